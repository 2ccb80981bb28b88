"""How files get to a server and back: what both sides call the places, and what cannot be asked of a server."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from registry.domain.digests import Digest, parse_digest
from registry.domain.errors import InvalidInputError

EXCHANGE = "Tandem-Exchange"
"""The header of a request that names the exchange in which its files lie."""
OFFSET = "Upload-Offset"
"""The header that tells how much of a file has arrived."""
DIGEST = "Repr-Digest"
"""The header with the SHA-256 of a whole file (RFC 9530), told before its bytes."""

MAX_FILES = 10_000
MAX_SIZE = 64 * 1024**3
"""Files in one exchange, and their bytes."""
MAX_NAME, MAX_PATH = 255, 1024
"""Bytes of a step of a path within an exchange, and of the whole."""

STRAIGHT = frozenset({"register_adapter", "register_dataset"})
"""The operations whose files go straight to the object store of a server, where it has one: they become blobs there."""
STRAIGHT_FROM = 8 * 1024**2
"""Bytes of a file from which that is worth its requests."""
_PART, _PARTS = 16 * 1024**2, 1000
"""Bytes of a part that goes straight, and how many parts there are at most; then they are larger."""

_UNNAMED = "_"
_REPR_DIGEST = re.compile(r"sha-256=:([A-Za-z0-9+/]{43}=):")
_PLACE = re.compile(r"[a-z0-9]{1,64}")


def entry_of(path: str) -> str:
    """What a path that a caller gave is called in its place: its last name, since that tells what a file is."""
    name = PurePosixPath(path).name
    return name if name not in {"", ".", ".."} else _UNNAMED


def checked_place(place: str, path: str) -> PurePosixPath:
    """Where in an exchange a file lies, as a relative path. Raises InvalidInputError for one that leads elsewhere."""
    steps = path.split("/")
    bad = (
        not _PLACE.fullmatch(place)
        or len(path.encode("utf-8", "replace")) > MAX_PATH
        or any(_leads_astray(step) for step in steps)
    )
    if bad:
        raise InvalidInputError(
            "no path within an exchange",
            where=repr(f"{place}/{path[:200]}"),
            expected=f"names of at most {MAX_NAME} bytes, apart by /, that lead nowhere else",
        )
    return PurePosixPath(place, *steps)


def part_size(size: int) -> int:
    """Bytes of each part but the last of a file that goes straight to an object store, by the size of the file."""
    step = 1024**2
    return max(_PART, -(-size // (_PARTS * step)) * step)


def told_digest(digest: Digest) -> str:
    """A digest as the header DIGEST has it."""
    return f"sha-256=:{base64.b64encode(bytes.fromhex(digest.removeprefix('sha256:'))).decode()}:"


def read_digest(text: str | None) -> Digest:
    """The digest of the header DIGEST. Raises InvalidInputError if there is none."""
    found = _REPR_DIGEST.fullmatch((text or "").strip())
    if found is None:
        raise InvalidInputError(
            "the digest of the file is not told", where=DIGEST, expected="sha-256=:BASE64:", found=(text or "")[:100]
        )
    return parse_digest(f"sha256:{base64.b64decode(found[1]).hex()}")


def refuse_here_only(name: str, arguments: Mapping[str, Any]) -> None:
    """Raise InvalidInputError for what an operation can only do where the registry's own files are."""
    if arguments.get("by_reference"):
        raise InvalidInputError(
            "rows that stay where they lie must lie where the registry is",
            where="--by-reference",
            expected="a file that is sent to the server, and kept",
            fix="leave --by-reference out; or run `tandem dataset register --by-reference` on the server's machine, "
            "with its own --registry",
        )
    if name == "pull" and arguments.get("link"):
        raise InvalidInputError(
            "files of a server cannot be linked to",
            where="--link",
            expected="a copy",
            fix="leave --link out; or pull on the server's machine, with its own --registry",
        )


def _leads_astray(step: str) -> bool:
    return step in {"", ".", ".."} or "\0" in step or len(step.encode("utf-8", "replace")) > MAX_NAME
