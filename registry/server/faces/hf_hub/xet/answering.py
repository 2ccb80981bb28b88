"""What clients with `hf_xet` ask when they upload: a capability, then where chunks are, xorbs and shards.

What they ask that is not answered here is answered with 404, by which they go on without: nobody is told which chunks
there are, and how far a shard has been read. Nothing is answered with 5xx that asking again does not mend, since they
ask for minutes.
"""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

from starlette.responses import JSONResponse, Response

from registry.domain.errors import PermissionDeniedError
from registry.server.faces.hf_hub.answers import RefusalError
from registry.server.faces.hf_hub.asked import Asked
from registry.server.faces.hf_hub.capabilities import Capabilities, Capability, lent_to
from registry.server.faces.hf_hub.receiving import longest_of, received_file
from registry.server.faces.hf_hub.sent import Sent, refusals_told
from registry.server.faces.hf_hub.writing import draft_at_hand, draft_of, root_of, writable
from registry.server.faces.hf_hub.xet.assembling import Effort, assemble
from registry.server.faces.hf_hub.xet.chunks import MAX_XORB
from registry.server.faces.hf_hub.xet.shards import MAX_SHARD, files_of
from registry.server.faces.hf_hub.xet.xorbs import Xorbs

PREFIX = "xet"
LASTS = 900.0
"""Seconds that a capability lasts; the client asks for another before it ends."""


async def write_token(
    asked: Asked, identifier: str, revision: str, capabilities: Capabilities, xorbs: Xorbs
) -> Response:
    """A capability to send what a draft is to have, and the address to send it to."""

    def work() -> tuple[str, str, int]:
        draft_of(asked, writable(asked, identifier, revision))
        generation = xorbs.given(asked.caller.account)
        lent = lent_to(asked.caller, "xet", identifier, generation=generation)
        return generation, *capabilities.lend(lent, LASTS)

    generation, text, expires = await asked.patiently(work)
    address = f"{root_of(asked)}/{PREFIX}/{generation}"
    headers = {
        "X-Xet-Cas-Url": address,
        "X-Xet-Access-Token": text,
        "X-Xet-Token-Expiration": str(expires),
        "Cache-Control": "no-store",
    }
    return JSONResponse({"casUrl": address, "accessToken": text, "exp": expires}, headers=headers)


async def send(asked: Asked, xorbs: Xorbs) -> Response:
    """Take a xorb, or a shard, to where the capability leads that came with it."""
    lent: Capability = asked.request.state.lent
    _, generation, *rest = asked.segments
    if generation != lent.generation:
        why = "this capability is for another address"
        raise PermissionDeniedError(why, expected=lent.generation, found=generation)
    match rest:
        case ["v1", "xorbs", "default", name]:
            return await _xorb(asked, xorbs, lent, name)
        case ["v1", "shards"]:
            return await _shard(asked, xorbs, lent)
    raise RefusalError(HTTPStatus.NOT_FOUND, "NotFound", "that is not answered here")


# ---------------------------------------------------------------------------------------------------------


async def _xorb(asked: Asked, xorbs: Xorbs, lent: Capability, name: str) -> Response:
    longest = longest_of(asked, MAX_XORB)

    def begun() -> Path:
        draft_at_hand(asked, lent.repository)
        return xorbs.held(lent.account, lent.generation).begin(name, longest)

    part = await asked.parts.work(begun)
    try:
        with refusals_told():
            await received_file(asked, part, MAX_XORB)
        await asked.parts.work(lambda: xorbs.held(lent.account, lent.generation).keep(part, name))
    finally:
        part.unlink(missing_ok=True)
    return JSONResponse({"was_inserted": True})


async def _shard(asked: Asked, xorbs: Xorbs, lent: Capability) -> Response:
    """Put the files of a shard together, so that the commit that comes next only names them."""

    def begun() -> Path:
        draft_at_hand(asked, lent.repository)
        return xorbs.held(lent.account, lent.generation).spool(longest_of(asked, MAX_SHARD))

    def work() -> None:
        sent = Sent(draft_at_hand(asked, lent.repository))
        with refusals_told():
            files = files_of(part.read_bytes())
            part.unlink()
        held = xorbs.held(lent.account, lent.generation)
        effort = Effort.of(files)
        for made in files:
            assemble(held, made, sent, effort)

    part = await asked.parts.work(begun)
    try:
        with refusals_told():
            await received_file(asked, part, MAX_SHARD)
        await asked.parts.work(work)
    finally:
        part.unlink(missing_ok=True)
    return JSONResponse({"result": 1})
