"""The read path: what is live, straight from the stable views with the standard library's `sqlite3`.

No ORM is imported here; that is what keeps `tandem resolve` at a tenth of a second. The file is opened `mode=rw`
because a hot rollback journal left by a crash cannot be rolled back read-only, and `query_only` keeps us honest.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InfrastructureError, IntegrityError, NotFoundError
from registry.domain.live import Resolution, StageStatus
from registry.domain.names import StageRef


def resolve(database: Path, reference: StageRef) -> Resolution:
    """What a stage serves, as one unit, every manifest held to its digest.

    Raises NotFoundError if there is no such stage or nothing was ever placed there; IntegrityError if stored
    bytes changed.
    """
    with _reading(database) as connection:
        row = connection.execute(
            "SELECT * FROM resolve_v1 WHERE application = ? AND stage = ?", (reference.application, reference.stage)
        ).fetchone()
        if row is None:
            raise _nothing_live(connection, reference)
        components = [
            _component(connection, c)
            for c in connection.execute(
                "SELECT * FROM component_v1 WHERE application = ? AND release = ? ORDER BY position",
                (reference.application, row["release"]),
            )
        ]
    return Resolution(
        row["application"],
        row["stage"],
        row["release"],
        row["digest"],
        row["deployment"],
        row["epoch"],
        row["since"],
        row["actor"],
        row["kind"],
        tuple(json.loads(row["marks"])),
        _sealed(row["manifest"], row["digest"], f"{row['application']}@{row['release']}"),
        components,
    )


def status(database: Path, application: str | None) -> tuple[StageStatus, ...]:
    """What every stage serves, in the order of the policy, of one application or of all.

    Raises NotFoundError for an unknown application.
    """
    only, values = ("", ()) if application is None else (" WHERE application = ?", (application,))
    with _reading(database) as connection:
        rows = connection.execute(f"SELECT * FROM status_v1{only}", values).fetchall()  # noqa: S608 - no user text
        if not rows and application is not None:
            raise NotFoundError(
                f"no application {application!r}", expected="an application", fix="`tandem status` lists all of them"
            )
        waiting: dict[tuple[str, str], list[str]] = {}
        for a, s, r in connection.execute("SELECT application, stage, release FROM open_promotion_v1 ORDER BY release"):
            waiting.setdefault((a, s), []).append(f"{a}@{r}")
        places = _places(connection)
    rows.sort(key=lambda row: (row["application"], places.get((row["application"], row["stage"]), len(places))))
    return tuple(_status(row, waiting.get((row["application"], row["stage"]), [])) for row in rows)


# ---------------------------------------------------------------------------------------------------------


@contextmanager
def _reading(database: Path) -> Iterator[sqlite3.Connection]:
    try:
        connection = _connect(database)
    except sqlite3.Error as error:
        raise InfrastructureError(f"cannot open {database}", found=str(error)) from error
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")  # all selects see one moment
        yield connection
    except sqlite3.DatabaseError as error:
        raise _told(database, error) from error
    finally:
        connection.close()


def _connect(database: Path) -> sqlite3.Connection:
    address = f"file:{quote(os.fsencode(database))}"
    try:
        return _probed(sqlite3.connect(f"{address}?mode=rw", uri=True, timeout=30, isolation_level=None))
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error) and "unable to open" not in str(error):
            raise
    # Read-only media: no journal can be hot there that somebody else could not have rolled back.
    return sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=30, isolation_level=None)


def _probed(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A connection that can read, and can no longer write; one that cannot read is closed."""
    try:
        connection.execute("PRAGMA query_only=ON")
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _told(database: Path, error: sqlite3.DatabaseError) -> InfrastructureError | IntegrityError:
    text = str(error)
    if "no such table" in text:
        return InfrastructureError(
            f"{database} is not a registry of this version",
            found=text,
            fix="`tandem init` makes one in an empty folder",
        )
    if "malformed" in text or "not a database" in text:
        return IntegrityError(f"{database} is damaged", found=text, fix="restore it from a backup")
    return InfrastructureError(f"cannot read {database}", found=text)


def _nothing_live(connection: sqlite3.Connection, reference: StageRef) -> NotFoundError:
    known = [
        name
        for (name,) in connection.execute(
            "SELECT stage FROM status_v1 WHERE application = ? ORDER BY stage", (reference.application,)
        )
    ]
    if not known:
        return NotFoundError(
            f"no application {reference.application!r}",
            expected="an application of this registry",
            found=reference.application,
            fix="`tandem status` lists them",
        )
    if reference.stage not in known:
        return NotFoundError(
            f"no stage {str(reference)!r}", expected="one of " + ", ".join(known), found=reference.stage
        )
    return NotFoundError(
        f"nothing is live at {reference}",
        expected="a deployment",
        found="none was ever made",
        fix=f"`tandem promote {reference.application}@N --to {reference.stage}` makes the first one",
    )


def _component(connection: sqlite3.Connection, row: sqlite3.Row) -> dict[str, Any]:
    files = connection.execute(
        "SELECT path, digest, size, stored FROM file_v1 WHERE name = ? AND number = ? ORDER BY path",
        (row["name"], row["number"]),
    )
    return {
        "role": row["role"],
        "name": row["name"],
        "number": row["number"],
        "digest": row["digest"],
        "weight": row["weight"],
        "manifest": _sealed(row["manifest"], row["digest"], f"{row['name']}@{row['number']}"),
        "files": [
            {"path": f["path"], "digest": f["digest"], "size": f["size"], "stored": bool(f["stored"])} for f in files
        ],
    }


def _places(connection: sqlite3.Connection) -> dict[tuple[str, str], int]:
    """Application and stage to the stage's place in its policy. A stage that the policy dropped has none."""
    return {
        (application, item["stage"]): place
        for application, content in connection.execute("SELECT application, content FROM policy_v1")
        for place, item in enumerate(json.loads(content)["stages"])
    }


def _sealed(manifest: str, digest: str, what: str) -> dict[str, Any]:
    found = digest_of_bytes(manifest.encode())
    if found != digest:
        raise IntegrityError(f"{what} is not what was sealed", expected=digest, found=found, fix="restore a backup")
    content: dict[str, Any] = json.loads(manifest)
    return content


def _status(row: sqlite3.Row, waiting: list[str]) -> StageStatus:
    return StageStatus(
        row["application"],
        row["stage"],
        row["epoch"],
        row["release"],
        row["digest"],
        row["deployment"],
        row["kind"],
        row["since"],
        row["actor"],
        row["reason"],
        bool(row["verified"]),
        tuple(json.loads(row["marks"])) if row["marks"] else (),
        tuple(waiting),
    )
