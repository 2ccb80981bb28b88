"""A store is tried with bytes of its own, of which nothing is left; of a disk, the system tells what it is."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from registry.domain.buckets import Bucket, parse_bucket
from registry.domain.errors import ConflictError, IntegrityError
from registry.integrations.disks import is_far, kind_at, room_at, written_by_others
from registry.storage.blobs.buckets import Objects
from registry.storage.blobs.folder import TEMPORARY_AGE, FolderBlobs
from registry.storage.blobs.object_store import OWNER, ObjectBlobs
from registry.storage.blobs.probing import Left, blob_places, probe_bucket, probe_folder, unwritable
from tests.s3 import Server, rclone

KEY, OTHER = f"sha256:{'a' * 64}", f"sha256:{'b' * 64}"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with rclone(tmp_path_factory.mktemp("rclone")) as running:
        yield running


@pytest.fixture
def bucket(server: Server, monkeypatch: pytest.MonkeyPatch) -> Bucket:
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    found = parse_bucket(server.new_place())
    ObjectBlobs(found).claim(KEY)
    return found


def test_a_store_that_writes_over_what_is_there_is_told_and_nothing_is_left_in_it(bucket: Bucket) -> None:
    assert probe_bucket(bucket, KEY) is False
    assert list(Objects(bucket).list("doctor")) == []


def test_a_bucket_of_another_registry_is_not_even_tried(bucket: Bucket) -> None:
    with pytest.raises(ConflictError, match="does not belong to this registry"):
        probe_bucket(bucket, OTHER)
    Objects(bucket).delete(OWNER)
    with pytest.raises(ConflictError, match="does not belong to this registry"):
        probe_bucket(bucket, KEY)


def test_a_store_that_gives_back_other_bytes_is_found_out(bucket: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Objects, "pieces", lambda self, found, offset=0: iter([KEY.encode()]))
    with pytest.raises(IntegrityError, match="does not give back what was written"):
        probe_bucket(bucket, KEY)
    assert list(Objects(bucket).list("doctor")) == []


def test_a_folder_is_tried_without_a_trace_and_tells_what_others_left(tmp_path: Path) -> None:
    (tmp_path / "blobs").mkdir()
    assert probe_folder(tmp_path / "blobs") == Left(0, 0)
    FolderBlobs(tmp_path / "blobs").put((b"x",))
    drafts = tmp_path / "blobs" / "tmp"
    (drafts / "put-old").write_bytes(b"12345")
    (drafts / "put-new").write_bytes(b"1")
    old = time.time() - TEMPORARY_AGE - 60
    os.utime(drafts / "put-old", (old, old))
    assert probe_folder(tmp_path / "blobs") == Left(1, 5)
    assert sorted(os.listdir(drafts)) == ["put-new", "put-old"]
    with pytest.raises(OSError, match="No such file"):
        probe_folder(tmp_path / "nowhere")


@pytest.mark.parametrize("stuck", ["", "lock", "tmp", "sha256", "sha256/ab"])
def test_a_place_that_another_user_made_is_found_before_anybody_wants_to_write_it(tmp_path: Path, stuck: str) -> None:
    for name in ("tmp", "sha256/ab"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "lock").touch()
    # Root, as whom tests run, may write everything.
    assert unwritable(blob_places(tmp_path), lambda place, right: True) is None
    assert unwritable(blob_places(tmp_path), lambda place, right: place != tmp_path / stuck) == tmp_path / stuck
    assert unwritable([tmp_path / "nowhere"], lambda place, right: False) is None, "what is not there will be made"
    asked: dict[Path, int] = {}
    unwritable(blob_places(tmp_path), lambda place, right: not asked.update({place: right}))
    assert (asked[tmp_path / "lock"], asked[tmp_path / "tmp"]) == (os.W_OK | os.R_OK, os.W_OK | os.X_OK)


MOUNTS = """\
22 1 254:1 / / rw,relatime - ext4 /dev/vda1 rw
30 22 0:40 / {0} rw - tmpfs tmpfs rw
31 30 0:41 / {0}/a\\040b rw shared:1 - nfs4 host:/export rw
32 30 0:42 / {0}/twice rw - ext4 /dev/vdb rw
33 30 0:43 / {0}/twice rw - fuse.sshfs host: rw
a line that means nothing
"""


def test_the_kind_of_a_file_system_is_that_of_the_nearest_mount(tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    here = tmp_path.resolve()
    mounts.write_text(MOUNTS.format(here))
    kinds = {name: kind_at(here / name, mounts) for name in ("x", "a b/c", "a", "twice/y")}
    assert kinds == {"x": "tmpfs", "a b/c": "nfs4", "a": "tmpfs", "twice/y": "fuse.sshfs"}
    assert kind_at(Path("/"), mounts) == "ext4"
    assert kind_at(here, tmp_path / "none") is None
    assert [is_far(kind) for kind in ("nfs4", "fuse.sshfs", "9p", "ext4", "tmpfs")] == [True, True, True, False, False]


def test_a_disk_tells_its_room_and_a_folder_who_may_write(tmp_path: Path) -> None:
    room = room_at(tmp_path)
    assert 0 < room.free <= room.size
    told = {}
    for mode in (0o700, 0o755, 0o770, 0o707, 0o777):
        tmp_path.chmod(mode)
        told[mode] = written_by_others(tmp_path)
    assert told == {
        0o700: "",
        0o755: "",
        0o770: "its group",
        0o707: "everybody",
        0o777: "its group and everybody",
    }
