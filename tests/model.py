"""A second account of the registry's governance, written from the rules in words and from nothing else.

It knows neither the evaluator nor the services: people, stages, releases by the number of rows that they get right,
and what every verb does to them. `test_model` drives the registry and this side by side; where they differ, one of them
is wrong. Times are real times of the clock that the test moves; identities are places in lists.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STAGES = ("dev", "staging", "production")
SYSTEM = frozenset({"system:verifier", "system:scheduler"})

_AUTHOR = {"compose", "evaluate", "request", "waive"}
_APPROVER = {"approve", "quarantine", "invalidate", "waive"}
_PROMOTER = {"request", "promote", "verify", "rollback", "hold", "quarantine", "waive"}
_ONCALL = {"request", "verify", "rollback", "quarantine", "hold", "break-glass"}


@dataclass(frozen=True)
class Who:
    """An account, whose it is, and what that person may do and fill."""

    account: str
    person: str
    may: frozenset[str]
    slots: frozenset[str] = frozenset()
    human: bool = True


def _who(name: str, may: Iterable[str], *slots: str, account: str | None = None, human: bool = True) -> Who:
    return Who(f"{account or name}@example.com", name, frozenset(may), frozenset(slots), human)


_OWNER = _AUTHOR | _APPROVER | _PROMOTER | _ONCALL | {"policy"}
PEOPLE = (
    _who("ana", _OWNER, "reviewer", "risk"),
    _who("ben", _APPROVER | _PROMOTER, "reviewer"),
    _who("cid", _AUTHOR | _APPROVER | _PROMOTER, "reviewer"),
    _who("eve", _APPROVER | _PROMOTER, "reviewer", "risk"),
    _who("eve", _APPROVER | _PROMOTER, "reviewer", "risk", account="eve.second"),
    _who("dee", _ONCALL),
    _who("gus", {"policy"}),
    _who("robot", _AUTHOR | _PROMOTER, human=False),
    Who("mal@example.com", "mal@example.com", frozenset()),
)
"""The owner; reviewers, of whom cid makes releases and eve has two accounts; on call, admin, machine, stranger."""


@dataclass(frozen=True)
class Rules:
    """What a stage asks for. `good` wants 0.70 at least, `close` nothing worse than what is live by 0.12."""

    evaluated: bool = True
    good: bool = True
    close: bool = False
    upstream: bool = False
    soak: timedelta | None = None
    night: bool = False
    reviewers: int = 0
    separation: str = "changed_components"
    ttl: timedelta = 72 * HOUR
    terminal: bool = False
    on_fail: str | None = None
    on_timeout: str = "hold"
    automatic: bool = False
    binds_base: bool = True
    request_ttl: timedelta = 14 * DAY
    waivable: frozenset[str] = frozenset()
    waiver_ttl: timedelta = 30 * DAY
    retro: bool = False
    retro_deadline: timedelta = 72 * HOUR
    on_overdue: str = "hold"


UNGATED = Rules(evaluated=False, good=False)
POLICIES: dict[str, dict[str, Rules]] = {
    "plain": {
        "dev": UNGATED,
        "staging": Rules(close=True),
        "production": Rules(close=True, upstream=True, reviewers=1),
    },
    "strict": {
        "dev": UNGATED,
        "staging": Rules(close=True, on_fail="rollback", automatic=True),
        "production": Rules(
            close=True,
            upstream=True,
            soak=2 * HOUR,
            night=True,
            reviewers=2,
            separation="all_components",
            ttl=24 * HOUR,
            terminal=True,
            on_fail="hold",
            on_timeout="rollback",
            waivable=frozenset({"good", "close", "night", "not-quarantined", "frozen", "rejected"}),
            waiver_ttl=7 * DAY,
            retro=True,
            retro_deadline=24 * HOUR,
            on_overdue="rollback",
        ),
    },
    "loose": {
        "dev": UNGATED,
        "staging": Rules(
            binds_base=False, request_ttl=2 * DAY, waivable=frozenset({"good", "not-quarantined"}), on_fail="rollback"
        ),
        "production": Rules(upstream=True, reviewers=1, separation="requester_only", binds_base=False),
    },
}
QUORUM = {"plain": 0, "strict": 1, "loose": 0}
"""How many of slot `risk` must agree before another policy takes this one's place."""

VERIFY_WITHIN = HOUR
AUTOMATIC_MOST, AUTOMATIC_WITHIN = 2, 24 * HOUR


