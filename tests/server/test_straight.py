"""Files that go straight to the object store and from there: of a server with a bucket, told by what the bucket saw."""

from __future__ import annotations

import base64
import fcntl
import hashlib
import random
import shutil
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import botocore.auth
import httpx2
import pytest
from starlette.testclient import TestClient

from registry.client import straight as client_side
from registry.client.given import GivenBytes, GivenPath
from registry.client.moving import Exchange, exchange
from registry.client.straight import Straight
from registry.client.transport import Transport
from registry.config import FOLDER
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import ConflictError, IntegrityError, InvalidInputError
from registry.server.app import create_app
from registry.server.exchanges import AFAR, SENT
from registry.server.limits import Limits
from registry.server.straight import straight_of
from registry.storage.blobs import staging
from registry.storage.blobs.buckets import COPIED_BY_THE_STORE
from tests.bucketed import PART, Way, bucket_of, keys, staging_of, weights, world_in
from tests.exchanging import begun, client, put
from tests.s3 import Server, rclone
from tests.serving_live import by_name, remote, served
from tests.world import ANA, EVE, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

DATA = random.Random(3).randbytes(PART + 12_345)
"""Two parts."""
FILE = GivenBytes(DATA)


def adapter(bucketed: World, name: str, rank: int) -> Path:
    """One that no other test registers."""
    return bucketed.adapter(name, rank=rank)


def offered(asked: httpx2.Client, one: str, data: bytes = DATA, told: bytes = DATA) -> httpx2.Response:
    """What the server offers for the parts of some bytes, which are told to be others."""
    sums = [digest_of_bytes(data[start : start + PART]) for start in range(0, len(data), PART)]
    body = {"size": len(told), "digest": digest_of_bytes(told), "parts": sums}
    return asked.post(f"/exchanges/{one}/p/f", json=body)


# Sending ---------------------------------------------------------------------------------------------------------


def test_an_adapter_goes_to_the_bucket_and_back_and_never_through_the_server(
    bucketed: World, address: str, way: Way, tmp_path: Path
) -> None:
    lora = adapter(bucketed, "lora", 2)
    with remote(address, ANA) as door:
        door.register_adapter(lora, "support-lora", "tiny@1")
        assert len(way.of("PUT")) == 2  # the weights and their configuration, as nothing is too small here
        assert keys(bucketed, "staging/") == []
        door.pull("support-lora@1", tmp_path / "pulled")
    assert weights(tmp_path / "pulled") == weights(lora)
    assert len(way.of("GET")) == 2
    assert not any("authorization" in map(str.lower, passed.headers) for passed in way.passed)
    assert bucket_of(bucketed).verify(digest_of_bytes(weights(lora))) == ""
    assert not list((bucketed.folder / ".tandem" / "exchanges").rglob("*.safetensors"))


def test_rows_go_there_too_and_those_that_are_read_from_their_end_are_fetched(
    bucketed: World, address: str, way: Way
) -> None:
    import pyarrow
    from pyarrow import parquet

    table = bucketed.folder / "rows.parquet"
    parquet.write_table(pyarrow.table({"id": ["a", "b"], "text": ["x", "y"]}), table)
    with remote(address, ANA) as door:
        told = door.register_dataset(bucketed.rows("rows.jsonl", 7), "rows")
        door.register_dataset(table, "table")
        assert len(way.of("PUT")) == 2
        with pytest.raises(InvalidInputError, match=r"broken/rows.jsonl: 3 faults"):
            door.register_dataset(bucketed.write("broken/rows.jsonl", "no json\n" * 3), "broken")
    assert told.version.digest == bucketed.ana.register_dataset(bucketed.folder / "rows.jsonl", "again").version.digest
    assert bucketed.ana.version("table@1").files[0].digest == digest_of_bytes(table.read_bytes())


def test_only_what_is_missing_is_sent_again(line: Transport, way: Way) -> None:
    broken = [0]
    way.breaks = lambda _: broken.pop() if broken else None
    with exchange(line) as found:
        found.send({("p", "f"): FILE}, straight=True)
    first, *others = [passed.headers["Content-Length"] for passed in way.of("PUT")]
    assert len(others) == 2
    assert first in others


def test_another_process_goes_on_with_the_parts_that_a_killed_one_left(
    line: Transport, way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_side, "PARTS_AT_ONCE", 1)
    with exchange(line) as first:
        with pytest.raises(KeyboardInterrupt):
            Straight(line, way.address, 1).send(first._path("p", "f"), FILE, _killed_after(1))
        before = len(way.of("PUT"))
        second = Exchange(line, first.identifier, Straight(line, way.address, 1))
        second.send({("p", "f"): FILE}, straight=True)
        [only] = way.of("PUT")[before:]
    assert only.headers["Content-Length"] == "12345"


