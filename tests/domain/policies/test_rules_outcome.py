"""`human` about production: what studies showed, held against the requirement by its bound."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from registry.domain.errors import InvalidInputError
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import StudyFact
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import measurement_needs
from registry.domain.policies.people_rules import HumanRule, OutcomeRule
from registry.domain.policies.rule_types import AnyRule, Rule, rule_content, rule_digest
from registry.domain.policies.strictness import Effect, rule_differences
from tests.builders import EVALUATED, NOW, a_digest, a_policy, facts, live, the_rule

NPS: dict[str, Any] = {"id": "nps", "type": "human", "measure": "nps", "require": ">= 0.3"}
BESIDE: dict[str, Any] = {"id": "nps", "type": "human", "measure": "nps", "margin": "0.1"}
READ: TypeAdapter[Rule] = TypeAdapter(AnyRule)


def a_study(name: str = "s1", **other: Any) -> StudyFact:
    """200 units in each arm, the release in the candidate's, beside what is live."""
    values: dict[str, Any] = {
        "id": name,
        "evidence": a_digest(name),
        "measure": "nps",
        "arm": "candidate",
        "low": "-1",
        "high": "1",
        "units": 200,
        "other_units": 200,
        "other": live().digest,
    }
    return StudyFact(**{**values, **other})


def a_bound(rule: dict[str, Any], study: StudyFact, **other: Any) -> Measurement:
    values: dict[str, Any] = {
        "rule": rule_digest(the_rule(a_policy(EVALUATED, rule), "nps")),
        "run": study.evidence,
        "value": "0.5",
        "n": 200,
        "clusters": 200,
        "lower": "0.4",
        "upper": "0.6",
        "level": "0.95",
        "method": "t",
    }
    return Measurement(**{**values, **other})


def judged(rule: dict[str, Any], studies: list[StudyFact], bounds: list[Measurement], **situation: Any) -> RuleResult:
    policy = a_policy(EVALUATED, rule)
    found = facts(policy, studies=tuple(studies), **situation)
    found = found.model_copy(update={"measurements": (*found.measurements, *bounds)})
    return next(result for result in decide(policy, found, NOW).rules if result.id == "nps")


def one(rule: dict[str, Any] = NPS, study: dict[str, Any] | None = None, **bound: Any) -> RuleResult:
    fact = a_study(**(study or {}))
    return judged(rule, [fact], [a_bound(rule, fact, **bound)])


def test_a_lower_bound_that_reaches_the_requirement_satisfies() -> None:
    found = one()
    assert (found.status, found.summary) == (Status.SATISFIED, "nps 0.5 of 200 units (bounds 0.4..0.6)")
    assert one(lower="0.3").status is Status.SATISFIED


@pytest.mark.parametrize(
    ("study", "bound", "status", "said"),
    [
        ({}, {"lower": "0.299999999999"}, Status.INCONCLUSIVE, "nps 0.5"),
        ({}, {"lower": "0.1", "upper": "0.29"}, Status.UNSATISFIED, "nps 0.5"),
        ({"units": 99}, {}, Status.INCONCLUSIVE, "99 units in the arm candidate are too few"),
        ({"arm": "baseline", "units": 99}, {}, Status.INCONCLUSIVE, "99 units in the arm baseline are too few"),
        (
            {"split": "0.5"},
            {"lower": None, "upper": None, "reason": "srm"},
            Status.ERROR,
            "not filled as declared (0.5 to the candidate): srm",
        ),
        (
            {"units": 9},
            {"lower": None, "upper": None, "reason": "srm"},
            Status.ERROR,
            "srm",
        ),
        ({}, {"lower": None, "upper": None, "reason": "few_clusters"}, Status.INCONCLUSIVE, "too few units"),
        ({}, {"lower": None, "upper": None, "reason": "few_expected"}, Status.INCONCLUSIVE, "whether the split held"),
        ({}, {"lower": None, "upper": None, "reason": "gone_mad"}, Status.ERROR, "gone mad"),
        ({}, {"level": "0.9"}, Status.ERROR, "computed at level 0.9"),
        ({}, {"lower": "0.7"}, Status.ERROR, "the lower bound is above the upper one"),
    ],
)
def test_what_does_not_show_it_stands_in_the_way(
    study: dict[str, Any], bound: dict[str, Any], status: Status, said: str
) -> None:
    found = one(study=study, **bound)
    assert (found.status, said in found.summary) == (status, True), found.summary
    assert found.remedy


def test_the_other_arm_matters_only_where_arms_are_compared() -> None:
    assert one(study={"other_units": 0, "other": None}).status is Status.SATISFIED
    found = one(BESIDE, {"other_units": 99})
    assert (found.status, "99 units in the arm baseline are too few" in found.summary) == (Status.INCONCLUSIVE, True)


