"""What verifying the log costs: all of `tandem log verify`, and what of that is not reading the database."""

from __future__ import annotations

import gc
import random
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import count
from pathlib import Path
from statistics import median
from unittest.mock import patch

from sqlalchemy import insert

from benchmarks.figures import Figure, in_turn, seconds_text, timed
from registry.bootstrap import DATABASE
from registry.config import FOLDER
from registry.domain.digests import Json
from registry.domain.log import Entry, leaf, rows_digest, state_root
from registry.domain.log_rows import TableRows, committed_columns
from registry.domain.manifests import Kind, seal
from registry.domain.recomputing import log_faults
from registry.domain.transparency.trees import RunningTree
from registry.storage.catalog.log import fill_log
from registry.storage.catalog.recomputing import committed_rows, log_leaves
from registry.storage.catalog.searching import fill_terms
from registry.storage.catalog.work import Move, Write, table
from registry.storage.engine import open_engine, read_connection, write_connection
from registry.storage.tables import Row
from tests.world import World

ENTRIES = 100_000
RUNS = 3
APPENDED = 200
PART = 0.95
"""Of the throughput without the log, what must be left with it."""
LEAST = 100_000
"""Entries a second that are to be checked, apart from the database."""
_AT = "2026-03-02T09:00:00.000000Z"

_Rows = list[tuple[str, dict[str, Json]]]
_Leaves = list[tuple[int, str]]


def measure(folder: Path) -> list[Figure]:
    """A log of versions, of which half have relations and a tag each: two and a half rows an entry."""
    world = _world(folder / "world")
    path = folder / "world" / FOLDER / DATABASE
    engine = open_engine(f"sqlite:///{path}")
    with read_connection(engine) as connection:

        def read() -> tuple[_Leaves, list[TableRows]]:
            tables = [replace(rows, pages=list(rows.pages)) for rows in committed_rows(connection)]
            return list(log_leaves(connection)), tables

        leaves, tables = read()
        # What was fetched stays for all rounds, which it does not when it comes from the database bit by bit: so the
        # garbage collector is not to walk over it.
        gc.freeze()
        tree, hold = _tree(leaves), _hold(leaves, tables)
        calls: dict[str, Callable[[], object]] = {"all": lambda: _verified(world), "read": read}
        calls |= {"tree": lambda: _busy(tree), "rows": lambda: _busy(hold), "both": lambda: _busy(tree, hold)}
        taken = in_turn(calls, RUNS)
        gc.unfreeze()
    engine.dispose()
    size, rows = len(leaves), sum(len(page) for table in tables for page in table.pages)
    return [
        *_appending(folder / "appending"),
        _rate("log verify, all of it", taken["all"], size),
        _rate("of which reading leaves and rows, and no more", taken["read"], size),
        _rate(f"apart from that: the tree, and {rows / size:.1f} rows an entry held to it", taken["both"], size, LEAST),
        _rate("of which the tree over the leaves", taken["tree"], size),
        _rate("of which holding leaves and rows to each other", taken["rows"], size),
    ]


def _appending(folder: Path) -> list[Figure]:
    """A small change, durable on disk, with its entry of the log and all that this is found and proven by; and the same
    rows alone."""
    world = World(folder)
    world.ana.register_prompt(world.write("p.prompt.md", "Be plain."), "plain")
    turn = count()

    def tag() -> None:
        world.ana.tag("plain@1", f"t{next(turn)}")

    def bare() -> None:
        with patch.object(Write, "record", _without_log):
            tag()

    taken = in_turn({"with": tag, "without": bare}, APPENDED)
    part = median(taken["without"]) / median(taken["with"])
    limit = median(taken["without"]) / PART
    return [
        timed("a change without the log", taken["without"]),
        timed("the same with its entry of the log", taken["with"], f"{part:.0%} of the throughput without", limit),
    ]


