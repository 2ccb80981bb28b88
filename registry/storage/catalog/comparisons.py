"""Comparisons: what raters were shown, what they answered, and who of them counts no more.

The rows that a decision rests on are held to the log entries that commit to them whenever they are read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, or_, select

from registry.domain.comparisons import Answer, Choice, Comparison, Item, Removal, RemovalCause, Shown, Side
from registry.domain.digests import Digest, without_nothing
from registry.domain.errors import IntegrityError
from registry.domain.evaluations import EvaluationRun
from registry.domain.log import Entry, rows_digest
from registry.storage.catalog.settling import fresh_id
from registry.storage.catalog.work import Read, Write, no_such, table
from registry.storage.tables.base import metadata
from registry.storage.tables.comparisons import ComparisonAnswerRow, ComparisonItemRow, ComparisonRow, RaterRemovalRow
from registry.storage.tables.evidence import EvaluationRunRow
from registry.storage.tables.stages import LogRow

_COMPARISON, _ITEM, _ANSWER = table(ComparisonRow), table(ComparisonItemRow), table(ComparisonAnswerRow)
_REMOVAL, _RUN, _LOG = table(RaterRemovalRow), table(EvaluationRunRow), table(LogRow)
_CANDIDATE, _BASELINE = _RUN.alias("candidate"), _RUN.alias("baseline")


def _of_run(run: Any, name: str) -> list[Any]:
    columns = ("application", "release", "release_digest", "evidence")
    return [run.c[column].label(f"{name}_{column}") for column in columns]


_COMPARISONS: Select[Any] = (
    select(
        _COMPARISON,
        *_of_run(_CANDIDATE, "candidate"),
        *_of_run(_BASELINE, "baseline"),
        _CANDIDATE.c.suite.label("suite_name"),
        _CANDIDATE.c.suite_number.label("suite_number"),
        _CANDIDATE.c.suite_digest.label("suite_digest"),
    )
    .join_from(_COMPARISON, _CANDIDATE, _CANDIDATE.c.id == _COMPARISON.c.candidate_run)
    .join(_BASELINE, _BASELINE.c.id == _COMPARISON.c.baseline_run)
    .order_by(_COMPARISON.c.log_index, _COMPARISON.c.id)
)
_BY_ID = _COMPARISONS.where(_COMPARISON.c.id == bindparam("id"))
_ONE: BindParameter[str] = bindparam("one")
_OTHER: BindParameter[str] = bindparam("other")
_BETWEEN = _COMPARISONS.where(
    or_(
        (_CANDIDATE.c.release_digest == _ONE) & (_BASELINE.c.release_digest == _OTHER),
        (_CANDIDATE.c.release_digest == _OTHER) & (_BASELINE.c.release_digest == _ONE),
    )
)
_OF_RELEASE = _COMPARISONS.where(or_(_CANDIDATE.c.release_digest == _ONE, _BASELINE.c.release_digest == _ONE))


def _entries(source: Any) -> Select[Any]:
    """The rows of a comparison in a table, each with the leaf of its entry."""
    return (
        select(source, _LOG.c.leaf)
        .select_from(source.outerjoin(_LOG, _LOG.c.idx == source.c.log_index))
        .where((source.c.id if source is _COMPARISON else source.c.comparison) == bindparam("id"))
        .order_by(source.c.log_index)
    )


_KEPT = {source.name: _entries(source) for source in (_COMPARISON, _ITEM, _ANSWER, _REMOVAL)}
_NAMES = {name: tuple(metadata.tables[name].c.keys()) for name in _KEPT}


class Comparisons:
    """Reading comparisons."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def get(self, identifier: str) -> Comparison:
        found = self._rows(_BY_ID, id=identifier)
        if not found:
            raise no_such("comparison", identifier, "tandem eval agreement APP@N")
        return _comparison(found[0])

    def between(self, one: Digest, other: Digest) -> tuple[Comparison, ...]:
        """Every comparison of two releases, whichever of them was the candidate, oldest first."""
        return tuple(map(_comparison, self._rows(_BETWEEN, one=one, other=other)))

    def of(self, release: Digest) -> tuple[Comparison, ...]:
        """Every comparison of a release with another, oldest first."""
        return tuple(map(_comparison, self._rows(_OF_RELEASE, one=release)))

    def items(self, identifier: str) -> tuple[Item, ...]:
        """The key. Raises IntegrityError if it is not what was recorded."""
        opened = [*self._kept(_COMPARISON.name, identifier), *self._kept(_ITEM.name, identifier)]
        _refuse_changed(opened)
        return tuple(_item(row.columns) for row in opened if row.table == _ITEM.name)

    def answers(self, identifier: str) -> tuple[Answer, ...]:
        """What raters answered so far. Raises IntegrityError if it is not what was recorded."""
        kept = self._kept(_ANSWER.name, identifier)
        _refuse_changed(kept)
        return tuple(_answer(row.columns) for row in kept)

    def removals(self, identifier: str) -> tuple[Removal, ...]:
        """Who counts no more. Raises IntegrityError if it is not what was recorded."""
        kept = self._kept(_REMOVAL.name, identifier)
        _refuse_changed(kept)
        return tuple(
            Removal(row["rater"], RemovalCause(row["cause"]), row["reason"], row["person"], row["at"])
            for row in (one.columns for one in kept)
        )

    def _kept(self, name: str, identifier: str) -> list[_Kept]:
        return [_Kept(name, tuple(row)) for row in self._rows(_KEPT[name], id=identifier)]


