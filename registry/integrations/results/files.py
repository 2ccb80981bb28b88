"""Which tool wrote a file of results, and reading several as one.

Whoever reads results holds them: so there is a limit on what is taken in, packed or not, before anything is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from registry.domain.datasets.jsonl import JsonLines
from registry.domain.errors import InvalidInputError
from registry.domain.imports.documents import mapping, parse_object
from registry.domain.imports.results import Results, joined
from registry.integrations.files import MAX_SMALL_FILE, read_chunks, read_small, size_of
from registry.integrations.results import inspect_archives, inspect_logs, lm_eval, promptfoo, tables
from registry.integrations.results.budget import Budget, Records

ENDINGS = (".json", ".jsonl", ".ndjson", ".eval", ".csv", ".tsv")
_EXPECTED = "results of promptfoo (version 3), lm-eval, inspect, or a table with sample_id and output"


def read_results(paths: Sequence[Path]) -> Results:
    """The answers that the files hold, all of one tool.

    Raises InvalidInputError for whatever is no result file, is more than is taken in, or does not belong together;
    InfrastructureError where a library is missing to unpack it.
    """
    if not paths:
        raise InvalidInputError("no file of results is given", expected=_EXPECTED)
    lm_eval.refuse_other_runs(paths)
    budget = Budget()
    results = joined([_read(path, budget) for path in paths])
    if not results.answers:
        raise InvalidInputError(
            f"{results.tool} results without a single answer",
            where=results.source,
            expected=lm_eval.SAMPLES if results.tool == lm_eval.TOOL else "a record for each row",
            found="none",
        )
    return results


# ---------------------------------------------------------------------------------------------------------


def _read(path: Path, budget: Budget) -> Results:
    lower = path.name.lower()
    if lower.endswith(".eval"):
        budget.take(size_of(path), str(path))
        return inspect_archives.read(path, budget)
    if lower.endswith(".json"):
        data = read_small(path, MAX_SMALL_FILE)
        budget.take(len(data), str(path))
        return _document(parse_object(data, str(path)), str(path))
    if lower.endswith((".jsonl", ".ndjson")):
        return _lines(path, budget)
    if lower.endswith((".csv", ".tsv")):
        return tables.read_csv(_chunks(path, budget), path)
    raise InvalidInputError(
        "not a file of results", where=str(path), expected=f"a file that ends with {', '.join(ENDINGS)}"
    )


def _chunks(path: Path, budget: Budget) -> Iterator[bytes]:
    for chunk in read_chunks(path):
        budget.take(len(chunk), str(path))
        yield chunk


def _document(document: Mapping[str, Any], source: str) -> Results:
    if "version" in mapping(document.get("results")) and "evalId" in document:
        return promptfoo.read(document, source)
    if "lm_eval_version" in document or {"results", "configs", "n-samples"} <= document.keys():
        return lm_eval.read_summary(document, source)
    if {"eval", "samples"} <= document.keys() or {"eval", "status"} <= document.keys():
        return inspect_logs.read(document, source)
    raise InvalidInputError(
        "not results of a tool that is known here", where=source, expected=_EXPECTED, found=_keys(document)
    )


def _lines(path: Path, budget: Budget) -> Results:
    records = _records(path, budget)
    first = next(records, None)
    if first is None:
        raise InvalidInputError("there are no results in it", where=str(path), expected=_EXPECTED)
    keys, reader = first[2].keys(), None
    if {"testIdx", "promptIdx"} <= keys:
        reader = promptfoo.read_lines
    elif {"doc", "resps"} <= keys:
        reader = lm_eval.read_samples
    elif tables.SAMPLE_ID in keys:
        reader = tables.read_lines
    if reader is None:
        raise InvalidInputError(
            "not results of a tool that is known here", where=first[0], expected=_EXPECTED, found=_keys(first[2])
        )
    return _whole(reader, first, records, path)


def _whole(
    reader: Callable[[Records, Path], Results],
    first: tuple[str, bytes, dict[str, Any]],
    others: Iterator[tuple[str, bytes, dict[str, Any]]],
    path: Path,
) -> Results:
    def every() -> Records:
        yield first
        yield from others

    return reader(every(), path)


def _records(path: Path, budget: Budget) -> Records:
    """Each line with its place, its bytes and what it says."""
    lines = JsonLines(str(path))
    for chunk in _chunks(path, budget):
        for number, record in lines.feed(chunk):
            yield _record(path, number, record)
    for number, record in lines.finish():
        yield _record(path, number, record)


def _record(path: Path, number: int, record: bytes) -> tuple[str, bytes, dict[str, Any]]:
    where = f"{path}:{number}"
    return where, record, parse_object(record, where)


def _keys(document: Mapping[str, Any]) -> str:
    return f"an object with {', '.join(sorted(document)[:8]) or 'nothing in it'}"[:200]
