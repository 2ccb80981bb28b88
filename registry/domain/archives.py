"""The archive of a whole registry: one uncompressed tar file of three kinds of members, in one order.

1. `index.json`: canonical JSON that says how many rows and blobs follow, and by which digest each is known.
2. `rows/TABLE.jsonl`: the rows of every table, a line of canonical JSON each, null columns left out.
3. `blobs/sha256/…`: every blob that the rows refer to, by digest.

Nothing in it is a matter of taste. A header has one form for a name and a size, every member is due at one place, and
after the last there are 1024 zero bytes and no more. So the same registry makes the same bytes, any tar program lists
them, and whoever reads one compares each header with the one that is due; there is no field to interpret.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, NoReturn

from pydantic import Field, ValidationError

from registry.domain.adapters.strict_json import parse_document
from registry.domain.digests import Digest, canonical_json
from registry.domain.errors import InvalidInputError
from registry.domain.frozen import Frozen
from registry.domain.wording import faults_of, path_text

BLOCK = 512
"""Bytes that headers have and members are filled up to, with zeros."""
END = bytes(2 * BLOCK)
INDEX = "index.json"
MAX_INDEX = 1024 * 1024
MAX_ROW = 64 * 1024 * 1024
"""Bytes of one row; the largest documents of a registry are a fraction of that."""

_OCTAL = 8 * 1024**3
"""Sizes from here on do not fit in eleven octal digits."""
_ROWS = re.compile(r"rows/[a-z_]+\.jsonl")
_BLOB = re.compile(r"blobs/sha256/[0-9a-f]{64}")

DigestText = Annotated[str, Field(pattern="^sha256:[0-9a-f]{64}$")]
Count = Annotated[int, Field(ge=0, strict=True)]


class LogHead(Frozen):
    """The log as it was: how many entries, and the root of the tree hash over their leaves."""

    size: Annotated[int, Field(ge=1, strict=True)]
    root: DigestText


class TableIndex(Frozen):
    """The rows of one table; `size` and `digest` are of the member's bytes."""

    table: Annotated[str, Field(pattern="^[a-z_]+$")]
    rows: Count
    size: Count
    digest: DigestText


class BlobsIndex(Frozen):
    """The blobs together. `digest` is over a line `DIGEST SIZE` for each, in their order."""

    count: Count
    size: Count
    digest: DigestText


class Index(Frozen):
    """The first member."""

    format: Literal["tandem-archive"] = "tandem-archive"
    v: Literal[1] = 1
    revision: Annotated[str, Field(pattern="^[0-9a-z]{1,32}$")]
    """Of the database's schema."""
    log: LogHead
    tables: tuple[TableIndex, ...]
    blobs: BlobsIndex

    def content(self) -> bytes:
        """The bytes of the member."""
        return canonical_json(self.model_dump(mode="json"))

    @property
    def size(self) -> int:
        """Bytes of the whole archive, exactly but for what fills up the blobs, of which this is the least."""
        members = [len(self.content()), *(table.size for table in self.tables)]
        return sum(BLOCK + filled(size) for size in members) + self.blobs.count * BLOCK + self.blobs.size + len(END)

    @property
    def most(self) -> int:
        """Bytes that the whole archive can have at most: its blobs are filled up."""
        return self.size + self.blobs.count * (BLOCK - 1)

    @property
    def members(self) -> int:
        return 1 + len(self.tables) + self.blobs.count


@dataclass(frozen=True, slots=True)
class Caps:
    """How much an archive may hold: bytes in all, and members. A ratio needs no cap: nothing is compressed."""

    size: int = 64 * 1024**3
    members: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Member:
    """What a header says."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. `referenced` files are in the registry by digest alone, and so they are in the archive."""

    place: str
    index: Digest
    schema: str
    entries: int
    root: Digest
    rows: int
    blobs: int
    blob_bytes: int
    size: int
    referenced: int


@dataclass(frozen=True, slots=True)
class Imported:
    """The registry that was made. `entries` and `root` are those of the log that was brought, before what the import
    itself recorded; the rest is what the import brought to an end."""

    root: str
    owner: str
    key_id: str
    index: Digest
    entries: int
    log_root: Digest
    rows: int
    blobs: int
    blob_bytes: int
    referenced: int
    former_members: tuple[str, ...]
    requests_cancelled: int
    approvals_withdrawn: int
    waivers_revoked: int


