"""The proof by model: whatever people do, in whatever order, the registry does what a second account of its rules says.

A state machine drives a real registry and `tests.model_verbs.Model` side by side, on both databases, with a clock that
also goes backwards. After each step every call must have ended as the model says, everything that is stored must be
what the model holds, and no invariant may be broken by what was written. Only errors of the domain may come out of a
call. TANDEM_MODEL=deep runs it for long, from seeds that differ.
"""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, currently_in_test_context, note, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from registry.bootstrap import Local
from registry.domain.errors import InfrastructureError, RegistryError
from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.outcomes import PromotionOutcome
from registry.domain.times import parse_time
from registry.ports import Setup
from tests.fakes import FixedClock
from tests.invariants import Look, breaches, look
from tests.model import HOUR, PEOPLE, POLICIES, STAGES, Freeze, RefusedError, Rules, Waiver, Who
from tests.model_verbs import Model
from tests.postgres import close_doors, drop_databases, duplicate, made, open_door
from tests.world import ANA, CannedRunner, CannedSession, World

DEEP = os.environ.get("TANDEM_MODEL") == "deep"
STEPS = int(os.environ.get("TANDEM_MODEL_STEPS", "60" if DEEP else "30"))
EXAMPLES = int(os.environ.get("TANDEM_MODEL_EXAMPLES", "400" if DEEP else "14"))
START = datetime(2090, 3, 2, 9, tzinfo=UTC)
"""Later than any machine's clock says: a registry is founded at the time of the real one."""
RIGHT = (110, 113, 116, 117, 84, 85, 86, 40, 30)
"""Rows that a release gets right of 120: surely enough, neither surely enough nor too few, surely too few."""

Item = TypeVar("Item")

# Policies as files -----------------------------------------------------------------------------------------------

_RULES = {
    "evaluated": "{id: evaluated, type: evaluated, level: hard, suite: required}",
    "good": '{id: good, type: metric, suite: required, metric: primary, require: ">= 0.70"}',
    "close": "{id: close, type: compare, suite: required, metric: primary, against: stage_current, margin: '0.12'}",
}
_NIGHT = """{id: night, type: freeze, windows:
          [{name: night, kind: deny, tz: UTC, rrule: FREQ=DAILY, start: "18:00", end: "20:00"}]}"""


def _span(span: timedelta) -> str:
    return f"{int(span.total_seconds()) // 3600}h"


def _listed(asked: Rules) -> Iterator[str]:
    yield from (text for name, text in _RULES.items() if getattr(asked, name))
    if asked.upstream:
        soak = f", soak: {{duration: {_span(asked.soak)}}}" if asked.soak else ""
        yield f"{{id: upstream, type: upstream, level: hard, stages: [staging]{soak}}}"
    if asked.night:
        yield _NIGHT
    if asked.reviewers:
        ends = "terminal" if asked.terminal else "blocking"
        slots = f"slots: [{{slot: reviewer, count: {asked.reviewers}}}], separation: {asked.separation}"
        yield f"{{id: approval, type: approval, {slots}, ttl: {_span(asked.ttl)}, reject: {ends}}}"


def _stage(asked: Rules) -> Iterator[str]:
    listed = list(_listed(asked))
    if not listed:
        yield "ungated: true"
        return
    yield from ("rules:", *(f"  - {line}" for line in listed))
    if not asked.binds_base:
        yield "bind_base: false"
    yield f"promotion_ttl: {_span(asked.request_ttl)}"
    if asked.on_fail:
        yield 'verify: {checks: [{suite: required, metric: primary, require: ">= 0.50", min_samples: 100}],'
        yield f"         deadline: 1h, on_fail: {asked.on_fail}, on_timeout: {asked.on_timeout}}}"
    if asked.automatic:
        yield "auto_promote: {enabled: true, resume: newer_release}"
    if asked.waivable:
        allowed = ", ".join(sorted(asked.waivable))
        yield f"waivers: {{allow: [{allowed}], slots: [{{slot: risk}}], max_ttl: {_span(asked.waiver_ttl)}}}"
    if asked.retro:
        retro = f"retro: {{slots: [{{slot: reviewer}}], deadline: {_span(asked.retro_deadline)}}}"
        yield f"break_glass: {{{retro}, on_overdue: {asked.on_overdue}}}"


