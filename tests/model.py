"""A second account of the registry's governance, written from the rules in words and from nothing else.

It knows neither the evaluator nor the services: people, stages, releases by the number of rows that they get right,
and what every verb does to them. `test_model` drives the registry and this side by side; where they differ, one of them
is wrong. Times are real times of the clock that the test moves; identities are places in lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STAGES = ("dev", "staging", "production")
SYSTEM = frozenset({"system:verifier", "system:scheduler"})

_AUTHOR = {"compose", "evaluate", "verify", "request", "waive"}
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
"""The owner; reviewers, one of whom makes releases and one has two accounts; on call; an admin; a machine; a stranger."""


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


Binding: TypeAlias = tuple[object, ...]


@dataclass
class Yes:
    release: int
    stage: str
    person: str
    binding: Binding
    given: datetime
    expires: datetime
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
    cleared: bool = False


@dataclass
class Hold:
    stage: str
    mode: str
    cause: str
    release: int | None
    released: bool = False


@dataclass
class Freeze:
    scope: str | None
    lifted: bool = False


@dataclass
class Waiver:
    release: int
    stage: str
    rule: str
    person: str
    floor: int | None
    expires: datetime
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
    activator: str = "ana"
    activated: int = 0
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


# Judging ---------------------------------------------------------------------------------------------------------

Statuses: TypeAlias = dict[str, tuple[bool, str]]
"""By rule: whether it is hard, and its status."""

PASS, FAIL, WAIT, VAGUE, ERROR, WAIVED = "pass", "fail", "wait", "vague", "error", "waived"
_WORST = (ERROR, FAIL, VAGUE, WAIT, PASS)


@dataclass
class Judged:
    """A release before a stage, judged. `used` are the waivers without which a rule would be in the way."""

    verdict: str
    statuses: Statuses
    used: list[Waiver]
    binding: Binding


class Judge:
    """The rules of a stage, applied to what there is."""

    def __init__(
        self, state: State, number: int, stage: str, asking: str | None, action: str = "promote", auto: bool = False
    ) -> None:
        refuse(MISSING, number not in state.releases)
        self.s, self.release, self.stage, self.auto, self.action = state, state.releases[number], stage, auto, action
        self.rules, self.live = state.rules(stage), state.live(stage)
        self.request = state.open_request(number, stage)
        self.requester = self.request.person if self.request else asking

    # Evidence --------------------------------------------------------------------------------------------------

    def reaching(self, number: int) -> Iterator[Quarantine]:
        """Quarantines, cleared ones too, that reach a release here: downstream of their stage, or everywhere."""
        above = {self.stage, *(["staging"] if self.rules.upstream else [])}
        release = self.s.releases[number]
        for q in self.s.quarantines:
            if (q.subject == number or q.subject in release.parts) and (q.stage is None or q.stage in above):
                yield q

    def runs(self) -> list[Run]:
        epochs = list(self.reaching(self.release.number))
        own = [r for r in self.s.runs if r.release == self.release.number and r.valid and self.rules.evaluated]
        return [r for r in own if all(r.order > q.order and r.at >= q.at for q in epochs)]

    def baseline(self) -> list[Run]:
        live = self.live
        return [r for r in self.s.runs if live and r.release == live.release and r.valid and self.rules.evaluated]

    def pairs(self) -> list[int]:
        """How many more rows the release gets right than what is live, by every comparable pair of runs."""
        return [a.right - b.right for a in self.runs() for b in self.baseline() if a.kind == b.kind]

    def good(self) -> str:
        found = {FAIL if r.right < 70 else VAGUE if r.right < 95 else PASS for r in self.runs()} or {VAGUE}
        return min(found, key=_WORST.index)

    def close(self) -> str:
        if self.live is None or self.live.release == self.release.number:
            return PASS
        if not self.runs() or not self.baseline():
            return VAGUE
        if not self.pairs():
            return ERROR
        return PASS if min(self.pairs()) > -10 else FAIL

    def floor(self, rule: str) -> int | None:
        """The worst that is measured now; None where not everything was."""
        if rule == "good":
            return min((r.right for r in self.runs()), default=None)
        same = self.live is None or self.live.release == self.release.number
        return None if same else min(self.pairs(), default=None)

    # People ----------------------------------------------------------------------------------------------------

    def hands(self, separation: str) -> set[str]:
        """Who had a hand in it, as far as a separation asks. Everything was registered by ana."""
        asks = {self.requester} if self.requester else set()
        if separation == "none":
            return set()
        if separation == "requester_only":
            return asks
        before = self.s.releases[self.live.release].parts if self.live else frozenset()
        makers = {"ana"} if separation == "all_components" or self.release.parts - before else set()
        return asks | makers | {self.release.composer}

    def barred(self) -> set[str]:
        return self.hands(self.rules.separation) if self.rules.reviewers else set()

    def granted(self) -> list[Waiver]:
        if self.auto:
            return []
        return [w for w in self.s.waivers if self._own(w) and w.grants - self.barred() - {w.person}]

    def _own(self, w: Waiver) -> bool:
        mine = (w.release, w.stage) == (self.release.number, self.stage)
        return mine and w.rule in self.waivable() and not w.used and not w.revoked

    def waivable(self) -> frozenset[str]:
        return self.rules.waivable

    def binding(self) -> Binding:
        evidence = frozenset(r.evidence for r in (*self.runs(), *self.baseline()))
        base = self.live.epoch if self.live and self.rules.binds_base else None
        waivers = frozenset(self.s.waivers.index(w) for w in self.granted())
        return self.s.policy, evidence, base, waivers

    def approvals(self, barred: set[str]) -> str:
        now, binding = self.s.now, self.binding()
        mine = [a for a in self.s.approvals if (a.release, a.stage) == (self.release.number, self.stage)]
        people = {
            a.person
            for a in mine
            if not a.withdrawn and not a.used and a.binding == binding and a.given <= now < a.expires
        } - barred
        edited = self.request is not None and self.s.activated > self.request.order
        if edited and people == {self.s.activator}:
            people = set()
        return PASS if len(people) >= self.rules.reviewers else WAIT

    # Everything ------------------------------------------------------------------------------------------------

    def judged(self) -> Judged:
        statuses, used = self._before_people(), []
        if self.action == "promote":
            for rule, (hard, status) in statuses.items():
                waiver = self._overcoming(rule) if not hard and status in {FAIL, VAGUE, WAIT} else None
                if waiver is not None:
                    used.append(waiver)
                    statuses[rule] = hard, WAIVED
        if self.rules.reviewers:
            barred = self.hands(self.rules.separation) | {w.person for w in used}
            statuses["approval"] = False, self.approvals(barred)
        counting = [status for hard, status in statuses.values() if hard or self.action == "promote"]
        bad = {status for status in counting if status not in {PASS, WAIVED}}
        verdict = "ALLOW" if not bad else "WAIT" if bad == {WAIT} else "DENY"
        return Judged(verdict, statuses, used, self.binding())

    def _before_people(self) -> Statuses:
        s, rules, active = self.s, self.rules, [q for q in self.reaching(self.release.number) if not q.cleared]
        no = any(not n.withdrawn and (n.release, n.stage) == (self.release.number, self.stage) for n in s.rejections)
        frozen = any(not f.lifted and f.scope in {None, "bot", f"bot@{self.stage}"} for f in s.freezes)
        glass = any(not i.closed and i.cause == "break-glass" and i.stage == "staging" for i in s.incidents)
        found: Statuses = {
            "clock": (True, ERROR if s.now < s.recorded - timedelta(seconds=1) else PASS),
            "not-quarantined": (any(q.critical for q in active), FAIL if active else PASS),
            "current-verified": (False, WAIT if self.live and self.live.state == "pending" else PASS),
            "hold": (False, WAIT if any(map(self._holds, s.holds)) else PASS),
            "frozen": (False, WAIT if frozen else PASS),
            "rejected": (False, FAIL if no else PASS),
            "upstream-incident": (True, WAIT if glass and rules.upstream else PASS),
        }
        if rules.evaluated:
            found["evaluated"] = True, PASS if self.runs() else VAGUE
        if rules.good:
            found["good"] = False, self.good()
        if rules.close:
            found["close"] = False, self.close()
        if rules.upstream:
            found["upstream"] = True, self._upstream()
        if rules.night:
            found["night"] = False, WAIT if 18 <= s.now.hour < 20 else PASS
        return found

    def _holds(self, hold: Hold) -> bool:
        if hold.released or hold.stage != self.stage:
            return False
        if hold.mode == "all":
            return True
        newer = hold.release is not None and hold.release < self.release.number and hold.cause != "manual"
        return self.auto and not newer

    def _upstream(self) -> str:
        there = [p for p in self.s.history("staging") if p.release == self.release.number]
        condemned = max((p.epoch for p in there if p.ended == "rolled-back"), default=0)
        good = [p for p in there if p.state == "verified" and p.epoch > condemned]
        if not good:
            return FAIL
        if self.rules.soak is None:
            return PASS
        now = self.s.now
        spans = [min(end, now) - start for p in good for start, end in p.soaked]
        running = [now - p.since for p in good if p.since is not None]
        if any(span >= self.rules.soak for span in (*spans, *running)):
            return PASS
        return WAIT if running else FAIL

    def _overcoming(self, rule: str) -> Waiver | None:
        """A waiver that passes over a rule now, whose floor still holds."""
        for w in self.granted():
            if w.rule != rule or self.s.now >= w.expires:
                continue
            floor = self.floor(rule) if rule in {"good", "close"} else None
            if rule not in {"good", "close"} or (w.floor is not None and floor is not None and floor >= w.floor):
                return w
        return None
