"""Faults of a document in plain words, from what pydantic found.

Paths read as their author would write them (`rules[2].margin`): the tags and class names that pydantic puts into
the location of a union member are left out, because they stand nowhere in the document.
"""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from registry.domain.errors import Fault

_SIMPLE = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_SLIP = 0.75
"""How alike two values are, from 0 to 1, of which one may be meant for the other."""
_PLAIN = {
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "dict_type": "must be a mapping",
    "int_from_float": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_type": "must be a whole number",
    "list_type": "must be a list",
    "model_type": "must be a mapping",
    "model_attributes_type": "must be a mapping",
    "tuple_type": "must be a list",
}


class Refused(ValueError):
    """A value that a validator refuses, with what it expected and what to write instead.

    `found` is the part of the value that it is about, where it is not the whole.
    """

    def __init__(self, message: str, expected: str, fix: str, found: str = "") -> None:
        super().__init__(message)
        self.expected, self.fix, self.found = expected, fix, found


def path_text(path: Iterable[str | int]) -> str:
    """`rules[2].margin`; keys that are not simple words stand in brackets and quotes."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        elif _SIMPLE.fullmatch(step):
            text += f".{step}" if text else step
        else:
            text += f'["{step}"]'
    return text


def short(value: object) -> str:
    """The repr of a value, short enough for one line; `nothing` for what is not there."""
    text = "nothing" if value is None else repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."


def unknown(what: str, given: str, known: Iterable[str], where: str = "") -> Fault:
    """A fault for a word that is not among the known ones, with the nearest of them as the remedy."""
    names = list(known)
    return Fault(
        f"unknown {what} {short(given)}",
        where,
        expected=f"one of {', '.join(names)}" if len(names) > 1 else "".join(names) or "none",
        found=short(given),
        fix=nearest(given, names),
    )


def nearest(given: str, known: Iterable[str]) -> str:
    """`did you mean NAME?` for the nearest of the known names; empty where none is near, or what is given is one."""
    names = list(known)
    exactly = [name for name in names if name.lower() == given.lower()]
    near = exactly or get_close_matches(given[:100], names, n=1)
    return f"did you mean {near[0]}?" if near and given not in names else ""


def faults_of(
    model: type[BaseModel], value: Any, error: ValidationError, where: Callable[[Sequence[str | int]], str]
) -> list[Fault]:
    """Each thing that pydantic found, once for each place, worded for the author of the document.

    `where` turns a path of keys and positions into the text of `Fault.where`.
    """
    found: dict[tuple[str | int, ...], list[Fault]] = {}
    short_lists: set[tuple[str | int, ...]] = set()
    for item in error.errors(include_url=False):
        path, loc = _path_in(value, item["loc"], item["type"]), item["loc"]
        if item["type"] in {"union_tag_invalid", "union_tag_not_found"}:
            path = (*path, str(item["ctx"]["discriminator"]).strip("'"))
        if item["type"] == "too_short":
            short_lists.add(path)
        fault = _fault(model, dict(item), loc, path, where(path))
        found.setdefault(path, []).append(fault)
    # A list whose items are wrong is also called too short, because the wrong ones were not counted.
    shadowed = {path[:n] for path in found for n in range(len(path))}
    return [_one(faults) for path, faults in found.items() if not (path in shadowed and path in short_lists)]


def _one(faults: list[Fault]) -> Fault:
    """The branches of a plain union, each with its own complaint about one value, as one fault."""
    messages = list(dict.fromkeys(fault.message for fault in faults))
    first = faults[0]
    return first if len(messages) == 1 else Fault(", or ".join(messages), first.where, "", first.found, first.fix)


def _path_in(value: Any, loc: Sequence[str | int], kind: str) -> tuple[str | int, ...]:
    """The steps of `loc` that stand in the document, plus the last one if it is what is missing."""
    path: list[str | int] = []
    tagged, missing, whole = False, kind == "missing", kind == "value_error"
    for position, step in enumerate(loc):
        # The tag of a union member comes before its keys, and one of them may have its name (`type: metric`).
        if not tagged and _is_tag(value, step) and (whole or position < len(loc) - 1):
            tagged = True
        elif _has(value, step):
            value, tagged = value[step], False
            path.append(step)
        elif missing and position == len(loc) - 1:
            path.append(step)
    return tuple(path)


def _is_tag(value: Any, step: str | int) -> bool:
    return isinstance(value, dict) and value.get("type") == step


def _has(value: Any, step: str | int) -> bool:
    if isinstance(value, list):
        return isinstance(step, int) and step < len(value)
    return isinstance(value, dict) and step in value


def _fault(
    model: type[BaseModel], item: Mapping[str, Any], loc: Sequence[str | int], path: tuple[str | int, ...], where: str
) -> Fault:
    kind, given, context = str(item["type"]), item["input"], item.get("ctx", {})
    last = path[-1] if path else ""
    if kind == "extra_forbidden":
        return unknown("key", str(last), _keys_at(model, loc[:-1]), where)
    if kind == "missing":
        return Fault(f"{last} is missing", where)
    if kind == "union_tag_not_found":
        return Fault(f"{last} is missing", where, expected="one of " + _tags(model, loc))
    if kind == "union_tag_invalid":
        return unknown(str(last), str(context["tag"]), _words(str(context["expected_tags"])), where)
    if kind in {"literal_error", "enum"}:
        noun = next((s for s in reversed(path) if isinstance(s, str)), "value")
        return _no_such_value(noun, given, _words(str(context["expected"])), where)
    if kind == "string_type":
        return _not_text(given, where)
    if kind == "value_error":
        error = context["error"]
        if not isinstance(error, Refused):
            return Fault(str(error), where, found=short(given))
        return Fault(str(error), where, error.expected, error.found or short(given), error.fix)
    message = _PLAIN.get(kind) or re.sub(r"^\w+ should (be|have|match)\b", r"must \1", str(item["msg"]))
    return Fault(message.replace(" after validation", ""), where, found=short(given))


def _no_such_value(noun: str, given: object, known: list[str], where: str) -> Fault:
    """A value that is none of a few. Only a slip of the hand suggests another: half of a short word is any word."""
    fault = unknown(noun, str(given), known, where)
    slip = get_close_matches(str(given)[:100].lower(), known, n=1, cutoff=_SLIP)
    return replace(fault, found=short(given), fix=fault.fix if slip else "")


def _not_text(given: object, where: str) -> Fault:
    if isinstance(given, int | float) and not isinstance(given, bool):
        return Fault("must be text", where, found=short(given), fix=f'write it in quotes: "{given}"')
    return Fault("must be text", where, found=short(given))


def _words(quoted: str) -> list[str]:
    return re.findall(r"'([^']*)'", quoted)


def _tags(model: type[BaseModel], loc: Sequence[str | int]) -> str:
    members = [m for m in _types_at(model, loc) if isinstance(m, type) and issubclass(m, BaseModel)]
    tags = [str(v) for m in members for f in m.model_fields.values() for v in _literals(f.annotation)]
    return ", ".join(dict.fromkeys(tags))


def _keys_at(model: type[BaseModel], loc: Sequence[str | int]) -> list[str]:
    """The keys that a mapping at `loc` may have."""
    members = [m for m in _types_at(model, loc) if isinstance(m, type) and issubclass(m, BaseModel)]
    return list(dict.fromkeys(f.alias or name for m in members for name, f in m.model_fields.items()))


def _types_at(model: type[BaseModel], loc: Sequence[str | int]) -> list[Any]:
    """The types that the model allows at a pydantic location, union members told apart by its tags."""
    here: list[Any] = [model]
    for step in loc:
        tagged = [kind for kind in here if len(here) > 1 and step in _tags_of(kind)]
        here = tagged or [child for kind in here for child in _below(kind, step)]
    return here


def _below(kind: Any, step: str | int) -> list[Any]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        named = [f for n, f in kind.model_fields.items() if step in {n, f.alias}]
        if named:
            return _members(named[0].annotation)
        # The location of a union member: its tag, or its class name in a union without tags.
        return [kind] if step in _tags_of(kind) or step == kind.__name__ else []
    arguments = [a for a in get_args(kind) if a is not Ellipsis]
    if get_origin(kind) is dict:
        return _members(arguments[1])
    return [member for argument in arguments for member in _members(argument)] if isinstance(step, int) else []


def _tags_of(kind: Any) -> set[Any]:
    fields = kind.model_fields if isinstance(kind, type) and issubclass(kind, BaseModel) else {}
    return {v for f in fields.values() for v in _literals(f.annotation)}


def _members(kind: Any) -> list[Any]:
    if get_origin(kind) is Annotated:
        return _members(get_args(kind)[0])
    if get_origin(kind) in {Union, types.UnionType}:
        return [member for argument in get_args(kind) for member in _members(argument)]
    return [kind]


def _literals(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) is Literal else ()
