"""Rows become cases: variables to fill the prompt with, the target, and the cluster."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from registry.domain.datasets import MAX_FAULTS, row_digest, sample_id
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.evaluations import Case
from registry.domain.suites.columns import reach, text_of
from registry.domain.suites.sealed import Suite
from registry.domain.suites.slices import slice_values
from registry.domain.wording import short


def cases(suite: Suite, rows: Iterable[tuple[int, dict[str, Any]]], source: str) -> list[Case]:
    """The rows as cases, in their order. Raises InvalidInputError naming the line of every missing value."""
    found: list[Case] = []
    lines: dict[str, int] = {}
    faults: list[Fault] = []
    for number, row in rows:
        try:
            case = _case(suite, row, f"{source}:{number}")
            if case.sample_id in lines:
                raise _repeated(suite, lines[case.sample_id], f"{source}:{number}")
        except InvalidInputError as error:
            faults.extend(error.faults)
            if len(faults) >= MAX_FAULTS:
                break
        else:
            lines[case.sample_id] = number
            found.append(case)
    if faults:
        raise InvalidInputError.of(source, faults)
    return found


def _case(suite: Suite, row: Mapping[str, Any], where: str) -> Case:
    faults: list[Fault] = []

    def take(column: str) -> Any:
        value = reach(row, column)
        if value is None or not isinstance(value, str | int | Decimal):
            message = f"no value in column {column!r}" if value is None else f"{column!r} is not a single value"
            found = "" if value is None else short(value)
            faults.append(Fault(message, where, expected="text, a number, true or false", found=found))
            return ""
        return value

    sample = row_digest(row) if suite.id is None else sample_id(row, suite.id, where)
    variables = {variable: take(column) for variable, column in suite.inputs.items()}
    target = text_of(take(suite.target))
    cluster = sample if suite.cluster is None else text_of(take(suite.cluster))
    if faults:
        raise InvalidInputError.of(where, faults)
    return Case(sample, variables, target, cluster, slice_values(suite.slices, row))


def _repeated(suite: Suite, first: int, where: str) -> InvalidInputError:
    return InvalidInputError(
        "the same row twice" if suite.id is None else "the same id twice",
        where=where,
        found=f"also on line {first}",
        fix="register the dataset with an id column, so that equal rows can be told apart" if suite.id is None else "",
    )
