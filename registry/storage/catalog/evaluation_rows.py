"""Rows of evaluation runs with their scores and draws: written with their run, read whole or page by page.

No log entry lists them: their run binds them by its digests, and whoever reads them whole holds them to these.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from registry.domain.digests import canonical_json
from registry.domain.errors import IntegrityError
from registry.domain.evaluations import Draw, EvaluatedRow, RowState
from registry.domain.outcomes import Page
from registry.storage.catalog.work import Write, page_size, table
from registry.storage.tables.evidence import EvaluationDrawRow, EvaluationRowRow, EvaluationScoreRow

_MANY = 500
"""Keys per query: well below the variable limits of the databases."""

_ROW, _SCORE, _DRAW = table(EvaluationRowRow), table(EvaluationScoreRow), table(EvaluationDrawRow)


def all_rows(connection: Connection, run: str) -> tuple[EvaluatedRow, ...]:
    """Every row of a run, sorted by sample id. Raises IntegrityError for one that cannot be read."""
    query = select(_ROW).where(_ROW.c.run == run).order_by(_ROW.c.sample_id)
    # Plain columns: a run may have a hundred thousand rows, and entities cost ten times as much.
    scores, draws = _scores(connection, _SCORE.c.run == run), _draws(connection, _DRAW.c.run == run)
    rows = tuple(_row(found, scores, draws) for found in connection.execute(query))
    if stray := (scores.keys() | draws.keys()) - {row.sample_id for row in rows}:
        raise _unreadable(run, f"a score or an answer of {min(stray)}, which is no row of it")
    return rows


def rows_page(
    connection: Connection, run: str, *, without: Mapping[str, str], after: str | None, limit: int
) -> Page[EvaluatedRow]:
    """Rows of a run by sample id, `without` those to which these scorers gave just these values."""
    query = select(_ROW).where(_ROW.c.run == run)
    if after is not None:
        query = query.where(_ROW.c.sample_id > after)
    for scorer, value in without.items():
        given = (_SCORE.c.run == run, _SCORE.c.scorer == scorer, _SCORE.c.value == value)
        query = query.where(_ROW.c.sample_id.not_in(select(_SCORE.c.sample_id).where(*given)))
    found = connection.execute(query.order_by(_ROW.c.sample_id).limit(page_size(limit) + 1)).all()
    kept = found[:limit]
    scores: dict[str, dict[str, str]] = {}
    draws: dict[str, list[Draw]] = {}
    for samples in _portions([row.sample_id for row in kept]):
        scores |= _scores(connection, _SCORE.c.run == run, _SCORE.c.sample_id.in_(samples))
        draws |= _draws(connection, _DRAW.c.run == run, _DRAW.c.sample_id.in_(samples))
    items = tuple(_row(row, scores, draws) for row in kept)
    return Page(items, items[-1].sample_id if len(found) > limit else None)


def add_rows(work: Write, run: str, rows: Sequence[EvaluatedRow]) -> None:
    """Write the rows of a run, in the transaction that records the run."""
    work.insert_many(EvaluationRowRow, (_row_values(run, row) for row in rows))
    work.insert_many(
        EvaluationScoreRow,
        (
            {"run": run, "sample_id": row.sample_id, "scorer": scorer, "value": value}
            for row in rows
            for scorer, value in row.scores.items()
        ),
    )
    work.insert_many(EvaluationDrawRow, (_draw_values(run, row, draw) for row in rows for draw in row.draws))


# ---------------------------------------------------------------------------------------------------------


def _portions(samples: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(samples), _MANY):
        yield samples[start : start + _MANY]


def _scores(connection: Connection, *which: ColumnElement[bool]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    query = select(_SCORE.c.sample_id, _SCORE.c.scorer, _SCORE.c.value).where(*which)
    for sample, scorer, value in connection.execute(query):
        found.setdefault(sample, {})[scorer] = value
    return found


def _draws(connection: Connection, *which: ColumnElement[bool]) -> dict[str, list[Draw]]:
    """The draws of each row, by variant and number: code points, whatever the database sorts by."""
    found: dict[str, list[Draw]] = {}
    for row in connection.execute(select(_DRAW).where(*which)):
        draw = Draw(
            row.variant,
            row.repeat,
            _state(row.state, row.run),
            row.output,
            row.finish_reason,
            row.prompt_tokens,
            row.completion_tokens,
            row.latency_us,
            _texts(row.scores, row.run),
        )
        found.setdefault(row.sample_id, []).append(draw)
    for draws in found.values():
        draws.sort(key=lambda draw: (draw.variant, draw.repeat))
    return found


def _row(row: Any, scores: Mapping[str, Mapping[str, str]], draws: Mapping[str, Sequence[Draw]]) -> EvaluatedRow:
    return EvaluatedRow(
        row.sample_id,
        row.cluster,
        _state(row.state, row.run),
        row.output,
        row.target,
        row.finish_reason,
        row.prompt_tokens,
        row.completion_tokens,
        row.latency_us,
        scores.get(row.sample_id, {}),
        _texts(row.slices, row.run) if row.slices else {},
        tuple(draws.get(row.sample_id, ())),
        _replies(row.said, row.run) if row.said else {},
    )


def _texts(text: str, run: str) -> dict[str, str]:
    """Texts by name. A database that was made elsewhere may hold anything in such a column."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _unreadable(run, text) from error
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise _unreadable(run, text)
    return found


def _state(text: str, run: str) -> RowState:
    try:
        return RowState(text)
    except ValueError as error:
        raise _unreadable(run, text) from error


def _replies(text: str, run: str) -> dict[str, tuple[str, ...]]:
    """Lists of texts by name."""
    try:
        found = json.loads(text)
        lists = {name: tuple(replies) for name, replies in found.items() if isinstance(replies, list)}
    except (ValueError, RecursionError, AttributeError) as error:
        raise _unreadable(run, text) from error
    if len(lists) != len(found) or not all(isinstance(one, str) for replies in lists.values() for one in replies):
        raise _unreadable(run, text)
    return lists


def _unreadable(run: str, text: str) -> IntegrityError:
    return IntegrityError(
        f"a row of evaluation run {run} cannot be read",
        expected="what runs record",
        found=repr(text[:40]),
        fix="restore the database from a backup; do not promote anything until it is mended",
    )


def _row_values(run: str, row: EvaluatedRow) -> dict[str, Any]:
    return {
        "run": run,
        "sample_id": row.sample_id,
        "cluster": row.cluster,
        "state": row.state.value,
        "output": row.output,
        "target": row.target,
        "finish_reason": row.finish_reason,
        "prompt_tokens": row.prompt_tokens,
        "completion_tokens": row.completion_tokens,
        "latency_us": row.latency_us,
        "slices": canonical_json(dict(row.slices)).decode() if row.slices else None,
        "said": canonical_json({s: list(r) for s, r in row.said.items()}).decode() if row.said else None,
    }


def _draw_values(run: str, row: EvaluatedRow, draw: Draw) -> dict[str, Any]:
    return {
        "run": run,
        "sample_id": row.sample_id,
        "variant": draw.variant,
        "repeat": draw.repeat,
        "state": draw.state.value,
        "output": draw.output,
        "finish_reason": draw.finish_reason,
        "prompt_tokens": draw.prompt_tokens,
        "completion_tokens": draw.completion_tokens,
        "latency_us": draw.latency_us,
        "scores": canonical_json(dict(draw.scores)).decode(),
    }
