"""Approving: a person's yes, bound to exactly what they were shown."""

from __future__ import annotations

import secrets

from registry.domain.approvals import APPROVAL_HOURS, Approval
from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.members import Actor, Permission
from registry.domain.names import check_stage, parse_version_ref
from registry.domain.outcomes import ApprovalOutcome
from registry.domain.policies.document import ApprovalRule
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts
from registry.domain.policies.rules.approval import ANY_SLOT, excluded
from registry.domain.times import later
from registry.services.runtime import Runtime, acting, permitted
from registry.services.situation import Situation, gather, measure, rows_for
from registry.storage.catalog import Writing


def approve(runtime: Runtime, release: str, stage: str, reason: str, binding: str | None) -> ApprovalOutcome:
    """Record a yes for a release at a stage, bound to the release, policy, evidence and live deployment of now.

    Given twice with the same binding, it is one approval. Raises PermissionDeniedError if the person fills no
    slot the stage asks for, or had a hand in what is approved; ConflictError if `binding` is not current.
    """
    ref, place = parse_version_ref(release), check_stage(stage)
    acting(runtime, Permission.APPROVE)
    with runtime.catalog.read() as reading:
        sealed = reading.releases.get(ref)
        lacking = gather(reading, sealed, place, None, {}).lacking
        rows = rows_for(reading, lacking)
    known = measure(lacking, rows)
    with runtime.catalog.write(acting(runtime, Permission.APPROVE)) as writing:
        actor = permitted(runtime, writing.people.members(), Permission.APPROVE)
        situation = gather(writing, sealed, place, None, known)
        rules = [r for r in situation.policy.stages[place].rules if isinstance(r, ApprovalRule)]
        _refuse_unasked(rules, situation.facts)
        _refuse_moved(binding, situation.facts)
        _refuse_ineligible(rules, situation.facts, actor)
        approval = _given_before(writing, situation, actor) or _give(writing, situation, actor, reason)
        after = gather(writing, sealed, place, None, known)
        judged = decide(after.policy, after.facts, writing.now)
    waiting = tuple(f"{r.id}: {r.summary}" for r in judged.failing)
    return ApprovalOutcome(approval, waiting)


# ---------------------------------------------------------------------------------------------------------


def _refuse_unasked(rules: list[ApprovalRule], facts: Facts) -> None:
    if not rules:
        raise InvalidInputError(
            f"{facts.application}@{facts.stage} asks for no approval",
            expected="a stage whose policy has an approval rule",
            found="none",
            fix=f"promote it: tandem promote {facts.application}@{facts.release} --to {facts.stage}",
        )


def _refuse_moved(binding: str | None, facts: Facts) -> None:
    if binding is not None and binding != facts.binding:
        raise ConflictError(
            "what you approve is no longer what you were shown",
            expected=f"binding {binding}",
            found=f"binding {facts.binding}: evidence, policy or the live deployment changed",
            fix=f"look again: tandem check {facts.application}@{facts.release} --stage {facts.stage}",
        )


def _refuse_ineligible(rules: list[ApprovalRule], facts: Facts, actor: Actor) -> None:
    """One rule that the person may serve is enough; otherwise say which reason stands in the way of each."""
    slots = actor.person.may_fill(facts.application) if actor.person else ()
    reasons = []
    for rule in rules:
        asked = [s.slot for s in rule.slots]
        barred = excluded(rule, facts).get(actor.human_id)
        if not {*asked, ANY_SLOT} & set(slots):
            reasons.append(f"fills none of the slots {', '.join(asked)}")
        elif barred is not None:
            reasons.append(f"{barred} (separation: {rule.separation})")
        else:
            return
    able = sorted({p for rule in rules for p in _able(rule, facts)})
    raise PermissionDeniedError(
        f"{actor.human_id} may not approve {facts.application}@{facts.release} at {facts.stage}",
        expected="somebody who fills a slot and had no hand in what changes",
        found=f"{actor.human_id} " + "; ".join(reasons),
        fix=f"ask {' or '.join(able)}" if able else "tandem member add ACCOUNT --role approver --slot SLOT",
    )


def _able(rule: ApprovalRule, facts: Facts) -> set[str]:
    people = {person for slot in rule.slots for person in facts.eligible.get(slot.slot, ())}
    return people - set(excluded(rule, facts))


def _given_before(writing: Writing, situation: Situation, actor: Actor) -> Approval | None:
    for approval, used in writing.requests.approvals(situation.release, situation.facts.stage):
        same = approval.person == actor.human_id and approval.binding == situation.facts.binding
        if same and used is None and writing.now < approval.expires_at:
            return approval
    return None


def _give(writing: Writing, situation: Situation, actor: Actor, reason: str) -> Approval:
    facts = situation.facts
    approval = Approval(
        writing.new_id(),
        facts.application,
        facts.stage,
        facts.release,
        facts.digest,
        facts.binding,
        actor.account,
        actor.human_id,
        actor.assurance,
        reason,
        secrets.token_hex(16),
        writing.now,
        later(writing.now, hours=APPROVAL_HOURS),
    )
    writing.requests.add_approval(approval, situation.release)
    return approval
