"""Routes by which files get to the server and back: an exchange is begun, filled, named by a request, and ended."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, closing, suppress
from functools import partial
from http import HTTPStatus
from typing import Any, TypeVar

import anyio
from fastapi import APIRouter, FastAPI
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse

from registry.domain.digests import Digest, parse_digest
from registry.domain.errors import InfrastructureError, InvalidInputError, NotFoundError, RegistryError
from registry.domain.members import Permission
from registry.server.access import Caller, demand_token
from registry.server.exchanges import EXPIRES, Exchange
from registry.server.incoming import Incoming, Told
from registry.server.parts import Parts
from registry.server.problems import problem
from registry.server.requests import body_of, document_of
from registry.server.sending import cut
from registry.server.straight import Left, all_left, left
from registry.services.runtime import acting
from registry.wire.files import DIGEST, MAX_SIZE, OFFSET, STRAIGHT_FROM, read_digest, told_digest

PREFIX = "/v1/exchanges"
IDLE = 60.0
"""Seconds within which a sender must send something."""
_SWEEP = 300.0
_BATCH = 256 * 1024
"""Bytes that are gathered before they are written."""
_BYTES = "application/octet-stream"
_NO_SNIFFING = {"X-Content-Type-Options": "nosniff", "Content-Disposition": "attachment"}
_RANGE = re.compile(r"bytes=(\d{1,18})-(\d{1,18})?")

Result = TypeVar("Result")


def exchange_routes(parts: Parts) -> APIRouter:
    """The routes of exchanges, which every caller has for their own files. Old ones are removed while it runs."""

    @asynccontextmanager
    async def sweeping(_app: FastAPI) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_sweep, parts)
            yield
            tasks.cancel_scope.cancel()

    router = APIRouter(prefix=PREFIX, lifespan=sweeping)
    one, file = "/{exchange}", "/{exchange}/{place}/{path:path}"
    for path, verb, handler in (
        ("", "POST", _begin),
        (one, "DELETE", _end),
        ("/{exchange}/{place}", "GET", _list),
        (file, "POST", _offer),
        (file, "PUT", _receive),
        (file, "HEAD", _stand),
        (file, "GET", _send),
    ):
        name = f"exchange_{handler.__name__.lstrip('_')}"
        router.add_api_route(path, _told(parts, handler), methods=[verb], name=name, response_model=None)
    return router


# ---------------------------------------------------------------------------------------------------------


Handler = Callable[[Parts, Caller, Request], Awaitable[Response]]


def _told(parts: Parts, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            caller = await parts.work(lambda: parts.identify(request.headers))
            demand_token(caller)
            response = await handler(parts, caller, request)
        except RegistryError as error:
            response = problem(error)
        response.headers["Cache-Control"] = "no-store"
        return response

    endpoint.__name__ = handler.__name__.lstrip("_")
    return endpoint


async def _held(parts: Parts, caller: Caller, request: Request, use: Callable[[Exchange], Result]) -> Result:
    """What a use of the exchange that a request names comes to."""

    def work() -> Result:
        with parts.exchanges.held(caller.account, request.path_params["exchange"]) as held:
            return use(held)

    return await parts.work(work)


async def _begin(parts: Parts, caller: Caller, request: Request) -> Response:
    identifier = await parts.work(lambda: parts.exchanges.begin(caller.account))
    told: dict[str, object] = {"id": identifier, "expires_unused": EXPIRES}
    if (straight := parts.straight) is not None:
        with suppress(InfrastructureError):  # no credentials: files go through the server then
            told["straight"] = {"origin": await parts.work(lambda: straight.origin), "from": STRAIGHT_FROM}
    return JSONResponse(told, HTTPStatus.CREATED)


async def _end(parts: Parts, caller: Caller, request: Request) -> Response:
    await parts.work(lambda: parts.exchanges.end(caller.account, request.path_params["exchange"]))
    return Response(status_code=HTTPStatus.NO_CONTENT)


async def _list(parts: Parts, caller: Caller, request: Request) -> Response:
    place, digests = request.path_params["place"], request.query_params.get("digests") == "true"

    def listed(held: Exchange) -> list[dict[str, Any]]:
        blobs = [
            {"path": each.path, "size": each.size, "straight": True} | ({"digest": each.digest} if digests else {})
            for each in all_left(held, place)
        ]
        return sorted([*held.listing(place, digests), *blobs], key=lambda line: str(line["path"]))

    return JSONResponse({"files": await _held(parts, caller, request, listed)})


async def _stand(parts: Parts, caller: Caller, request: Request) -> Response:
    place, path = request.path_params["place"], request.path_params["path"]
    offset, told, _ = await _held(parts, caller, request, lambda held: held.standing(place, path))
    return Response(headers={OFFSET: str(offset), DIGEST: told_digest(told.digest), "Upload-Length": str(told.size)})


async def _send(parts: Parts, caller: Caller, request: Request) -> Response:
    place, path = request.path_params["place"], request.path_params["path"]
    blob = await _held(parts, caller, request, lambda held: left(held, place, path))
    if blob is not None:
        return await _passed_on(parts, caller, request, blob)
    found = await _held(parts, caller, request, lambda held: held.file(place, path))
    return FileResponse(found, media_type=_BYTES, headers=dict(_NO_SNIFFING))


async def _passed_on(parts: Parts, caller: Caller, request: Request, blob: Left) -> Response:
    """Where a blob is fetched from, for whoever asks for that; else its bytes, through here."""
    straight = parts.straight
    if request.query_params.get("straight") == "true":
        if straight is None:
            raise NotFoundError("files of this server do not come from elsewhere")
        return JSONResponse({"url": await parts.work(lambda: straight.address_of(blob.digest))})
    start, end, status = 0, blob.size, HTTPStatus.OK
    headers = {**_NO_SNIFFING, "Accept-Ranges": "bytes"}
    if asked := _RANGE.fullmatch(request.headers.get("range", "")):
        start, end = int(asked[1]), min(int(asked[2] or blob.size) + 1, blob.size)
        if start >= end:
            return Response(status_code=416, headers={"Content-Range": f"bytes */{blob.size}"})
        status, headers["Content-Range"] = HTTPStatus.PARTIAL_CONTENT, f"bytes {start}-{end - 1}/{blob.size}"
    headers["Content-Length"] = str(end - start)
    blobs = parts.for_(caller).runtime.blobs
    chunks = await parts.work(lambda: blobs.open(blob.digest, start))
    return StreamingResponse(cut(chunks, end - start), status, headers, _BYTES)


async def _offer(parts: Parts, caller: Caller, request: Request) -> Response:
    """Where the parts of a file that have not come are sent to; none once all of it is there, and verified."""
    straight = parts.straight
    if straight is None:
        raise NotFoundError(
            "files of this server go nowhere else", expected="a registry with its blobs in an S3-compatible store"
        )
    # Nobody else is to fill the bucket; what is sent through here has a disk that is watched.
    await parts.work(lambda: acting(parts.for_(caller).runtime, Permission.REGISTER))
    told, sums = _described(document_of(await body_of(request)))
    place, path = request.path_params["place"], request.path_params["path"]
    missing = await _held(parts, caller, request, lambda held: straight.offer(held, place, path, told, sums))
    return JSONResponse({"parts": [{"number": number, "url": url} for number, url in missing]})


async def _receive(parts: Parts, caller: Caller, request: Request) -> Response:
    """Write a file as it comes. Between two pieces nothing waits in a thread, so a slow sender keeps nobody."""
    told, start = _announced(request)
    place, path = request.path_params["place"], request.path_params["path"]
    incoming = await _held(parts, caller, request, lambda held: held.receive(place, path, told, start))
    with closing(incoming):
        await _filled(parts, request, incoming)
        whole = await _held(parts, caller, request, lambda _: incoming.finish())
    status = HTTPStatus.CREATED if whole else HTTPStatus.ACCEPTED
    return Response(status_code=status, headers={OFFSET: str(incoming.offset)})


async def _filled(parts: Parts, request: Request, incoming: Incoming) -> None:
    """Write what comes. What came before the sender was gone is kept, to be gone on with."""
    pieces, gathered = request.stream().__aiter__(), bytearray()
    while True:
        try:
            piece = await _next(pieces)
        except BaseException:
            with anyio.CancelScope(shield=True):
                await parts.work(partial(incoming.write, gathered))
            raise
        gathered += piece or b""
        if piece is None or len(gathered) >= _BATCH:
            await parts.work(partial(incoming.write, gathered))
            gathered = bytearray()
        if piece is None:
            return


async def _next(pieces: AsyncIterator[bytes]) -> bytes | None:
    try:
        with anyio.fail_after(IDLE):
            return await anext(pieces, None)
    except TimeoutError as error:
        raise InfrastructureError("the file stopped coming", expected=f"a piece within {IDLE:.0f} s") from error
    except ClientDisconnect as error:
        raise InfrastructureError("whoever sent the file is gone") from error


def _announced(request: Request) -> tuple[Told, int | None]:
    """What is told of a file before its bytes, and where they go on; None for the start of it."""
    headers = request.headers
    length, ranged = headers.get("content-length", ""), headers.get("content-range")
    digest = read_digest(headers.get(DIGEST))
    if not length.isdecimal() or len(length) > 18:
        raise InvalidInputError("the length of the file is not told", where="Content-Length", expected="bytes")
    if ranged is None:
        return Told(_bounded(int(length)), digest), None
    unit, _, told = ranged.partition(" ")
    span, _, total = told.partition("/")
    first, _, last = span.partition("-")
    if unit != "bytes" or not all(part.isdecimal() and len(part) <= 18 for part in (first, last, total)):
        raise InvalidInputError(
            "malformed", where="Content-Range", expected="bytes FIRST-LAST/SIZE", found=ranged[:100]
        )
    if int(last) - int(first) + 1 != int(length) or int(last) >= int(total):
        raise InvalidInputError("the range is not what is sent", where="Content-Range", found=ranged[:100])
    return Told(_bounded(int(total)), digest), int(first)


def _described(document: Mapping[str, Any]) -> tuple[Told, Sequence[Digest]]:
    """What is told of a file that goes elsewhere: its size, its digest, and those of its parts."""
    match document:
        case {"size": int(size), "digest": str(digest), "parts": [*sums], **rest} if not rest and size > 0:
            told = [parse_digest(each) for each in sums if isinstance(each, str)]
            if len(told) == len(sums):
                return Told(_bounded(size), parse_digest(digest)), told
    raise InvalidInputError(
        "the file is not described",
        expected="size in bytes, digest (sha256:…), and the digests of its parts",
        found=", ".join(sorted(document))[:100] or "nothing",
    )


def _bounded(size: int) -> int:
    if size > MAX_SIZE:
        raise InvalidInputError("the file is too large", expected=f"at most {MAX_SIZE} bytes", found=f"{size} bytes")
    return size


async def _sweep(parts: Parts) -> None:
    while True:
        await parts.work(parts.exchanges.sweep)
        await anyio.sleep(_SWEEP)
