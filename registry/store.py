"""The store of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.domain.archives import Exported
    from registry.domain.garbage import Collected, Scrubbed
    from registry.domain.pulling import Pulled
    from registry.domain.retention import SetRetention
    from registry.domain.yanks import Yank
    from registry.ports import Progress
    from registry.services.runtime import Runtime


class Store(ABC):
    """What `registry.api.Registry` asks for about the store, over a runtime. See there for what each promises."""

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

    def pull(
        self,
        reference: str,
        place: Path,
        *,
        link: bool = False,
        stored_only: bool = False,
        locked: Path | None = None,
        progress: Progress | None = None,
    ) -> Pulled:
        from registry.services import pulling

        if locked is not None:
            from registry.integrations.lock_files import locked_release

            reference = locked_release(self._read_at(locked), reference)
        return pulling.pull(
            self.runtime, reference, self._at(place), link=link, stored_only=stored_only, progress=progress
        )

    def collect_garbage(self, *, dry_run: bool = False) -> Collected:
        from registry.services import collecting

        return collecting.collect(self.runtime, dry_run)

    def retention(self) -> SetRetention:
        from registry.services import collecting

        return collecting.retention(self.runtime)

    def set_retention(self, *, grace: str | None = None, trash: str | None = None) -> SetRetention:
        from registry.services import collecting

        return collecting.set_retention(self.runtime, grace, trash)

    def scrub(
        self,
        *,
        after: str | None = None,
        limit: int | None = None,
        since: str | None = None,
        referenced: bool = False,
        progress: Progress | None = None,
    ) -> Scrubbed:
        from registry.services import scrubbing

        return scrubbing.scrub(self.runtime, after, limit, since, referenced, progress)

    def export(self, place: Path, *, progress: Progress | None = None) -> Exported:
        from registry.services import exporting

        return exporting.export(self.runtime, place if str(place) == "-" else self._at(place), progress)

    def yank(self, reference: str, reason: str, *, restore: bool = False, op_id: str | None = None) -> Yank:
        from registry.services import yanking

        return yanking.yank(self.runtime, reference, reason, restore, op_id)

    def yanked(self, reference: str) -> tuple[Yank, ...]:
        from registry.services import yanking

        return yanking.yanked(self.runtime, reference)
