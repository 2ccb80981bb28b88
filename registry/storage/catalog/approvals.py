"""A reviewer's yes and no, and what became of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Select, bindparam, literal, or_, union_all
from sqlalchemy import select as columns
from sqlmodel import col

from registry.domain.approvals import SIGNED, Approval, Bound
from registry.domain.digests import Digest, canonical_json
from registry.domain.log import Entry
from registry.domain.outcomes import Page
from registry.domain.releases import Release
from registry.domain.safety import Rejection, Settled
from registry.storage.catalog.settling import end_columns, ended, fresh_id, settling
from registry.storage.catalog.work import Read, Write, no_such, page_number, page_size, table
from registry.storage.tables.base import Row
from registry.storage.tables.governance import ApprovalRow, ApprovalUseRow, ApprovalWithdrawalRow
from registry.storage.tables.keys import ApprovalSignatureRow, RejectionSignatureRow
from registry.storage.tables.rejections import RejectionRow, RejectionWithdrawalRow


@dataclass(frozen=True, slots=True)
class Signed:
    """What was signed, as it was kept, and the key it was signed with, by its id."""

    key: str
    envelope: bytes
    nonce: str = ""
    """Of a yes that has no nonce of its own beside what was signed."""


@dataclass(frozen=True, slots=True)
class Given:
    """An approval, the promotion that used it up, and its withdrawal."""

    approval: Approval
    used_by: str | None
    withdrawn: Settled | None
    log_index: int
    """Its place in the log."""
    signed: Signed | None = None
    """None for one that is not signed."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A no, with its place in the log, and what was signed, if it was."""

    rejection: Rejection
    log_index: int
    signed: Signed | None


_APPROVAL, _USE, _WITHDRAWAL = table(ApprovalRow), table(ApprovalUseRow), table(ApprovalWithdrawalRow)
_REJECTION, _TAKEN_BACK = table(RejectionRow), table(RejectionWithdrawalRow)
_SIGNED, _SIGNED_NO = table(ApprovalSignatureRow), table(RejectionSignatureRow)
_GIVEN: Select[Any] = (
    columns(_APPROVAL, _USE.c.promotion.label("used_by"), *end_columns(_WITHDRAWAL), _SIGNED.c.key, _SIGNED.c.envelope)
    .join_from(_APPROVAL, _USE, _USE.c.approval == _APPROVAL.c.id, isouter=True)
    .join(_WITHDRAWAL, _WITHDRAWAL.c.approval == _APPROVAL.c.id, isouter=True)
    .join(_SIGNED, _SIGNED.c.approval == _APPROVAL.c.id, isouter=True)
    .order_by(_APPROVAL.c.id)
)
_APPROVAL_BY_ID = _GIVEN.where(_APPROVAL.c.id == bindparam("id"))
_GIVEN_TO_RELEASE = _GIVEN.where(
    _APPROVAL.c.application == bindparam("application"),
    _APPROVAL.c.stage == bindparam("stage"),
    _APPROVAL.c.release == bindparam("release"),
)
_REJECTIONS: Select[Any] = (
    columns(_REJECTION, *end_columns(_TAKEN_BACK))
    .join_from(_REJECTION, _TAKEN_BACK, _TAKEN_BACK.c.rejection == _REJECTION.c.id, isouter=True)
    .order_by(_REJECTION.c.id)
)
_REJECTION_BY_ID = _REJECTIONS.where(_REJECTION.c.id == bindparam("id"))
_REJECTIONS_OF_APPLICATION = _REJECTIONS.where(_REJECTION.c.application == bindparam("application"))
_STANDING = _REJECTIONS_OF_APPLICATION.where(_TAKEN_BACK.c.rejection.is_(None))
_SAID_SIGNED = _GIVEN.where(or_(_APPROVAL.c.assurance == SIGNED, _SIGNED.c.approval.is_not(None)))
_REFUSED_SIGNED: Select[Any] = (
    columns(_REJECTION, *end_columns(_TAKEN_BACK), _SIGNED_NO.c.key, _SIGNED_NO.c.envelope)
    .join_from(_REJECTION, _TAKEN_BACK, _TAKEN_BACK.c.rejection == _REJECTION.c.id, isouter=True)
    .join(_SIGNED_NO, _SIGNED_NO.c.rejection == _REJECTION.c.id, isouter=True)
    .where(or_(_REJECTION.c.assurance == SIGNED, _SIGNED_NO.c.rejection.is_not(None)))
    .order_by(_REJECTION.c.id)
)
_REFUSED_RELEASE = _REFUSED_SIGNED.where(
    _REJECTION.c.application == bindparam("application"),
    _REJECTION.c.stage == bindparam("stage"),
    _REJECTION.c.release == bindparam("release"),
)
_REJECTIONS_OF_RELEASE = _REJECTIONS_OF_APPLICATION.where(
    _REJECTION.c.stage == bindparam("stage"), _REJECTION.c.release == bindparam("release")
)


