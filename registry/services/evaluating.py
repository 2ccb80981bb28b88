"""Evaluating: run a suite on a release, really, and record the run whole.

Texts are kept as they are generated, by a key over everything they depend on, so that a killed run continues
where it stopped and a repeated one generates nothing. The run itself is recorded when it is complete, or not.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import (
    Case,
    EvaluatedRow,
    EvaluationRun,
    Generation,
    GenerationRequest,
    RunnerClass,
    generation_key,
    state_of,
)
from registry.domain.manifests import Version
from registry.domain.members import Actor, Permission
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Page
from registry.domain.prompts.document import prompt_of
from registry.domain.scorers import Scores, score_rows
from registry.domain.suites import best_of
from registry.domain.times import time_text
from registry.integrations.scorers import ready
from registry.ports import Progress, Server
from registry.services.generating import Plan, generate
from registry.services.measuring_ahead import measure_ahead
from registry.services.recording_runs import Subject, run_of, subject_of
from registry.services.rendering import filling
from registry.services.rows import cases_of
from registry.services.runtime import Runtime, acting, transact
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
) -> EvaluationRun:
    """Run a suite (`NAME@N`, or a name for its newest version) on a release and record the run.

    With a `server` the release runs there, else in this process. With `fresh` every text is generated anew, and so for
    a release that is quarantined: nothing it said before clears it. Raises InvalidInputError if rows do not fit the
    prompt or an adapter changes nothing on the probe rows.
    """
    parse_version_ref(release)
    actor = acting(runtime, Permission.EVALUATE)
    return _evaluated(runtime, release, suite, actor, progress, None, fresh=fresh, server=server)


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
) -> EvaluationRun:
    started = time_text(runtime.clock.now())
    clock = time.monotonic()
    with runtime.catalog.read() as reading:
        subject = subject_of(reading, release, suite)
        plan = _plan(reading, subject)
        parts = [plan.release.digest, *(c.digest for c in plan.release.components)]
        anew = fresh or deployment is not None or bool(reading.quarantines.reaching(parts))
    scorers = ready(plan.suite.scorers)
    found = cases_of(runtime, plan.suite, plan.dataset, scorers)
    messages = _messages(plan, found)
    served = None if server is None else server.serving(plan.base, plan.adapters)
    runner = (served or runtime.runner).describe()
    requests = _requests(plan, found, messages, runner)
    texts = generate(runtime, plan, requests, actor, progress, anew=anew, served=served)
    rows = _rows(scorers, found, [texts.by_key[r.key] for r in requests])
    wall_us = int((time.monotonic() - clock) * 1_000_000)

    def work(writing: Writing) -> EvaluationRun:
        run = run_of(writing.new_id(), subject, runner, scorers, rows, actor.account, (started, writing.now))
        run = replace(run, reused=texts.reused, wall_us=wall_us, oldest_text=texts.oldest)
        run = writing.evidence.add_run(run, rows, subject.suite_number, deployment=deployment)
        if deployment is None and not writing.applications.required_suites(run.application):
            writing.applications.add_required_suite(run.application, subject.suite_version)
        return run

    if deployment is not None:
        return transact(runtime, Permission.VERIFY, work)
    run = transact(runtime, Permission.EVALUATE, work)
    measure_ahead(runtime, plan.release)
    return run


def shown(runtime: Runtime, run: str) -> EvaluationRun:
    """One run, and whether it still counts."""
    with runtime.catalog.read() as reading:
        gone = reading.evidence.invalidation(run)
        return replace(reading.evidence.run(run), invalidated=f"{gone.person}: {gone.reason}" if gone else None)


def runs_of(runtime: Runtime, release: str) -> tuple[EvaluationRun, ...]:
    """Every completed run of a release, oldest first: those too that count no more, or verified what served."""
    ref = parse_version_ref(release)
    with runtime.catalog.read() as reading:
        runs = reading.evidence.every_run_of(reading.releases.get(ref).digest)
        gone = {run.id: reading.evidence.invalidation(run.id) for run in runs}
    return tuple(replace(r, invalidated=f"{g.person}: {g.reason}" if (g := gone[r.id]) else None) for r in runs)


def rows_of(runtime: Runtime, run: str, wrong_only: bool, after: str | None, limit: int) -> Page[EvaluatedRow]:
    with runtime.catalog.read() as reading:
        found = reading.evidence.run(run)
        right = {}
        if wrong_only:
            scorers = suite_with(reading, found.suite_digest).scorers
            right = {scorer.name: best_of(scorer) for scorer in scorers if scorer.name == found.primary}
        return reading.evidence.rows(run, without=right, after=after, limit=limit)


# What to run -------------------------------------------------------------------------------------------------


def _plan(reading: Reading, subject: Subject) -> Plan:
    sealed, artifacts = subject.release, reading.artifacts

    def part(name: str, number: int) -> Version:
        return artifacts.version(parse_version_ref(f"{name}@{number}"))

    base = part(sealed.base.name, sealed.base.number)
    return Plan(
        sealed,
        subject.suite_version,
        subject.suite,
        subject.dataset,
        part(sealed.prompt.name, sealed.prompt.number),
        base,
        artifacts.locations(base),
        tuple((part(c.name, c.number), c.weight or "1") for c in sealed.adapters),
    )


def _messages(plan: Plan, found: Sequence[Case]) -> list[tuple[Mapping[str, str], ...]]:
    """Every case rendered before anything is generated, so that a row that does not fit costs nothing."""
    document = prompt_of(plan.prompt.manifest)
    rendered: list[tuple[Mapping[str, str], ...]] = []
    with filling(document) as fill:
        for case in found:
            try:
                rendered.append(fill(case.variables))
            except InvalidInputError as error:
                fix = "make the suite's inputs name the prompt's variables"
                said = f"row {case.sample_id} does not fit {plan.prompt.reference}"
                faults = [replace(f, message=f"{said}: {f.message}", fix=f.fix or fix) for f in error.faults]
                raise InvalidInputError.of(f"{plan.suite_version.reference} inputs", faults) from error
    return rendered


def _requests(
    plan: Plan, found: Sequence[Case], messages: Sequence[tuple[Mapping[str, str], ...]], runner: RunnerClass
) -> list[GenerationRequest]:
    generation = plan.release.manifest["generation"]
    greedy, tools = generation["temperature"] == "0", plan.release.manifest.get("tools")
    requests = []
    for case, rendered in zip(found, messages, strict=True):
        seed = 0 if greedy else _row_seed(plan.suite.seed, case.sample_id)
        adapters = plan.release.manifest["adapters"]
        key = generation_key(rendered, plan.base.digest, adapters, generation, seed, runner, tools)
        requests.append(GenerationRequest(key, case.sample_id, rendered, seed))
    return requests


def _row_seed(seed: int, sample_id: str) -> int:
    """A seed of a row's own, so that its text depends on no other row and no order."""
    return int.from_bytes(hashlib.sha256(f"{seed}\x00{sample_id}".encode()).digest()[:4], "big")


# Recording ---------------------------------------------------------------------------------------------------


def _rows(scorers: Sequence[Scores], found: Sequence[Case], texts: Sequence[Generation]) -> tuple[EvaluatedRow, ...]:
    rows = [
        EvaluatedRow(
            case.sample_id,
            case.cluster,
            state_of(text.finish_reason),
            text.output,
            case.target,
            text.finish_reason,
            text.prompt_tokens,
            text.completion_tokens,
            text.latency_us,
            {},
            case.slices,
        )
        for case, text in zip(found, texts, strict=True)
    ]
    return score_rows(scorers, rows)
