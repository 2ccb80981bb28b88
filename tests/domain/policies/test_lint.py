"""The sense of a policy: what is refused because it could never act, and how it is said."""

from __future__ import annotations

import json
from typing import Any

import pytest

from registry.domain.errors import Fault, InvalidInputError
from registry.domain.policies.built_in_ids import RESERVED, WAIVABLE
from registry.domain.policies.document import Policy, parse_policy, policy_of
from registry.domain.policies.lint import remarks
from tests.builders import APPROVAL, COMPARE, EVALUATED, METRIC, UPSTREAM

SLOTS = [{"slot": "risk"}]
WAIVERS: dict[str, Any] = {"allow": ["good"], "slots": SLOTS}
CHECK = {"suite": "live@1", "metric": "primary", "require": ">= 0.9"}
VERIFY = {"checks": [CHECK]}
SETTINGS: dict[str, Any] = {
    "bind_base": False,
    "promotion_ttl": "7d",
    "trusted_runners": ["eval@example.org"],
    "rollout": "instant",
    "verify": VERIFY,
    "max_auto": {"count": 1},
    "auto_promote": {"enabled": True, "resume": "newer_release"},
    "waivers": WAIVERS,
    "break_glass": {"retro": {"slots": SLOTS}},
}


def text_of(stage: dict[str, Any], **document: Any) -> str:
    stages = document.pop("stages", {"dev": {"ungated": True}, "staging": stage})
    return json.dumps({"kind": "policy", "name": "team", "stages": stages, **document}, indent=1)


def policy(stage: dict[str, Any], **document: Any) -> Policy:
    return parse_policy(text_of(stage, **document), "team.yaml")


def faults(stage: dict[str, Any], **document: Any) -> tuple[Fault, ...]:
    with pytest.raises(InvalidInputError) as refused:
        policy(stage, **document)
    return refused.value.faults


def the_fault(stage: dict[str, Any], **document: Any) -> Fault:
    (fault,) = faults(stage, **document)
    return fault


# Quorums -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slots", "message"),
    [
        ([{"slot": "risk", "count": 101}], "slot risk asks for more people than there may be in one quorum"),
        ([{"slot": "risk", "count": 60}, {"slot": "law", "count": 41}], "these slots together ask for more people"),
    ],
)
def test_a_quorum_that_no_people_could_fill_is_refused_with_its_line(slots: list[Any], message: str) -> None:
    fills: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({"rules": [EVALUATED, {**APPROVAL, "slots": slots}]}, {}),
        ({"rules": [EVALUATED, METRIC], "waivers": {"allow": ["frozen"], "slots": slots}}, {}),
        ({"rules": [EVALUATED], "break_glass": {"retro": {"slots": slots}}}, {}),
        ({"rules": [EVALUATED]}, {"activation": {"slots": slots}}),
    ]
    for stage, document in fills:
        fault = the_fault(stage, **document)
        assert fault.message.startswith(message)
        assert fault.where.startswith("team.yaml:")
        assert fault.found == "101"


def test_a_quorum_of_a_hundred_people_is_one() -> None:
    half = [{"slot": "risk", "count": 50}, {"slot": "law", "count": 50}]
    for slots in ([{"slot": "risk", "count": 100}], half):
        assert policy({"rules": [EVALUATED, {**APPROVAL, "slots": slots}]}).stages


# Settings ------------------------------------------------------------------------------------------------


def test_settings_that_are_not_set_leave_the_content_as_it_was() -> None:
    stage = policy({"rules": [EVALUATED]}).content()["stages"][1]
    assert list(stage) == ["stage", "ungated", "rules"]


def test_every_setting_decides_and_is_read_back_from_the_content() -> None:
    plain = policy({"rules": [EVALUATED, METRIC]})
    for key, value in SETTINGS.items():
        if key == "max_auto":
            continue  # makes sense only beside verify
        one = policy({"rules": [EVALUATED, METRIC], key: value})
        assert one.digest() != plain.digest(), key
    whole = policy({"rules": [EVALUATED, METRIC], **SETTINGS}, activation={"slots": SLOTS})
    back = policy_of(json.loads(json.dumps(whole.content())), whole.name)
    assert (back.content(), back.digest()) == (whole.content(), whole.digest())


