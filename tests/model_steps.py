"""How a step of the proof by model is made: one thing done to a registry and to the model, and both compared."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import currently_in_test_context, note
from hypothesis.stateful import RuleBasedStateMachine, invariant

from registry.bootstrap import Local
from registry.domain.errors import RegistryError
from registry.domain.outcomes import PromotionOutcome
from registry.domain.times import parse_time
from tests.fakes import FixedClock
from tests.invariants import Look, breaches, look
from tests.model import HOUR, PEOPLE, STAGES, Freeze, Incident, Quarantine, RefusedError, Request, Waiver, Who
from tests.model_registry import START, Served, held, stocked_model, stored
from tests.postgres import close_doors, drop_databases, duplicate, made, open_door

Item = TypeVar("Item")


class Steps(RuleBasedStateMachine):
    """A registry and its model, side by side. Each step moves the clock a second on, then does one thing to both."""

    stocked: Path

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="tandem-model-"))
        self.kept = list(made)
        self.folder = duplicate(self.stocked, self.home / "registry")
        self.clock, self.runner = FixedClock(START + HOUR), Served()
        self.model = stocked_model(self.clock.now())
        self.doors: dict[str, Local] = {}
        self.keys: dict[tuple[str, str], tuple[Any, ...]] = {}
        """What was answered to a key, which is its account's own."""
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
        times = [json.loads(row["leaf"])["time"] for row in self.after.tables["log"]]
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

    def _some(self, which: int, stage: str) -> int:
        """A release: often the one that is staged, for production."""
        live = self.model.live("staging")
        if live and stage == "production" and which % 2:
            return live.release
        return len(self.model.releases) - which % len(self.model.releases)

    def _named(self, stage: str, expect: str | None) -> str | None:
        live = self.model.live(stage)
        return (f"bot@{live.release}" if live else "none") if expect == "live" else expect

    def _promote(self, who: Who, number: int, stage: str, expect: str | None, key: str | None) -> None:
        kept = self.keys.get((who.account, key)) if key else None
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
            return ending_of_promotion(answers[0])

        ended = self.step(f"{who.account} promotes bot@{number} to {stage} {expect or ''} {key or ''}", expected, act)
        if key and answers:
            told: dict[str, Any] = {"ended": ended, "promotion": answers[0].promotion}
            told["deployment"] = answers[0].deployment and answers[0].deployment.id
            assert kept is None or kept[3] == told, f"I-27: {kept} and then {told}"
            self.keys[who.account, key] = who, number, stage, told
        if not kept:
            self._one_decision(ended, number, stage)

    def _one_decision(self, ended: str, number: int, stage: str) -> None:
        new = self.after.rows("decision")[len(self.before.tables["decision"]) :]
        own = [d for d in new if d["action"] in {"promote", "break-glass"} and d["stage"] == stage]
        wanted = 1 if ended in {"ALLOW", "WAIT", "DENY"} else 0
        assert [d["release"] for d in own] == [number] * wanted, f"I-30: {ended} left {len(own)} decisions"

    def _break_glass(self, who: Who, number: int, stage: str, expect: str | None) -> None:
        ended = self.step(
            f"{who.account} breaks the glass for bot@{number} at {stage} {expect or ''}",
            lambda: self.model.break_glass(who, number, stage, expect),
            lambda: ending_of_promotion(
                self.door(who).break_glass(f"bot@{number}", stage, "it burns", "I-1", expect=expect)
            ),
        )
        self._one_decision(ended, number, stage)

    def _roll_back(self, who: Who, stage: str, number: int | None, expect: str | None) -> None:
        to = None if number is None else f"bot@{number}"
        self.step(
            f"{who.account} rolls back {stage} to {to} {expect or ''}",
            lambda: self.model.roll_back(who, stage, number, expect),
            lambda: ending_of_rollback(self.door(who).roll_back(f"bot@{stage}", "worse", to=to, expect=expect)),
        )

    def _approve(self, who: Who, number: int, stage: str, shown: str | None) -> None:
        def expected() -> str:
            current = shown is None or shown == self._binding(number, stage)
            return self.model.approve(who, number, stage, as_told=current)

        self.step(
            f"{who.account} approves bot@{number} at {stage} {'as shown' if shown else ''}",
            expected,
            lambda: then(self.door(who).approve(f"bot@{number}", stage, "fine", shown), "approved"),
        )

    def _binding(self, number: int, stage: str) -> str:
        """The binding as it is shown to somebody who asks for nothing."""
        return self.door(PEOPLE[-1]).check(f"bot@{number}", stage).decision.binding

    def _cancel(self, who: Who, request: Request) -> None:
        row = self._row("promotion", place_of(self.model.requests, request))
        self.step(
            f"{who.account} cancels the request for bot@{request.release} at {request.stage}",
            lambda: self.model.cancel(who, request),
            lambda: self.door(who).cancel_promotion(row).state.value,
        )

    def _reject(self, who: Who, number: int, stage: str) -> None:
        self.step(
            f"{who.account} rejects bot@{number} at {stage}",
            lambda: self.model.reject(who, number, stage),
            lambda: then(self.door(who).reject(f"bot@{number}", stage, "rude"), "rejected"),
        )

    def _withdraw(self, who: Who, said: Any, table: str, kept: Sequence[Any]) -> None:
        row = self._row(table, place_of(kept, said))
        self.step(
            f"{who.account} withdraws what {said.person} said of bot@{said.release} at {said.stage}",
            lambda: self.model.withdraw(who, said),
            lambda: self.door(who).withdraw(row, "never mind").state,
        )

    def _clear(self, who: Who, q: Quarantine) -> None:
        row = self._row("quarantine", place_of(self.model.quarantines, q))
        self.step(
            f"{who.account} clears the quarantine of {q.subject} at {q.stage}",
            lambda: self.model.clear(who, q),
            lambda: "cleared" if self.door(who).clear_quarantine(row, "mended").settled else "missing",
        )

    def _lift(self, who: Who, freeze: Freeze) -> None:
        row = self._row("freeze", place_of(self.model.freezes, freeze))
        self.step(
            f"{who.account} lifts the freeze of {freeze.scope}",
            lambda: self.model.lift(who, freeze),
            lambda: then(self.door(who).lift_freeze(row, "go on"), "lifted"),
        )

    def _request_waiver(self, who: Who, number: int, stage: str, rule_: str) -> None:
        self.step(
            f"{who.account} asks that {rule_} be waived for bot@{number} at {stage}",
            lambda: self.model.request_waiver(who, number, stage, rule_),
            lambda: then(self.door(who).request_waiver(f"bot@{number}", stage, rule_, "demo"), "requested"),
        )

    def _grant_waiver(self, who: Who, waiver: Waiver) -> None:
        row = self._row("waiver", place_of(self.model.waivers, waiver))
        self.step(
            f"{who.account} grants the waiver of {waiver.rule} for bot@{waiver.release} at {waiver.stage}",
            lambda: self.model.grant_waiver(who, waiver),
            lambda: then(self.door(who).grant_waiver(row, "once"), "granted"),
        )

    def _approve_incident(self, who: Who, incident: Incident) -> None:
        row = self._row("incident", place_of(self.model.incidents, incident))
        self.step(
            f"{who.account} approves the incident at {incident.stage}",
            lambda: self.model.approve_incident(who, incident),
            lambda: "missing" if self.door(who).approve_incident(row, "it was right").missing else "approved",
        )

    def _activate(self, who: Who, policy: str) -> None:
        """I-49: putting a policy in force never alters what is live."""
        stages_before = self.after.tables["stage"]

        def act() -> str:
            proposal = self.door(who).activate_policy(self.folder / f"{policy}.yaml", "bot", "better")
            return "active" if proposal.active else "proposed"

        self.step(f"{who.account} activates {policy}", lambda: self.model.activate(who, policy), act)
        assert self.after.tables["stage"] == stages_before, "I-49"

    def _row(self, table: str, position: int) -> str:
        return str(self.after.rows(table)[position]["id"])


def status_of(status: str) -> str:
    return {"satisfied": "pass", "not-applicable": "pass", "unsatisfied": "fail", "pending": "wait",
            "inconclusive": "vague"}.get(status, status)  # fmt: skip


def ending_of_promotion(outcome: PromotionOutcome) -> str:
    if outcome.already:
        return "already"
    assert outcome.decision is not None
    return outcome.decision.decision.verdict.value if outcome.decision.id else "requested"


def ending_of_rollback(outcome: Any) -> str:
    if outcome.deployment is not None:
        return "rolled back"
    return "nothing" if outcome.present is None else "no target"


def _ending(call: Callable[[], str], refusal: type[RegistryError] | type[RefusedError]) -> str:
    try:
        return call()
    except refusal as error:
        return str(error.code)


def then(_: object, said: str) -> str:
    return said


def nth(kept: Sequence[Item], which: int) -> Any:
    """One of what there is, counted from the newest; None of nothing."""
    return kept[-1 - which % len(kept)] if kept else None


def place_of(kept: Sequence[Any], one: Any) -> int:
    return next(i for i, each in enumerate(kept) if each is one)
