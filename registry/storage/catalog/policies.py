"""Policies: those in force, those that were, and those somebody wants to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import insert
from sqlmodel import col, func, select

from registry.domain.digests import Digest, canonical_json
from registry.domain.log import Entry
from registry.domain.policies.document import Policy
from registry.storage.catalog.settling import fresh_id
from registry.storage.catalog.work import Read, Write, verified_document
from registry.storage.tables import (
    PolicyActivationRow,
    PolicyApprovalRow,
    PolicyProposalRow,
    PolicyRow,
    RegistryActivationRow,
    StageRow,
)

REGISTRY = "*"
"""Stands for the registry itself, where a policy is of no single application."""

FIRST_BY_PERSON = 2
"""The sequence of the first activation that a person asked for: the bundled policy's is 1."""

_REASONS = {1: "bundled policy of a new application", FIRST_BY_PERSON: "first activation: no quorum asked"}
"""What the log says of an activation, by its sequence."""


@dataclass(frozen=True, slots=True)
class Activation:
    """A policy as it was activated. `sequence` counts from 1; 1 is the bundled policy, 2 the first by a person."""

    application: str
    sequence: int
    digest: Digest
    name: str
    source: str
    text: str
    at: str
    actor: str
    person: str | None = None
    """Whose policy it is; the first activations did not keep it."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A policy that somebody wants in force in place of `base`; of the registry, where `application` is `*`."""

    id: str
    application: str
    digest: Digest
    base: Digest | None
    name: str
    source: str
    text: str
    account: str
    person: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class PolicyApproval:
    """A yes to putting one policy in force in place of one other."""

    id: str
    application: str
    digest: Digest
    base: Digest | None
    account: str
    person: str
    reason: str
    at: str


class Policies:
    """Reading policies."""

    def __init__(self, work: Read) -> None:
        self._session = work.session

    def activation(self, application: str) -> Activation:
        """The policy in force."""
        row = self._session.exec(
            select(PolicyActivationRow)
            .where(col(PolicyActivationRow.application) == application)
            .order_by(col(PolicyActivationRow.sequence).desc())
            .limit(1)
        ).one()
        return _activation(row.application, row)

    def registry_activation(self) -> Activation | None:
        """The registry's own policy in force, beneath those of all applications; None until there is one."""
        row = self._session.exec(
            select(RegistryActivationRow).order_by(col(RegistryActivationRow.sequence).desc()).limit(1)
        ).first()
        return None if row is None else _activation(REGISTRY, row)

    def proposal(self, application: str, digest: Digest) -> Proposal | None:
        """The newest proposal to put this policy in force in place of what is; `application` is `*` for the registry.

        Whatever was proposed before the policy in force was activated is void, even if it is the same one again.
        """
        row = self._session.exec(
            select(PolicyProposalRow)
            .where(
                col(PolicyProposalRow.application) == application,
                col(PolicyProposalRow.digest) == digest,
                col(PolicyProposalRow.log_index) > self._activated_at(application),
            )
            .order_by(col(PolicyProposalRow.log_index).desc())
            .limit(1)
        ).first()
        return None if row is None else _proposal(row)

    def policy_approvals(self, application: str, digest: Digest, base: Digest | None) -> tuple[PolicyApproval, ...]:
        """Every yes to putting this policy in force in place of `base`, oldest first.

        A yes is used up by the next activation, whichever that is: it never counts when `base` comes back.
        """
        query = (
            select(PolicyApprovalRow)
            .where(
                col(PolicyApprovalRow.application) == application,
                col(PolicyApprovalRow.digest) == digest,
                col(PolicyApprovalRow.base).is_(None) if base is None else col(PolicyApprovalRow.base) == base,
                col(PolicyApprovalRow.log_index) > self._activated_at(application),
            )
            .order_by(col(PolicyApprovalRow.log_index))
        )
        return tuple(_policy_approval(row) for row in self._session.exec(query))

    def policy_content(self, digest: Digest) -> dict[str, object]:
        """The decision-relevant content of a policy, held to its digest. Raises IntegrityError."""
        row = self._session.exec(select(PolicyRow).where(col(PolicyRow.digest) == digest)).one()
        return verified_document(row.content, row.digest, f"policy {digest[:19]}")

    def _activated_at(self, application: str) -> int:
        """The log index of the newest activation; below all others if there was none."""
        if application == REGISTRY:
            newest = self._session.exec(select(func.max(col(RegistryActivationRow.log_index)))).one()
        else:
            query = select(func.max(col(PolicyActivationRow.log_index)))
            newest = self._session.exec(query.where(col(PolicyActivationRow.application) == application)).one()
        return -1 if newest is None else newest


