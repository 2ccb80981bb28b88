from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError, StaleError
from registry.domain.policies.outcomes import PolicyProposal
from tests.world import BEN, EVE, POLICY, World, entries

MIA = "mia@example.com"
HOUSE = """kind: policy
name: house
layer: registry
stages:
  "*":
    rules:
      - {id: base, type: lineage, level: hard, base_model_in: [tiny]}
"""


def in_force(world: World, text: str, application: str | None = "bot") -> PolicyProposal:
    return world.ana.activate_policy(world.write("p.yaml", text), application)


def test_a_policy_in_force_is_shown_as_it_was_written(world: World) -> None:
    policy = world.ana.policy("bot")
    assert (policy.text, policy.source, policy.first) == (POLICY, "policy.yaml", True)


def test_the_first_activation_by_a_person_is_marked_in_the_log_and_the_bundled_one_is_told_apart(world: World) -> None:
    """A first activation needs no quorum; whoever reads the log must see which one that was."""
    world.ana.activate_policy(world.write("policy.yaml", POLICY.replace('"0.05"', '"0.01"')), "bot")
    assert not world.ana.policy("bot").first
    assert [entry.get("reason") for entry in entries(world, "policy.activated")] == [
        "bundled policy of a new application",
        "first activation: no quorum asked",
        None,
    ]


def test_activating_the_same_text_again_changes_nothing(world: World) -> None:
    before = world.ana.policy("bot")
    assert in_force(world, POLICY) == PolicyProposal(before.digest, replace(before, first=False), already=True)
    assert len(entries(world, "policy.activated")) == 2


def test_a_policy_replaces_only_the_one_that_its_author_looked_at(world: World) -> None:
    digest = world.ana.policy("bot").digest
    others = [world.write(f"{n}.yaml", POLICY.replace('"0.05"', f'"0.0{n}"')) for n in (1, 2, 3)]
    for expect in ("none", "sha256:" + "0" * 12):
        with pytest.raises(StaleError, match="the policy in force is not the one that was expected") as stale:
            world.ana.activate_policy(others[0], "bot", expect=expect)
        assert (stale.value.expected, stale.value.found) == (expect, digest)
        assert "tandem policy show bot" in stale.value.fix
    for path, told in zip(others, (digest, None, None), strict=True):
        world.ana.activate_policy(path, "bot", expect=told or world.ana.policy("bot").digest[:19])
    world.ana.activate_policy(others[2], "bot", expect=digest)  # it is what is asked for already
    with pytest.raises(StaleError):
        world.ana.activate_policy(world.write("house.yaml", HOUSE), None, expect=digest)
    assert world.ana.activate_policy(world.write("house.yaml", HOUSE), None, expect="none").active


@pytest.mark.parametrize("expect", ["", "bot@1", "sha256:", "sha256:123", "sha256:" + "g" * 64, "sha256:" + "0" * 65])
def test_what_is_no_digest_of_a_policy_is_refused(world: World, expect: str) -> None:
    with pytest.raises(InvalidInputError, match="not a digest of what could be in force"):
        world.ana.activate_policy(world.write("p.yaml", POLICY), "bot", expect=expect)


def test_activating_a_policy_leaves_what_is_live_alone(world: World) -> None:
    """I-49: policy activation never alters a live deployment."""
    world.place(world.release(100), "staging")
    before = world.ana.status("bot")
    world.ana.activate_policy(world.write("policy.yaml", POLICY.replace('"0.05"', '"0.01"')), "bot")
    assert world.ana.status("bot") == before


def test_a_policy_cannot_drop_a_stage_that_serves_something(world: World) -> None:
    world.ana.promote(world.release(100), "dev")
    with pytest.raises(ConflictError, match="has no stage dev, which serves bot@1"):
        world.ana.activate_policy(world.write("policy.yaml", POLICY.replace("  dev: {ungated: true}\n", "")), "bot")


