"""What operators see of a server: health, readiness, counts, lines of the log, headers."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from starlette.testclient import TestClient

from registry.domain.errors import InfrastructureError
from registry.domain.tokens import text_of
from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.health import KEPT, Readiness
from registry.server.logs import NAME, Lines, redacted
from registry.server.streams import MEDIA_TYPE
from registry.server.watching import REQUEST, VERSION
from tests.serving_live import by_name
from tests.world import ANA, World


@contextmanager
def lines() -> Iterator[io.StringIO]:
    """What a server writes meanwhile."""
    written, logger = io.StringIO(), logging.getLogger(NAME)
    handler = logging.StreamHandler(written)
    handler.setFormatter(Lines())
    level, spread = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield written
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = spread


def read(written: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


@pytest.fixture
def client(world: World) -> Iterator[TestClient]:
    with TestClient(create_app(world.ana, by_name), headers={"Authorization": f"Bearer {ANA}"}) as client:
        yield client


def test_a_server_tells_that_it_lives_and_whether_it_can_work_to_anybody(world: World) -> None:
    with TestClient(create_app(world.ana, by_name)) as client:
        assert client.get("/healthz").json() == {"status": "ok"}
        ready = client.get("/readyz")
    assert (ready.status_code, ready.json()) == (200, {"status": "ready", "checks": {"database": "ok", "blobs": "ok"}})


def test_a_server_that_cannot_write_is_not_ready_and_the_log_says_why(
    world: World, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise InfrastructureError("no space left")

    monkeypatch.setattr(type(world.ana.runtime.blobs), "put", full)
    with lines() as written:
        answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json() == {"status": "not-ready", "checks": {"database": "ok", "blobs": "failing"}}
    assert "no space left" in read(written)[0]["error"]
    assert client.get("/healthz").status_code == 200


def test_a_server_is_not_ready_while_its_schema_is_another(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registry.storage.schema.HEAD", "0001")
    assert client.get("/readyz").json()["checks"] == {"database": "failing", "blobs": "ok"}


def test_readiness_is_found_out_anew_only_after_a_while(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    now, asked = [0.0], []
    monkeypatch.setattr(type(world.ana.runtime.blobs), "put", lambda *_: asked.append(1))
    readiness = Readiness(world.ana, lambda: now[0])
    for _ in range(100):
        readiness.found()
    assert len(asked) == 1
    now[0] = KEPT
    readiness.found()
    assert len(asked) == 2


def test_counts_are_of_operations_and_only_for_who_may_read_all(world: World, client: TestClient) -> None:
    client.get("/v1/applications")
    client.get("/v1/release", params={"reference": "bot@9"})
    client.get("/surely/not/here")
    client.post("/v1/exchanges")
    told = client.get("/metrics").text
    assert 'operation="exchange_begin"' in told
    assert 'tandem_requests_total{method="GET",operation="applications",status="200"} 1.0' in told
    assert 'tandem_requests_total{method="GET",operation="release",status="404"} 1.0' in told
    assert 'tandem_request_seconds_count{operation="applications"} 1.0' in told
    assert "surely" not in told
    assert client.get("/metrics", headers={"Authorization": ""}).status_code == 401
    confined = world.ana.create_token("t", applications=["bot"]).secret
    with TestClient(create_app(world.ana, ByToken(world.ana))) as real:
        assert real.get("/metrics", headers={"Authorization": f"Bearer {confined}"}).status_code == 403
    with TestClient(create_app(world.ana, ByToken(world.ana, anonymous_read=True))) as open_to_all:
        assert open_to_all.get("/v1/applications").status_code == 200
        assert open_to_all.get("/metrics").status_code == 401


def test_a_request_is_one_line_with_who_what_and_which_entry(client: TestClient) -> None:
    with lines() as written:
        made = client.post("/v1/create-application", json={"name": "shop"}, headers={REQUEST: "abc-1"})
    (line,) = read(written)
    assert line.pop("ms") > 0
    assert line.pop("at")
    assert line == {
        "level": "info",
        "logger": NAME,
        "message": "request",
        "request": "abc-1",
        "account": ANA,
        "operation": "create_application",
        "method": "POST",
        "path": "/v1/create-application",
        "status": 200,
        "log": made.headers["Tandem-Log"],
        "client": "testclient",
    }


def test_long_work_is_one_line_too_with_which_entry(world: World, client: TestClient) -> None:
    release = world.release(100, evaluated=False)
    with lines() as written:
        told = client.post(
            "/v1/evaluate", json={"release": release, "suite": "support-suite"}, headers={"Accept": MEDIA_TYPE}
        )
    (line,) = read(written)
    assert (line["operation"], line["account"], line["status"]) == ("evaluate", ANA, 200)
    assert line["log"] == json.loads(told.text.splitlines()[-1])["log"]


def test_what_nobody_expected_is_in_the_log_and_not_in_the_answer(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("in the depths")

    monkeypatch.setattr("registry.server.routes.operations.encode_answer", broken)
    with lines() as written:
        answer = client.get("/v1/applications")
    failed, request = read(written)
    assert answer.status_code == 500
    assert answer.json()["code"] == "infrastructure"
    assert "in the depths" not in answer.text
    assert "in the depths" in failed["error"]
    assert failed["request"] == request["request"] == answer.headers[REQUEST]
    assert request["status"] == 500


def test_every_answer_has_its_number_the_version_and_headers_that_keep_browsers_out(client: TestClient) -> None:
    for path in ("/healthz", "/v1/status", "/v1/nothing", "/v1/promote"):
        headers = client.get(path).headers
        assert headers[VERSION]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "Strict-Transport-Security" not in headers
    assert client.get("https://testserver/healthz").headers["Strict-Transport-Security"]
    one, two = (client.get("/healthz", headers={REQUEST: "a b\tc"}).headers[REQUEST] for _ in range(2))
    assert one != two
    assert "a b" not in one


HOSTILE = [
    *(f"a{chr(code)}b" for code in [*range(32), 127, 0x85, 0xA0, 0x2028, 0x2029, 0xFEFF, 0x202E, 0xD800, 0xDFFF]),
    *('"', "\\", '"}\n{"level": "error"', "\r\n", "%0d%0a", "\x1b[31m", "${jndi:ldap://x}", "{0}", "%s%n", "a" * 10**5),
]


def test_whatever_is_in_a_field_a_record_stays_one_line_of_json() -> None:
    """1,000 hostile strings, each in every field."""
    texts = [(a + b) * (i % 3 + 1) for i, (a, b) in enumerate((a, b) for a in HOSTILE[:40] for b in HOSTILE[:25])]
    assert len(texts) == 1000
    for text in [*texts, *HOSTILE]:
        told = dict.fromkeys(("request", "account", "operation", "path", "log", "client"), text)
        record = logging.LogRecord(text, logging.INFO, "p", 1, "%s", (text,), None)
        record.told = told
        line = Lines().format(record)
        assert "\n" not in line
        assert line.isascii()
        assert json.loads(line).keys() == {"at", "level", "logger", "message", *told}


SECRETS: Mapping[str, str] = {
    "token": text_of("0" * 12, 2**255 + 12345),
    "secret of a token": text_of("0" * 12, 2**255 + 12345).partition("_")[2].partition("_")[2],
    "word": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlLWNhbmFyeQ",
    "key of Amazon": "AKIAIOSFODNN7EXAMPLE",
    "token of a hub": "hf_" + "Canary" * 5,
    "token of a forge": "ghp_" + "Canary0" * 5,
    "password": "password=canary-canary",
    "password in JSON": '"password": "canary-canary"',
    "address": "postgresql://user:canary-canary@host/db",
    "signature": "https://host/x?X-Amz-Signature=canary",
    "key": "-----BEGIN OPENSSH PRIVATE KEY-----\ncanary\n-----END OPENSSH PRIVATE KEY-----",
    "header": "Authorization: Bearer canary-canary",
}


@pytest.mark.parametrize("name", SECRETS)
def test_what_looks_like_a_secret_is_left_out_wherever_it_stands(name: str) -> None:
    secret = SECRETS[name]
    for around in ("{}", "x {} y", "/v1/{}/z", "a={}&b"):
        told = redacted(around.format(secret))
        assert "canary" not in told.lower()
        assert secret not in told


def test_what_operators_look_for_stays() -> None:
    plain = (
        "sha256:" + "0123456789abcdef" * 4 + " ana@example.com /v1/resolve 01JXYZ0123456789ABCDEFGHJK token-exchange"
    )
    assert redacted(plain) == plain


def test_no_token_is_in_any_line_wherever_it_was_put(world: World) -> None:
    """Canary tokens in every part of a request."""
    made = world.ana.create_token("canary").secret
    canaries = (made, text_of("0" * 12, 2**255 + 99))
    with lines() as written, TestClient(create_app(world.ana, ByToken(world.ana))) as client:
        for canary in canaries:
            headers = {"Authorization": f"Bearer {canary}"}
            for extra in ({}, {REQUEST: canary}, {"Idempotency-Key": canary}, {"If-Match": canary}, {"X": canary}):
                client.post("/v1/hold", json={"stage": canary, "reason": canary}, headers={**headers, **extra})
            client.get(f"/v1/release?reference={canary}", headers=headers)
            client.get(f"/v1/{canary}", headers=headers)
            client.get(f"/{canary}/x/resolve/{canary}/{canary}", headers=headers)
            client.get("/v1/status", headers={"Authorization": canary})
            client.post("/v1/hold", content=canary, headers=headers)
            client.post("/v1/token-exchange", json={"word": canary})
    assert len(read(written)) == 2 * 10 + 2
    for canary in canaries:
        assert canary not in written.getvalue()
        assert canary.rpartition("_")[2] not in written.getvalue()


def test_lines_are_quick_to_write_whatever_comes() -> None:
    for text in ("a" * 10**6, "://" * 10**5, "eyJ" * 10**5, "-----BEGIN " * 10**4, "password " * 10**5, "a:" * 10**5):
        record = logging.LogRecord("n", logging.INFO, "p", 1, "%s", (text,), None)
        Lines().format(record)