def test_what_holds_where_a_setting_is_not_set() -> None:
    stage = policy({"rules": [EVALUATED]}).stages["staging"]
    assert (stage.binds_base, stage.request_ttl) == (True, "14d")
    loose = policy({"rules": [EVALUATED], "bind_base": False, "promotion_ttl": "2h"}).stages["staging"]
    assert (loose.binds_base, loose.request_ttl) == (False, "2h")


@pytest.mark.parametrize(
    ("setting", "message", "place"),
    [
        ({"trusted_runners": []}, "must have at least 1 item", "trusted_runners"),
        ({"rollout": "canary"}, "this version places a release at once: only `instant`", "rollout"),
        ({"promotion_ttl": "two weeks"}, "a duration is a whole number with s, m, h or d", "promotion_ttl"),
        ({"verify": {"checks": []}}, "must have at least 1 item", "verify.checks"),
        ({"auto_promote": {}}, "enabled is missing", "auto_promote.enabled"),
        ({"canary": {"steps": []}}, "unknown key 'canary'", "canary"),
        ({"waivers": {**WAIVERS, "slots": [*SLOTS, *SLOTS]}}, "a slot is named twice", "waivers.slots"),
        (
            {"break_glass": {"retro": {"slots": [*SLOTS, *SLOTS]}}},
            "a slot is named twice",
            "break_glass.retro.slots",
        ),
        ({"max_auto": {"count": 1}}, "nothing at staging rolls back by itself", "max_auto"),
        (
            {"max_auto": {"count": 1}, "verify": {**VERIFY, "on_fail": "hold"}},
            "nothing at staging rolls back by itself",
            "max_auto",
        ),
    ],
)
def test_a_setting_that_could_not_act_is_refused_at_its_place(
    setting: dict[str, Any], message: str, place: str
) -> None:
    fault = the_fault({"rules": [EVALUATED, METRIC], **setting})
    assert fault.message.startswith(message)
    assert fault.where.endswith(f" stages.staging.{place}")


def test_slots_of_activation_are_named_once() -> None:
    fault = the_fault({"rules": [EVALUATED]}, activation={"slots": [*SLOTS, *SLOTS]})
    assert (fault.message, fault.where.split()[1]) == ("a slot is named twice", "activation.slots")


def test_who_promotes_automatically_waits_for_nobody() -> None:
    fault = the_fault({"rules": [EVALUATED, APPROVAL], "auto_promote": {"enabled": True}})
    assert fault.message == "staging promotes automatically and yet waits for people: approval"
    policy({"rules": [EVALUATED, {**APPROVAL, "level": "advisory"}], "auto_promote": {"enabled": True}})
    policy({"rules": [EVALUATED, APPROVAL], "auto_promote": {"enabled": False}})


# Rules ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("identifier", RESERVED)
def test_ids_of_built_in_rules_are_reserved(identifier: str) -> None:
    fault = the_fault({"rules": [{**EVALUATED, "id": identifier}]})
    assert fault.message == f"the rule id {identifier!r} is that of a built-in rule"
    assert fault.where.split()[1] == "stages.staging.rules[0].id"


@pytest.mark.parametrize(
    ("allowed", "message"),
    [
        ("nothing", "there is no rule 'nothing' at staging to waive"),
        ("evaluated", "staging/evaluated is hard: a hard rule is never waived"),
        ("approval", "staging/approval is an approval: a waiver stands for evidence, not for people"),
        ("hint", "staging/hint is advisory: there is nothing to waive"),
        ("clock", "the built-in rule clock can never be waived"),
        ("hold", "the built-in rule hold can never be waived"),
    ],
)
def test_only_soft_rules_about_evidence_can_be_waived(allowed: str, message: str) -> None:
    """I-16: hard rules cannot be waived or broken-glass."""
    rules = [EVALUATED, METRIC, APPROVAL, {**COMPARE, "id": "hint", "level": "advisory"}]
    fault = the_fault({"rules": rules, "waivers": {**WAIVERS, "allow": ["good", allowed]}})
    assert fault.message == message
    assert fault.where.split()[1] == "stages.staging.waivers.allow[1]"
    assert fault.expected == "one of good, not-quarantined, frozen, rejected, contract"


