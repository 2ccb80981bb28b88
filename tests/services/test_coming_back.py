"""People and accounts that left: what they said, and who they are when they come back."""

from __future__ import annotations

import pytest

from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.policies.decision import Verdict
from tests.world import BEN, EVE, POLICY, World

MEI, BEN_AGAIN, OTHER_BEN = "mei@example.com", "ben@new.example", "ben@other.example"
WAIVABLE = POLICY + "    waivers: {allow: [no-regression], slots: [{slot: reviewer}], max_ttl: 7d}\n"
GLASS = POLICY + "    break_glass: {retro: {slots: [{slot: reviewer, count: 2}], deadline: 72h}}\n"
QUORUM = "activation: {slots: [{slot: reviewer, count: 2}]}\n"


def two_accounts(world: World) -> World:
    world.ana.add_member(BEN_AGAIN, human_id="ben")
    world.ana.add_member(MEI, roles=("approver",), slots=("reviewer",))
    return world


def asked(world: World, right: int = 101) -> str:
    """A release that waits for a yes at production, where another one serves."""
    world.place(world.release(100))
    release = world.release(right)
    world.ana.promote(release, "staging")
    world.ana.promote(release, "production")
    return release


# Ids -----------------------------------------------------------------------------------------------------


def test_nobody_gets_the_id_of_somebody_who_left_by_what_their_account_is_called(world: World) -> None:
    """I-19: one human is one id for ever, or a newcomer would take back what another said."""
    release = asked(world)
    no = world.as_(BEN).reject(release, "production", "it leaks order numbers")
    world.ana.remove_member(BEN)
    with pytest.raises(ConflictError, match=r"ben was somebody's id before, under ben@example\.com") as caught:
        world.ana.add_member(OTHER_BEN, roles=("approver",), slots=("reviewer",))
    assert caught.value.fix == "--human SOMETHING-ELSE; or --human ben if it is the same person"
    world.ana.add_member(OTHER_BEN, human_id="ben-b", roles=("approver",), slots=("reviewer",))
    with pytest.raises(ConflictError, match="was somebody's id before"):
        world.ana.add_member("Ben@third.example", roles=("approver",))
    assert world.ana.check(release, "production").decision.verdict is Verdict.DENY
    world.ana.add_member(BEN_AGAIN, human_id="ben", roles=("approver",), slots=("reviewer",))
    assert world.as_(BEN_AGAIN).withdraw(no.id, "it is me").state == "withdrawn"


def test_an_account_comes_back_as_who_it_was_without_a_word(world: World) -> None:
    world.ana.remove_member(BEN)
    world.ana.add_member(BEN, roles=("reader",))
    assert [p.human_id for p in world.ana.members().people] == ["ana", "ben"]


def test_a_service_comes_back_as_a_service_and_a_human_as_a_human(world: World) -> None:
    """I-23: no service fills a slot that asks for a person, whatever became of it in between."""
    world.ana.add_member("ci@example.com", roles=("author",), service=True)
    world.ana.remove_member("ci@example.com")
    for account, human in (("ci@example.com", None), ("eve@example.com", "ci")):
        with pytest.raises(InvalidInputError, match="ci is a service"):
            world.ana.add_member(account, human_id=human, roles=("approver",), slots=("reviewer",))
    world.ana.add_member("ci@example.com", roles=("author",))
    assert [p.kind for p in world.ana.members().people if p.human_id == "ci"] == ["service"]
    world.ana.remove_member(BEN)
    with pytest.raises(ConflictError, match="ben is a human"):
        world.ana.add_member(BEN, roles=("author",), service=True)


