"""The routes of this face, at the root of the server: clients are told of it by HF_ENDPOINT."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import APIRouter
from starlette.responses import Response

from registry.server.faces.hf_hub import lfs, reading, writing
from registry.server.faces.hf_hub.answers import RefusalError, repository_missing
from registry.server.faces.hf_hub.asked import Answer, Asked, Known, endpoint_of
from registry.server.faces.hf_hub.capabilities import Capabilities, Use, lent_in
from registry.server.faces.hf_hub.drafts import Drafts
from registry.server.faces.hf_hub.names import MAIN
from registry.server.faces.hf_hub.xet import answering
from registry.server.faces.hf_hub.xet.xorbs import Xorbs
from registry.server.parts import Parts

_REPOSITORY = "/api/models/{repository:path}"


def hf_hub_routes(parts: Parts) -> APIRouter:
    """The routes of this face."""
    router = APIRouter(include_in_schema=False)
    ahead = parts.hub.uploads == "any"
    drafts, oids = Drafts(parts.registry.folder), reading.Oids()
    capabilities, xorbs = Capabilities(parts.registry.folder), Xorbs(parts.registry.folder)

    async def read(asked: Asked) -> Response:
        identifier, what, wanted, path = _address(asked)
        if what == "xet-write-token" and not path and ahead:
            return await answering.write_token(asked, identifier, wanted, capabilities, xorbs)
        return await _read(asked, oids)

    async def change(asked: Asked) -> Response:
        return await _change(asked, oids)

    async def resolve(asked: Asked) -> Response:
        return await reading.resolve(asked, oids)

    async def lfs_batch(asked: Asked) -> Response:
        return await lfs.batch(asked, capabilities)

    async def xet(asked: Asked) -> Response:
        return await answering.send(asked, xorbs)

    def by_capability(use: Use) -> Known:
        return lambda request: lent_in(request, parts.registry, capabilities, use)

    def add(
        path: str, methods: list[str], answer: Answer, *, of_repository: bool = True, known: Known | None = None
    ) -> None:
        endpoint = endpoint_of(parts, drafts, answer, of_repository=of_repository, known=known)
        name = f"hf_{answer.__name__.lstrip('_')}"
        router.add_api_route(path, endpoint, methods=methods, name=name, response_model=None)

    add("/api/whoami-v2", ["GET"], reading.whoami, of_repository=False)
    add("/api/models", ["GET"], reading.models, of_repository=False)
    add("/api/validate-yaml", ["POST"], writing.validate_card, of_repository=False)
    add("/api/repos/create", ["POST"], writing.create_repository)
    add("/api/repos/delete", ["DELETE"], writing.delete_repository)
    add(_REPOSITORY, ["GET"], read)
    add(_REPOSITORY, ["POST"], change)
    add(_REPOSITORY, ["DELETE"], _delete)
    add("/{namespace}/{name}/resolve/{path:path}", ["GET", "HEAD"], resolve)
    if ahead:
        git = f"/{{namespace}}/{{name}}.git/{lfs.WHERE}"
        add(f"{git}/batch", ["POST"], lfs_batch)
        add(f"{git}/verify", ["POST"], lfs.verify)
        add(f"{git}/{{oid}}", ["PUT"], lfs.put, known=by_capability("lfs"))
        add(f"{git}/{{oid}}", ["POST"], lfs.complete, known=by_capability("lfs"))
        add(f"/{answering.PREFIX}/{{generation}}/{{path:path}}", ["GET", "POST"], xet, known=by_capability("xet"))
    return router


# ---------------------------------------------------------------------------------------------------------


async def _read(asked: Asked, oids: reading.Oids) -> Response:
    identifier, what, wanted, path = _address(asked)
    match what:
        case "":
            return await reading.revision(asked, identifier, MAIN)
        case "revision" if not path:
            return await reading.revision(asked, identifier, wanted)
        case "tree":
            return await reading.tree(asked, identifier, wanted, path, oids)
        case "refs" if not path:
            return await reading.refs(asked, identifier)
        case "commits" if not path:
            return await reading.commits(asked, identifier, wanted)
    raise _absent(what)


async def _change(asked: Asked, oids: reading.Oids) -> Response:
    identifier, what, wanted, path = _address(asked)
    match what:
        case "paths-info" if not path:
            return await reading.paths_info(asked, identifier, wanted, oids)
        case "preupload" if not path:
            return await writing.preupload(asked, identifier, wanted)
        case "commit" if not path:
            return await writing.commit(asked, identifier, wanted)
        case "tag" if not path:
            return await writing.tag(asked, identifier, wanted)
        case "branch":
            return await writing.branch(asked, identifier, f"{wanted}/{path}" if path else wanted)
    raise _absent(what)


async def _delete(asked: Asked) -> Response:
    identifier, what, wanted, path = _address(asked)
    if what in {"tag", "branch"} and not path:
        return await writing.untag(asked, identifier, wanted)
    raise _absent(what)


def _address(asked: Asked) -> tuple[str, str, str, str]:
    """The repository of an address, what is asked of it, at which revision, and where in it."""
    parts = asked.segments[2:]
    if len(parts) < 2:
        raise repository_missing("/".join(parts))
    what, wanted, *path = (*parts[2:], "", "")
    return "/".join(parts[:2]), what, wanted or MAIN, "/".join(path).strip("/")


def _absent(what: str) -> RefusalError:
    return RefusalError(HTTPStatus.NOT_FOUND, "NotFound", f"this server has no {what} of repositories")
