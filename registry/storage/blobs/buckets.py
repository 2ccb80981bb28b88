"""A bucket in words of our own: one object store client behind a few calls, and its errors told with what to do.

The client is `obstore`; it reads credentials and endpoint from the environment (`AWS_…`, `GOOGLE_…`, `AZURE_…`) and
tries again by itself after errors of the server, timeouts and dropped connections.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from registry.domain.buckets import Bucket
from registry.domain.errors import InfrastructureError

if TYPE_CHECKING:
    from obstore import ObjectMeta
    from obstore.store import AzureStore, ClientConfig, GCSStore, RetryConfig, S3Store

INSTALL = 'pip install "tandem-registry[s3]"'

PART = 8 * 1024 * 1024
"""Bytes sent or fetched in one request. Each request has its own time limit and is repeated by itself."""

COPIED_BY_THE_STORE = 5_000_000_000
"""Up to this size in bytes, S3 copies an object in one request; a larger one is copied through here."""

_GONE = "NoSuchUpload"
_TOGETHER, _LOOK = 300.0, 1.0
"""Seconds for which a store may put together what was sent in parts, and between two looks."""

_WHOLE = "Received non-partial response"
"""What the client says of a server that ignores ranges, as some small ones do."""

_CODE = re.compile(r"<Code>(\w{1,60})</Code>")
_STATUS = re.compile(r"status code: (\d{3}(?: [A-Z][A-Za-z ]{1,30})?)")
_UNSET = {
    "169.254.169.254": "no credentials, and this machine has no role of its own",
    "Account must be specified": "no credentials: the storage account is not named",
    "service account file": "the file of credentials cannot be opened",
}
_SILENT = {
    "TimedOut": "no answer in time",
    "timed out": "no answer in time",
    "error sending request": "the server cannot be reached",
}
_REACH = {
    "s3": "AWS_ENDPOINT_URL and AWS_REGION",
    "gs": "the address",
    "az": "AZURE_STORAGE_ENDPOINT",
}
_CREDENTIALS = {
    "s3": "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN",
    "gs": "GOOGLE_APPLICATION_CREDENTIALS",
    "az": "AZURE_STORAGE_ACCOUNT_NAME, AZURE_STORAGE_ACCOUNT_KEY",
}


@dataclass(frozen=True, slots=True)
class Found:
    """An object as the store tells of it. `etag` is its checksum where the store has none of its own kind."""

    key: str
    size: int
    modified: datetime
    etag: str


class Objects:
    """The objects under a prefix of a bucket. Keys are relative to the prefix."""

    def __init__(self, bucket: Bucket, *, retries: int = 5, timeout: timedelta = timedelta(seconds=60)) -> None:
        self.bucket = bucket
        self._retries, self._timeout = retries, timeout
        self._seen = False

    def head(self, key: str) -> Found | None:
        with self._told():
            import obstore

            try:
                return _found(obstore.head(self._store, key))
            except FileNotFoundError:
                self._demand_bucket()
                return None

    def create(self, key: str, data: bytes) -> bool:
        """Write an object unless there is one. A store that does not know the condition writes it in any case."""
        with self._told():
            import obstore
            from obstore.exceptions import AlreadyExistsError, PreconditionError

            try:
                obstore.put(self._store, key, data, mode="create")
            except (AlreadyExistsError, PreconditionError):
                return False
            return True

    def write(self, key: str, data: bytes) -> None:
        with self._told():
            import obstore

            obstore.put(self._store, key, data, use_multipart=False)

    def stream(self, key: str, chunks: Iterator[bytes], size: int) -> None:
        """Write an object of so many bytes in parts. It is there when all of them are, or not at all; errors of the
        source pass."""
        before = self.head(key)
        try:
            with self._told():
                import obstore

                part = part_size(size)
                obstore.put(self._store, key, chunks, use_multipart=True, chunk_size=part, max_concurrency=4)
        except InfrastructureError as error:
            # Stores take minutes to put large objects together. Who gives up waiting and asks again is told that there
            # is no such upload, while the store is at it or when it is done.
            if _GONE not in error.found or not self._appears(key, size, before):
                raise

    def copy(self, source: Found, target: str) -> None:
        """Copy an object inside the bucket. Raises FileNotFoundError."""
        with self._told(missing=False):
            import obstore

            if source.size <= COPIED_BY_THE_STORE:
                obstore.copy(self._store, source.key, target)
                return
        self.stream(target, self.pieces(source), source.size)

    def pieces(self, source: Found, offset: int = 0) -> Iterator[bytes]:
        """The bytes of an object from an offset on, a request for each piece. Raises FileNotFoundError."""
        for start in range(offset, source.size, PART):
            part = None if source.size <= PART else self._range(source.key, start, min(start + PART, source.size))
            if part is None:
                yield from self._rest(source.key, start)
                return
            yield part

    def delete(self, key: str) -> None:
        with self._told(missing=False):
            import obstore

            try:
                obstore.delete(self._store, key)
            except FileNotFoundError:
                return  # as on a store that does not tell

    def list(self, folder: str, after: str = "") -> Iterator[Found]:
        """Objects in a folder in the order of their keys, from after a key on; fetched as they are asked for."""
        with self._told():
            import obstore

            for page in obstore.list(self._store, folder, offset=after or None, chunk_size=1000):
                self._seen = True
                yield from map(_found, page)

    @cached_property
    def _store(self) -> S3Store | GCSStore | AzureStore:
        from obstore.store import AzureStore, GCSStore, S3Store

        options: ClientConfig = {"timeout": self._timeout, "connect_timeout": timedelta(seconds=10)}
        retry: RetryConfig = {"max_retries": self._retries, "retry_timeout": 2 * self._timeout}
        bucket, prefix = self.bucket.name, self.bucket.prefix or None
        with self._told():
            if self.bucket.scheme == "gs":
                return GCSStore(bucket, prefix=prefix, client_options=options, retry_config=retry)
            if self.bucket.scheme == "az":
                return AzureStore(bucket, prefix=prefix, client_options=options, retry_config=retry)
            # A store in the house is often reached without TLS; whoever writes http:// has decided so.
            if endpoint().startswith("http://"):
                options["allow_http"] = True
            return S3Store(
                bucket, prefix=prefix, client_options=options, retry_config=retry, checksum_algorithm="SHA256"
            )

    def _range(self, key: str, start: int, end: int) -> bytes | None:
        """A part of an object; None from a server that answers with the whole instead."""
        with self._told(missing=False):
            import obstore
            from obstore.exceptions import GenericError

            try:
                return bytes(obstore.get_range(self._store, key, start=start, end=end))
            except GenericError as error:
                if _WHOLE not in str(error):
                    raise
                return None

    def _rest(self, key: str, start: int) -> Iterator[bytes]:
        """What follows a place in an object, in one request for all of it."""
        with self._told(missing=False):
            import obstore

            for piece in obstore.get(self._store, key).stream(min_chunk_size=PART):
                if start < len(piece):
                    yield bytes(piece)[start:]
                start = max(0, start - len(piece))

    def _appears(self, key: str, size: int, before: Found | None) -> bool:
        """Whether an object of this size comes to be there that was not before."""
        end = time.monotonic() + _TOGETHER
        while (found := self.head(key)) is None or found == before or found.size != size:
            if time.monotonic() > end:
                return False
            time.sleep(_LOOK)
        return True

    def _demand_bucket(self) -> None:
        """Tell a bucket that is not there from an object that is not: a store answers 404 to both."""
        if not self._seen:
            next(iter(self.list("sha256")), None)
            self._seen = True

    @contextmanager
    def _told(self, *, missing: bool = True) -> Iterator[None]:
        """Tell errors of the store as ours. Text of the client is left out: addresses in it may be signed."""
        try:
            from obstore.exceptions import BaseError
        except ImportError as error:
            raise InfrastructureError(
                "blobs in a bucket need the extra `s3`", found="obstore is not installed", fix=INSTALL
            ) from error
        try:
            yield
        except FileNotFoundError as error:
            if not missing:
                raise
            raise self._error(error) from error
        except (BaseError, ValueError) as error:
            raise self._error(error) from error

    def _error(self, error: Exception) -> InfrastructureError:
        text = str(error)
        code, status = _CODE.search(text), _STATUS.search(text)
        found = _told_by(_UNSET, text) or " ".join(m[1] for m in (status, code) if m) or _told_by(_SILENT, text)
        found = found or "an answer that is no success"
        if "404" in found:
            fix = "create the bucket, or correct the address"
        elif "401" in found or "403" in found or "credentials" in found:
            fix = f"check the credentials ({_CREDENTIALS[self.bucket.scheme]}) and what they may do in this bucket"
        else:
            fix = f"check the network and {_REACH[self.bucket.scheme]}, then run again: what is there is not sent again"
        return InfrastructureError("the bucket of blobs cannot be used", where=str(self.bucket), found=found, fix=fix)


def part_size(size: int) -> int:
    """How large the parts of an upload are: a store takes 10 000 at most."""
    return max(PART, -(-size // (9000 * 1024 * 1024)) * 1024 * 1024)


def endpoint() -> str:
    """The address of the S3-compatible store that the environment names; empty for Amazon's."""
    return next(filter(None, map(os.environ.get, ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT"))), "")


def _found(meta: ObjectMeta) -> Found:
    return Found(meta["path"], meta["size"], meta["last_modified"], (meta["e_tag"] or "").strip('"'))


def _told_by(signs: Mapping[str, str], text: str) -> str:
    return next((words for sign, words in signs.items() if sign in text), "")
