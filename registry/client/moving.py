"""Files to a server and from it: in pieces, several at once, and gone on with where a connection broke."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Event
from typing import Any
from urllib.parse import quote

from registry.client.given import Readable
from registry.client.straight import StoreError, Straight
from registry.client.transport import Transport, UnreachableError
from registry.domain.digests import Digest, parse_digest
from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError, RegistryError
from registry.domain.wording import short
from registry.integrations.files import CHUNK
from registry.wire.files import DIGEST, OFFSET, checked_place, told_digest

EXCHANGES = "/v1/exchanges"
AT_ONCE = 4
"""Files that are sent at the same time."""
ATTEMPTS = 6
"""How often in a row a file is tried without any of it getting through."""
_PAUSE = 0.2
"""Seconds before the second attempt; twice as long before each further one."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of a place, as the server lists it."""

    path: str
    size: int
    digest: Digest | None
    straight: bool = False
    """Whether it can be had from the object store of the server."""


class Exchange:
    """An exchange of a server, by its number."""

    def __init__(self, transport: Transport, identifier: str, straight: Straight | None = None) -> None:
        self._transport, self.identifier, self._straight = transport, identifier, straight

    def send(self, files: Mapping[tuple[str, str], Readable], *, straight: bool = False) -> None:
        """Send files by place and path, several at once; large ones with `straight` to the object store of the server,
        where it has one. Raises what stopped the first that was stopped."""
        stop = Event()

        def one(where: tuple[str, str], file: Readable) -> None:
            try:
                if not (straight and self._sent_straight(where, file, stop)):
                    self._send(where, file, stop)
            except BaseException:
                stop.set()
                raise

        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="sending") as pool:
            tasks = [pool.submit(one, where, file) for where, file in files.items()]
            try:
                failed = [error for task in tasks if (error := task.exception()) is not None]
            except BaseException:
                stop.set()
                raise
        told = [error for error in failed if not isinstance(error, _StoppedError)]
        if failed:
            raise (told or failed)[0]

    def listing(self, place: str, *, digests: bool) -> Sequence[Listed]:
        """The files of a place. Raises InfrastructureError for one whose name leads elsewhere."""
        path = f"{EXCHANGES}/{self.identifier}/{place}"
        with self._transport.streaming("GET", path, params={"digests": str(digests).lower()}) as response:
            response.read()
            told = response.json()
        return [_listed(file) for file in (told.get("files") or () if isinstance(told, dict) else [told])]

    def read(self, place: str, file: Listed, start: int = 0) -> Iterator[bytes]:
        """The bytes of a file from an offset on; a connection that breaks is made again. The end is checked against
        the listed size, the digest by whoever places the file."""
        offset, attempt = start, 0
        while offset < file.size:
            straight = self._straight if file.straight and self._is_worth(file.size) else None
            path = self._path(place, file.path)
            try:
                for chunk in straight.read(path, offset, file.size) if straight else self._through(path, file, offset):
                    offset, attempt = offset + len(chunk), 0
                    if offset > file.size:
                        raise InfrastructureError("the server sends more than there is", where=file.path)
                    yield chunk
                if offset < file.size:
                    raise (StoreError if straight else UnreachableError)("the server broke off", where=file.path)
            except StoreError as error:
                assert straight is not None
                straight.failed(error, attempt)
                attempt = attempt + 1 if straight.is_reached else 0
            except UnreachableError as error:
                attempt = _again(attempt, error)

    def verified(self, place: str, file: Listed) -> Iterator[bytes]:
        """All bytes of a file that was listed with its digest. Raises IntegrityError at the end for others."""
        hasher = hashlib.sha256()
        for chunk in self.read(place, file):
            hasher.update(chunk)
            yield chunk
        found = f"sha256:{hasher.hexdigest()}"
        if found != file.digest:
            raise IntegrityError(
                "what came from the server is not what it has",
                where=file.path,
                expected=str(file.digest),
                found=found,
                fix="run it again",
            )

    def _through(self, path: str, file: Listed, offset: int) -> Iterator[bytes]:
        headers = {"Range": f"bytes={offset}-{file.size - 1}", "Accept-Encoding": "identity"}
        with self._transport.streaming("GET", path, headers=headers) as response:
            if offset and response.status_code != 206:
                raise InfrastructureError("the server sends another part than was asked for", where=file.path)
            yield from response.iter_raw(CHUNK)

    def _is_worth(self, size: int) -> bool:
        """Whether a file goes straight, if it may."""
        return self._straight is not None and self._straight.is_reached and size >= self._straight.least

    def _sent_straight(self, where: tuple[str, str], file: Readable, stop: Event) -> bool:
        if self._straight is None or not self._is_worth(file.size):
            return False
        return self._straight.send(self._path(*where), file, lambda chunks: _until(stop, chunks))

    def _send(self, where: tuple[str, str], file: Readable, stop: Event) -> None:
        offset, attempt = 0, 0
        while True:
            try:
                self._put(where, file, offset, stop)
                return
            except (UnreachableError, ConflictError) as error:  # it may be that the first attempt is still noticed
                attempt = _again(attempt, error)
            before, offset = offset, self._standing(where)
            attempt = 0 if offset > before else attempt

    def _put(self, where: tuple[str, str], file: Readable, offset: int, stop: Event) -> None:
        headers = {DIGEST: told_digest(file.digest), "Content-Length": str(file.size - offset)}
        if offset:
            headers["Content-Range"] = f"bytes {offset}-{file.size - 1}/{file.size}"
        content = _until(stop, file.read(offset))
        with self._transport.streaming("PUT", self._path(*where), content=content, headers=headers) as told:
            if told.status_code != 201:
                raise UnreachableError("the server has not got all of it", where=where[1])

    def _standing(self, where: tuple[str, str]) -> int:
        """How much has come of a file, after its connection broke. Why nothing has, the next attempt is told."""
        attempt = 0
        while True:
            try:
                with self._transport.streaming("HEAD", self._path(*where)) as response:
                    return int(response.headers[OFFSET])
            except UnreachableError as error:
                attempt = _again(attempt, error)
            except RegistryError:
                return 0

    def _path(self, place: str, path: str) -> str:
        return f"{EXCHANGES}/{self.identifier}/{place}/{quote(path)}"


