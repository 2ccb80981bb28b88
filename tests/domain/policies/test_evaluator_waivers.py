"""Waivers: what they change, and what they never do."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.policies.decision import Decision, Level, Status, Verdict
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.evidence_rules import ScoreRule
from registry.domain.policies.facts import Facts, RejectionFact, WaiverFact
from registry.domain.policies.rules.built_in import in_the_way
from registry.domain.policies.rules.score import parts
from registry.domain.policies.rules.waivers import granted, measured_bound, missing_grants, waivable
from registry.domain.policies.settings import Slot, Waivers
from tests.builders import (
    APPROVAL,
    BEFORE,
    COMPARE,
    EVALUATED,
    METRIC,
    NOW,
    a_contributor,
    a_digest,
    a_measurement,
    a_policy,
    a_run,
    an_approval,
    facts,
    the_rule,
    with_approvals,
)
from tests.governed import WAIVERS, a_grant, a_quarantine, a_waiver, a_window, governed


def a_stage(*rules: dict[str, Any], allow: tuple[str, ...] = ("good",), **settings: Any) -> Policy:
    """A policy whose staging lets these rules be waived."""
    given_rules = list(rules) or [EVALUATED, METRIC]
    waivers = {**WAIVERS, "allow": list(allow), **settings}
    return a_policy(stages={"dev": {"ungated": True}, "staging": {"rules": given_rules, "waivers": waivers}})


def below(policy: Policy, *waivers: WaiverFact, lower: str = "0.85", **other: Any) -> Facts:
    """A release whose metric is not shown to be good enough."""
    rule = the_rule(policy, "good")
    measured = a_measurement(rule, a_run(), lower=lower, value="0.88", upper="0.89")
    return governed(facts(policy, measurements=(measured,), **other), waivers=waivers)


def status(policy: Policy, situation: Facts, rule: str = "good", now: str = NOW) -> Status:
    return next(r.status for r in decide(policy, situation, now).rules if r.id == rule)


def test_a_granted_waiver_passes_over_its_rule_and_is_told_apart() -> None:
    policy = a_stage()
    found = decide(policy, below(policy, a_waiver(policy)), NOW)
    result = next(r for r in found.rules if r.id == "good")
    assert (found.verdict, result.status, found.counts["waived"]) == (Verdict.ALLOW, Status.WAIVED, 1)
    assert result.measured["waiver"] == {
        "id": "waiver-of-good",
        "by": "tom",
        "granted_by": ["mei"],
        "was": "unsatisfied",
    }
    assert result.summary.startswith("waived by mei (waiver-of-good): exact 0.88")
    assert result.measured["findings"][0]["lower"] == "0.85"


@pytest.mark.parametrize(
    "other",
    [
        {"rule": "evaluated"},
        {"rule_digest": a_digest("another rule")},
        {"expires_at": NOW},
        {"grants": ()},
        {"grants": (a_grant("mei", ("reviewer",)),)},
        {"grants": (a_grant("tom"),)},
        {"grants": (a_grant("mei", ()),)},
        {"floor": "0.86"},
        {"floor": None},
    ],
)
def test_a_waiver_that_does_not_hold_changes_nothing(other: dict[str, Any]) -> None:
    """I-15: A waiver changes only its own rule, release, stage and digest, and only while measured >= floor in the
    rule's direction."""
    policy = a_stage()
    waiver = a_waiver(policy).model_copy(update=other)
    assert status(policy, below(policy, waiver)) is Status.UNSATISFIED


@given(st.integers(0, 100), st.integers(0, 100), st.sampled_from([">=", "<="]))
def test_a_waiver_reaches_no_further_than_its_floor(bound: int, floor: int, operator: str) -> None:
    """I-15: A waiver changes only its own rule, and only while measured >= floor in the rule's direction."""
    policy = a_stage(EVALUATED, {**METRIC, "require": f"{operator} {'1' if operator == '>=' else '0'}"})
    rule, number = the_rule(policy, "good"), str(bound / 100)
    bounds: dict[str, Any] = {"lower": number, "upper": number, "value": number}
    situation = facts(policy, measurements=(a_measurement(rule, a_run(), **bounds),))
    before = status(policy, governed(situation))
    after = status(policy, governed(situation, waivers=(a_waiver(policy, floor=str(floor / 100)),)))
    holds = bound >= floor if operator == ">=" else bound <= floor
    assert after is (Status.WAIVED if before is not Status.SATISFIED and holds else before)


