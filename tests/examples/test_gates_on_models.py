"""Gates, judging adapters that were really trained: each of these went wrong in a way that one rule is there for.

The numbers are the models' own and may differ between machines, so only orders and outcomes are held to.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from registry.bootstrap import Local, initialise
from registry.domain.policies.decision import Decision, RuleResult, Status, Verdict
from registry.domain.reports import Comparison
from registry.integrations.runners.local import LocalRunner
from tests.postgres import open_door, settings_of
from tests.tiny import tiny_models
from tests.tiny_more import LOST, SHARED, tiny_more
from tests.world import ANA

pytestmark = [pytest.mark.models, pytest.mark.slow]

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "quickstart"
PROMPT, GOOD, FORGET, FLIPPED, OVERFIT, LEAKED = "prompt", "good", "forget", "flipped", "overfit", "leaked"
TRAINED_ON = {GOOD: "tickets-train", FORGET: "tickets-train", FLIPPED: "tickets-train", OVERFIT: "few", LEAKED: "mixed"}
RUNS = 3

SUITE = """name: {name}
primary: exact
dataset:
  {{ref: {data}@1, id: id, inputs: [text], target: target, cluster: cluster, slices: [{{column: slice, min_n: 20}}]}}
scorers:
  - {{name: exact, type: exact_match, normalize: [strip, casefold]}}