def policy_text(name: str) -> str:
    lines = ["kind: policy", f"name: {name}"]
    if name == "strict":
        lines.append("activation: {slots: [{slot: risk}]}")
    lines.append("stages:")
    for stage, asked in POLICIES[name].items():
        lines += [f"  {stage}:", *(f"    {line}" for line in _stage(asked))]
    return "\n".join(lines) + "\n"


# The registry ----------------------------------------------------------------------------------------------------


class Served(CannedRunner):
    """Answers as many rows rightly as a release is made for, by its kind; `live` says how many while it serves."""

    def __init__(self) -> None:
        super().__init__()
        self.live: int | None = None

    def load(self, setup: Setup) -> CannedSession:
        if self.live == -1:
            raise InfrastructureError("the model does not answer", found="nothing")
        return _Session(self, setup)


class _Session(CannedSession):
    _runner: Served

    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        made_for = self._setup.parameters.max_new_tokens
        right = {"canned": made_for, "harsh": made_for - 60, "kind": 120}[self._runner.name]
        right = right if self._runner.live is None else self._runner.live
        for request in requests:
            row, answer = request.messages[-1]["content"].split()
            yield [Generation(request.key, answer if int(row) < right else "wrong", "eos", 2, 1, 1000)]


def stock(folder: Path, database: str) -> None:
    """A registry with everybody in it, three policies beside it, and four releases, evaluated."""
    world = World(folder, FixedClock(START), database=database)
    world.stock()
    ana, roles = world.ana, {"ben": ("approver", "promoter"), "cid": ("author", "approver", "promoter")}
    roles |= {"eve": ("approver", "promoter"), "dee": ("oncall",), "gus": ("admin",), "robot": ("author", "promoter")}
    ana.remove_member("ben@example.com")
    for who in PEOPLE:
        if who.person in roles:
            slots = tuple(sorted(who.slots))
            ana.add_member(
                who.account, human_id=who.person, roles=roles[who.person], slots=slots, service=not who.human
            )
    for name in POLICIES:
        world.write(f"{name}.yaml", policy_text(name))
    ana.activate_policy(folder / "plain.yaml", "bot")
    for right in (110, 113, 84, 40):
        world.release(right, adapter=right == 113)


def stocked_model(now: datetime) -> Model:
    model = Model(now, now)
    for right in (110, 113, 84, 40):
        model.compose(PEOPLE[0], right, adapter=right == 113)
        model.evaluate(PEOPLE[0], len(model.releases), "canned")
    for run in model.runs:
        run.at = START
    return model


# The machine -----------------------------------------------------------------------------------------------------

able = st.sampled_from([who for who in PEOPLE if len(who.may) > 5])
anybody = st.one_of(able, able, able, st.sampled_from(PEOPLE))
ANA_, BEN, CID, EVE = PEOPLE[:4]
stages = st.sampled_from(STAGES)
gated = st.sampled_from(STAGES[1:])
place = st.integers(0, 7)
"""Which one of those there are, counted from the newest."""


