"""The read path on a PostgreSQL server, through psycopg alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from registry.domain.addresses import ServerAddress
from registry.domain.errors import NotFoundError
from registry.storage import server

if TYPE_CHECKING:
    import psycopg

Row = dict[str, Any]


class ServerReading:
    """A transaction that sees one moment of a database on a server."""

    def __init__(self, cursor: psycopg.Cursor[Row]) -> None:
        self._cursor = cursor

    def select(self, query: str, *values: object) -> Sequence[Mapping[str, Any]]:
        """Rows by column name. Question marks stand for values."""
        return self._cursor.execute(query.replace("?", "%s").encode(), values).fetchall()

    def now(self) -> datetime:
        """The time of the server's clock."""
        moment: datetime = self.select("SELECT clock_timestamp() AS moment")[0]["moment"]
        return moment.astimezone(UTC)


@contextmanager
def reading_server(address: ServerAddress) -> Iterator[ServerReading]:
    """One transaction that cannot write. Raises NotFoundError if the database holds no registry."""
    connection = server.connect(address)
    import psycopg
    from psycopg.rows import dict_row

    try:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        yield ServerReading(connection.cursor(row_factory=dict_row))
    except psycopg.errors.UndefinedTable as error:
        raise NotFoundError(
            "no registry here",
            where=address.shown,
            found=str(error).splitlines()[0],
            fix="run `tandem init`, or name another registry with --registry or TANDEM_REGISTRY",
        ) from error
    except psycopg.Error as error:
        raise server.meaning(error, address.shown) or error from error
    finally:
        connection.close()
