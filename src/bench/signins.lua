-- Sign-ins with made-up handles, each from another address, as a named proxy tells it.
local pause = tonumber(os.getenv("BENCH_PAUSE"))
local counter = 0

function setup(thread)
  counter = counter + 1
  thread:set("seed", os.time() + counter)
end

function init()
  math.randomseed(seed)
end

function delay()
  return math.random(0, 2 * pause)
end

local function number()
  return math.random(1, 254)
end

function request()
  local handle = string.format("made-up-%d", math.random(1, 1000000000))
  return wrk.format("POST", "/api/v1/session", {
    ["Content-Type"] = "application/json",
    ["X-Forwarded-For"] = string.format("%d.%d.%d.%d", number(), number(), number(), number())
  }, string.format('{"handle": "%s", "password": "%s has chosen this"}', handle, handle))
end

local statuses = {}
function response(status)
  statuses[status] = (statuses[status] or 0) + 1
  if status >= 500 and status ~= 503 then io.stderr:write("status " .. status .. "\n") end
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT %f %f %f %d %d",
    summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
