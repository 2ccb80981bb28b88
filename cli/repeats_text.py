"""Rows that were asked more than once, as text: what their answers differ by, and what more of them would tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.output import visible, wrapped
from cli.report_numbers import number

if TYPE_CHECKING:
    from registry.domain.evaluations import EvaluationRun
    from registry.domain.reports.repeats import Repeats

SAME = {"yes": "texts come out the same in other batches", "no": "a text depends on the batch it is generated in"}


def repeats_line(found: Repeats | None) -> str:
    """`3 answers to each; exact varies by 0.12 between rows and 0.05 within: more rows pay (…)`; empty for one each."""
    if found is None:
        return ""
    told = (
        f"{found.answers} to each row; {visible(found.scorer)} has a variance of {number(found.between)} between rows"
    )
    more = (
        f"standard error {number(found.error)}, with twice the rows {number(found.error_of_twice_the_rows)}, "
        f"with twice the answers {number(found.error_of_twice_the_answers)}"
    )
    return f"{told} and {number(found.within)} within: more {found.pays} pay ({more})"


def repeats_text(found: Repeats | None, width: int | None = None) -> str:
    """The same of the gain that two runs beside each other show."""
    return wrapped(f"answers: {repeats_line(found)}", width) if found is not None else ""


def determinism_line(run: EvaluationRun) -> str:
    """Whether a run's texts depend on their company."""
    told = run.deterministic or "unknown"
    return f"deterministic: {told}" + (f" ({SAME[told]})" if told in SAME else "")
