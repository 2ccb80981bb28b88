"""Determinism: runs whose texts came out otherwise when the same rows were asked in other batches.

What such a run measured once it may measure otherwise the next time, so that it takes the means of several answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from registry.domain.policies.decision import Status
from registry.domain.policies.matching import Unit
from registry.domain.policies.rules.findings import Finding

FEWEST_ANSWERS = 3
"""To each row, of a run that is not deterministic."""


def not_deterministic(unit: Unit, on: str, suite: str, numbers: Mapping[str, Any]) -> Finding | None:
    """What is open about a run whose single texts depend on the company of a row; None if nothing is.

    `on` says what is judged, on the `suite`.
    """
    told = [run for run in unit.runs if run.unsteady is not None]
    answers = min((run.unsteady or 0 for run in told), default=0) * unit.times  # those of pooled runs count together
    if not told or answers >= FEWEST_ANSWERS:
        return None
    named = ", ".join(run.id for run in told)
    asked = "once" if answers == 1 else f"{answers} times"
    return Finding(
        Status.INCONCLUSIVE,
        f"{on}: run {named} is not deterministic (a text depends on the batch it is generated in), and asked each row "
        f"{asked}",
        {**numbers, "reason": "not_deterministic", "answers": answers},
        (f"a version of {suite} with `sampling: {{repeats: {FEWEST_ANSWERS}}}`, and a release evaluated on it",),
    )