class RefusedError(Exception):
    """The call ends with an error of this code and changes nothing more."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


DENIED, CONFLICT, INVALID, MISSING = "permission-denied", "conflict", "invalid-input", "not-found"
STALE = "stale"


def refuse(code: str, when: object = True) -> None:
    if when:
        raise RefusedError(code)


# What there is ---------------------------------------------------------------------------------------------------


@dataclass
class Release:
    number: int
    right: int
    adapter: bool
    composer: str

    @property
    def parts(self) -> frozenset[str]:
        return frozenset({"support@1", "tiny@1", *(["support-lora@1"] if self.adapter else [])})


@dataclass
class Run:
    release: int
    kind: str
    right: int
    at: datetime
    order: int
    valid: bool = True

    @property
    def evidence(self) -> tuple[int, str, int]:
        return self.release, self.kind, self.right


@dataclass
class Placed:
    """A deployment and what became of it."""

    stage: str
    epoch: int
    release: int
    kind: str
    by: str
    at: datetime
    verify_by: datetime | None
    request: int | None = None
    state: str = "pending"
    ended: str = ""
    approved: bool = False
    since: datetime | None = None
    soaked: list[tuple[datetime, datetime]] = field(default_factory=list)
    live_right: int | None = None
    """What its newest live check showed."""
    id: str = ""

    def judged(self, state: str, now: datetime) -> None:
        self.state = state
        if state == "verified":
            self.since = self.since or now
        else:
            self.since, self.soaked = None, []

    def end(self, how: str, now: datetime) -> None:
        self.ended = how
        if how == "superseded" and self.since:
            self.soaked.append((self.since, now))
        elif how == "rolled-back":
            self.soaked = []
        self.since = None

    @property
    def known_good(self) -> bool:
        return self.state == "verified" and (self.kind != "break-glass" or self.approved)


@dataclass
class Request:
    release: int
    stage: str
    person: str
    opened: datetime
    expires: datetime
    order: int
    state: str = "open"
    until: int = 0
    """Up to where in the order of things it was open last."""

    def move(self, state: str, order: int) -> None:
        if self.state == "open":
            self.until = order
        self.state = state

    def ended_since(self, order: int) -> bool:
        """Whether it was still open after that, and waits no more."""
        return self.state not in {"open", "stale"} and self.until > order


Binding: TypeAlias = tuple[object, ...]


@dataclass
class Yes:
    release: int
    stage: str
    person: str
    binding: Binding
    given: datetime
    expires: datetime
    order: int
    used: bool = False
    withdrawn: bool = False


@dataclass
class No:
    release: int
    stage: str
    person: str
    withdrawn: bool = False


@dataclass
class Quarantine:
    subject: int | str
    """The number of a release, or the reference of a version."""
    stage: str | None
    critical: bool
    at: datetime
    order: int
    person: str
    cause: str = "manual"
    cleared: bool = False


@dataclass
class Hold:
    stage: str
    mode: str
    cause: str
    release: int | None
    person: str
    released: bool = False


@dataclass
class Freeze:
    scope: str | None
    person: str
    lifted: bool = False


@dataclass
class Waiver:
    release: int
    stage: str
    rule: str
    person: str
    floor: int | None
    expires: datetime
    ttl: timedelta
    covers: frozenset[int] = frozenset()
    """Which quarantines, rejections or freezes were in the way when it was asked for."""
    grants: set[str] = field(default_factory=set)
    used: bool = False
    revoked: bool = False


@dataclass
class Incident:
    stage: str
    placed: Placed
    cause: str
    person: str
    approve_by: datetime | None
    rules: Rules
    """What the stage asked for when it was opened."""
    hands: dict[str, set[str]] = field(default_factory=dict)
    """By separation, who had a hand in what was placed, as of then."""
    approvals: set[str] = field(default_factory=set)
    closed: bool = False
    overdue: bool = False


@dataclass
class State:
    """Everything there is, and the time."""

    now: datetime
    recorded: datetime
    """The newest time that stands in the log."""
    policy: str = "plain"
    activated: int = 0
    activations: list[tuple[int, str]] = field(default_factory=list)
    """When, in the order of things, whose policy took another's place."""
    order: int = 0
    """Counts what happens, so that nothing is put in order by its time."""
    releases: dict[int, Release] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    approvals: list[Yes] = field(default_factory=list)
    rejections: list[No] = field(default_factory=list)
    quarantines: list[Quarantine] = field(default_factory=list)
    holds: list[Hold] = field(default_factory=list)
    freezes: list[Freeze] = field(default_factory=list)
    waivers: list[Waiver] = field(default_factory=list)
    incidents: list[Incident] = field(default_factory=list)

    def rules(self, stage: str) -> Rules:
        return POLICIES[self.policy][stage]

    def live(self, stage: str) -> Placed | None:
        return next((p for p in reversed(self.placed) if p.stage == stage), None)

    def history(self, stage: str) -> list[Placed]:
        return [p for p in self.placed if p.stage == stage]

    def open_request(self, number: int, stage: str) -> Request | None:
        found = [r for r in self.requests if (r.release, r.stage, r.state) == (number, stage, "open")]
        return found[0] if found else None

    def tick(self) -> int:
        self.order += 1
        return self.order

    def edges(self) -> set[datetime]:
        """The moments ahead at which something runs out, falls due, begins or ends."""
        midnight = self.now.replace(hour=0, minute=0, second=0, microsecond=0)
        soaks = (p.since + timedelta(hours=2) for p in self.placed if p.since)
        found = {
            *(r.expires for r in self.requests if r.state in {"open", "stale"}),
            *(a.expires for a in self.approvals if not a.used and not a.withdrawn),
            *(w.expires for w in self.waivers if not w.used and not w.revoked),
            *(p.verify_by for p in self.placed if p.verify_by and p.state == "pending"),
            *(i.approve_by for i in self.incidents if i.approve_by and not i.closed),
            *(midnight + hour * HOUR for hour in (18, 20)),
            *soaks,
        }
        return {edge for edge in found if edge > self.now + timedelta(seconds=2)}

    def editors(self, request: Request | None) -> set[str]:
        """Everybody who put another policy in force since a request was opened."""
        return {person for order, person in self.activations if request and order > request.order}
