"""A thousand connections, and large bodies at once: memory stays, and others are answered meanwhile."""

from __future__ import annotations

import asyncio
import resource
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import httpx2
import pytest

from tests.serving_alone import Alone, certificates, free
from tests.serving_bounded import head
from tests.world import World

MEMORY = 320 * 1024**2
"""Bytes that a server process may ever have had in memory, whatever comes."""
MANY = 1000


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("w")).stock()


@pytest.fixture(scope="module")
def tokens(world: World) -> tuple[str, str]:
    return world.ana.create_token("crowd").secret, world.ana.create_token("other").secret


@pytest.fixture(scope="module")
def alone(world: World) -> Iterator[Alone]:
    server = Alone(world.folder, free())
    try:
        server.wait()
        yield server
    finally:
        server.kill()


@asynccontextmanager
async def crowd(port: int, count: int, begun: list[bytes]) -> AsyncIterator[list[asyncio.StreamWriter]]:
    """So many connections, each of which has sent one of these."""
    made = await asyncio.gather(*(asyncio.open_connection("127.0.0.1", port) for _ in range(count)))
    try:
        for number, (_, writer) in enumerate(made):
            writer.write(begun[number % len(begun)])
        yield [writer for _, writer in made]
    finally:
        for _, writer in made:
            writer.transport.abort()


async def times_of(address: str, token: str, count: int, pause: float = 0.0) -> list[float]:
    """Seconds that each of so many requests takes, one after the other. Fails for one that is not answered."""
    taken = []
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx2.AsyncClient(base_url=address, headers=headers, timeout=30, verify=certificates()) as client:
        for _ in range(count):
            started = time.monotonic()
            answer = await client.get("/v1/applications")
            taken.append(time.monotonic() - started)
            assert answer.status_code == 200, answer.text
            await asyncio.sleep(pause)
    return taken


def begun_by(token: str) -> list[bytes]:
    """What keeps a connection without asking anything that could be answered."""
    return [
        b"",
        b"GET /healthz HTTP/1.1\r\nHost: h\r\nX: ",
        head("hold", "Content-Length: 1000000", account=token) + b"{",
        head("exchanges/x/p/f", "Content-Length: 1000000", account=token).replace(b"POST", b"PUT"),
        head("login", "Content-Length: 1000000", account=None) + b"{",
    ]


def let_open(files: int) -> None:
    """Let this process have so many files open, if its system does."""
    may, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if may < files:
        if 0 <= most < files:
            pytest.skip(f"a process may open {most} files here, and {files} are needed")
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, most))


def test_a_thousand_who_send_byte_by_byte_keep_nobody_else(alone: Alone, tokens: tuple[str, str]) -> None:
    let_open(MANY + 200)

    async def meanwhile() -> None:
        async with crowd(alone.port, MANY, begun_by(tokens[0])) as writers:
            others = asyncio.create_task(times_of(alone.address, tokens[1], 20))
            while not others.done():
                for writer in writers:
                    if not writer.is_closing():
                        writer.write(b"a")
                await asyncio.sleep(0.1)
            assert max(await others) < 10

    asyncio.run(meanwhile())
    assert alone.memory() < MEMORY
    assert httpx2.get(f"{alone.address}/healthz", verify=certificates()).status_code == 200


@pytest.mark.parametrize(
    "body",
    [b'{"x": [' + b"[]," * 349_000 + b"[]]}", b'{"x": [' + b"[]," * 20_000 + b'"' + b"y" * 900_000 + b'"]}'],
    ids=["too many values", "as many as may be"],
)
def test_many_large_bodies_at_once_are_answered_or_told_to_come_later(
    body: bytes, alone: Alone, tokens: tuple[str, str]
) -> None:
    let_open(MANY + 200)
    ask = head("hold", f"Content-Length: {len(body)}", "Connection: close", account=tokens[0]) + body

    async def one() -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", alone.port)
        try:
            writer.write(ask)
            told = await asyncio.wait_for(reader.readline(), 60)
            return int(told.split()[1])
        except ConnectionResetError:
            return 0
        finally:
            writer.transport.abort()

    async def all_of_them() -> list[int]:
        others = asyncio.create_task(times_of(alone.address, tokens[1], 5))
        found = await asyncio.gather(*(one() for _ in range(24)))
        assert max(await others) < 20
        return found

    found = asyncio.run(all_of_them())
    assert set(found) <= {0, 400, 429, 503}
    assert 400 in found
    assert alone.memory() < MEMORY


@pytest.mark.nightly
def test_others_are_answered_as_quickly_as_ever_whoever_else_is_there(alone: Alone, tokens: tuple[str, str]) -> None:
    """The bound is generous: client and server share the processors of whatever machine this is."""
    let_open(MANY + 200)

    def p99(taken: list[float]) -> float:
        return sorted(taken)[int(len(taken) * 0.99)]

    async def measured() -> tuple[float, float]:
        quiet = p99(await times_of(alone.address, tokens[1], 500))
        async with crowd(alone.port, MANY, begun_by(tokens[0])) as writers:
            others = asyncio.create_task(times_of(alone.address, tokens[1], 500, pause=0.01))
            while not others.done():
                for writer in writers:
                    if not writer.is_closing():
                        writer.write(b"a")
                await asyncio.sleep(1)
            return quiet, p99(await others)

    quiet, crowded = asyncio.run(measured())
    print(f"p99 alone {1000 * quiet:.0f} ms, beside {MANY} slow connections {1000 * crowded:.0f} ms")
    assert crowded < 10 * quiet + 0.25
    assert alone.memory() < MEMORY
