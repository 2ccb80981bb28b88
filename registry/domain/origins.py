"""Where a registry is served over HTTP: the origin of its server."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from registry.domain.errors import InvalidInputError

_EXAMPLE = "https://tandem.example.com"


@dataclass(frozen=True, slots=True)
class Origin:
    """A scheme, a host and a port, `https://tandem.example.com`: what a token is for."""

    url: str
    secure: bool
    host: str
    port: int

    def __str__(self) -> str:
        return self.url


def is_origin(text: str) -> bool:
    """Whether a text means to be the address of a server, well or ill formed."""
    return text.partition("://")[0].lower() in ("http", "https") and "://" in text


def parse_origin(text: str) -> Origin:
    """Read `https://host` or `https://host:8321`; plain `http://` only for a host that is this machine.

    Raises InvalidInputError, which repeats nothing of the text: it may hold a password.
    """
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise _unreadable("it is no URL") from error
    if parts.scheme not in ("http", "https") or not host or not text.isascii() or any(c <= " " for c in text):
        raise _unreadable("a URL of another scheme, without a host, or with characters that no URL has")
    if "@" in parts.netloc:
        raise _unreadable("a user or password in the URL", "tandem login, or TANDEM_TOKEN, tell who you are")
    if parts.path.strip("/") or parts.query or parts.fragment or "?" in text or "#" in text:
        raise _unreadable("a path, a query or a fragment in the URL", "serve the registry at the root of its host")
    secure = parts.scheme == "https"
    if not secure and not _is_here(host):
        raise _unreadable("http:// to another machine, where others could read the token", f"use {_EXAMPLE}")
    shown = f"[{host}]" if ":" in host else host
    return Origin(f"{parts.scheme}://{shown}{'' if port is None else f':{port}'}", secure, host, port or _port(secure))


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _port(secure: bool) -> int:
    return 443 if secure else 80


def _unreadable(why: str, fix: str = "") -> InvalidInputError:
    return InvalidInputError("not the address of a server", expected=_EXAMPLE, found=why, fix=fix)
