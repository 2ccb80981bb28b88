"""Replaying: rows of an import are really generated here, and the import counts if it was right about them.

What is drawn is recorded before anything is generated, by chance that nobody can know beforehand, and so is that one
looked: a replay that was broken off goes on with the same rows, or counts as one that did not confirm.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError
from registry.domain.evaluations import (
    EvaluatedRow,
    EvaluationRun,
    GenerationRequest,
    RowState,
    RunnerClass,
    results_digest,
)
from registry.domain.imports.replays import (
    SPARE,
    Replay,
    ReplayOutcome,
    bounds_of,
    differs,
    drawn,
    examples_of,
    judged,
    level_after,
    samples_needed,
)
from registry.domain.members import Actor, Permission
from registry.domain.scorers import RowScorer, Scores, score_rows
from registry.integrations.scorers import ready
from registry.ports import Progress, Server
from registry.services.asking_rows import answered, messages_of, request_of
from registry.services.generating import Plan, generate
from registry.services.measuring_ahead import measure_ahead
from registry.services.planning import plan_of
from registry.services.recording_runs import subject_of
from registry.services.rows import cases_of
from registry.services.runtime import Runtime, acting, transact
from registry.storage.catalog import Writing
from registry.storage.catalog.replays import Attempt


@dataclass(frozen=True, slots=True)
class _Import:
    """An imported run with its rows, and what it takes to run its release."""

    run: EvaluationRun
    rows: tuple[EvaluatedRow, ...]
    plan: Plan

    @property
    def measured(self) -> int:
        return sum(row.state is not RowState.UNMEASURED for row in self.rows)


def replay(
    runtime: Runtime, run: str, samples: int | None, progress: Progress | None, *, server: Server | None = None
) -> Replay:
    """Generate rows of an imported run anew, with nothing taken from earlier work, and record how they compare.

    Without `samples` as many are drawn as confirm an import with one row that differs. A replay that was opened with
    the same machinery and did not end is gone on with. Raises InvalidInputError for a run that is no import, a release
    that draws its texts by chance, and a number of samples that could confirm nothing; ConflictError for an import that
    is settled or was invalidated; InfrastructureError if a row is not answered: the replay stays open.
    """
    actor = acting(runtime, Permission.EVALUATE)
    found = _found(runtime, run)
    ours = ready(found.plan.suite.scorers)
    served = None if server is None else server.serving(found.plan.base, found.plan.adapters)
    opened = _opened(runtime, found, samples, (served or runtime.runner).describe())
    sample = drawn(found.rows, opened.samples, opened.seed)
    requests = _requests(runtime, found.plan, sample, ours, opened.runner)
    texts = generate(runtime, found.plan, requests, actor, progress, anew=True, served=served)
    answers = [texts.by_key[request.key] for request in requests]
    replayed = [answered(row, text) for row, text in zip(sample, answers, strict=True)]
    _refuse_unanswered(replayed)
    outcome = _outcome(opened, sample, score_rows(ours, replayed), ours, actor)
    closed = transact(
        runtime,
        Permission.EVALUATE,
        lambda writing: writing.replays.close(found.run, opened, replace(outcome, at=writing.now)),
    )
    measure_ahead(runtime, found.plan.release)
    return closed


# ---------------------------------------------------------------------------------------------------------


def _found(runtime: Runtime, identifier: str) -> _Import:
    with runtime.catalog.read() as reading:
        run = reading.evidence.run(identifier)
        _refuse_executed(run)
        gone = reading.evidence.invalidation(run.id)
        if gone is not None:
            raise ConflictError(
                f"run {run.id} was invalidated",
                expected="an import that may still count",
                found=f"invalidated by {gone.person} at {gone.at}: {gone.reason}",
            )
        plan = plan_of(reading, subject_of(reading, f"{run.application}@{run.release_number}", run.suite))
        rows = reading.evidence.whole_rows(run.id)
    _refuse_drawn(plan)
    return _Import(run, rows, plan)


def _opened(runtime: Runtime, found: _Import, samples: int | None, runner: RunnerClass) -> Replay:
    """The replay that is under way with this machinery, or a new one."""

    def work(writing: Writing) -> Replay:
        before = writing.replays.of(found.run.evidence)
        for one in before:
            if one.outcome is None and one.runner == runner and samples in (None, one.samples):
                return one
        level = level_after(writing.replays.unconfirmed(found.run.suite_digest))
        count = _count(found, samples, level)
        attempt = Attempt(found.run, runner, count, found.measured, level, secrets.token_hex(16))
        return writing.replays.open(attempt)

    return transact(runtime, Permission.EVALUATE, work)


def _count(found: _Import, samples: int | None, level: str) -> int:
    """How many rows are drawn. Raises InvalidInputError for so few that not even all alike would confirm."""
    if found.measured == 0:
        raise InvalidInputError(f"run {found.run.id} has no row that was answered", expected="rows to replay")
    if samples is None:
        return samples_needed(found.measured, level, SPARE)
    least = samples_needed(found.measured, level, 0)
    if samples < least:
        raise InvalidInputError(
            "so few rows confirm nothing, even if all of them are alike",
            where="--samples",
            expected=f"at least {least} of {found.measured} rows",
            found=str(samples),
        )
    return min(samples, found.measured)


def _requests(
    runtime: Runtime, plan: Plan, sample: Sequence[EvaluatedRow], scorers: Sequence[Scores], runner: RunnerClass
) -> list[GenerationRequest]:
    by_sample = {case.sample_id: case for case in cases_of(runtime, plan.suite, plan.dataset, scorers)}
    cases = [by_sample[row.sample_id] for row in sample]
    rendered = messages_of(plan, cases)
    return [request_of(plan, runner, case, messages) for case, messages in zip(cases, rendered, strict=True)]


def _outcome(
    opened: Replay,
    sample: Sequence[EvaluatedRow],
    replayed: Sequence[EvaluatedRow],
    scorers: Sequence[Scores],
    actor: Actor,
) -> ReplayOutcome:
    # What a judge makes of a text, or a scorer of all rows together, no single row tells.
    by_text = not all(isinstance(scorer, RowScorer) for scorer in scorers)
    pairs = list(zip(sample, replayed, strict=True))
    other = [pair for pair in pairs if differs(*pair, by_text=by_text)]
    at_most, at_least = bounds_of(opened.measured, opened.samples, len(other), opened.level)
    return ReplayOutcome(
        judged(opened.measured, opened.samples, len(other), opened.level),
        len(other),
        sum(imported.output.strip() == ours.output.strip() for imported, ours in pairs),
        at_most,
        at_least,
        results_digest(replayed),
        examples_of(other),
        actor.account,
        actor.human_id,
        "",
    )


def _refuse_executed(run: EvaluationRun) -> None:
    if run.binding is None:
        raise InvalidInputError(
            f"run {run.id} was executed here: there is nothing to confirm",
            expected="a run of `tandem eval import`",
            found=f"a run of {run.application}@{run.release_number} on {run.suite}",
        )


def _refuse_drawn(plan: Plan) -> None:
    temperature = plan.release.manifest["generation"]["temperature"]
    if temperature != "0":
        raise InvalidInputError(
            f"{plan.release.reference} draws its texts by chance, so that no row can be held against another's",
            expected='temperature "0"',
            found=temperature,
            fix=f"tandem eval run {plan.release.reference} --suite {plan.suite_version.reference}",
        )


def _refuse_unanswered(rows: Sequence[EvaluatedRow]) -> None:
    lost = [row.sample_id for row in rows if row.state is RowState.UNMEASURED]
    if lost:
        raise InfrastructureError(
            f"{len(lost)} of {len(rows)} rows were not answered",
            expected="an answer to every row of a replay",
            found=f"none to row {lost[0]}",
            fix="run it again: it goes on with the same rows",
        )