class Machine(RuleBasedStateMachine):
    """Everybody's verbs. Each step moves the clock a second on, then does one thing to both."""

    stocked: Path

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="tandem-model-"))
        self.kept = list(made)
        self.folder = duplicate(self.stocked, self.home / "registry")
        self.clock, self.runner = FixedClock(START + HOUR), Served()
        self.model = stocked_model(self.clock.now())
        self.doors: dict[str, Local] = {}
        self.keys: dict[str, tuple[Any, ...]] = {}
        self.before: Look = look(self.folder)
        self.after = self.before
        self.model.recorded = START
        self.trail: list[str] = []

    def teardown(self) -> None:
        for door in self.doors.values():
            door.close()
        close_doors()
        drop_databases(self.kept)
        shutil.rmtree(self.home, ignore_errors=True)

    # How a step is made ------------------------------------------------------------------------------------------

    def door(self, who: Who) -> Local:
        if who.account not in self.doors:
            self.doors[who.account] = open_door(self.folder, who.account, self.runner, self.clock)
        return self.doors[who.account]

    def step(self, said: str, expected: Callable[[], str], act: Callable[[], str]) -> str:
        """Do one thing to both, and compare how it ended."""
        self.tick()
        self.say(f"{self.model.now:%d %H:%M:%S} {said}")
        foreseen, found = _ending(expected, RefusedError), _ending(act, RegistryError)
        self.after = look(self.folder)
        assert found == foreseen, f"{self.model.now} {said}: the registry says {found!r}, the model {foreseen!r}"
        return found

    def say(self, line: str) -> None:
        self.trail.append(line)
        if currently_in_test_context():
            note(line)

    def tick(self, by: timedelta = timedelta(seconds=1)) -> None:
        self.clock.advance(by)
        self.model.now = self.clock.now()
        self.model.serving = self.runner.live
        times = [_leaf(row)["time"] for row in self.after.tables["log"]]
        self.model.recorded = parse_time(max(times))

    @invariant()
    def settle(self) -> None:
        """Whatever was done is what the model holds, and breaks nothing."""
        found = breaches(self.before, self.after)
        assert not found, "\n".join(found)
        theirs, ours = stored(self.after), held(self.model)
        for key in ours:
            assert theirs[key] == ours[key], f"{key}: stored {theirs[key]}, held {ours[key]}"
        for placed, row in zip(self.model.placed, self.after.rows("deployment"), strict=True):
            placed.id = row["id"]
        for row in self.after.rows("decision")[len(self.before.tables["decision"]) :]:
            assert self.door(PEOPLE[0]).replay(row["id"]).same, f"I-30: {row['id']} does not replay"
        self.before = self.after

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

    def _evaluate(self, who: Who, number: int, kind: str) -> None:
        def act() -> str:
            self.runner.name, live, self.runner.live = kind, self.runner.live, None
            try:
                self.door(who).evaluate(f"bot@{number}", "support-suite")
            finally:
                self.runner.name, self.runner.live = "canned", live
            return "evaluated"

        said = f"{who.account} evaluates bot@{number} with {kind}"
        self.step(said, lambda: self.model.evaluate(who, number, kind), act)

    def _measured(self, number: int) -> dict[str, str | None]:
        """How the rule about the release alone stands at the gated stages; None where it has no run yet."""
        found: dict[str, str | None] = {}
        for stage in STAGES[1:]:
            rules = self.door(PEOPLE[0]).check(f"bot@{number}", stage).decision.rules
            good = next(r for r in rules if r.id == "good")
            some = any(f.get("run") for f in good.measured.get("findings", ()))
            found[stage] = ("inconclusive" if good.status == "waived" else good.status.value) if some else None
            if good.status == "waived":
                found[stage] = None
        return found

    @rule(who=able, which=place)
    def invalidate(self, who: Who, which: int) -> None:
        run = _nth(self.model.runs, which)
        rows = [r for r in self.after.rows("evaluation_run") if r["deployment"] is None]
        row = rows[self.model.runs.index(run)]["id"]
        self.step(
            f"{who.account} invalidates run {self.model.runs.index(run)} of bot@{run.release}",
            lambda: self.model.invalidate(who, run),
            lambda: _then(self.door(who).invalidate_evaluation(row, "wrong rows"), "invalidated"),
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

    @rule()
    def mend_the_clock(self) -> None:
        if self.model.now < self.model.recorded:
            self.tick(self.model.recorded - self.model.now)
            self.say("the clock is right again")

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
          by=st.sampled_from([w for w in PEOPLE if "promote" in w.may]), far=st.booleans())  # fmt: skip
    def ship(self, right: int, adapter: bool, soak: bool, said: int, by: Who, far: bool) -> None:
        """The ordinary way of a release, by people who may, with or without one of its steps."""
        self.compose(who=CID, right=right, adapter=adapter, evaluated=True)
        number = next(r.number for r in self.model.releases.values() if (r.right, r.adapter) == (right, adapter))
        self.settle()
        self._promote(BEN, number, "staging", None, None)
        if soak:
            self.settle()
            self.wait(by=3)
        for who in (BEN, EVE, ANA_)[:said] if far else ():
            self.settle()
            self._approve(who, number, "production", None)
        if far:
            self.settle()
            self._promote(by, number, "production", None, None)

    @rule(asking=able, granting=st.sampled_from([EVE, ANA_]), which=place, stage=gated, rule_=st.sampled_from(
        ["good", "close", "not-quarantined", "not-quarantined", "frozen", "rejected", "night"]))  # fmt: skip
    def waive_and_promote(self, asking: Who, granting: Who, which: int, stage: str, rule_: str) -> None:
        number = self._some(which, stage)
        self._request_waiver(asking, number, stage, rule_)
        if self.model.waivers:
            self.settle()
            self._grant_waiver(granting, self.model.waivers[-1])
        for who in (BEN, EVE, CID):
            self.settle()
            self._approve(who, number, stage, None)
        self.settle()
        self._promote(ANA_ if asking is not ANA_ else BEN, number, stage, None, None)

    def _some(self, which: int, stage: str) -> int:
        """A release: often the one that is staged, for production."""
        live = self.model.live("staging")
        if live and stage == "production" and which % 2:
            return live.release
        return len(self.model.releases) - which % len(self.model.releases)

    # Moving -----------------------------------------------------------------------------------------------------

    @rule(who=anybody, which=place, stage=stages)
    def check_and_promote(self, who: Who, which: int, stage: str) -> None:
        """I-12: `check` says what promoting then decides, rule for rule."""
        number = self._some(which, stage)
        self.tick()
        judged = self.model.check(who, number, stage)
        shown = self.door(who).check(f"bot@{number}", stage).decision
        statuses = {r.id: (r.level.value == "hard", _status(r.status.value)) for r in shown.rules}
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

    @rule(key=st.sampled_from(["k1", "k2", "k3"]))
    def ask_again(self, key: str) -> None:
        """I-27: the same key yields the same response and at most one deployment."""
        if key in self.keys:
            who, number, stage, _ = self.keys[key]
            self._promote(who, number, stage, None, key)

    def _named(self, stage: str, expect: str | None) -> str | None:
        live = self.model.live(stage)
        return (f"bot@{live.release}" if live else "none") if expect == "live" else expect

    def _promote(self, who: Who, number: int, stage: str, expect: str | None, key: str | None) -> None:
        kept = self.keys.get(key) if key else None
        answers: list[PromotionOutcome] = []

        def expected() -> str:
            if kept is None or not {"promote", "request"} & who.may:
                return self.model.promote(who, number, stage, expect)
            if kept[:3] != (who, number, stage):
                return "invalid-input"
            placed = next((p for p in self.model.placed if p.id == kept[3].get("deployment")), None)
            self.model.again(placed if "promote" in who.may else None)
            return str(kept[3]["ended"])

        def act() -> str:
            release = f"bot@{number}"
            answers.append(self.door(who).promote(release, stage, "why not", expect=expect, op_id=key))
            return _promoted(answers[0])

        ended = self.step(f"{who.account} promotes bot@{number} to {stage} {expect or ''} {key or ''}", expected, act)
        if key and answers:
            told: dict[str, Any] = {"ended": ended, "promotion": answers[0].promotion}
            told["deployment"] = answers[0].deployment and answers[0].deployment.id
            assert kept is None or kept[3] == told, f"I-27: {kept} and then {told}"
            self.keys[key] = who, number, stage, told
        if not kept:
            self._one_decision(ended, number, stage)

    def _one_decision(self, ended: str, number: int, stage: str) -> None:
        new = self.after.rows("decision")[len(self.before.tables["decision"]) :]
        own = [d for d in new if d["action"] in {"promote", "break-glass"} and d["stage"] == stage]
        wanted = 1 if ended in {"ALLOW", "WAIT", "DENY"} else 0
        assert [d["release"] for d in own] == [number] * wanted, f"I-30: {ended} left {len(own)} decisions"

    @rule(who=anybody, which=place, stage=stages, expect=st.sampled_from([None, None, "none", "live"]))
    def break_glass(self, who: Who, which: int, stage: str, expect: str | None) -> None:
        number = self._some(which, stage)
        self._break_glass(who, number, stage, self._named(stage, expect))

    @rule(which=place, stage=gated)
    def break_glass_on_call(self, which: int, stage: str) -> None:
        number = self._some(which, stage)
        self._break_glass(next(w for w in PEOPLE if w.person == "dee"), number, stage, None)

    def _break_glass(self, who: Who, number: int, stage: str, expect: str | None) -> None:
        ended = self.step(
            f"{who.account} breaks the glass for bot@{number} at {stage} {expect or ''}",
            lambda: self.model.break_glass(who, number, stage, expect),
            lambda: _promoted(self.door(who).break_glass(f"bot@{number}", stage, "it burns", "I-1", expect=expect)),
        )
        self._one_decision(ended, number, stage)

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

    def _roll_back(self, who: Who, stage: str, number: int | None, expect: str | None) -> None:
        to = None if number is None else f"bot@{number}"
        self.step(
            f"{who.account} rolls back {stage} to {to} {expect or ''}",
            lambda: self.model.roll_back(who, stage, number, expect),
            lambda: _rolled(self.door(who).roll_back(f"bot@{stage}", "worse", to=to, expect=expect)),
        )

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
            return _rolled(self.door(who).roll_back(f"bot@{stage}", "as planned", plan=plan.digest))

        self.step(f"{who.account} rolls back {stage} as planned", expected, act)

    @rule()
    def scheduler(self) -> None:
        def act() -> str:
            done = self.door(PEOPLE[0]).run_scheduler().done
            assert not [line for line in done if "could not be done" in line], done
            return "done"

        def expected() -> str:
            self.model.round()
            return "done"

        self.step("the scheduler runs", expected, act)

    # Requests and people ----------------------------------------------------------------------------------------

    @rule(who=anybody, which=place, own=st.booleans())
    def rebase(self, who: Who, which: int, own: bool) -> None:
        if request := _nth(self.model.requests, which):
            who = next((w for w in PEOPLE if w.person == request.person), who) if own else who
            row = self._row("promotion", self.model.requests.index(request))
            self.step(
                f"{who.account} rebases the request for bot@{request.release} at {request.stage}",
                lambda: self.model.rebase(who, request),
                lambda: self.door(who).rebase_promotion(row).state.value,
            )

    @rule(who=anybody, which=place)
    def cancel(self, who: Who, which: int) -> None:
        """I-36: cancelling twice is cancelling once."""
        if request := _nth(self.model.requests, which):
            row = self._row("promotion", self.model.requests.index(request))
            self.step(
                f"{who.account} cancels the request for bot@{request.release} at {request.stage}",
                lambda: self.model.cancel(who, request),
                lambda: self.door(who).cancel_promotion(row).state.value,
            )

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

    def _approve(self, who: Who, number: int, stage: str, shown: str | None) -> None:
        def expected() -> str:
            current = shown is None or shown == self._binding(number, stage)
            return self.model.approve(who, number, stage, as_told=current)

        self.step(
            f"{who.account} approves bot@{number} at {stage} {'as shown' if shown else ''}",
            expected,
            lambda: _then(self.door(who).approve(f"bot@{number}", stage, "fine", shown), "approved"),
        )

    def _binding(self, number: int, stage: str) -> str:
        """The binding as it is shown to somebody who asks for nothing."""
        return self.door(PEOPLE[-1]).check(f"bot@{number}", stage).decision.binding

    @rule(which=place, two=st.booleans())
    def approve_what_is_staged(self, which: int, two: bool) -> None:
        live = self.model.live("staging")
        for who in PEOPLE[1:5:2] if two else PEOPLE[2:3]:
            if live:
                self._approve(who, live.release, "production", None)
                self.settle()

    @rule(who=anybody, which=place, stage=gated)
    def reject(self, who: Who, which: int, stage: str) -> None:
        number = self._some(which, stage)
        self.step(
            f"{who.account} rejects bot@{number} at {stage}",
            lambda: self.model.reject(who, number, stage),
            lambda: _then(self.door(who).reject(f"bot@{number}", stage, "rude"), "rejected"),
        )

    @rule(who=anybody, which=place, no=st.booleans(), own=st.booleans())
    def withdraw(self, who: Who, which: int, no: bool, own: bool) -> None:
        said: Any = _nth(self.model.rejections if no else self.model.approvals, which)
        if said:
            kept: Sequence[Any] = self.model.rejections if no else self.model.approvals
            who = next(w for w in PEOPLE if w.person == said.person) if own else who
            self._withdraw(who, said, "rejection" if no else "approval", kept)

    def _withdraw(self, who: Who, said: Any, table: str, kept: Sequence[Any]) -> None:
        row = self._row(table, _place(kept, said))
        self.step(
            f"{who.account} withdraws what {said.person} said of bot@{said.release} at {said.stage}",
            lambda: self.model.withdraw(who, said),
            lambda: self.door(who).withdraw(row, "never mind").state,
        )

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
        q = _nth([q for q in self.model.quarantines if not q.cleared] or self.model.quarantines, which)
        if q:
            row = self._row("quarantine", _place(self.model.quarantines, q))
            self.step(
                f"{who.account} clears the quarantine of {q.subject} at {q.stage}",
                lambda: self.model.clear(who, q),
                lambda: "cleared" if self.door(who).clear_quarantine(row, "mended").settled else "missing",
            )

    @rule(who=anybody, stage=stages, automatic=st.booleans())
    def hold(self, who: Who, stage: str, automatic: bool) -> None:
        self.step(
            f"{who.account} holds {stage} {'for the auto-promoter' if automatic else ''}",
            lambda: self.model.hold(who, stage, automatic=automatic),
            lambda: _then(self.door(who).hold(f"bot@{stage}", "audit", automatic_only=automatic), "held"),
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
            lambda: _then(self.door(who).freeze(scope, "stop the line"), "frozen"),
        )

    @rule(who=able, which=place)
    def lift(self, who: Who, which: int) -> None:
        freeze = _nth([f for f in self.model.freezes if not f.lifted] or self.model.freezes, which)
        if freeze:
            self._lift(who, freeze)

    def _lift(self, who: Who, freeze: Freeze) -> None:
        row = self._row("freeze", _place(self.model.freezes, freeze))
        self.step(
            f"{who.account} lifts the freeze of {freeze.scope}",
            lambda: self.model.lift(who, freeze),
            lambda: _then(self.door(who).lift_freeze(row, "go on"), "lifted"),
        )

    @rule(who=anybody, which=place, stage=gated,
          rule_=st.sampled_from(["good", "close", "not-quarantined", "frozen", "rejected", "night", "evaluated",
                                 "approval", "hold", "nothing"]))  # fmt: skip
    def request_waiver(self, who: Who, which: int, stage: str, rule_: str) -> None:
        self._request_waiver(who, self._some(which, stage), stage, rule_)

    def _request_waiver(self, who: Who, number: int, stage: str, rule_: str) -> None:
        self.step(
            f"{who.account} asks that {rule_} be waived for bot@{number} at {stage}",
            lambda: self.model.request_waiver(who, number, stage, rule_),
            lambda: _then(self.door(who).request_waiver(f"bot@{number}", stage, rule_, "demo"), "requested"),
        )

    @rule(who=anybody, which=place)
    def grant_waiver(self, who: Who, which: int) -> None:
        if waiver := _nth(self.model.waivers, which):
            self._grant_waiver(who, waiver)

    def _grant_waiver(self, who: Who, waiver: Waiver) -> None:
        row = self._row("waiver", _place(self.model.waivers, waiver))
        self.step(
            f"{who.account} grants the waiver of {waiver.rule} for bot@{waiver.release} at {waiver.stage}",
            lambda: self.model.grant_waiver(who, waiver),
            lambda: _then(self.door(who).grant_waiver(row, "once"), "granted"),
        )

    @rule(who=anybody, which=place)
    def revoke_waiver(self, who: Who, which: int) -> None:
        if waiver := _nth(self.model.waivers, which):
            row = self._row("waiver", _place(self.model.waivers, waiver))
            self.step(
                f"{who.account} revokes the waiver of {waiver.rule} for bot@{waiver.release}",
                lambda: self.model.revoke_waiver(who, waiver),
                lambda: self.door(who).revoke_waiver(row, "no").state,
            )

    @rule(who=anybody, which=place)
    def approve_incident(self, who: Who, which: int) -> None:
        glass = [i for i in self.model.incidents if i.cause == "break-glass"]
        if incident := _nth(glass or self.model.incidents, which):
            row = self._row("incident", _place(self.model.incidents, incident))
            self.step(
                f"{who.account} approves the incident at {incident.stage}",
                lambda: self.model.approve_incident(who, incident),
                lambda: "missing" if self.door(who).approve_incident(row, "it was right").missing else "approved",
            )

    @rule(who=anybody, which=place)
    def close_incident(self, who: Who, which: int) -> None:
        if incident := _nth(self.model.incidents, which):
            row = self._row("incident", _place(self.model.incidents, incident))
            self.step(
                f"{who.account} closes the incident at {incident.stage}",
                lambda: self.model.close_incident(who, incident),
                lambda: "missing" if self.door(who).close_incident(row, "learned").missing else "closed",
            )

    # Policies ---------------------------------------------------------------------------------------------------

    @initialize(policy=st.sampled_from(["plain", "strict", "loose"]), shipped=st.integers(0, 2))
    def begin(self, policy: str, shipped: int) -> None:
        """Mostly with something that serves already, and something before that."""
        self._activate(ANA_, policy)
        for right in (116, 117)[:shipped]:
            self.settle()
            self.ship(right=right, adapter=False, soak=True, said=3, by=CID, far=True)

    @rule(who=anybody, policy=st.sampled_from(["plain", "strict", "strict", "loose"]))
    def activate(self, who: Who, policy: str) -> None:
        self._activate(who, policy)

    def _activate(self, who: Who, policy: str) -> None:
        """I-49: putting a policy in force never alters what is live."""
        stages_before = self.after.tables["stage"]

        def act() -> str:
            proposal = self.door(who).activate_policy(self.folder / f"{policy}.yaml", "bot", "better")
            return "active" if proposal.active else "proposed"

        self.step(f"{who.account} activates {policy}", lambda: self.model.activate(who, policy), act)
        assert self.after.tables["stage"] == stages_before, "I-49"

    @rule(who=anybody, policy=st.sampled_from(["plain", "loose"]))
    def approve_policy(self, who: Who, policy: str) -> None:
        def act() -> str:
            digest = self.door(who).lint_policy(self.folder / f"{policy}.yaml").digest
            return "active" if self.door(who).approve_policy(digest, "bot").active else "proposed"

        said = f"{who.account} agrees to {policy}"
        self.step(said, lambda: self.model.approve_policy(who, policy), act)

    def _row(self, table: str, position: int) -> str:
        return str(self.after.rows(table)[position]["id"])


