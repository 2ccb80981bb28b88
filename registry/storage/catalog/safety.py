"""Safety levers that stand until somebody ends them: quarantines, holds, and freezes set by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, and_, bindparam, or_, select

from registry.domain.calendars import Window
from registry.domain.digests import Digest, canonical_json
from registry.domain.log import Entry
from registry.domain.safety import Cause, Freeze, Hold, HoldMode, Quarantine, Settled, Severity
from registry.storage.catalog.settling import end_columns, ended, fresh_id, settling
from registry.storage.catalog.work import Read, Write, no_such, table
from registry.storage.tables.applications import ReleaseComponentRow, ReleaseRow
from registry.storage.tables.safety import (
    FreezeLiftingRow,
    FreezeRow,
    HoldReleaseRow,
    HoldRow,
    QuarantineClearingRow,
    QuarantineRow,
)

_QUARANTINE, _CLEARING = table(QuarantineRow), table(QuarantineClearingRow)
_HOLD, _RELEASING = table(HoldRow), table(HoldReleaseRow)
_FREEZE, _LIFTING = table(FreezeRow), table(FreezeLiftingRow)
_RELEASE, _COMPONENT = table(ReleaseRow), table(ReleaseComponentRow)
_QUARANTINES: Select[Any] = (
    select(_QUARANTINE, *end_columns(_CLEARING))
    .join_from(_QUARANTINE, _CLEARING, _CLEARING.c.quarantine == _QUARANTINE.c.id, isouter=True)
    .order_by(_QUARANTINE.c.log_index, _QUARANTINE.c.id)
)
_UNCLEARED = _CLEARING.c.quarantine.is_(None)
_QUARANTINE_BY_ID = _QUARANTINES.where(_QUARANTINE.c.id == bindparam("id"))
_OF_SUBJECTS = _QUARANTINES.where(_QUARANTINE.c.digest.in_(bindparam("digests", expanding=True)))
_REACHING = _OF_SUBJECTS.where(_UNCLEARED)
_HOLDS: Select[Any] = (
    select(_HOLD, *end_columns(_RELEASING))
    .join_from(_HOLD, _RELEASING, _RELEASING.c.hold == _HOLD.c.id, isouter=True)
    .order_by(_HOLD.c.log_index, _HOLD.c.id)
)
_HOLD_BY_ID = _HOLDS.where(_HOLD.c.id == bindparam("id"))
_HOLDING = _HOLDS.where(_HOLD.c.application == bindparam("application"), _RELEASING.c.hold.is_(None))
_HOLDING_STAGE = _HOLDING.where(_HOLD.c.stage == bindparam("stage"))
_FREEZES: Select[Any] = (
    select(_FREEZE, *end_columns(_LIFTING))
    .join_from(_FREEZE, _LIFTING, _LIFTING.c.freeze == _FREEZE.c.id, isouter=True)
    .order_by(_FREEZE.c.log_index, _FREEZE.c.id)
)
_FREEZE_BY_ID = _FREEZES.where(_FREEZE.c.id == bindparam("id"))
_UNLIFTED = _FREEZES.where(_LIFTING.c.freeze.is_(None))
_FREEZING = _UNLIFTED.where(
    or_(
        _FREEZE.c.application.is_(None),
        and_(_FREEZE.c.application == bindparam("application"), _FREEZE.c.stage.is_(None)),
        and_(_FREEZE.c.application == bindparam("application"), _FREEZE.c.stage == bindparam("stage")),
    )
)


class Quarantines:
    """Reading quarantines."""

    def __init__(self, work: Read) -> None:
        self._rows, self._rows_once = work.rows, work.rows_once

    def get(self, identifier: str) -> Quarantine:
        found = _told(self._rows(_QUARANTINE_BY_ID, id=identifier))
        if not found:
            raise no_such("quarantine", identifier, "tandem quarantine list")
        return found[0]

    def reaching(self, digests: Sequence[Digest]) -> tuple[Quarantine, ...]:
        """Active quarantines, at whatever stage, of a release or a version with one of these digests, oldest first."""
        return _told(self._rows(_REACHING, digests=tuple(digests)))

    def epochs(self, digests: Sequence[Digest]) -> tuple[Quarantine, ...]:
        """The same, and those that were cleared: each of them began a new evidence epoch."""
        return _told(self._rows(_OF_SUBJECTS, digests=tuple(digests)))

    def listed(self, application: str | None, everything: bool) -> tuple[Quarantine, ...]:
        """Quarantines, oldest first; `everything` adds those that were cleared.

        Of an application: those at its stages, and those everywhere of a release of it or of a version in one.
        """
        query = _QUARANTINES if everything else _QUARANTINES.where(_UNCLEARED)
        if application is not None:
            query = query.where(or_(_QUARANTINE.c.application == application, _everywhere_in(application)))
        return _told(self._rows_once(query))


class WritableQuarantines(Quarantines):
    """Reading, setting and clearing quarantines."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(
        self,
        subject: str,
        digest: Digest,
        reference: str,
        application: str | None,
        stage: str | None,
        severity: Severity,
        cause: Cause,
        deployment: str | None,
        reason: str,
    ) -> Quarantine:
        """Keep out a `release` or a `version`: at a stage of an application, or (both None) everywhere."""
        row = QuarantineRow(
            id=fresh_id(self._work),
            subject=subject,
            digest=digest,
            reference=reference,
            application=application,
            stage=stage,
            severity=severity.value,
            cause=cause.value,
            deployment=deployment,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        added = _quarantine(row, None)
        self._work.record(_quarantine_entry("quarantine.set", added, reason), [row])
        return added

    def clear(self, quarantine: Quarantine, reason: str) -> Settled:
        """End a quarantine. The evidence epoch it began stays."""
        end = settling(self._work, reason)
        row = QuarantineClearingRow(
            quarantine=quarantine.id,
            account=end.account,
            person=end.person,
            reason=end.reason,
            at=end.at,
            log_index=self._work.next_index,
        )
        self._work.record(_quarantine_entry("quarantine.cleared", quarantine, reason), [row])
        return end


class Holds:
    """Reading holds."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def get(self, identifier: str) -> Hold:
        found = self._some(_HOLD_BY_ID, id=identifier)
        if not found:
            raise no_such("hold", identifier, "tandem status")
        return found[0]

    def active(self, application: str, stage: str | None = None) -> tuple[Hold, ...]:
        """Holds of a stage (of all stages, without one) that were not released, oldest first."""
        if stage is None:
            return self._some(_HOLDING, application=application)
        return self._some(_HOLDING_STAGE, application=application, stage=stage)

    def _some(self, statement: Select[Any], **given: Any) -> tuple[Hold, ...]:
        return tuple(_hold(row, ended(row)) for row in self._rows(statement, **given))


class WritableHolds(Holds):
    """Reading, setting and releasing holds."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(self, application: str, stage: str, mode: HoldMode, cause: Cause, release: int | None, reason: str) -> Hold:
        """Hold a stage. `release` is the number of the release whose failure caused it."""
        row = HoldRow(
            id=fresh_id(self._work),
            application=application,
            stage=stage,
            mode=mode.value,
            cause=cause.value,
            release=release,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        added = _hold(row, None)
        self._work.record(_hold_entry("hold.set", added, reason), [row])
        return added

    def release(self, hold: Hold, reason: str) -> Hold:
        """End a hold; the hold as it is then."""
        end = settling(self._work, reason)
        row = HoldReleaseRow(
            hold=hold.id,
            account=end.account,
            person=end.person,
            reason=end.reason,
            at=end.at,
            log_index=self._work.next_index,
        )
        self._work.record(_hold_entry("hold.released", hold, reason), [row])
        return self.get(hold.id)


class Freezes:
    """Reading freezes set by hand."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def get(self, identifier: str) -> Freeze:
        found = self._some(_FREEZE_BY_ID, id=identifier)
        if not found:
            raise no_such("freeze", identifier, "tandem freeze list")
        return found[0]

    def active(self, application: str, stage: str) -> tuple[Freeze, ...]:
        """Freezes of this stage, of its application and of everything, that were not lifted, oldest first.

        Whether a window is open now is not asked here.
        """
        return self._some(_FREEZING, application=application, stage=stage)

    def listed(self, everything: bool) -> tuple[Freeze, ...]:
        """Freezes, oldest first; `everything` adds those that were lifted."""
        return self._some(_FREEZES if everything else _UNLIFTED)

    def _some(self, statement: Select[Any], **given: Any) -> tuple[Freeze, ...]:
        return tuple(_freeze(row, ended(row)) for row in self._rows(statement, **given))


class WritableFreezes(Freezes):
    """Reading, setting and lifting freezes."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(self, application: str | None, stage: str | None, window: Window | None, reason: str) -> Freeze:
        """Freeze a stage, an application, or (both None) everything; without a window until it is lifted."""
        row = FreezeRow(
            id=fresh_id(self._work),
            application=application,
            stage=stage,
            window=None if window is None else _window_text(window),
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        added = _freeze(row, None)
        self._work.record(_freeze_entry("freeze.set", added, reason), [row])
        return added

    def lift(self, freeze: Freeze, reason: str) -> Freeze:
        """End a freeze; the freeze as it is then."""
        end = settling(self._work, reason)
        row = FreezeLiftingRow(
            freeze=freeze.id,
            account=end.account,
            person=end.person,
            reason=end.reason,
            at=end.at,
            log_index=self._work.next_index,
        )
        self._work.record(_freeze_entry("freeze.lifted", freeze, reason), [row])
        return self.get(freeze.id)


# ---------------------------------------------------------------------------------------------------------


def _everywhere_in(application: str) -> Any:
    release = select(_RELEASE.c.number).where(
        _RELEASE.c.application == application, _RELEASE.c.digest == _QUARANTINE.c.digest
    )
    component = select(_COMPONENT.c.release).where(
        _COMPONENT.c.application == application, _COMPONENT.c.digest == _QUARANTINE.c.digest
    )
    return and_(_QUARANTINE.c.application.is_(None), or_(release.exists(), component.exists()))


def _quarantine_entry(kind: str, quarantine: Quarantine, reason: str) -> Entry:
    return Entry(
        kind,
        {"quarantine": quarantine.id, quarantine.subject: quarantine.digest},
        application=quarantine.application,
        stage=quarantine.stage,
        reason=reason,
    )


def _hold_entry(kind: str, hold: Hold, reason: str) -> Entry:
    return Entry(kind, {"hold": hold.id}, application=hold.application, stage=hold.stage, reason=reason)


def _freeze_entry(kind: str, freeze: Freeze, reason: str) -> Entry:
    return Entry(kind, {"freeze": freeze.id}, application=freeze.application, stage=freeze.stage, reason=reason)


def _window_text(window: Window) -> str:
    return canonical_json(window.model_dump(mode="json", exclude_none=True)).decode()


def _told(rows: Sequence[Any]) -> tuple[Quarantine, ...]:
    return tuple(_quarantine(row, ended(row)) for row in rows)


def _quarantine(row: Any, cleared: Settled | None) -> Quarantine:
    return Quarantine(
        row.id,
        row.subject,
        Digest(row.digest),
        row.reference,
        row.application,
        row.stage,
        Severity(row.severity),
        Cause(row.cause),
        row.deployment,
        row.account,
        row.person,
        row.reason,
        row.at,
        row.log_index,
        cleared,
    )


def _hold(row: Any, released: Settled | None) -> Hold:
    return Hold(
        row.id,
        row.application,
        row.stage,
        HoldMode(row.mode),
        Cause(row.cause),
        row.release,
        row.account,
        row.person,
        row.reason,
        row.at,
        released,
    )


def _freeze(row: Any, lifted: Settled | None) -> Freeze:
    window = None if row.window is None else Window.model_validate(json.loads(row.window))
    return Freeze(row.id, row.application, row.stage, window, row.account, row.person, row.reason, row.at, lifted)
