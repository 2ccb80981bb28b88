"""Placements: where the release was put before, how long it served verified there, and what it would change."""

from __future__ import annotations

from registry.domain.digests import Digest
from registry.domain.policies.facts import PlacementFact
from registry.domain.releases import Release
from registry.domain.stages import ended, is_verified, soaked
from registry.services.situation.case import Case
from registry.storage.catalog.stages import Placed

NEWEST = 20
"""So many placements of each stage are told, the newest ones: what a stage served before the release was placed there
twenty times again does not help it in, and facts stay small however long a history grows."""


def placements(case: Case) -> tuple[PlacementFact, ...]:
    """The newest deployments of the release, at any stage of its application."""
    return tuple(map(_fact, case.reading.stages.placed(case.application, case.release.digest, NEWEST)))


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


def _fact(placed: Placed) -> PlacementFact:
    end = ended(placed.deployment, placed.events)
    return PlacementFact(
        stage=placed.stage,
        sequence=placed.sequence,
        deployment=placed.deployment,
        verified=is_verified(placed.deployment, placed.events),
        ended=end.value if end else None,
        soaked=tuple((interval.start, interval.end) for interval in soaked(placed.deployment, placed.events)),
    )


def _adapters(release: Release) -> list[tuple[Digest, str | None]]:
    return [(component.digest, component.weight) for component in release.adapters]
