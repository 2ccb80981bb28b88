"""One example of every format that is fixed for ever, made by the code itself, as one small story.

The examples hang together (the release names the prompt's digest, the decision the facts', and so on), so that a
change anywhere shows. `docs/formats.md` shows the same values.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from registry.domain.adapters.admission import seal_adapter
from registry.domain.approvals import binding_digest, evidence_set_digest
from registry.domain.datasets import DatasetScanner, row_digest
from registry.domain.digests import Digest, canonical_json, digest_of, digest_of_bytes
from registry.domain.evaluations import (
    EvaluatedRow,
    RowState,
    RunnerClass,
    evidence_digest,
    generation_key,
    results_digest,
)
from registry.domain.generation import overlay
from registry.domain.joining import add_member
from registry.domain.log import Entry, StageHead, leaf, leaf_hash, rows_digest, state_root, tree_hash
from registry.domain.manifests import Kind, Manifest, Version
from registry.domain.members import Members
from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict
from registry.domain.policies.document import Policy, effective_policy_digest, parse_policy
from registry.domain.policies.facts import (
    ApprovalFact,
    ContributorFact,
    CurrentFact,
    Facts,
    Measurement,
    PlacementFact,
    RunFact,
    SuiteFact,
)
from registry.domain.policies.rule_types import rule_content, rule_digest
from registry.domain.prompts.document import prompt_of, seal_prompt
from registry.domain.prompts.parsing import parse_prompt
from registry.domain.releases import seal_release
from registry.domain.suites import parse_suite, seal_suite
from registry.integrations.base_models import read_base
from registry.integrations.files import read_chunks
from registry.integrations.peft_files import read_adapter
from tests.tensors import llama_shapes, lora_shapes, safetensors_bytes

AT = "2026-03-02T09:00:00.000000Z"
PROMPT = """---
name: support
description: Sorts tickets into two queues.
technique: [zero-shot, output-format]
variables:
  text: {type: string, max_length: 2000}
generation: {temperature: "0.0", max_new_tokens: 4}
output: {type: string, enum: [up, down]}
---
# system
Answer “up” or “down”, nothing else.
# user
{{text}}
"""
ROWS = (
    '{"id":"t1","text":"printer on fire","target":"up","weight":0.50}\n{"id":"t2","target":"down","text":"déjà vu"}\n'
)
SUITE = """name: support-suite
primary: exact
dataset: {ref: tickets-eval@1, id: id, inputs: [text], target: target}
scorers:
  - {name: macro, type: f1}
  - {name: exact, type: exact_match, normalize: [strip, casefold]}
"""
POLICY = """kind: policy
name: two-people
stages:
  dev: {ungated: true}
  production:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required, min_rows: 2}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.020"}
      - {id: approval, type: approval, slots: [{slot: reviewer}]}
