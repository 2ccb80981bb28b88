from __future__ import annotations

import json
import sqlite3

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from tests.world import BEN, EVE, POLICY, World


def test_a_policy_in_force_is_shown_as_it_was_written(world: World) -> None:
    policy = world.ana.policy("bot")
    assert (policy.text, policy.source, policy.first) == (POLICY, "policy.yaml", True)


def test_the_first_activation_by_a_person_is_marked_in_the_log_and_the_bundled_one_is_told_apart(world: World) -> None:
    """A first activation needs no quorum; whoever reads the log must see which one that was."""
    world.ana.activate_policy(world.write("policy.yaml", POLICY.replace('"0.05"', '"0.01"')), "bot")
    assert not world.ana.policy("bot").first
    with sqlite3.connect(world.folder / ".tandem" / "registry.db") as connection:
        leaves = [json.loads(leaf) for (leaf,) in connection.execute("SELECT leaf FROM log ORDER BY idx")]
    assert [leaf.get("reason") for leaf in leaves if leaf["type"] == "policy.activated"] == [
        "bundled policy of a new application",
        "first activation: no quorum asked",
        None,
    ]


def test_activating_the_same_text_again_changes_nothing(world: World) -> None:
    before = world.ana.policy("bot")
    assert world.ana.activate_policy(world.write("policy.yaml", POLICY), "bot") == before


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
        ("suite: support-suite@1, metric: f1", "has no exact bound"),
    ],
)
def test_a_rule_that_could_never_pass_is_refused_when_the_policy_is_activated(
    world: World, rule: str, message: str
) -> None:
    text = POLICY.replace("suite: required, metric: primary", rule, 1)
    with pytest.raises(InvalidInputError, match=message) as caught:
        world.ana.activate_policy(world.write("p.yaml", text), "bot")
    assert "staging/no-regression" in caught.value.where
    assert world.ana.policy("bot").text == POLICY
