"""The numbers by which a server is bounded, and how each is tried: whether so much of something is taken."""

from __future__ import annotations

import ast
import asyncio
import json
import logging
import shutil
import socket
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from itertools import chain, repeat
from pathlib import Path
from typing import Any, cast

import pytest

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import (
    InfrastructureError,
    LimitError,
    RegistryError,
    UnauthenticatedError,
)
from registry.server import requests
from registry.server.app import create_app
from registry.server.exchanges import Exchanges
from registry.server.incoming import Told
from registry.server.issuer_keys import fetched
from registry.server.limits import Buckets, BusyError, House, Limits
from registry.server.logs import MAX_TEXT, Lines
from registry.server.straight import Straight
from registry.server.words import unread
from registry.storage.blobs.object_store import ObjectBlobs
from registry.storage.blobs.staging import Staging
from registry.wire.files import checked_place, told_digest
from tests.serving_live import by_name
from tests.world import ANA, World

ROOT = Path(__file__).resolve().parents[1]
DIGEST = digest_of_bytes(b"x")


# What there is ---------------------------------------------------------------------------------------------------


def numbers() -> Iterator[tuple[str, float]]:
    """Every number that a module of the server, or of what goes over the wire, has a name for, and what it is."""
    for folder in ("server", "wire"):
        for path in sorted((ROOT / "registry" / folder).rglob("*.py")):
            names = [name for name, value in assigned(path) if is_number(value)]
            if names:
                dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
                module = import_module(dotted)
                found = {name: getattr(module, name) for name in names}
                yield from ((f"{dotted}.{name}", v) for name, v in found.items() if type(v) in {int, float})


def assigned(path: Path) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                pairs: Iterable[tuple[ast.expr, ast.expr]] = [(target, node.value)]
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    pairs = zip(target.elts, node.value.elts, strict=True)
                yield from ((name.id, value) for name, value in pairs if isinstance(name, ast.Name))


def is_number(value: ast.expr) -> bool:
    """Whether a value is written as a number, or by way of others."""
    if isinstance(value, ast.Constant):
        return type(value.value) in {int, float}
    return isinstance(value, ast.Name | ast.BinOp | ast.UnaryOp)


# How it is tried -------------------------------------------------------------------------------------------------


