"""Guards in PostgreSQL: a function and a row trigger for each, and triggers against TRUNCATE, which row triggers miss.

A function's source is kept as it was written and compared as text; of a trigger, its table, function, kind and that it
is switched on. A view is kept in the server's own words, which another major version may choose otherwise. So a
comment on it holds the digest of what we asked for, and of the server's words with its major version; the latter is
compared only on that version.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection
from sqlalchemy.exc import ProgrammingError

from registry.domain.digests import digest_of_bytes
from registry.storage.guard import Guard

_ROW, _BEFORE, _TYPES = 1, 2, {"insert": 4, "delete": 8, "update": 16, "truncate": 32}
"""Bits of pg_trigger.tgtype (src/include/catalog/pg_trigger.h)."""


class PostgresqlGuards:
    """See `registry.storage.guard.Dialect`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def tables(self) -> set[str]:
        return set(self._kept("table"))

    def create_guard(self, guard: Guard) -> None:
        for one in _with_truncate([guard]):
            how = "STATEMENT" if one.event == "truncate" else "ROW"
            body = f"AS $guard${_body(one)}$guard$"
            self._run(f"CREATE FUNCTION {_function(one)}() RETURNS trigger LANGUAGE plpgsql {body}")
            self._run(
                f'CREATE TRIGGER {one.name} BEFORE {one.event.upper()} ON "{one.table}"'
                f" FOR EACH {how} EXECUTE FUNCTION {_function(one)}()"
            )

    def create_view(self, name: str, select: str) -> None:
        try:
            # A table that is not there would end the whole transaction otherwise.
            with self._connection.begin_nested():
                self._run(f"CREATE VIEW {name} AS {select}")
        except ProgrammingError:
            return
        words, major = self._connection.exec_driver_sql(
            "SELECT pg_get_viewdef(%s::regclass), current_setting('server_version_num')::int / 10000", (name,)
        ).one()
        self._run(f"COMMENT ON VIEW {name} IS '{_sealed(select)} {major} {_sealed(words)}'")

    def drop_all(self) -> None:
        for name, table in self._triggers():
            self._run(f'DROP TRIGGER "{name}" ON "{table}"')
        for name in self._functions():
            self._run(f'DROP FUNCTION "{name}"()')
        for name in self._kept("view"):
            self._run(f'DROP VIEW "{name}"')

    def missing(self, guards: Sequence[Guard], views: Mapping[str, str]) -> list[str]:
        made, sources, shown = self._triggers(), self._functions(), self._kept("view")
        gone = [
            guard.name
            for guard in _with_truncate(guards)
            if made.get((guard.name, guard.table)) != (_function(guard), _type(guard))
            or sources.get(_function(guard)) != _body(guard)
        ]
        return gone + [name for name, select in views.items() if not _is_as_made(select, shown.get(name))]

    def _run(self, statement: str) -> None:
        # Without parameters, psycopg leaves a per cent sign alone.
        self._connection.exec_driver_sql(statement, execution_options={"no_parameters": True})

    def _triggers(self) -> dict[tuple[str, str], tuple[str, int]]:
        """(Trigger, table) -> (function, kind), of those that are switched on and have no condition."""
        rows = self._connection.exec_driver_sql(
            "SELECT t.tgname, c.relname, p.proname,"
            " CASE WHEN t.tgenabled = 'O' AND t.tgqual IS NULL AND t.tgnargs = 0 THEN t.tgtype ELSE 0 END"
            " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
            " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND n.nspname = current_schema()"
        )
        return {(str(name), str(table)): (str(function), int(kind)) for name, table, function, kind in rows}

    def _functions(self) -> dict[str, str]:
        """Trigger functions of this schema that are ours by name -> source."""
        rows = self._connection.exec_driver_sql(
            "SELECT p.proname, p.prosrc FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
            " WHERE n.nspname = current_schema() AND starts_with(p.proname, 'tandem_')"
            " AND p.prorettype = 'trigger'::regtype"
        )
        return {str(name): str(source) for name, source in rows}

    def _kept(self, kind: str) -> dict[str, str]:
        """Tables or views of this schema -> for views, their comment, the server's version, and their definition."""
        rows = self._connection.exec_driver_sql(
            "SELECT c.relname, CASE c.relkind WHEN 'v' THEN concat_ws('|', obj_description(c.oid, 'pg_class'),"
            " current_setting('server_version_num')::int / 10000, pg_get_viewdef(c.oid)) ELSE '' END"
            " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
            " WHERE c.relkind::text = %s AND n.nspname = current_schema()",
            ({"table": "r", "view": "v"}[kind],),
        )
        return {str(name): str(text) for name, text in rows}


def _with_truncate(guards: Sequence[Guard]) -> list[Guard]:
    """The guards, and one against TRUNCATE beside each that refuses every DELETE."""
    return [
        one
        for guard in guards
        for one in (
            [guard, Guard(f"{guard.table}_no_truncate", guard.table, "truncate", guard.message)]
            if guard.event == "delete" and not guard.when
            else [guard]
        )
    ]


def _function(guard: Guard) -> str:
    return f"tandem_{guard.name}"


def _body(guard: Guard) -> str:
    refuse = f"RAISE EXCEPTION '{guard.message}' USING ERRCODE = 'restrict_violation';"
    if not guard.when:
        return f"\nBEGIN\n  {refuse}\nEND\n"
    return f"\nBEGIN\n  IF {guard.when} THEN\n    {refuse}\n  END IF;\n  RETURN NEW;\nEND\n"


def _type(guard: Guard) -> int:
    return _BEFORE | _TYPES[guard.event] | (0 if guard.event == "truncate" else _ROW)


def _sealed(text: str) -> str:
    return digest_of_bytes(text.encode())


def _is_as_made(select: str, kept: str | None) -> bool:
    asked, major, words, *_ = [*(kept or "").split("|", 2), "", "", ""]
    made = asked.split(" ")
    if len(made) != 3 or made[0] != _sealed(select):
        return False
    return made[1] != major or made[2] == _sealed(words)
