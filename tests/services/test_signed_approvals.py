"""Approvals that people sign: what counts, what does not, and what was never meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.policies.decision import Status, Verdict
from registry.domain.signing.statements import APPROVAL_NAMESPACE, KEY_NAMESPACE, parse_opinion
from registry.domain.stages import PromotionState
from registry.integrations.dsse import sealed
from tests.approving import governed, staged
from tests.crashes import dump
from tests.signing import (
    Soft,
    agree_signed,
    approve_signed,
    confirmed,
    enrolled,
    key_file,
    line_of,
    people_with_keys,
    placed_signed,
    signed,
)
from tests.world import ANA, BEN, EVE, World, entries

Change = Callable[[dict[str, Any]], None]


def approval_rule(world: World, release: str) -> Any:
    decision = world.ana.check(release, "production").decision
    return next(rule for rule in decision.rules if rule.id == "approval")


# What counts -----------------------------------------------------------------------------------------------


def test_a_signed_approval_lets_a_release_in(world: World) -> None:
    release = staged(people_with_keys(world))
    given = approve_signed(world, release).approval
    assert given.assurance == "signed"
    [entry] = entries(world, "approval.given")
    assert entry["assurance"] == "signed"
    rule = approval_rule(world, release)
    assert (rule.status, rule.summary) == (Status.SATISFIED, "reviewer: ben (signed)")
    assert rule.measured["signed"] == ["ben"]
    assert world.ana.promote(release, "production").state is PromotionState.SUCCEEDED
    assert world.ana.verify_log().faults == ()


def test_an_approval_that_is_not_signed_is_refused_where_only_signed_ones_count(world: World) -> None:
    release = staged(people_with_keys(world))
    with pytest.raises(InvalidInputError, match="only a signed yes counts") as told:
        world.as_(BEN).approve(release, "production", "fine")
    assert told.value.fix == f"tandem approve {release} --stage production --sign"


def test_an_approval_given_before_signatures_were_asked_for_waits_for_one(world: World) -> None:
    enrolled(world, ANA), enrolled(world, BEN)
    release = staged(world)
    world.as_(BEN).approve(release, "production", "fine")
    governed(world, "signature: required")
    rule = approval_rule(world, release)
    assert rule.status is Status.PENDING
    assert rule.remedy == (f"`tandem approve {release} --stage production --sign` by ben (slot reviewer)",)
    assert rule.required == "1 × reviewer, signed; separation changed_components"


def test_both_kinds_count_where_the_policy_asks_for_no_signature(world: World) -> None:
    enrolled(world, ANA), enrolled(world, BEN)
    release = staged(world)
    world.as_(BEN).approve(release, "production", "fine")
    approve_signed(world, release)
    listed = world.ana.approvals("bot").items
    assert [(a.assurance, a.state) for a in listed] == [("signed", "active"), ("local", "active")]
    assert approval_rule(world, release).status is Status.SATISFIED


def test_said_twice_it_is_one_approval(world: World) -> None:
    release = staged(people_with_keys(world))
    first = approve_signed(world, release)
    again = approve_signed(world, release)
    assert (again.approval, again.already) == (first.approval, True)


def test_an_approval_given_before_signatures_were_asked_for_is_listed_as_void(world: World) -> None:
    enrolled(world, ANA), enrolled(world, BEN)
    release = staged(world)
    world.as_(BEN).approve(release, "production", "fine")
    governed(world, "signature: required")
    [listed] = world.ana.approvals("bot").items
    assert (listed.assurance, listed.state) == ("local", "void"), "the policy changed"


def test_a_security_key_signs_like_any_other(world: World) -> None:
    enrolled(world, ANA)
    key, ben = Soft("sk-ssh-ed25519@openssh.com"), world.as_(BEN)
    register = ben.key_to_register(key.public.line)
    added = ben.add_key(sealed(register, "x", lambda message: key.sign(KEY_NAMESPACE, message)))
    confirmed(world, added.id)
    governed(world, "signature: required")
    release = staged(world)
    statement = ben.to_sign(release, "production", reason="fine")
    envelope = sealed(statement, "x", lambda message: key.sign(APPROVAL_NAMESPACE, message))
    assert ben.approve(release, "production", "fine", signature=envelope).still_needed == ()


def test_a_repeated_call_gives_the_first_answer_whatever_the_nonce(world: World) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    envelope = signed(path, ben.to_sign(release, "production", reason="fine"))
    first = ben.approve(release, "production", "fine", signature=envelope, op_id="k")
    world.ana.promote(release, "production")
    assert ben.approve(release, "production", "fine", signature=envelope, op_id="k") == first
    again = ben.to_sign(release, "production", reason="fine", op_id="k")
    assert ben.approve(release, "production", "fine", signature=signed(path, again), op_id="k") == first
    with pytest.raises(InvalidInputError, match="was something else"):
        ben.approve(release, "production", "fine", op_id="k")


# What does not ---------------------------------------------------------------------------------------------


def test_a_key_counts_once_it_is_confirmed_and_until_it_is_revoked(world: World) -> None:
    enrolled(world, ANA)
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    added = ben.add_key(signed(path, ben.key_to_register(line_of(path)), KEY_NAMESPACE))
    release = staged(governed(world, "signature: required"))
    envelope = signed(path, ben.to_sign(release, "production", reason="fine"))
    with pytest.raises(PermissionDeniedError) as told:
        ben.approve(release, "production", "fine", signature=envelope)
    assert "no owner had confirmed its key then" in told.value.found
    confirmed(world, added.id)
    ben.revoke_key(added.id, "lost")
    with pytest.raises(PermissionDeniedError) as told:
        ben.approve(release, "production", "fine", signature=envelope)
    assert "its key was revoked" in told.value.found


def test_what_was_signed_before_a_revocation_counts(world: World) -> None:
    release = staged(people_with_keys(world))
    approve_signed(world, release)
    world.ana.revoke_key(world.ana.keys("ben")[0].id, "new laptop")
    assert approval_rule(world, release).status is Status.SATISFIED
    assert world.ana.promote(release, "production").state is PromotionState.SUCCEEDED
    assert world.ana.verify_log().faults == ()


def test_what_was_signed_since_a_key_was_in_other_hands_is_void(world: World) -> None:
    release = staged(people_with_keys(world))
    approve_signed(world, release)
    [given] = entries(world, "approval.given")
    world.ana.revoke_key(world.ana.keys("ben")[0].id, "stolen", str(given["index"]))
    rule = approval_rule(world, release)
    assert rule.status is Status.PENDING
    assert f"VOID: its key was in other hands since entry {given['index']}: stolen" in rule.summary
    [listed] = world.ana.approvals("bot").items
    assert (listed.state, listed.why) == ("void", f"its key was in other hands since entry {given['index']}: stolen")
    assert world.ana.promote(release, "production").state is PromotionState.OPEN
    assert world.ana.verify_log().faults == (), "it was right when it was given"


def test_a_void_signature_counts_for_no_rule(world: World) -> None:
    enrolled(world, ANA), enrolled(world, BEN)
    release = staged(world)
    approve_signed(world, release)
    world.ana.revoke_key(world.ana.keys("ben")[0].id, "stolen", "0")
    assert approval_rule(world, release).status is Status.PENDING


def test_a_key_signs_as_what_it_was_registered_as(world: World) -> None:
    """A security key has to be touched: its private key in a file, if there is one, signs for nobody."""
    enrolled(world, ANA)
    same, ben = Ed25519PrivateKey.generate(), world.as_(BEN)
    key, plain = Soft("sk-ssh-ed25519@openssh.com", ed25519=same), Soft("ssh-ed25519", ed25519=same)
    assert key.public.id == plain.public.id
    register = ben.key_to_register(key.public.line)
    with pytest.raises(InvalidInputError, match="did not sign that it is theirs"):
        ben.add_key(sealed(register, "x", lambda message: plain.sign(KEY_NAMESPACE, message)))
    added = ben.add_key(sealed(register, "x", lambda message: key.sign(KEY_NAMESPACE, message)))
    confirmed(world, added.id)
    release = staged(world)
    statement = ben.to_sign(release, "production", reason="fine")
    envelope = sealed(statement, "x", lambda message: plain.sign(APPROVAL_NAMESPACE, message))
    with pytest.raises(PermissionDeniedError) as told:
        ben.approve(release, "production", "fine", signature=envelope)
    assert "registered as sk-ssh-ed25519@openssh.com" in told.value.found


def test_nobody_signs_for_somebody_else(world: World) -> None:
    """Who speaks is the account; whose the key is decides whether it is their word."""
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    release = staged(people_with_keys(world))
    bens = signed(key_file(world.folder, "ben"), world.as_(BEN).to_sign(release, "production", reason="fine"))
    with pytest.raises(PermissionDeniedError) as told:
        world.as_(EVE).approve(release, "production", "fine", signature=bens)
    assert "it is ben's" in told.value.found


def test_one_person_with_two_keys_is_one_person(world: World) -> None:
    people_with_keys(world)
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    text = world.folder.joinpath("more.yaml").read_text().replace("{slot: reviewer}", "{slot: reviewer, count: 2}")
    agree_signed(world, world.ana.activate_policy(world.write("two.yaml", text), "bot").digest)
    ben, second = world.as_(BEN), key_file(world.folder, "second")
    added = ben.add_key(signed(second, ben.key_to_register(line_of(second)), KEY_NAMESPACE))
    confirmed(world, added.id)
    release = staged(world)
    approve_signed(world, release)
    again = ben.approve(
        release, "production", "b", signature=signed(second, ben.to_sign(release, "production", reason="b"))
    )
    assert again.already
    assert world.ana.promote(release, "production").state is PromotionState.OPEN


def test_who_made_it_cannot_sign_for_it(world: World) -> None:
    release = staged(people_with_keys(world))
    with pytest.raises(PermissionDeniedError, match="may not approve"):
        world.ana.to_sign(release, "production")


# Noes ------------------------------------------------------------------------------------------------------


def test_a_no_can_be_signed_too(world: World) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    envelope = signed(path, ben.to_sign(release, "production", "reject", "slow"))
    no = ben.reject(release, "production", "slow", signature=envelope)
    assert no.assurance == "signed"
    assert [entry["assurance"] for entry in entries(world, "approval.rejected")] == ["signed"]
    assert ben.reject(release, "production", "slow", signature=envelope) == no
    assert world.ana.check(release, "production").decision.verdict is Verdict.DENY
    ben.withdraw(no.id)
    with pytest.raises(ConflictError, match="this signature was used before"):
        ben.reject(release, "production", "slow", signature=envelope)
    assert world.ana.verify_log().faults == ()


def test_what_is_signed_names_everything_that_it_binds_to(world: World) -> None:
    people_with_keys(world)
    live = placed_signed(world)
    release = staged(world, 80)
    statement = world.as_(BEN).to_sign(release, "production", reason="fine")
    said = parse_opinion(statement)
    decision = world.ana.check(release, "production").decision
    assert said.digest == world.ana.release(release).digest
    assert (said.predicate.stage, said.predicate.release) == ("bot@production", release)
    assert said.predicate.binding_digest == decision.binding
    assert said.predicate.policy == decision.policy
    deployment = world.ana.history("bot@production").items[0].deployment
    assert said.predicate.base == deployment
    assert live != release
    assert said.predicate.log.size == len(dump(world.folder)["log"])


def test_a_decision_with_signatures_replays(world: World) -> None:
    people_with_keys(world)
    release = staged(world)
    approve_signed(world, release)
    decided = world.ana.promote(release, "production").decision
    assert decided is not None
    assert world.ana.replay(decided.id).same
