"""Policy files: what is read, what is refused and how, and what the digest covers."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import Fault, InvalidInputError, NotFoundError
from registry.domain.policies.decision import Level
from registry.domain.policies.document import (
    Policy,
    effective_policy_digest,
    parse_policy,
    policy_of,
    policy_schema,
)
from registry.domain.policies.evidence_rules import CompareRule, EvaluatedRule
from registry.domain.policies.lint import remarks
from registry.domain.policies.matching import suites_named
from registry.domain.policies.rule_types import (
    RULE_TYPES,
    UNSUPPORTED_KEYS,
    ApprovalRule,
    rule_digest,
)
from tests.builders import APPROVAL, COMPARE, EVALUATED, METRIC, UPSTREAM, a_policy, a_suite, the_rule

POLICIES = Path(__file__).parents[3] / "policies"
SOLO = (POLICIES / "solo.yaml").read_text(encoding="utf-8")


def faults(text: str) -> list[Fault]:
    with pytest.raises(InvalidInputError) as refused:
        parse_policy(text, "team.yaml")
    return list(refused.value.faults)


def rule_fault(rule: dict[str, Any]) -> Fault:
    document = {
        "kind": "policy",
        "name": "team",
        "stages": {"dev": {"ungated": True}, "staging": {"rules": [EVALUATED, rule]}},
    }
    (fault,) = faults(json.dumps(document))
    return fault


def test_the_shipped_solo_policy_is_what_it_promises() -> None:
    policy = parse_policy(SOLO, "policies/solo.yaml")
    assert list(policy.stages) == ["dev", "staging", "production"]
    assert policy.stages["dev"].ungated
    assert [rule.id for rule in policy.stages["staging"].rules] == ["evaluated", "no-regression"]
    evaluated, comparison = policy.stages["staging"].rules
    assert isinstance(evaluated, EvaluatedRule)
    assert (evaluated.suite, evaluated.min_rows, evaluated.level) == ("required", 100, Level.HARD)
    assert isinstance(comparison, CompareRule)
    assert (comparison.margin, comparison.metric, comparison.confidence.level) == ("0.02", "primary", "0.95")
    assert [rule.id for rule in policy.stages["production"].rules] == [
        "upstream",
        "evaluated",
        "no-regression",
        "approval",
    ]
    approval = policy.stages["production"].rules[3]
    assert isinstance(approval, ApprovalRule)
    assert approval.separation == "none"


def test_remarks_tell_what_a_policy_gives_up() -> None:
    said = remarks(parse_policy(SOLO, "policies/solo.yaml"))
    assert said == (
        "dev is ungated: it asks for no evidence, and its deployments say so for ever",
        "production/approval: separation is none, so people may approve their own work; such deployments are shown as "
        "self-approved for ever",
    )
    assert remarks(a_policy(EVALUATED, {**METRIC, "level": "advisory"}))[1].startswith("staging/good is advisory")


# What decides --------------------------------------------------------------------------------------------


def test_name_description_and_spelling_are_no_part_of_the_digest() -> None:
    policy = parse_policy(SOLO, "policies/solo.yaml")
    other = SOLO.replace("name: solo", "name: mine").replace('"0.02"', '"2e-2"').replace("For one person", "For me")
    assert parse_policy(other, "mine.yaml").digest() == policy.digest()


def test_a_default_written_out_is_the_same_policy() -> None:
    assert a_policy({**EVALUATED, "min_rows": 100}).digest() == a_policy(EVALUATED).digest()
    assert a_policy(EVALUATED, {**COMPARE, "level": "soft", "confidence": {"level": "0.950"}}).digest() == (
        a_policy(EVALUATED, COMPARE).digest()
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [('"0.02"', '"0.03"'), ("level: hard", "level: soft"), ("separation: none", "separation: requester_only")],
)
def test_whatever_decides_changes_the_digest(before: str, after: str) -> None:
    assert parse_policy(SOLO.replace(before, after), "x").digest() != parse_policy(SOLO, "x").digest()


def test_the_order_of_stages_decides() -> None:
    first, second = {"a": {"ungated": True}, "b": {"ungated": True}}, {"b": {"ungated": True}, "a": {"ungated": True}}
    assert a_policy(EVALUATED, stages=first).digest() != a_policy(EVALUATED, stages=second).digest()


def test_a_policy_is_read_back_from_its_content() -> None:
    policy = parse_policy(SOLO, "policies/solo.yaml")
    back = policy_of(json.loads(json.dumps(policy.content())), policy.name)
    assert (back.stages, back.digest()) == (policy.stages, policy.digest())
    assert list(back.stages) == list(policy.stages)


def test_the_effective_policy_depends_on_policy_stage_and_required_suites_but_not_on_their_order() -> None:
    policy, suites = a_policy(EVALUATED), (a_suite(), a_suite("safety"))
    digest = effective_policy_digest(policy, "staging", suites)
    assert digest == effective_policy_digest(policy, "staging", suites[::-1])
    others = {
        effective_policy_digest(policy, "dev", suites),
        effective_policy_digest(policy, "staging", suites[:1]),
        effective_policy_digest(a_policy(METRIC), "staging", suites),
    }
    assert len({digest, *others}) == 4


@pytest.mark.parametrize(
    "rules", [[], [COMPARE], [EVALUATED, EVALUATED], [EVALUATED, {**UPSTREAM, "stages": ["moon"]}]]
)
def test_a_stored_policy_is_read_although_its_sense_would_be_refused_today(rules: list[dict[str, Any]]) -> None:
    """What is in force, and what decisions of old were judged by, stays readable when more is refused."""
    document = {"kind": "policy", "name": "old", "stages": {"staging": {"rules": rules}}}
    with pytest.raises(InvalidInputError):
        parse_policy(json.dumps(document), "old.yaml")
    stored = Policy.model_validate(document).content()
    assert policy_of(stored).content() == stored


def test_what_is_no_policy_is_refused_when_it_is_read_back_too() -> None:
    content = a_policy(EVALUATED).content()
    (_, staging) = content["stages"]
    odd = {**content, "stages": [{**staging, "rules": [{"id": "x", "type": "sorcery"}]}]}
    with pytest.raises(InvalidInputError, match="unknown rule type 'sorcery'"):
        policy_of(odd)


def test_a_rules_digest_follows_its_demands() -> None:
    rules = [
        the_rule(a_policy(EVALUATED, {**COMPARE, "margin": margin}), "no-regression") for margin in ("0.02", "0.03")
    ]
    assert rule_digest(rules[0]) != rule_digest(rules[1])


def test_suites_named_are_those_besides_the_required_ones() -> None:
    policy = a_policy(EVALUATED, {**METRIC, "suite": "safety@2"}, {**COMPARE, "suite": "answers@1"})
    assert suites_named(policy, "staging") == ("answers@1", "safety@2")
    assert suites_named(policy, "dev") == ()


# What is refused -----------------------------------------------------------------------------------------


def test_rule_types_of_other_versions_are_refused_by_name() -> None:
    """I-13: Evaluator error, unknown rule type or unreadable policy => deny."""
    known = ", ".join(RULE_TYPES)
    fault = rule_fault({"id": "x", "type": "telepathy"})
    assert fault.message == f"unknown rule type 'telepathy'; known: {known}"
    assert fault.where == "team.yaml:1 stages.staging.rules[1]"


@pytest.mark.parametrize("key", UNSUPPORTED_KEYS)
def test_keys_of_other_versions_are_refused_by_name(key: str) -> None:
    assert rule_fault({**COMPARE, key: True}).message.startswith(f"`{key}` is not supported by this version: ")


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ({**COMPARE, "margin": "0"}, "a margin of zero is refused: that is superiority"),
        ({**COMPARE, "margin": "-0.1"}, "a margin is more than 0"),
        ({key: COMPARE[key] for key in COMPARE if key != "margin"}, "is missing: by how much may it be worse?"),
        ({**COMPARE, "superior": True, "margin": "-1"}, "a margin is more than 0"),
        ({**COMPARE, "margin": 0.02}, 'write this number in quotes: "0.02"'),
        ({**COMPARE, "against": "yesterday"}, "compare against stage_current, last_known_good or a release"),
        ({**COMPARE, "confidence": {"level": "0.5"}}, "a confidence level is more than 0.5"),
        ({**COMPARE, "confidence": {"level": "1"}}, "a confidence level is more than 0.5"),
        ({**COMPARE, "confidence": {"level": "0.5000000000001"}}, "a confidence level has at most 12 decimal places"),
        ({**METRIC, "require": "> 0.9"}, 'must be ">= NUMBER"'),
        ({**METRIC, "require": ">= high"}, "'high' is not a number"),
        ({**METRIC, "suite": "answers"}, "the suite answers is not pinned"),
        ({**METRIC, "suite": "answers@latest"}, "the suite answers@latest is not pinned"),
        ({**METRIC, "suite": "Answers"}, "a suite is `required` or a reference"),
        ({**METRIC, "suite": "answers@staging"}, "a suite is `required` or a reference"),
        ({**METRIC, "suite": "answers@sha256:0123456789ab"}, "a pin is the whole digest (64 hex digits)"),
        ({**METRIC, "max": 3}, "unknown key 'max'"),
        ({**APPROVAL, "slots": [{"slot": "a"}, {"slot": "a"}]}, "a slot is named twice"),
        ({**UPSTREAM, "stages": ["staging"]}, "'staging' is not a stage before staging"),
        ({**UPSTREAM, "stages": ["production"]}, "'production' is not a stage before staging"),
        ({**EVALUATED}, "rule id 'evaluated' occurs twice in stage staging"),
        ({"id": "x", "type": "metrik"}, "unknown rule type 'metrik'"),
        ({"id": "x"}, "the rule has no type"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(rule: dict[str, Any], message: str) -> None:
    assert rule_fault(rule).message.startswith(message)


def test_a_suite_that_is_not_pinned_says_what_would_do() -> None:
    fault = rule_fault({**METRIC, "suite": "answers"})
    assert fault.expected == "`required`, or one version of it: answers@3, answers@sha256:…"
    assert fault.fix == "`tandem policy lock FILE --write` pins it"


def test_a_key_that_is_unknown_is_not_taken_for_a_value() -> None:
    stages = {"dev": {"ungated": True}, "staging": {"rules": [EVALUATED, {**METRIC, "on": True}]}}
    told = faults(json.dumps({"kind": "policy", "name": "team", "stages": stages}))
    assert [fault.fix for fault in told] == ["choose another name", ""]


def test_an_unknown_time_zone_names_the_nearest() -> None:
    window = {"name": "night", "kind": "deny", "start": "2026-12-12T18:00", "end": "2027-01-05T08:00"}
    freeze = {"id": "calendar", "type": "freeze", "windows": [{**window, "tz": "Europe/Londn"}]}
    assert rule_fault(freeze).fix == "did you mean Europe/London?"


@pytest.mark.parametrize("zone", ["PST", "utc+1", "BST"])
def test_an_abbreviation_of_a_zone_suggests_no_other_abbreviation(zone: str) -> None:
    window = {"name": "night", "kind": "deny", "start": "2026-12-12T18:00", "end": "2027-01-05T08:00", "tz": zone}
    fault = rule_fault({"id": "calendar", "type": "freeze", "windows": [window]})
    assert fault.fix == "write its IANA name, AREA/PLACE, such as America/Los_Angeles"


def test_every_fault_of_a_windows_times_has_its_own_place() -> None:
    window = {"name": "night", "kind": "deny", "tz": "UTC", "rrule": "FREQ=DAILY", "start": "24:00", "end": "25:30"}
    rules = [EVALUATED, {"id": "calendar", "type": "freeze", "windows": [window]}]
    told = faults(json.dumps({"kind": "policy", "name": "team", "stages": {"staging": {"rules": rules}}}))
    assert [(f.where.split()[-1], f.found, f.fix) for f in told] == [
        ("stages.staging.rules[1].windows[0].start", "'24:00'", "write 00:00"),
        ("stages.staging.rules[1].windows[0].end", "'25:30'", ""),
    ]


@pytest.mark.parametrize(("start", "end", "fix"), [("16:00", "24:00", "+1d 00:00"), ("16:00", "09:00", "+1d 09:00")])
def test_a_night_is_written_over_two_days(start: str, end: str, fix: str) -> None:
    window = {"name": "night", "kind": "deny", "tz": "UTC", "rrule": "FREQ=DAILY", "start": start, "end": end}
    assert rule_fault({"id": "calendar", "type": "freeze", "windows": [window]}).fix == f"write {fix}"


def test_no_separation_is_suggested_for_being_spelt_alike() -> None:
    fault = rule_fault({**APPROVAL, "separation": "on"})
    assert fault.expected == "from strict to lax: all_components, changed_components, requester_only, none"
    assert fault.fix == "leave it out for changed_components, or say whose yes does not count"


@pytest.mark.parametrize(
    ("level", "fix"), [("Hard", "did you mean hard?"), ("sofft", "did you mean soft?"), ("of", "")]
)
def test_a_value_is_suggested_only_for_a_slip_of_the_hand(level: str, fix: str) -> None:
    assert rule_fault({**METRIC, "level": level}).fix == fix


@pytest.mark.parametrize(
    ("rule", "fix"),
    [
        ({**METRIC, "require": 0.9}, 'write ">= 0.9", or "<= 0.9" where less is better'),
        ({**METRIC, "require": "0.9"}, 'write ">= 0.9", or "<= 0.9" where less is better'),
        ({**METRIC, "max_age": 72}, "write 72h for hours, or 72m, 72d"),
        ({**METRIC, "max_age": "72"}, "write 72h for hours, or 72m, 72d"),
        ({**METRIC, "type": "metrik"}, "did you mean metric?"),
    ],
)
def test_what_to_write_is_told_so_that_it_is_accepted_at_once(rule: dict[str, Any], fix: str) -> None:
    assert rule_fault(rule).fix == fix


def test_of_a_rule_of_an_unknown_type_only_the_type_is_shown() -> None:
    assert rule_fault({**METRIC, "type": "metrik"}).found == "type: metrik"


def test_a_key_that_is_none_is_told_as_what_it_is_and_how_to_get_it() -> None:
    rule = {"id": "ticket", "type": "attestation", "predicate_type": "urn:x", "keys": ["ssh-ed25519 AAAA"]}
    fault = rule_fault(rule)
    assert (fault.message, fault.where.split()[-1]) == ("not a public key", "stages.staging.rules[1].keys[0]")
    assert fault.expected == "ed25519: and the 32 bytes of the public key in base64"
    assert "openssl pkey" in fault.fix


def test_the_only_value_there_is_is_named_alone() -> None:
    (fault,) = faults(json.dumps({"kind": "polcy", "name": "team", "stages": {"dev": {"ungated": True}}}))
    assert (fault.expected, fault.fix) == ("policy", "did you mean policy?")


@pytest.mark.parametrize(
    ("rule", "place"),
    [
        ({**COMPARE, "min_samples": 0}, "min_samples"),
        ({**COMPARE, "min_samples": "100"}, "min_samples"),
        ({**EVALUATED, "id": "again", "min_rows": True}, "min_rows"),
        ({**METRIC, "level": "firm"}, "level"),
        ({**METRIC, "id": "Good One"}, "id"),
        ({**APPROVAL, "slots": []}, "slots"),
        ({**APPROVAL, "slots": [{"slot": "reviewer", "count": 0}]}, "slots[0].count"),
        ({**APPROVAL, "separation": "some"}, "separation"),
        ({**UPSTREAM, "stages": []}, "stages"),
    ],
)
def test_a_malformed_value_is_refused_at_its_place(rule: dict[str, Any], place: str) -> None:
    assert rule_fault(rule).where == f"team.yaml:1 stages.staging.rules[1].{place}"


def test_a_policy_without_stages_is_refused() -> None:
    (fault,) = faults("{kind: policy, name: team, stages: {}}")
    assert fault.where == "team.yaml:1 stages"


@pytest.mark.parametrize(
    ("stages", "message"),
    [
        ({"staging": {}}, "stage staging asks for no evidence"),
        ({"staging": {"rules": [APPROVAL]}}, "stage staging asks for no evidence"),
        ({"staging": {"rules": [{**EVALUATED, "level": "advisory"}]}}, "stage staging asks for no evidence"),
        ({"staging": {"ungated": True, "rules": [EVALUATED]}}, "stage staging is ungated and yet asks for evidence"),
        ({"staging": {"rules": [COMPARE]}}, "the first release could never pass stage staging"),
        (
            {"staging": {"rules": [COMPARE, {**EVALUATED, "level": "shadow"}]}},
            "the first release could never pass stage staging",
        ),
        ({"latest": {"ungated": True}}, "'latest' cannot be a stage"),
    ],
)
def test_a_stage_that_could_never_say_no_or_never_yes_is_refused(stages: dict[str, Any], message: str) -> None:
    """I-7: No required evidence => never ALLOW; there is no implicit pass."""
    (fault,) = faults(json.dumps({"kind": "policy", "name": "team", "stages": stages}))
    assert fault.message.startswith(message)


def test_an_ungated_stage_may_have_advice_and_approvals() -> None:
    policy = a_policy({**EVALUATED, "level": "advisory"}, APPROVAL, ungated=True)
    assert policy.stages["staging"].ungated


def test_all_faults_are_told_at_once_each_with_its_line() -> None:
    found = faults(
        """\
