"""What can be asked about artifacts and their versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from registry.domain.manifests import Kind, Version
    from registry.domain.outcomes import Page, Registered, Rendered


class Artifacts(Protocol):
    """Registering, reading and rendering versions."""

    def register_base(self, path: Path, name: str) -> Registered: ...
    def register_dataset(
        self, path: Path, name: str, id_column: str | None = None, licence: str | None = None
    ) -> Registered: ...
    def register_suite(self, path: Path, name: str | None = None) -> Registered: ...
    def register_prompt(self, path: Path, name: str | None = None) -> Registered: ...
    def register_adapter(
        self,
        path: Path,
        name: str,
        base: str,
        trained_on: Sequence[str] = (),
        source: Path | None = None,
    ) -> Registered: ...
    def version(self, reference: str, kind: Kind | None = None) -> Version: ...
    def versions(
        self, kind: Kind, name: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> Page[Version]:
        """Newest version of each artifact of a kind; or, with `name`, every version of that one, newest first."""
        ...

    def render_prompt(self, prompt: str | Path, variables: Mapping[str, str]) -> Rendered:
        """Render a registered prompt (reference) or a file (Path). Values are text, typed by the declaration."""
        ...
