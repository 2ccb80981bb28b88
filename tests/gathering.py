"""Setting one fact of a registry past all services, and gathering what a decision would weigh then."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from registry.domain.members import Actor
from registry.domain.names import parse_version_ref
from registry.domain.policies.document import parse_policy
from registry.domain.policies.facts import Conditions, Facts
from registry.domain.releases import Release
from registry.domain.safety import Cause, Quarantine, Severity
from registry.domain.stages import DeploymentKind, EventKind
from registry.domain.times import time_text
from registry.services.situation import Situation, gather
from registry.storage.catalog import Writing
from registry.storage.catalog.stages import Placement
from tests.fakes import FixedClock
from tests.postgres import duplicate
from tests.world import ANA, World

Result = TypeVar("Result")

EVALUATED = {"id": "evaluated", "type": "evaluated", "suite": "required"}
FAR = "2099-01-01T00:00:00.000000Z"
NOON = "2027-03-01T12:00:00.000000Z"
"""Of a Monday."""


def a_clock() -> FixedClock:
    """A clock that stands still, later than everything in a stocked registry."""
    return FixedClock(datetime.now(UTC) + timedelta(hours=1))


def evaluated_world(stocked: Path, folder: Path, clock: FixedClock) -> World:
    """A copy of the stocked registry with one evaluated release, `bot@1`."""
    world = World.at(duplicate(stocked, folder), clock)
    world.ana.register_base(world.folder / "base", "tiny")
    assert world.release(100, adapter=True) == "bot@1"
    return world


def write(world: World, work: Callable[[Writing], Result], account: str = ANA) -> Result:
    """One transaction by somebody, past all services."""
    catalog = world.ana.runtime.catalog
    with catalog.read() as reading:
        person = reading.people.members().person_of(account)
    with catalog.write(Actor(account, person)) as writing:
        return work(writing)


def gathered(world: World, release: str = "bot@1", stage: str = "staging", **asked: Any) -> Situation:
    now = asked.pop("now", time_text(world.ana.runtime.clock.now()))
    with world.ana.runtime.catalog.read() as reading:
        sealed = reading.releases.get(parse_version_ref(release))
        return gather(reading, sealed, stage, asked.pop("requester", "ana"), {}, now=now, **asked)


def facts(world: World, release: str = "bot@1", stage: str = "staging", **asked: Any) -> Facts:
    return gathered(world, release, stage, **asked).facts


def conditions(world: World, release: str = "bot@1", stage: str = "staging", **asked: Any) -> Conditions:
    found = facts(world, release, stage, **asked).conditions
    assert found is not None
    return found


def sealed(world: World, reference: str = "bot@1") -> Release:
    with world.ana.runtime.catalog.read() as reading:
        return reading.releases.get(parse_version_ref(reference))


def in_force(world: World, stages: Mapping[str, Any], **document: Any) -> None:
    """Put a policy in force, as the application's or (with `layer`) as the registry's, past all quorums."""
    text = json.dumps({"kind": "policy", "name": "mine", "stages": stages, **document})

    def work(writing: Writing) -> None:
        policy = parse_policy(text, "mine.yaml")
        if policy.layer is None:
            writing.applications.add_activation("bot", policy, "mine.yaml", text)
        else:
            writing.applications.add_registry_activation(policy, "mine.yaml", text)

    write(world, work)


def staging(world: World, *rules: Mapping[str, Any], **settings: Any) -> None:
    """Put a policy in force that asks for evidence and for these rules at staging."""
    production = {"rules": [EVALUATED, {"id": "upstream", "type": "upstream", "stages": ["staging"]}]}
    demands = {"rules": [EVALUATED, *rules], **settings}
    in_force(world, {"dev": {"ungated": True}, "staging": demands, "production": production})


def place(
    world: World,
    release: str = "bot@1",
    stage: str = "staging",
    kind: DeploymentKind = DeploymentKind.PROMOTE,
    **more: Any,
) -> str:
    """Put a release live at a stage, past every rule; its deployment."""

    def work(writing: Writing) -> str:
        placement = Placement(writing.new_id(), kind, sealed(world, release), None, None, "", (), **more)
        pointer = writing.stages.pointer("bot", stage)
        return writing.stages.place(pointer, placement, EventKind.SUPERSEDED, "integrity").id

    return write(world, work)


def mark(world: World, deployment: str, kind: EventKind) -> None:
    write(world, lambda writing: writing.stages.mark(writing.stages.deployment(deployment), kind, "checks"))


def quarantine(
    world: World, subject: str = "release", stage: str | None = None, reference: str = "bot@1"
) -> Quarantine:
    release = sealed(world)
    digest = release.digest if subject == "release" else release.adapters[0].digest
    application = None if stage is None else "bot"
    return write(
        world,
        lambda writing: writing.quarantines.add(
            subject, digest, reference, application, stage, Severity.STANDARD, Cause.MANUAL, None, "smells"
        ),
    )
