"""inspect: logs of version 2, as `--log-format json` writes them or as `inspect log convert --to json` does.

An errored sample has no scores and an `error`. Scores are letters (`C` right, `I` wrong, `P` half, `N` none), numbers,
or several of them by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from registry.domain.errors import InvalidInputError
from registry.domain.imports.documents import count, details, mapping, microseconds, score, text
from registry.domain.imports.results import Answer, Results
from registry.domain.wording import short
from registry.integrations.results.budget import refuse_too_many

TOOL = "inspect"
VERSION = 2
_LETTERS = {"C": "1", "I": "0", "P": "0.5", "N": "0"}
_ENDED = {"stop": "eos", "max_tokens": "length", "model_length": "length"}
"""Our words for how a text ended; others stay as they are."""


def read(document: Mapping[str, Any], source: str) -> Results:
    """The results in a JSON log. Raises InvalidInputError for a log of another version, or one that was invalidated."""
    samples = document.get("samples")
    if not isinstance(samples, list):
        raise InvalidInputError(
            "the log has no samples",
            where=source,
            expected="samples",
            found=short(samples),
            fix="run inspect with --log-samples",
        )
    refuse_too_many(len(samples), source)
    return of_samples(document, ((f"{source} samples[{n}]", mapping(s)) for n, s in enumerate(samples)), source)


def of_samples(header: Mapping[str, Any], samples: Iterable[tuple[str, Mapping[str, Any]]], source: str) -> Results:
    """The results in the header of a log and its samples, each with its place."""
    if header.get("version") != VERSION:
        raise InvalidInputError(
            "an inspect log of a version that is not supported",
            where=f"{source} version",
            expected=str(VERSION),
            found=short(header.get("version")),
            fix="convert it with a current inspect: inspect log convert LOG --to json",
        )
    if header.get("invalidated") is True:
        raise InvalidInputError("the log was invalidated in inspect", where=source, expected="a log that counts")
    told = mapping(header.get("eval"))
    known = details(
        version=mapping(told.get("packages")).get("inspect_ai"),
        model=told.get("model"),
        task=told.get("task"),
        commit=mapping(told.get("revision")).get("commit"),
    )
    status = text(header.get("status"))
    notes = () if status == "success" else (f"the log ended with status {short(status)}",)
    return Results(TOOL, known, tuple(_answer(where, sample) for where, sample in samples), notes, source)


# ---------------------------------------------------------------------------------------------------------


def _answer(where: str, sample: Mapping[str, Any]) -> Answer:
    output, epoch, target = mapping(sample.get("output")), sample.get("epoch"), sample.get("target")
    usage = mapping(output.get("usage"))
    error = sample.get("error")
    completion = output.get("completion")
    return Answer(
        where=where,
        origin=text(sample.get("uuid")) or where,
        sample=text(sample.get("id")),
        target=target if isinstance(target, str) else None,
        output=completion if error is None and isinstance(completion, str) else None,
        error="" if error is None else text(mapping(error).get("message")) or "no answer",
        finish_reason=_reason(output),
        prompt_tokens=count(usage.get("input_tokens")),
        completion_tokens=count(usage.get("output_tokens")),
        latency_us=microseconds(sample.get("working_time"), 1_000_000),
        scores=dict(_scores(sample)),
        turn=epoch if isinstance(epoch, int) else None,
    )


def _reason(output: Mapping[str, Any]) -> str:
    choices = output.get("choices")
    first = mapping(choices[0]) if isinstance(choices, list) and choices else {}
    reason = text(first.get("stop_reason"))[:64]
    return _ENDED.get(reason, reason if reason.isidentifier() else "")


def _scores(sample: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for scorer, told in mapping(sample.get("scores")).items():
        value = mapping(told).get("value")
        several = {f"{scorer}.{key}": item for key, item in value.items()} if isinstance(value, dict) else None
        for name, item in (several if several is not None else {scorer: value}).items():
            found = _LETTERS.get(item) if isinstance(item, str) else score(item)
            if found is not None:
                yield name, found
