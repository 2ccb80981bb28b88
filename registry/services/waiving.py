"""Waivers: one rule passed over, for one release at one stage, once, with a floor under what was measured."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from registry.domain.approvals import SIGNED
from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.members import Actor, Permission
from registry.domain.names import check_stage, parse_version_ref
from registry.domain.outcomes import WaiverState
from registry.domain.policies.decision import Level
from registry.domain.policies.rules.waivers import waivable
from registry.domain.policies.settings import Waivers
from registry.domain.safety import Waiver, WaiverStep, check_reason
from registry.domain.signing.agreements import about_waiver
from registry.domain.text import check_text
from registry.domain.times import after, duration, time_text
from registry.services.counting import counts
from registry.services.narrowing import demand_known
from registry.services.repeating import Operation, once, operation, repeated
from registry.services.reviewing import measured, serves, slots_of
from registry.services.runtime import Runtime, acting
from registry.services.signing_agreements import of_waiver, payload_of, signed_yes, statement, unsigned, why_void
from registry.services.situation import Situation, complete, gather, measure, rows_for
from registry.services.waiver_floors import floor_of
from registry.services.weighing_waivers import (
    bounds_for,
    excluded,
    key_of,
    shown,
    situation_of,
    state_of,
    undecided,
)
from registry.storage.catalog import Reading, Writing

LONGEST = "30d"
"""How long a waiver may count at most, whatever a policy says."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """What somebody asks for, read and checked as far as it can be without a policy."""

    rule: str
    reason: str
    floor: str | None
    ticket: str | None
    ttl: str | None


def request(
    runtime: Runtime,
    release: str,
    stage: str,
    rule: str,
    reason: str,
    floor: str | None,
    ticket: str | None,
    ttl: str | None,
    op_id: str | None,
) -> WaiverState:
    """Ask that a rule be passed over. Asked twice the same by one person, it is one request; asked otherwise while
    that one stands, it is a ConflictError.

    Without `floor`, what a rule that measures shows now is as bad as it may get. Raises NotFoundError
    for a rule that the stage does not have, InvalidInputError for one that it does not let anybody waive, and for a
    floor that would hold nothing: above what was measured, or where nothing would have to be waived.
    """
    ref, place = parse_version_ref(release), check_stage(stage)
    named = check_text(ticket or "", "a ticket", "--ticket").strip() or None
    wish = _Wish(rule, check_reason(reason), _decimal(floor), named, _duration(ttl))
    asked = operation(
        op_id,
        "waiver request",
        release=str(ref),
        stage=place,
        rule=rule,
        reason=wish.reason,
        floor=wish.floor,
        ticket=wish.ticket,
        ttl=ttl,
    )
    acting(runtime, Permission.WAIVE)
    earlier = repeated(runtime, asked, lambda reading, kept: shown(runtime, reading, kept["waiver"]))
    if earlier is not None:
        return earlier
    sealed, known = measured(runtime, ref, place)

    def work(writing: Writing) -> WaiverState:
        situation = gather(writing, sealed, place, None, known, now=writing.now)
        waiver = _request(writing, situation, wish)
        return state_of(waiver, gather(writing, sealed, place, None, known, now=writing.now), writing.now)

    return once(
        runtime,
        Permission.WAIVE,
        asked,
        work,
        keep=lambda state: {"waiver": state.id},
        again=lambda reading, kept: shown(runtime, reading, kept["waiver"]),
    )


def grant(
    runtime: Runtime, identifier: str, reason: str, op_id: str | None, signature: bytes | None = None
) -> WaiverState:
    """Say yes to a waiver; said twice by one person, it is one yes.

    By somebody who fills a slot that the stage asks waivers from: neither the requester of the waiver nor anybody
    whom the stage's separation excludes. `signature` is an envelope around what `to_sign` gave.
    """
    asked = _granting(op_id, identifier, reason, signed=signature is not None)
    acting(runtime, Permission.APPROVE)
    earlier = repeated(runtime, asked, lambda reading, kept: shown(runtime, reading, kept["waiver"]))
    if earlier is not None:
        return earlier
    known = bounds_for(runtime, identifier)

    def work(writing: Writing) -> WaiverState:
        waiver = writing.waivers.get(identifier)
        found = situation_of(writing, waiver, writing.now, known)
        before = state_of(waiver, found, writing.now)
        situation, settings = _grantable(before, found)
        _refuse_ineligible(writing.actor, waiver, situation, settings)
        signed = None
        if signature is not None:
            signed = signed_yes(writing, partial(about_waiver, waiver), reason, signature)
        elif settings.signature is not None:
            raise unsigned(f"a waiver at {waiver.application}@{waiver.stage}", f"tandem waiver grant {waiver.id}")
        if _granted_before(writing, waiver, signed=signed is not None):
            return before
        granted_now = writing.waivers.step(waiver, WaiverStep.GRANTED, None, reason, signed)
        return state_of(granted_now, situation_of(writing, waiver, writing.now, known), writing.now)

    return once(
        runtime,
        Permission.APPROVE,
        asked,
        work,
        keep=lambda state: {"waiver": state.id},
        again=lambda reading, kept: shown(runtime, reading, kept["waiver"]),
    )


def to_sign(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> bytes:
    """The statement that is signed to grant a waiver now; changes nothing. Of a grant that was given before with the
    same `op_id` it is the same statement. Raises what `grant` would raise."""
    asked = _granting(op_id, identifier, reason, signed=True)
    actor = acting(runtime, Permission.APPROVE)
    earlier = repeated(runtime, asked, lambda reading, kept: _payload(reading, kept["waiver"], actor))
    if earlier is not None:
        return earlier
    known, now = bounds_for(runtime, identifier), time_text(runtime.clock.now())
    with runtime.catalog.read() as reading:
        waiver = reading.waivers.get(identifier)
        found = situation_of(reading, waiver, now, known)
        situation, settings = _grantable(state_of(waiver, found, now), found)
        _refuse_ineligible(actor, waiver, situation, settings)
        return statement(reading, partial(about_waiver, waiver), reason, now, waiver.expires_at)


def revoke(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> WaiverState:
    """Take a waiver back before it is used, whoever requested or granted it; twice is once."""

    def work(writing: Writing) -> WaiverState:
        waiver = writing.waivers.get(identifier)
        if waiver.used_by is not None:
            raise ConflictError(
                f"the waiver {identifier} was used",
                expected="one that no promotion used",
                found=f"used by promotion {waiver.used_by}",
                fix=f"roll the stage back: tandem rollback {waiver.application}@{waiver.stage}",
            )
        if not waiver.revoked:
            waiver = writing.waivers.step(waiver, WaiverStep.REVOKED, None, reason)
        return state_of(waiver, None, writing.now)

    return once(
        runtime,
        Permission.WAIVE,
        operation(op_id, "waiver revoke", waiver=identifier, reason=reason),
        work,
        keep=lambda state: {"waiver": state.id},
        again=lambda reading, kept: shown(runtime, reading, kept["waiver"]),
    )


def listed(runtime: Runtime, application: str | None, stage: str | None) -> tuple[WaiverState, ...]:
    """Every waiver, oldest first, and what each is worth now."""
    now = time_text(runtime.clock.now())
    with runtime.catalog.read() as reading:
        demand_known(reading, application, stage)
        found = reading.waivers.of(application, stage)
        situations = {key_of(w): situation_of(reading, w, now, {}) for w in found if undecided(w, now)}
        lacking = tuple(n for s in situations.values() if s is not None for n in s.lacking)
        rows = rows_for(reading, lacking)
    bounds = measure(lacking, rows) | counts(runtime, lacking)
    completed = {key: s and complete(s, bounds) for key, s in situations.items()}
    return tuple(state_of(w, completed.get(key_of(w)), now) for w in found)


# Requesting ----------------------------------------------------------------------------------------------


def _request(writing: Writing, situation: Situation, wish: _Wish) -> Waiver:
    settings, digest = _demand_waivable(situation, wish.rule, writing.now)
    if settings.ticket == "required" and wish.ticket is None:
        raise InvalidInputError(
            f"a waiver at {situation.facts.stage} needs a ticket",
            where="--ticket",
            expected="the name of a ticket in your system",
            found="none",
        )
    ttl, floor = _ttl(settings, wish.ttl), floor_of(situation, wish.rule, wish.floor, writing.now)
    for old in _standing(writing, situation):
        if (old.rule_digest, old.person) == (digest, writing.actor.human_id):
            _refuse_different(old, wish, ttl, floor)
            return old
    expires, stage = after(writing.now, ttl), situation.facts.stage
    return writing.waivers.add(situation.release, stage, wish.rule, digest, floor, wish.reason, wish.ticket, expires)


def _refuse_different(old: Waiver, wish: _Wish, ttl: str, floor: str | None) -> None:
    """Refuse a request that says other than the one that stands: people may have agreed to that one."""
    asked = {
        "ttl": (old.expires_at, after(old.at, ttl)),
        "floor": (old.floor, floor),
        "ticket": (old.ticket, wish.ticket),
        "reason": (old.reason, wish.reason),
    }
    differing = {key: both for key, both in asked.items() if both[0] != both[1]}
    if differing:
        raise ConflictError(
            f"{old.person} asked for a waiver of {old.rule} before, and otherwise: {old.id}",
            expected="the same " + ", ".join(f"{key} ({was or 'none'})" for key, (was, _) in differing.items()),
            found=", ".join(f"{key} {now or 'none'}" for key, (_, now) in differing.items()),
            fix=f"use that one, or take it back first: tandem waiver revoke {old.id}",
        )


def _demand_waivable(situation: Situation, rule: str, now: str) -> tuple[Waivers, Digest]:
    """What the stage says of waivers, and the rule's digest. Raises unless it has the rule and lets people waive it."""
    stage, settings = situation.facts.stage, situation.demands.waivers
    results = {r.id: r for r in situation.judged(now).rules}
    if rule not in results:
        raise NotFoundError(f"{stage} has no rule {rule!r}", expected=f"one of {', '.join(results)}", found=rule)
    allowed = waivable(situation.demands, situation.facts)
    if settings is None or rule not in allowed:
        raise InvalidInputError(
            f"{stage}/{rule} may not be waived",
            expected=f"one of {', '.join(allowed)}" if allowed else f"a stage that lets people waive; {stage} does not",
            found=rule,
            fix="meet the rule, or have the policy changed (waivers.allow)",
        )
    if results[rule].level is Level.HARD:
        raise InvalidInputError(
            f"{stage}/{rule} is hard now and cannot be waived",
            expected="a rule at level soft",
            found=results[rule].summary,
            fix=next(iter(results[rule].remedy), ""),
        )
    return settings, allowed[rule]


