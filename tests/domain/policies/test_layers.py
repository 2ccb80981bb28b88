"""The registry's policy beneath an application's: what is in force, and that nothing goes below it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from registry.domain.documents import load_yaml
from registry.domain.errors import Fault
from registry.domain.policies.document import Policy, effective_policy_digest, read_policy
from registry.domain.policies.evidence_rules import MetricRule
from registry.domain.policies.layers import at_least_as_strict, effective, floor, floor_faults
from registry.domain.policies.rules.waivers import barred
from tests.builders import (
    APPROVAL,
    COMPARE,
    EVALUATED,
    METRIC,
    UPSTREAM,
    a_contributor,
    a_layer,
    a_policy,
    facts,
    layer_of,
)

HUMAN = {"slots": [{"slot": "risk"}]}
WAIVERS: dict[str, Any] = {"allow": ["good", "frozen"], "slots": [{"slot": "risk"}], "max_ttl": "7d"}


def an_application(*rules: dict[str, Any], **settings: Any) -> Policy:
    return a_policy(stages={"dev": {"ungated": True}, "staging": {"rules": list(rules), **settings}})


def ids(policy: Policy, stage: str = "staging") -> list[str]:
    return [rule.id for rule in policy.stages[stage].rules]


# What is in force ----------------------------------------------------------------------------------------


def test_without_a_layer_a_policy_is_its_own() -> None:
    policy = an_application(EVALUATED)
    assert effective(policy, None) is policy


def test_rules_of_both_are_in_force() -> None:
    policy, layer = an_application(EVALUATED), a_layer(METRIC)
    assert ids(effective(policy, layer)) == ["evaluated", "good"]


def test_an_application_that_is_at_least_as_strict_stands_for_the_registrys_rule() -> None:
    policy = an_application(EVALUATED, {**METRIC, "require": ">= 0.95"})
    both = effective(policy, a_layer({**METRIC, "require": ">= 0.90"}))
    assert ids(both) == ["evaluated", "good"]
    rule = both.stages["staging"].rules[1]
    assert isinstance(rule, MetricRule)
    assert rule.threshold == "0.95"


def test_a_layer_that_came_later_and_asks_for_more_is_judged_beside_the_applications_rule() -> None:
    policy, layer = an_application(EVALUATED, METRIC), a_layer({**METRIC, "require": ">= 0.99"})
    assert ids(effective(policy, layer)) == ["evaluated", "good", "registry.good"]


def test_a_layer_speaks_of_every_stage_and_of_one() -> None:
    layer = layer_of({"*": {"rules": [METRIC]}, "staging": {"rules": [EVALUATED]}})
    both = effective(an_application(COMPARE, {**EVALUATED, "id": "rows"}), layer)
    assert ids(both) == ["no-regression", "rows", "evaluated", "good"]
    assert ids(both, "dev") == ["good"]
    assert not both.stages["dev"].ungated, "an ungated stage that has to show evidence is not ungated any more"
    assert floor(a_layer(METRIC, stage="production"), "staging") is None


def test_stages_of_the_layer_that_an_application_lacks_stay_away() -> None:
    both = effective(an_application(EVALUATED), a_layer(METRIC, stage="production"))
    assert list(both.stages) == ["dev", "staging"]


def test_settings_are_the_applications_tightened_by_the_registrys() -> None:
    policy = an_application(
        *(EVALUATED, METRIC),
        bind_base=False,
        promotion_ttl="30d",
        trusted_runners=["a@x", "b@x"],
        verify={"checks": [{"suite": "s@1", "metric": "primary", "require": ">= 0.9"}], "deadline": "1h"},
        auto_promote={"enabled": True, "resume": "newer_release"},
        waivers={**WAIVERS, "slots": [{"slot": "risk"}, {"slot": "lead", "count": 2}]},
        break_glass={"retro": {"slots": [{"slot": "risk"}], "deadline": "72h"}},
    )
    layer = a_layer(
        bind_base=True,
        promotion_ttl="7d",
        trusted_runners=["B@x", "c@x"],
        verify={"checks": [{"suite": "t@1", "metric": "primary", "require": ">= 0.5"}], "deadline": "2h"},
        auto_promote={"enabled": False},
        waivers={**WAIVERS, "allow": ["frozen"], "slots": [{"slot": "risk", "count": 2}], "ticket": "required"},
        break_glass={"retro": {"slots": [{"slot": "compliance"}], "deadline": "24h"}},
    )
    found = effective(policy, layer).stages["staging"].settings()
    assert found == {
        "bind_base": True,
        "promotion_ttl": "7d",
        "trusted_runners": ["b@x"],
        "verify": {
            "checks": [
                {"suite": "s@1", "metric": "primary", "require": ">= 0.9", "min_samples": 100},
                {"suite": "t@1", "metric": "primary", "require": ">= 0.5", "min_samples": 100},
            ],
            "deadline": "1h",
            "on_fail": "rollback",
            "on_timeout": "hold",
        },
        "auto_promote": {"enabled": False, "resume": "manual"},
        "waivers": {
            "allow": ["good", "frozen"],
            "slots": [{"slot": "risk", "count": 2}, {"slot": "lead", "count": 2}],
            "max_ttl": "7d",
            "ticket": "required",
        },
        "break_glass": {
            "retro": {
                "slots": [{"slot": "risk", "count": 1}, {"slot": "compliance", "count": 1}],
                "deadline": "24h",
            },
            "on_overdue": "hold",
        },
    }


@pytest.mark.parametrize("key", ["on_fail", "on_timeout"])
@pytest.mark.parametrize(
    ("own", "parent", "both"),
    [("hold", "hold", "hold"), ("hold", "rollback", "rollback"), ("rollback", "hold", "rollback")],
)
def test_of_two_reactions_going_back_is_the_stricter(key: str, own: str, parent: str, both: str) -> None:
    """What one of the two leaves unsaid, and so to its default, never weakens what the other says."""
    checks = [{"suite": "s@1", "metric": "primary", "require": ">= 0.9"}]
    policy, layer = (
        with_rule(EVALUATED, verify={"checks": checks, key: said})
        for with_rule, said in ((an_application, own), (a_layer, parent))
    )
    verify = effective(policy, layer).stages["staging"].verify
    assert verify is not None
    assert getattr(verify, key) == both


def test_what_the_registry_does_not_set_is_the_applications_and_the_other_way_round() -> None:
    own: dict[str, Any] = {"promotion_ttl": "2d", "trusted_runners": ["a@x"]}
    both = effective(an_application(EVALUATED, **own), a_layer(METRIC)).stages["staging"]
    assert (both.promotion_ttl, both.trusted_runners) == ("2d", ("a@x",))
    both = effective(an_application(EVALUATED), a_layer(METRIC, **own)).stages["staging"]
    assert (both.promotion_ttl, both.trusted_runners) == ("2d", ("a@x",))
    assert effective(an_application(EVALUATED), a_layer(promotion_ttl="30d")).stages["staging"].promotion_ttl == "14d"


LINGUIST = {"retro": {"slots": [{"slot": "linguist"}], "deadline": "3650d"}}


@pytest.mark.parametrize("one", [an_application, a_layer])
def test_the_approvals_that_either_asks_for_are_asked_for_in_retrospect_whatever_the_other_says_of_glass(
    one: Any,
) -> None:
    """I-47: who says nothing of breaking glass asks for these afterwards, within 72 hours."""
    other = a_layer if one is an_application else an_application
    rule = {**APPROVAL, "slots": [{"slot": "reviewer", "count": 2}]}
    made = {one: one(EVALUATED, break_glass=LINGUIST), other: other(EVALUATED, rule)}
    glass = effective(made[an_application], made[a_layer]).stages["staging"].break_glass
    assert glass is not None
    assert [(s.slot, s.count) for s in glass.retro.slots] in (
        [("linguist", 1), ("reviewer", 2)],
        [("reviewer", 2), ("linguist", 1)],
    )
    assert (glass.retro.deadline, glass.on_overdue) == ("72h", "hold")


def test_where_nobody_says_anything_of_glass_nothing_is_made_up() -> None:
    assert effective(an_application(EVALUATED), a_layer(APPROVAL)).stages["staging"].break_glass is None


# Waivers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("own", "rule", "kept"),
    [
        (APPROVAL | {"separation": "none"}, "good", {"ana"}),
        (APPROVAL | {"separation": "none"}, "frozen", {"ana"}),
        (APPROVAL | {"separation": "none"}, "rows", set()),
        (APPROVAL | {"separation": "all_components"}, "good", {"ana", "tom"}),
        (METRIC | {"id": "more"}, "good", {"ana"}),
    ],
)
def test_who_may_waive_the_registrys_rule_is_judged_by_the_registrys_policy_too(
    own: dict[str, Any], rule: str, kept: set[str]
) -> None:
    """I-47: an application that adds an approval rule takes nobody off the list of those who had a hand in it."""
    policy = an_application(
        {**EVALUATED, "id": "rows", "level": "soft"}, own, waivers={**WAIVERS, "allow": ["rows", "frozen"]}
    )
    both = effective(policy, a_layer(METRIC, waivers=WAIVERS))
    hands = (a_contributor("ana", changed=True), a_contributor("tom", changed=False))
    assert set(barred(both.stages["staging"], facts(policy, contributors=hands), rule)) == kept


def allowed(policy: Policy, layer: Policy) -> tuple[str, ...]:
    waivers = effective(policy, layer).stages["staging"].waivers
    return waivers.allow if waivers else ()


def test_who_may_waive_the_applications_rule_is_judged_by_the_applications_policy_too() -> None:
    """An approval that the registry adds, of which nobody is kept away, gives nobody back who was."""
    own = an_application(EVALUATED, waivers={**WAIVERS, "allow": ["frozen"]})
    house = a_layer(APPROVAL | {"separation": "none"}, waivers={**WAIVERS, "allow": ["frozen"]})
    hands = facts(own, contributors=(a_contributor("ana", changed=True),))
    for policy in (own, effective(own, house)):
        assert set(barred(policy.stages["staging"], hands, "frozen")) == {"ana"}


def test_an_application_cannot_waive_what_the_registry_asks_for() -> None:
    waiving: dict[str, Any] = {"waivers": WAIVERS}
    assert allowed(an_application(EVALUATED, METRIC, **waiving), a_layer({**METRIC, "id": "other"})) == ("good",)
    assert allowed(an_application(EVALUATED, METRIC, **waiving), a_layer(METRIC)) == ()
    assert allowed(an_application(EVALUATED, METRIC, **waiving), a_layer(METRIC, **waiving)) == ("good", "frozen")


def test_a_rule_of_the_registry_may_be_waived_where_the_registry_says_so() -> None:
    layer = a_layer({**METRIC, "require": ">= 0.99"}, waivers={**WAIVERS, "allow": ["good"]})
    assert allowed(an_application(EVALUATED), layer) == ("good",)
    assert allowed(an_application(EVALUATED, METRIC), layer) == ("registry.good",)


# Going below ---------------------------------------------------------------------------------------------


def faults_of(policy: Policy, layer: Policy, own: str = "", house: str = "") -> list[Fault]:
    return floor_faults(
        policy,
        load_yaml(own or json.dumps(policy.model_dump(mode="json")), "team.yaml"),
        layer,
        load_yaml(house or json.dumps(layer.model_dump(mode="json")), "house.yaml"),
    )


def test_a_rule_that_goes_below_the_registrys_is_told_with_the_lines_of_both_files() -> None:
    own = """\
