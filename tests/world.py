"""A whole small registry in a folder: a real database (SQLite, or PostgreSQL on a server), real blobs,
hand-written model files, and a canned runner.


The canned runner answers the first `max_new_tokens` rows rightly and the others wrongly, so a release's quality is
a parameter of it: `compose(right=80)` makes a release that gets 80 of the rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from registry.bootstrap import Local, initialise
from registry.domain.evaluations import Generation, GenerationRequest, RunnerClass
from registry.domain.outcomes import PromotionOutcome
from registry.ports import Clock, Runner, Setup
from tests.postgres import MARK, POSTGRESQL, SQLITE, migrated_database, open_door, settings_of
from tests.tensors import llama_shapes, lora_shapes, safetensors_bytes

ANA, BEN, EVE = "ana@example.com", "ben@example.com", "eve@example.com"
ROWS = 120

PROMPT = """---
name: support
variables:
  text: {type: string}
generation: {temperature: "0", max_new_tokens: 100}
---
# user
{{text}}
"""
SUITE = """name: support-suite
primary: exact
dataset: {ref: tickets-eval@1, id: id, inputs: [text], target: target}
scorers:
  - {name: exact, type: exact_match, normalize: [strip]}
  - {name: f1, type: f1, average: macro}
"""
POLICY = """kind: policy
name: two-people
stages:
  dev: {ungated: true}
  staging:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.05"}
  production:
    rules:
      - {id: upstream, type: upstream, level: hard, stages: [staging]}
      - {id: evaluated, type: evaluated, level: hard, suite: required}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.05"}
      - {id: approval, type: approval, slots: [{slot: reviewer}], separation: changed_components}
"""


class CannedRunner:
    """Answers from the row's own text. `fail_after` makes it break off after so many rows; `inert` fails the probe."""

    def __init__(self) -> None:
        self.generated = 0
        self.fail_after: int | None = None
        self.inert = ""
        self.always_right = False
        self.name = "canned"

    def describe(self) -> RunnerClass:
        return RunnerClass(self.name, {"version": "1"})

    def load(self, setup: Setup) -> CannedSession:
        assert (setup.base / "config.json").is_file()
        assert all((folder / "adapter_model.safetensors").is_file() for folder, _ in setup.adapters)
        return CannedSession(self, setup)


class CannedSession:
    def __init__(self, runner: CannedRunner, setup: Setup) -> None:
        self._runner, self._setup = runner, setup

    def probe(self, requests: Sequence[GenerationRequest]) -> str:
        return self._runner.inert

    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        for request in requests:
            if self._runner.fail_after is not None and self._runner.generated >= self._runner.fail_after:
                raise KeyboardInterrupt
            self._runner.generated += 1
            row, answer = request.messages[-1]["content"].split()
            right = self._runner.always_right or int(row) < self._setup.parameters.max_new_tokens
            yield [Generation(request.key, answer if right else "wrong", "eos", 2, 1, 1000)]


class World:
    """A registry as `ana` keeps it; `.as_(BEN)` opens the same one as somebody else."""

    def __init__(self, folder: Path, clock: Clock | None = None, *, new: bool = True, database: str = SQLITE) -> None:
        """`database` is `sqlite`, `postgresql` for a new one on the server of the tests, or an address."""
        self.folder, self.clock = folder, clock
        self.runner = CannedRunner()
        folder.mkdir(parents=True, exist_ok=True)
        if database != SQLITE:
            (folder / MARK).write_text(migrated_database() if database == POSTGRESQL else database)
        if new:
            initialise(folder, settings_of(folder, ANA), clock)
        self.ana = self.as_(ANA)

    @classmethod
    def at(cls, folder: Path, clock: Clock | None = None) -> World:
        """The registry that is in a folder already."""
        return cls(folder, clock, new=False)

    def as_(self, account: str, runner: Runner | None = None) -> Local:
        return open_door(self.folder, account, runner or self.runner, self.clock)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def stock(self) -> World:
        """Register one of everything, and ben as the second person."""
        ana = self.ana
        ana.register_base(self.base(), "tiny")
        ana.register_dataset(self.rows("eval.jsonl"), "tickets-eval")
        ana.register_suite(self.write("suite.yaml", SUITE))
        ana.register_prompt(self.write("support.prompt.md", PROMPT))
        ana.register_adapter(self.adapter(), "support-lora", "tiny@1", ["tickets-eval@1"])
        ana.add_member(BEN, roles=("approver", "author", "promoter"), slots=("reviewer",))
        ana.create_application("bot")
        ana.activate_policy(self.write("policy.yaml", POLICY), "bot")
        return self

    def rows(self, name: str, count: int = ROWS) -> Path:
        return self.write(name, "".join(json.dumps(line) + "\n" for line in self.lines(count)))

    @staticmethod
    def lines(count: int) -> list[dict[str, str]]:
        answers = ["yes" if i % 2 else "no" for i in range(count)]
        return [{"id": f"r{i}", "text": f"{i} {answer}", "target": answer} for i, answer in enumerate(answers)]

    def base(self, name: str = "base", hidden: int = 8) -> Path:
        folder = self.folder / name
        self.write(f"{name}/config.json", json.dumps({"model_type": "llama", "hidden_size": hidden}))
        self.write(f"{name}/tokenizer.json", "{}")
        (folder / "model.safetensors").write_bytes(safetensors_bytes(llama_shapes(hidden)))
        return folder

    def adapter(self, name: str = "lora", hidden: int = 8, rank: int = 2) -> Path:
        folder = self.folder / name
        config = {"peft_type": "LORA", "r": rank, "lora_alpha": 4, "target_modules": ["q_proj", "v_proj"]}
        self.write(f"{name}/adapter_config.json", json.dumps(config))
        weights = safetensors_bytes(lora_shapes(llama_shapes(hidden), rank=rank))
        (folder / "adapter_model.safetensors").write_bytes(weights)
        return folder

    def release(self, right: int, *, adapter: bool = False, evaluated: bool = True) -> str:
        """Compose (and evaluate) a release that gets `right` rows."""
        adapters = [("support-lora@1", "1")] if adapter else []
        composed = self.ana.compose("bot", "support@1", "tiny@1", adapters, {"max_new_tokens": str(right)})
        if evaluated:
            self.ana.evaluate(composed.release.reference, "support-suite")
        return composed.release.reference

    def place(self, release: str, stage: str = "production") -> PromotionOutcome:
        """Bring a release to a stage, through the ones before it, approved by ben."""
        outcome = self.ana.promote(release, "staging", "")
        if stage == "production":
            self.ana.promote(release, "production")
            self.as_(BEN).approve(release, "production", "looks good")
            outcome = self.ana.promote(release, "production")
        return outcome


def entries(world: World, kind: str) -> list[dict[str, Any]]:
    """The log entries of a type, as their leaves tell them."""
    with world.ana.runtime.catalog._engine.connect() as connection:
        leaves = connection.exec_driver_sql("SELECT leaf FROM log ORDER BY idx").scalars().all()
    return [leaf for leaf in map(json.loads, leaves) if leaf["type"] == kind]
