"""Safety levers: quarantine, hold, freeze, waiver, incident, and a reviewer's no.

Each is a fact that is added and never edited; what became of it (cleared, released, lifted, granted, used, closed)
is told by later facts. None of them ever stands in the way of a rollback.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

from registry.domain.calendars import Window
from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.text import check_text


class Severity(StrEnum):
    """STANDARD can be waived. CRITICAL is the emergency stop: nothing but clearing it lets the release pass."""

    STANDARD = "standard"
    CRITICAL = "critical"


class Cause(StrEnum):
    """What set a quarantine or a hold, or opened an incident."""

    MANUAL = "manual"
    ROLLBACK = "rollback"
    VERIFICATION = "verification"
    BREAK_GLASS = "break-glass"


class HoldMode(StrEnum):
    """AUTO stops the auto-promoter, ALL stops every promotion."""

    AUTO = "auto"
    ALL = "all"


class WaiverStep(StrEnum):
    """What happens to a waiver after it was requested. A grant fills one place of the slots that grant it."""

    GRANTED = "granted"
    REVOKED = "revoked"
    USED = "used"


class IncidentStep(StrEnum):
    """What happens to an incident after it was opened."""

    APPROVED = "approved"
    OVERDUE = "overdue"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Settled:
    """How and by whom something was ended: a quarantine cleared, a hold released, a freeze lifted, a no withdrawn."""

    account: str
    person: str
    reason: str
    at: str
    log_index: int | None = field(default=None, compare=False)
    """The entry of the log by which it came."""


@dataclass(frozen=True, slots=True)
class Quarantine:
    """A release, or a version and every release that contains it, kept out.

    `reference` says it for people (`bot@3`, `support-lora@2`). With `stage` (and its application) it holds at that
    stage and at every stage downstream of it; without, everywhere.
    """

    id: str
    subject: str
    """`release` or `version`."""
    digest: Digest
    reference: str
    application: str | None
    stage: str | None
    severity: Severity
    cause: Cause
    deployment: str | None
    account: str
    person: str
    reason: str
    at: str
    log_index: int
    """Evidence counts again only from runs recorded after this entry and started after `at`: a new evidence epoch."""
    cleared: Settled | None = None
    at_risk: tuple[str, ...] = ()
    """The stages that serve what it keeps out, as of when it is told (`bot@production`). It moves none of them."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A stage that is held. `release` is the number of the release whose failure caused it, if any."""

    id: str
    application: str
    stage: str
    mode: HoldMode
    cause: Cause
    release: int | None
    account: str
    person: str
    reason: str
    at: str
    released: Settled | None = None


@dataclass(frozen=True, slots=True)
class Freeze:
    """A freeze set by hand: of one stage, of one application, or (both None) of everything.

    Without a window it has no known end: stop the line.
    """

    id: str
    application: str | None
    stage: str | None
    window: Window | None
    account: str
    person: str
    reason: str
    at: str
    lifted: Settled | None = None


@dataclass(frozen=True, slots=True)
class WaiverEvent:
    """A grant, a revocation, or its use by a promotion."""

    step: WaiverStep
    account: str
    person: str
    promotion: str | None
    reason: str
    at: str
    assurance: str
    log_index: int


@dataclass(frozen=True, slots=True)
class Waiver:
    """A request that one rule be passed over for one release at one stage, once.

    It names the rule by id and digest, and `floor`: how bad the measured bound may be and no worse (None for rules
    that measure nothing).
    """

    id: str
    application: str
    stage: str
    release: int
    digest: Digest
    rule: str
    rule_digest: Digest
    floor: str | None
    reason: str
    ticket: str | None
    account: str
    person: str
    at: str
    expires_at: str
    events: tuple[WaiverEvent, ...] = ()

    @property
    def revoked(self) -> bool:
        return any(e.step is WaiverStep.REVOKED for e in self.events)

    @property
    def used_by(self) -> str | None:
        return next((e.promotion for e in self.events if e.step is WaiverStep.USED), None)


@dataclass(frozen=True, slots=True)
class IncidentEvent:
    """A retrospective approval, the deadline passing, or the end."""

    step: IncidentStep
    account: str
    person: str
    reason: str
    at: str
    assurance: str
    log_index: int


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that people have to look at afterwards: broken glass, an automatic rollback, a failed verification.

    `ticket` is its name elsewhere. `approve_by` is the deadline of retrospective approvals, for broken glass.
    """

    id: str
    application: str
    stage: str
    deployment: str | None
    cause: Cause
    ticket: str | None
    account: str
    person: str
    reason: str
    at: str
    approve_by: str | None
    events: tuple[IncidentEvent, ...] = ()

    @property
    def closed(self) -> bool:
        return any(e.step is IncidentStep.CLOSED for e in self.events)

    @property
    def overdue(self) -> bool:
        return not self.closed and any(e.step is IncidentStep.OVERDUE for e in self.events)


@dataclass(frozen=True, slots=True)
class Rejection:
    """A reviewer's no. It follows release and stage, not the request, and blocks until it is withdrawn (I-21)."""

    id: str
    application: str
    stage: str
    release: int
    digest: Digest
    account: str
    person: str
    assurance: str
    reason: str
    at: str
    withdrawn: Settled | None = None


def says_nothing(text: str) -> bool:
    """Whether nothing in a text could be seen: blanks and characters of no width say nothing."""
    return not any(unicodedata.category(character)[0] in "LNPS" for character in text)


def check_reason(reason: str) -> str:
    """`reason` without outer blanks. Raises InvalidInputError if it says nothing: a lever is pulled for a reason."""
    example = '--reason "answers in the wrong language since Tuesday"'
    return _said(reason, "a reason", "--reason", "a sentence that tells others why", example)


def check_ticket(ticket: str) -> str:
    """The same for what an incident is called elsewhere."""
    return _said(ticket, "a ticket", "--incident", "what the incident is called elsewhere", "--incident INC-2041")


def _said(text: str, what: str, where: str, expected: str, example: str) -> str:
    if says_nothing(check_text(text, what, where)):
        raise InvalidInputError(
            f"{what} is needed", where=where, expected=expected, found="nothing", fix=f"for example {example}"
        )
    return text.strip()
