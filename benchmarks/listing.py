"""What a page of a list and of a search costs as versions grow: it goes along an index and stops, so it should not."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.figures import Figure, in_turn, seconds_text, timed, times
from registry.bootstrap import DATABASE, Local
from registry.config import FOLDER
from registry.domain.manifests import Kind, Manifest, seal
from registry.storage.catalog.searching import fill_terms
from registry.storage.engine import open_engine, write_connection
from tests.world import World

SMALL, LARGE = 200, 200_000
RUNS = 60
LINES = 10
"""Lines of a page: few enough that every page is full in the small registry too."""
NAMES = 2
"""Versions of each artifact but one, which has half of all versions."""
SLACK = 1.5
"""How much longer a page may take among LARGE versions than among SMALL."""
_AT = "2026-03-02T09:00:00.000000Z"
_BASE = f"sha256:{'b' * 64}"

Call = Callable[[Local], Any]

PAGES: dict[str, Call] = {
    "list": lambda door: door.versions(Kind.PROMPT, limit=LINES),
    "list, from the middle": lambda door: door.versions(Kind.PROMPT, after="team/middle", limit=LINES),
    "list NAME": lambda door: door.versions(Kind.PROMPT, "team/busy", limit=LINES),
    "search --kind": lambda door: door.search(kind=Kind.PROMPT, limit=LINES),
    "search --author": lambda door: door.search(author="ana@example.com", limit=LINES),
    "search --tag": lambda door: door.search(tags=["reviewed"], limit=LINES),
    "search --base": lambda door: door.search(base=_BASE, limit=LINES),
    "search --name team/": lambda door: door.search(name="team/", limit=LINES),
    "search refund": lambda door: door.search(["refund"], limit=LINES),
    "search seldom": lambda door: door.search(["seldom"], limit=LINES),
    "search refund, next page": lambda door: door.search(["refund"], after="150", limit=LINES),
    "search refund --kind --author --name": lambda door: door.search(
        ["refund"], kind=Kind.PROMPT, author="ana", name="team/", limit=LINES
    ),
    "search --kind --newest-only": lambda door: door.search(kind=Kind.ADAPTER, newest_only=True, limit=LINES),
}


def measure(folder: Path) -> list[Figure]:
    """Pages among 200 and among 200 000 versions; and the search that finds nothing, which looks at the most."""
    doors = {size: _world(folder / str(size), size) for size in (SMALL, LARGE)}
    figures = []
    for what, call in PAGES.items():
        for door in doors.values():
            assert len(call(door).items) == LINES, what
        taken = in_turn({str(size): partial(call, door) for size, door in doors.items()}, RUNS)
        small, large = taken[str(SMALL)], taken[str(LARGE)]
        beside = f"{times(large, small, f'that among {SMALL}', 2)} ({seconds_text(median(small))})"
        figures.append(timed(f"{what}, among {_count(LARGE)} versions", large, beside, SLACK * median(small)))
    return [*figures, _nothing(doors[LARGE])]


def _nothing(door: Local) -> Figure:
    """Two conditions that hold of 20 000 versions and more each, and never together: a page ends after 5 000."""
    call = partial(door.search, ["refund"], tags=["reviewed"], limit=LINES)
    page = call()
    assert (page.items, page.next is None) == ((), False)
    [taken] = in_turn({"nothing": call}, RUNS).values()
    return timed(f"search refund --tag, which never meet, {_count(LARGE)}", taken, "an empty page, to be gone on from")


def _count(size: int) -> str:
    return f"{size:,}".replace(",", " ")


def _world(folder: Path, size: int) -> Local:
    """A registry with so many versions of prompts and adapters.

    The rows are inserted in bulk, past the catalog and its log, but with foreign keys and every guard on; what they are
    found by is filled in as `tandem upgrade` does.
    """
    door = World(folder).ana
    path = folder / FOLDER / DATABASE
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("BEGIN IMMEDIATE")
    _insert(connection, size)
    connection.execute("COMMIT")
    connection.close()
    engine = open_engine(f"sqlite:///{path}")
    with write_connection(engine) as writing:
        fill_terms(writing)
    engine.dispose()
    return door


def _insert(connection: sqlite3.Connection, size: int) -> None:
    chance = random.Random(1)
    words = [f"word{n}" for n in range(5000)]
    numbers: dict[str, int] = {}
    for position in range(1, size + 1):
        kind, name = _named(position)
        numbers[name] = number = numbers.get(name, 0) + 1
        manifest = _manifest(kind, position, " ".join(chance.choices(words, k=12)), size)
        if number == 1:
            connection.execute("INSERT INTO name VALUES (?, ?, ?, 'ana@example.com', ?)", (name, kind, _AT, position))
        connection.execute(
            "INSERT INTO version (artifact, number, kind, digest, manifest, created_at, created_by, person, log_index)"
            " VALUES (?, ?, ?, ?, ?, ?, 'ana@example.com', 'ana', ?)",
            (name, number, kind, f"sha256:{position:064x}", manifest.data.decode(), _AT, position),
        )
        if position % 10 == 5:
            connection.execute(
                "INSERT INTO version_tag VALUES (?, ?, 'reviewed', 1, 'added', ?, 'ana@example.com', ?)",
                (name, number, _AT, position),
            )


def _named(position: int) -> tuple[str, str]:
    """Half of all are versions of one prompt, a quarter of other prompts, a quarter of adapters."""
    which, artifact = position % 4, position // (4 * NAMES)
    if which < 2:
        return Kind.PROMPT, "team/busy"
    return (Kind.PROMPT, f"team/z{artifact}") if which == 2 else (Kind.ADAPTER, f"lora/a{artifact}")


def _manifest(kind: str, position: int, text: str, size: int) -> Manifest:
    if kind == Kind.ADAPTER:
        return seal(kind, {"base": _BASE, "peft": {"type": "LORA"}, "tensors": {"digest": f"{position}"}})
    more = (" refund" if position % 10 in {0, 2, 4} else "") + (" seldom" if position % (size // 40) == 1 else "")
    return seal(kind, {"description": f"prompt {position}", "messages": [{"role": "user", "content": text + more}]})
