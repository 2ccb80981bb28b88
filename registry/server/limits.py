"""How much a server takes on: requests at once, and requests of one token in a second. What is too much is told so.

Each process counts for itself: of N side by side, a token may have up to N times as much.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from threading import Lock

from registry.domain.errors import InfrastructureError

AT_ONCE = 1000
"""Requests that are in the house at once; those beyond what is worked on wait in it."""
RATE = 1000
"""Requests of one token in a second, in the long run."""
KEY_SECONDS = 10.0
"""Seconds that a request waits for the one before it with the same key, before it is told to come later."""
_KNOWN = 10_000
"""Tokens that are kept in mind; the one that was not seen for longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process takes on."""

    at_once: int = AT_ONCE
    rate: int = RATE
    key_seconds: float = KEY_SECONDS
    runners: frozenset[str] = frozenset()
    """The machines that evaluations may ask, as their operator named them."""


class BusyError(InfrastructureError):
    """Too much is asked just now; the same request may do later."""

    code = "busy"

    def __init__(self, message: str, *, expected: str, seconds: float) -> None:
        self.retry_after = max(1, ceil(seconds))
        super().__init__(message, expected=expected, fix=f"ask again in {self.retry_after} s")


class TooManyRequestsError(BusyError):
    """One token asks too often."""

    code = "too-many-requests"


class SlowRequestError(InfrastructureError):
    """A request did not come in time."""

    code = "request-timeout"


class Buckets:
    """A bucket for each token, which holds as many requests as it may make in two seconds, and fills as time goes."""

    def __init__(self, rate: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._room, self._clock = rate, 2.0 * rate, clock
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = Lock()

    def take(self, key: str) -> None:
        """One request. Raises TooManyRequestsError if the bucket is empty."""
        with self._lock:
            now = self._clock()
            left, since = self._held.pop(key, (self._room, now))
            left = min(self._room, left + (now - since) * self._rate)
            self._held[key] = (max(0.0, left - 1) if left >= 1 else left, now)
            while len(self._held) > _KNOWN:
                self._held.popitem(last=False)
        if left < 1:
            raise TooManyRequestsError(
                "too many requests with this token",
                expected=f"at most {self._rate} a second",
                seconds=(1 - left) / self._rate,
            )
