"""Intake: the outcomes in a file, or everything that is wrong with it, line by line.

A unit has one outcome in one arm. Whoever stands in both, or twice, was not assigned to anything that could be
compared; so that file is refused as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeAlias

from registry.domain.comparisons.rows import given, identifier, rows_of, unknown_columns, word
from registry.domain.datasets import MAX_FAULTS, Row
from registry.domain.digests import decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.studies.records import ANSWERS, CLASSES, WHOLE, Arm, OutcomeMetric, Unit, range_text
from registry.domain.wording import short

COLUMNS = ("unit_id", "arm", "value", "cluster")
"""The columns that a file of outcomes may have."""
MOST_UNITS = 200_000
LONGEST_NUMBER = 40
"""Characters of a value: more digits than any bound is computed with."""

_RANGE = re.compile(r"([^.]+(?:\.[0-9]+)?)\.\.([^.]+(?:\.[0-9]+)?)")

Record: TypeAlias = tuple[int, Row | InvalidInputError]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What a file holds: its units by id, and the range of their values."""

    metric: OutcomeMetric
    range: tuple[str, str]
    split: str | None
    units: tuple[Unit, ...]

    def count(self, arm: Arm) -> int:
        return sum(unit.arm is arm for unit in self.units)


def outcomes_of(
    chunks: Iterable[bytes],
    source: str,
    metric: OutcomeMetric,
    *,
    compared: bool,
    range_: str | None = None,
    split: str | None = None,
) -> Outcomes:
    """The outcomes in a file of CSV or JSON Lines; without anything `compared` there is one arm, which needs no name.

    Raises InvalidInputError for a range or a split that makes no sense, and with every fault of the file and its line:
    unknown columns, values out of range, answers mixed with what they make of people, units that occur twice or in
    both arms, clusters told of some units only.
    """
    bounds = _bounds(metric, range_)
    share = _split(split, compared=compared)
    reading = _Reading(metric, bounds, compared)
    for number, row in rows_of(chunks, source):
        reading.take(row, f"{source}:{number}")
        if len(reading.faults) >= MAX_FAULTS:
            break
        if len(reading.units) > MOST_UNITS:
            raise InvalidInputError("too many units", where=source, expected=f"at most {MOST_UNITS} in a study")
    faults = reading.faults or list(reading.faults_of_all(source))
    if faults:
        raise InvalidInputError.of(source, faults[:MAX_FAULTS])
    units = tuple(reading.units[name] for name in sorted(reading.units))
    return Outcomes(metric, bounds or reading.told_range, share, units)


# What is told beside the file ----------------------------------------------------------------------------


def _bounds(metric: OutcomeMetric, text: str | None) -> tuple[str, str] | None:
    """The range that was declared; None where the file is to tell. Raises InvalidInputError."""
    known = {OutcomeMetric.NPS: (ANSWERS, CLASSES), OutcomeMetric.COMPLETION: (WHOLE,)}.get(metric, ())
    if text is None:
        if metric is OutcomeMetric.SCORE:
            raise InvalidInputError(
                "a score needs its range",
                where="--range",
                expected="the lowest and the highest value that there can be",
                found="nothing",
                fix="--range 0..1",
            )
        return WHOLE if metric is OutcomeMetric.COMPLETION else None
    parts = _RANGE.fullmatch(text.strip())
    try:
        low, high = (_number(part) for part in parts.groups()) if parts else (None, None)
    except InvalidInputError:
        low = high = None
    if low is None or high is None or Decimal(low) >= Decimal(high):
        raise InvalidInputError(
            "not a range", where="--range", expected="LOW..HIGH, the lower first", found=short(text), fix="--range 0..1"
        )
    if known and (low, high) not in known:
        raise InvalidInputError(
            f"{metric.value} has another range",
            where="--range",
            expected=" or ".join(map(range_text, known)),
            found=short(text),
        )
    return low, high


def _split(text: str | None, *, compared: bool) -> str | None:
    if text is None:
        return None
    if not compared:
        raise InvalidInputError("one arm is not split", where="--split", expected="a baseline", found="none")
    try:
        share = _number(text)
    except InvalidInputError:
        share = "0"
    if not 0 < Decimal(share) < 1:
        raise InvalidInputError(
            "not a split",
            where="--split",
            expected="the share of units that was meant to get the candidate, between 0 and 1",
            found=short(text),
            fix="--split 0.5",
        )
    return share


