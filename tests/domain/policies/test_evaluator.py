"""The evaluator's promises, whatever the facts."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import canonical_json
from registry.domain.errors import IntegrityError, NotFoundError
from registry.domain.policies.decision import Decision, Level, Status, Verdict
from registry.domain.policies.document import StagePolicy, policy_of
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Conditions, Facts
from registry.domain.policies.stored import decision_of
from tests.builders import (
    APPROVAL,
    COMPARE,
    EVALUATED,
    METRIC,
    NOW,
    UPSTREAM,
    a_digest,
    a_measurement,
    a_placement,
    a_policy,
    a_run,
    an_approval,
    facts,
    the_rule,
    with_approvals,
)
from tests.situations import EVERYTHING, an_allowed_situation, situations

RANK = [Verdict.DENY, Verdict.WAIT, Verdict.ALLOW]


def test_allow_needs_every_hard_and_soft_rule() -> None:
    assert decide(EVERYTHING, an_allowed_situation(), NOW).verdict is Verdict.ALLOW


def test_a_missing_approval_alone_means_wait() -> None:
    assert decide(EVERYTHING, with_approvals(an_allowed_situation(), []), NOW).verdict is Verdict.WAIT


def test_a_missing_approval_beside_a_failing_rule_means_deny() -> None:
    situation = an_allowed_situation().model_copy(update={"placements": (), "approvals": ()})
    found = decide(EVERYTHING, situation, NOW)
    assert (found.verdict, [r.id for r in found.failing]) == (Verdict.DENY, ["upstream", "approval"])


def test_every_rule_is_told_hard_before_soft_before_advisory_before_shadow() -> None:
    policy = a_policy(
        {**METRIC, "id": "z-shadow", "level": "shadow"},
        {**METRIC, "id": "b-advisory", "level": "advisory"},
        {**METRIC, "id": "b-soft"},
        {**METRIC, "id": "a-soft"},
        {**EVALUATED, "id": "y-hard"},
    )
    found = decide(policy, facts(policy), NOW)
    assert [r.id for r in found.rules] == ["y-hard", "a-soft", "b-soft", "b-advisory", "z-shadow"]


@pytest.mark.parametrize("level", [Level.ADVISORY, Level.SHADOW])
def test_advisory_and_shadow_rules_never_stand_in_the_way(level: Level) -> None:
    policy = a_policy(EVALUATED, {**METRIC, "level": level.value})
    found = decide(policy, facts(policy), NOW)
    assert found.verdict is Verdict.ALLOW
    assert found.counts == {"satisfied": 1, **({"advisory-failed": 1} if level is Level.ADVISORY else {})}


def test_the_first_release_ships_once_it_was_evaluated() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    found = decide(policy, facts(policy, current=None, baseline_runs=()), NOW)
    assert found.verdict is Verdict.ALLOW
    assert found.current is None


def test_an_ungated_stage_lets_everything_pass_and_says_so_for_ever() -> None:
    policy = a_policy(ungated=True)
    found = decide(policy, facts(policy, runs=(), required_suites=()), NOW)
    assert (found.verdict, found.marks, found.rules) == (Verdict.ALLOW, ("ungated",), ())


@pytest.mark.parametrize("rules", [(), (COMPARE,), (UPSTREAM,)])
def test_a_gated_stage_that_nothing_was_asked_about_is_denied(rules: tuple[dict[str, Any], ...]) -> None:
    """I-7: No required evidence => never ALLOW; there is no implicit pass."""
    read = a_policy(EVALUATED, *rules)
    kept = tuple(rule for rule in read.stages["staging"].rules if rule.id != "evaluated")
    unread = read.model_copy(update={"stages": {"dev": read.stages["dev"], "staging": StagePolicy(rules=kept)}})
    found = decide(unread, facts(unread, current=None, placements=(a_placement(),)), NOW)
    assert found.verdict is Verdict.DENY
    assert [(r.id, r.status) for r in found.failing] == [("evidence", Status.INCONCLUSIVE)]


def test_a_rule_that_cannot_be_judged_denies_and_the_others_are_told() -> None:
    """I-13: Evaluator error, unknown rule type or unreadable policy => deny."""
    situation = an_allowed_situation()
    broken = with_approvals(situation, [an_approval(situation, expires_at="tomorrow")])
    found = decide(EVERYTHING, broken, NOW)
    assert found.verdict is Verdict.DENY
    assert [(r.id, r.status) for r in found.failing] == [("approval", Status.ERROR)]
    assert found.failing[0].summary.startswith("could not be judged: ValueError: ")
    assert len(found.rules) == 5


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
@pytest.mark.parametrize("judging", ["approval.judge", "built_in._rejected"])
def test_a_machine_that_is_too_small_decides_nothing(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception], judging: str
) -> None:
    """A decision has to replay, and another machine would judge these facts."""
    situation = an_allowed_situation().model_copy(update={"conditions": Conditions(tzdata="2026a")})

    def exhausted(*_: object) -> None:
        raise error

    monkeypatch.setattr(f"registry.domain.policies.rules.{judging}", exhausted)
    with pytest.raises(error):
        decide(EVERYTHING, situation, NOW)


def test_facts_gathered_for_another_policy_are_refused() -> None:
    """I-13: Evaluator error, unknown rule type or unreadable policy => deny."""
    with pytest.raises(IntegrityError, match="another policy"):
        decide(a_policy(EVALUATED), facts(EVERYTHING), NOW)


@pytest.mark.parametrize("key", ["policy", "policy_document"])
def test_facts_that_name_another_policy_in_one_place_are_refused(key: str) -> None:
    """I-13: facts that cannot be trusted let nothing pass."""
    other = facts(EVERYTHING).model_copy(update={key: a_digest("another policy")})
    with pytest.raises(IntegrityError, match="another policy") as caught:
        decide(EVERYTHING, other, NOW)
    assert caught.value.where == f"facts.{key}"


def test_a_stage_that_the_policy_does_not_have_is_refused() -> None:
    other = facts(EVERYTHING).model_copy(update={"stage": "production"})
    with pytest.raises(NotFoundError, match="has no stage 'production'"):
        decide(EVERYTHING, other, NOW)


some_rules = st.sets(st.sampled_from(["evaluated", "no-regression", "approval", "upstream"]))


@given(some_rules, some_rules, st.sampled_from(["0.5", "0.92"]), st.sampled_from(["-0.5", "-0.01"]), st.booleans())
def test_asking_for_more_never_raises_a_verdict(
    few: set[str], more: set[str], share: str, difference: str, placed: bool
) -> None:
    """I-14: Tightening a policy never turns DENY into ALLOW."""

    def verdict(names: set[str]) -> Verdict:
        policy = a_policy(METRIC, *(rule for rule in (EVALUATED, COMPARE, APPROVAL, UPSTREAM) if rule["id"] in names))
        run, baseline = a_run("run-1"), a_run("live-1")
        bounds = [a_measurement(the_rule(policy, "good"), run, lower=share)]
        if "no-regression" in names:
            bounds.append(a_measurement(the_rule(policy, "no-regression"), run, baseline, lower=difference))
        placements = (a_placement(),) if placed else ()
        return decide(policy, facts(policy, measurements=tuple(bounds), placements=placements), NOW).verdict

    assert RANK.index(verdict(few | more)) <= RANK.index(verdict(few))


@given(situations())
def test_every_denial_names_what_failed_and_what_would_help(situation: Facts) -> None:
    """I-60: Every denial names each failing rule, measured value, requirement and at least one remedy."""
    for rule in decide(EVERYTHING, situation, NOW).failing:
        assert rule.summary
        assert rule.required
        assert rule.measured
        assert all(rule.remedy)
        assert rule.remedy


@given(situations())
def test_the_same_facts_give_the_same_decision_also_after_a_round_trip(situation: Facts) -> None:
    """Promise (7): replayed from its stored facts and its policy's stored content, a decision comes out the same."""
    first = decide(EVERYTHING, situation, NOW)
    stored = Facts.model_validate_json(situation.model_dump_json())
    again = decide(policy_of(json.loads(json.dumps(EVERYTHING.content())), "renamed"), stored, NOW)
    assert again.content() == first.content()
    assert again.outcome_digest() == first.outcome_digest()
    document = canonical_json(first.content())
    assert canonical_json(decision_of(json.loads(document)).content()) == document