# What both hold --------------------------------------------------------------------------------------------------


def held(model: Model) -> dict[str, Any]:
    """What the model holds, in the shape of what is stored."""
    return {
        "placed": [(p.stage, p.epoch, p.release, p.kind, p.state, p.ended, p.approved) for p in model.placed],
        "requests": [(r.release, r.stage, r.person, r.state) for r in model.requests],
        "approvals": [(a.release, a.stage, a.person, a.used, a.withdrawn) for a in model.approvals],
        "rejections": [(n.release, n.stage, n.person, n.withdrawn) for n in model.rejections],
        "quarantines": [(q.stage, q.critical, q.cleared) for q in model.quarantines],
        "holds": [(h.stage, h.mode, h.cause, h.release, h.released) for h in model.holds],
        "freezes": [f.lifted for f in model.freezes],
        "waivers": [(w.release, w.stage, w.rule, w.person, len(w.grants), w.used, w.revoked) for w in model.waivers],
        "incidents": [
            (i.stage, i.placed.epoch, i.cause, len(i.approvals), i.closed, i.overdue) for i in model.incidents
        ],  # fmt: skip
    }


def stored(seen: Look) -> dict[str, Any]:
    """The same from the rows."""
    epochs = {d["id"]: d["sequence"] for d in seen.tables["deployment"]}
    steps = partial(_steps, seen)
    return {
        "placed": [_placed(seen, d) for d in seen.rows("deployment")],
        "requests": [(r["release"], r["stage"], r["person"], r["state"]) for r in seen.rows("promotion")],
        "approvals": [
            (a["release"], a["stage"], a["person"], *_joined(seen, a, "approval", "use", "withdrawal"))
            for a in seen.rows("approval")
        ],
        "rejections": [
            (n["release"], n["stage"], n["person"], *_joined(seen, n, "rejection", "withdrawal"))
            for n in seen.rows("rejection")
        ],
        "quarantines": [
            (q["stage"], q["severity"] == "critical", *_joined(seen, q, "quarantine", "clearing"))
            for q in seen.rows("quarantine")
        ],
        "holds": [
            (h["stage"], h["mode"], h["cause"], h["release"], *_joined(seen, h, "hold", "release"))
            for h in seen.rows("hold")
        ],
        "freezes": [_joined(seen, f, "freeze", "lifting")[0] for f in seen.rows("freeze")],
        "waivers": [
            (w["release"], w["stage"], w["rule"], w["person"], len(steps("waiver", w, "granted")),
             bool(steps("waiver", w, "used")), bool(steps("waiver", w, "revoked")))
            for w in seen.rows("waiver")
        ],
        "incidents": [
            (i["stage"], epochs[i["deployment"]], i["cause"], len(steps("incident", i, "approved")),
             bool(steps("incident", i, "closed")), bool(steps("incident", i, "overdue")))
            for i in seen.rows("incident")
        ],
    }  # fmt: skip


