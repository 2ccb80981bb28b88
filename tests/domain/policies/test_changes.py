"""What one policy would change of another, and whether that asks for more or for less."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.policies.changes import changes
from registry.domain.policies.document import Policy, parse_policy
from registry.domain.policies.outcomes import PolicyChange
from tests.builders import APPROVAL, COMPARE, EVALUATED, METRIC, UPSTREAM, a_policy

SLOTS = [{"slot": "risk"}]
WAIVERS = {"allow": ["good"], "slots": SLOTS}
CHECK = {"suite": "live@1", "metric": "primary", "require": ">= 0.9"}
WINDOW = {
    "name": "weekend",
    "kind": "deny",
    "tz": "UTC",
    "rrule": "FREQ=WEEKLY;BYDAY=SA",
    "start": "00:00",
    "end": "+2d 00:00",
}
NIGHT = {"name": "night", "kind": "deny", "tz": "UTC", "rrule": "FREQ=DAILY", "start": "20:00", "end": "+1d 06:00"}
HOURS = {"name": "hours", "kind": "allow", "tz": "UTC", "rrule": "FREQ=DAILY", "start": "09:00", "end": "16:00"}
FREEZE = {"id": "calendar", "type": "freeze", "windows": [WINDOW]}
LINEAGE = {"id": "lineage", "type": "lineage", "base_model_in": ["tiny@1"]}
SIZE = {"id": "size", "type": "size_limit", "max_total_bytes": 1000}
CEL = {"id": "cel", "type": "expression", "expr": "true", "message": "be so"}
SCORE = {
    "id": "score",
    "type": "score",
    "suite": "required",
    "pass": "90",
    "warn": "80",
    "metrics": [{"metric": "exact", "pass": ">= 0.9"}],
}


def policy(*rules: dict[str, Any], **settings: Any) -> Policy:
    return a_policy(stages={"dev": {"ungated": True}, "staging": {"rules": [EVALUATED, *rules], **settings}})


def effect(before: Policy, after: Policy) -> str:
    (change,) = changes(before, after)
    return change.effect


def both_ways(before: Policy, after: Policy) -> tuple[str, str]:
    return effect(before, after), effect(after, before)


def test_equal_policies_differ_in_nothing() -> None:
    assert changes(policy(METRIC), policy(METRIC)) == ()


def test_a_change_says_where_and_what() -> None:
    before, after = policy(METRIC), policy({**METRIC, "require": ">= 0.95", "level": "hard"})
    assert changes(before, after) == (
        PolicyChange("staging/good.level", "soft", "hard", "tightens"),
        PolicyChange("staging/good.require", ">= 0.9", ">= 0.95", "tightens"),
    )


@pytest.mark.parametrize(
    ("rule", "stricter"),
    [
        (METRIC, {"require": ">= 0.91"}),
        ({**METRIC, "require": "<= 0.1"}, {"require": "<= 0.05"}),
        (METRIC, {"min_samples": 500}),
        (METRIC, {"max_age": "7d"}),
        ({**METRIC, "max_age": "7d"}, {"max_age": "36h"}),
        (METRIC, {"confidence": {"level": "0.99"}}),
        (METRIC, {"on_missing": "fail"}),
        ({**METRIC, "applies_when": {"changed": ["prompt"]}}, {"applies_when": {"changed": ["prompt", "adapter"]}}),
        (COMPARE, {"margin": "0.01"}),
        (APPROVAL, {"slots": [{"slot": "reviewer", "count": 2}]}),
        (APPROVAL, {"slots": [{"slot": "reviewer"}, {"slot": "risk"}]}),
        (APPROVAL, {"separation": "all_components"}),
        (APPROVAL, {"ttl": "24h"}),
        (APPROVAL, {"reject": "terminal"}),
        ({**APPROVAL, "multi_role": True}, {"multi_role": False}),
        (APPROVAL, {"signature": "required"}),
        (UPSTREAM, {"soak": {"duration": "1h"}}),
        ({**UPSTREAM, "soak": {"duration": "1h"}}, {"soak": {"duration": "7d"}}),
        ({**UPSTREAM, "mode": "any"}, {"mode": "all"}),
        ({**UPSTREAM, "verified": False}, {"verified": True}),
        (FREEZE, {"windows": [WINDOW, NIGHT]}),
        (FREEZE, {"windows": [WINDOW, HOURS]}),
        (
            {**FREEZE, "windows": [HOURS, {**HOURS, "name": "late", "start": "17:00", "end": "18:00"}]},
            {"windows": [HOURS]},
        ),
        ({**LINEAGE, "base_model_in": ["tiny"]}, {"base_model_in": ["tiny@2", "tiny@1"]}),
        (LINEAGE, {"datasets": {"licence_in": ["mit"]}}),
        ({**LINEAGE, "datasets": {"licence_in": ["mit", "cc0"]}}, {"datasets": {"licence_in": ["mit"]}}),
        (LINEAGE, {"source": "required"}),
        (SIZE, {"max_total_bytes": 999}),
        (SIZE, {"max_adapters": 1}),
        (SCORE, {"pass": "95"}),
        (SCORE, {"warn": "85"}),
        ({**SCORE, "on_warn": "allow"}, {"on_warn": "require_slot:risk"}),
    ],
)
def test_asking_for_more_tightens_and_asking_for_less_loosens(rule: dict[str, Any], stricter: dict[str, Any]) -> None:
    assert both_ways(policy(rule), policy({**rule, **stricter})) == ("tightens", "loosens")


@pytest.mark.parametrize(
    ("rule", "other"),
    [
        (METRIC, {"metric": "f1"}),
        (METRIC, {"suite": "answers@1"}),
        (METRIC, {"require": "<= 0.9"}),
        (METRIC, {"aggregate": "pooled", "runs": 2}),
        (COMPARE, {"against": "last_known_good"}),
        (APPROVAL, {"slots": [{"slot": "risk", "count": 2}]}),
        ({**UPSTREAM, "mode": "any", "stages": ["dev"]}, {"stages": ["dev", "shadow"]}),
        (FREEZE, {"windows": [NIGHT]}),
        (FREEZE, {"windows": [{**WINDOW, "name": "other"}]}),
        (LINEAGE, {"base_model_in": ["small"]}),
        (CEL, {"expr": "stage == 'x'"}),
        (CEL, {"message": "be otherwise"}),
        ({**SCORE, "on_warn": "require_slot:lead"}, {"on_warn": "require_slot:risk"}),
        (SCORE, {"metrics": [{"metric": "exact", "pass": ">= 0.95"}]}),
    ],
)
def test_asking_for_something_else_neither_tightens_nor_loosens(rule: dict[str, Any], other: dict[str, Any]) -> None:
    stages = {"dev": {"ungated": True}, "shadow": {"ungated": True}}
    before, after = (
        a_policy(stages={**stages, "staging": {"rules": [EVALUATED, r]}}) for r in (rule, {**rule, **other})
    )
    assert {change.effect for change in changes(before, after)} == {"changes"}


def test_rules_that_come_and_go() -> None:
    assert both_ways(policy(), policy(METRIC)) == ("tightens", "loosens")
    advice = {**METRIC, "level": "advisory"}
    assert both_ways(policy(), policy(advice)) == ("changes", "changes")
    assert both_ways(policy(advice), policy(METRIC)) == ("tightens", "loosens")
    assert both_ways(policy(advice), policy({**advice, "require": ">= 0.99"})) == ("changes", "changes")
    (change,) = changes(policy(), policy(COMPARE))
    assert (change.where, change.before) == ("staging/no-regression", "nothing")
    assert "margin: 0.02" in change.after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"promotion_ttl": "7d"}),
        ({"promotion_ttl": "30d"}, {}),
        ({"bind_base": False}, {}),
        ({}, {"trusted_runners": ["a@x"]}),
        ({"trusted_runners": ["a@x", "b@x"]}, {"trusted_runners": ["a@x"]}),
        ({}, {"verify": {"checks": [CHECK]}}),
        ({"verify": {"checks": [CHECK]}}, {"verify": {"checks": [{**CHECK, "require": ">= 0.95"}]}}),
        ({"verify": {"checks": [CHECK]}}, {"verify": {"checks": [CHECK, {**CHECK, "metric": "f1"}]}}),
        ({"verify": {"checks": [CHECK], "deadline": "2h"}}, {"verify": {"checks": [CHECK]}}),
        ({"auto_promote": {"enabled": True}}, {}),
        ({"auto_promote": {"enabled": True, "resume": "newer_release"}}, {"auto_promote": {"enabled": True}}),
        ({"waivers": WAIVERS}, {}),
        ({"waivers": {**WAIVERS, "allow": ["good", "frozen"]}}, {"waivers": WAIVERS}),
        ({"waivers": WAIVERS}, {"waivers": {**WAIVERS, "ticket": "required"}}),
        ({"waivers": WAIVERS}, {"waivers": {**WAIVERS, "max_ttl": "1d"}}),
        ({"waivers": WAIVERS}, {"waivers": {**WAIVERS, "slots": [{"slot": "risk", "count": 2}]}}),
        (
            {"break_glass": {"retro": {"slots": SLOTS}}},
            {"break_glass": {"retro": {"slots": SLOTS, "deadline": "24h"}}},
        ),
        (
            {"break_glass": {"retro": {"slots": SLOTS}}},
            {"break_glass": {"retro": {"slots": SLOTS}, "on_overdue": "rollback"}},
        ),
        ({"verify": {"checks": [CHECK], "on_fail": "hold"}}, {"verify": {"checks": [CHECK]}}),
        ({"verify": {"checks": [CHECK]}}, {"verify": {"checks": [CHECK], "on_timeout": "rollback"}}),
    ],
)
def test_settings_tighten_and_loosen(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert both_ways(policy(METRIC, **before), policy(METRIC, **after)) == ("tightens", "loosens")


def test_activation_that_asks_people_tightens() -> None:
    document = {"kind": "policy", "name": "t", "stages": {"dev": {"ungated": True}}}
    before, after = (
        parse_policy(json.dumps({**document, **more}), "t.yaml") for more in ({}, {"activation": {"slots": SLOTS}})
    )
    assert changes(before, after) == (PolicyChange("activation.slots", "nothing", "1 × risk", "tightens"),)


def test_stages_and_orders_are_changes() -> None:
    dev, other = {"dev": {"ungated": True}}, {"other": {"ungated": True}}
    assert [c.where for c in changes(a_policy(stages=dev), a_policy(stages={**dev, **other}))] == ["other"]
    assert [c.before for c in changes(a_policy(stages={**dev, **other}), a_policy(stages=dev))] == ["ungated"]
    assert effect(a_policy(stages={**dev, **other}), a_policy(stages={**other, **dev})) == "changes"
    (change,) = changes(policy(METRIC, COMPARE), policy(COMPARE, METRIC))
    assert (change.where, change.effect) == ("staging.rules", "changes")


def test_asking_an_ungated_stage_for_evidence_tightens() -> None:
    before = a_policy(stages={"staging": {"ungated": True}})
    after = a_policy(stages={"staging": {"rules": [EVALUATED]}})
    assert [(c.where, c.effect) for c in changes(before, after)] == [
        ("staging.ungated", "tightens"),
        ("staging/evaluated", "tightens"),
    ]


POLICIES = st.builds(
    lambda rules, settings: policy(*rules, **settings),
    st.lists(
        st.sampled_from([METRIC, COMPARE, APPROVAL, UPSTREAM, FREEZE, LINEAGE, SIZE, CEL, SCORE]),
        unique_by=lambda rule: str(rule["id"]),
    ),
    st.fixed_dictionaries(
        {},
        optional={
            "bind_base": st.booleans(),
            "promotion_ttl": st.sampled_from(["7d", "14d"]),
            "verify": st.just({"checks": [CHECK]}),
            "rollout": st.just("instant"),
        },
    ),
)


@given(POLICIES, POLICIES)
def test_there_are_changes_exactly_where_the_digests_differ(before: Policy, after: Policy) -> None:
    assert (changes(before, after) == ()) == (before.digest() == after.digest())


@given(POLICIES, POLICIES)
def test_the_way_back_has_the_opposite_effects(before: Policy, after: Policy) -> None:
    opposite = {"tightens": "loosens", "loosens": "tightens", "changes": "changes"}
    there = {(c.where, c.effect) for c in changes(before, after)}
    assert there == {(c.where, opposite[c.effect]) for c in changes(after, before)}
