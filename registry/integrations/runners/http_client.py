"""Asking a server: one question, asked again where that may help, within limits on time and size.

The rules of the room: only the server that was named is asked. No redirect is followed, no proxy and no password is
taken from the environment or from `.netrc`, certificates are verified, and what comes back is read up to a cap.
"""

from __future__ import annotations

import asyncio
import email.utils
import json
import random
import re
import time
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Literal
from urllib.parse import quote

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.serving import ServingAddress
from registry.domain.text import is_text

INSTALL = "pip install 'tandem-registry[http]'"
MAX_BODY = 8 * 1024 * 1024
"""Bytes of an answer; the longest text that a release may ask for takes a quarter of it."""
MAX_TOLD = 64 * 1024
"""Bytes of an error's body that are looked at."""
SECRET = 12
"""Characters of a key from which on it is looked for in answers: a shorter one may stand in any text by chance."""
JSON = "application/json"

_TIMED_OUT, _TOO_MANY = 408, 429
_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Patience:
    """How a server is asked. What a result may depend on is part of the runner class."""

    at_once: int = 16
    """Questions that are open at a time."""
    seconds: float = 300.0
    """For one question, from the connection to the last byte of the answer."""
    connecting: float = 10.0
    """Seconds of these for the connection."""
    tries: int = 5
    timed_out_tries: int = 2
    """A question that took its whole time once is asked once more."""
    pause: float = 0.5
    """Seconds before the second try; doubled each time, less a random part of up to a half."""
    longest_pause: float = 60.0
    """Seconds that a server may ask for at most."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A JSON object that the server gave, and how long it took, in microseconds."""

    document: dict[str, Any]
    micros: int


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Why there is no answer, after all tries."""

    why: str
    cause: Literal["unreachable", "timeout", "failure", "nonsense"]
    after: float | None = None
    """Seconds until the server wants to be asked again."""


@dataclass(frozen=True, slots=True)
class Client:
    """A server that can be asked, in one event loop. `key` goes into the header of a question, and nowhere else."""

    address: ServingAddress
    patience: Patience
    key: str | None = field(repr=False)
    connections: Any

    async def ask(self, path: str, body: dict[str, Any] | None = None) -> Answer | Unanswered:
        """Ask at `/path` under the server's address.

        Asked again are timeouts, 408, 429, 5xx and lost connections, and nothing else. Raises InvalidInputError with
        the server's words for every other 4xx, InfrastructureError for a redirect and for a key that is refused.
        """
        timeouts = 0
        for attempt in range(1, self.patience.tries + 1):
            found = await self._once(f"{self.address.url}/{path}", body)
            if isinstance(found, Answer) or found.cause == "nonsense" or attempt == self.patience.tries:
                return found
            timeouts += found.cause == "timeout"
            if timeouts >= self.patience.timed_out_tries:
                return found
            await asyncio.sleep(self._pause(attempt, found.after))
        raise AssertionError("unreachable")

    async def glance(self, url: str) -> dict[str, Any]:
        """What lies at an address of the same server, if it can be had at once; else nothing."""
        try:
            found = await self._once(url, None)
        except (InvalidInputError, InfrastructureError):  # it has nothing there, and need not
            return {}
        return found.document if isinstance(found, Answer) else {}

    async def alive(self) -> bool:
        """Whether the server still answers what costs it nothing."""
        try:
            async with asyncio.timeout(self.patience.connecting):
                return isinstance(await self._once(f"{self.address.url}/models", None), Answer)
        except TimeoutError:
            return False

    # -----------------------------------------------------------------------------------------------------

    def _pause(self, attempt: int, asked: float | None) -> float:
        if asked is not None:
            return min(asked, self.patience.longest_pause)
        longest = min(self.patience.pause * 2.0 ** (attempt - 1), self.patience.longest_pause)
        return longest * (1 - random.random() / 2)  # noqa: S311 - spreads questions, guards no secret

    async def _once(self, url: str, body: dict[str, Any] | None) -> Answer | Unanswered:
        import httpx2

        started = time.perf_counter_ns()
        method = "GET" if body is None else "POST"
        try:
            async with (
                asyncio.timeout(self.patience.seconds),
                self.connections.stream(method, url, json=body, headers=self._headers()) as response,
            ):
                found = await self._taken(response)
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            return Unanswered(f"no connection: {self.clean(str(error)) or 'it took too long'}", "unreachable")
        except (TimeoutError, httpx2.TimeoutException):
            return Unanswered(f"no answer within {self.patience.seconds:g} s", "timeout")
        except httpx2.TransportError as error:
            return Unanswered(f"the connection was lost: {self.clean(str(error))}", "failure")
        if isinstance(found, Unanswered):
            return found
        self._refuse_key_in(found)
        return Answer(found, (time.perf_counter_ns() - started) // 1000)

    def _headers(self) -> dict[str, str]:
        # Compressed bytes could unpack to any size before they are counted.
        plain = {"Accept": JSON, "Accept-Encoding": "identity"}
        return {**plain, "Authorization": f"Bearer {self.key}"} if self.key else plain

    async def _taken(self, response: Any) -> dict[str, Any] | Unanswered:
        status = response.status_code
        if status == 200:
            return await self._document(response)
        if 300 <= status < 400:
            raise InfrastructureError(
                "the server sends elsewhere, and nobody is asked but the server that was named",
                where=self.address.url,
                expected="an answer",
                found=f"{status} to {self.clean(response.headers.get('location', 'nowhere'))}",
                fix="name the address that it sends to, if that is the server you mean",
            )
        why = f"{status}: {self._message(await _read(response, MAX_TOLD))}"
        if status in (_TIMED_OUT, _TOO_MANY) or status >= 500:
            return Unanswered(why, "failure", _seconds(response.headers.get("retry-after")))
        if status in (401, 403):
            raise InfrastructureError(
                "the server does not let us in",
                where=self.address.url,
                expected="a key that it takes" if self.key else "no key",
                found=why,
                fix="export TANDEM_RUNNER_KEY with a key of that server",
            )
        if status >= 400:
            raise InvalidInputError("the server refuses what it was asked", where=self.address.url, found=why)
        return Unanswered(why, "nonsense")

    async def _document(self, response: Any) -> dict[str, Any] | Unanswered:
        kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind != JSON or response.headers.get("content-encoding", "identity") != "identity":
            return Unanswered(
                f"an answer that is not plain {JSON} but {self.clean(kind) or 'nothing said'}", "nonsense"
            )
        data = await _read(response, MAX_BODY + 1)
        if len(data) > MAX_BODY:
            return Unanswered(f"an answer of more than {MAX_BODY} bytes", "nonsense")
        try:
            document = json.loads(data, object_pairs_hook=_unique)
        except (ValueError, RecursionError) as error:
            return Unanswered(f"an answer that is not JSON: {self.clean(str(error))}", "nonsense")
        return document if isinstance(document, dict) else Unanswered("an answer that is no JSON object", "nonsense")

    def _message(self, data: bytes) -> str:
        """The server's own words, where it follows the protocol or comes near it."""
        try:
            document = json.loads(data)
        except (ValueError, RecursionError):
            return self.clean(data.decode("utf-8", "replace"))
        for key in ("error", "message", "detail"):
            while isinstance(document, dict) and key in document:
                document = document[key]
        if isinstance(document, str):
            return self.clean(document)
        return self.clean(data.decode("utf-8", "replace"))

    def clean(self, text: str) -> str:
        """What a server said, fit to be shown: short, whole characters, and without our key, however it is spelled."""
        spellings = {self.key, json.dumps(self.key)[1:-1], quote(self.key, safe="")} if self.key else set()
        for spelling in spellings:
            text = re.sub(re.escape(spelling), "…", text, flags=re.IGNORECASE)
        return (text if is_text(text) else ascii(text))[:_SHOWN]

    def _refuse_key_in(self, document: dict[str, Any]) -> None:
        """Raise InfrastructureError if an answer repeats our key: what a server says of itself, and texts, are kept."""
        if self.key is None or len(self.key) < SECRET or not _says(document, self.key.casefold()):
            return
        raise InfrastructureError(
            "the server repeats the key that it was given, and what it says would be kept",
            where=self.address.url,
            expected="answers without it",
            fix="take a server that does not, and change the key: it may stand in that server's logs, too",
        )


