"""What waits for a signed yes besides a promotion: a waiver, what was placed by breaking glass, a policy."""

from __future__ import annotations

from registry.domain.policies.outcomes import PolicyProposal
from registry.domain.safety import Incident
from tests.approving import more, staged
from tests.signing import agree_signed, enrolled, people_with_keys
from tests.waivers import WAIVERS, lenient, regressed
from tests.world import ANA, BEN, EVE, POLICY, World

SIGNED_WAIVERS = WAIVERS.replace("max_ttl", "signature: required, max_ttl")
QUORUM = "activation:\n  slots: [{slot: reviewer}]\n"


def glass_broken(world: World) -> Incident:
    world.ana.add_member(EVE, roles=("oncall", "approver"), slots=("reviewer",))
    outcome = world.as_(EVE).break_glass(staged(world), "production", "answers are empty", "INC-77")
    assert outcome.incident is not None
    return world.ana.incident(outcome.incident)


def asked(world: World) -> str:
    """A waiver that ana asked for, at a stage where only signed grants count."""
    enrolled(world, ANA), enrolled(world, BEN)
    lenient(world, WAIVERS, SIGNED_WAIVERS)
    return world.ana.request_waiver(regressed(world), "staging", "no-regression", "tone").id


def loosened(world: World, head: str = "") -> PolicyProposal:
    """A policy that asks for no signature, in place of one that does."""
    people_with_keys(world)
    if head:
        text = more(world, "signature: required").read_text()
        agree_signed(world, world.ana.activate_policy(world.write("quorum.yaml", text + head), "bot").digest)
    return world.ana.activate_policy(world.write("loose.yaml", POLICY), "bot")
