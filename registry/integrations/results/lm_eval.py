"""lm-eval: `results_<time>.json`, which tells of the model, and `samples_<task>_<time>.jsonl`, which has the answers.

A line is written for each filter. With `repeats`, a line holds several responses but scores the first filtered one
only. `doc_hash` is the SHA-256 of the document as lm-eval writes it, and here it is held to it; `task_hashes` are no
identity of a task: two tasks over the same documents have the same.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.imports.documents import details, mapping, score, text
from registry.domain.imports.results import Answer, Results
from registry.domain.wording import short
from registry.integrations.results.budget import Records, refuse_too_many

TOOL = "lm-eval"
SAMPLES = "samples_<task>_<time>.jsonl, which lm-eval writes with --log_samples"

_SAMPLES = re.compile(r"samples_(.+)_(\d{4}-\d{2}-\d{2}T[\d.:-]+)\.jsonl", re.IGNORECASE)
_RESULTS = re.compile(r"results_(\d{4}-\d{2}-\d{2}T[\d.:-]+)\.json", re.IGNORECASE)


def read_summary(document: Mapping[str, Any], source: str) -> Results:
    """What a results file tells of the model. Its means and standard errors are not taken over."""
    config = mapping(document.get("config"))
    arguments = mapping(config.get("model_args"))
    known = details(
        version=document.get("lm_eval_version"),
        model=config.get("model"),
        model_name=document.get("model_name"),
        model_args=config.get("model_args"),
        pretrained=arguments.get("pretrained"),
        peft=arguments.get("peft"),
        dtype=config.get("model_dtype") or arguments.get("dtype"),
        model_sha=config.get("model_sha"),
        peft_sha=config.get("peft_sha"),
        transformers_version=document.get("transformers_version"),
        chat_template_sha=document.get("chat_template_sha"),
    )
    return Results(TOOL, known, (), source=source)


def read_samples(records: Records, path: Path) -> Results:
    """The answers in a samples file. lm-eval tells neither tokens nor latency of them."""
    named = _SAMPLES.fullmatch(path.name)
    task = named[1] if named else path.stem
    answers: list[Answer] = []
    for where, record, row in records:
        answers += _answers(where, record, row, task)
        refuse_too_many(len(answers), where)
    return Results(TOOL, {}, tuple(answers), ("lm-eval tells no tokens and no latency",), str(path))


def refuse_other_runs(paths: Sequence[Path]) -> None:
    """Raise InvalidInputError for samples beside the results of another run: both are named by the time of theirs."""
    times = {named[1] for path in paths if (named := _RESULTS.fullmatch(path.name))}
    faults = [
        Fault(
            "samples of another run than the results beside them",
            str(path),
            expected=" or ".join(f"samples_{named[1]}_{time}.jsonl" for time in sorted(times)),
            found=path.name,
        )
        for path in paths
        if times and (named := _SAMPLES.fullmatch(path.name)) and named[2] not in times
    ]
    if faults:
        raise InvalidInputError.of("results", faults)


# ---------------------------------------------------------------------------------------------------------


def _answers(where: str, record: bytes, row: Mapping[str, Any], task: str) -> Iterator[Answer]:
    doc = mapping(row.get("doc"))
    _refuse_changed(where, record, row)
    filtered, origin = row.get("filtered_resps"), digest_of_bytes(record)
    outputs = _responses(row.get("resps"))
    target, facets = row.get("target"), {"task": task, "filter": text(row.get("filter")) or "none"}
    for turn in range(max(len(outputs), 1)):
        yield Answer(
            where=where,
            origin=f"{origin}/{turn}",
            values=doc,
            target=target if isinstance(target, str) else None,
            # The filter is part of what was declared; what later repeats said is told unfiltered only.
            output=_first(filtered) if turn == 0 else outputs[turn],
            scores=_scores(row) if turn == 0 else {},
            facets=facets,
            turn=turn if len(outputs) > 1 else None,
        )


def _responses(resps: object) -> list[str | None]:
    """What the model said, once for each repeat: `[["a", "b"]]`. Likelihoods of choices are no texts."""
    first = resps[0] if isinstance(resps, list) and len(resps) == 1 else None
    if isinstance(first, list) and all(isinstance(one, str) for one in first):
        return list(first)
    return []


def _first(filtered: object) -> str | None:
    value = filtered[0] if isinstance(filtered, list) and filtered else None
    return value if isinstance(value, str) else None


def _scores(row: Mapping[str, Any]) -> dict[str, str]:
    metrics = row.get("metrics")
    names = [name for name in metrics if isinstance(name, str)] if isinstance(metrics, list) else []
    return {name: value for name in names if (value := score(row.get(name))) is not None}


def _refuse_changed(where: str, record: bytes, row: Mapping[str, Any]) -> None:
    """Hold a document to its hash, over its own spelling of numbers: so the line is read once more."""
    expected = row.get("doc_hash")
    if not isinstance(expected, str):
        return
    written = json.dumps(json.loads(record).get("doc"), indent=2, ensure_ascii=False)
    found = hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
    if found != expected:
        raise InvalidInputError(
            "the document is not the one that lm-eval hashed",
            where=f"{where} doc_hash",
            expected=short(expected),
            found=found,
            fix="take the file as lm-eval wrote it",
        )
