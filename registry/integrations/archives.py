"""Archives as streams: members written one after another, and read one after another, never to a path.

A reader takes each header for what is due there or refuses it, so that no name of an archive ever reaches the file
system. A writer that is interrupted leaves nothing under the final name.
"""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from registry.domain.archives import BLOCK, END, MAX_ROW, Member, filled, header, parse_header
from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError, InvalidInputError

CHUNK = 1024 * 1024
"""Bytes read or written at once."""
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK})
STREAM = Path("-")
"""Stands for standard input or output."""


class Reader:
    """An archive from its beginning to its end. `name` is what messages call it; `seen` counts bytes.

    `limit` is how many bytes there may be at most, as soon as that is known: a stream need not end by itself.
    """

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file, self.name, self.seen = file, name, 0
        self.limit: int | None = None

    def member(self, due: str) -> Member:
        """The next member, which has to be called `due`. Its bytes are read with `chunks` or `lines`, all of them.

        Raises InvalidInputError for another one, and for what is no header.
        """
        wanted = f"{due}, whose turn it is" if self.seen else "an archive made by `tandem export`"
        block = self._read(BLOCK, wanted)
        if block == END[:BLOCK]:
            raise InvalidInputError(
                "a member of the archive is missing", where=self.name, expected=due, found="the end of the archive"
            )
        found = parse_header(block, self.name)
        if found.name != due:
            raise InvalidInputError(
                "another member of the archive was due", where=self.name, expected=due, found=found.name
            )
        return found

    def chunks(self, member: Member) -> Iterator[bytes]:
        """The bytes of a member. Raises InvalidInputError if the archive ends before them."""
        left = member.size
        while left:
            piece = self._read(min(left, CHUNK), f"{left} more bytes of {member.name}")
            left -= len(piece)
            yield piece
        rest = filled(member.size) - member.size
        if self._read(rest, f"what fills up {member.name}") != bytes(rest):
            raise InvalidInputError(
                "there are bytes between two members", where=f"{self.name}: {member.name}", expected="zeros"
            )

    def lines(self, member: Member, seen: Callable[[bytes], object]) -> Iterator[bytes]:
        """The lines of a member, each without its end; `seen` gets all its bytes. Raises InvalidInputError for a last
        line without an end, and for one that is longer than a row can be."""
        held = b""
        for piece in self.chunks(member):
            seen(piece)
            *whole, held = (held + piece).split(b"\n")
            if len(held) > MAX_ROW:
                raise self._odd_line(member, "longer than a row can be", f"at most {MAX_ROW:,} bytes")
            yield from whole
        if held:
            raise self._odd_line(member, "without an end", "a line end")

    def finish(self) -> None:
        """Raise InvalidInputError unless the archive ends here."""
        block = self._read(BLOCK, "the end of the archive")
        if block != END[:BLOCK]:
            found = parse_header(block, self.name)
            raise InvalidInputError(
                "the archive has a member that nothing refers to",
                where=self.name,
                expected="the end of the archive",
                found=found.name,
            )
        if self._read(BLOCK, "the end of the archive") != END[:BLOCK] or self._file.read(1):
            raise InvalidInputError("something follows the end of the archive", where=self.name, expected="nothing")

    def _read(self, size: int, what: str) -> bytes:
        parts, left = list[bytes](), size
        if self.limit is not None and self.seen + size > self.limit:
            raise InvalidInputError(
                "the archive is longer than its index says",
                where=self.name,
                expected=f"at most {self.limit:,} bytes",
                found=f"{what}, after {self.seen:,} bytes",
            )
        while left:
            try:
                part = self._file.read(left)
            except OSError as error:
                raise _unusable(self.name, error) from error
            if not part:
                raise InvalidInputError(
                    "the archive ends too early",
                    where=self.name,
                    expected=what,
                    found=f"its end after {self.seen} bytes",
                    fix="copy it again, or export it again",
                )
            parts.append(part)
            left -= len(part)
            self.seen += len(part)
        return b"".join(parts)

    def _odd_line(self, member: Member, what: str, expected: str) -> InvalidInputError:
        return InvalidInputError(
            f"a row of the archive is {what}", where=f"{self.name}: {member.name}", expected=expected
        )


