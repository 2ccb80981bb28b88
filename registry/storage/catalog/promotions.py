"""Promotions: requests to place a release, and every step they took."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, bindparam, func, text, update
from sqlalchemy import select as columns

from registry.domain.digests import Digest
from registry.domain.log import Entry
from registry.domain.outcomes import Page, Promotion, PromotionEvent
from registry.domain.releases import Release
from registry.domain.stages import PromotionState
from registry.domain.times import after as time_after
from registry.domain.times import before as time_before
from registry.storage.catalog.settling import fresh_id
from registry.storage.catalog.work import Read, Write, no_such, page_number, page_size, table
from registry.storage.tables.promotions import (
    OPEN,
    PURSUED,
    UNENDED,
    VERIFYING,
    WAITING,
    PromotionEventRow,
    PromotionRow,
)

FIRST_TTL = "14d"
"""How long requests last that were opened before a request kept its own deadline."""

_MANY = 500
"""Keys per query: well below the variable limits of the databases."""


_PROMOTION, _EVENT = table(PromotionRow), table(PromotionEventRow)
_ALL: Select[Any] = columns(_PROMOTION)
_BY_ID = _ALL.where(_PROMOTION.c.id == bindparam("id"))
_AT_STAGE = _ALL.where(_PROMOTION.c.application == bindparam("application"), _PROMOTION.c.stage == bindparam("stage"))
_OPENED = columns(_PROMOTION.c.log_index).where(_PROMOTION.c.id == bindparam("id"))
_OPEN_AT_STAGE = _AT_STAGE.where(text(PURSUED), text(OPEN))
_OPEN_OF_RELEASE = _OPEN_AT_STAGE.where(_PROMOTION.c.release == bindparam("release"))
_VERIFYING = _AT_STAGE.where(text(VERIFYING))
_WAITING_WITH = _ALL.where(text(WAITING), _PROMOTION.c.release_digest == bindparam("digest"))
_ASKED_LATER = (
    columns(_PROMOTION.c.person, func.max(_PROMOTION.c.release).label("number"))
    .where(_PROMOTION.c.application == bindparam("application"), _PROMOTION.c.release > bindparam("number"))
    .group_by(_PROMOTION.c.person)
)
_EXPIRED = _ALL.where(text(WAITING), _PROMOTION.c.expires_at <= bindparam("now"))
_EXPIRED_UNKEPT = _ALL.where(
    text(WAITING), _PROMOTION.c.expires_at.is_(None), _PROMOTION.c.opened_at <= bindparam("first")
)
_EVENTS = (
    columns(_EVENT)
    .where(_EVENT.c.promotion.in_(bindparam("promotions", expanding=True)))
    .order_by(_EVENT.c.promotion, _EVENT.c.sequence)
)
_ENDS = ("cancelled", "denied", "executed", "expired", "rejected")
"""The steps with which a request stops waiting for people, for good."""
_WAITS = (
    columns(_EVENT.c.promotion, _EVENT.c.kind, _EVENT.c.log_index)
    .join_from(_EVENT, _PROMOTION, _PROMOTION.c.id == _EVENT.c.promotion)
    .where(
        _PROMOTION.c.application == bindparam("application"),
        _PROMOTION.c.stage == bindparam("stage"),
        _PROMOTION.c.release == bindparam("release"),
        _EVENT.c.kind.in_(bindparam("kinds", expanding=True)),
    )
    .order_by(_EVENT.c.promotion, _EVENT.c.sequence)
)
_LAST_STEP = columns(func.max(_EVENT.c.sequence).label("sequence")).where(_EVENT.c.promotion == bindparam("promotion"))
_STATE = update(_PROMOTION).where(_PROMOTION.c.id == bindparam("promotion")).values(state=bindparam("moved_to"))


@dataclass(frozen=True, slots=True)
class Ended:
    """A request that waits no more: how it ended, and until which place in the log it was open.

    One that had gone stale before was open until then: nobody said yes to it any more.
    """

    promotion: str
    how: str
    open_until: int


class Promotions:
    """Reading requests."""

    def __init__(self, work: Read) -> None:
        self._rows, self._rows_once = work.rows, work.rows_once

    def promotion(self, identifier: str) -> Promotion:
        """A request with its steps. Raises NotFoundError."""
        found = self._some(_BY_ID, id=identifier)
        if not found:
            raise no_such("promotion", identifier, "tandem promotion list")
        return found[0]

    def opened(self, request: Promotion) -> int:
        """The place in the log where a request was opened."""
        (row,) = self._rows(_OPENED, id=request.id)
        return int(row.log_index)

    def open_promotion(self, release: Release, stage: str) -> Promotion | None:
        """The request for this release at this stage that is still open, if any."""
        found = self._some(_OPEN_OF_RELEASE, application=release.application, stage=stage, release=release.number)
        return found[0] if found else None

    def open_promotions(self, application: str, stage: str) -> tuple[Promotion, ...]:
        """The open requests of a stage, by release."""
        found = self._some(_OPEN_AT_STAGE, application=application, stage=stage)
        return tuple(sorted(found, key=lambda p: p.release))

    def waiting_with(self, digest: Digest) -> tuple[Promotion, ...]:
        """The open and stale requests, of whatever application, for a release with this content."""
        return self._some(_WAITING_WITH, digest=digest)

    def asked_later(self, release: Release) -> tuple[tuple[str, int], ...]:
        """Who asks or asked that later releases of the same application be placed, each with the newest of theirs."""
        found = self._rows(_ASKED_LATER, application=release.application, number=release.number)
        return tuple((row.person, row.number) for row in found)

    def verifying(self, application: str, stage: str) -> Promotion | None:
        """The request whose release serves the stage and is still being verified."""
        found = self._some(_VERIFYING, application=application, stage=stage)
        return found[0] if found else None

    def promotions(
        self, application: str | None, stage: str | None, open_only: bool, after: str | None, limit: int
    ) -> Page[Promotion]:
        """Requests, newest first; `open_only` keeps those that have not ended: open, stale or verifying."""
        query = _ALL
        if application is not None:
            query = query.where(_PROMOTION.c.application == application)
        if stage is not None:
            query = query.where(_PROMOTION.c.stage == stage)
        if open_only:
            query = query.where(text(UNENDED))
        if after is not None:
            query = query.where(_PROMOTION.c.log_index < page_number(after))
        rows = self._rows_once(query.order_by(_PROMOTION.c.log_index.desc()).limit(page_size(limit) + 1))
        return Page(self._promotions(rows[:limit]), str(rows[limit - 1].log_index) if len(rows) > limit else None)

    def ended(self, release: Release, stage: str) -> tuple[Ended, ...]:
        """The requests for this release at this stage that wait no more, oldest first."""
        found: dict[str, Ended] = {}
        asked = {"application": release.application, "stage": stage, "release": release.number}
        for step in self._rows(_WAITS, **asked, kinds=(*_ENDS, "rebased", "stale")):
            before = found.get(step.promotion)
            until = before.open_until if before is not None and before.how == "stale" else step.log_index
            found[step.promotion] = Ended(step.promotion, step.kind, until)
        return tuple(sorted((e for e in found.values() if e.how in _ENDS), key=lambda end: end.open_until))

    def expired(self, now: str) -> tuple[Promotion, ...]:
        """Open and stale requests whose deadline has passed at `now`, oldest deadline first."""
        first = time_before(now, FIRST_TTL)
        kept, unkept = self._some(_EXPIRED, now=now), self._some(_EXPIRED_UNKEPT, first=first)
        return tuple(sorted([*kept, *unkept], key=lambda p: (p.expires_at or "", p.id)))

    def _some(self, statement: Select[Any], **given: Any) -> tuple[Promotion, ...]:
        return self._promotions(self._rows(statement, **given))

    def _promotions(self, rows: Sequence[Any]) -> tuple[Promotion, ...]:
        events: dict[str, list[Any]] = {}
        ids = [row.id for row in rows]
        for start in range(0, len(ids), _MANY):
            for event in self._rows(_EVENTS, promotions=tuple(ids[start : start + _MANY])):
                events.setdefault(event.promotion, []).append(event)
        return tuple(_promotion(row, events.get(row.id, [])) for row in rows)


class WritablePromotions(Promotions):
    """Reading and adding requests, and moving them along."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add_promotion(
        self, release: Release, stage: str, current: str | None, reason: str, expires_at: str
    ) -> Promotion:
        """Open a request. `current` is the deployment it expects to replace."""
        row = PromotionRow(
            id=fresh_id(self._work),
            application=release.application,
            stage=stage,
            release=release.number,
            release_digest=release.digest,
            expected_current=current,
            requester=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            opened_at=self._work.now,
            expires_at=expires_at,
            state=PromotionState.OPEN.value,
            log_index=self._work.next_index,
        )
        opened = _promotion(row, [])
        self._work.record(promotion_entry("promotion.opened", opened, reason=reason), [row])
        return opened

    def step(
        self,
        promotion: Promotion,
        kind: str,
        state: PromotionState | None = None,
        *,
        base: str | None = None,
        decision: str | None = None,
        reason: str = "",
        subjects: Mapping[str, str] | None = None,
    ) -> Promotion:
        """Add a step `promotion.<kind>`, with its log entry, and move the request to `state` if one is given.

        Kinds: `rebased` (onto `base`, or onto an empty stage), `verified`, `failed`, `stale`, `cancelled`,
        `expired`, `rejected`, `aborted`. What a decision brings about (`executed`, `waited`, `denied`) is added by
        `add_decision`, and opening by `add_promotion`. `subjects` join those of the log entry.
        """
        row = step_row(self._work, promotion, kind, base=base, decision=decision, reason=reason)
        entry = promotion_entry(
            f"promotion.{kind}", promotion, reason=reason, decision=decision, subjects=subjects or {}
        )
        self._work.record(entry, [row])
        if state is not None:
            move_promotion(self._work, promotion, state)
        return self.promotion(promotion.id)


