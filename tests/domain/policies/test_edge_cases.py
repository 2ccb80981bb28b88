"""Edge cases of a gate: what has no number in it still comes to one outcome, and never by accident to a pass.

The cases are those of `gate_cases.json`, with the outcome that each names.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from registry.domain.datasets import DatasetScanner
from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import Generation, RowState
from registry.domain.judging import judged as judged_by
from registry.domain.measuring import ScoredRow, measure_difference, measure_metric
from registry.domain.measuring_budgets import BudgetAsked, SpentRow, measure_ratio
from registry.domain.policies.decision import RuleResult, Status, Verdict
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts
from registry.domain.policies.measured_facts import Measurement, RunFact
from registry.domain.policies.needs import measurement_needs
from registry.domain.policies.rule_types import rule_digest
from registry.domain.scorers import row_scores
from registry.domain.scorers.shapes import RowScorer
from registry.domain.suites import Judge, Numeric
from registry.integrations.scorers import ready_one
from tests.builders import (
    APPROVAL,
    COMPARE,
    EVALUATED,
    METRIC,
    NOW,
    a_digest,
    a_measurement,
    a_policy,
    a_run,
    a_suite,
    facts,
    live,
    the_rule,
)

CASES = Path(__file__).parents[1] / "statistics" / "gate_cases.json"
STATUSES = next(case for case in json.loads(CASES.read_text())["cases"] if case["id"] == "statuses")
EXPECTED: dict[str, str] = {
    given["case"]: expected for given, expected in zip(STATUSES["inputs"], STATUSES["expected"], strict=True)
}
WORDS = {Status.SATISFIED: "pass", Status.UNSATISFIED: "fail", Status.NOT_APPLICABLE: "not_applicable"}
OURS, THEIRS = a_run("run-1"), a_run("live-1")
NUMBER = ready_one(Numeric(name="number", type="numeric"))


def rows(values: list[str | None], clusters: str = "c") -> list[ScoredRow]:
    return [ScoredRow(f"r{at:03}", f"{clusters}{at}", value) for at, value in enumerate(values)]


def compared(policy: Policy, measurement: Measurement | None = None, **other: Any) -> RuleResult:
    found = facts(policy, **{"measurements": (measurement,) if measurement else (), **other})
    return result(policy, found, "no-regression")


def result(policy: Policy, situation: Facts, identifier: str) -> RuleResult:
    return next(r for r in decide(policy, situation, NOW).rules if r.id == identifier)


def told(found: RuleResult) -> str:
    """`error:not_comparable`: the outcome, with the reason for which there is no bound."""
    reasons = {finding["reason"] for finding in found.measured.get("findings", ()) if "reason" in finding}
    return ":".join([WORDS.get(found.status, found.status.value), *sorted(reasons)])


def difference(ours: list[ScoredRow], theirs: list[ScoredRow]) -> str:
    policy = a_policy(EVALUATED, COMPARE)
    digest = rule_digest(the_rule(policy, "no-regression"))
    return told(
        compared(
            policy,
            measure_difference(digest, OURS.evidence, THEIRS.evidence, ours, theirs, level="0.95", margin="0.02"),
        )
    )


def share(given: list[ScoredRow]) -> str:
    policy = a_policy(EVALUATED, METRIC)
    digest = rule_digest(the_rule(policy, "good"))
    bound = measure_metric(digest, OURS.evidence, given, level="0.95", operator=">=", threshold="0.9")
    return told(result(policy, facts(policy, measurements=(bound,)), "good"))


# Rows that are not those of the other side, and too few of them ----------------------------------------------


def other_rows() -> str:
    return difference(rows(["1"] * 200), rows(["1"] * 200, "other"))


def no_rows() -> str:
    assert difference([], []) == "inconclusive:no_data"
    assert difference(rows(["1"] * 9)[:4], rows(["1"] * 9)[5:]) == "inconclusive:no_data"
    return share([])


def one_cluster() -> str:
    one = [ScoredRow(f"r{at}", "c", "1") for at in range(200)]
    assert difference(one, one) == "inconclusive:one_cluster"
    return share(one)


def another_version(run: RunFact) -> str:
    """What was measured on another version of the suite, of whatever rows or scorers, is paired with nothing."""
    policy = a_policy(EVALUATED, COMPARE)
    situation = facts(policy, baseline_runs=(run,))
    assert measurement_needs(policy, "staging", situation) == ()
    found = result(policy, situation, "no-regression")
    assert found.status is Status.INCONCLUSIVE
    assert found.remedy == ("`tandem eval run app@1 --suite answers@1`",)
    assert decide(policy, situation, NOW).verdict is Verdict.DENY
    return "error:not_comparable"


# What it is compared with ------------------------------------------------------------------------------------


def nothing_live() -> str:
    return told(compared(a_policy(EVALUATED, COMPARE), current=None, baseline_runs=()))


def itself() -> str:
    found = compared(a_policy(EVALUATED, COMPARE), current=live(2))
    return f"{told(found)}:{found.summary.partition(':')[0]}"


def stale() -> str:
    policy = a_policy(EVALUATED, {**COMPARE, "max_baseline_age": "7d"})
    old = a_run("live-1", ended_at="2026-11-01T10:00:00.000000Z")
    return told(compared(policy, a_measurement(the_rule(policy, "no-regression"), OURS, old), baseline_runs=(old,)))


# Scores that are none ----------------------------------------------------------------------------------------


def own_nan() -> str:
    assert row_scores([NUMBER], "NaN", "4", RowState.OK) == {"number": "0"}
    assert row_scores([NUMBER], "4", "4", RowState.FAILED) == {"number": "0"}
    return "row scores the metric's worst value"


def judges_nan() -> str:
    judge = Judge.model_validate({"name": "helpful", "type": "judge", "release": "judge@1", "range": ("1", "5")})
    assert judged_by(judge, [Generation(digest_of("NaN"), "NaN", "eos", 1, 1, 1)]) is None
    unmeasured: list[str | None] = [None] * 4
    assert share(rows([*["1"] * 194, None])) == "pass"
    assert share(rows([*["1"] * 96, *unmeasured])) == "inconclusive"  # at their worst, the rows decide
    return "row is unmeasured"


def out_of_range() -> str:
    broken = RowScorer(NUMBER.declared, lambda output, target: "1.5")
    with pytest.raises(InvalidInputError) as caught:
        row_scores([broken], "4", "4", RowState.OK)
    return f"error:{caught.value.message.partition(':')[0]}"


def two_contents() -> str:
    with pytest.raises(InvalidInputError, match="occurs twice"):
        list(DatasetScanner("d.jsonl", "k").tee([b'{"k": 1, "x": 1}\n{"k": 1, "x": 2}\n']))
    return "error:bad_dataset"


# How rules add up --------------------------------------------------------------------------------------------


def open_gate() -> str:
    policy = a_policy(EVALUATED, METRIC)
    bound = a_measurement(the_rule(policy, "good"), OURS, lower="0.85", upper="0.97")
    found = decide(policy, facts(policy, measurements=(bound,)), NOW)
    assert [(r.id, r.status) for r in found.failing] == [("good", Status.INCONCLUSIVE)]
    return {Verdict.DENY: "promotion blocked", Verdict.ALLOW: "promotion allowed"}[found.verdict]


def advice() -> str:
    policy = a_policy(EVALUATED, {**METRIC, "level": "advisory"})
    bound = a_measurement(the_rule(policy, "good"), OURS, lower="0.5", upper="0.6")
    found = decide(policy, facts(policy, measurements=(bound,)), NOW)
    assert [r["status"] for r in found.content()["rules"] if r["id"] == "good"] == ["unsatisfied"]
    return {Verdict.DENY: "promotion blocked", Verdict.ALLOW: "promotion allowed, recorded"}[found.verdict]


def no_gates() -> str:
    with pytest.raises(InvalidInputError, match="evidence"):
        a_policy(APPROVAL)
    policy = a_policy({**EVALUATED, "applies_when": {"changed": ["adapter"]}})
    found = decide(policy, facts(policy, changed=("prompt",)), NOW)
    assert (found.verdict, [r.id for r in found.failing]) == (Verdict.DENY, ["evidence"])
    return "promotion blocked:no_gates"


def no_margin() -> str:
    with pytest.raises(InvalidInputError, match="a margin of zero is refused: that is superiority"):
        a_policy(EVALUATED, {**COMPARE, "margin": "0"})
    return "is superiority: rejected at load with a message"


OBSERVED: dict[str, Callable[[], str]] = {
    "dataset digests of the two runs differ": other_rows,
    "scorer versions differ": lambda: another_version(a_run("live-1", a_suite("answers", 1, digest=a_digest("v2")))),
    "suite version differs from the gate's": lambda: another_version(a_run("live-1", a_suite("answers", 2))),
    "no rows at all": no_rows,
    "one cluster only": one_cluster,
    "no live release yet, non_inferiority gate": nothing_live,
    "candidate digest equals live digest": itself,
    "score is NaN, produced by the candidate's own output": own_nan,
    "score is NaN, the judge failed": judges_nan,
    "live run older than the policy's max_baseline_age": stale,
    "required gate inconclusive, policy on_inconclusive = block": open_gate,
    "advisory gate failed": advice,
    "no gate configured": no_gates,
    "margin is 0 in non_inferiority": no_margin,
    "duplicate sample ids with different content": two_contents,
    "score outside the declared range": out_of_range,
}


def test_every_case_of_the_reference_is_looked_at() -> None:
    assert OBSERVED.keys() == EXPECTED.keys()


@pytest.mark.parametrize("case", OBSERVED)
def test_a_case_with_no_number_in_it_comes_to_what_the_reference_says(case: str) -> None:
    assert OBSERVED[case]() == EXPECTED[case]


# Cases that the reference does not name ----------------------------------------------------------------------


def test_rows_that_one_side_lacks_are_unmeasured_and_a_few_of_them_leave_a_close_verdict_open() -> None:
    both = rows(["1"] * 400)
    assert difference(both, both) == "pass"
    assert difference(both[:-8], both) == "inconclusive"
    assert difference(both, both[:-8]) == "pass"  # whatever it had come to, ours are right
    assert difference(rows(["0"] * 400), rows(["0"] * 392)) == "inconclusive"
    assert difference(both[:-21], both) == "inconclusive:too_many_unmeasured"


def test_rows_that_all_come_out_alike_are_not_taken_for_certain() -> None:
    """133 identical pairs are the fewest that show a difference of less than 0.02."""
    assert [difference(rows(["1"] * n), rows(["1"] * n)) for n in (132, 136)] == ["inconclusive", "pass"]


def test_failed_rows_of_what_is_live_score_worst_and_many_are_warned_of() -> None:
    policy = a_policy(EVALUATED, COMPARE)

    def summary(failed: int) -> str:
        run = a_run("live-1", failed=failed)
        bound = a_measurement(the_rule(policy, "no-regression"), OURS, run)
        return compared(policy, bound, baseline_runs=(run,)).summary

    assert "warning" not in summary(4)  # 2 % of 200
    assert summary(5).endswith(
        "; warning: 5 of 200 rows of app@1 failed in run live-1, which lowers what is compared with; "
        "`tandem eval run app@1 --suite answers@1 --fresh` tells whether they still do"
    )


def test_a_ratio_to_what_took_nothing_is_no_number_and_no_pass() -> None:
    took, nothing = ([SpentRow(f"r{at}", f"c{at}", amount) for at in range(200)] for amount in (1.0, 0.0))
    asked = BudgetAsked(level="0.95", limit="1.1")
    found = measure_ratio(a_digest("rule"), OURS.evidence, THEIRS.evidence, took, nothing, asked)
    assert (found.reason, found.lower, found.upper) == ("not_positive", None, None)
