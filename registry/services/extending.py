"""Shorter runs and their extensions: which rows a run asks, and what it takes over from the run that it extends.

What is taken over is what was recorded, row by row: nothing of it is generated, scored or judged again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.evaluations import Case, EvaluatedRow, EvaluationRun, RunnerClass
from registry.domain.scorers import RowScorer, Scores, versions_of
from registry.domain.suites import Suite
from registry.domain.suites.drawing import first_rows
from registry.services.recording_runs import Subject
from registry.storage.catalog import Reading


@dataclass(frozen=True, slots=True)
class Extent:
    """Which rows are to be asked: at least the first `samples`, or all; those of a run that is extended are there."""

    samples: int | None = None
    extended: EvaluationRun | None = None
    taken_over: tuple[EvaluatedRow, ...] = ()

    def new(self, suite: Suite, cases: Sequence[Case]) -> list[Case]:
        """The cases that are to be asked now, in their order. Raises InvalidInputError if there are none."""
        wanted = list(cases) if self.samples is None else first_rows(suite.seed, cases, self.samples)
        have = {row.sample_id for row in self.taken_over}
        new = [case for case in wanted if case.sample_id not in have]
        if self.extended is not None and not new:
            raise InvalidInputError(
                f"run {self.extended.id} has these rows already",
                where="--samples",
                expected=f"more than {len(have)} rows" if len(have) < len(cases) else "a run that asked fewer rows",
                found=f"{len(have)} of {len(cases)} rows asked",
            )
        return new

    def refuse_other_machinery(self, runner: RunnerClass) -> None:
        """Refuse to measure the rest of a run by anything but what measured its rows."""
        if self.extended is None or runner == self.extended.runner:
            return
        differ = sorted(
            {"kind"} if runner.kind != self.extended.runner.kind else _differing(runner, self.extended.runner)
        )
        raise InvalidInputError(
            f"run {self.extended.id} was made by another runner",
            where="--runner",
            expected=_told(self.extended.runner, differ),
            found=_told(runner, differ),
            fix="extend it with the runner that made it, or evaluate the release anew",
        )

    def refuse_other_libraries(self, scorers: Sequence[Scores]) -> None:
        """Refuse to score the rest of a run by other versions of libraries than scored its rows."""
        before = {} if self.extended is None else {score.scorer: score.signature for score in self.extended.scores}
        for scorer in scorers:
            name = scorer.declared.name
            if isinstance(scorer, RowScorer) and name in before and before[name] != versions_of(scorer):
                raise InvalidInputError(
                    f"the rows to extend were scored by other libraries: {name} would mix two kinds of numbers",
                    where="--extend",
                    expected=before[name] or "no library",
                    found=versions_of(scorer) or "no library",
                    fix="install that version, or evaluate the release anew",
                )

    def whole(self, new: Sequence[EvaluatedRow]) -> tuple[EvaluatedRow, ...]:
        """Rows taken over and new ones."""
        return (*self.taken_over, *new)

    def noted(self, run: EvaluationRun, cases: int) -> EvaluationRun:
        """The run with what it left out and took over: those texts are as old as the run that it extends, or as what
        that one took. `cases` are the rows that there are."""
        run = replace(run, planned=cases if run.rows < cases else None)
        before = self.extended
        if before is None:
            return run
        ages = [before.oldest_text if before.reused else before.started_at]
        ages += [run.oldest_text] if run.reused else []
        known = [age for age in ages if age is not None]
        oldest = min(known) if len(known) == len(ages) else None
        told = [one for one in (before.deterministic, run.deterministic) if one is not None]
        steady = min(told, default=None)  # what did not come out the same once does not
        reused = run.reused + len(self.taken_over)
        return replace(run, extends=before.id, reused=reused, oldest_text=oldest, deterministic=steady)


def extent_of(reading: Reading, subject: Subject, samples: int | None, extend: str | None) -> Extent:
    """What a run is to ask. Raises InvalidInputError for fewer than one row, and for a run that cannot be extended."""
    if samples is not None and samples < 1:
        raise InvalidInputError("too few rows", where="--samples", expected="at least 1", found=str(samples))
    if extend is None:
        return Extent(samples)
    run = reading.evidence.run(extend)
    other = {
        "release": (run.release_digest, subject.release.digest),
        "suite": (run.suite_digest, subject.suite_version.digest),
    }
    for what, (theirs, ours) in other.items():
        if theirs != ours:
            raise InvalidInputError(f"run {run.id} is of another {what}", expected=str(theirs), found=str(ours))
    _refuse_no_evidence(reading, run)
    return Extent(samples, run, reading.evidence.whole_rows(run.id))


# ---------------------------------------------------------------------------------------------------------


def _refuse_no_evidence(reading: Reading, run: EvaluationRun) -> None:
    gone = reading.evidence.invalidation(run.id)
    why = f"it was invalidated by {gone.person}: {gone.reason}" if gone else ""
    why = "it was imported" if run.binding is not None else why
    why = f"it verifies deployment {run.deployment}" if run.deployment is not None else why
    if why:
        raise ConflictError(
            f"run {run.id} cannot be extended",
            expected="a run that counts as evidence",
            found=why,
            fix=f"tandem eval run {run.application}@{run.release_number} --suite {run.suite}",
        )


def _differing(one: RunnerClass, other: RunnerClass) -> set[str]:
    keys = {*one.details, *other.details}
    return {key for key in keys if one.details.get(key) != other.details.get(key)}


def _told(runner: RunnerClass, keys: Sequence[str]) -> str:
    told = {"kind": runner.kind, **runner.details}
    return ", ".join(f"{key} {told.get(key, 'unknown')}" for key in keys)
