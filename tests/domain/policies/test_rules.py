"""Every rule type, every status it can come to."""

from __future__ import annotations

from typing import Any

import pytest

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts
from registry.domain.policies.measured_facts import DiscountedFact
from tests.builders import (
    AFTER,
    APPROVAL,
    BEFORE,
    EVALUATED,
    METRIC,
    NOW,
    UPSTREAM,
    a_contributor,
    a_digest,
    a_measurement,
    a_placement,
    a_policy,
    a_run,
    a_suite,
    an_approval,
    facts,
    measured,
    the_rule,
    with_approvals,
)


def judged(policy: Policy, situation: Facts, identifier: str, now: str = NOW) -> RuleResult:
    return next(r for r in decide(policy, situation, now).rules if r.id == identifier)


# evaluated -----------------------------------------------------------------------------------------------


def test_evaluated_is_satisfied_by_a_run_with_enough_rows() -> None:
    policy = a_policy({**EVALUATED, "min_rows": 200})
    found = judged(policy, facts(policy), "evaluated")
    assert (found.status, found.summary) == (Status.SATISFIED, "answers@1: 200 rows, 0 unmeasured, run run-1")


def test_evaluated_is_unsatisfied_by_a_suite_with_too_few_rows() -> None:
    policy = a_policy({**EVALUATED, "min_rows": 201})
    found = judged(policy, facts(policy), "evaluated")
    assert found.status is Status.UNSATISFIED
    assert found.remedy == ("a suite with at least 201 rows, 1 more than answers@1 has",)


def test_evaluated_tells_the_command_when_a_suite_was_not_run() -> None:
    policy = a_policy(EVALUATED)
    suites = (a_suite(), a_suite("safety"))
    found = judged(policy, facts(policy, required_suites=suites), "evaluated")
    assert (found.status, found.summary) == (Status.INCONCLUSIVE, "app@2 was not evaluated on safety@1")
    assert found.remedy == ("`tandem eval run app@2 --suite safety@1`",)


def test_evaluated_tells_the_newest_of_the_runs_that_do_not_count_and_how_many_there_are() -> None:
    policy = a_policy(EVALUATED)
    suites = (a_suite(), a_suite("safety"))
    away = tuple(DiscountedFact(run=f"run-{n}", suite=suites[1].digest, why="was invalidated") for n in (7, 8, 9))
    given = facts(policy, required_suites=suites)
    found = judged(policy, given.model_copy(update={"discounted": away}), "evaluated")
    assert found.summary == "no run of app@2 on safety@1 counts: run run-9 was invalidated (and 2 more)"
    assert found.remedy == ("`tandem eval run app@2 --suite safety@1`",)


def test_evaluated_is_inconclusive_when_no_suite_is_required_at_all() -> None:
    policy = a_policy(EVALUATED)
    found = judged(policy, facts(policy, required_suites=()), "evaluated")
    assert found.status is Status.INCONCLUSIVE
    assert found.remedy[0].startswith("`tandem eval run app@2 --suite SUITE`")


@pytest.mark.parametrize(("unmeasured", "status"), [(4, Status.SATISFIED), (5, Status.INCONCLUSIVE)])
def test_evaluated_admits_two_percent_of_unmeasured_rows(unmeasured: int, status: Status) -> None:
    policy = a_policy(EVALUATED)
    found = judged(policy, facts(policy, runs=(a_run(unmeasured=unmeasured),)), "evaluated")
    assert found.status is status


def test_evaluated_names_a_suite_that_does_not_exist_as_an_error() -> None:
    policy = a_policy({**EVALUATED, "suite": "other@7"})
    found = judged(policy, facts(policy), "evaluated")
    assert (found.status, found.summary) == (Status.ERROR, "there is no suite other@7")


def test_a_rule_may_name_a_suite_that_the_application_does_not_require() -> None:
    policy, other = a_policy({**EVALUATED, "suite": "other@7"}), a_suite("other", 7)
    found = judged(policy, facts(policy, other_suites=(other,), runs=(a_run(suite=other),)), "evaluated")
    assert found.status is Status.SATISFIED


# metric --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("require", "lower", "upper", "status"),
    [
        (">= 0.90", "0.9", "0.95", Status.SATISFIED),
        (">= 0.90", "0.8999", "0.95", Status.INCONCLUSIVE),
        (">= 0.90", "0.8", "0.9", Status.INCONCLUSIVE),
        (">= 0.90", "0.8", "0.8999", Status.UNSATISFIED),
        ("<= 0.10", "0.05", "0.1", Status.SATISFIED),
        ("<= 0.10", "0.05", "0.1001", Status.INCONCLUSIVE),
        ("<= 0.10", "0.1001", "0.2", Status.UNSATISFIED),
    ],
)
def test_a_metric_is_judged_by_its_bound(require: str, lower: str, upper: str, status: Status) -> None:
    policy = a_policy({**METRIC, "require": require})
    assert judged(policy, measured(policy, "good", lower=lower, upper=upper), "good").status is status


