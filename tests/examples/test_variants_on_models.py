"""Variants of a prompt, asked of models that were really trained: what was trained on one layout hangs on it.

The numbers are the models' own and may differ between machines, so only orders and outcomes are held to.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from registry.bootstrap import Local, initialise
from registry.domain.evaluations import EvaluationRun
from registry.domain.policies.decision import RuleResult, Status
from registry.integrations.runners.local import LocalRunner
from tests.postgres import open_door, settings_of
from tests.tiny import tiny_models
from tests.tiny_more import tiny_more
from tests.world import ANA

pytestmark = [pytest.mark.models, pytest.mark.slow]

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "quickstart"
PROMPT, RIGID = "prompt", "rigid"
SUITE = """name: steady
primary: exact
dataset: {ref: tickets-eval@1, id: id, inputs: [text], target: target, cluster: cluster}
scorers:
  - {name: exact, type: exact_match, normalize: [strip, casefold]}
perturbations: {set: builtin/format-v1, on: 160}
"""
POLICY = """kind: policy
name: steady
stages:
  staging:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required, min_rows: 100}
      - {id: mean, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.02"}
      - {id: brittle, type: brittleness, suite: required, metric: primary, max_worst_drop: "0.05"}
      - {id: steadier, type: brittleness, suite: required, metric: primary, max_worst_drop: "0.95", vs_live: "0.01"}
"""
LAX = "".join(POLICY.splitlines(keepends=True)[:6])


class Steady:
    """A registry with a release of the prompt alone, and one of prompt and adapter, both really run."""

    def __init__(self, folder: Path) -> None:
        initialise(folder, settings_of(folder, ANA))
        models, door = tiny_models(), open_door(folder, ANA, LocalRunner())
        self.door: Local = door
        self.runs: dict[str, EvaluationRun] = {}
        door.register_base(models / "base", "tiny")
        door.register_prompt(EXAMPLE / "prompts" / "support.prompt.md")
        for name in ("eval", "train"):
            door.register_dataset(models / "data" / f"{name}.jsonl", f"tickets-{name}")
        for name, text in {"suite.yaml": SUITE, "policy.yaml": POLICY, "lax.yaml": LAX}.items():
            (folder / name).write_text(text)
        door.register_suite(folder / "suite.yaml")
        door.register_adapter(tiny_more() / "adapters" / "rigid", "rigid-lora", "tiny@1", ["tickets-train@1"])
        door.create_application("bot", ["steady@1"])
        door.activate_policy(folder / "lax.yaml", "bot")
        for name, adapters in {PROMPT: [], RIGID: [("rigid-lora@1", "1")]}.items():
            parameters = {"temperature": "0", "max_new_tokens": "2"}
            release = door.compose("bot", "support@1", "tiny@1", adapters, parameters).release.reference
            self.runs[name] = door.evaluation(door.evaluate(release, "steady").id)
        door.promote("bot@1", "staging", "the first")
        door.activate_policy(folder / "policy.yaml", "bot")

    def rule(self, name: str, rule: str) -> RuleResult:
        run = self.runs[name]
        decision = self.door.check(f"{run.application}@{run.release_number}", "staging").decision
        return next(result for result in decision.rules if result.id == rule)


@pytest.fixture(scope="module")
def steady(tmp_path_factory: pytest.TempPathFactory) -> Steady:
    return Steady(tmp_path_factory.mktemp("steady"))


def test_what_learned_one_layout_hangs_on_it_and_on_no_case_of_letters(steady: Steady) -> None:
    prompt, rigid = (steady.runs[name].steadiness for name in (PROMPT, RIGID))
    assert prompt is not None
    assert rigid is not None
    changes = {one.name: Decimal(one.change) for one in rigid.variants}
    assert min(changes["newline-double"], changes["spaces-double"], changes["separator-dash"]) < Decimal("-0.05")
    assert changes["case-lower"] > Decimal("-0.02")  # the base was trained on both
    assert Decimal(rigid.p or 1) < Decimal("0.001")
    assert Decimal(rigid.flip_rate or 0) > Decimal(prompt.flip_rate or 1)


def test_a_release_that_is_better_on_the_mean_and_hangs_on_its_layout_is_kept_out(steady: Steady) -> None:
    assert steady.rule(RIGID, "mean").status is Status.SATISFIED
    found = steady.rule(RIGID, "brittle")
    assert found.status is Status.UNSATISFIED
    (told,) = found.measured["findings"]
    worse = {one["name"] for one in told["variants"] if one["status"] == "fail"}
    assert worse & {"newline-double", "spaces-double", "separator-dash"}
    assert "case-lower" not in worse
    assert steady.rule(PROMPT, "brittle").status is not Status.UNSATISFIED


def test_it_is_less_steady_than_what_is_live(steady: Steady) -> None:
    found = steady.rule(RIGID, "steadier")
    assert found.status is Status.UNSATISFIED
    told = next(one for one in found.measured["findings"] if "baseline" in one)
    assert Decimal(told["upper"]) < Decimal("-0.01")
    assert steady.rule(PROMPT, "steadier").status is Status.SATISFIED  # it is what is live
