"""What changes from one JSON Schema of an answer to another, for those who read the answers.

No change is breaking only if every answer under the schema after is one that a reader of the schema before can read:
valid under it, but for properties that it does not name, which readers pass over.

Compared are types, values, limits, properties and items. Of other keywords, those that only narrow (`pattern`, `allOf`
and the like) may be added; where others differ, the change is unknown.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping
from typing import Any

import rfc8785

from registry.domain.prompts.effects import ContractChange, Effect

_ANNOTATIONS = frozenset(
    {"title", "description", "default", "examples", "$comment", "$schema", "deprecated", "readOnly", "writeOnly"}
)
_AT_LEAST = ("minimum", "exclusiveMinimum", "minLength", "minItems")
_AT_MOST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems")
_COMPARED = frozenset(
    {"type", "enum", "const", "properties", "required", "additionalProperties", "items", *_AT_LEAST, *_AT_MOST}
)
_NARROWING = frozenset(
    {"pattern", "format", "multipleOf", "uniqueItems", "minProperties", "maxProperties", "dependentRequired"}
    | {"allOf", "anyOf", "oneOf", "not", "propertyNames", "contains"}
)
"""With more of these there are fewer answers, whatever stands beside them."""
_DEFINITIONS = ("$defs", "definitions")
_MAPPINGS = frozenset({"properties", "patternProperties", "dependentSchemas", *_DEFINITIONS})
_LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_SCHEMAS = frozenset(
    {"items", "additionalProperties", "additionalItems", "not", "contains", "propertyNames", "if", "then", "else"}
    | {"unevaluatedProperties", "unevaluatedItems"}
)
_ZERO_IS_NONE = frozenset({"minLength", "minItems"})
_FINITE: dict[str, list[Any]] = {"boolean": [True, False], "null": [None]}
_TYPES: tuple[tuple[type, str], ...] = (
    *((bool, "boolean"), (int, "integer"), (float, "number"), (str, "string")),
    *((list, "array"), (dict, "object"), (type(None), "null")),
)

Schema = Mapping[str, Any]


def schema_changes(before: Any, after: Any, path: str) -> Iterator[ContractChange]:
    """Every change, each at its place: `path`, then names with a dot before them, and `[]` for what a list holds."""
    old, new = _bare(before), _bare(after)
    if _text(old) == _text(new):
        return
    if _refers_elsewhere(old) or _refers_elsewhere(new):
        yield ContractChange(Effect.UNKNOWN, path, "cannot be compared: it refers to other parts of the schema")
    if isinstance(old, dict) and isinstance(new, dict):
        for key in _DEFINITIONS:
            yield from _definitions(old.pop(key, {}), new.pop(key, {}), f"{path}.{key}")
    yield from _compare(old, new, path)


# ---------------------------------------------------------------------------------------------------------


def _compare(old: Any, new: Any, path: str) -> Iterator[ContractChange]:
    """Schemas of one place, without annotations."""
    if old is False and new is not False:
        yield ContractChange(Effect.BREAKING, path, "may be there now")
    if isinstance(old, bool) or new is False or _text(old) == _text(new):
        return
    narrowed = {} if new is True else new
    if differing := _beyond(old, narrowed):
        said = f"cannot be compared: {', '.join(differing)} {'differ' if len(differing) > 1 else 'differs'}"
        yield ContractChange(Effect.UNKNOWN, path, said)
        if not _NARROWING.issuperset(differing):
            return
    if retyped := _retyped(old, narrowed):
        yield ContractChange(Effect.BREAKING, path, retyped)
        return
    yield from _values_changed(old, narrowed, path)
    yield from _limits(old, narrowed, path)
    yield from _properties(old, narrowed, path)
    if "items" in old:
        yield from _compare(old["items"], narrowed.get("items", {}), f"{path}[]")


def _beyond(old: Schema, new: Schema) -> list[str]:
    """The keywords on account of which it cannot be shown that there are no other answers now."""
    odd = [key for key in ("items",) if any(isinstance(schema.get(key), list) for schema in (old, new))]
    odd += [key for key in (*_AT_LEAST, *_AT_MOST) if any(_no_number(schema.get(key)) for schema in (old, new))]
    others = sorted((old.keys() | new.keys()) - _COMPARED - _NARROWING)
    narrowing = sorted(key for key in _NARROWING & old.keys() if _text(old[key]) != _text(new.get(key)))
    return [*odd, *others, *narrowing]


def _no_number(limit: Any) -> bool:
    """Of the fourth draft, `exclusiveMinimum: true`, say."""
    return limit is not None and (isinstance(limit, bool) or not isinstance(limit, int | float))


def _retyped(old: Schema, new: Schema) -> str:
    before, now = _types(old), _types(new)
    if before is None or (now is not None and _within(now, before)):
        return ""
    return f"{' or '.join(sorted(before))} → {' or '.join(sorted(now)) if now is not None else 'any type'}"


def _types(schema: Schema) -> frozenset[str] | None:
    """The types that a value may have; None for any."""
    told = schema.get("type")
    if told is None and (values := _listed(schema)) is not None:
        return frozenset(next(name for kind, name in _TYPES if isinstance(value, kind)) for value in values)
    if told is None:
        return None
    return frozenset([told] if isinstance(told, str) else told)


def _within(types: frozenset[str], others: frozenset[str]) -> bool:
    return types <= (others | {"integer"} if "number" in others else others)


def _listed(schema: Schema) -> list[Any] | None:
    values: list[Any] | None = schema.get("enum")
    if "const" not in schema:
        return values
    only = schema["const"]
    return [only] if values is None or _text(only) in map(_text, values) else []


def _values(schema: Schema) -> dict[str, Any] | None:
    """Every value that may occur, by its canonical text; None where they are not told."""
    values, types = _listed(schema), _types(schema)
    if values is None and types is not None and types <= _FINITE.keys():
        values = [value for name in types for value in _FINITE[name]]
    return None if values is None else {_text(value): value for value in values}


def _values_changed(old: Schema, new: Schema, path: str) -> Iterator[ContractChange]:
    before, now = _values(old), _values(new)
    if before is not None and now is None:
        yield ContractChange(Effect.BREAKING, path, f"may be something else than {', '.join(before)}")
    elif now is not None and before is not None:
        if more := [text for text in now if text not in before]:
            yield ContractChange(Effect.BREAKING, path, f"may be {' or '.join(more)} now")
        if fewer := [text for text in before if text not in now]:
            yield ContractChange(Effect.COMPATIBLE, path, f"is not {' or '.join(fewer)} any more")
    elif now is not None:
        yield ContractChange(Effect.COMPATIBLE, path, f"is one of {', '.join(now)} now")


def _limits(old: Schema, new: Schema, path: str) -> Iterator[ContractChange]:
    for keys, beyond in ((_AT_LEAST, operator.lt), (_AT_MOST, operator.gt)):
        for key in keys:
            then, now = old.get(key), new.get(key)
            if then == now or (key in _ZERO_IS_NONE and not then and not now):
                continue
            wider = then is not None and (now is None or beyond(now, then)) and not (key in _ZERO_IS_NONE and not then)
            said = f"{key} {_told(then)} → {_told(now)}"
            yield ContractChange(Effect.BREAKING if wider else Effect.COMPATIBLE, path, said)


def _told(limit: Any) -> str:
    return "none" if limit is None else _text(limit)


def _properties(old: Schema, new: Schema, path: str) -> Iterator[ContractChange]:
    before, now = old.get("properties", {}), new.get("properties", {})
    needed, given = set(old.get("required", ())), set(new.get("required", ()))
    for name in before:
        if name not in now:
            yield ContractChange(Effect.BREAKING, f"{path}.{name}", "not promised any more")
        else:
            yield from _compare(before[name], now[name], f"{path}.{name}")
    for name in sorted(needed - given):
        if name in now or name not in before:
            yield ContractChange(Effect.BREAKING, f"{path}.{name}", "may be missing")
    for name in sorted(given - needed):
        if name in before and name in now:
            yield ContractChange(Effect.COMPATIBLE, f"{path}.{name}", "is always there")
    for name in now:
        if name not in before:
            yield ContractChange(Effect.COMPATIBLE, f"{path}.{name}", "new")
    yield from _others(old, new, path)


def _others(old: Schema, new: Schema, path: str) -> Iterator[ContractChange]:
    """Properties that are not named: a reader passes over them, unless something was promised of them all."""
    promised = old.get("additionalProperties")
    if not isinstance(promised, dict):
        return
    for name, schema in new.get("properties", {}).items():
        if name not in old.get("properties", {}):
            yield from _compare(promised, schema, f"{path}.{name}")
    yield from _compare(promised, new.get("additionalProperties", {}), f"{path}.*")


def _definitions(old: Any, new: Any, path: str) -> Iterator[ContractChange]:
    if not isinstance(old, dict) or not isinstance(new, dict):
        return
    for name in old.keys() & new.keys():
        if _text(old[name]) != _text(new[name]):
            said = "cannot be compared: it is referred to, and differs"
            yield ContractChange(Effect.UNKNOWN, f"{path}.{name}", said)


def _bare(schema: Any) -> Any:
    """The schema without what only tells people something."""
    if not isinstance(schema, dict):
        return schema
    found: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _ANNOTATIONS:
            continue
        if key in _MAPPINGS and isinstance(value, dict):
            found[key] = {name: _bare(item) for name, item in value.items()}
        elif key in _LISTS and isinstance(value, list):
            found[key] = [_bare(item) for item in value]
        else:
            found[key] = _bare(value) if key in _SCHEMAS else value
    return found


def _refers_elsewhere(schema: Any) -> bool:
    """Whether it refers to anything but its own definitions, which are compared by themselves."""
    if isinstance(schema, list):
        return any(map(_refers_elsewhere, schema))
    if not isinstance(schema, dict):
        return False
    target = schema.get("$ref", "#/$defs/")
    own = isinstance(target, str) and target.startswith(tuple(f"#/{key}/" for key in _DEFINITIONS))
    return not own or any(map(_refers_elsewhere, schema.values()))


def _text(value: Any) -> str:
    return rfc8785.dumps(value).decode()
