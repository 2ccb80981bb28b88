"""Suites over registered datasets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Registered
from registry.domain.statistics.corpus import FEWEST_CLUSTERS
from registry.domain.suites import (
    ScorerLint,
    SuiteDocument,
    SuiteLint,
    higher_is_better,
    load_suite,
    measures_of,
    seal_suite,
    suite_document,
)
from registry.integrations.files import read_text
from registry.integrations.scorers import pinned, ready, scorer_faults
from registry.services.registering.adding import add_bytes, agreed_name
from registry.services.runtime import Runtime


def register_suite(runtime: Runtime, path: Path, name: str | None) -> Registered:
    """Take in a suite over a registered dataset, whose digest enters its own."""
    text = read_text(path)
    document = _document(text, str(path))
    ready(document.scorers)
    chosen = agreed_name(name, document.name, path)
    with runtime.catalog.read() as reading:
        dataset = reading.artifacts.version(parse_version_ref(document.dataset.ref), Kind.DATASET)
    return add_bytes(runtime, chosen, seal_suite(document, dataset), path.name, text.encode(), uses=[dataset])


def lint_suite(path: Path) -> SuiteLint:
    """What a suite file comes to, told from the file alone.

    Raises InvalidInputError with every fault, each with its line and column, and InfrastructureError if a library that
    a scorer takes is missing here.
    """
    document = _document(read_text(path), str(path))
    scorers = tuple(
        ScorerLint(
            scorer.declared.name,
            scorer.declared.type,
            measures_of(scorer.declared),
            "higher" if higher_is_better(scorer.declared) else "lower",
            scorer.digest,
        )
        for scorer in ready(document.scorers)
    )
    return SuiteLint(document.name, document.dataset.ref, document.primary, scorers, tuple(_remarks(document)))


def _document(text: str, source: str) -> SuiteDocument:
    """The document with its plug-ins pinned; what is wrong with its shape and with its scorers is told in one go."""
    located = load_suite(text, source)
    faults = scorer_faults(located)
    try:
        document = suite_document(located)
    except InvalidInputError as error:
        raise InvalidInputError.of(source, [*error.faults, *faults]) from error
    if faults:
        raise InvalidInputError.of(source, faults)
    return pinned(document)


def _remarks(document: SuiteDocument) -> Iterator[str]:
    if document.dataset.cluster is None:
        yield "no cluster: every row counts as independent of every other"
    for scorer in document.scorers:
        if measures_of(scorer) == "corpus":
            yield (
                f"{scorer.name} ({scorer.type}) scores all rows together: rules can judge by it from "
                f"{FEWEST_CLUSTERS} clusters, or rows that stand alone, on"
            )
