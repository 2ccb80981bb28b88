"""Whether the scorers of a suite file could score: patterns and schemas that compile, plug-ins that are there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from pydantic import ValidationError

from registry.domain.documents import Located
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.suites import FormatFailure, JsonSchema, Plugin, Refusal, Regex, Scorer, SuiteDocument
from registry.domain.suites.declarations import SCORER

Path = tuple[str | int, ...]


def scorer_faults(located: Located) -> list[Fault]:
    """What is wrong with the scorers of a suite file beyond their shape, each with its line and column.

    A scorer whose shape is wrong is passed over: that is told where the document is read.
    """
    given = located.value.get("scorers")
    faults = []
    for i, item in enumerate(given if isinstance(given, list) else ()):
        try:
            scorer = SCORER.validate_json(json.dumps(item))
        except ValidationError:
            continue
        for path, fault in _faults(scorer):
            faults.append(replace(fault, where=located.where(("scorers", i, *path))))
    return faults


def pinned(document: SuiteDocument) -> SuiteDocument:
    """The document with distribution and version of each plug-in, where it does not name them."""
    scorers = tuple(_with_version(scorer) for scorer in document.scorers)
    return document if scorers == document.scorers else document.model_copy(update={"scorers": scorers})


def _with_version(scorer: Scorer) -> Scorer:
    if not isinstance(scorer, Plugin):
        return scorer
    from registry.integrations.scorers.plugins import installed

    distribution, version = installed(scorer)
    return scorer.model_copy(update={"distribution": distribution, "version": version})


def _faults(scorer: Scorer) -> Iterator[tuple[Path, Fault]]:
    match scorer:
        case Regex():
            yield from _pattern(scorer.pattern, ("pattern",))
        case Refusal() | FormatFailure():
            for i, pattern in enumerate(scorer.patterns or ()):
                yield from _pattern(pattern, ("patterns", i))
        case JsonSchema():
            from registry.integrations.scorers.json_schemas import schema_faults

            for path, fault in schema_faults(scorer.schema_):
                yield ("schema", *path), fault
        case Plugin():
            from registry.integrations.scorers.plugins import plugin_fault

            if (found := plugin_fault(scorer)) is not None:
                yield ("plugin",), found
        case _:
            return


def _pattern(pattern: str, path: Path) -> Iterator[tuple[Path, Fault]]:
    from registry.integrations.scorers.patterns import compiled

    try:
        compiled(pattern)
    except InvalidInputError as error:
        yield path, error.faults[0]
