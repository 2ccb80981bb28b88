"""The proof by model: whatever people do, in whatever order, the registry does what a second account of its rules says.

A state machine drives a real registry and `tests.model_verbs.Model` side by side, on both databases, with a clock that
also goes backwards. After each step every call must have ended as the model says, everything that is stored must be
what the model holds, and no invariant may be broken by what was written. Only errors of the domain may come out of a
call. TANDEM_MODEL=deep runs it for long, from seeds that differ.
"""

from __future__ import annotations

import os
import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from tests.model import PEOPLE, STAGES, Who
from tests.model_acts import ANA, BEN, CID, DEE, EVE, GUS, RIGHT, able, gated, place
from tests.model_registry import stock
from tests.model_steps import nth
from tests.model_upkeep import Upkeep
from tests.postgres import SQLITE

DEEP = os.environ.get("TANDEM_MODEL") == "deep"
STEPS = int(os.environ.get("TANDEM_MODEL_STEPS", "60" if DEEP else "30"))
EXAMPLES = int(os.environ.get("TANDEM_MODEL_EXAMPLES", "400" if DEEP else "8"))
"""On a file; a server, which answers slower and by the same code, gets half of them."""


class Machine(Upkeep):
    """Everybody's verbs, alone and in the order in which people use them."""

    @initialize(policy=st.sampled_from(["plain", "strict", "strict", "loose"]), shipped=st.integers(0, 2))
    def begin(self, policy: str, shipped: int) -> None:
        """Mostly with something that serves already, and something before that."""
        self._activate(ANA, policy)
        for right in (116, 117)[:shipped]:
            self.settle()
            self.ship(right=right, adapter=False, soak=True, said=3, by=CID, far=True, live=None)

    @rule(by=st.sampled_from([0.01, 1, 3, 30]), who=able, which=place, stage=gated, lasting=st.booleans())
    def set_back(self, by: float, who: Who, which: int, stage: str, lasting: bool) -> None:
        """I-53: a clock that is set back opens nothing, however often it is asked."""
        self.tick(-timedelta(hours=by))
        self.say(f"the clock is set back by {by} hours")
        for _ in range(2):
            self.promote_what_is_staged(which=which, who=who)
            self.settle()
        self._roll_back(who, stage, None, None)
        if not lasting:
            self.settle()
            self.mend_the_clock()

    @rule(which=place, act=st.sampled_from(["promote", "schedule", "anything"]), who=able, early=st.booleans())
    def wait_for_an_edge(self, which: int, act: str, who: Who, early: bool) -> None:
        """What lasts until a moment is over at that moment, and not a microsecond `early`."""
        edge = nth(sorted(self.model.edges(), reverse=True), which)
        if edge is None:
            return
        self._wait_until(edge, early=early)
        if act == "promote":
            self.promote_what_is_staged(which=which, who=who)
        elif act == "schedule":
            self.scheduler()

    def _wait_until(self, edge: datetime, *, early: bool) -> None:
        """Let time pass, so that the next step is made at a moment, or a microsecond before."""
        self.tick(edge - timedelta(seconds=1, microseconds=early) - self.model.now)
        self.say(f"time passes until {'just before ' if early else ''}{edge}")

    @rule(freezes=st.booleans(), rejections=st.booleans())
    def tidy(self, freezes: bool, rejections: bool) -> None:
        """Take back what stands in the way of everything."""
        self.runner.live = None
        self.mend_the_clock()
        for stage in STAGES:
            self.release_hold(who=BEN, stage=stage)
            self.settle()
        for freeze in [f for f in self.model.freezes if not f.lifted and freezes]:
            self._lift(BEN, freeze)
            self.settle()
        for no in [n for n in self.model.rejections if not n.withdrawn and rejections]:
            self._withdraw(next(w for w in PEOPLE if w.person == no.person), no, "rejection", self.model.rejections)
            self.settle()

    @rule(right=st.sampled_from(RIGHT[:4]), adapter=st.booleans(), soak=st.booleans(), said=st.integers(0, 3),
          by=st.sampled_from([w for w in PEOPLE if "promote" in w.may]), far=st.booleans(),
          live=st.sampled_from([None, None, 0, 60, -1]))  # fmt: skip
    def ship(self, right: int, adapter: bool, soak: bool, said: int, by: Who, far: bool, live: int | None) -> None:
        """The ordinary way of a release, by people who may, with or without one of its steps."""
        self.compose(who=CID, right=right, adapter=adapter, evaluated=True)
        number = next(r.number for r in self.model.releases.values() if (r.right, r.adapter) == (right, adapter))
        self.settle()
        self._promote(BEN, number, "staging", None, None)
        self.runner.live = live
        if soak:
            self.settle()
            self.wait(by=3)
        for who in (BEN, EVE, ANA)[:said] if far else ():
            self.settle()
            self._approve(who, number, "production", None)
        if far:
            self.settle()
            self._promote(by, number, "production", None, None)

    @rule(asking=able, granting=st.sampled_from([EVE, ANA]), which=place, stage=gated, needed=st.booleans(),
          later=st.sampled_from([None, None, "freeze", "reject", "quarantine"]))  # fmt: skip
    def waive_and_promote(
        self, asking: Who, granting: Who, which: int, stage: str, needed: bool, later: str | None
    ) -> None:
        """What stands in the way of a release is waived, as far as that goes; what comes `later` is not."""
        number = self._some(which, stage)
        statuses = self.model.check(asking, number, stage).statuses
        failing = [name for name, (_, status) in statuses.items() if status in {"fail", "vague", "wait"}]
        for name in failing[:3] if needed else ["not-quarantined"]:
            count = len(self.model.waivers)
            self.settle()
            self._request_waiver(asking, number, stage, name)
            if len(self.model.waivers) > count:
                self.settle()
                self._grant_waiver(granting, self.model.waivers[-1])
        self.settle()
        if later == "freeze":
            self.freeze(who=BEN, scope="bot")
        elif later == "reject":
            self._reject(BEN, number, stage)
        elif later == "quarantine":
            self.quarantine(who=BEN, which=which, version=None, stage=stage, critical=False)
        for who in (BEN, EVE, CID):
            self.settle()
            self._approve(who, number, stage, None)
        self.settle()
        self._promote(BEN if asking is not BEN else CID, number, stage, None, None)

    @rule(who=st.sampled_from([BEN, EVE, CID]), which=place)
    def clear_by_new_evidence(self, who: Who, which: int) -> None:
        active = [q for q in self.model.quarantines if not q.cleared and isinstance(q.subject, int)]
        if active:
            q = nth(active, which)
            self._evaluate(CID, q.subject, "canned")
            self.settle()
            self._clear(who, q)

    @rule(which=place, stage=gated, days=st.integers(0, 4), approving=st.lists(st.sampled_from([EVE, BEN, CID, ANA])),
          policy=st.sampled_from([None, None, "plain", "loose", "strict"]))  # fmt: skip
    def break_glass_and_forget(
        self, which: int, stage: str, days: int, approving: list[Who], policy: str | None
    ) -> None:
        """What is owed afterwards is what was asked for then, whatever the policy says by now."""
        self._break_glass(DEE, self._some(which, stage), stage, None)
        if policy:
            self.settle()
            self._activate(ANA, policy)
        for who in approving[:2] if self.model.incidents else ():
            self.settle()
            self._approve_incident(who, self.model.incidents[-1])
        self.settle()
        self.wait(by=24 * days)
        self.settle()
        self.scheduler()

    @rule(how=st.sampled_from(["cancelled", "rejected", "denied", "expired", "stale", "stale", "late"]),
          asked=st.booleans(), again=st.booleans(), just=st.booleans())  # fmt: skip
    def end_what_was_approved(self, how: str, asked: bool, again: bool, just: bool) -> None:
        """I-22: an approval does not outlive the request it was given for, `asked` before or after it was given.

        Nor does it outlive its own time, by nothing at all; `just` before that it counts.
        """
        live = self.model.live("staging")
        if live is None:
            return
        number = live.release
        if not asked:
            self._agree(number)
        self._promote(DEE, number, "production", None, None)
        self.settle()
        if how == "expired":
            self.wait(by=14 * 24 - 1)
        if asked:
            self._agree(number)
        self._end(how, number, again=again, just=just)
        if again and how != "late":
            self._agree(number)
        self._promote(BEN, number, "production", None, None)

    def _agree(self, number: int) -> None:
        for who in (BEN, EVE):
            self._approve(who, number, "production", None)
            self.settle()

    def _end(self, how: str, number: int, *, again: bool, just: bool) -> None:
        """End the open request for a release at production, if there is one, or the time of what was approved."""
        request = self.model.open_request(number, "production")
        if how == "expired":
            self.wait(by=2)
        elif how == "late":
            ahead = [a.expires for a in self.model.approvals[-2:] if a.expires > self.model.now]
            if ahead:
                self._wait_until(max(ahead) if again else min(ahead), early=just)
        elif how in {"rejected", "denied"}:
            self._reject(CID, number, "production")
            self.settle()
            if how == "denied":
                self._promote(BEN, number, "production", None, None)
                self.settle()
            self.tidy(freezes=False, rejections=True)
        elif how == "stale":
            live = self.model.live("production")
            here = {number, live.release if live else None}
            others = [p.release for p in self.model.history("staging") if p.release not in here]
            self._break_glass(ANA, others[-1] if others else number, "production", None)
            self.settle()
            if again:
                self._agree(number)
        if how in {"cancelled", "stale"} and request:
            self._cancel(DEE, request)
        self.settle()

    @rule(others=st.booleans(), back=st.booleans(), edits=st.sampled_from([
        [(ANA, "loose")], [(ANA, "loose"), (ANA, "plain"), (GUS, "loose")], [(ANA, "strict")], [(GUS, "loose")]
    ]))  # fmt: skip
    def edit_the_policy_and_approve(self, others: bool, back: bool, edits: list[tuple[Who, str]]) -> None:
        """Whoever changes the policy under a request is not the only one who says yes, whatever the clock says."""
        live = self.model.live("staging")
        if live is None:
            return
        self._activate(ANA, "plain")
        self.settle()
        self._promote(DEE, live.release, "production", None, None)
        self.settle()
        if back:
            self.tick(-timedelta(days=2))
        for who, policy in edits:
            self._activate(who, policy)
            self.settle()
        self.mend_the_clock()
        for who in (ANA, BEN) if others else (ANA,):
            self._approve(who, live.release, "production", None)
            self.settle()
        self._promote(CID, live.release, "production", None, None)


