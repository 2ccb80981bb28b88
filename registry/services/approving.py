"""Approving and rejecting: a person's yes, bound to exactly what they were shown, and a person's no, bound to nothing.

A yes counts for one promotion while nothing it binds to changes. A no follows the release and the stage, and stands
in the way until it is taken back.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from registry.domain.approvals import APPROVAL_TTL, SIGNED, Approval, changes
from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.members import Actor, Permission
from registry.domain.names import VersionRef, check_stage, parse_version_ref
from registry.domain.outcomes import ApprovalOutcome, Promotion, Review
from registry.domain.policies.facts import Facts
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.rule_types import ApprovalRule
from registry.domain.policies.rules.approval import excluded
from registry.domain.releases import Release, differences
from registry.domain.safety import Rejection, check_reason
from registry.domain.signing.statements import NONCE_BYTES, about_approval, about_rejection
from registry.domain.stages import PromotionState
from registry.domain.times import after, duration, time_text
from registry.services.repeating import Kept, Operation, once, operation, repeated
from registry.services.requesting import WAITING, expire_overdue
from registry.services.reviewing import bound_of, eligible, measured, serves, sign_offs, slots_of
from registry.services.runtime import Runtime, acting
from registry.services.signatures import Accepted, accepted, log_state, opened
from registry.services.signing_approvals import signed_no, signed_yes
from registry.services.situation import Situation, gather
from registry.storage.catalog import Reading, Writing

_PAGE = 100
"""Requests read at once."""


def approve(
    runtime: Runtime,
    release: str,
    stage: str,
    reason: str,
    binding: str | None,
    op_id: str | None,
    signature: bytes | None = None,
) -> ApprovalOutcome:
    """Record a yes for a release at a stage, bound to the release, policy, evidence and live deployment of now.

    `signature` is an envelope around what `to_sign` gave. Given twice with the same binding, it is one approval.
    Raises PermissionDeniedError if the person fills no slot the stage asks for, had a hand in what is approved, or no
    key of theirs signed it; ConflictError if `binding`, or what was signed, is not current.
    """
    ref, place = parse_version_ref(release), check_stage(stage)
    asked = _operation(op_id, ref, place, reason, binding, signed=signature is not None)
    acting(runtime, Permission.APPROVE)
    earlier = repeated(runtime, asked, _approved_again)
    if earlier is not None:
        return earlier
    sealed, known = measured(runtime, ref, place)
    return once(
        runtime,
        Permission.APPROVE,
        asked,
        lambda writing: _approve(writing, sealed, place, _Yes(reason, binding, signature), known),
        keep=lambda outcome: {"approval": outcome.approval.id, "still_needed": list(outcome.still_needed)},
        again=_approved_again,
    )


def review(runtime: Runtime, release: str, stage: str) -> Review:
    """What a yes of now would bind to, for somebody who may say it; changes nothing.

    Raises what `approve` would raise.
    """
    ref, place = parse_version_ref(release), check_stage(stage)
    actor = acting(runtime, Permission.APPROVE)
    sealed, known = measured(runtime, ref, place)
    now = time_text(runtime.clock.now())
    with runtime.catalog.read() as reading:
        situation = gather(reading, sealed, place, None, known, now=now)
        _asked(sign_offs(situation.demands), situation.facts)
        _eligible(situation, actor, now)
        serving = reading.stages.pointer(sealed.application, place).deployment
        if serving is None:
            return Review(situation.judged(now), None, ())
        served = reading.releases.get(VersionRef(sealed.application, number=serving.release))
        return Review(situation.judged(now), served.reference, differences(served, sealed))


def to_sign(
    runtime: Runtime,
    release: str,
    stage: str,
    decision: str,
    reason: str,
    binding: str | None = None,
    op_id: str | None = None,
) -> bytes:
    """The statement that somebody signs for a yes or a no of now; changes nothing. Of an approval that was given
    before with the same `op_id` it is the same statement.

    Raises what `approve` or `reject` would raise, and InvalidInputError for any other decision.
    """
    ref, place = parse_version_ref(release), check_stage(stage)
    if decision not in {"approve", "reject"}:
        raise InvalidInputError("no such decision", expected="approve or reject", found=repr(decision))
    actor = acting(runtime, Permission.APPROVE)
    asked = _operation(op_id if decision == "approve" else None, ref, place, reason, binding, signed=True)
    if (earlier := repeated(runtime, asked, _signed_again)) is not None:
        return earlier
    sealed, known = measured(runtime, ref, place)
    now = time_text(runtime.clock.now())
    with runtime.catalog.read() as reading:
        situation = gather(reading, sealed, place, None, known, now=now)
        log = log_state(reading)
        if decision == "reject":
            why = check_reason(reason)
            _own(_asked(situation.demands.approval_rules, situation.facts), situation.facts, actor)
            return about_rejection(ref, sealed.digest, place, why, secrets.token_hex(NONCE_BYTES), log).payload
        _asked(sign_offs(situation.demands), situation.facts)
        _refuse_moved(reading, binding, situation)
        own = _eligible(situation, actor, now)
        return about_approval(_yes(situation, own, actor, "", reason, now), log).payload


def reject(
    runtime: Runtime, release: str, stage: str, reason: str, op_id: str | None, signature: bytes | None = None
) -> Rejection:
    """Record a no, by somebody who fills a slot the stage asks for; said twice, it is one.

    Where the approval rule says `reject: terminal`, it also ends the request that is open. Having had a hand in the
    release is no hindrance: whoever made a thing may always warn of it.
    """
    ref, place, why = parse_version_ref(release), check_stage(stage), check_reason(reason)
    asked = operation(op_id, "reject", release=str(ref), stage=place, reason=why, signed=signature is not None or None)

    def work(writing: Writing) -> Rejection:
        situation = gather(writing, writing.releases.get(ref), place, None, {}, now=writing.now)
        rules = _asked(situation.demands.approval_rules, situation.facts)
        own = _own(rules, situation.facts, writing.actor)
        signed = None if signature is None else signed_no(writing, situation.release, place, why, signature)
        return _rejected_before(writing, situation, signed) or _reject(writing, situation, own, why, signed)

    return once(
        runtime,
        Permission.APPROVE,
        asked,
        work,
        keep=lambda rejection: {"rejection": rejection.id},
        again=lambda reading, kept: reading.requests.rejection(kept["rejection"]),
    )


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Yes:
    """What somebody says: why, to which binding, and in which envelope, if they signed it."""

    reason: str
    binding: str | None
    signature: bytes | None


def _operation(
    op_id: str | None, ref: VersionRef, stage: str, reason: str, binding: str | None, *, signed: bool
) -> Operation | None:
    """What the caller's key stands for. Each time it is signed anew, with a nonce of its own: that is no other call."""
    return operation(
        op_id, "approve", release=str(ref), stage=stage, reason=reason, binding=binding, signed=signed or None
    )


