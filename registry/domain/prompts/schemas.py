"""JSON Schemas of answers: canonical text, and a check that a mapping is plausibly a schema.

Only the shape of the common keywords is checked, which catches `output: {answer: string}`; keywords beyond them
are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import rfc8785

from registry.domain.errors import Fault, InvalidInputError
from registry.domain.wording import short

_TYPES = ("string", "number", "integer", "boolean", "object", "array", "null")
_TELLING = frozenset(
    {"type", "properties", "items", "enum", "const", "allOf", "anyOf", "oneOf", "not", "$ref", "prefixItems"}
)
_SCHEMAS = ("items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_MAPPINGS = ("properties", "patternProperties", "$defs", "definitions")

Path = tuple[str | int, ...]


def schema_text(schema: Mapping[str, Any]) -> str:
    """The schema as RFC 8785 JSON, floats included. Raises InvalidInputError for what JSON cannot hold."""
    try:
        return rfc8785.dumps(dict(schema)).decode()
    except (rfc8785.CanonicalizationError, ValueError) as error:
        raise InvalidInputError("not a JSON Schema", found=str(error)) from error


def schema_faults(schema: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, Fault]]:
    """What makes a mapping no JSON Schema, each with the path where it stands."""
    if not _TELLING & schema.keys():
        expected = "a JSON Schema, for example {type: object, properties: {answer: {type: string}}}"
        yield path, Fault("says nothing about the answer", expected=expected, found=short(dict(schema)))
    yield from _below(schema, path)


def _below(schema: Any, path: Path) -> Iterator[tuple[Path, Fault]]:
    if isinstance(schema, bool):
        return
    if not isinstance(schema, dict):
        yield path, Fault("must be a JSON Schema", expected="a mapping, true or false", found=short(schema))
        return
    yield from _own(schema, path)
    for key in _SCHEMAS:
        if key in schema:
            yield from _below(schema[key], (*path, key))
    for key in _LISTS:
        if key in schema:
            yield from _each(schema[key], list, (*path, key))
    for key in _MAPPINGS:
        if key in schema:
            yield from _each(schema[key], dict, (*path, key))


def _each(value: Any, shape: type, path: Path) -> Iterator[tuple[Path, Fault]]:
    if not isinstance(value, shape):
        yield path, Fault("must be a mapping" if shape is dict else "must be a list", found=short(value))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _below(item, (*path, key))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _below(item, (*path, position))


def _own(schema: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, Fault]]:
    kinds = schema.get("type", [])
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if kind not in _TYPES:
            yield (*path, "type"), Fault(f"unknown type {short(kind)}", expected=f"one of {', '.join(_TYPES)}")
    required = schema.get("required", [])
    if not isinstance(required, list) or not all(isinstance(name, str) for name in required):
        yield (*path, "required"), Fault("must be a list of names", found=short(required))
    if not isinstance(schema.get("enum", []), list):
        yield (*path, "enum"), Fault("must be a list", found=short(schema["enum"]))
