"""What can be asked about outcomes of production."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from registry.domain.studies import ImportedStudy, Study, StudyReport


class Studies(Protocol):
    """What production showed: outcomes of units that releases served, imported as whole studies."""

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
        """Take in the outcome of every unit, the whole file or nothing; without a `baseline` there is one arm.

        `metric` is `nps`, `completion` or `score`; a score needs the `bounds` of its values, such as `0..1`. `split`
        declares the share of units that was meant to get the candidate, which the arms are then held to. The same
        outcomes by the same account again are the study that is there.
        """
        ...

    def studies(self, release: str) -> tuple[Study, ...]:
        """Every study that a release has an arm in, oldest first; those that were withdrawn among them."""
        ...

    def study(self, identifier: str) -> StudyReport: ...
    def withdraw_study(self, identifier: str, reason: str, *, op_id: str | None = None) -> Study:
        """Take outcomes out of all evidence, by somebody with no hand in either release; they stay recorded."""
        ...
