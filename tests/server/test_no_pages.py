"""A server without pages: nothing that it answers is one, to nobody, and looking changes nothing.

What is asked is generated from the routes, so that a new one is held to this as it comes.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from httpx2 import Response
from starlette.testclient import TestClient
from starlette.types import ASGIApp

from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.examples import example
from registry.server.streams import MEDIA_TYPE as STREAM
from registry.wire.operations import operations
from tests.crashes import dump
from tests.serving_bounded import asked, bounded
from tests.world import ANA, World

SCRIPT = "<script>alert(1)</script>"
MARKUP = "<img src=x onerror=alert(1)>"
METHODS = ("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE")
LOOKING = ("GET", "HEAD", "OPTIONS", "TRACE")
"""Methods of which a browser, or what fetches ahead, believes that they change nothing (RFC 9110, section 9.2.1)."""
DATA = {
    "application/json",
    "application/problem+json",
    "application/octet-stream",
    "application/vnd.git-lfs+json",
    "text/plain",
    STREAM,
}
"""What answers may be; of no other type, that a browser would show or run, is anything here."""
PROMISED = {
    "x-content-type-options": {"nosniff"},
    "x-frame-options": {"DENY"},
    "referrer-policy": {"no-referrer"},
    "cross-origin-resource-policy": {"same-origin"},
    "content-security-policy": {"default-src 'none'; frame-ancestors 'none'"},
    "cache-control": {"no-store", "private, no-cache"},
}
"""What every answer says to browsers."""
BROWSER = {
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Origin": "https://evil.example",
    "Referer": "https://evil.example/page",
    "Sec-Fetch-Site": "cross-site",
    "Sec-Fetch-Mode": "cors",
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization, content-type",
    "User-Agent": f"Mozilla/5.0 {SCRIPT}",
    "X-Request-Id": SCRIPT,
}
FILLED = {
    "exchange": "4f", "place": "p0", "path": f"{MARKUP}.html", "repository": f"tandem/{MARKUP}", "namespace": "tandem",
    "name": "support-lora", "oid": "0" * 64, "generation": "0",
}  # fmt: skip
REAL = {
    "status": {"application": "bot"}, "release": {"reference": "bot@1"}, "resolve": {"stage": "bot@staging"},
    "history": {"stage": "bot@staging"}, "evaluations": {"release": "bot@1"}, "lineage": {"reference": "bot@1"},
    "check": {"release": "bot@1", "stage": "staging"}, "version": {"kind": "prompt", "reference": "support@1"},
    "head_bundle": {"stage": "bot@staging"}, "read_statement": {"kind": "release", "release": "bot@1"},
}  # fmt: skip
"""Arguments by which something is found; what else is asked by a query has those of its example."""
_NOWHERE = ("/", "/docs", "/redoc", "/favicon.ico", "/index.html", f"/{MARKUP}", "/v1/")
"""Where servers have pages that have some."""


class Site:
    """A server, what it can be asked, and a token for it."""

    def __init__(self, folder: Path) -> None:
        self.world = world = World(folder).stock()
        card = world.adapter("shown", rank=3)
        (card / "README.md").write_text(f"---\nlicense: apache-2.0\n---\n<html>{SCRIPT}</html>\n")
        world.ana.register_adapter(card, "shown", "tiny@1")
        world.place(world.release(100), "staging")
        world.ana.hold("bot@dev", f"{MARKUP}{SCRIPT}")
        self.token = {"Authorization": f"Bearer {world.as_(ANA).create_token('t').secret}"}
        self.app = create_app(world.ana, ByToken(world.ana))
        self.client = TestClient(self.app, follow_redirects=False)
        every = {self._filled(route): route.methods for route in routes(self.app)}
        self.own = [(method, address) for address, methods in every.items() for method in methods or ()]
        """Every address by the method that it takes."""
        known = operations()
        alike = {f"/v1/{o.path}" for o in known.values()} - {f"/v1/{known[n].path}" for n in ("resolve", "promote")}
        self.addresses = sorted({*every, *_NOWHERE} - alike)
        """Every address, but of use cases, whose routes are made by one function, one of each sort."""

    def _filled(self, route: APIRoute) -> str:
        return re.sub(r"\{(\w+)(:\w+)?\}", lambda found: FILLED[found[1]], route.path)

    def queries(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """What is asked by a query, each with arguments that it takes."""
        for operation in operations().values():
            if operation.asked_by_query:
                yield f"/v1/{operation.path}", REAL.get(operation.name, example(operation))

    def state(self) -> Mapping[str, Any]:
        """All that the registry is, by table and by file: but for when tokens were used, the database's own files, and
        the secret that a server makes for itself when it first needs one."""
        rows: dict[str, Any] = {n: found for n, found in dump(self.world.folder).items() if n != "token_use"}
        own = {*self.world.folder.rglob("registry.db*"), *self.world.folder.rglob("uploads/key")}
        files = {str(p): p.read_bytes() for p in self.world.folder.rglob("*") if p.is_file() and p not in own}
        return {**rows, **files}


def routes(app: ASGIApp) -> list[APIRoute]:
    """Every route of a server, whatever stands around them."""
    inner: Any = app
    while not isinstance(inner, FastAPI):
        inner = inner._app
    found: list[APIRoute] = []
    waiting: list[Any] = list(inner.routes)
    while waiting:
        route = waiting.pop()
        if isinstance(route, APIRoute):
            found.append(route)
        else:
            waiting += route.original_router.routes
    return found


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    found = Site(tmp_path_factory.mktemp("site") / "w")
    with found.client:
        yield found


def hold(answer: Response) -> None:
    """An answer is data, and says to browsers what they shall not do with it."""
    headers, what = answer.headers, f"{answer.request.method} {answer.request.url} {answer.status_code}"
    kind = headers.get("content-type", "").partition(";")[0]
    assert kind in DATA or (not kind and not answer.content), (what, kind)
    for name, values in PROMISED.items():
        assert headers.get(name) in values, (what, name, headers.get(name))
    assert "set-cookie" not in headers, what
    assert not [name for name in headers if name.startswith("access-control-")], what
    assert "location" not in headers, what
    assert "server" not in headers, what
    if kind == "application/octet-stream":
        assert headers.get("content-disposition") == "attachment", what
    assert SCRIPT not in " ".join(headers.values()), what


def test_every_answer_of_every_route_by_every_method_is_data_and_no_page(site: Site) -> None:
    assert len(site.own) > 150
    for method, address in site.own:
        hold(site.client.request(method, address, headers={**BROWSER, **site.token}, params={"q": SCRIPT}))
    for address in site.addresses:
        for method in METHODS:
            hold(site.client.request(method, address, headers=BROWSER, params={"q": SCRIPT}))


def test_what_is_found_is_data_as_well_also_where_somebody_wrote_markup_into_it(site: Site) -> None:
    shown = 0
    for address, arguments in site.queries():
        answer = site.client.get(address, params=arguments, headers={**BROWSER, **site.token})
        hold(answer)
        shown += answer.status_code == 200
    assert shown > 20
    card = site.client.get("/tandem/shown/resolve/v1/README.md", headers={**BROWSER, **site.token})
    hold(card)
    assert SCRIPT in card.text
    assert card.headers["content-type"] == "application/octet-stream"
    exchange = f"/v1/exchanges/{site.client.post('/v1/exchanges', headers=site.token).json()['id']}"
    page = SCRIPT.encode()
    digest = {"Repr-Digest": f"sha-256=:{b64encode(sha256(page).digest()).decode()}:"}
    sent = site.client.put(f"{exchange}/p0/page.html", content=page, headers={**site.token, **digest})
    assert sent.status_code == 201, sent.text
    for answer in (sent, site.client.get(f"{exchange}/p0/page.html", headers={**BROWSER, **site.token})):
        hold(answer)
    assert answer.text == SCRIPT
    marked = site.client.get("/v1/status", params={"application": "bot"}, headers=site.token)
    assert SCRIPT in marked.text
    for address in ("/api/models", "/api/models/tandem/shown", "/api/models/tandem/shown/tree/v1", "/api/whoami-v2"):
        hold(site.client.get(address, headers={**BROWSER, **site.token}))


def test_looking_changes_nothing(site: Site) -> None:
    """Whatever a link, an image or a prefetch on another site would ask, even with a token."""
    site.client.get("/readyz")  # which has written once what it writes again
    before = site.state()
    override = {"X-HTTP-Method-Override": "POST", "X-Method-Override": "POST"}
    for address in site.addresses:
        for method in LOOKING:
            site.client.request(method, address, headers={**site.token, **override}, params={"_method": "DELETE"})
    for operation in operations().values():
        query = {k: v for k, v in example(operation).items() if isinstance(v, str)}
        site.client.get(f"/v1/{operation.path}", headers={**site.token, **override}, params=query)
    for address, arguments in site.queries():
        site.client.get(address, params=arguments, headers=site.token)
    after = site.state()
    assert {name for name in after if after[name] != before.get(name)} == set()
    assert after.keys() == before.keys()


def test_what_changes_something_is_asked_by_no_method_that_looks(site: Site) -> None:
    by_looking = {r.name for r in routes(site.app) if r.methods and r.methods & set(LOOKING)}
    assert not [name for name in by_looking if name in operations() and operations()[name].changes]
    assert len(by_looking & operations().keys()) > 50


def test_nobody_is_known_by_what_a_browser_sends_along_by_itself(site: Site) -> None:
    secret = site.token["Authorization"].partition(" ")[2]
    for more in (
        {"Cookie": f"Authorization=Bearer {secret}; token={secret}; __Host-session={secret}"},
        {"Authorization": f"Basic {secret}"},
    ):
        for query in ({"token": secret, "access_token": secret}, {}):
            body = {"stage": "bot@dev", "reason": "x"}
            answer = site.client.post("/v1/hold", json=body, headers=more, params=query)
            assert answer.status_code == 401
            hold(answer)


def test_what_nobody_expected_is_no_page_either(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError(SCRIPT)

    monkeypatch.setattr("registry.server.routes.operations.encode_answer", broken)
    answer = site.client.get("/v1/applications", headers={**BROWSER, **site.token})
    assert answer.status_code == 500
    hold(answer)
    assert SCRIPT not in answer.text


RAW = {
    400: b"GET / HTTP/1.1\r\nHost: h\r\nHost: h\r\n\r\n",
    431: b"GET / HTTP/1.1\r\nHost: h\r\nX: " + b"a" * 40_000 + b"\r\n\r\n",
    501: b"POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
}


@pytest.mark.parametrize("status", RAW)
def test_what_is_refused_before_anybody_looks_at_it_is_no_page_either(site: Site, status: int) -> None:
    with bounded(site.world) as address:
        head, _, body = asked(address, RAW[status]).partition(b"\r\n\r\n")
    line, *told = head.decode().split("\r\n")
    assert line.startswith(f"HTTP/1.1 {status} ")
    headers = {name.lower(): value for name, value in (each.split(": ", 1) for each in told)}
    assert headers["content-type"] == "application/problem+json"
    assert not [name for name, values in PROMISED.items() if headers.get(name) not in values]
    assert int(headers["content-length"]) == len(body)
