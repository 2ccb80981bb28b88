"""Exchanges: what hostile and careless senders come to, over the wire and on the disk."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from starlette.testclient import TestClient

from registry.client.given import GivenBytes
from registry.domain.errors import (
    ConflictError,
    LimitError,
    NotFoundError,
)
from registry.server import exchanges as server_side
from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.exchanges import EXPIRES, FOLDER, Exchanges
from registry.server.incoming import Told
from registry.server.limits import Limits
from registry.wire.files import checked_place
from tests.exchanging import DATA, begun, client, digest, part, put
from tests.serving_live import by_name, served
from tests.world import ANA, BEN, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


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
    told = Told(10, GivenBytes(b"x").digest)
    with kept.held(ANA, kept.begin(ANA)) as held:
        with pytest.raises(LimitError, match="too much"):
            held.receive("p", "big", Told(101, told.digest), None)
        for name in ("a", "b", "a"):
            held.receive("p", name, told, None).close()
        with pytest.raises(LimitError, match="too much"):
            held.receive("p", "c", told, None)
    with kept.held(ANA, kept.begin(ANA)) as held:
        held.receive("p", "a", Told(60, told.digest), None).close()
        with pytest.raises(LimitError, match="too much"):
            held.receive("p", "b", Told(60, told.digest), None)
    with pytest.raises(LimitError, match="too many"):
        kept.begin(ANA)
    kept.begin(BEN)


def test_an_account_has_so_much_on_its_way_in_all_of_its_exchanges(tmp_path: Path) -> None:
    """Otherwise it could fill a bucket with sixty-four exchanges, each of which is within its own bounds."""
    kept, digest = Exchanges(tmp_path, most=100), GivenBytes(b"x").digest
    first, second, others = kept.begin(ANA), kept.begin(ANA), kept.begin(BEN)

    def tell(account: str, exchange: str, name: str, size: int) -> None:
        with kept.held(account, exchange) as held:
            held.reserve(checked_place("p", name), Told(size, digest))

    tell(ANA, first, "a", 60)
    tell(ANA, second, "a", 40)
    tell(ANA, second, "a", 40)  # which is there already
    with pytest.raises(LimitError, match="on their way") as refused:
        tell(ANA, second, "b", 1)
    assert (refused.value.expected, refused.value.found) == ("at most 100 bytes in all of its exchanges", "101 bytes")
    tell(BEN, others, "a", 100)
    kept.end(ANA, first)
    tell(ANA, second, "b", 60)


def test_who_has_too_much_on_its_way_is_told_so_and_nothing_is_kept_of_it(world: World) -> None:
    app = create_app(world.ana, by_name, Limits(on_their_way=10))
    with TestClient(app, base_url="http://testserver/v1", headers={"Authorization": f"Bearer {BEN}"}) as client:
        one, other = begun(client), begun(client)
        assert put(client, f"/exchanges/{one}/p/a", b"0123456789").status_code == 201
        refused = put(client, f"/exchanges/{other}/p/b", b"0")
        assert (refused.status_code, refused.json()["code"]) == (403, "over-limit")
        assert client.head(f"/exchanges/{other}/p/b").status_code == 404
        client.delete(f"/exchanges/{one}").raise_for_status()
        assert put(client, f"/exchanges/{other}/p/b", b"0").status_code == 201
        client.delete(f"/exchanges/{other}").raise_for_status()


def test_two_cannot_send_the_same_file_at_once(tmp_path: Path) -> None:
    kept = Exchanges(tmp_path)
    with kept.held(ANA, kept.begin(ANA)) as held:
        told = Told(10, GivenBytes(b"x").digest)
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
