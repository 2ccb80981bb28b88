"""From when to when a key counts."""

from __future__ import annotations

from dataclasses import replace

from registry.domain.signing.keys import ED25519
from registry.domain.signing.standing import Confirmation, KeyRecord, Revocation, as_of, why_not
from tests.signing import Soft

PUBLIC = Soft(ED25519).public
OWN = KeyRecord("own", PUBLIC, "ana", "ana@x", "word", b"", "t", 10)
BEN = KeyRecord(
    "ben", PUBLIC, "ben", "ben@x", "confirmation", b"", "t", 20, Confirmation("own", "ana@x", "ana", b"", "t", 30)
)


def ended(key: KeyRecord, index: int, since: int | None = None) -> KeyRecord:
    return replace(key, revocation=Revocation("stolen", since, "ana@x", "ana", "t", index))


def counts(index: int, *keys: KeyRecord, key: str = "ben") -> bool:
    return not why_not({k.id: k for k in keys}, key, index)


def test_a_key_on_its_owners_word_counts_from_after_its_entry() -> None:
    assert not counts(10, OWN, key="own")
    assert counts(11, OWN, key="own")


def test_a_confirmed_key_counts_from_after_its_confirmation() -> None:
    assert not counts(25, OWN, BEN)
    assert not counts(30, OWN, BEN)
    assert counts(31, OWN, BEN)
    assert not counts(31, OWN, replace(BEN, confirmation=None))


def test_a_revoked_key_counts_for_what_came_before() -> None:
    assert counts(39, OWN, ended(BEN, 40))
    assert not counts(41, OWN, ended(BEN, 40))


def test_a_compromised_key_counts_for_what_came_before_that() -> None:
    keys = OWN, ended(BEN, 50, since=40)
    assert counts(39, *keys)
    assert not counts(40, *keys)
    assert why_not({k.id: k for k in keys}, "ben", 45) == "its key was in other hands since entry 40: stolen"


def test_what_a_compromised_key_confirmed_counts_no_more() -> None:
    assert counts(60, ended(OWN, 50, since=31), BEN)
    assert not counts(60, ended(OWN, 50, since=30), BEN)
    assert counts(60, ended(OWN, 50), BEN)


def test_what_is_told_later_changes_nothing_of_what_was_known_then() -> None:
    keys = {k.id: k for k in (OWN, ended(BEN, 50, since=35))}
    assert why_not(keys, "ben", 40)
    assert not why_not(as_of(keys, 40), "ben", 40)
    assert as_of(keys, 20) == {"own": OWN}
    assert as_of(keys, 30)["ben"].state == "unconfirmed"


def test_a_key_that_nobody_registered_counts_for_nothing() -> None:
    assert why_not({}, "ben", 5) == "the key ben was not registered then"
