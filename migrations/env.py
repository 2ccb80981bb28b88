"""What alembic runs around migrations: one transaction over all of them, with guards taken off and put back.

`registry.storage.schema.upgrade` brings its connection along. From alembic's own command line, name the database:
`alembic -x database=sqlite:///PATH revision --autogenerate -m "what it does"`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from alembic import context
from sqlalchemy import Connection, DateTime, String, Text

from registry.domain.errors import IntegrityError
from registry.storage.engine import open_engine, write_connection
from registry.storage.guards import create_guards, drop_guards
from registry.storage.tables import INSERT_ONLY, metadata

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext


def render_item(kind: str, item: Any, _context: AutogenContext) -> str | Literal[False]:
    """Write SQLModel's own types as the plain ones they are, which a revision can name without importing it."""
    if kind != "type":
        return False
    if isinstance(item, Text):
        return "sa.Text()"
    if isinstance(item, String):
        return f"sa.String(length={item.length})" if item.length else "sa.String()"
    if isinstance(item, DateTime):
        return f"sa.DateTime(timezone={item.timezone})"
    return False


def migrate(connection: Connection) -> None:
    """Run the migrations on a connection that is in a write transaction.

    All in one transaction, not one for each: a process killed anywhere leaves the database as it was, and never
    without its guards.
    """
    context.configure(
        connection=connection,
        target_metadata=metadata,
        transactional_ddl=True,
        render_as_batch=True,
        render_item=render_item,
        compare_type=True,
        compare_server_default=True,
    )
    drop_guards(connection)
    with context.begin_transaction():
        context.run_migrations()
    if connection.dialect.name == "postgresql":
        sort_by_bytes(connection)
    create_guards(connection, INSERT_ONLY)
    # SQLite's foreign keys are off while tables are rebuilt, so what they would have refused is looked for here.
    if connection.dialect.name == "sqlite" and (
        broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    ):
        raise IntegrityError("the migration would break a reference", found=f"table {broken[0]}, row {broken[1]}")


def sort_by_bytes(connection: Connection) -> None:
    """Make every text of a PostgreSQL database compare as SQLite compares: by bytes, whatever the server's language.

    Else names would be listed, and pages continued, in another order on each.
    """
    columns = connection.exec_driver_sql(
        "SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c"
        " JOIN information_schema.tables t USING (table_schema, table_name)"
        " WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.data_type = 'text'"
        " AND c.collation_name IS DISTINCT FROM 'C'"
    ).all()
    for table, column, kind in columns:
        connection.exec_driver_sql(f'ALTER TABLE "{table}" ALTER COLUMN "{column}" TYPE {kind} COLLATE "C"')


given = context.config.attributes.get("connection")
if given is not None:
    migrate(given)
else:
    engine = open_engine(context.get_x_argument(as_dictionary=True)["database"], migrating=True)
    with write_connection(engine) as own:
        migrate(own)
    engine.dispose()
