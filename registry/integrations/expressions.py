"""Policy expressions: CEL behind one wrapper that fails closed.

Only a BOOL that is True counts as true. The engine gives an error as a non-empty string, which Python would take
for yes; here it is `error`, and so is a context of the wrong shape, a number that is not finite, an expression that
costs too much and an engine that gives up. An expression is checked against a typed environment (a message for each
entity, so that a typo is found) and evaluated on plain maps (so that an absent value is an error and not a zero).

What an expression may read, and nothing else: `release`, `stage`, `current`, `components`, `runs`, `requester`, with
the fields of `NAMES` and `FIELDS`. `current` is empty when nothing is live: ask `has(current.release)`. Numbers that
are written as text compare through `decimal(component.weight) <= 0.5`; there is no arithmetic on doubles.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import metadata
from typing import TYPE_CHECKING, Any, Literal

from registry.domain.digests import MAX_INTEGER, decimal_text
from registry.domain.errors import InfrastructureError
from registry.domain.wording import nearest
from registry.integrations.expression_trees import (
    Node,
    cost_faults,
    empty_walks,
    hidden_errors,
    message_pool,
    reads,
    tree_of,
)

if TYPE_CHECKING:
    from cel_expr_python import cel

Verdict = Literal["true", "false", "error"]

MAX_TEXT = 4096
"""Bytes of one expression."""

NAMES = {
    "release": "Release",
    "stage": "string",
    "current": "Current",
    "components": "*Component",
    "runs": "*Run",
    "requester": "string",
}
"""The names that an expression may read. `*` is a list."""

FIELDS: dict[str, dict[str, str]] = {
    "Release": {
        "application": "string",
        "number": "int",
        "digest": "string",
        "parameters": "texts",
        "composed_by": "string",
    },
    "Current": {"release": "int", "digest": "string"},
    "Component": {
        "role": "string",
        "name": "string",
        "number": "int",
        "digest": "string",
        "weight": "string",
        "registered_by": "*string",
    },
    "Run": {
        "suite": "string",
        "rows": "int",
        "failed": "int",
        "unmeasured": "int",
        "prompt_tokens": "int",
        "completion_tokens": "int",
        "actor": "string",
    },
}
"""The fields of each entity. `texts` maps text to text."""

_NO_NAME = re.compile(r"undeclared reference to '(\w+)")
_NO_FIELD = re.compile(rf"undefined field '(\w+)' not found in struct 'tandem\.({'|'.join(FIELDS)})'")

# Doubles come from `decimal` and from literals and are only compared: NaN needs arithmetic or `double("nan")`.
# Text and bytes are not joined, so that no value is longer than what was given.
_CONFIG = """
name: tandem
stdlib:
  exclude_functions:
    - {name: double}
    - {name: dyn}
    - {name: _+_, overloads: [{id: add_double}, {id: add_string}, {id: add_bytes}]}
    - {name: _-_, overloads: [{id: subtract_double}]}
    - {name: _*_, overloads: [{id: multiply_double}]}
    - {name: _/_, overloads: [{id: divide_double}]}
