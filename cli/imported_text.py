"""What an import tells people: how another tool's scores compare with ours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cli.output import table, visible

if TYPE_CHECKING:
    from registry.domain.imports import MetricAgreement

_SHOWN = 5


def agreements_text(agreements: Sequence[MetricAgreement], width: int | None = None) -> str:
    """Their metrics beside our scorers; empty where nothing was compared."""
    rows = [[visible(a.theirs), visible(a.ours), str(a.rows), str(a.agreed), _differences(a)] for a in agreements]
    return table(["THEIRS", "OURS", "ROWS", "AGREE", "DIFFER (theirs, ours)"], rows, width)


def _differences(agreement: MetricAgreement) -> str:
    if agreement.rows == agreement.agreed:
        return "-"
    named = [f"{visible(d.sample_id)} ({visible(d.theirs)}, {visible(d.ours)})" for d in agreement.differences[:_SHOWN]]
    left = agreement.rows - agreement.agreed - len(named)
    return ", ".join(named) + (f" and {left} more" if left else "")
