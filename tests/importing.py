"""What came of importing a prompt's history."""

from __future__ import annotations

from registry.domain.commits import ImportedHistory
from tests.world import World


def states(found: ImportedHistory) -> list[tuple[str, str | None]]:
    return [(item.state, item.version) for item in found.revisions]


def given_back(world: World, reference: str) -> str:
    return world.ana.original_prompt(reference).text


def entries(world: World) -> int:
    return len(world.ana.log_entries(limit=1000).items)