"""


def check_expression(text: str) -> tuple[str, ...]:
    """The faults of an expression, with their positions as the engine gives them; empty if it may be used."""
    return _prepared(text)[0]


def expression_words(fault: str) -> tuple[str, str]:
    """What is expected in place of what a fault of `check_expression` is about, and the nearest name as the remedy."""
    if name := _NO_NAME.search(fault):
        return f"one of {', '.join(NAMES)}", nearest(name[1], NAMES)
    if field := _NO_FIELD.search(fault):
        fields = FIELDS[field[2]]
        return f"one of {', '.join(fields)}", nearest(field[1], fields)
    return f"an expression that is true or false, about {', '.join(NAMES)}", ""


def expression_remarks(text: str) -> tuple[str, ...]:
    """What is allowed and probably not meant: `||` passing over an absent value, `all` over nothing.

    Empty for a faulty text.
    """
    _, tree, _ = _prepared(text)
    if tree is None:
        return ()
    hidden = (
        f"`||` (or a negated `&&`) passes over the error when {path} is absent: guard it with has({example})"
        for path in hidden_errors(tree)
        for example in ["current.release" if path == "current" else path]
    )
    empty = (f"`all` over {each} is true when there is none: ask for its size as well" for each in empty_walks(tree))
    return (*hidden, *empty)


def evaluate_expression(text: str, context: Mapping[str, Any]) -> tuple[Verdict, str]:
    """The verdict of one expression on one context, and its detail: values that were read, or why it is an error.

    The context has every key of `NAMES` but `current`, which may be absent or None. Never raises for what is in the
    text or the context. The same text and context give the same result in every thread.
    """
    faults, tree, program = _prepared(text)
    if faults or tree is None or program is None:
        return "error", "; ".join(faults)
    given = {**context, "current": {} if context.get("current") is None else context["current"]}
    if misfits := list(_misfits(given)):
        return "error", "the context: " + "; ".join(misfits[:5])
    try:
        value = program.eval(data=given)
        kind, result = value.type(), value.value()
    except RuntimeError as error:  # the engine's only exception: here, its iteration budget
        return "error", _first_line(str(error))
    if kind != _cel().Type.BOOL or not isinstance(result, bool):
        return "error", _first_line(str(result)) or "no boolean"
    return ("true" if result is True else "false"), _observed(tree, given)


def engine() -> str:
    """Name and version of the engine, for the record of a decision."""
    return f"cel-expr-python {metadata.version('cel-expr-python')}"


@functools.lru_cache(maxsize=512)
def _prepared(text: str) -> tuple[tuple[str, ...], Node | None, cel.Expression | None]:
    """Faults, tree and program. The last two are None where there are faults."""
    if fault := _unreadable(text):
        return (fault,), None, None
    typed, plain = _environments()
    try:
        result = typed.compile(text).return_type()
        program = plain.compile(text)
        tree = tree_of(program.serialize())
    except (RuntimeError, ValueError) as error:
        return tuple(_messages(str(error))), None, None
    faults = cost_faults(tree)
    if result != _cel().Type.BOOL:
        faults.append(f"the result must be a boolean, not {result.name()}")
    return (tuple(faults), None, None) if faults else ((), tree, program)


def _unreadable(text: str) -> str:
    if not text.strip():
        return "the expression is empty"
    size = len(text.encode("utf-8", "replace"))
    if size > MAX_TEXT:
        return f"the expression is too long: {size} bytes, at most {MAX_TEXT}"
    if not _unicode(text) or "\0" in text:
        return "the expression is not plain Unicode text"
    return ""


@functools.cache
def _environments() -> tuple[cel.Env, cel.Env]:
    """The typed environment for checking, and the one of plain maps for evaluating."""
    cel = _cel()
    kinds = cel.Type
    number = cel.Overload("decimal_of_string", kinds.DOUBLE, [kinds.STRING], False, _decimal)
    shared: dict[str, Any] = {
        "config": cel.NewEnvConfigFromYaml(_CONFIG),
        "functions": [cel.FunctionDecl("decimal", [number])],
    }
    messages = {
        entity: tuple((number, name, kind) for number, (name, kind) in enumerate(fields.items(), 1))
        for entity, fields in FIELDS.items()
    }
    entity_type = {name: kinds(f"tandem.{name}") for name in FIELDS} | {"string": kinds.STRING}
    plain_type = dict.fromkeys(FIELDS, kinds.Map(kinds.STRING, kinds.DYN)) | {"string": kinds.STRING}
    pool = message_pool("tandem", messages)
    return (
        cel.NewEnv(descriptor_pool=pool, variables=_variables(entity_type), **shared),
        cel.NewEnv(variables=_variables(plain_type), **shared),
    )


def _variables(types: Mapping[str, cel.Type]) -> dict[str, cel.Type]:
    of_list = _cel().Type.List
    return {n: of_list(types[kind[1:]]) if kind.startswith("*") else types[kind] for n, kind in NAMES.items()}


def _decimal(text: str) -> float:
    """The function `decimal(text)`. Raises for whatever is not a finite decimal, which makes an error in the engine."""
    value = float(decimal_text(text))
    if value in {float("inf"), float("-inf")}:
        raise ValueError("not a number that can be compared")
    return value


def _misfits(context: Mapping[str, Any]) -> Iterator[str]:
    """Where the context is not what `NAMES` and `FIELDS` promise. Nothing is converted: a wrong type is an error."""
    yield from (f"{name} is not a name that expressions may read" for name in context if name not in NAMES)
    for name, kind in NAMES.items():
        if name not in context:
            yield f"{name} is missing"
        elif name != "current" or context[name] != {}:
            yield from _misfit(name, context[name], kind)


def _misfit(where: str, value: Any, kind: str) -> Iterator[str]:
    if kind.startswith("*"):
        if not isinstance(value, list):
            yield f"{where} is not a list"
        else:
            for position, item in enumerate(value):
                yield from _misfit(f"{where}[{position}]", item, kind[1:])
    elif kind in FIELDS:
        fields = FIELDS[kind]
        if not isinstance(value, dict) or value.keys() != fields.keys():
            yield f"{where} must have exactly the fields {', '.join(fields)}"
        else:
            for name, field in fields.items():
                yield from _misfit(f"{where}.{name}", value[name], field)
    elif not _FITS[kind](value):
        yield f"{where} is not {_WORDS[kind]}"


def _unicode(value: Any) -> bool:
    """Whether this is text without lone surrogates, which the engine cannot take."""
    if not isinstance(value, str):
        return False
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


_FITS: dict[str, Any] = {
    "string": _unicode,
    "int": lambda value: type(value) is int and abs(value) <= MAX_INTEGER,
    "texts": lambda value: isinstance(value, dict) and all(map(_unicode, (*value, *value.values()))),
}
_WORDS = {"string": "text", "int": "a whole number", "texts": "a map from text to text"}


def _observed(tree: Node, context: Mapping[str, Any]) -> str:
    """`release.number = 3, stage = "production"`: the single values that the expression named."""
    shown = []
    for path in reads(tree):
        value: Any = context
        for step in path:
            value = value.get(step) if isinstance(value, dict) else None
        if isinstance(value, str | int):
            shown.append(f"{'.'.join(path)} = {value if isinstance(value, int) else repr(value[:100])}")
    return ", ".join(shown)[:1000]


def _messages(text: str) -> Sequence[str]:
    """The engine's messages without its prefix and drawings: `1:8: undefined field 'numbr' not found …`."""
    lines = [line.split("<input>:", 1)[-1].split(" [INVALID", 1)[0] for line in text.splitlines() if "ERROR:" in line]
    return [line.replace(" (in container '')", "") for line in lines] or [_first_line(text)]


def _first_line(text: str) -> str:
    return text.strip().split("\n", 1)[0][:500]


def _cel() -> Any:
    try:
        from cel_expr_python import cel
    except ImportError as error:
        raise InfrastructureError(
            "policy expressions need the CEL engine", found=str(error), fix="pip install cel-expr-python protobuf"
        ) from error
    return cel