def _without_log(work: Write, entry: Entry, rows: Sequence[Row], move: Move | None = None) -> int:
    for row in rows:
        work.execute(insert(table(type(row))), row.columns())
    return work.next_index


def _verified(world: World) -> None:
    audit = world.ana.verify_log()
    assert audit.faults == (), audit.faults[:3]


def _tree(leaves: _Leaves) -> Callable[[], None]:
    def build() -> None:
        tree = RunningTree()
        for _, text in leaves:
            tree.add(text.encode())

    return build


def _hold(leaves: _Leaves, tables: Sequence[TableRows]) -> Callable[[], None]:
    def hold() -> None:
        assert list(log_faults(leaves, tables)) == []

    return hold


def _busy(*calls: Callable[[], None]) -> float:
    """Seconds of the processor that calls in memory take."""
    start = time.process_time()
    for call in calls:
        call()
    return time.process_time() - start


def _rate(what: str, taken: list[float], count: int, least: int | None = None) -> Figure:
    rates = [f"{count / seconds:,.0f} entries/s".replace(",", " ") for seconds in (median(taken), min(taken))]
    limit = None if least is None else count / least
    return Figure(what, rates[0], rates[1], f"{seconds_text(median(taken))} for {count}", limit, median(taken))


def _world(folder: Path) -> World:
    """A registry whose log goes on past the catalog, as the catalog would have written it."""
    world = World(folder)
    path = folder / FOLDER / DATABASE
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("BEGIN IMMEDIATE")
    [(start,)] = connection.execute("SELECT max(idx) + 1 FROM log")
    for index, entry, rows in _entries(start):
        for name, row in rows:
            columns, marks = ", ".join(f'"{key}"' for key in row), ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {name} ({columns}) VALUES ({marks})", tuple(row.values()))
        data = leaf(
            entry,
            index=index,
            op_id=sha256(b"%d" % index).hexdigest()[:26].upper(),
            time=time.strftime("%Y-%m-%dT%H:%M:%S.000000Z", time.gmtime()),
            actor="ana@example.com",
            assurance="local",
            rows=rows_digest([(name, committed_columns(name, row)) for name, row in rows]),
            state_root=state_root([]),
        )
        connection.execute("INSERT INTO log VALUES (?, ?)", (index, data.decode()))
    connection.execute("COMMIT")
    connection.close()
    engine = open_engine(f"sqlite:///{path}")
    with write_connection(engine) as writing:
        fill_terms(writing)
        fill_log(writing)
    engine.dispose()
    return world


def _entries(start: int) -> Iterator[tuple[int, Entry, _Rows]]:
    chance = random.Random(1)
    words = [f"word{n}" for n in range(5000)]
    for index in range(start, start + ENTRIES):
        text = " ".join(chance.choices(words, k=12))
        manifest = seal(
            Kind.PROMPT, {"description": f"prompt {index}", "messages": [{"role": "user", "content": text}]}
        )
        name = f"team/p{index}"
        said: dict[str, Json] = {"at": _AT, "actor": "ana@example.com", "log_index": index}
        made: dict[str, Json] = {"created_at": _AT, "created_by": "ana@example.com", "log_index": index}
        sealed: dict[str, Json] = {"digest": manifest.digest, "manifest": manifest.data.decode()}
        version: dict[str, Json] = {"artifact": name, "number": 1, "kind": Kind.PROMPT.value, "person": "ana"}
        version |= {**sealed, **made}
        rows: _Rows = [("name", {"name": name, "kind": Kind.PROMPT.value, **made}), ("version", version)]
        if index % 2:
            tag: dict[str, Json] = {"artifact": name, "number": 1, "tag": "golden", "sequence": 1, "state": "added"}
            rows.append(("version_tag", {**tag, **said}))
        subjects = {"version": f"{name}@1", "kind": "prompt", "digest": str(manifest.digest)}
        yield index, Entry("artifact.sealed", subjects), rows
