"""Placements: where the release was put before, how long it served verified there, and what it would change."""

from __future__ import annotations

from registry.domain.digests import Digest
from registry.domain.policies.facts import PlacementFact
from registry.domain.releases import Release
from registry.domain.stages import ended, is_verified, soaked
from registry.services.situation.case import Case

NEWEST = 50
"""So many placements of each stage are told, the newest ones: whatever a stage served before the fiftieth last time
does not help a release in, and facts stay small however long a history grows."""


def placements(case: Case) -> tuple[PlacementFact, ...]:
    """The newest deployments of the release, at any stage of its application."""
    stages = case.reading.stages
    deployments = stages.deployments_of(case.application, case.release.digest, NEWEST)
    events_of = stages.events_of_each([deployment.id for deployment in deployments])
    found = []
    for deployment in deployments:
        events = events_of[deployment.id]
        end = ended(deployment.id, events)
        found.append(
            PlacementFact(
                stage=deployment.stage,
                sequence=deployment.sequence,
                deployment=deployment.id,
                verified=is_verified(deployment.id, events),
                ended=end.value if end else None,
                soaked=tuple((interval.start, interval.end) for interval in soaked(deployment.id, events)),
            )
        )
    return tuple(found)


def changed_parts(before: Release, after: Release) -> tuple[str, ...]:
    """The parts (prompt, adapter, base, parameters) in which two releases differ."""
    parts = {
        "adapter": (_adapters(before), _adapters(after)),
        "base": (before.base.digest, after.base.digest),
        "parameters": (before.manifest["generation"], after.manifest["generation"]),
        "prompt": (before.prompt.digest, after.prompt.digest),
    }
    return tuple(part for part, (old, new) in parts.items() if old != new)


# ---------------------------------------------------------------------------------------------------------


def _adapters(release: Release) -> list[tuple[Digest, str | None]]:
    return [(component.digest, component.weight) for component in release.adapters]