def connections(patience: Patience) -> Any:
    """The connections of one event loop. Raises InfrastructureError if the library is missing."""
    try:
        import httpx2
    except ImportError as error:
        raise InfrastructureError(
            "asking a server needs httpx2", expected="httpx2 installed", found=str(error), fix=INSTALL
        ) from error
    return httpx2.AsyncClient(
        verify=_certificates(),
        trust_env=False,
        follow_redirects=False,
        timeout=httpx2.Timeout(patience.seconds, connect=min(patience.connecting, patience.seconds)),
        limits=httpx2.Limits(max_connections=patience.at_once + 1),
    )


# ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _certificates() -> Any:
    """Whom the machine trusts, read once: it takes longer than many a question."""
    import httpx2

    return httpx2.create_ssl_context(trust_env=False)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key occurs twice")
    return found


def _says(document: object, folded: str) -> bool:
    """Whether a text somewhere in it has another in it, whatever the case."""
    left = [document]
    while left:
        item = left.pop()
        if isinstance(item, dict):
            left += [*item.keys(), *item.values()]
        elif isinstance(item, list):
            left += item
        elif isinstance(item, str) and folded in item.casefold():
            return True
    return False


async def _read(response: Any, limit: int) -> bytes:
    """The first bytes of a body; the rest is left where it is."""
    data = bytearray()
    async for chunk in response.aiter_raw():
        data += chunk
        if len(data) >= limit:
            break
    return bytes(data[:limit])


def _seconds(text: str | None) -> float | None:
    """`Retry-After`: seconds, or a date; None for anything else."""
    if text is None:
        return None
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None
