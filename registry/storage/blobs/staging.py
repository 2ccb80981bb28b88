"""Files on their way into a bucket: sent there by whoever has them, by signed addresses, beside the blobs.

`staging/EXCHANGE/FILE` holds bytes that nobody has verified. They come in parts; an address is signed for one part, its
length and its SHA-256, and is worth nothing once the parts were put together: what lies there then is changed by nobody
who was given an address. It becomes a blob by a copy within the bucket, which the store makes only of the very object
that was verified, by its entity tag. So no other bytes ever stand under a digest.

This is spoken with S3-compatible stores alone, by botocore: `obstore` signs no parts, and copies under no condition.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from registry.domain.buckets import Bucket
from registry.domain.digests import Digest, parse_digest
from registry.domain.errors import ConflictError, InfrastructureError, NotFoundError
from registry.storage.blobs.buckets import COPIED_BY_THE_STORE, INSTALL, PART, endpoint

FOLDER = "staging"
ABANDONED = timedelta(days=7)
"""Time after which what is staged belongs to no exchange: one that is used that long without an end is none."""
EXPIRES = timedelta(minutes=15)
"""For how long a signed address is worth something; what began within it goes on."""

_COPIED_AT_ONCE = 1024**3
"""Bytes of a large object that one request copies; a store takes 5 GiB at most."""
_ATTEMPTS = 3
"""How often a piece is asked for: the client repeats requests, but not the reading of an answer that broke off."""
_GONE = frozenset({"NoSuchUpload", "NoSuchKey", "404", "NotFound"})
_OTHER = frozenset({"PreconditionFailed", "412"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a file that is sent: its number from 1 on, its bytes, and their SHA-256."""

    number: int
    size: int
    digest: Digest


@dataclass(frozen=True, slots=True)
class Staged:
    """An object with all bytes of a file. `etag` is the store's name for just these, in quotes."""

    key: str
    size: int
    etag: str


