"""`overfit`: what adapters gain on rows that they were trained on, beyond what they gain on others."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.policies.decision import RuleResult, Status
from registry.ports import Setup
from tests.gathering import staging
from tests.world import ANA, SUITE, CannedRunner, CannedSession, World

RULE = {
    "id": "memory",
    "type": "overfit",
    "level": "hard",
    "suite": "required",
    "trained": "train-suite@1",
    "metric": "exact",
    "gap": "0.10",
}
SEEN = 1000
"""Rows from this number on are training data."""


class Learnt(CannedRunner):
    """Without adapters every second row is right; with them, so many in a hundred of seen and of unseen rows."""

    def __init__(self, seen: int, unseen: int) -> None:
        super().__init__()
        self.seen, self.unseen = seen, unseen
        self.always_right = True

    def load(self, setup: Setup) -> LearntSession:
        return LearntSession(self, setup)


class LearntSession(CannedSession):
    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        runner = self._runner
        assert isinstance(runner, Learnt)
        for request, [generation] in zip(requests, super().generate(requests), strict=True):
            row = int(request.messages[-1]["content"].split()[0])
            share = 50 if not self._setup.adapters else runner.seen if row >= SEEN else runner.unseen
            yield [generation if row * 37 % 100 < share else replace(generation, output="wrong")]


def memory(world: World, seen: int, unseen: int, *, rows: int = 400, base: bool = True) -> RuleResult:
    """What the rule says of `bot@1`, an adapter that gets so many in a hundred right; `bot@2` is without it."""
    lines = [{**line, "text": f"{SEEN + i} {line['target']}"} for i, line in enumerate(world.lines(rows))]
    for name, found in (("train", lines), ("held", world.lines(rows))):
        world.ana.register_dataset(world.write(f"{name}.jsonl", "".join(_line(row) for row in found)), f"{name}-rows")
        suite = SUITE.replace("tickets-eval@1", f"{name}-rows@1").replace("support-suite", f"{name}-suite")
        world.ana.register_suite(world.write(f"{name}.yaml", suite))
    ana = world.as_(ANA, Learnt(seen, unseen))
    ana.compose("bot", "support@1", "tiny@1", [("support-lora@1", "1")], {"max_new_tokens": "9"})
    releases = ["bot@1"]
    if base:
        ana.compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": "9"})
        releases.append("bot@2")
    for release in releases:
        for suite in ("held-suite@1", "train-suite@1"):
            ana.evaluate(release, suite)
    return judged(world)


def judged(world: World, release: str = "bot@1", **changed: str) -> RuleResult:
    staging(world, {**RULE, "suite": "held-suite@1", **changed})
    return next(r for r in world.ana.check(release, "staging").decision.rules if r.id == "memory")


def _line(row: dict[str, str]) -> str:
    return json.dumps(row) + "\n"


def test_an_adapter_that_learnt_its_rows_by_heart_shows_its_gap(world: World) -> None:
    found = memory(world, seen=95, unseen=55)
    assert found.status is Status.UNSATISFIED
    assert found.summary.startswith("exact gains 0.4 more on train-suite@1 than on held-suite@1 (n=800, bounds 0.3")
    assert world.ana.promote("bot@1", "staging").deployment is None


def test_one_that_gains_as_much_on_other_rows_has_none(world: World) -> None:
    found = memory(world, seen=80, unseen=80)
    assert (found.status, found.measured["findings"][0]["gap"]) == (Status.SATISFIED, "0")
    assert judged(world, gap="0.01").status is Status.INCONCLUSIVE
    assert world.ana.promote("bot@1", "staging").deployment is None
    staging(world, {**RULE, "suite": "held-suite@1"})
    assert judged(world, release="bot@2").status is Status.NOT_APPLICABLE


def test_a_gap_that_may_be_too_large_is_not_known_to_be_small(world: World) -> None:
    assert memory(world, seen=80, unseen=70, rows=100).status is Status.INCONCLUSIVE


def test_without_the_release_that_has_no_adapters_nothing_is_known(world: World) -> None:
    found = memory(world, seen=80, unseen=80, base=False)
    assert found.status is Status.INCONCLUSIVE
    assert "without its adapters" in found.summary
    assert "`tandem release compose bot --prompt PROMPT --base BASE` with the same prompt" in found.remedy[0]
    world.as_(ANA, Learnt(80, 80)).compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": "9"})
    lacking = judged(world)
    assert lacking.status is Status.INCONCLUSIVE
    assert "`tandem eval run bot@2 --suite train-suite@1`" in lacking.remedy


def test_a_scorer_that_a_suite_lacks_cannot_be_judged(world: World) -> None:
    memory(world, seen=80, unseen=80, rows=20)
    for metric in ("f1", "nothing"):
        assert judged(world, metric=metric).status is Status.ERROR


@pytest.mark.parametrize("trained", ["required", "held-suite@1"])
def test_the_training_sample_is_another_suite(world: World, trained: str) -> None:
    with pytest.raises(Exception, match="a suite of its own"):
        staging(world, {**RULE, "suite": "held-suite@1", "trained": trained})


def test_a_sample_of_other_rows_than_the_adapter_was_trained_on_shows_nothing(world: World) -> None:
    assert memory(world, seen=80, unseen=80).status is Status.SATISFIED  # what it was trained on is not indexed
    world.ana.index_dataset("tickets-eval@1")
    found = judged(world)
    assert (found.status, found.summary) == (
        Status.INCONCLUSIVE,
        "none of 400 rows of train-suite@1 is in what bot@1 was trained on",
    )
