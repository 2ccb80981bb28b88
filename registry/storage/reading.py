"""The read path: what is live, straight from the stable views, with the standard library's `sqlite3` or psycopg.

No ORM is imported here; that is what keeps `tandem resolve` at a tenth of a second. A file is opened `mode=rw`
because a hot rollback journal left by a crash cannot be rolled back read-only, and `query_only` keeps us honest.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from registry.domain.addresses import ServerAddress
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InfrastructureError, IntegrityError, NotFoundError
from registry.domain.live import Resolution, StageStatus, StageWarning
from registry.domain.names import StageRef
from registry.storage.reading_levers import not_as_logged, placed_by, upstream_of, warnings_of
from registry.storage.reading_server import reading_server


def resolve(database: Path | ServerAddress, reference: StageRef) -> Resolution:
    """What a stage serves, as one unit, every manifest held to its digest.

    What serves is held to the entry of the log that placed it, in a registry whose views tell that (from schema 0008
    on). Raises NotFoundError if there is no such stage or nothing was ever placed there; IntegrityError if stored
    bytes changed, or the log tells of another placement.
    """
    with _reading(database) as connection:
        view = "resolve_v2" if _tells_log(connection) else "resolve_v1"
        found = connection.select(
            f"SELECT * FROM {view} WHERE application = ? AND stage = ?",  # noqa: S608 - no user text
            reference.application,
            reference.stage,
        )
        if not found:
            raise _nothing_live(connection, reference)
        row = found[0]
        components = [
            _component(connection, c)
            for c in connection.select(
                "SELECT * FROM component_v1 WHERE application = ? AND release = ? ORDER BY position",
                reference.application,
                row["release"],
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
        _logged(row),
    )


def status(
    database: Path | ServerAddress, application: str | None, now: datetime | None = None
) -> tuple[StageStatus, ...]:
    """What every stage serves, in the order of the policy, of one application or of all, and what to beware of.

    `now`, by default the database's, tells which freeze windows are open. Raises NotFoundError for an unknown
    application.
    """
    only, values = ("", ()) if application is None else (" WHERE application = ?", (application,))
    with _reading(database) as connection:
        view = "status_v3" if _tells_log(connection) else "status_v2"
        rows = list(connection.select(f"SELECT * FROM {view}{only}", *values))  # noqa: S608 - no user text
        if not rows and application is not None:
            raise NotFoundError(
                f"no application {application!r}", expected="an application", fix="`tandem status` lists all of them"
            )
        waiting, levers, policies = _waiting(connection), _levers(connection), _policies(connection)
        beneath = _registry_policy(connection) if any(lever["kind"] == "quarantine" for lever in _all(levers)) else []
        moment = now or connection.now()
    places = {(a, item["stage"]): i for a, stages in policies.items() for i, item in enumerate(stages)}
    rows.sort(key=lambda row: (row["application"], places.get((row["application"], row["stage"]), len(places))))
    wide = levers.get(None, [])
    return tuple(
        _status(
            row,
            waiting.get((row["application"], row["stage"]), []),
            warnings_of(
                row,
                [*levers.get(row["application"], []), *wide],
                moment,
                upstream_of(row["stage"], [*policies.get(row["application"], []), *beneath]),
            ),
        )
        for row in rows
    )


def open_file(database: Path, seconds: float = 30) -> sqlite3.Connection:
    """A connection that can read and not write, for any thread; it waits so long for whoever commits.

    Raises sqlite3.Error if there is no way to read.
    """

    def opened(mode: str) -> sqlite3.Connection:
        address = f"file:{quote(os.fsencode(database))}?mode={mode}"
        return sqlite3.connect(address, uri=True, timeout=seconds, isolation_level=None, check_same_thread=False)

    try:
        return _probed(opened("rw"))
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error) and "unable to open" not in str(error):
            raise
    # Read-only media: no journal can be hot there that somebody else could not have rolled back.
    return opened("ro")


# ---------------------------------------------------------------------------------------------------------


class _Connection(Protocol):
    """A transaction that reads, of either database: rows by column name, and values in place of question marks."""

    def select(self, query: str, *values: object) -> Sequence[Mapping[str, Any]]: ...

    def now(self) -> datetime: ...


@contextmanager
def _reading(database: Path | ServerAddress) -> Iterator[_Connection]:
    with _reading_file(database) if isinstance(database, Path) else reading_server(database) as connection:
        yield connection


class _File:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def select(self, query: str, *values: object) -> Sequence[Mapping[str, Any]]:
        found: list[Mapping[str, Any]] = self._connection.execute(query, values).fetchall()
        return found

    def now(self) -> datetime:
        return datetime.now(UTC)


@contextmanager
def _reading_file(database: Path) -> Iterator[_Connection]:
    try:
        connection = open_file(database)
    except sqlite3.Error as error:
        raise InfrastructureError(f"cannot open {database}", found=str(error)) from error
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")  # all selects see one moment
        yield _File(connection)
    except sqlite3.DatabaseError as error:
        raise _told(database, error) from error
    finally:
        connection.close()


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
            fix="bring it up to date: tandem upgrade; `tandem init` makes a new one in an empty folder",
        )
    if "malformed" in text or "not a database" in text:
        return IntegrityError(f"{database} is damaged", found=text, fix="restore it from a backup")
    return InfrastructureError(f"cannot read {database}", found=text)


def _tells_log(connection: _Connection) -> bool:
    """Whether the views of a registry tell the entry of the log behind each row.

    What is live must not depend on who brought the registry up to date when, so that one of an earlier revision is read
    through its own views.
    """
    return any(row["version_num"] >= "0008" for row in connection.select("SELECT version_num FROM alembic_version"))


def _nothing_live(connection: _Connection, reference: StageRef) -> NotFoundError:
    known = [
        row["stage"]
        for row in connection.select(
            "SELECT stage FROM status_v1 WHERE application = ? ORDER BY stage", reference.application
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


def _logged(row: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Where the log has what a stage serves. Raises IntegrityError where it tells of something else."""
    if not_as_logged(row):
        stage = f"{row['application']}@{row['stage']}"
        raise IntegrityError(
            f"{stage} does not serve what the log says",
            where=f"entry {row['log_index']} of the log",
            expected=f"an entry that placed the deployment {row['deployment']} there, as epoch {row['epoch']}",
            found="another entry" if row["leaf"] else "none",
            fix="`tandem log verify` tells what was changed; restore a backup",
        )
    return placed_by(row)


