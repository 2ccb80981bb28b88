"""Answers held against a JSON Schema, draft 2020-12.

Only keywords that are acted upon are admitted, and references only to the schema's own `$defs`: nothing is fetched.
Patterns are RE2's, and answers are bounded in depth and in the steps that they take, so that no answer takes long.
`unevaluatedProperties` and `unevaluatedItems` are not admitted: finding out what was evaluated takes the square of an
answer's length.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from importlib.metadata import version
from typing import Any

from registry.domain.errors import Fault, InvalidInputError
from registry.domain.scorers import RowScorer, json_text
from registry.domain.suites import JsonSchema
from registry.domain.wording import short
from registry.integrations.scorers.patterns import compiled

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MAPPINGS = ("properties", "$defs", "dependentSchemas")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SCHEMAS = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames")
_PLAIN = (
    "type", "enum", "const", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
    "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties",
    "minProperties", "required", "dependentRequired", "$ref", "$schema",
)  # fmt: skip
_TOLD = ("title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "$comment")
_KEYWORDS = (*_PLAIN, *_MAPPINGS, *_LISTS, *_SCHEMAS, *_TOLD)
_PROBES: tuple[Any, ...] = (None, "", 0, [], {})
MAX_STEPS = 1_000_000
"""Keywords that are held against parts of one answer, seconds in all. A schema that refers to itself by two ways takes
twice as many steps for each level of an answer."""
_COSTS = {"$ref": 20, "allOf": 5, "anyOf": 5, "oneOf": 5, "not": 5, "if": 5, "items": 5, "properties": 5}
"""Steps of keywords that take longer than others."""

_NAME = re.compile(r"[\w.-]+", re.ASCII)

Path = tuple[str | int, ...]


class _TooManySteps(Exception):
    """An answer that would take more than `MAX_STEPS`."""


class _Steps:
    """Counts the steps that an answer takes."""

    def __init__(self) -> None:
        self.left = MAX_STEPS

    def take(self, steps: int) -> None:
        self.left -= steps
        if self.left < 0:
            raise _TooManySteps


def ready(declared: JsonSchema) -> RowScorer:
    """The scorer. An answer that takes too many steps is not valid, as one nested too deeply is none."""
    admits = _admits(declared.schema_)

    def score(output: str, _: str) -> str:
        try:
            value = json_text.parse(output)
        except json_text.NotJson:
            return "0"
        try:
            return "1" if admits(value) else "0"
        except _TooManySteps:
            return "0"
        except RecursionError as error:
            raise InvalidInputError(
                "the schema nests too deeply to be held against this answer", where=f"scorer {declared.name}"
            ) from error

    return RowScorer(declared, score, {name: version(name) for name in ("jsonschema", "google-re2")})


def schema_faults(text: str) -> Iterator[tuple[Path, Fault]]:
    """What keeps a schema from being used, each with its path inside the schema."""
    schema = json.loads(text)
    found = list(_below(schema, (), schema.get("$defs", {})))
    yield from found
    if not found:
        yield from _library_faults(text)


def _library_faults(text: str) -> Iterator[tuple[Path, Fault]]:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError

    try:
        Draft202012Validator.check_schema(json.loads(text))
        admits = _admits(text)
        for probe in _PROBES:
            admits(probe)
    except SchemaError as error:
        yield tuple(error.absolute_path), Fault("not a JSON Schema", expected=DIALECT, found=error.message[:200])
    except _TooManySteps:
        yield (), Fault("the schema branches without end", expected=f"at most {MAX_STEPS} keywords for a simple answer")
    except RecursionError:
        yield (), Fault("the schema refers to itself without end", expected="references that lead somewhere")


def _below(schema: Any, path: Path, definitions: Any) -> Iterator[tuple[Path, Fault]]:
    if isinstance(schema, bool):
        return
    if not isinstance(schema, Mapping):
        yield path, Fault("must be a JSON Schema", expected="a mapping, true or false", found=short(schema))
        return
    for key, value in schema.items():
        here = (*path, key)
        if key not in _KEYWORDS:
            yield here, _not_acted_upon(key)
        elif key in _SCHEMAS:
            yield from _below(value, here, definitions)
        elif key in _LISTS and isinstance(value, list):
            for i, item in enumerate(value):
                yield from _below(item, (*here, i), definitions)
        elif key in _MAPPINGS and isinstance(value, Mapping):
            for name, item in value.items():
                yield from _below(item, (*here, name), definitions)
        elif fault := _own_fault(key, value, path, definitions):
            yield here, fault


def _not_acted_upon(key: str) -> Fault:
    """Named without all that there is: a list of fifty says less than none. What is like another is misspelt."""
    near = get_close_matches(key[:100], _KEYWORDS, n=1, cutoff=0.8)
    return Fault(
        f"unknown keyword {short(key)}",
        expected="a keyword of draft 2020-12 that is acted upon",
        found=short(key),
        fix=f"did you mean {near[0]}?" if near else "leave it out: nothing would be held against it",
    )


def _own_fault(key: str, value: Any, path: Path, definitions: Any) -> Fault | None:
    if key == "$schema" and (value != DIALECT or path):
        return Fault("only one dialect is known here", expected=DIALECT, found=short(value))
    if key == "$ref" and value != "#" and not _defined(value, definitions):
        known = "# or #/$defs/NAME of this schema, NAME of letters, digits, _ . or -: nothing is fetched from elsewhere"
        return Fault("a reference to what is not in the schema", expected=known, found=short(value))
    if key == "pattern" and isinstance(value, str):
        try:
            compiled(value)
        except InvalidInputError as error:
            return error.faults[0]
    return None


def _defined(reference: object, definitions: Any) -> bool:
    if not isinstance(reference, str) or not isinstance(definitions, Mapping):
        return False
    name = reference.removeprefix("#/$defs/")
    return name != reference and name in definitions and _NAME.fullmatch(name) is not None


@lru_cache(maxsize=64)
def _admits(text: str) -> Callable[[Any], bool]:
    """Whether the schema admits a value; raises _TooManySteps."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError
    from jsonschema.validators import extend
    from referencing import Registry

    def pattern(_: Any, wanted: str, instance: Any, __: Any) -> Iterator[ValidationError]:
        if isinstance(instance, str) and not _compiled(wanted).search(instance.encode("utf-8", "replace").decode()):
            yield ValidationError("does not match")

    def unique(_: Any, wanted: bool, instance: Any, __: Any) -> Iterator[ValidationError]:
        # The library compares every pair of objects, which a long answer makes take hours.
        if wanted and isinstance(instance, list) and len({_key(item) for item in instance}) < len(instance):
            yield ValidationError("repeats")

    steps = _Steps()
    known = {**Draft202012Validator.VALIDATORS, "pattern": pattern, "uniqueItems": unique}
    bounded = extend(
        Draft202012Validator, {name: _counted(check, steps, _COSTS.get(name, 1)) for name, check in known.items()}
    )
    empty: Any = Registry()
    validator = bounded(json.loads(text), registry=empty)

    def admits(value: Any) -> bool:
        steps.left = MAX_STEPS
        return bool(validator.is_valid(value))

    return admits


def _counted(check: Any, steps: _Steps, cost: int) -> Any:
    """The check of a keyword, counted: as many steps as it lists things, and at least what it costs alone."""

    def counted(validator: Any, wanted: Any, instance: Any, schema: Any) -> Any:
        steps.take(max(len(wanted), cost) if isinstance(wanted, list | dict) else cost)
        return check(validator, wanted, instance, schema)

    return counted


_compiled = lru_cache(maxsize=256)(compiled)


def _key(value: Any) -> tuple[str, Any]:
    """Equal for values that JSON Schema takes for equal: 1 and 1.0, objects whatever their order."""
    if isinstance(value, dict):
        return "object", frozenset((name, _key(item)) for name, item in value.items())
    if isinstance(value, list):
        return "array", tuple(_key(item) for item in value)
    kind = "boolean" if isinstance(value, bool) else "number" if isinstance(value, int | float) else "other"
    return kind, value