def test_some_built_in_rules_may_be_waived() -> None:
    stage = policy({"rules": [EVALUATED], "waivers": {**WAIVERS, "allow": list(WAIVABLE)}}).stages["staging"]
    assert stage.waivers is not None
    assert stage.waivers.allow == WAIVABLE


# Words that other readers of YAML take for booleans ------------------------------------------------------


def test_a_text_that_looks_like_a_boolean_is_named_as_what_it_is() -> None:
    text = "kind: policy\nname: team\nstages:\n  dev:\n    ungated: yes\n"
    with pytest.raises(InvalidInputError) as refused:
        parse_policy(text, "team.yaml")
    (fault,) = refused.value.faults
    assert fault.where == "team.yaml:5 stages.dev.ungated"
    assert (fault.message, fault.found) == ("must be true or false", "the text 'yes'")
    assert fault.fix == "write true: yes is text here"


@pytest.mark.parametrize("key", ["on", "off", "Yes", "NO", "y"])
def test_no_key_is_a_word_that_other_programs_read_as_a_boolean(key: str) -> None:
    found = faults({"rules": [EVALUATED], key: "x"})
    assert any(f.message == f"the key `{key}` is read as true or false by other programs" for f in found)


# The registry's own policy -------------------------------------------------------------------------------


def layer_of(stages: dict[str, Any]) -> Policy:
    return policy({}, stages=stages, layer="registry")


def test_the_registrys_policy_may_speak_of_every_stage_and_needs_no_evidence_rule() -> None:
    layer = layer_of({"*": {"rules": [METRIC]}, "production": {"rules": [{**UPSTREAM, "stages": ["staging"]}]}})
    assert list(layer.stages) == ["*", "production"]
    assert layer.content()["layer"] == "registry"


def test_only_the_registrys_policy_may_speak_of_every_stage() -> None:
    fault = the_fault({}, stages={"*": {"rules": [EVALUATED]}})
    assert fault.message == "`*` stands for every stage only in the registry's own policy"


@pytest.mark.parametrize(
    ("stages", "message"),
    [
        ({"dev": {"ungated": True}}, "the registry's policy can only tighten: `ungated`"),
        ({"dev": {"bind_base": False}}, "the registry's policy can only tighten: `bind_base`"),
        ({"dev": {"auto_promote": {"enabled": True}}}, "the registry's policy can only tighten: `auto_promote`"),
        ({"*": {"rules": [METRIC]}, "dev": {"rules": [METRIC]}}, "rule id 'good' occurs at every stage and at dev"),
        ({"*": {"rules": [UPSTREAM]}}, "no stage can come before every stage"),
        ({"dev": {"rules": [UPSTREAM]}}, "'dev' is not a stage before dev"),
    ],
)
def test_what_could_not_tighten_is_refused_in_the_registrys_policy(stages: dict[str, Any], message: str) -> None:
    fault = the_fault({}, stages=stages, layer="registry")
    assert fault.message.startswith(message)


def test_all_faults_of_settings_and_rules_are_told_at_once() -> None:
    found = faults(
        {
            "rules": [{**EVALUATED, "id": "hold"}, {**UPSTREAM, "stages": ["moon"]}],
            "waivers": {**WAIVERS, "allow": ["x"]},
            "max_auto": {},
        },
        activation={"slots": [*SLOTS, *SLOTS]},
    )
    assert [fault.where.split()[1] for fault in found] == [
        "activation.slots",
        "stages.staging.rules[0].id",
        "stages.staging.rules[1].stages[0]",
        "stages.staging.waivers.allow[0]",
        "stages.staging.max_auto",
    ]
    assert len({fault.where.split()[0] for fault in found}) == 5


@pytest.mark.parametrize(
    ("setting", "place"),
    [
        ({"promotion_ttl": "3651d"}, "promotion_ttl"),
        ({"verify": {**VERIFY, "deadline": "87601h"}}, "verify.deadline"),
        ({"verify": VERIFY, "max_auto": {"window": "999999d"}}, "max_auto.window"),
        ({"break_glass": {"retro": {"slots": SLOTS, "deadline": "999999d"}}}, "break_glass.retro.deadline"),
        ({"rules": [EVALUATED, {**METRIC, "max_age": "3651d"}]}, "rules[1].max_age"),
        ({"rules": [EVALUATED, {**UPSTREAM, "stages": ["dev"], "soak": {"duration": "3651d"}}]}, "soak.duration"),
    ],
)
def test_a_duration_longer_than_anybody_means_is_refused_at_its_line(setting: dict[str, Any], place: str) -> None:
    fault = the_fault({"rules": [EVALUATED, METRIC], **setting})
    assert (fault.message, fault.expected) == ("the duration is too long", "at most 3650d, ten years")
    assert fault.where.endswith(place)


