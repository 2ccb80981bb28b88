"""What every blob store promises, and what the folder promises about disks and killed processes."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError, NotFoundError
from registry.ports import BlobStore
from registry.storage.blobs.folder import CHUNK, TEMPORARY_AGE, FolderBlobs
from tests.fakes import MemoryBlobs

ROOT = Path(__file__).resolve().parents[2]
ABSENT = digest_of_bytes(b"nobody stored this")


@dataclass
class Case:
    """A store, and how to spoil a blob in it."""

    store: BlobStore
    damage: Callable[[Digest], None]


@pytest.fixture(params=["folder", "memory"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Case:
    if request.param == "memory":
        memory = MemoryBlobs()
        return Case(memory, memory.damage)
    folder = FolderBlobs(tmp_path / "blobs")
    return Case(folder, lambda digest: flip_a_bit(folder.path(digest)))


@pytest.fixture
def folder(tmp_path: Path) -> FolderBlobs:
    return FolderBlobs(tmp_path / "blobs")


def flip_a_bit(path: Path, at: int = -1) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.chmod(0o644)
    path.write_bytes(data)


def names_in(folder: FolderBlobs) -> list[str]:
    return sorted(str(p.relative_to(folder.root)) for p in folder.root.rglob("*") if p.is_file())


# Every store -------------------------------------------------------------------------------------------------


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
    for ask in (case.store.has, case.store.get, case.store.verify, case.store.open):
        with pytest.raises(InvalidInputError, match="not a digest"):
            ask(Digest(name))


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


# The fake keeps its word -------------------------------------------------------------------------------------


def test_the_fake_complains_when_a_blob_changes_behind_its_back() -> None:
    blobs = MemoryBlobs()
    digest, _ = blobs.put([b"as it was"])
    blobs.contents[digest] = b"as it is"
    with pytest.raises(AssertionError, match="behind the store's back"):
        blobs.has(digest)


@pytest.mark.parametrize("keep", [True, False])
def test_the_fake_fails_on_request_having_kept_or_lost_the_blob(keep: bool) -> None:
    blobs = MemoryBlobs()
    blobs.fail_put(keep=keep, after=1)
    blobs.put([b"first"])
    with pytest.raises(InfrastructureError):
        blobs.put([b"second"])
    assert blobs.has(digest_of_bytes(b"second")) is keep
    blobs.put([b"second"])
    assert blobs.get(digest_of_bytes(b"second")) == b"second"


# The folder --------------------------------------------------------------------------------------------------


def test_a_blob_is_one_read_only_file_named_by_its_digest(folder: FolderBlobs) -> None:
    digest, _ = folder.put([b"content"])
    text = digest.removeprefix("sha256:")
    assert names_in(folder) == [f"sha256/{text[:2]}/{text[2:]}"]
    assert folder.path(digest).stat().st_mode & 0o777 == 0o444


def test_large_blobs_are_read_in_chunks(folder: FolderBlobs) -> None:
    data = random.Random(4).randbytes(2 * CHUNK + 5)
    digest, _ = folder.put([data])
    assert [len(chunk) for chunk in folder.open(digest)] == [CHUNK, CHUNK, 5]
    assert folder.get(digest) == data


def test_reading_makes_no_folder(folder: FolderBlobs) -> None:
    assert not folder.has(ABSENT)
    assert not folder.root.exists()


@pytest.mark.parametrize("wrong", [b"whole!", b"wh", b"", b"whOle"])
def test_other_bytes_under_the_name_are_not_taken_for_the_blob(folder: FolderBlobs, wrong: bytes) -> None:
    digest, _ = folder.put([b"whole"])
    folder.path(digest).chmod(0o644)
    folder.path(digest).write_bytes(wrong)
    assert folder.put([b"whole"]) == (digest, 5)
    assert folder.get(digest) == b"whole"
    assert folder.path(digest).stat().st_mode & 0o777 == 0o444


@dataclass(frozen=True)
class Step:
    what: str
    name: str


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, folder: FolderBlobs) -> list[Step]:
    """What reaches the disk, in order, by the name it has at that moment."""
    taken: list[Step] = []
    fsync, replace = os.fsync, os.replace

    def noted_fsync(descriptor: int) -> None:
        path = Path(os.readlink(f"/proc/self/fd/{descriptor}"))
        name = "temporary" if path.parent.name == "tmp" else str(path.relative_to(folder.root.parent))
        taken.append(Step("fsync", name))
        fsync(descriptor)

    def noted_replace(source: Path, target: Path) -> None:
        taken.append(Step("rename", str(target.relative_to(folder.root.parent))))
        replace(source, target)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_replace)
    return taken


def test_bytes_are_durable_before_their_name_and_the_name_before_put_returns(
    folder: FolderBlobs, steps: list[Step]
) -> None:
    """Promise (4): what was reported as done survives a power cut."""
    text = digest_of_bytes(b"durable").removeprefix("sha256:")
    home = f"blobs/sha256/{text[:2]}"
    folder.put([b"durable"])
    assert [step for step in steps if step.what == "rename" or step.name == "temporary"] == [
        Step("fsync", "temporary"),
        Step("rename", f"{home}/{text[2:]}"),
    ]
    after = steps[steps.index(Step("rename", f"{home}/{text[2:]}")) + 1 :]
    assert after == [Step("fsync", home), Step("fsync", "blobs/sha256")]
    # Each folder that was made is entered durably in the one above.
    assert {Step("fsync", "."), Step("fsync", "blobs"), Step("fsync", "blobs/sha256")} <= set(steps)


def test_a_blob_that_is_there_is_made_durable_before_it_is_promised(folder: FolderBlobs, steps: list[Step]) -> None:
    """Its writer may have been killed between renaming and syncing."""
    digest, _ = folder.put([b"shared"])
    steps.clear()
    FolderBlobs(folder.root).put([b"shared"])
    home = folder.path(digest).parent.relative_to(folder.root.parent)
    assert steps == [
        Step("fsync", "temporary"),
        Step("fsync", f"{home}/{folder.path(digest).name}"),
        Step("fsync", str(home)),
        Step("fsync", "blobs/sha256"),
    ]
    assert names_in(folder) == [str(folder.path(digest).relative_to(folder.root))]


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_failing_disk_is_told_and_leaves_nothing(
    folder: FolderBlobs, monkeypatch: pytest.MonkeyPatch, call: str, fault: int
) -> None:
    folder.put([b"before"])
    there = names_in(folder)

    def fail(*_: object) -> int:
        raise OSError(fault, os.strerror(fault))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(InfrastructureError, match="blob folder cannot be used") as refused:
            folder.put([b"after"])
    assert refused.value.found == os.strerror(fault)
    assert refused.value.fix
    assert names_in(folder) == there
    folder.put([b"after"])
    assert folder.get(digest_of_bytes(b"after")) == b"after"


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from registry.domain.errors import InfrastructureError
from registry.storage.blobs.folder import FolderBlobs
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    FolderBlobs(Path(sys.argv[1])).put([b"x" * 70_000, b"x" * 70_000])
except InfrastructureError as error:
    print(error.found)
"""


