"""Files straight to the object store of a server and from there, by addresses that the server offers for a while.

Nobody is told there who asks. An address leads only to where the server said at first that its files are, and to a
store without encryption only if the server itself is asked without. Where the store cannot be reached from here, the
files go through the server, which is said once. Whatever comes is held to its digest by whoever places it.
"""

from __future__ import annotations

import base64
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx2

from registry.client.given import Readable
from registry.client.transport import Transport, UnreachableError
from registry.domain.digests import Digest, digest_of_chunks
from registry.domain.errors import InfrastructureError, UnderWayError
from registry.integrations.files import CHUNK
from registry.wire.files import part_size

PARTS_AT_ONCE = 4
"""Parts of one file that are sent at the same time."""
ATTEMPTS = 3
"""How often in a row the store is tried without any of a file getting through, before the server is."""
_PAUSE = 0.2
"""Seconds before the second attempt; twice as long before each further one."""
_TIMEOUT = httpx2.Timeout(60.0, connect=5.0)
_LOOKS = 360
"""How often it is asked, at most, whether the server has read a file: half an hour, in which it reads 64 GiB."""
_LOG = logging.getLogger("tandem.client")


class StoreError(UnreachableError):
    """The object store did not take, or give, what it was offered for."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a file: its number from 1 on, where it starts, its bytes, and their SHA-256."""

    number: int
    start: int
    size: int
    digest: Digest


