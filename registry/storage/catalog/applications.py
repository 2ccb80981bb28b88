"""Applications: their required suites, and the policies they are or were governed by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam
from sqlalchemy import select as columns
from sqlmodel import col, select

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError, InvalidInputError, NotFoundError
from registry.domain.log import Entry
from registry.domain.manifests import Version
from registry.domain.outcomes import Page
from registry.storage.catalog.policies import Activation, Policies, WritablePolicies
from registry.storage.catalog.work import Write, page_size, table
from registry.storage.tables.applications import ApplicationRow, ApplicationSuiteRow
from registry.storage.tables.artifacts import NameRow
from registry.storage.tables.base import Row


@dataclass(frozen=True, slots=True)
class RequiredSuite:
    """A suite version that an application requires, and how it came to be required."""

    name: str
    number: int
    digest: Digest
    basis: str


_REQUIRED = table(ApplicationSuiteRow)
_SUITES = columns(_REQUIRED).where(_REQUIRED.c.application == bindparam("application")).order_by(_REQUIRED.c.position)


class Applications(Policies):
    """Reading applications."""

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
        rows = self._rows(_SUITES, application=application)
        return tuple(RequiredSuite(r.artifact, r.number, Digest(r.digest), r.basis) for r in rows)

    def page(self, after: str | None, limit: int) -> Page[str]:
        """Names of applications; `after` is the last one of the page before."""
        query = select(ApplicationRow.name).order_by(col(ApplicationRow.name)).limit(page_size(limit) + 1)
        if after is not None:
            query = query.where(col(ApplicationRow.name) > after)
        found = self._session.exec(query).all()
        return Page(tuple(found[:limit]), found[limit - 1] if len(found) > limit else None)

    def activation(self, application: str) -> Activation:
        """The policy in force. Raises NotFoundError if there is no such application."""
        found = self._in_force(application)
        if found is None:
            self.demand(application)
            raise IntegrityError(f"the application {application} has no policy", expected="one since it was made")
        return found


class WritableApplications(Applications, WritablePolicies):
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
        index = self._work.next_index
        row = self._suite(application, len(self.required_suites(application)), suite, "first-evaluated", index)
        entry = Entry(
            "application.suite-required",
            {"suite": suite.reference, "digest": suite.digest},
            application=application,
        )
        self._work.record(entry, [row])

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
