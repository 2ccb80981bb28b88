"""Triggers that keep the rules of storage even where the code above forgets them.

Facts are inserted and never edited; the log has no gaps; the few projections move only as the events allow. The
triggers are made here and nowhere else, anew after every migration, because rebuilding a table drops its triggers
without a word. They stop accidents; tampering is found through the log. One list serves both databases.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from registry.storage.guard import Dialect, Guard
from registry.storage.guards_postgresql import PostgresqlGuards
from registry.storage.guards_sqlite import SqliteGuards
from registry.storage.views import VIEWS


def create_guards(connection: Connection, insert_only: Sequence[str]) -> None:
    """Make every trigger and view anew. A table that is not there stays without; `missing_guards` tells."""
    drop_guards(connection)
    dialect = _dialect(connection)
    tables = dialect.tables()
    for guard in _expected(insert_only):
        if guard.table in tables:
            dialect.create_guard(guard)
    for name, select in VIEWS.items():
        dialect.create_view(name, select.strip())


def drop_guards(connection: Connection) -> None:
    """Remove every trigger and view, so that a migration can rebuild tables and rewrite rows."""
    _dialect(connection).drop_all()


def missing_guards(connection: Connection, insert_only: Sequence[str]) -> list[str]:
    """Names of triggers and views that are absent or do not say what they should; cheap enough for every start."""
    views = {name: select.strip() for name, select in VIEWS.items()}
    return _dialect(connection).missing(_expected(insert_only), views)


def _dialect(connection: Connection) -> Dialect:
    return PostgresqlGuards(connection) if connection.dialect.name == "postgresql" else SqliteGuards(connection)


def _expected(insert_only: Sequence[str]) -> list[Guard]:
    """Every guard that there should be."""
    facts = [
        Guard(f"{table}_no_{event}", table, event, f"{table} is append-only")
        for table in insert_only
        for event in ("update", "delete")
    ]
    return [*_OF_THE_LOG_AND_PROJECTIONS, *facts]


_WENT_LIVE = """EXISTS (
  SELECT 1 FROM deployment_event AS event
  WHERE event.application = NEW.application AND event.stage = NEW.name AND event.kind = 'live'
    AND event.epoch = NEW.epoch AND event.deployment_id IS NOT DISTINCT FROM NEW.deployment_id
)"""

_MOVES = {
    "stale": ("open", "cancelled", "expired", "rejected"),
    "verifying": ("succeeded", "failed", "aborted"),
}
"""What a promotion may become that is neither open (from there, anything else) nor at its end."""


LASTING_OF_A_PROMOTION = (
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
    "expires_at",
    "log_index",
)
"""The columns of a promotion that never change: all but its state. Told here, because guards are looked at on every
start, and the tables are not mapped for that."""


def _no_move() -> str:
    """That a promotion's change of state is none of those there are."""
    allowed = ["(OLD.state = 'open' AND NEW.state IS DISTINCT FROM 'open')"]
    for old, news in _MOVES.items():
        states = ",".join(f"'{new}'" for new in news)
        allowed.append(f"(OLD.state = '{old}' AND NEW.state IN ({states}))")
    return f"NOT ({' OR '.join(allowed)})"


_OF_THE_LOG_AND_PROJECTIONS = (
    Guard(
        "log_dense",
        "log",
        "insert",
        "the log has no gaps",
        "NEW.idx IS DISTINCT FROM (SELECT COALESCE(MAX(idx), -1) + 1 FROM log)",
    ),
    Guard(
        "stage_starts_empty",
        "stage",
        "insert",
        "a stage starts with nothing live",
        f"NOT (NEW.epoch = 0 AND NEW.deployment_id IS NULL) AND NOT {_WENT_LIVE}",
    ),
    Guard(
        "stage_follows_events",
        "stage",
        "update",
        "a stage moves by one epoch, to the deployment of a live event",
        "NEW.application IS DISTINCT FROM OLD.application OR NEW.name IS DISTINCT FROM OLD.name"
        f" OR NEW.epoch IS DISTINCT FROM OLD.epoch + 1 OR NOT {_WENT_LIVE}",
    ),
    Guard("stage_no_delete", "stage", "delete", "a stage is never deleted"),
    Guard(
        "promotion_only_closes",
        "promotion",
        "update",
        "of a promotion only the state changes, and only as its state machine allows",
        _no_move() + "".join(f" OR NEW.{column} IS DISTINCT FROM OLD.{column}" for column in LASTING_OF_A_PROMOTION),
    ),
    Guard(
        "promotion_starts_open",
        "promotion",
        "insert",
        "a promotion starts open",
        "NEW.state IS DISTINCT FROM 'open'",
    ),
    Guard("promotion_no_delete", "promotion", "delete", "a promotion is never deleted"),
)
