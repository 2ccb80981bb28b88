"""What a JSON Schema promises a reader: that a property is there in every answer, and of which type.

A path is properties with dots between them, and `[]` for everything that a list holds: `answer`, `citations[].url`. A
name that holds a dot, a bracket, a colon, a quote or a space stands in quotes, as JSON spells it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from registry.domain.errors import InvalidInputError
from registry.domain.text import check_text

TYPES = ("string", "number", "integer", "boolean", "object", "array", "null")
Step = str | None
"""The name of a property, or None for everything that a list holds."""

_STEP = re.compile(r'\.?("(?:[^"\\]|\\.)*"|[^.\[\]:"\s]+)|(\[\])')
_PLAIN = re.compile(r'[^.\[\]:"\s]+')
_DEEPEST = 16
"""Steps of a path."""
_FURTHEST = 64
"""Parts of a schema, one within the other or referred to by it, that are looked at."""
_MOST = 500
"""Properties, with those that contain them."""
_ANYTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class ReadProperty:
    """A property that somebody reads; `type` is what they take it for, if they say."""

    steps: tuple[Step, ...]
    type: str | None = None

    @property
    def path(self) -> str:
        return _path(self.steps)

    def __str__(self) -> str:
        return self.path if self.type is None else f"{self.path}:{self.type}"


def parse_read(text: str) -> ReadProperty:
    """`citations[].url`, or with a type `citations[].url:string`. Raises InvalidInputError."""
    steps: list[Step] = []
    at = 0
    while (found := _STEP.match(text, at)) and found[0].startswith(".") == (bool(steps) and found[2] is None):
        steps.append(None if found[2] else _name(found[1]))
        at = found.end()
    kind = text[at + 1 :] if text[at : at + 1] == ":" else None
    if not steps or len(steps) > _DEEPEST or (kind is None and at < len(text)) or kind not in {None, *TYPES}:
        raise InvalidInputError(
            f"{text!r} is no property of an answer",
            expected=f"at most {_DEEPEST} names as in answer, citations[].url or score:number; "
            f"the types are {', '.join(TYPES)}",
            found=repr(text[at:] or text),
        )
    return ReadProperty(tuple(steps), kind)


def broken_promise(schema: Any, read: ReadProperty) -> str:
    """Why an answer under `schema` may lack what is read; empty if every one has it."""
    reader = _Reader(schema)
    for length in range(1, len(read.steps) + 1):
        steps = read.steps[:length]
        if not reader.promises(schema, steps, None):
            before = _path(steps[:-1]) or "the answer"
            what = "need not be a list" if steps[-1] is None else f"need not have {json.dumps(steps[-1])}"
            return f"{before} {what}"
    if read.type is not None and not reader.promises(schema, read.steps, read.type):
        return f"need not be of type {read.type}"
    return ""


def promised(schema: Any) -> tuple[ReadProperty, ...]:
    """Everything that a schema promises, without what only contains something that is promised itself.

    Raises InvalidInputError where that is more than anybody reads.
    """
    reader = _Reader(schema)
    found: dict[ReadProperty, None] = {}
    ahead: list[tuple[tuple[Step, ...], Any]] = [((), schema)]
    for _ in range(_MOST):
        if not ahead:
            return tuple(found)
        steps, part = ahead.pop()
        below = list(reader.below(part)) if len(steps) < _DEEPEST else []
        ahead += [((*steps, step), inner) for step, inner in reversed(below)]
        if steps and not below:
            found[ReadProperty(steps, reader.type_of(part))] = None
    raise InvalidInputError(
        "the schema of the answer promises too much to read all of it",
        expected=f"at most {_MOST} properties",
        fix="name those that are read",
    )


# ---------------------------------------------------------------------------------------------------------


def _path(steps: tuple[Step, ...]) -> str:
    told = ""
    for step in steps:
        if step is None:
            told += "[]"
        else:
            name = step if _PLAIN.fullmatch(step) else json.dumps(step, ensure_ascii=False)
            told += f".{name}" if told else name
    return told


def _name(text: str) -> str:
    if not text.startswith('"'):
        return check_text(text, "a property")
    try:
        return check_text(str(json.loads(text)), "a property")
    except ValueError as error:
        raise InvalidInputError(f"{text} is no text", expected="a name as JSON spells it", found=str(error)) from error


class _Reader:
    """A schema with what was found out of its parts, so that a part which is referred to often is looked at once."""

    def __init__(self, whole: Any) -> None:
        self._whole = whole
        self._known: dict[tuple[int, tuple[Step, ...], str | None], bool] = {}

    def promises(self, schema: Any, steps: tuple[Step, ...], kind: str | None, fuel: int = _FURTHEST) -> bool:
        """Whether every value under `schema` has what is asked. What refers to itself promises nothing by that."""
        if not steps and kind is None:
            return True
        if not isinstance(schema, Mapping) or fuel == 0:
            return False
        key = (id(schema), steps, kind)
        if key not in self._known:
            self._known[key] = False
            self._known[key] = self._found(schema, steps, kind, fuel - 1)
        return self._known[key]

    def type_of(self, schema: Any) -> str | None:
        """The narrowest type that is promised; None if none is."""
        kinds = [kind for kind in TYPES if self.promises(schema, (), kind)]
        return kinds[-1] if kinds else None

    def below(self, schema: Any, seen: set[int] | None = None) -> Iterator[tuple[Step, Any]]:
        """What is promised within a value under `schema`, a step further. `seen` are the parts that told already."""
        if not isinstance(schema, Mapping) or (seen is not None and (id(schema) in seen or len(seen) == _FURTHEST)):
            return
        told = set() if seen is None else seen
        told.add(id(schema))
        if "$ref" in schema:
            yield from self.below(self._referred(schema["$ref"]), told)
            return
        if schema.get("type") == "array" and "prefixItems" not in schema:
            yield None, schema.get("items", _ANYTHING)
        if schema.get("type") == "object":
            named = schema.get("properties", _ANYTHING)
            yield from ((name, named.get(name, _ANYTHING)) for name in schema.get("required", ()))
        for part in _parts(schema, "allOf"):
            yield from self.below(part, told)

    def _found(self, schema: Mapping[str, Any], steps: tuple[Step, ...], kind: str | None, fuel: int) -> bool:
        """Each keyword only narrows, so one that promises will do."""
        if "$ref" in schema:  # what stands beside it counts in some drafts only
            return self.promises(self._referred(schema["$ref"]), steps, kind, fuel)
        return (
            self._directly(schema, steps, kind, fuel)
            or any(self.promises(part, steps, kind, fuel) for part in _parts(schema, "allOf"))
            or any(
                parts and all(self.promises(part, steps, kind, fuel) for part in parts)
                for parts in (_parts(schema, "anyOf"), _parts(schema, "oneOf"))
            )
        )

    def _directly(self, schema: Mapping[str, Any], steps: tuple[Step, ...], kind: str | None, fuel: int) -> bool:
        told = schema.get("type")
        types = [told] if isinstance(told, str) else told
        if not isinstance(types, list) or not types:
            return False
        if not steps:
            return all(one == kind or (one, kind) == ("integer", "number") for one in types)
        if steps[0] is None:
            listed = types == ["array"] and "prefixItems" not in schema
            return listed and self.promises(schema.get("items", _ANYTHING), steps[1:], kind, fuel)
        if types != ["object"] or steps[0] not in schema.get("required", ()):
            return False
        return self.promises(schema.get("properties", _ANYTHING).get(steps[0], _ANYTHING), steps[1:], kind, fuel)

    def _referred(self, target: Any) -> Any:
        """The definition that a reference names; nothing is known of any other."""
        found = re.fullmatch(r"#/(\$defs|definitions)/([^/%~]+)", target) if isinstance(target, str) else None
        if found is None or not isinstance(self._whole, Mapping):
            return _ANYTHING
        definitions = self._whole.get(found[1])
        return definitions.get(found[2], _ANYTHING) if isinstance(definitions, Mapping) else _ANYTHING


def _parts(schema: Mapping[str, Any], key: str) -> list[Any]:
    parts = schema.get(key)
    return parts if isinstance(parts, list) else []
