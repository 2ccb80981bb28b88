"""Evaluating: run a suite on a release, really, and record the run whole.

Texts are kept as they are generated, by a key over everything they depend on, so that a killed run continues
where it stopped and a repeated one generates nothing. The run itself is recorded when it is complete, or not.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from registry.domain.bases import SHAPES_FILE
from registry.domain.datasets import iter_rows
from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError, NotFoundError
from registry.domain.evaluations import (
    Case,
    EvaluatedRow,
    EvaluationRun,
    Generation,
    GenerationRequest,
    RowState,
    RunnerClass,
    evidence_digest,
    generation_key,
    results_digest,
    timings_digest,
)
from registry.domain.generation import read_generation
from registry.domain.manifests import File, Kind, Version
from registry.domain.members import Actor, Permission
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Page
from registry.domain.prompts.document import prompt_of
from registry.domain.prompts.rendering import render
from registry.domain.releases import Release
from registry.domain.scorers import score_rows, summaries
from registry.domain.suites import Suite, cases, suite_of
from registry.domain.times import time_text
from registry.integrations.base_models import verify_weights
from registry.ports import Progress, Setup
from registry.services.runtime import Runtime, acting, transact, transact_as
from registry.storage.catalog import Reading, Writing

PROBE_ROWS = 8
"""Rows on which adapters must change the logits before anything is scored."""

SAVE_SECONDS = 1.0
"""How much generated text a kill may cost."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Everything one run needs, looked up in one reading transaction."""

    release: Release
    suite_version: Version
    suite: Suite
    dataset: Version
    prompt: Version
    base: Version
    places: tuple[str, ...]
    adapters: tuple[tuple[Version, str], ...]


def evaluate(
    runtime: Runtime, release: str, suite: str, progress: Progress | None, *, fresh: bool = False
) -> EvaluationRun:
    """Run a suite (`NAME@N`, or a name for its newest version) on a release and record the run.

    With `fresh` every text is generated anew, and so for a release that is quarantined: nothing it said before clears
    it. Raises InvalidInputError if rows do not fit the prompt or an adapter changes nothing on the probe rows.
    """
    parse_version_ref(release)
    return _evaluated(runtime, release, suite, acting(runtime, Permission.EVALUATE), progress, None, fresh=fresh)


def evaluate_live(runtime: Runtime, release: str, suite: str, deployment: str, actor: Actor) -> EvaluationRun:
    """The same for what a stage serves: every text is generated anew, and none is kept.

    The run is bound to the deployment, is no evidence for promoting, and is recorded under whoever really runs it:
    whether it counts there is for the stage's `trusted_runners` to say.
    """
    return _evaluated(runtime, release, suite, actor, None, deployment)


def _evaluated(
    runtime: Runtime,
    release: str,
    suite: str,
    actor: Actor,
    progress: Progress | None,
    deployment: str | None,
    *,
    fresh: bool = False,
) -> EvaluationRun:
    started = time_text(runtime.clock.now())
    clock = time.monotonic()
    with runtime.catalog.read() as reading:
        plan = _plan(reading, release, suite)
        parts = [plan.release.digest, *(c.digest for c in plan.release.components)]
        anew = fresh or deployment is not None or bool(reading.quarantines.reaching(parts))
    found = _cases(runtime, plan)
    messages = _messages(plan, found)
    runner = runtime.runner.describe()
    requests = _requests(plan, found, messages, runner)
    texts, reused = _texts(runtime, plan, requests, actor, progress, anew=anew)
    rows = _rows(plan.suite, found, [texts[r.key] for r in requests])
    wall_us = int((time.monotonic() - clock) * 1_000_000)

    def work(writing: Writing) -> EvaluationRun:
        run = _run(writing.new_id(), plan, runner, rows, reused, actor, (started, writing.now), wall_us)
        suite_number = (plan.suite_version.name, plan.suite_version.number)
        run = writing.evidence.add_run(run, rows, suite_number, deployment=deployment)
        if deployment is None and not writing.applications.required_suites(run.application):
            writing.applications.add_required_suite(run.application, plan.suite_version)
        return run

    return transact_as(runtime, actor, work) if deployment else transact(runtime, Permission.EVALUATE, work)


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
        primary = reading.evidence.run(run).primary
        return reading.evidence.rows(run, wrong_only=wrong_only, primary=primary, after=after, limit=limit)


# What to run -------------------------------------------------------------------------------------------------


def _plan(reading: Reading, release: str, suite: str) -> _Plan:
    sealed = reading.releases.get(parse_version_ref(release))
    artifacts = reading.artifacts
    chosen = (
        artifacts.version(parse_version_ref(suite), Kind.SUITE) if "@" in suite else artifacts.newest(suite, Kind.SUITE)
    )

    def part(name: str, number: int) -> Version:
        return artifacts.version(parse_version_ref(f"{name}@{number}"))

    definition = suite_of(chosen.manifest)
    base = part(sealed.base.name, sealed.base.number)
    return _Plan(
        sealed,
        chosen,
        definition,
        _dataset(artifacts.versions_by_digest(chosen.manifest["dataset"]), chosen),
        part(sealed.prompt.name, sealed.prompt.number),
        base,
        artifacts.locations(base),
        tuple((part(c.name, c.number), c.weight or "1") for c in sealed.adapters),
    )


