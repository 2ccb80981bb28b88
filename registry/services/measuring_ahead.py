"""Measuring ahead: once a run is recorded, the bounds that its release will be judged by are computed and kept.

Computing takes as long as there are samples, and whoever checks or promotes afterwards should not wait for it. What a
later policy, or another release that went live, asks for besides is computed when a decision first needs it.
"""

from __future__ import annotations

from registry.domain.errors import RegistryError
from registry.domain.members import Permission
from registry.domain.policies.layers import effective
from registry.domain.policies.needs import Need
from registry.domain.releases import Release
from registry.domain.times import time_text
from registry.services.runtime import Runtime, transact
from registry.services.situation import gather, measure, policy_in_force, registry_layer, rows_for
from registry.storage.catalog import Reading


def measure_ahead(runtime: Runtime, release: Release) -> None:
    """Keep the bounds that every stage would ask for now.

    The run is recorded already: if something stands in the way here, its bounds are computed when they are needed.
    """
    try:
        with runtime.catalog.read() as reading:
            needs = _lacking(reading, release, time_text(runtime.clock.now()))
            rows = rows_for(reading, needs)
        found = {key: m.model_dump(mode="json") for key, m in measure(needs, rows).items()}
        if found:
            transact(runtime, Permission.EVALUATE, lambda writing: writing.evidence.add_measurements(found))
    except RegistryError:
        return


def _lacking(reading: Reading, release: Release, now: str) -> list[Need]:
    policy = effective(policy_in_force(reading, release.application), registry_layer(reading))
    stages = [gather(reading, release, stage, None, {}, now=now) for stage in policy.stages]
    return [need for situation in stages for need in situation.lacking]
