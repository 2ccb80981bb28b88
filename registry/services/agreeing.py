"""Agreeing to policies: whose yes putting another one in force takes, and who said it.

The policy in force says whose. Where it counts only signed yeses of anything, its replacement takes signed ones as
well: else whoever may change policies would take the signatures out first.
"""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.approvals import fill_slots
from registry.domain.digests import Digest
from registry.domain.errors import PermissionDeniedError
from registry.domain.members import Permission, demand
from registry.domain.policies.document import Policy, policy_of
from registry.domain.policies.outcomes import GivenYes
from registry.domain.policies.settings import Slot
from registry.services.reviewing import counted, lines_of, refuse_service, reviewers, serves, slots_of
from registry.services.runtime import Runtime, actor_of
from registry.services.signing_agreements import key_of, of_policy, why_void
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.policies import Activation, Proposal


@dataclass(frozen=True, slots=True)
class Quorum:
    """Whose yes replacing a policy takes: the slots to be filled, and whether only what people signed counts."""

    slots: tuple[Slot, ...] = ()
    signed: bool = False

    @property
    def asked(self) -> bool:
        """Whether it takes anybody's yes."""
        return bool(self.slots) or self.signed


def quorum_of(reading: Reading | Writing, current: Activation | None, digest: Digest) -> Quorum:
    """What replacing the policy in force takes. Nothing, where nothing that decides would change."""
    if current is None or current.digest == digest:
        return Quorum()
    policy = activated(reading, current)
    return Quorum(policy.activation.slots if policy.activation else (), policy.signed)


def agreed(
    reading: Reading | Writing, proposal: Proposal, current: Activation | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who agreed to a proposal and fills a place of the quorum; and a line for every place that is empty."""
    members, quorum = reading.people.members(), quorum_of(reading, current, proposal.digest)
    said = said_of(reading, proposal)
    counting = sorted(person for person, signed in said.items() if signed or not quorum.signed)
    if not quorum.slots and quorum.signed:
        able_to = members.with_permission(Permission.POLICY)
        people = tuple(person for person in counting if person in able_to)
        return people, () if people else (f"a signed yes of {' or '.join(sorted(able_to))}",)
    able = reviewers(members, proposal.application)
    counting_here = {person: able[person] for person in counting if person in able and person != proposal.person}
    slots = counted(quorum.slots)
    filled = fill_slots(slots, counting_here)
    missing = {name: n - len(filled[name]) for name, n in slots if len(filled[name]) < n}
    people = tuple(sorted({p for seated in filled.values() for p in seated}))
    away = {*counting_here, proposal.person}
    return people, lines_of(missing, able, away, signed=quorum.signed) if missing else ()


def said_of(reading: Reading | Writing, proposal: Proposal) -> dict[str, bool]:
    """Who agreed to a proposal, and whether they signed; nobody under an account that is not theirs any more, and
    nobody whose signature is void."""
    members = reading.people.members()
    said: dict[str, bool] = {}
    for given in reading.applications.policy_approvals(proposal.application, proposal.digest, proposal.base):
        yes = of_policy(given)
        if members.belongs(given.account, given.person) and not why_void(reading, yes):
            said[given.person] = said.get(given.person, False) or key_of(reading, yes) is not None
    return said


def reviewer(
    runtime: Runtime, reading: Reading | Writing, proposal: Proposal, current: Activation | None
) -> tuple[str, Quorum]:
    """The person who acts, if their yes counts here, and what it takes. Raises PermissionDeniedError."""
    members = reading.people.members()
    actor, quorum = actor_of(runtime, members), quorum_of(reading, current, proposal.digest)
    refuse_service(actor, "approve policies")
    if not quorum.slots and quorum.signed:
        demand(actor, Permission.POLICY, members)
        return actor.human_id, quorum
    if actor.human_id == proposal.person:
        raise PermissionDeniedError(
            f"{actor.human_id} proposed this policy and cannot approve it",
            expected="somebody else",
            found=actor.human_id,
            fix="ask another person who may fill a slot",
        )
    asked = quorum.slots
    if asked and not serves(asked, slots_of(actor, proposal.application)):
        raise PermissionDeniedError(
            f"{actor.human_id} may fill no slot that this activation asks for",
            expected=", ".join(f"{slot.count} × {slot.slot}" for slot in asked),
            found=", ".join(slots_of(actor, proposal.application)) or "no slot",
            fix="ask somebody who may, or for the slot: tandem member add ACCOUNT --slot SLOT",
        )
    return actor.human_id, quorum


def given(reading: Reading, proposal: Proposal) -> tuple[GivenYes, ...]:
    """Every yes to a proposal, also those that do not count."""
    found = []
    for one in reading.applications.policy_approvals(proposal.application, proposal.digest, proposal.base):
        assurance = reading.keys.assurance(one.log_index)
        void = why_void(reading, of_policy(one)) or None
        found.append(GivenYes(one.person, one.account, assurance, one.reason, one.at, void))
    return tuple(found)


def activated(reading: Reading | Writing, activation: Activation) -> Policy:
    """The policy of an activation."""
    return policy_of(reading.applications.policy_content(activation.digest), activation.name)
