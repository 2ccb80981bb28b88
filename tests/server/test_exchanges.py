"""Exchanges: what hostile, broken and interrupted senders come to, over the wire and on the disk."""

from __future__ import annotations

import base64
import errno
import hashlib
import os
import shutil
import socket
import time
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import httpx2
import pytest
from starlette.testclient import TestClient

from registry.api import Registry
from registry.client import moving
from registry.client.moving import GivenBytes, exchange
from registry.client.remote import Remote
from registry.client.transport import Transport
from registry.domain.errors import (
    ConflictError,
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    LimitError,
    NotFoundError,
    PermissionDeniedError,
)
from registry.server import exchanges as server_side
from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.exchanges import EXPIRES, FOLDER, Exchanges
from tests.serving_live import remote, served
from tests.world import ANA, BEN, EVE, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")

DATA = bytes(range(256)) * 4096
"""1 MiB."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("registry"))


@pytest.fixture(scope="module")
def address(world: World) -> Iterator[str]:
    with served(world.ana) as found:
        yield found


@pytest.fixture
def ana(address: str) -> Iterator[httpx2.Client]:
    with client(address, ANA) as found:
        yield found


def client(address: str, account: str) -> httpx2.Client:
    return httpx2.Client(base_url=f"{address}/v1", headers={"Authorization": f"Bearer {account}"})


def begun(asked: httpx2.Client) -> str:
    return str(asked.post("/exchanges").json()["id"])


def digest(data: bytes) -> dict[str, str]:
    return {"Repr-Digest": f"sha-256=:{base64.b64encode(hashlib.sha256(data).digest()).decode()}:"}


def put(asked: httpx2.Client, path: str, data: bytes, **headers: str) -> httpx2.Response:
    return asked.put(path, content=data, headers={**digest(data), **headers})


def part(data: bytes, first: int, last: int) -> dict[str, Any]:
    ranged = {"Content-Range": f"bytes {first}-{last}/{len(data)}"}
    return {"content": data[first : last + 1], "headers": {**digest(data), **ranged}}


def test_a_file_that_was_sent_is_there_whole_and_in_parts(ana: httpx2.Client) -> None:
    one = begun(ana)
    assert put(ana, f"/exchanges/{one}/p/a/b.bin", DATA).status_code == 201
    assert ana.get(f"/exchanges/{one}/p/a/b.bin").content == DATA
    some = ana.get(f"/exchanges/{one}/p/a/b.bin", headers={"Range": "bytes=1000-"})
    assert (some.status_code, some.content) == (206, DATA[1000:])
    listed = ana.get(f"/exchanges/{one}/p", params={"digests": "true"}).json()["files"]
    assert listed == [{"path": "a/b.bin", "size": len(DATA), "digest": f"sha256:{hashlib.sha256(DATA).hexdigest()}"}]
    assert ana.delete(f"/exchanges/{one}").status_code == 204
    assert ana.get(f"/exchanges/{one}/p/a/b.bin").status_code == 404


def test_what_was_interrupted_goes_on_where_it_ended_and_nowhere_else(ana: httpx2.Client) -> None:
    one = begun(ana)
    assert ana.put(f"/exchanges/{one}/p/f", **part(DATA, 0, 999)).status_code == 202
    assert ana.head(f"/exchanges/{one}/p/f").headers["Upload-Offset"] == "1000"
    assert ana.get(f"/exchanges/{one}/p/f").status_code == 404
    assert ana.put(f"/exchanges/{one}/p/f", **part(DATA, 2000, len(DATA) - 1)).status_code == 409
    assert ana.put(f"/exchanges/{one}/p/f", **part(DATA, 1000, len(DATA) - 1)).status_code == 201
    assert ana.get(f"/exchanges/{one}/p/f").content == DATA


def test_a_connection_that_breaks_leaves_what_came_and_costs_nothing(address: str, ana: httpx2.Client) -> None:
    one = begun(ana)
    host, port = address.removeprefix("http://").split(":")
    told = digest(DATA)["Repr-Digest"]
    with socket.create_connection((host, int(port))) as line:
        line.sendall(
            f"PUT /v1/exchanges/{one}/p/f HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {ANA}\r\n"
            f"Content-Length: {len(DATA)}\r\nRepr-Digest: {told}\r\n\r\n".encode()
            + DATA[:300_000]
        )
    for _ in range(100):
        if ana.head(f"/exchanges/{one}/p/f").headers.get("Upload-Offset") == "300000":
            break
        time.sleep(0.02)
    rest = ana.put(f"/exchanges/{one}/p/f", **part(DATA, 300_000, len(DATA) - 1))
    assert rest.status_code == 201


def test_other_bytes_than_were_told_are_thrown_away(ana: httpx2.Client) -> None:
    one = begun(ana)
    refused = ana.put(f"/exchanges/{one}/p/f", content=DATA[::-1], headers=digest(DATA))
    assert (refused.status_code, refused.json()["code"]) == (400, "invalid-input")
    assert ana.get(f"/exchanges/{one}/p/f").status_code == 404
    assert ana.head(f"/exchanges/{one}/p/f").headers["Upload-Offset"] == "0"
    assert put(ana, f"/exchanges/{one}/p/f", DATA).status_code == 201
    assert put(ana, f"/exchanges/{one}/p/f", DATA[1:]).status_code == 409
    assert ana.get(f"/exchanges/{one}/p/f").content == DATA


@pytest.mark.parametrize(
    "path",
    [
        "p/../x", "p/%2e%2e/x", "p/%2e%2e%2f%2e%2e%2fx", "p//x", "p/a/", "p/./x", "p/%2Fetc%2Fpasswd", "p/a%00b",
        "P/x", "p.p/x", f"p/{'x' * 256}", f"p/{'x/' * 600}x", "%2e%2e/x",
    ],
)  # fmt: skip
def test_names_that_lead_elsewhere_are_refused(world: World, address: str, path: str) -> None:
    with client(address, ANA) as asked:
        one = begun(asked)
        # as it is written: a client would take `..` away before it asks
        host, port = address.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as line:
            line.sendall(
                f"PUT /v1/exchanges/{one}/{path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {ANA}\r\n"
                f"Content-Length: 1\r\n{next(iter(digest(b'x')))}: {digest(b'x')['Repr-Digest']}\r\n"
                "Connection: close\r\n\r\nx".encode()
            )
            status = int(line.recv(1000).split(b" ")[1])
        assert status in {400, 404}
        [folder] = (world.folder / ".tandem" / FOLDER).glob(f"*/{one}")
        assert [p for p in folder.rglob("*") if p.is_file() and p.name not in {"held"}] == []
        asked.delete(f"/exchanges/{one}")


def test_nobody_reaches_what_is_anothers_and_cannot_tell_it_from_nothing(address: str, ana: httpx2.Client) -> None:
    one = begun(ana)
    assert put(ana, f"/exchanges/{one}/p/f", DATA).status_code == 201
    with client(address, BEN) as ben:
        for method, path in (("GET", "p/f"), ("HEAD", "p/f"), ("GET", "p"), ("PUT", "p/g"), ("DELETE", "")):
            kwargs = part(DATA, 0, len(DATA) - 1) if method == "PUT" else {}
            theirs, none = (
                ben.request(method, f"/exchanges/{number}/{path}".rstrip("/"), **kwargs) for number in (one, "0" * 32)
            )
            assert theirs.status_code == none.status_code == 404
            assert theirs.content.replace(one.encode(), b"") == none.content.replace(b"0" * 32, b"")
    assert ana.get(f"/exchanges/{one}/p/f").content == DATA
    anonymous = httpx2.post(f"{address}/v1/exchanges")
    assert anonymous.status_code in {401, 503}


def test_an_operation_takes_no_files_from_anothers_exchange(address: str, ana: httpx2.Client) -> None:
    one = begun(ana)
    put(ana, f"/exchanges/{one}/p0/a.prompt.md", b"# user\nhello")
    named = {"prompt": {"path": "a.prompt.md", "place": "p0"}}
    with httpx2.Client(base_url=f"{address}/v1", headers={"Authorization": f"Bearer {ANA}"}) as asked:
        there = asked.post("/lint-prompt", json=named, headers={"Tandem-Exchange": one})
        without = asked.post("/lint-prompt", json=named)
        astray = asked.post(
            "/lint-prompt", json={"prompt": {"path": "a", "place": ".."}}, headers={"Tandem-Exchange": one}
        )
        theirs = asked.post(
            "/lint-prompt", json=named, headers={"Tandem-Exchange": one, "Authorization": f"Bearer {BEN}"}
        )
    assert [r.status_code for r in (there, without, astray, theirs)] == [200, 400, 400, 404]


def test_an_exchange_ends_an_hour_after_it_was_used_last_but_not_while_it_is(tmp_path: Path) -> None:
    kept = Exchanges(tmp_path)
    one, two = kept.begin(ANA), kept.begin(ANA)
    [first] = (tmp_path / FOLDER).glob(f"*/{one}")
    [second] = (tmp_path / FOLDER).glob(f"*/{two}")
    assert (tmp_path / FOLDER).stat().st_mode & 0o777 == 0o700
    long_ago = time.time() - EXPIRES - 10
    with kept.held(ANA, two):
        for folder in (first, second):
            os.utime(folder / "held", (long_ago, long_ago))
        with pytest.raises(NotFoundError), kept.held(ANA, one):
            pass
        assert kept.sweep() == 1
    assert not first.exists()
    assert kept.sweep() == 0  # it was used until now
    assert second.exists()


def test_what_a_killed_server_left_half_made_goes_too(tmp_path: Path) -> None:
    kept = Exchanges(tmp_path)
    kept.begin(ANA)
    [home] = (tmp_path / FOLDER).iterdir()
    (draft := home / ".half" / "files").mkdir(parents=True)
    os.utime(draft.parent, (0, 0))
    assert kept.sweep() == 1
    assert not draft.exists()


def test_an_exchange_takes_so_many_files_and_bytes_and_an_account_so_many_exchanges(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_side, "MAX_FILES", 2)
    monkeypatch.setattr(server_side, "MAX_SIZE", 100)
    monkeypatch.setattr(server_side, "MAX_OPEN", 2)
    kept = Exchanges(tmp_path)
    told = server_side.Told(10, GivenBytes(b"x").digest)
    with kept.held(ANA, kept.begin(ANA)) as held:
        with pytest.raises(LimitError, match="too much"):
            held.receive("p", "big", server_side.Told(101, told.digest), None)
        for name in ("a", "b", "a"):
            held.receive("p", name, told, None).close()
        with pytest.raises(LimitError, match="too much"):
            held.receive("p", "c", told, None)
    with kept.held(ANA, kept.begin(ANA)) as held:
        held.receive("p", "a", server_side.Told(60, told.digest), None).close()
        with pytest.raises(LimitError, match="too much"):
            held.receive("p", "b", server_side.Told(60, told.digest), None)
    with pytest.raises(LimitError, match="too many"):
        kept.begin(ANA)
    kept.begin(BEN)


def test_two_cannot_send_the_same_file_at_once(tmp_path: Path) -> None:
    kept = Exchanges(tmp_path)
    with kept.held(ANA, kept.begin(ANA)) as held:
        told = server_side.Told(10, GivenBytes(b"x").digest)
        first = held.receive("p", "f", told, None)
        with pytest.raises(ConflictError, match="being sent"):
            held.receive("p", "f", told, None)
        first.close()
        held.receive("p", "f", told, 0).close()


def test_a_file_where_a_folder_should_be_is_refused(ana: httpx2.Client) -> None:
    one = begun(ana)
    assert put(ana, f"/exchanges/{one}/p/a", b"x").status_code == 201
    assert put(ana, f"/exchanges/{one}/p/a/b", b"x").status_code == 400


def test_a_full_disk_is_told_and_what_came_before_is_kept(ana: httpx2.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    one = begun(ana)
    really = os.write

    def full(descriptor: int, data: bytes) -> int:
        if len(data) > 100_000:
            raise OSError(errno.ENOSPC, "No space left on device")
        return really(descriptor, data)

    monkeypatch.setattr(os, "write", full)
    refused = put(ana, f"/exchanges/{one}/p/f", DATA)
    assert (refused.status_code, refused.json()["code"]) == (503, "infrastructure")
    assert "No space left" in refused.text
    assert "/tmp" not in refused.text
    monkeypatch.undo()
    assert put(ana, f"/exchanges/{one}/p/f", DATA).status_code == 201


def test_what_the_disk_has_no_room_for_is_refused_before_it_is_sent(
    ana: httpx2.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage("/")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=min(usage.total // 20, 4 * 1024**3)))
    refused = put(ana, f"/exchanges/{begun(ana)}/p/f", b"x")
    assert (refused.status_code, refused.json()["code"]) == (503, "infrastructure")
    assert "no room" in refused.text


def test_who_has_no_token_has_no_exchange(world: World) -> None:
    app = create_app(world.ana, ByToken(world.ana, anonymous_read=True))
    with TestClient(app) as asked:
        refused = asked.post("/v1/exchanges")
    assert (refused.status_code, refused.json()["code"]) == (401, "unauthenticated")


def test_a_sender_that_stops_is_let_go(ana: httpx2.Client, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registry.server.routes.exchanges.IDLE", 0.1)
    one = begun(ana)
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as line:
        line.sendall(
            f"PUT /v1/exchanges/{one}/p/f HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {ANA}\r\n"
            f"Content-Length: {len(DATA)}\r\nRepr-Digest: {digest(DATA)['Repr-Digest']}\r\n\r\n".encode()
            + b"some"
        )
        assert b" 503 " in line.recv(1000)


class Breaking(httpx2.HTTPTransport):
    """A way to a server that breaks: so many requests of a method do not get through, or end after some bytes."""

    def __init__(self, method: str, times: int, after: int = 0) -> None:
        super().__init__()
        self.method, self.times, self.after = method, times, after
        self.sent: list[int] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if request.method == "PUT":
            self.sent.append(int(request.headers["Content-Length"]))
        if request.method != self.method or not self.times:
            return super().handle_request(request)
        self.times -= 1
        if request.method == "PUT":
            request.stream = _Short(request.stream, self.after)
            return super().handle_request(request)
        response = super().handle_request(request)
        response.stream = _Short(response.stream, self.after)
        return response


class _Short(httpx2.SyncByteStream):
    def __init__(self, stream: Any, after: int) -> None:
        self._stream, self._after = stream, after

    def __iter__(self) -> Iterator[bytes]:
        left = self._after
        for chunk in self._stream:
            yield chunk[:left]
            left -= len(chunk[:left])
            if not left:
                raise httpx2.ReadError("the line is dead")

    def close(self) -> None:
        self._stream.close() if hasattr(self._stream, "close") else None


@contextmanager
def breaking(address: str, way: httpx2.BaseTransport) -> Iterator[Transport]:
    made = Transport(address, ANA)
    headers = {"Authorization": f"Bearer {ANA}"}
    made._connection = httpx2.Client(base_url=address, headers=headers, transport=way)
    yield made
    made.close()


def test_a_sender_goes_on_after_a_break_with_the_rest_alone(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moving, "_PAUSE", 0.01)
    way = Breaking("PUT", 2, after=300_000)
    with breaking(address, way) as line, exchange(line) as found:
        found.send({("p", "f"): GivenBytes(DATA)})
        [listed] = found.listing("p", digests=True)
        assert listed.digest == GivenBytes(DATA).digest
    assert way.sent[0] == len(DATA)
    assert min(way.sent) <= len(DATA) - 300_000
    assert len(way.sent) >= 3


def test_what_is_fetched_goes_on_after_a_break_and_is_whole(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moving, "_PAUSE", 0.01)
    with breaking(address, Breaking("GET", 0)) as line, exchange(line) as found:
        found.send({("p", "f"): GivenBytes(DATA)})
        [listed] = found.listing("p", digests=True)
        with breaking(address, Breaking("GET", 3, after=100_000)) as bad:
            assert b"".join(moving.Exchange(bad, found.identifier).verified("p", listed)) == DATA


def test_a_server_that_is_gone_is_told_after_some_attempts(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moving, "_PAUSE", 0.001)
    with (
        breaking(address, Breaking("PUT", 100, after=0)) as line,
        exchange(line) as found,
        pytest.raises(InfrastructureError, match="does not answer"),
    ):
        found.send({("p", "f"): GivenBytes(DATA), ("p", "g"): GivenBytes(DATA)})


def test_a_server_that_names_files_elsewhere_places_nothing(
    world: World, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prompt = tmp_path / "support.prompt.md"
    prompt.write_text("---\nname: hello\n---\n# user\nhello")
    with remote(address, ANA) as door:
        door.register_prompt(prompt)
        evil = [{"path": "x/../../../evil", "size": 1}]
        monkeypatch.setattr(Exchanges, "held", _lying(Exchanges.held, evil))
        with pytest.raises((InvalidInputError, InfrastructureError)):
            door.pull("hello@1", tmp_path / "pulled")
    assert sorted(tmp_path.iterdir()) == [prompt]


def _lying(held: Any, listing: list[dict[str, Any]]) -> Any:
    @contextmanager
    def lies(self: Exchanges, account: str, identifier: str) -> Iterator[Any]:
        with held(self, account, identifier) as found:
            object.__setattr__(found, "folder", found.folder)
            monkey = type("Lying", (type(found),), {"listing": lambda self, place, digests: listing})
            yield monkey(found.folder)

    return lies


def test_a_large_file_goes_through_without_being_in_memory(address: str, tmp_path: Path) -> None:
    path = tmp_path / "large.bin"
    with path.open("wb") as file:
        file.truncate(96 * 1024**2)
    transport = Transport(address, ANA)
    tracemalloc.start()
    try:
        with exchange(transport) as found:
            found.send({("p", "f"): moving.GivenPath(path)})
            [listed] = found.listing("p", digests=False)
            assert sum(len(chunk) for chunk in found.read("p", listed)) == 96 * 1024**2
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
        transport.close()
    assert peak < 24 * 1024**2


def test_a_caller_that_dies_leaves_nothing_registered_and_no_blob(
    address: str, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path for path in (world.folder / ".tandem" / "blobs").rglob("*") if path.is_file()}
    monkeypatch.setattr(moving, "_PAUSE", 0.001)
    prompt = tmp_path / "never.prompt.md"
    prompt.write_text("---\nname: never\n---\n# user\nhello")
    with breaking(address, Breaking("PUT", 100, after=0)) as line, pytest.raises(InfrastructureError):
        cast("Registry", Remote(line)).register_prompt(prompt)
    assert {path for path in (world.folder / ".tandem" / "blobs").rglob("*") if path.is_file()} == before
    with pytest.raises(NotFoundError):
        world.ana.version("never@1")


def test_another_process_goes_on_where_a_killed_one_stopped(world: World, address: str) -> None:
    with client(address, ANA) as first:
        one = begun(first)
        first.put(f"/exchanges/{one}/p/f", **part(DATA, 0, 999))
    with served(world.ana) as other, client(other, ANA) as second:
        offset = int(second.head(f"/exchanges/{one}/p/f").headers["Upload-Offset"])
        assert offset == 1000
        assert second.put(f"/exchanges/{one}/p/f", **part(DATA, offset, len(DATA) - 1)).status_code == 201
        assert second.get(f"/exchanges/{one}/p/f").content == DATA


class Flipping(httpx2.HTTPTransport):
    """A way from a server on which the first byte of every file is changed."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        response = super().handle_request(request)
        if response.headers.get("content-type") == "application/octet-stream":
            response.stream = _Flipped(response.stream)
        return response