class Writer:
    """An archive in the making. `written` counts bytes."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file, self._name, self.written = file, name, 0

    def add(self, name: str, size: int, chunks: Iterable[bytes]) -> None:
        """A member of so many bytes."""
        self._write(header(name, size))
        found = 0
        for chunk in chunks:
            self._write(chunk)
            found += len(chunk)
        if found != size:
            raise IntegrityError(
                "a stored blob has another size than was recorded", where=name, expected=str(size), found=str(found)
            )
        self._write(bytes(filled(size) - size))

    def end(self) -> None:
        self._write(END)

    def _write(self, data: bytes) -> None:
        try:
            self._file.write(data)
        except OSError as error:
            raise _unusable(self._name, error) from error
        self.written += len(data)


@contextmanager
def reading(path: Path) -> Iterator[Reader]:
    """The archive in a file, or (`-`) from standard input. Raises InvalidInputError if there is none."""
    if path == STREAM:
        yield Reader(sys.stdin.buffer, "standard input")
        return
    try:
        file = path.open("rb", buffering=0)
    except FileNotFoundError as error:
        found = error.strerror or str(error)
        raise InvalidInputError("no such file", where=str(path), expected="an archive", found=found) from error
    except OSError as error:
        raise _unusable(str(path), error) from error
    with file, open(file.fileno(), "rb", buffering=CHUNK, closefd=False) as buffered:
        yield Reader(buffered, str(path))


@contextmanager
def writing(path: Path) -> Iterator[Writer]:
    """A file that gets its name when everything is written and durable, or (`-`) standard output.

    Raises ConflictError if something has the name already. What a killed writer leaves is a hidden file beside it.
    """
    if path == STREAM:
        yield Writer(sys.stdout.buffer, "standard output")
        sys.stdout.buffer.flush()
        return
    refuse_existing(path)
    try:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
    except OSError as error:
        raise _unusable(str(path), error) from error
    draft = Path(name)
    try:
        with open(descriptor, "wb", buffering=0) as file:
            yield Writer(file, str(path))
            os.fsync(descriptor)
        _give_name(draft, path)
        _sync_names(path.parent)
    except FileExistsError as error:
        raise _existing(path) from error
    except OSError as error:
        raise _unusable(str(path), error) from error
    finally:
        with suppress(OSError):
            draft.unlink()


@contextmanager
def spool(path: Path) -> Iterator[BinaryIO]:
    """A file without a name, for what has to be known before it is written: beside the archive, or in the folder of
    temporary files."""
    try:
        with tempfile.TemporaryFile(dir=None if path == STREAM else path.parent) as file:
            yield file
    except OSError as error:
        raise _unusable(str(path), error) from error


def refuse_existing(path: Path) -> None:
    """Raise ConflictError if there is something of that name."""
    if path != STREAM and os.path.lexists(path):
        raise _existing(path)


# ---------------------------------------------------------------------------------------------------------


def _give_name(draft: Path, path: Path) -> None:
    """Unlike a rename, a link takes nobody's place; where the file system knows none, looking has to do."""
    refuse_existing(path)
    try:
        os.link(draft, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        os.rename(draft, path)


def _existing(path: Path) -> ConflictError:
    return ConflictError(
        f"{path} is there already", where=str(path), expected="a new name", fix="name another file, or remove that one"
    )


def _sync_names(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _unusable(name: str, error: OSError) -> InfrastructureError:
    return InfrastructureError(
        "the archive cannot be read or written",
        where=name,
        found=error.strerror or str(error),
        fix="check free space, rights and the disk, then run again",
    )