kind: policy
name: team
stages:
  staging:
    rules:
      - {id: evaluated, type: evaluated, suite: required}
      - id: good
        type: metric
        suite: required
        metric: primary
        require: ">= 0.80"
"""
    house = """\
kind: policy
name: house
layer: registry
stages:
  "*":
    rules:
      - {id: good, type: metric, level: hard, suite: required, metric: primary, require: ">= 0.90"}
"""
    (policy, located), (layer, above) = read_policy(own, "team.yaml"), read_policy(house, "house.yaml")
    weaker, lower = floor_faults(policy, located, layer, above)
    assert weaker.message == "LOOSENS_FLOOR: staging/good asks for less than the registry's policy, at level"
    assert weaker.where == "team.yaml:7 stages.staging.rules[1].level"
    assert lower.message == "LOOSENS_FLOOR: staging/good asks for less than the registry's policy, at require"
    assert lower.where == "team.yaml:11 stages.staging.rules[1].require"
    assert lower.expected == '>= 0.9 or stricter, as in house.yaml:7 stages["*"].rules[0].require'
    assert lower.found == ">= 0.8"


def test_what_cannot_be_compared_is_refused_as_well() -> None:
    (fault,) = faults_of(an_application(EVALUATED, {**METRIC, "metric": "f1"}), a_layer(METRIC))
    assert fault.message == "LOOSENS_FLOOR: staging/good cannot be compared with the registry's policy, at metric"
    (fault,) = faults_of(an_application({**EVALUATED, "id": "good"}), a_layer(METRIC))
    assert fault.message.endswith("cannot be compared with the registry's policy, at type")


def test_a_policy_that_asks_for_as_much_or_more_has_no_fault() -> None:
    for rule in (METRIC, {**METRIC, "level": "hard"}, {**METRIC, "id": "other", "require": ">= 0.1"}):
        assert faults_of(an_application(EVALUATED, rule), a_layer(METRIC)) == []


def test_a_stage_that_the_registry_wants_before_another_has_to_be_there() -> None:
    layer = a_layer({**UPSTREAM, "stages": ["dev", "shadow"]})
    (fault,) = faults_of(an_application(EVALUATED), layer)
    assert fault.message == "nothing could enter staging: the registry's policy asks for shadow before it"


def test_runners_that_only_one_of_the_two_trusts_leave_nobody() -> None:
    policy = an_application(EVALUATED, trusted_runners=["a@x"])
    (fault,) = faults_of(policy, a_layer(METRIC, trusted_runners=["b@x"]))
    assert (fault.message, fault.expected) == ("nobody's evaluations would count at staging", "some of b@x")


@pytest.mark.parametrize("rule", [METRIC, EVALUATED, COMPARE, APPROVAL, UPSTREAM])
def test_every_rule_is_as_strict_as_itself(rule: dict[str, Any]) -> None:
    policy = a_policy({**EVALUATED, "id": "own"}, rule)
    assert at_least_as_strict(policy.stages["staging"].rules[1], policy.stages["staging"].rules[1])


def test_the_effective_policy_depends_on_the_registrys_as_well() -> None:
    policy, layer = an_application(EVALUATED), a_layer(METRIC)
    plain = effective_policy_digest(policy, "staging", ())
    under = effective_policy_digest(policy, "staging", (), layer)
    other = effective_policy_digest(policy, "staging", (), a_layer({**METRIC, "require": ">= 0.5"}))
    assert len({plain, under, other}) == 3
    assert plain == effective_policy_digest(policy, "staging", (), None)
