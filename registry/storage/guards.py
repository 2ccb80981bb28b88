"""Triggers that keep the rules of storage even where the code above forgets them.

Facts are inserted and never edited; the log has no gaps; the few projections move only as the events allow. The
triggers are made here and nowhere else, anew after every migration, because rebuilding a table drops its triggers
without a word. They stop accidents; tampering is found through the log.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from registry.storage.views import VIEWS


def create_guards(connection: Connection, insert_only: Sequence[str]) -> None:
    """Make every trigger and view anew. A table that is not there stays without; `missing_guards` tells."""
    drop_guards(connection)
    tables = _statements(connection, "table")
    for name, (table, statement) in _expected(insert_only).items():
        if table in tables:
            connection.exec_driver_sql(f"CREATE TRIGGER {name} {statement}")
    for name, select in VIEWS.items():
        connection.exec_driver_sql(_view(name, select))


def drop_guards(connection: Connection) -> None:
    """Remove every trigger and view, so that a migration can rebuild tables and rewrite rows."""
    for kind in ("trigger", "view"):
        for name in _statements(connection, kind):
            connection.exec_driver_sql(f'DROP {kind.upper()} "{name}"')


def missing_guards(connection: Connection, insert_only: Sequence[str]) -> list[str]:
    """Names of triggers and views that are absent or do not say what they should; cheap enough for every start."""
    triggers, views = _statements(connection, "trigger"), _statements(connection, "view")
    missing = [
        name
        for name, (_, statement) in _expected(insert_only).items()
        if triggers.get(name) != f"CREATE TRIGGER {name} {statement}"
    ]
    return missing + [name for name, select in VIEWS.items() if views.get(name) != _view(name, select)]


def _statements(connection: Connection, kind: str) -> dict[str, str]:
    """Name -> the statement that made it."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = ?", (kind,))
    return {str(name): str(sql) for name, sql in rows}


def _expected(insert_only: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Guard name -> (table, statement after the name)."""
    guards = dict(_OF_THE_LOG_AND_PROJECTIONS)
    for table in insert_only:
        for event in ("update", "delete"):
            guards[f"{table}_no_{event}"] = (table, _refuse(table, event, f"{table} is append-only"))
    return guards


def _view(name: str, select: str) -> str:
    return f"CREATE VIEW {name} AS {select.strip()}"


def _refuse(table: str, event: str, message: str, when: str = "") -> str:
    condition = f" WHEN {when}" if when else ""
    return f"BEFORE {event.upper()} ON \"{table}\"{condition} BEGIN SELECT RAISE(ABORT, '{message}'); END"


_WENT_LIVE = """EXISTS (
  SELECT 1 FROM deployment_event AS event
  WHERE event.application = NEW.application AND event.stage = NEW.name AND event.kind = 'live'
    AND event.epoch = NEW.epoch AND event.deployment_id IS NEW.deployment_id
)"""

_UNCHANGING = (
    "id",
    "application",
    "stage",
    "release",
    "release_digest",
    "expected_current",
    "requester",
    "person",
    "reason",
    "opened_at",
    "log_index",
)
"""Columns of a promotion that never change: all but `state`."""

_OF_THE_LOG_AND_PROJECTIONS: dict[str, tuple[str, str]] = {
    "log_dense": (
        "log",
        _refuse("log", "insert", "the log has no gaps", "NEW.idx IS NOT (SELECT COALESCE(MAX(idx), -1) + 1 FROM log)"),
    ),
    "stage_starts_empty": (
        "stage",
        _refuse(
            "stage",
            "insert",
            "a stage starts with nothing live",
            f"NOT (NEW.epoch = 0 AND NEW.deployment_id IS NULL) AND NOT {_WENT_LIVE}",
        ),
    ),
    "stage_follows_events": (
        "stage",
        _refuse(
            "stage",
            "update",
            "a stage moves by one epoch, to the deployment of a live event",
            "NEW.application IS NOT OLD.application OR NEW.name IS NOT OLD.name"
            f" OR NEW.epoch IS NOT OLD.epoch + 1 OR NOT {_WENT_LIVE}",
        ),
    ),
    "stage_no_delete": ("stage", _refuse("stage", "delete", "a stage is never deleted")),
    "promotion_only_closes": (
        "promotion",
        _refuse(
            "promotion",
            "update",
            "of a promotion only the state changes, once, away from open",
            "OLD.state IS NOT 'open' OR NEW.state IS 'open'"
            + "".join(f" OR NEW.{column} IS NOT OLD.{column}" for column in _UNCHANGING),
        ),
    ),
    "promotion_starts_open": (
        "promotion",
        _refuse("promotion", "insert", "a promotion starts open", "NEW.state IS NOT 'open'"),
    ),
    "promotion_no_delete": ("promotion", _refuse("promotion", "delete", "a promotion is never deleted")),
}
