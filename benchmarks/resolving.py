"""What `resolve` and `check` cost as history grows: they look up what stands now, so they should cost the same."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

from benchmarks.figures import Figure, in_turn, run, tandem, timed, times
from registry.bootstrap import DATABASE, Local
from registry.config import FOLDER
from registry.domain.digests import canonical_json
from tests.world import World

SIZES = (10, 1_000, 50_000)
RUNS = 15
_AT = "2026-03-02T09:00:00.000000Z"


def measure(folder: Path) -> list[Figure]:
    """Resolving with 10, 1 000 and 50 000 versions and deployments, in process and as a command, and checking."""
    worlds = {size: _world(folder / str(size), size) for size in SIZES}

    def called(size: int) -> Callable[[], object]:
        registry: Local = worlds[size].ana
        return lambda: registry.resolve("bulk@production")

    def typed(size: int) -> Callable[[], object]:
        return lambda: run([tandem(), "resolve", "bulk@production", "--json"], worlds[size].folder)

    def checked(size: int) -> Callable[[], object]:
        return lambda: worlds[size].ana.check("bulk@2", "production")

    calls = in_turn({str(size): called(size) for size in SIZES}, RUNS * 4)
    commands = in_turn({str(size): typed(size) for size in SIZES}, RUNS)
    checks = in_turn({str(size): checked(size) for size in SIZES}, RUNS * 2)
    least = str(SIZES[0])
    return (
        [
            timed(f"resolve, {_count(size)} deployments, as a call", calls[str(size)], _beside(calls, size, least))
            for size in SIZES
        ]
        + [
            timed(
                f"resolve, {_count(size)} deployments, as a command",
                commands[str(size)],
                _beside(commands, size, least),
            )
            for size in SIZES
        ]
        + [
            timed(f"check, {_count(size)} deployments, as a call", checks[str(size)], _beside(checks, size, least))
            for size in SIZES
        ]
    )


def _beside(taken: dict[str, list[float]], size: int, least: str) -> str:
    return "" if str(size) == least else times(taken[str(size)], taken[least], f"that of {least}")


def _count(size: int) -> str:
    return f"{size:,}".replace(",", " ")


def _world(folder: Path, size: int) -> World:
    """A registry with so many versions of one prompt, and deployments of one release at one stage.

    The rows are inserted in bulk, past the catalog and its log, but with foreign keys and every guard on.
    """
    world = World(folder).stock()
    world.release(100, adapter=True, evaluated=False)
    world.release(90, adapter=True, evaluated=False)
    connection = sqlite3.connect(folder / FOLDER / DATABASE, isolation_level=None)
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("BEGIN IMMEDIATE")
    _add_versions(connection, size)
    _add_deployments(connection, size)
    connection.execute("COMMIT")
    connection.close()
    world.ana.evaluate("bulk@2", "support-suite")
    return world


def _add_versions(connection: sqlite3.Connection, size: int) -> None:
    (manifest,) = connection.execute("SELECT manifest FROM version WHERE artifact = 'support'").fetchone()
    connection.executemany(
        "INSERT INTO version (artifact, number, kind, digest, manifest, created_at, created_by, person, log_index)"
        " VALUES ('support', ?, 'prompt', ?, ?, ?, 'ana@example.com', 'ana', 0)",
        ((n, f"sha256:{n:064x}", manifest, _AT) for n in range(2, size + 1)),
    )
    connection.executemany(
        "INSERT INTO version_file (artifact, number, path, digest, size, stored, log_index)"
        " VALUES ('support', ?, 'support.prompt.md', ?, 100, 1, 0)",
        ((n, f"sha256:{n:064x}") for n in range(2, size + 1)),
    )


def _add_deployments(connection: sqlite3.Connection, size: int) -> None:
    who = "'ana@example.com'"
    for statement in (
        f"INSERT INTO name VALUES ('bulk', 'application', '{_AT}', {who}, 0)",
        f"INSERT INTO application (name, created_at, created_by, log_index) VALUES ('bulk', '{_AT}', {who}, 0)",
        "INSERT INTO release (application, number, digest, manifest, assembled_by, person, created_at, log_index)"
        " SELECT 'bulk', number, digest, manifest, assembled_by, person, created_at, log_index FROM release",
        "INSERT INTO release_component"
        " (application, release, position, role, artifact, number, digest, weight, log_index)"
        " SELECT 'bulk', release, position, role, artifact, number, digest, weight, log_index FROM release_component",
    ):
        connection.execute(statement)
    (digest,) = connection.execute("SELECT digest FROM release WHERE application = 'bulk' AND number = 1").fetchone()
    told = connection.execute("PRAGMA table_info(policy_activation)").fetchall()
    columns = ", ".join(name for _, name, *_ in told if name != "application")
    connection.execute(
        f"INSERT INTO policy_activation (application, {columns}) SELECT 'bulk', {columns} FROM policy_activation"
        " WHERE application = 'bot'"
    )
    # What serves is held to its entry of the log, which comes last.
    ((newest,),) = connection.execute("SELECT MAX(idx) FROM log")
    entry = {
        **json.loads(connection.execute("SELECT leaf FROM log WHERE idx = ?", (newest,)).fetchone()[0]),
        "index": newest + 1,
        "type": "deployment.live",
        "application": "bulk",
        "stage": "production",
        "epoch": size,
        "subjects": {"deployment": f"{size:026}", "release": digest},
    }
    connection.execute("INSERT INTO log VALUES (?, ?)", (newest + 1, canonical_json(entry).decode()))
    connection.executemany(
        "INSERT INTO deployment (id, application, stage, sequence, release, digest, kind, actor, person, reason, marks,"
        f" at, log_index) VALUES (?, 'bulk', 'production', ?, 1, ?, 'promote', {who}, 'ana', 'bulk', '[]', ?, ?)",
        ((f"{n:026}", n, digest, _AT, newest + 1) for n in range(1, size + 1)),
    )
    connection.executemany(
        "INSERT INTO deployment_event (application, stage, sequence, deployment_id, kind, epoch, basis, actor, at,"
        f" log_index) VALUES ('bulk', 'production', ?, ?, 'live', ?, 'promote', {who}, ?, 0)",
        ((n, f"{n:026}", n, _AT) for n in range(1, size + 1)),
    )
    # The guard lets a stage begin where its events have brought it.
    connection.execute("INSERT INTO stage VALUES ('bulk', 'production', ?, ?)", (size, f"{size:026}"))
