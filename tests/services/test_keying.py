"""Whose keys are whose: proven with the key, confirmed by an owner, and ended."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest

from registry.bootstrap import Local
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError, RegistryError
from registry.domain.signing.keys import SK_ED25519
from registry.domain.signing.standing import KeyRecord
from registry.domain.signing.statements import APPROVAL_NAMESPACE, KEY_NAMESPACE
from registry.domain.signing.wire import strings
from tests.approving import staged
from tests.archiving import door_of, imported
from tests.crashes import dump
from tests.signing import approve_signed, enrolled, key_file, line_of, people_with_keys, placed_signed, signed
from tests.world import ANA, BEN, EVE, World, entries


def add(door: Local, path: Path, person: str | None = None) -> KeyRecord:
    return door.add_key(signed(path, door.key_to_register(line_of(path), person), KEY_NAMESPACE))


def confirm(door: Local, path: Path, key: str) -> KeyRecord:
    return door.confirm_key(signed(path, door.key_to_confirm(key), KEY_NAMESPACE))


# Registering -----------------------------------------------------------------------------------------------


def test_the_first_key_of_an_owner_counts_on_their_word(world: World) -> None:
    own = add(world.ana, key_file(world.folder, "ana"))
    assert (own.person, own.basis, own.state) == ("ana", "word", "active")
    assert world.ana.keys() == (own,)
    [entry] = entries(world, "key.added")
    assert entry["subjects"] == {"key": own.id}
    assert entry["assurance"] == "signed"


def test_every_other_key_waits_for_an_owner(world: World) -> None:
    add(world.ana, key_file(world.folder, "ana"))
    second = add(world.ana, key_file(world.folder, "second"))
    bens = add(world.as_(BEN), key_file(world.folder, "ben"))
    assert [key.state for key in (second, bens)] == ["unconfirmed"] * 2


def test_a_key_of_somebody_else_than_an_owner_never_counts_on_a_word(world: World) -> None:
    assert add(world.as_(BEN), key_file(world.folder, "ben")).state == "unconfirmed"
    assert add(world.ana, key_file(world.folder, "bens"), "ben").state == "unconfirmed"
    assert add(world.ana, key_file(world.folder, "ana")).state == "active"


def test_an_owner_confirms_with_another_key_of_theirs(world: World) -> None:
    own, path = enrolled(world, ANA), key_file(world.folder, "ana")
    bens = add(world.as_(BEN), key_file(world.folder, "ben"))
    found = confirm(world.ana, path, bens.id[:20])
    assert (found.id, found.state) == (bens.id, "active")
    assert found.confirmation is not None
    assert (found.confirmation.person, found.confirmation.by_key) == ("ana", own.id)
    [entry] = entries(world, "key.confirmed")
    assert entry["subjects"] == {"key": bens.id, "by_key": own.id}


def test_no_key_confirms_itself(world: World) -> None:
    enrolled(world, ANA)
    second = key_file(world.folder, "second")
    waiting = add(world.ana, second)
    with pytest.raises(PermissionDeniedError, match="no signature counts"):
        confirm(world.ana, second, waiting.id)


def test_only_an_owner_confirms_and_only_with_an_own_key_that_counts(world: World) -> None:
    enrolled(world, ANA)
    enrolled(world, BEN)
    waiting = add(world.ana, key_file(world.folder, "second"))
    with pytest.raises(PermissionDeniedError, match="may not confirm keys"):
        confirm(world.as_(BEN), key_file(world.folder, "ben"), waiting.id)
    statement = world.ana.key_to_confirm(waiting.id)
    with pytest.raises(PermissionDeniedError, match="may not confirm keys"):
        world.as_(BEN).confirm_key(signed(key_file(world.folder, "ben"), statement, KEY_NAMESPACE))
    for name, why in (("ben", "it is ben's"), ("stranger", "registered by nobody")):
        with pytest.raises(PermissionDeniedError) as told:
            world.ana.confirm_key(signed(key_file(world.folder, name), statement, KEY_NAMESPACE))
        assert why in told.value.found


def test_a_key_is_one_persons_for_ever(world: World) -> None:
    path = key_file(world.folder, "ana")
    own = add(world.ana, path)
    statement = world.as_(BEN).key_to_register(line_of(key_file(world.folder, "ben")))
    with pytest.raises(ConflictError, match=r"registered before: it is ana's for ever"):
        world.as_(BEN).key_to_register(line_of(path))
    with pytest.raises(ConflictError) as told:
        world.ana.key_to_register(line_of(path))
    assert told.value.fix == "it signs for ana already; tandem key new makes another one"
    world.ana.revoke_key(own.id, "lost", last=True)
    for door in (world.ana, world.as_(BEN)):
        with pytest.raises(ConflictError, match=r"registered before: it is ana's for ever") as told:
            door.key_to_register(line_of(path))
        assert told.value.fix == "tandem key new makes another one"
    add_twice = signed(key_file(world.folder, "ben"), statement, KEY_NAMESPACE)
    world.as_(BEN).add_key(add_twice)
    with pytest.raises(ConflictError, match="it is ben's for ever") as told:
        world.as_(BEN).add_key(add_twice)
    assert "an owner types: tandem key confirm sha256:" in told.value.fix


def test_the_same_key_in_another_device_is_the_same_key(world: World) -> None:
    """One key under two ids would be two people's yes."""
    point = add(world.as_(BEN), key_file(world.folder, "ben")).public.point
    twin = b64encode(strings(SK_ED25519.encode(), point, b"ssh:")).decode()
    with pytest.raises(ConflictError, match="it is ben's for ever"):
        world.ana.key_to_register(f"{SK_ED25519} {twin}")