def _placed(seen: Look, row: dict[str, Any]) -> tuple[Any, ...]:
    kinds = [e["kind"] for e in seen.events(row["id"])]
    state = [kind for kind in kinds if kind in {"verified", "failed"}][-1:] or ["pending"]
    ended = [kind for kind in kinds if kind in {"superseded", "rolled-back"}] or [""]
    return row["stage"], row["sequence"], row["release"], row["kind"], state[0], ended[0], "approved" in kinds


def _joined(seen: Look, row: dict[str, Any], table: str, *endings: str) -> tuple[bool, ...]:
    return tuple(any(r[table] == row["id"] for r in seen.tables[f"{table}_{ending}"]) for ending in endings)


def _steps(seen: Look, table: str, row: dict[str, Any], step: str) -> list[dict[str, Any]]:
    return [r for r in seen.tables[f"{table}_event"] if (r[table], r["step"]) == (row["id"], step)]


def _leaf(row: dict[str, Any]) -> dict[str, Any]:
    import json

    found: dict[str, Any] = json.loads(row["leaf"])
    return found


def _status(status: str) -> str:
    return {"satisfied": "pass", "not-applicable": "pass", "unsatisfied": "fail", "pending": "wait",
            "inconclusive": "vague"}.get(status, status)  # fmt: skip


