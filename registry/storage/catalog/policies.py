"""Policies: those in force, those that were, and those somebody wants to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from sqlalchemy import bindparam, insert
from sqlalchemy import select as columns
from sqlmodel import col, func, select

from registry.domain.approvals import SIGNED
from registry.domain.digests import Digest, canonical_json
from registry.domain.log import Entry
from registry.domain.policies.document import Policy, policy_of
from registry.storage.catalog.approvals import Signed
from registry.storage.catalog.keys import agreement_rows
from registry.storage.catalog.settling import fresh_id
from registry.storage.catalog.work import Read, Write, no_such, table, verified_document
from registry.storage.tables.policies import (
    PolicyActivationRow,
    PolicyApprovalRow,
    PolicyProposalRow,
    PolicyRow,
    RegistryActivationRow,
)
from registry.storage.tables.stages import StageRow

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
    person: str | None
    """Whose policy it is; the first activations did not keep it."""
    log_index: int


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
    log_index: int


_ACTIVATION, _REGISTRY_ACTIVATION, _POLICY = table(PolicyActivationRow), table(RegistryActivationRow), table(PolicyRow)
_IN_FORCE = (
    columns(_ACTIVATION)
    .where(_ACTIVATION.c.application == bindparam("application"))
    .order_by(_ACTIVATION.c.sequence.desc())
    .limit(1)
)
_REGISTRY_IN_FORCE = columns(_REGISTRY_ACTIVATION).order_by(_REGISTRY_ACTIVATION.c.sequence.desc()).limit(1)
_ACTIVATED = (
    columns(_ACTIVATION.c.digest, _ACTIVATION.c.person, _ACTIVATION.c.log_index)
    .where(_ACTIVATION.c.application == bindparam("application"))
    .order_by(_ACTIVATION.c.sequence)
)
_REGISTRY_ACTIVATED = columns(
    _REGISTRY_ACTIVATION.c.digest, _REGISTRY_ACTIVATION.c.person, _REGISTRY_ACTIVATION.c.log_index
).order_by(_REGISTRY_ACTIVATION.c.sequence)
_CONTENT = columns(_POLICY.c.digest, _POLICY.c.content).where(_POLICY.c.digest == bindparam("digest"))


class Policies:
    """Reading policies."""

    def __init__(self, work: Read) -> None:
        self._session, self._rows = work.session, work.rows

    def registry_activation(self) -> Activation | None:
        """The registry's own policy in force, beneath those of all applications; None until there is one."""
        found = self._rows(_REGISTRY_IN_FORCE)
        return _activation(REGISTRY, found[0]) if found else None

    def editors(self, application: str, since: int) -> tuple[str, ...]:
        """The people who put another policy in force after the log entry `since`, for the application or the registry,
        sorted. A clock that was set back puts nothing in another order."""
        found: set[str] = set()
        for rows in (self._rows(_ACTIVATED, application=application), self._rows(_REGISTRY_ACTIVATED)):
            before = None
            for row in rows:
                if row.log_index > since and row.digest != before and row.person is not None:
                    found.add(row.person)
                before = row.digest
        return tuple(sorted(found))

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

    def proposals(self, application: str) -> tuple[Proposal, ...]:
        """What was proposed since the policy in force was activated, oldest first, each policy once."""
        query = (
            select(PolicyProposalRow)
            .where(
                col(PolicyProposalRow.application) == application,
                col(PolicyProposalRow.log_index) > self._activated_at(application),
            )
            .order_by(col(PolicyProposalRow.log_index))
        )
        newest = {row.digest: _proposal(row) for row in self._session.exec(query)}
        return tuple(newest.values())

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

    def policy_approval(self, identifier: str) -> PolicyApproval:
        """A yes to a policy, by its id."""
        row = self._session.get(PolicyApprovalRow, identifier)
        if row is None:
            raise no_such("approval", identifier, "tandem log show")
        return _policy_approval(row)

    def policy_content(self, digest: Digest) -> dict[str, object]:
        """The decision-relevant content of a policy, held to its digest. Raises IntegrityError."""
        (row,) = self._rows(_CONTENT, digest=digest)
        return verified_document(row.content, row.digest, f"policy {digest[:19]}")

    def policy(self, activation: Activation) -> Policy:
        """The policy that was activated, held to its digest. Raises IntegrityError."""
        (row,) = self._rows(_CONTENT, digest=activation.digest)
        return _policy(row.content, row.digest, activation.name)

    def _in_force(self, application: str) -> Activation | None:
        found = self._rows(_IN_FORCE, application=application)
        return _activation(application, found[0]) if found else None

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
        self,
        application: str,
        digest: Digest,
        base: Digest | None,
        reason: str = "",
        signed: Signed | None = None,
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
        about = {"approval": row.id, "policy": row.digest}
        entry = _policy_entry("policy.approved", row.application, about, reason)
        entry = replace(entry, assurance=None if signed is None else SIGNED)
        self._work.record(entry, [row, *agreement_rows(signed, row.log_index)])
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
                self._work.execute(
                    insert(StageRow),
                    {"application": application, "name": stage, "epoch": 0, "deployment_id": None},
                )


def _policy_entry(kind: str, application: str, subjects: Mapping[str, str], reason: str) -> Entry:
    return Entry(kind, subjects, application=None if application == REGISTRY else application, reason=reason or None)


@lru_cache(maxsize=64)
def _policy(content: str, digest: str, name: str) -> Policy:
    """A policy and how it is read, which takes longer than all else that is read for a decision."""
    return policy_of(verified_document(content, digest, f"policy {digest[:19]}"), name)


def _activation(application: str, row: Any) -> Activation:
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
        row.log_index,
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
        row.log_index,
    )
