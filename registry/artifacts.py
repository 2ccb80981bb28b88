"""The artifacts of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.domain.manifests import Kind, Version
    from registry.domain.outcomes import Page, Registered, Rendered
    from registry.services.runtime import Runtime


class Artifacts(ABC):
    """What `registry.api.Registry` asks for about artifacts, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    @abstractmethod
    def _at(self, path: Path) -> Path:
        """Where a path that a caller gave lies."""

    def register_base(self, path: Path, name: str) -> Registered:
        from registry.services import registering

        return registering.register_base(self.runtime, self._at(path), name)

    def register_dataset(
        self, path: Path, name: str, id_column: str | None = None, licence: str | None = None
    ) -> Registered:
        from registry.services import registering

        return registering.register_dataset(self.runtime, self._at(path), name, id_column, licence)

    def register_suite(self, path: Path, name: str | None = None) -> Registered:
        from registry.services import registering

        return registering.register_suite(self.runtime, self._at(path), name)

    def register_prompt(self, path: Path, name: str | None = None) -> Registered:
        from registry.services import registering

        return registering.register_prompt(self.runtime, self._at(path), name)

    def register_adapter(
        self, path: Path, name: str, base: str, trained_on: Sequence[str] = (), source: Path | None = None
    ) -> Registered:
        from registry.services import registering

        return registering.register_adapter(
            self.runtime, self._at(path), name, base, trained_on, self._at(source) if source else None
        )

    def version(self, reference: str, kind: Kind | None = None) -> Version:
        from registry.services import catalogue

        return catalogue.version(self.runtime, reference, kind)

    def versions(
        self, kind: Kind, name: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> Page[Version]:
        from registry.services import catalogue

        return catalogue.versions(self.runtime, kind, name, after, limit)

    def render_prompt(self, prompt: str | Path, variables: Mapping[str, str]) -> Rendered:
        from registry.services import catalogue

        if isinstance(prompt, Path):
            return catalogue.render_file(self._at(prompt), variables)
        return catalogue.render_prompt(self.runtime, prompt, variables)