def _standing(writing: Writing, situation: Situation) -> tuple[Waiver, ...]:
    facts = situation.facts
    found = writing.waivers.of(facts.application, facts.stage, facts.release)
    return tuple(w for w in found if undecided(w, writing.now))


def _ttl(settings: Waivers, asked: str | None) -> str:
    """How long the waiver counts: as asked, at most what the policy allows, and never longer than LONGEST."""
    most = min(settings.max_ttl, LONGEST, key=duration)
    if asked is not None and duration(asked) > duration(most):
        raise InvalidInputError(
            "a waiver may not count that long", where="--ttl", expected=f"at most {most}", found=asked
        )
    return asked or most


def _decimal(text: str | None) -> str | None:
    return None if text is None else decimal_text(text, "--floor")


def _duration(text: str | None) -> str | None:
    if text is None:
        return None
    try:
        duration(text)
    except ValueError as error:
        raise InvalidInputError("not a duration", where="--ttl", expected=str(error), found=repr(text[:40])) from error
    return text


# Granting ------------------------------------------------------------------------------------------------


def _granting(op_id: str | None, waiver: str, reason: str, *, signed: bool) -> Operation | None:
    return operation(op_id, "waiver grant", waiver=waiver, reason=reason, signed=signed or None)


def _grantable(state: WaiverState, situation: Situation | None) -> tuple[Situation, Waivers]:
    """The situation, and what the stage says of waivers. Raises ConflictError for one that can be granted no more."""
    if situation is None or situation.demands.waivers is None or state.state not in {"requested", "granted"}:
        raise _over(state)
    return situation, situation.demands.waivers


