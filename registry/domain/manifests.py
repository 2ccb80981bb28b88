"""Artifacts, their versions, and the manifest whose digest is a version's identity.

A manifest names *canonical* content, so that the same thing written differently is the same version; the bytes
as they were given are kept beside it as files, so that what was registered can be given back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from registry.domain.digests import Digest, canonical_json, digest_of_bytes
from registry.domain.errors import InvalidInputError
from registry.domain.yanks import Yank

MAX_MANIFEST = 256 * 1024
"""Bytes; a larger manifest is refused."""


class Kind(StrEnum):
    """What an artifact is. An application is named in the same space, but is not an artifact."""

    PROMPT = "prompt"
    ADAPTER = "adapter"
    BASE_MODEL = "base-model"
    DATASET = "dataset"
    SUITE = "suite"


@dataclass(frozen=True, slots=True)
class File:
    """One file of a version as it was given: `path` is relative, POSIX, and only a label.

    `stored` is False where the registry keeps the digest but not the bytes (weights of a base model).
    """

    path: str
    digest: Digest
    size: int
    stored: bool = True


TO_VERSIONS = frozenset({"trained-on", "includes", "examples", "parent"})
"""Kinds of relations whose target is a version of this registry."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a version was made from: another version (`trained-on`, `parent`, `includes`, `examples`); a commit
    (`source`); a record of its training (`training`); or the `licence` of a dataset or base model, as an SPDX
    identifier."""

    kind: str
    target: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Manifest:
    """Canonical content with its bytes and digest. Build it with `seal`."""

    kind: str
    content: Mapping[str, Any]
    data: bytes
    digest: Digest


@dataclass(frozen=True, slots=True)
class Version:
    """An immutable, numbered snapshot of an artifact."""

    name: str
    kind: Kind
    number: int
    digest: Digest
    manifest: Mapping[str, Any]
    created_at: str
    created_by: str
    files: tuple[File, ...] = ()
    relations: tuple[Relation, ...] = ()
    tags: tuple[str, ...] = ()
    """Those it has now, in order: what people find it by. No part of its content."""
    yanked: Yank | None = None
    """That it is withdrawn from new use now, where it is shown. No part of its content either."""

    @property
    def reference(self) -> str:
        return f"{self.name}@{self.number}"


def seal(kind: str, content: Mapping[str, Any]) -> Manifest:
    """The manifest of `content`: `kind` and `schema: 1` are added, the digest is over the canonical bytes.

    Raises InvalidInputError for floats and for manifests above MAX_MANIFEST bytes.
    """
    whole = {"kind": str(kind), "schema": 1, **content}
    data = canonical_json(whole)
    if len(data) > MAX_MANIFEST:
        raise InvalidInputError(
            f"the {kind} is too large to be sealed",
            expected=f"at most {MAX_MANIFEST} bytes",
            found=f"{len(data)} bytes",
        )
    return Manifest(str(kind), whole, data, digest_of_bytes(data))
