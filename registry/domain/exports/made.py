"""What an export tells of: a release with all that it was made of, as every format needs it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from registry.domain.digests import Digest
from registry.domain.evaluations import EvaluationRun
from registry.domain.licences import LICENCE
from registry.domain.lineage import Edge
from registry.domain.manifests import Kind, Relation, Version
from registry.domain.releases import Release

BUILT = ("contains", "includes", "examples", "trained-on", "parent", "base", "measures")
"""How one thing is made of another; `measured` only tells what was asked of it."""


@dataclass(frozen=True)
class Made:
    """Everything that something was made of, by reference. `origin` is that of the registry's log."""

    origin: str
    releases: Sequence[Release]
    versions: Sequence[Version]
    edges: Sequence[Edge]
    runs: Sequence[EvaluationRun] = ()
    """Those that count as evidence."""

    @cached_property
    def by_reference(self) -> dict[str, Version]:
        return {version.reference: version for version in self.versions}

    @cached_property
    def _below(self) -> dict[str, set[tuple[str, str]]]:
        found: dict[str, set[tuple[str, str]]] = {}
        for edge in self.edges:
            if edge.by in BUILT:
                found.setdefault(edge.above, set()).add((edge.by, edge.below))
        return found

    def below(self, reference: str) -> list[tuple[str, str]]:
        """The versions that something was made of, each with how, in order."""
        return sorted(self._below.get(reference, ()))

    def only(self, reference: str, *ways: str) -> list[Version]:
        """Those of them that it was made of in one of these ways."""
        return [self.by_reference[below] for by, below in self.below(reference) if by in ways]


def uuid_of(kind: str, digest: Digest) -> str:
    """An identifier that is always the same for the same content (RFC 9562, version 5)."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"urn:tandem:{kind}:{digest}"))


def licence_of(version: Version) -> str | None:
    """The licence that was told of it last, which is the one that counts."""
    return next((r.target for r in reversed(version.relations) if r.kind == LICENCE), None)


def commits_of(version: Version) -> list[Relation]:
    """Where the code stood that made it."""
    return [r for r in version.relations if r.kind == "source"]


def description_of(version: Version) -> str | None:
    """What its author says that it is."""
    told = version.manifest.get("description")
    return told if isinstance(told, str) and told else None


def architecture_of(base: Version) -> str | None:
    """Of a base model: what its configuration says that it is, or what its provider calls it."""
    told = base.manifest.get("architectures") or ()
    return next(iter(told), None) or base.manifest.get("model")


def is_model(version: Version) -> bool:
    return version.kind in {Kind.ADAPTER, Kind.BASE_MODEL}
