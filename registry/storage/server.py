"""Connections to a PostgreSQL server: how they are made, and what their errors mean. Needs psycopg, not SQLAlchemy."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from registry.domain.addresses import ServerAddress
from registry.domain.errors import (
    ConflictError,
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    RegistryError,
    TransientError,
)

if TYPE_CHECKING:
    import psycopg

LOST = "the connection to the server was lost"


class ConnectionLostError(TransientError):
    """The server or the way to it went away. If that was while it committed, nobody knows whether it did."""


LOCK_SECONDS = 30
"""How long a writer waits for another one."""

IDLE_SECONDS = 20
"""How long a transaction may stand still. Less than writers wait, so that none fails for one whose client is gone."""

_CONNECT: dict[str, str] = {
    "connect_timeout": "10",
    "application_name": "tandem",
    # A server or a network that went away without a word is noticed within a minute or so, not after hours.
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
}
"""What libpq is told, unless the address says otherwise."""

_SESSION = """
SELECT set_config('lock_timeout', '{lock}s', false),
       set_config('idle_in_transaction_session_timeout', '{idle}s', false),
       set_config('default_transaction_deferrable', 'off', false),
       set_config('synchronous_commit',
                  CASE current_setting('synchronous_commit') WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END,
                  false)
"""
# A commit that is reported is on disk, whatever the server's default is.

_SPEAKS_OF = {
    "28000": ("the server refused the login", "check user and password of TANDEM_REGISTRY"),
    "28P01": ("the server refused the login", "check user and password of TANDEM_REGISTRY"),
    "3D000": ("the server has no such database", "make it (createdb NAME), or correct TANDEM_REGISTRY"),
    "42501": ("the login may not do this", "ask the operator of the database for the right"),
    "53100": ("the disk of the server is full; nothing was changed", "free some space there, then run again"),
    "53200": ("the server is out of memory; nothing was changed", "wait, then run again"),
    "53300": ("the server takes no more connections", "wait, or raise its max_connections, then run again"),
    "25006": ("the database cannot be written", "name the primary server, and a login that may write"),
}
_GAVE_WAY = {
    "40001": "two transactions met and this one gave way",
    "40P01": "two transactions waited for each other and this one gave way",
}
_GONE = {
    "25P03": "the transaction stood still for too long",
    "57P01": "the server is shutting down",
    "57P02": "the server crashed and is coming back",
    "57P03": "the server is starting up or shutting down",
    "57P05": "the connection was idle for too long",
}
_DAMAGED = {"XX001", "XX002"}


def connect(address: ServerAddress) -> psycopg.Connection[tuple[object, ...]]:
    """A connection outside of any transaction, with the protections of every session.

    Raises InfrastructureError, within seconds, if there is no way in, or if psycopg is not installed.
    """
    demand_driver()
    import psycopg
    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    try:
        given = conninfo_to_dict(address.conninfo)
        defaults = {name: value for name, value in _CONNECT.items() if name not in given}
        connection = psycopg.connect(make_conninfo(address.conninfo, client_encoding="utf8", **defaults))
    except psycopg.Error as error:
        raise _no_way_in(error, address) from None  # the cause repeats the address, with its password
    try:
        # PgBouncer in transaction mode cannot keep statements that were prepared on another connection.
        connection.prepare_threshold = None
        connection.autocommit = True
        connection.execute(_SESSION.format(lock=LOCK_SECONDS, idle=IDLE_SECONDS))
        connection.autocommit = False
    except psycopg.Error as error:
        connection.close()
        raise meaning(error, address.shown) or error from error
    return connection


def demand_driver() -> None:
    """Raise InfrastructureError, telling how to install it, unless psycopg can be imported."""
    try:
        import psycopg  # noqa: F401 - only whether it is there
    except ImportError as error:
        raise InfrastructureError(
            "a registry on PostgreSQL needs psycopg",
            found=str(error),
            fix="pip install 'tandem-registry[postgres]'",
        ) from error


def meaning(error: BaseException, where: str) -> RegistryError | None:
    """What an error of psycopg means to a user, or None if it is a mistake of ours."""
    import psycopg

    if not isinstance(error, psycopg.Error):
        return None
    state, found = error.sqlstate, str(error).strip()
    if state in _GAVE_WAY:
        return TransientError(_GAVE_WAY[state], where=where, found=found, fix="run it again")
    if state in _GONE:
        return ConnectionLostError(_GONE[state], where=where, found=found, fix="run it again")
    if state in _SPEAKS_OF:
        message, fix = _SPEAKS_OF[state]
        return InfrastructureError(message, where=where, found=found, fix=fix)
    if state == "55P03":
        return InfrastructureError(
            f"another process held the database for more than {LOCK_SECONDS:g} seconds",
            where=where,
            found=found,
            fix="wait for it to end, then run again",
        )
    if state == "23505":
        return ConflictError("somebody else wrote this first", where=where, found=found, fix="look again, then decide")
    if state in _DAMAGED:
        return IntegrityError(
            "the database is damaged",
            where=where,
            found=found,
            fix="keep it as it is, and restore the newest good copy",
        )
    if isinstance(error, psycopg.DataError) and "NUL" in found:
        return InvalidInputError(
            "a text holds a NUL character, which PostgreSQL cannot store", found=found, fix="leave the character out"
        )
    if isinstance(error, psycopg.OperationalError) and (state is None or state.startswith("08")):
        return ConnectionLostError(LOST, where=where, found=found, fix="run it again")
    return None


def _no_way_in(error: psycopg.Error, address: ServerAddress) -> InfrastructureError:
    found = _without_secrets(str(error), address)
    # While it connects, psycopg knows the server's answer only as text.
    for state, (message, fix) in _SPEAKS_OF.items():
        if any(sign in found for sign in _SIGNS.get(state, ())):
            return InfrastructureError(message, where=address.shown, found=found, fix=fix)
    unreachable = TransientError if any(sign in found for sign in _PASSING_SIGNS) else InfrastructureError
    return unreachable(
        "the database server cannot be reached",
        where=address.shown,
        found=found,
        fix="check that it runs, and host and port of TANDEM_REGISTRY",
    )


_SIGNS = {
    "28P01": ("password authentication failed", "no pg_hba.conf entry", "no password supplied"),
    "28000": ("role ",),
    "3D000": ('database "',),
    "53300": ("too many clients", "remaining connection slots"),
}
_PASSING_SIGNS = (
    "the database system is",
    "Connection refused",
    "server closed the connection unexpectedly",
    "Connection reset",
)


def _without_secrets(text: str, address: ServerAddress) -> str:
    """libpq repeats parts of an address that it cannot use; the password is not among what may be shown."""
    secret = None
    with suppress(Exception):
        from psycopg.conninfo import conninfo_to_dict

        secret = conninfo_to_dict(address.conninfo).get("password")
    cleaned = text.replace(address.conninfo, address.shown).replace(address.text, address.shown)
    # On one line: libpq breaks and indents what it says.
    return " ".join((cleaned.replace(str(secret), "***") if secret else cleaned).split())
