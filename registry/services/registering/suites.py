"""Suites over registered datasets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from registry.domain.digests import parse_digest
from registry.domain.documents import MAX_DOCUMENT, Located
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.manifests import Kind, Manifest, Version
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Registered
from registry.domain.scorers import JudgeScorer
from registry.domain.statistics.corpus import FEWEST_CLUSTERS
from registry.domain.suites import (
    Judge,
    ScorerLint,
    SuiteDocument,
    SuiteLint,
    higher_is_better,
    load_suite,
    measures_of,
    seal_suite,
    suite_document,
)
from registry.integrations.files import read_text, text_of
from registry.integrations.scorers import pinned, ready, scorer_faults
from registry.services.registering.adding import add_bytes, agreed_name
from registry.services.registering.judges import with_judges_pinned
from registry.services.registering.sources import Source, sources_of
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading


@dataclass(frozen=True, slots=True)
class SuiteFile:
    """A suite that was read: its name, its document with plug-ins pinned, where its parts stand, and its text."""

    path: Path
    name: str
    located: Located
    document: SuiteDocument
    text: str


def register_suite(runtime: Runtime, path: Path, name: str | None, source: Source | None = None) -> Registered:
    """Take in a suite over a registered dataset, whose digest enters its own."""
    relations, data = sources_of(source, path, MAX_DOCUMENT)
    file = read_suite(path, name, data)
    with runtime.catalog.read() as reading:
        manifest, uses = sealed(reading, file)
    text = file.text.encode()
    return add_bytes(runtime, file.name, manifest, path.name, text, uses=uses, relations=relations)


def read_suite(path: Path, name: str | None, data: bytes | None = None) -> SuiteFile:
    """The suite in a file, or in `data` in its place. Raises InvalidInputError with every fault of it."""
    text = read_text(path) if data is None else text_of(data, str(path))
    located, document = _document(text, str(path))
    ready(document.scorers)
    return SuiteFile(path, agreed_name(name, document.name, path), located, document, text)


def sealed(reading: Reading, file: SuiteFile) -> tuple[Manifest, list[Version]]:
    """The manifest of a suite with all that it refers to, and what it uses. Raises NotFoundError."""
    dataset = reading.artifacts.version(parse_version_ref(file.document.dataset.ref), Kind.DATASET)
    named = file.document.dataset.held_out_from or ()
    others = [_training_data(reading, reference) for reference in named]
    document, labels = with_judges_pinned(reading, file.located, file.document)
    return seal_suite(document, dataset, others), [dataset, *labels]


def lint_suite(path: Path) -> SuiteLint:
    """What a suite file comes to, told from the file alone.

    Raises InvalidInputError with every fault, each with its line and column, and InfrastructureError if a library that
    a scorer takes is missing here.
    """
    _, document = _document(read_text(path), str(path))
    scorers = tuple(
        ScorerLint(
            scorer.declared.name,
            scorer.declared.type,
            measures_of(scorer.declared),
            "higher" if higher_is_better(scorer.declared) else "lower",
            None if isinstance(scorer, JudgeScorer) else scorer.digest,
        )
        for scorer in ready(document.scorers)
    )
    return SuiteLint(document.name, document.dataset.ref, document.primary, scorers, tuple(_remarks(document)))


def _training_data(reading: Reading, named: str) -> Version:
    """A dataset version by reference or digest. Raises NotFoundError if there is none."""
    if "@" in named:
        return reading.artifacts.version(parse_version_ref(named), Kind.DATASET)
    found = [v for v in reading.artifacts.versions_by_digest(parse_digest(named)) if v.kind is Kind.DATASET]
    if not found:
        raise NotFoundError("no such dataset", expected=named, where="dataset.held_out_from")
    return found[0]


def _document(text: str, source: str) -> tuple[Located, SuiteDocument]:
    """The document with its plug-ins pinned, and where its parts stand.

    What is wrong with its shape and with its scorers is told in one go.
    """
    located = load_suite(text, source)
    faults = scorer_faults(located)
    try:
        document = suite_document(located)
    except InvalidInputError as error:
        raise InvalidInputError.of(source, [*error.faults, *faults]) from error
    if faults:
        raise InvalidInputError.of(source, faults)
    return located, pinned(document)


def _remarks(document: SuiteDocument) -> Iterator[str]:
    if document.dataset.cluster is None:
        yield "no cluster: every row counts as independent of every other"
    for scorer in document.scorers:
        if isinstance(scorer, Judge):
            yield from _remarks_on_judge(scorer)
        if measures_of(scorer) == "corpus":
            yield (
                f"{scorer.name} ({scorer.type}) scores all rows together: rules can judge by it from "
                f"{FEWEST_CLUSTERS} clusters, or rows that stand alone, on"
            )


def _remarks_on_judge(judge: Judge) -> Iterator[str]:
    if judge.calibration is None:
        yield f"{judge.name} (judge) is not calibrated: nothing tells how far it is from what people would say"
    else:
        yield f"{judge.name} (judge) is corrected by labels, which must be of answers drawn at random"
