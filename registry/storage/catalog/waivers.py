"""Waivers: that one rule be passed over once, and who agreed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from registry.domain.approvals import SIGNED
from registry.domain.digests import Digest
from registry.domain.log import Entry
from registry.domain.releases import Release
from registry.domain.safety import Waiver, WaiverEvent, WaiverStep
from registry.storage.catalog.approvals import Signed
from registry.storage.catalog.keys import agreement_rows, assurance_of
from registry.storage.catalog.settling import fresh_id
from registry.storage.catalog.work import Read, Write, no_such, table
from registry.storage.tables.keys import AgreementSignatureRow
from registry.storage.tables.stages import LogRow
from registry.storage.tables.waivers import WaiverEventRow, WaiverRow

_WAIVER, _EVENT, _SIGNED = table(WaiverRow), table(WaiverEventRow), table(AgreementSignatureRow)
_LOG = table(LogRow)
_EVENT_COLUMNS = ("step", "account", "person", "promotion", "reason", "at", "log_index")
_ALL: Select[Any] = (
    select(
        _WAIVER,
        *(_EVENT.c[name].label(f"event_{name}") for name in _EVENT_COLUMNS),
        _SIGNED.c.key.label("event_key"),
        _LOG.c.leaf.label("event_leaf"),
    )
    .join_from(_WAIVER, _EVENT, _EVENT.c.waiver == _WAIVER.c.id, isouter=True)
    .join(_SIGNED, _SIGNED.c.log_index == _EVENT.c.log_index, isouter=True)
    .join(_LOG, _LOG.c.idx == _EVENT.c.log_index, isouter=True)
    .order_by(_WAIVER.c.log_index, _WAIVER.c.id, _EVENT.c.sequence)
)
_BY_ID = _ALL.where(_WAIVER.c.id == bindparam("id"))
_OF_RELEASE = _ALL.where(
    _WAIVER.c.application == bindparam("application"),
    _WAIVER.c.stage == bindparam("stage"),
    _WAIVER.c.release == bindparam("release"),
)
_LAST_STEP = select(func.max(_EVENT.c.sequence).label("sequence")).where(_EVENT.c.waiver == bindparam("waiver"))


class Waivers:
    """Reading waivers."""

    def __init__(self, work: Read) -> None:
        self._rows, self._rows_once = work.rows, work.rows_once

    def get(self, identifier: str) -> Waiver:
        found = _told(self._rows(_BY_ID, id=identifier))
        if not found:
            raise no_such("waiver", identifier, "tandem waiver list")
        return found[0]

    def of(self, application: str | None, stage: str | None = None, release: int | None = None) -> tuple[Waiver, ...]:
        """Waivers, oldest first, whatever became of them; `release` is a number of the application."""
        if application is not None and stage is not None and release is not None:
            return _told(self._rows(_OF_RELEASE, application=application, stage=stage, release=release))
        wanted = {"application": application, "stage": stage, "release": release}
        asked = [_WAIVER.c[name] == value for name, value in wanted.items() if value is not None]
        return _told(self._rows_once(_ALL.where(*asked)))


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
        waiver = _waiver(row)
        self._work.record(_entry("requested", waiver, reason), [row])
        return waiver

    def step(
        self,
        waiver: Waiver,
        step: WaiverStep,
        promotion: str | None = None,
        reason: str = "",
        signed: Signed | None = None,
    ) -> Waiver:
        """Grant, revoke, or (with the `promotion` that does) use a waiver; the waiver as it is then."""
        (last,) = self._rows(_LAST_STEP, waiver=waiver.id)
        row = WaiverEventRow(
            waiver=waiver.id,
            sequence=(last.sequence or 0) + 1,
            step=step.value,
            promotion=promotion,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        entry = _entry(step.value, waiver, reason, promotion, None if signed is None else SIGNED)
        self._work.record(entry, [row, *agreement_rows(signed, row.log_index)])
        return self.get(waiver.id)


def _entry(what: str, waiver: Waiver, reason: str, promotion: str | None = None, assurance: str | None = None) -> Entry:
    subjects = {"waiver": waiver.id, "release": str(waiver.digest), "rule": str(waiver.rule_digest)}
    if promotion is not None:
        subjects["promotion"] = promotion
    return Entry(
        f"waiver.{what}",
        subjects,
        application=waiver.application,
        stage=waiver.stage,
        reason=reason or None,
        assurance=assurance,
    )


def _told(rows: Sequence[Any]) -> tuple[Waiver, ...]:
    lines: dict[str, list[Any]] = {}
    for row in rows:
        lines.setdefault(row.id, []).append(row)
    return tuple(_waiver(found[0], found) for found in lines.values())


def _waiver(row: Any, lines: Iterable[Any] = ()) -> Waiver:
    """A waiver, with what happened to it from the lines of a query that joins its events."""
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
        tuple(_event(line) for line in lines if line.event_step is not None),
    )


def _event(line: Any) -> WaiverEvent:
    return WaiverEvent(
        WaiverStep(line.event_step),
        line.event_account,
        line.event_person,
        line.event_promotion,
        line.event_reason,
        line.event_at,
        assurance_of(line.event_key is not None, line.event_leaf),
        line.event_log_index,
    )
