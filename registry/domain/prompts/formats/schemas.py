"""Variables as JSON Schemas, which is how other formats declare them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from registry.domain.digests import MAX_INTEGER
from registry.domain.documents import Located, Path
from registry.domain.prompts.document import PromptDocument
from registry.domain.prompts.formats.foreign import Translation, plain_number
from registry.domain.prompts.variables import Scalar, Variable
from registry.domain.wording import short

_TYPES = ("string", "integer", "number", "boolean")
_KEYS = {
    "type": "type",
    "description": "description",
    "enum": "enum",
    "maxLength": "max_length",
    "minimum": "minimum",
    "maximum": "maximum",
    "default": "default",
}


def variable_schema(variable: Variable) -> dict[str, Any]:
    """The JSON Schema of a variable, its default included."""
    content = variable.content()
    found: dict[str, Any] = {theirs: content[ours] for theirs, ours in _KEYS.items() if ours in content}
    for key in ("minimum", "maximum"):
        if key in found:
            found[key] = json_number(found[key])
    if variable.type == "number":
        if "enum" in found:
            found["enum"] = [json_number(item) for item in found["enum"]]
        if "default" in found:
            found["default"] = json_number(found["default"])
    return found


def variable_of(into: Translation, located: Located, path: Path, schema: Any, keys: Mapping[str, str]) -> Any:
    """What our front matter says of a variable, from its schema; `keys` are further keys of the format, each with why
    it is left out. Raises nothing: faults go to the translation."""
    if not isinstance(schema, dict):
        into.refuse("must be a mapping", located.where(path), found=short(schema), fix="for example {type: string}")
        return {"type": "string"}
    found: dict[str, Any] = {}
    kind = schema.get("type")
    if kind not in _TYPES:
        fix = "put it into the text as a string" if kind in {"object", "array"} else ""
        expected = f"type: one of {', '.join(_TYPES)}"
        into.refuse("a variable of no such type", located.where((*path, "type")), short(kind), fix, expected)
        return {"type": "string"}
    for key, value in schema.items():
        if key in keys:
            into.note(f"not kept: {keys[key]}")
        elif key not in _KEYS:
            where = located.where((*path, key))
            into.refuse(f"a variable cannot hold {key!r}", where, short(value), "remove it")
        elif key in {"minimum", "maximum"} or (kind == "number" and key == "default"):
            found[_KEYS[key]] = _decimal(value)
        elif kind == "number" and key == "enum" and isinstance(value, list):
            found[key] = [_decimal(item) for item in value]
        else:
            found[_KEYS[key]] = value
    return found


def put_variables(into: Translation, found: Mapping[str, Any], located: Located, places: Mapping[str, Path]) -> None:
    """Declare variables, each at the line of the place where its schema stands."""
    lines = {name: located.line_of(places[name]) for name in found}
    into.put("variables", dict(found), min(lines.values(), default=1))
    into.lines.update({("variables", name): line for name, line in lines.items()})


def json_number(text: Scalar) -> int | float:
    """A decimal as JSON spells it; what has too many digits comes back as another, which an export tells."""
    number = Decimal(text)
    whole = number == number.to_integral_value() and abs(number) <= MAX_INTEGER
    return int(number) if whole else float(number)


def parsed(text: str) -> Any:
    """Canonical JSON text as values; whole numbers beyond JSON's safe range are floats, as they were."""
    return json.loads(text, parse_int=lambda digits: int(digits) if abs(int(digits)) <= MAX_INTEGER else float(digits))


def openai_tools(document: PromptDocument) -> list[dict[str, Any]]:
    """The tools as an OpenAI request has them."""
    return [{"type": "function", "function": tool} for tool in parsed(document.tools or "[]")]


def openai_output(document: PromptDocument) -> dict[str, Any] | None:
    """The output schema as an OpenAI request has it."""
    if document.output is None:
        return None
    return {"type": "json_schema", "json_schema": {"name": "output", "schema": parsed(document.output)}}


def take_openai_tools(into: Translation, located: Located, path: Path, given: Any) -> None:
    """Tools of an OpenAI request; only functions, with no more than name, description and parameters."""
    if not isinstance(given, list):
        into.refuse("must be a list", located.where(path), found=short(given))
        return
    tools = []
    for number, tool in enumerate(given):
        here = (*path, number)
        function = tool.get("function") if isinstance(tool, dict) and tool.get("type") == "function" else None
        if not isinstance(function, dict) or set(tool) != {"type", "function"}:
            into.refuse("a tool that is no function", located.where(here), short(tool), "remove it")
            continue
        tools.append(function)
        into.lines[("tools", len(tools) - 1)] = located.line_of(here)
    into.put("tools", tools, located.line_of(path))


def take_openai_output(into: Translation, located: Located, path: Path, given: Any) -> None:
    """The response format of an OpenAI request: text, or a JSON schema; JSON without a schema is refused."""
    if given == {"type": "text"}:
        return
    inner = given.get("json_schema") if isinstance(given, dict) and given.get("type") == "json_schema" else None
    schema = inner.get("schema") if isinstance(inner, dict) else None
    if not isinstance(schema, dict):
        fix = "give a json_schema, or remove it"
        into.refuse("a response format without a schema", located.where(path), short(given), fix)
        return
    for key in inner.keys() - {"schema", "name"} if isinstance(inner, dict) else ():
        into.note(f"not kept: {key} of the response format")
    into.put("output", schema, located.line_of(path))


def _decimal(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else plain_number(value)
