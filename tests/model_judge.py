"""The rules of a stage, judged by the second account: what `tests.model` knows decides, and nothing of the registry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

from tests.model import MISSING, Binding, Freeze, Hold, No, Quarantine, Run, State, Waiver, Yes, refuse

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

    def kept_from_granting(self) -> set[str]:
        """Who may waive nothing: where nobody's yes is asked for, those who had a hand in what changes."""
        return self.barred() if self.rules.reviewers else self.hands("changed_components")

    def granted(self) -> list[Waiver]:
        if self.auto:
            return []
        return [w for w in self.s.waivers if self._own(w) and w.grants - self.kept_from_granting() - {w.person}]

    def _own(self, w: Waiver) -> bool:
        mine = (w.release, w.stage) == (self.release.number, self.stage)
        asked = mine and w.rule in self.waivable() and not w.used and not w.revoked
        return asked and w.covers == self.in_the_way(w.rule)

    def in_the_way(self, rule: str) -> frozenset[int]:
        """Places of the quarantines, noes or freezes that such a rule is about now: a waiver covers just these."""
        s, active = self.s, [q for q in self.reaching(self.release.number) if not q.cleared]
        found = {
            "not-quarantined": [n for n, q in enumerate(s.quarantines) if any(q is a for a in active)],
            "rejected": [n for n, no in enumerate(s.rejections) if self._stands(no)],
            "frozen": [n for n, f in enumerate(s.freezes) if self._freezes(f)],
        }
        return frozenset(found.get(rule, []))

    def _stands(self, no: No) -> bool:
        return not no.withdrawn and (no.release, no.stage) == (self.release.number, self.stage)

    def _freezes(self, freeze: Freeze) -> bool:
        return not freeze.lifted and freeze.scope in {None, "bot", f"bot@{self.stage}"}

    def waivable(self) -> frozenset[str]:
        return self.rules.waivable

    def binding(self) -> Binding:
        evidence = frozenset(r.evidence for r in (*self.runs(), *self.baseline()))
        base = self.live.epoch if self.live and self.rules.binds_base else None
        waivers = frozenset(n for n, w in enumerate(self.s.waivers) if any(w is g for g in self.granted()))
        newest = max((q.order for q in self.reaching(self.release.number)), default=None)
        return self.s.policy, evidence, base, waivers, newest

    def void(self, yes: Yes) -> bool:
        """It was given for a request that ended without using it, or that ran out of time: it ended with it."""
        mine = [r for r in self.s.requests if (r.release, r.stage) == (yes.release, yes.stage)]
        late = self.request is not None and self.request.expires <= self.s.now
        return late or any(r.ended_since(yes.order) for r in mine)

    def approvals(self, barred: set[str]) -> str:
        now, binding = self.s.now, self.binding()
        mine = [a for a in self.s.approvals if (a.release, a.stage) == (self.release.number, self.stage)]
        people = {
            a.person
            for a in mine
            if not a.withdrawn and not a.used and a.binding == binding and a.given <= now < a.expires
            if not self.void(a)
        } - barred
        if people <= self.s.editors(self.request):
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
        no, frozen = any(map(self._stands, s.rejections)), any(map(self._freezes, s.freezes))
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
        newer = hold.release is not None and hold.release < self.release.number
        return self.auto and not (newer and hold.cause in {"rollback", "verification"})

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