def test_a_policy_may_add_stages_and_their_order_is_its_own(world: World) -> None:
    text = POLICY.replace("  staging:", "  canary: {ungated: true}\n  staging:", 1)
    world.ana.activate_policy(world.write("policy.yaml", text), "bot")
    assert [s.stage for s in world.ana.status("bot")] == ["dev", "canary", "staging", "production"]
    assert world.ana.application("bot").stages == ("dev", "canary", "staging", "production")


def test_a_faulty_policy_is_refused_with_file_and_line_and_nothing_changes(world: World) -> None:
    before = world.ana.policy("bot")
    path = world.write(
        "bad.yaml", POLICY.replace("min_rows", "min_row").replace("separation: changed", "separation: some")
    )
    with pytest.raises(InvalidInputError) as caught:
        world.ana.activate_policy(path, "bot")
    assert "bad.yaml:" in caught.value.faults[0].where
    with pytest.raises(InvalidInputError):
        world.ana.lint_policy(path)
    assert world.ana.policy("bot") == before


def test_linting_tells_stages_digest_and_remarks(world: World) -> None:
    report = world.ana.lint_policy(world.write("p.yaml", POLICY))
    assert report.stages == ("dev", "staging", "production")
    assert report.digest == world.ana.policy("bot").digest
    assert any("dev is ungated" in remark for remark in report.remarks)


def test_linting_for_an_application_tells_what_its_suites_make_of_a_requirement(world: World) -> None:
    rule = '{id: ID, type: metric, suite: required, metric: exact, require: "REQUIRED"}'
    rules = {"most": "<= 1", "some": "<= 0.9", "least": ">= 0"}
    lines = "".join(f"      - {rule.replace('ID', one).replace('REQUIRED', text)}\n" for one, text in rules.items())
    path = world.write("p.yaml", POLICY.replace("  staging:\n    rules:\n", f"  staging:\n    rules:\n{lines}"))
    world.release(80)

    told = world.ana.lint_policy(path, "bot").remarks

    assert [remark for remark in told if "whatever" in remark] == [
        "staging/least: `>= 0` holds whatever is measured, unless the scorer goes below 0",
        "staging, <= 1: exact of support-suite@1 goes from 0 to 1, so this holds whatever is measured",
    ]


def test_who_may_promote_cannot_thereby_edit_policy(world: World) -> None:
    """I-46: policy lives outside the things it governs."""
    with pytest.raises(PermissionDeniedError):
        world.as_(BEN).activate_policy(world.write("p.yaml", POLICY), "bot")
    with pytest.raises(PermissionDeniedError):
        world.as_(BEN).add_member(EVE, roles=("owner",))


def test_a_policy_needs_an_application(world: World) -> None:
    with pytest.raises(NotFoundError):
        world.ana.activate_policy(world.write("p.yaml", POLICY), "nobody")
    with pytest.raises(NotFoundError):
        world.ana.policy("nobody")


def test_members_are_one_document_with_the_newest_version_in_force(world: World) -> None:
    members = world.ana.add_member(EVE, name="Eve", roles=("reader",), slots=("risk",), application="bot")
    assert world.ana.members() == members
    eve = next(p for p in members.people if p.human_id == "eve")
    assert (eve.name, eve.slots) == ("Eve", {"bot": ("risk",)})
    with pytest.raises(NotFoundError):
        world.ana.add_member("x@example.com", roles=("reader",), application="nobody")


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("suite: nosuch@7, metric: primary", "no suite 'nosuch@7'"),
        ("suite: support-suite@1, metric: exakt", "has no scorer 'exakt'"),
    ],
)
def test_a_rule_that_could_never_pass_is_refused_when_the_policy_is_activated(
    world: World, rule: str, message: str
) -> None:
    text = POLICY.replace("suite: required, metric: primary", rule, 1)
    with pytest.raises(InvalidInputError, match=message) as caught:
        world.ana.activate_policy(world.write("p.yaml", text), "bot")
    assert ":8 stages.staging.rules[1]." in caught.value.where
    assert world.ana.policy("bot").text == POLICY


# Held against what is there ------------------------------------------------------------------------------


