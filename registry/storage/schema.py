"""The schema's version: bringing a database to it, and refusing one that is not at it.

Alembic is imported only where it works; reading the version needs none of it, so that a command does not pay for
its import. An upgrade is one transaction over all revisions, guards included: it happens as a whole or not at all,
and of two that start at once the second finds nothing to do. An empty file is not walked through every revision:
`migrations/sqlite.sql` keeps what they make together, and tests hold the one to the other.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, inspect

from registry.domain.addresses import ServerAddress
from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError, NotFoundError
from registry.resources import bundled
from registry.storage.engine import address_of, open_engine, place_of, read_connection, write_connection
from registry.storage.guards import create_guards, missing_guards
from registry.storage.tables import INSERT_ONLY

if TYPE_CHECKING:
    from alembic.config import Config

_HAS_REVISION = {
    "sqlite": "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'",
    "postgresql": "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'alembic_version'",
}

HEAD = "0009"
"""The newest revision that this build knows."""

KEPT = "sqlite.sql"
"""The file beside the migrations with the statements that make an empty SQLite file what they would make of it."""


def upgrade(database: Engine | str, scripts: Path | None = None) -> str | None:
    """Bring a database (an engine, or its address) to the newest revision, making its file if there is none, and
    fill in what versions are found by where that is missing.

    Returns the revision it was at before, None if it was empty.

    `scripts` is a folder of migrations, each of which is gone through, other than the bundled one. Raises
    InfrastructureError, having changed nothing, if the database is at a revision that the folder lacks.
    """
    address = database if isinstance(database, str) else address_of(database)
    engine = open_engine(address.text if isinstance(address, ServerAddress) else address, migrating=True)
    try:
        with write_connection(engine) as connection:
            if scripts is None and _is_empty_file(connection):
                _make_as_kept(connection)
                return None
            found = _revision(connection)
            _migrate(connection, _config(scripts), found)
            if scripts is None:
                _fill(connection)
            return found
    finally:
        engine.dispose()


def check_current(connection: Connection) -> None:
    """Raise unless the database has exactly the schema of this build, with every guard in place.

    InfrastructureError for another schema; IntegrityError if a guard is gone, for then rows may have changed.
    """
    found = _revision(connection)
    if found is None:
        raise InfrastructureError(
            "the database holds no registry",
            where=place_of(connection.engine),
            fix="name another registry, or make one here: tandem init",
        )
    if found != HEAD:
        raise _other(found, newer=found not in _known(_config(None)))
    if missing := missing_guards(connection, INSERT_ONLY):
        raise IntegrityError(
            "the database has lost guards that keep its facts from being edited",
            where=place_of(connection.engine),
            found="missing: " + ", ".join(missing),
            fix="keep the file as it is, and restore the newest good copy",
        )


def demand_founded(connection: Connection) -> None:
    """Raise NotFoundError unless a registry was founded in this database: a schema alone may be half an init."""
    if _revision(connection) is None or not _has_entries(connection):
        raise NotFoundError(
            "no registry here",
            where=place_of(connection.engine),
            expected="a database that `tandem init` has made a registry in",
            found="none, or one whose making was interrupted",
            fix="run `tandem init`, or name another registry with --registry or TANDEM_REGISTRY",
        )


def demand_unused(connection: Connection) -> None:
    """Raise ConflictError if a registry can not be founded here: there is one, or the tables of somebody else."""
    where = place_of(connection.engine)
    if _revision(connection) is None:
        if tables := inspect(connection).get_table_names():
            raise ConflictError(
                "the database is in use for something else",
                where=where,
                expected="an empty database",
                found=f"tables: {', '.join(sorted(tables)[:5])}",
                fix="make a database for the registry alone",
            )
    elif not inspect(connection).has_table("log") or _has_entries(connection):
        raise ConflictError(
            "the database holds a registry already",
            where=where,
            expected="an empty database",
            fix="use it as it is, or choose another database",
        )


def _has_entries(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM log LIMIT 1").first() is not None


def models_agree(engine: Engine) -> list[Any]:
    """What alembic would change to make the database like the tables in code; empty if they agree."""
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from registry.storage.tables import metadata

    with read_connection(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        return list(compare_metadata(context, metadata))


def _is_empty_file(connection: Connection) -> bool:
    return (
        connection.dialect.name == "sqlite"
        and connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1").first() is None
    )


def _make_as_kept(connection: Connection) -> None:
    """Make all tables at once. Not with `executescript`, which would commit between them."""
    text = (bundled("migrations") / KEPT).read_text(encoding="utf-8")
    for statement in text.removesuffix(";\n").split(";\n"):
        connection.exec_driver_sql(statement)
    create_guards(connection, INSERT_ONLY)


def _migrate(connection: Connection, config: Config, found: str | None) -> None:
    from alembic import command

    if found is not None and found not in _known(config):
        raise _other(found, newer=True)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _fill(connection: Connection) -> None:
    from registry.storage.catalog.log import fill_log
    from registry.storage.catalog.searching import fill_terms

    fill_terms(connection)
    fill_log(connection)


def _revision(connection: Connection) -> str | None:
    """The revision the database is at; None if it has never been migrated."""
    query = _HAS_REVISION[connection.dialect.name]
    if connection.exec_driver_sql(query).first() is None:
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return str(row[0]) if row else None


def _config(scripts: Path | None) -> Config:
    from alembic.config import Config

    config = Config()
    # ConfigParser would interpolate a per cent sign.
    config.set_main_option("script_location", str(scripts or bundled("migrations")).replace("%", "%%"))
    return config


def _known(config: Config) -> set[str]:
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}


def _other(found: str, *, newer: bool) -> InfrastructureError:
    """A revision that the build does not know is of a newer one; what it knows and is not at is of an older one."""
    return InfrastructureError(
        f"this registry was written by {'a newer' if newer else 'an older'} Tandem "
        f"(schema {found}; this build knows up to {HEAD})",
        fix="upgrade Tandem: pip install -U tandem-registry" if newer else "bring it up to date: tandem upgrade",
    )
