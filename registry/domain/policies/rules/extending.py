"""More rows: what gets a bound that says nothing yet to where it is planned to suffice.

While a rule has looks left, a run that asked only the first rows of its suite can be extended. After that only another
release, with as many rows from the start, tells something new.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from registry.domain.policies.facts import Facts
from registry.domain.policies.matching import Unit
from registry.domain.policies.measured_facts import Measurement, RunFact, SuiteFact
from registry.domain.policies.rule_documents import BoundedRule
from registry.domain.policies.wording import rows


@dataclass(frozen=True, slots=True)
class Judged:
    """What a rule judged on a suite: a unit of the release and, if it compares, another run."""

    rule: BoundedRule
    facts: Facts
    suite: SuiteFact
    unit: Unit
    baseline: RunFact | None = None

    @property
    def told(self) -> str:
        """`, look 1 of 3 at level 0.975`: nothing where there is only one."""
        if self.rule.looks == 1:
            return ""
        look = self.rule.look(self.unit.look)
        beyond = " (too many)" if look.number > look.of else ""
        return f", look {look.number} of {look.of}{beyond} at level {look.level}"


def more_rows(judged: Judged, measurement: Measurement, goal: str) -> tuple[str, ...]:
    """What to do about a bound that straddles the requirement."""
    if measurement.needed is None:
        return (f"a better release: no number of rows would show {goal} at what was measured",)
    # Of runs that are pooled, every row counts as often as there are runs.
    n, needed = measurement.n // judged.unit.times, ceil(measurement.needed / judged.unit.times)
    planned, suite = max(needed, n + 1), judged.suite.reference
    larger = f"a new release evaluated on a suite with {rows(planned)}, {planned - n} more than {suite} gave"
    return further(judged, planned) or (larger,)


def further(judged: Judged, least: int) -> tuple[str, ...]:
    """How to get `least` rows out of the suite itself; empty if all of its rows were asked."""
    lacking = _lacking(judged, least)
    if not lacking:
        return ()
    if judged.unit.look + len(lacking) > judged.rule.looks:
        most = max(run.planned or run.rows for run in lacking)
        short = f" (it has {rows(most)})" if most < least else ""
        theirs = [run for run in lacking if run is judged.baseline]
        new = (f"a new release, planned n = {least} on {judged.suite.reference}{short}",)
        return (*(new if theirs != lacking else ()), *map(_without, theirs))
    return tuple(_command(run, least) for run in lacking)


def everything(judged: Judged) -> tuple[str, ...]:
    """How to get every row of the suite asked; empty if they were."""
    sides = (*judged.unit.runs, *((judged.baseline,) if judged.baseline is not None else ()))
    return further(judged, max(run.planned or run.rows for run in sides))


def all_rows(unit: Unit, baseline: RunFact | None, suite: SuiteFact) -> tuple[str, ...]:
    """The same for a rule that has no looks: what to do about runs that asked only the first rows."""
    short = any(run.planned is not None for run in unit.runs)
    new = (
        f"a new release evaluated on all rows of {suite.reference}: run {unit.name} asked only the first, and counts",
    )
    return (*(new if short else ()), *((_without(baseline),) if baseline and baseline.planned is not None else ()))


def looks_asked(rule: BoundedRule) -> str:
    """What the line about what is required says of looks."""
    return "" if rule.looks == 1 else f", at most {rule.looks} looks"


# ---------------------------------------------------------------------------------------------------------


def _lacking(judged: Judged, least: int) -> Sequence[RunFact]:
    """The runs that asked fewer rows than their suite has, and than are planned."""
    sides = (*judged.unit.runs, *((judged.baseline,) if judged.baseline is not None else ()))
    return [run for run in sides if run.planned is not None and run.rows < min(least, run.planned)]


def _command(run: RunFact, least: int) -> str:
    asked = min(least, run.planned or least)
    short = f", all that there are: {rows(least)} are planned" if asked < least else ""
    return f"`tandem eval run --extend {run.id} --samples {asked}`{short}"


def _without(run: RunFact) -> str:
    """What to do about a run of the other side that asked too few rows: no release can mend that."""
    return (
        f"`tandem eval invalidate {run.id} --reason REASON`, by somebody with no hand in it: this run of what is "
        f"compared with asked only {run.rows} of {rows(run.planned or run.rows)}, and every run counts"
    )
