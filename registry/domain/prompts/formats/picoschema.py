"""Picoschema, the short form of JSON Schema that dotprompt files use: `name?: string, what it is`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from registry.domain.documents import Located, Path
from registry.domain.prompts.formats.foreign import Translation
from registry.domain.wording import short

_SCALARS = ("string", "number", "integer", "boolean", "null", "any")
_WHOLE = frozenset({*_SCALARS, "object", "array"})
_KEY = re.compile(r"(?P<name>[^(?]+)(?P<optional>\?)?(?:\((?P<type>[a-z]+)(?:\s*,\s*(?P<description>.*))?\))?")
_REST = "(*)"


def json_schema(into: Translation, located: Located, path: Path, given: Any) -> dict[str, Any]:
    """The JSON Schema that a schema of a dotprompt file stands for: it is one already, or a Picoschema.

    Faults go to the translation; a schema that is kept elsewhere, by name, is one.
    """
    if isinstance(given, str):
        return _scalar(into, located, path, given)
    if isinstance(given, dict):
        if given.get("type") in _WHOLE if isinstance(given.get("type"), str) else False:
            return given
        if isinstance(given.get("properties"), dict):
            return {**given, "type": "object"}
        return _object(into, located, path, given)
    into.refuse("must be a schema", located.where(path), found=short(given), expected="a mapping of names to types")
    return {}


# ---------------------------------------------------------------------------------------------------------


def _scalar(into: Translation, located: Located, path: Path, given: str) -> dict[str, Any]:
    kind, comma, description = given.partition(",")
    kind, description = kind.strip(), description.strip()
    if kind not in _SCALARS:
        fix = "write the schema here: a schema that is kept elsewhere cannot be sealed"
        into.refuse("not a type", located.where(path), short(given), fix, f"one of {', '.join(_SCALARS)}")
    schema: dict[str, Any] = {} if kind == "any" else {"type": kind}
    return {**schema, "description": description} if comma else schema


def _object(into: Translation, located: Located, path: Path, given: Mapping[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    required: list[str] = []
    whole: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    for key, value in given.items():
        if key == _REST:
            whole["additionalProperties"] = json_schema(into, located, (*path, key), value)
            continue
        found = _KEY.fullmatch(key)
        if found is None:
            into.refuse("not a name of Picoschema", located.where((*path, key)), short(key), expected="name or name?")
            continue
        properties[found["name"]] = _property(into, located, (*path, key), found, value)
        if not found["optional"]:
            required.append(found["name"])
    return {**whole, "required": required} if required else whole


def _property(into: Translation, located: Located, path: Path, key: re.Match[str], value: Any) -> dict[str, Any]:
    kind, optional = key["type"], bool(key["optional"])
    if kind == "array":
        schema: dict[str, Any] = {"type": "array", "items": json_schema(into, located, path, value)}
    elif kind == "enum":
        schema = {"enum": [*value, None] if optional and isinstance(value, list) and None not in value else value}
    elif kind in {None, "object"}:
        schema = dict(json_schema(into, located, path, value))
    else:
        into.refuse("not a type of Picoschema", located.where(path), kind, expected="array, object or enum")
        schema = {}
    if optional and isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
    return {**schema, "description": key["description"]} if key["description"] else schema