@pytest.mark.parametrize(
    ("rule", "lower", "upper", "status"),
    [
        ({"margin": "0.1"}, "-0.1", "0.2", Status.INCONCLUSIVE),
        ({"margin": "0.1"}, "-0.09", "0.2", Status.SATISFIED),
        ({"margin": "0.1"}, "-0.5", "-0.11", Status.UNSATISFIED),
        ({"superior": True}, "0", "0.2", Status.INCONCLUSIVE),
        ({"superior": True}, "0.01", "0.2", Status.SATISFIED),
        ({"superior": True, "margin": "0.05"}, "0.04", "0.2", Status.INCONCLUSIVE),
        ({"superior": True, "margin": "0.05"}, "0.051", "0.2", Status.SATISFIED),
    ],
)
def test_a_difference_is_held_against_the_margin(rule: dict[str, Any], lower: str, upper: str, status: Status) -> None:
    asked = {"id": "nps", "type": "human", "measure": "nps", **rule}
    assert one(asked, value="0", lower=lower, upper=upper).status is status


def test_less_may_be_better_of_a_score() -> None:
    asked = {"id": "nps", "type": "human", "measure": "score", "require": "<= 5"}
    study = {"measure": "score", "low": "0", "high": "30"}
    assert one(asked, study, value="4", lower="3", upper="5").status is Status.SATISFIED
    assert one(asked, study, value="4", lower="3", upper="5.1").status is Status.INCONCLUSIVE
    assert one(asked, study, value="7", lower="5.1", upper="8").status is Status.UNSATISFIED


def test_a_margin_that_no_difference_exceeds_is_an_error_where_the_range_is_known() -> None:
    asked = {"id": "nps", "type": "human", "measure": "score", "margin": "1"}
    found = one(asked, {"measure": "score", "low": "0", "high": "1"}, lower="-0.5", upper="0.5")
    assert (found.status, "no difference exceeds a margin of 1" in found.summary) == (Status.ERROR, True)


def test_nothing_imported_is_inconclusive_and_names_the_command() -> None:
    found = judged(BESIDE, [], [])
    assert found.status is Status.INCONCLUSIVE
    assert found.remedy == ("`tandem outcome import app@2 app@1 --metric nps FILE`",)
    score = {"id": "nps", "type": "human", "measure": "score", "require": ">= 1"}
    assert "app@2 none --metric score --range LOW..HIGH FILE" in judged(score, [], []).remedy[0]


def test_a_study_without_its_bound_is_an_error_and_one_of_something_else_tells_nothing() -> None:
    assert judged(NPS, [a_study()], []).status is Status.ERROR
    assert judged(NPS, [a_study(measure="completion")], []).status is Status.INCONCLUSIVE
    elsewhere = a_study(other=a_digest("release 9"))
    assert judged(BESIDE, [elsewhere], [a_bound(BESIDE, elsewhere)]).status is Status.INCONCLUSIVE


def test_a_withdrawn_study_counts_no_more_and_is_told() -> None:
    bad, good = a_study(withdrawn="ben"), a_study("s2")
    bounds = [a_bound(NPS, bad, lower="-0.9", upper="-0.8", value="-0.85"), a_bound(NPS, good)]
    found = judged(NPS, [bad, good], bounds)
    assert (found.status, found.measured["withdrawn"]) == (Status.SATISFIED, ["s1"])
    assert found.summary.endswith("1 study withdrawn by ben")
    assert judged(NPS, [bad], bounds).status is Status.INCONCLUSIVE


def test_with_nothing_live_or_the_same_there_is_nothing_to_compare() -> None:
    assert judged(BESIDE, [], [], current=None).status is Status.NOT_APPLICABLE
    assert judged(BESIDE, [], [], digest=a_digest("release 1")).status is Status.NOT_APPLICABLE
    assert judged(NPS, [], [], current=None).status is Status.INCONCLUSIVE


def test_the_bounds_that_are_needed_are_one_for_each_outcome_of_each_rule() -> None:
    policy = a_policy(EVALUATED, NPS)
    twice = [a_study("s1"), a_study("s2", evidence=a_digest("s1")), a_study("s3", withdrawn="ben")]
    needs = [
        n for n in measurement_needs(policy, "staging", facts(policy, studies=tuple(twice))) if n.kind == "outcome"
    ]
    assert [(n.run, n.threshold, n.by, n.is_counted) for n in needs] == [(a_digest("s1"), "0.3", "candidate", True)]


def test_a_stage_with_production_alone_asks_for_no_evidence_of_an_evaluation() -> None:
    with pytest.raises(InvalidInputError, match="asks for no evidence"):
        a_policy(NPS)


# The document --------------------------------------------------------------------------------------------