class Asking:
    """A server that is asked piece by piece, so that nothing of what it does not take has to be there."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._app = create_app(world.ana, by_name)
        self._runner = asyncio.Runner()
        self.taken = 0
        """Bytes of the last body that were asked for."""

    def ask(
        self, method: str, path: str, body: Iterable[bytes] = (), query: str = "", **headers: str
    ) -> tuple[int, dict[str, Any]]:
        pieces, told, statuses = iter(body), bytearray(), [0]
        self.taken = 0

        async def receive() -> dict[str, Any]:
            piece = next(pieces, None)
            self.taken += len(piece or b"")
            return {"type": "http.request", "body": piece or b"", "more_body": piece is not None}

        async def send(message: Any) -> None:
            if message["type"] == "http.response.start":
                statuses.append(message["status"])
            else:
                told.extend(message.get("body", b""))

        given = {"authorization": f"Bearer {ANA}", **{k.replace("_", "-"): v for k, v in headers.items()}}
        scope = {
            "type": "http", "method": method, "path": path, "raw_path": path.encode(), "query_string": query.encode(),
            "headers": [(k.encode(), v.encode()) for k, v in given.items()], "scheme": "http", "server": ("h", 80),
            "client": ("c", 1), "root_path": "", "http_version": "1.1",
        }  # fmt: skip

        async def asked() -> None:
            await self._app(scope, receive, send)

        self._runner.run(asked())
        return statuses[-1], json.loads(told or b"{}")

    def close(self) -> None:
        self._runner.close()


Try = Callable[[Asking, Path, int], bool]
"""Whether so much is taken."""


def in_pieces(begin: bytes, piece: bytes, count: int, end: bytes) -> Iterator[bytes]:
    """A body in which something comes that often."""
    yield begin
    together = max(1, 60_000 // len(piece))
    yield from repeat(piece * together, count // together)
    yield piece * (count % together) + end


def taken_as(asking: Asking, body: Iterable[bytes], *why: str) -> bool:
    """Whether a body was read, though what it says is refused: no operation takes an argument `x`."""
    status, told = asking.ask("POST", "/v1/create-application", body)
    assert status == 400
    assert asking.taken <= requests.MAX_BODY + 100_000
    if told["title"].startswith("the arguments of"):
        return True
    assert any(each in told["title"] for each in (*why, "too long")), told
    return False


def body_of_bytes(asking: Asking, _: Path, n: int) -> bool:
    return taken_as(asking, in_pieces(b'{"x": "', b"y", n - 9, b'"}'), "too long")


def body_of_levels(asking: Asking, _: Path, n: int) -> bool:
    return taken_as(asking, [b'{"x": ' + b"[" * (n - 1) + b"]" * (n - 1) + b"}"], "nested", "no JSON")


def body_of_keys(asking: Asking, _: Path, n: int) -> bool:
    keys = (f'"k{number}": 0,'.encode() for number in range(n - 1))
    return taken_as(asking, chain([b"{"], keys, [b'"k": 0}']), "keys", "values")


def body_of_values(asking: Asking, _: Path, n: int) -> bool:
    """As the first in a list or object, or after a comma; also where texts look like many."""
    texts = b'{"x": ["' + b",[{" * 100_000 + rb'\",\\", ' + b"{}," * ((n - 6) // 2) + b"0" + b",0" * (n % 2) + b"]}"
    return taken_as(asking, in_pieces(b'{"x": [', b"0,", n - 2, b"0]}"), "values") and taken_as(
        asking, [texts], "values"
    )


def at_once(key: str | None) -> Try:
    def trying(_asking: Asking, _folder: Path, n: int) -> bool:
        house = House(Limits())
        for _ in range(n):
            stay = house.enter()
            if key == "anybody" and not stay.fits:
                return False
            try:
                if key == "ana":
                    stay.assign(key)
                elif key is None:
                    stay.hold(0)
            except BusyError:
                return False
        return True

    return trying


def bytes_held(_asking: Asking, _folder: Path, n: int) -> bool:
    house = House(Limits())
    first, last = house.enter(), house.enter()
    for stay in (first, last):
        stay.assign("ana")
    first.hold(1)
    return not raises(BusyError, lambda: last.hold(n - 1))


def of_one_token_in_a_second(_asking: Asking, _folder: Path, n: int) -> bool:
    """The bucket holds as much as comes in two."""
    buckets = Buckets(Limits().rate, clock=lambda: 0.0)
    return not any(raises(BusyError, lambda: buckets.take("ana")) for _ in range(2 * n))


def exchanges_open(_asking: Asking, folder: Path, n: int) -> bool:
    kept = Exchanges(folder / str(n))
    return not any(raises(LimitError, lambda: kept.begin(ANA)) for _ in range(n))


def files_of_an_exchange(_asking: Asking, folder: Path, n: int) -> bool:
    return reserved(folder, f"{n - 1} 0", 1)


def bytes_of_an_exchange(asking: Asking, folder: Path, n: int) -> bool:
    """In one file and in two."""
    with pytest.MonkeyPatch.context() as endless:
        usage = shutil.disk_usage("/")
        endless.setattr(shutil, "disk_usage", lambda _: usage._replace(free=2**60))
        place = f"/v1/exchanges/{asking.ask('POST', '/v1/exchanges')[1]['id']}"
        one = {"content_length": "1", "repr_digest": told_digest(DIGEST), "content_range": f"bytes 0-0/{n}"}
        status, told = asking.ask("PUT", f"{place}/p/f", [b"x"], **one)
        asking.ask("DELETE", place)
    assert status in {202, 400}, told
    return status == 202 and reserved(folder, f"1 {n - 5}", 5)


def bytes_on_their_way(asking: Asking, folder: Path, n: int) -> bool:
    """In all exchanges of an account."""
    kept = Exchanges(folder / str(n))
    with kept.held(ANA, kept.begin(ANA)) as other:
        (other.folder / "total").write_text(f"1 {n - 5}")
    with kept.held(ANA, kept.begin(ANA)) as held:
        return not raises(LimitError, lambda: held.reserve(checked_place("p", "f"), Told(5, DIGEST)))


def reserved(folder: Path, before: str, size: int) -> bool:
    kept = Exchanges(folder / before.replace(" ", "-"))
    with kept.held(ANA, kept.begin(ANA)) as held:
        (held.folder / "total").write_text(before)
        return not raises(LimitError, lambda: held.reserve(checked_place("p", "f"), Told(size, DIGEST)))


def step_of(n: int) -> str:
    return "s" * n


def path_of(n: int) -> str:
    return "s/" * ((n - 1) // 2) + "s" * (2 - n % 2)


def placed(name: Callable[[int], str]) -> Try:
    def trying(asking: Asking, _: Path, n: int) -> bool:
        place = f"/v1/exchanges/{asking.ask('POST', '/v1/exchanges')[1]['id']}"
        one = {"content_length": "1", "repr_digest": told_digest(DIGEST)}
        assert len(name(n)) == n
        status, told = asking.ask("PUT", f"{place}/p/{name(n)}", [b"x"], **one)
        asking.ask("DELETE", place)
        assert status in {201, 400}, told
        return status == 201

    return trying


class Offering:
    """A part of a bucket to which nothing came yet."""

    def begin(self, _key: str) -> str:
        return "upload"

    def part_address(self, _key: str, _upload: str, part: Any) -> str:
        return f"https://store/{part.number}"


def addresses_offered(_asking: Asking, folder: Path, n: int) -> bool:
    # To offer, nothing of the registry is needed, and of the store nothing but what it signs.
    straight = Straight(cast(ObjectBlobs, None), cast(Staging, Offering()))
    kept = Exchanges(folder / str(n))
    with pytest.MonkeyPatch.context() as small, kept.held(ANA, kept.begin(ANA)) as held:
        small.setattr("registry.server.straight.part_size", lambda _: 1)
        return len(straight.offer(held, "p", "f", Told(n, DIGEST), [DIGEST] * n)) == n


def word_of(_asking: Asking, _folder: Path, n: int) -> bool:
    return not raises(UnauthenticatedError, lambda: unread("e30.e30." + "x" * (n - 8)))


def keys_of_an_issuer(_asking: Asking, _folder: Path, n: int) -> bool:
    def answer(listening: socket.socket) -> None:
        with listening.accept()[0] as connection, suppress(OSError):
            connection.recv(4096)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % n)
            for piece in in_pieces(b"", b"x", n, b""):
                connection.sendall(piece)

    with socket.create_server(("127.0.0.1", 0)) as listening, ThreadPoolExecutor(1) as pool:
        answered = pool.submit(answer, listening)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/keys"
        found = not raises(InfrastructureError, lambda: fetched(address))
        answered.result()
    return found


def text_of_a_line(_asking: Asking, _folder: Path, n: int) -> bool:
    record = logging.LogRecord("x", logging.INFO, "", 0, "request", None, None)
    record.told = {"path": "x " * (n // 2) + "x" * (n % 2)}
    line = json.loads(Lines().format(record))
    assert len(line["path"]) <= MAX_TEXT + 1
    return len(line["path"]) == n and not line["path"].endswith("…")


def raises(error: type[RegistryError], call: Callable[[], object]) -> bool:
    try:
        call()
    except error:
        return True
    return False