def _approve(
    writing: Writing, release: Release, stage: str, yes: _Yes, known: Mapping[Digest, Measurement]
) -> ApprovalOutcome:
    expire_overdue(writing, release, stage)
    situation = gather(writing, release, stage, None, known, now=writing.now)
    _asked(sign_offs(situation.demands), situation.facts)
    _refuse_moved(writing, yes.binding, situation)
    own = _eligible(situation, writing.actor, writing.now)
    if yes.signature is None:
        _refuse_unsigned(own, situation.facts)
        before = _given_before(writing, situation)
        given = _yes(situation, own, writing.actor, writing.new_id(), yes.reason, writing.now)
        approval = before or _give(writing, given, situation, None)
    else:
        signed = accepted(writing, yes.signature)
        before = _given_before(writing, situation, signed=True)
        approval = before or _give(writing, _yes_signed(writing, situation, own, yes.reason, signed), situation, signed)
    then = gather(writing, release, stage, None, known, now=writing.now)
    judged = then.judged(writing.now)
    still_needed = tuple(f"{r.id}: {r.summary}" for r in judged.failing)
    return ApprovalOutcome(approval, still_needed, already=before is not None)


def _signed_again(reading: Reading | Writing, kept: Kept) -> bytes:
    """What was signed for an approval that was given before."""
    signed = reading.requests.approval(kept["approval"]).signed
    return b"" if signed is None else opened(signed.envelope).payload


