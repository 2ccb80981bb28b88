"""Judges of a suite: the releases and labels that it names, looked up, held against the suite, and pinned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from registry.domain.documents import Located
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.judging import asked_columns, variable_faults
from registry.domain.manifests import Kind, Version
from registry.domain.names import VersionRef, parse_version_ref
from registry.domain.prompts.document import PromptDocument, prompt_of
from registry.domain.suites import Calibration, Judge, SuiteDocument
from registry.services.judging import refuse_unfit
from registry.storage.catalog import Reading


def with_judges_pinned(
    reading: Reading, located: Located, document: SuiteDocument
) -> tuple[SuiteDocument, tuple[Version, ...]]:
    """The document with the digests of its judges and of their labels, and the datasets that have these.

    Raises NotFoundError for a release or dataset that is not there, ConflictError for a judge that is quarantined or
    yanked, and InvalidInputError for one that could not be asked about the suite's rows, or whose labels lack a column.
    """
    scorers, datasets = list(document.scorers), []
    faults: list[Fault] = []
    for i, scorer in enumerate(scorers):
        if not isinstance(scorer, Judge):
            continue
        release = reading.releases.get(parse_version_ref(scorer.release))
        refuse_unfit(reading, release)
        prompt = prompt_of(reading.artifacts.version(_ref(release.prompt.name, release.prompt.number)).manifest)
        faults += _placed(located, i, "release", variable_faults(scorer, prompt.variables, document.dataset.inputs))
        faults += _placed(located, i, "digest", _other(scorer.digest, release.digest, scorer.release))
        pinned = scorer.model_copy(update={"digest": release.digest})
        if scorer.calibration is not None:
            labels = reading.artifacts.version(parse_version_ref(scorer.calibration.labels), Kind.DATASET)
            faults += _placed(located, i, "calibration", _missing(document, scorer, scorer.calibration, prompt, labels))
            calibration = scorer.calibration.model_copy(update={"digest": labels.digest})
            pinned = pinned.model_copy(update={"calibration": calibration})
            datasets.append(labels)
        scorers[i] = pinned
    if faults:
        raise InvalidInputError.of(located.source, faults)
    return document.model_copy(update={"scorers": tuple(scorers)}), tuple(datasets)


# ---------------------------------------------------------------------------------------------------------


def _ref(name: str, number: int) -> VersionRef:
    return VersionRef(name, number=number)


def _placed(located: Located, position: int, key: str, faults: Iterator[Fault]) -> list[Fault]:
    return [replace(fault, where=located.where(("scorers", position, key))) for fault in faults]


def _other(given: str | None, found: str, reference: str) -> Iterator[Fault]:
    if given not in {None, found}:
        yield Fault(f"{reference} is another one", expected=found, found=given or "", fix="leave `digest` out")


def _missing(
    document: SuiteDocument, judge: Judge, calibration: Calibration, prompt: PromptDocument, labels: Version
) -> Iterator[Fault]:
    yield from _other(calibration.digest, labels.digest, labels.reference)
    inputs, target = asked_columns(judge, prompt.variables, document.dataset.inputs, document.dataset.target)
    wanted = [calibration.answer, calibration.label, calibration.cluster, target, *inputs.values()]
    columns = labels.manifest["columns"]
    for column in dict.fromkeys(name for name in wanted if name is not None):
        if column not in columns and column.partition(".")[0] not in columns:
            known = ", ".join(sorted(columns))
            yield Fault(f"{labels.reference} has no column {column!r}", expected=f"one of {known}", found=column)
