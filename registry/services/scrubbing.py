"""Scrubbing: hashing what the registry keeps, and telling what each fault touches. A stream: memory stays flat.

What is missing but lies in the trash is brought back. What is damaged is mended by registering a good copy again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from registry.domain.digests import Digest, digest_of_chunks, parse_digest
from registry.domain.errors import InfrastructureError, InvalidInputError, NotFoundError
from registry.domain.garbage import Broken, Scrubbed
from registry.domain.times import time_text
from registry.integrations.files import read_chunks
from registry.ports import Progress
from registry.services.runtime import Runtime
from registry.storage.catalog.keeping import Elsewhere

PAGE = 200
"""Blobs that are asked for at a time."""


def scrub(
    runtime: Runtime,
    after: str | None,
    limit: int | None,
    since: str | None,
    referenced: bool,
    progress: Progress | None,
) -> Scrubbed:
    """Hash the blobs of versions and releases in the order of their digests, after one, at most so many.

    With `since` only those of versions and releases made from then on; with `referenced` also the files that are kept
    by reference, where they were seen last.
    """
    if limit is not None and limit < 1:
        raise InvalidInputError("nothing would be scrubbed", where="limit", expected="1 or more", found=str(limit))
    work = _Round(runtime, "" if since is None else _time(since), progress)
    last = work.stored("" if after is None else parse_digest(after), limit)
    if referenced and last is None:
        work.referenced()
    return Scrubbed(
        time_text(runtime.clock.now()), work.blobs, work.bytes, tuple(work.broken), last, work.files_elsewhere
    )


# ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Round:
    """One round over what is kept, and what it found so far."""

    runtime: Runtime
    since: str
    progress: Progress | None
    blobs: int = 0
    bytes: int = 0
    files_elsewhere: int = 0
    broken: list[Broken] = field(default_factory=list)

    def stored(self, after: str, limit: int | None) -> Digest | None:
        """Hash stored blobs; the last one, if there is more after the limit."""
        with self.runtime.catalog.read() as reading:
            whole = reading.keeping.count_kept(self.since)
        expected = whole if limit is None else min(whole, limit)
        for digest in self._kept(after):
            if limit is not None and self.blobs >= limit:
                return Digest(after)
            self._look_at(digest)
            self.blobs, after = self.blobs + 1, digest
            self._tell(min(self.blobs, expected), expected)
        self._tell(expected, expected)
        return None

    def referenced(self) -> None:
        """Hash the files that are kept by reference."""
        last: Elsewhere | None = None
        while True:
            with self.runtime.catalog.read() as reading:
                page = reading.keeping.elsewhere(last, PAGE, self.since)
            for file in page:
                self.files_elsewhere += 1
                if (found := _fault(file)) is not None:
                    self._found(file.digest, *found, stored=False)
            if not page:
                return
            last = page[-1]

    def _kept(self, after: str) -> Iterator[Digest]:
        while True:
            with self.runtime.catalog.read() as reading:
                page = reading.keeping.kept(after, PAGE, self.since)
            if not page:
                return
            yield from page
            after = page[-1]

    def _look_at(self, digest: Digest) -> None:
        blobs = self.runtime.blobs
        fault = blobs.verify(digest)
        if fault and not blobs.has(digest):
            if not blobs.restore(digest):
                return self._found(digest, "missing", fault)
            if not (fault := blobs.verify(digest)):
                self._found(digest, "restored", "it was in the trash")
        if fault:
            return self._found(digest, "damaged", fault)
        try:
            self.bytes += blobs.size(digest)
        except NotFoundError as error:
            self._found(digest, "missing", error.message)
        return None

    def _found(self, digest: Digest, state: str, fault: str, *, stored: bool = True) -> None:
        with self.runtime.catalog.read() as reading:
            touched = reading.keeping.touched(digest, stored=stored)
        self.broken.append(Broken(digest, state, fault, touched.files, touched.releases, touched.stages))

    def _tell(self, done: int, whole: int) -> None:
        if self.progress is not None:
            self.progress(done, whole)


def _time(text: str) -> str:
    """A time as RFC 3339 says it; a date alone means its beginning; a time without a zone is UTC."""
    try:
        moment = datetime.fromisoformat(text)
        return time_text(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, OverflowError) as error:
        raise InvalidInputError(
            "not a time",
            where="since",
            expected="a date, or a time such as 2026-11-21T14:30:00Z",
            found=ascii(text[:60]),
        ) from error


def _fault(file: Elsewhere) -> tuple[str, str] | None:
    """State and fault of a file that is kept by reference; None if nothing is wrong, or if nobody has seen it."""
    if file.place is None:
        return None
    try:
        found, _ = digest_of_chunks(read_chunks(Path(file.place)))
    except (InfrastructureError, InvalidInputError, NotFoundError) as error:
        return "missing", f"it is not at {file.place}: {error.message}"
    return None if found == file.digest else ("damaged", f"{file.place} has bytes that hash to {found}")
