"""The examples of what an evaluation leaves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from registry.domain.approvals import evidence_set_digest
from registry.domain.digests import Digest, digest_of
from registry.domain.evaluations import (
    EvaluatedRow,
    RowState,
    RunnerClass,
    evidence_digest,
    generation_key,
    results_digest,
)
from registry.domain.manifests import Version
from tests.formats.example import Example


def add_evidence(
    versions: Mapping[str, Version], release: Digest, found: dict[str, Example]
) -> tuple[Digest, RunnerClass]:
    runner = RunnerClass("transformers", {"device": "cpu", "dtype": "float32", "torch": "2.13.0+cpu"})
    found["runner"] = Example("json", {"kind": runner.kind, "details": dict(runner.details)}, runner.digest)
    manifest = found["release"].value
    messages = [{"role": "system", "content": "Answer “up” or “down”."}, {"role": "user", "content": "déjà vu"}]
    asked = {
        "messages": messages,
        "base": manifest["base"]["digest"],
        "adapters": manifest["adapters"],
        "generation": manifest["generation"],
        "seed": 17,
    }
    found["generation-key"] = Example(
        "json", {**asked, "runner": runner.digest}, generation_key(**asked, runner=runner)
    )
    rows = [_row("t2", "down", "1"), _row("t1", "down", "0")]
    results = results_digest(rows)
    contents = {row.sample_id: _row_content(row) for row in rows}
    found["result-row"] = Example("json", contents["t1"], digest_of(contents["t1"]))
    found["results"] = Example("lines", [[name, digest_of(contents[name])] for name in ("t1", "t2")], results)
    suite, dataset = versions["support-suite@1"].digest, versions["tickets-eval@1"].digest
    evidence = evidence_digest(release, suite, dataset, runner, 17, results)
    value = {
        "release": release,
        "suite": suite,
        "dataset": dataset,
        "runner": runner.digest,
        "seed": 17,
        "results": results,
    }
    found["evidence"] = Example("json", value, evidence)
    found["evidence-set"] = Example("json", [evidence], evidence_set_digest([evidence, evidence]))
    return evidence, runner


def _row(sample: str, output: str, score: str) -> EvaluatedRow:
    target = "up" if sample == "t1" else "down"
    return EvaluatedRow(sample, sample, RowState.OK, output, target, "eos", 21, 1, 1500, {"exact": score})


def _row_content(row: EvaluatedRow) -> dict[str, Any]:
    return {
        "cluster": row.cluster,
        "state": row.state.value,
        "output": row.output,
        "target": row.target,
        "finish_reason": row.finish_reason,
        "prompt_tokens": row.prompt_tokens,
        "completion_tokens": row.completion_tokens,
        "scores": dict(row.scores),
    }
