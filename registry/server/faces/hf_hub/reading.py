"""Reading: what is in a repository, revision by revision, and its files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from itertools import islice
from typing import Any
from urllib.parse import parse_qs, urlsplit

from starlette.responses import JSONResponse, Response, StreamingResponse

from registry.bootstrap import Local
from registry.domain.digests import Digest
from registry.domain.manifests import Kind
from registry.domain.outcomes import Page
from registry.domain.pulling import PulledFile
from registry.domain.searching import Listed
from registry.server.faces.hf_hub import answers
from registry.server.faces.hf_hub.answers import ENTRY, RefusalError, entry_missing
from registry.server.faces.hf_hub.asked import Asked
from registry.server.faces.hf_hub.names import MAIN, commit_of, repository_id
from registry.server.requests import body_of
from registry.server.sending import cut
from registry.services.offering import Offer, opened

_LISTED = (Kind.ADAPTER, Kind.BASE_MODEL, Kind.PROMPT)
_PAGE, _MOST = 100, 1000
_RANGE = re.compile(r"bytes=(\d{1,18})-(\d{1,18})?")
_YES = frozenset({"true", "True", "1"})
_KEPT = 4096
"""How many names by git this process remembers."""


class Oids:
    """What git calls the content of small files, worked out once by this process."""

    def __init__(self) -> None:
        self._known: dict[Digest, str] = {}

    def of(self, asked: Asked, offer: Offer, file: PulledFile) -> str:
        """The name by git; empty for what is large, which is called by its SHA-256."""
        if answers.is_large(file):
            return ""
        if file.digest not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            data = b"".join(opened(asked.registry.runtime, offer, file))
            self._known[file.digest] = answers.git_oid(data)
        return self._known[file.digest]


async def whoami(asked: Asked) -> Response:
    """Who somebody is by their token."""
    role = "read" if asked.caller.is_anonymous else "write"
    known = {"type": "user", "name": asked.caller.account, "fullname": asked.caller.account, "isPro": False}
    token = {"type": "access_token", "accessToken": {"displayName": "tandem", "role": role}}
    return JSONResponse({**known, "orgs": [{"type": "org", "name": "tandem"}], "auth": token})


async def models(asked: Asked) -> Response:
    """Every repository, or those of an author or of whose id a text is part."""
    query = asked.request.query_params
    author, search = query.get("author"), (query.get("search") or "").lower()
    # A number of thousands of digits is one that Python does not read.
    limit = min(int(query["limit"][:9]) if query.get("limit", "").isdecimal() else _MOST, _MOST)

    def found() -> Iterator[dict[str, Any]]:
        for name, kind, created in _names(asked):
            identifier = repository_id(name)
            if identifier is None or (author and identifier.partition("/")[0] != author):
                continue
            if search in identifier and asked.kind(name):
                yield answers.listed(name, kind, created)

    return JSONResponse(await asked.parts.work(lambda: list(islice(found(), limit))))


async def revision(asked: Asked, identifier: str, wanted: str) -> Response:
    """What is at a revision."""
    offer = await asked.parts.work(lambda: asked.offer(identifier, wanted))
    return JSONResponse(answers.info(offer, identifier), headers=answers.warned(offer))


async def tree(asked: Asked, identifier: str, wanted: str, path: str, oids: Oids) -> Response:
    """The files and folders within a folder, or all that are beneath it."""
    recursive = asked.request.query_params.get("recursive") in _YES

    def work() -> list[dict[str, Any]]:
        offer = asked.offer(identifier, wanted)
        start = f"{path}/" if path else ""
        within = [file for file in offer.files if file.path.startswith(start)]
        if path and not within:
            raise entry_missing(path, commit_of(offer.digest))
        folders = _folders(within, start, recursive)
        direct = [file for file in within if recursive or "/" not in file.path.removeprefix(start)]
        return [*folders, *(answers.entry(file, oids.of(asked, offer, file)) for file in direct)]

    return JSONResponse(await asked.parts.work(work))


async def paths_info(asked: Asked, identifier: str, wanted: str, oids: Oids) -> Response:
    """Those of some paths that there are."""
    body = await body_of(asked.request)
    if "json" in asked.request.headers.get("content-type", ""):
        try:
            given = json.loads(body)["paths"]
        except (ValueError, KeyError, TypeError) as error:
            raise RefusalError(HTTPStatus.BAD_REQUEST, "BadRequest", "expected an object with paths") from error
        paths = [given] if isinstance(given, str) else [str(path) for path in given]
    else:
        paths = parse_qs(body.decode("utf-8", "replace")).get("paths", [])

    def work() -> list[dict[str, Any]]:
        offer = asked.offer(identifier, wanted)
        by_path = {file.path: file for file in offer.files}
        found = []
        for path in dict.fromkeys(path.strip("/") for path in paths[:_MOST]):
            within = [file for file in offer.files if file.path.startswith(f"{path}/")]
            if path in by_path:
                found.append(answers.entry(by_path[path], oids.of(asked, offer, by_path[path])))
            elif within:
                found.append(answers.folder(path, within))
        return found

    return JSONResponse(await asked.parts.work(work))


async def refs(asked: Asked, identifier: str) -> Response:
    """The stages by which something can be had, and the versions."""

    def work() -> dict[str, Any]:
        repository = asked.repository(identifier)
        branches = []
        for name in (MAIN, *_stages(asked, repository.name)):
            try:
                offer = asked.offer(identifier, name)
            except RefusalError:
                continue
            branches.append({"name": name, "ref": f"refs/heads/{name}", "targetCommit": commit_of(offer.digest)})
        tags = [
            {"name": f"v{number}", "ref": f"refs/tags/v{number}", "targetCommit": commit_of(digest)}
            for number, digest, _, _ in islice(_sealed(asked, repository.name), _MOST)
        ]
        return {"branches": branches, "tags": tags, "converts": []}

    found = await asked.parts.work(work)
    if asked.request.query_params.get("include_prs"):
        found["pullRequests"] = []
    return JSONResponse(found)


async def commits(asked: Asked, identifier: str, wanted: str) -> Response:
    """The versions up to the one at a revision, newest first."""
    after = asked.request.query_params.get("after")
    if after is not None and not (after.isdecimal() and len(after) < 10):
        raise RefusalError(HTTPStatus.BAD_REQUEST, "BadRequest", "after is no number")

    def work() -> list[tuple[int, Digest, str, str]]:
        offer = asked.offer(identifier, wanted)
        below = int(after) if after is not None else offer.number + 1
        return list(islice((s for s in _sealed(asked, offer.name) if s[0] < below), _PAGE + 1))

    found = await asked.parts.work(work)
    told = [
        {
            "id": commit_of(digest),
            "title": f"v{number}",
            "message": "",
            "date": answers.time(at),
            "authors": [{"user": by}],
        }
        for number, digest, at, by in found[:_PAGE]
    ]
    response = JSONResponse(told)
    if len(found) > _PAGE:
        more = asked.request.url.include_query_params(after=found[_PAGE - 1][0])
        response.headers["Link"] = f'<{more}>; rel="next"'
    return response


async def resolve(asked: Asked, oids: Oids) -> Response:
    """A file: what it is (HEAD), or its bytes, from an offset on if that is asked for."""
    namespace, name, _, wanted, *rest = (*asked.segments, "", "")
    identifier, path = f"{namespace}/{name}", "/".join(rest).strip("/")

    def work() -> tuple[Offer, PulledFile, str]:
        offer = asked.offer(identifier, wanted)
        file = next((file for file in offer.files if file.path == path), None)
        if file is None:
            raise entry_missing(path, commit_of(offer.digest))
        return offer, file, oids.of(asked, offer, file)

    offer, file, oid = await asked.parts.work(work)
    headers = {**answers.file_headers(file, oid, commit_of(offer.digest)), **answers.warned(offer)}
    if (address := await asked.parts.work(lambda: _straight(asked, file))) is not None:
        # Clients read these headers here, and take the bytes from there without telling who they are.
        headers |= {"Location": address, "Cache-Control": "no-store"}
        return Response(status_code=HTTPStatus.FOUND, headers=headers)
    start, end, status = _span(asked, file, headers)
    headers["Content-Length"] = str(end - start)
    if asked.request.method == "HEAD":
        return Response(status_code=status, headers=headers, media_type="application/octet-stream")
    runtime = asked.registry.runtime
    chunks = await asked.parts.work(lambda: opened(runtime, offer, file, start))
    return StreamingResponse(cut(chunks, end - start), status, headers, "application/octet-stream")


# ---------------------------------------------------------------------------------------------------------


def _names(asked: Asked) -> Iterator[tuple[str, str, str]]:
    """The name, kind and time of everything that may have a repository."""
    registry = asked.registry
    for kind in _LISTED:
        for version in _pages(partial(_newest, registry, kind)):
            yield version.name, version.kind.value, version.created_at
    for application in _pages(lambda after: registry.applications(after=after, limit=_PAGE)):
        yield application.name, "application", application.created_at


def _newest(registry: Local, kind: Kind, after: str | None) -> Page[Listed]:
    return registry.versions(kind, after=after, limit=_PAGE)


def _sealed(asked: Asked, name: str) -> Iterator[tuple[int, Digest, str, str]]:
    """The versions or releases of a name, newest first."""
    registry, kind = asked.registry, asked.kind(name)
    if kind == "application":
        for release in _pages(lambda after: registry.releases(name, after=after, limit=_PAGE)):
            yield release.number, release.digest, release.created_at, release.assembled_by
    elif kind is not None:
        for version in _pages(lambda after: registry.versions(Kind(kind), name, after=after, limit=_PAGE)):
            yield version.number, version.digest, version.created_at, version.created_by


def _stages(asked: Asked, name: str) -> tuple[str, ...]:
    """The stages at which there may be something of a name."""
    registry = asked.registry
    if asked.kind(name) == "application":
        return registry.application(name).stages
    applications = _pages(lambda after: registry.applications(after=after, limit=_PAGE))
    found = {stage for each in islice(applications, _MOST) if asked.kind(each.name) for stage in each.stages}
    return tuple(sorted(found))


def _pages(page: Callable[[str | None], Page[Any]]) -> Iterator[Any]:
    after: str | None = None
    while True:
        found = page(after)
        yield from found.items
        after = found.next
        if after is None:
            return


def _folders(within: list[PulledFile], start: str, recursive: bool) -> list[dict[str, Any]]:
    found: dict[str, list[PulledFile]] = {}
    for file in within:
        parts = file.path.removeprefix(start).split("/")[:-1]
        for depth in range(1, len(parts) + 1 if recursive else min(len(parts), 1) + 1):
            found.setdefault(start + "/".join(parts[:depth]), []).append(file)
    return [answers.folder(path, files) for path, files in found.items()]


def _straight(asked: Asked, file: PulledFile) -> str | None:
    """Where the object store has a large file, for callers to fetch it from; None if it comes through here.

    A store on a host of the same name does, at whatever port: versions of the Hub's library tell it who they are.
    """
    straight = asked.parts.straight
    if straight is None or not answers.is_large(file):
        return None
    if urlsplit(straight.origin).hostname == asked.request.url.hostname:
        return None
    return straight.address_of(file.digest) if asked.registry.runtime.blobs.has(file.digest) else None


def _span(asked: Asked, file: PulledFile, headers: dict[str, str]) -> tuple[int, int, HTTPStatus]:
    """From where to where a file is asked for (RFC 9110, section 14): one span of bytes, or all of them."""
    given = _RANGE.fullmatch(asked.request.headers.get("range", ""))
    match = asked.request.headers.get("if-range")
    if given is None or asked.request.method == "HEAD" or (match is not None and match != headers["ETag"]):
        return 0, file.size, HTTPStatus.OK
    start, end = int(given[1]), min(int(given[2] or file.size) + bool(given[2]), file.size)
    if start >= file.size or start >= end:
        raise RefusalError(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, ENTRY, f"the file has {file.size} bytes")
    headers["Content-Range"] = f"bytes {start}-{end - 1}/{file.size}"
    return start, end, HTTPStatus.PARTIAL_CONTENT
