-- Requests random lines of a file. A line is a path, and optionally a tab and a header.
local lines = {}
local counter = 0

function setup(thread)
  counter = counter + 1
  thread:set("seed", os.time() + counter)
end

function init(arguments)
  math.randomseed(seed)
  for line in io.lines(arguments[1]) do
    local path, name, value = line:match("^([^\t]+)\t([^:]+): (.*)$")
    local headers = {}
    if arguments[2] == "gzip" then headers["Accept-Encoding"] = "gzip" end
    if name then headers[name] = value end
    lines[#lines + 1] = wrk.format("GET", path or line, headers)
  end
end

function request()
  return lines[math.random(#lines)]
end

local pause = tonumber(os.getenv("BENCH_PAUSE"))
if pause then
  function delay()
    return math.random(0, 2 * pause)
  end
end

local statuses = {}
if os.getenv("BENCH_STATUSES") then
  function response(status)
    statuses[status] = (statuses[status] or 0) + 1
    if status >= 500 and status ~= 503 then io.stderr:write("status " .. status .. "\n") end
  end
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT %f %f %f %d %d",
    summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