kind: policy
name: Team
stages:
  Main: {ungated: true}
  staging:
    rules:
      - {id: a, type: telepathy}
      - {id: b, type: metric, suite: foo, metric: primary, require: high}
"""
    )
    assert [fault.where for fault in found] == [
        "team.yaml:2 name",
        "team.yaml:4 stages.Main",
        "team.yaml:7 stages.staging.rules[0]",
        "team.yaml:8 stages.staging.rules[1].suite",
        "team.yaml:8 stages.staging.rules[1].require",
    ]


def test_all_stages_that_make_no_sense_are_told_at_once_each_with_its_line() -> None:
    found = faults(
        """\
kind: policy
name: team
stages:
  dev: {}
  staging:
    rules:
      - {id: a, type: evaluated, suite: required}
      - {id: a, type: upstream, stages: [dev, production]}
"""
    )
    assert [fault.where for fault in found] == [
        "team.yaml:4 stages.dev",
        "team.yaml:8 stages.staging.rules[1].id",
        "team.yaml:8 stages.staging.rules[1].stages[1]",
    ]


def test_an_unknown_stage_is_named_with_those_there_are() -> None:
    with pytest.raises(NotFoundError, match="has no stage 'production'") as refused:
        a_policy(EVALUATED).stage("production")
    assert refused.value.expected == "one of dev, staging"


def test_the_shipped_schema_is_current() -> None:
    """Written anew with TANDEM_UPDATE_GOLDENS=1."""
    path, schema = POLICIES / "schema.json", json.dumps(policy_schema(), indent=2) + "\n"
    if os.environ.get("TANDEM_UPDATE_GOLDENS") == "1":
        path.write_text(schema, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == schema
