"""What every blob store promises: a folder, memory, and buckets of two real servers that speak the S3 protocol."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import obstore
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from obstore.store import S3Store

from registry.domain.buckets import parse_bucket
from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import IntegrityError, InvalidInputError, NotFoundError
from registry.ports import BlobStore
from registry.storage.blobs.folder import FolderBlobs
from registry.storage.blobs.object_store import ObjectBlobs
from tests.fakes import MemoryBlobs
from tests.s3 import Server, ministack, rclone

ABSENT = digest_of_bytes(b"nobody stored this")
HOUR = timedelta(hours=1)


@dataclass
class Case:
    """A store; how to open it once more, as another process does; and how to put other bytes under a name in it."""

    store: BlobStore
    again: Callable[[], BlobStore]
    spoil: Callable[[Digest, bytes], None]

    def damage(self, digest: Digest) -> None:
        data = self.store.get(digest)
        self.spoil(digest, bytes([data[0] ^ 1]) + data[1:])


@pytest.fixture(scope="module")
def knows_conditions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with ministack(tmp_path_factory.mktemp("ministack")) as server:
        yield server


@pytest.fixture(scope="module")
def knows_no_conditions(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with rclone(tmp_path_factory.mktemp("rclone")) as server:
        yield server


@pytest.fixture(params=["folder", "memory", "knows_conditions", "knows_no_conditions"])
def case(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    if request.param == "memory":
        memory = MemoryBlobs()
        return Case(memory, lambda: memory, memory.spoil)
    if request.param == "folder":
        folder = FolderBlobs(tmp_path / "blobs")
        return Case(folder, lambda: FolderBlobs(folder.root), lambda digest, data: write(folder.path(digest), data))
    server: Server = request.getfixturevalue(request.param)
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    bucket = parse_bucket(server.new_place())
    behind = S3Store(bucket.name, prefix=bucket.prefix, client_options={"allow_http": True})
    return Case(
        ObjectBlobs(bucket),
        lambda: ObjectBlobs(bucket),
        lambda digest, data: obstore.put(behind, f"sha256/{digest[7:9]}/{digest[9:]}", data) and None,
    )


def write(path: Path, data: bytes) -> None:
    path.chmod(0o644)
    path.write_bytes(data)


def test_what_was_put_comes_back(case: Case) -> None:
    digest, size = case.store.put([b"one ", b"", b"two"])
    assert (digest, size) == (digest_of_bytes(b"one two"), 7)
    assert case.store.get(digest) == b"".join(case.store.open(digest)) == b"one two"
    assert case.store.has(digest)
    assert case.store.verify(digest) == ""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(chunks=st.lists(st.binary(max_size=64), max_size=8))
def test_any_bytes_come_back_however_they_were_cut(case: Case, chunks: list[bytes]) -> None:
    digest, size = case.store.put(iter(chunks), expected=digest_of_bytes(b"".join(chunks)))
    assert (case.store.get(digest), size) == (b"".join(chunks), len(b"".join(chunks)))


def test_no_bytes_are_a_blob_too(case: Case) -> None:
    digest, size = case.store.put([])
    assert (digest, size, case.store.get(digest)) == (digest_of_bytes(b""), 0, b"")


def test_the_same_bytes_may_be_put_again(case: Case) -> None:
    assert case.store.put([b"same"]) == case.store.put([b"sa", b"me"])
    assert case.store.get(digest_of_bytes(b"same")) == b"same"


def test_bytes_other_than_announced_are_refused_and_not_stored(case: Case) -> None:
    with pytest.raises(IntegrityError, match="not what was announced") as refused:
        case.store.put([b"other"], expected=ABSENT)
    assert (refused.value.expected, refused.value.found) == (ABSENT, digest_of_bytes(b"other"))
    assert not case.store.has(digest_of_bytes(b"other"))
    assert not case.store.has(ABSENT)


def test_what_was_never_put_is_not_found(case: Case) -> None:
    assert not case.store.has(ABSENT)
    assert "is missing" in case.store.verify(ABSENT)
    with pytest.raises(NotFoundError):
        case.store.get(ABSENT)
    with pytest.raises(NotFoundError):
        case.store.open(ABSENT)
    with pytest.raises(NotFoundError):
        case.store.size(ABSENT)
    assert not case.store.discard(ABSENT)
    assert not case.store.restore(ABSENT)


def test_a_flipped_bit_is_found_by_every_way_of_reading(case: Case) -> None:
    digest, _ = case.store.put([b"precious"])
    case.damage(digest)
    assert "hash to sha256:" in case.store.verify(digest)
    with pytest.raises(IntegrityError, match=digest):
        case.store.get(digest)
    with pytest.raises(IntegrityError, match=digest):
        list(case.store.open(digest))


@pytest.mark.parametrize("name", ["sha256:../../../etc/passwd", "sha256:" + "A" * 64, "sha256:" + "a" * 63, "", "/x"])
def test_only_a_digest_names_a_blob(case: Case, name: str) -> None:
    for ask in (
        case.store.has,
        case.store.get,
        case.store.verify,
        case.store.open,
        case.store.size,
        case.store.discard,
    ):
        with pytest.raises(InvalidInputError, match="not a digest"):
            ask(Digest(name))


def test_one_flipped_bit_anywhere_is_found(case: Case) -> None:
    data = random.Random(9).randbytes(5000)
    digest, _ = case.store.put([data])
    for place in [0, 4999, *random.Random(2).sample(range(5000), 10)]:
        case.spoil(digest, data[:place] + bytes([data[place] ^ 1 << place % 8]) + data[place + 1 :])
        assert "hash to sha256:" in case.store.verify(digest)
        with pytest.raises(IntegrityError):
            case.store.get(digest)


def test_a_damaged_blob_is_mended_by_putting_it_again(case: Case) -> None:
    """Promise (5): a changed byte is detected; registering the same file again heals it."""
    digest, _ = case.store.put([b"precious"])
    case.damage(digest)
    assert case.store.put([b"prec", b"ious"]) == (digest, 8)
    assert (case.store.verify(digest), case.store.get(digest)) == ("", b"precious")


def test_a_damaged_blob_is_not_mended_with_other_bytes(case: Case) -> None:
    digest, _ = case.store.put([b"precious"])
    case.damage(digest)
    with pytest.raises(IntegrityError, match="not what was announced"):
        case.store.put([b"worthless"], expected=digest)
    assert "hash to sha256:" in case.store.verify(digest)


def test_an_error_of_the_source_passes_and_nothing_is_stored(case: Case) -> None:
    def source() -> Iterator[bytes]:
        yield b"half"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        case.store.put(source())
    assert not case.store.has(digest_of_bytes(b"half"))


@pytest.mark.parametrize("wrong", [b"whole!", b"wh", b"", b"whOle"])
def test_other_bytes_under_the_name_are_not_taken_for_the_blob(case: Case, wrong: bytes) -> None:
    digest, _ = case.store.put([b"whole"])
    case.spoil(digest, wrong)
    assert case.store.verify(digest) != ""
    assert case.store.put([b"whole"], expected=digest) == (digest, 5)
    assert case.store.get(digest) == b"whole"


def test_a_part_can_be_read_from_any_place_up_to_the_end(case: Case) -> None:
    digest, _ = case.store.put([b"precious"])
    assert case.store.size(digest) == 8
    assert [b"".join(case.store.open(digest, offset)) for offset in (0, 3, 8)] == [b"precious", b"cious", b""]
    for offset in (-1, 9):
        with pytest.raises(InvalidInputError, match="no such place"):
            case.store.open(digest, offset)


def test_blobs_are_listed_in_order_page_by_page_without_the_trash(case: Case) -> None:
    before = datetime.now(UTC) - timedelta(seconds=2)
    stored = sorted(case.store.put([bytes([n])])[0] for n in range(12))
    gone = stored.pop(4)
    case.store.discard(gone)
    pages = [case.store.list(limit=5)]
    while pages[-1]:
        pages.append(case.store.list(pages[-1][-1].digest, 5))
    assert [len(page) for page in pages] == [5, 5, 1, 0]
    listed = [item for page in pages for item in page]
    assert [(item.digest, item.size) for item in listed] == [(digest, 1) for digest in stored]
    assert all(before <= item.modified <= datetime.now(UTC) + timedelta(seconds=2) for item in listed)
    assert case.store.list(gone, 3) == listed[4:7]


def test_an_empty_store_lists_nothing(case: Case) -> None:
    assert list(case.store.list()) == []
    assert case.store.empty_trash(datetime.now(UTC) + HOUR) == (0, 0)


def test_what_was_discarded_is_not_found_and_comes_back_whole(case: Case) -> None:
    digest, _ = case.store.put([b"precious"])
    assert case.store.discard(digest)
    assert not case.store.has(digest)
    assert not case.store.discard(digest)
    with pytest.raises(NotFoundError):
        case.store.get(digest)
    assert case.again().restore(digest)
    assert (case.store.get(digest), case.store.verify(digest)) == (b"precious", "")
    assert case.store.restore(digest), "what is there needs no restoring"


def test_putting_what_lies_in_the_trash_brings_it_back(case: Case) -> None:
    digest, _ = case.store.put([b"precious"])
    case.store.discard(digest)
    assert case.store.put([b"precious"]) == (digest, 8)
    case.store.empty_trash(datetime.now(UTC) + HOUR)
    assert case.store.get(digest) == b"precious"


def test_the_trash_keeps_what_is_young_and_loses_what_is_old(case: Case) -> None:
    digest, _ = case.store.put([b"precious"])
    case.store.discard(digest)
    assert case.store.empty_trash(datetime.now(UTC) - HOUR) == (0, 0)
    assert case.store.restore(digest)
    case.store.discard(digest)
    assert case.store.empty_trash(datetime.now(UTC) + HOUR) == (1, 8)
    assert not case.store.restore(digest)
    assert not case.store.has(digest)


def test_what_was_put_since_is_not_discarded(case: Case) -> None:
    digest, _ = case.store.put([b"precious"])
    assert not case.store.discard(digest, unless_put_since=datetime.now(UTC) - HOUR)
    assert case.store.get(digest) == b"precious"
    assert case.store.discard(digest, unless_put_since=datetime.now(UTC) + HOUR)
    assert not case.store.has(digest)


def test_putting_again_and_restoring_count_as_put_now(case: Case) -> None:
    """Whoever relies on bytes that were there already must not lose them to a collector that judges by age."""
    digest, _ = case.store.put([b"precious"])
    # A server keeps whole seconds.
    time.sleep(1.1)
    between = datetime.now(UTC) - timedelta(seconds=0.1)
    assert case.store.list()[0].modified < between
    time.sleep(1)
    case.again().put([b"precious"])
    assert case.store.list()[0].modified >= between
    assert not case.store.discard(digest, unless_put_since=between)
    case.store.discard(digest)
    case.store.restore(digest)
    assert not case.store.discard(digest, unless_put_since=between)


def test_a_local_file_is_told_where_there_is_one(case: Case) -> None:
    digest, _ = case.store.put([b"precious"])
    path = case.store.local_path(digest)
    assert path is None or path.read_bytes() == b"precious"
    assert (path is not None) == isinstance(case.store, FolderBlobs)


def test_writers_of_one_blob_all_succeed(case: Case) -> None:
    meet = threading.Barrier(3)
    results: list[tuple[Digest, int]] = []

    def put() -> None:
        store = case.again()
        for position in range(5):
            meet.wait(30)
            results.append(store.put([b"the same bytes", bytes([position])]))

    writers = [threading.Thread(target=put) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(results) == 15
    assert sorted({digest for digest, _ in results}) == [item.digest for item in case.store.list()]
    assert all(case.store.verify(digest) == "" for digest, _ in results)


def test_writers_and_whoever_throws_away_never_lose_what_was_put_meanwhile(case: Case) -> None:
    """A blob that is old and garbage is put again while it is being thrown away: it is there afterwards."""
    digest, _ = case.store.put([b"wanted again"])
    since = datetime.now(UTC) + timedelta(milliseconds=500)
    time.sleep(2)
    for _ in range(3):
        thrower = threading.Thread(target=case.again().discard, args=(digest, since))
        thrower.start()
        case.again().put([b"wanted again"])
        thrower.join()
        assert case.store.get(digest) == b"wanted again"
