"""Writing: uploads become a draft, and a draft that is tagged `vN` becomes version N, admitted like every other.

Small files come with the commit itself (`regular`), large ones ahead of it, by Xet or LFS as the client can (`lfs`); at
most MAX_SIZE bytes of a draft. Stages are moved by promotion alone.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Mapping
from contextlib import closing
from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse, Response

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError
from registry.domain.manifests import Kind
from registry.domain.members import Permission
from registry.domain.names import VersionRef, check_name
from registry.domain.pulling import RECORD
from registry.integrations.peft_files import OF_THE_TRAINER
from registry.server.access import authorize
from registry.server.faces.hf_hub.answers import RefusalError, bare, refusal_of, repository_missing, revision_missing
from registry.server.faces.hf_hub.asked import Asked
from registry.server.faces.hf_hub.bases import base_of, front_matter
from registry.server.faces.hf_hub.commits import Changes, Reader
from registry.server.faces.hf_hub.drafts import MAX_SIZE, Draft, Kept, write_file
from registry.server.faces.hf_hub.names import MAIN, NAMESPACE, VERSION, commit_of, name_of, plain
from registry.server.faces.hf_hub.receiving import received
from registry.server.requests import body_of, document_of
from registry.services.offering import kind_of, offered, opened
from registry.services.runtime import acting
from registry.wire.operations import operations
from registry.wire.receipts import HEADER, told_receipts

LARGE = 10 * 1024 * 1024
"""Bytes from which on a file is sent ahead of its commit."""
_REGISTER = {
    Kind.PROMPT: "tandem prompt register FILE --name {}",
    Kind.BASE_MODEL: "tandem base register DIRECTORY --name {}",
    Kind.DATASET: "tandem dataset register FILE --name {}",
    Kind.SUITE: "tandem suite register FILE --name {}",
}


async def create_repository(asked: Asked) -> Response:
    """Begin a draft for a new adapter. A repository that is there already is a conflict, which clients may ignore."""
    given = document_of(await body_of(asked.request))
    name, organization = str(given.get("name") or ""), given.get("organization") or NAMESPACE
    identifier = name if "/" in name else f"{organization}/{name}"
    if given.get("type") not in {None, "model"}:
        raise _bad(f"there are models here, and no {str(given['type'])[:40]}")
    told = {"url": f"{root_of(asked)}/{identifier}", "name": identifier}

    def work() -> bool:
        known = writable(asked, identifier)
        there = asked.kind(known) is not None or asked.drafts.find(asked.caller.account, known) is not None
        if not there:
            asked.drafts.begin(asked.caller.account, known)
        return there

    if await asked.parts.work(work):
        raise RefusalError(HTTPStatus.CONFLICT, "Conflict", f"there is a repository {identifier} already", **told)
    return JSONResponse(told)


async def delete_repository(asked: Asked) -> Response:
    """Throw a draft away. What is registered stays."""
    given = document_of(await body_of(asked.request))
    identifier = f"{given.get('organization') or NAMESPACE}/{given.get('name')}"

    def work() -> None:
        name = writable(asked, identifier)
        with asked.drafts.held(asked.caller.account, name) as draft:
            if draft is not None:
                asked.drafts.end(draft)
                return
        if asked.kind(name) is None:
            raise repository_missing(identifier)
        raise _forbidden(f"versions are never deleted: tandem yank {name}@N --reason WHY withdraws one from new use")

    await asked.patiently(work)
    return Response(status_code=HTTPStatus.OK)


async def validate_card(asked: Asked) -> Response:
    """Whether the head of a model card can be read."""
    given = document_of(await body_of(asked.request))
    try:
        front_matter(str(given.get("content") or ""))
    except InvalidInputError as error:
        told = {"errors": [{"message": refusal_of(error).message}], "warnings": []}
        return JSONResponse(told, HTTPStatus.BAD_REQUEST)
    return JSONResponse({"errors": [], "warnings": []})


async def preupload(asked: Asked, identifier: str, revision: str) -> Response:
    """How files are to be sent, and what is there of them already. What is no part of an adapter is left out."""
    given = document_of(await body_of(asked.request)).get("files")
    if not isinstance(given, list) or not all(isinstance(f, dict) and isinstance(f.get("path"), str) for f in given):
        raise _bad("expected files, each with a path")
    size = sum(file["size"] for file in given if isinstance(file.get("size"), int))
    if size > MAX_SIZE:
        why = f"at most {MAX_SIZE} bytes are taken, of all files together; leave out what is no part of the adapter"
        raise RefusalError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "TooLarge", why)

    def work() -> Mapping[str, Kept]:
        return draft_of(asked, writable(asked, identifier, revision)).files

    known = await asked.patiently(work)
    return JSONResponse({"files": [_way(asked, file, known.get(file["path"])) for file in given]})


async def commit(asked: Asked, identifier: str, revision: str) -> Response:
    """Add what was sent to the draft, all of it or nothing."""
    if asked.request.query_params.get("create_pr") in {"1", "true", "True"}:
        raise _forbidden("there are no pull requests here; upload to main, and tag what is to become a version")
    account, drafts = asked.caller.account, asked.drafts
    name = await asked.parts.work(lambda: writable(asked, identifier, revision))
    draft = await asked.patiently(lambda: draft_of(asked, name))

    def work(reader: Reader, changes: Changes) -> str:
        with drafts.held(account, name) as now:
            if now is None:
                raise repository_missing(identifier)
            if changes.parent is not None and changes.parent not in {now.commit, now.parent}:
                why = f"the draft is at {now.commit} now"
                raise RefusalError(HTTPStatus.PRECONDITION_FAILED, "PreconditionFailed", why)
            files = changes.applied(now.files)
            now.refuse_too_much(files)
            reader.adopt()
            return now.with_files(files).commit

    with closing(Reader(draft)) as reader:
        await received(asked, reader.feed)
        changes = await asked.parts.work(reader.finish)
        oid = await asked.patiently(lambda: work(reader, changes))
    address = f"{root_of(asked)}/{identifier}/commit/{oid}"
    return JSONResponse({"success": True, "commitOid": oid, "commitUrl": address, "hookOutput": ""})


async def tag(asked: Asked, identifier: str, revision: str) -> Response:
    """Make the draft a version: `vN`, where N is the next number."""
    wanted = str(document_of(await body_of(asked.request)).get("tag") or "")

    def work() -> str | None:
        name = writable(asked, identifier)
        number = VERSION.fullmatch(wanted)
        if number is None:
            raise _guarded(name, wanted)
        return _frozen(asked, identifier, name, int(number[1]), plain(revision))

    receipts = await asked.patiently(work)
    return JSONResponse({"tag": wanted}, headers={HEADER: receipts} if receipts else None)


async def branch(asked: Asked, identifier: str, wanted: str) -> Response:
    """Refuse to make or move what only promotion moves."""
    raise _guarded(await asked.parts.work(lambda: writable(asked, identifier)), wanted)


async def untag(asked: Asked, identifier: str, wanted: str) -> Response:
    """Refuse to delete what stays."""
    name = await asked.parts.work(lambda: writable(asked, identifier))
    if VERSION.fullmatch(wanted):
        raise _forbidden(f"versions are never deleted: tandem yank {name}@{wanted[1:]} --reason WHY withdraws one")
    raise _guarded(name, wanted)


# ---------------------------------------------------------------------------------------------------------


def writable(asked: Asked, identifier: str, revision: str = MAIN) -> str:
    """The name of a repository that its caller may write a draft of, at that revision. Refuses every other."""
    operation = operations()["register_adapter"]
    authorize(asked.caller, operation)
    runtime = asked.registry.runtime
    acting(runtime, Permission.REGISTER)
    name = name_of(identifier)
    if name is None:
        try:
            check_name(identifier.removeprefix(f"{NAMESPACE}/"))
        except InvalidInputError as error:
            raise refusal_of(error, "BadRequest") from error
        raise _bad(f"{identifier} can be no repository here; {NAMESPACE}/NAME can")
    kind = kind_of(runtime, name)
    if kind not in {None, Kind.ADAPTER.value}:
        command = _REGISTER.get(Kind(kind), "").format(name) if kind != "application" else f"tandem compose {name}"
        raise _forbidden(f"{name} is a {kind}, and adapters alone are uploaded here: {command}")
    asked_for = plain(revision)
    if asked_for != MAIN:
        draft = asked.drafts.find(asked.caller.account, name)
        if draft is None or asked_for != draft.commit:
            raise _guarded(name, asked_for)
    return name


def _way(asked: Asked, file: Mapping[str, Any], kept: Kept | None) -> dict[str, Any]:
    """How a file is to be sent; and what is there of it, by what clients compare it with."""
    size = file.get("size")
    ahead = asked.parts.hub.uploads == "any" and isinstance(size, int) and size >= LARGE
    told = {
        "path": file["path"],
        "uploadMode": "lfs" if ahead else "regular",
        "shouldIgnore": _is_left_out(file["path"]),
    }
    return told if kept is None else {**told, "oid": bare(kept.digest) if ahead else kept.oid}


def _is_left_out(path: str) -> bool:
    """Whether clients are to leave a file out: what a download brought along, and what a trainer leaves beside."""
    return path == RECORD or path.rpartition("/")[2] in OF_THE_TRAINER


def draft_of(asked: Asked, name: str) -> Draft:
    """The caller's draft of a name; a new one has what the newest version has. Refuses what was never created."""
    drafts, account = asked.drafts, asked.caller.account
    found = drafts.find(account, name)
    if found is not None:
        return found
    if asked.kind(name) is None:
        raise repository_missing(f"{name}: create it first")
    drafts.begin(account, name)
    with drafts.held(account, name) as draft:
        if draft is None:
            raise repository_missing(name)
        return draft if draft.files else _begun(asked, draft)


