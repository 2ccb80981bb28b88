"""Connections that come slowly, stay long or take nothing, and many of them: others are answered meanwhile."""

from __future__ import annotations

import json
import re
import resource
import select
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import httpx2
import pytest

from registry.client.given import GivenBytes
from registry.server.limits import Limits
from registry.server.process import connections, files_to_open
from registry.server.protocol import MAX_AHEAD, MAX_HEAD, Bounded
from registry.wire.files import told_digest
from tests.serving_alone import certificates
from tests.serving_bounded import asked, bounded, head
from tests.world import ANA, BEN, World

HEALTH = b"GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n"
Address = tuple[str, int]


class Impatient(Bounded):
    head_seconds = 0.3
    taking_seconds = 0.3


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("w")).stock()


@pytest.fixture(scope="module")
def impatient(world: World) -> Iterator[Address]:
    with bounded(world, Impatient) as address:
        yield address


@contextmanager
def line(address: Address, sent: bytes = b"") -> Iterator[socket.socket]:
    with socket.create_connection(address, timeout=5) as connection:
        connection.sendall(sent)
        yield connection


def rest(connection: socket.socket) -> bytes:
    """All that comes until the server hangs up. Raises TimeoutError if it does not."""
    found = b""
    try:
        while piece := connection.recv(65536):
            found += piece
    except ConnectionResetError:
        pass
    return found


def listed(address: Address, account: str = BEN) -> httpx2.Response:
    headers = {"Authorization": f"Bearer {account}"}
    return httpx2.get(f"http://127.0.0.1:{address[1]}/v1/applications", headers=headers, verify=certificates())


# One connection --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("begun", "more"),
    [
        (HEALTH, b"\r\n"),
        (head("hold", "Content-Length: 100000", account=None), b"{"),
        (head("hold", "Transfer-Encoding: chunked", account=None), b"1\r\n{\r\n"),
        (b"GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n", b"?"),
    ],
    ids=["an empty line", "the rest of a body", "a chunk of the rest", "another protocol"],
)
def test_who_has_their_answer_and_sends_what_begins_no_request_is_hung_up_on(
    begun: bytes, more: bytes, impatient: Address
) -> None:
    with line(impatient, begun) as connection:
        assert connection.recv(65536)
        started = time.monotonic()
        connection.settimeout(3)
        connection.sendall(more)
        assert b" 200 " not in rest(connection)
        assert time.monotonic() - started < 2


def test_who_has_their_answer_and_asks_again_in_time_is_answered(impatient: Address) -> None:
    """Also after an empty line, or after the rest of a body that was not wanted."""
    with line(impatient, HEALTH) as connection:
        for before in (b"", b"\r\n"):
            assert b" 200 " in connection.recv(65536)
            connection.sendall(before + HEALTH)
        assert b" 200 " in connection.recv(65536)
    with line(impatient, head("hold", "Content-Length: 4", account=None)) as connection:
        assert b" 401 " in connection.recv(65536)
        connection.sendall(b"{  }" + HEALTH)
        assert b" 200 " in connection.recv(65536)


@pytest.mark.parametrize("account", [ANA, None])
def test_what_follows_the_chunks_of_a_body_is_bounded(account: str | None, world: World) -> None:
    begun = head("hold", "Transfer-Encoding: chunked", account=account) + b"1\r\n{\r\n0\r\n"
    with bounded(world) as address, line(address, begun) as connection:
        sent = 0
        with suppress(OSError):
            while sent < 1000 * MAX_HEAD:
                sent += connection.send(b"A: " + b"b" * 4091 + b"\r\n")
                time.sleep(0.0005)
        assert sent < 4 * 1024**2  # of which the system itself keeps most


def test_some_requests_may_be_sent_ahead_and_no_more(world: World) -> None:
    last = HEALTH.replace(b"Host", b"Connection: close\r\nHost")
    with bounded(world) as address:
        assert asked(address, HEALTH * MAX_AHEAD + last).count(b" 200 OK") == MAX_AHEAD + 1
        for ahead in (MAX_AHEAD + 1, 1000 * MAX_AHEAD):
            with line(address) as connection:
                with suppress(OSError):
                    connection.sendall(HEALTH * ahead + last)
                assert rest(connection).count(b" 200 OK") <= MAX_AHEAD


def test_an_answer_that_nobody_takes_is_given_up(world: World, impatient: Address) -> None:
    large = GivenBytes(bytes(32 * 1024**2))
    with httpx2.Client(base_url=f"http://127.0.0.1:{impatient[1]}/v1", verify=certificates(), timeout=30) as client:
        client.headers["Authorization"] = f"Bearer {ANA}"
        path = f"/exchanges/{client.post('/exchanges').json()['id']}/p/f"
        client.put(path, content=bytes(large.size), headers={"Repr-Digest": told_digest(large.digest)})
        ask = f"GET /v1{path} HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer {ANA}\r\n\r\n".encode()
        with line(impatient, ask) as connection:
            time.sleep(1)  # nothing is taken for longer than is waited for that
            assert len(rest(connection)) < large.size
        with line(impatient, ask) as slowly:
            found = 0
            while found < large.size:
                found += len(slowly.recv(1024**2))
                time.sleep(0.01)


