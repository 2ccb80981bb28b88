"""One verb at a time, by anybody: the steps of the proof by model that do a single thing to both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.invariants import look
from tests.model import PEOPLE, STAGES, Who
from tests.model_steps import Steps, ending_of_rollback, nth, place_of, status_of, then

RIGHT = (110, 113, 116, 117, 84, 85, 86, 40, 30)
"""Rows that a release gets right of 120: surely enough, neither surely enough nor too few, surely too few."""


able = st.sampled_from([who for who in PEOPLE if len(who.may) > 5])
anybody = st.one_of(able, able, able, st.sampled_from(PEOPLE))
ANA, BEN, CID, EVE = PEOPLE[:4]
DEE, GUS = PEOPLE[5:7]
stages = st.sampled_from(STAGES)
gated = st.sampled_from(STAGES[1:])
place = st.integers(0, 7)
"""Which one of those there are, counted from the newest."""


class Verbs(Steps):
    """Everybody's verbs, alone."""

    # Making -----------------------------------------------------------------------------------------------------

    @rule(who=anybody, right=st.sampled_from(RIGHT), adapter=st.booleans(), evaluated=st.booleans())
    def compose(self, who: Who, right: int, adapter: bool, evaluated: bool) -> None:
        parts = [("support-lora@1", "1")] if adapter else []

        def act() -> str:
            made_ = self.door(who).compose("bot", "support@1", "tiny@1", parts, {"max_new_tokens": str(right)})
            return "composed" if made_.created else "known"

        ended = self.step(
            f"{who.account} composes {right} {adapter}", lambda: self.model.compose(who, right, adapter=adapter), act
        )
        if evaluated and ended == "composed":
            self.settle()
            self._evaluate(who, len(self.model.releases), "canned")

    @rule(who=able, which=place, kind=st.sampled_from(["canned", "canned", "harsh", "kind"]))
    def evaluate(self, who: Who, which: int, kind: str) -> None:
        """I-9: re-running never improves a verdict within an evidence epoch."""
        number = len(self.model.releases) - which % len(self.model.releases)
        before = self._measured(number)
        self._evaluate(who, number, kind)
        after = self._measured(number)
        order = ["error", "unsatisfied", "inconclusive", "satisfied"]
        for stage, status in before.items():
            if status is not None and after[stage] is not None:
                assert order.index(str(after[stage])) <= order.index(status), f"I-9: {stage}: {status}, {after[stage]}"

    @rule(who=able, which=place)
    def invalidate(self, who: Who, which: int) -> None:
        run = nth(self.model.runs, which)
        rows = [r for r in self.after.rows("evaluation_run") if r["deployment"] is None]
        row = rows[self.model.runs.index(run)]["id"]
        self.step(
            f"{who.account} invalidates run {self.model.runs.index(run)} of bot@{run.release}",
            lambda: self.model.invalidate(who, run),
            lambda: then(self.door(who).invalidate_evaluation(row, "wrong rows"), "invalidated"),
        )

    @rule(live=st.sampled_from([None, None, 0, 60, 118, -1]))
    def weather(self, live: int | None) -> None:
        """How the model answers while it serves: as evaluated, wrongly, vaguely, rightly, not at all."""
        self.runner.live = live
        self.say(f"live answers: {live}")

    @rule(by=st.sampled_from([0.5, 1.1, 2, 3, 9, 25, 49, 80, 200, 400]))
    def wait(self, by: float) -> None:
        self.tick(timedelta(hours=by))
        self.say(f"{by} hours pass")

    @rule()
    def mend_the_clock(self) -> None:
        if self.model.now < self.model.recorded:
            self.tick(self.model.recorded - self.model.now)
            self.say("the clock is right again")

    # Moving -----------------------------------------------------------------------------------------------------

    @rule(who=anybody, which=place, stage=stages)
    def check_and_promote(self, who: Who, which: int, stage: str) -> None:
        """I-12: `check` says what promoting then decides, rule for rule."""
        number = self._some(which, stage)
        self.tick()
        judged = self.model.check(who, number, stage)
        shown = self.door(who).check(f"bot@{number}", stage).decision
        statuses = {r.id: (r.level.value == "hard", status_of(r.status.value)) for r in shown.rules}
        assert shown.verdict.value == judged.verdict, f"bot@{number} at {stage}: {statuses} {judged.statuses}"
        assert statuses == judged.statuses, f"bot@{number} at {stage}"
        assert look(self.folder).tables == self.after.tables, "checking wrote something"
        self.clock.advance(-timedelta(seconds=1))
        count = len(self.after.tables["log"])
        self._promote(who, number, stage, None, None)
        decisions = self.after.rows("decision")[len(self.before.tables["decision"]) :]
        own = [d for d in decisions if d["action"] == "promote" and d["stage"] == stage and d["release"] == number]
        # A deadline or an expiry that was applied first is written before the decision: then another one was due.
        if own and own[0]["log_index"] <= count + 1:
            assert self.door(who).decision(own[0]["id"]).decision.outcome() == shown.outcome(), "I-12"

    @rule(who=able, which=place, stage=stages, expect=st.sampled_from([None, None, "none", "live", "bot@1"]))
    def promote(self, who: Who, which: int, stage: str, expect: str | None) -> None:
        number = self._some(which, stage)
        self._promote(who, number, stage, self._named(stage, expect), None)

    @rule(who=able, which=place, stage=stages, key=st.sampled_from(["k1", "k2", "k3"]))
    def promote_once(self, who: Who, which: int, stage: str, key: str) -> None:
        number = self._some(which, stage)
        self._promote(who, number, stage, None, key)

    @rule(which=place, who=able)
    def promote_what_is_staged(self, which: int, who: Who) -> None:
        live = self.model.live("staging")
        if live:
            self._promote(who, live.release, "production", None, None)

    @rule(which=place)
    def ask_again(self, which: int) -> None:
        """I-27: the same key yields the same response and at most one deployment."""
        if asked := nth(list(self.keys), which):
            who, number, stage, _ = self.keys[asked]
            self._promote(who, number, stage, None, asked[1])

    @rule(who=anybody, which=place, stage=stages, expect=st.sampled_from([None, None, "none", "live"]))
    def break_glass(self, who: Who, which: int, stage: str, expect: str | None) -> None:
        number = self._some(which, stage)
        self._break_glass(who, number, stage, self._named(stage, expect))

    @rule(which=place, stage=gated)
    def break_glass_on_call(self, which: int, stage: str) -> None:
        number = self._some(which, stage)
        self._break_glass(next(w for w in PEOPLE if w.person == "dee"), number, stage, None)

    @rule(who=anybody, stage=stages)
    def verify(self, who: Who, stage: str) -> None:
        self.step(
            f"{who.account} verifies {stage}",
            lambda: self.model.verify(who, stage),
            lambda: self.door(who).verify(f"bot@{stage}").state,
        )

    @rule(who=anybody, stage=stages, to=st.none() | place, expect=st.sampled_from([None, None, "none", "live"]))
    def roll_back(self, who: Who, stage: str, to: int | None, expect: str | None) -> None:
        number = None if to is None else len(self.model.releases) - to % len(self.model.releases)
        self._roll_back(who, stage, number, self._named(stage, expect))

    @rule(who=able, stage=gated)
    def roll_back_plainly(self, who: Who, stage: str) -> None:
        self._roll_back(who, stage, None, None)

    @rule(who=able, stage=gated, between=st.booleans(), other=able, which=place)
    def roll_back_as_planned(self, who: Who, stage: str, between: bool, other: Who, which: int) -> None:
        """What was shown in a dry run is what is done, or nothing is."""
        self.tick()
        told, plan = self.model.plan(stage, None), self.door(who).roll_back(f"bot@{stage}", dry_run=True)
        assert look(self.folder).tables == self.after.tables, "a dry run wrote something"
        if between:
            number = self._some(which, stage)
            self._promote(other, number, stage, None, None)
            self.settle()

        def expected() -> str:
            return self.model.roll_back(who, stage, None, None, as_told=self.model.plan(stage, None) == told)

        def act() -> str:
            return ending_of_rollback(self.door(who).roll_back(f"bot@{stage}", "as planned", plan=plan.digest))

        self.step(f"{who.account} rolls back {stage} as planned", expected, act)

    @rule()
    def scheduler(self) -> None:
        def act() -> str:
            ticked = self.door(PEOPLE[0]).run_scheduler()
            assert not ticked.failed
            return "done"

        def expected() -> str:
            self.model.round()
            return "done"

        self.step("the scheduler runs", expected, act)

    # Requests and people ----------------------------------------------------------------------------------------

    @rule(who=anybody, which=place, own=st.booleans())
    def rebase(self, who: Who, which: int, own: bool) -> None:
        if request := nth(self.model.requests, which):
            who = next((w for w in PEOPLE if w.person == request.person), who) if own else who
            row = self._row("promotion", place_of(self.model.requests, request))
            self.step(
                f"{who.account} rebases the request for bot@{request.release} at {request.stage}",
                lambda: self.model.rebase(who, request),
                lambda: self.door(who).rebase_promotion(row).state.value,
            )

    @rule(who=anybody, which=place)
    def cancel(self, who: Who, which: int) -> None:
        """Cancelling twice is cancelling once."""
        if request := nth(self.model.requests, which):
            self._cancel(who, request)

    @rule(who=anybody, which=place, stage=stages, told=st.sampled_from([None, None, "now", "before"]))
    def approve(self, who: Who, which: int, stage: str, told: str | None) -> None:
        """I-17: an approval is of what was shown; if that is not current any more it is refused."""
        number = self._some(which, stage)
        shown = None
        if told is not None:
            self.tick()
            shown = self._binding(number, stage)
        if told == "before":
            shown = next((a["binding"] for a in self.after.rows("approval")), shown)
        self._approve(who, number, stage, shown)

    @rule(which=place, two=st.booleans())
    def approve_what_is_staged(self, which: int, two: bool) -> None:
        live = self.model.live("staging")
        for who in PEOPLE[1:5:2] if two else PEOPLE[2:3]:
            if live:
                self._approve(who, live.release, "production", None)
                self.settle()

    @rule(who=anybody, which=place, stage=gated)
    def reject(self, who: Who, which: int, stage: str) -> None:
        self._reject(who, self._some(which, stage), stage)

    @rule(who=anybody, which=place, no=st.booleans(), own=st.booleans())
    def withdraw(self, who: Who, which: int, no: bool, own: bool) -> None:
        said: Any = nth(self.model.rejections if no else self.model.approvals, which)
        if said:
            kept: Sequence[Any] = self.model.rejections if no else self.model.approvals
            who = next(w for w in PEOPLE if w.person == said.person) if own else who
            self._withdraw(who, said, "rejection" if no else "approval", kept)

    # Levers -----------------------------------------------------------------------------------------------------

    @rule(who=anybody, which=place, version=st.sampled_from([None, None, "support-lora@1"]), stage=st.none() | stages,
          critical=st.booleans())  # fmt: skip
    def quarantine(self, who: Who, which: int, version: str | None, stage: str | None, critical: bool) -> None:
        number = len(self.model.releases) - which % len(self.model.releases)
        subject: int | str = version or number
        where = stage and f"bot@{stage}"
        what = version or f"bot@{number}"

        def act() -> str:
            self.door(who).quarantine(what, "rude", stage=where, critical=critical)
            return "quarantined"

        self.step(
            f"{who.account} quarantines {what} at {stage} {'critically' if critical else ''}",
            lambda: self.model.quarantine(who, subject, stage, critical=critical),
            act,
        )

    @rule(who=anybody, which=place)
    def clear(self, who: Who, which: int) -> None:
        q = nth([q for q in self.model.quarantines if not q.cleared] or self.model.quarantines, which)
        if q:
            self._clear(who, q)

    @rule(who=anybody, stage=stages, automatic=st.booleans())
    def hold(self, who: Who, stage: str, automatic: bool) -> None:
        self.step(
            f"{who.account} holds {stage} {'for the auto-promoter' if automatic else ''}",
            lambda: self.model.hold(who, stage, automatic=automatic),
            lambda: then(self.door(who).hold(f"bot@{stage}", "audit", automatic_only=automatic), "held"),
        )

    @rule(who=anybody, stage=stages)
    def release_hold(self, who: Who, stage: str) -> None:
        self.step(
            f"{who.account} releases the holds of {stage}",
            lambda: self.model.release_hold(who, stage),
            lambda: f"released {len(self.door(who).release_hold(f'bot@{stage}', 'done'))}",
        )

    @rule(who=anybody, scope=st.sampled_from([None, "bot", "bot@staging", "bot@production"]))
    def freeze(self, who: Who, scope: str | None) -> None:
        self.step(
            f"{who.account} freezes {scope}",
            lambda: self.model.freeze(who, scope),
            lambda: then(self.door(who).freeze(scope, "stop the line"), "frozen"),
        )

    @rule(who=able, which=place)
    def lift(self, who: Who, which: int) -> None:
        freeze = nth([f for f in self.model.freezes if not f.lifted] or self.model.freezes, which)
        if freeze:
            self._lift(who, freeze)

    @rule(who=anybody, which=place, stage=gated,
          rule_=st.sampled_from(["good", "close", "not-quarantined", "frozen", "rejected", "night", "evaluated",
                                 "approval", "hold", "nothing"]))  # fmt: skip
    def request_waiver(self, who: Who, which: int, stage: str, rule_: str) -> None:
        self._request_waiver(who, self._some(which, stage), stage, rule_)

    @rule(who=anybody, which=place)
    def grant_waiver(self, who: Who, which: int) -> None:
        if waiver := nth(self.model.waivers, which):
            self._grant_waiver(who, waiver)

    @rule(who=anybody, which=place)
    def revoke_waiver(self, who: Who, which: int) -> None:
        if waiver := nth(self.model.waivers, which):
            row = self._row("waiver", place_of(self.model.waivers, waiver))
            self.step(
                f"{who.account} revokes the waiver of {waiver.rule} for bot@{waiver.release}",
                lambda: self.model.revoke_waiver(who, waiver),
                lambda: self.door(who).revoke_waiver(row, "no").state,
            )

    @rule(who=anybody, which=place)
    def approve_incident(self, who: Who, which: int) -> None:
        glass = [i for i in self.model.incidents if i.cause == "break-glass"]
        if incident := nth(glass or self.model.incidents, which):
            self._approve_incident(who, incident)

    @rule(who=anybody, which=place)
    def close_incident(self, who: Who, which: int) -> None:
        if incident := nth(self.model.incidents, which):
            row = self._row("incident", place_of(self.model.incidents, incident))
            self.step(
                f"{who.account} closes the incident at {incident.stage}",
                lambda: self.model.close_incident(who, incident),
                lambda: "missing" if self.door(who).close_incident(row, "learned").missing else "closed",
            )

    # Policies ---------------------------------------------------------------------------------------------------

    @rule(who=anybody, policy=st.sampled_from(["plain", "strict", "strict", "loose"]))
    def activate(self, who: Who, policy: str) -> None:
        self._activate(who, policy)

    @rule(who=anybody, policy=st.sampled_from(["plain", "loose"]))
    def approve_policy(self, who: Who, policy: str) -> None:
        def act() -> str:
            digest = self.door(who).lint_policy(self.folder / f"{policy}.yaml").digest
            return "active" if self.door(who).approve_policy(digest, "bot").active else "proposed"

        said = f"{who.account} agrees to {policy}"
        self.step(said, lambda: self.model.approve_policy(who, policy), act)
