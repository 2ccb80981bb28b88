"""What every verb does, by the second account: each method says how the call ends and does it to the state.

A verb answers in one word, or raises RefusedError with the code of the error that it ends with.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.model import (
    AUTOMATIC_MOST,
    AUTOMATIC_WITHIN,
    CONFLICT,
    DAY,
    DENIED,
    INVALID,
    MISSING,
    PASS,
    QUORUM,
    STAGES,
    SYSTEM,
    VERIFY_WITHIN,
    Freeze,
    Hold,
    Incident,
    Judge,
    Judged,
    No,
    Placed,
    Quarantine,
    Release,
    Request,
    Run,
    State,
    Waiver,
    Who,
    Yes,
    refuse,
)

EVIDENCE = ("evaluated", "good", "close")
WAIVE_LONGEST = 30 * DAY
PROMOTER = "system:auto-promoter"


@dataclass
class Model(State):
    """The state and its verbs. `serving` is how many rows come out right live: None as evaluated, -1 for no answer."""

    serving: int | None = None
    proposals: dict[str, tuple[str, int]] = field(default_factory=dict)

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
        asked = {r.person for r in self.requests if (r.release, r.state) == (run.release, "open")}
        refuse(DENIED, who.person in {"ana", release.composer} | asked)
        run.valid = False
        return "invalidated"

    # Moving forward --------------------------------------------------------------------------------------------

    def check(self, who: Who, number: int, stage: str) -> Judged:
        return Judge(self, number, stage, who.person).judged()

    def promote(self, who: Who, number: int, stage: str, expect: str | None) -> str:
        refuse(DENIED, not {"promote", "request"} & who.may)
        if "promote" in who.may:
            return self._carried_out(who.person, number, stage, expect, "promote")
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
        request = self._open(number, stage, person)
        return self._decided(judged, request, person, action)

    def _expire_own_unless_refused(self, person: str, number: int, stage: str, action: str) -> None:
        """A second glass is refused in the transaction, which undoes the expiry."""
        mine = [i for i in self.incidents if (i.stage, i.cause, i.person) == (stage, "break-glass", person)]
        refuse(DENIED, action == "break-glass" and any(not i.closed for i in mine))
        self._expire_own(number, stage)

    def _decided(self, judged: Judged, request: Request, person: str, action: str) -> str:
        stage, rules = request.stage, self.rules(request.stage)
        if judged.verdict != "ALLOW":
            request.state = "open" if judged.verdict == "WAIT" else "denied"
            return judged.verdict
        kind = "break-glass" if action == "break-glass" else "promote"
        hands = self._hands(request, person) if kind == "break-glass" else {}
        self._abort(stage)
        request.state = "verifying" if rules.on_fail else "succeeded"
        if kind == "promote" and judged.statuses.get("approval", (False, ""))[1] == PASS:
            for yes in self.approvals:
                same = (yes.release, yes.stage, yes.binding) == (request.release, stage, judged.binding)
                yes.used = yes.used or (same and not yes.withdrawn)
        for waiver in judged.used:
            waiver.used = True
        placed = self._place(request.release, stage, kind, person, self.requests.index(request), "superseded")
        if kind == "break-glass":
            due = self.now + rules.retro_deadline
            self.incidents.append(Incident(stage, placed, "break-glass", person, due, hands))
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
                other.state = "expired" if late else "stale" if rules.binds_base else "open"
        return placed

    def _abort(self, stage: str) -> None:
        for request in self.requests:
            if (request.stage, request.state) == (stage, "verifying"):
                request.state = "aborted"

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
            found.state = "expired"

    def _expected(self, stage: str, expect: str | None) -> None:
        live = self.live(stage)
        refuse(CONFLICT, expect is not None and expect != (f"bot@{live.release}" if live else "none"))

    # Verifying -------------------------------------------------------------------------------------------------

    def verify(self, who: Who, stage: str) -> str:
        refuse(DENIED, "verify" not in who.may)
        live = self.live(stage)
        refuse(CONFLICT, live is None)
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

    def _settle(self, placed: Placed, *, by_hand: bool) -> None:
        right = placed.live_right if self.rules(placed.stage).on_fail is not None else None
        if not by_hand and placed.state != "pending":
            return
        if right is not None and right >= 80:
            if not (placed.state == "failed" and self._kept_out(placed.release, placed.stage)):
                placed.judged("verified", self.now)
                self._end_request(placed, "succeeded")
        elif right is not None and right <= 45:
            if placed.state != "failed":
                self._fail(placed, proven=True)
        elif self._due(placed):
            self._fail(placed, proven=False)

    def _due(self, placed: Placed) -> bool:
        return placed.state == "pending" and placed.verify_by is not None and self.now >= placed.verify_by

    def _unchecked(self, placed: Placed) -> bool:
        return placed.verify_by is not None and placed.state == "pending" and placed.live_right is None

    def _end_request(self, placed: Placed, state: str) -> None:
        if placed.request is not None and self.requests[placed.request].state == "verifying":
            self.requests[placed.request].state = state

    def _fail(self, placed: Placed, *, proven: bool) -> None:
        placed.judged("failed", self.now)
        self._end_request(placed, "failed")
        rules, stage, mode = self.rules(placed.stage), placed.stage, "all"
        if rules.on_fail is None or (rules.on_fail if proven else rules.on_timeout) != "rollback":
            mode = "auto"
        elif placed.kind != "rollback" and self._may_roll_back(stage):
            target = self._target(stage)
            if target:
                self._roll_back(stage, target, "system:verifier", "verification")
                return
        if proven:
            self.quarantines.append(Quarantine(placed.release, stage, False, self.now, self.tick()))
        self.holds.append(Hold(stage, mode, "verification", placed.release))
        self.incidents.append(Incident(stage, placed, "verification", "", None))

    def _may_roll_back(self, stage: str) -> bool:
        since = self.now - AUTOMATIC_WITHIN
        own = [p for p in self.history(stage) if p.kind == "rollback" and p.by in SYSTEM and p.at >= since]
        return len(own) < AUTOMATIC_MOST

    def _deadline(self, stage: str) -> None:
        live = self.live(stage)
        if live and self._due(live):
            self._settle(live, by_hand=False)

    # Going back ------------------------------------------------------------------------------------------------

    def plan(self, stage: str, to: int | None) -> tuple[object, ...]:
        """What a rollback would do now: told before, it must be the same when it is done."""
        live, target = self.live(stage), self._target(stage, to)
        return (stage, live and live.epoch, target and target.epoch)

    def roll_back(self, who: Who, stage: str, to: int | None, expect: str | None, *, as_told: bool = True) -> str:
        refuse(DENIED, "rollback" not in who.may)
        live, target = self.live(stage), self._target(stage, to)
        self._expected(stage, expect)
        refuse(CONFLICT, not as_told)
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
        self.quarantines.append(Quarantine(left.release, stage, False, self.now, self.tick()))
        self.holds.append(Hold(stage, "auto", "rollback", left.release))
        if automatic:
            self.incidents.append(Incident(stage, left, cause, "", None))
        self._follow_up(placed)
        return placed

    # Requests and people ---------------------------------------------------------------------------------------

    def rebase(self, who: Who, request: Request) -> str:
        refuse(DENIED, "request" not in who.may)
        if request.state in {"open", "stale"} and request.expires <= self.now:
            request.state = "expired"
        refuse(CONFLICT, request.state not in {"open", "stale"})
        refuse(DENIED, request.person != who.person)
        live = self.live(request.stage)
        refuse(CONFLICT, request.state == "open" or (live and live.release == request.release))
        refuse(CONFLICT, self.open_request(request.release, request.stage) is not None)
        request.state = "open"
        return "open"

    def cancel(self, who: Who, request: Request) -> str:
        refuse(DENIED, "request" not in who.may)
        if request.state != "cancelled":
            refuse(CONFLICT, request.state not in {"open", "stale"})
            refuse(DENIED, request.person != who.person and "promote" not in who.may)
            request.state = "cancelled"
        return "cancelled"

    def approve(self, who: Who, number: int, stage: str, *, as_told: bool = True) -> str:
        refuse(DENIED, "approve" not in who.may)
        judge = Judge(self, number, stage, None)
        refuse(INVALID, not judge.rules.reviewers)
        refuse(CONFLICT, not as_told)
        asked = {w.person for w in judge.judged().used}
        refuse(DENIED, who.person in judge.hands(judge.rules.separation) | asked or "reviewer" not in who.slots)
        binding = judge.binding()
        standing = [
            a
            for a in self.approvals
            if (a.release, a.stage, a.person, a.binding) == (number, stage, who.person, binding)
            and not a.used
            and not a.withdrawn
            and self.now < a.expires
        ]
        if not standing:
            due = self.now + judge.rules.ttl
            self.approvals.append(Yes(number, stage, who.person, binding, self.now, due))
        return "approved"

    def reject(self, who: Who, number: int, stage: str) -> str:
        refuse(DENIED, "approve" not in who.may)
        judge = Judge(self, number, stage, None)
        refuse(INVALID, not judge.rules.reviewers)
        refuse(DENIED, "reviewer" not in who.slots)
        mine = [n for n in self.rejections if (n.release, n.stage, n.person) == (number, stage, who.person)]
        if all(n.withdrawn for n in mine):
            self.rejections.append(No(number, stage, who.person))
            for request in self.requests:
                waits = (request.release, request.stage) == (number, stage) and request.state in {"open", "stale"}
                request.state = "rejected" if waits and judge.rules.terminal else request.state
        return "rejected"

    def withdraw(self, who: Who, said: Yes | No) -> str:
        refuse(DENIED, "approve" not in who.may)
        if not said.withdrawn:
            refuse(CONFLICT, isinstance(said, Yes) and said.used)
            refuse(DENIED, said.person != who.person)
            said.withdrawn = True
        return "withdrawn"

    # Levers ----------------------------------------------------------------------------------------------------

    def quarantine(self, who: Who, subject: int | str, stage: str | None, *, critical: bool) -> str:
        refuse(DENIED, "quarantine" not in who.may)
        refuse(MISSING, isinstance(subject, int) and subject not in self.releases)
        active = [(q.subject, q.stage, q.critical) for q in self.quarantines if not q.cleared]
        if (subject, stage, critical) not in active:
            self.quarantines.append(Quarantine(subject, stage, critical, self.now, self.tick()))
        return "quarantined"

    def clear(self, who: Who, q: Quarantine) -> str:
        refuse(DENIED, "quarantine" not in who.may)
        if q.cleared:
            return "cleared"
        refuse(DENIED, not who.human)
        if isinstance(q.subject, str):
            refuse(DENIED, who.person == "ana")
            q.cleared = True
            return "cleared"
        missing = False
        for stage in (q.stage,) if q.stage else STAGES:
            judge = Judge(self, q.subject, stage, None)
            refuse(DENIED, who.person in judge.barred())
            statuses = judge.judged().statuses
            missing |= any(rule in statuses and statuses[rule][1] != PASS for rule in EVIDENCE)
        q.cleared = not missing
        return "missing" if missing else "cleared"

    def hold(self, who: Who, stage: str, *, automatic: bool) -> str:
        refuse(DENIED, "hold" not in who.may)
        mode = "auto" if automatic else "all"
        if not any((h.stage, h.mode, h.cause, h.released) == (stage, mode, "manual", False) for h in self.holds):
            self.holds.append(Hold(stage, mode, "manual", None))
        return "held"

    def release_hold(self, who: Who, stage: str) -> str:
        refuse(DENIED, "hold" not in who.may)
        active = [h for h in self.holds if h.stage == stage and not h.released]
        for hold in active:
            hold.released = True
        return f"released {len(active)}"

    def freeze(self, who: Who, scope: str | None) -> str:
        refuse(DENIED, "hold" not in who.may)
        if not any(f.scope == scope and not f.lifted for f in self.freezes):
            self.freezes.append(Freeze(scope))
        return "frozen"

    def lift(self, who: Who, freeze: Freeze) -> str:
        refuse(DENIED, "hold" not in who.may)
        freeze.lifted = True
        return "lifted"

    def request_waiver(self, who: Who, number: int, stage: str, rule: str) -> str:
        refuse(DENIED, "waive" not in who.may)
        judge = Judge(self, number, stage, None)
        statuses = judge.judged().statuses
        refuse(MISSING, rule not in statuses)
        refuse(INVALID, rule not in judge.waivable() or statuses[rule][0])
        floor = judge.floor(rule) if rule in {"good", "close"} else None
        standing = any(
            (w.release, w.stage, w.rule, w.person, w.floor) == (number, stage, rule, who.person, floor)
            and not (w.used or w.revoked or self.now >= w.expires)
            for w in self.waivers
        )
        refuse(INVALID, rule in {"good", "close"} and floor is None)
        if not standing:
            due = self.now + min(judge.rules.waiver_ttl, WAIVE_LONGEST)
            self.waivers.append(Waiver(number, stage, rule, who.person, floor, due))
        return "requested"

    def grant_waiver(self, who: Who, waiver: Waiver) -> str:
        refuse(DENIED, "approve" not in who.may)
        judge = Judge(self, waiver.release, waiver.stage, None)
        gone = waiver.used or waiver.revoked or self.now >= waiver.expires
        floor = judge.floor(waiver.rule) if waiver.floor is not None else None
        broken = floor is not None and waiver.floor is not None and floor < waiver.floor
        refuse(CONFLICT, gone or waiver.rule not in judge.waivable() or broken)
        refuse(DENIED, who.person in judge.barred() | {waiver.person} or "risk" not in who.slots)
        waiver.grants.add(who.person)
        return "granted"

    def revoke_waiver(self, who: Who, waiver: Waiver) -> str:
        refuse(DENIED, "waive" not in who.may)
        refuse(CONFLICT, waiver.used)
        waiver.revoked = True
        return "revoked"

    # Afterwards ------------------------------------------------------------------------------------------------

    def approve_incident(self, who: Who, incident: Incident) -> str:
        refuse(DENIED, "approve" not in who.may)
        refuse(INVALID, incident.cause != "break-glass")
        refuse(CONFLICT, incident.closed)
        barred, needed = self._owed(incident)
        refuse(DENIED, who.person in barred or not needed <= self._filled(who))
        incident.approvals.add(who.person)
        return "missing" if self._missing(incident) else "approved"

    def close_incident(self, who: Who, incident: Incident) -> str:
        refuse(DENIED, "rollback" not in who.may)
        if incident.closed:
            return "closed"
        if incident.cause == "break-glass" and self._missing(incident):
            return "missing"
        incident.closed = True
        return "closed"

    def _owed(self, incident: Incident) -> tuple[set[str], frozenset[str]]:
        """Who may not approve it, and the slot that it takes."""
        rules = self.rules(incident.stage)
        hands = incident.hands[rules.separation] if rules.reviewers else set()
        return hands | {incident.person}, frozenset({"reviewer"} if rules.reviewers or rules.retro else set())

    @staticmethod
    def _filled(who: Who) -> frozenset[str]:
        return who.slots

    def _missing(self, incident: Incident) -> bool:
        """Whether approvals are still owed; once they are all there, it is approved for good."""
        rules = self.rules(incident.stage)
        count = 1 if rules.retro or not rules.reviewers else rules.reviewers
        if not incident.placed.approved and len(incident.approvals - self._owed(incident)[0]) >= count:
            incident.placed.approved = True
        return not incident.placed.approved

    def activate(self, who: Who, policy: str) -> str:
        refuse(DENIED, "policy" not in who.may)
        if policy == self.policy:
            return "active"
        if QUORUM[self.policy]:
            if self._proposer(policy) is None:
                self.proposals[policy] = who.person, self.activated
            return "proposed"
        self._put_in_force(policy, who.person)
        return "active"

    def approve_policy(self, who: Who, policy: str) -> str:
        refuse(DENIED, "approve" not in who.may)
        if policy == self.policy:
            return "active"
        proposer = self._proposer(policy)
        refuse(MISSING, proposer is None)
        refuse(DENIED, who.person == proposer or "risk" not in who.slots)
        self._put_in_force(policy, str(proposer))
        return "active"

    def _proposer(self, policy: str) -> str | None:
        """Who proposed it in place of what is in force; what was proposed before that is void."""
        person, seen = self.proposals.get(policy, (None, -1))
        return person if seen == self.activated else None

    def _put_in_force(self, policy: str, person: str) -> None:
        self.policy, self.activator, self.activated = policy, person, self.tick()

    # By itself -------------------------------------------------------------------------------------------------

    def round(self) -> None:
        """One round of the scheduler."""
        due = [p for p in map(self.live, STAGES) if p is not None and self._due(p)]
        for placed in sorted(due, key=lambda p: (p.verify_by, p.id)):
            self._deadline(placed.stage)
        for request in self.requests:
            if request.state in {"open", "stale"} and request.expires <= self.now:
                request.state = "expired"
        for incident in list(self.incidents):
            self._escalate(incident)
        for stage in STAGES:
            live = self.live(stage)
            if live and self.rules(stage).on_fail is not None and self._unchecked(live):
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
                self._roll_back(stage, target, "system:scheduler", "rollback")
                return
        self.holds.append(Hold(stage, "all", "break-glass", None))

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
