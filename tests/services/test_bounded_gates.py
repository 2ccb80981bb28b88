"""Gates on every kind of scorer, from the suite's file to the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.policies.decision import Decision, Verdict
from registry.domain.policies.measured_facts import ScaleFact
from registry.domain.policies.needs import Need
from registry.services.situation import need_key
from tests.services.test_scoring import WIDE
from tests.world import World

EVALUATED = "{id: evaluated, type: evaluated, suite: wide@1}"


@pytest.fixture
def world(tmp_path: Path) -> World:
    world = World(tmp_path / "registry").stock()
    world.ana.register_suite(world.write("wide.yaml", WIDE), "wide")
    return world


def policy(*rules: str) -> str:
    listed = "".join(f"      - {rule}\n" for rule in (EVALUATED, *rules))
    return f"kind: policy\nname: wide\nstages:\n  staging:\n    rules:\n{listed}"


def activate(world: World, *rules: str) -> None:
    world.ana.activate_policy(world.write("policy.yaml", policy(*rules)), "bot")


def evaluated(world: World, right: int) -> str:
    release = world.release(right, evaluated=False)
    world.ana.evaluate(release, "wide")
    return release


def told(decision: Decision, ids: Sequence[str]) -> dict[str, str]:
    return {r.id: r.status.value for r in decision.rules if r.id in ids}


def test_a_release_is_gated_by_scorers_of_every_kind(world: World) -> None:
    activate(
        world,
        '{id: rouge, type: metric, suite: wide@1, metric: rouge, require: ">= 0.6"}',
        '{id: chars, type: metric, suite: wide@1, metric: char, require: ">= 85"}',
        '{id: refused, type: metric, suite: wide@1, metric: said-wrong, require: "<= 0.35"}',
        '{id: refused-less, type: metric, suite: wide@1, metric: said-wrong, require: "<= 0.1"}',
        '{id: micro, type: metric, suite: wide@1, metric: micro, require: ">= 0.8"}',
        '{id: whole, type: metric, suite: wide@1, metric: chrf, require: ">= 90"}',
        '{id: scored, type: score, suite: wide@1, pass: "90", metrics: '
        '[{metric: char, pass: ">= 70"}, {metric: said-wrong, pass: "<= 0.4"}]}',
    )
    found = world.ana.check(evaluated(world, 90), "staging").decision
    assert told(found, ["rouge", "chars", "refused", "refused-less", "micro", "whole", "scored"]) == {
        "rouge": "satisfied",
        "chars": "inconclusive",
        "refused": "satisfied",
        "refused-less": "unsatisfied",
        "micro": "satisfied",
        "whole": "unsatisfied",
        "scored": "satisfied",
    }
    lines = {r.id: r.summary for r in found.rules}
    assert lines["chars"] == "char 79.808 (0 to 100, n=120, bounds 74.295..85.319)"
    assert lines["refused"] == "said-wrong 0.25 (less is better, n=120, bounds 0.187..0.324)"


def test_a_release_is_compared_by_scorers_of_every_kind_and_may_have_to_be_better(world: World) -> None:
    compare = "type: compare, suite: wide@1, against: stage_current"
    activate(
        world,
        f'{{id: refused, {compare}, metric: said-wrong, margin: "0.02"}}',
        f'{{id: chars, {compare}, metric: char, margin: "5"}}',
        f'{{id: micro, {compare}, metric: micro, margin: "0.02"}}',
        f"{{id: better, {compare}, metric: exact, superior: true, level: advisory}}",
        f"{{id: less-refused, {compare}, metric: said-wrong, superior: true, level: advisory}}",
        f'{{id: much-better, {compare}, metric: micro, superior: true, margin: "0.05", level: advisory}}',
    )
    ids = ["refused", "chars", "micro", "better", "less-refused", "much-better"]
    world.ana.promote(evaluated(world, 90), "staging", "")
    up, down = (world.ana.check(evaluated(world, right), "staging").decision for right in (100, 80))
    assert told(up, ids) == dict.fromkeys(ids, "satisfied") | {"much-better": "inconclusive"}
    assert told(down, ids) == {
        "refused": "unsatisfied",
        "chars": "inconclusive",
        "micro": "unsatisfied",
        "better": "unsatisfied",
        "less-refused": "unsatisfied",
        "much-better": "unsatisfied",
    }
    line = next(r.summary for r in up.rules if r.id == "less-refused")
    assert line == "said-wrong 0.083 (0.25 live -> 0.167, less is better, n=120, bounds 0.05..0.134, p = 0.001)"
    remedy = next(r.remedy for r in up.rules if r.id == "much-better")
    assert remedy == ("a new release evaluated on a suite with 51937 rows, 51817 more than wide@1 gave",)  # for 0.052
    assert (up.verdict, down.verdict) == (Verdict.ALLOW, Verdict.DENY)


def test_a_decision_by_a_bootstrap_replays_and_its_bounds_are_computed_once(world: World) -> None:
    activate(world, '{id: micro, type: metric, suite: wide@1, metric: micro, require: ">= 0.8"}')
    release = evaluated(world, 90)
    outcome = world.ana.promote(release, "staging", "")
    assert outcome.decision is not None
    assert world.ana.replay(outcome.decision.id).same
    (first,) = [r.measured for r in outcome.decision.decision.rules if r.id == "micro"]
    world.ana.evaluate(release, "wide", fresh=True)
    (again,) = [r.measured for r in world.ana.check(release, "staging").decision.rules if r.id == "micro"]
    bounds = [(f["lower"], f["upper"], f["method"]) for found in (first, again) for f in found["findings"]]
    assert bounds[0] == bounds[1]
    assert bounds[0][2] == "bca"


def test_bounds_of_what_is_right_or_wrong_are_kept_under_the_keys_that_they_always_had() -> None:
    digests = {name: digest_of(name) for name in ("rule", "suite", "run", "baseline")}
    asked: dict[str, Any] = {
        "rule_id": "r",
        "kind": "compare",
        "scorer": "exact",
        "level": "0.95",
        "margin": "0.02",
        **digests,
    }
    assert need_key(Need(**asked)) == digest_of({"method": 1, **asked})
    scale = ScaleFact(measures="binary", low="0", high="1", lower_is_better=True)
    others: list[dict[str, Any]] = [{}, {"superior": True}, {"scale": scale}]
    assert len({need_key(Need(**asked, **more)) for more in others}) == 3


@pytest.mark.parametrize(
    ("rule", "where", "message"),
    [
        (
            'type: metric, metric: rouge, require: ">= 60"',
            "require",
            "threshold is beyond what rouge of wide@1 can show",
        ),
        ('type: metric, metric: char, require: "<= 100.5"', "require", "it goes from 0 to 100"),
        ('type: compare, metric: char, against: stage_current, margin: "100"', "margin", "margin is beyond what char"),
        ('type: compare, metric: exact, against: stage_current, margin: "1"', "margin", "margin is beyond what exact"),
        (
            'type: score, pass: "90", metrics: [{metric: bleu, pass: ">= 30", warn: ">= -1"}]',
            "metrics[0].warn",
            "threshold is beyond what bleu",
        ),
    ],
)
def test_a_number_outside_a_scorers_range_is_refused_with_its_place(
    world: World, rule: str, where: str, message: str
) -> None:
    path = world.write("policy.yaml", policy(f"{{id: m, suite: wide@1, {rule}}}"))
    with pytest.raises(InvalidInputError, match=message) as refused:
        world.ana.activate_policy(path, "bot")
    assert refused.value.where.endswith(f"rules[1].{where}")


def test_a_suite_may_stand_for_itself_by_a_scorer_of_which_less_is_better(world: World) -> None:
    text = WIDE.replace("primary: exact", "primary: said-wrong")
    world.ana.register_suite(world.write("less.yaml", text), "less")
    release = world.release(90, evaluated=False)
    run = world.ana.evaluate(release, "less")
    rows = world.ana.evaluation_rows(run.id, wrong_only=True, limit=100).items
    assert len(rows) == 30
    assert {row.scores["said-wrong"] for row in rows} == {"1"}


def test_a_floor_of_a_waiver_may_be_as_far_as_the_scorer_goes(world: World) -> None:
    text = policy('{id: chars, type: metric, suite: wide@1, metric: char, require: ">= 99"}')
    text += "    waivers: {allow: [chars], slots: [{slot: reviewer}], max_ttl: 24h}\n"
    world.ana.activate_policy(world.write("policy.yaml", text), "bot")
    release = evaluated(world, 90)
    with pytest.raises(InvalidInputError, match="beyond every bound") as refused:
        world.ana.request_waiver(release, "staging", "chars", "a reason for it", floor="101")
    assert refused.value.faults[0].expected == "-1 to 100"
    waiver = world.ana.request_waiver(release, "staging", "chars", "a reason for it", floor="70")
    assert waiver.floor == "70"


def test_a_bound_that_is_measured_otherwise_now_is_none_that_was_kept() -> None:
    digests = {name: digest_of(name) for name in ("rule", "suite", "run")}
    asked: dict[str, Any] = {"rule_id": "r", "kind": "metric", "scorer": "bleu", "level": "0.95", **digests}
    for measures in ("bounded", "corpus"):
        scale = ScaleFact(measures=measures, low="0", high="100", lower_is_better=False)
        before = digest_of({"method": 1, **asked, "scale": scale.model_dump(mode="json")})
        assert need_key(Need(**asked, scale=scale)) != before
