"""Blobs in a folder: `sha256/ab/cdef…`, one read-only file for each digest.

A name appears only when its bytes are complete, verified and durable: written to `tmp/` on the same file system,
synced, renamed, and the folders synced after that. A writer that dies leaves at worst a file in `tmp/`, which is
removed when it is a day old. Putting bytes again reads what is there and mends it if it was damaged.

What is thrown away goes to `trash/ab/cdef….SECONDS`, with the time that it was. A lock that writers share keeps
whoever throws away from taking what another one is just about to rely on.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from registry.domain.digests import Digest, digest_of_chunks, parse_digest
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError, NotFoundError
from registry.ports import Stored
from registry.storage.blobs.disk import CHUNK, Disk
from registry.storage.blobs.drafts import Draft

__all__ = ["CHUNK", "TEMPORARY_AGE", "FolderBlobs"]

TEMPORARY_AGE = 24 * 60 * 60
"""Seconds after which a file in `tmp/` belongs to no living writer."""

_FOLDER_NAME = re.compile(r"[0-9a-f]{2}")
_FILE_NAME = re.compile(r"[0-9a-f]{62}")
_TRASH_NAME = re.compile(r"([0-9a-f]{62})\.([0-9]{1,12})")


class FolderBlobs:
    """A BlobStore over a folder. The folder is made by the first `put`; reading needs no right to write."""

    def __init__(self, root: Path, disk: Disk | None = None) -> None:
        self.root = root.absolute()
        self._disk = disk or Disk()
        self._prepared = False

    def put(self, chunks: Iterable[bytes], expected: Digest | None = None) -> tuple[Digest, int]:
        with _told(self.root):
            self._prepare()
            draft = Draft(self._disk, self.root / "tmp")
        try:
            # Errors of the source pass unchanged.
            for chunk in chunks:
                with _told(self.root):
                    draft.add(chunk)
            with _told(self.root):
                draft.finish()
            if expected is not None and draft.digest != expected:
                raise IntegrityError("the bytes are not what was announced", expected=expected, found=draft.digest)
            with _told(self.root), self._lock(alone=False):
                self._keep(draft)
        finally:
            draft.close()
        return draft.digest, draft.size

    def get(self, digest: Digest) -> bytes:
        return b"".join(self.open(digest))

    def open(self, digest: Digest, offset: int = 0) -> Iterator[bytes]:
        path, size = self.path(digest), self.size(digest)
        if not 0 <= offset <= size:
            raise InvalidInputError("no such place in the blob", expected=f"0 to {size}", found=str(offset))
        return self._read_from(path, offset) if offset else self._read(path, digest)

    def has(self, digest: Digest) -> bool:
        with _told(self.root):
            return self._disk.is_file(self.path(digest))

    def size(self, digest: Digest) -> int:
        path = self.path(digest)
        with _told(self.root):
            if self._disk.is_file(path):
                return self._disk.status(path).size
        raise NotFoundError("no such blob", where=str(path), found=digest)

    def verify(self, digest: Digest) -> str:
        path = self.path(digest)
        try:
            found, _ = digest_of_chunks(self._disk.chunks(path))
        except FileNotFoundError:
            return f"{path} is missing"
        except OSError as error:
            return f"{path} cannot be read: {error.strerror}"
        return "" if found == digest else f"{path} has bytes that hash to {found}"

    def list(self, after: Digest | None = None, limit: int = 1000) -> Sequence[Stored]:
        found: list[Stored] = []
        with _told(self.root):
            for digest in self._digests_after("" if after is None else parse_digest(after)):
                # Another process may throw it away meanwhile.
                with suppress(FileNotFoundError):
                    status = self._disk.status(self.path(digest))
                    found.append(Stored(digest, status.size, datetime.fromtimestamp(status.modified, UTC)))
                if len(found) >= limit:
                    break
        return found

    def discard(self, digest: Digest, unless_put_since: datetime | None = None) -> bool:
        path = self.path(digest)
        if not self.has(digest):
            return False
        with _told(self.root), self._lock(alone=True):
            with suppress(FileNotFoundError):
                if unless_put_since is not None and self._disk.status(path).modified >= unless_put_since.timestamp():
                    return False
                trash = self.root / "trash" / path.parent.name / f"{path.name}.{int(time.time())}"
                self._make_folder(trash.parent)
                self._disk.rename(path, trash)
                self._disk.sync(trash.parent)
                self._disk.sync(path.parent)
                return True
            return False

    def restore(self, digest: Digest) -> bool:
        path = self.path(digest)
        with _told(self.root):
            trash = self.root / "trash" / path.parent.name
            thrown = [name for name in self._disk.names(trash) if name.startswith(path.name + ".")]
            if not thrown:
                return self.has(digest)
            with self._lock(alone=False):
                # Emptied meanwhile, or brought back by another one.
                with suppress(FileNotFoundError):
                    if not self._disk.is_file(path):
                        self._make_folder(path.parent)
                        self._disk.touch(trash / max(thrown))
                        self._disk.rename(trash / max(thrown), path)
                        self._sync(path)
                return self.has(digest)

    def empty_trash(self, older_than: datetime) -> tuple[int, int]:
        blobs = size = 0
        with _told(self.root):
            for folder in self._disk.names(self.root / "trash"):
                for name in self._disk.names(self.root / "trash" / folder):
                    match = _TRASH_NAME.fullmatch(name)
                    if match is None or int(match[2]) >= older_than.timestamp():
                        continue
                    path = self.root / "trash" / folder / name
                    # Another process may bring it back, or empty the trash at the same time.
                    with suppress(FileNotFoundError):
                        freed = self._disk.status(path).size
                        self._disk.remove(path)
                        blobs, size = blobs + 1, size + freed
        return blobs, size

    def local_path(self, digest: Digest) -> Path | None:
        self.size(digest)
        return self.path(digest)

    def path(self, digest: Digest) -> Path:
        """Where the bytes of a digest lie. Digests are parsed, so that no name leads out of the folder."""
        text = parse_digest(digest).removeprefix("sha256:")
        return self.root.joinpath("sha256", text[:2], text[2:])

    def _prepare(self) -> None:
        if self._prepared:
            return
        for folder in (self.root, self.root / "sha256", self.root / "tmp"):
            self._make_folder(folder)
        # Also where it was there: its maker may not have come to syncing it.
        self._disk.sync(self.root.parent)
        oldest = time.time() - TEMPORARY_AGE
        for name in self._disk.names(self.root / "tmp"):
            # Another process may sweep at the same time.
            with suppress(FileNotFoundError):
                if self._disk.status(self.root / "tmp" / name).modified < oldest:
                    self._disk.remove(self.root / "tmp" / name)
        self._prepared = True

    def _keep(self, draft: Draft) -> None:
        """Give the verified bytes their name. A file that has it and other bytes is replaced: so damage is mended."""
        path = self.path(draft.digest)
        self._make_folder(path.parent)
        if self.verify(draft.digest) or not self._counts_as_put_now(path):
            draft.seal()
            self._disk.rename(draft.path, path)
            self._sync_names(path)
        else:
            self._sync(path)

    def _counts_as_put_now(self, path: Path) -> bool:
        """Touch the file that is there; False where it belongs to somebody else, and has to be replaced by ours."""
        try:
            self._disk.touch(path)
        except PermissionError:
            return False
        return True

    def _sync(self, path: Path) -> None:
        """Make durable what has its name already: whoever gave it may have died before, and we are about to promise."""
        self._disk.sync(path)
        self._sync_names(path)

    def _sync_names(self, path: Path) -> None:
        self._disk.sync(path.parent)
        # Also where the folder was there: its maker may not have come to syncing it.
        self._disk.sync(path.parent.parent)

    def _make_folder(self, folder: Path) -> None:
        """Make a folder whose name survives a power cut."""
        if self._disk.is_folder(folder):
            return
        if not self._disk.is_folder(folder.parent):
            self._make_folder(folder.parent)
        self._disk.make_folder(folder)
        self._disk.sync(folder.parent)

    @contextmanager
    def _lock(self, *, alone: bool) -> Iterator[None]:
        with self._disk.lock(self.root / "lock", alone=alone):
            yield

    def _digests_after(self, after: str) -> Iterator[Digest]:
        for folder in sorted(filter(_FOLDER_NAME.fullmatch, self._disk.names(self.root / "sha256"))):
            if f"sha256:{folder}~" <= after:
                continue
            names = sorted(filter(_FILE_NAME.fullmatch, self._disk.names(self.root / "sha256" / folder)))
            yield from (Digest(text) for name in names if (text := f"sha256:{folder}{name}") > after)

    def _read(self, path: Path, digest: Digest) -> Iterator[bytes]:
        hasher = hashlib.sha256()
        for chunk in self._read_from(path, 0):
            hasher.update(chunk)
            yield chunk
        if (found := "sha256:" + hasher.hexdigest()) != digest:
            raise IntegrityError(
                f"the stored blob {digest} is damaged",
                where=str(path),
                expected=digest,
                found=found,
                fix="restore this file from a copy, or register the artifact again, which mends it",
            )

    def _read_from(self, path: Path, offset: int) -> Iterator[bytes]:
        with _told(path):
            yield from self._disk.chunks(path, offset)


@contextmanager
def _told(root: Path) -> Iterator[None]:
    """Tell errors of the file system (full, read-only, broken) as ours, with what to do."""
    try:
        yield
    except OSError as error:
        raise InfrastructureError(
            "the blob folder cannot be used",
            where=str(error.filename or root),
            found=error.strerror or str(error),
            fix="check free space, rights and the disk, then run again",
        ) from error