class Approvals:
    """Reading what reviewers said."""

    def __init__(self, work: Read) -> None:
        self._session, self._rows = work.session, work.rows

    def given(self, release: Release, stage: str) -> tuple[Given, ...]:
        """Every approval of this release at this stage, oldest first, used up and withdrawn ones too."""
        return self._given(_GIVEN_TO_RELEASE, application=release.application, stage=stage, release=release.number)

    def approval(self, identifier: str) -> Given:
        found = self._given(_APPROVAL_BY_ID, id=identifier)
        if not found:
            raise no_such("approval", identifier, "tandem approval list")
        return found[0]

    def rejections(self, release: Release, stage: str) -> tuple[Rejection, ...]:
        """Every no to this release at this stage, oldest first, withdrawn ones too."""
        return self._rejections(
            _REJECTIONS_OF_RELEASE, application=release.application, stage=stage, release=release.number
        )

    def rejection(self, identifier: str) -> Rejection:
        found = self._rejections(_REJECTION_BY_ID, id=identifier)
        if not found:
            raise no_such("rejection", identifier, "tandem approval list")
        return found[0]

    def standing(self, application: str) -> tuple[Rejection, ...]:
        """Every no to a release of an application that was not withdrawn, oldest first."""
        return self._rejections(_STANDING, application=application)

    def signed_approvals(self) -> Iterator[Given]:
        """Every approval that is signed, or says that it is."""
        yield from self._given(_SAID_SIGNED)

    def signed_rejections(self, release: Release | None = None, stage: str = "") -> Iterator[Refused]:
        """Every no that is signed, or says that it is; of one release at one stage, if one is given."""
        found = (
            self._rows(_REFUSED_SIGNED)
            if release is None
            else self._rows(_REFUSED_RELEASE, application=release.application, stage=stage, release=release.number)
        )
        for row in found:
            yield Refused(_rejection(row, ended(row)), row.log_index, _signed(row))

    def listed(
        self, application: str | None, stage: str | None, release: Release | None, after: str | None, limit: int
    ) -> Page[Given | Rejection]:
        """Approvals and rejections, newest first."""
        found = []
        for said, kind in ((ApprovalRow, "approval"), (RejectionRow, "rejection")):
            query = _marks(said, kind, application, stage, release)
            if after is not None:
                query = query.where(col(said.log_index) < page_number(after))
            # Each table's own newest, so that the index gives them without sorting what the page has no room for.
            found.append(query.order_by(col(said.log_index).desc()).limit(page_size(limit) + 1).subquery().select())
        both = union_all(*found).subquery()
        lines = self._session.connection().execute(both.select().order_by(both.c.mark.desc()).limit(limit + 1)).all()
        items = tuple(
            self.approval(identifier) if kind == "approval" else self.rejection(identifier)
            for _, identifier, kind in lines[:limit]
        )
        return Page(items, str(lines[limit - 1][0]) if len(lines) > limit else None)

    def _given(self, statement: Select[Any], **given: Any) -> tuple[Given, ...]:
        rows = self._rows(statement, **given)
        return tuple(Given(_approval(row), row.used_by, ended(row), row.log_index, _signed(row)) for row in rows)

    def _rejections(self, statement: Select[Any], **given: Any) -> tuple[Rejection, ...]:
        return tuple(_rejection(row, ended(row)) for row in self._rows(statement, **given))