def _approved_again(reading: Reading | Writing, kept: Kept) -> ApprovalOutcome:
    return ApprovalOutcome(reading.requests.approval(kept["approval"]).approval, tuple(kept["still_needed"]))


def _asked(rules: Sequence[ApprovalRule], facts: Facts) -> Sequence[ApprovalRule]:
    """The same rules. Raises InvalidInputError where there are none: nobody asks."""
    if not rules:
        raise InvalidInputError(
            f"{facts.application}@{facts.stage} asks for no approval",
            expected="a stage whose policy has an approval rule",
            found="none",
            fix=f"promote it: tandem promote {facts.application}@{facts.release} --to {facts.stage}",
        )
    return rules


def _refuse_unsigned(own: Sequence[ApprovalRule], facts: Facts) -> None:
    """Raise InvalidInputError where a yes that is not signed would count for no rule that its person may serve."""
    if all(rule.signature is not None for rule in own):
        raise InvalidInputError(
            f"at {facts.application}@{facts.stage} only a signed yes counts",
            expected="a signature by a key of yours (policy: `signature: required`)",
            found="none",
            fix=f"tandem approve {facts.application}@{facts.release} --stage {facts.stage} --sign",
        )


def _refuse_moved(reading: Reading | Writing, binding: str | None, situation: Situation) -> None:
    facts = situation.facts
    if binding is None or binding == facts.binding:
        return
    given = reading.requests.given(situation.release, facts.stage)
    shown = next((g.approval.bound for g in given if g.approval.binding == binding), None)
    why = "; ".join(changes(shown, bound_of(situation)))
    raise ConflictError(
        "what you approve is no longer what you were shown",
        expected=f"binding {binding}",
        found=f"binding {facts.binding}: {why}",
        fix=f"look again: tandem check {facts.application}@{facts.release} --stage {facts.stage}",
    )


def _own(rules: Sequence[ApprovalRule], facts: Facts, actor: Actor) -> tuple[ApprovalRule, ...]:
    """The rules that ask for a slot the actor fills. Raises PermissionDeniedError if none does."""
    slots = slots_of(actor, facts.application)
    own = tuple(rule for rule in rules if serves(rule.slots, slots))
    if not own:
        asked = sorted({s.slot for rule in rules for s in rule.slots})
        raise _denied(rules, facts, actor, "reject", f"fills none of the slots {', '.join(asked)}")
    return own


def _eligible(situation: Situation, actor: Actor, now: str) -> tuple[ApprovalRule, ...]:
    """The rules that the actor may serve. One is enough; where there is none, say what stands in the way of each.

    Raises ConflictError for what is live there already.
    """
    facts = situation.facts
    if facts.current is not None and facts.current.digest == facts.digest:
        raise ConflictError(
            f"{facts.application}@{facts.release} serves {facts.stage} already: there is nothing to approve",
            expected="a release that is to be promoted",
            found=f"deployment {facts.current.deployment}",
        )
    able, reasons = eligible(situation, now, actor.human_id, slots_of(actor, facts.application))
    if not able:
        raise _denied(sign_offs(situation.demands), facts, actor, "approve", "; ".join(reasons))
    return able


def _denied(rules: Sequence[ApprovalRule], facts: Facts, actor: Actor, act: str, why: str) -> PermissionDeniedError:
    able = sorted({p for rule in rules for p in _able(rule, facts)})
    return PermissionDeniedError(
        f"{actor.human_id} may not {act} {facts.application}@{facts.release} at {facts.stage}",
        expected="somebody who fills a slot and had no hand in what changes",
        found=f"{actor.human_id} {why}",
        fix=f"ask {' or '.join(able)}" if able else "tandem member add ACCOUNT --role approver --slot SLOT",
    )


