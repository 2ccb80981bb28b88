"""Comparisons of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.domain.comparisons import AgreementReport, Comparison, Imported, Opened, Removal
    from registry.services.runtime import Runtime


class Comparisons(ABC):
    """What `registry.api.Registry` asks for about comparisons, over a runtime. See there for what each promises."""

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

    def export_pairs(
        self,
        candidate: str,
        baseline: str,
        suite: str,
        path: Path,
        *,
        items: int | None = None,
        gold: Path | None = None,
        seed: int | None = None,
    ) -> Opened:
        from registry.services import comparing

        known = self._read_at(gold) if gold is not None else None
        return comparing.export_pairs(self.runtime, candidate, baseline, suite, self._at(path), items, known, seed)

    def import_preferences(self, comparison: str, path: Path) -> Imported:
        from registry.services import comparing

        return comparing.import_answers(self.runtime, comparison, self._read_at(path))

    def agreement(self, comparison: str) -> AgreementReport:
        from registry.services import comparing

        return comparing.agreement(self.runtime, comparison)

    def comparisons(self, release: str) -> tuple[Comparison, ...]:
        from registry.services import comparing

        return comparing.listed(self.runtime, release)

    def remove_rater(self, comparison: str, rater: str, reason: str, *, op_id: str | None = None) -> Removal:
        from registry.services import comparing

        return comparing.remove_rater(self.runtime, comparison, rater, reason, op_id)