def _killed_after(parts: int) -> Any:
    begun: list[int] = []

    def until(chunks: Iterator[bytes]) -> Iterator[bytes]:
        begun.append(1)
        if len(begun) > parts:
            raise KeyboardInterrupt
        yield from chunks

    return until


def test_bytes_that_are_others_than_were_told_never_become_a_file(bucketed: World, address: str, way: Way) -> None:
    other = DATA[:-1] + bytes([DATA[-1] ^ 1])
    with client(address, ANA) as asked:
        one = str(asked.post("/exchanges").json()["id"])
        for line in offered(asked, one, data=other).json()["parts"]:
            start = (line["number"] - 1) * PART
            part = other[start : start + PART]
            sum_ = base64.b64encode(bytes.fromhex(digest_of_bytes(part)[7:])).decode()
            headers = {"x-amz-checksum-sha256": sum_}
            # the store itself takes neither other bytes, nor fewer or more of them, nor others with their own checksum
            own = {"x-amz-checksum-sha256": base64.b64encode(hashlib.sha256(bytes(len(part))).digest()).decode()}
            assert httpx2.put(line["url"], content=bytes(len(part)), headers=own).status_code == 403
            assert httpx2.put(line["url"], content=part[:-1] + b"?", headers=headers).status_code == 400
            assert httpx2.put(line["url"], content=part[:-1], headers=headers).status_code == 403
            assert httpx2.put(line["url"], content=part, headers=headers).status_code == 200
        refused = offered(asked, one, data=other)
        assert (refused.status_code, refused.json()["title"]) == (400, "these are other bytes than were told")
        assert keys(bucketed, "staging/") == []
        assert len(offered(asked, one).json()["parts"]) == 2  # all of it again
        asked.delete(f"/exchanges/{one}")
    assert keys(bucketed, "staging/") == []  # an upload that was begun goes with its exchange
    assert not bucket_of(bucketed).has(FILE.digest)


@pytest.mark.parametrize("body", [{}, {"size": 5, "digest": "sha256:x", "parts": []}, {"size": -1}, {"parts": [1]}])
def test_a_file_that_is_described_otherwise_is_refused(address: str, body: dict[str, Any]) -> None:
    with client(address, ANA) as asked:
        one = str(asked.post("/exchanges").json()["id"])
        assert asked.post(f"/exchanges/{one}/p/f", json=body).status_code == 400
        wrong = {"size": PART + 1, "digest": FILE.digest, "parts": [FILE.digest]}
        told = asked.post(f"/exchanges/{one}/p/f", json=wrong).json()
        assert told["faults"][0]["expected"].startswith("2 of")
        assert asked.post(f"/exchanges/{'0' * 32}/p/f", json={**wrong, "size": 5}).status_code == 404


def test_only_who_may_register_sends_anything_there(address: str) -> None:
    with client(address, EVE) as asked:
        refused = offered(asked, str(asked.post("/exchanges").json()["id"]))
    assert (refused.status_code, refused.json()["code"]) == (403, "permission-denied")


def test_what_an_account_has_on_its_way_there_is_bounded_and_nothing_more_is_begun(bucketed: World, way: Way) -> None:
    straight = straight_of(bucketed.ana, way.address)
    app = create_app(bucketed.ana, by_name, Limits(on_their_way=len(DATA)), straight=straight)
    with TestClient(app, base_url="http://testserver/v1", headers={"Authorization": f"Bearer {ANA}"}) as asked:
        first, second = begun(asked), begun(asked)
        (mine,) = (bucketed.folder / FOLDER).rglob(first)
        for other in mine.parent.iterdir():
            if other.name not in {first, second}:
                shutil.rmtree(other)  # left by tests before this one
        assert offered(asked, first).status_code == 200
        refused = offered(asked, second, b"1", b"1")
        assert (refused.status_code, refused.json()["code"]) == (403, "over-limit")
        assert refused.json()["title"] == "too many files of this account are on their way"
        assert [key for key in keys(bucketed, "staging/") if second in key] == []
        asked.delete(f"/exchanges/{first}").raise_for_status()
        assert offered(asked, second, b"1", b"1").status_code == 200
        asked.delete(f"/exchanges/{second}").raise_for_status()


