"""Signed yeses to waivers, to what was placed by breaking glass, and to policies, held to what is recorded of them.

What was signed is kept beside the entry of the log with which the yes was recorded.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from registry.domain.approvals import APPROVAL_TTL, SIGNED
from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.safety import Incident, IncidentEvent, IncidentStep, Waiver, WaiverEvent, WaiverStep
from registry.domain.signing.agreements import Terms, about_incident, about_policy, about_waiver
from registry.domain.signing.standing import KeyRecord, why_not
from registry.domain.signing.statements import APPROVAL_NAMESPACE, NONCE_BYTES, Agreement, Said, parse_agreement
from registry.domain.times import after, parse_time
from registry.domain.transparency.entries import type_term
from registry.services.checkpointing import origin_of
from registry.services.signatures import NOT_HELD, holds, log_state, opened, own_signature, why_forged
from registry.services.signing_approvals import refuse_other, used_before
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.approvals import Signed
from registry.storage.catalog.policies import PolicyApproval

About: TypeAlias = Callable[[Terms], Said[Agreement]]
"""The statement about one thing that somebody agrees to, for the terms of their yes."""


@dataclass(frozen=True, slots=True)
class Yes:
    """A recorded yes, and the statement that was signed for it if it was signed."""

    told: str
    """What it is, for people."""
    person: str
    reason: str
    at: str
    log_index: int
    about: About


def of_waiver(waiver: Waiver, event: WaiverEvent) -> Yes:
    told = f"the grant of waiver {waiver.id}"
    return Yes(told, event.person, event.reason, event.at, event.log_index, lambda terms: about_waiver(waiver, terms))


def of_incident(reading: Reading | Writing, incident: Incident, event: IncidentEvent) -> Yes:
    told = f"the approval of incident {incident.id}"
    about = placed(reading, incident)
    return Yes(told, event.person, event.reason, event.at, event.log_index, about)


def of_policy(approval: PolicyApproval) -> Yes:
    def about(terms: Terms) -> Said[Agreement]:
        return about_policy(approval.application, approval.digest, approval.base, terms)

    told = f"the approval {approval.id} of policy {approval.digest[:19]}"
    return Yes(told, approval.person, approval.reason, approval.at, approval.log_index, about)


def placed(reading: Reading | Writing, incident: Incident) -> About:
    """What is said of an incident that breaking glass opened."""
    deployment = reading.stages.deployment(str(incident.deployment))
    return lambda terms: about_incident(incident, deployment, terms)


def statement(reading: Reading, about: About, reason: str, now: str, until: str | None = None) -> bytes:
    """What is signed for a yes of now. It may be recorded for three days, and not after `until`."""
    latest = after(now, APPROVAL_TTL)
    expires_at = latest if until is None else min(latest, until, key=parse_time)
    return about(Terms(reason, expires_at, secrets.token_hex(NONCE_BYTES), log_state(reading))).payload


def signed_yes(writing: Writing, about: About, reason: str, envelope: bytes) -> Signed:
    """What the actor signed, if it is this yes. Raises as for approvals: for anything else that was signed, a key that
    does not count, a nonce that is used up, and what may be recorded no more.
    """
    found = opened(envelope)
    said = parse_agreement(found.payload, "signature")
    agreed = said.predicate
    signed = own_signature(writing, found, agreed.log)
    refuse_other(said, about(Terms(reason, agreed.expires_at, agreed.nonce, agreed.log)))
    if writing.keys.nonce_used(agreed.nonce):
        raise used_before()
    latest = after(writing.now, APPROVAL_TTL)
    if not parse_time(writing.now) < parse_time(agreed.expires_at) <= parse_time(latest):
        raise ConflictError(
            "what was signed may be recorded at another time",
            expected=f"until a time after {writing.now}, at the latest {latest}",
            found=agreed.expires_at,
            fix="sign it again",
        )
    return Signed(signed.key, signed.envelope, agreed.nonce)


def unsigned(what: str, command: str) -> InvalidInputError:
    """What is raised where a yes that is not signed would not count."""
    return InvalidInputError(
        f"only a signed yes counts for {what}",
        expected="a signature by a key of yours (policy: `signature: required`)",
        found="none",
        fix=f"{command} --sign",
    )


def payload_of(reading: Reading | Writing, index: int) -> bytes:
    """What was signed for the yes of an entry; nothing if that was not signed."""
    signed = reading.keys.agreed(index)
    return b"" if signed is None else opened(signed.envelope).payload


def key_of(reading: Reading | Writing, yes: Yes) -> str | None:
    """The key of a signed yes that counts, as is known now; None of one that is not signed, or is void."""
    signed = reading.keys.agreed(yes.log_index)
    return signed.key if signed is not None and not why_void(reading, yes) else None


def why_void(reading: Reading | Writing, yes: Yes) -> str:
    """Why a signed yes does not count, as is known now; empty if it does, or is not signed."""
    signed = reading.keys.agreed(yes.log_index)
    if signed is None:
        return ""
    keys = reading.keys.all()
    return why_not(keys, signed.key, yes.log_index) or _changed(keys[signed.key], yes, signed)


def yeses_at(reading: Reading | Writing, index: int) -> tuple[Yes, ...]:
    """The yes that an entry records, if it records one of these."""
    entry = json.loads(reading.log.leaf(index))
    found = _YESES.get(entry["type"])
    return () if found is None else tuple(found(reading, entry["subjects"], index))


def faults(reading: Reading) -> Iterator[str]:
    """What is wrong with everything that was signed so, by what was known when it was: a sentence each."""
    keys, signed, origin = reading.keys.all(), dict(reading.keys.agreements()), origin_of(reading.log.leaf(0))
    size = reading.log.size()
    for type_ in _YESES:
        for entry in reading.log.following([type_term(type_)], (0, size), size):
            envelope = signed.pop(entry.index, None)
            if envelope is None and entry.assurance != SIGNED:
                continue
            for yes in _YESES[type_](reading, entry.subjects, entry.index):
                why = why_forged(keys, yes.person, envelope, yes.log_index)
                why = why or ("" if envelope is None else _wrong(keys, yes, envelope, origin))
                if why:
                    yield f"entry {yes.log_index}: {yes.told} by {yes.person}: {why}"
    for index in signed:
        yield f"entry {index}: a signature is kept for a yes that nobody gave"


# ---------------------------------------------------------------------------------------------------------


def _changed(key: KeyRecord, yes: Yes, signed: Signed) -> str:
    """Whether what was signed is what is recorded; why not, or nothing."""
    if key.person != yes.person:
        return f"signed with a key of {key.person}"
    said = _said(signed.envelope)
    if said is None:
        return NOT_HELD
    agreed = said.predicate
    same = said == yes.about(Terms(yes.reason, agreed.expires_at, agreed.nonce, agreed.log))
    same = same and agreed.nonce == signed.nonce and parse_time(yes.at) < parse_time(agreed.expires_at)
    return "" if same and holds(signed.envelope, key.public, APPROVAL_NAMESPACE) else NOT_HELD


def _wrong(keys: Mapping[str, KeyRecord], yes: Yes, signed: Signed, origin: str) -> str:
    why = _changed(keys[signed.key], yes, signed)
    said = _said(signed.envelope)
    if why or said is None:
        return why
    log = said.predicate.log
    sound = log.origin == origin and log.size <= yes.log_index
    return "" if sound else f"it was signed for {log.origin} at {log.size} entries"


def _said(envelope: bytes) -> Said[Agreement] | None:
    try:
        return parse_agreement(opened(envelope).payload)
    except InvalidInputError:
        return None


def _granted(reading: Reading | Writing, subjects: Mapping[str, str], index: int) -> Iterator[Yes]:
    waiver = reading.waivers.get(subjects["waiver"])
    events = (e for e in waiver.events if e.log_index == index and e.step is WaiverStep.GRANTED)
    return (of_waiver(waiver, event) for event in events)


def _approved(reading: Reading | Writing, subjects: Mapping[str, str], index: int) -> Iterator[Yes]:
    incident = reading.incidents.get(subjects["incident"])
    events = (e for e in incident.events if e.log_index == index and e.step is IncidentStep.APPROVED)
    return (of_incident(reading, incident, event) for event in events)


def _agreed(reading: Reading | Writing, subjects: Mapping[str, str], index: int) -> Iterator[Yes]:
    yield of_policy(reading.applications.policy_approval(subjects["approval"]))


_YESES: Mapping[str, Callable[[Reading | Writing, Mapping[str, str], int], Iterator[Yes]]] = {
    "waiver.granted": _granted,
    "incident.approved": _approved,
    "policy.approved": _agreed,
}
"""What entries of these types record."""
