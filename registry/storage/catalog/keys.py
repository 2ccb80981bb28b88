"""Keys of people: who registered, confirmed and revoked them, and which releases rest on what they signed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, bindparam
from sqlalchemy import select as columns

from registry.domain.approvals import BEARER, LOCAL, SIGNED
from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.log import Entry
from registry.domain.signing.keys import PublicKey, parse_line
from registry.domain.signing.standing import Basis, Confirmation, KeyRecord, Resting, Revocation
from registry.storage.catalog.approvals import Signed
from registry.storage.catalog.work import Read, Write, no_such, table
from registry.storage.tables.base import Row
from registry.storage.tables.governance import ApprovalRow, ApprovalUseRow
from registry.storage.tables.keys import (
    AgreementSignatureRow,
    ApprovalSignatureRow,
    SigningKeyConfirmationRow,
    SigningKeyRevocationRow,
    SigningKeyRow,
)
from registry.storage.tables.stages import DeploymentRow, LogRow, StageRow

_KEY, _CONFIRMED, _REVOKED = (table(row) for row in (SigningKeyRow, SigningKeyConfirmationRow, SigningKeyRevocationRow))
_SIGNED, _APPROVAL, _USE = table(ApprovalSignatureRow), table(ApprovalRow), table(ApprovalUseRow)
_DEPLOYMENT, _STAGE = table(DeploymentRow), table(StageRow)
_AGREED, _LOG = table(AgreementSignatureRow), table(LogRow)
_AGREEMENTS: Select[Any] = columns(_AGREED).order_by(_AGREED.c.log_index)
_AGREEMENT = _AGREEMENTS.where(_AGREED.c.log_index == bindparam("index"))
_LEAF = columns(_LOG.c.leaf).where(_LOG.c.idx == bindparam("index"))
_SAME_NONCE = columns(_AGREED.c.log_index).where(_AGREED.c.nonce == bindparam("nonce"))
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

    def agreed(self, index: int) -> Signed | None:
        """What was signed for the yes of an entry; None for one that is not signed."""
        return next(map(_signed, self._rows(_AGREEMENT, index=index)), None)

    def assurance(self, index: int) -> str:
        """How sure it is who said the yes of an entry."""
        leaf = next((row.leaf for row in self._rows(_LEAF, index=index)), None)
        return assurance_of(self.agreed(index) is not None, leaf)

    def agreements(self) -> Mapping[int, Signed]:
        """What was signed for yeses to waivers, broken glass and policies, by their entries."""
        return {row.log_index: _signed(row) for row in self._rows(_AGREEMENTS)}

    def nonce_used(self, nonce: str) -> bool:
        """Whether one of these yeses has it."""
        return bool(self._rows(_SAME_NONCE, nonce=nonce))

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


def agreement_rows(signed: Signed | None, index: int) -> list[Row]:
    """The row of what was signed with a yes; none if nothing was."""
    if signed is None:
        return []
    return [
        AgreementSignatureRow(log_index=index, key=signed.key, nonce=signed.nonce, envelope=signed.envelope.decode())
    ]


def assurance_of(signed: bool, leaf: str | None) -> str:
    """How sure it is who said a yes that tells that in its entry alone: signed, with a token, or neither."""
    if signed:
        return SIGNED
    return BEARER if leaf is not None and json.loads(leaf).get("assurance") == BEARER else LOCAL


def _signed(row: Any) -> Signed:
    return Signed(row.key, row.envelope.encode(), row.nonce)


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
