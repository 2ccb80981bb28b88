"""Measuring ahead: once a run is recorded, the bounds that its release will be judged by are computed and kept.

Computing takes as long as there are samples, and whoever checks or promotes afterwards should not wait for it. What a
later policy, or another release that went live, asks for besides is computed when a decision first needs it.
"""

from __future__ import annotations

from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError
from registry.domain.members import Permission
from registry.domain.policies.needs import Need
from registry.domain.releases import Release
from registry.domain.times import time_text
from registry.services.counting import counts
from registry.services.ruling import in_force
from registry.services.runtime import Runtime, transact
from registry.services.situation import gather, measure, rows_for
from registry.storage.catalog import Reading


def measure_ahead(runtime: Runtime, release: Release) -> None:
    """Keep the bounds that every stage would ask for now.

    The run is recorded already, and did not fail if the rows it will be compared with are damaged or changed, or if
    there is no room for its bounds: they are computed again when a decision needs them, and whoever needs them is told.
    """
    try:
        with runtime.catalog.read() as reading:
            needs = _lacking(reading, release, time_text(runtime.clock.now()))
            rows = rows_for(reading, needs)
        bounds = measure(needs, rows) | counts(runtime, needs)
        found = {key: m.model_dump(mode="json") for key, m in bounds.items()}
        if found:
            transact(runtime, Permission.EVALUATE, lambda writing: writing.evidence.add_measurements(found))
    except (IntegrityError, InfrastructureError, InvalidInputError):
        return


def _lacking(reading: Reading, release: Release, now: str) -> list[Need]:
    policy = in_force(reading, release.application)
    stages = [gather(reading, release, stage, None, {}, now=now) for stage in policy.stages]
    return [need for situation in stages for need in situation.lacking]