def draft_at_hand(asked: Asked, identifier: str) -> Draft:
    """The draft that a capability is for. It begins none: who comes with that alone is not asked what they see."""
    draft = asked.drafts.find(asked.caller.account, writable(asked, identifier))
    if draft is None:
        raise ConflictError("what is uploaded to ended meanwhile", fix="upload again")
    return draft


def _begun(asked: Asked, draft: Draft) -> Draft:
    """A draft with the files of the newest version, unless that is withdrawn: nothing is made of it."""
    runtime = asked.registry.runtime
    newest = asked.registry.versions(Kind.ADAPTER, draft.name, limit=1).items[0]
    try:
        offer = offered(runtime, VersionRef(draft.name, number=newest.number))
    except NotFoundError:
        return draft
    files = {f.path: write_file(draft, opened(runtime, offer, f)) for f in offer.files if f.path != RECORD}
    return draft.with_files(files, parent=commit_of(offer.digest))


def _frozen(asked: Asked, identifier: str, name: str, number: int, revision: str) -> str | None:
    """Register the draft as version `number`; what was written in the log."""
    registry, drafts = asked.registry, asked.drafts
    newest = registry.versions(Kind.ADAPTER, name, limit=1).items[0].number if asked.kind(name) else 0
    if number <= newest:
        raise _conflict(f"there is a version v{number} of {identifier} already")
    if number != newest + 1:
        # Not 409, for which `hf` says that this very tag exists.
        raise _bad(f"the next version of {identifier} is v{newest + 1}")
    with drafts.held(asked.caller.account, name) as draft:
        if draft is None or not draft.files:
            raise _bad(
                f"nothing was uploaded to {identifier} since v{newest}" if newest else "nothing was uploaded yet"
            )
        if revision not in {MAIN, draft.commit}:
            raise revision_missing(identifier, revision, f"the draft is at {draft.commit}")
        folder = draft.folder / f"laid-out-{secrets.token_hex(8)}"
        try:
            draft.lay_out(folder)
            found = registry.register_adapter(folder, name, base_of(registry, folder, name))
        except InvalidInputError as error:
            raise _admission(error, str(folder), identifier) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if found.version.number != number:
            raise _bad(f"these files are version v{found.version.number} of {identifier}")
        drafts.end(draft)
    return told_receipts(registry.written())