def _dataset(found: Sequence[Version], suite: Version) -> Version:
    dataset = next((v for v in found if v.kind is Kind.DATASET), None)
    if dataset is None:
        raise NotFoundError(f"the dataset of {suite.reference} is gone", expected=str(suite.manifest["dataset"]))
    return dataset


def _cases(runtime: Runtime, plan: _Plan) -> list[Case]:
    source = plan.dataset.files[0]
    # Before it is parsed: a damaged row would be taken for the author's mistake.
    if fault := runtime.blobs.verify(source.digest):
        raise IntegrityError(
            f"the stored rows of {plan.dataset.reference} no longer verify",
            expected=source.digest,
            found=fault,
            fix="register the same file again to mend the store",
        )
    return cases(plan.suite, iter_rows(runtime.blobs.open(source.digest), source.path), source.path)


def _messages(plan: _Plan, found: Sequence[Case]) -> list[tuple[Mapping[str, str], ...]]:
    """Every case rendered before anything is generated, so that a row that does not fit costs nothing."""
    document = prompt_of(plan.prompt.manifest)
    rendered: list[tuple[Mapping[str, str], ...]] = []
    for case in found:
        try:
            rendered.append(render(document, case.variables))
        except InvalidInputError as error:
            fix = "make the suite's inputs name the prompt's variables"
            said = f"row {case.sample_id} does not fit {plan.prompt.reference}"
            faults = [replace(f, message=f"{said}: {f.message}", fix=f.fix or fix) for f in error.faults]
            raise InvalidInputError.of(f"{plan.suite_version.reference} inputs", faults) from error
    return rendered


def _requests(
    plan: _Plan, found: Sequence[Case], messages: Sequence[tuple[Mapping[str, str], ...]], runner: RunnerClass
) -> list[GenerationRequest]:
    generation = plan.release.manifest["generation"]
    greedy = generation["temperature"] == "0"
    requests = []
    for case, rendered in zip(found, messages, strict=True):
        seed = 0 if greedy else _row_seed(plan.suite.seed, case.sample_id)
        key = generation_key(rendered, plan.base.digest, plan.release.manifest["adapters"], generation, seed, runner)
        requests.append(GenerationRequest(key, case.sample_id, rendered, seed))
    return requests


def _row_seed(seed: int, sample_id: str) -> int:
    """A seed of a row's own, so that its text depends on no other row and no order."""
    return int.from_bytes(hashlib.sha256(f"{seed}\x00{sample_id}".encode()).digest()[:4], "big")


# Running -----------------------------------------------------------------------------------------------------


@contextmanager
def _workspace(runtime: Runtime, plan: _Plan) -> Iterator[Setup]:
    """Folders a runner can load: verified files from the store, weights of the base where they lie."""
    folder = Path(tempfile.mkdtemp(prefix="tandem-"))
    try:
        base = folder / "base"
        _unpack(runtime, plan.base.files, base)
        place = _weights_place(plan)
        for file in _weights(plan):
            (base / file.path).symlink_to(place / file.path)
        adapters = []
        for position, (adapter, weight) in enumerate(plan.adapters):
            _unpack(runtime, adapter.files, folder / f"adapter-{position}")
            adapters.append((folder / f"adapter-{position}", weight))
        yield Setup(base, tuple(adapters), read_generation(plan.release.manifest["generation"], "generation"))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unpack(runtime: Runtime, files: Sequence[File], folder: Path) -> None:
    try:
        folder.mkdir()
        for file in files:
            if file.stored and file.path != SHAPES_FILE:
                with (folder / file.path).open("wb") as out:
                    out.writelines(runtime.blobs.open(file.digest))
    except OSError as error:
        raise InfrastructureError(
            "no room to unpack what is to be run",
            where=str(folder),
            found=error.strerror or str(error),
            fix="free space there, or point TMPDIR at a larger disk",
        ) from error


def _weights(plan: _Plan) -> list[File]:
    return [f for f in plan.base.files if not f.stored]


def _weights_place(plan: _Plan) -> Path:
    """The latest folder that still has all of the base model's weights. Raises InfrastructureError if none has."""
    for place in map(Path, plan.places):
        if all((place / weight.path).is_file() for weight in _weights(plan)):
            return place
    raise InfrastructureError(
        f"the weights of {plan.base.reference} are not where they were",
        expected=", ".join(weight.path for weight in _weights(plan)),
        found=f"not in {' nor '.join(plan.places)}",
        fix=f"`tandem base register NEW_FOLDER --name {plan.base.name}` notes their new place",
    )


