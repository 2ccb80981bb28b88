"""Applications: their required suites, and the policies they are or were governed by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import insert
from sqlmodel import col, func, select

from registry.domain.digests import Digest, canonical_json
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.log import Entry
from registry.domain.manifests import Version
from registry.domain.policies.document import Policy
from registry.storage.catalog.work import Read, Write, verified_document
from registry.storage.tables import (
    ApplicationRow,
    ApplicationSuiteRow,
    NameRow,
    PolicyActivationRow,
    PolicyRow,
    Row,
    StageRow,
)

FIRST_BY_PERSON = 2
"""The sequence of the first activation that a person asked for: the bundled policy's is 1."""

_REASONS = {1: "bundled policy of a new application", FIRST_BY_PERSON: "first activation: no quorum asked"}
"""What the log says of an activation, by its sequence."""


@dataclass(frozen=True, slots=True)
class RequiredSuite:
    """A suite version that an application requires, and how it came to be required."""

    name: str
    number: int
    digest: Digest
    basis: str


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


class Applications:
    """Reading applications."""

    def __init__(self, work: Read) -> None:
        self._read, self._session = work, work.session

    def find(self, name: str) -> ApplicationRow | None:
        return self._session.get(ApplicationRow, name)

    def demand(self, name: str) -> ApplicationRow:
        """The application, or NotFoundError telling what the name stands for instead."""
        row = self.find(name)
        if row is None:
            other = self._session.get(NameRow, name)
            raise NotFoundError(
                f"no application {name!r}",
                expected="an application",
                found=f"{name} is a {other.kind}" if other else f"nothing called {name}",
                fix="`tandem app create` or `tandem release compose` makes one",
            )
        return row

    def names(self) -> tuple[str, ...]:
        return tuple(self._session.exec(select(ApplicationRow.name).order_by(col(ApplicationRow.name))))

    def required_suites(self, application: str) -> tuple[RequiredSuite, ...]:
        rows = self._session.exec(
            select(ApplicationSuiteRow)
            .where(col(ApplicationSuiteRow.application) == application)
            .order_by(col(ApplicationSuiteRow.position))
        )
        return tuple(RequiredSuite(r.artifact, r.number, Digest(r.digest), r.basis) for r in rows)

    def activation(self, application: str) -> Activation:
        """The policy in force."""
        self.demand(application)
        row = self._session.exec(
            select(PolicyActivationRow)
            .where(col(PolicyActivationRow.application) == application)
            .order_by(col(PolicyActivationRow.sequence).desc())
            .limit(1)
        ).one()
        return Activation(
            row.application, row.sequence, Digest(row.digest), row.name, row.source, row.text, row.at, row.actor
        )

    def policy_content(self, digest: Digest) -> dict[str, object]:
        """The decision-relevant content of a policy, held to its digest. Raises IntegrityError."""
        row = self._session.exec(select(PolicyRow).where(col(PolicyRow.digest) == digest)).one()
        return verified_document(row.content, row.digest, f"policy {digest[:19]}")


class WritableApplications(Applications):
    """Reading and adding applications."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add_application(self, name: NameRow, suites: Sequence[Version]) -> None:
        """A new application with the suites it requires from the start. `name` is its reserved name.

        Raises InvalidInputError if a suite is given twice, be it under two names.
        """
        _refuse_repeated(suites)
        index = self._work.next_index
        rows: list[Row] = [
            name,
            ApplicationRow(
                name=name.name, created_at=self._work.now, created_by=self._work.actor.account, log_index=index
            ),
            *(self._suite(name.name, i, suite, "declared", index) for i, suite in enumerate(suites)),
        ]
        self._work.record(Entry("application.created", {"application": name.name}, application=name.name), rows)

    def add_required_suite(self, application: str, suite: Version) -> None:
        """Record the first suite that was evaluated as the one the application requires."""
        row = self._suite(application, len(self.required_suites(application)), suite, "first-evaluated", self._index)
        entry = Entry(
            "application.suite-required",
            {"suite": suite.reference, "digest": suite.digest},
            application=application,
        )
        self._work.record(entry, [row])

    def add_activation(self, application: str, policy: Policy, source: str, text: str) -> None:
        """Put a policy in force, and make the stages it names that are not there yet.

        The first activation is that of the bundled policy, when the application is made; the next is the first that
        a person asks for, and the log says of both why no quorum was needed.
        """
        index = self._index
        rows: list[Row] = []
        digest = policy.digest()
        if self._session.exec(select(PolicyRow.digest).where(col(PolicyRow.digest) == digest)).first() is None:
            rows.append(PolicyRow(digest=digest, content=canonical_json(policy.content()).decode(), log_index=index))
        last = self._session.exec(
            select(func.max(col(PolicyActivationRow.sequence))).where(
                col(PolicyActivationRow.application) == application
            )
        ).one()
        rows.append(
            PolicyActivationRow(
                application=application,
                sequence=(last or 0) + 1,
                digest=digest,
                name=policy.name,
                source=source,
                text=text,
                at=self._work.now,
                actor=self._work.actor.account,
                log_index=index,
            )
        )
        reason = _REASONS.get((last or 0) + 1)
        self._work.record(Entry("policy.activated", {"policy": digest}, application=application, reason=reason), rows)
        have = set(self._session.exec(select(StageRow.name).where(col(StageRow.application) == application)))
        for stage in policy.stages:
            if stage not in have:
                self._work.connection.execute(
                    insert(StageRow),
                    {"application": application, "name": stage, "epoch": 0, "deployment_id": None},
                )

    @property
    def _index(self) -> int:
        return self._work.next_index

    def _suite(self, application: str, position: int, suite: Version, basis: str, index: int) -> ApplicationSuiteRow:
        return ApplicationSuiteRow(
            application=application,
            position=position,
            artifact=suite.name,
            number=suite.number,
            digest=suite.digest,
            basis=basis,
            at=self._work.now,
            actor=self._work.actor.account,
            log_index=index,
        )


def _refuse_repeated(suites: Sequence[Version]) -> None:
    seen: dict[Digest, Version] = {}
    for suite in suites:
        first = seen.setdefault(suite.digest, suite)
        if first is not suite:
            raise InvalidInputError(
                "a suite is required twice",
                expected="every suite once",
                found=" and ".join([first.reference, suite.reference]),
                fix=f"leave out {suite.reference}",
            )