# The file ------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Reading:
    """One pass over a file. `lines` are where units stood, `first` where either form of NPS was seen first."""

    metric: OutcomeMetric
    bounds: tuple[str, str] | None
    compared: bool
    units: dict[str, Unit] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    first: dict[tuple[str, str], str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    @property
    def told_range(self) -> tuple[str, str]:
        """What the values themselves tell."""
        return next(iter(self.first), WHOLE)

    def take(self, row: Mapping[str, Any] | InvalidInputError, where: str) -> None:
        try:
            if isinstance(row, InvalidInputError):
                raise row
            self.faults += unknown_columns(row, COLUMNS, self.told, where)
            self._add(self._unit(row, where), where)
        except InvalidInputError as error:
            self.faults += error.faults

    def faults_of_all(self, source: str) -> Iterable[Fault]:
        """What is wrong although every line is right."""
        if not self.units:
            yield Fault("no outcome in the file", source, expected="unit_id, arm and value")
            return
        for arm in Arm if self.compared else (Arm.CANDIDATE,):
            if all(unit.arm is not arm for unit in self.units.values()):
                yield Fault(f"no unit in the arm {arm.value}", source, expected="units in both arms")
        alone = [name for name, unit in self.units.items() if unit.cluster is None]
        if len(alone) < len(self.units):
            for name in alone:
                said = f"unit {short(name)} is of no cluster, and others are"
                yield Fault(said, self.lines[name], fix="tell the cluster of every unit, or of none")
        if self.metric is OutcomeMetric.NPS and self.bounds is None and not self.first:
            yield Fault(
                "every value is 0 or 1, which may be answers or what they make of people",
                source,
                expected="answers of 0 to 10, or -1, 0 and 1",
                fix="say which: --range 0..10, or --range=-1..1",
            )

    def _unit(self, row: Mapping[str, Any], where: str) -> Unit:
        faults: list[Fault] = []
        found: dict[str, Any] = {}
        for name, read in (("id", self._id), ("arm", self._arm), ("value", self._value), ("cluster", _cluster)):
            try:
                found[name] = read(row, where)
            except InvalidInputError as error:
                faults += error.faults
        if faults:
            raise InvalidInputError.of(where, faults)
        return Unit(**found)

    def _add(self, unit: Unit, where: str) -> None:
        before = self.units.get(unit.id)
        if before is None:
            self.units[unit.id], self.lines[unit.id] = unit, where
            return
        twice = "occurs twice" if before.arm is unit.arm else "is in both arms"
        raise InvalidInputError(
            f"unit {short(unit.id)} {twice}",
            where=where,
            expected="each unit once, in one arm",
            found=f"the same at {self.lines[unit.id]}",
            fix="sum up what belongs to one unit, and leave out whom both releases served",
        )

    def _id(self, row: Mapping[str, Any], where: str) -> str:
        return identifier(row, "unit_id", where)

    def _arm(self, row: Mapping[str, Any], where: str) -> Arm:
        if not self.compared and given(row, "arm") is None:
            return Arm.CANDIDATE
        return Arm(word(row, "arm", list(Arm) if self.compared else [Arm.CANDIDATE], where))

    def _value(self, row: Mapping[str, Any], where: str) -> str:
        value = given(row, "value")
        if value is None:
            raise InvalidInputError(
                "the unit has no value",
                where=where,
                expected=self._expected,
                fix="leave out who was never asked, or write what silence counts",
            )
        try:
            number = _number(value)
        except InvalidInputError:
            number = ""
        if not number or not self._fits(number):
            raise InvalidInputError("not such a value", where=where, expected=self._expected, found=short(value))
        if self.metric is OutcomeMetric.NPS and self.bounds is None:
            self._refuse_mixed(number, where)
        return number

    def _fits(self, number: str) -> bool:
        ranges = (ANSWERS, CLASSES) if self.bounds is None else (self.bounds,)
        whole = self.metric is OutcomeMetric.SCORE or number.lstrip("-").isdigit()
        return whole and any(Decimal(low) <= Decimal(number) <= Decimal(high) for low, high in ranges)

    def _refuse_mixed(self, number: str, where: str) -> None:
        """Raise if a number is of the other form than one before. 0 and 1 may be of either."""
        if number in {"0", "1"}:
            return
        form = CLASSES if number == "-1" else ANSWERS
        self.first.setdefault(form, where)
        other = next((place for known, place in self.first.items() if known != form), None)
        if other is not None:
            raise InvalidInputError(
                "answers of 0 to 10 and -1, 0, 1 in one file",
                where=where,
                expected=f"one of both, as at {other}",
                found=number,
                fix="write all of them the same way",
            )

    @property
    def _expected(self) -> str:
        if self.metric is OutcomeMetric.COMPLETION:
            return "0 or 1"
        if self.metric is OutcomeMetric.NPS:
            whole = {None: "0 to 10, or -1, 0 or 1", ANSWERS: "0 to 10", CLASSES: "-1, 0 or 1"}
            return f"a whole number: {whole.get(self.bounds, '')}"
        return f"a number within {range_text(self.bounds or WHOLE)}"


def _cluster(row: Mapping[str, Any], where: str) -> str | None:
    return None if given(row, "cluster") is None else identifier(row, "cluster", where)


def _number(value: object) -> str:
    """The number that a cell holds. Raises InvalidInputError for what is none, or longer than any number need be."""
    if not isinstance(value, str | int | Decimal) or len(str(value)) > LONGEST_NUMBER:
        raise InvalidInputError("not a number", found=short(value))
    number = decimal_text(value)
    if len(number) > LONGEST_NUMBER:  # 1e9999 is short to write
        raise InvalidInputError("not a number", found=short(value))
    return number
