"""The examples of what is registered: a prompt, a base model, adapters, a dataset, a suite, and their release."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from registry.domain.adapters.admission import seal_adapter
from registry.domain.datasets import DatasetScanner, row_digest
from registry.domain.digests import Digest, digest_of, digest_of_bytes
from registry.domain.generation import overlay
from registry.domain.manifests import Kind, Manifest, Version
from registry.domain.prompts.document import prompt_of, seal_prompt
from registry.domain.prompts.parsing import parse_prompt
from registry.domain.releases import seal_release
from registry.domain.suites import parse_suite, seal_suite
from registry.integrations.base_models import read_base
from registry.integrations.files import read_chunks
from registry.integrations.peft_files import read_adapter
from tests.formats.example import AT, Example
from tests.tensors import llama_shapes, lora_shapes, safetensors_bytes

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


def add_artifacts(folder: Path, found: dict[str, Example]) -> dict[str, Version]:
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


def add_release(versions: Mapping[str, Version], found: dict[str, Example]) -> Digest:
    prompt = versions["support@1"]
    manifest, _ = seal_release(
        prompt,
        [(versions["support-lora@1"], "1.0"), (versions["tone-lora@1"], ".50")],
        versions["tiny@1"],
        overlay(prompt_of(prompt.manifest).generation, {"top_p": "0.90", "stop": "###"}),
    )
    found["release"] = Example("json", manifest.content, manifest.digest)
    return manifest.digest