def test_nobody_registers_a_key_that_they_do_not_have(world: World) -> None:
    """Proof of possession: the statement is signed with the key itself, for this purpose, for this registry."""
    own, other = key_file(world.folder, "ana"), key_file(world.folder, "other")
    statement = world.ana.key_to_register(line_of(own))
    state = dump(world.folder)
    for envelope in (
        signed(other, statement, KEY_NAMESPACE),
        signed(own, statement, APPROVAL_NAMESPACE),
    ):
        with pytest.raises(InvalidInputError, match="did not sign that it is theirs"):
            world.ana.add_key(envelope)
    elsewhere = statement.replace(b"tandem/log/", b"tandem/log/0")
    with pytest.raises(InvalidInputError, match="what was signed is something else"):
        world.ana.add_key(signed(own, elsewhere, KEY_NAMESPACE))
    with pytest.raises(InvalidInputError):
        world.ana.add_key(signed(own, statement + b" ", KEY_NAMESPACE))
    with pytest.raises(PermissionDeniedError, match="may not register a key for ana"):
        world.as_(BEN).add_key(signed(own, statement, KEY_NAMESPACE))
    assert dump(world.folder) == state


def test_only_people_who_approve_have_keys(world: World) -> None:
    world.ana.add_member(EVE, roles=("author",))
    world.ana.add_member("bot@ci", roles=("author",), service=True)
    line = line_of(key_file(world.folder, "x"))
    with pytest.raises(PermissionDeniedError, match="may not register signing keys"):
        world.as_(EVE).key_to_register(line)
    with pytest.raises(InvalidInputError, match="signs nothing"):
        world.ana.key_to_register(line, "bot")
    with pytest.raises(NotFoundError, match="no person 'zoe'"):
        world.ana.key_to_register(line, "zoe")


# Revoking --------------------------------------------------------------------------------------------------


def test_people_revoke_their_own_keys_and_owners_anybodys(world: World) -> None:
    own, bens = enrolled(world, ANA), enrolled(world, BEN)
    with pytest.raises(PermissionDeniedError, match="may not revoke a key of ana"):
        world.as_(BEN).revoke_key(own.id, "x")
    assert world.as_(BEN).revoke_key(bens.id, "new laptop").key.state == "revoked"
    with pytest.raises(ConflictError, match="was revoked before"):
        world.ana.revoke_key(bens.id, "again")
    assert world.ana.revoke_key(own.id, "retired", last=True).key.state == "revoked"
    with pytest.raises(InvalidInputError):
        world.ana.revoke_key(own.id, " ")


def test_a_revoked_key_confirms_nothing(world: World) -> None:
    own, path = enrolled(world, ANA), key_file(world.folder, "ana")
    bens = add(world.as_(BEN), key_file(world.folder, "ben"))
    statement = world.ana.key_to_confirm(bens.id)
    world.ana.revoke_key(own.id, "lost", last=True)
    with pytest.raises(PermissionDeniedError) as told:
        world.ana.confirm_key(signed(path, statement, KEY_NAMESPACE))
    assert "its key was revoked" in told.value.found
    fresh = add(world.ana, key_file(world.folder, "fresh"))
    assert (fresh.basis, fresh.state) == ("word", "active"), "no owner had a key any more"


def test_revoking_a_compromised_key_names_what_serves_on_it(world: World) -> None:
    people_with_keys(world)
    release = placed_signed(world)
    [bens] = world.ana.keys("ben")
    [given] = entries(world, "approval.given")
    done = world.ana.revoke_key(bens.id, "stolen", str(given["index"]))
    [rest] = done.live
    assert (rest.application, rest.stage, f"bot@{rest.release}") == ("bot", "production", release)
    assert rest.approval == given["subjects"]["approval"]


