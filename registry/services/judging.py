"""Judging: asking the models that a suite scores by, once the answers are there.

A judge is a release and runs as one, after the release that it judges: in this process or on a server, and its replies
are kept by everything they depend on. Equal answers of two releases are judged once, and a run that is repeated asks
nothing. What could not be read of a judge, or did not come in time, is a score that is missing because of our
measuring; an answer that is none (the row failed) scores worst without asking.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError
from registry.domain.evaluations import (
    Case,
    EvaluatedRow,
    EvaluationRun,
    Generation,
    GenerationRequest,
    JudgedLabel,
    RowState,
    RunnerClass,
    generation_key,
)
from registry.domain.judging import Labelled, asked_columns, judged, labelled, questions, told, variable_faults
from registry.domain.manifests import Kind, Version
from registry.domain.members import Actor
from registry.domain.names import parse_version_ref
from registry.domain.prompts.document import PromptDocument, prompt_of
from registry.domain.releases import Release
from registry.domain.suites import Judge, worst_of
from registry.domain.yanks import refuse_yanked
from registry.ports import Progress, Runner, Server
from registry.services.foreseeing import NOT_ASKED, Foresight, foresee_judging
from registry.services.generating import Plan, generate
from registry.services.planning import plan_of
from registry.services.recording_runs import Subject
from registry.services.rendering import Fill, filling
from registry.services.rows import dataset_rows
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading, Writing


@dataclass(frozen=True, slots=True)
class Sitting:
    """A judge, ready to be asked. `labels` are what people said, which it is held against; none if uncalibrated."""

    declared: Judge
    plan: Plan
    document: PromptDocument
    labels: tuple[Labelled, ...]
    served: Runner | None
    runner: RunnerClass


@dataclass(frozen=True, slots=True)
class Judged:
    """The rows with what judges gave them, and the labels with what judges gave those."""

    rows: tuple[EvaluatedRow, ...]
    labels: tuple[JudgedLabel, ...] = ()


def judge_release(reading: Reading | Writing, declared: Judge) -> Release:
    """The release that scores: by its digest once that is sealed. Raises NotFoundError if it is not here."""
    if declared.digest is None:
        return reading.releases.get(parse_version_ref(declared.release))
    found = reading.releases.with_digest(Digest(declared.digest))
    if not found:
        said = f"{declared.release}, which judges for the suite, is not in this registry"
        raise NotFoundError(said, expected=f"a release with digest {declared.digest}", where=f"scorer {declared.name}")
    return next((release for release in found if release.reference == declared.release), found[0])


def refuse_unfit(reading: Reading | Writing, release: Release) -> None:
    """Raise ConflictError for a judge that is quarantined, or of which a part is quarantined or yanked."""
    quarantines = reading.quarantines.reaching([release.digest, *(c.digest for c in release.components)])
    if quarantines:
        first = quarantines[0]
        raise ConflictError(
            f"{release.reference} is quarantined: it may not judge",
            expected="a judge that is not quarantined, and none of its parts",
            found=f"quarantine {first.id} of {first.reference}: {first.reason}",
            fix="register a version of the suite with another judge, or have the quarantine cleared",
        )
    refuse_yanked(reading.yanks.among([c.reference for c in release.components]), "judge anything new")


def judges_of(runtime: Runtime, plan: Plan, cases: Sequence[Case], server: Server | None) -> tuple[Sitting, ...]:
    """The judges of a plan's suite, ready to be asked: looked up, and held against its rows and their labels.

    With a `server` they run there. Raises InvalidInputError if a judge's prompt does not fit the rows, if a label is
    none, and for a release that would judge itself; ConflictError for one that is quarantined or yanked.
    """
    found = []
    for declared in plan.suite.scorers:
        if isinstance(declared, Judge):
            sitting = _sitting(runtime, plan, declared, server)
            _refuse_misfits(sitting, cases)
            found.append(sitting)
    return tuple(found)


def foresee_judges(runtime: Runtime, sittings: Sequence[Sitting], cases: Sequence[Case], foresight: Foresight) -> None:
    """Tell, before anything is answered, about how much every judge will be asked."""
    for sitting in sittings if foresight.announce is not None else ():
        answers = [(case.variables, case.target, case.target) for case in cases]
        filled = _filled(sitting, [*answers, *_held(sitting)])
        requests = [request for several in filled for request in several or ()]
        plan, of = sitting.plan, foresight.of(sitting.declared.name)
        foresee_judging(runtime, plan.release, sitting.runner.kind, of, requests, plan.places)


def judge(
    runtime: Runtime,
    sittings: Sequence[Sitting],
    cases: Sequence[Case],
    rows: Sequence[EvaluatedRow],
    actor: Actor,
    progress: Progress | None,
    *,
    anew: bool,
    foresight: Foresight = NOT_ASKED,
) -> Judged:
    """Ask every judge about every answer and every label, one judge after the other.

    What `foresight` allows at most holds for the release and all of them together.
    """
    known, labels = tuple(rows), []
    variables = {case.sample_id: case.variables for case in cases}
    for sitting in sittings:
        asked = [row for row in known if row.state is RowState.OK]
        answers = [(variables[row.sample_id], row.output, row.target) for row in asked]
        filled = _filled(sitting, [*answers, *_held(sitting)])
        every = [request for several in filled for request in several or ()]
        of = foresight.of(sitting.declared.name)
        texts = generate(runtime, sitting.plan, every, actor, progress, anew=anew, served=sitting.served, foresight=of)
        replies = [None if several is None else tuple(texts.by_key[r.key] for r in several) for several in filled]
        given = dict(zip((row.sample_id for row in asked), replies, strict=False))
        known = tuple(_scored(sitting.declared, row, given.get(row.sample_id)) for row in known)
        for label, reply in zip(sitting.labels, replies[len(answers) :], strict=True):
            name, value = sitting.declared.name, judged(sitting.declared, reply) if reply else None
            labels.append(JudgedLabel(name, label.label_id, label.cluster, label.human, value, _said(reply)))
    return Judged(known, tuple(labels))


def with_judges(
    run: EvaluationRun,
    sittings: Sequence[Sitting],
    plan: Plan,
    rows: Sequence[EvaluatedRow],
    labels: Sequence[JudgedLabel],
) -> EvaluationRun:
    """The run, whose summaries say what has to be known of their judges."""
    by_name = {sitting.declared.name: sitting for sitting in sittings}

    def summed(sitting: Sitting) -> Mapping[str, Any]:
        same = sitting.plan.base.name == plan.base.name or sitting.plan.base.digest == plan.base.digest
        return {"runner": f"{sitting.runner.kind} {sitting.runner.digest}", "same_base": same}

    scores = [
        score
        if (sitting := by_name.get(score.scorer)) is None
        else told(sitting.declared, score, rows, labels, **summed(sitting))
        for score in run.scores
    ]
    return replace(run, scores=tuple(scores))


def machinery(runner: RunnerClass, sittings: Sequence[Sitting]) -> RunnerClass:
    """The runner class of a run with judges: another one if they ran on other machinery, whose numbers would not
    compare."""
    others = sorted({sitting.runner.digest for sitting in sittings} - {runner.digest})
    return replace(runner, details={**runner.details, "judges": " ".join(others)}) if others else runner


# What is asked -------------------------------------------------------------------------------------------


def _sitting(runtime: Runtime, plan: Plan, declared: Judge, server: Server | None) -> Sitting:
    with runtime.catalog.read() as reading:
        release = judge_release(reading, declared)
        refuse_unfit(reading, release)
        if release.digest == plan.release.digest:
            raise InvalidInputError(
                f"{plan.release.reference} would judge itself",
                where=f"scorer {declared.name} of {plan.suite_version.reference}",
                expected="a release other than the judge",
                found=release.reference,
                fix="evaluate it on a suite with another judge",
            )
        judges = plan_of(reading, Subject(release, plan.suite_version, plan.suite, plan.dataset))
        labels = _labels_of(reading, declared)
    document = prompt_of(judges.prompt.manifest)
    served = None if server is None else server.serving(judges.base, judges.adapters)
    runner = (served or runtime.runner).describe()
    read = () if labels is None else _labelled(runtime, plan, declared, document, labels)
    return Sitting(declared, judges, document, read, served, runner)


def _labels_of(reading: Reading, declared: Judge) -> Version | None:
    if declared.calibration is None:
        return None
    if declared.calibration.digest is None:
        return reading.artifacts.version(parse_version_ref(declared.calibration.labels), Kind.DATASET)
    found = reading.artifacts.versions_by_digest(Digest(declared.calibration.digest))
    datasets = sorted((v for v in found if v.kind is Kind.DATASET), key=lambda v: not v.files[0].stored)
    if not datasets:
        said = f"the labels of the judge {declared.name} are gone"
        raise NotFoundError(said, expected=f"{declared.calibration.labels} ({declared.calibration.digest})")
    return datasets[0]


def _labelled(
    runtime: Runtime, plan: Plan, declared: Judge, document: PromptDocument, dataset: Version
) -> tuple[Labelled, ...]:
    if declared.calibration is None:
        return ()
    columns = asked_columns(declared, document.variables, plan.suite.inputs, plan.suite.target)
    rows = dataset_rows(runtime, dataset)
    return labelled(declared, declared.calibration, columns, dataset.manifest.get("id"), rows, dataset.files[0].path)


def _refuse_misfits(sitting: Sitting, cases: Sequence[Case]) -> None:
    """Tell before anything is generated that a judge could not be asked, with the target in the answer's place."""
    declared, plan = sitting.declared, sitting.plan
    if faults := list(variable_faults(declared, sitting.document.variables, plan.suite.inputs)):
        raise InvalidInputError.of(f"scorer {declared.name}", faults)
    with filling(sitting.document) as fill:
        for case in cases:
            for values in questions(declared, sitting.document.variables, case.variables, case.target, case.target):
                try:
                    fill(values)
                except InvalidInputError as error:
                    said = f"row {case.sample_id} does not fit {plan.prompt.reference}, by which {declared.name} judges"
                    faults = [replace(f, message=f"{said}: {f.message}") for f in error.faults]
                    raise InvalidInputError.of(f"scorer {declared.name}", faults) from error


