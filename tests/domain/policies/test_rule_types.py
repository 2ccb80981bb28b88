"""Rule types as people write them: what is refused, and what leaves a digest as it was."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from registry.domain.policies.rule_types import AnyRule, Rule, rule_content, rule_digest
from tests.builders import APPROVAL, COMPARE, EVALUATED, METRIC, UPSTREAM
from tests.governed import KEY

READ: TypeAdapter[Rule] = TypeAdapter(AnyRule)

SCORE: dict[str, Any] = {
    "id": "quality",
    "type": "score",
    "suite": "required",
    "pass": "90",
    "metrics": [{"metric": "a", "pass": ">= 0.9"}],
}
FREEZE: dict[str, Any] = {
    "id": "hours",
    "type": "freeze",
    "windows": [
        {"name": "night", "kind": "deny", "tz": "UTC", "rrule": "FREQ=DAILY", "start": "18:00", "end": "23:00"}
    ],
}
SCAN: dict[str, Any] = {"id": "scan", "type": "attestation", "predicate_type": "urn:scan", "keys": [KEY]}
ORIGIN: dict[str, Any] = {"id": "origin", "type": "lineage", "source": "required"}
SIZE: dict[str, Any] = {"id": "size", "type": "size_limit", "max_adapters": 1}
HUMAN: dict[str, Any] = {"id": "people", "type": "human", "suite": "required", "require": ">= 0.5"}
SMALL: dict[str, Any] = {"id": "small", "type": "expression", "expr": "true", "message": "small"}


@pytest.mark.parametrize(
    "rule",
    [EVALUATED, METRIC, COMPARE, APPROVAL, UPSTREAM, SCORE, FREEZE, SCAN, ORIGIN, SIZE, SMALL, HUMAN],
    ids=lambda r: r["type"],
)
def test_a_rule_is_read_back_from_its_content(rule: dict[str, Any]) -> None:
    read = READ.validate_python(rule)
    back = READ.validate_python(rule_content(read))
    assert (back, rule_digest(back)) == (read, rule_digest(read))


@pytest.mark.parametrize(
    ("rule", "written_out"),
    [
        (METRIC, {"aggregate": "worst"}),
        (COMPARE, {"aggregate": "worst"}),
        (APPROVAL, {"ttl": "72h", "reject": "blocking", "multi_role": False}),
        (UPSTREAM, {"mode": "all", "verified": True}),
    ],
)
def test_what_holds_anyway_may_be_written_out_without_another_digest(
    rule: dict[str, Any], written_out: dict[str, Any]
) -> None:
    plain, wordy = READ.validate_python(rule), READ.validate_python({**rule, **written_out})
    assert rule_content(wordy) == rule_content(plain)
    assert not {*written_out} & {*rule_content(plain)}


@pytest.mark.parametrize(
    ("rule", "other"),
    [
        (METRIC, {"max_age": "7d"}),
        (METRIC, {"aggregate": "pooled", "runs": 3}),
        (METRIC, {"on_missing": "fail"}),
        (METRIC, {"applies_when": {"changed": ["adapter"]}}),
        (APPROVAL, {"ttl": "48h"}),
        (APPROVAL, {"reject": "terminal"}),
        (APPROVAL, {"multi_role": True}),
        (APPROVAL, {"signature": "required"}),
        (UPSTREAM, {"mode": "any"}),
        (UPSTREAM, {"verified": False}),
        (UPSTREAM, {"soak": {"duration": "1d"}}),
    ],
)
def test_what_asks_for_something_else_is_another_rule(rule: dict[str, Any], other: dict[str, Any]) -> None:
    assert rule_digest(READ.validate_python({**rule, **other})) != rule_digest(READ.validate_python(rule))


ONE = SCORE["metrics"][0]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({**METRIC, "aggregate": "pooled"}, "`aggregate: pooled` and `runs: N` go together"),
        ({**METRIC, "runs": 3}, "`aggregate: pooled` and `runs: N` go together"),
        ({**METRIC, "aggregate": "pooled", "runs": 1}, "greater than or equal to 2"),
        ({**METRIC, "max_age": "2 weeks"}, "a duration is a whole number with s, m, h or d"),
        ({**METRIC, "on_missing": "pass"}, "fail"),
        ({**METRIC, "applies_when": {"changed": ["weights"]}}, "prompt"),
        ({**METRIC, "applies_when": {}}, "Field required"),
        ({**COMPARE, "against": "newest"}, "compare against stage_current, last_known_good or a release"),
        ({**COMPARE, "against": "bot@staging"}, "compare against stage_current, last_known_good or a release"),
        (
            {**UPSTREAM, "soak": {"duration": "1d", "min_requests": 5}},
            "`min_requests` is not supported by this version",
        ),
        ({**SCORE, "metrics": [ONE, ONE]}, "the metric 'a' occurs twice"),
        ({**SCORE, "warn": "90"}, "warn must be less than pass"),
        ({**SCORE, "pass": "101"}, "a percentage is more than 0 and at most 100"),
        ({**SCORE, "pass": 90.5}, 'write this number in quotes: "90.5"'),
        ({**SCORE, "on_warn": "allow"}, "`on_warn` needs `warn`"),
        ({**SCORE, "warn": "80", "on_warn": "ask"}, "block, allow or require_slot:SLOT"),
        ({**SCORE, "warn": "80", "on_warn": "require_slot:"}, "String should match pattern"),
        ({**SCORE, "metrics": [{**ONE, "warn": ">= 0.95"}]}, "warn must be looser than pass"),
        ({**SCORE, "metrics": [{**ONE, "warn": "<= 0.5"}]}, "warn must be looser than pass"),
        ({**SCORE, "metrics": [{**ONE, "passing": ">= 0.9"}]}, "Extra inputs are not permitted"),
        ({**FREEZE, "windows": [*FREEZE["windows"], *FREEZE["windows"]]}, "two windows are named 'night'"),
        ({**FREEZE, "windows": []}, "at least 1 item"),
        ({**SCAN, "keys": ["ed25519:short"]}, "not a public key"),
        ({"id": "origin", "type": "lineage"}, "ask for datasets"),
        ({**ORIGIN, "base_model_in": ["Tiny Base"]}, "write a name, which stands for all its versions"),
        ({"id": "size", "type": "size_limit"}, "set max_adapter_bytes, max_total_bytes or max_adapters"),
        ({**SIZE, "max_total_bytes": 0}, "greater than or equal to 1"),
        ({**SMALL, "expr": ""}, "at least 1 character"),
        ({**COMPARE, "superior": "yes"}, "valid boolean"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(rule: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        READ.validate_python(rule)
    assert said in str(refused.value)
