"""What the values of a suite's document are checked for, beyond their shapes."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any

from registry.domain.digests import parse_digest
from registry.domain.errors import InvalidInputError
from registry.domain.names import parse_version_ref
from registry.domain.prompts.schemas import schema_text
from registry.domain.suites.slices import Slices, name_of

MAX_SCHEMA = 65_536
"""Characters of a JSON Schema as canonical JSON."""
MAX_DIGITS = 40
"""Characters of an end of a scorer's range: no score may have more, and beyond 308 no bound is a number."""


def tolerance(value: str) -> str:
    if Decimal(value) < 0:
        raise ValueError("must not be negative")
    return value


def end_of_range(value: str) -> str:
    if len(value) > MAX_DIGITS:
        raise ValueError(f"is no end of a range that a score could reach: at most {MAX_DIGITS} characters written out")
    return value


def correlation(value: str) -> str:
    if not 0 <= Decimal(value) <= 1:
        raise ValueError('must be a correlation from "0" to "1"')
    return value


def inline_schema(value: object) -> object:
    """A JSON Schema as canonical text, as it is sealed: a schema may hold floats, which nothing sealed may."""
    if isinstance(value, str):
        try:
            value = json.loads(value, object_pairs_hook=_unique)
        except (ValueError, RecursionError) as error:
            raise ValueError("must be a JSON Schema, written out here") from error
    if not isinstance(value, dict):
        raise ValueError("must be a JSON Schema: a mapping")
    try:
        text = schema_text(value)
    except InvalidInputError as error:
        raise ValueError("must be a JSON Schema") from error
    if len(text) > MAX_SCHEMA:
        raise ValueError(f"is too long: at most {MAX_SCHEMA} characters as JSON")
    return text


def named_columns(value: object) -> object:
    """A list of columns as the mapping that it stands for."""
    if not isinstance(value, list) or not all(isinstance(column, str) for column in value):
        return value
    columns = list(value)
    names = [column.rpartition(".")[2] for column in columns]
    if (twice := _repeated(names)) is not None:
        raise ValueError(f"two columns would become the variable {twice!r}: write a mapping `variable: column`")
    return dict(zip(names, columns, strict=True))


def distinct_seeds(value: tuple[int, ...]) -> tuple[int, ...]:
    twice = next((seed for seed in value if value.count(seed) > 1), None)
    if twice is not None:
        raise ValueError(f"names the seed {twice} twice: it would draw the same again; say `repeats` for more answers")
    return value


def training_data(value: str) -> str:
    """A dataset version by reference, or the digest of one."""
    try:
        if "@" in value:
            parse_version_ref(value)
        else:
            parse_digest(value)
    except InvalidInputError as error:
        raise ValueError("is a dataset version such as tickets-train@1, or its whole digest sha256:…") from error
    return value


def slices_told_apart(value: tuple[Slices, ...]) -> tuple[Slices, ...]:
    refuse(fault_of_slices([name_of(slices) for slices in value]))
    return value


def fault_of_slices(names: Sequence[str]) -> str:
    """What is wrong with these names of slices; nothing if all are different."""
    twice = _repeated(names)
    return "" if twice is None else f"two slices are called {twice!r}: give one of them a `name`"


def fault_of_names(names: Sequence[str]) -> str:
    """The same of scorers."""
    twice = _repeated(names)
    return "" if twice is None else f"two scorers are called {twice!r}"


def fault_of_primary(primary: str, types: Mapping[str, str], corpus: Collection[str]) -> str:
    """Whether the primary scorer is none of these, or one of all rows together, as the types `corpus` are."""
    if primary not in types:
        return f"no scorer is called {primary!r}: there are {', '.join(types)}"
    if types[primary] in corpus:
        return f"{primary} ({types[primary]}) scores all rows together: name a scorer of single rows"
    return ""


def fault_of_judges(judges: Sequence[str], answers: int) -> str:
    """Whether judges would be asked about more than one answer to each row."""
    if not judges or answers <= 1:
        return ""
    return f"the judge {judges[0]} is asked about one answer to each row: name one seed, no repeats"


def refuse(said: str) -> None:
    """Raise ValueError with what is wrong, if anything is."""
    if said:
        raise ValueError(said)


def _repeated(names: Sequence[str]) -> str | None:
    return next((name for name in names if names.count(name) > 1), None)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key occurs twice")
    return found
