"""The contract of a prompt: what callers send (variables), and what they read (output, calls of tools).

Variables may accept more from one version to the next and never less; an output may promise more and never less. What
cannot be compared counts as breaking: nobody was shown that it is not.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.effects import ContractChange, Effect
from registry.domain.prompts.schema_changes import schema_changes
from registry.domain.prompts.variables import Scalar, Variable, bind

if TYPE_CHECKING:
    from registry.domain.prompts.document import PromptDocument


def changes(before: PromptDocument, after: PromptDocument) -> tuple[ContractChange, ...]:
    """What the contract of `after` changes for those who use `before`, by place."""
    found = [*_mode(before, after), *_variables(before, after), *_tools(before, after)]
    if after.output is None and before.output is not None:
        found.append(ContractChange(Effect.BREAKING, "output", "no schema is promised any more"))
    elif after.output is not None and before.output is None:
        found.append(ContractChange(Effect.COMPATIBLE, "output", "a schema is promised"))
    elif after.output is not None and before.output is not None:
        found += schema_changes(json.loads(before.output), json.loads(after.output), "output")
    return tuple(sorted(dict.fromkeys(found), key=lambda change: (change.where, change.effect, change.said)))


def refusals(sent: Variable, accepts: Variable) -> Iterator[str]:
    """Why `accepts` may refuse a value that `sent` describes, in the words of `bind`; nothing if it accepts them all.

    A whole number is a number; besides that a value has to be of the type itself.
    """
    if sent.type != accepts.type and (sent.type, accepts.type) != ("integer", "number"):
        yield f"must be of type {accepts.type}, not {sent.type}"
        return
    values = _every_value(sent)
    if values is not None:
        lost = [value for value in values if not _takes(accepts, value)]
        if lost:
            yield f"must not be {' or '.join(map(shown, lost))}{_only(accepts)}"
        return
    if accepts.enum is not None:
        yield f"must be one of {', '.join(map(shown, accepts.enum))}"
    yield from _limits(sent, accepts)


def shown(value: Scalar) -> str:
    """A value of a variable as JSON spells it."""
    return json.dumps(value, ensure_ascii=False)


# ---------------------------------------------------------------------------------------------------------


def _mode(before: PromptDocument, after: PromptDocument) -> Iterator[ContractChange]:
    if before.is_completion != after.is_completion:
        words = {True: "completion", False: "chat"}
        said = f"{words[before.is_completion]} → {words[after.is_completion]}"
        yield ContractChange(Effect.BREAKING, "mode", said)


def _variables(before: PromptDocument, after: PromptDocument) -> Iterator[ContractChange]:
    for name, old in before.variables.items():
        new = after.variables.get(name)
        if new is None:
            yield ContractChange(Effect.BREAKING, f"variables.{name}", "removed: sending it is refused")
        else:
            yield from _variable(f"variables.{name}", old, new)
    for name, new in after.variables.items():
        if name not in before.variables and new.default is None:
            yield ContractChange(Effect.BREAKING, f"variables.{name}", "new, and must be sent: it has no default")
        elif name not in before.variables and new.default is not None:
            yield ContractChange(Effect.COMPATIBLE, f"variables.{name}", f"new, {shown(new.default)} by default")


def _variable(where: str, old: Variable, new: Variable) -> Iterator[ContractChange]:
    for why in refusals(old, new):
        yield ContractChange(Effect.BREAKING, where, why)
    if any(refusals(new, old)):
        yield ContractChange(Effect.COMPATIBLE, where, "takes other values than before")
    if old.default == new.default:
        return
    if new.default is None:
        yield ContractChange(Effect.BREAKING, where, "must be sent: its default is gone")
    elif old.default is None:
        yield ContractChange(Effect.COMPATIBLE, where, f"may be left out: {shown(new.default)} by default")
    else:
        said = f"{shown(old.default)} → {shown(new.default)} by default"
        yield ContractChange(Effect.COMPATIBLE, where, said)


def _every_value(variable: Variable) -> Sequence[Scalar] | None:
    """All the values there are, if they are few."""
    if variable.enum is None and variable.type == "boolean":
        return (True, False)
    return variable.enum


def _takes(variable: Variable, value: Scalar) -> bool:
    try:
        bind({"value": variable}, {"value": value})
    except InvalidInputError:
        return False
    return True


def _only(variable: Variable) -> str:
    return f", only {', '.join(map(shown, variable.enum))}" if variable.enum is not None else ""


def _limits(sent: Variable, accepts: Variable) -> Iterator[str]:
    longest = accepts.max_length
    if longest is not None and (sent.max_length is None or sent.max_length > longest):
        yield f"must have at most {longest} characters"
    lowest = accepts.minimum
    if lowest is not None and (sent.minimum is None or Decimal(sent.minimum) < Decimal(lowest)):
        yield f"must be at least {lowest}"
    highest = accepts.maximum
    if highest is not None and (sent.maximum is None or Decimal(sent.maximum) > Decimal(highest)):
        yield f"must be at most {highest}"


def _tools(before: PromptDocument, after: PromptDocument) -> Iterator[ContractChange]:
    """Callers carry out what the model asks of a tool: they read its parameters."""
    old, new = _parameters(before), _parameters(after)
    for name in old.keys() - new.keys():
        yield ContractChange(Effect.COMPATIBLE, f"tools.{name}", "removed: it is not called any more")
    for name in new.keys() - old.keys():
        yield ContractChange(Effect.BREAKING, f"tools.{name}", "new: whoever does not know it is asked for it")
    for name in old.keys() & new.keys():
        yield from schema_changes(old[name], new[name], f"tools.{name}")


def _parameters(document: PromptDocument) -> dict[str, Any]:
    """The schema of what each tool is called with."""
    tools = json.loads(document.tools) if document.tools is not None else []
    return {tool["name"]: tool.get("parameters", {}) for tool in tools}
