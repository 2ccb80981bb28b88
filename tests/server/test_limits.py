"""Caps of what comes in, and how fast it has to come."""

from __future__ import annotations

import asyncio
import json
import socket
import time

import httpx2
import pytest
from starlette.testclient import TestClient

from registry.server import limits as module
from registry.server import requests
from registry.server.app import create_app
from registry.server.limits import Buckets, Limits, TooManyRequestsError
from registry.server.protocol import MAX_HEAD, Bounded
from tests.serving_bounded import asked, bounded
from tests.serving_live import by_name
from tests.world import ANA, World

HEADERS = {"Authorization": f"Bearer {ANA}"}


class Impatient(Bounded):
    head_seconds = 0.3


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("w"))


def sent_until_closed(address: tuple[str, int], begin: bytes, more: bytes) -> int:
    """How often more could be sent before the connection was closed."""
    with socket.create_connection(address, timeout=5) as connection:
        connection.sendall(begin)
        for count in range(1000):
            try:
                connection.sendall(more)
            except OSError:
                return count
            time.sleep(0.001)
    return 1000


def head(size: int) -> bytes:
    """A request whose address and headers have so many bytes."""
    fixed = len("/healthz") + len("host") + 1 + len("connectionclose") + len("x")
    return b"GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\nX: " + b"a" * (size - fixed) + b"\r\n\r\n"


def test_heads_are_bounded_in_their_length_however_they_come(world: World) -> None:
    with bounded(world) as address:
        assert asked(address, head(MAX_HEAD)).startswith(b"HTTP/1.1 200 ")
        too_long = asked(address, head(MAX_HEAD + 1))
        assert too_long.startswith(b"HTTP/1.1 431 ")
        assert json.loads(too_long.partition(b"\r\n\r\n")[2])["code"] == "head-too-long"
        assert sent_until_closed(address, b"GET / HTTP/1.1\r\nX: ", b"a" * MAX_HEAD) < 100
        assert sent_until_closed(address, b"GET / HTTP/1.1\r\n", b"Header: value\r\n" * 1000) < 100
        assert sent_until_closed(address, b"GET /", b"a" * MAX_HEAD) < 100
        assert httpx2.get(f"http://127.0.0.1:{address[1]}/healthz").status_code == 200


def test_what_is_no_http_is_refused_as_a_problem(world: World) -> None:
    with bounded(world) as address:
        told = asked(address, b"\x16\x03\x01\x02\x00\r\n\r\n")
    assert told.startswith(b"HTTP/1.1 400 ")
    assert json.loads(told.partition(b"\r\n\r\n")[2])["code"] == "no-http"


def test_a_head_that_does_not_come_ends_the_connection_and_keeps_nobody_else(world: World) -> None:
    """Slow-loris: connections with nothing, with half a head, and with half of the second one."""
    begun = [b"", b"GET /healthz HTTP/1.1\r\nHost: h\r\nX: ", b"GET /healthz HTTP/1.1\r\nHost: h\r\n\r\nGET /he"]
    with bounded(world, Impatient) as address:
        slow = [socket.create_connection(address, timeout=5) for _ in range(60)]
        for number, connection in enumerate(slow):
            connection.sendall(begun[number % 3])
        assert httpx2.get(f"http://127.0.0.1:{address[1]}/healthz").status_code == 200
        started = time.monotonic()
        for connection in slow:
            found = b""
            while piece := connection.recv(65536):
                found += piece
            assert b"HTTP/1.1 408 " in found
            connection.close()
        assert time.monotonic() - started < 4


def test_a_body_that_does_not_come_is_waited_for_only_so_long(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "BODY_SECONDS", 0.2)
    ask = f"POST /v1/hold HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {ANA}\r\nContent-Length: 100\r\n\r\n{{".encode()
    with bounded(world) as address, socket.create_connection(address, timeout=5) as connection:
        connection.sendall(ask)
        assert connection.recv(65536).startswith(b"HTTP/1.1 408 ")


def test_a_token_may_ask_only_so_often() -> None:
    now = [0.0]
    buckets = Buckets(10, lambda: now[0])
    for _ in range(20):
        buckets.take("a")
    with pytest.raises(TooManyRequestsError) as caught:
        buckets.take("a")
    assert caught.value.retry_after == 1
    buckets.take("b")
    now[0] = 0.11
    buckets.take("a")
    with pytest.raises(TooManyRequestsError):
        buckets.take("a")
    now[0] = 1000
    for _ in range(20):
        buckets.take("a")
    with pytest.raises(TooManyRequestsError):
        buckets.take("a")


def test_who_asks_too_often_is_told_when_to_come_again_and_others_are_not(world: World) -> None:
    with TestClient(create_app(world.ana, by_name, Limits(rate=1)), headers=HEADERS) as client:
        found = [client.get("/v1/applications") for _ in range(4)]
        assert [f.status_code for f in found] == [200, 200, 429, 429]
        assert (found[-1].headers["Retry-After"], found[-1].json()["code"]) == ("1", "too-many-requests")
        other = {"Authorization": "Bearer ben@example.com"}
        assert client.get("/v1/applications", headers=other).status_code == 200
        assert 'tandem_turned_away_total{why="rate"} 2.0' in client.get("/metrics", headers=other).text


def test_buckets_forget_tokens_that_were_not_seen_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KNOWN", 100)
    buckets = Buckets(1)
    for number in range(1000):
        buckets.take(str(number))
    assert len(buckets._held) == 100


async def flood(address: tuple[str, int], count: int, path: str) -> list[int]:
    limits = httpx2.Limits(max_connections=None)
    base = f"http://127.0.0.1:{address[1]}"
    async with httpx2.AsyncClient(base_url=base, headers=HEADERS, limits=limits, timeout=60) as client:
        answers = await asyncio.gather(*(client.get(path) for _ in range(count)))
    return [answer.status_code for answer in answers]


def test_requests_beyond_what_a_process_takes_on_are_told_to_come_later(world: World) -> None:
    with bounded(world, limits=Limits(at_once=2)) as address:
        found = asyncio.run(flood(address, 60, "/v1/applications"))
        assert set(found) == {200, 503}
        assert set(asyncio.run(flood(address, 20, "/healthz"))) == {200}
        assert httpx2.get(f"http://127.0.0.1:{address[1]}/v1/applications", headers=HEADERS).status_code == 200
