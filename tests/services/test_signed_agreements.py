"""Signed yeses besides promotions: to waivers, to what was placed by breaking glass, and to policies.

`signature: required` at a stage cannot be gone round: not by breaking glass and approving in retrospect without a
signature, and not by putting a policy in force that asks for none.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.policies.document import parse_policy
from registry.domain.safety import Incident
from registry.domain.signing.statements import parse_agreement
from registry.domain.stages import EventKind
from tests.agreeing import QUORUM, SIGNED_WAIVERS, asked, glass_broken, loosened
from tests.approving import APPROVAL, more, staged
from tests.crashes import dump
from tests.fakes import FixedClock
from tests.signing import (
    agree_signed,
    approve_afterwards,
    approve_signed,
    enrolled,
    grant_signed,
    key_file,
    people_with_keys,
    signed,
)
from tests.waivers import WAIVERS, lenient, regressed
from tests.world import ANA, BEN, EVE, POLICY, World, entries

RETRO = "    break_glass: {retro: {slots: [{slot: reviewer}], deadline: 24h}}\n"


def approved(world: World, incident: Incident) -> bool:
    with world.ana.runtime.catalog.read() as reading:
        return EventKind.APPROVED in {e.kind for e in reading.stages.events_of(str(incident.deployment))}


# Broken glass ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["", RETRO])
def test_broken_glass_is_approved_with_a_signature_where_promotions_are(world: World, said: str) -> None:
    """Whether the stage names slots for it or not: it stands in for the approvals that were passed over."""
    people_with_keys(world)
    if said:
        text = more(world, "signature: required").read_text() + said
        agree_signed(world, world.ana.activate_policy(world.write("glass.yaml", text), "bot").digest)
    incident = glass_broken(world)
    with pytest.raises(InvalidInputError, match="only a signed yes counts") as told:
        world.as_(BEN).approve_incident(incident.id, "was right")
    assert told.value.fix.endswith("--sign")
    assert not approved(world, incident)
    outcome = approve_afterwards(world, incident.id)
    assert outcome.missing == ()
    assert [(e.person, e.assurance) for e in outcome.incident.events] == [("ben", "signed")]
    assert approved(world, incident)
    [entry] = entries(world, "incident.approved")
    assert entry["assurance"] == "signed"
    assert world.ana.verify_log().faults == ()


def test_an_unsigned_yes_counts_no_more_once_the_stage_asks_for_signatures(world: World) -> None:
    """What is asked today is asked of glass that was broken before, too."""
    two = APPROVAL.replace("{slot: reviewer}", "{slot: reviewer}, {slot: risk}")
    world.ana.add_member("raj@example.com", roles=("approver",), slots=("risk",))
    world.ana.activate_policy(world.write("two.yaml", POLICY.replace(APPROVAL, two)), "bot")
    enrolled(world, ANA), enrolled(world, BEN)
    incident = glass_broken(world)
    outcome = world.as_(BEN).approve_incident(incident.id, "was right")
    assert outcome.incident.events[0].assurance == "local"
    text = POLICY.replace(APPROVAL, f"{two}, signature: required")
    world.ana.activate_policy(world.write("signed.yaml", text), "bot")
    assert "1 × reviewer, signed: ask ben" in world.ana.close_incident(incident.id, "over").missing
    missing = approve_afterwards(world, incident.id).missing
    assert [line.partition(":")[0] for line in missing] == ["1 × risk, signed"]


# Waivers ---------------------------------------------------------------------------------------------------


def test_a_waiver_is_granted_with_a_signature_where_its_policy_says_so(world: World) -> None:
    waiver = asked(world)
    with pytest.raises(InvalidInputError, match="only a signed yes counts") as told:
        world.as_(BEN).grant_waiver(waiver, "fine")
    assert told.value.fix == f"tandem waiver grant {waiver} --sign"
    state = grant_signed(world, waiver)
    assert (state.state, [(g.person, g.assurance) for g in state.grants]) == ("granted", [("ben", "signed")])
    release = f"bot@{state.release}"
    rule = next(r for r in world.ana.check(release, "staging").decision.rules if r.id == "no-regression")
    assert rule.summary.startswith("waived by ben (signed)")
    assert grant_signed(world, waiver) == state, "said twice, it is one yes"
    assert len(entries(world, "waiver.granted")) == 1
    assert world.ana.verify_log().faults == ()


def test_a_grant_from_before_counts_no_more_where_signatures_are_asked_for(world: World) -> None:
    enrolled(world, ANA), enrolled(world, BEN)
    waiver = world.ana.request_waiver(regressed(lenient(world)), "staging", "no-regression", "tone").id
    assert world.as_(BEN).grant_waiver(waiver).state == "granted"
    lenient(world, WAIVERS, SIGNED_WAIVERS)
    [state] = world.ana.waivers("bot")
    assert (state.state, state.missing) == ("requested", ("1 × reviewer, signed: ask ben",))
    assert grant_signed(world, waiver).state == "granted"


def test_a_grant_by_a_key_in_other_hands_is_void(world: World) -> None:
    waiver = asked(world)
    grant_signed(world, waiver)
    [entry] = entries(world, "waiver.granted")
    done = world.ana.revoke_key(world.ana.keys("ben")[0].id, "stolen", f"entry:{entry['index']}")
    assert [(v.told, v.person, v.log_index) for v in done.void] == [
        (f"the grant of waiver {waiver}", "ben", entry["index"])
    ]
    assert world.ana.waivers("bot")[0].state == "requested"
    assert world.ana.verify_log().faults == (), "it was right when it was given"


def test_a_void_grant_does_not_count_where_no_signature_is_asked_for(world: World) -> None:
    enrolled(world, ANA), enrolled(world, BEN)
    waiver = world.ana.request_waiver(regressed(lenient(world)), "staging", "no-regression", "tone").id
    grant_signed(world, waiver)
    world.ana.revoke_key(world.ana.keys("ben")[0].id, "stolen", "0")
    assert world.ana.waivers("bot")[0].state == "requested"
    assert world.as_(BEN).grant_waiver(waiver).state == "granted", "a yes that nobody signed is one of its own"


def test_a_repeated_grant_gives_the_first_answer(world: World) -> None:
    waiver = asked(world)
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    statement = ben.to_sign_agreement("waiver", waiver, "fine", op_id="k")
    first = ben.grant_waiver(waiver, "fine", signature=signed(path, statement), op_id="k")
    again = ben.to_sign_agreement("waiver", waiver, "fine", op_id="k")
    assert again == statement
    assert ben.grant_waiver(waiver, "fine", signature=signed(path, again), op_id="k") == first
    assert len(entries(world, "waiver.granted")) == 1


# Policies --------------------------------------------------------------------------------------------------


def test_signatures_are_taken_out_of_a_policy_only_by_a_signed_yes(world: World) -> None:
    """Else whoever may change policies, or has their account, would first take the signatures out."""
    proposed = loosened(world)
    assert proposed.active is None
    assert proposed.missing == ("a signed yes of ana",)
    with pytest.raises(InvalidInputError, match="only a signed yes counts for another policy"):
        world.ana.approve_policy(proposed.digest, "bot")
    with pytest.raises(PermissionDeniedError):
        agree_signed(world, proposed.digest, BEN)
    release = staged(world)
    with pytest.raises(InvalidInputError, match="only a signed yes counts"):
        world.as_(BEN).approve(release, "production", "fine")
    assert agree_signed(world, proposed.digest).active is not None
    assert world.as_(BEN).approve(release, "production", "fine").still_needed == ()
    assert world.ana.verify_log().faults == ()


def test_a_quorum_of_unsigned_yeses_replaces_no_policy_that_asks_for_signatures(world: World) -> None:
    proposed = loosened(world, QUORUM)
    assert proposed.missing == ("1 × reviewer, signed: ask ben",)
    with pytest.raises(InvalidInputError, match="only a signed yes counts for another policy"):
        world.as_(BEN).approve_policy(proposed.digest, "bot")
    with pytest.raises(PermissionDeniedError, match="proposed this policy"):
        agree_signed(world, proposed.digest, ANA)
    assert agree_signed(world, proposed.digest, BEN).active is not None


def test_an_unsigned_yes_to_a_policy_is_shown_and_counts_where_nobody_asks_for_more(world: World) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("risk",))
    two = QUORUM.replace("[{slot: reviewer}]", "[{slot: reviewer}, {slot: risk}]")
    world.ana.activate_policy(world.write("quorum.yaml", POLICY + two), "bot")
    proposed = world.ana.activate_policy(world.write("other.yaml", POLICY), "bot")
    world.as_(BEN).approve_policy(proposed.digest, "bot", "fine")
    [item] = world.ana.policy_proposals("bot")
    assert [(y.person, y.assurance, y.reason, y.void) for y in item.approvals] == [("ben", "local", "fine", None)]
    assert world.as_(EVE).approve_policy(proposed.digest, "bot").active is not None


def test_a_policy_says_by_itself_that_its_replacement_is_signed_for(world: World) -> None:
    enrolled(world, ANA), enrolled(world, BEN)
    text = POLICY + QUORUM + "  signature: required\n"
    world.ana.activate_policy(world.write("quorum.yaml", text), "bot")
    assert parse_policy(text, "x").digest() != parse_policy(POLICY + QUORUM, "x").digest()
    proposed = world.ana.activate_policy(world.write("other.yaml", POLICY), "bot")
    [change] = [c for c in world.ana.diff_policy(world.folder / "other.yaml", "bot") if c.where.endswith("signature")]
    assert change.effect == "loosens"
    with pytest.raises(InvalidInputError):
        world.as_(BEN).approve_policy(proposed.digest, "bot")
    assert agree_signed(world, proposed.digest, BEN).active is not None


def test_a_yes_to_a_policy_by_a_key_in_other_hands_is_void(world: World) -> None:
    head = QUORUM.replace("[{slot: reviewer}]", "[{slot: reviewer}, {slot: risk}]")
    world.ana.add_member(EVE, roles=("approver",), slots=("risk",))
    enrolled(world, ANA), enrolled(world, BEN)
    text = more(world, "signature: required").read_text() + head
    world.ana.activate_policy(world.write("quorum.yaml", text), "bot")
    proposed = world.ana.activate_policy(world.write("loose.yaml", POLICY), "bot")
    assert agree_signed(world, proposed.digest, BEN).missing == ("1 × risk, signed: ask eve",)
    [entry] = entries(world, "policy.approved")
    world.ana.revoke_key(world.ana.keys("ben")[0].id, "stolen", f"entry:{entry['index']}")
    [item] = world.ana.policy_proposals("bot")
    assert item.approved_by == ()
    assert [(y.assurance, y.void) for y in item.approvals] == [
        ("signed", f"its key was in other hands since entry {entry['index']}: stolen")
    ]


# What was meant for something else ---------------------------------------------------------------------------


def test_a_statement_is_good_for_what_it_says_alone(world: World) -> None:
    waiver = asked(world)
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    statement = ben.to_sign_agreement("waiver", waiver, "fine")
    state = dump(world.folder)
    for changed in (
        statement.replace(b'"floor":"', b'"floor":"1'),
        statement.replace(b"no-regression", b"no-quality"),
        statement.replace(b'"agrees_to":"waiver"', b'"agrees_to":"policy"'),
        statement.replace(b"tandem/log/", b"tandem/log/0"),
        statement + b" ",
    ):
        assert changed != statement
        with pytest.raises(InvalidInputError):
            ben.grant_waiver(waiver, "fine", signature=signed(path, changed))
    with pytest.raises(InvalidInputError, match="something else"):
        ben.grant_waiver(waiver, "another reason", signature=signed(path, statement))
    for key, why in (("ana", "it is ana's"), ("stranger", "registered by nobody")):
        with pytest.raises(PermissionDeniedError) as told:
            ben.grant_waiver(waiver, "fine", signature=signed(key_file(world.folder, key), statement))
        assert why in told.value.found
    assert dump(world.folder) == state


def test_an_approval_is_no_grant_and_a_grant_no_approval(world: World) -> None:
    people_with_keys(world)
    incident = glass_broken(world)
    release = staged(world, 80)
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    opinion = signed(path, ben.to_sign(release, "production", reason="fine"))
    agreement = signed(path, ben.to_sign_agreement("incident", incident.id, "fine"))
    with pytest.raises(InvalidInputError, match="not a statement of this registry"):
        ben.approve_incident(incident.id, "fine", signature=opinion)
    with pytest.raises(InvalidInputError, match="not a statement of this registry"):
        ben.approve(release, "production", "fine", signature=agreement)
    assert approve_signed(world, release).approval.assurance == "signed"


def test_a_nonce_is_used_up_also_by_a_yes_that_is_void(world: World) -> None:
    """A policy that comes back: what was signed for it the first time counts no second time."""
    proposed = loosened(world)
    path = key_file(world.folder, "ana")
    envelope = signed(path, world.ana.to_sign_agreement("policy", proposed.digest, "agreed", application="bot"))
    world.ana.approve_policy(proposed.digest, "bot", "agreed", signature=envelope)
    world.ana.activate_policy(world.folder / "more.yaml", "bot")
    again = world.ana.activate_policy(world.folder / "loose.yaml", "bot")
    assert (again.digest, again.active) == (proposed.digest, None)
    with pytest.raises(ConflictError, match="was used before"):
        world.ana.approve_policy(proposed.digest, "bot", "agreed", signature=envelope)


def test_what_was_signed_is_recorded_within_its_time(tmp_path: Path, clock: FixedClock) -> None:
    world = World(tmp_path / "timed", clock).stock()
    proposed = loosened(world)
    path = key_file(world.folder, "ana")
    statement = world.ana.to_sign_agreement("policy", proposed.digest, "agreed", application="bot")
    clock.advance(timedelta(hours=72))
    with pytest.raises(ConflictError, match="may be recorded at another time"):
        world.ana.approve_policy(proposed.digest, "bot", "agreed", signature=signed(path, statement))
    late = statement.replace(parse_agreement(statement).predicate.expires_at.encode(), b"2099-01-01T00:00:00.000000Z")
    with pytest.raises(ConflictError, match="may be recorded at another time"):
        world.ana.approve_policy(proposed.digest, "bot", "agreed", signature=signed(path, late))
