"""promptfoo: `-o out.json` (results of version 3) and `-o out.jsonl`, which holds the same rows without a header.

`error` holds messages of assertions too: only `failureReason` 2 says that the provider gave no answer. `score` mixes
assertions by weight and is not a metric; `namedScores` are. `testIdx` differs for each repeat of a test.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from registry.domain.errors import Fault, InvalidInputError
from registry.domain.imports.documents import count, details, mapping, microseconds, score, text
from registry.domain.imports.results import Answer, Results
from registry.domain.wording import short
from registry.integrations.results.budget import Records, refuse_too_many

TOOL = "promptfoo"
VERSION = 3
_NO_ANSWER = 2
"""`failureReason` of a row for which the provider failed; 0 is none, 1 an assertion."""


def read(document: Mapping[str, Any], source: str) -> Results:
    """The results in a JSON file. Raises InvalidInputError for results of another version."""
    results = mapping(document.get("results"))
    if results.get("version") != VERSION or not isinstance(results.get("results"), list):
        raise InvalidInputError(
            "promptfoo results of a version that is not supported",
            where=f"{source} results.version",
            expected=str(VERSION),
            found=short(results.get("version")),
            fix="export them again with a current promptfoo: promptfoo export EVAL_ID -o out.json",
        )
    refuse_too_many(len(results["results"]), source)
    rows = [(f"{source} results.results[{n}]", mapping(row)) for n, row in enumerate(results["results"])]
    version = mapping(document.get("metadata")).get("promptfooVersion")
    return Results(TOOL, details(version=version), _answers(rows), source=source)


def read_lines(records: Records, path: Path) -> Results:
    """The results in a JSON Lines file, which does not tell the version of promptfoo."""
    rows: list[tuple[str, Mapping[str, Any]]] = []
    for where, _, row in records:
        rows.append((where, row))
        refuse_too_many(len(rows), where)
    return Results(TOOL, {}, _answers(rows), source=str(path))


# ---------------------------------------------------------------------------------------------------------


def _answers(rows: Iterable[tuple[str, Mapping[str, Any]]]) -> tuple[Answer, ...]:
    rows = list(rows)
    labels: dict[str, set[str]] = {}
    for _, row in rows:
        labels.setdefault(_label(row), set()).add(text(row.get("promptId")))
    return tuple(_answer(where, row, shared=len(labels[_label(row)]) > 1) for where, row in rows)


def _answer(where: str, row: Mapping[str, Any], *, shared: bool) -> Answer:
    response, provider = mapping(row.get("response")), mapping(row.get("provider"))
    usage = mapping(response.get("tokenUsage"))
    failed = row.get("failureReason") == _NO_ANSWER
    label, identifier = _label(row), text(row.get("promptId"))
    named = mapping(row.get("namedScores"))
    return Answer(
        where=where,
        origin=text(row.get("id")) or where,
        values=mapping(row.get("vars")),
        marks=mapping(mapping(row.get("testCase")).get("metadata")),
        output=None if failed else _output(response, where),
        error=(text(row.get("error")) or "no answer") if failed else "",
        finish_reason="refusal" if response.get("isRefusal") is True else "",
        prompt_tokens=count(usage.get("prompt")),
        completion_tokens=count(usage.get("completion")),
        latency_us=microseconds(row.get("latencyMs"), 1000),
        scores={name: value for name, raw in named.items() if (value := score(raw)) is not None},
        facets={
            "prompt": f"{label} ({identifier[:12]})" if shared else label,
            "provider": text(provider.get("label")) or text(provider.get("id")),
        },
        turn=row["testIdx"] if isinstance(row.get("testIdx"), int) else None,
        cached=response.get("cached") is True,
    )


def _label(row: Mapping[str, Any]) -> str:
    return text(mapping(row.get("prompt")).get("label")) or text(row.get("promptId"))


def _output(response: Mapping[str, Any], where: str) -> str | None:
    output = response.get("output")
    if output is None or isinstance(output, str):
        return output
    raise InvalidInputError.of(
        where,
        [
            Fault(
                "the output is no text",
                f"{where}.response.output",
                expected="what the model said, as text",
                found=short(output),
                fix="run promptfoo without a transform that makes something else of it",
            )
        ],
    )
