"""Gold items: pairs of answers that come with the choice that everybody who reads them makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from registry.domain.comparisons.drawing import Gold
from registry.domain.comparisons.records import Choice
from registry.domain.comparisons.rows import rows_of, unknown_columns, word
from registry.domain.datasets import MAX_FAULTS
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.text import check_text
from registry.domain.wording import short

_COLUMNS = ("input", "left", "right", "choice")
MOST_GOLD = 10_000


def gold_of(chunks: Iterable[bytes], source: str) -> tuple[Gold, ...]:
    """The gold items of a file. Raises InvalidInputError with every fault and its line."""
    faults: list[Fault] = []
    told: set[str] = set()
    found: list[Gold] = []
    for number, row in rows_of(chunks, source):
        where = f"{source}:{number}"
        try:
            if isinstance(row, InvalidInputError):
                raise row
            faults += unknown_columns(row, _COLUMNS, told, where)
            found.append(_gold(row, where))
        except InvalidInputError as error:
            faults += error.faults
        if len(faults) >= MAX_FAULTS or len(found) > MOST_GOLD:
            break
    if len(found) > MOST_GOLD:
        faults = [Fault("too many gold items", source, expected=f"at most {MOST_GOLD}")]
    if not faults and not found:
        faults = [Fault("no gold item", source, expected='lines such as {"left": "…", "right": "…", "choice": "left"}')]
    if faults:
        raise InvalidInputError.of(source, faults[:MAX_FAULTS])
    return tuple(found)


def like_others(gold: Sequence[Gold], names: Sequence[str], source: str) -> tuple[Gold, ...]:
    """The items with the variables of all pairs, in their order: by others a rater would know gold when they see it.

    A text alone is the value of the one variable, where there is one. Raises InvalidInputError for other variables.
    """
    found, faults = [], []
    for number, one in enumerate(gold, start=1):
        given = one.input
        if len(names) == 1 and list(given) == ["input"]:
            given = {names[0]: given["input"]}
        if sorted(given) != sorted(names):
            faults.append(
                Fault(
                    f"gold item {number} asks otherwise than the pairs do, and would be known by it",
                    source,
                    expected=f"an input of {', '.join(names)}",
                    found=", ".join(map(short, given)) or "nothing",
                )
            )
        else:
            found.append(replace(one, input={name: given[name] for name in names}))
    if faults:
        raise InvalidInputError.of(source, faults[:MAX_FAULTS])
    return tuple(found)


# ---------------------------------------------------------------------------------------------------------


def _gold(row: Mapping[str, Any], where: str) -> Gold:
    choice = Choice(word(row, "choice", Choice, where))
    return Gold(_input(row.get("input"), where), _text(row, "left", where), _text(row, "right", where), choice)


def _text(row: Mapping[str, Any], column: str, where: str) -> str:
    value = row.get(column)
    if not isinstance(value, str):
        raise InvalidInputError(f"no text in {column}", where=where, expected="the answer as text", found=short(value))
    return check_text(value, column, where)


def _input(value: Any, where: str) -> dict[str, str]:
    if value is None or value == "":
        return {}
    if isinstance(value, str):
        return {"input": check_text(value, "input", where)}
    if isinstance(value, dict) and all(isinstance(part, str) for part in value.values()):
        return {check_text(name, "input", where): check_text(part, "input", where) for name, part in value.items()}
    raise InvalidInputError(
        "not an input", where=where, expected="a text, or an object of texts by variable", found=short(value)
    )
