"""Git and a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.domain.commits import ImportedHistory
    from registry.domain.declared import Applied, Plan
    from registry.domain.mirrored_tags import MirroredTags
    from registry.domain.training import Code
    from registry.services.runtime import Runtime


class GitOps(ABC):
    """What `registry.api.Registry` asks for about git, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    @abstractmethod
    def _at(self, path: Path) -> Path:
        """Where a path that a caller gave lies."""

    @abstractmethod
    def _read_at(self, path: Path) -> Path:
        """The same for a file that is only read, as it was given if possible: that is how errors tell it."""

    def import_history(
        self,
        repository: Path,
        path: str,
        name: str | None = None,
        *,
        revisions: str | None = None,
        follow: bool = False,
        skip_invalid: bool = False,
        allowed: Sequence[str] = (),
        dry_run: bool = False,
    ) -> ImportedHistory:
        from registry.services.registering import histories

        taking = histories.Taking(name, skip_invalid, allowed, dry_run)
        return histories.import_history(self.runtime, self._read_at(repository), path, revisions, follow, taking)

    def import_states(
        self,
        path: Path,
        name: str | None = None,
        *,
        skip_invalid: bool = False,
        allowed: Sequence[str] = (),
        dry_run: bool = False,
    ) -> ImportedHistory:
        from registry.services.registering import histories

        taking = histories.Taking(name, skip_invalid, allowed, dry_run)
        return histories.import_told(self.runtime, self._read_at(path), taking)

    def plan_declared(self, path: Path) -> Plan:
        from registry.services.declaring import planning

        return planning.planned(self.runtime, self._read_at(path))

    def apply_declared(self, path: Path, *, plan: str | None = None, source: Path | Code | None = None) -> Applied:
        from registry.services.declaring import applying

        tree = self._at(source) if isinstance(source, Path) else source
        return applying.apply(self.runtime, self._read_at(path), plan, tree)

    def mirror_tags(self, repository: Path, application: str | None = None, *, push: str | None = None) -> MirroredTags:
        from registry.services import mirroring

        return mirroring.mirror_tags(self.runtime, self._read_at(repository), application, push)
