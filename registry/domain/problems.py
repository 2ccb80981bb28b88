"""Errors as problem documents (RFC 9457), and back: what was raised far away is raised here, the same in every part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from pydantic_core import CoreSchema, core_schema

from registry.domain.errors import (
    ConflictError,
    Fault,
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    KeyReusedError,
    LimitError,
    NotFoundError,
    PermissionDeniedError,
    RegistryError,
    StaleError,
    UnauthenticatedError,
    UnderWayError,
)

TYPE = "urn:tandem:problem:"
"""What the type of a problem begins with; its stable code follows."""
MEDIA_TYPE = "application/problem+json"

_BY_CODE: Mapping[str, type[RegistryError]] = {
    cls.code: cls
    for cls in (
        ConflictError,
        InfrastructureError,
        IntegrityError,
        InvalidInputError,
        KeyReusedError,
        LimitError,
        NotFoundError,
        PermissionDeniedError,
        StaleError,
        UnauthenticatedError,
        UnderWayError,
    )
}


def problem_of(error: RegistryError) -> dict[str, Any]:
    """The document of an error, without a status, which is for the server to say."""
    faults = [{key: text for key, text in asdict(fault).items() if text} for fault in error.faults]
    log = {} if error.log is None else {"log": dict(error.log)}
    return {"type": TYPE + error.code, "title": error.message, "code": error.code, "faults": faults, **log}


def is_problem(document: object) -> bool:
    """Whether a document tells of an error as `problem_of` does."""
    return isinstance(document, Mapping) and all(isinstance(document.get(key), str) for key in ("code", "title"))


def error_of(document: Mapping[str, Any]) -> RegistryError:
    """The error that a document tells of. What has no code of ours, or is no such document, is infrastructure's."""
    faults = tuple(_fault(told) for told in _list(document.get("faults")))
    title = document.get("title")
    message = title if isinstance(title, str) else "the server told of an error in no way that is known"
    made = _BY_CODE.get(str(document.get("code")), InfrastructureError)(message, faults=faults)
    log = document.get("log")
    made.log = log if isinstance(log, Mapping) else None
    if len(faults) == 1:
        only = faults[0]
        made.where, made.expected, made.found, made.fix = only.where, only.expected, only.found, only.fix
    return made


def schema(cls: type[RegistryError]) -> CoreSchema:
    """How pydantic reads and writes an error of a class: as its document."""

    def read(value: object) -> RegistryError:
        if isinstance(value, cls):
            return value
        if not isinstance(value, Mapping):
            raise ValueError("expected a problem document")
        return error_of(value)

    return core_schema.no_info_plain_validator_function(
        read, serialization=core_schema.plain_serializer_function_ser_schema(problem_of)
    )


def _fault(told: Any) -> Fault:
    known = told if isinstance(told, Mapping) else {}
    return Fault(**{key: str(known.get(key, "")) for key in ("message", "where", "expected", "found", "fix")})


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
