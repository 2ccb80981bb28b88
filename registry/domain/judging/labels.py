"""Labels: answers that people have judged, as rows of a dataset."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from registry.domain.datasets import MAX_FAULTS, row_digest, sample_id
from registry.domain.digests import decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.suites import Calibration, Judge, span_of
from registry.domain.suites.columns import reach, text_of
from registry.domain.wording import short


@dataclass(frozen=True, slots=True)
class Labelled:
    """An answer that people have judged. `inputs` are by variable of the suite; `human` is a canonical decimal."""

    label_id: str
    cluster: str
    inputs: Mapping[str, Any]
    answer: str
    target: str
    human: str


def labelled(
    declared: Judge,
    calibration: Calibration,
    columns: tuple[Mapping[str, str], str | None],
    identifier: str | None,
    rows: Iterable[tuple[int, dict[str, Any]]],
    source: str,
) -> tuple[Labelled, ...]:
    """The rows as labels, sorted by id. `columns` are those of the inputs, by variable, and of the target if any.

    Raises InvalidInputError for rows that lack a value, labels outside the judge's range, and an id that occurs twice.
    """
    found: dict[str, Labelled] = {}
    faults: list[Fault] = []
    for number, row in rows:
        where = f"{source}:{number}"
        try:
            one = _labelled(declared, calibration, columns, identifier, row, where)
        except InvalidInputError as error:
            faults.extend(error.faults)
        else:
            if one.label_id in found:
                faults.append(Fault("the same label twice", where, found=one.label_id))
            found[one.label_id] = one
        if len(faults) >= MAX_FAULTS:
            break
    if faults:
        raise InvalidInputError.of(source, faults)
    return tuple(found[key] for key in sorted(found))


# ---------------------------------------------------------------------------------------------------------


def _labelled(
    declared: Judge,
    calibration: Calibration,
    columns: tuple[Mapping[str, str], str | None],
    identifier: str | None,
    row: Mapping[str, Any],
    where: str,
) -> Labelled:
    faults: list[Fault] = []

    def take(column: str) -> Any:
        value = reach(row, column)
        if isinstance(value, str | int | Decimal):
            return value
        found = "" if value is None else short(value)
        faults.append(Fault(f"no single value in column {column!r}", where, "text, a number, true or false", found))
        return ""

    inputs, target = columns
    known = row_digest(row) if identifier is None else sample_id(row, identifier, where)
    given = {variable: take(column) for variable, column in inputs.items()}
    cluster = known if calibration.cluster is None else text_of(take(calibration.cluster))
    answer = text_of(take(calibration.answer))
    shown = "" if target is None else text_of(take(target))
    human = text_of(take(calibration.label))
    if not faults and (fault := _human_fault(declared, human, f"{where} {calibration.label}")):
        faults.append(fault)
    if faults:
        raise InvalidInputError.of(where, faults)
    return Labelled(known, cluster, given, answer, shown, decimal_text(human))


def _human_fault(declared: Judge, human: str, where: str) -> Fault | None:
    low, high = span_of(declared)
    expected = f"a decimal from {low} to {high}, as the judge gives"
    try:
        number = Decimal(decimal_text(human))
    except InvalidInputError:
        return Fault("a label that is no number", where, expected, short(human))
    return None if Decimal(low) <= number <= Decimal(high) else Fault("a label out of range", where, expected, human)