def test_who_comes_when_all_connections_are_taken_is_told_and_who_is_there_goes_on(world: World) -> None:
    with bounded(world, most=20) as address:
        there = [socket.create_connection(address, timeout=5) for _ in range(20)]
        for connection in there:
            connection.sendall(HEALTH)
            assert b" 200 " in connection.recv(65536)
        told = asked(address, HEALTH)
        assert told.startswith(b"HTTP/1.1 503 ")
        assert b"Retry-After: 1\r\n" in told
        assert json.loads(told.partition(b"\r\n\r\n")[2])["code"] == "busy"
        for connection in there:
            connection.sendall(HEALTH)
            assert b" 200 " in connection.recv(65536)
            connection.close()
        for _ in range(100):
            if (told := asked(address, HEALTH.replace(b"Host", b"Connection: close\r\nHost"))).startswith(
                b"HTTP/1.1 200"
            ):
                break
            time.sleep(0.02)
        assert told.startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize(
    ("may", "most", "takes", "then"),
    [
        (1024, 1_048_576, 2000, 2500),
        (1024, 2500, 2000, 2500),
        (1024, 1024, 524, 1024),
        (256, 256, 1, 256),
        (9999, 9999, 2000, 9999),
        (1024, -1, 2000, 2500),
        (-1, -1, 2000, -1),
    ],
)
def test_a_process_takes_as_many_connections_as_it_may_open_files(
    may: int, most: int, takes: int, then: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [(may, most)]
    monkeypatch.setattr(resource, "getrlimit", lambda _: now[-1])
    monkeypatch.setattr(resource, "setrlimit", lambda _, wanted: now.append(wanted))
    assert (connections(files_to_open()), now[-1]) == (takes, (then, most))


# What is in the house --------------------------------------------------------------------------------------------


def test_who_fills_their_share_of_the_house_is_told_and_others_are_answered(world: World) -> None:
    begun = [head("hold", "Content-Length: 100") + b"{"] * 8
    with bounded(world, limits=Limits(share=5)) as address, who_stay(address, begun, 5):
        answer = listed(address, ANA)
        assert (answer.status_code, answer.json()["code"]) == (429, "too-many-requests")
        assert answer.headers["Retry-After"] == "1"
        assert listed(address).status_code == 200
        counted = httpx2.get(f"http://127.0.0.1:{address[1]}/metrics", headers={"Authorization": f"Bearer {BEN}"})
        assert re.search(r'tandem_turned_away_total\{why="share"\} [1-9]', counted.text)
    with bounded(world, limits=Limits(share=5)) as address:
        with who_stay(address, begun, 5):
            pass
        assert in_time(lambda: listed(address, ANA).status_code == 200)


@contextmanager
def who_stay(address: Address, begun: list[bytes], most: int) -> Iterator[None]:
    """Requests that never end, so many that all but `most` of them were answered, and these are inside."""
    slow = [socket.create_connection(address, timeout=5) for _ in begun]
    try:
        for connection, sent in zip(slow, begun, strict=True):
            connection.sendall(sent)
        assert in_time(lambda: len(select.select(slow, [], [], 0)[0]) == len(slow) - most)
        yield
    finally:
        for connection in slow:
            connection.close()


def in_time(happens: Callable[[], bool]) -> bool:
    """Whether something comes to be so within seconds."""
    end = time.monotonic() + 10
    while not (is_so := happens()) and time.monotonic() < end:
        time.sleep(0.02)
    return is_so


def test_who_is_not_known_has_a_share_of_their_own(world: World) -> None:
    paths = ("token-exchange", "login", "login", "token-exchange", "login")
    begun = [head(path, "Content-Length: 100", account=None) + b"{" for path in paths]
    with bounded(world, limits=Limits(unknown=3)) as address, who_stay(address, begun, 3):
        answer = httpx2.post(f"http://127.0.0.1:{address[1]}/v1/login", json={}, verify=certificates())
        assert (answer.status_code, answer.json()["code"]) == (503, "busy"), answer.text
        assert answer.headers["Retry-After"] == "1"
        assert listed(address).status_code == 200


def test_bodies_are_held_up_to_a_sum_and_given_up_with_their_requests(world: World) -> None:
    large = head("hold", "Content-Length: 99000") + b"{" + bytes(90_000)
    with bounded(world, limits=Limits(held=100_000)) as address:
        for pause in (0.05, 0.5, 3.0):  # who comes first is in, and that is to be the large one
            with line(address, large):
                time.sleep(pause)
                answer = said(address, 20_000)
                if answer.status_code == 503:
                    assert answer.json()["code"] == "busy"
                    assert said(address, 1000).status_code == 400
                    assert listed(address).status_code == 200
                    break
        assert answer.status_code == 503
        assert in_time(lambda: said(address, 90_000).status_code == 400)


def said(address: Address, size: int) -> httpx2.Response:
    """What is answered to a body of that size, which asks for nothing that there is."""
    headers = {"Authorization": f"Bearer {BEN}"}
    url = f"http://127.0.0.1:{address[1]}/v1/hold"
    return httpx2.post(url, content=b'{"x": "%s"}' % (b"y" * (size - 9)), headers=headers, verify=certificates())
