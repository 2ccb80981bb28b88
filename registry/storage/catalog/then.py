"""What held at an index of the log: what a stage served, and which policy and members were in force."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, bindparam, select

from registry.domain.digests import Digest
from registry.domain.errors import NotFoundError
from registry.domain.members import Members
from registry.domain.stages import Deployment
from registry.domain.transparency.reports import PolicyThen, Served
from registry.storage.catalog.stages import deployment_of
from registry.storage.catalog.work import Read, table, verified_document
from registry.storage.tables.people import MembersRow
from registry.storage.tables.policies import PolicyActivationRow
from registry.storage.tables.stages import DeploymentRow

_DEPLOYMENT, _ACTIVATION, _MEMBERS = table(DeploymentRow), table(PolicyActivationRow), table(MembersRow)
_LIVE: Select[Any] = (
    select(_DEPLOYMENT)
    .where(
        _DEPLOYMENT.c.application == bindparam("application"),
        _DEPLOYMENT.c.stage == bindparam("stage"),
        _DEPLOYMENT.c.log_index < bindparam("index"),
    )
    .order_by(_DEPLOYMENT.c.log_index.desc())
    .limit(1)
)
_IN_FORCE: Select[Any] = (
    select(_ACTIVATION)
    .where(_ACTIVATION.c.application == bindparam("application"), _ACTIVATION.c.log_index < bindparam("index"))
    .order_by(_ACTIVATION.c.sequence.desc())
    .limit(1)
)
_CHANGED: Select[Any] = select(_MEMBERS).where(_MEMBERS.c.log_index == bindparam("index"))
_BEFORE = (
    select(_MEMBERS.c.document, _MEMBERS.c.digest)
    .where(_MEMBERS.c.sequence < bindparam("sequence"))
    .order_by(_MEMBERS.c.sequence.desc())
    .limit(1)
)


class Then:
    """Reading what held at an index: before its entry, that is."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def live(self, application: str, stage: str, index: int) -> Served | None:
        """What a stage served; None if it was nothing yet."""
        for row in self._rows(_LIVE, application=application, stage=stage, index=index):
            return served(deployment_of(row), row.log_index)
        return None

    def policy(self, application: str, index: int) -> PolicyThen | None:
        """The policy of an application that was in force; None before its first."""
        for row in self._rows(_IN_FORCE, application=application, index=index):
            return PolicyThen(row.name, Digest(row.digest), row.at, row.log_index, row.actor)
        return None

    def members(self, index: int) -> tuple[Members, Members]:
        """The members before an entry that changed them, and after it. Raises NotFoundError if none of them did."""
        for row in self._rows(_CHANGED, index=index):
            before = self._rows(_BEFORE, sequence=row.sequence)
            return _members(before[0]) if before else Members(), _members(row)
        raise NotFoundError(f"no members were changed by entry {index}")


def served(deployment: Deployment, index: int) -> Served:
    """A deployment as what a stage served from the entry `index` on."""
    return Served(
        f"{deployment.application}@{deployment.release}",
        deployment.digest,
        deployment.id,
        deployment.kind.value,
        deployment.actor,
        deployment.person,
        deployment.reason,
        deployment.at,
        index,
        deployment.decision,
        deployment.marks,
    )


def _members(row: Any) -> Members:
    return Members.model_validate(verified_document(row.document, row.digest, "members"))
