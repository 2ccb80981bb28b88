"""Evaluating: run a suite on a release, really, and record the run whole.

Texts are kept as they are generated, by a key over everything they depend on, so that a killed run continues
where it stopped and a repeated one generates nothing. The run itself is recorded when it is complete, or not.
"""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial

from registry.domain.evaluations import EvaluatedRow, EvaluationRun
from registry.domain.imports.replays import REPLAYED, Verdict, decisive
from registry.domain.members import Actor, Permission
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Page
from registry.domain.reports.repeats import repeats
from registry.domain.reports.variants import steadiness
from registry.domain.suites import Suite, best_of
from registry.domain.times import time_text
from registry.integrations.scorers import ready
from registry.ports import Progress, Server
from registry.services.asking_rows import messages_of, questions_of, request_of, rows_answered
from registry.services.extending import extent_of
from registry.services.foreseeing import NOT_ASKED, Foresight
from registry.services.generating import generate
from registry.services.judging import foresee_judges, judge, judges_of, machinery, with_judges
from registry.services.measuring_ahead import measure_ahead
from registry.services.perturbing import varied_requests, with_variants
from registry.services.planning import plan_of
from registry.services.pricing import cost_now
from registry.services.recording_runs import run_of, subject_of
from registry.services.rows import cases_of
from registry.services.runtime import Runtime, acting, transact
from registry.services.scoring import score
from registry.services.situation.suites import suite_with
from registry.storage.catalog import Reading, Writing


def evaluate(
    runtime: Runtime,
    release: str,
    suite: str,
    progress: Progress | None,
    *,
    fresh: bool = False,
    server: Server | None = None,
    judge_server: Server | None = None,
    foresight: Foresight = NOT_ASKED,
    samples: int | None = None,
) -> EvaluationRun:
    """Run a suite (`NAME@N`, or a name for its newest version) on a release and record the run.

    With a `server` the release runs there, else in this process, and so do the suite's judges with a `judge_server`.
    With `fresh` every text is generated and scored anew, and so for a release that is quarantined: nothing it said
    before clears it. `foresight` says whom to tell beforehand what it will take, and how much it may cost. With
    `samples` only so many rows are asked, the same of every release. Raises InvalidInputError if rows do not fit the
    prompt or an adapter changes nothing on the probe rows.
    """
    parse_version_ref(release)
    actor = acting(runtime, Permission.EVALUATE)
    return _evaluated(
        runtime,
        release,
        suite,
        actor,
        progress,
        None,
        fresh=fresh,
        server=server,
        judge_server=judge_server,
        foresight=foresight,
        samples=samples,
    )


def extend(
    runtime: Runtime,
    run: str,
    progress: Progress | None,
    *,
    samples: int | None = None,
    fresh: bool = False,
    server: Server | None = None,
    judge_server: Server | None = None,
    foresight: Foresight = NOT_ASKED,
) -> EvaluationRun:
    """Go on with a run that asked only the first rows: a new one with its rows and more, `samples` in all or every row.

    What was recorded is taken over. Raises InvalidInputError if it would ask nothing new, or by another runner.
    """
    actor = acting(runtime, Permission.EVALUATE)
    with runtime.catalog.read() as reading:
        before = reading.evidence.run(run)
    return _evaluated(
        runtime,
        f"{before.application}@{before.release_number}",
        before.suite,
        actor,
        progress,
        None,
        fresh=fresh,
        server=server,
        judge_server=judge_server,
        foresight=foresight,
        samples=samples,
        extends=run,
    )


def evaluate_live(runtime: Runtime, release: str, suite: str, deployment: str) -> EvaluationRun:
    """The same for what a stage serves: every text is generated anew, and none is kept.

    The run is bound to the deployment, is no evidence for promoting, and is recorded under whoever really runs it, who
    may verify: whether it counts there is for the stage's `trusted_runners` to say.
    """
    return _evaluated(runtime, release, suite, acting(runtime, Permission.VERIFY), None, deployment)


