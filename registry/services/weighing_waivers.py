"""Weighing waivers: what each is worth now, and why it may be worth nothing."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from registry.domain.digests import Digest
from registry.domain.errors import NotFoundError
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import WaiverState
from registry.domain.policies.built_in_ids import WAIVABLE
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.rules.waivers import (
    Floored,
    barred,
    granted,
    higher_is_better,
    measured_bound,
    missing_grants,
    waivable,
)
from registry.domain.safety import Waiver, WaiverStep
from registry.domain.times import time_text
from registry.services.counting import counts
from registry.services.reviewing import lines_of
from registry.services.runtime import Runtime
from registry.services.situation import Situation, gather, measure, rows_for
from registry.storage.catalog import Reading, Writing


def state_of(waiver: Waiver, situation: Situation | None, now: str) -> WaiverState:
    state, missing = _worth(waiver, situation, now)
    granted_by = [e.person for e in waiver.events if e.step is WaiverStep.GRANTED]
    return WaiverState(
        id=waiver.id,
        application=waiver.application,
        stage=waiver.stage,
        release=waiver.release,
        rule=waiver.rule,
        floor=waiver.floor,
        reason=waiver.reason,
        ticket=waiver.ticket,
        person=waiver.person,
        at=waiver.at,
        expires_at=waiver.expires_at,
        granted_by=tuple(dict.fromkeys(granted_by)),
        state=state,
        missing=missing,
        grants=tuple(e for e in waiver.events if e.step is WaiverStep.GRANTED),
    )


def shown(runtime: Runtime, reading: Reading | Writing, identifier: str) -> WaiverState:
    now = time_text(runtime.clock.now())
    waiver = reading.waivers.get(identifier)
    return state_of(waiver, situation_of(reading, waiver, now, {}), now)


def situation_of(
    reading: Reading | Writing, waiver: Waiver, now: str, known: Mapping[Digest, Measurement]
) -> Situation | None:
    """The situation that a waiver is about; None where the policy has no such stage any more."""
    release = reading.releases.get(parse_version_ref(f"{waiver.application}@{waiver.release}"))
    try:
        return gather(reading, release, waiver.stage, None, known, now=now)
    except NotFoundError:
        return None


def bounds_for(runtime: Runtime, identifier: str) -> dict[Digest, Measurement]:
    """The bounds that judging a waiver's floor lacks, computed with no transaction open."""
    with runtime.catalog.read() as reading:
        waiver = reading.waivers.get(identifier)
        situation = situation_of(reading, waiver, time_text(runtime.clock.now()), {})
        lacking = situation.lacking if situation else ()
        rows = rows_for(reading, lacking)
    return measure(lacking, rows) | counts(runtime, lacking)


def undecided(waiver: Waiver, now: str) -> bool:
    """Whether what it is worth depends on the situation of now."""
    return not waiver.revoked and waiver.used_by is None and now < waiver.expires_at


def key_of(waiver: Waiver) -> tuple[str, str, int]:
    return waiver.application, waiver.stage, waiver.release


def excluded(waiver: Waiver, situation: Situation) -> dict[str, str]:
    """Whose yes does not count for this waiver, each with the reason."""
    return {**barred(situation.demands, situation.facts, waiver.rule), waiver.person: "requested the waiver"}


def bound_now(situation: Situation, rule: str, now: str) -> str | None:
    """The worst bound that a rule is judged by now; None where it measures nothing, or nothing was measured."""
    asked = next((r for r in situation.demands.rules if r.id == rule), None)
    result = next((r for r in situation.judged(now).rules if r.id == rule), None)
    return measured_bound(asked, result) if asked and result else None


def no_worse(rule: Floored, bound: str, than: str) -> bool:
    """Whether a bound is as good as another, in the direction of the rule."""
    if higher_is_better(rule):
        return Decimal(bound) >= Decimal(than)
    return Decimal(bound) <= Decimal(than)


# ---------------------------------------------------------------------------------------------------------


def _worth(waiver: Waiver, situation: Situation | None, now: str) -> tuple[str, tuple[str, ...]]:
    """State, and what is missing or why it is void."""
    if waiver.used_by is not None:
        return "used", ()
    if waiver.revoked:
        return "revoked", ()
    if now >= waiver.expires_at:
        return "expired", ()
    if situation is None:
        return "void", (f"the policy has no stage {waiver.stage} any more",)
    void = _void(waiver, situation, now)
    if void:
        return "void", (void,)
    if waiver.id in granted(situation.demands, situation.facts):
        return "granted", ()
    return "requested", _missing(waiver, situation)


def _void(waiver: Waiver, situation: Situation, now: str) -> str:
    """Why a waiver stands for nothing any more, or nothing. What was not measured breaks no floor."""
    digest = waivable(situation.demands, situation.facts).get(waiver.rule)
    if digest is None:
        return f"{waiver.stage} does not let anybody waive {waiver.rule} any more"
    if digest != waiver.rule_digest:
        kept = waiver.rule in WAIVABLE
        return f"what stands in the way by {waiver.rule} changed" if kept else f"the rule {waiver.rule} changed"
    rule = next((r for r in situation.demands.rules if r.id == waiver.rule), None)
    if waiver.floor is None or not isinstance(rule, Floored):
        return ""
    bound = bound_now(situation, waiver.rule, now)
    if bound is None or no_worse(rule, bound, waiver.floor):
        return ""
    return f"the bound measured now is {bound}, worse than the floor {waiver.floor}"


def _missing(waiver: Waiver, situation: Situation) -> tuple[str, ...]:
    """The slots that no yes fills yet, with who may."""
    facts = situation.facts
    fact = next((w for w in facts.conditions.waivers if w.id == waiver.id), None) if facts.conditions else None
    if fact is None:
        return ()
    people = {p for able in facts.eligible.values() for p in able}
    held = {p: tuple(slot for slot, able in facts.eligible.items() if p in able) for p in people}
    signed = situation.demands.waivers is not None and situation.demands.waivers.signature is not None
    counting = (g.person for g in fact.grants if g.slots and (g.key is not None or not signed))
    away = {*excluded(waiver, situation), *counting}
    return lines_of(missing_grants(situation.demands, facts, fact), held, away, signed=signed)