def _promoted(outcome: PromotionOutcome) -> str:
    if outcome.already:
        return "already"
    assert outcome.decision is not None
    return outcome.decision.decision.verdict.value if outcome.decision.id else "requested"


def _rolled(outcome: Any) -> str:
    if outcome.deployment is not None:
        return "rolled back"
    return "nothing" if outcome.present is None else "no target"


def _ending(call: Callable[[], str], refusal: type[RegistryError] | type[RefusedError]) -> str:
    try:
        return call()
    except refusal as error:
        return str(error.code)


def _then(_: object, said: str) -> str:
    return said


def _nth(kept: Sequence[Item], which: int) -> Any:
    """One of what there is, counted from the newest; None of nothing."""
    return kept[-1 - which % len(kept)] if kept else None


def _place(kept: Sequence[Any], one: Any) -> int:
    return next(i for i, each in enumerate(kept) if each is one)


@pytest.fixture(scope="module")
def stocked_for_model(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model") / "registry"
    stock(folder, database)
    return folder


def test_the_registry_does_what_the_model_says(stocked_for_model: Path) -> None:
    """I-2 to I-4, I-9, I-10, I-12, I-16, I-17, I-19 to I-23, I-25 to I-30, I-36 to I-39, I-41 to I-44, I-49 to I-51, I-53, I-59, I-60, over
    sequences of every verb by everybody."""
    kind = type("Machine", (Machine,), {"stocked": stocked_for_model})
    how = settings(
        max_examples=EXAMPLES,
        stateful_step_count=STEPS,
        deadline=None,
        derandomize=not DEEP,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink] if DEEP else [Phase.generate],
        print_blob=False,
    )
    run = seed(random.SystemRandom().getrandbits(64))(kind) if DEEP else kind
    run_state_machine_as_test(run, settings=how)
