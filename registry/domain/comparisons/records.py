"""What is recorded of a comparison: the key to its items, the answers of its raters, and who counts no more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from registry.domain.digests import Digest

WHOLE = "both"
"""The side of an answer that is about both: a preference."""


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Choice(StrEnum):
    """Which of two answers somebody prefers."""

    LEFT = "left"
    RIGHT = "right"
    TIE = "tie"

    @property
    def swapped(self) -> Choice:
        """The same preference with the answers on the other sides."""
        return {Choice.LEFT: Choice.RIGHT, Choice.RIGHT: Choice.LEFT, Choice.TIE: Choice.TIE}[self]


class RemovalCause(StrEnum):
    """What took a rater out of a comparison: failed gold items, or a person."""

    GOLD = "gold"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Item:
    """The key to one item. A gold item has its known answer; any other has its sample and the candidate's side.

    `left` and `right` are digests of the texts that were shown.
    """

    id: str
    left: Digest
    right: Digest
    sample_id: str | None = None
    cluster: str | None = None
    candidate: Side | None = None
    gold: Choice | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """An item with what people see of it."""

    item: Item
    input: Mapping[str, str]
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison of two runs of one suite, `candidate` and `baseline`, as it was opened."""

    id: str
    application: str
    suite: str
    suite_digest: Digest
    candidate: str
    candidate_digest: Digest
    candidate_run: str
    candidate_evidence: Digest
    baseline: str
    baseline_digest: Digest
    baseline_run: str
    baseline_evidence: Digest
    items: int
    """How many pairs are shown; gold items come on top."""
    gold: int
    account: str
    person: str
    at: str
    log_index: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rater said of an item: a `choice` between the sides, or a `rating` of one on a scale such as `1-5`."""

    item: str
    rater: str
    side: str
    choice: Choice | None = None
    rating: int | None = None
    scale: str | None = None
    seconds: str | None = None
    account: str = ""
    """Who imported it."""
    log_index: int | None = None
    """Of the log entry that recorded it, together with the others of its import."""

    @property
    def key(self) -> tuple[str, str, str]:
        return self.item, self.rater, self.side

    @property
    def said(self) -> tuple[Choice | None, int | None, str | None]:
        """What makes it another answer; how long it took does not."""
        return self.choice, self.rating, self.scale


@dataclass(frozen=True, slots=True)
class Removal:
    """A rater whose answers count no more in a comparison, and why."""

    rater: str
    cause: RemovalCause
    reason: str
    person: str
    at: str