def test_the_worst_of_all_runs_must_reach_the_floor() -> None:
    """I-15: A waiver changes only its own rule, and only while measured >= floor in the rule's direction."""
    policy = a_stage()
    rule, runs = the_rule(policy, "good"), (a_run("run-1"), a_run("run-2"))
    bounds = tuple(
        a_measurement(rule, run, lower=lower, upper="0.89") for run, lower in zip(runs, ("0.85", "0.7"), strict=True)
    )
    situation = governed(facts(policy, runs=runs, measurements=bounds), waivers=(a_waiver(policy),))
    assert status(policy, situation) is Status.UNSATISFIED


def test_what_was_not_measured_reaches_no_floor() -> None:
    policy = a_stage()
    situation = governed(facts(policy, runs=()), waivers=(a_waiver(policy),))
    assert status(policy, situation) is Status.INCONCLUSIVE


@pytest.mark.parametrize(
    ("floor", "measured", "said"),
    [
        ("0.8", False, "nothing was measured that could be held against its floor 0.8"),
        ("0.86", True, "what was measured is worse than its floor 0.86"),
        (None, True, "it has no floor, and this rule needs one"),
    ],
)
def test_a_waiver_that_does_not_reach_says_why(floor: str | None, measured: bool, said: str) -> None:
    policy = a_stage()
    waiver = a_waiver(policy, floor=floor)
    unseen = governed(facts(policy, runs=()), waivers=(waiver,))
    found = decide(policy, below(policy, waiver) if measured else unseen, NOW)
    summary = next(r.summary for r in found.rules if r.id == "good")
    assert summary.endswith(f"; waiver waiver-of-good does not reach: {said}")


SCORE: dict[str, Any] = {
    "id": "good",
    "type": "score",
    "suite": "required",
    "pass": "90",
    "metrics": [{"metric": "exact", "pass": ">= 0.9", "warn": ">= 0.8"}],
}


@pytest.mark.parametrize(
    ("lower", "floor", "status_"),
    [
        ("0.85", "50", Status.WAIVED),
        ("0.85", "50.1", Status.UNSATISFIED),
        ("0.7", "50", Status.UNSATISFIED),
        ("0.85", None, Status.UNSATISFIED),
        (None, "0", Status.INCONCLUSIVE),
    ],
)
def test_a_waiver_of_a_score_reaches_no_further_than_the_score_it_was_asked_for(
    lower: str | None, floor: str | None, status_: Status
) -> None:
    """I-15: A waiver changes only its own rule, and only while measured >= floor in the rule's direction."""
    policy = a_stage(EVALUATED, SCORE)
    rule = the_rule(policy, "good")
    assert isinstance(rule, ScoreRule)
    (part,) = parts(rule)
    shown = () if lower is None else (a_measurement(part, a_run(), lower=lower, value="0.88", upper="0.89"),)
    runs = {} if shown else {"runs": ()}
    situation = governed(facts(policy, measurements=shown, **runs), waivers=(a_waiver(policy, floor=floor),))
    assert status(policy, situation) is status_


def test_a_stage_whose_only_evidence_is_a_score_that_was_measured_and_waived_may_pass() -> None:
    policy = a_stage(SCORE)
    rule = the_rule(policy, "good")
    assert isinstance(rule, ScoreRule)
    shown = a_measurement(parts(rule)[0], a_run(), lower="0.85", value="0.88", upper="0.89")
    situation = governed(facts(policy, measurements=(shown,)), waivers=(a_waiver(policy, floor="50"),))
    assert decide(policy, situation, NOW).verdict is Verdict.ALLOW


def test_an_error_is_not_waived() -> None:
    policy = a_stage()
    situation = governed(facts(policy), waivers=(a_waiver(policy),))
    assert status(policy, situation) is Status.ERROR


def test_a_rule_that_the_stage_does_not_list_is_not_waived() -> None:
    policy = a_stage(EVALUATED, METRIC, COMPARE, allow=("no-regression",))
    assert status(policy, below(policy, a_waiver(policy, floor="0.1"))) is Status.UNSATISFIED


