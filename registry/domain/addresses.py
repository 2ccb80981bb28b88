"""Addresses of registries on a PostgreSQL server, and what of them may be shown."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from registry.domain.errors import InvalidInputError

SCHEMES = ("postgresql", "postgresql+psycopg")

_HOST = re.compile(r"(\[[0-9a-fA-F:.%]+\]|[^\[\]:]*)(:[0-9]{1,5})?")
_EXAMPLE = "postgresql+psycopg://USER:PASSWORD@HOST/DATABASE"


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """Where a registry's database is served. `text` holds the password; only `shown` may leave the process."""

    text: str = field(repr=False)
    shown: str

    @property
    def conninfo(self) -> str:
        """The address as libpq reads it, which knows no driver."""
        return "postgresql" + self.text[self.text.index("://") :]


def is_server(text: str) -> bool:
    """Whether a text means to be the address of a PostgreSQL server, well or ill formed."""
    return text.partition("://")[0] in SCHEMES and "://" in text


def parse_address(text: str) -> ServerAddress:
    """Read `postgresql://user:password@host/database`, with or without `+psycopg`.

    Raises InvalidInputError, which repeats nothing of the text: an address that cannot be read may have its password
    anywhere.
    """
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise _unreadable("it is no URL") from error
    if not is_server(text):
        raise _unreadable("another kind of address")
    user, at, hosts = parts.netloc.rpartition("@")
    database = parts.path.removeprefix("/")
    if parts.fragment or "@" in user or not all(_HOST.fullmatch(host) for host in hosts.split(",")):
        raise _unreadable("user, password or host holds a character that must be written as %XX")
    if not database or "/" in database or "@" in database or "@" in parts.query:
        raise _unreadable("no database is named, or a character of the password must be written as %XX")
    name = user.partition(":")[0]
    return ServerAddress(text, f"postgresql://{name}{at}{hosts}/{database}")


def _unreadable(why: str) -> InvalidInputError:
    return InvalidInputError(
        "not an address of a PostgreSQL database",
        expected=_EXAMPLE,
        found=why,
        fix="write special characters of the password as %XX: @ is %40, / is %2F, : is %3A, # is %23",
    )