def _able(rule: ApprovalRule, facts: Facts) -> set[str]:
    people = {person for slot in rule.slots for person in facts.eligible.get(slot.slot, ())}
    return people - set(excluded(rule, facts))


def _given_before(writing: Writing, situation: Situation, *, signed: bool = False) -> Approval | None:
    """A yes of the same person to the same that still counts, `signed` where that is asked. One under an account that
    was taken away does not, nor one whose signature does not."""
    facts = situation.facts.approvals
    over = {a.id for a in facts if a.ended_by is not None or not a.slots or a.unsound is not None}
    for given in writing.requests.given(situation.release, situation.facts.stage):
        if signed and given.signed is None:
            continue
        if given.approval.id in over or given.used_by is not None or given.withdrawn is not None:
            continue
        approval = given.approval
        same = approval.person == writing.actor.human_id and approval.binding == situation.facts.binding
        if same and writing.now < approval.expires_at:
            return approval
    return None


def _yes(
    situation: Situation, own: Sequence[ApprovalRule], actor: Actor, identifier: str, reason: str, now: str
) -> Approval:
    """A yes that lasts as long as the longest of the rules it may serve; each of them holds it to its own time."""
    facts = situation.facts
    ttl = max((rule.ttl or APPROVAL_TTL for rule in own), key=duration)
    return Approval(
        identifier,
        facts.application,
        facts.stage,
        facts.release,
        facts.digest,
        facts.binding,
        actor.account,
        actor.human_id,
        actor.assurance,
        reason,
        secrets.token_hex(NONCE_BYTES),
        now,
        after(now, ttl),
        bound_of(situation),
    )


def _yes_signed(
    writing: Writing, situation: Situation, own: Sequence[ApprovalRule], reason: str, signed: Accepted
) -> Approval:
    """The yes that was signed, if it is one to what is asked now."""
    _refuse_moved(writing, signed.said.predicate.binding_digest, situation)
    longest = _yes(situation, own, writing.actor, writing.new_id(), reason, writing.now)
    return signed_yes(longest, signed, writing.requests.given(situation.release, situation.facts.stage))


def _give(writing: Writing, approval: Approval, situation: Situation, signed: Accepted | None) -> Approval:
    writing.requests.add_approval(approval, situation.release, None if signed is None else signed.kept)
    return approval


def _rejected_before(writing: Writing, situation: Situation, signed: Accepted | None) -> Rejection | None:
    """A no of the same person that stands; where a signed one is given, only a signed one is the same."""
    found = writing.requests.rejections(situation.release, situation.facts.stage)
    own = (r for r in found if r.person == writing.actor.human_id and r.withdrawn is None)
    return next((r for r in own if signed is None or r.assurance == SIGNED), None)


def _reject(
    writing: Writing, situation: Situation, own: Sequence[ApprovalRule], reason: str, signed: Accepted | None
) -> Rejection:
    stage = situation.facts.stage
    kept = None if signed is None else signed.kept
    rejection = writing.requests.add_rejection(situation.release, stage, reason, kept)
    if any(rule.reject == "terminal" for rule in own):
        for request in tuple(_waiting(writing, situation)):
            writing.requests.step(request, "rejected", PromotionState.REJECTED, reason=reason)
    return rejection


def _waiting(writing: Writing, situation: Situation) -> Iterator[Promotion]:
    """The requests for the release at the stage that are open or stale: there may be several stale ones."""
    application, stage = situation.release.application, situation.facts.stage
    mark: str | None = None
    while True:
        page = writing.requests.promotions(application, stage, True, mark, _PAGE)
        for request in page.items:
            if request.release == situation.release.number and request.state in WAITING:
                yield request
        mark = page.next
        if mark is None:
            return