@contextmanager
def exchange(transport: Transport) -> Iterator[Exchange]:
    """A new exchange, which is ended at the end; what is not ended goes by itself."""
    begun = _begun(transport)
    straight = _straight_of(transport, begun)
    found = Exchange(transport, str(begun["id"]), straight)
    try:
        yield found
    finally:
        if straight is not None:
            straight.close()
        with suppress(RegistryError), transport.streaming("DELETE", f"{EXCHANGES}/{found.identifier}"):
            pass


# ---------------------------------------------------------------------------------------------------------


class _StoppedError(InfrastructureError):
    """A file that was not sent, since another could not be."""


def _until(stop: Event, chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The bytes of a file, until another could not be sent, or whoever asked for it stopped."""
    for chunk in chunks:
        if stop.is_set():
            raise _StoppedError("stopped, since another file could not be sent")
        yield chunk


def _listed(file: object) -> Listed:
    match file:
        case {"path": str(path), "size": int(size), **rest} if size >= 0:
            checked_place("p", path)
            digest = parse_digest(str(rest["digest"])) if "digest" in rest else None
            return Listed(path, size, digest, rest.get("straight") is True)
    raise InfrastructureError("the server lists a file in a way that this version does not know", found=short(file))


def _begun(transport: Transport) -> Mapping[str, Any]:
    with transport.streaming("POST", EXCHANGES) as response:
        response.read()
        told: Mapping[str, Any] = response.json()
        return told


def _straight_of(transport: Transport, begun: Mapping[str, Any]) -> Straight | None:
    """The object store of a server, if it says that it has one, in a way that this version knows."""
    match begun.get("straight"):
        case {"origin": str(origin), "from": int(least)} if origin.isascii() and origin.isprintable():
            return Straight(transport, origin, least)
    return None


def _again(attempt: int, error: RegistryError) -> int:
    """Wait before the next attempt. Raises the error after the last one."""
    if attempt + 1 >= ATTEMPTS:
        raise error
    time.sleep(_PAUSE * 2**attempt)
    return attempt + 1
