"""Uploads by git LFS, as clients without `hf_xet` send large files: ahead of the commit, under their SHA-256.

A batch is answered with addresses to send to. Clients send there without their token, so each address carries a
capability for one file, or one part of it, of this size, to the draft of who asked. Parts may come in any order, and
again.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import urlencode

from starlette.responses import JSONResponse, Response

from registry.domain.errors import InvalidInputError
from registry.integrations.files import read_chunks
from registry.server.faces.hf_hub.answers import RefusalError
from registry.server.faces.hf_hub.asked import Asked
from registry.server.faces.hf_hub.capabilities import PARAMETER, Capabilities, Capability, lent_to
from registry.server.faces.hf_hub.drafts import MAX_SIZE
from registry.server.faces.hf_hub.names import MAIN
from registry.server.faces.hf_hub.receiving import received_file
from registry.server.faces.hf_hub.sent import Sent, refusals_told
from registry.server.faces.hf_hub.writing import draft_at_hand, draft_of, root_of, writable
from registry.server.requests import body_of, document_of

MEDIA_TYPE = "application/vnd.git-lfs+json"
WHERE = "info/lfs/objects"
LASTS = 6 * 3600.0
"""Seconds that an address counts: all those of a batch are given out at its beginning."""
PART = 64 * 1024 * 1024
"""Bytes of a part; what is larger is sent in several."""
MAX_OBJECTS = 500
OID = re.compile(r"[0-9a-f]{64}")
_PARTS = ".parts"


async def batch(asked: Asked, capabilities: Capabilities) -> Response:
    """Where each of some files is to be sent; nothing for one that is there (git-lfs, docs/api/batch.md)."""
    identifier, given = _repository(asked), document_of(await body_of(asked.request))
    objects, transfers = given.get("objects"), given.get("transfers") or ["basic"]
    if given.get("operation") != "upload":
        raise RefusalError(HTTPStatus.BAD_REQUEST, "BadRequest", "files are downloaded by their paths: /resolve/")
    if given.get("hash_algo", "sha256") != "sha256" or not isinstance(objects, list) or len(objects) > MAX_OBJECTS:
        raise RefusalError(HTTPStatus.BAD_REQUEST, "BadRequest", f"expected at most {MAX_OBJECTS} objects by SHA-256")
    ref = given.get("ref")
    revision = str(ref.get("name") or MAIN) if isinstance(ref, dict) else MAIN
    several = isinstance(transfers, list) and "multipart" in transfers

    def work() -> list[dict[str, Any]]:
        sent = Sent(draft_of(asked, writable(asked, identifier, revision)))
        return [_offered(asked, identifier, sent, each, capabilities, several) for each in objects]

    with refusals_told():
        told = await asked.patiently(work)
    transfer = "multipart" if several else "basic"
    return JSONResponse({"transfer": transfer, "objects": told, "hash_algo": "sha256"}, media_type=MEDIA_TYPE)


async def put(asked: Asked) -> Response:
    """A file, or a part of one. Each comes into a file of its own: equal files are sent at the same time."""
    lent = _lent(asked)
    length = _length(lent)
    part = await asked.parts.work(lambda: _sent(asked, lent).begin(length))

    def work() -> str:
        sent, tag = _sent(asked, lent), _digest_of([part])
        if lent.part:
            _keep_part(sent, part, lent, tag)
        else:
            sent.finish(part, lent.oid, tag)
        return tag

    try:
        with refusals_told():
            size = await received_file(asked, part, length)
        if size != length:
            raise InvalidInputError("less is sent than was told", expected=f"{length} bytes", found=f"{size} bytes")
        tag = await asked.parts.work(work)
    finally:
        part.unlink(missing_ok=True)
    return Response(headers={"ETag": f'"{tag}"'})


async def complete(asked: Asked) -> Response:
    """Put the parts of a file together, as the client tells which they were. Raises UnderWayError if somebody else is
    at it for too long."""
    lent = _lent(asked)
    given = document_of(await body_of(asked.request))
    told = {
        each["partNumber"]: each.get("etag")
        for each in _list(given.get("parts"))
        if isinstance(each, dict) and type(each.get("partNumber")) is int
    }

    def work() -> None:
        sent = _sent(asked, lent)
        with refusals_told(), sent.alone(lent.oid, wait=False):
            if not sent.has(lent.oid, lent.size):
                _put_together(
                    sent, lent, [_part(sent, lent, n, told.get(n)) for n in range(1, parts_of(lent.size) + 1)]
                )

    await asked.patiently(work)
    return JSONResponse({}, media_type=MEDIA_TYPE)


async def verify(asked: Asked) -> Response:
    """Whether a file is there, whole."""
    identifier = _repository(asked)
    oid, size = _told(document_of(await body_of(asked.request)))

    def work() -> bool:
        return Sent(draft_of(asked, writable(asked, identifier))).has(oid, size)

    if not await asked.patiently(work):
        raise RefusalError(HTTPStatus.NOT_FOUND, "EntryNotFound", f"sha256:{oid} was not sent here")
    return JSONResponse({}, media_type=MEDIA_TYPE)


def parts_of(size: int) -> int:
    """How many parts a file of so many bytes is sent in."""
    return -(-size // PART)


# ---------------------------------------------------------------------------------------------------------


def _offered(
    asked: Asked, identifier: str, sent: Sent, given: object, capabilities: Capabilities, several: bool
) -> dict[str, Any]:
    """What a batch is answered with for one file."""
    try:
        oid, size = _told(given)
    except InvalidInputError as error:
        told = given if isinstance(given, dict) else {}
        known = {"oid": str(told.get("oid"))[:100], "size": 0}
        return {**known, "error": {"code": HTTPStatus.UNPROCESSABLE_ENTITY, "message": f"{error}"}}
    if sent.has(oid, size):
        return {"oid": oid, "size": size}

    def address(part: int) -> str:
        text, _ = capabilities.lend(lent_to(asked.caller, "lfs", identifier, oid=oid, size=size, part=part), LASTS)
        return f"{root_of(asked)}/{identifier}.git/{WHERE}/{oid}?{urlencode({PARAMETER: text})}"

    header: dict[str, str] = {}
    if several and size > PART:
        header = {"chunk_size": str(PART)} | {str(n): address(n) for n in range(1, parts_of(size) + 1)}
    check = {"href": f"{root_of(asked)}/{identifier}.git/{WHERE}/verify"}
    upload = {"href": address(0), "header": header, "expires_in": int(LASTS)}
    return {"oid": oid, "size": size, "authenticated": True, "actions": {"upload": upload, "verify": check}}


def _told(given: object) -> tuple[str, int]:
    """The SHA-256 and the size of a file as they are told. Raises InvalidInputError."""
    told: Mapping[str, Any] = given if isinstance(given, dict) else {}
    oid, size = told.get("oid"), told.get("size")
    if not isinstance(oid, str) or not OID.fullmatch(oid) or type(size) is not int or not 0 <= size <= MAX_SIZE:
        raise InvalidInputError(f"expected a SHA-256, and a size of at most {MAX_SIZE} bytes")
    return oid, size


def _lent(asked: Asked) -> Capability:
    """The capability that came with a request, if the address is that of its file."""
    lent: Capability = asked.request.state.lent
    if (_repository(asked), asked.segments[-1]) != (lent.repository, lent.oid):
        raise RefusalError(HTTPStatus.FORBIDDEN, "Forbidden", "this capability is for another file")
    return lent


def _repository(asked: Asked) -> str:
    """The repository that an address of LFS is about."""
    namespace, name, *_ = asked.segments
    return f"{namespace}/{name.removesuffix('.git')}"


def _sent(asked: Asked, lent: Capability) -> Sent:
    return Sent(draft_at_hand(asked, lent.repository))


def _length(lent: Capability) -> int:
    """How many bytes of a file a capability is for."""
    return _part_length(lent.size, lent.part) if lent.part else lent.size


def _part_length(size: int, number: int) -> int:
    """How many bytes a part has of a file of so many."""
    return min(PART, size - (number - 1) * PART)


def _keep_part(sent: Sent, part: Path, lent: Capability, tag: str) -> None:
    """Keep a part under its number and its SHA-256. It may come again, and differ."""
    with refusals_told():
        folder = sent.folder / f"{lent.oid}{_PARTS}"
        while True:
            folder.mkdir(mode=0o700, exist_ok=True)
            try:
                part.replace(folder / f"{lent.part}.{tag}")
                return
            except FileNotFoundError:
                # The folder goes when another completes the same file, also between these two lines.
                if not part.exists():
                    raise


def _part(sent: Sent, lent: Capability, number: int, tag: object) -> Path:
    """Where a part lies that the client names. Raises InvalidInputError if it is not there.

    What was sent by a capability for the same SHA-256 and another size lies there too, so its length is asked.
    """
    text = str(tag).strip('"')
    found = sent.folder / f"{lent.oid}{_PARTS}" / f"{number}.{text}"
    if not OID.fullmatch(text) or not found.is_file() or found.stat().st_size != _part_length(lent.size, number):
        raise InvalidInputError("a part is not there", where=f"part {number}", fix="upload again")
    return found


def _put_together(sent: Sent, lent: Capability, parts: Sequence[Path]) -> None:
    whole = sent.begin(lent.size)
    try:
        with whole.open("r+b") as file:
            found = _digest_of(parts, file)
            if file.tell() != lent.size:
                # The file has its size from its beginning on: what was not written would be zeros that nothing hashed.
                raise InvalidInputError(
                    "the parts are not the whole file", expected=f"{lent.size} bytes", found=f"{file.tell()} bytes"
                )
        shutil.rmtree(sent.folder / f"{lent.oid}{_PARTS}", ignore_errors=True)
        sent.finish(whole, lent.oid, found)
    finally:
        whole.unlink(missing_ok=True)


def _digest_of(files: Sequence[Path], into: BinaryIO | None = None) -> str:
    """The SHA-256 of files one after the other, in hexadecimal digits; they are written into another meanwhile."""
    hasher = hashlib.sha256()
    with refusals_told():
        for path in files:
            for chunk in read_chunks(path):
                hasher.update(chunk)
                if into is not None:
                    into.write(chunk)
    return hasher.hexdigest()


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