def test_a_real_limit_met_in_the_middle_of_a_write_leaves_nothing(folder: FolderBlobs) -> None:
    """The kernel writes a part of the chunk and then refuses, as a full disk does."""
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(folder.root)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == os.strerror(errno.EFBIG)
    assert names_in(folder) == []


def test_a_file_that_cannot_be_read_is_told(folder: FolderBlobs, monkeypatch: pytest.MonkeyPatch) -> None:
    digest, _ = folder.put([b"unreadable"])

    def fail(*_: object, **__: object) -> object:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Path, "open", fail)
    assert "cannot be read" in folder.verify(digest)
    with pytest.raises(InfrastructureError):
        folder.get(digest)


def test_two_writers_of_one_blob_both_succeed(folder: FolderBlobs) -> None:
    data = random.Random(1).randbytes(300_000)
    meet = threading.Barrier(2)
    results: list[tuple[Digest, int]] = []

    def write() -> None:
        store = FolderBlobs(folder.root)
        for position in range(20):
            meet.wait()
            results.append(store.put([data, bytes([position])]))

    writers = [threading.Thread(target=write) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(results) == 40
    assert len(names_in(folder)) == 20
    assert all(folder.verify(digest) == "" for digest, _ in results)


WRITER = """
import random, sys
from pathlib import Path
from registry.storage.blobs.folder import FolderBlobs
store, source = FolderBlobs(Path(sys.argv[1])), random.Random(int(sys.argv[2]))
while True:
    digest, _ = store.put(source.randbytes(50_000) for _ in range(source.randrange(1, 8)))
    print(digest, flush=True)
"""


def test_a_killed_writer_leaves_no_wrong_blob_and_loses_no_promised_one(folder: FolderBlobs) -> None:
    """Promise (4): a crash leaves the old state or the new one."""
    moments = random.Random(11)
    promised: list[Digest] = []
    for seed in range(20):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(folder.root), str(seed)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        with writer.stdout as answers:
            promised.append(Digest(answers.readline().strip()))
            time.sleep(moments.uniform(0, 0.02))
            writer.send_signal(signal.SIGKILL)
            writer.wait()
            # The last line may be cut off.
            promised += [Digest(line.strip()) for line in answers if line.endswith("\n")]
    visible = [Digest("sha256:" + p.parent.name + p.name) for p in (folder.root / "sha256").rglob("*") if p.is_file()]
    assert len(promised) >= 20
    assert set(promised) <= set(visible)
    assert [folder.verify(digest) for digest in visible] == [""] * len(visible)


def test_leftovers_of_killed_writers_go_after_a_day(folder: FolderBlobs) -> None:
    folder.put([b"first"])
    old, young = folder.root / "tmp" / "put-old", folder.root / "tmp" / "put-young"
    for leftover in (old, young):
        leftover.write_bytes(b"half")
    then = time.time() - TEMPORARY_AGE - 60
    os.utime(old, (then, then))
    reader = FolderBlobs(folder.root)
    with suppress(NotFoundError):
        reader.get(ABSENT)
    assert old.exists()
    reader.put([b"second"])
    assert (old.exists(), young.exists()) == (False, True)
