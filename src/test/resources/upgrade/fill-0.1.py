"""Fills the database of a running version 0.1 over its API and writes what it answers to expected.json.

python3 fill-0.1.py BASE_URL ADMINISTRATOR_PASSWORD EXPECTED_JSON
"""

import http.server
import json
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

BASE, ADMINISTRATOR_PASSWORD, EXPECTED = sys.argv[1:4]
PASSWORDS = {"editor": ADMINISTRATOR_PASSWORD}
TOKEN = "AAAAAAAAAAAAAAAAAAAAAA"
CAPTION = {
    "title": "Photo caption: destroyed hospital building",
    "kind": "MEDIA",
    "origin": "Getty",
    "unreachableReason": "Only the caption as printed was at hand.",
}


class Person:
    def __init__(self, handle):
        self.handle = handle
        self.cookie = None
        if handle:
            answer = self.send("POST", "/api/v1/session", {"handle": handle, "password": PASSWORDS[handle]})
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]

    def send(self, method, path, body=None, **headers):
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            headers["Content-Type"] = "application/json"
        if self.cookie:
            headers["Cookie"] = self.cookie
        request = urllib.request.Request(BASE + path, data, headers, method=method)
        try:
            return urllib.request.urlopen(request)
        except urllib.error.HTTPError as refused:
            sys.exit(f"{method} {path}: {refused.code} {refused.read().decode()}")

    def json(self, method, path, body=None, **headers):
        return json.loads(self.send(method, path, body, **headers).read() or "null")

    def on(self, slug, method, what, body=None):
        path = "/api/v1/claims/" + slug
        version = self.send("GET", path).headers["ETag"]
        return self.json(method, path + "/" + what, body, **{"If-Match": version})

    def form(self, path, fields):
        data = urllib.parse.urlencode({"token": TOKEN, **fields}).encode()
        cookie = f"{self.cookie}; claimtracker_form={TOKEN}"
        self.send_form(urllib.request.Request(BASE + path, data, {"Cookie": cookie, "Origin": BASE}))

    def send_form(self, request):
        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *_):
                return None

        try:
            urllib.request.build_opener(Stay).open(request)
        except urllib.error.HTTPError as answer:
            if answer.code != 303:
                sys.exit(f"{request.full_url}: {answer.code} {answer.read().decode()[:500]}")


def join(handle, role):
    made = editor.json("POST", "/api/v1/accounts", {"handle": handle, "name": "The " + handle, "roles": [role]})
    PASSWORDS[handle] = made["password"]
    return Person(handle)


def log(statement, **more):
    return checker.json(
        "POST",
        "/api/v1/claims",
        {
            "statement": statement,
            "language": "en",
            "statedOn": "2025-03-19",
            "claimant": {"name": "Volodymyr Zelenskyy", "kind": "PERSON"},
            "topics": ["Energy"],
            "appearances": [{"title": "Remarks to reporters", "medium": "OTHER", "publishedOn": "2025-03-19"}],
            **more,
        },
    )["slug"]


def drafted(statement, rating="unproven"):
    slug = log(statement)
    evidence = checker.on(slug, "POST", "evidence", {"stance": "SUPPORTS", "source": CAPTION})["id"]
    checker.on(slug, "PUT", "verdict", {"rating": rating, "summary": "Of: " + statement, "evidence": [evidence]})
    return slug


def submitted(statement):
    slug = drafted(statement)
    checker.on(slug, "POST", "submit")
    return slug


def approved(statement):
    slug = submitted(statement)
    second.on(slug, "POST", "approve", {"comment": "Well sourced."})
    return slug


def published(statement):
    slug = approved(statement)
    second.on(slug, "POST", "publish")
    return slug


def corrected(statement):
    slug = published(statement)
    count = checker.on(
        slug,
        "POST",
        "evidence",
        {
            "stance": "REFUTES",
            "passage": "There were 90.",
            "source": {
                "title": "A count",
                "kind": "PRIMARY",
                "origin": "Air Force",
                "url": "https://uk.wikipedia.org/wiki/Дрон",
            },
        },
    )["id"]
    checker.on(
        slug,
        "PUT",
        "verdict",
        {
            "rating": "false",
            "summary": "There were 90.",
            "explanation": "**90**\n\nNot 150.\n",
            "evidence": [count],
            "selectionReason": "REACH",
            "correction": {
                "kind": "RATING_CHANGE",
                "wrong": "It said unproven.",
                "right": "It is false.",
                "foundBy": "A reader",
            },
        },
    )
    checker.on(slug, "POST", "submit")
    second.on(slug, "POST", "approve")
    second.on(slug, "POST", "publish")
    return slug


def receiver():
    """Takes the first message and refuses all others, so that some wait."""

    class Receiver(http.server.BaseHTTPRequestHandler):
        taken = 0

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            Receiver.taken += 1
            self.send_response(204 if Receiver.taken == 1 else 500)
            self.end_headers()

        def log_message(self, *_):
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/hook", Receiver


reader = Person(None)
editor = Person("editor")
second = join("second-editor", "EDITOR")
checker = join("checker", "FACT_CHECKER")
administrator = join("administrator", "ADMINISTRATOR")

address, taker = receiver()
events = ["verdict.published", "verdict.corrected", "verdict.retracted"]
webhook = editor.json("POST", "/api/v1/webhooks", {"url": address, "events": events})["id"]
editor.json("POST", "/api/v1/webhooks", {"url": address, "events": events, "active": False, "topic": "energy"})
editor.send("POST", f"/api/v1/webhooks/{webhook}/test")