def sent_straight(asking: httpx2.Client, path: str, data: bytes) -> httpx2.Response:
    """Send a file of one part to the bucket; what the server says of it afterwards."""
    told = {"size": len(data), "digest": digest_of_bytes(data), "parts": [digest_of_bytes(data)]}
    [part] = asking.post(path, json=told).json()["parts"]
    checksum = base64.b64encode(hashlib.sha256(data).digest()).decode()
    httpx2.put(part["url"], content=data, headers={"x-amz-checksum-sha256": checksum}).raise_for_status()
    return asking.post(path, json=told)


def test_what_one_operation_reads_from_the_bucket_is_fetched_whole_for_another(bucketed: World, address: str) -> None:
    """Else a model is kept with a mark in place of its template, under the digest of the true one, for everybody."""
    model = bucketed.base("shared", hidden=16)
    (model / "chat_template.jinja").write_text("{{ messages }} as it should be\n")
    with client(address, ANA) as asking:
        held = begun(asking)
        for file in sorted(model.iterdir()):
            send = sent_straight if file.name == "chat_template.jinja" else put
            assert send(asking, f"/exchanges/{held}/p/{model.name}/{file.name}", file.read_bytes()).is_success
        sent, within = {"place": "p", "path": model.name}, {"Tandem-Exchange": held}
        refused = asking.post("/register-dataset", json={"path": sent, "name": "none"}, headers=within)
        taken = asking.post("/register-base", json={"path": sent, "name": "first"}, headers=within)
        assert (refused.status_code, taken.status_code) == (400, 200)
        asking.delete(f"/exchanges/{held}").raise_for_status()
    bucketed.ana.register_base(model, "direct")
    assert bucketed.ana.version("first@1").digest == bucketed.ana.version("direct@1").digest


def test_a_file_that_somebody_reads_is_not_waited_for(bucketed: World, address: str) -> None:
    data = b"w" * 1000
    told = {"size": len(data), "digest": digest_of_bytes(data), "parts": [digest_of_bytes(data)]}
    with client(address, ANA) as asking:
        held = begun(asking)
        path = f"/exchanges/{held}/p/w.bin"
        assert asking.post(path, json=told).status_code == 200
        [folder] = (bucketed.folder / FOLDER).rglob(held)
        [note] = (folder / AFAR).glob(f"*{SENT}")
        with note.open() as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            answer = asking.post(path, json=told)
        assert (answer.status_code, answer.json()["code"]) == (409, "under-way")
        assert asking.post(path, json=told).status_code == 200
        asking.delete(f"/exchanges/{held}").raise_for_status()


