"""Numeric: whether the number in an answer is near enough to the target. All arithmetic is exact decimals."""

from __future__ import annotations

import re
from decimal import Context, Decimal, localcontext

MAX_DIGITS = 100
"""Characters of a number; a longer run of digits is none."""

_TOKEN = re.compile(r"(?:(?<![\w.,])[-+\u2212])?(?:[0-9]|[.,](?=[0-9]))[0-9.,'_]*(?:[eE][-+]?[0-9]+)?")
_SPACED = re.compile(
    r"(?:(?<![\w.,])[-+\u2212])?[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?![0-9])[.,]?[0-9]*"
    r"|(?:(?<![\w.,])[-+\u2212])?(?:[0-9]|[.,](?=[0-9]))[0-9.,'_]*(?:[eE][-+]?[0-9]+)?"
)
"""As `_TOKEN`, but spaces may stand between groups of three."""
_PLAIN = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?")
_GROUPED = re.compile(r"[-+]?[0-9]{1,3}(?:#[0-9]{3})+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]{1,3})?")
_CONTEXT = Context(prec=2 * MAX_DIGITS + 50)


def score(
    output: str,
    target: str,
    *,
    tolerance: str = "0",
    relative: str = "0",
    find: str = "whole",
    decimal: str = ".",
    thousands: str | None = None,
) -> str:
    """`"1"` if the answer's number is within `tolerance` of the target or within `relative` times it, else `"0"`.

    The number is the whole answer, or the `first` or `last` in it. One that cannot be read as it is declared, such as
    `1,000` without `thousands`, is none, and no other number is taken in its place.
    """
    wanted = number(target, decimal, thousands)
    given = number(_chosen(output, find, thousands), decimal, thousands)
    if wanted is None or given is None:
        return "0"
    with localcontext(_CONTEXT):
        allowed = max(Decimal(tolerance), Decimal(relative) * abs(wanted))
        return "1" if abs(given - wanted) <= allowed else "0"


def number(text: str, decimal: str = ".", thousands: str | None = None) -> Decimal | None:
    """The number that a text is, white space around it aside; None if it is none."""
    text = text.strip().replace("\u2212", "-")
    if len(text) > MAX_DIGITS or "#" in text:
        return None
    if thousands == " ":
        text = text.replace("\u00a0", " ").replace("\u202f", " ")
    if thousands is not None and thousands in text:
        text = text.replace(thousands, "#")
    if decimal != ".":
        text = "" if "." in text else text.replace(decimal, ".")
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        return Decimal(text.replace("#", ""))
    return None


def _chosen(output: str, find: str, thousands: str | None) -> str:
    if find == "whole":
        return output
    pattern = _SPACED if thousands == " " else _TOKEN
    found = ""
    for match in pattern.finditer(output):
        found = match.group().rstrip(".,'_")
        if find == "first":
            break
    return found
