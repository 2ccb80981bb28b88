"""The registry's policy beneath an application's: what is in force, and that nothing goes below it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import decimal_text
from registry.domain.documents import load_yaml
from registry.domain.errors import Fault
from registry.domain.policies.decision import Decision, Verdict
from registry.domain.policies.document import Policy, effective_policy_digest, parse_policy, read_policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Conditions, Facts, GrantFact, Measurement, WaiverFact, WindowFact
from registry.domain.policies.layers import at_least_as_strict, effective, floor, floor_faults
from registry.domain.policies.rule_types import CompareRule, MetricRule, Rule, rule_digest
from registry.domain.policies.rules.built_in import built_in_digest
from tests.builders import (
    AFTER,
    APPROVAL,
    BEFORE,
    COMPARE,
    EVALUATED,
    METRIC,
    NOW,
    UPSTREAM,
    a_contributor,
    a_measurement,
    a_placement,
    a_policy,
    a_run,
    a_suite,
    an_approval,
    facts,
    with_approvals,
)

HUMAN = {"slots": [{"slot": "risk"}]}
WAIVERS: dict[str, Any] = {"allow": ["good", "frozen"], "slots": [{"slot": "risk"}], "max_ttl": "7d"}


def a_layer(*rules: dict[str, Any], stage: str = "staging", **settings: Any) -> Policy:
    return layer_of({stage: {"rules": list(rules), **settings}})


def layer_of(stages: Mapping[str, Any]) -> Policy:
    document = {"kind": "policy", "name": "house", "layer": "registry", "stages": stages}
    return parse_policy(json.dumps(document), "house.yaml")


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
        trusted_runners=["b@x", "c@x"],
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


# Waivers -------------------------------------------------------------------------------------------------


def allowed(policy: Policy, layer: Policy) -> tuple[str, ...]:
    waivers = effective(policy, layer).stages["staging"].waivers
    return waivers.allow if waivers else ()


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


# I-47: child layers cannot loosen a parent ---------------------------------------------------------------

SLOTS: dict[str, tuple[str, ...]] = {"ana": ("reviewer",), "mei": ("risk", "reviewer"), "tom": ("reviewer",)}
ONE, TWO = [{"slot": "reviewer"}], [{"slot": "reviewer"}, {"slot": "risk"}]
LEVELS = st.sampled_from(["hard", "soft", "advisory", "shadow"])
CONFIDENCE = st.sampled_from(["0.9", "0.95", "0.99"]).map(lambda level: {"level": level})
EVALUATED_RULES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"id": st.just("evaluated"), "type": st.just("evaluated"), "level": LEVELS, "suite": st.just("required")},
    optional={"min_rows": st.sampled_from([50, 200, 300])},
)
METRIC_RULES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "id": st.just("good"),
        "type": st.just("metric"),
        "level": LEVELS,
        "suite": st.just("required"),
        "metric": st.just("primary"),
        "require": st.sampled_from([">= 0.5", ">= 0.9", ">= 0.94", "<= 0.9"]),
    },
    optional={"min_samples": st.sampled_from([50, 300]), "confidence": CONFIDENCE},
)
COMPARE_RULES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "id": st.just("no-regression"),
        "type": st.just("compare"),
        "level": LEVELS,
        "suite": st.just("required"),
        "metric": st.just("primary"),
        "against": st.just("stage_current"),
        "margin": st.sampled_from(["0.01", "0.02", "0.05"]),
    },
    optional={"min_samples": st.sampled_from([50, 300]), "confidence": CONFIDENCE},
)
APPROVAL_RULES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "id": st.just("approval"),
        "type": st.just("approval"),
        "level": LEVELS,
        "slots": st.sampled_from(
            [[{"slot": "reviewer"}], [{"slot": "reviewer", "count": 2}], [{"slot": "risk"}, {"slot": "reviewer"}]]
        ),
        "separation": st.sampled_from(["none", "requester_only", "changed_components", "all_components"]),
    }
)
UPSTREAM_RULES: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "id": st.just("upstream"),
        "type": st.just("upstream"),
        "level": LEVELS,
        "stages": st.sampled_from([["dev"], ["shadow"], ["dev", "shadow"]]),
    },
    optional={"mode": st.sampled_from(["all", "any"]), "soak": st.just({"duration": "1h"})},
)
RULES: list[st.SearchStrategy[dict[str, Any]]] = [
    EVALUATED_RULES,
    METRIC_RULES,
    COMPARE_RULES,
    APPROVAL_RULES,
    UPSTREAM_RULES,
]


@st.composite
def documents(draw: st.DrawFn, layer: bool) -> Policy:
    rules = [draw(rule) for rule in RULES if draw(st.booleans())]
    named = draw(st.booleans()) and not layer  # some rules of the child have ids of their own
    if named:
        rules = [{**rule, "id": f"own-{rule['id']}"} for rule in rules]
    stage: dict[str, Any] = {"rules": rules}
    if not layer:
        stage["rules"] = [{**EVALUATED, "id": "own"}, *rules]
    if draw(st.booleans()):
        soft = [r["id"] for r in rules if r["level"] == "soft" and r["type"] not in {"approval", "upstream"}]
        stage["waivers"] = {"allow": ["frozen", *soft], "slots": draw(st.sampled_from([ONE, TWO]))}
    stages = {"dev": {"ungated": True}, "shadow": {"ungated": True}, "staging": stage}
    if layer:
        return layer_of({draw(st.sampled_from(["staging", "*"])): _without_upstream_of_all(stage)})
    return a_policy(stages=stages)


def _without_upstream_of_all(stage: dict[str, Any]) -> dict[str, Any]:
    return {**stage, "rules": [rule for rule in stage["rules"] if rule["type"] != "upstream"]}


def _alone(layer: Policy) -> Policy:
    """The registry's policy as if it were an application's. Without evidence rules it would always say no: ungated."""
    parent = floor(layer, "staging")
    assert parent is not None
    stage = parent.model_copy(update={"ungated": True})
    return Policy.model_construct(kind="policy", name="alone", layer=None, activation=None, stages={"staging": stage})


@st.composite
def situations(draw: st.DrawFn) -> dict[str, Any]:
    """What is the case, whatever is asked: shares, rows, placements and people."""
    return {
        "share": draw(st.integers(45, 100)),
        "difference": draw(st.integers(-5, 6)),
        "rows": draw(st.sampled_from([60, 200, 400])),
        "placed": draw(st.sets(st.sampled_from(["dev", "shadow"]))),
        "people": draw(st.sets(st.sampled_from(["ana", "mei", "tom"]))),
        "requester": draw(st.sampled_from(["ana", "mei", None])),
        "frozen": draw(st.booleans()),
        "granted_by": draw(st.sets(st.sampled_from(["ana", "mei", "tom"]))),
    }


def judged(policy: Policy, case: Mapping[str, Any]) -> Decision:
    run, live = a_run("run-1", rows=case["rows"]), a_run("live-1", rows=case["rows"])
    contributors = [a_contributor("tom", changed=False), a_contributor("mei", changed=True)]
    if case["requester"]:
        contributors.append(a_contributor(case["requester"], why="requested the promotion", requester=True))
    measurements: list[Measurement] = []
    for rule in policy.stages["staging"].rules:
        if not isinstance(rule, MetricRule | CompareRule):
            continue
        comparing = isinstance(rule, CompareRule)
        width = {"0.9": 3, "0.95": 4, "0.99": 6}[rule.confidence.level]  # a higher level is a wider bound
        value = case["difference"] if comparing else case["share"]
        measurements.append(
            a_measurement(
                rule,
                run,
                live if comparing else None,
                value=_percent(value),
                lower=_percent(value - width),
                upper=_percent(value + width),
                level=rule.confidence.level,
                n=case["rows"],
                clusters=case["rows"],
            )
        )
    told = facts(
        policy,
        required_suites=(a_suite(),),
        runs=(run,),
        baseline_runs=(live,),
        measurements=tuple(sorted(measurements, key=lambda m: m.rule)),
        placements=tuple(a_placement(stage) for stage in sorted(case["placed"])),
        contributors=tuple(sorted(contributors, key=lambda c: (c.person, c.why))),
        conditions=_conditions(policy, case),
    )
    return decide(policy, _approved(told, case["people"]), NOW)


def _conditions(policy: Policy, case: Mapping[str, Any]) -> Conditions:
    """A freeze by hand, perhaps, and a granted waiver of every rule there is, with floors that always hold."""
    grants = tuple(GrantFact(person=person, slots=SLOTS[person]) for person in sorted(case["granted_by"]))
    rules = {rule.id: rule for rule in policy.stages["staging"].rules}
    digests = {
        "frozen": built_in_digest("frozen", ["f1"] if case["frozen"] else []),
        **{name: rule_digest(rule) for name, rule in rules.items()},
    }
    return Conditions(
        windows=(WindowFact(name="stop", kind="deny", freeze="f1", start=BEFORE),) if case["frozen"] else (),
        waivers=tuple(
            WaiverFact(
                id=f"waiver-{name}",
                rule=name,
                rule_digest=digest,
                expires_at=AFTER,
                person="eve",
                floor=_floor(rules.get(name)),
                grants=grants,
            )
            for name, digest in sorted(digests.items())
        ),
    )


def _floor(rule: Rule | None) -> str | None:
    if isinstance(rule, CompareRule):
        return "-1"
    return ("-1" if rule.operator == ">=" else "2") if isinstance(rule, MetricRule) else None


def _percent(value: int) -> str:
    return decimal_text(f"{value / 100:.2f}")


def _approved(told: Facts, people: set[str]) -> Facts:
    return with_approvals(told, [an_approval(told, person, slots=SLOTS[person]) for person in sorted(people)])


BETTER = (Verdict.DENY, Verdict.WAIT, Verdict.ALLOW)


@given(documents(layer=False), documents(layer=True), situations())
@settings(max_examples=150)
def test_an_application_never_gets_past_what_the_registry_alone_would_stop(
    child: Policy, parent: Policy, case: Mapping[str, Any]
) -> None:
    """I-47: child layers cannot loosen a parent."""
    both = judged(effective(child, parent), case)
    assert BETTER.index(both.verdict) <= BETTER.index(judged(_alone(parent), case).verdict)
    assert BETTER.index(both.verdict) <= BETTER.index(judged(child, case).verdict)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """Two rules of the same type that differ in one key."""
    rules = draw(st.sampled_from(RULES))
    rule, other = draw(rules), draw(rules)
    key = draw(st.sampled_from(sorted({*rule, *other} - {"id", "type", "level"})))
    changed = {**{k: v for k, v in rule.items() if k != key}, **({key: other[key]} if key in other else {})}
    return {**rule, "level": "soft"}, {**changed, "level": "soft"}


@given(pairs(), situations())
@settings(max_examples=250)
def test_what_is_at_least_as_strict_never_passes_what_the_other_stops(
    pair: tuple[dict[str, Any], dict[str, Any]], case: Mapping[str, Any]
) -> None:
    """I-14: tightening a policy never turns DENY into ALLOW."""
    first, second = (_alone(layer_of({"staging": {"rules": [rule]}})) for rule in pair)
    before, after = first.stages["staging"].rules[0], second.stages["staging"].rules[0]
    if not at_least_as_strict(after, before):
        return
    verdicts = [judged(policy, case).verdict for policy in (first, second)]
    assert BETTER.index(verdicts[1]) <= BETTER.index(verdicts[0])


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
