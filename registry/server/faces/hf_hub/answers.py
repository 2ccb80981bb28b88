"""What this face answers: the shapes that clients of the Hub read, and refusals that they understand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse, Response

from registry.domain.digests import Digest
from registry.domain.errors import RegistryError, UnauthenticatedError
from registry.domain.manifests import Kind
from registry.domain.pulling import PulledFile
from registry.server.faces.hf_hub.names import commit_of, repository_id
from registry.server.problems import status_of
from registry.services.offering import Offer

LARGE = 1024 * 1024
"""Bytes; a file that is larger, or whose bytes are kept by reference, is told of by its SHA-256, like a large file of
git LFS."""
REPOSITORY, REVISION, ENTRY, GATED = "RepoNotFound", "RevisionNotFound", "EntryNotFound", "GatedRepo"
_HEADER = 600
"""Characters of a message that fit into a header."""
_LIBRARIES = {Kind.ADAPTER: "peft", Kind.BASE_MODEL: "transformers"}
_POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize {}\n"


class RefusalError(Exception):
    """What a request is refused with. `code` is one that clients know; a `commit` lets them note what is not there."""

    def __init__(self, status: HTTPStatus, code: str, message: str, commit: str | None = None, **more: object) -> None:
        super().__init__(message)
        self.status, self.code, self.message, self.commit, self.more = status, code, message, commit, more


def refused(refusal: RefusalError) -> Response:
    """The response that tells of a refusal. Clients show its header and its body, and once what is the same in both."""
    line = "; ".join(" ".join(part.split()) for part in refusal.message.splitlines())
    told = line if len(line) <= _HEADER else refusal.message
    gist = line if len(line) <= _HEADER else refusal.message.partition("\n")[0][:_HEADER]
    headers = {"X-Error-Code": refusal.code, "X-Error-Message": gist.encode("ascii", "replace").decode()}
    if refusal.commit:
        headers["X-Repo-Commit"] = refusal.commit
    return JSONResponse({"error": told, **refusal.more}, refusal.status, {**headers, "Cache-Control": "no-store"})


def refusal_of(error: RegistryError, code: str | None = None) -> RefusalError:
    """The refusal that tells of an error, with every fault of it and what mends it."""
    lines = [error.message]
    for fault in error.faults:
        said = fault.message if fault.message != error.message else ""
        parts = (
            said,
            f"found {fault.found}" if fault.found else "",
            f"expected {fault.expected}" if fault.expected else "",
        )
        lines += ["; ".join(part for part in (fault.where, *parts, fault.fix) if part)]
    if isinstance(error, UnauthenticatedError):
        code = code or REPOSITORY
    return RefusalError(status_of(error), code or error.code, "\n".join(line for line in lines if line))


def repository_missing(identifier: str) -> RefusalError:
    return RefusalError(HTTPStatus.NOT_FOUND, REPOSITORY, f"there is no repository {identifier} here")


def revision_missing(identifier: str, revision: str, why: str = "") -> RefusalError:
    told = why or "revisions are stages, vN and commits"
    return RefusalError(HTTPStatus.NOT_FOUND, REVISION, f"{identifier} has no revision {revision}: {told}")


def entry_missing(path: str, commit: str) -> RefusalError:
    return RefusalError(HTTPStatus.NOT_FOUND, ENTRY, f"no {path} in this revision", commit)


def info(offer: Offer, identifier: str) -> dict[str, Any]:
    """What `model_info` reads of a revision."""
    at = time(offer.created_at)
    base = {"id": identifier, "modelId": identifier, "author": identifier.partition("/")[0]}
    return {
        **base,
        "sha": commit_of(offer.digest),
        "lastModified": at,
        "createdAt": at,
        "private": True,
        "gated": False,
        "disabled": False,
        "tags": [offer.kind, f"tandem:{offer.reference}"],
        "downloads": 0,
        "likes": 0,
        "library_name": _LIBRARIES.get(Kind(offer.kind)) if offer.kind != "application" else None,
        "siblings": [{"rfilename": file.path} for file in offer.files],
    }


def listed(name: str, kind: str, created_at: str) -> dict[str, Any]:
    """What `list_models` reads of a repository."""
    identifier, at = repository_id(name), time(created_at)
    known = {"id": identifier, "modelId": identifier, "private": True, "tags": [kind], "downloads": 0, "likes": 0}
    return {**known, "createdAt": at, "lastModified": at}


def entry(file: PulledFile, oid: str) -> dict[str, Any]:
    """A file as a tree has it. `oid` is what git calls its content, where it is not large."""
    told: dict[str, Any] = {"type": "file", "path": file.path, "size": file.size, "oid": oid}
    if is_large(file):
        pointer = _POINTER.format(bare(file.digest), file.size).encode()
        told["oid"] = git_oid(pointer)
        told["lfs"] = {"oid": bare(file.digest), "size": file.size, "pointerSize": len(pointer)}
    return told


def folder(path: str, entries: Iterable[PulledFile]) -> dict[str, Any]:
    """A folder as a tree has it; its oid is made of what is in it."""
    within = "".join(f"{file.path} {file.digest}\n" for file in entries)
    return {"type": "directory", "path": path, "size": 0, "oid": hashlib.sha256(within.encode()).hexdigest()[:40]}


def warned(offer: Offer) -> dict[str, str]:
    """The header by which clients of the Hub tell their users something, once for each topic."""
    line = " ".join(offer.warning.split())[:_HEADER]
    return {"X-HF-Warning": f"{offer.reference}; {line}".encode("ascii", "replace").decode()} if line else {}


def is_large(file: PulledFile) -> bool:
    return file.size > LARGE or not file.stored


def git_oid(data: bytes) -> str:
    """What git calls a blob with these bytes."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def bare(digest: Digest) -> str:
    return digest.removeprefix("sha256:")


def time(text: str) -> str:
    """A time as the Hub writes it, with milliseconds."""
    return text[:19] + "." + (text[20:].rstrip("Z") + "000")[:3] + "Z"


def file_headers(file: PulledFile, oid: str, commit: str) -> Mapping[str, str]:
    """What comes with a file, so that clients find it in their cache, and know which version it is of."""
    etag = bare(file.digest) if is_large(file) else oid
    headers = {
        "X-Repo-Commit": commit,
        "ETag": f'"{etag}"',
        "Accept-Ranges": "bytes",
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": "attachment",
        "Cache-Control": "private, no-cache",
    }
    if is_large(file):
        headers |= {"X-Linked-Etag": f'"{etag}"', "X-Linked-Size": str(file.size)}
    return headers