def _admission(error: InvalidInputError, folder: str, identifier: str) -> RefusalError:
    """The refusal of admission, which names the repository and no place of the server."""
    refusal = refusal_of(error, "BadRequest")
    name = identifier.partition("/")[2]
    lines = (
        refusal.message.replace(f"{folder}/", "").replace(folder, identifier).replace(folder.rpartition("/")[2], name)
    )
    return RefusalError(HTTPStatus.BAD_REQUEST, "BadRequest", lines)


def _guarded(name: str, wanted: str) -> RefusalError:
    if VERSION.fullmatch(wanted):
        return _forbidden(f"versions never change: upload to {MAIN}, and tag that as the next one")
    return _forbidden(
        f"{wanted or 'a branch'} is no draft: stages are moved by promotion alone, once {name} is part of a release: "
        f"tandem promote APP@N --to {wanted or 'STAGE'}"
    )


def _forbidden(message: str) -> RefusalError:
    return RefusalError(HTTPStatus.FORBIDDEN, "Forbidden", message)


def _conflict(message: str) -> RefusalError:
    return RefusalError(HTTPStatus.CONFLICT, "Conflict", message)


def _bad(message: str) -> RefusalError:
    return RefusalError(HTTPStatus.BAD_REQUEST, "BadRequest", message)


def root_of(asked: Asked) -> str:
    return str(asked.request.base_url).rstrip("/")
