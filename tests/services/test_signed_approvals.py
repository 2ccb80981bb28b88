"""Approvals that people sign: what counts, what does not, and what was never meant."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from registry.domain.attestations import PAYLOAD_TYPE
from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.policies.decision import Status, Verdict
from registry.domain.signing.statements import APPROVAL_NAMESPACE, KEY_NAMESPACE, parse_opinion
from registry.domain.stages import PromotionState
from registry.integrations.dsse import envelope_text, pae, sealed
from registry.integrations.ssh_keys import sign
from tests.approving import governed, staged
from tests.crashes import dump
from tests.fakes import FixedClock
from tests.signing import Soft, approve_signed, enrolled, key_file, people_with_keys, placed_signed, signed
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


def test_the_list_says_what_a_local_word_is_worth_where_only_signed_ones_count(world: World) -> None:
    enrolled(world, ANA), enrolled(world, BEN)
    release = staged(world)
    text = "applies_when: {changed: [adapter]}, signature: required"
    world.as_(BEN).approve(release, "production", "fine")
    governed(world, text.partition(", ")[2])
    [listed] = world.ana.approvals("bot").items
    assert listed.state == "void", "the policy changed"


def test_a_security_key_signs_like_any_other(world: World) -> None:
    enrolled(world, ANA)
    key, ben = Soft("sk-ssh-ed25519@openssh.com"), world.as_(BEN)
    register = ben.key_to_register(key.public.line)
    added = ben.add_key(sealed(register, "x", lambda message: key.sign(KEY_NAMESPACE, message)))
    own = key_file(world.folder, "ana")
    world.ana.confirm_key(signed(own, world.ana.key_to_confirm(added.id), KEY_NAMESPACE))
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


def changed(envelope: bytes, change: Change) -> bytes:
    document = json.loads(envelope)
    change(document)
    return json.dumps(document).encode()


def url_safe(document: dict[str, Any]) -> None:
    """DSSE: both alphabets are accepted."""
    for place, name in ((document, "payload"), (document["signatures"][0], "sig")):
        place[name] = base64.urlsafe_b64encode(base64.b64decode(place[name])).decode()


def with_stranger(document: dict[str, Any]) -> None:
    key, payload = Soft("ssh-ed25519"), base64.b64decode(document["payload"])
    made = key.sign(APPROVAL_NAMESPACE, pae(PAYLOAD_TYPE, payload))
    document["signatures"].insert(0, {"keyid": "x", "sig": base64.b64encode(made).decode()})
    document["signatures"].insert(0, {"keyid": "y", "sig": base64.b64encode(b"nothing").decode()})


@pytest.mark.parametrize("change", [url_safe, with_stranger], ids=["another-alphabet", "unknown-signatures"])
def test_the_same_said_in_another_envelope_counts(world: World, change: Change) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    envelope = changed(signed(path, ben.to_sign(release, "production", reason="fine")), change)
    assert ben.approve(release, "production", "fine", signature=envelope).still_needed == ()
    assert world.ana.verify_log().faults == ()
    [kept] = dump(world.folder)["approval_signature"]
    assert len(json.loads(kept["envelope"])["signatures"]) == 1, "what is kept is what counts"


def other_type(document: dict[str, Any]) -> None:
    document["payloadType"] = "application/json"


def no_signatures(document: dict[str, Any]) -> None:
    document["signatures"] = []


def another_payload(document: dict[str, Any]) -> None:
    payload = json.loads(base64.b64decode(document["payload"]))
    payload["predicate"]["stage"] = "bot@staging"
    text = json.dumps(payload, sort_keys=True, separators=(",", ":"))
    document["payload"] = base64.b64encode(text.encode()).decode()


def one_bit(document: dict[str, Any]) -> None:
    signature = bytearray(base64.b64decode(document["signatures"][0]["sig"]))
    signature[-1] ^= 1
    document["signatures"][0]["sig"] = base64.b64encode(bytes(signature)).decode()


@pytest.mark.parametrize("change", [other_type, no_signatures, another_payload, one_bit], ids=lambda c: c.__name__)
def test_an_envelope_that_was_changed_is_refused(world: World, change: Change) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    envelope = changed(signed(path, ben.to_sign(release, "production", reason="fine")), change)
    state = dump(world.folder)
    with pytest.raises((InvalidInputError, PermissionDeniedError)):
        ben.approve(release, "production", "fine", signature=envelope)
    assert dump(world.folder) == state


def test_an_envelope_with_two_payloads_is_refused(world: World) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    envelope = signed(path, ben.to_sign(release, "production", reason="fine"))
    twice = envelope.replace(b'{"payload":', b'{"payload":"e30=","payload":', 1)
    assert twice != envelope
    with pytest.raises(InvalidInputError, match="not strict JSON"):
        ben.approve(release, "production", "fine", signature=twice)


def test_a_key_counts_once_it_is_confirmed_and_until_it_is_revoked(world: World) -> None:
    enrolled(world, ANA)
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    added = ben.add_key(signed(path, ben.key_to_register(line(path)), KEY_NAMESPACE))
    release = staged(governed(world, "signature: required"))
    envelope = signed(path, ben.to_sign(release, "production", reason="fine"))
    with pytest.raises(PermissionDeniedError) as told:
        ben.approve(release, "production", "fine", signature=envelope)
    assert "no owner had confirmed its key then" in told.value.found
    own = key_file(world.folder, "ana")
    world.ana.confirm_key(signed(own, world.ana.key_to_confirm(added.id), KEY_NAMESPACE))
    ben.revoke_key(added.id, "lost")
    with pytest.raises(PermissionDeniedError) as told:
        ben.approve(release, "production", "fine", signature=envelope)
    assert "its key was revoked" in told.value.found


def line(path: Path) -> str:
    return path.with_name(path.name + ".pub").read_text()


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
    world.ana.activate_policy(world.write("two.yaml", text), "bot")
    ben, second = world.as_(BEN), key_file(world.folder, "second")
    added = ben.add_key(signed(second, ben.key_to_register(line(second)), KEY_NAMESPACE))
    own = key_file(world.folder, "ana")
    world.ana.confirm_key(signed(own, world.ana.key_to_confirm(added.id), KEY_NAMESPACE))
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


# What was meant --------------------------------------------------------------------------------------------


def test_a_signature_of_something_else_is_refused(world: World) -> None:
    first = staged(people_with_keys(world))
    second = world.release(75)
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    envelope = signed(path, ben.to_sign(first, "production", reason="fine"))
    with pytest.raises((InvalidInputError, ConflictError)):
        ben.approve(second, "production", "fine", signature=envelope)
    with pytest.raises(InvalidInputError) as told:
        ben.approve(first, "production", "it is awful", signature=envelope)
    assert "reason_sha256" in told.value.found
    no = signed(path, ben.to_sign(first, "production", "reject", "fine"))
    with pytest.raises(InvalidInputError):
        ben.approve(first, "production", "fine", signature=no)
    with pytest.raises(InvalidInputError):
        ben.reject(first, "production", "fine", signature=envelope)


def test_what_moved_since_it_was_signed_is_a_conflict(world: World) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    envelope = signed(path, ben.to_sign(release, "production", reason="fine"))
    governed(world, "signature: required, ttl: 70h")
    with pytest.raises(ConflictError, match="no longer what you were shown"):
        ben.approve(release, "production", "fine", signature=envelope)


@pytest.fixture
def timed(tmp_path: Path, clock: FixedClock) -> World:
    return World(tmp_path / "timed", clock).stock()


def test_a_signature_runs_out_also_before_it_is_recorded(timed: World, clock: FixedClock) -> None:
    world = timed
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    envelope = signed(path, ben.to_sign(release, "production", reason="fine"))
    clock.advance(timedelta(hours=73))
    with pytest.raises(ConflictError, match="counts at another time"):
        ben.approve(release, "production", "fine", signature=envelope)


def test_a_later_recording_does_not_prolong_it(timed: World, clock: FixedClock) -> None:
    world = timed
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    statement = ben.to_sign(release, "production", reason="fine")
    clock.advance(timedelta(hours=10))
    given = ben.approve(release, "production", "fine", signature=signed(path, statement)).approval
    assert given.expires_at == parse_opinion(statement).predicate.expires_at


def test_a_longer_time_than_the_rule_allows_is_refused(world: World) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    said = parse_opinion(ben.to_sign(release, "production", reason="fine"))
    for until in ("2099-01-01T00:00:00.000000Z",):
        longer = said.predicate.model_copy(update={"expires_at": until})
        payload = type(said)(said.name, said.digest, longer).payload
        with pytest.raises(ConflictError, match="counts at another time"):
            ben.approve(release, "production", "fine", signature=signed(path, payload))


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
    own = key_file(world.folder, "ana")
    world.ana.confirm_key(signed(own, world.ana.key_to_confirm(added.id), KEY_NAMESPACE))
    release = staged(world)
    statement = ben.to_sign(release, "production", reason="fine")
    envelope = sealed(statement, "x", lambda message: plain.sign(APPROVAL_NAMESPACE, message))
    with pytest.raises(PermissionDeniedError) as told:
        ben.approve(release, "production", "fine", signature=envelope)
    assert "registered as sk-ssh-ed25519@openssh.com" in told.value.found


def test_a_signature_is_used_once(world: World) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    envelope = signed(path, ben.to_sign(release, "production", reason="fine"))
    given = ben.approve(release, "production", "fine", signature=envelope).approval
    assert ben.approve(release, "production", "fine", signature=envelope).already
    ben.withdraw(given.id, "no")
    with pytest.raises(ConflictError, match="this signature was used before"):
        ben.approve(release, "production", "fine", signature=envelope)


def test_a_signature_for_another_registry_is_refused(world: World, tmp_path: Path) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    statement = ben.to_sign(release, "production", reason="fine")
    said = parse_opinion(statement)
    for log in (
        said.predicate.log.model_copy(update={"origin": "tandem/log/other"}),
        said.predicate.log.model_copy(update={"size": 10_000}),
    ):
        payload = type(said)(said.name, said.digest, said.predicate.model_copy(update={"log": log})).payload
        with pytest.raises(InvalidInputError, match="for another registry"):
            ben.approve(release, "production", "fine", signature=signed(path, payload))


def test_a_signature_made_for_another_purpose_is_refused(world: World) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    statement = ben.to_sign(release, "production", reason="fine")
    with pytest.raises(PermissionDeniedError, match="no signature counts"):
        ben.approve(release, "production", "fine", signature=signed(path, statement, KEY_NAMESPACE))
    bare = envelope_text(statement, [("x", sign(path, APPROVAL_NAMESPACE, statement))])
    with pytest.raises(PermissionDeniedError, match="no signature counts"):
        ben.approve(release, "production", "fine", signature=bare)


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