@pytest.mark.parametrize(
    ("account", "said"),
    [
        ("be\u200bn@example.com", "U+200B ZERO WIDTH SPACE"),
        ("\u202emoc.elpmaxe@neb", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("ben\u3164@example.com", "U+3164 HANGUL FILLER"),
        ("ben\x00@example.com", "U+0000"),
    ],
)
def test_an_account_that_only_looks_like_another_is_refused_with_what_it_hides(
    world: World, account: str, said: str
) -> None:
    with pytest.raises(InvalidInputError, match="cannot be an account") as caught:
        world.ana.add_member(account, roles=("approver",), slots=("reviewer",))
    assert caught.value.message.endswith(f"it holds {said}")


# What was said -------------------------------------------------------------------------------------------


def test_a_person_says_yes_again_once_the_account_they_said_it_under_is_gone(world: World) -> None:
    """I-18: whose yes counts is looked up when it counts; another one of the same person is recorded then."""
    release = asked(two_accounts(world))
    first = world.as_(BEN).approve(release, "production", "fine").approval
    assert world.as_(BEN_AGAIN).approve(release, "production", "fine").already
    world.ana.remove_member(BEN)
    assert world.ana.check(release, "production").decision.verdict is Verdict.WAIT
    again = world.as_(BEN_AGAIN).approve(release, "production", "fine still")
    assert (again.already, again.still_needed, again.approval.account) == (False, (), BEN_AGAIN)
    assert again.approval.id != first.id
    assert world.ana.promote(release, "production").deployment is not None


def test_a_person_grants_again_once_the_account_they_granted_under_is_gone(world: World) -> None:
    """I-18, for a waiver."""
    two_accounts(world).ana.activate_policy(world.write("waivable.yaml", WAIVABLE), "bot")
    release = asked(world, 92)
    waiver = world.ana.request_waiver(release, "production", "no-regression", "the tone is worth it").id
    assert world.as_(BEN).grant_waiver(waiver).state == "granted"
    world.ana.remove_member(BEN)
    (state,) = world.ana.waivers("bot")
    assert (state.state, state.missing) == ("requested", ("1 × reviewer: ask ben or mei",))
    assert world.as_(BEN_AGAIN).grant_waiver(waiver).state == "granted"
    assert world.as_(BEN_AGAIN).grant_waiver(waiver).granted_by == ("ben",)


def test_a_yes_to_a_policy_under_an_account_that_was_taken_away_does_not_count(world: World) -> None:
    """I-18, for policies: an account that was stolen and taken away has no voice left."""
    two_accounts(world).ana.activate_policy(world.write("quorum.yaml", POLICY + QUORUM), "bot")
    looser = (POLICY + QUORUM).replace("0.05", "0.5")
    digest = world.ana.activate_policy(world.write("looser.yaml", looser), "bot").digest
    world.as_(BEN).approve_policy(digest, "bot", "yes")
    world.ana.remove_member(BEN)
    proposed = world.as_(MEI).approve_policy(digest, "bot", "yes")
    assert (proposed.active, proposed.missing) == (None, ("1 × reviewer: ask ben",))
    assert world.as_(BEN_AGAIN).approve_policy(digest, "bot", "yes, it is me").active is not None


def test_a_yes_to_broken_glass_under_an_account_that_was_taken_away_does_not_count(world: World) -> None:
    """I-18, in retrospect."""
    two_accounts(world).ana.activate_policy(world.write("glass.yaml", GLASS), "bot")
    world.ana.add_member(EVE, roles=("oncall",))
    release = asked(world)
    incident = str(world.as_(EVE).break_glass(release, "production", "now", "INC-1").incident)
    world.as_(BEN).approve_incident(incident, "was right")
    world.ana.remove_member(BEN)
    assert world.as_(MEI).approve_incident(incident, "was right").missing == ("1 × reviewer: ask ben",)
    assert world.as_(BEN_AGAIN).approve_incident(incident, "was right").missing == ()


def test_who_is_let_in_again_under_the_same_account_is_who_said_yes(world: World) -> None:
    """I-18: a yes is void while its person is away, and counts again if they come back before it expires."""
    release = asked(world)
    world.as_(BEN).approve(release, "production", "fine")
    world.ana.remove_member(BEN)
    assert world.ana.check(release, "production").decision.verdict is Verdict.WAIT
    world.ana.add_member(BEN, roles=("approver",), slots=("reviewer",))
    assert world.ana.check(release, "production").decision.verdict is Verdict.ALLOW


@pytest.mark.parametrize(
    "verb",
    [
        lambda w, why: w.ana.promote("bot@1", "staging", why),
        lambda w, why: w.ana.quarantine("bot@1", why),
        lambda w, why: w.ana.hold("bot@staging", why),
        lambda w, why: w.ana.activate_policy(w.write("p.yaml", WAIVABLE), "bot", why),
    ],
    ids=["promote", "quarantine", "hold", "activate"],
)
def test_a_reason_with_a_character_that_not_every_database_keeps_is_refused_on_all(world: World, verb: object) -> None:
    world.release(100)
    assert callable(verb)
    with pytest.raises(InvalidInputError, match=r"a reason holds U\+0000"):
        verb(world, "a\0b")
