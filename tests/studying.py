"""Outcomes of production: files of units that releases served."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from registry.domain.studies import ImportedStudy
from tests.world import World

Row = dict[str, Any]


def units(values: Sequence[Any], arm: str = "candidate", prefix: str | None = None) -> list[Row]:
    """A unit for each value, in one arm."""
    return [{"unit_id": f"{prefix or arm[0]}{n}", "arm": arm, "value": value} for n, value in enumerate(values)]


def both(ours: Sequence[Any], theirs: Sequence[Any]) -> list[Row]:
    return [*units(ours), *units(theirs, "baseline")]


def answers(promoters: int, passives: int, detractors: int) -> list[int]:
    """How likely people are to recommend."""
    return [
        *(9 + n % 2 for n in range(promoters)),
        *(7 + n % 2 for n in range(passives)),
        *(n % 7 for n in range(detractors)),
    ]


def outcomes_file(world: World, rows: Iterable[Row], name: str = "outcomes.jsonl") -> Path:
    return world.write(name, "".join(json.dumps(row) + "\n" for row in rows))


def study(
    world: World, rows: Iterable[Row], metric: str = "nps", baseline: str | None = "bot@1", **more: Any
) -> ImportedStudy:
    """What bot@2 showed beside bot@1."""
    return world.ana.import_outcomes("bot@2", baseline, metric, outcomes_file(world, rows), **more)