def test_a_metric_is_judged_by_the_worst_of_its_runs() -> None:
    policy = a_policy(METRIC)
    rule, good, bad = the_rule(policy, "good"), a_run("run-1"), a_run("run-2")
    bounds = (a_measurement(rule, good), a_measurement(rule, bad, value="0.7", lower="0.6", upper="0.8"))
    found = judged(policy, facts(policy, runs=(good, bad), measurements=bounds), "good")
    assert (found.status, found.summary) == (Status.UNSATISFIED, "exact 0.7 (n=200, bounds 0.6..0.8)")
    assert sorted(f["status"] for f in found.measured["findings"]) == ["satisfied", "unsatisfied"]


def test_an_inconclusive_metric_says_how_many_more_rows_would_do() -> None:
    policy = a_policy(METRIC)
    found = judged(policy, measured(policy, "good", lower="0.88", upper="0.95", needed=750), "good")
    assert found.remedy == ("a new release evaluated on a suite with 750 rows, 550 more than answers@1 gave",)


def test_an_inconclusive_metric_that_no_rows_would_help_says_so() -> None:
    policy = a_policy(METRIC)
    found = judged(policy, measured(policy, "good", lower="0.85", upper="0.92"), "good")
    assert found.remedy[0].startswith("a better release: no number of rows would show")


def test_a_metric_without_a_computed_bound_is_an_error() -> None:
    policy = a_policy(METRIC)
    found = judged(policy, facts(policy), "good")
    assert (found.status, found.summary) == (
        Status.ERROR,
        "no bound of exact on answers@1 was computed for run run-1",
    )


def test_a_bound_at_another_level_than_the_rule_asks_for_is_an_error() -> None:
    policy = a_policy({**METRIC, "confidence": {"level": "0.99"}})
    assert judged(policy, measured(policy, "good"), "good").status is Status.ERROR


def test_a_metric_of_a_release_that_was_not_evaluated_tells_the_command() -> None:
    policy = a_policy(METRIC)
    found = judged(policy, facts(policy, runs=()), "good")
    assert (found.status, found.remedy) == (Status.INCONCLUSIVE, ("`tandem eval run app@2 --suite answers@1`",))


@pytest.mark.parametrize(("level", "status"), [("soft", Status.ERROR), ("advisory", Status.INCONCLUSIVE)])
def test_facts_from_before_a_scorer_had_a_scale_let_it_only_advise(level: str, status: Status) -> None:
    policy = a_policy(EVALUATED, {**METRIC, "metric": "f1", "level": level})
    found = judged(policy, facts(policy), "good")
    assert found.status is status
    assert found.summary.startswith("f1 on answers@1 has no exact bound")


def test_a_scorer_that_the_suite_does_not_have_is_an_error_naming_those_it_has() -> None:
    policy = a_policy({**METRIC, "metric": "bleu"})
    found = judged(policy, facts(policy), "good")
    assert (found.status, found.remedy) == (Status.ERROR, ("name one of these scorers in the rule: exact, f1",))


# upstream ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("placements", "status"),
    [
        ((a_placement(),), Status.SATISFIED),
        ((a_placement(ended="superseded"),), Status.SATISFIED),
        ((), Status.UNSATISFIED),
        ((a_placement("staging"),), Status.UNSATISFIED),
        ((a_placement(verified=False),), Status.UNSATISFIED),
        ((a_placement(ended="rolled-back"),), Status.UNSATISFIED),
        ((a_placement(sequence=1), a_placement(sequence=5, ended="rolled-back")), Status.UNSATISFIED),
        ((a_placement(sequence=5, ended="rolled-back"), a_placement(sequence=9)), Status.SATISFIED),
    ],
)
def test_upstream_wants_a_verified_placement_that_no_rollback_condemned(
    placements: tuple[Any, ...], status: Status
) -> None:
    policy = a_policy(EVALUATED, UPSTREAM)
    found = judged(policy, facts(policy, placements=placements), "upstream")
    assert found.status is status
    if status is Status.UNSATISFIED:
        serving = [p for p in placements if p.stage == "dev" and p.ended is None and not p.verified]
        assert found.remedy == ("`tandem verify app@dev`" if serving else "`tandem promote app@2 --to dev`",)


# approval ------------------------------------------------------------------------------------------------


