"""A stage whose rules people may waive, and a release that needs it."""

from __future__ import annotations

from dataclasses import replace

from registry.domain.outcomes import WaiverState
from registry.domain.policies.decision import Status
from registry.ports import Setup
from tests.world import POLICY, CannedRunner, CannedSession, World

RAJ = "raj@example.com"
REGRESSION = (
    "      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, "
    'margin: "0.05"}\n'
)
QUALITY = '      - {id: quality, type: metric, suite: required, metric: primary, require: ">= 0.80"}\n'
WAIVERS = (
    "    waivers: {allow: [no-regression, quality, not-quarantined, frozen], slots: [{slot: reviewer}], max_ttl: 7d}\n"
)
STAGING = REGRESSION + "  production:\n"
WAIVABLE = POLICY.replace(STAGING, REGRESSION + QUALITY + WAIVERS + "  production:\n")


class Tired(CannedRunner):
    """A runner of another class, which gets ten rows less of the same release."""

    def __init__(self) -> None:
        super().__init__()
        self.name = "tired"

    def load(self, setup: Setup) -> CannedSession:
        fewer = setup.parameters.model_copy(update={"max_new_tokens": setup.parameters.max_new_tokens - 10})
        return super().load(replace(setup, parameters=fewer))


class Exhausted(Tired):
    """The same, which gets nothing right."""

    def load(self, setup: Setup) -> CannedSession:
        none = setup.parameters.model_copy(update={"max_new_tokens": 1})
        return CannedRunner.load(self, replace(setup, parameters=none))


def lenient(world: World, old: str = "", new: str = "") -> World:
    """The same world under a policy that lets people waive rules at staging."""
    assert STAGING in POLICY
    text = WAIVABLE.replace(old, new) if old else WAIVABLE
    assert not old or text != WAIVABLE
    world.ana.activate_policy(world.write("lenient.yaml", text), "bot")
    return world


def regressed(world: World) -> str:
    """A release that does worse than what staging serves, and passes all else but quality."""
    world.place(world.release(119), "staging")
    return world.release(100)


def statuses(world: World, release: str) -> dict[str, Status]:
    return {r.id: r.status for r in world.ana.check(release, "staging").decision.rules}


def only(world: World) -> WaiverState:
    (found,) = world.ana.waivers("bot")
    return found
