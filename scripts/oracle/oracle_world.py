"""What the network says: every URL answers, always the same, after a time that its text decides."""

import json
import zlib
from http import HTTPStatus
from urllib.parse import parse_qs, urlencode, urlsplit


TREES = """start oak pine birch maple willow cedar ash elm beech larch yew alder hazel rowan spruce aspen holly fir
lime poplar plum cherry walnut""".split()


def forest(count, delay, name):
    """A page of the site forest.example/COUNT/DELAY/: what it takes, its status, its JSON. One link is dead."""
    known = TREES[:count]
    if name not in known:
        return delay, 404, "{}"
    number = known.index(name)
    near = [0, 2 * number + 1, 2 * number + 2, (3 * number + 1) % count]
    links = [known[other] for other in dict.fromkeys(near) if other < count and other != number]
    if number == min(count, 3) - 1:
        links.append("lost")
    return delay * (1, 2, 1, 3)[number % 4], 200, json.dumps({"page": name, "links": links})


def with_query(url, params):
    if not params:
        return url
    return url + ("&" if "?" in url else "?") + urlencode(params)


class Answer:
    """One request's: the latency, and either the status, headers and body, or `refused`."""

    def __init__(self, method, url, json_sent=None, data=None):
        parts = urlsplit(url)
        path, query = parts.path or "/", parse_qs(parts.query)
        steps = [step for step in path.split("/") if step]
        number = zlib.crc32(url.encode())
        self.url, self.host = url, parts.hostname or ""
        self.port = parts.port or (443 if parts.scheme == "https" else 80)
        self.secure, self.path = parts.scheme == "https", path
        self.refused = self.host.endswith(".invalid")
        self.latency = round(0.1 + number % 90 / 100, 2)
        if len(steps) >= 2 and steps[0] == "delay":
            self.latency = float(steps[1])
        elif "delay" in query:
            self.latency = float(query["delay"][0])
        if self.refused:
            self.latency = 0.1
        self.status = int(steps[1]) if len(steps) >= 2 and steps[0] == "status" else 200
        told = None
        if self.host == "forest.example" and len(steps) == 3:
            told = self.latency, self.status, _ = forest(int(steps[0]), float(steps[1]), steps[2])
        self.reason = HTTPStatus(self.status).phrase
        kind = "application/json"
        if told:
            body = told[2]
        elif method == "POST":
            body = json.dumps({"json": json_sent, "data": data, "url": url})
        elif path.endswith((".json", "/json")):
            body = json.dumps({"url": url, "id": number % 1000})
        else:
            kind = "text/html; charset=utf-8"
            text = f"<h1>Page {path}</h1><p>This is {url}</p>"
            if len(steps) >= 2 and steps[0] == "links":
                text = "".join(f'<a href="/page/{n}">{n}</a>' for n in range(1, int(steps[1]) + 1))
            body = f"<html><head><title>Page {path}</title></head><body>{text}</body></html>"
        self.body = body.encode()
        self.headers = {"Content-Type": kind, "Content-Length": str(len(self.body))}


class Headers(dict):
    """Names in any case; an item keeps the name that it was made with."""

    def __getitem__(self, name):
        for key, value in self.items():
            if key.lower() == name.lower():
                return value
        raise KeyError(name)

    def get(self, name, default=None):
        return self[name] if name in self else default

    def __contains__(self, name):
        return any(key.lower() == name.lower() for key in self)