class WritableComparisons(Comparisons):
    """Reading comparisons, opening and filling them."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def open(self, candidate: EvaluationRun, baseline: EvaluationRun, shown: Sequence[Shown]) -> Comparison:
        """Record the key to what raters will see."""
        identifier, index = fresh_id(self._work), self._work.next_index
        gold = sum(one.item.gold is not None for one in shown)
        row = ComparisonRow(
            id=identifier,
            candidate_run=candidate.id,
            baseline_run=baseline.id,
            items=len(shown) - gold,
            gold=gold,
            **self._by_whom(),
        )
        subjects = {
            "comparison": identifier,
            "candidate": candidate.release_digest,
            "baseline": baseline.release_digest,
            "suite": candidate.suite_digest,
        }
        items = [_item_row(identifier, one.item, index) for one in shown]
        self._work.record(Entry("comparison.opened", subjects, application=candidate.application), [row, *items])
        return self.get(identifier)

    def answer(self, comparison: Comparison, answers: Iterable[Answer]) -> None:
        """Record the answers of one file."""
        rows = [
            ComparisonAnswerRow(
                comparison=comparison.id,
                item=answer.item,
                rater=answer.rater,
                side=answer.side,
                choice=None if answer.choice is None else answer.choice.value,
                rating=answer.rating,
                scale=answer.scale,
                seconds=answer.seconds,
                **self._by_whom(),
            )
            for answer in answers
        ]
        self._work.record(self._entry("comparison.answered", comparison), rows)

    def remove(self, comparison: Comparison, rater: str, cause: RemovalCause, reason: str) -> Removal:
        """Record that a rater counts no more. The rater's id stands in the row alone, not in the log's leaf."""
        row = RaterRemovalRow(
            comparison=comparison.id, rater=rater, cause=cause.value, reason=reason, **self._by_whom()
        )
        self._work.record(self._entry("rater.removed", comparison, reason), [row])
        return Removal(rater, cause, reason, self._work.actor.human_id, self._work.now)

    def _entry(self, kind: str, comparison: Comparison, reason: str | None = None) -> Entry:
        return Entry(kind, {"comparison": comparison.id}, application=comparison.application, reason=reason)

    def _by_whom(self) -> dict[str, Any]:
        actor = self._work.actor
        return {
            "account": actor.account,
            "person": actor.human_id,
            "at": self._work.now,
            "log_index": self._work.next_index,
        }


# ---------------------------------------------------------------------------------------------------------


def _comparison(row: Any) -> Comparison:
    return Comparison(
        id=row.id,
        application=row.candidate_application,
        suite=f"{row.suite_name}@{row.suite_number}",
        suite_digest=Digest(row.suite_digest),
        candidate=f"{row.candidate_application}@{row.candidate_release}",
        candidate_digest=Digest(row.candidate_release_digest),
        candidate_run=row.candidate_run,
        candidate_evidence=Digest(row.candidate_evidence),
        baseline=f"{row.baseline_application}@{row.baseline_release}",
        baseline_digest=Digest(row.baseline_release_digest),
        baseline_run=row.baseline_run,
        baseline_evidence=Digest(row.baseline_evidence),
        items=row.items,
        gold=row.gold,
        account=row.account,
        person=row.person,
        at=row.at,
        log_index=row.log_index,
    )


def _item_row(comparison: str, item: Item, index: int) -> ComparisonItemRow:
    return ComparisonItemRow(
        comparison=comparison,
        item=item.id,
        sample_id=item.sample_id,
        cluster=item.cluster,
        candidate=None if item.candidate is None else item.candidate.value,
        gold=None if item.gold is None else item.gold.value,
        left_digest=item.left,
        right_digest=item.right,
        log_index=index,
    )


def _item(row: Mapping[str, Any]) -> Item:
    side, gold = row["candidate"], row["gold"]
    return Item(
        row["item"],
        Digest(row["left_digest"]),
        Digest(row["right_digest"]),
        row["sample_id"],
        row["cluster"],
        None if side is None else Side(side),
        None if gold is None else Choice(gold),
    )


def _answer(row: Mapping[str, Any]) -> Answer:
    choice = row["choice"]
    return Answer(
        row["item"],
        row["rater"],
        row["side"],
        None if choice is None else Choice(choice),
        row["rating"],
        row["scale"],
        row["seconds"],
        row["account"],
        row["log_index"],
    )


@dataclass(frozen=True, slots=True)
class _Kept:
    """A row of a table, with the leaf of its entry as the last of its `values`."""

    table: str
    values: tuple[Any, ...]

    @property
    def columns(self) -> dict[str, Any]:
        return dict(zip(_NAMES[self.table], self.values, strict=False))


def _refuse_changed(kept: Sequence[_Kept]) -> None:
    """Hold rows to the entries that commit to them: nothing is decided on answers that somebody changed."""
    entries: dict[int, list[_Kept]] = {}
    for row in kept:
        entries.setdefault(row.values[_NAMES[row.table].index("log_index")], []).append(row)
    for index, rows in entries.items():
        _refuse_other(index, rows[0].values[-1], tuple(rows))


@lru_cache(maxsize=16)
def _refuse_other(index: int, leaf: str | None, rows: tuple[_Kept, ...]) -> None:
    """The rows of one entry. They are read over and over: what was found right is compared, not hashed, again."""
    expected = "no log entry" if leaf is None else str(json.loads(leaf)["rows"])
    found = rows_digest([(row.table, without_nothing(row.columns)) for row in rows])
    if found != expected:
        raise IntegrityError(
            f"what log entry {index} recorded of a comparison was changed",
            expected=expected,
            found=found,
            fix="restore the database from a backup; do not promote anything until it is mended",
        )
