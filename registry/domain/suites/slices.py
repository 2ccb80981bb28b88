"""Slices: parts of a suite's rows that are looked at for themselves, by the value of a column or by a condition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Field, Tag, TypeAdapter, model_validator

from registry.domain.documents import DecimalText
from registry.domain.suites.columns import reach, text_of
from registry.domain.suites.parts import Column, Part

MIN_N = 30
"""Rows that a slice needs before anything is said about it, unless it says otherwise."""

SliceName = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_.-]{0,63}$")]
Least = Annotated[int, Field(ge=1, le=1_000_000)]
Value = Annotated[str, Field(max_length=512)]
Length = Annotated[int, Field(ge=0, le=10_000_000)]


class ColumnSlices(Part):
    """One slice for each value of a column. Those `required` must have `min_n` rows for anything to be shown."""

    column: Column
    name: SliceName | None = None
    min_n: Least | None = None
    required: Annotated[tuple[Value, ...], Field(min_length=1, max_length=1000)] | None = None


class Condition(Part):
    """One thing that holds of a column's value: what it is, a number beyond another, or a length in characters."""

    column: Column
    equals: Value | None = None
    one_of: Annotated[tuple[Value, ...], Field(min_length=1, max_length=1000)] | None = None
    above: DecimalText | None = None
    below: DecimalText | None = None
    longer_than: Length | None = None
    shorter_than: Length | None = None

    @model_validator(mode="after")
    def _says_one_thing(self) -> Condition:
        said = sorted(self.model_fields_set - {"column"})
        if len(said) != 1:
            known = ", ".join(key for key in type(self).model_fields if key != "column")
            raise ValueError(f"must say exactly one thing of the column: {known}")
        return self

    def holds(self, value: Any) -> bool:
        """Whether it holds of a value; of none it does not, nor a comparison of numbers of what is no number."""
        if value is None or not isinstance(value, str | int | Decimal):
            return False
        text = text_of(value)
        if self.longer_than is not None:
            return len(text) > self.longer_than
        if self.shorter_than is not None:
            return len(text) < self.shorter_than
        if self.above is not None or self.below is not None:
            return self._beyond(value)
        return text == self.equals if self.one_of is None else text in self.one_of

    def _beyond(self, value: str | int | Decimal) -> bool:
        if isinstance(value, bool | str):
            return False
        return value > Decimal(self.above) if self.above is not None else value < Decimal(self.below or 0)


class ConditionSlice(Part):
    """One slice: the rows of which `where` holds. With `required`, it must have `min_n` rows."""

    name: SliceName
    where: Condition
    min_n: Least | None = None
    required: bool | None = None


def which(value: Any) -> str:
    by_condition = "where" in value if isinstance(value, Mapping) else isinstance(value, ConditionSlice)
    return "ConditionSlice" if by_condition else "ColumnSlices"


Slices: TypeAlias = ColumnSlices | ConditionSlice
AnySlices = Annotated[
    Annotated[ColumnSlices, Tag("ColumnSlices")] | Annotated[ConditionSlice, Tag("ConditionSlice")],
    Discriminator(which),
]
SLICES: TypeAdapter[tuple[Slices, ...]] = TypeAdapter(tuple[AnySlices, ...])


def name_of(slices: Slices) -> str:
    """What a rule calls it: its name, or else its column."""
    return slices.name or slices.column if isinstance(slices, ColumnSlices) else slices.name


def column_of(slices: Slices) -> str:
    return slices.column if isinstance(slices, ColumnSlices) else slices.where.column


def least_of(slices: Slices) -> int:
    """How many rows each of its slices needs."""
    return slices.min_n or MIN_N


def sealed_slices(given: Sequence[Slices]) -> list[dict[str, Any]]:
    """As they are sealed: by name, and what means the same in one spelling."""
    return [_sealed(slices) for slices in sorted(given, key=name_of)]


def slice_values(slices: Sequence[Slices], row: Mapping[str, Any]) -> dict[str, str]:
    """In which slices a row lies: of each column its value, of each condition `true` or `false`.

    A row without a value in a column lies in none of that column's slices.
    """
    found: dict[str, str] = {}
    for one in slices:
        value = reach(row, column_of(one))
        if isinstance(one, ConditionSlice):
            found[one.name] = "true" if one.where.holds(value) else "false"
        elif isinstance(value, str | int | Decimal):
            found[name_of(one)] = text_of(value)
    return found


def _sealed(slices: Slices) -> dict[str, Any]:
    """What is not said is absent, and so is what says no more than that; the order of values tells nothing."""
    content = slices.model_dump(mode="json", exclude_none=True)
    unsaid = {"min_n": MIN_N, "required": False, "name": content.get("column")}
    told = {key: value for key, value in content.items() if value != unsaid.get(key)}
    if isinstance(slices, ColumnSlices) and slices.required is not None:
        told["required"] = sorted(set(slices.required))
    if isinstance(slices, ConditionSlice) and slices.where.one_of is not None:
        told["where"]["one_of"] = sorted(set(slices.where.one_of))
    return told
