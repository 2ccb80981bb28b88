"""Connecting: the address of a server, who asks, and what its log is held to from the first answer on."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from registry.client.sdk.asynchronous import AsyncClient
from registry.client.sdk.client import Client
from registry.client.sdk.fetching import Fetcher, Token
from registry.client.sdk.keeping import Cache
from registry.client.sdk.placing import Placer
from registry.domain.errors import InvalidInputError
from registry.domain.origins import parse_origin
from registry.domain.transparency.following import Known, pinned_by_key, pinned_by_lock
from registry.integrations.lock_files import read_lock

if TYPE_CHECKING:
    from registry.client.transport import Transport

REFRESH = 30.0
"""Seconds for which an answer is served from memory before the server is asked again."""


def connect(
    url: str,
    token: str | Token | None = None,
    *,
    lock: str | Path | None = None,
    key: str | None = None,
    cache: str | Path | None = None,
    refresh: float = REFRESH,
) -> Client:
    """A client of the server at an address; asks nothing yet.

    `token` is by default what TANDEM_TOKEN says whenever the server is asked; a function is called then, for tokens
    that others renew. The log is held to `lock`, a file that `tandem lock write` wrote, or to `key`, the line that
    `tandem log key` prints; without both, the key of the first answer is trusted, and from then on no other.
    `cache` is a folder for this registry, of which several processes may have the same.
    """
    origin = parse_origin(url)
    if refresh <= 0:
        raise InvalidInputError(
            "seconds between two looks", where="refresh", expected="more than 0", found=str(refresh)
        )
    asks = _token(token)
    folder = _folder(origin.url) if cache is None else Path(cache)
    transport = _Files(origin.url, asks)
    return Client(
        Fetcher(origin.url, asks),
        Cache(folder),
        Placer(folder / "adapters", transport.pull, transport.close),
        _pin(lock, key),
        refresh=refresh,
    )


def connect_async(
    url: str,
    token: str | Token | None = None,
    *,
    lock: str | Path | None = None,
    key: str | None = None,
    cache: str | Path | None = None,
    refresh: float = REFRESH,
) -> AsyncClient:
    """The same for programs that are asynchronous."""
    return AsyncClient(connect(url, token, lock=lock, key=key, cache=cache, refresh=refresh))


class _Files:
    """What fetches the files of a version, made when the first is wanted, and anew for another token."""

    def __init__(self, address: str, token: Token) -> None:
        self._address, self._token = address, token
        self._transport: Transport | None = None
        self._made_for: str | None = None

    def pull(self, reference: str, place: Path) -> object:
        from registry.client.remote import Remote
        from registry.client.transport import Transport
        from registry.wire.operations import operations

        token = self._token()
        if self._transport is None or self._made_for != token:
            self.close()
            self._transport, self._made_for = Transport(self._address, token), token
        return Remote(self._transport).ask(operations()["pull"], {"reference": reference, "place": place})

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


def _token(given: str | Token | None) -> Token:
    if given is None:
        return lambda: os.environ.get("TANDEM_TOKEN") or None
    return given if callable(given) else lambda: given


def _pin(lock: str | Path | None, key: str | None) -> Known | None:
    if lock is None:
        return None if key is None else pinned_by_key(key)
    found = read_lock(Path(lock))
    if key is not None and found.lock.key != key:
        raise InvalidInputError(
            "the lock is not signed by the key", where=str(lock), expected=key, found=found.lock.key
        )
    return pinned_by_lock(found)


def _folder(url: str) -> Path:
    home = os.environ.get("XDG_CACHE_HOME", "")
    above = Path(home) if Path(home).is_absolute() else Path.home() / ".cache"
    return above / "tandem" / hashlib.sha256(url.encode()).hexdigest()[:16]
