"""`human`: what people answered, held against the requirement by its bound."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from registry.domain.errors import InvalidInputError
from registry.domain.policies.decision import RuleResult, Status, Verdict
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import HumanFact
from registry.domain.policies.rule_types import AnyRule, Rule, rule_content, rule_digest
from registry.domain.policies.strictness import Effect, rule_differences
from tests.builders import EVALUATED, NOW, a_digest, a_policy, a_suite, facts, live, the_rule

HUMAN: dict[str, Any] = {"id": "people", "type": "human", "suite": "required", "require": ">= 0.5"}
POLICY = a_policy(EVALUATED, HUMAN)
READ: TypeAdapter[Rule] = TypeAdapter(AnyRule)


def a_fact(rule: dict[str, Any] | None = None, **other: Any) -> HumanFact:
    """A comparison of 100 items by two raters who agree and prefer the release in 0.6 of them."""
    policy = POLICY if rule is None else a_policy(EVALUATED, rule)
    values: dict[str, Any] = {
        "rule": rule_digest(the_rule(policy, "people")),
        "comparison": "c1",
        "suite": a_suite().digest,
        "evidence": a_digest("answers"),
        "items": 100,
        "rated": 100,
        "raters": 2,
        "removed": 0,
        "removed_by_hand": 0,
        "wins": 120,
        "ties": 0,
        "losses": 80,
        "value": "0.6",
        "lower": "0.52",
        "upper": "0.68",
        "level": "0.95",
        "method": "t",
        "clusters": 100,
        "alpha": "0.8",
    }
    return HumanFact(**{**values, **other})


def judged(*found: HumanFact, rule: dict[str, Any] | None = None, **situation: Any) -> RuleResult:
    policy = POLICY if rule is None else a_policy(EVALUATED, rule)
    decision = decide(policy, facts(policy, human=found, **situation), NOW)
    return next(result for result in decision.rules if result.id == "people")


def test_a_lower_bound_that_reaches_the_requirement_satisfies() -> None:
    found = judged(a_fact())
    assert (found.status, found.summary) == (
        Status.SATISFIED,
        "preferred in 0.6 of 100 items by 2 raters (bounds 0.52..0.68)",
    )
    assert judged(a_fact(lower="0.5")).status is Status.SATISFIED


@pytest.mark.parametrize(
    ("told", "status", "said"),
    [
        ({"lower": "0.499999999999", "needed": 101}, Status.INCONCLUSIVE, "preferred in 0.6"),
        ({"lower": "0.3", "upper": "0.49"}, Status.UNSATISFIED, "preferred in 0.6"),
        ({"alpha": "0.399"}, Status.INCONCLUSIVE, "raters hardly agree: alpha 0.399, at least 0.4 is asked"),
        ({"alpha": None, "alpha_reason": "no_variation"}, Status.INCONCLUSIVE, "agreement is undefined: everybody"),
        ({"alpha": None, "alpha_reason": "not_doubly_rated"}, Status.INCONCLUSIVE, "no item was rated by two people"),
        ({"items": 49, "rated": 49}, Status.INCONCLUSIVE, "49 items are too few"),
        ({"rated": 99}, Status.INCONCLUSIVE, "1 of 100 items lack answers of 2 raters"),
        ({"lower": None, "upper": None, "reason": "few_clusters"}, Status.INCONCLUSIVE, "too few items, or clusters"),
        ({"level": "0.9"}, Status.ERROR, "its bounds were not computed for this rule"),
        ({"lower": "0.7"}, Status.ERROR, "its bounds were not computed for this rule"),
    ],
)
def test_what_does_not_show_it_stands_in_the_way(told: dict[str, Any], status: Status, said: str) -> None:
    found = judged(a_fact(**told))
    assert (found.status, said in found.summary) == (status, True), found.summary
    assert found.remedy


def test_moderate_agreement_and_raters_removed_by_hand_are_told() -> None:
    found = judged(a_fact(alpha="0.5", removed=2, removed_by_hand=1))
    assert found.status is Status.SATISFIED
    assert "agreement is only moderate, alpha 0.5; 1 rater removed by hand" in found.summary


def test_how_many_items_are_missing_is_told() -> None:
    assert judged(a_fact(lower="0.45", needed=250)).remedy == (
        "a new release compared on 250 items, 150 more, for a lower bound >= 0.5",
    )
    assert "no number of items" in judged(a_fact(value="0.5", lower="0.45")).remedy[0]


def test_without_a_comparison_it_is_inconclusive_and_names_the_command() -> None:
    found = judged()
    assert found.status is Status.INCONCLUSIVE
    assert "`tandem eval export-pairs app@2 app@1 --suite answers@1 --out pairs.csv`" in found.remedy[0]
    assert judged(a_fact().model_copy(update={"rule": a_digest("another rule")})).status is Status.INCONCLUSIVE


def test_the_worst_comparison_decides_so_that_asking_again_is_of_no_use() -> None:
    good, bad = a_fact(), a_fact(comparison="c2", lower="0.2", upper="0.4", value="0.3")
    assert judged(good, bad).status is Status.UNSATISFIED
    assert judged(good, a_fact(comparison="c2", rated=3)).status is Status.INCONCLUSIVE


def test_with_nothing_live_or_the_same_there_is_nothing_to_compare() -> None:
    assert judged(current=None).status is Status.NOT_APPLICABLE
    assert judged(digest=a_digest("release 1")).status is Status.NOT_APPLICABLE


def test_a_stage_with_people_alone_could_never_let_the_first_release_in() -> None:
    with pytest.raises(InvalidInputError, match="the first release could never pass"):
        a_policy(HUMAN)
    assert decide(POLICY, facts(POLICY, current=None), NOW).verdict is Verdict.ALLOW


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"require": "<= 0.5"}, "a share of items in which the release is preferred"),
        ({"require": ">= 1.5"}, "a share of items in which the release is preferred"),
        ({"require": "0.5"}, 'must be ">= NUMBER"'),
        ({"min_alpha": "1"}, "an agreement is at least 0 and less than 1"),
        ({"min_alpha": 0.4}, "quotes"),
        ({"min_raters_per_item": 0}, "greater than or equal to 1"),
        ({"against": "last_known_good"}, "stage_current"),
        ({"raters": 3}, "Extra inputs"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(changed: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        READ.validate_python(HUMAN | changed)


@pytest.mark.parametrize(
    ("changed", "effect"),
    [
        ({"require": ">= 0.55"}, Effect.TIGHTENS),
        ({"min_items": 20}, Effect.LOOSENS),
        ({"min_raters_per_item": 3}, Effect.TIGHTENS),
        ({"min_alpha": "0.3"}, Effect.LOOSENS),
        ({"confidence": {"level": "0.99"}}, Effect.TIGHTENS),
    ],
)
def test_each_key_is_ordered(changed: dict[str, Any], effect: Effect) -> None:
    before, after = (rule_content(READ.validate_python(rule)) for rule in (HUMAN, HUMAN | changed))
    assert [d.effect for d in rule_differences(before, after)] == [effect]


def test_the_first_release_after_one_that_is_live_needs_people() -> None:
    decision = decide(POLICY, facts(POLICY, current=live()), NOW)
    assert decision.verdict is Verdict.DENY


hundredths = st.integers(0, 100).map(lambda n: str(n / 100))


@given(st.lists(st.tuples(hundredths, hundredths), min_size=1, max_size=3), st.tuples(hundredths, hundredths))
def test_one_more_comparison_never_improves_it(bounds: list[tuple[str, str]], more: tuple[str, str]) -> None:
    """I-9: Running again never improves a verdict."""
    order = [Status.ERROR, Status.UNSATISFIED, Status.INCONCLUSIVE, Status.SATISFIED]
    found = [a_fact(comparison=f"c{i}", lower=min(b), upper=max(b)) for i, b in enumerate([*bounds, more])]
    fewer, all_of = judged(*found[:-1]).status, judged(*found).status
    assert order.index(all_of) <= order.index(fewer)