"""
POLICY = """kind: policy
name: trained
stages:
  staging:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required, min_rows: 100}
      - {id: mean, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.02"}
      - {id: parts, type: slices, suite: required, metric: primary, by: slice, against: stage_current, margin: "0.10"}
      - {id: leak, type: contamination, suite: required}
      - {id: memory, type: overfit, level: advisory, suite: required, trained: on-train@1, metric: primary, gap: "0.20"}
      - {id: by-heart, type: overfit, level: advisory, suite: required, trained: on-few@1, metric: primary, gap: "0.20"}
"""


class Trial:
    """A registry in which the prompt alone is live at staging, and every release was measured by the real runner."""

    def __init__(self, folder: Path) -> None:
        initialise(folder, settings_of(folder, ANA))
        self.folder = folder
        self.door: Local = open_door(folder, ANA, LocalRunner())
        self.releases: dict[str, str] = {}

    def stock(self) -> None:
        models, more, door = tiny_models(), tiny_more(), self.door
        door.register_base(models / "base", "tiny")
        door.register_prompt(EXAMPLE / "prompts" / "support.prompt.md")
        door.register_dataset(models / "data" / "eval.jsonl", "tickets-eval")
        for name, path in {"tickets-train": models / "data/train", "few": more / "data/few"}.items():
            door.register_dataset(path.with_suffix(".jsonl"), name, index=True)
        door.register_dataset(more / "data" / "leaked.jsonl", "mixed", index=True)
        for name, data in {"held-out": "tickets-eval", "on-train": "tickets-train", "on-few": "few"}.items():
            door.register_suite(self.write(f"{name}.yaml", SUITE.format(name=name, data=data)))
        door.create_application("bot", ["held-out@1"])
        door.activate_policy(self.write("trained.yaml", POLICY), "bot")
        for name, data in TRAINED_ON.items():
            where = models if name in {GOOD, FLIPPED} else more
            door.register_adapter(where / "adapters" / name, f"{name}-lora", "tiny@1", [f"{data}@1"])

    def measure(self) -> None:
        for name in (PROMPT, *TRAINED_ON):
            adapters = [] if name == PROMPT else [(f"{name}-lora@1", "1")]
            parameters = {"temperature": "0", "max_new_tokens": "2"}
            self.releases[name] = self.door.compose(
                "bot", "support@1", "tiny@1", adapters, parameters
            ).release.reference
            self.run(name, "held-out")
        for suite, names in {"on-train": (PROMPT, GOOD), "on-few": (PROMPT, OVERFIT)}.items():
            for name in names:
                self.run(name, suite)
        assert self.door.promote(self.releases[PROMPT], "staging").deployment is not None

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text)
        return path

    def run(self, name: str, suite: str, *, fresh: bool = False) -> None:
        self.door.evaluate(self.releases[name], suite, fresh=fresh)

    def check(self, name: str) -> Decision:
        return self.door.check(self.releases[name], "staging").decision

    def rules(self, name: str) -> Mapping[str, RuleResult]:
        return {rule.id: rule for rule in self.check(name).rules}

    def compare(self, before: str, after: str) -> Comparison:
        return self.door.compare_evaluations(self.releases[before], self.releases[after], suite="held-out")


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    made = Trial(tmp_path_factory.mktemp("trial"))
    made.stock()
    made.measure()
    return made


def test_prompt_and_adapter_together_beat_the_prompt_alone_and_get_in(trial: Trial) -> None:
    exact = trial.compare(PROMPT, GOOD).scorers[0]
    assert Decimal(exact.gain.lower or "-1") > Decimal("0.1")
    assert exact.finding == "better"
    decision = trial.check(GOOD)
    assert decision.verdict is Verdict.ALLOW
    assert {rule.id: rule.status for rule in decision.rules if rule.id in {"mean", "parts", "leak"}} == dict.fromkeys(
        ("mean", "parts", "leak"), Status.SATISFIED
    )


def test_what_is_better_on_the_whole_and_lost_a_slice_is_refused_by_that_slice(trial: Trial) -> None:
    rules = trial.rules(FORGET)
    assert trial.check(FORGET).verdict is Verdict.DENY
    assert rules["mean"].status is Status.SATISFIED
    assert rules["parts"].status is Status.UNSATISFIED
    assert f"worst {LOST} -" in rules["parts"].summary
    failed = {one.value: one.status for one in trial.compare(PROMPT, FORGET).slices if one.status == "fail"}
    assert failed == {LOST: "fail"}


def test_swapped_labels_are_refused_by_the_mean(trial: Trial) -> None:
    rules = trial.rules(FLIPPED)
    assert trial.check(FLIPPED).verdict is Verdict.DENY
    assert rules["mean"].status is Status.UNSATISFIED
    assert trial.door.promote(trial.releases[FLIPPED], "staging").deployment is None


def test_what_was_learnt_by_heart_shows_its_gap_and_what_was_learnt_does_not(trial: Trial) -> None:
    heart, learnt = trial.rules(OVERFIT)["by-heart"], trial.rules(GOOD)["memory"]
    assert (heart.status, learnt.status) == (Status.UNSATISFIED, Status.SATISFIED)
    assert gap(heart) > Decimal("0.3") > gap(learnt) + Decimal("0.1")


def test_rows_of_the_evaluation_among_the_training_data_are_found_though_all_else_passes(trial: Trial) -> None:
    decision, rules = trial.check(LEAKED), trial.rules(LEAKED)
    assert rules["leak"].status is Status.UNSATISFIED
    found = rules["leak"].measured["findings"][0]
    assert Decimal(found["fraction"]) * found["rows"] >= SHARED
    assert decision.verdict is Verdict.DENY
    assert [rule.id for rule in decision.rules if rule.counts and not rule.passes] == ["leak"]
    assert trial.rules(GOOD)["leak"].status is Status.SATISFIED


@pytest.mark.parametrize(("name", "refusing"), [(FORGET, "parts"), (FLIPPED, "mean")])
def test_running_again_and_again_never_gets_it_in(trial: Trial, name: str, refusing: str) -> None:
    """I-9: every text is generated anew, three times over; what refused refuses, and no bound rises."""
    first = bound(trial.rules(name)[refusing])
    for _ in range(RUNS):
        trial.run(name, "held-out", fresh=True)
        again = trial.rules(name)[refusing]
        assert again.status is Status.UNSATISFIED
        assert bound(again) <= first
        assert trial.check(name).verdict is Verdict.DENY
    assert len(trial.door.evaluations(trial.releases[name])) == RUNS + 1


def bound(rule: RuleResult) -> Decimal:
    """The lower one of the finding that decides."""
    return Decimal(rule.measured["findings"][0]["lower"])


def gap(rule: RuleResult) -> Decimal:
    return Decimal(rule.measured["findings"][0]["gap"])
