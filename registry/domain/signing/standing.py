"""When a key counts: from the entry that made it count to the one that ended it, by the order of the log alone.

A key that was registered on an owner's word counts at once; every other one from the entry in which an owner confirmed
it. A revocation ends it for what comes after. Where it says since when somebody else may have had the key, what was
signed from there on is void as well, and so are the keys that it confirmed since.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from registry.domain.digests import without_nothing
from registry.domain.signing.keys import PublicKey

Basis = Literal["word", "confirmation"]
"""Why a key counts: on its owner's word, while no owner had a key, or because an owner confirms it."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """That an owner signed for a key, with which of theirs."""

    by_key: str
    account: str
    person: str
    envelope: bytes
    at: str
    log_index: int


@dataclass(frozen=True, slots=True)
class Revocation:
    """The end of a key. `compromised_since` is the first entry that somebody else may have signed."""

    reason: str
    compromised_since: int | None
    account: str
    person: str
    at: str
    log_index: int


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """A registered key and what became of it. It is its person's for ever."""

    id: str
    public: PublicKey
    person: str
    account: str
    basis: Basis
    envelope: bytes
    at: str
    log_index: int
    confirmation: Confirmation | None = None
    revocation: Revocation | None = None

    @property
    def state(self) -> str:
        """`active`, `unconfirmed` or `revoked`, as of now."""
        if self.revocation is not None:
            return "revoked"
        return "active" if self.basis == "word" or self.confirmation is not None else "unconfirmed"

    def content(self) -> dict[str, Any]:
        """The key as programs see it: what was signed for it is left out."""
        confirmed, revoked = self.confirmation, self.revocation
        return {
            "id": self.id,
            "kind": self.public.kind,
            "key": self.public.line,
            "fingerprint": self.public.fingerprint,
            "person": self.person,
            "account": self.account,
            "basis": self.basis,
            "state": self.state,
            "at": self.at,
            "log_index": self.log_index,
            "confirmed": confirmed
            and {"by": confirmed.person, "key": confirmed.by_key, "at": confirmed.at, "log_index": confirmed.log_index},
            "revoked": revoked
            and without_nothing(
                {
                    "by": revoked.person,
                    "at": revoked.at,
                    "reason": revoked.reason,
                    "compromised_since": revoked.compromised_since,
                    "log_index": revoked.log_index,
                }
            ),
        }


@dataclass(frozen=True, slots=True)
class Resting:
    """A deployment that serves a stage now, and a signed approval that it was placed with."""

    application: str
    stage: str
    release: int
    deployment: str
    approval: str
    key: str
    log_index: int
    """Of the approval."""


@dataclass(frozen=True, slots=True)
class Voided:
    """A signed yes that counted until a key was revoked, whatever became of it: `told` is what it was a yes to."""

    told: str
    person: str
    log_index: int


@dataclass(frozen=True, slots=True)
class RevokedKey:
    """A key that was revoked, what serves now on approvals that are void since, and every yes that is."""

    key: KeyRecord
    live: tuple[Resting, ...]
    void: tuple[Voided, ...] = ()


Told = TypeVar("Told", Confirmation, Revocation)


def why_not(keys: Mapping[str, KeyRecord], key: str, index: int) -> str:
    """Why what a key signed at an entry does not count, as is known now; empty if it does."""
    found = keys.get(key)
    if found is None or index <= found.log_index:
        return f"the key {key} was not registered then"
    end = found.revocation
    if end is not None and end.log_index < index:
        return f"its key was revoked at entry {end.log_index}"
    if end is not None and end.compromised_since is not None and end.compromised_since <= index:
        return f"its key was in other hands since entry {end.compromised_since}: {end.reason}"
    if found.basis == "word":
        return ""
    confirmed = found.confirmation
    if confirmed is None or index <= confirmed.log_index:
        return "no owner had confirmed its key then"
    why = why_not(keys, confirmed.by_key, confirmed.log_index)
    return f"who confirmed its key could not: {why}" if why else ""


def as_of(keys: Mapping[str, KeyRecord], index: int) -> dict[str, KeyRecord]:
    """The keys as they were known before an entry: what was told of them later is left out."""
    return {
        key: replace(
            found,
            confirmation=_before(found.confirmation, index),
            revocation=_before(found.revocation, index),
        )
        for key, found in keys.items()
        if found.log_index < index
    }


def _before(told: Told | None, index: int) -> Told | None:
    return told if told is not None and told.log_index < index else None
