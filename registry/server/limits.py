"""How much a server takes on: requests at once, of one token at once and in a second, and what is kept of their bodies.
What is too much is told so.

Each process counts for itself: of N side by side, a token may have up to N times as much. What an account has in
exchanges is counted on the disk that all of them share.
"""

from __future__ import annotations

import time
from collections import Counter, OrderedDict
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from math import ceil
from threading import Lock

from registry.domain.errors import InfrastructureError

AT_ONCE = 1000
"""Requests that are in the house at once; those beyond what is worked on wait in it."""
SHARE = 500
"""Those of one token: however slowly it sends, others are answered."""
UNKNOWN = 100
"""Those whose bodies are waited for though nobody knows whose they are."""
RATE = 1000
"""Requests of one token in a second, in the long run."""
ON_THEIR_WAY = 256 * 1024**3
"""Bytes of files that one account has in exchanges at once, whichever process took them."""
HELD = 16 * 1024**2
"""Bytes of JSON bodies that are in the house at once. As objects they take some twenty times as much memory."""
KEY_SECONDS = 10.0
"""Seconds that a request waits for the one before it with the same key, before it is told to come later."""
_KNOWN = 10_000
"""Tokens that are kept in mind; the one that was not seen for longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a process takes on."""

    at_once: int = AT_ONCE
    share: int = SHARE
    unknown: int = UNKNOWN
    held: int = HELD
    rate: int = RATE
    on_their_way: int = ON_THEIR_WAY
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
    """One token asks too often, or too much at once."""

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


class House:
    """What is in a process at once."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._inside = self._held = 0
        self._of: Counter[str | None] = Counter()
        self._lock = Lock()  # callers are known in threads

    def enter(self) -> Stay:
        """One more request, which may find that there is no room."""
        with self._lock:
            self._inside += 1
            return Stay(self, self._inside <= self._limits.at_once)

    def _take(self, stay: Stay, key: str | None) -> None:
        most = self._limits.unknown if key is None else self._limits.share
        with self._lock:
            if self._of[key] < most:
                self._of[key] += 1
                stay.keys.append(key)
                return
        stay.turned_away = "share"
        if key is None:
            raise BusyError("too many ask at once whom nobody knows", expected=f"at most {most}", seconds=1)
        raise TooManyRequestsError("too many requests with this token at once", expected=f"at most {most}", seconds=1)

    def _hold(self, stay: Stay, size: int) -> None:
        with self._lock:
            if self._held + size <= self._limits.held:
                self._held += size
                stay.held += size
                return
        stay.turned_away = "held"
        raise BusyError(
            "the server holds too many bodies of requests", expected=f"at most {self._limits.held} bytes", seconds=1
        )

    def _leave(self, stay: Stay) -> None:
        with self._lock:
            self._inside -= 1
            self._held -= stay.held
            for key in stay.keys:
                self._of[key] -= 1
                if not self._of[key]:
                    del self._of[key]


class Stay:
    """One request in the house, from its head to the end of its answer."""

    __slots__ = ("_house", "fits", "held", "keys", "turned_away")

    def __init__(self, house: House, fits: bool) -> None:
        self._house, self.fits = house, fits
        self.held = 0
        self.keys: list[str | None] = []
        self.turned_away: str | None = None
        """For which limit it was refused."""

    def assign(self, key: str) -> None:
        """Count it as theirs whose it turned out to be. Raises TooManyRequestsError if they have too many already."""
        self._house._take(self, key)

    def hold(self, size: int) -> None:
        """So many bytes more of its body, until its end. Raises BusyError if there are too many."""
        if not self.keys:
            self._house._take(self, None)
        self._house._hold(self, size)

    def leave(self) -> None:
        """Its end."""
        self._house._leave(self)


STAY: ContextVar[Stay | None] = ContextVar("stay", default=None)
"""The request that is worked on."""