def test_an_approval_fills_a_slot() -> None:
    policy = a_policy(EVALUATED, APPROVAL)
    situation = facts(policy)
    found = judged(policy, with_approvals(situation, [an_approval(situation)]), "approval")
    assert (found.status, found.summary) == (Status.SATISFIED, "reviewer: mei")
    assert found.measured["slots"] == [{"slot": "reviewer", "need": 1, "have": 1, "by": ["mei"]}]


def test_a_missing_approval_is_pending_and_names_who_may_give_it() -> None:
    policy = a_policy(EVALUATED, APPROVAL)
    found = judged(policy, facts(policy, contributors=(a_contributor("ana"),)), "approval")
    assert (found.status, found.summary) == (Status.PENDING, "1 × reviewer missing")
    assert found.remedy == ("`tandem approve app@2 --stage staging` by mei (slot reviewer)",)


def test_people_who_may_fill_any_slot_are_named_too() -> None:
    policy = a_policy(EVALUATED, APPROVAL)
    found = judged(policy, facts(policy, eligible={"*": ("zoe",)}), "approval")
    assert found.remedy == ("`tandem approve app@2 --stage staging` by zoe (slot reviewer)",)


def test_a_missing_approval_that_nobody_may_give_says_to_add_a_person() -> None:
    policy = a_policy(EVALUATED, APPROVAL)
    found = judged(policy, facts(policy, eligible={"reviewer": ("ana",)}, contributors=(a_contributor(),)), "approval")
    assert found.status is Status.PENDING
    assert found.remedy[0].startswith("nobody else may fill slot reviewer: add a person with `tandem member add")


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"binding": a_digest("another binding")}, "VOID: policy, evidence, waivers or what the stage serves changed"),
        ({"used_by": "promotion-1"}, "used up by promotion promotion-1"),
        ({"expires_at": NOW}, f"expired at {NOW}"),
        ({"given_at": AFTER}, f"given at {AFTER}, which is in the future: the clock was set back"),
        ({"slots": ("lawyer",)}, "may fill no slot among reviewer"),
        ({"person": "ana"}, "registered changed prompt support@2"),
    ],
)
def test_an_approval_that_does_not_count_is_listed_with_the_reason(other: dict[str, Any], why: str) -> None:
    policy = a_policy(EVALUATED, APPROVAL)
    situation = facts(policy, contributors=(a_contributor("ana"),))
    approval = an_approval(situation, **other)
    found = judged(policy, with_approvals(situation, [approval]), "approval")
    assert found.status is Status.PENDING
    assert found.measured["not_counted"] == [{"who": approval.person, "why": why}]


@pytest.mark.parametrize(
    ("separation", "excluded"),
    [
        ("none", set()),
        ("requester_only", {"req"}),
        ("changed_components", {"req", "new"}),
        ("all_components", {"req", "new", "old"}),
    ],
)
def test_separation_tells_whose_yes_does_not_count(separation: str, excluded: set[str]) -> None:
    """I-19: No author, uploader, assembler or requester fills a slot, under the policy's separation."""
    policy = a_policy(EVALUATED, {**APPROVAL, "separation": separation})
    people = (
        a_contributor("new"),
        a_contributor("old", changed=False, why="registered base tiny@1"),
        a_contributor("req", changed=False, requester=True, why="requested the promotion"),
    )
    situation = facts(policy, contributors=people)
    for person in ("new", "old", "req", "mei"):
        found = judged(policy, with_approvals(situation, [an_approval(situation, person)]), "approval")
        assert (found.status is Status.PENDING) == (person in excluded)


def test_one_person_with_two_accounts_fills_one_place() -> None:
    """I-20: One human fills at most one slot."""
    policy = a_policy(EVALUATED, {**APPROVAL, "slots": [{"slot": "reviewer", "count": 2}]})
    situation = facts(policy)
    twice = [an_approval(situation), an_approval(situation, id="second", account="mei@home.example.org")]
    assert judged(policy, with_approvals(situation, twice), "approval").measured["slots"][0]["have"] == 1
    both = [*twice, an_approval(situation, "tom")]
    assert judged(policy, with_approvals(situation, both), "approval").status is Status.SATISFIED


def test_an_approval_counts_until_the_instant_it_expires() -> None:
    policy = a_policy(EVALUATED, APPROVAL)
    situation = facts(policy)
    given = with_approvals(situation, [an_approval(situation)])
    assert judged(policy, given, "approval", BEFORE).status is Status.SATISFIED
    assert judged(policy, given, "approval", "2026-11-20T13:59:59.999999Z").status is Status.SATISFIED
    assert judged(policy, given, "approval", AFTER).status is Status.PENDING