def test_linting_against_an_application_tells_what_activating_would_refuse(world: World) -> None:
    text = POLICY.replace("suite: required, metric: primary", "suite: nosuch@7, metric: primary", 1)
    path = world.write("p.yaml", text.replace("{slot: reviewer}", "{slot: risk, count: 3}"))
    assert world.ana.lint_policy(path).stages == ("dev", "staging", "production")
    with pytest.raises(InvalidInputError) as refused:
        world.ana.lint_policy(path, "bot")
    suite, slot = refused.value.faults
    assert suite.message.startswith("no suite 'nosuch@7'")
    assert slot.message == "no member could fill slot risk of production/approval"
    assert slot.where.endswith(":14 stages.production.rules[3].slots")
    assert (slot.expected, slot.found) == (
        "2 more with permission to approve who may fill risk, one person a place",
        "ana",
    )
    assert slot.fix == "tandem member add ACCOUNT --role approver --slot risk --app bot"


def test_a_person_fills_one_place_when_it_is_asked_whether_a_quorum_can_be_met(world: World) -> None:
    """I-20: one human fills at most one slot."""
    two = POLICY.replace(
        "[{slot: reviewer}], separation: changed_components", "[{slot: reviewer}, {slot: lead}], separation: none"
    )
    in_force(world, two)
    three = two.replace("{slot: lead}", "{slot: lead}, {slot: third}")
    with pytest.raises(InvalidInputError, match="no member could fill slot"):
        in_force(world, three)
    world.ana.add_member("bot@example.com", roles=("author",), service=True)
    with pytest.raises(InvalidInputError, match="no member could fill slot"):
        in_force(world, three)


def test_an_approval_that_nobody_but_the_requester_could_give_is_refused(world: World) -> None:
    world.ana.remove_member(BEN)
    with pytest.raises(InvalidInputError, match="production/approval could never be complete"):
        in_force(world, POLICY)
    in_force(world, POLICY.replace("separation: changed_components", "separation: none"))


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("waivers: {allow: [no-regression], slots: [{slot: x, count: 9}]}", "slot x of waivers at staging"),
        ("break_glass: {retro: {slots: [{slot: x, count: 9}]}}", "slot x of retrospective approval at staging"),
        ("verify: {checks: [{suite: support-suite@1, metric: f1, require: '>= 5'}]}", "beyond what f1 of support"),
        ("verify: {checks: [{suite: support-suite@2, metric: exact, require: '>= 0.5'}]}", "support-suite@2"),
    ],
)
def test_settings_that_could_never_be_met_are_refused(world: World, setting: str, message: str) -> None:
    text = POLICY.replace("  staging:\n", f"  staging:\n    {setting}\n")
    with pytest.raises(InvalidInputError, match=message) as refused:
        in_force(world, text)
    assert "p.yaml:6 stages.staging." in refused.value.where


def test_expressions_are_checked_before_a_policy_is_in_force(world: World) -> None:
    rule = "      - {id: cel, type: expression, expr: 'release.nunber > 1', message: later ones}\n"
    with pytest.raises(InvalidInputError) as refused:
        world.ana.lint_policy(world.write("p.yaml", POLICY.replace("  production:\n", f"{rule}  production:\n")))
    assert "staging/cel: " in refused.value.message
    assert refused.value.where.endswith(":9 stages.staging.rules[2].expr")


def test_a_comparison_with_a_release_that_is_not_there_is_refused(world: World) -> None:
    with pytest.raises(InvalidInputError, match="bot@9"):
        in_force(world, POLICY.replace("against: stage_current", "against: bot@9", 1))
    world.release(100)
    in_force(world, POLICY.replace("against: stage_current", "against: bot@1", 1))


# The registry's own policy -------------------------------------------------------------------------------


def test_the_registrys_own_policy_governs_every_application(world: World) -> None:
    with pytest.raises(NotFoundError, match="no policy of its own"):
        world.ana.policy(None)
    active = in_force(world, HOUSE.replace("[tiny]", "[other]"), None).active
    assert active is not None
    assert (active.application, active.first) == ("*", True)
    assert world.ana.policy(None) == active
    assert entries(world, "policy.activated")[-1]["reason"] == "first activation: no quorum asked"
    decision = world.ana.check(world.release(100), "dev").decision
    assert [rule.id for rule in decision.failing] == ["base"]
    in_force(world, HOUSE, None)
    assert world.ana.check("bot@1", "dev").decision.failing == ()


