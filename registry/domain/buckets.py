"""Addresses of buckets in object stores: where the blobs of a registry can be instead of in its folder."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registry.domain.errors import InvalidInputError

SCHEMES = {"s3": "an S3-compatible store", "gs": "Google Cloud Storage", "az": "Azure Blob Storage"}

_NAME = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9._-]{1,221}")
_SEGMENT = re.compile(r"[a-zA-Z0-9._=-]+")


@dataclass(frozen=True, slots=True)
class Bucket:
    """`SCHEME://NAME/PREFIX`; the prefix may be empty. Credentials are no part of it."""

    scheme: str
    name: str
    prefix: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.name}" + (f"/{self.prefix}" if self.prefix else "")


def is_bucket(text: str) -> bool:
    """Whether a text means to be an address rather than the path of a folder, well or ill formed."""
    return "://" in text


def parse_bucket(text: str, where: str = "") -> Bucket:
    """Read `s3://bucket/prefix`, `gs://…` or `az://container/…`.

    Raises InvalidInputError, which repeats nothing of what follows the scheme: somebody may have put a secret there.
    """
    scheme, _, rest = text.partition("://")
    if scheme not in SCHEMES:
        raise _unreadable(where, "another kind of address" if not scheme.isalnum() else f"{scheme}://…")
    name, _, prefix = rest.partition("/")
    prefix = prefix.rstrip("/")
    if not _NAME.fullmatch(name):
        raise _unreadable(where, f"{scheme}:// and no name of a bucket: letters, digits, dots, hyphens")
    if any(not _SEGMENT.fullmatch(s) or s in {".", ".."} for s in prefix.split("/") if prefix):
        raise _unreadable(where, f"{scheme}:// and a prefix with other characters than letters, digits, . _ = - and /")
    return Bucket(scheme, name, prefix)


def _unreadable(where: str, found: str) -> InvalidInputError:
    return InvalidInputError(
        "not the address of a bucket",
        where=where,
        expected="a folder, or s3://BUCKET/PREFIX, gs://BUCKET/PREFIX, az://CONTAINER/PREFIX",
        found=found,
        fix="credentials and endpoint come from the environment, not from the address",
    )