class Straight:
    """The object store of a server, as this machine reaches it, for as long as it does."""

    def __init__(self, transport: Transport, origin: str, least: int) -> None:
        """`origin` is where all addresses lead, `least` the bytes from which a file is sent there."""
        self._transport, self.origin, self.least = transport, origin, least
        self._tries = True
        self._connection = httpx2.Client(timeout=_TIMEOUT, follow_redirects=False)

    def close(self) -> None:
        self._connection.close()

    @property
    def is_reached(self) -> bool:
        """Whether it is worth trying."""
        return self._tries

    def send(self, path: str, file: Readable, until: Callable[[Iterator[bytes]], Iterator[bytes]]) -> bool:
        """Send a file, its missing parts each time; False if it has to go through the server. `until` watches whether
        anybody still wants that. Raises what the server says of the file."""
        parts = _parts(file)
        told = {"size": file.size, "digest": file.digest, "parts": [part.digest for part in parts]}
        attempt, waited, sent = 0, 0, set[int]()
        while self._tries:
            try:
                offered = self._offered(path, told, parts)
                if not offered:
                    return True
                got = self._put_all(file, offered, until)
                attempt, sent = attempt if got <= sent else -1, sent | got
                if attempt >= 0:
                    raise StoreError("parts that were taken did not come")
            except StoreError as error:
                self.failed(error, attempt)
            except UnderWayError as error:  # the server still reads what was sent, for an answer that did not come
                waited += 1
                if waited > _LOOKS:
                    raise
                time.sleep(error.retry_after)
                continue
            except UnreachableError:  # the server itself
                if attempt + 1 >= ATTEMPTS:
                    raise
                time.sleep(_PAUSE * 2**attempt)
            attempt += 1
        return False

    def read(self, path: str, start: int, size: int) -> Iterator[bytes]:
        """The bytes of a file from an offset on, as far as they come. Raises StoreError when they do not."""
        with self._transport.streaming("GET", path, params={"straight": "true"}) as answer:
            answer.read()
            url = self._checked(_member(answer.json(), "url"))
        headers = {"Range": f"bytes={start}-{size - 1}", "Accept-Encoding": "identity"}
        with self._asking("GET", url, headers=headers) as response:
            if response.status_code != 206 and (start or response.status_code != 200):
                raise StoreError("the object store does not give the file", found=f"status {response.status_code}")
            yield from response.iter_raw(CHUNK)

    def failed(self, error: StoreError, attempt: int) -> None:
        """Wait before the next attempt; give the store up after the last one, or where nobody is there."""
        if attempt + 1 < ATTEMPTS and not isinstance(error, _NobodyError):
            time.sleep(_PAUSE * 2**attempt)
            return
        if self._tries:
            told = f"{error.message}{f' ({error.found})' if error.found else ''}"
            _LOG.warning("files go through the server, not straight to %s: %s", self.origin, told)
        self._tries = False

    # ---------------------------------------------------------------------------------------------------------
    def _offered(self, path: str, told: dict[str, Any], parts: Sequence[_Part]) -> list[tuple[_Part, str]]:
        try:
            with self._transport.streaming("POST", path, json=told) as answer:
                answer.read()
                lines = _member(answer.json(), "parts")
        except UnreachableError:
            raise
        except InfrastructureError as error:  # the server does not reach the store, or is too busy to verify
            raise StoreError(error.message, found=error.found) from error
        try:
            return [(parts[line["number"] - 1], self._checked(line["url"])) for line in lines]
        except (TypeError, KeyError, IndexError) as error:
            raise StoreError("parts are offered in a way that this version does not know") from error

    def _put_all(
        self,
        file: Readable,
        offered: Sequence[tuple[_Part, str]],
        until: Callable[[Iterator[bytes]], Iterator[bytes]],
    ) -> set[int]:
        """Send parts, several at once; those that got through, if any did. Raises what stopped one if that was not the
        store, or what stopped the first of all."""
        with ThreadPoolExecutor(PARTS_AT_ONCE, thread_name_prefix="straight") as pool:
            tasks = {part.number: pool.submit(self._put, file, part, url, until) for part, url in offered}
        failed = {number: error for number, task in tasks.items() if (error := task.exception()) is not None}
        others = [error for error in failed.values() if not isinstance(error, StoreError)]
        if others or len(failed) == len(tasks):
            raise [*others, *failed.values()][0]
        return tasks.keys() - failed.keys()

    def _put(self, file: Readable, part: _Part, url: str, until: Callable[[Iterator[bytes]], Iterator[bytes]]) -> None:
        sum_ = base64.b64encode(bytes.fromhex(part.digest.removeprefix("sha256:"))).decode()
        headers = {"Content-Length": str(part.size), "x-amz-checksum-sha256": sum_}
        content = until(_span(file, part))
        with self._asking("PUT", url, content=content, headers=headers) as told:
            if told.status_code != 200:
                raise StoreError("the object store does not take the file", found=f"status {told.status_code}")

    @contextmanager
    def _asking(self, method: str, url: str, **content: Any) -> Iterator[httpx2.Response]:
        """Ask the store. What it or the connection says is left out of errors: the address in it is a secret."""
        try:
            with self._connection.stream(method, url, **content) as response:
                yield response
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            raise _NobodyError("nobody is there", where=self.origin) from error
        except httpx2.HTTPError as error:
            raise StoreError("the connection broke", where=self.origin, found=type(error).__name__) from None

    def _checked(self, url: Any) -> str:
        """An address that the server offered. Raises StoreError for one that leads elsewhere."""
        parts = urlsplit(url if isinstance(url, str) else "")
        secure = parts.scheme == "https" or urlsplit(self._transport.address).scheme == "http"
        if f"{parts.scheme}://{parts.netloc}" != self.origin or "@" in parts.netloc or not secure:
            raise StoreError(
                "the server sends files to where it did not say they are",
                where=self._transport.address,
                expected=self.origin,
                found=f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}",
            )
        return str(url)


class _NobodyError(StoreError):
    """There is no way to the object store."""


# ---------------------------------------------------------------------------------------------------------


def _parts(file: Readable) -> Sequence[_Part]:
    """The parts of a file, which is read once for their checksums."""
    step, found = part_size(file.size), []
    for number, start in enumerate(range(0, file.size, step), 1):
        bare = _Part(number, start, min(step, file.size - start), Digest(""))
        digest, _ = digest_of_chunks(_span(file, bare))
        found.append(_Part(number, start, bare.size, digest))
    return found


def _span(file: Readable, part: _Part) -> Iterator[bytes]:
    left = part.size
    for chunk in file.read(part.start):
        yield chunk[:left]
        left -= len(chunk[:left])
        if not left:
            return


def _member(document: Any, name: str) -> Any:
    if not isinstance(document, dict) or name not in document:
        raise StoreError("the server offers nothing that this version knows", expected=name)
    return document[name]