def test_revoking_a_compromised_key_names_what_serves_nothing_too(world: World) -> None:
    """A yes that waits for a promotion, and one whose release was replaced since."""
    people_with_keys(world)
    placed_signed(world)
    placed_signed(world, 80)
    waiting = staged(world, 90)
    approve_signed(world, waiting)
    [bens] = world.ana.keys("ben")
    given = entries(world, "approval.given")
    done = world.ana.revoke_key(bens.id, "stolen", f"entry:{given[0]['index']}")
    assert [(yes.person, yes.log_index) for yes in done.void] == [("ben", entry["index"]) for entry in given]
    assert done.void[2].told == f"the approval {given[2]['subjects']['approval']} of {waiting} at production"
    assert len(done.live) == 1


def test_the_last_key_of_an_owner_ends_only_on_purpose(world: World) -> None:
    """After it, the next key of an owner counts on their word: whoever has an account could take a signature away."""
    own = enrolled(world, ANA)
    state = dump(world.folder)
    with pytest.raises(ConflictError, match="no owner would have a key that counts") as told:
        world.ana.revoke_key(own.id, "lost")
    assert "--force-last" in told.value.fix
    assert dump(world.folder) == state
    second = add(world.ana, key_file(world.folder, "second"))
    confirm(world.ana, key_file(world.folder, "ana"), second.id)
    assert world.ana.revoke_key(own.id, "lost").key.state == "revoked"
    with pytest.raises(ConflictError, match="no owner would have a key that counts"):
        world.ana.revoke_key(second.id, "lost as well")
    assert world.ana.revoke_key(second.id, "lost as well", last=True).key.state == "revoked"
    assert world.ana.verify_log().faults == ()


def test_revoking_without_a_compromise_leaves_what_serves(world: World) -> None:
    people_with_keys(world)
    placed_signed(world)
    [given] = entries(world, "approval.given")
    [bens] = world.ana.keys("ben")
    assert world.ana.revoke_key(bens.id, "stolen", str(given["index"] + 1)).live == ()


def test_a_compromised_owners_key_takes_along_what_it_confirmed(world: World) -> None:
    people_with_keys(world)
    placed_signed(world)
    [own] = world.ana.keys("ana")
    [confirmed] = entries(world, "key.confirmed")
    assert len(world.ana.revoke_key(own.id, "stolen", str(confirmed["index"]), last=True).live) == 1


@pytest.mark.parametrize(
    ("since", "error"),
    [
        ("9999", "does not go so far"),
        ("soon", "time"),
        ("-1", "time"),
        ("2999-01-01", "still to come"),
        ("2026", "a year, a date or an entry"),
        ("20261121", "a year, a date or an entry"),
        ("entry:2026", "does not go so far"),
        ("entry:soon", "not an entry"),
    ],
)
def test_a_compromise_begins_at_an_entry_or_a_time(world: World, since: str, error: str) -> None:
    own = enrolled(world, ANA)
    with pytest.raises(InvalidInputError, match=error):
        world.ana.revoke_key(own.id, "stolen", since)
    done = world.ana.revoke_key(own.id, "stolen", "2000-01-01", last=True)
    assert done.key.revocation is not None
    assert done.key.revocation.compromised_since == 0


# Listing ---------------------------------------------------------------------------------------------------


def test_keys_are_listed_by_person_and_found_by_the_beginning_of_their_id(world: World) -> None:
    own, bens = enrolled(world, ANA), enrolled(world, BEN)
    assert [key.id for key in world.ana.keys(None)] == [own.id, bens.id]
    assert [key.id for key in world.ana.keys("ben")] == [bens.id]
    with pytest.raises(NotFoundError, match="no person 'nobody'"):
        world.ana.keys("nobody")
    for bad in ("sha256:", own.id[:10], "x" * 64):
        with pytest.raises(NotFoundError, match="no key"):
            world.ana.revoke_key(bad, "x")
    assert world.ana.revoke_key(own.id[7:15], "x", last=True).key.id == own.id


def test_keys_are_not_taken_over_by_an_import(world: World, tmp_path: Path) -> None:
    """Authority stays where it was: whoever imports registers a key anew."""
    enrolled(world, ANA)
    world.ana.export(tmp_path / "all.tar")
    imported(tmp_path / "all.tar", tmp_path / "other", human_id="ana")
    there = door_of(tmp_path / "other")
    assert [key.state for key in there.keys(None)] == ["revoked"]
    assert there.verify_log().faults == ()
    assert add(there, key_file(tmp_path, "new")).state == "active"


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b"{" * 500, b"x" * 70_000])
def test_an_envelope_that_is_none_is_refused(world: World, data: bytes) -> None:
    for take in (world.ana.add_key, world.ana.confirm_key):
        with pytest.raises(RegistryError) as told:
            take(data)
        assert told.value.code == "invalid-input"
