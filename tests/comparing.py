"""Raters who answer a file of pairs: they know which answer is right, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from registry.domain.comparisons import Imported, Opened
from tests.world import World

Row = Mapping[str, Any]
SUITE = "support-suite"
GOLD: list[Row] = [{"left": f"yes {n}", "right": "wrong", "choice": "left", "input": f"{n} yes"} for n in range(5)]


def open_pairs(world: World, name: str = "pairs.jsonl", **options: Any) -> Opened:
    """A comparison of bot@2 with bot@1, of every sample, with the same draw every time."""
    return world.ana.export_pairs("bot@2", "bot@1", SUITE, world.folder / name, **{"seed": 7, **options})


def shown(world: World, name: str = "pairs.jsonl") -> list[dict[str, Any]]:
    return [json.loads(line) for line in (world.folder / name).read_text().splitlines()]


def gold_file(world: World, rows: Sequence[Row] = GOLD) -> Path:
    return world.write("gold.jsonl", "".join(json.dumps(row) + "\n" for row in rows))


def right(row: Row) -> str:
    """The side whose answer is right; a tie where both are, or neither."""
    left, other = (row[side] != "wrong" for side in ("left", "right"))
    return "tie" if left is other else "left" if left else "right"


def wrong(row: Row) -> str:
    return {"left": "right", "right": "left", "tie": "left"}[right(row)]


def always_left(row: Row) -> str:
    return "left"


def chosen(rows: Sequence[Row], rater: str, taste: Callable[[Row], str] = right) -> list[dict[str, Any]]:
    return [{"item_id": row["item_id"], "rater_id": rater, "choice": taste(row), "seconds": "4.5"} for row in rows]


def rated(rows: Sequence[Row], rater: str, *, good: int = 5, bad: int = 2) -> list[dict[str, Any]]:
    """Ratings of both answers, of 1 to 5."""
    return [
        {
            "item_id": row["item_id"],
            "rater_id": rater,
            "side": side,
            "rating": bad if row[side] == "wrong" else good,
            "scale": "1-5",
        }
        for row in rows
        for side in ("left", "right")
    ]


def take_in(world: World, opened: Opened, rows: Sequence[Row], name: str = "answers.jsonl") -> Imported:
    path = world.write(name, "".join(json.dumps(row) + "\n" for row in rows))
    return world.ana.import_preferences(opened.comparison, path)


def two_releases(world: World) -> World:
    """bot@1, which gets 60 of 120 rows, live at staging, and bot@2, which gets them all."""
    world.place(world.release(60), "staging")
    world.release(120)
    return world