@pytest.fixture(scope="module")
def stocked_for_model(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model") / "registry"
    stock(folder, database)
    return folder


@pytest.mark.nightly
def test_the_registry_does_what_the_model_says_for_long(stocked_for_model: Path) -> None:
    """By seeds that differ from night to night; a failure prints its steps."""
    kind = type("Machine", (Machine,), {"stocked": stocked_for_model})
    how = settings(max_examples=60, stateful_step_count=60, deadline=None, database=None, print_blob=False)
    run_state_machine_as_test(seed(random.SystemRandom().getrandbits(64))(kind), settings=how)


def test_the_registry_does_what_the_model_says(stocked_for_model: Path, database: str) -> None:
    """I-2 to I-4, I-6, I-9, I-10, I-12, I-16, I-17, I-19 to I-23, I-25 to I-30, I-36 to I-44, I-49 to I-51, I-53, I-59,
    I-60 and I-62, over sequences of every verb by everybody."""
    kind = type("Machine", (Machine,), {"stocked": stocked_for_model})
    how = settings(
        max_examples=EXAMPLES if database == SQLITE else EXAMPLES // 2,
        stateful_step_count=STEPS,
        deadline=None,
        derandomize=not DEEP,
        database=None,
        phases=[Phase.generate, Phase.shrink] if DEEP else [Phase.generate],
        print_blob=False,
    )
    run = seed(random.SystemRandom().getrandbits(64))(kind) if DEEP else kind
    run_state_machine_as_test(run, settings=how)
