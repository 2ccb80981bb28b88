"""The other verbs of the second account: requests, people, levers, what is owed afterwards, policies."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tests.model import (
    CONFLICT,
    DAY,
    DENIED,
    INVALID,
    MISSING,
    QUORUM,
    STAGES,
    Freeze,
    Hold,
    Incident,
    No,
    Quarantine,
    RefusedError,
    Request,
    Waiver,
    Who,
    Yes,
    refuse,
)
from tests.model_judge import PASS, Judge
from tests.model_moving import Moving

EVIDENCE = ("evaluated", "good", "close")
WAIVE_LONGEST = 30 * DAY


@dataclass
class Model(Moving):
    """The state and all its verbs."""

    proposals: dict[str, tuple[str, int]] = field(default_factory=dict)

    # Requests and people ---------------------------------------------------------------------------------------

    def rebase(self, who: Who, request: Request) -> str:
        refuse(DENIED, "request" not in who.may)
        if request.state in {"open", "stale"} and request.expires <= self.now:
            request.move("expired", self.tick())
        refuse(CONFLICT, request.state not in {"open", "stale"})
        refuse(DENIED, request.person != who.person)
        live = self.live(request.stage)
        refuse(CONFLICT, request.state == "open" or (live and live.release == request.release))
        refuse(CONFLICT, self.open_request(request.release, request.stage) is not None)
        request.move("open", self.tick())
        return "open"

    def cancel(self, who: Who, request: Request) -> str:
        refuse(DENIED, "request" not in who.may)
        if request.state != "cancelled":
            refuse(CONFLICT, request.state not in {"open", "stale"})
            refuse(DENIED, request.person != who.person and "promote" not in who.may)
            request.move("cancelled", self.tick())
        return "cancelled"

    def approve(self, who: Who, number: int, stage: str, *, as_told: bool = True) -> str:
        refuse(DENIED, "approve" not in who.may)
        late = self.open_request(number, stage)
        if late and late.expires <= self.now:
            before = replace(late)
            late.move("expired", self.tick())
            try:
                return self._approved(who, number, stage, as_told=as_told)
            except RefusedError:
                late.state, late.until = before.state, before.until
                raise
        return self._approved(who, number, stage, as_told=as_told)

    def _approved(self, who: Who, number: int, stage: str, *, as_told: bool) -> str:
        judge = Judge(self, number, stage, None)
        refuse(INVALID, not judge.rules.reviewers)
        refuse(CONFLICT, not as_told or (judge.live is not None and judge.live.release == number))
        asked = {w.person for w in judge.judged().used}
        refuse(DENIED, who.person in judge.hands(judge.rules.separation) | asked or "reviewer" not in who.slots)
        binding = judge.binding()
        standing = [
            a
            for a in self.approvals
            if (a.release, a.stage, a.person, a.binding) == (number, stage, who.person, binding)
            and not a.used
            and not a.withdrawn
            and not judge.void(a)
            and self.now < a.expires
        ]
        if not standing:
            due = self.now + judge.rules.ttl
            self.approvals.append(Yes(number, stage, who.person, binding, self.now, due, self.tick()))
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
                if waits and judge.rules.terminal:
                    request.move("rejected", self.tick())
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
        active = [(q.subject, q.stage, q.critical, q.person, q.cause) for q in self.quarantines if not q.cleared]
        if (subject, stage, critical, who.person, "manual") not in active:
            self.quarantines.append(Quarantine(subject, stage, critical, self.now, self.tick(), who.person))
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
            missing |= "close" in statuses and judge.live is not None and judge.live.release == q.subject
        q.cleared = not missing
        return "missing" if missing else "cleared"

    def hold(self, who: Who, stage: str, *, automatic: bool) -> str:
        refuse(DENIED, "hold" not in who.may)
        mode = "auto" if automatic else "all"
        active = [(h.stage, h.mode, h.cause, h.person) for h in self.holds if not h.released]
        if (stage, mode, "manual", who.person) not in active:
            self.holds.append(Hold(stage, mode, "manual", None, who.person))
        return "held"

    def release_hold(self, who: Who, stage: str) -> str:
        refuse(DENIED, "hold" not in who.may)
        active = [h for h in self.holds if h.stage == stage and not h.released]
        for hold in active:
            hold.released = True
        return f"released {len(active)}"

    def freeze(self, who: Who, scope: str | None) -> str:
        refuse(DENIED, "hold" not in who.may)
        if (scope, who.person) not in [(f.scope, f.person) for f in self.freezes if not f.lifted]:
            self.freezes.append(Freeze(scope, who.person))
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
        covers = judge.in_the_way(rule)
        standing = [
            w
            for w in self.waivers
            if (w.release, w.stage, w.rule, w.person, w.covers) == (number, stage, rule, who.person, covers)
            and not (w.used or w.revoked or self.now >= w.expires)
        ]
        refuse(INVALID, rule in {"good", "close"} and floor is None)
        ttl = min(judge.rules.waiver_ttl, WAIVE_LONGEST)
        refuse(CONFLICT, any((w.floor, w.ttl) != (floor, ttl) for w in standing))
        if not standing:
            self.waivers.append(Waiver(number, stage, rule, who.person, floor, self.now + ttl, ttl, covers))
        return "requested"

    def grant_waiver(self, who: Who, waiver: Waiver) -> str:
        refuse(DENIED, "approve" not in who.may)
        judge = Judge(self, waiver.release, waiver.stage, None)
        gone = waiver.used or waiver.revoked or self.now >= waiver.expires
        floor = judge.floor(waiver.rule) if waiver.floor is not None else None
        broken = floor is not None and waiver.floor is not None and floor < waiver.floor
        void = waiver.rule not in judge.waivable() or waiver.covers != judge.in_the_way(waiver.rule)
        refuse(CONFLICT, gone or void or broken)
        refuse(DENIED, who.person in judge.kept_from_granting() | {waiver.person} or "risk" not in who.slots)
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
        refuse(DENIED, who.person in barred or not needed <= who.slots)
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
        """Who may not approve it, and the slot that it takes, as of when the glass was broken.

        Whom today's policy excludes is excluded as well.
        """
        rules, today = incident.rules, self.rules(incident.stage)
        hands = set[str]().union(*(incident.hands[r.separation] for r in (rules, today) if r.reviewers))
        return hands | {incident.person}, frozenset({"reviewer"} if rules.reviewers or rules.retro else set())

    def _missing(self, incident: Incident) -> bool:
        """Whether approvals are still owed; once they are all there, it is approved for good."""
        rules = incident.rules
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
        self.policy, self.activated = policy, self.tick()
        self.activations.append((self.activated, person))
