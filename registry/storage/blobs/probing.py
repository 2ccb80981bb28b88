"""Whether a store takes bytes and gives them back: tried with a few of its own, which are gone afterwards."""

from __future__ import annotations

import os
import pwd
import secrets
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from registry.domain.buckets import Bucket
from registry.domain.errors import ConflictError, IntegrityError
from registry.storage.blobs.buckets import Objects
from registry.storage.blobs.folder import TEMPORARY_AGE
from registry.storage.blobs.object_store import OWNER

_PROBE = b"tandem doctor looks whether it can write here\n"
_TIMEOUT = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Left:
    """What writers that died have left: how many files, and their bytes."""

    files: int
    bytes: int


def probe_folder(root: Path) -> Left:
    """Write a file where blobs are written first, read it, and remove it; tells what others have left there.

    Raises OSError if one of these cannot be done, IntegrityError if what is read is not what was written.
    """
    os.listdir(root)
    # Where nothing was ever put, the folders are not there yet.
    drafts = root / "tmp" if (root / "tmp").is_dir() else root
    descriptor, name = tempfile.mkstemp(dir=drafts, prefix="put-doctor-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(_PROBE)
            file.flush()
            os.fsync(file.fileno())
        _demand_same(Path(name).read_bytes(), name)
    finally:
        os.unlink(name)
    return _left(drafts) if drafts != root else Left(0, 0)


Right = Callable[[Path, int], bool]
"""Whether whoever asks has such a right on a path, as `os.access` tells it; root has every one."""


def unwritable(places: Iterable[Path], may: Right = os.access) -> Path | None:
    """The first of these places, of those that are there, that may not be written: as when another user made it."""
    return next((place for place in places if place.exists() and not may(place, _needed(place))), None)


def blob_places(root: Path) -> Iterator[Path]:
    """What of a folder of blobs everybody who registers has to write. Each only when it is asked for: whoever finds one
    that may not be entered goes no further."""
    kept = root / "sha256"
    yield from (root, root / "lock", root / "tmp", kept)
    if kept.is_dir():
        yield from sorted(kept.iterdir())


def user_named(number: int) -> str:
    """The name of a user of this machine, or the number where it has none, as in a container."""
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)


def _needed(place: Path) -> int:
    return os.W_OK | (os.X_OK if place.is_dir() else os.R_OK)


def probe_bucket(bucket: Bucket, owner: str) -> bool:
    """Write an object, read it, and remove it; whether the store refuses to write another in its place if told so.

    Raises ConflictError, having written nothing, if the bucket is not the owner's; InfrastructureError if one of these
    cannot be done, IntegrityError if what is read is not what was written.
    """
    objects, key = Objects(bucket, retries=1, timeout=_TIMEOUT), f"doctor/{secrets.token_hex(8)}"
    _demand_owner(objects, owner)
    try:
        objects.create(key, _PROBE)
        found = objects.head(key)
        _demand_same(b"".join(objects.pieces(found)) if found else b"", f"{bucket}/{key}")
        return not objects.create(key, _PROBE)
    finally:
        objects.delete(key)


def _demand_owner(objects: Objects, owner: str) -> None:
    claim = objects.head(OWNER)
    found = b"".join(objects.pieces(claim)).decode(errors="replace") if claim and claim.size < 1000 else None
    if found != owner:
        raise ConflictError(
            f"{objects.bucket} does not belong to this registry",
            expected=f"the object {OWNER} there to name the log key {owner}",
            found=found or "no such object",
            fix="correct TANDEM_BLOBS or TANDEM_KEYS, or restore that object",
        )


def _demand_same(found: bytes, where: str) -> None:
    if found != _PROBE:
        raise IntegrityError(
            "the store does not give back what was written",
            where=where,
            expected=f"{len(_PROBE)} bytes",
            found=f"{len(found)} bytes, or others",
            fix="take the store out of use, and find out what answers there",
        )


def _left(drafts: Path) -> Left:
    oldest, files, size = time.time() - TEMPORARY_AGE, 0, 0
    for name in os.listdir(drafts):
        # Its writer may finish meanwhile.
        with suppress(FileNotFoundError):
            status = (drafts / name).stat()
            if status.st_mtime < oldest:
                files, size = files + 1, size + status.st_size
    return Left(files, size)
