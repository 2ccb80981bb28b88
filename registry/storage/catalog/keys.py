"""Keys of people: who registered, confirmed and revoked them, and which releases rest on what they signed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select
from sqlalchemy import select as columns

from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.log import Entry
from registry.domain.signing.keys import PublicKey, parse_line
from registry.domain.signing.standing import Basis, Confirmation, KeyRecord, Resting, Revocation
from registry.storage.catalog.work import Read, Write, no_such, table
from registry.storage.tables import (
    ApprovalRow,
    ApprovalSignatureRow,
    ApprovalUseRow,
    DeploymentRow,
    SigningKeyConfirmationRow,
    SigningKeyRevocationRow,
    SigningKeyRow,
    StageRow,
)

_KEY, _CONFIRMED, _REVOKED = (table(row) for row in (SigningKeyRow, SigningKeyConfirmationRow, SigningKeyRevocationRow))
_SIGNED, _APPROVAL, _USE = table(ApprovalSignatureRow), table(ApprovalRow), table(ApprovalUseRow)
_DEPLOYMENT, _STAGE = table(DeploymentRow), table(StageRow)
_KEYS: Select[Any] = (
    columns(
        _KEY,
        _CONFIRMED.c.by_key,
        _CONFIRMED.c.envelope.label("confirmed_envelope"),
        _CONFIRMED.c.account.label("confirmed_account"),
        _CONFIRMED.c.person.label("confirmed_person"),
        _CONFIRMED.c.at.label("confirmed_at"),
        _CONFIRMED.c.log_index.label("confirmed_index"),
        _REVOKED.c.compromised_since,
        _REVOKED.c.account.label("revoked_account"),
        _REVOKED.c.person.label("revoked_person"),
        _REVOKED.c.reason.label("revoked_reason"),
        _REVOKED.c.at.label("revoked_at"),
        _REVOKED.c.log_index.label("revoked_index"),
    )
    .join_from(_KEY, _CONFIRMED, _CONFIRMED.c.key == _KEY.c.id, isouter=True)
    .join(_REVOKED, _REVOKED.c.key == _KEY.c.id, isouter=True)
    .order_by(_KEY.c.log_index, _KEY.c.id)
)
_LIVE = (
    columns(
        _DEPLOYMENT.c.application,
        _DEPLOYMENT.c.stage,
        _DEPLOYMENT.c.release,
        _DEPLOYMENT.c.id.label("deployment"),
        _APPROVAL.c.id.label("approval"),
        _SIGNED.c.key,
        _APPROVAL.c.log_index,
    )
    .join_from(_STAGE, _DEPLOYMENT, _DEPLOYMENT.c.id == _STAGE.c.deployment_id)
    .join(_USE, _USE.c.promotion == _DEPLOYMENT.c.promotion)
    .join(_APPROVAL, _APPROVAL.c.id == _USE.c.approval)
    .join(_SIGNED, _SIGNED.c.approval == _APPROVAL.c.id)
    .order_by(_DEPLOYMENT.c.application, _DEPLOYMENT.c.stage, _APPROVAL.c.id)
)


class Keys:
    """Reading keys."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def all(self) -> Mapping[str, KeyRecord]:
        """Every key that was ever registered, by id, in the order of the log."""
        return {row.id: _record(row) for row in self._rows(_KEYS)}

    def get(self, identifier: str) -> KeyRecord:
        """A key by its id, or by so much of the beginning of its digest as names one alone."""
        every = self.all()
        digits = identifier.removeprefix("sha256:")
        found = [key for key in every if key.removeprefix("sha256:").startswith(digits)] if len(digits) >= 8 else []
        if len(found) != 1:
            raise no_such("key", identifier, "tandem key list")
        return every[found[0]]

    def resting(self) -> tuple[Resting, ...]:
        """What serves now on signed approvals."""
        return tuple(Resting(*row) for row in self._rows(_LIVE))


class WritableKeys(Keys):
    """Reading keys, and what becomes of them."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(self, key: PublicKey, person: str, basis: Basis, envelope: bytes) -> KeyRecord:
        row = SigningKeyRow(
            id=key.id,
            line=key.line,
            basis=basis,
            envelope=envelope.decode(),
            account=self._work.actor.account,
            person=person,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        self._work.record(Entry("key.added", {"key": key.id}, assurance="signed"), [row])
        return self.all()[key.id]

    def confirm(self, key: KeyRecord, by: KeyRecord, envelope: bytes) -> KeyRecord:
        actor = self._work.actor
        row = SigningKeyConfirmationRow(
            key=key.id,
            by_key=by.id,
            envelope=envelope.decode(),
            account=actor.account,
            person=actor.human_id,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        self._work.record(Entry("key.confirmed", {"key": key.id, "by_key": by.id}, assurance="signed"), [row])
        return self.all()[key.id]

    def revoke(self, key: KeyRecord, reason: str, compromised_since: int | None) -> KeyRecord:
        actor = self._work.actor
        row = SigningKeyRevocationRow(
            key=key.id,
            compromised_since=compromised_since,
            account=actor.account,
            person=actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        self._work.record(Entry("key.revoked", {"key": key.id}, reason=reason), [row])
        return self.all()[key.id]


def _record(row: Any) -> KeyRecord:
    public = _public(row)
    confirmation = revocation = None
    if row.confirmed_index is not None:
        confirmation = Confirmation(
            row.by_key,
            row.confirmed_account,
            row.confirmed_person,
            row.confirmed_envelope.encode(),
            row.confirmed_at,
            row.confirmed_index,
        )
    if row.revoked_index is not None:
        revocation = Revocation(
            row.revoked_reason,
            row.compromised_since,
            row.revoked_account,
            row.revoked_person,
            row.revoked_at,
            row.revoked_index,
        )
    return KeyRecord(
        row.id,
        public,
        row.person,
        row.account,
        row.basis,
        row.envelope.encode(),
        row.at,
        row.log_index,
        confirmation,
        revocation,
    )


def _public(row: Any) -> PublicKey:
    """The key itself. Raises IntegrityError if it is not the one that its id says."""
    try:
        found = parse_line(row.line)
    except InvalidInputError as error:
        raise _changed(row.id, error.message) from error
    if found.id != row.id:
        raise _changed(row.id, found.id)
    return found


def _changed(identifier: str, found: str) -> IntegrityError:
    return IntegrityError(
        f"the key {identifier} is not what was registered",
        expected="the key that its id is the digest of",
        found=found,
        fix="`tandem log verify` tells what else was changed; restore the database from a backup",
    )
