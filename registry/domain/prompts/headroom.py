"""Whether a prompt fits into a model's context: with the shortest values that it takes, and with the longest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from registry.domain.digests import MAX_INTEGER, decimal_text
from registry.domain.outcomes import Seen
from registry.domain.prompts.lint import Finding, Level
from registry.domain.prompts.variables import Scalar, Variable

HEADROOM = "headroom"


def shortest(declared: Mapping[str, Variable]) -> dict[str, Any]:
    """For each variable its default, or else the value of the fewest characters."""
    return {
        name: variable.default if variable.default is not None else min(_values(variable, 0), key=_length)
        for name, variable in declared.items()
    }


def longest(declared: Mapping[str, Variable], enough: int) -> dict[str, Any]:
    """For each variable the value of the most characters; of text that nothing bounds, its shortest.

    No text is longer than `enough`, which is more than fits anyway.
    """
    short = shortest(declared)
    return {
        name: short[name] if name in unbounded(declared) else max(_values(variable, enough), key=_length)
        for name, variable in declared.items()
    }


def unbounded(declared: Mapping[str, Variable]) -> tuple[str, ...]:
    """Variables that take text of any length."""
    return tuple(n for n, v in declared.items() if v.type == "string" and v.enum is None and v.max_length is None)


def most_tokens(short: Seen, longest_text: str) -> int:
    """Tokens that a prompt has at most: each character more than with its shortest values counts as one."""
    return short.tokens + max(len(longest_text) - len(short.text), 0)


def headroom_findings(short: Seen, longest_text: str, open_ended: Sequence[str]) -> list[Finding]:
    """What there is to say about the room for a prompt, seen with its shortest values and filled in with the longest.

    For the latter each character more counts as a token: no language needs more, but for rare characters.
    """
    if short.window is None:
        return [Finding(HEADROOM, Level.NOTE, f"nothing says how many tokens fit into {short.base}")]
    if short.tokens >= short.window:
        told = f"does not fit into the context of {short.base}, whatever its values are"
        found = f"{short.tokens} tokens of {short.window} with the shortest values"
        return [Finding(HEADROOM, Level.ERROR, told, found=found, fix="shorten the prompt, or take fewer examples")]
    most = most_tokens(short, longest_text)
    found = f"up to {most} tokens and {short.max_new_tokens} for the answer, of {short.window}"
    if most + short.max_new_tokens > short.window:
        told = f"may not fit into the context of {short.base} with its longest values"
        return [Finding(HEADROOM, Level.WARNING, told, found=found, fix="lower max_length or max_new_tokens")]
    if open_ended:
        told = f"whether it fits into the context of {short.base} depends on text that may be of any length"
        fix = "declare max_length for it"
        return [Finding(HEADROOM, Level.NOTE, told, "variables", ", ".join(open_ended), fix)]
    return []


# ---------------------------------------------------------------------------------------------------------


def _values(variable: Variable, enough: int) -> list[Scalar]:
    """Values that the variable takes, the shortest and the longest among them."""
    if variable.enum is not None:
        return list(variable.enum)
    if variable.type == "boolean":
        return [True, False]
    if variable.type == "string":
        return ["", "x" * min(variable.max_length or 0, enough)]
    low = None if variable.minimum is None else Decimal(variable.minimum)
    high = None if variable.maximum is None else Decimal(variable.maximum)
    whole = variable.type == "integer"
    if whole:
        low = Decimal(-MAX_INTEGER) if low is None else low.to_integral_value(ROUND_CEILING)
        high = Decimal(MAX_INTEGER) if high is None else high.to_integral_value(ROUND_FLOOR)
    found = [n for n in (low, high, Decimal(0)) if n is not None and (low is None or n >= low)]
    kept = [n for n in found if high is None or n <= high]
    return [int(n) if whole else decimal_text(n) for n in kept or [Decimal(0)]]


def _length(value: Scalar) -> int:
    return len(str(value))