def _payload(reading: Reading | Writing, identifier: str, actor: Actor) -> bytes:
    """What the actor signed for a waiver before."""
    events = reading.waivers.get(identifier).events
    own = (e.log_index for e in events if e.person == actor.human_id and e.assurance == SIGNED)
    return payload_of(reading, next(own, -1))


def _refuse_ineligible(actor: Actor, waiver: Waiver, situation: Situation, settings: Waivers) -> None:
    barred = excluded(waiver, situation)
    why = barred.get(actor.human_id)
    if why is None and not serves(settings.slots, slots_of(actor, waiver.application)):
        why = f"fills none of the slots {', '.join(s.slot for s in settings.slots)}"
    if why is None:
        return
    able = sorted({p for s in settings.slots for p in situation.facts.eligible.get(s.slot, ())} - set(barred))
    raise PermissionDeniedError(
        f"{actor.human_id} may not grant the waiver {waiver.id}",
        expected="somebody who fills a slot that grants waivers and had no hand in the release",
        found=f"{actor.human_id} {why}",
        fix=f"ask {' or '.join(able)}" if able else "tandem member add ACCOUNT --role approver --slot SLOT",
    )


def _granted_before(writing: Writing, waiver: Waiver, *, signed: bool) -> bool:
    """Whether the actor said yes already, under an account that is still theirs: another yes counts no more (I-18).
    Where they sign, only what they signed does; and nothing whose signature is void."""
    members = writing.people.members()
    said = [e for e in waiver.events if e.step is WaiverStep.GRANTED and e.person == writing.actor.human_id]
    return any(
        members.belongs(event.account, event.person) and not why_void(writing, of_waiver(waiver, event))
        for event in said
        if event.assurance == SIGNED or not signed
    )


def _over(state: WaiverState) -> ConflictError:
    return ConflictError(
        f"the waiver {state.id} can be granted no more",
        expected="one that was requested",
        found=": ".join([state.state, *state.missing]),
        fix=f"request it anew: tandem waiver request {state.application}@{state.release} --stage {state.stage} "
        f"--rule {state.rule}",
    )