levels = st.sampled_from(Level)


@given(levels, levels)
def test_a_waiver_changes_its_own_soft_rule_and_no_other(evaluated: Level, good: Level) -> None:
    """I-15: A waiver changes only its own rule, release, stage and digest. I-16: Hard rules cannot be waived."""
    read = a_stage()
    rules = tuple(
        rule.model_copy(update={"level": level})
        for rule, level in zip(read.stages["staging"].rules, (evaluated, good), strict=True)
    )
    stage = read.stages["staging"].model_copy(update={"rules": rules})
    policy = read.model_copy(update={"stages": {**read.stages, "staging": stage}})
    situation = below(policy)
    waived = below(policy, a_waiver(policy), a_waiver(policy, "evaluated"))
    before = {r.id: r.status for r in decide(policy, situation, NOW).rules}
    after = {r.id: r.status for r in decide(policy, waived, NOW).rules}
    changed = {key for key in before if before[key] is not after[key]}
    assert changed == ({"good"} if good is Level.SOFT else set())


def test_an_approval_rule_is_never_waived() -> None:
    read = a_stage(EVALUATED, METRIC, APPROVAL)
    allowing = Waivers(allow=("approval",), slots=(Slot(slot="risk"),))
    stage = read.stages["staging"].model_copy(update={"waivers": allowing})
    policy = read.model_copy(update={"stages": {**read.stages, "staging": stage}})
    situation = governed(facts(policy), waivers=(a_waiver(policy, "approval", floor=None),))
    assert status(policy, situation, "approval") is Status.PENDING
    assert waivable(policy.stage("staging"), situation) == {}


# Built-in rules ------------------------------------------------------------------------------------------

NO = RejectionFact(id="no-1", person="raj", reason="rude", at=BEFORE)
STANDING: dict[str, dict[str, Any]] = {
    "not-quarantined": {"quarantines": (a_quarantine(),)},
    "frozen": {"windows": (a_window(rule=None, freeze="freeze-1"),)},
    "rejected": {"rejections": (NO,)},
}


@pytest.mark.parametrize("rule", STANDING)
def test_some_built_in_rules_may_be_waived(rule: str) -> None:
    policy = a_stage(EVALUATED, allow=(rule,))
    bare = facts(policy)
    assert decide(policy, governed(bare, **STANDING[rule]), NOW).verdict is not Verdict.ALLOW
    ids = in_the_way(rule, governed(bare, **STANDING[rule]).conditions)
    assert len(ids) == 1
    waived = governed(bare, **STANDING[rule], waivers=(a_waiver(policy, rule, floor=None, of=ids),))
    assert decide(policy, waived, NOW).verdict is Verdict.ALLOW


def test_a_waiver_of_a_quarantine_passes_over_no_later_one() -> None:
    policy = a_stage(EVALUATED, allow=("not-quarantined",))
    waivers = (a_waiver(policy, "not-quarantined", floor=None, of=("quarantine-1",)),)
    both = (a_quarantine(), a_quarantine(id="quarantine-2"))
    assert decide(policy, governed(facts(policy), quarantines=both, waivers=waivers), NOW).verdict is Verdict.DENY
    first = governed(facts(policy), quarantines=both[:1], waivers=waivers)
    assert decide(policy, first, NOW).verdict is Verdict.ALLOW


def test_a_critical_quarantine_is_never_waived() -> None:
    """I-16: Hard rules cannot be waived or broken-glass."""
    policy = a_stage(EVALUATED, allow=("not-quarantined",))
    waivers = (a_waiver(policy, "not-quarantined", floor=None, of=("quarantine-1",)),)
    situation = governed(facts(policy), quarantines=(a_quarantine("critical"),), waivers=waivers)
    assert decide(policy, situation, NOW).verdict is Verdict.DENY


# People --------------------------------------------------------------------------------------------------


def decided(policy: Policy, situation: Facts, *yes: str) -> Decision:
    approvals = [an_approval(situation, person, slots=("reviewer", "risk")) for person in yes]
    return decide(policy, with_approvals(situation, approvals), NOW)