class _Flipped(_Short):
    def __init__(self, stream: Any) -> None:
        super().__init__(stream, 0)

    def __iter__(self) -> Iterator[bytes]:
        for number, chunk in enumerate(self._stream):
            yield chunk if number else bytes([chunk[0] ^ 1]) + chunk[1:]


def test_bytes_that_are_changed_on_the_way_are_noticed_and_not_placed(
    world: World, address: str, tmp_path: Path
) -> None:
    prompt = world.write("flipped.prompt.md", "---\nname: flipped\n---\n# user\nhello")
    world.ana.register_prompt(prompt)
    with breaking(address, Flipping()) as line, exchange(line) as found:
        found.send({("p", "f"): GivenBytes(DATA)})
        [listed] = found.listing("p", digests=True)
        with pytest.raises(IntegrityError):
            b"".join(found.verified("p", listed))
        door = cast("Registry", Remote(line))
        with pytest.raises((IntegrityError, InfrastructureError)):
            door.pull("flipped@1", tmp_path / "pulled")
        with pytest.raises(IntegrityError):
            door.export(tmp_path / "all.tar")
    assert not (tmp_path / "pulled").exists()
    assert not (tmp_path / "all.tar").exists()
    with remote(address, ANA) as door:
        assert door.pull("flipped@1", tmp_path / "pulled").files


def test_a_base_that_is_refused_does_not_stay_on_the_server(world: World, address: str) -> None:
    base, bases = world.base("refused"), world.folder / ".tandem" / "bases"
    with remote(address, EVE) as door, pytest.raises(PermissionDeniedError):
        door.register_base(base, "refused")
    assert [path for path in bases.glob("*") if path.is_dir()] == []
    with remote(address, ANA) as door:
        door.register_base(base, "refused")
    with remote(address, EVE) as door, pytest.raises(PermissionDeniedError):
        door.register_base(base, "refused")
    assert len(list(bases.glob("*/refused/model.safetensors"))) == 1
