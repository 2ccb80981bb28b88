"""Killing a registry at every step, and looking at what a kill leaves.

`walk` runs a use case once and copies the folder before every SQL statement that writes, around every commit, and
around every call that makes bytes or names durable: each copy is what SIGKILL at that moment would have left. SQLite
gets a cache of a few pages, so that most copies hold a half-written database with a hot journal, which the next opener
must undo.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
from psycopg import sql
from psycopg.rows import dict_row
from sqlalchemy import Engine, event
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from registry.bootstrap import DATABASE, Local
from registry.config import FOLDER
from registry.domain.digests import Digest
from registry.domain.log_rows import TableRows
from registry.domain.recomputing import log_faults
from registry.domain.stages import DeploymentEvent, EventKind, current
from registry.ports import Clock
from registry.storage import engine_sqlite
from registry.storage.blobs.folder import FolderBlobs
from registry.storage.engine import open_engine, read_connection
from registry.storage.guards import missing_guards
from registry.storage.tables import INSERT_ONLY
from tests.postgres import connected, open_door, url_of
from tests.world import CannedRunner

Dump = dict[str, list[dict[str, Any]]]

_UNLISTED = {
    *("evaluation_row", "evaluation_score", "evaluation_draw", "evaluation_label", "generation", "study_unit"),
    *("stage", "log"),
    "alembic_version",
    *("score", "version_term", "log_term", "log_subtree", "blob_lease", "blob_tombstone", "token_use"),
}
"""Tables whose rows no log entry lists: bound by a digest of their run or study, caches, a projection, the log."""


@dataclass(frozen=True)
class Moment:
    """The folder as a kill would leave it. `commits` counts the writing transactions that had ended by then."""

    about: str
    commits: int
    folder: Path


def opened(folder: Path, account: str, clock: Clock | None = None, runner: CannedRunner | None = None) -> Local:
    """A registry that lies in `folder`, opened anew as another process would."""
    return open_door(folder, account, runner or CannedRunner(), clock)


# Points --------------------------------------------------------------------------------------------------------


@contextmanager
def points(reached: Callable[[str], None], *, raising: bool = False) -> Iterator[None]:
    """Call `reached` before each writing SQL statement and before and after each commit, sync, rename and link.

    SQLite itself tells of its statements, in whatever way they came to it; but nothing can be raised out of its
    telling, so that with `raising` SQLAlchemy tells of them, through which then all of them go.
    """
    writing = False

    def statement(sql: str) -> None:
        nonlocal writing
        if sql.startswith("BEGIN"):
            writing = sql == "BEGIN IMMEDIATE"
        if sql.startswith(("INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "ALTER")):
            reached("sql " + sql.split("\n")[0][:60])

    def executed(_conn: object, _cursor: object, sql: str, *_: object) -> None:
        statement(sql)

    def connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.set_trace_callback(statement)

    commit = SQLiteDialect_pysqlite.do_commit

    def do_commit(self: SQLiteDialect_pysqlite, connection: Any) -> None:
        (around("commit", commit) if writing else commit)(self, connection)

    def around(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            reached(f"before {name}")
            result = original(*args, **options)
            reached(f"after {name}")
            return result

        return call

    told = ("before_cursor_execute", executed) if raising else ("connect", connected)
    event.listen(Engine, *told)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(SQLiteDialect_pysqlite, "do_commit", do_commit)
            for name in ("fsync", "replace", "rename", "link"):
                patch.setattr(os, name, around(name, getattr(os, name)))
            yield
    finally:
        event.remove(Engine, *told)


@contextmanager
def tiny_cache() -> Iterator[None]:
    """Make SQLite write pages to the file long before the commit, as a large transaction does."""
    pragmas = engine_sqlite._pragmas

    def tiny(*, migrating: bool, read_only: bool) -> list[str]:
        return [*pragmas(migrating=migrating, read_only=read_only), "cache_size=1"]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine_sqlite, "_pragmas", tiny)
        yield


def walk(folder: Path, action: Callable[[], object], into: Path, *, share: float = 1.0) -> list[Moment]:
    """Run `action` on `folder` to its end; returns every state that a kill would have left, in order.

    Of the steps between commits only a `share` is copied, by chance of the seed that pytest prints.
    """
    moments: list[Moment] = []
    seen = ""
    commits = 0

    def reached(about: str) -> None:
        nonlocal commits, seen
        commits += about == "after commit"
        if moments and about != "the end" and "commit" not in about and random.random() >= share:
            return
        copy = into / f"{len(moments)}"
        # Another process copies: closing a file of one's own drops the locks that SQLite holds on it.
        subprocess.run(["cp", "-a", str(folder), str(copy)], check=True)
        state = f"{commits} {fingerprint(copy)}"
        if state == seen:
            shutil.rmtree(copy)
        else:
            moments.append(Moment(about, commits, copy))
        seen = state

    into.mkdir(parents=True)
    with tiny_cache(), points(reached):
        action()
    reached("the end")
    return moments


def some_of(moments: list[Moment], most: int | None) -> list[Moment]:
    """The first and last moment, those around each commit, and others up to `most`; all of them if that is None.

    Which others differs from run to run, by the seed that pytest prints.
    """
    if most is None or len(moments) <= most:
        return moments
    around = {n for n, (a, b) in enumerate(pairwise(moments)) if a.commits != b.commits}
    kept = {0, len(moments) - 1} | around | {n + 1 for n in around}
    others = sorted(set(range(len(moments))) - kept)
    kept |= set(random.sample(others, max(0, min(most - len(kept), len(others)))))
    return [moment for n, moment in enumerate(moments) if n in kept]


def fingerprint(folder: Path) -> str:
    """Names and bytes of everything in a folder."""
    hasher = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        hasher.update(str(path.relative_to(folder)).encode() + b"\0")
        if path.is_file():
            hasher.update(hashlib.sha256(path.read_bytes()).digest())
    return hasher.hexdigest()


# What is left --------------------------------------------------------------------------------------------------


def dump(folder: Path) -> Dump:
    """Every row of every table, sorted. A file is opened for writing, so that a hot journal is rolled back."""
    if (url := url_of(folder)) is not None:
        with connected(url) as server, server.cursor(row_factory=dict_row) as cursor:
            names = cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()").fetchall()
            return {
                name: sorted(cursor.execute(sql.SQL("TABLE {}").format(sql.Identifier(name))).fetchall(), key=repr)
                for name in sorted(row["tablename"] for row in names)
            }
    with closing(sqlite3.connect(f"file:{folder / FOLDER / DATABASE}?mode=rw", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return {
            name: sorted((dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')), key=repr)
            for (name,) in tables
        }


def problems(folder: Path, tables: Dump | None = None) -> list[str]:
    """What is wrong with a registry (of these tables), a sentence each: file, guards, log, rows, pointers, blobs."""
    url = url_of(folder)
    found = _file_problems(folder / FOLDER / DATABASE) if url is None else []
    engine = open_engine(url or f"sqlite:///{folder / FOLDER / DATABASE}")
    with read_connection(engine) as guarded:
        found += [f"guard gone: {name}" for name in missing_guards(guarded, INSERT_ONLY)]
    engine.dispose()
    tables = tables or dump(folder)
    found += log_problems(tables) + stage_problems(tables) + _number_problems(tables)
    blobs = FolderBlobs(folder / FOLDER / "blobs")
    stored = {row["digest"] for row in tables["version_file"] if row["stored"]}
    found += [fault for digest in sorted(stored | {r["digest"] for r in tables["release"]})
              if (fault := blobs.verify(Digest(digest)))]  # fmt: skip
    return found


def _file_problems(database: Path) -> list[str]:
    with closing(sqlite3.connect(f"file:{database}?mode=rw", uri=True)) as connection:
        found = [f"integrity_check: {row[0]}" for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        return found + [f"dangling: {row}" for row in connection.execute("PRAGMA foreign_key_check")]


def log_problems(tables: Dump) -> list[str]:
    leaves = sorted((row["idx"], row["leaf"]) for row in tables["log"])
    listed = {table: sorted(tables[table], key=itemgetter("log_index")) for table in tables.keys() - _UNLISTED}
    rows = [TableRows(table, tuple(of[0]), [[[*row.values()] for row in of]]) for table, of in listed.items() if of]
    return list(log_faults(leaves, rows))


def stage_problems(tables: Dump) -> list[str]:
    found = []
    for stage in tables["stage"]:
        rows = [r for r in tables["deployment_event"] if (r["application"], r["stage"]) == _key(stage)]
        events = [_event(row) for row in sorted(rows, key=lambda r: r["sequence"])]
        epochs = [e.epoch for e in events if e.kind is EventKind.LIVE]
        if (stage["epoch"], stage["deployment_id"]) != (len(epochs), current(events)):
            found.append(f"the pointer of {stage['application']}@{stage['name']} is not what its events say: {stage}")
        if epochs != list(range(1, len(epochs) + 1)):
            found.append(f"epochs of {stage['name']} are not dense: {epochs}")
    allowed = {row["id"] for row in tables["decision"] if row["verdict"] == "ALLOW"}
    found += [f"a promotion without a decision that allows it: {row}" for row in tables["deployment"]
              if row["kind"] == "promote" and row["decision"] not in allowed]  # fmt: skip
    return found


def _key(stage: dict[str, Any]) -> tuple[str, str]:
    return stage["application"], stage["name"]


def _event(row: dict[str, Any]) -> DeploymentEvent:
    return DeploymentEvent(
        row["application"],
        row["stage"],
        row["sequence"],
        row["deployment_id"],
        EventKind(row["kind"]),
        row["epoch"],
        row["basis"],
        row["actor"],
        row["at"],
    )


def _number_problems(tables: Dump) -> list[str]:
    found = []
    for table, owner in (("version", "artifact"), ("release", "application")):
        for name in {row[owner] for row in tables[table]}:
            numbers = sorted(row["number"] for row in tables[table] if row[owner] == name)
            if numbers != list(range(1, len(numbers) + 1)):
                found.append(f"numbers of {name} are not dense: {numbers}")
    return found


# Comparing -----------------------------------------------------------------------------------------------------

_IDS = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{26}\b|\b[0-9a-f]{32}\b")
_DIFFERS = {"log": {"rows", "state_root"}, "evaluation_run": {"wall_us", "reused", "oldest_text"}}
"""What depends on ids made at random, or on the time that passed; the digests are recomputed by `problems`."""
_DERIVED = {"log_term"}
"""Tables that say again what entries say, sorted by their random ids."""


def comparable(tables: Dump, before: Dump) -> str:
    """The rows as text, new ids by order of appearance: equal for runs that did the same from the same start."""
    known = set(_IDS.findall(json.dumps(before)))
    rows = [(table, _plain(table, row)) for table in sorted(tables.keys() - _DERIVED) for row in tables[table]]
    # Rows in an order that no random id decides.
    rows.sort(key=lambda item: (item[0], _IDS.sub("", json.dumps(item[1], sort_keys=True))))
    text = "\n".join(f"{table} {json.dumps(row, sort_keys=True)}" for table, row in rows)
    names: dict[str, str] = {}
    return _IDS.sub(lambda m: m[0] if m[0] in known else names.setdefault(m[0], f"<new {len(names)}>"), text)


def _plain(table: str, row: dict[str, Any]) -> dict[str, Any]:
    if table == "log":
        row = json.loads(row["leaf"])
    return {column: value for column, value in row.items() if column not in _DIFFERS.get(table, ())}