def _component(connection: _Connection, row: Mapping[str, Any]) -> dict[str, Any]:
    files = connection.select(
        "SELECT path, digest, size, stored FROM file_v1 WHERE name = ? AND number = ? ORDER BY path",
        row["name"],
        row["number"],
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


def _waiting(connection: _Connection) -> dict[tuple[str, str], list[str]]:
    """Application and stage to the releases with an open promotion to it."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in connection.select("SELECT application, stage, release FROM open_promotion_v1 ORDER BY release"):
        found.setdefault((row["application"], row["stage"]), []).append(f"{row['application']}@{row['release']}")
    return found


def _levers(connection: _Connection) -> dict[str | None, list[Mapping[str, Any]]]:
    """Application to the levers that are set on it, oldest first; those that reach every application are under None."""
    found: dict[str | None, list[Mapping[str, Any]]] = {}
    for row in connection.select("SELECT * FROM lever_v1 ORDER BY at, id"):
        found.setdefault(row["application"], []).append(row)
    return found


def _all(levers: Mapping[str | None, Sequence[Mapping[str, Any]]]) -> Iterator[Mapping[str, Any]]:
    return (lever for found in levers.values() for lever in found)


def _policies(connection: _Connection) -> dict[str, list[Mapping[str, Any]]]:
    """Application to the stages of its policy, in their order. A stage that the policy dropped is not among them."""
    return {
        row["application"]: json.loads(row["content"])["stages"]
        for row in connection.select("SELECT application, content FROM policy_v1")
    }


def _registry_policy(connection: _Connection) -> list[Mapping[str, Any]]:
    """The stages of the registry's own policy, which lies beneath those of all applications."""
    found = connection.select(
        "SELECT p.content FROM registry_activation a JOIN policy p ON p.digest = a.digest"
        " ORDER BY a.sequence DESC LIMIT 1"
    )
    return [stage for row in found for stage in json.loads(row["content"])["stages"]]


def _sealed(manifest: str, digest: str, what: str) -> dict[str, Any]:
    found = digest_of_bytes(manifest.encode())
    if found != digest:
        raise IntegrityError(f"{what} is not what was sealed", expected=digest, found=found, fix="restore a backup")
    content: dict[str, Any] = json.loads(manifest)
    return content


def _status(row: Mapping[str, Any], waiting: list[str], warnings: tuple[StageWarning, ...]) -> StageStatus:
    verification = None if row["deployment"] is None else row["verification"] or "pending"
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
        verification == "verified",
        tuple(json.loads(row["marks"])) if row["marks"] else (),
        tuple(waiting),
        verification,
        row["verify_by"],
        warnings,
        placed_by(row),
    )
