"""Files on lines that break, between processes that are killed, of senders that lie: all of it, or nothing."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import httpx2
import pytest

from registry.api import Registry
from registry.client import moving
from registry.client.given import GivenBytes, GivenPath
from registry.client.moving import exchange
from registry.client.remote import Remote
from registry.client.transport import Transport
from registry.domain.errors import (
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
)
from registry.server.exchanges import Exchanges
from tests.exchanging import DATA, Breaking, Short, begun, breaking, client, part
from tests.serving_live import remote, served
from tests.world import ANA, EVE, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")


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
            found.send({("p", "f"): GivenPath(path)})
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


def test_who_did_not_hear_that_all_of_a_file_had_come_goes_on_at_its_end(ana: httpx2.Client) -> None:
    one = begun(ana)
    assert ana.put(f"/exchanges/{one}/p/f", **part(DATA, 0, len(DATA) - 1)).status_code == 201
    for _ in range(2):
        end = int(ana.head(f"/exchanges/{one}/p/f").headers["Upload-Offset"])
        again = ana.put(f"/exchanges/{one}/p/f", **part(DATA, end, len(DATA) - 1))
        assert (end, again.status_code, again.headers["Upload-Offset"]) == (len(DATA), 201, str(len(DATA)))
    assert ana.get(f"/exchanges/{one}/p/f").content == DATA
    other = ana.put(f"/exchanges/{one}/p/f", **part(DATA[::-1], len(DATA), len(DATA) - 1))
    assert other.status_code == 409


class Flipping(httpx2.HTTPTransport):
    """A way from a server on which the first byte of every file is changed."""

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        response = super().handle_request(request)
        if response.headers.get("content-type") == "application/octet-stream":
            response.stream = _Flipped(response.stream)
        return response


class _Flipped(Short):
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