def test_the_outcome_is_the_same_in_other_words_and_another_in_everything_else() -> None:
    """Promise (7): what a decision comes to is what was judged, not how it is told."""
    situation = an_allowed_situation()
    void = an_approval(situation, "tom", binding=a_digest("another binding"))
    first = decide(EVERYTHING, with_approvals(situation, [*situation.approvals, void]), NOW)
    approval = next(rule for rule in first.rules if rule.id == "approval")
    (passed_over,) = approval.measured["not_counted"]
    said = {**approval.measured, "not_counted": [{**passed_over, "why": "in other words"}]}
    words = {"summary": "s", "required": "r", "origin": "o", "remedy": ("m",)}

    def changed(**values: Any) -> Decision:
        rules = tuple(replace(rule, **values) if rule.id == "approval" else rule for rule in first.rules)
        return replace(first, rules=rules)

    reworded = changed(**words, measured=said)
    assert reworded.content_digest() != first.content_digest()
    assert reworded.outcome_digest() == first.outcome_digest()
    others = [
        changed(status=Status.PENDING),
        changed(measured={**said, "separation": "none"}),
        changed(measured={**said, "not_counted": [{**passed_over, "who": "eve"}]}),
        replace(first, verdict=Verdict.DENY),
        replace(first, marks=("ungated",)),
        replace(first, rules=first.rules[1:]),
    ]
    assert first.outcome_digest() not in {other.outcome_digest() for other in others}
