"""Signatures in other envelopes, changed ones, and those that were meant for something else: what is made of each."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

import pytest

from registry.domain.attestations import PAYLOAD_TYPE
from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.signing.statements import APPROVAL_NAMESPACE, KEY_NAMESPACE, parse_opinion
from registry.integrations.dsse import envelope_text, pae
from registry.integrations.ssh_keys import sign
from tests.approving import more, staged
from tests.crashes import dump
from tests.fakes import FixedClock
from tests.signing import Soft, agree_signed, key_file, people_with_keys, signed
from tests.world import BEN, World

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def timed(tmp_path: Path, clock: FixedClock) -> World:
    return World(tmp_path / "timed", clock).stock()


# Envelopes ---------------------------------------------------------------------------------------------------


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
    agree_signed(world, world.ana.activate_policy(more(world, "signature: required, ttl: 70h"), "bot").digest)
    with pytest.raises(ConflictError, match="no longer what you were shown"):
        ben.approve(release, "production", "fine", signature=envelope)


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
    longer = said.predicate.model_copy(update={"expires_at": "2099-01-01T00:00:00.000000Z"})
    payload = type(said)(said.name, said.digest, longer).payload
    with pytest.raises(ConflictError, match="counts at another time"):
        ben.approve(release, "production", "fine", signature=signed(path, payload))


@pytest.mark.parametrize("decision", ["approve", "reject"])
def test_a_statement_about_another_name_is_refused(world: World, decision: Literal["approve", "reject"]) -> None:
    """Its digest alone would be right: recorded, it would be what `log verify` calls a forgery for ever."""
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    said = parse_opinion(ben.to_sign(release, "production", decision, "fine"))
    envelope = signed(path, replace(said, name="bot@99").payload)
    act = ben.approve if decision == "approve" else ben.reject
    with pytest.raises(InvalidInputError, match="something else") as told:
        act(release, "production", "fine", signature=envelope)
    assert told.value.found == f"the subject 'bot@99' instead of '{release}'"
    assert world.ana.verify_log().faults == ()


@pytest.mark.parametrize(
    "until", ["never", "2026-13-01T00:00:00.000000Z", "2026-3-5T9:0:0.0Z", "２０26-03-05T09:00:00.000000Z"]
)
def test_a_time_has_one_spelling(world: World, until: str) -> None:
    release = staged(people_with_keys(world))
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    said = parse_opinion(ben.to_sign(release, "production", reason="fine"))
    payload = replace(said, predicate=said.predicate.model_copy(update={"expires_at": until})).payload
    with pytest.raises(InvalidInputError, match="not a statement of this registry"):
        ben.approve(release, "production", "fine", signature=signed(path, payload))


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
