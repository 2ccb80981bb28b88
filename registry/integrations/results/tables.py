"""Tables: CSV, TSV or JSON Lines with `sample_id`, `output`, and a column of numbers for each metric."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from registry.domain.datasets import MAX_FAULTS, iter_rows
from registry.domain.digests import decimal_text, digest_of_bytes
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.imports.documents import score, text
from registry.domain.imports.results import Answer, Results
from registry.domain.wording import short
from registry.integrations.results.budget import Records, refuse_too_many

TOOL = "table"
SAMPLE_ID, OUTPUT = "sample_id", "output"


def read_csv(chunks: Iterable[bytes], path: Path) -> Results:
    """The answers in a CSV or TSV file, in which every value is text. An empty score is none."""
    rows = ((f"{path}:{number}", row) for number, row in iter_rows(chunks, str(path)))
    return _results(rows, path)


def read_lines(records: Records, path: Path) -> Results:
    """The answers in a JSON Lines file. An output that is null is a row that nobody answered."""
    return _results(((where, row) for where, _, row in records), path)


# ---------------------------------------------------------------------------------------------------------


def _results(rows: Iterable[tuple[str, Mapping[str, Any]]], path: Path) -> Results:
    answers: list[Answer] = []
    faults: list[Fault] = []
    for where, row in rows:
        try:
            answers.append(_answer(where, row))
        except InvalidInputError as error:
            faults += error.faults
            if len(faults) >= MAX_FAULTS:
                break
        refuse_too_many(len(answers), where)
    if faults:
        raise InvalidInputError.of(str(path), faults[:MAX_FAULTS])
    return Results(TOOL, {}, tuple(answers), ("a table tells no tokens and no latency",), str(path))


def _answer(where: str, row: Mapping[str, Any]) -> Answer:
    faults: list[Fault] = []
    sample, output = text(row.get(SAMPLE_ID)), row.get(OUTPUT)
    if not sample:
        faults.append(Fault(f"the row has no {SAMPLE_ID}", where, expected="the id of a row of the dataset"))
    if output is not None and not isinstance(output, str):
        faults.append(Fault("the output is no text", where, expected="what the model said", found=short(output)))
    scores: dict[str, str] = {}
    for name, value in row.items():
        if name in {SAMPLE_ID, OUTPUT} or value is None or value == "":
            continue
        found = _score(value)
        if found is None:
            expected = f"a number: columns besides {SAMPLE_ID} and {OUTPUT} are metrics"
            faults.append(Fault(f"the metric {short(name)} is no number", where, expected, short(value)))
        else:
            scores[name] = found
    if faults:
        raise InvalidInputError.of(where, faults)
    return Answer(where, _digest(row), sample, output=output if isinstance(output, str) else None, scores=scores)


def _score(value: object) -> str | None:
    if not isinstance(value, str):
        return score(value)
    try:
        return {"true": "1", "false": "0"}.get(value.lower()) or decimal_text(value)
    except InvalidInputError:
        return None


def _digest(row: Mapping[str, Any]) -> str:
    """The same record twice is one answer, however its columns are ordered."""
    written = "\x00".join(f"{name}\x01{row[name]!r}" for name in sorted(row))
    return digest_of_bytes(written.encode("utf-8", "surrogatepass"))
