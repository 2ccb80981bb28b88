"""I-47: what is said to be at least as strict passes nothing that the other would not, for slices and budgets too."""

from __future__ import annotations

import json
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from registry.domain.measuring_budgets import BudgetAsked, SpentRow, measure_budget
from registry.domain.measuring_slices import SlicedRow, SlicesAsked, measure_slices
from registry.domain.policies.decision import Status
from registry.domain.policies.document import parse_policy
from registry.domain.policies.evaluator import judge
from registry.domain.policies.evidence_rules import BudgetRule, SlicesRule
from registry.domain.policies.layers import at_least_as_strict, effective
from registry.domain.policies.rule_types import Rule, rule_digest
from registry.domain.statistics.scales import BINARY
from registry.domain.suites.slices import ColumnSlices
from tests.builders import EVALUATED, NOW, a_layer, a_policy, a_run, a_suite, facts, the_rule

SLICES: dict[str, Any] = {"id": "r", "type": "slices", "suite": "required", "metric": "primary", "by": "lang"}
LANG = ColumnSlices(column="lang", min_n=30)
RUN, LIVE = a_run("run-1"), a_run("live-1")

modes = st.sampled_from(["no_harm", "all_non_inferior"])
levels = st.sampled_from(["0.8", "0.95"])
slices_rules = st.builds(
    lambda margin, mode, level: {**SLICES, "margin": margin, "mode": mode, "confidence": {"level": level}},
    st.sampled_from(["0.02", "0.1", "0.3"]), modes, levels,
)  # fmt: skip
budget_rules = st.builds(
    lambda limit, level, least: {
        "id": "r", "type": "budget", "metric": "total_tokens", "quantile": "0.9", "max": limit,
        "min_samples": least, "confidence": {"level": level},
    },
    st.sampled_from(["85", "95", "99"]), levels, st.sampled_from([50, 120]),
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(mine=slices_rules, above=slices_rules, seed=st.integers(0, 500), lost=st.floats(0, 0.4))
def test_slices_that_are_at_least_as_strict_pass_nothing_more(
    mine: dict[str, Any], above: dict[str, Any], seed: int, lost: float
) -> None:
    own, other = _rule(mine), _rule(above)
    assume(at_least_as_strict(own, other))
    rng = Random(seed)
    live = [SlicedRow(f"{part}{i}", f"{part}{i}", "1", part) for part in ("de", "fr") for i in range(60)]
    rows = [replace(row, value="0" if row.part == "fr" and rng.random() < lost else "1") for row in live]
    if _slices(own, rows, live) is Status.SATISFIED:
        assert _slices(other, rows, live) is Status.SATISFIED


@settings(deadline=None, max_examples=40)
@given(mine=budget_rules, above=budget_rules, seed=st.integers(0, 500))
def test_budgets_that_are_at_least_as_strict_pass_nothing_more(
    mine: dict[str, Any], above: dict[str, Any], seed: int
) -> None:
    own, other = _rule(mine), _rule(above)
    assume(at_least_as_strict(own, other))
    rng = Random(seed)
    rows = [SpentRow(str(i), str(i // 2), float(rng.randint(1, 100))) for i in range(100)]
    if _budget(own, rows) is Status.SATISFIED:
        assert _budget(other, rows) is Status.SATISFIED


@pytest.mark.parametrize(
    ("before", "after", "stricter"),
    [
        ({"margin": "0.1"}, {"margin": "0.05"}, True),
        ({"margin": "0.05"}, {"margin": "0.1"}, False),
        ({"margin": "0.1"}, {"margin": "0.1", "mode": "all_non_inferior"}, True),
        ({"margin": "0.1", "mode": "all_non_inferior"}, {"margin": "0.1"}, False),
        ({"margin": "0.1"}, {"margin": "0.1", "confidence": {"level": "0.99"}}, False),
        ({"margin": "0.1"}, {"margin": "0.1", "confidence": {"level": "0.9"}}, False),
        ({"margin": "0.1"}, {"require": ">= 0.9"}, False),
        ({"require": ">= 0.8"}, {"require": ">= 0.9"}, True),
        ({"margin": "0.1"}, {"margin": "0.1", "by": "long"}, False),
    ],
)
def test_which_slices_rule_is_the_stricter(before: dict[str, Any], after: dict[str, Any], stricter: bool) -> None:
    assert at_least_as_strict(_rule({**SLICES, **after}), _rule({**SLICES, **before})) is stricter


def test_a_budget_of_the_registry_leaves_an_ungated_stage_ungated() -> None:
    """A budget is no evidence of quality: it would otherwise keep every release out of a stage that asks for none."""
    document = {"kind": "policy", "name": "p", "stages": {"dev": {"ungated": True}}}
    budget = {"id": "b", "type": "budget", "metric": "total_tokens", "mean_max": "9"}
    both = effective(parse_policy(json.dumps(document), "p.yaml"), a_layer(budget, stage="dev")).stage("dev")
    assert (both.ungated, [rule.id for rule in both.rules]) == (True, ["b"])


def _rule(rule: dict[str, Any]) -> Rule:
    return the_rule(a_policy(EVALUATED, rule), "r")


def _slices(rule: Rule, rows: list[SlicedRow], live: list[SlicedRow]) -> Status:
    assert isinstance(rule, SlicesRule)
    asked = SlicesAsked(LANG, BINARY, True, rule.confidence.level, rule.mode or "no_harm", rule.margin)
    found = measure_slices(rule_digest(rule), RUN.evidence, LIVE.evidence, rows, live, asked)
    policy = a_policy(EVALUATED)
    suite = a_suite(slices=("lang",))
    return judge(rule, facts(policy, required_suites=(suite,), measurements=(found,)), NOW).status


def _budget(rule: Rule, rows: list[SpentRow]) -> Status:
    assert isinstance(rule, BudgetRule)
    found = measure_budget(
        rule_digest(rule), RUN.evidence, rows, BudgetAsked(rule.confidence.level, rule.limit, rule.quantile)
    )
    return judge(rule, facts(a_policy(EVALUATED), measurements=(found,)), NOW).status
