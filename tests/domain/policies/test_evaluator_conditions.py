"""Built-in rules, breaking the glass, the registry's layer, and what a decision tells."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import IntegrityError
from registry.domain.policies.built_in_ids import RESERVED
from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict
from registry.domain.policies.document import Policy, effective_policy_digest, parse_policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts, IncidentFact, RejectionFact
from registry.domain.policies.stored import decision_of
from tests.builders import (
    AFTER,
    APPROVAL,
    BEFORE,
    COMPARE,
    EVALUATED,
    METRIC,
    NOW,
    UPSTREAM,
    a_measurement,
    a_placement,
    a_policy,
    a_run,
    facts,
    the_rule,
)
from tests.governed import a_hold, a_quarantine, a_window, governed

BUILT_IN = ["clock", "upstream-incident", "current-verified", "frozen", "hold", "not-quarantined", "rejected"]
FREEZE = a_window(rule=None, freeze="freeze-1", name="stop-the-line", end=None)


def ready(policy: Policy, **conditions: Any) -> Facts:
    return governed(facts(policy, placements=(a_placement(),)), **conditions)


def judged(identifier: str, policy: Policy | None = None, now: str = NOW, **conditions: Any) -> RuleResult:
    chosen = policy or a_policy(EVALUATED, UPSTREAM)
    found = decide(chosen, ready(chosen, **conditions), now)
    return next(r for r in found.rules if r.id == identifier)


def test_built_in_rules_are_always_told_and_pass_when_nothing_is_the_matter() -> None:
    policy = a_policy(EVALUATED)
    found = decide(policy, ready(policy), NOW)
    assert [r.id for r in found.rules if r.type == "built-in"] == BUILT_IN
    assert (found.verdict, {r.origin for r in found.rules if r.type == "built-in"}) == (Verdict.ALLOW, {"built in"})


def test_facts_of_the_first_schema_know_no_built_in_rules() -> None:
    policy = a_policy(EVALUATED)
    assert [r.id for r in decide(policy, facts(policy), NOW).rules] == ["evaluated"]


def test_a_built_in_rule_that_cannot_be_judged_denies_and_the_others_are_told() -> None:
    """I-13: Evaluator error, unknown rule type or unreadable policy => deny."""
    policy = a_policy(EVALUATED)
    found = decide(policy, ready(policy, recorded="yesterday"), NOW)
    assert [(r.id, r.status) for r in found.failing] == [("clock", Status.ERROR)]
    assert found.verdict is Verdict.DENY
    assert len(found.rules) == len(BUILT_IN) + 1


def test_built_in_ids_are_reserved() -> None:
    assert set(BUILT_IN) | {"contract", "evidence", "known-good"} == set(RESERVED)


# Each of them --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("recorded", "status"),
    [
        (NOW, Status.SATISFIED),
        ("2026-11-20T12:00:01.000000Z", Status.SATISFIED),
        ("2026-11-20T12:00:01.000001Z", Status.ERROR),
        (None, Status.SATISFIED),
    ],
)
def test_a_clock_behind_what_was_recorded_denies(recorded: str | None, status: Status) -> None:
    """I-53: A backwards clock cannot satisfy soak, extend an approval or open a window."""
    found = judged("clock", recorded=recorded)
    assert (found.status, found.level) == (status, Level.HARD)


@pytest.mark.parametrize(("severity", "level"), [("standard", Level.SOFT), ("critical", Level.HARD)])
def test_a_quarantine_denies_and_a_critical_one_is_hard(severity: str, level: Level) -> None:
    """I-41: A rolled-back release cannot be promoted to that stage until it is cleared, or a waiver is granted."""
    found = judged("not-quarantined", quarantines=(a_quarantine(severity),))
    assert (found.status, found.level) == (Status.UNSATISFIED, level)
    assert found.summary == f"app@2 is quarantined from staging on ({severity}, rollback): it was rude"
    assert found.remedy[0].startswith("`tandem quarantine clear quarantine-1 --reason WHY`")


def test_one_critical_quarantine_among_several_makes_it_hard() -> None:
    both = (a_quarantine(), a_quarantine("critical", id="quarantine-2", stage=None))
    assert judged("not-quarantined", quarantines=both).level is Level.HARD


@pytest.mark.parametrize(
    ("verification", "status"),
    [
        ("pending", Status.PENDING),
        ("verified", Status.SATISFIED),
        ("failed", Status.SATISFIED),
        (None, Status.SATISFIED),
    ],
)
def test_what_serves_is_not_replaced_while_it_is_being_verified(verification: str | None, status: Status) -> None:
    """I-29: A normal promotion never replaces a deployment whose verification has not ended."""
    assert judged("current-verified", verification=verification).status is status


RESUME = {"auto_promote": {"enabled": True, "resume": "newer_release"}}
MANUAL = {"auto_promote": {"enabled": True, "resume": "manual"}}


@pytest.mark.parametrize(
    ("hold", "automatic", "settings", "status"),
    [
        (a_hold("all"), False, MANUAL, Status.PENDING),
        (a_hold("all"), True, RESUME, Status.PENDING),
        (a_hold("auto"), False, MANUAL, Status.SATISFIED),
        (a_hold("auto"), True, MANUAL, Status.PENDING),
        (a_hold("auto", cause="rollback", release=1), True, MANUAL, Status.PENDING),
        (a_hold("auto", cause="rollback", release=1), True, RESUME, Status.SATISFIED),
        (a_hold("auto", cause="verification", release=1), True, RESUME, Status.SATISFIED),
        (a_hold("auto", cause="rollback", release=2), True, RESUME, Status.PENDING),
        (a_hold("auto", cause="manual", release=1), True, RESUME, Status.PENDING),
        (a_hold("auto", cause="rollback"), True, RESUME, Status.PENDING),
    ],
)
def test_a_hold_stops_whom_it_is_meant_for(
    hold: Any, automatic: bool, settings: dict[str, Any], status: Status
) -> None:
    """I-43: The auto-promoter never acts under a hold."""
    stages = {"dev": {"ungated": True}, "staging": {"rules": [EVALUATED], **settings}}
    found = judged("hold", a_policy(stages=stages), holds=(hold,), automatic=automatic)
    assert found.status is status


def test_a_freeze_by_hand_waits_until_it_is_lifted() -> None:
    found = judged("frozen", windows=(FREEZE,))
    assert (found.status, found.eta) == (Status.PENDING, None)
    assert found.summary == "frozen (stop-the-line) with no known end"
    assert found.remedy[-1] == "`tandem freeze lift freeze-1 --reason WHY`"


def test_a_freeze_by_hand_with_an_end_tells_when_it_opens() -> None:
    found = judged("frozen", windows=(FREEZE.model_copy(update={"end": AFTER}),), next_open={"frozen": AFTER})
    assert (found.status, found.eta) == (Status.PENDING, AFTER)


def test_a_window_of_a_rule_is_no_freeze_by_hand() -> None:
    assert judged("frozen", windows=(a_window(),)).status is Status.SATISFIED


NO = RejectionFact(id="no-1", person="raj", reason="rude", at=BEFORE)


def test_a_no_denies_until_it_is_withdrawn() -> None:
    """I-21: An active reject blocks ALLOW, also for a later request of the same release and stage."""
    found = judged("rejected", rejections=(NO,))
    assert (found.status, found.remedy) == (Status.UNSATISFIED, ("`tandem approval withdraw no-1` by raj",))


@pytest.mark.parametrize(
    ("stage", "cause", "status"),
    [
        ("dev", "break-glass", Status.PENDING),
        ("staging", "break-glass", Status.SATISFIED),
        ("dev", "rollback", Status.SATISFIED),
    ],
)
def test_nothing_is_promoted_out_of_a_stage_where_the_glass_is_broken(stage: str, cause: str, status: Status) -> None:
    """I-51: While a break-glass incident is open nothing is promoted out of that stage."""
    incident = IncidentFact(id="incident-1", stage=stage, cause=cause, person="raj")
    found = judged("upstream-incident", incidents=(incident,))
    assert (found.status, found.level) == (status, Level.HARD)
    if status is Status.PENDING:
        assert found.summary == "glass was broken at dev by raj and its incident incident-1 is open"
        assert found.remedy[-1].endswith("then `tandem incident close incident-1 --reason WHY`")


levers = st.fixed_dictionaries(
    {
        "quarantines": st.sampled_from([(), (a_quarantine(),), (a_quarantine("critical"),)]),
        "holds": st.sampled_from([(), (a_hold("all"),), (a_hold("auto"),)]),
        "windows": st.sampled_from([(), (FREEZE,)]),
        "rejections": st.sampled_from([(), (NO,)]),
        "verification": st.sampled_from(["pending", "verified", "failed"]),
        "automatic": st.booleans(),
        "recorded": st.sampled_from([BEFORE, AFTER]),
    }
)


@given(levers)
def test_a_reject_a_quarantine_and_a_hold_never_end_in_allow(conditions: dict[str, Any]) -> None:
    """I-21: An active reject blocks ALLOW. I-43: The auto-promoter never re-promotes a quarantined release nor acts
    under a hold."""
    policy = a_policy(EVALUATED)
    found = decide(policy, ready(policy, **conditions), NOW)
    stopped = (
        conditions["rejections"]
        or conditions["quarantines"]
        or conditions["windows"]
        or conditions["verification"] == "pending"
        or conditions["recorded"] == AFTER
        or any(h.mode == "all" or conditions["automatic"] for h in conditions["holds"])
    )
    assert (found.verdict is not Verdict.ALLOW) == bool(stopped)


@given(levers)
def test_every_denial_names_each_failing_rule_and_a_remedy(conditions: dict[str, Any]) -> None:
    """I-60: Every denial names each failing rule, measured value, requirement and at least one remedy, or says none
    exists."""
    policy = a_policy(EVALUATED, METRIC, COMPARE, APPROVAL, {**UPSTREAM, "soak": {"duration": "1d"}})
    situation = governed(facts(policy, runs=()), **conditions)
    for result in decide(policy, situation, NOW).failing:
        assert result.summary
        assert result.required
        assert result.remedy
        assert result.summary != result.status.value


# Breaking the glass --------------------------------------------------------------------------------------


@given(levers)
def test_breaking_the_glass_passes_over_all_but_hard_rules(conditions: dict[str, Any]) -> None:
    """I-16: Hard rules cannot be waived or broken-glass."""
    policy = a_policy(EVALUATED, METRIC, APPROVAL)
    situation = ready(policy, **conditions).model_copy(update={"action": "break-glass"})
    found = decide(policy, situation, NOW)
    hard = [r for r in found.rules if r.level is Level.HARD]
    assert (found.verdict is Verdict.ALLOW) == all(r.passes for r in hard)
    assert {r.level for r in found.failing} <= {Level.HARD}
    assert {"approval", "good", "hold", "rejected"} <= {r.id for r in found.rules}


def test_breaking_the_glass_is_decided_by_the_same_rules_and_tells_them() -> None:
    policy = a_policy(EVALUATED, METRIC)
    situation = ready(policy, holds=(a_hold(),)).model_copy(update={"action": "break-glass"})
    found = decide(policy, situation, NOW)
    assert (found.verdict, found.action) == (Verdict.ALLOW, "break-glass")
    assert {r.id: r.status for r in found.rules}["hold"] is Status.PENDING
    assert decide(policy, situation.model_copy(update={"runs": ()}), NOW).verdict is Verdict.DENY


# What a decision tells -----------------------------------------------------------------------------------


def soaking(**conditions: Any) -> Decision:
    policy = a_policy(EVALUATED, {**UPSTREAM, "soak": {"duration": "3h"}})
    placement = a_placement(soaked=((BEFORE, None),))
    return decide(policy, governed(facts(policy, placements=(placement,)), **conditions), NOW)


def test_a_decision_tells_when_it_may_change_by_itself() -> None:
    found = soaking(tzdata="2026a")
    assert (found.verdict, found.next_change_at, found.tzdata) == (
        Verdict.WAIT,
        "2026-11-20T13:00:00.000000Z",
        "2026a",
    )
    frozen = soaking(windows=(FREEZE.model_copy(update={"end": AFTER}),), next_open={"frozen": AFTER})
    assert frozen.next_change_at == "2026-11-20T13:00:00.000000Z"
    assert {r.id: r.eta for r in frozen.failing} == {"upstream": "2026-11-20T13:00:00.000000Z", "frozen": AFTER}


def test_a_decision_with_times_is_read_back_as_it_was() -> None:
    found = soaking(tzdata="2026a")
    stored = json.loads(json.dumps(found.content()))
    assert decision_of(stored) == found
    assert decision_of(stored).content_digest() == found.content_digest()


def test_what_is_not_known_is_left_out() -> None:
    policy = a_policy(EVALUATED)
    content = decide(policy, facts(policy), NOW).content()
    assert not {"tzdata", "next_change_at"} & set(content)
    assert all("eta" not in rule for rule in content["rules"])


# The registry's own policy -------------------------------------------------------------------------------


def a_layer(*rules: dict[str, Any], stage: str = "*") -> Policy:
    document = {"kind": "policy", "name": "floor", "layer": "registry", "stages": {stage: {"rules": list(rules)}}}
    return parse_policy(json.dumps(document), "floor.yaml")


def under(policy: Policy, layer: Policy, **other: Any) -> Facts:
    situation = facts(policy, **other)
    effective = effective_policy_digest(policy, "staging", situation.required_suites, layer)
    return situation.model_copy(update={"registry_policy": layer.digest(), "policy": effective})


def test_rules_of_the_registry_are_judged_beneath_those_of_the_application() -> None:
    """I-47: Child layers cannot loosen a parent."""
    policy, layer = a_policy(EVALUATED), a_layer({**METRIC, "id": "floor", "level": "hard"})
    situation = under(policy, layer)
    found = decide(policy, situation, NOW, layer)
    assert {r.id: r.origin for r in found.rules} == {
        "evaluated": "application policy, staging/evaluated",
        "floor": "registry policy, staging/floor",
    }
    assert found.verdict is Verdict.DENY


def test_a_looser_namesake_does_not_take_the_place_of_the_registrys_rule() -> None:
    """I-47: Child layers cannot loosen a parent."""
    policy, layer = a_policy({**METRIC, "require": ">= 0.5"}), a_layer({**METRIC, "require": ">= 0.93"})
    own = the_rule(policy, "good")
    situation = under(policy, layer, measurements=(a_measurement(own, a_run()),))
    found = decide(policy, situation, NOW, layer)
    assert [r.id for r in found.rules] == ["good", "registry.good"]
    assert found.rules[1].origin == "registry policy, staging/registry.good"
    assert found.verdict is Verdict.DENY


@pytest.mark.parametrize("given_layer", [True, False])
def test_facts_gathered_with_another_registry_policy_are_refused(given_layer: bool) -> None:
    """I-13: Evaluator error, unknown rule type or unreadable policy => deny."""
    policy, layer = a_policy(EVALUATED), a_layer(METRIC)
    situation = facts(policy) if given_layer else under(policy, layer)
    with pytest.raises(IntegrityError, match="another policy"):
        decide(policy, situation, NOW, layer if given_layer else None)


requirements = st.sampled_from(["0.5", "0.9", "0.92", "0.95"])


@given(requirements, requirements, st.sampled_from([("0.91", "0.97"), ("0.5", "0.6"), ("0.93", "0.99")]))
def test_a_layer_never_raises_a_verdict(own: str, floor: str, bound: tuple[str, str]) -> None:
    """I-47: Child layers cannot loosen a parent. I-14: Tightening a policy never turns DENY into ALLOW."""
    policy = a_policy({**METRIC, "require": f">= {own}"})
    layer = a_layer({**METRIC, "require": f">= {floor}"})
    rule, namesake = the_rule(policy, "good"), layer.stages["*"].rules[0]
    renamed = namesake.model_copy(update={"id": "registry.good"})
    measured = tuple(a_measurement(r, a_run(), lower=bound[0], upper=bound[1]) for r in (rule, namesake, renamed))
    unique = tuple({m.rule: m for m in measured}.values())
    alone = decide(policy, facts(policy, measurements=unique), NOW)
    both = decide(policy, under(policy, layer, measurements=unique), NOW, layer)
    rank = [Verdict.DENY, Verdict.WAIT, Verdict.ALLOW]
    assert rank.index(both.verdict) <= rank.index(alone.verdict)
    assert (both.verdict is Verdict.ALLOW) == (float(bound[0]) >= max(float(own), float(floor)))


@given(levers)
def test_equal_facts_policy_and_time_give_equal_decisions(conditions: dict[str, Any]) -> None:
    """I-12: `check`, UI, auto-promoter and executor give the same verdict for the same facts and now."""
    policy = a_policy(EVALUATED, UPSTREAM, APPROVAL)
    situation = ready(policy, **conditions)
    again = Facts.model_validate(json.loads(json.dumps(situation.content())))
    assert decide(policy, again, NOW).content() == decide(policy, situation, NOW).content()


def test_nothing_live_means_nothing_is_being_verified() -> None:
    policy = a_policy(EVALUATED)
    found = decide(policy, governed(facts(policy, current=None, baseline_runs=())), NOW)
    assert found.verdict is Verdict.ALLOW