def filled(size: int) -> int:
    """Bytes that a member of that size takes up."""
    return -(-size // BLOCK) * BLOCK


def rows_name(table: str) -> str:
    return f"rows/{table}.jsonl"


def blob_name(digest: Digest) -> str:
    return "blobs/sha256/" + digest.removeprefix("sha256:")


def blob_line(digest: Digest, size: int) -> bytes:
    """What a blob adds to the digest of all of them."""
    return f"{digest} {size}\n".encode()


def header(name: str, size: int) -> bytes:
    """The one header of a member: POSIX ustar, a plain file of nobody, from 1970.

    A size of 8 GiB or more is written in base 256, as GNU tar began and every program reads.
    """
    number = b"%011o\0" % size if size < _OCTAL else b"\x80" + size.to_bytes(11, "big")
    before = name.encode("ascii").ljust(100, b"\0") + b"0000644\0" + b"0000000\0" * 2 + number + b"00000000000\0"
    after = b"0" + bytes(100) + b"ustar\x0000" + bytes(64) + b"0000000\0" * 2
    block = before + b" " * 8 + after.ljust(BLOCK - len(before) - 8, b"\0")
    return block[: len(before)] + b"%06o\0 " % sum(block) + block[len(before) + 8 :]


def parse_header(block: bytes, where: str) -> Member:
    """The member that a block announces. Raises InvalidInputError unless it is, byte for byte, a header of ours."""
    _refuse_kind(block, where)
    name = block[:100].rstrip(b"\0").decode("ascii", "backslashreplace")
    size = _size(block[124:136])
    if name != INDEX and not _ROWS.fullmatch(name) and not _BLOB.fullmatch(name):
        _refuse("a member of the archive has a name that none has", where, _NAMES, _shown(block[:100]))
    if size is None or header(name, size) != block:
        _refuse("a header of the archive is not as Tandem writes it", where, "the one form for its name and size", name)
    return Member(name, size)


def parse_index(data: bytes, where: str) -> Index:
    """The index. Raises InvalidInputError for another format or version, and for any other spelling."""
    value = parse_document(data, where)
    if value.get("format") != "tandem-archive" or value.get("v") != 1:
        _refuse(
            "an archive of a format that this Tandem does not know",
            where,
            "tandem-archive, version 1",
            f"{value.get('format')!r}, version {value.get('v')!r}"[:120],
        )
    try:
        index = Index.model_validate(value)
    except ValidationError as error:
        faults = faults_of(Index, value, error, lambda path: f"{where} {path_text(path)}".rstrip())
        raise InvalidInputError.of(where, faults) from error
    if index.content() != data:
        _refuse("the index is not canonical JSON", where, "RFC 8785 form, byte for byte", "another spelling")
    return index


def check_index(index: Index, tables: Sequence[str], schema: str, where: str) -> None:
    """Raise InvalidInputError unless this build can take in what an index announces."""
    if index.revision != schema:
        newer = index.revision > schema
        raise InvalidInputError(
            f"the archive was written by {'a newer' if newer else 'an older'} Tandem",
            where=where,
            expected=f"schema {schema}",
            found=f"schema {index.revision}",
            fix="upgrade Tandem: pip install -U tandem-registry"
            if newer
            else "import it with the Tandem that wrote it, upgrade that registry (tandem upgrade), and export it again",
        )
    found = [table.table for table in index.tables]
    if found != list(tables):
        odd = next((f for f, t in zip([*found, "nothing"], [*tables, "nothing"], strict=False) if f != t), "another")
        _refuse("the index does not list the tables of a registry", where, f"{len(tables)} tables in their order", odd)


def check_caps(index: Index, caps: Caps, where: str) -> None:
    """Raise InvalidInputError for an archive that is larger than allowed."""
    for what, option, found, most in (
        ("bytes", "--max-size", index.size, caps.size),
        ("members", "--max-members", index.members, caps.members),
    ):
        if found > most:
            raise InvalidInputError(
                f"the archive has more {what} than are allowed",
                where=where,
                expected=f"at most {most:,}",
                found=f"{found:,}",
                fix=f"if you trust it, allow more with {option}",
            )


# ---------------------------------------------------------------------------------------------------------

_NAMES = "index.json, rows/TABLE.jsonl or blobs/sha256/DIGEST"
_KINDS = {
    b"1": "a hard link",
    b"2": "a symbolic link",
    b"3": "a character device",
    b"4": "a block device",
    b"5": "a folder",
    b"6": "a FIFO",
    b"7": "a contiguous file",
    b"g": "a pax header for all members",
    b"x": "a pax header",
    b"X": "a pax header of Solaris",
    b"L": "a long name of GNU tar",
    b"K": "a long link of GNU tar",
    b"S": "a sparse file of GNU tar",
    b"M": "a file of several volumes",
    b"V": "a volume label",
    b"D": "a folder dump of GNU tar",
}
_COMPRESSED = {
    b"\x1f\x8b": "gzip",
    b"PK": "zip",
    b"BZh": "bzip2",
    b"\xfd7zXZ": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
}


def _refuse_kind(block: bytes, where: str) -> None:
    for magic, what in _COMPRESSED.items():
        if block.startswith(magic) and block[257:262] != b"ustar":
            _refuse(
                "the archive is compressed, or no archive at all", where, "an archive as `tandem export` made it", what
            )
    if block[257:262] != b"ustar":
        _refuse("not an archive of a registry", where, "an archive made by `tandem export`", "something else")
    if block[156:157] != b"0":
        what = _KINDS.get(block[156:157], f"a member of type {block[156:157]!r}")
        _refuse("a member of the archive is no plain file", where, "plain files alone", what)


def _size(field: bytes) -> int | None:
    if field[:1] == b"\x80":
        return int.from_bytes(field[1:], "big")
    return int(field[:11], 8) if re.fullmatch(b"[0-7]{11}\\0", field) else None


def _shown(field: bytes) -> str:
    """A name as a message may tell it: what is no printable ASCII by its number."""
    return ascii(field.split(b"\0")[0].decode("utf-8", "backslashreplace"))


def _refuse(message: str, where: str, expected: str, found: str) -> NoReturn:
    raise InvalidInputError(
        message, where=where, expected=expected, found=found, fix="get the archive again, from whoever exported it"
    )