def test_ten_years_are_not_too_long_and_what_was_admitted_once_is_still_read() -> None:
    longest = policy({"rules": [EVALUATED], "promotion_ttl": "3650d"}).content()
    longest["stages"][1]["promotion_ttl"] = "9999d"
    assert policy_of(longest).stages["staging"].promotion_ttl == "9999d"


# Freezes -------------------------------------------------------------------------------------------------


def freezing(start: str, end: str) -> dict[str, Any]:
    window = {"name": "night", "kind": "deny", "tz": "Europe/London", "start": start, "end": end}
    return {"rules": [EVALUATED, {"id": "calendar", "type": "freeze", "windows": [window]}]}


def test_a_freeze_that_never_freezes_is_refused_and_yet_read_where_it_is_in_force() -> None:
    fault = the_fault(freezing("2027-03-28T01:15", "2027-03-28T01:45"))
    assert fault.message.startswith("the window night never denies anything: these times do not exist")
    assert fault.where.endswith("stages.staging.rules[1].windows[0]")

    content = policy(freezing("2027-03-28T02:15", "2027-03-28T02:45")).content()
    (window,) = content["stages"][1]["rules"][1]["windows"]
    window |= {"start": "2027-03-28T01:15", "end": "2027-03-28T01:45"}
    assert policy_of(content).stages


def test_how_an_end_of_a_freeze_is_read_that_the_clocks_skip_is_remarked() -> None:
    assert remarks(policy(freezing("2027-03-28T01:30", "2027-03-28T08:00")))[1:] == (
        "staging/calendar: night: start 2027-03-28T01:30 does not exist in Europe/London, where the clocks go from "
        "01:00 to 02:00; it is read as 2027-03-28T01:00Z",
    )


def test_a_requirement_that_cannot_fail_is_remarked() -> None:
    score = {"type": "score", "suite": "required", "metrics": [{"metric": "exact", "pass": ">= 0.5", "warn": ">= -1"}]}
    rules = [EVALUATED, {**METRIC, "require": ">= 0"}, {**score, "id": "all", "pass": "90"}]
    assert [remark for remark in remarks(policy({"rules": rules})) if "whatever" in remark] == [
        "staging/good: `>= 0` holds whatever is measured, unless the scorer goes below 0",
        "staging/all: `>= -1` holds whatever is measured, unless the scorer goes below 0",
    ]
    assert not any("whatever" in remark for remark in remarks(policy({"rules": [EVALUATED, METRIC]})))


def test_what_exclude_does_not_have_judged_again_is_remarked() -> None:
    leak = {"id": "leak", "type": "contamination", "suite": "required", "max_fraction": "0.1", "exclude": True}
    parts = {**METRIC, "id": "parts", "type": "slices", "by": "lang", "require": ">= 0.5"}
    told = (
        "staging/leak: `exclude` has metric and compare judged again without the rows that are found; parts are judged"
    )
    assert any(remark.startswith(told) for remark in remarks(policy({"rules": [METRIC, leak, parts]})))
    for rules in ([METRIC, leak], [METRIC, {**leak, "exclude": False}, parts]):
        assert not any("leak" in remark for remark in remarks(policy({"rules": rules})))


# Names that are not there --------------------------------------------------------------------------------


def test_a_rule_or_stage_that_is_not_there_suggests_the_nearest() -> None:
    assert the_fault({"rules": [EVALUATED, METRIC], "waivers": {"allow": ["godd"], "slots": SLOTS}}).fix == (
        "did you mean good?"
    )
    upstream = {**UPSTREAM, "stages": ["dve"]}
    assert the_fault({"rules": [EVALUATED, upstream]}).fix == "did you mean dev?"


def test_a_word_for_true_is_explained_only_where_true_is_asked_for() -> None:
    assert the_fault({"rules": [EVALUATED], "verify": {**VERIFY, "on_fail": "on"}}).fix == ""