def step_row(
    work: Write,
    promotion: Promotion,
    kind: str,
    *,
    base: str | None = None,
    decision: str | None = None,
    reason: str = "",
) -> PromotionEventRow:
    """The row of a step that comes next."""
    (last,) = work.rows(_LAST_STEP, promotion=promotion.id)
    return PromotionEventRow(
        promotion=promotion.id,
        sequence=(last.sequence or 0) + 1,
        kind=kind,
        base=base,
        decision=decision,
        actor=work.actor.account,
        person=work.actor.human_id,
        reason=reason,
        at=work.now,
        log_index=work.next_index,
    )


def move_promotion(work: Write, promotion: Promotion, state: PromotionState) -> None:
    """Move the projection that a request's steps add up to; the database refuses what is no step onwards."""
    work.execute(_STATE, {"promotion": promotion.id, "moved_to": state.value})


def promotion_entry(
    kind: str,
    promotion: Promotion,
    *,
    reason: str = "",
    decision: str | None = None,
    subjects: Mapping[str, str] | None = None,
) -> Entry:
    return Entry(
        kind,
        {"promotion": promotion.id, "release": promotion.digest, **(subjects or {})},
        application=promotion.application,
        stage=promotion.stage,
        decision=decision,
        reason=reason or None,
    )


def _promotion(row: Any, events: Iterable[Any]) -> Promotion:
    opened = PromotionEvent(
        "opened", row.requester, row.reason, row.opened_at, row.expected_current, None, row.log_index
    )
    steps = (
        opened,
        *(PromotionEvent(e.kind, e.actor, e.reason, e.at, e.base, e.decision, e.log_index) for e in events),
    )
    return Promotion(
        row.id,
        row.application,
        row.stage,
        row.release,
        Digest(row.release_digest),
        PromotionState(row.state),
        [s.base for s in steps if s.kind in {"opened", "rebased"}][-1],
        row.requester,
        row.person,
        row.reason,
        row.opened_at,
        row.expires_at or time_after(row.opened_at, FIRST_TTL),
        steps,
    )
