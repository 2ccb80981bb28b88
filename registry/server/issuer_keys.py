"""The keys of issuers: asked for seldom, by few at a time and not for long, and not again where they could not be had.

Anybody may make us ask, who needs no token for that. So whoever waits for an issuer waits apart from the requests that
are worked on, and an issuer that answers by drops is not listened to for longer than one that does not answer.
"""

from __future__ import annotations

import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Timer
from urllib.parse import urlsplit

from anyio import CapacityLimiter, Lock, fail_after
from anyio.to_thread import run_sync
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from registry.domain.errors import InfrastructureError

DEADLINE = 10.0
"""Seconds from the question to the last byte of the answer."""
_MAX_KEYS, _TIMEOUT = 64 * 1024, 5.0
_KNOWN_FOR, _AGAIN, _AT_MOST = 300.0, 10.0, 160.0
"""Seconds that keys are kept; before which they are not asked for again for the sake of one that is not there; and how
long at most after they could not be had, again and again."""
_ASKING = 4
"""Issuers that are waited for at once."""

Fetch = Callable[[str], bytes]


@dataclass(slots=True)
class Keys:
    """The keys of issuers, by address, as they were a short while ago. Asked within the loop that answers."""

    fetch: Fetch = field(default_factory=lambda: fetched)
    clock: Callable[[], float] = time.monotonic
    deadline: float = DEADLINE
    _known: dict[str, tuple[float, KeySet]] = field(default_factory=dict)
    _failed: dict[str, tuple[float, int]] = field(default_factory=dict)
    """When they could not be had last, and how often in a row."""
    _turns: dict[str, Lock] = field(default_factory=dict)
    """Of many who need the same keys one asks; who needs others does not wait for them."""
    _limiter: CapacityLimiter = field(default_factory=lambda: CapacityLimiter(_ASKING))

    async def of(self, address: str, kid: str | None) -> KeySet:
        """The keys at an address. Raises InfrastructureError if they cannot be had."""
        async with self._turns.setdefault(address, Lock()):
            at, found = self._known.get(address, (0.0, None))
            age = self.clock() - at
            lacking = found is not None and kid is not None and all(key.kid != kid for key in found.keys)
            if found is None or age > _KNOWN_FOR or (lacking and age > _AGAIN):
                found = await self._asked(address)
                self._known[address] = (self.clock(), found)
            return found

    async def _asked(self, address: str) -> KeySet:
        """What is there now; where it could not be had a moment ago, nobody waits for it again: anybody may ask."""
        at, times = self._failed.get(address, (0.0, 0))
        pause = min(_AGAIN * 2 ** (times - 1), _AT_MOST) if times else 0.0
        if times and self.clock() - at < pause:
            raise _no_keys(address, f"none, less than {pause:.0f} s ago")
        try:
            try:
                with fail_after(self.deadline):
                    data = await run_sync(self.fetch, address, limiter=self._limiter, abandon_on_cancel=True)
            except TimeoutError as error:
                raise _no_keys(address, f"no answer within {self.deadline:.0f} s") from error
            found = _key_set(data, address)
        except InfrastructureError:
            self._failed[address] = (self.clock(), times + 1)
            raise
        self._failed.pop(address, None)
        return found


def fetched(address: str, deadline: float = DEADLINE) -> bytes:
    """What is at an address that an owner named: as it is, for no redirect is followed. Raises InfrastructureError."""
    parts, ends = urlsplit(address), time.monotonic() + deadline
    assert parts.hostname is not None
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname, parts.port, timeout=_TIMEOUT)
    try:
        connection.connect()
        with _cut_at(connection.sock, ends):
            connection.request("GET", parts.path or "/", headers={"Accept": "application/json"})
            response = connection.getresponse()
            data = response.read(_MAX_KEYS + 1)
            status = response.status
        if time.monotonic() >= ends:
            raise _no_keys(address, f"no whole answer within {deadline:.0f} s")
    except (OSError, ValueError, http.client.HTTPException) as error:
        late = time.monotonic() >= ends
        raise _no_keys(address, f"no answer within {deadline:.0f} s" if late else type(error).__name__) from error
    finally:
        connection.close()
    if status != http.client.OK or len(data) > _MAX_KEYS:
        raise _no_keys(address, f"status {status}, {len(data)} bytes or more")
    return data


# ---------------------------------------------------------------------------------------------------------


@contextmanager
def _cut_at(connected: socket.socket, ends: float) -> Iterator[None]:
    """Break a connection off at a time: its own timeout begins anew with every byte that comes."""

    def cut() -> None:
        # Of the plain socket, whatever lies over it: whoever reads finds its end, and closes it.
        with suppress(OSError):
            socket.socket.shutdown(connected, socket.SHUT_RDWR)

    timer = Timer(max(0.0, ends - time.monotonic()), cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _key_set(data: bytes, address: str) -> KeySet:
    """Public keys of pairs; a secret that would be shared is no key of an issuer."""
    try:
        told = json.loads(data)["keys"]
        pairs = [key for key in told if key.get("kty") in {"RSA", "EC", "OKP"}]
        return KeySet.import_key_set({"keys": pairs})
    except (JoseError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _no_keys(address, "no key set") from error


def _no_keys(address: str, found: str) -> InfrastructureError:
    return InfrastructureError("the issuer's keys cannot be had", where=address, expected="a key set", found=found)
