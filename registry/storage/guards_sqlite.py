"""Guards in SQLite: it keeps the statement that made a trigger or view, so that comparing texts is enough."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from registry.storage.guard import Guard


class SqliteGuards:
    """See `registry.storage.guard.Dialect`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def tables(self) -> set[str]:
        return set(self._statements("table"))

    def create_guard(self, guard: Guard) -> None:
        self._connection.exec_driver_sql(_trigger(guard))

    def create_view(self, name: str, select: str) -> None:
        self._connection.exec_driver_sql(_view(name, select))

    def drop_all(self) -> None:
        for kind in ("trigger", "view"):
            for name in self._statements(kind):
                self._connection.exec_driver_sql(f'DROP {kind.upper()} "{name}"')

    def missing(self, guards: Sequence[Guard], views: Mapping[str, str]) -> list[str]:
        made, shown = self._statements("trigger"), self._statements("view")
        gone = [guard.name for guard in guards if made.get(guard.name) != _trigger(guard)]
        return gone + [name for name, select in views.items() if shown.get(name) != _view(name, select)]

    def _statements(self, kind: str) -> dict[str, str]:
        """Name -> the statement that made it."""
        rows = self._connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = ?", (kind,))
        return {str(name): str(sql) for name, sql in rows}


def _trigger(guard: Guard) -> str:
    # SQLite before 3.39 has only its own words for this comparison.
    when = guard.when.replace("IS NOT DISTINCT FROM", "IS").replace("IS DISTINCT FROM", "IS NOT")
    condition = f" WHEN {when}" if when else ""
    return (
        f'CREATE TRIGGER {guard.name} BEFORE {guard.event.upper()} ON "{guard.table}"{condition}'
        f" BEGIN SELECT RAISE(ABORT, '{guard.message}'); END"
    )


def _view(name: str, select: str) -> str:
    return f"CREATE VIEW {name} AS {select}"
