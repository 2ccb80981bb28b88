"""What a verdict becomes as a verification summary, and what no statement can hold."""

from __future__ import annotations

import json
from typing import Any

import pytest

from registry.domain.digests import digest_of
from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.evaluations import EvaluationRun, RunnerClass, ScoreSummary
from registry.domain.outcomes import RecordedDecision
from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict
from registry.domain.releases import Release
from registry.domain.statements.decisions import of_decision, refuse_undecided, summary_of
from registry.domain.statements.documents import DECISION, Place, statement
from registry.domain.statements.runs import of_run, requirement
from registry.domain.suites import suite_of

PLACE = Place("tandem/log/0123456789abcdef0123456789abcdef", 7)
RELEASE = Release("bot", 3, digest_of("bot"), {}, (), "ana@example.com", "2026-03-02T09:00:00.000000Z")
FACTS = {"policy_document": digest_of("policy")}


def rule(status: Status, level: Level = Level.SOFT, name: str = "good", said: str = "0.9") -> RuleResult:
    return RuleResult(name, "metric", level, status, said, "at least 0.8", {}, "policy")


def recorded(*rules: RuleResult, verdict: Verdict = Verdict.ALLOW, action: str = "promote") -> RecordedDecision:
    some = digest_of("some")
    at = "2026-03-02T10:00:00.000000Z"
    made = Decision(verdict, action, "bot", "prod-eu", 3, RELEASE.digest, at, some, some, some, some, None, rules)
    return RecordedDecision("01K9ZT8J1V6Q4W3N5R7X2Y0B1C", made)


def summed(*rules: RuleResult, **other: Any) -> Any:
    return json.loads(summary_of(recorded(*rules, **other), RELEASE, PLACE, FACTS, []))["predicate"]


@pytest.mark.parametrize(
    ("status", "level", "action", "result"),
    [
        (Status.SATISFIED, Level.SOFT, "promote", "PASSED"),
        (Status.NOT_APPLICABLE, Level.HARD, "promote", "PASSED"),
        (Status.WAIVED, Level.SOFT, "promote", "PASSED"),
        (Status.UNSATISFIED, Level.ADVISORY, "promote", "PASSED"),
        (Status.UNSATISFIED, Level.SHADOW, "promote", "PASSED"),
        (Status.UNSATISFIED, Level.SOFT, "break-glass", "FAILED"),
        (Status.INCONCLUSIVE, Level.SOFT, "break-glass", "FAILED"),
        (Status.SATISFIED, Level.SOFT, "break-glass", "PASSED"),
    ],
)
def test_what_was_allowed_passed_if_every_rule_that_counts_did(
    status: Status, level: Level, action: str, result: str
) -> None:
    said = summed(rule(status, level), action=action)
    assert said["verificationResult"] == result
    assert said["verifiedLevels"] == (["TANDEM_STAGE_prod-eu"] if result == "PASSED" else ["FAILED"])
    assert said[DECISION]["waived"] == (["good"] if status is Status.WAIVED else [])


def test_what_was_denied_failed_even_where_no_rule_says_so() -> None:
    assert summed(rule(Status.SATISFIED), verdict=Verdict.DENY)["verificationResult"] == "FAILED"


def test_no_level_is_one_of_slsa() -> None:
    """Values of one's own must not begin with `SLSA_` (SLSA v1.0, SlsaResult)."""
    for said in (summed(), summed(rule(Status.UNSATISFIED), verdict=Verdict.DENY)):
        assert not any(level.startswith("SLSA_") for level in said["verifiedLevels"])
        assert said.keys() & {"dependencyLevels", "slsaVersion"} == set()


@pytest.mark.parametrize(
    ("verdict", "action"), [(Verdict.WAIT, "promote"), (Verdict.ALLOW, "rollback"), (Verdict.ALLOW, "verify")]
)
def test_what_verified_no_release_has_no_summary(verdict: Verdict, action: str) -> None:
    with pytest.raises(ConflictError):
        refuse_undecided(recorded(verdict=verdict, action=action))


def test_a_decision_is_stated_with_the_digest_under_which_it_is_stored() -> None:
    made = recorded(rule(Status.SATISFIED))
    said = json.loads(of_decision(made, RELEASE, PLACE))["predicate"]
    assert said["decision"] == made.decision.content_digest()
    assert "current" not in said  # absent is not null


def test_the_judges_of_a_suite_and_their_labels_belong_to_the_configuration() -> None:
    judge = {
        "name": "helpful", "type": "judge", "release": "judge@1", "digest": digest_of("judge"), "range": ["1", "5"],
        "calibration": {"labels": "labels@2", "answer": "a", "label": "l", "digest": digest_of("labels")},
    }  # fmt: skip
    content = {
        "kind": "suite", "dataset": digest_of("rows"), "inputs": {"text": "text"}, "target": "target", "seed": 1,
        "primary": "helpful", "scorers": [judge],
    }  # fmt: skip
    run = EvaluationRun(
        "01K9ZT8J1V6Q4W3N5R7X2Y0B1C", "bot", 3, RELEASE.digest, "suite@1", digest_of("suite"), digest_of("rows"),
        "helpful", RunnerClass("canned", {}), 1, digest_of("results"), digest_of("timings"), digest_of("evidence"),
        120, 1, 2, 0, 10, 10, 10, (ScoreSummary("helpful", "4.25", 117, judge="judge@1", corrected="4.1"),),
        "ana@example.com", RELEASE.created_at, RELEASE.created_at, planned=500,
    )  # fmt: skip
    said = json.loads(of_run(run, RELEASE, "tickets@1", suite_of(content), PLACE))["predicate"]
    named = {one["annotations"]["kind"]: (one["name"], one["digest"]["sha256"]) for one in said["configuration"]}
    assert named["judge"] == ("judge@1", digest_of("judge").removeprefix("sha256:"))
    assert named["labels"] == ("labels@2", digest_of("labels").removeprefix("sha256:"))
    assert named["dataset"] == ("tickets@1", digest_of("rows").removeprefix("sha256:"))
    evaluation = said["urn:tandem:evaluation:v1"]
    assert (evaluation["failed"], evaluation["unmeasured"], evaluation["planned"]) == (1, 2, 500)
    assert evaluation["scores"] == [
        {"scorer": "helpful", "value": "4.25", "rows": 117, "judge": "judge@1", "corrected": "4.1"}
    ]


def test_there_is_an_end_to_what_one_statement_says() -> None:
    with pytest.raises(InvalidInputError, match="too much to say in one statement"):
        of_decision(
            recorded(*[rule(Status.SATISFIED, name=f"r{n}", said="x" * 1000) for n in range(300)]), RELEASE, PLACE
        )


def test_a_float_is_never_signed() -> None:
    with pytest.raises(InvalidInputError, match="no single spelling"):
        statement([], "urn:x:y", {"value": 0.1})


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("exact >= 0.90", "exact >= 0.9"),
        ("exact>=.9", "exact >= 0.9"),
        (" latency  <=  1200 ", "latency <= 1200"),
        ("a>=b>=1", None),
        (">= 1", None),
        ("exact >= ", None),
        ("exact >= 1 or so", None),
        ("x" * 65 + " >= 1", None),
    ],
)
def test_a_requirement_has_one_spelling(text: str, asked: str | None) -> None:
    if asked is None:
        with pytest.raises(InvalidInputError):
            requirement(text)
    else:
        assert str(requirement(text)) == asked
