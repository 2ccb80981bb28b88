"""Intake: the answers in a file that came back, or everything that is wrong with it, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeAlias

from registry.domain.comparisons.files import COLUMNS, plain
from registry.domain.comparisons.records import WHOLE, Answer, Choice, Item, Side
from registry.domain.comparisons.rows import given, identifier, rows_of, seconds, unknown_columns, word
from registry.domain.datasets import MAX_FAULTS, Row
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.wording import short

ANSWERS = (*COLUMNS, "rater_id", "choice", "seconds", "gold", "side", "rating", "scale")
"""The columns that a file of answers may have."""
MOST_ANSWERS = 100_000

_SCALE = re.compile(r"(-?[0-9]{1,4})-(-?[0-9]{1,4})")
_WHOLE = re.compile(r"-?[0-9]{1,5}")
_GOLD = {"true": True, "false": False}
"""Spreadsheets write TRUE and FALSE."""


Records: TypeAlias = Sequence[tuple[int, Row | InvalidInputError]]


@dataclass(frozen=True, slots=True)
class Taken:
    """What a file adds: its answers, how many were known before, and how many rows had no answer yet."""

    answers: tuple[Answer, ...]
    again: int
    unanswered: int


def answer_rows(chunks: Iterable[bytes], source: str) -> Records:
    """The rows of a file of answers, each with its line. Raises InvalidInputError if there are too many of them."""
    found = list(islice(rows_of(chunks, source), MOST_ANSWERS + 1))
    if len(found) > MOST_ANSWERS:
        raise InvalidInputError(
            "too many answers", where=source, expected=f"at most {MOST_ANSWERS} in one file", fix="split it"
        )
    return found


def refuse_malformed(rows: Records, source: str) -> None:
    """Raise InvalidInputError for what is no row at all, which can be told without any registry."""
    faults = [fault for _, row in rows if isinstance(row, InvalidInputError) for fault in row.faults]
    if faults:
        raise InvalidInputError.of(source, faults[:MAX_FAULTS])


def taken(rows: Records, source: str, comparison: str, items: Mapping[str, Item], known: Iterable[Answer]) -> Taken:
    """The answers in a file. The same one twice is one.

    Raises InvalidInputError for unknown items and columns, for an answer that differs from an earlier one of the same
    rater, for texts that are not those that were shown, and for ratings on several scales: every fault with its line.
    """
    reading = _Reading(comparison, items, {answer.key: answer for answer in known})
    for number, row in rows:
        reading.take(row, f"{source}:{number}")
        if len(reading.faults) >= MAX_FAULTS:
            break
    if not reading.faults and not reading.new and not reading.again:
        reading.faults = [Fault("no answer in the file", source, expected="item_id, rater_id and choice or rating")]
    if reading.faults:
        raise InvalidInputError.of(source, reading.faults[:MAX_FAULTS])
    return Taken(tuple(reading.new), reading.again, reading.unanswered)


# ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Reading:
    """One pass over a file. `known` are the answers there are, by item, rater and side."""

    comparison: str
    items: Mapping[str, Item]
    known: dict[tuple[str, str, str], Answer]
    new: list[Answer] = field(default_factory=list)
    again: int = 0
    unanswered: int = 0
    faults: list[Fault] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    scale: str | None = None

    def __post_init__(self) -> None:
        self.scale = next((answer.scale for answer in self.known.values() if answer.scale is not None), None)

    def take(self, row: Mapping[str, Any] | InvalidInputError, where: str) -> None:
        try:
            if isinstance(row, InvalidInputError):
                raise row
            self.faults += unknown_columns(row, ANSWERS, self.told, where)
            if all(value == "" for value in row.values()):
                return  # an empty line of a spreadsheet
            self._refuse_other(row, where)
            answer = self._answer(row, where)
        except InvalidInputError as error:
            self.faults += error.faults
            return
        if answer is None:
            self.unanswered += 1
        else:
            self._add(answer, where)

    def _add(self, answer: Answer, where: str) -> None:
        earlier = self.known.get(answer.key)
        if earlier is None:
            self.known[answer.key] = answer
            self.new.append(answer)
        elif earlier.said == answer.said:
            self.again += 1
        else:
            self.faults.append(
                Fault(
                    f"rater {short(answer.rater)} gave another answer to item {answer.item} before",
                    where,
                    expected=_told(earlier),
                    found=_told(answer),
                    fix="an answer that was given stays; remove the line",
                )
            )

    def _refuse_other(self, row: Mapping[str, Any], where: str) -> None:
        """Raise for a row that says of itself that it belongs elsewhere."""
        named = given(row, "comparison")
        if named is not None and named != self.comparison:
            raise InvalidInputError(
                "an item of another comparison", where=where, expected=self.comparison, found=short(named)
            )

    def _answer(self, row: Mapping[str, Any], where: str) -> Answer | None:
        item = self._item(row, where)
        chosen, rated = given(row, "choice"), given(row, "rating")
        if chosen is None and rated is None:
            return None
        if chosen is not None and rated is not None:
            raise InvalidInputError("a choice and a rating in one row", where=where, expected="one of them")
        rater, took = identifier(row, "rater_id", where), seconds(row, where)
        if chosen is not None:
            for column in ("side", "scale"):
                if given(row, column) is not None:
                    raise InvalidInputError(f"a choice has no {column}", where=where, fix="that is for ratings")
            return Answer(item.id, rater, WHOLE, Choice(word(row, "choice", Choice, where)), seconds=took)
        side, scale = word(row, "side", Side, where), self._scale(row, where)
        return Answer(item.id, rater, side, rating=_rating(rated, scale, where), scale=scale, seconds=took)

    def _item(self, row: Mapping[str, Any], where: str) -> Item:
        name = identifier(row, "item_id", where)
        item = self.items.get(name)
        if item is None:
            raise InvalidInputError(
                f"no such item {short(name)}", where=where, expected=f"an item of comparison {self.comparison}"
            )
        faults = [*_other_texts(row, item, where), *_not_gold(row, item, where)]
        if faults:
            raise InvalidInputError.of(where, faults)
        return item

    def _scale(self, row: Mapping[str, Any], where: str) -> str:
        value = given(row, "scale")
        bounds = _SCALE.fullmatch(value) if isinstance(value, str) else None
        if bounds is None or int(bounds[1]) >= int(bounds[2]):
            found = "nothing" if value is None else short(value)
            raise InvalidInputError("not a scale", where=where, expected="lowest and highest, such as 1-5", found=found)
        scale = f"{int(bounds[1])}-{int(bounds[2])}"
        self.scale = self.scale or scale
        if scale != self.scale:
            raise InvalidInputError("ratings on several scales", where=where, expected=self.scale, found=scale)
        return scale


def _other_texts(row: Mapping[str, Any], item: Item, where: str) -> Iterator[Fault]:
    """A text that is not what was shown: the answer would be about something else."""
    for column, digest in ((Side.LEFT, item.left), (Side.RIGHT, item.right)):
        text = row.get(column)
        if text is None or (isinstance(text, str) and digest in {_digest(text), _digest(plain(text))}):
            continue
        yield Fault(
            f"the {column} text of item {item.id} is not the one that was shown",
            where,
            expected=digest,
            found=_digest(text) if isinstance(text, str) else short(text),
            fix="leave the columns left and right out if a program changed them, else export and rate again",
        )


def _not_gold(row: Mapping[str, Any], item: Item, where: str) -> Iterator[Fault]:
    value = given(row, "gold")
    if value is None:
        return
    known = _GOLD.get(str(value).lower()) if isinstance(value, bool | str) else None
    if known is None:
        yield Fault("gold is true or false", where, expected="true or false", found=short(value))
    elif known != (item.gold is not None):
        yield Fault(f"item {item.id} is {'a' if item.gold else 'no'} gold item", where, fix="leave the column out")


def _rating(value: Any, scale: str, where: str) -> int:
    bounds = _SCALE.fullmatch(scale)
    low, high = (int(bounds[1]), int(bounds[2])) if bounds else (0, 0)
    text = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if not _WHOLE.fullmatch(text) or not low <= int(text) <= high:
        raise InvalidInputError(
            "not a rating", where=where, expected=f"a whole number from {low} to {high}", found=short(value)
        )
    return int(text)


def _digest(text: str) -> str:
    return digest_of_bytes(text.encode("utf-8", "surrogatepass"))


def _told(answer: Answer) -> str:
    if answer.choice is not None:
        return answer.choice.value
    return f"{answer.rating} of {answer.scale} for the {answer.side} one"