# What is replied -----------------------------------------------------------------------------------------

Question = tuple[Mapping[str, Any], str, str]
"""The values of the suite's variables, the answer, and the target."""
Reply = tuple[Generation, ...]


def _held(sitting: Sitting) -> list[Question]:
    """What a judge is asked of the labels that it is held against."""
    return [(label.inputs, label.answer, label.target) for label in sitting.labels]


def _filled(sitting: Sitting, asked: Sequence[Question]) -> list[tuple[GenerationRequest, ...] | None]:
    """What to generate for each question; None where the answer could not be put into the judge's prompt."""
    with filling(sitting.document) as fill:
        return [_requests(sitting, question, fill) for question in asked]


def _requests(sitting: Sitting, question: Question, fill: Fill) -> tuple[GenerationRequest, ...] | None:
    inputs, answer, target = question
    variables = sitting.document.variables
    try:
        filled = [fill(values) for values in questions(sitting.declared, variables, inputs, answer, target)]
    except InvalidInputError:  # an answer that the judge's prompt does not take, which is ours to mend
        return None
    return tuple(_request(sitting.plan, sitting.runner, messages) for messages in filled)


def _request(plan: Plan, runner: RunnerClass, messages: tuple[Mapping[str, str], ...]) -> GenerationRequest:
    """What to generate for one question. It is known by what is asked, and by nothing of the row it is asked about."""
    sealed = plan.release.manifest
    told = digest_of([dict(message) for message in messages])
    greedy = sealed["generation"]["temperature"] == "0"
    seed = 0 if greedy else _seed(plan.suite.seed, told)
    generation, tools = sealed["generation"], sealed.get("tools")
    key = generation_key(messages, plan.base.digest, sealed["adapters"], generation, seed, runner, tools)
    return GenerationRequest(key, told, messages, seed)


def _seed(seed: int, told: Digest) -> int:
    return int.from_bytes(hashlib.sha256(f"{seed}\x00{told}".encode()).digest()[:4], "big")


def _scored(declared: Judge, row: EvaluatedRow, reply: Reply | None) -> EvaluatedRow:
    if row.state is RowState.UNMEASURED:
        return row
    if row.state is RowState.FAILED:
        return replace(row, scores={**row.scores, declared.name: worst_of(declared)})
    said = {**row.said, declared.name: _said(reply)}
    value = judged(declared, reply) if reply else None
    scores = row.scores if value is None else {**row.scores, declared.name: value}
    return replace(row, said=said, scores=scores)


def _said(reply: Reply | None) -> tuple[str, ...]:
    return tuple(text.output for text in reply or ())