def test_measure_tells_which_rule_it_is() -> None:
    human = {"id": "p", "type": "human", "suite": "required", "require": ">= 0.5"}
    rating = {"id": "p", "type": "human", "suite": "required", "measure": "rating", "margin": "0.2"}
    assert [type(READ.validate_python(rule)) for rule in (human, rating, NPS)] == [HumanRule, HumanRule, OutcomeRule]
    written = READ.validate_python({**human, "measure": "preference", "superior": False})
    assert rule_content(written) == rule_content(READ.validate_python(human))
    assert {"measure", "margin", "superior"}.isdisjoint(rule_content(written))


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({"measure": "nps"}, "say `require`, a number of its own, or `margin`"),
        ({"measure": "nps", "require": ">= 0.3", "margin": "0.1"}, "say `require`, a number of its own, or `margin`"),
        ({"measure": "nps", "require": ">= 30"}, "a number from -1 to 1"),
        ({"measure": "nps", "require": "<= 0.3"}, 'required to be ">= NUMBER"'),
        ({"measure": "nps", "require": "0.3"}, 'must be ">= NUMBER"'),
        ({"measure": "nps", "margin": "2"}, "no difference of nps exceeds a margin of 2"),
        ({"measure": "completion", "require": ">= 1.2"}, "a number from 0 to 1"),
        ({"measure": "completion", "margin": "1"}, "no difference of completion exceeds"),
        ({"measure": "nps", "margin": "0"}, "that is superiority"),
        ({"measure": "nps", "require": ">= 0.3", "split": "0.5"}, "a split is of two arms"),
        ({"measure": "nps", "margin": "0.1", "split": "1"}, "a share lies between 0 and 1"),
        ({"measure": "nps", "margin": "0.1", "split": 0.5}, "quotes"),
        ({"measure": "nps", "margin": "0.1", "anytime": "yes"}, "valid boolean"),
        ({"measure": "nps", "margin": 0.1}, "quotes"),
        ({"measure": "nps", "require": ">= 0.3", "suite": "required"}, "Extra inputs"),
        ({"measure": "nps", "require": ">= 0.3", "min_units": 0}, "greater than or equal to 1"),
        ({"measure": "csat", "require": ">= 0.3", "suite": "required"}, "unknown measure 'csat'"),
        ({"measure": "rating", "suite": "required", "require": ">= 0.5"}, "ratings are compared"),
        ({"measure": "rating", "suite": "required"}, "ratings are compared"),
        ({"suite": "required", "margin": "0.1"}, "preferences are a share of the items"),
        ({"suite": "required", "require": ">= 0.5", "margin": "0.1"}, "preferences are a share of the items"),
        ({"suite": "required"}, "preferences are a share of the items"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(rule: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        READ.validate_python({"id": "nps", "type": "human", **rule})


@pytest.mark.parametrize(
    ("before", "changed", "effects"),
    [
        (NPS, {"require": ">= 0.4"}, [Effect.TIGHTENS]),
        (NPS, {"min_units": 50}, [Effect.LOOSENS]),
        (NPS, {"measure": "completion"}, [Effect.CHANGES]),
        (NPS, {"confidence": {"level": "0.99"}}, [Effect.TIGHTENS]),
        (BESIDE, {"margin": "0.05"}, [Effect.TIGHTENS]),
        (BESIDE, {"superior": True}, [Effect.TIGHTENS]),
        (BESIDE, {"anytime": True}, [Effect.TIGHTENS]),
        ({**BESIDE, "anytime": True}, {"anytime": False}, [Effect.LOOSENS]),
        (BESIDE, {"split": "0.5"}, [Effect.TIGHTENS]),
        ({**BESIDE, "split": "0.5"}, {"split": "0.1"}, [Effect.CHANGES]),
        ({**BESIDE, "split": "0.5"}, {"split": None}, [Effect.LOOSENS]),
        (BESIDE, {"margin": "0.2"}, [Effect.LOOSENS]),
        ({**BESIDE, "superior": True}, {"margin": "0.2"}, [Effect.TIGHTENS]),
    ],
)
def test_each_key_is_ordered(before: dict[str, Any], changed: dict[str, Any], effects: list[Effect]) -> None:
    old, new = (rule_content(READ.validate_python(rule)) for rule in (before, before | changed))
    assert [d.effect for d in rule_differences(old, new)] == effects


def test_a_number_of_its_own_and_a_margin_are_different_demands() -> None:
    old, new = (rule_content(READ.validate_python(rule)) for rule in (NPS, BESIDE))
    assert {d.effect for d in rule_differences(old, new)} == {Effect.TIGHTENS, Effect.LOOSENS}


hundredths = st.integers(-100, 100).map(lambda n: str(n / 100))


@given(st.lists(st.tuples(hundredths, hundredths), min_size=1, max_size=3), st.tuples(hundredths, hundredths))
def test_one_more_study_never_improves_it(bounds: list[tuple[str, str]], more: tuple[str, str]) -> None:
    """I-9: Measuring again never improves a verdict."""
    order = [Status.ERROR, Status.UNSATISFIED, Status.INCONCLUSIVE, Status.SATISFIED]
    studies = [a_study(f"s{i}") for i in range(len(bounds) + 1)]
    told = [
        a_bound(NPS, study, lower=min(b, key=float), upper=max(b, key=float))
        for study, b in zip(studies, [*bounds, more], strict=True)
    ]
    fewer, all_of = judged(NPS, studies[:-1], told).status, judged(NPS, studies, told).status
    assert order.index(all_of) <= order.index(fewer)
