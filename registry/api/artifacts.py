"""What can be asked about artifacts and their versions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from registry.domain.lineage import Affected, Lineage, Live
from registry.domain.manifests import Kind, Version
from registry.domain.outcomes import Page, Tagged
from registry.domain.searching import Listed
from registry.domain.tags import TagOn


class Artifacts(Protocol):
    """Finding versions of every kind, and what came of them."""

    def version(self, reference: str, kind: Kind | None = None) -> Version: ...

    def versions(
        self, kind: Kind, name: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> Page[Listed]:
        """Newest version of each artifact of a kind; or, with `name`, every version of that one, newest first."""
        ...

    def search(
        self,
        words: Sequence[str] = (),
        *,
        kind: Kind | None = None,
        tags: Sequence[str] = (),
        author: str | None = None,
        base: str | None = None,
        name: str | None = None,
        newest_only: bool = False,
        after: str | None = None,
        limit: int = 50,
    ) -> Page[Listed]:
        """Versions of which everything given holds, newest first.

        `author` is an account or a person, `base` a base model version or its whole digest, `name` a name or, with a
        '/' at its end, what names begin with. A page may end before it is full, even empty, and tell where to go on.
        """
        ...

    def tag(self, reference: str, tag: str) -> Tagged:
        """Put a tag on a version. It is found by it; no tag stands for a version."""
        ...

    def untag(self, reference: str, tag: str) -> Tagged: ...
    def tags(self, reference: str) -> tuple[TagOn, ...]: ...

    def lineage(self, reference: str) -> Lineage:
        """Everything that a stage, release or version was made of, down to data and commits, what is nearest first."""
        ...

    def impact(self, reference: str, *, after: str | None = None, limit: int = 50) -> Page[Affected]:
        """Everything that was made of a version or release, what is nearest first, with the stages it serves now."""
        ...

    def live_impact(self, reference: str) -> tuple[Live, ...]:
        """The stages that serve something now that was made of a version or release, with whom to ask about it."""
        ...
