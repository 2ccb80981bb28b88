"""Whatever both policies say, the one beneath lets nothing pass that the one above would stop."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import decimal_text
from registry.domain.policies.decision import Decision, Verdict
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.evidence_rules import CompareRule, MetricRule
from registry.domain.policies.facts import Conditions, Facts, GrantFact, WaiverFact, WindowFact
from registry.domain.policies.layers import at_least_as_strict, effective, floor
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.rule_types import Rule, rule_digest
from registry.domain.policies.rules.built_in import built_in_digest
from tests.builders import (
    AFTER,
    BEFORE,
    EVALUATED,
    NOW,
    a_contributor,
    a_measurement,
    a_placement,
    a_policy,
    a_run,
    a_suite,
    an_approval,
    facts,
    layer_of,
    with_approvals,
)

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