"""


@dataclass(frozen=True, slots=True)
class Example:
    """A value, how its digest is taken (one of the rules of the test that recomputes it), and the digest."""

    rule: str
    value: Any
    digest: str


def examples(folder: Path) -> dict[str, Example]:
    """Every format by name. Model files are written to `folder`, which must be empty."""
    found: dict[str, Example] = {}
    versions = _artifacts(folder, found)
    release = _release(versions, found)
    suite = versions["support-suite@1"]
    evidence, runner = _evidence(versions, release, found)
    policy, policy_digest = _policy(suite, found)
    facts = _facts(release, suite, policy, policy_digest, evidence, runner, found)
    _decision(facts, found)
    _members(found)
    _log(release, found)
    return found


# Artifacts ---------------------------------------------------------------------------------------------------


def _artifacts(folder: Path, found: dict[str, Example]) -> dict[str, Version]:
    prompt = seal_prompt(parse_prompt(PROMPT, "support.prompt.md")[1])
    scanner = DatasetScanner("eval.jsonl")
    scanner.feed(ROWS.encode())
    dataset = _version("tickets-eval", scanner.finish())
    suite = seal_suite(parse_suite(SUITE, "suite.yaml"), dataset)
    base = _version("tiny", _base(folder / "base", found))
    sealed = {
        "support@1": _version("support", prompt),
        "tiny@1": base,
        "tickets-eval@1": dataset,
        "support-suite@1": _version("support-suite", suite),
        "support-lora@1": _version("support-lora", _adapter(folder / "one", base, found, rank=2)),
        "tone-lora@1": _version("tone-lora", _adapter(folder / "two", base, {}, rank=1)),
    }
    _dataset_parts(found)
    for name, reference in (
        ("prompt", "support@1"),
        ("base-model", "tiny@1"),
        ("adapter", "support-lora@1"),
        ("dataset", "tickets-eval@1"),
        ("suite", "support-suite@1"),
    ):
        found[name] = Example("json", sealed[reference].manifest, sealed[reference].digest)
    return sealed


def _base(folder: Path, found: dict[str, Example]) -> Manifest:
    texts = {
        "config.json": '{"model_type": "llama", "architectures": ["LlamaForCausalLM"], "hidden_size": 4}\n',
        "tokenizer.json": '{"version": "1.0"}\n',
        "tokenizer_config.json": '{"tokenizer_class": "PreTrainedTokenizerFast"}\n',
        "chat_template.jinja": "{% for m in messages %}{{ m.content }}\n{% endfor %}",
        "generation_config.json": '{"do_sample": false}\n',
    }
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text)
    (folder / "model.safetensors").write_bytes(safetensors_bytes(llama_shapes(4, layers=1, vocabulary=8)))
    base = read_base(folder)
    found["file"] = Example("bytes", texts["config.json"], base.manifest.content["config"])
    found["base-shapes"] = Example("json", json.loads(base.shapes), base.manifest.content["shapes"])
    tokenizer = [
        {"path": name, "digest": digest_of_bytes(texts[name].encode())}
        for name in ("tokenizer.json", "tokenizer_config.json")
    ]
    found["base-tokenizer"] = Example("json", tokenizer, base.manifest.content["tokenizer"])
    return base.manifest


def _adapter(folder: Path, base: Version, found: dict[str, Example], rank: int) -> Manifest:
    config = {
        "peft_type": "LORA",
        "r": rank,
        "lora_alpha": 4,
        "lora_dropout": 0.05,
        "target_modules": ["v_proj", "q_proj"],
        "task_type": "CAUSAL_LM",
        "base_model_name_or_path": "/home/ana/models/tiny",
        "peft_version": "0.21.0",
        "inference_mode": True,
    }
    folder.mkdir()
    (folder / "adapter_config.json").write_text(json.dumps(config))
    shapes = lora_shapes(llama_shapes(4, layers=1, vocabulary=8), rank=rank)
    (folder / "adapter_model.safetensors").write_bytes(safetensors_bytes(shapes))
    directory = read_adapter(folder)
    scanner = directory.weights_scanner()
    for chunk in read_chunks(directory.weights):
        scanner.feed(chunk)
    content = scanner.finish()
    data = (folder / "adapter_model.safetensors").read_bytes()[-content.size :]
    found["tensors"] = Example("json", _tensors(directory.header.tensors, data), content.digest)
    return seal_adapter(directory.config, content, base, directory.chat_template)


def _tensors(entries: Any, data: bytes) -> list[dict[str, Any]]:
    return [
        {
            "name": t.name,
            "dtype": t.dtype,
            "shape": list(t.shape),
            "bytes": digest_of_bytes(data[t.start : t.end]),
        }
        for t in sorted(entries, key=lambda t: t.name)
    ]


def _dataset_parts(found: dict[str, Example]) -> None:
    first: dict[str, Any] = {"id": "t1", "target": "up", "text": "printer on fire", "weight": {"$decimal": "0.5"}}
    second = json.loads(ROWS.splitlines()[1])
    pairs = [["t1", digest_of(first)], ["t2", row_digest(second)]]
    scanner = DatasetScanner("eval.jsonl")
    scanner.feed(ROWS.encode())
    found["dataset-row"] = Example("json", first, digest_of(first))
    found["dataset-content"] = Example("lines", pairs, scanner.finish().content["content"])


def _version(name: str, manifest: Manifest) -> Version:
    return Version(name, Kind(manifest.kind), 1, manifest.digest, manifest.content, AT, "ana@example.com")


def _release(versions: Mapping[str, Version], found: dict[str, Example]) -> Digest:
    prompt = versions["support@1"]
    manifest, _ = seal_release(
        prompt,
        [(versions["support-lora@1"], "1.0"), (versions["tone-lora@1"], ".50")],
        versions["tiny@1"],
        overlay(prompt_of(prompt.manifest).generation, {"top_p": "0.90", "stop": "###"}),
    )
    found["release"] = Example("json", manifest.content, manifest.digest)
    return manifest.digest


# Evidence ----------------------------------------------------------------------------------------------------


def _evidence(
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


# Governance --------------------------------------------------------------------------------------------------


def _policy(suite: Version, found: dict[str, Example]) -> tuple[Policy, Digest]:
    policy = parse_policy(POLICY, "policy.yaml")
    compare = policy.stage("production").rules[1]
    effective = effective_policy_digest(policy, "production", [_suite_fact(suite)])
    found["policy"] = Example("json", policy.content(), policy.digest())
    found["rule"] = Example("json", rule_content(compare), rule_digest(compare))
    value = {"policy": policy.digest(), "stage": "production", "suites": [suite.digest]}
    found["effective-policy"] = Example("json", value, effective)
    return policy, effective


def _suite_fact(suite: Version) -> SuiteFact:
    return SuiteFact(
        name=suite.name,
        reference=suite.reference,
        digest=suite.digest,
        primary="exact",
        scorers={"exact": "binary", "macro": "corpus"},
    )


def _facts(
    release: Digest,
    suite: Version,
    policy: Policy,
    policy_digest: Digest,
    evidence: Digest,
    runner: RunnerClass,
    found: dict[str, Example],
) -> Facts:
    live, old = digest_of("an older release"), digest_of("an older run")
    evidence_set = evidence_set_digest([evidence])
    binding = binding_digest(
        action="promote",
        application="support-bot",
        stage="production",
        release=release,
        policy=policy_digest,
        evidence_set=evidence_set,
        base=_id("DEP1"),
    )
    bound = {
        "action": "promote",
        "stage": "support-bot@production",
        "release": release,
        "policy": policy_digest,
        "evidence_set": evidence_set,
        "base": _id("DEP1"),
        "waivers": [],
    }
    found["binding"] = Example("json", bound, binding)
    facts = Facts(
        application="support-bot",
        stage="production",
        release=2,
        digest=release,
        current=CurrentFact(deployment=_id("DEP1"), release=1, digest=live),
        required_suites=(_suite_fact(suite),),
        runs=(_run("RUN2", evidence, suite, runner),),
        baseline_runs=(_run("RUN1", old, suite, runner),),
        measurements=(_bound(rule_digest(policy.stage("production").rules[1]), evidence, old),),
        placements=(PlacementFact(stage="dev", deployment=_id("DEP0"), sequence=4, verified=True),),
        contributors=(ContributorFact(person="ana", why="composed support-bot@2", changed=True),),
        approvals=(_approval(binding),),
        eligible={"reviewer": ("ben",)},
        policy=policy_digest,
        policy_document=policy.digest(),
        evidence_set=evidence_set,
        binding=binding,
    )
    found["facts"] = Example("json", facts.content(), facts.content_digest())
    return facts


def _run(name: str, evidence: Digest, suite: Version, runner: RunnerClass) -> RunFact:
    return RunFact(
        id=_id(name), evidence=evidence, suite=suite.digest, runner=runner.digest, rows=2, failed=0, unmeasured=0
    )


def _bound(rule: Digest, run: Digest, baseline: Digest) -> Measurement:
    return Measurement(
        rule=rule,
        run=run,
        baseline=baseline,
        value="0.5",
        baseline_value="0",
        n=2,
        clusters=2,
        lower="-0.457863294951",
        upper="0.909374051216",
        level="0.95",
        method="tango",
        needed=9,
    )


def _approval(binding: Digest) -> ApprovalFact:
    return ApprovalFact(
        id=_id("APPR"),
        person="ben",
        account="ben@example.com",
        binding=binding,
        given_at=AT,
        expires_at="2026-03-05T09:00:00.000000Z",
        slots=("reviewer",),
    )


def _decision(facts: Facts, found: dict[str, Example]) -> None:
    result = RuleResult(
        id="no-regression",
        type="compare",
        level=Level.SOFT,
        status=Status.INCONCLUSIVE,
        summary="too few rows to tell",
        required="not worse than what is live by more than 0.02",
        measured={"lower": "-0.457863294951", "n": 2},
        origin="policy of support-bot, stage production",
        remedy=("evaluate on at least 9 rows",),
    )
    decision = Decision(
        verdict=Verdict.DENY,
        action="promote",
        application=facts.application,
        stage=facts.stage,
        release=facts.release,
        digest=facts.digest,
        at=AT,
        policy=facts.policy,
        evidence_set=facts.evidence_set,
        binding=facts.binding,
        facts=facts.content_digest(),
        current="support-bot@1",
        rules=(result,),
    )
    found["decision"] = Example("json", decision.content(), decision.content_digest())


def _members(found: dict[str, Example]) -> None:
    members = add_member(Members(), "ana@example.com", roles=("owner",), slots=("*",))
    members = add_member(
        members, "ben@example.com", roles=("approver",), slots=("reviewer",), application="support-bot"
    )
    found["members"] = Example("json", members.content(), members.digest())


# The log -----------------------------------------------------------------------------------------------------


def _log(release: Digest, found: dict[str, Example]) -> None:
    live, event = _deployment(release)
    rows = rows_digest([("deployment", live), ("deployment_event", event)])
    found["rows"] = Example(
        "rows", [{"table": "deployment", "row": live}, {"table": "deployment_event", "row": event}], rows
    )
    heads = [
        StageHead("support-bot", "production", 2, _id("DEP2"), release),
        StageHead("support-bot", "dev", 4, _id("DEP0"), release),
    ]
    root = state_root(heads)
    ordered = sorted(heads, key=lambda head: head.stage)
    found["state-root"] = Example(
        "tree",
        [
            {
                "stage": f"{h.application}@{h.stage}",
                "epoch": h.epoch,
                "deployment": h.deployment,
                "release": h.release,
            }
            for h in ordered
        ],
        root,
    )
    entry = Entry(
        "deployment.live",
        {"deployment": _id("DEP2"), "release": release},
        application="support-bot",
        stage="production",
        epoch=2,
        decision=_id("DEC2"),
        reason="a clear gain",
    )
    data = leaf(
        entry,
        index=1,
        op_id=_id("PERA"),
        time=AT,
        actor="ana@example.com",
        assurance="local",
        rows=rows,
        state_root=root,
    )
    found["log-leaf"] = Example("leaf", json.loads(data), _hash(leaf_hash(data)))
    first = leaf(
        Entry("key.registered", {"log_key": digest_of_bytes(b"a public key")}),
        index=0,
        op_id=_id("PERA"),
        time=AT,
        actor="ana@example.com",
        assurance="local",
        rows=rows_digest([]),
        state_root=state_root([]),
    )
    found["log-root"] = Example("tree", [json.loads(first), json.loads(data)], _hash(tree_hash([first, data])))


def _deployment(release: Digest) -> tuple[dict[str, Any], dict[str, Any]]:
    place = {"application": "support-bot", "stage": "production", "sequence": 2, "at": AT, "log_index": 1}
    live = {
        **place,
        "id": _id("DEP2"),
        "release": 2,
        "digest": release,
        "kind": "promote",
        "replaces": _id("DEP1"),
        "promotion": _id("PR02"),
        "decision": _id("DEC2"),
        "actor": "ana@example.com",
        "person": "ana",
        "reason": "a clear gain",
        "marks": canonical_json([]).decode(),
    }
    event = {
        **place,
        "sequence": 5,
        "deployment_id": _id("DEP2"),
        "kind": "live",
        "epoch": 2,
        "basis": "promote",
        "actor": "ana@example.com",
    }
    return live, event


def _id(name: str) -> str:
    return f"01KJPQ9M00{name:0>16}"


def _hash(data: bytes) -> str:
    return "sha256:" + data.hex()
