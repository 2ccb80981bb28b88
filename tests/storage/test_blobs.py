"""What the folder of blobs promises about disks and killed processes; what every store promises is another file."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import cast

import pytest

from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import InfrastructureError, NotFoundError
from registry.storage.blobs.folder import CHUNK, TEMPORARY_AGE, FolderBlobs
from tests.fakes import MemoryBlobs

ROOT = Path(__file__).resolve().parents[2]
ABSENT = digest_of_bytes(b"nobody stored this")


@pytest.fixture
def folder(tmp_path: Path) -> FolderBlobs:
    return FolderBlobs(tmp_path / "blobs")


def flip_a_bit(path: Path, at: int = -1) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.chmod(0o644)
    path.write_bytes(data)


def names_in(folder: FolderBlobs) -> list[str]:
    """The files of blobs and of writers; the file that writers lock holds nothing."""
    files = (p for p in folder.root.rglob("*") if p.is_file() and p.name != "lock")
    return sorted(str(p.relative_to(folder.root)) for p in files)


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
        Step("fsync", "."),
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


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own that is full after 24 MiB."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", place], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("only an operator may mount a file system here; the limit of a process is tested in any case")
    yield place
    subprocess.run(["umount", place], check=True)


def test_an_endless_stream_fills_the_disk_and_no_more(small_disk: Path) -> None:
    folder = FolderBlobs(small_disk / "blobs")
    kept, _ = folder.put([b"before"])
    with pytest.raises(InfrastructureError) as refused:
        folder.put(bytes(CHUNK) for _ in count())
    assert refused.value.found == os.strerror(errno.ENOSPC)
    assert names_in(folder) == [str(folder.path(kept).relative_to(folder.root))]
    assert folder.get(folder.put([b"after"])[0]) == b"after"


def test_a_disk_without_room_for_another_name_is_told(small_disk: Path) -> None:
    folder = FolderBlobs(small_disk / "blobs")
    subprocess.run(["mount", "-o", "remount,nr_inodes=60", small_disk], check=True)
    kept: list[Digest] = []
    with pytest.raises(InfrastructureError) as refused:
        kept.extend(folder.put([bytes([n])])[0] for n in range(200))
    assert refused.value.found == os.strerror(errno.ENOSPC)
    assert [path.name for path in (folder.root / "tmp").iterdir()] == []
    assert all(folder.verify(item.digest) == "" for item in folder.list())
    assert len(folder.list()) > 10


def test_a_disk_that_became_read_only_is_told_and_still_read(small_disk: Path) -> None:
    folder = FolderBlobs(small_disk / "blobs")
    kept, _ = folder.put([b"before"])
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with pytest.raises(InfrastructureError) as refused:
        FolderBlobs(folder.root).put([b"after"])
    assert refused.value.found == os.strerror(errno.EROFS)
    assert (folder.get(kept), folder.verify(kept), len(folder.list())) == (b"before", "", 1)


def test_a_large_blob_is_written_behind_its_hashing_and_comes_back(folder: FolderBlobs) -> None:
    source = random.Random(7)
    sizes = [3 * CHUNK, 1, 0, 2 * CHUNK + 17, *[CHUNK] * 40, 5]
    pieces = [source.randbytes(size) for size in sizes]
    digest, size = folder.put(pieces, expected=digest_of_bytes(b"".join(pieces)))
    assert (size, folder.verify(digest)) == (sum(sizes), "")
    assert names_in(folder) == [str(folder.path(digest).relative_to(folder.root))]


def test_a_source_may_use_its_buffer_again(folder: FolderBlobs) -> None:
    """What is written later must not be what the buffer holds then."""
    buffer = bytearray(CHUNK)

    def source() -> Iterator[bytes]:
        for number in range(30):
            buffer[:] = bytes([number]) * CHUNK
            yield cast("bytes", buffer)

    digest, _ = folder.put(source())
    assert folder.get(digest) == b"".join(bytes([number]) * CHUNK for number in range(30))


@pytest.mark.parametrize(("call", "after"), [("write", 3), ("write", 12), ("fdatasync", 0)])
def test_an_error_met_behind_the_hashing_is_told_too(
    folder: FolderBlobs, monkeypatch: pytest.MonkeyPatch, call: str, after: int
) -> None:
    """The system tells an error of writing back once; a sync that comes after it answers that all is well."""
    real, calls = getattr(os, call), count()

    def fail(*given: object) -> object:
        if next(calls) == after:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return real(*given)

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(InfrastructureError) as refused:
            folder.put(bytes([n]) * CHUNK for n in range(40))
    assert refused.value.found == os.strerror(errno.EIO)
    assert names_in(folder) == []


def test_a_blob_of_another_owner_is_put_again_all_the_same(
    folder: FolderBlobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody may touch the file of somebody else: ours takes its place."""
    digest, _ = folder.put([b"shared"])
    before = folder.path(digest).stat().st_ino

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "utime", refuse)
    assert folder.put([b"shared"]) == (digest, 6)
    assert folder.path(digest).stat().st_ino != before
    assert folder.verify(digest) == ""


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
    for seed in range(12):
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
    assert len(promised) >= 12
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
