"""Reading tensors of stored weights, as far as possible in one pass, and never believing what does not hash right."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from registry.domain.adapters.safetensors_header import LENGTH_BYTES, Header, bytes_needed, parse_header
from registry.domain.errors import IntegrityError, InvalidInputError, NotFoundError
from registry.domain.manifests import File, Version
from registry.ports import BlobStore

NEAR = 64 * 1024 * 1024
"""Bytes ahead that are read over rather than left out."""

_FIX = "restore the blob from a copy, or register it again, which mends it"


@contextmanager
def damage_told(version: Version, path: str) -> Iterator[None]:
    """Tell of stored bytes that are gone, or are not what was taken in, as damage to that file of that version."""
    try:
        yield
    except (IntegrityError, NotFoundError) as error:
        said = "is missing" if isinstance(error, NotFoundError) else "is damaged"
        raise IntegrityError(
            f"{path} of {version.reference} {said}",
            where=error.where or path,
            expected=error.expected,
            found=error.found,
            fix=_FIX,
        ) from error
    except InvalidInputError as error:
        # it was well-formed when it was admitted
        raise IntegrityError(
            f"{path} of {version.reference} is damaged", where=path, found=error.message, fix=_FIX
        ) from error


class StoredWeights:
    """The weights of a version. What was read counts only once `finish` has returned.

    Tensors that are read in the order of the file take one pass, which the store verifies at its end. Others are
    read where they lie, and `finish` hashes the file.
    """

    def __init__(self, blobs: BlobStore, version: Version, file: File) -> None:
        self._blobs, self._version, self._file = blobs, version, file
        self._one_pass = True
        with self._told():
            self._chunks = blobs.open(file.digest)
            self._rest = memoryview(b"")
            self._position = 0
            prefix = self._take(LENGTH_BYTES)
            self._data = bytes_needed(prefix, file.size, file.path)
            self.header: Header = parse_header(prefix + self._take(self._data - LENGTH_BYTES), file.size, file.path)
        self._check_counts()

    def read(self, start: int, end: int) -> bytes:
        """Bytes of the data area. Raises IntegrityError if the file ends before."""
        with self._told():
            self._go_to(self._data + start)
            return self._take(end - start)

    def finish(self) -> None:
        """Raise IntegrityError if the file is not what was taken in."""
        with self._told():
            if self._one_pass:
                for _ in self._chunks:
                    pass
            elif problem := self._blobs.verify(self._file.digest):
                raise IntegrityError(f"the stored blob {self._file.digest} is damaged", found=problem)

    def _told(self) -> AbstractContextManager[None]:
        return damage_told(self._version, self._file.path)

    def _check_counts(self) -> None:
        """A header that was damaged so that it still reads well counts other tensors than the manifest, mostly."""
        said = self._version.manifest["tensors"]
        found = {
            "count": len(self.header.tensors),
            "parameters": sum(t.parameters for t in self.header.tensors),
            "bytes": sum(t.end - t.start for t in self.header.tensors),
        }
        for key, number in found.items():
            if said[key] != number:
                raise IntegrityError(
                    f"{self._file.path} of {self._version.reference} is damaged",
                    where=f"{self._file.path}: {key}",
                    expected=str(said[key]),
                    found=str(number),
                    fix=_FIX,
                )

    def _go_to(self, position: int) -> None:
        ahead = position - self._position
        if ahead == 0:
            return
        if 0 < ahead <= NEAR and self._one_pass:
            self._skip(ahead)
            return
        self._one_pass = False
        self._chunks = self._blobs.open(self._file.digest, position)
        self._rest, self._position = memoryview(b""), position

    def _skip(self, count: int) -> None:
        while count:
            count -= len(self._take(min(count, 1024 * 1024)))

    def _take(self, count: int) -> bytes:
        parts: list[memoryview] = []
        missing = count
        while missing:
            if not self._rest:
                self._rest = memoryview(self._next())
            parts.append(self._rest[:missing])
            self._rest = self._rest[missing:]
            missing -= len(parts[-1])
        self._position += count
        return b"".join(parts)

    def _next(self) -> bytes:
        for chunk in self._chunks:
            if chunk:
                return chunk
        raise IntegrityError(f"the stored blob {self._file.digest} ends early", expected=f"{self._file.size} bytes")