def test_who_asked_for_a_waiver_in_use_fills_no_slot() -> None:
    """I-19: No author, uploader, assembler or requester fills a slot."""
    policy = a_stage(EVALUATED, METRIC, APPROVAL)
    situation = below(policy, a_waiver(policy))
    assert decided(policy, situation, "mei").verdict is Verdict.ALLOW
    alone = decided(policy, situation, "tom")
    (approval,) = alone.failing
    assert approval.measured["not_counted"] == [{"who": "tom", "why": "asked for the waiver of good"}]


def test_a_waiver_that_is_not_needed_keeps_nobody_from_anything() -> None:
    policy = a_stage(EVALUATED, METRIC, APPROVAL)
    good = governed(
        facts(policy, measurements=(a_measurement(the_rule(policy, "good"), a_run()),)), waivers=(a_waiver(policy),)
    )
    assert decided(policy, good, "tom").verdict is Verdict.ALLOW


def test_who_made_the_release_grants_no_waiver_for_it() -> None:
    """I-19: No author, uploader, assembler or requester fills a slot; admin is no exception."""
    policy = a_stage(EVALUATED, METRIC, APPROVAL)
    mine = below(policy, a_waiver(policy), contributors=(a_contributor("mei"),))
    assert status(policy, mine) is Status.UNSATISFIED
    assert granted(policy.stage("staging"), mine) == ()
    apart = a_stage(EVALUATED, METRIC, {**APPROVAL, "separation": "none"})
    assert status(apart, below(apart, a_waiver(apart), contributors=(a_contributor("mei"),))) is Status.WAIVED


def test_what_approvals_bind_to_are_the_waivers_that_have_their_grants() -> None:
    policy = a_stage(EVALUATED, METRIC, slots=[{"slot": "risk", "count": 2}])
    stage = policy.stage("staging")
    half = a_waiver(policy, id="half")
    whole = a_waiver(policy, id="whole", grants=(a_grant("mei"), a_grant("raj")))
    situation = below(policy, half, whole, a_waiver(policy, id="other", rule_digest=a_digest("x")))
    assert granted(stage, situation) == ("whole",)
    assert missing_grants(stage, situation, half) == {"risk": 1}
    assert missing_grants(stage, situation, whole) == {}
    assert granted(stage, facts(policy)) == ()


def test_the_floor_of_a_waiver_asked_for_now_is_the_worst_bound() -> None:
    policy = a_stage(EVALUATED, METRIC, COMPARE, allow=("good",))
    found = {r.id: r for r in decide(policy, below(policy), NOW).rules}
    assert measured_bound(the_rule(policy, "good"), found["good"]) == "0.85"
    assert measured_bound(the_rule(policy, "evaluated"), found["evaluated"]) is None
    assert measured_bound(the_rule(policy, "no-regression"), found["no-regression"]) is None


def test_a_stage_whose_only_evidence_is_waived_unseen_is_denied() -> None:
    """I-7: No required evidence => never ALLOW; there is no implicit pass."""
    policy = a_stage({**EVALUATED, "level": "soft"}, allow=("evaluated",))
    waivers = (a_waiver(policy, "evaluated", floor=None),)
    found = decide(policy, governed(facts(policy, runs=()), waivers=waivers), NOW)
    assert (found.verdict, [r.id for r in found.failing]) == (Verdict.DENY, ["evidence"])


def test_what_may_be_waived_tells_how() -> None:
    policy = a_stage()

    def last_remedy(*waivers: WaiverFact) -> str:
        return decide(policy, below(policy, *waivers), NOW).failing[0].remedy[-1]

    asking = "or `tandem waiver request app@2 --stage staging --rule good --reason WHY`, granted by slot risk"
    assert last_remedy() == asking
    assert last_remedy(a_waiver(policy, grants=())) == "or `tandem waiver grant waiver-of-good`, granted by slot risk"
    assert last_remedy(a_waiver(policy, floor="0.86")) == asking


def test_breaking_the_glass_uses_up_no_waiver() -> None:
    policy = a_stage()
    situation = below(policy, a_waiver(policy)).model_copy(update={"action": "break-glass"})
    assert status(policy, situation) is Status.UNSATISFIED
