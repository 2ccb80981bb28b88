"""Which machines a server calls on behalf of its callers: those that its operator named, and no others.

An address that a caller gives is asked from where the server stands, with the operator's key for runners. So it is
held to names that were given when the server was started; what lies behind a name is the operator's affair.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlsplit

from registry.domain.clusters import names_cluster, parse_cluster
from registry.domain.errors import InvalidInputError, PermissionDeniedError
from registry.domain.serving import parse_serving

_ADDRESSES = ("runner", "judge_runner")
"""The arguments by which a caller names a machine that the server is to ask."""
_HOST = re.compile(r"[a-z0-9][a-z0-9._-]*|[0-9a-f:.]*:[0-9a-f:.]*")


def check_host(text: str) -> str:
    """A machine as an operator names it, `HOST` for all its ports or `HOST:PORT`. Raises InvalidInputError."""
    try:
        host, port = _split(text)
    except ValueError:
        host, port = "", None
    if not _HOST.fullmatch(host) or text.lower() not in {_told(host, port), _told(host, None)}:
        raise InvalidInputError(
            "not a machine", where="--runner-host", expected="HOST, HOST:PORT or [IPV6]:PORT", found=text[:100]
        )
    return text.lower()


def refuse_unnamed(arguments: Mapping[str, Any], hosts: Collection[str]) -> None:
    """Raise PermissionDeniedError for a machine that the operator did not name, InvalidInputError for what is no
    address. A cluster that the server itself belongs to is not named by an address."""
    for name in _ADDRESSES:
        given = arguments.get(name)
        found = None if given is None else _asked(given)
        if found is None or _told(found[0], None) in hosts or _told(*found) in hosts:
            continue
        raise PermissionDeniedError(
            "this server asks no machine that its operator did not name",
            where="--judge-runner" if name == "judge_runner" else "--runner",
            expected=f"one of {', '.join(sorted(hosts))}" if hosts else "no address: it was started without any",
            found=_told(*found),
            fix="whoever runs the server may name it with `tandem serve --runner-host HOST`",
        )


def _asked(runner: str) -> tuple[str, int | None] | None:
    if names_cluster(runner):
        place = parse_cluster(runner).place
        return None if place in {None, "auto"} else _split(str(place))
    url = parse_serving(runner).url
    host, port = _split(urlsplit(url).netloc)
    return host, port or {"http": 80, "https": 443}[urlsplit(url).scheme]


def _split(netloc: str) -> tuple[str, int | None]:
    parts = urlsplit(f"//{netloc}")
    return parts.hostname or "", parts.port


def _told(host: str, port: int | None) -> str:
    shown = f"[{host}]" if ":" in host else host
    return shown if port is None else f"{shown}:{port}"
