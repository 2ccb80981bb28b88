"""What lineage and impact cost among a million edges: a walk goes along indexes and sees its own edges alone."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from psycopg import sql

from benchmarks.figures import Figure, in_turn, seconds_text, timed, times
from registry.bootstrap import DATABASE, Local
from registry.config import FOLDER
from registry.domain.manifests import Kind, seal
from tests.postgres import POSTGRESQL, SQLITE, close_doors, connected, url_of
from tests.world import World

EDGES = 1_000_000
DESCENDANTS = 100
FAN = 5
"""Of how many versions a version is made, as far as there are so many before it in its group."""
RUNS = 30
LIMIT = 0.1
"""Seconds."""
_AT = "2026-03-02T09:00:00.000000Z"
_VERSION = "artifact, number, kind, digest, manifest, created_at, created_by, person, log_index"
_RELATION = "artifact, number, position, kind, target, target_artifact, target_number, detail, at, actor, log_index"

Row = tuple[Any, ...]


def measure(folder: Path) -> list[Figure]:
    """Groups of versions that include each other: the first has a hundred descendants, the last as many ancestors."""
    figures = []
    for database in (SQLITE, POSTGRESQL):
        world = World(folder / database, database=database)
        groups = _fill(world)
        figures += [*_walks(world.ana, database, groups // 2), *_longest(world.ana, database)]
        world.ana.close()
    close_doors()
    return figures


def _walks(door: Local, database: str, group: int) -> Iterator[Figure]:
    first, last = f"g{group}/v0@1", f"g{group}/v{DESCENDANTS}@1"
    assert len(door.impact(first, limit=1000).items) == DESCENDANTS
    plain = partial(_plain, door, [f"g{group}/v{place}" for place in range(DESCENDANTS + 1)])
    taken = in_turn(
        {
            "impact": partial(door.impact, first, limit=1000),
            "lineage": partial(door.lineage, last),
            "plain": plain,
        },
        RUNS,
    )
    read = f"reading the {len(plain()):,} edges by name ({seconds_text(median(taken['plain']))})"
    what = f"among {EDGES:,} edges, {database}".replace(",", " ", EDGES // 1_000_000 + 1)
    for walk in ("impact", "lineage"):
        yield timed(f"{walk} of {DESCENDANTS}, {what}", taken[walk], times(taken[walk], taken["plain"], read), LIMIT)


def _longest(door: Local, database: str) -> Iterator[Figure]:
    """A chain, of which each step must be known before the next can be asked for."""
    assert len(door.impact("chain/v0@1", limit=1000).items) == DESCENDANTS
    taken = in_turn({"impact": partial(door.impact, "chain/v0@1", limit=1000)}, RUNS)
    yield timed(f"impact of a chain of {DESCENDANTS}, {database}", taken["impact"], limit=LIMIT)


def _plain(door: Local, names: Sequence[str]) -> Sequence[Any]:
    """The same edges as one query reads them which knows what it looks for: the least that it could take."""
    from sqlalchemy import select

    from registry.storage.catalog.work import table
    from registry.storage.tables import VersionRelationRow

    relation = table(VersionRelationRow)
    with door.runtime.catalog._engine.connect() as connection:
        return connection.execute(select(relation).where(relation.c.target_artifact.in_(names))).all()


# ---------------------------------------------------------------------------------------------------------


def _fill(world: World) -> int:
    """Put a million edges past the catalog and its log, with foreign keys and guards on; how many groups they make."""
    chance = random.Random(1)
    relations = list[Row]()
    names = list[str]()
    _group("chain", 1, chance, names, relations)
    groups = 0
    while len(relations) < EDGES:
        _group(f"g{groups}", FAN, chance, names, relations)
        groups += 1
    sealed = ((name, seal(Kind.PROMPT, {"messages": [{"role": "user", "content": name}]})) for name in names)
    versions: list[Row] = [
        (name, 1, "prompt", manifest.digest, manifest.data.decode(), _AT, "ana@example.com", "ana", 1)
        for name, manifest in sealed
    ]
    named: list[Row] = [(name, "prompt", _AT, "ana@example.com", 1) for name in names]
    rows: dict[str, tuple[str, list[Row]]] = {
        "name": ("name, kind, created_at, created_by, log_index", named),
        "version": (_VERSION, versions),
        "version_relation": (_RELATION, relations),
    }
    url = url_of(world.folder)
    if url is None:
        _insert(world.folder / FOLDER / DATABASE, rows)
    else:
        _copy(url, rows)
    return groups


def _group(group: str, fan: int, chance: random.Random, names: list[str], relations: list[Row]) -> None:
    for place in range(DESCENDANTS + 1):
        name = f"{group}/v{place}"
        names.append(name)
        # Always of the one before it, so that everything descends from the first.
        before = {place - 1, *chance.sample(range(place), min(fan, place))} if fan > 1 else {place - 1}
        for position, other in enumerate(sorted(before - {-1})[-fan:]):
            target = f"{group}/v{other}"
            said = ("includes", f"{target}@1", target, 1, "{}", _AT, "ana@example.com", 1)
            relations.append((name, 1, position, *said))


def _insert(path: Path, rows: dict[str, tuple[str, list[Row]]]) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("BEGIN IMMEDIATE")
    for name, (columns, values) in rows.items():
        marks = ", ".join("?" * len(values[0]))
        connection.executemany(f"INSERT INTO {name} ({columns}) VALUES ({marks})", values)
    connection.execute("COMMIT")
    connection.close()


def _copy(url: str, rows: dict[str, tuple[str, list[Row]]]) -> None:
    with connected(url) as server:
        for name, (columns, values) in rows.items():
            to = sql.SQL("COPY {} ({}) FROM STDIN").format(
                sql.Identifier(name), sql.SQL(", ").join(map(sql.Identifier, columns.split(", ")))
            )
            with server.cursor().copy(to) as copy:
                for row in values:
                    copy.write_row(row)
        server.execute("ANALYZE")  # as a server does by itself after a while
