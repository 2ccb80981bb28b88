"""inspect's `.eval` files: a zip of `header.json` and a JSON file for each sample, most of them packed with Zstandard.

Nothing is unpacked to disk, so the names of members lead nowhere; still, a name that tries to is refused. What a member
claims to be is checked before it is read and while it is read: a zip says what it likes about its sizes.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.imports.documents import parse_object
from registry.domain.imports.results import Results
from registry.domain.wording import short
from registry.integrations.results import inspect_logs
from registry.integrations.results.budget import Budget, refuse_too_many

HEADER = "header.json"
MAX_MEMBERS = 500_000
MAX_MEMBER = 64 * 1024 * 1024
"""Bytes of a sample, unpacked."""
ZSTANDARD = 93
"""The method of APPNOTE 6.3.8 that Python reads from 3.14 on."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, ZSTANDARD)
INSTALL = 'pip install "tandem-registry[inspect]"'

_SAMPLE = re.compile(r"samples/[^/\\]+\.json")
_LOCAL = struct.Struct("<4s5H3L2H")
_CHUNK = 256 * 1024
_ENCRYPTED = 0x1


def read(path: Path, budget: Budget) -> Results:
    """The results in an archive. Raises InvalidInputError for one that is damaged, too large or no log of inspect."""
    try:
        with path.open("rb") as stream, zipfile.ZipFile(stream) as archive:
            return _read(archive, stream, path, budget)
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, ValueError) as error:
        raise InvalidInputError(
            "not an archive of inspect, or a damaged one",
            where=str(path),
            expected="a .eval file as inspect wrote it",
            found=str(error) or type(error).__name__,
        ) from error
    except OSError as error:
        raise InfrastructureError("the file cannot be read", where=str(path), found=str(error)) from error


# ---------------------------------------------------------------------------------------------------------


def _read(archive: zipfile.ZipFile, stream: IO[bytes], path: Path, budget: Budget) -> Results:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise InvalidInputError("too many members", where=str(path), expected=f"at most {MAX_MEMBERS}")
    _refuse_names(members, path)
    header = next((m for m in members if m.filename == HEADER), None)
    if header is None:
        raise InvalidInputError(
            "the archive has no header",
            where=str(path),
            expected=f"{HEADER}, which inspect writes when a log is complete",
            found=", ".join(m.filename for m in members[:5]) or "nothing in it",
            fix="wait for the run to end, or convert the log: inspect log convert LOG --to json",
        )

    def samples() -> Iterator[tuple[str, dict[str, Any]]]:
        for number, member in enumerate((m for m in members if _SAMPLE.fullmatch(m.filename)), start=1):
            refuse_too_many(number, str(path))
            yield _document(archive, stream, member, path, budget)

    return inspect_logs.of_samples(_document(archive, stream, header, path, budget)[1], samples(), str(path))


def _refuse_names(members: list[zipfile.ZipInfo], path: Path) -> None:
    seen: set[str] = set()
    for member in members:
        name = member.filename
        if name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) or ":" in name.partition("/")[0]:
            raise InvalidInputError(
                "a member of the archive leads out of it",
                where=str(path),
                expected="names within it",
                found=short(name),
            )
        if name in seen:
            raise InvalidInputError("a member of the archive is there twice", where=str(path), found=short(name))
        seen.add(name)


def _document(
    archive: zipfile.ZipFile, stream: IO[bytes], member: zipfile.ZipInfo, path: Path, budget: Budget
) -> tuple[str, dict[str, Any]]:
    where = f"{path}:{member.filename}"
    if member.header_offset < 0:
        raise zipfile.BadZipFile(f"{short(member.filename)} lies before the archive")
    if member.file_size > MAX_MEMBER:
        raise InvalidInputError(
            "a member of the archive is too large",
            where=where,
            expected=f"at most {MAX_MEMBER} bytes",
            found=f"{member.file_size} bytes",
        )
    if member.flag_bits & _ENCRYPTED:
        raise InvalidInputError("a member of the archive is encrypted", where=where, expected="a plain one")
    if member.compress_type not in _METHODS:
        raise InvalidInputError(
            "a member of the archive is packed in a way that inspect does not",
            where=where,
            expected="Zstandard, Deflate, or nothing",
            found=f"method {member.compress_type}",
        )
    chunks = _zstandard(stream, member, where) if member.compress_type == ZSTANDARD else _plain(archive, member)
    parts, size, check = [], 0, 0
    for chunk in chunks:
        size += len(chunk)
        if size > member.file_size:
            raise InvalidInputError(
                "a member of the archive is larger than it says", where=where, expected=f"{member.file_size} bytes"
            )
        budget.take(len(chunk), where)
        check = zlib.crc32(chunk, check)
        parts.append(chunk)
    if size != member.file_size or check != member.CRC:
        raise InvalidInputError("a member of the archive is damaged", where=where, expected="bytes that fit its sum")
    return where, parse_object(b"".join(parts), where)


def _plain(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(member) as opened:
        while chunk := opened.read(_CHUNK):
            yield chunk


def _zstandard(stream: IO[bytes], member: zipfile.ZipInfo, where: str) -> Iterator[bytes]:
    """The bytes of a member that Python's zipfile lists but cannot unpack."""
    try:
        import zstandard
    except ImportError as error:
        raise InfrastructureError(
            "zstandard is needed to read .eval files of inspect",
            where=where,
            expected="the extra `inspect`",
            fix=f"{INSTALL}, or convert the log: inspect log convert LOG --to json",
        ) from error
    stream.seek(member.header_offset)
    head = _LOCAL.unpack(stream.read(_LOCAL.size))
    stream.seek(head[9] + head[10], 1)
    packed = stream.read(min(member.compress_size, MAX_MEMBER))
    try:
        with zstandard.ZstdDecompressor(max_window_size=MAX_MEMBER).stream_reader(packed) as reader:
            while chunk := reader.read(_CHUNK):
                yield chunk
    except zstandard.ZstdError as error:
        raise InvalidInputError("a member of the archive is damaged", where=where, found=str(error)) from error