claims = {}
claims["LOGGED"] = log("Nobody has looked at this statement about ferries")
claims["UNDER_CHECK"] = log("Somebody looks at this statement about bridges")
checker.on(claims["UNDER_CHECK"], "POST", "take-up")
claims["DECLINED"] = log("Rain is the best weather of all")
checker.on(claims["DECLINED"], "POST", "decline", {"reason": "An opinion."})
claims["DUPLICATE"] = log("Somebody looks at the same statement about bridges")
checker.on(claims["DUPLICATE"], "POST", "mark-duplicate", {"of": claims["UNDER_CHECK"]})
claims["DRAFT"] = drafted("The harbour was closed for 3 days")
checker.json("POST", f"/api/v1/claims/{claims['DRAFT']}/comments", {"text": "@second-editor have a look"})
claims["IN_REVIEW"] = submitted("The airport was closed for 4 days")
claims["CHANGES_REQUESTED"] = submitted("The station was closed for 6 days")
second.on(claims["CHANGES_REQUESTED"], "POST", "request-changes", {"comment": "Say who counted."})
claims["APPROVED"] = approved("The school was closed for 5 days")
claims["SCHEDULED"] = approved("The road will be closed for 7 days")
second.on(claims["SCHEDULED"], "POST", "schedule", {"at": "2099-01-01T06:00:00Z"})
claims["EMBARGOED"] = submitted("The museum will be closed for 8 days")
second.on(claims["EMBARGOED"], "PUT", "review", {"assignee": "editor", "embargoUntil": "2099-01-01T06:00:00Z"})
claims["PUBLISHED"] = published("150 drones struck energy infrastructure and transport")
checker.on(
    claims["PUBLISHED"], "PUT", "second-look", {"on": "2099-03-01", "why": "The office publishes its figures."}
)
claims["SUPERSEDED"] = corrected("140 drones struck energy infrastructure and transport")
claims["RETRACTION_ASKED"] = published("The bank was closed for 9 days")
checker.on(claims["RETRACTION_ASKED"], "POST", "ask-retraction", {"reason": "It was two days."})
claims["RETRACTED"] = corrected("130 drones struck energy infrastructure and transport")
checker.on(claims["RETRACTED"], "POST", "ask-retraction", {"reason": "The count was made up."})
second.on(claims["RETRACTED"], "POST", "retract")

editor.json(
    "POST",
    f"/api/v1/claims/{claims['PUBLISHED']}/matches",
    {"other": claims["SUPERSEDED"], "decision": "DIFFERENT", "score": 0.5, "model": "words"},
)
editor.json(
    "POST",
    f"/api/v1/claims/{claims['UNDER_CHECK']}/matches",
    {"other": claims["DUPLICATE"], "decision": "SAME", "score": 0.93, "model": "words"},
)

text = "".join(
    f'On {n} March 2025 Mr Zelenskyy said that {n * 7} drones struck {n + 2} towns. Good morning to you, friends. '
    for n in range(1, 31)
)
intakes = []
for number in (1, 2):
    intake = checker.json(
        "POST",
        "/api/v1/intake?limit=100",
        {"text": text + f"That is all of part {number}.", "language": "en", "title": f"Remarks, part {number}",
         "publishedOn": "2025-03-19", "medium": "OTHER"},
    )
    intakes.append(intake["intake"]["id"])
    for sentence in intake["ranked"]["items"]:
        decision = "keep" if "drones" in sentence["text"] else "dismiss"
        checker.json("POST", f"/api/v1/intake/{intakes[-1]}/sentences/{sentence['number']}/{decision}")
claims["FROM_INTAKE"] = checker.json("POST", f"/api/v1/intake/{intakes[0]}/sentences/1/claim")["slug"]
model = editor.json("POST", "/api/v1/spotting-model")
editor.json("PUT", "/api/v1/spotting-model", {"inUse": model["version"]})

scale = reader.json("GET", "/api/v1/rating-scales/default")
editor.json(
    "PUT",
    "/api/v1/rating-scales/default",
    {
        "name": "Two steps and one label off the axis",
        "ratings": [
            {"key": "true", "label": "True", "definition": "It is accurate.", "axisValue": 5},
            {"key": "false", "label": "False", "definition": "It is wrong.", "axisValue": 1},
            {"key": "unproven", "label": "Unproven", "definition": "Nobody can tell."},
        ],
    },
    **{"If-Match": '"1"'},
)
claims["NEW_SCALE"] = published("The theatre was closed for 2 days")

checker.form("/desk/filters", {"name": "In work", "query": "state=UNDER_CHECK"})
token = checker.json("POST", "/api/v1/tokens", {"label": "nightly export", "scopes": ["READ"], "days": 366})["token"]

deadline = time.time() + 60
while taker.taken < 2 and time.time() < deadline:
    time.sleep(0.5)
time.sleep(2)

verdicts = {}
for item in reader.json("GET", "/api/v1/verdicts?limit=100")["items"]:
    path = "/api/v1/verdicts/" + item["slug"]
    verdicts[item["slug"]] = {"verdict": reader.json("GET", path), "history": reader.json("GET", path + "/history")}
expected = {
    "passwords": PASSWORDS,
    "token": token,
    "claims": claims,
    "intakes": intakes,
    "webhook": webhook,
    "model": model["version"],
    "verification": editor.json("GET", "/api/v1/record/verification"),
    "verdicts": verdicts,
}
with open(EXPECTED, "w", encoding="utf-8") as out:
    json.dump(expected, out, ensure_ascii=False, indent=1, sort_keys=True)
    out.write("\n")
