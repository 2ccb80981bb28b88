"""The keys of issuers: asked for seldom, for a while, and by nobody whom others wait for."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import anyio
import pytest
from joserfc.jwk import KeySet, RSAKey

from registry.domain.errors import InfrastructureError
from registry.server.issuer_keys import Keys, fetched

ONE, OTHER = "https://issuer.example/keys", "https://other.example/keys"


class Asked:
    """What is at addresses, and how often it was asked for."""

    def __init__(self) -> None:
        key = RSAKey.generate_key(2048, {"kid": "one"}, auto_kid=False)
        self.set = json.dumps(KeySet([key]).as_dict(private=False)).encode()
        self.addresses: list[str] = []
        self.answers: Callable[[str], bytes] = lambda address: self.set
        self.now = 1000.0

    def fetch(self, address: str) -> bytes:
        self.addresses.append(address)
        return self.answers(address)

    def keys(self, deadline: float = 5.0) -> Keys:
        return Keys(self.fetch, lambda: self.now, deadline)


@pytest.fixture(scope="module")
def made() -> Asked:
    return Asked()


@pytest.fixture
def asked(made: Asked) -> Asked:
    made.addresses, made.answers = [], lambda address: made.set
    return made


def ran(work: Callable[[], Awaitable[None]]) -> None:
    anyio.run(work)


def _fails(address: str) -> bytes:
    raise InfrastructureError("no answer")


def test_keys_are_kept_for_a_while_and_one_that_is_new_is_asked_for_but_seldom(asked: Asked) -> None:
    keys = asked.keys()

    async def work() -> None:
        for _ in range(3):
            await keys.of(ONE, "one")
        assert len(asked.addresses) == 1
        for kid in ("x", "y"):
            await keys.of(ONE, kid)
        assert len(asked.addresses) == 1
        asked.now += 11
        for kid in ("x", "y"):
            await keys.of(ONE, kid)
        assert len(asked.addresses) == 2
        asked.now += 301
        await keys.of(ONE, "one")
        assert len(asked.addresses) == 3

    ran(work)


def test_keys_that_cannot_be_had_are_asked_for_more_and_more_seldom(asked: Asked) -> None:
    keys, asked.answers = asked.keys(), _fails

    async def times() -> int:
        before = len(asked.addresses)
        with pytest.raises(InfrastructureError):
            await keys.of(ONE, None)
        return len(asked.addresses) - before

    async def work() -> None:
        assert [await times() for _ in range(3)] == [1, 0, 0]
        asked.now += 11
        assert [await times() for _ in range(2)] == [1, 0]
        asked.now += 11
        assert await times() == 0
        asked.now += 10
        assert await times() == 1
        asked.now += 1000
        asked.answers = lambda address: asked.set
        await keys.of(ONE, None)
        asked.now, asked.answers = asked.now + 301, _fails
        assert await times() == 1
        asked.now += 11
        assert await times() == 1

    ran(work)


def test_many_who_need_the_same_keys_ask_once_and_who_needs_others_does_not_wait_for_them(asked: Asked) -> None:
    keys, held = asked.keys(), threading.Event()

    def slow(address: str) -> bytes:
        if address == ONE:
            assert held.wait(10)
        return asked.set

    asked.answers = slow

    async def work() -> None:
        async with anyio.create_task_group() as group:
            for _ in range(20):
                group.start_soon(keys.of, ONE, "one")
            await anyio.sleep(0.05)
            with anyio.fail_after(5):
                await keys.of(OTHER, "one")
            assert not held.is_set()
            held.set()
        assert sorted(asked.addresses) == [ONE, OTHER]

    ran(work)


def test_an_issuer_that_does_not_answer_is_given_up(asked: Asked) -> None:
    keys, held = asked.keys(deadline=0.1), threading.Event()

    def never(address: str) -> bytes:
        held.wait(5)
        return asked.set

    asked.answers = never

    async def work() -> None:
        with pytest.raises(InfrastructureError) as failed:
            await keys.of(ONE, "one")
        assert "no answer within" in failed.value.found

    try:
        ran(work)
    finally:
        held.set()


@contextmanager
def dripping(each: bytes) -> Iterator[str]:
    """An issuer that answers a byte now and then, without end."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        stopped = threading.Event()

        def serve() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")
                while not stopped.wait(0.02):
                    try:
                        connection.sendall(each)
                    except OSError:
                        return

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/keys"
        stopped.set()
        thread.join()


def test_an_issuer_that_answers_by_drops_is_not_listened_to_for_longer_than_one_that_is_silent() -> None:
    with dripping(b" ") as address:
        with pytest.raises(InfrastructureError) as failed:
            fetched(address, deadline=0.3)
        assert "within 0 s" in failed.value.found


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"keys": 1}', b'{"keys": [1]}', b"[" * 100_000, b"\xff"])
def test_what_is_no_key_set_is_told_so_and_waited_for_like_what_is_not_there(asked: Asked, data: bytes) -> None:
    keys, asked.answers = asked.keys(), lambda address: data

    async def work() -> None:
        for _ in range(2):
            with pytest.raises(InfrastructureError, match="keys cannot be had"):
                await keys.of(ONE, None)

    ran(work)
    assert len(asked.addresses) == 1
