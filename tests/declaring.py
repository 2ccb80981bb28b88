"""A folder that declares a small registry, for tests of applying."""

from __future__ import annotations

import json
from pathlib import Path

from tests.world import PROMPT, SUITE, World

POLICY = """kind: policy
name: solo-team
stages:
  dev: {ungated: true}
  staging:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required}
"""
DOCUMENTS = """# what the registry shall hold
apiVersion: tandem/v1
kind: Promotion
application: bot
stage: dev
reason: as declared
---
apiVersion: tandem/v1
kind: Release
application: bot
prompt: support
base: tiny@1
adapters:
  - {ref: support-lora@1}
parameters: {max_new_tokens: 100}
---
apiVersion: tandem/v1
kind: Policy
application: bot
file: team.yaml
---
apiVersion: tandem/v1
kind: Application
name: bot
suites: [support-suite]
---
apiVersion: tandem/v1
kind: Suite
name: support-suite
file: suites/suite.yaml
--- # rows
apiVersion: tandem/v1
kind: Dataset
name: tickets-eval
file: suites/eval.jsonl
licence: CC-BY-4.0
"""
PROMPTS = """apiVersion: tandem/v1
kind: Prompt
name: support
file: support.prompt.md
"""


def declared(folder: Path) -> Path:
    """The folder, with every kind in it, out of order and in two files."""
    (folder / "suites").mkdir(parents=True)
    (folder / "tandem.yaml").write_text(DOCUMENTS)
    (folder / "prompts.tandem.yaml").write_text(PROMPTS)
    (folder / "team.yaml").write_text(POLICY)
    (folder / "support.prompt.md").write_text(PROMPT)
    (folder / "suites" / "suite.yaml").write_text(SUITE)
    rows = "".join(json.dumps(line) + "\n" for line in World.lines(120))
    (folder / "suites" / "eval.jsonl").write_text(rows)
    return folder


def ready(folder: Path) -> World:
    """A registry with a base model and an adapter, which nobody declares."""
    world = World(folder)
    world.ana.register_base(world.base(), "tiny")
    world.ana.register_adapter(world.adapter(), "support-lora", "tiny@1")
    return world
