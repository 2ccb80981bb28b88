"""What can be asked about comparisons by people."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from registry.domain.comparisons import AgreementReport, Comparison, Imported, Opened, Removal


class Comparisons(Protocol):
    """Human in the loop: what people are shown, what they answer, how far they agree."""

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
        """Open a comparison of two runs (ids, or releases for their newest run), and write what raters see to a file.

        `items` draws so many samples instead of all, `gold` is a file of pairs whose answer is known. The key stays
        here. Without a `seed` one is drawn that nobody can guess.
        """
        ...

    def import_preferences(self, comparison: str, path: Path) -> Imported:
        """Take in preferences or ratings, the whole file or nothing; a known answer again is there once.

        Raters who fail more than 20 % of their gold items are taken out, which is recorded.
        """
        ...

    def agreement(self, comparison: str) -> AgreementReport: ...
    def comparisons(self, release: str) -> tuple[Comparison, ...]:
        """Every comparison of a release with another, oldest first."""
        ...

    def remove_rater(self, comparison: str, rater: str, reason: str, *, op_id: str | None = None) -> Removal:
        """Let a rater's answers count no more, by somebody with no hand in either release; they stay recorded."""
        ...
