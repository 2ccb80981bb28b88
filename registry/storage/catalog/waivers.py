"""Waivers: that one rule be passed over once, and who agreed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlmodel import col, func, select

from registry.domain.digests import Digest
from registry.domain.errors import NotFoundError
from registry.domain.log import Entry
from registry.domain.releases import Release
from registry.domain.safety import Waiver, WaiverEvent, WaiverStep
from registry.storage.catalog.settling import fresh_id
from registry.storage.catalog.work import Read, Write
from registry.storage.tables import WaiverEventRow, WaiverRow


class Waivers:
    """Reading waivers."""

    def __init__(self, work: Read) -> None:
        self._session = work.session

    def get(self, identifier: str) -> Waiver:
        found = self._some(col(WaiverRow.id) == identifier)
        if not found:
            raise NotFoundError(f"no waiver {identifier!r}", fix="`tandem waiver list` shows them")
        return found[0]

    def of(self, application: str | None, stage: str | None = None, release: int | None = None) -> tuple[Waiver, ...]:
        """Waivers, oldest first, whatever became of them; `release` is a number of the application."""
        wanted = {WaiverRow.application: application, WaiverRow.stage: stage, WaiverRow.release: release}
        return self._some(*(col(column) == value for column, value in wanted.items() if value is not None))

    def _some(self, *conditions: Any) -> tuple[Waiver, ...]:
        query = (
            select(WaiverRow, WaiverEventRow)
            .join(WaiverEventRow, col(WaiverEventRow.waiver) == col(WaiverRow.id), isouter=True)
            .where(*conditions)
            .order_by(col(WaiverRow.log_index), col(WaiverRow.id), col(WaiverEventRow.sequence))
        )
        rows: dict[str, WaiverRow] = {}
        events: dict[str, list[WaiverEventRow]] = {}
        for row, event in self._session.exec(query):
            rows.setdefault(row.id, row)
            events.setdefault(row.id, []).extend([event] if event else [])
        return tuple(_waiver(row, events[row.id]) for row in rows.values())


class WritableWaivers(Waivers):
    """Reading and requesting waivers, and everything that happens to them."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(
        self,
        release: Release,
        stage: str,
        rule: str,
        rule_digest: Digest,
        floor: str | None,
        reason: str,
        ticket: str | None,
        expires_at: str,
    ) -> Waiver:
        """Request a waiver."""
        row = WaiverRow(
            id=fresh_id(self._work),
            application=release.application,
            stage=stage,
            release=release.number,
            digest=release.digest,
            rule=rule,
            rule_digest=rule_digest,
            floor=floor,
            reason=reason,
            ticket=ticket,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            at=self._work.now,
            expires_at=expires_at,
            log_index=self._work.next_index,
        )
        waiver = _waiver(row, [])
        self._work.record(_entry("requested", waiver, reason), [row])
        return waiver

    def step(self, waiver: Waiver, step: WaiverStep, promotion: str | None = None, reason: str = "") -> Waiver:
        """Grant, revoke, or (with the `promotion` that does) use a waiver; the waiver as it is then."""
        last = self._session.exec(
            select(func.max(col(WaiverEventRow.sequence))).where(col(WaiverEventRow.waiver) == waiver.id)
        ).one()
        row = WaiverEventRow(
            waiver=waiver.id,
            sequence=(last or 0) + 1,
            step=step.value,
            promotion=promotion,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        self._work.record(_entry(step.value, waiver, reason, promotion), [row])
        return self.get(waiver.id)


def _entry(what: str, waiver: Waiver, reason: str, promotion: str | None = None) -> Entry:
    subjects = {"waiver": waiver.id, "release": str(waiver.digest), "rule": str(waiver.rule_digest)}
    if promotion is not None:
        subjects["promotion"] = promotion
    return Entry(f"waiver.{what}", subjects, application=waiver.application, stage=waiver.stage, reason=reason or None)


def _waiver(row: WaiverRow, events: Iterable[WaiverEventRow]) -> Waiver:
    return Waiver(
        row.id,
        row.application,
        row.stage,
        row.release,
        Digest(row.digest),
        row.rule,
        Digest(row.rule_digest),
        row.floor,
        row.reason,
        row.ticket,
        row.account,
        row.person,
        row.at,
        row.expires_at,
        tuple(WaiverEvent(WaiverStep(e.step), e.account, e.person, e.promotion, e.reason, e.at) for e in events),
    )