class WritablePolicies(Policies):
    """Reading policies, proposing them and putting them in force."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add_activation(
        self,
        application: str,
        policy: Policy,
        source: str,
        text: str,
        person: str | None = None,
        reason: str = "",
    ) -> None:
        """Put a policy in force, and make the stages it names that are not there yet.

        `person` is whose policy it is: who acts, unless it was proposed by somebody else. The first activation is
        that of the bundled policy, when the application is made; the next is the first that a person asks for, and
        the log says of both why no quorum was needed.
        """
        last = self._session.exec(
            select(func.max(col(PolicyActivationRow.sequence))).where(
                col(PolicyActivationRow.application) == application
            )
        ).one()
        sequence, index = (last or 0) + 1, self._work.next_index
        row = PolicyActivationRow(
            application=application,
            sequence=sequence,
            digest=policy.digest(),
            name=policy.name,
            source=source,
            text=text,
            at=self._work.now,
            actor=self._work.actor.account,
            person=person or self._work.actor.human_id,
            log_index=index,
        )
        why = "; ".join(filter(None, [_REASONS.get(sequence), reason]))
        entry = Entry("policy.activated", {"policy": row.digest}, application=application, reason=why or None)
        self._work.record(entry, [*self._policy_rows(policy, index), row])
        self._add_stages(application, policy)

    def add_registry_activation(
        self, policy: Policy, source: str, text: str, person: str | None = None, reason: str = ""
    ) -> None:
        """Put a policy in force beneath those of all applications."""
        before = self.registry_activation()
        index = self._work.next_index
        row = RegistryActivationRow(
            sequence=before.sequence + 1 if before else 1,
            digest=policy.digest(),
            name=policy.name,
            source=source,
            text=text,
            at=self._work.now,
            actor=self._work.actor.account,
            person=person or self._work.actor.human_id,
            log_index=index,
        )
        entry = Entry("policy.activated", {"policy": row.digest}, reason=reason or None)
        self._work.record(entry, [*self._policy_rows(policy, index), row])

    def add_proposal(
        self, application: str, policy: Policy, source: str, text: str, base: Digest | None, reason: str = ""
    ) -> Proposal:
        """Ask for a policy to be put in force in place of `base`; `application` is `*` for the registry."""
        index = self._work.next_index
        row = PolicyProposalRow(
            id=fresh_id(self._work),
            application=application,
            digest=policy.digest(),
            base=base,
            name=policy.name,
            source=source,
            text=text,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=index,
        )
        entry = _policy_entry("policy.proposed", row.application, {"proposal": row.id, "policy": row.digest}, reason)
        self._work.record(entry, [*self._policy_rows(policy, index), row])
        return _proposal(row)

    def add_policy_approval(
        self, application: str, digest: Digest, base: Digest | None, reason: str = ""
    ) -> PolicyApproval:
        """Agree to putting a proposed policy in force in place of `base`, and of nothing else."""
        row = PolicyApprovalRow(
            id=fresh_id(self._work),
            application=application,
            digest=digest,
            base=base,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        entry = _policy_entry("policy.approved", row.application, {"approval": row.id, "policy": row.digest}, reason)
        self._work.record(entry, [row])
        return _policy_approval(row)

    def _policy_rows(self, policy: Policy, index: int) -> list[PolicyRow]:
        """The row of a policy's content, unless it is there already."""
        digest = policy.digest()
        if self._session.exec(select(PolicyRow.digest).where(col(PolicyRow.digest) == digest)).first() is not None:
            return []
        return [PolicyRow(digest=digest, content=canonical_json(policy.content()).decode(), log_index=index)]

    def _add_stages(self, application: str, policy: Policy) -> None:
        have = set(self._session.exec(select(StageRow.name).where(col(StageRow.application) == application)))
        for stage in policy.stages:
            if stage not in have:
                self._work.connection.execute(
                    insert(StageRow),
                    {"application": application, "name": stage, "epoch": 0, "deployment_id": None},
                )


def _policy_entry(kind: str, application: str, subjects: Mapping[str, str], reason: str) -> Entry:
    return Entry(kind, subjects, application=None if application == REGISTRY else application, reason=reason or None)


def _activation(application: str, row: PolicyActivationRow | RegistryActivationRow) -> Activation:
    return Activation(
        application,
        row.sequence,
        Digest(row.digest),
        row.name,
        row.source,
        row.text,
        row.at,
        row.actor,
        row.person,
    )


def _proposal(row: PolicyProposalRow) -> Proposal:
    return Proposal(
        row.id,
        row.application,
        Digest(row.digest),
        None if row.base is None else Digest(row.base),
        row.name,
        row.source,
        row.text,
        row.account,
        row.person,
        row.reason,
        row.at,
    )


def _policy_approval(row: PolicyApprovalRow) -> PolicyApproval:
    return PolicyApproval(
        row.id,
        row.application,
        Digest(row.digest),
        None if row.base is None else Digest(row.base),
        row.account,
        row.person,
        row.reason,
        row.at,
    )
