"""Studies of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.domain.studies import ImportedStudy, Study, StudyReport
    from registry.services.runtime import Runtime


class Studies(ABC):
    """What `registry.api.Registry` asks for about studies, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    @abstractmethod
    def _read_at(self, path: Path) -> Path:
        """Where a path that a caller gave lies, as it was given if possible: that is how errors tell it."""

    def import_outcomes(
        self,
        candidate: str,
        baseline: str | None,
        metric: str,
        path: Path,
        *,
        bounds: str | None = None,
        split: str | None = None,
    ) -> ImportedStudy:
        from registry.services import studying

        return studying.import_outcomes(
            self.runtime, candidate, baseline, metric, self._read_at(path), bounds, split
        )  # fmt: skip

    def studies(self, release: str) -> tuple[Study, ...]:
        from registry.services import studying

        return studying.listed(self.runtime, release)

    def study(self, identifier: str) -> StudyReport:
        from registry.services import studying

        return studying.shown(self.runtime, identifier)

    def withdraw_study(self, identifier: str, reason: str, *, op_id: str | None = None) -> Study:
        from registry.services import studying

        return studying.withdraw(self.runtime, identifier, reason, op_id)