def test_an_application_cannot_go_below_the_registrys_policy(world: World) -> None:
    """I-47: child layers cannot loosen a parent."""
    in_force(world, HOUSE, None)
    rule = "      - {id: base, type: lineage, level: soft, base_model_in: [tiny]}\n"
    with pytest.raises(InvalidInputError) as refused:
        in_force(world, POLICY.replace("    rules:\n", f"    rules:\n{rule}", 1))
    (fault,) = refused.value.faults
    assert fault.message == "LOOSENS_FLOOR: staging/base asks for less than the registry's policy, at level"
    assert "p.yaml:7 stages.staging.rules[0].level" in fault.where
    assert 'p.yaml of the registry:7 stages["*"].rules[0].level' in fault.expected


def test_the_registrys_policy_has_a_quorum_of_its_own(world: World) -> None:
    world.ana.add_member(MIA, roles=("approver",), slots=("board",))
    in_force(world, HOUSE + "activation: {slots: [{slot: board}]}\n", None)
    proposed = in_force(world, HOUSE, None)
    assert (proposed.active, proposed.missing) == (None, ("1 × board: ask mia",))
    done = world.as_(MIA).approve_policy(proposed.digest, None)
    assert done.active is not None
    assert world.ana.policy(None).digest == proposed.digest


def test_a_file_is_of_an_application_or_of_the_registry(world: World) -> None:
    with pytest.raises(InvalidInputError, match="the policy of an application"):
        in_force(world, POLICY, None)
    with pytest.raises(InvalidInputError, match="the registry's own policy"):
        in_force(world, HOUSE)


# Pinning and comparing -----------------------------------------------------------------------------------


def test_pinning_names_the_newest_suites_by_digest_and_writes_nothing(world: World) -> None:
    text = POLICY.replace("suite: required, metric: primary", "suite: support-suite, metric: exact  # ours", 1)
    text = text.replace("metric: exact  # ours, against", "metric: exact, against")
    path = world.write("p.yaml", text)
    with pytest.raises(InvalidInputError, match="the suite support-suite is not pinned"):
        world.ana.lint_policy(path)
    locked, told = world.ana.lock_policy(path)
    pinned = f"support-suite@{world.ana.version('support-suite@1').digest}"
    assert told == f"support-suite@1 is {pinned}"
    assert locked == text.replace("suite: support-suite,", f"suite: {pinned},")
    assert path.read_text() == text
    in_force(world, locked)
    release = world.release(100)
    assert world.place(release, "staging").deployment is not None


def test_suites_that_are_not_there_cannot_be_pinned(world: World) -> None:
    path = world.write("p.yaml", POLICY.replace("suite: required, metric", "suite: nosuch, metric", 1))
    with pytest.raises(InvalidInputError) as refused:
        world.ana.lock_policy(path)
    assert refused.value.where == f"{path}:8"


def test_a_draft_is_compared_with_what_is_in_force(world: World) -> None:
    path = world.write("p.yaml", POLICY.replace('"0.05"', '"0.01"', 1))
    (change,) = world.ana.diff_policy(path, "bot")
    assert (change.where, change.before, change.after) == ("staging/no-regression.margin", "0.05", "0.01")
    assert change.effect == "tightens"
    (house,) = world.ana.diff_policy(world.write("house.yaml", HOUSE), None)
    assert house.where == "*"
    in_force(world, HOUSE, None)
    assert world.ana.diff_policy(world.write("house.yaml", HOUSE), None) == ()


def test_the_shipped_solo_policy_is_that_of_a_new_application(world: World) -> None:
    world.ana.create_application("other")
    solo = (Path(__file__).parents[2] / "policies" / "solo.yaml").read_text(encoding="utf-8")
    assert world.ana.policy("other").text == solo
    assert world.ana.diff_policy(world.write("solo.yaml", solo), "other") == ()