@pytest.mark.parametrize("at_once", [COPIED_BY_THE_STORE, 0], ids=["whole", "in-parts"])
def test_what_is_put_in_its_place_after_it_was_verified_does_not_become_a_blob(
    bucketed: World, line: Transport, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(staging, "COPIED_BY_THE_STORE", at_once)
    monkeypatch.setattr(staging, "_COPIED_AT_ONCE", PART)
    with exchange(line) as found:
        found.send({("p", "f"): FILE}, straight=True)
        [key] = keys(bucketed, "staging/")
        staged = staging_of(bucketed).staged(key)
        assert staged is not None
        bucket_of(bucketed).adopt(staged, FILE.digest)
        assert bucket_of(bucketed).get(FILE.digest) == DATA
        bucket_of(bucketed).discard(FILE.digest)
        other = random.Random(4).randbytes(len(DATA))
        staging_of(bucketed)._client.put_object(**staging_of(bucketed)._at(key), Body=other)
        with pytest.raises(ConflictError, match="not the one that was verified"):
            bucket_of(bucketed).adopt(staged, FILE.digest)
        with pytest.raises(ConflictError, match="not the one that was verified"):
            list(staging_of(bucketed).read(staged))
        assert not bucket_of(bucketed).has(FILE.digest)
        assert not [key for key in keys(bucketed, "sha256/") if key.endswith("?")]


def test_what_a_store_copies_no_parts_of_is_copied_through_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Such a store takes the request for one that sends an empty part, and puts an empty object together."""
    monkeypatch.setattr(staging, "COPIED_BY_THE_STORE", 0)
    monkeypatch.setattr(staging, "_COPIED_AT_ONCE", PART)
    with rclone(tmp_path) as simple:
        for name, value in simple.environment.items():
            monkeypatch.setenv(name, value)
        world = world_in(simple.new_place(), tmp_path / "world")
        there, blobs = staging_of(world), bucket_of(world)
        there._client.put_object(**there._at("staging/x"), Body=DATA)
        staged = there.staged("staging/x")
        assert staged is not None
        with pytest.raises(IntegrityError, match="changed while it was copied"):
            blobs.adopt(staged, digest_of_bytes(b"other"))
        assert not blobs.has(digest_of_bytes(b"other"))
        blobs.adopt(staged, FILE.digest)
        assert blobs.get(FILE.digest) == DATA
        assert keys(world, "sha256/") == [f"sha256/{FILE.digest[7:9]}/{FILE.digest[9:]}"]


def test_an_address_that_has_expired_is_asked_for_again(
    bucketed: World, line: Transport, way: Way, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed, sign = [], staging.Staging.part_address

    def late(self: staging.Staging, key: str, upload: str, part: staging.Part) -> str:
        signed.append(part.number)
        with monkeypatch.context() as then:
            if len(signed) <= 2:
                then.setattr(botocore.auth, "get_current_datetime", lambda: datetime.now(UTC) - timedelta(hours=1))
            return sign(self, key, upload, part)

    monkeypatch.setattr(staging.Staging, "part_address", late)
    with exchange(line) as found:
        found.send({("p", "f"): FILE}, straight=True)
        assert len(keys(bucketed, "staging/")) == 1
    assert (signed, len(way.of("PUT"))) == ([1, 2, 1, 2], 4)


def test_files_go_through_the_server_where_nobody_is_at_the_store_and_that_is_said_once(
    bucketed: World, tmp_path: Path, way: Way, caplog: pytest.LogCaptureFixture
) -> None:
    lora = adapter(bucketed, "far", 3)
    with (
        served(bucketed.ana, straight=straight_of(bucketed.ana, "http://127.0.0.1:9")) as url,
        remote(url, ANA) as door,
    ):
        door.register_adapter(lora, "far-lora", "tiny@1")
        assert [record.message.partition(" to ")[0] for record in caplog.records if record.name == "tandem.client"] == [
            "files go through the server, not straight"
        ]
        door.pull("far-lora@1", tmp_path / "pulled")
    assert weights(tmp_path / "pulled") == weights(lora)
    assert way.passed == []


def test_two_who_send_the_same_make_one_blob_and_one_version(bucketed: World, address: str) -> None:
    lora = adapter(bucketed, "same", 4)

    def register(_: int) -> str:
        with remote(address, ANA) as door:
            return door.register_adapter(lora, "same-lora", "tiny@1").version.reference

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(register, range(2))) == ["same-lora@1"] * 2
    assert bucket_of(bucketed).verify(digest_of_bytes(weights(lora))) == ""
    assert keys(bucketed, "staging/") == []


def test_collecting_garbage_leaves_what_is_on_its_way_and_removes_what_was_abandoned(
    bucketed: World, line: Transport, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with client(address, ANA) as asked, exchange(line) as found:
        found.send({("p", "f"): FILE}, straight=True)
        offered(asked, str(asked.post("/exchanges").json()["id"]))
        bucketed.ana.collect_garbage()
        assert [key.endswith("?") for key in keys(bucketed, "staging/")] == [False, True]
        assert staging_of(bucketed).sweep(datetime.now(UTC)) == 0
        monkeypatch.setattr(staging, "ABANDONED", timedelta(days=-1))
        bucketed.ana.collect_garbage()
        assert keys(bucketed, "staging/") == []


def sent_in_memory(world: World, at: str, path: Path, size: int) -> int:
    """Send a file of zeros straight to a store; how much memory client and server had at most, in bytes."""
    with path.open("wb") as file:
        file.truncate(size)
    with served(world.ana, straight=straight_of(world.ana, at)) as url:
        transport = Transport(url, ANA)
        try:
            with exchange(transport) as found:
                # what is loaded once is no part of it
                found.send({("p", "small"): GivenBytes(bytes(2 * PART))}, straight=True)
                tracemalloc.start()
                found.send({("p", "f"): GivenPath(path)}, straight=True)
                assert len(keys(world, "staging/")) == 2
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
            transport.close()


def test_a_large_file_goes_straight_without_being_in_memory(
    bucketed: World, store: Server, way: Way, tmp_path: Path
) -> None:
    assert sent_in_memory(bucketed, store.endpoint, tmp_path / "large.bin", 64 * 1024**2) < 48 * 1024**2


@pytest.mark.nightly
def test_eight_gibibytes_take_as_much_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with rclone(tmp_path) as on_disk:
        for name, value in on_disk.environment.items():
            monkeypatch.setenv(name, value)
        world = world_in(on_disk.new_place(), tmp_path / "world")
        assert sent_in_memory(world, on_disk.endpoint, tmp_path / "large.bin", 8 * 1024**3) < 48 * 1024**2