class Staging:
    """The part of a bucket where files arrive. `address` is where callers reach the store, if that is elsewhere."""

    def __init__(self, bucket: Bucket, address: str | None = None) -> None:
        self._bucket, self._address = bucket, address

    @cached_property
    def origin(self) -> str:
        """Where all signed addresses lead: scheme, host and port."""
        parts = urlsplit(self._signed("get_object", f"{FOLDER}/_"))
        return f"{parts.scheme}://{parts.netloc}"

    def address_of(self, digest: Digest) -> str:
        """An address from which a blob is read, for whoever has it, for as long as EXPIRES says."""
        # A page that somebody registered as a file is not to be shown as one of the store's.
        shown = {"ResponseContentType": "application/octet-stream", "ResponseContentDisposition": "attachment"}
        return self._signed("get_object", placed("sha256", digest), shown)

    # What is sent ------------------------------------------------------------------------------------------
    def begin(self, key: str) -> str:
        """The id of a new upload in parts."""
        with self._told():
            return str(self._client.create_multipart_upload(**self._at(key), ChecksumAlgorithm="SHA256")["UploadId"])

    def part_address(self, key: str, upload: str, part: Part) -> str:
        """An address to which these very bytes can be put, with the header `x-amz-checksum-sha256`."""
        sum_ = base64.b64encode(bytes.fromhex(part.digest.removeprefix("sha256:"))).decode()
        signed = {"UploadId": upload, "PartNumber": part.number, "ContentLength": part.size, "ChecksumSHA256": sum_}
        return self._signed("upload_part", key, signed)

    def missing(self, key: str, upload: str, parts: Sequence[Part]) -> Sequence[Part]:
        """Those parts that have not come, or not as they were told. Raises NotFoundError if there is no such upload."""
        came = {part["PartNumber"]: part for part in self._came(key, upload)}
        return [part for part in parts if not _is_right(came.get(part.number, {}), part)]

    def finish(self, key: str, upload: str) -> None:
        """Put the parts together. No signed address of the upload is worth anything after it."""
        self._put_together(self._at(key), upload, self._came(key, upload))

    def staged(self, key: str) -> Staged | None:
        """The object that parts were put together to; None if they were not."""
        try:
            with self._told():
                found = self._client.head_object(**self._at(key))
        except NotFoundError:
            return None
        return Staged(key, found["ContentLength"], found["ETag"])

    def read(self, staged: Staged, offset: int = 0) -> Iterator[bytes]:
        """The bytes of what is staged, from an offset on, a piece at a time. Raises ConflictError if it is another
        object meanwhile, NotFoundError if it is gone."""
        for start in range(offset, staged.size, PART):
            yield self._piece(staged, start, min(start + PART, staged.size))

    def copy(self, staged: Staged, digest: Digest) -> bool:
        """Make a blob of what is staged, within the bucket; false, with nothing made, if it is too large for one
        request and the store copies no parts. Raises ConflictError if it is another object meanwhile."""
        original = {"Bucket": self._bucket.name, "Key": self._key(staged.key)}
        source = {"CopySource": original, "CopySourceIfMatch": staged.etag}
        key = placed("sha256", digest)
        target = self._at(key)
        with self._told():
            if staged.size <= COPIED_BY_THE_STORE:
                self._client.copy_object(**target, **source)
                return True
            before = self.staged(key)
            upload = self._client.create_multipart_upload(**target)["UploadId"]
            try:
                self._copy_parts({**target, **source, "UploadId": upload}, staged.size)
                came = self._came(key, upload)
                if copied := sum(int(part["Size"]) for part in came) == staged.size:
                    self._put_copy_together(target, upload, came, before)
            except BaseException:
                self._give_up(target, upload)
                raise
            if not copied:  # a store that does not know the request takes it for one that sends an empty part
                self._give_up(target, upload)
            return copied

    def discard(self, key: str) -> None:
        """Remove what is staged there, if anything."""
        with self._told():
            self._client.delete_object(**self._at(key))

    def clear(self, exchange: str) -> None:
        """Remove all that is staged for an exchange, and what of it was never put together."""
        self._remove(f"{FOLDER}/{exchange}/", datetime.max.replace(tzinfo=UTC))

    def sweep(self, now: datetime) -> int:
        """Remove what was abandoned; how much there was of it."""
        return self._remove(f"{FOLDER}/", now - ABANDONED)

    # ---------------------------------------------------------------------------------------------------------
    @cached_property
    def _client(self) -> Any:
        return _client(endpoint() or None, self._bucket)

    @cached_property
    def _signer(self) -> Any:
        """Signs for the address at which callers reach the store, which is part of what is signed."""
        return self._client if self._address is None else _client(self._address, self._bucket)

    def _signed(self, method: str, key: str, more: Mapping[str, Any] | None = None) -> str:
        with self._told():
            params = {**self._at(key), **(more or {})}
            return str(
                self._signer.generate_presigned_url(method, Params=params, ExpiresIn=int(EXPIRES.total_seconds()))
            )

    def _came(self, key: str, upload: str) -> list[dict[str, Any]]:
        with self._told():
            pages = self._client.get_paginator("list_parts").paginate(**self._at(key), UploadId=upload)
            found = [part for page in pages for part in page.get("Parts", ())]
        return sorted(found, key=lambda part: int(part["PartNumber"]))

    def _piece(self, staged: Staged, start: int, end: int) -> bytes:
        from botocore.exceptions import HTTPClientError, IncompleteReadError

        for attempt in range(_ATTEMPTS):
            with self._told():
                try:
                    asked = {"Range": f"bytes={start}-{end - 1}", "IfMatch": staged.etag}
                    data: bytes = self._client.get_object(**self._at(staged.key), **asked)["Body"].read()
                except (HTTPClientError, IncompleteReadError):
                    if attempt + 1 == _ATTEMPTS:
                        raise
                    continue
            if len(data) == end - start:
                return data
        raise InfrastructureError(
            "the store sends another part than was asked for",
            where=str(self._bucket),
            expected=f"{end - start} bytes",
            found=f"{len(data)} bytes",
        )

    def _put_together(self, at: Mapping[str, str], upload: str, came: Sequence[Mapping[str, Any]]) -> None:
        told = ("PartNumber", "ETag", "ChecksumSHA256")
        parts = [{name: part[name] for name in told if name in part} for part in came]
        with self._told():
            self._client.complete_multipart_upload(**at, UploadId=upload, MultipartUpload={"Parts": parts})

    def _put_copy_together(
        self, at: Mapping[str, str], upload: str, came: Sequence[Mapping[str, Any]], before: Staged | None
    ) -> None:
        """The same for a copy. A store that takes longer than it is waited for has done it when it is asked again, and
        says that there is no such upload."""
        try:
            self._put_together(at, upload, came)
        except NotFoundError:
            found = self._client.head_object(**at)
            if before is not None and found["ETag"] == before.etag:
                raise

    def _give_up(self, at: Mapping[str, str], upload: str) -> None:
        with suppress(Exception):
            self._client.abort_multipart_upload(**at, UploadId=upload)

    def _copy_parts(self, asked: Mapping[str, Any], size: int) -> None:
        for number, start in enumerate(range(0, size, _COPIED_AT_ONCE), 1):
            span = f"bytes={start}-{min(start + _COPIED_AT_ONCE, size) - 1}"
            self._client.upload_part_copy(**asked, PartNumber=number, CopySourceRange=span)

    def _remove(self, within: str, before: datetime) -> int:
        """Objects and unfinished uploads beneath a prefix that are older."""
        place, gone = {"Bucket": self._bucket.name, "Prefix": self._key(within)}, 0
        # Some stores have no folder that is empty, and answer that there is none.
        with suppress(NotFoundError), self._told():
            for page in self._client.get_paginator("list_multipart_uploads").paginate(**place):
                for found in page.get("Uploads", ()):
                    if found["Initiated"] < before:
                        self._abort(found["Key"], found["UploadId"])
                        gone += 1
        with suppress(NotFoundError), self._told():
            for page in self._client.get_paginator("list_objects_v2").paginate(**place):
                for found in page.get("Contents", ()):
                    if found["LastModified"] < before:
                        self._client.delete_object(Bucket=self._bucket.name, Key=found["Key"])
                        gone += 1
        return gone

    def _abort(self, key: str, upload: str) -> None:
        with suppress(NotFoundError), self._told():
            self._client.abort_multipart_upload(Bucket=self._bucket.name, Key=key, UploadId=upload)

    def _at(self, key: str) -> dict[str, Any]:
        return {"Bucket": self._bucket.name, "Key": self._key(key)}

    def _key(self, key: str) -> str:
        return f"{self._bucket.prefix}/{key}" if self._bucket.prefix else key

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell errors of the store as ours. Text of the client is left out: addresses in it may be signed."""
        try:
            from botocore.exceptions import BotoCoreError, ClientError
        except ModuleNotFoundError as error:
            raise InfrastructureError(
                "files straight to a bucket need the extra `s3`", found="botocore is not installed", fix=INSTALL
            ) from error
        try:
            yield
        except ClientError as error:
            code = str(error.response.get("Error", {}).get("Code", ""))
            if code in _OTHER:
                raise ConflictError(
                    "the file in the bucket is not the one that was verified",
                    expected="an object that nobody touches after it was sent",
                    found="another one under its name",
                    fix="send it again; and find out who else may write to this bucket",
                ) from error
            if code in _GONE:
                raise NotFoundError("nothing is staged there", where=str(self._bucket)) from error
            status = error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", "")
            raise self._unusable(f"{status} {code}".strip()) from error
        except BotoCoreError as error:
            raise self._unusable(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", type(error).__name__).lower()) from error

    def _unusable(self, found: str) -> InfrastructureError:
        return InfrastructureError(
            "the bucket of blobs cannot be used",
            where=str(self._bucket),
            found=found,
            fix="check the credentials and what they may do in this bucket, the network, AWS_ENDPOINT_URL, AWS_REGION",
        )


def staging_of(bucket: Bucket, address: str | None) -> Staging | None:
    """Where files arrive straight from callers; None where they go through the server.

    They do for stores that are not S3-compatible, and, unless an address is named at which callers reach the store,
    for one that the server itself reaches without encryption: that is an address of the house.
    """
    if bucket.scheme != "s3" or (address is None and endpoint().startswith("http://")):
        return None
    return Staging(bucket, address)


def placed(folder: str, digest: Digest) -> str:
    """The key of the object that is about a blob; in the folder `sha256`, of the blob itself."""
    text = parse_digest(digest).removeprefix("sha256:")
    return f"{folder}/{text[:2]}/{text[2:]}"


# ---------------------------------------------------------------------------------------------------------


def _client(address: str | None, bucket: Bucket) -> Any:
    import botocore.session
    from botocore.config import Config

    # Amazon has a host for each bucket, and a certificate for those without dots; a store in the house has one.
    style = "virtual" if address is None and "." not in bucket.name else "path"
    config = Config(
        signature_version="s3v4",
        connect_timeout=10,
        read_timeout=300,  # a large object is copied by the store within one request
        retries={"mode": "standard", "max_attempts": 5},
        s3={"addressing_style": style, "us_east_1_regional_endpoint": "regional"},
        # a part has the checksum that was signed for it; further ones are no use
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
    region = os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION") or "us-east-1"
    # As `obstore`, it reads no profiles: where in a file, in which variables, and the default.
    files = dict.fromkeys(("config_file", "credentials_file"), (None, None, os.devnull, None))
    session = botocore.session.Session(session_vars={"profile": (None, None, None, None), **files})
    return session.create_client("s3", region_name=region, endpoint_url=address, config=config)


def _is_right(came: Mapping[str, Any], part: Part) -> bool:
    """Whether a part came as it was told, as far as the store tells."""
    told = came.get("ChecksumSHA256")
    return came.get("Size") == part.size and (
        told is None or base64.b64decode(told).hex() == part.digest.removeprefix("sha256:")
    )
