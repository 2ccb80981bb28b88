"""A database on a server as it stands: how the server keeps what is committed, who waits, and what the login may do."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC
from typing import TYPE_CHECKING, Any

from registry.domain.addresses import ServerAddress
from registry.domain.checkups.databases import Holder, Rights, ServerFacts
from registry.storage import server
from registry.storage.tables import INSERT_ONLY, metadata
from registry.storage.views import VIEWS

if TYPE_CHECKING:
    import psycopg

MOVED = {"stage": ("epoch", "deployment_id"), "promotion": ("state",)}
"""Tables with columns that everybody who works has to move; triggers say how."""
PASSING = ("blob_lease", "blob_tombstone", "version_term")
"""Tables of what comes and goes and proves nothing."""
NOTED = ("token_use",)
"""Tables whose rows are put in the place of others."""

SERVER = """
SELECT current_setting('server_version') AS version, pg_is_in_recovery() AS standby,
       current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on' AS durable,
       current_setting('server_encoding') AS encoding, current_user AS login, current_schema() AS schema,
       current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int AS seats,
       (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend') AS taken,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
       (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS encrypted,
       host(inet_server_addr()) AS address, clock_timestamp() AS moment
"""
_RIGHTS = """
SELECT c.relname AS name, pg_has_role(c.relowner, 'USAGE') AS owned,
       has_table_privilege(c.oid, 'SELECT') AS selects, has_table_privilege(c.oid, 'INSERT') AS inserts,
       has_table_privilege(c.oid, 'UPDATE') AS updates, has_table_privilege(c.oid, 'DELETE') AS deletes,
       has_table_privilege(c.oid, 'TRUNCATE') AS truncates
FROM pg_class AS c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'v')
"""
_SEQUENCES = """
SELECT c.relname AS name, has_sequence_privilege(c.oid, 'SELECT') AS selects
FROM pg_class AS c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'S'
"""
"""What pg_dump has to read, too: a backup is taken by the role that works."""
_COLUMN = "SELECT has_column_privilege(to_regclass(%s), %s, 'UPDATE') AS updates"
_HOLDER = """
SELECT l.pid, COALESCE(a.state, '?') AS state, extract(epoch FROM clock_timestamp() - a.xact_start)::float8 AS seconds
FROM pg_locks AS l JOIN pg_stat_activity AS a USING (pid),
     LATERAL (SELECT hashtextextended('tandem:' || COALESCE(current_schema(), ''), 0) AS key) AS k
WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND l.classid::bigint = ((k.key >> 32) & 4294967295) AND l.objid::bigint = (k.key & 4294967295)
"""
"""Who holds the registry's one sequencer, which `engine_postgresql.SEQUENCER` takes (pg_locks: classid has the high
half of a key of 64 bits, objid the low one)."""


def server_facts(address: ServerAddress) -> ServerFacts:
    """Look at a database without changing it. Raises InfrastructureError where it cannot be asked."""
    connection = server.connect(address)
    import psycopg
    from psycopg.rows import dict_row

    with closing(connection):
        try:
            connection.read_only = True
            cursor = connection.cursor(row_factory=dict_row)
            [found] = _asked(cursor, SERVER)
            holders = _asked(cursor, _HOLDER)
            rights = _rights(cursor, found)
        except psycopg.Error as error:
            raise server.meaning(error, address.shown) or error from error
    here = found["address"]
    return ServerFacts(
        version=found["version"],
        standby=found["standby"],
        durable=found["durable"],
        encoding=found["encoding"],
        login=found["login"],
        encrypted=bool(found["encrypted"]),
        nearby=here is None or here.startswith("127.") or here == "::1",
        seats=found["seats"],
        taken=found["taken"],
        moment=found["moment"].astimezone(UTC),
        holder=next((Holder(row["pid"], row["state"], row["seconds"]) for row in holders), None),
        rights=rights,
    )


def _rights(cursor: psycopg.Cursor[dict[str, Any]], found: dict[str, Any]) -> Rights:
    tables = {row["name"]: row for row in _asked(cursor, _RIGHTS)}
    login = '"' + found["login"].replace('"', '""') + '"'
    lacking = [
        f"GRANT SELECT ON {name} TO {login}"
        for name in (*metadata.tables, *VIEWS)
        if name in tables and not tables[name]["selects"]
    ]
    lacking += [
        f"GRANT INSERT ON {name} TO {login}"
        for name in metadata.tables
        if name != "alembic_version" and name in tables and not tables[name]["inserts"]
    ]
    for name, rights in (*((n, ("UPDATE", "DELETE")) for n in PASSING), *((n, ("DELETE",)) for n in NOTED)):
        if name in tables:
            lacking += [
                f"GRANT {right} ON {name} TO {login}" for right in rights if not tables[name][f"{right.lower()}s"]
            ]
    for name, columns in MOVED.items():
        for column in columns:
            if name in tables and not _asked(cursor, _COLUMN, name, column)[0]["updates"]:
                lacking.append(f"GRANT UPDATE ({column}) ON {name} TO {login}")
    sequences = _asked(cursor, _SEQUENCES)
    lacking += [f"GRANT SELECT ON SEQUENCE {row['name']} TO {login}" for row in sequences if not row["selects"]]
    beyond = tuple(
        name
        for name in INSERT_ONLY
        if name in tables and any(tables[name][verb] for verb in ("updates", "deletes", "truncates"))
    )
    owner = bool(found["superuser"]) or any(tables[n]["owned"] for n in metadata.tables if n in tables)
    return Rights(tuple(lacking), beyond, owner)


def _asked(cursor: psycopg.Cursor[dict[str, Any]], query: str, *values: object) -> Sequence[dict[str, Any]]:
    return cursor.execute(query.encode(), values or None).fetchall()