class WritableApprovals(Approvals):
    """Reading and adding what reviewers say."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add_approval(self, approval: Approval, release: Release, signed: Signed | None = None) -> None:
        bound = approval.bound
        row = ApprovalRow(
            id=approval.id,
            application=approval.application,
            stage=approval.stage,
            release=approval.release,
            digest=approval.digest,
            binding=approval.binding,
            account=approval.account,
            person=approval.person,
            assurance=approval.assurance,
            reason=approval.reason,
            nonce=approval.nonce,
            given_at=approval.given_at,
            expires_at=approval.expires_at,
            bound=None if bound is None else _bound_text(bound),
            log_index=self._work.next_index,
        )
        entry = Entry(
            "approval.given",
            {"approval": approval.id, "binding": approval.binding, "release": release.digest},
            application=approval.application,
            stage=approval.stage,
            reason=approval.reason,
            assurance=approval.assurance,
        )
        self._work.record(entry, [row, *_signature(ApprovalSignatureRow, signed, row.log_index, approval=row.id)])

    def add_rejection(self, release: Release, stage: str, reason: str, signed: Signed | None = None) -> Rejection:
        """Keep a no. It stands until it is withdrawn, whatever becomes of the request."""
        row = RejectionRow(
            id=fresh_id(self._work),
            application=release.application,
            stage=stage,
            release=release.number,
            digest=release.digest,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            assurance=self._work.actor.assurance if signed is None else SIGNED,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        entry = Entry(
            "approval.rejected",
            {"rejection": row.id, "release": release.digest},
            application=release.application,
            stage=stage,
            reason=reason,
            assurance=row.assurance,
        )
        self._work.record(entry, [row, *_signature(RejectionSignatureRow, signed, row.log_index, rejection=row.id)])
        return _rejection(row, None)

    def withdraw(self, identifier: str, kind: Literal["approval", "rejection"], reason: str) -> Settled:
        """Take back an approval or a no, by its id. The database refuses to do it twice."""
        end = settling(self._work, reason)
        values: dict[str, Any] = {
            "account": end.account,
            "person": end.person,
            "reason": end.reason,
            "at": end.at,
            "log_index": self._work.next_index,
        }
        if kind == "approval":
            said: Approval | Rejection = self.approval(identifier).approval
            row: ApprovalWithdrawalRow | RejectionWithdrawalRow = ApprovalWithdrawalRow(approval=identifier, **values)
        else:
            said = self.rejection(identifier)
            row = RejectionWithdrawalRow(rejection=identifier, **values)
        entry = Entry(
            "approval.withdrawn",
            {kind: identifier, "release": said.digest},
            application=said.application,
            stage=said.stage,
            reason=reason,
        )
        self._work.record(entry, [row])
        return end


def _marks(
    table: type[ApprovalRow] | type[RejectionRow],
    kind: str,
    application: str | None,
    stage: str | None,
    release: Release | None,
) -> Any:
    query: Any = columns(col(table.log_index).label("mark"), col(table.id).label("id"), literal(kind).label("kind"))
    if release is not None:
        query = query.where(col(table.application) == release.application, col(table.release) == release.number)
    if application is not None:
        query = query.where(col(table.application) == application)
    return query if stage is None else query.where(col(table.stage) == stage)


def _signature(
    table: type[ApprovalSignatureRow] | type[RejectionSignatureRow], signed: Signed | None, log_index: int, **said: str
) -> list[Row]:
    """The row of what was signed with an opinion; none if nothing was."""
    if signed is None:
        return []
    values: dict[str, Any] = {**said, "key": signed.key, "envelope": signed.envelope.decode(), "log_index": log_index}
    return [table(**values)]


def _signed(row: Any) -> Signed | None:
    return None if row.envelope is None else Signed(row.key, row.envelope.encode())


def _bound_text(bound: Bound) -> str:
    """What a binding was made of, as canonical JSON. Parts that are absent are left out."""
    parts = {
        "policy": bound.policy,
        "evidence_set": bound.evidence_set,
        "base": bound.base,
        "waivers": list(bound.waivers),
        "epoch": bound.epoch,
    }
    return canonical_json({key: part for key, part in parts.items() if part is not None}).decode()


def _bound(document: str | None) -> Bound | None:
    if document is None:
        return None
    parts = json.loads(document)
    return Bound(
        Digest(parts["policy"]),
        Digest(parts["evidence_set"]),
        parts.get("base"),
        tuple(parts["waivers"]),
        parts.get("epoch"),
    )


def _approval(row: Any) -> Approval:
    return Approval(
        row.id,
        row.application,
        row.stage,
        row.release,
        Digest(row.digest),
        Digest(row.binding),
        row.account,
        row.person,
        row.assurance,
        row.reason,
        row.nonce,
        row.given_at,
        row.expires_at,
        _bound(row.bound),
    )


def _rejection(row: Any, withdrawn: Settled | None) -> Rejection:
    return Rejection(
        row.id,
        row.application,
        row.stage,
        row.release,
        Digest(row.digest),
        row.account,
        row.person,
        row.assurance,
        row.reason,
        row.at,
        withdrawn,
    )