def _evaluated(
    runtime: Runtime,
    release: str,
    suite: str,
    actor: Actor,
    progress: Progress | None,
    deployment: str | None,
    *,
    fresh: bool = False,
    server: Server | None = None,
    judge_server: Server | None = None,
    foresight: Foresight = NOT_ASKED,
    samples: int | None = None,
    extends: str | None = None,
) -> EvaluationRun:
    started = time_text(runtime.clock.now())
    clock = time.monotonic()
    with runtime.catalog.read() as reading:
        subject = subject_of(reading, release, suite)
        extent = extent_of(reading, subject, samples, extends)
        plan = plan_of(reading, subject)
        parts = [plan.release.digest, *(c.digest for c in plan.release.components)]
        anew = fresh or deployment is not None or bool(reading.quarantines.reaching(parts))
    scorers = ready(plan.suite.scorers)
    extent.refuse_other_libraries(scorers)
    every = cases_of(runtime, plan.suite, plan.dataset, scorers)
    found = extent.new(plan.suite, every)
    sittings = judges_of(runtime, plan, found, judge_server)
    messages = messages_of(plan, found)
    served = None if server is None else server.serving(plan.base, plan.adapters)
    runner = (served or runtime.runner).describe()
    extent.refuse_other_machinery(machinery(runner, sittings))
    asked = questions_of(plan, found, messages, runner)
    samples_of_all = [case.sample_id for case in every]
    varied = [] if deployment else varied_requests(plan, found, samples_of_all, partial(request_of, plan, runner))
    requests = [*(question.request for question in asked), *(one.request for one in varied if one.request is not None)]
    foresee_judges(runtime, sittings, found, foresight)
    texts = generate(
        runtime, plan, requests, actor, progress, anew=anew, served=served, foresight=foresight, checked=True
    )
    scored = partial(score, runtime, scorers, actor, anew=anew)
    rows = with_variants(scored(rows_answered(asked, texts.by_key)), varied, texts.by_key, scored)
    verdict = judge(runtime, sittings, found, rows, actor, progress, anew=anew, foresight=foresight)
    rows = extent.whole(verdict.rows)
    wall_us = int((time.monotonic() - clock) * 1_000_000)

    def work(writing: Writing) -> EvaluationRun:
        by, span = machinery(runner, sittings), (started, writing.now)
        run = run_of(writing.new_id(), subject, by, scorers, rows, actor.account, span, verdict.labels)
        run = with_judges(run, sittings, plan, rows, verdict.labels)
        run = replace(run, reused=texts.reused, wall_us=wall_us, oldest_text=texts.oldest)
        run = replace(run, deterministic=texts.deterministic)
        run = extent.noted(run, len(every))
        run = replace(run, cost=cost_now(writing, subject.release, runner, rows))
        run = writing.evidence.add_run(run, rows, subject.suite_number, deployment, verdict.labels)
        if deployment is None and not writing.applications.required_suites(run.application):
            writing.applications.add_required_suite(run.application, subject.suite_version)
        return run

    if deployment is not None:
        return transact(runtime, Permission.VERIFY, work)
    run = transact(runtime, Permission.EVALUATE, work)
    measure_ahead(runtime, plan.release)
    return replace(run, unscored=unscored(run, plan.suite))


def shown(runtime: Runtime, run: str) -> EvaluationRun:
    """One run: whether it still counts, how steady its prompt is under variants, how its answers to a row differ."""
    with runtime.catalog.read() as reading:
        found = told(reading, reading.evidence.run(run))
        suite = suite_with(reading, found.suite_digest)
        found = replace(found, unscored=unscored(found, suite))
        if suite.perturbations is None and len(suite.turns) == 1:
            return found
        rows = reading.evidence.whole_rows(run)
        return replace(found, steadiness=steadiness(rows, suite, suite.primary), repeats=repeats(rows, suite.primary))


def unscored(run: EvaluationRun, suite: Suite) -> tuple[str, ...]:
    """The scorers of a suite that gave no row of a run a value."""
    scored = {score.scorer for score in run.scores}
    return tuple(sorted(scorer.name for scorer in suite.scorers if scorer.name not in scored))


def runs_of(runtime: Runtime, release: str) -> tuple[EvaluationRun, ...]:
    """Every completed run of a release, oldest first: those too that count no more, or verified what served."""
    ref = parse_version_ref(release)
    with runtime.catalog.read() as reading:
        runs = reading.evidence.every_run_of(reading.releases.get(ref).digest)
        return tuple(told(reading, run) for run in runs)


def rows_of(runtime: Runtime, run: str, wrong_only: bool, after: str | None, limit: int) -> Page[EvaluatedRow]:
    with runtime.catalog.read() as reading:
        found = reading.evidence.run(run)
        right = {}
        if wrong_only:
            scorers = suite_with(reading, found.suite_digest).scorers
            right = {scorer.name: best_of(scorer) for scorer in scorers if scorer.name == found.primary}
        return reading.evidence.rows(run, without=right, after=after, limit=limit)


def told(reading: Reading, run: EvaluationRun) -> EvaluationRun:
    """A run with what became of it: whether it was invalidated and, of an import, replayed."""
    gone = reading.evidence.invalidation(run.id)
    run = replace(run, invalidated=f"{gone.person}: {gone.reason}" if gone else None)
    if run.binding is None:
        return run
    replays = reading.replays.of(run.evidence)
    settled = decisive(replays)
    confirmed = settled is not None and settled.outcome is not None and settled.outcome.verdict is Verdict.CONFIRMED
    return replace(run, binding=REPLAYED if confirmed else run.binding, replays=replays)
