"""Verification of what serves: a pass, a failure, and neither."""

from __future__ import annotations

import json
from typing import Any

import pytest

from registry.domain.policies.decision import Decision, Status, Verdict
from registry.domain.policies.measured_facts import RunFact
from registry.domain.policies.settings import Check
from registry.domain.policies.stored import decision_of
from registry.domain.verifications import VerificationFacts, check_rules, decide_verification, verification_needs
from tests.builders import NOW, a_digest, a_measurement, a_run, a_suite

CHECKS = (
    Check(suite="live@1", metric="exact", require=">= 0.9"),
    Check(suite="live@1", metric="polite", require="<= 0.1", min_samples=50, level="0.99"),
)
LIVE = a_suite("live", scorers={"exact": "binary", "polite": "binary"})
RUN = a_run("run-1", LIVE)


def situation(*bounds: tuple[str, str] | None, **other: Any) -> VerificationFacts:
    """What `app@2` showed at production, check by check; None where a check was not measured."""
    rules = check_rules(CHECKS)
    measured = [
        a_measurement(rule, RUN, lower=shown[0], upper=shown[1], level=rule.confidence.level)
        for rule, shown in zip(rules, bounds, strict=False)
        if shown is not None
    ]
    values: dict[str, Any] = {
        "application": "app",
        "stage": "production",
        "deployment": "deployment-2",
        "release": 2,
        "digest": a_digest("release 2"),
        "checks": CHECKS,
        "suites": (LIVE,),
        "runs": (RUN,),
        "measurements": tuple(measured),
        "policy": a_digest("effective"),
        "policy_document": a_digest("policy"),
    }
    return VerificationFacts(**{**values, **other})


GOOD, BAD, OPEN = ("0.92", "0.97"), ("0.5", "0.6"), ("0.8", "0.95")
LOW, HIGH = ("0", "0.05"), ("0.2", "0.3")


@pytest.mark.parametrize(
    ("bounds", "verdict"),
    [
        ((GOOD, LOW), Verdict.ALLOW),
        ((BAD, LOW), Verdict.DENY),
        ((GOOD, HIGH), Verdict.DENY),
        ((BAD, None), Verdict.DENY),
        ((OPEN, LOW), Verdict.WAIT),
        ((GOOD, None), Verdict.WAIT),
        ((OPEN, HIGH), Verdict.DENY),
    ],
)
def test_every_check_must_pass_and_one_failure_is_a_failure(bounds: Any, verdict: Verdict) -> None:
    assert decide_verification(situation(*bounds), NOW).verdict is verdict


def test_a_check_that_was_not_run_is_neither_pass_nor_failure() -> None:
    found = decide_verification(situation(runs=()), NOW)
    assert (found.verdict, {r.status for r in found.rules}) == (Verdict.WAIT, {Status.INCONCLUSIVE})
    assert found.rules[0].remedy == ("`tandem verify app@production` runs the checks again",)


def test_no_checks_are_no_pass() -> None:
    assert decide_verification(situation(checks=()), NOW).verdict is Verdict.WAIT


def test_a_failure_says_what_can_be_done_about_what_serves() -> None:
    found = decide_verification(situation(BAD, LOW), NOW)
    failing = found.rules[0]
    assert (failing.id, failing.summary) == ("check-1", "exact 0.95 (n=200, bounds 0.5..0.6)")
    assert failing.remedy == ("`tandem rollback app@production`", "or promote a release that mends it")
    assert failing.origin == "application policy, production/verify"


def test_each_check_needs_its_bound_at_its_own_level() -> None:
    needs = verification_needs(situation())
    assert [(n.rule_id, n.scorer, n.level, n.run) for n in needs] == [
        ("check-1", "exact", "0.95", RUN.evidence),
        ("check-2", "polite", "0.99", RUN.evidence),
    ]


def test_required_stands_for_the_required_suites() -> None:
    checks = (Check(suite="required", metric="exact", require=">= 0.9"),)
    named = situation(checks=checks)
    assert verification_needs(named) == ()
    assert len(verification_needs(situation(checks=checks, required=(LIVE.digest,)))) == 1


def told(*runs: RunFact, **other: Any) -> Decision:
    return decide_verification(situation(GOOD, LOW, runs=runs or (RUN,), **other), NOW)


def test_a_verification_is_replayed_from_its_facts_alone() -> None:
    """I-30: Every execute attempt, allowed or denied, leaves one Decision that replays to the same verdict."""
    before = situation(GOOD, LOW)
    stored = json.loads(json.dumps(before.content()))
    again = decide_verification(VerificationFacts.model_validate(stored), NOW)
    assert again.content() == decide_verification(before, NOW).content()
    assert decision_of(json.loads(json.dumps(again.content()))) == again


def test_a_verification_is_of_one_deployment() -> None:
    one, other = told(), told(deployment="deployment-3")
    assert (one.action, one.current, one.marks) == ("verify", "app@2", ())
    assert one.binding != other.binding
