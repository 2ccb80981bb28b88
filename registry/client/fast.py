"""What is live, asked of a server with the standard library alone: `tandem resolve` starts a process for it.

An answer is kept with its tag (ETag, RFC 9110), so that what did not change is not sent again.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import fields
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from registry.client.lines import bearing, is_sendable
from registry.client.unreachable import advice
from registry.config import Settings
from registry.domain.errors import InfrastructureError
from registry.domain.live import Resolution, StageStatus, StageWarning

TIMEOUT = 30.0
"""Seconds without a byte after which a server is taken to be down."""
_LARGEST = 4 * 1024 * 1024


def resolve(settings: Settings, token: str | None, stage: str) -> Resolution:
    """What a stage serves, as the server says. Raises what the server raises, and what `asked` does."""
    told = asked(settings, token, "resolve", {"stage": stage})
    with _understood(settings):
        return Resolution(**_known(Resolution, told) | {"marks": tuple(told["marks"])})


def status(settings: Settings, token: str | None, application: str | None) -> Sequence[StageStatus]:
    """What every stage serves, or every one of an application."""
    told = asked(settings, token, "status", {} if application is None else {"application": application})
    with _understood(settings):
        return tuple(_stage(each) for each in told)


def asked(
    settings: Settings, token: str | None, operation: str, query: Mapping[str, str], *, absent: Any = None
) -> Any:
    """The JSON that a server answers; `absent`, if told, where it is of a version without such an address. Raises
    InfrastructureError if none answers, or something else than a Tandem."""
    assert settings.remote is not None
    path = f"/v1/{operation}?{urlencode(query)}"
    kept = _kept_in(settings, path, token)
    tag, body = _read(kept)
    headers = {"Accept": "application/json"} | ({"If-None-Match": tag} if tag else {}) | bearing(token)
    status, found, new_tag = _requested(settings, path, headers)
    if status == http.client.NOT_MODIFIED and body is not None:
        return _document(body, settings)
    document = _document(found, settings)
    if absent is not None and status in (http.client.NOT_FOUND, http.client.METHOD_NOT_ALLOWED):
        return absent
    if status != http.client.OK:
        raise _problem(document, settings, status)
    if kept is not None and new_tag:
        _keep(kept, new_tag, found)
    return document


def _requested(settings: Settings, path: str, headers: Mapping[str, str]) -> tuple[int, bytes, str]:
    origin = settings.remote
    assert origin is not None
    connection = (
        http.client.HTTPSConnection(origin.host, origin.port, timeout=TIMEOUT, context=ssl.create_default_context())
        if origin.secure
        else http.client.HTTPConnection(origin.host, origin.port, timeout=TIMEOUT)
    )
    try:
        connection.request("GET", path, headers=dict(headers))
        response = connection.getresponse()
        body = response.read(_LARGEST + 1)
        if len(body) > _LARGEST:
            raise _no_tandem(settings, f"more than {_LARGEST} bytes")
        return response.status, body, response.headers.get("ETag", "")
    except (OSError, http.client.HTTPException) as error:
        raise InfrastructureError(
            "the server does not answer",
            where=str(origin),
            found=str(error) or type(error).__name__,
            fix=advice(str(error), str(origin)),
        ) from error
    finally:
        connection.close()


def _document(body: bytes, settings: Settings) -> Any:
    try:
        return json.loads(body)
    except ValueError as error:
        raise _no_tandem(settings, "something else than JSON") from error


def _problem(document: Any, settings: Settings, status: int) -> Exception:
    from registry.domain.problems import error_of, is_problem

    if not is_problem(document):
        return _no_tandem(settings, f"status {status} without a problem document")
    return error_of(document)


def _no_tandem(settings: Settings, found: str) -> InfrastructureError:
    return InfrastructureError(
        "what answers there is no Tandem",
        where=str(settings.remote),
        expected="a document of this version",
        found=found,
        fix="check the address",
    )


@contextmanager
def _understood(settings: Settings) -> Iterator[None]:
    try:
        yield
    except (AttributeError, KeyError, TypeError) as error:
        raise _no_tandem(settings, f"a document without what this version reads ({error})") from error


def _known(kind: type[Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """What of a document its class knows: a newer server may tell more."""
    return {field.name: told[field.name] for field in fields(kind) if field.name in told}


def _stage(told: Mapping[str, Any]) -> StageStatus:
    warnings = tuple(StageWarning(**_known(StageWarning, each)) for each in told.get("warnings", ()))
    lists = {"marks": tuple(told["marks"]), "waiting": tuple(told["waiting"]), "warnings": warnings}
    return StageStatus(**_known(StageStatus, told) | lists)


# ---------------------------------------------------------------------------------------------------------


def _kept_in(settings: Settings, path: str, token: str | None) -> Path | None:
    """Where the answer is kept: apart for whoever asks, who may be told something else."""
    if settings.state is None:
        return None
    name = hashlib.sha256(f"{settings.remote}\n{path}\n{token}".encode()).hexdigest()
    return settings.state / "answers" / name[:32]


def _read(kept: Path | None) -> tuple[str, bytes | None]:
    if kept is None:
        return "", None
    try:
        tag, _, body = kept.read_bytes().partition(b"\n")
        digest, _, body = body.partition(b"\n")
    except OSError:
        return "", None
    told = tag.decode("latin-1")
    # A file that was cut short or damaged is no answer, nor is one whose tag could not be sent back.
    whole = hashlib.sha256(body).hexdigest().encode() == digest and is_sendable(told)
    return (told, body) if whole else ("", None)


def _keep(kept: Path, tag: str, body: bytes) -> None:
    """Keep an answer for the next time, if that can be done; nothing depends on it."""
    new = kept.with_name(f"{kept.name}.{os.getpid()}")
    with suppress(OSError):
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(b"\n".join([tag.encode("latin-1"), hashlib.sha256(body).hexdigest().encode(), body]))
        os.replace(new, kept)