def _texts(
    runtime: Runtime,
    plan: _Plan,
    requests: Sequence[GenerationRequest],
    actor: Actor,
    progress: Progress | None,
    *,
    anew: bool,
) -> tuple[dict[Digest, Generation], int]:
    """Texts by key, and how many rows were answered from earlier work. Loads the model only for what is missing.

    With `anew` the model is asked as it is now: nothing is taken from earlier work and nothing left to it.
    """
    wanted = {r.key: r for r in requests}
    with runtime.catalog.read() as reading:
        texts = {} if anew else reading.evidence.generations(list(wanted))
    missing = [r for key, r in wanted.items() if key not in texts]
    reused = sum(1 for r in requests if r.key in texts)
    tell = _teller(requests, progress)
    tell(texts)
    if missing:
        _refuse_changed_weights(plan)
        with _workspace(runtime, plan) as setup:
            texts |= _generate(runtime, plan, setup, missing, None if anew else actor, tell)
        _refuse_gaps(missing, texts)
    return texts, reused


def _generate(
    runtime: Runtime,
    plan: _Plan,
    setup: Setup,
    missing: Sequence[GenerationRequest],
    keeper: Actor | None,
    tell: Callable[[Iterable[Digest]], None],
) -> dict[Digest, Generation]:
    """Generate what is missing, and keep it as it comes if there is a `keeper`."""
    session = runtime.runner.load(setup)
    inert = session.probe(missing[:PROBE_ROWS])
    if inert:
        raise InvalidInputError(
            f"{plan.release.reference} would be scored without its adapter: {inert}",
            expected="an adapter that changes the logits of the probe rows",
            found=inert,
            fix="check that the adapter was trained on this base model and chat template",
        )
    texts: dict[Digest, Generation] = {}
    unsaved: list[Generation] = []
    saved = time.monotonic()
    for batch in session.generate(missing):
        unsaved += batch
        texts.update({g.key: g for g in batch})
        tell(g.key for g in batch)
        if time.monotonic() - saved > SAVE_SECONDS:
            _save(runtime, keeper, unsaved)
            unsaved, saved = [], time.monotonic()
    _save(runtime, keeper, unsaved)
    return texts


def _teller(requests: Sequence[GenerationRequest], progress: Progress | None) -> Callable[[Iterable[Digest]], None]:
    """Tell progress in rows as keys come in: several rows may wait for one text."""
    rows = Counter(r.key for r in requests)
    done = 0

    def tell(keys: Iterable[Digest]) -> None:
        nonlocal done
        done += sum(rows.pop(key, 0) for key in keys)
        if progress is not None:
            progress(done, len(requests))

    return tell


def _refuse_changed_weights(plan: _Plan) -> None:
    recorded = [{"path": w.path, "digest": w.digest, "size": w.size} for w in _weights(plan)]
    faults = verify_weights(_weights_place(plan), recorded)
    if faults:
        raise InvalidInputError.of(f"the weights of {plan.base.reference} changed since they were registered", faults)


def _refuse_gaps(missing: Sequence[GenerationRequest], texts: Mapping[Digest, Generation]) -> None:
    gap = next((r for r in missing if r.key not in texts), None)
    if gap is not None:
        raise InfrastructureError(
            "the runner left rows unanswered", expected="a text for every row", found=f"none for row {gap.sample_id}"
        )


def _save(runtime: Runtime, keeper: Actor | None, generations: Sequence[Generation]) -> None:
    if generations and keeper is not None:
        transact_as(runtime, keeper, lambda writing: writing.evidence.add_generations(generations))


# Recording ---------------------------------------------------------------------------------------------------


def _rows(suite: Suite, found: Sequence[Case], texts: Sequence[Generation]) -> tuple[EvaluatedRow, ...]:
    rows = [
        EvaluatedRow(
            case.sample_id,
            case.cluster,
            RowState.FAILED if text.finish_reason == "truncated_prompt" else RowState.OK,
            text.output,
            case.target,
            text.finish_reason,
            text.prompt_tokens,
            text.completion_tokens,
            text.latency_us,
            {},
        )
        for case, text in zip(found, texts, strict=True)
    ]
    return score_rows(suite.scorers, rows)


def _run(
    identifier: str,
    plan: _Plan,
    runner: RunnerClass,
    rows: Sequence[EvaluatedRow],
    reused: int,
    actor: Actor,
    span: tuple[str, str],
    wall_us: int,
) -> EvaluationRun:
    results = results_digest(rows)
    seed = plan.suite.seed
    return EvaluationRun(
        id=identifier,
        application=plan.release.application,
        release_number=plan.release.number,
        release_digest=plan.release.digest,
        suite=plan.suite_version.reference,
        suite_digest=plan.suite_version.digest,
        dataset_digest=plan.dataset.digest,
        primary=plan.suite.primary,
        runner=runner,
        seed=seed,
        results=results,
        timings=timings_digest(rows),
        evidence=evidence_digest(
            plan.release.digest, plan.suite_version.digest, plan.dataset.digest, runner, seed, results
        ),
        rows=len(rows),
        failed=sum(1 for r in rows if r.state is RowState.FAILED),
        unmeasured=sum(1 for r in rows if r.state is RowState.UNMEASURED),
        reused=reused,
        prompt_tokens=sum(r.prompt_tokens for r in rows),
        completion_tokens=sum(r.completion_tokens for r in rows),
        wall_us=wall_us,
        scores=summaries(plan.suite.scorers, rows),
        actor=actor.account,
        started_at=span[0],
        ended_at=span[1],
    )
