"""Safety levers that stand until somebody ends them: quarantines, holds, and freezes set by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, or_
from sqlmodel import col, select

from registry.domain.calendars import Window
from registry.domain.digests import Digest, canonical_json
from registry.domain.errors import NotFoundError
from registry.domain.log import Entry
from registry.domain.safety import Cause, Freeze, Hold, HoldMode, Quarantine, Settled, Severity
from registry.storage.catalog.settling import fresh_id, settled, settling
from registry.storage.catalog.work import Read, Write
from registry.storage.tables import (
    FreezeLiftingRow,
    FreezeRow,
    HoldReleaseRow,
    HoldRow,
    QuarantineClearingRow,
    QuarantineRow,
    ReleaseComponentRow,
    ReleaseRow,
)


class Quarantines:
    """Reading quarantines."""

    def __init__(self, work: Read) -> None:
        self._session = work.session

    def get(self, identifier: str) -> Quarantine:
        found = self._some(col(QuarantineRow.id) == identifier)
        if not found:
            raise NotFoundError(f"no quarantine {identifier!r}", fix="`tandem quarantine list` shows them")
        return found[0]

    def reaching(self, digests: Sequence[Digest]) -> tuple[Quarantine, ...]:
        """Active quarantines, at whatever stage, of a release or a version with one of these digests, oldest first."""
        return self._some(_subject_in(digests), _uncleared())

    def epochs(self, digests: Sequence[Digest]) -> tuple[Quarantine, ...]:
        """The same, and those that were cleared: each of them began a new evidence epoch."""
        return self._some(_subject_in(digests))

    def listed(self, application: str | None, everything: bool) -> tuple[Quarantine, ...]:
        """Quarantines, oldest first; `everything` adds those that were cleared.

        Of an application: those at its stages, and those everywhere of a release of it or of a version in one.
        """
        conditions: list[Any] = [] if everything else [_uncleared()]
        if application is not None:
            conditions.append(or_(col(QuarantineRow.application) == application, _everywhere_in(application)))
        return self._some(*conditions)

    def _some(self, *conditions: Any) -> tuple[Quarantine, ...]:
        query = (
            select(QuarantineRow, QuarantineClearingRow)
            .join(QuarantineClearingRow, col(QuarantineClearingRow.quarantine) == col(QuarantineRow.id), isouter=True)
            .where(*conditions)
            .order_by(col(QuarantineRow.log_index), col(QuarantineRow.id))
        )
        return tuple(_quarantine(row, settled(end)) for row, end in self._session.exec(query))


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

    def clear(self, quarantine: Quarantine, reason: str, decision: str | None = None) -> Settled:
        """End a quarantine, on a stored `decision` if one was met. The evidence epoch it began stays."""
        end = settling(self._work, reason)
        row = QuarantineClearingRow(
            quarantine=quarantine.id,
            account=end.account,
            person=end.person,
            reason=end.reason,
            decision=decision,
            at=end.at,
            log_index=self._work.next_index,
        )
        self._work.record(_quarantine_entry("quarantine.cleared", quarantine, reason, decision), [row])
        return end


class Holds:
    """Reading holds."""

    def __init__(self, work: Read) -> None:
        self._session = work.session

    def get(self, identifier: str) -> Hold:
        found = self._some(col(HoldRow.id) == identifier)
        if not found:
            raise NotFoundError(f"no hold {identifier!r}", fix="`tandem status` shows them")
        return found[0]

    def active(self, application: str, stage: str | None = None) -> tuple[Hold, ...]:
        """Holds of a stage (of all stages, without one) that were not released, oldest first."""
        conditions = [col(HoldRow.application) == application, col(HoldReleaseRow.hold).is_(None)]
        if stage is not None:
            conditions.append(col(HoldRow.stage) == stage)
        return self._some(*conditions)

    def _some(self, *conditions: Any) -> tuple[Hold, ...]:
        query = (
            select(HoldRow, HoldReleaseRow)
            .join(HoldReleaseRow, col(HoldReleaseRow.hold) == col(HoldRow.id), isouter=True)
            .where(*conditions)
            .order_by(col(HoldRow.log_index), col(HoldRow.id))
        )
        return tuple(_hold(row, settled(end)) for row, end in self._session.exec(query))


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
        self._session = work.session

    def get(self, identifier: str) -> Freeze:
        found = self._some(col(FreezeRow.id) == identifier)
        if not found:
            raise NotFoundError(f"no freeze {identifier!r}", fix="`tandem freeze list` shows them")
        return found[0]

    def active(self, application: str, stage: str) -> tuple[Freeze, ...]:
        """Freezes of this stage, of its application and of everything, that were not lifted, oldest first.

        Whether a window is open now is not asked here.
        """
        covers = or_(
            col(FreezeRow.application).is_(None),
            and_(col(FreezeRow.application) == application, col(FreezeRow.stage).is_(None)),
            and_(col(FreezeRow.application) == application, col(FreezeRow.stage) == stage),
        )
        return self._some(covers, col(FreezeLiftingRow.freeze).is_(None))

    def listed(self, everything: bool) -> tuple[Freeze, ...]:
        """Freezes, oldest first; `everything` adds those that were lifted."""
        return self._some(*([] if everything else [col(FreezeLiftingRow.freeze).is_(None)]))

    def _some(self, *conditions: Any) -> tuple[Freeze, ...]:
        query = (
            select(FreezeRow, FreezeLiftingRow)
            .join(FreezeLiftingRow, col(FreezeLiftingRow.freeze) == col(FreezeRow.id), isouter=True)
            .where(*conditions)
            .order_by(col(FreezeRow.log_index), col(FreezeRow.id))
        )
        return tuple(_freeze(row, settled(end)) for row, end in self._session.exec(query))


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


def _subject_in(digests: Sequence[Digest]) -> Any:
    return col(QuarantineRow.digest).in_(list(digests))


def _uncleared() -> Any:
    return col(QuarantineClearingRow.quarantine).is_(None)


def _everywhere_in(application: str) -> Any:
    release = select(ReleaseRow.number).where(
        col(ReleaseRow.application) == application, col(ReleaseRow.digest) == col(QuarantineRow.digest)
    )
    component = select(ReleaseComponentRow.release).where(
        col(ReleaseComponentRow.application) == application,
        col(ReleaseComponentRow.digest) == col(QuarantineRow.digest),
    )
    return and_(col(QuarantineRow.application).is_(None), or_(release.exists(), component.exists()))


def _quarantine_entry(kind: str, quarantine: Quarantine, reason: str, decision: str | None = None) -> Entry:
    return Entry(
        kind,
        {"quarantine": quarantine.id, quarantine.subject: quarantine.digest},
        application=quarantine.application,
        stage=quarantine.stage,
        decision=decision,
        reason=reason,
    )


def _hold_entry(kind: str, hold: Hold, reason: str) -> Entry:
    return Entry(kind, {"hold": hold.id}, application=hold.application, stage=hold.stage, reason=reason)


def _freeze_entry(kind: str, freeze: Freeze, reason: str) -> Entry:
    return Entry(kind, {"freeze": freeze.id}, application=freeze.application, stage=freeze.stage, reason=reason)


def _window_text(window: Window) -> str:
    return canonical_json(window.model_dump(mode="json", exclude_none=True)).decode()


def _quarantine(row: QuarantineRow, cleared: Settled | None) -> Quarantine:
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


def _hold(row: HoldRow, released: Settled | None) -> Hold:
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


def _freeze(row: FreezeRow, lifted: Settled | None) -> Freeze:
    window = None if row.window is None else Window.model_validate(json.loads(row.window))
    return Freeze(row.id, row.application, row.stage, window, row.account, row.person, row.reason, row.at, lifted)
