"""Signatures: which registered key signed an envelope, whether that counts, and whether what was kept still holds.

An envelope is a stranger's until a key of this registry verifies it. Its own key ids are hints that nobody reads, and
signatures by other keys are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from registry.domain.approvals import SIGNED
from registry.domain.errors import InvalidInputError, PermissionDeniedError
from registry.domain.members import OWNER, Members
from registry.domain.names import VersionRef
from registry.domain.signing.keys import PublicKey
from registry.domain.signing.standing import KeyRecord, as_of, why_not
from registry.domain.signing.statements import (
    APPROVAL_NAMESPACE,
    KEY_NAMESPACE,
    LogState,
    Opinion,
    Said,
    about_approval,
    about_key,
    about_rejection,
    parse_opinion,
)
from registry.integrations.dsse import Envelope, envelope_text, pae, parse_envelope
from registry.integrations.ssh_keys import verified_key
from registry.services.checkpointing import origin_of
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.approvals import Given, Refused, Signed

NOT_HELD = "its signature does not hold for what is recorded"
MAX_SIGNED = 64 * 1024
"""Bytes of an envelope with what one person signed."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What somebody signed, and how it is kept: with the one signature that counts."""

    said: Said[Opinion]
    kept: Signed


def opened(envelope: bytes, where: str = "signature") -> Envelope:
    """An envelope, unverified. Raises InvalidInputError for what is none."""
    if len(envelope) > MAX_SIGNED:
        raise InvalidInputError(
            "the envelope is too large", where=where, expected=f"at most {MAX_SIGNED} bytes", found=str(len(envelope))
        )
    return parse_envelope(envelope, where)


def signers(envelope: Envelope, namespace: str) -> tuple[tuple[PublicKey, bytes], ...]:
    """Every SSH key that signed an envelope for a namespace, each once, with its signature."""
    message = pae(envelope.payload_type, envelope.payload)
    found: dict[str, tuple[PublicKey, bytes]] = {}
    for signature in envelope.signatures:
        key = verified_key(signature, namespace, message)
        if key is not None:
            found.setdefault(key.id, (key, signature))
    return tuple(found.values())


def kept(envelope: Envelope, key: PublicKey, signature: bytes) -> bytes:
    """The envelope with one signature alone, as it is kept."""
    return envelope_text(envelope.payload, [(key.id, signature)])


def log_state(reading: Reading | Writing) -> LogState:
    """The log as it is now: what is signed now is for this registry, and not older than that."""
    return LogState(origin=origin_of(reading.log.leaf(0)), size=reading.log.size())


def accepted(writing: Writing, envelope: bytes) -> Accepted:
    """What the actor signed, with a key of theirs that counts now.

    Raises InvalidInputError for an envelope or a statement that is none, or is of another log, and
    PermissionDeniedError if no key that signed it is the actor's and counts.
    """
    found = opened(envelope)
    said = parse_opinion(found.payload, "signature")
    return Accepted(said, own_signature(writing, found, said.predicate.log))


def own_signature(writing: Writing, envelope: Envelope, log: LogState) -> Signed:
    """What the actor signed for the log that it names, as it is kept. Raises as `accepted` does."""
    now = log_state(writing)
    if log.origin != now.origin or log.size > now.size:
        raise InvalidInputError(
            "what was signed is for another registry",
            where="signature",
            expected=f"the log {now.origin} of at most {now.size} entries",
            found=f"{log.origin}, {log.size} entries",
        )
    key, signature = own_key(writing, envelope, APPROVAL_NAMESPACE)
    return Signed(key.id, kept(envelope, key.public, signature))


def own_key(writing: Writing, envelope: Envelope, namespace: str) -> tuple[KeyRecord, bytes]:
    """The key of the actor that signed an envelope and counts now, with its signature; raises PermissionDeniedError."""
    keys, person, index = writing.keys.all(), writing.actor.human_id, writing.log.size()
    by = signers(envelope, namespace)
    reasons = []
    for public, signature in by:
        record = keys.get(public.id)
        why = _unfit(keys, record, person, index)
        if record is not None and not why and record.public != public:
            why = f"registered as {record.public.kind}"
        if record is not None and not why:
            return record, signature
        reasons.append(f"{public.id}: {why}")
    raise PermissionDeniedError(
        "no signature counts",
        expected=f"one by a key of {person} that an owner confirmed",
        found="; ".join(reasons) or f"none that holds, of {len(envelope.signatures)}",
        fix=f"tandem key list {person}; tandem key add FILE registers one",
    )


def why_void(keys: Mapping[str, KeyRecord], given: Given) -> str:
    """Why a signed approval does not count, as is known now; empty if it does, or is not signed."""
    if given.signed is None:
        return "it says that it is signed, and no signature is kept" if given.approval.assurance == SIGNED else ""
    why = why_not(keys, given.signed.key, given.log_index)
    return why or _changed_approval(keys[given.signed.key], given, given.signed)


