"""Making and moving, by the second account: each verb says how its call ends, and does it to the state.

A verb answers in one word, or raises RefusedError with the code of the error that the call ends with.
"""

from __future__ import annotations

from dataclasses import dataclass

from tests.model import (
    AUTOMATIC_MOST,
    AUTOMATIC_WITHIN,
    CONFLICT,
    DENIED,
    HOUR,
    INVALID,
    MISSING,
    STAGES,
    STALE,
    SYSTEM,
    VERIFY_WITHIN,
    Hold,
    Incident,
    Placed,
    Quarantine,
    Release,
    Request,
    Run,
    State,
    Who,
    refuse,
)
from tests.model_judge import PASS, Judge, Judged

PATIENCE = HOUR / 12
"""How long checks are left to whoever placed something."""
PROMOTER, VERIFIER, SCHEDULER = "system:auto-promoter", "system:verifier", "system:scheduler"


@dataclass
class Moving(State):
    """The state and its verbs. `serving` is how many rows come out right live: None as evaluated, -1 for no answer."""

    serving: int | None = None

    # Making things ---------------------------------------------------------------------------------------------

    def compose(self, who: Who, right: int, *, adapter: bool) -> str:
        refuse(DENIED, "compose" not in who.may)
        same = next((r for r in self.releases.values() if (r.right, r.adapter) == (right, adapter)), None)
        if same is None:
            number = len(self.releases) + 1
            self.releases[number] = Release(number, right, adapter, who.person)
        return "known" if same else "composed"

    def evaluate(self, who: Who, number: int, kind: str) -> str:
        refuse(DENIED, "evaluate" not in who.may)
        right = self.releases[number].right
        right = {"canned": right, "harsh": max(0, right - 60), "kind": 120}[kind]
        self.runs.append(Run(number, kind, right, self.now, self.tick()))
        return "evaluated"

    def invalidate(self, who: Who, run: Run) -> str:
        refuse(DENIED, "invalidate" not in who.may)
        refuse(CONFLICT, not run.valid)
        release = self.releases[run.release]
        asked = {r.person for r in self.requests if r.release == run.release and r.state in {"open", "stale"}}
        later = {r.composer for number, r in self.releases.items() if number > run.release}
        later |= {r.person for r in self.requests if r.release > run.release}
        refuse(DENIED, who.person in {"ana", release.composer} | asked | later)
        run.valid = False
        return "invalidated"

    # Moving forward --------------------------------------------------------------------------------------------

    def check(self, who: Who, number: int, stage: str) -> Judged:
        return Judge(self, number, stage, who.person).judged()

    def promote(self, who: Who, number: int, stage: str, expect: str | None) -> str:
        refuse(DENIED, not {"promote", "request"} & who.may)
        if "promote" in who.may:
            return self._carried_out(who.person, number, stage, expect, "promote")
        self._deadline(stage)
        Judge(self, number, stage, who.person)
        self._expected(stage, expect)
        live = self.live(stage)
        if live and live.release == number:
            return "already"
        self._expire_own(number, stage)
        self._open(number, stage, who.person)
        return "requested"

    def break_glass(self, who: Who, number: int, stage: str, expect: str | None) -> str:
        refuse(DENIED, "break-glass" not in who.may)
        return self._carried_out(who.person, number, stage, expect, "break-glass")

    def again(self, placed: Placed | None) -> None:
        """What asking with the same key again does: checks that were never run are run."""
        live = placed and self.live(placed.stage)
        if placed and live is placed and self._unchecked(placed):
            self._follow_up(placed)

    def _carried_out(self, person: str, number: int, stage: str, expect: str | None, action: str) -> str:
        self._deadline(stage)
        refuse(MISSING, number not in self.releases)
        self._expected(stage, expect)
        live = self.live(stage)
        if live and live.release == number:
            self.again(live)
            return "already"
        self._expire_own_unless_refused(person, number, stage, action)
        judged = Judge(self, number, stage, person, action).judged()
        waiting = self.open_request(number, stage)
        request = self._open(number, stage, person)
        if action == "break-glass" and judged.verdict != "ALLOW":
            # It leaves what waited before as it is, and nothing of its own that waits.
            if waiting is None:
                request.move("denied", self.tick())
            return judged.verdict
        return self._decided(judged, request, person, action)

    def _expire_own_unless_refused(self, person: str, number: int, stage: str, action: str) -> None:
        """A second glass is refused in the transaction, which undoes the expiry."""
        mine = [i for i in self.incidents if (i.stage, i.cause, i.person) == (stage, "break-glass", person)]
        refuse(DENIED, action == "break-glass" and any(not i.closed for i in mine))
        self._expire_own(number, stage)

    def _decided(self, judged: Judged, request: Request, person: str, action: str) -> str:
        stage, rules = request.stage, self.rules(request.stage)
        if judged.verdict != "ALLOW":
            if judged.verdict == "DENY":
                request.move("denied", self.tick())
            return judged.verdict
        kind = "break-glass" if action == "break-glass" else "promote"
        hands = self._hands(request, person) if kind == "break-glass" else {}
        self._abort(stage)
        judge = Judge(self, request.release, stage, person)
        if kind == "promote" and judged.statuses.get("approval", (False, ""))[1] == PASS:
            for yes in self.approvals:
                same = (yes.release, yes.stage, yes.binding) == (request.release, stage, judged.binding)
                yes.used = yes.used or (same and not yes.withdrawn and not judge.void(yes))
        request.move("verifying" if rules.on_fail else "succeeded", self.tick())
        for waiver in judged.used:
            waiver.used = True
        placed = self._place(request.release, stage, kind, person, self.requests.index(request), "superseded")
        if kind == "break-glass":
            due = self.now + rules.retro_deadline
            self.incidents.append(Incident(stage, placed, "break-glass", person, due, rules, hands))
        self._follow_up(placed)
        return "ALLOW"

    def _hands(self, request: Request, person: str) -> dict[str, set[str]]:
        judge = Judge(self, request.release, request.stage, person)
        return {s: judge.hands(s) for s in ("none", "requester_only", "changed_components", "all_components")}

    def _place(self, number: int, stage: str, kind: str, by: str, request: int | None, how: str) -> Placed:
        old, rules = self.live(stage), self.rules(stage)
        due = self.now + VERIFY_WITHIN if rules.on_fail else None
        placed = Placed(stage, old.epoch + 1 if old else 1, number, kind, by, self.now, due, request)
        self.placed.append(placed)
        if old:
            old.end(how, self.now)
        if due is None:
            placed.judged("verified", self.now)
        for other in self.requests:
            if (other.stage, other.state) == (stage, "open"):
                late = other.expires <= self.now
                if late or rules.binds_base:
                    other.move("expired" if late else "stale", self.tick())
        return placed

    def _abort(self, stage: str) -> None:
        for request in self.requests:
            if (request.stage, request.state) == (stage, "verifying"):
                request.move("aborted", self.tick())

    def _open(self, number: int, stage: str, person: str) -> Request:
        found = self.open_request(number, stage)
        if found is None:
            due = self.now + self.rules(stage).request_ttl
            found = Request(number, stage, person, self.now, due, self.tick())
            self.requests.append(found)
        return found

    def _expire_own(self, number: int, stage: str) -> None:
        found = self.open_request(number, stage)
        if found and found.expires <= self.now:
            found.move("expired", self.tick())

    def _expected(self, stage: str, expect: str | None) -> None:
        live = self.live(stage)
        refuse(STALE, expect is not None and expect != (f"bot@{live.release}" if live else "none"))

    # Verifying -------------------------------------------------------------------------------------------------

    def verify(self, who: Who, stage: str) -> str:
        refuse(DENIED, "verify" not in who.may)
        live = self.live(stage)
        refuse(MISSING, live is None)
        assert live is not None
        if self.rules(stage).on_fail is None:
            if live.state == "failed" and self._kept_out(live.release, stage):
                return "failed"
            if live.state != "verified":
                live.judged("verified", self.now)
                self._end_request(live, "succeeded")
            return "verified"
        refuse("infrastructure", not self._ask(live))
        self._settle(live, by_hand=True)
        return live.state

    def _ask(self, placed: Placed) -> bool:
        if self.serving == -1:
            return False
        right = self.releases[placed.release].right
        placed.live_right = right if self.serving is None else self.serving
        return True

    def _follow_up(self, placed: Placed) -> None:
        serves = self.live(placed.stage) is placed
        if placed.state == "pending" and serves and self.rules(placed.stage).on_fail is not None:
            self._ask(placed)
            self._settle(placed, by_hand=False)

    def _settle(self, placed: Placed, *, by_hand: bool, by: str = VERIFIER) -> None:
        """Judge what the checks showed, or that the time for them is over; `by` is in whose name what follows is."""
        right = placed.live_right if self.rules(placed.stage).on_fail is not None else None
        if not by_hand and placed.state != "pending":
            return
        if right is not None and right >= 80:
            if not (placed.state == "failed" and self._kept_out(placed.release, placed.stage)):
                placed.judged("verified", self.now)
                self._end_request(placed, "succeeded")
        elif right is not None and right <= 45:
            if placed.state != "failed":
                self._fail(placed, by, proven=True)
        elif self._due(placed):
            self._fail(placed, by, proven=False)

    def _due(self, placed: Placed) -> bool:
        return placed.state == "pending" and placed.verify_by is not None and self.now >= placed.verify_by

    def _unchecked(self, placed: Placed) -> bool:
        return placed.verify_by is not None and placed.state == "pending" and placed.live_right is None

    def _end_request(self, placed: Placed, state: str) -> None:
        if placed.request is not None and self.requests[placed.request].state == "verifying":
            self.requests[placed.request].move(state, self.tick())

    def _fail(self, placed: Placed, by: str, *, proven: bool) -> None:
        placed.judged("failed", self.now)
        self._end_request(placed, "failed")
        rules, stage, mode = self.rules(placed.stage), placed.stage, "all"
        if rules.on_fail is None or (rules.on_fail if proven else rules.on_timeout) != "rollback":
            mode = "auto"
        elif placed.kind != "rollback" and self._may_roll_back(stage):
            target = self._target(stage)
            if target:
                self._roll_back(stage, target, by, "verification")
                return
        if proven:
            self.quarantines.append(self._found_wrong(placed, by, "verification"))
        self.holds.append(Hold(stage, mode, "verification", placed.release, by))
        self.incidents.append(Incident(stage, placed, "verification", by, None, rules))

    def _may_roll_back(self, stage: str) -> bool:
        since = self.now - AUTOMATIC_WITHIN
        own = [p for p in self.history(stage) if p.kind == "rollback" and p.by in SYSTEM and p.at >= since]
        return len(own) < AUTOMATIC_MOST

    def _deadline(self, stage: str) -> None:
        live = self.live(stage)
        if live and self._due(live):
            self._settle(live, by_hand=False, by=SCHEDULER)

    # Going back ------------------------------------------------------------------------------------------------

    def plan(self, stage: str, to: int | None) -> tuple[object, ...]:
        """What a rollback would do now: told before, it must be the same when it is done."""
        live, target = self.live(stage), self._target(stage, to)
        return (stage, live and live.epoch, target and target.epoch)

    def roll_back(self, who: Who, stage: str, to: int | None, expect: str | None, *, as_told: bool = True) -> str:
        refuse(DENIED, "rollback" not in who.may)
        left = self.live(stage)
        self._deadline(stage)
        refuse(CONFLICT, self.live(stage) is not left)
        live, target = self.live(stage), self._target(stage, to)
        self._expected(stage, expect)
        refuse(STALE, not as_told)
        if live is None:
            return "nothing"
        if target is None:
            return "no target"
        self._roll_back(stage, target, who.person, "rollback", automatic=False)
        return "rolled back"

    def _target(self, stage: str, to: int | None = None) -> Placed | None:
        """The newest known good deployment of another release that was not found wrong here since."""
        live, condemned = self.live(stage), set[int]()
        found = None
        for p in reversed(self.history(stage)[:-1]):
            if p.ended == "rolled-back":
                condemned.add(p.release)
            other = live is not None and p.release != live.release and p.release not in condemned
            fits = to is None or p.release == to
            if found is None and other and fits and p.known_good and not self._kept_out(p.release, stage):
                found = p
        if to is not None and live is not None:
            refuse(MISSING, to not in self.releases)
            refuse(CONFLICT, to == live.release)
            refuse(INVALID, found is None)
        return found

    def _kept_out(self, number: int, stage: str) -> bool:
        return any(not q.cleared for q in Judge(self, number, stage, None).reaching(number))

    def _roll_back(self, stage: str, target: Placed, by: str, cause: str, *, automatic: bool = True) -> Placed:
        left = self.live(stage)
        assert left is not None
        self._abort(stage)
        placed = self._place(target.release, stage, "rollback", by, None, "rolled-back")
        self.quarantines.append(self._found_wrong(left, by, cause))
        self.holds.append(Hold(stage, "auto", cause, left.release, by))
        if automatic:
            told = "rollback" if cause == "break-glass" else cause
            self.incidents.append(Incident(stage, left, told, by, None, self.rules(stage)))
        self._follow_up(placed)
        return placed

    def _found_wrong(self, left: Placed, by: str, cause: str) -> Quarantine:
        """A quarantine of what leaves a stage, or should, where it served."""
        return Quarantine(left.release, left.stage, False, self.now, self.tick(), by, cause)

    # By itself -------------------------------------------------------------------------------------------------

    def round(self) -> None:
        """One round of the scheduler."""
        due = [p for p in map(self.live, STAGES) if p is not None and self._due(p)]
        for placed in sorted(due, key=lambda p: (p.verify_by, p.id)):
            self._deadline(placed.stage)
        for request in self.requests:
            if request.state in {"open", "stale"} and request.expires <= self.now:
                request.move("expired", self.tick())
        for incident in list(self.incidents):
            self._escalate(incident)
        for stage in STAGES:
            live = self.live(stage)
            if live and self._unchecked(live) and self.now >= live.at + PATIENCE:
                self._follow_up(live)
            if self.rules(stage).automatic:
                self._promote_automatically(stage)

    def _escalate(self, incident: Incident) -> None:
        if incident.closed or incident.overdue or incident.approve_by is None or self.now < incident.approve_by:
            return
        if incident.placed.approved:
            return
        incident.overdue, stage = True, incident.stage
        if self.rules(stage).on_overdue == "rollback" and self.live(stage) is incident.placed:
            target = self._target(stage)
            if target and self._may_roll_back(stage):
                self._roll_back(stage, target, SCHEDULER, "break-glass")
                return
        self.holds.append(Hold(stage, "all", "break-glass", None, SCHEDULER))

    def _promote_automatically(self, stage: str) -> None:
        live = self.live(stage)
        if any(h.mode == "all" and h.stage == stage and not h.released for h in self.holds):
            return
        for number in sorted(self.releases, reverse=True):
            if live and number <= live.release:
                return
            judged = Judge(self, number, stage, PROMOTER, auto=True).judged()
            if judged.verdict == "ALLOW":
                self._expire_own(number, stage)
                judged = Judge(self, number, stage, PROMOTER, auto=True).judged()
                self._decided(judged, self._open(number, stage, PROMOTER), PROMOTER, "promote")
                return