def faults(reading: Reading) -> Iterator[str]:
    """What is wrong with keys and with everything that was signed, by what was known when it was: a sentence each."""
    keys, origin = reading.keys.all(), origin_of(reading.log.leaf(0))
    for key in keys.values():
        yield from _key_faults(reading, keys, key, origin)
    for given in reading.requests.signed_approvals():
        why = why_forged(keys, given.approval.person, given.signed, given.log_index)
        why = why or (_changed_approval(keys[given.signed.key], given, given.signed) if given.signed else "")
        why = why or _elsewhere(given.signed, origin, given.log_index)
        if why:
            yield f"entry {given.log_index}: the approval {given.approval.id} by {given.approval.person}: {why}"
    for refused in reading.requests.signed_rejections():
        no = refused.rejection
        why = why_forged(keys, no.person, refused.signed, refused.log_index)
        why = why or (_changed_rejection(keys[refused.signed.key], refused, refused.signed) if refused.signed else "")
        why = why or _elsewhere(refused.signed, origin, refused.log_index)
        if why:
            yield f"entry {refused.log_index}: the rejection {no.id} by {no.person}: {why}"


def why_forged(keys: Mapping[str, KeyRecord], person: str, signed: Signed | None, index: int) -> str:
    """Why a signature could not be given at its entry, by what was known then."""
    if signed is None:
        return "it says that it is signed, and no signature is kept"
    return _unfit(as_of(keys, index), keys.get(signed.key), person, index)


def holds(envelope: bytes, key: PublicKey, namespace: str) -> bool:
    """Whether a key signed an envelope for a namespace."""
    return any(found == key for found, _ in signers(opened(envelope), namespace))


def owners(members: Members) -> frozenset[str]:
    return frozenset(person.human_id for person in members.people if OWNER in person.roles)


def owner_has_key(keys: Mapping[str, KeyRecord], members: Members, index: int) -> bool:
    """Whether an owner has a key that counts at an entry."""
    able = owners(members)
    return any(key.person in able and not why_not(keys, key.id, index) for key in keys.values())


# ---------------------------------------------------------------------------------------------------------


def _unfit(keys: Mapping[str, KeyRecord], record: KeyRecord | None, person: str, index: int) -> str:
    if record is None:
        return "registered by nobody"
    if record.person != person:
        return f"it is {record.person}'s"
    return why_not(keys, record.id, index)


def _changed_approval(key: KeyRecord, given: Given, signed: Signed) -> str:
    """Whether what was signed is what is recorded as a person's yes; why not, or nothing."""
    if key.person != given.approval.person:
        return f"signed with a key of {key.person}"
    said = _said(signed.envelope)
    same = said is not None and about_approval(given.approval, said.predicate.log) == said
    return "" if same and holds(signed.envelope, key.public, APPROVAL_NAMESPACE) else NOT_HELD


def _changed_rejection(key: KeyRecord, refused: Refused, signed: Signed) -> str:
    no, said = refused.rejection, _said(signed.envelope)
    if key.person != no.person:
        return f"signed with a key of {key.person}"
    if said is None:
        return NOT_HELD
    release = VersionRef(no.application, number=no.release)
    expected = about_rejection(release, no.digest, no.stage, no.reason, said.predicate.nonce, said.predicate.log)
    return "" if said == expected and holds(signed.envelope, key.public, APPROVAL_NAMESPACE) else NOT_HELD


def _elsewhere(signed: Signed | None, origin: str, index: int) -> str:
    """Whether it was signed for another log, or for a later state of this one than it was recorded in."""
    said = None if signed is None else _said(signed.envelope)
    if said is None or (said.predicate.log.origin == origin and said.predicate.log.size <= index):
        return ""
    return f"it was signed for {said.predicate.log.origin} at {said.predicate.log.size} entries"


def _said(envelope: bytes) -> Said[Opinion] | None:
    try:
        return parse_opinion(opened(envelope).payload)
    except InvalidInputError:
        return None


def _key_faults(reading: Reading, keys: Mapping[str, KeyRecord], key: KeyRecord, origin: str) -> Iterator[str]:
    members, before = reading.people.members_before(key.log_index), as_of(keys, key.log_index)
    told = f"entry {key.log_index}: the key {key.id} of {key.person}"
    if not _is_of(key.envelope, about_key("register", key.public, key.person, origin).payload, key.public):
        yield f"{told} was not registered with a signature of its own"
    if key.basis == "word" and (key.person not in owners(members) or owner_has_key(before, members, key.log_index)):
        yield f"{told} counts on the word of somebody who could not give it"
    confirmed = key.confirmation
    if confirmed is None:
        return
    by, then = keys.get(confirmed.by_key), as_of(keys, confirmed.log_index)
    statement = about_key("confirm", key.public, key.person, origin, key.log_index).payload
    may = confirmed.person in owners(reading.people.members_before(confirmed.log_index))
    sound = by is not None and by.id != key.id and by.person == confirmed.person and may
    if by is None or not sound or why_not(then, by.id, confirmed.log_index):
        yield f"entry {confirmed.log_index}: the key {key.id} was confirmed by somebody who could not"
    elif not _is_of(confirmed.envelope, statement, by.public):
        yield f"entry {confirmed.log_index}: the key {key.id} was not confirmed with a signature"


def _is_of(envelope: bytes, payload: bytes, key: PublicKey) -> bool:
    """Whether an envelope holds this very statement, signed by this key."""
    try:
        found = opened(envelope)
    except InvalidInputError:
        return False
    return found.payload == payload and holds(envelope, key, KEY_NAMESPACE)
