"""Statements that go straight to SQLite say and do what they do the usual way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, Insert, bindparam, event, insert, literal, select, update
from sqlalchemy.exc import DBAPIError

from registry.domain.errors import ConflictError, InvalidInputError
from registry.storage.asking import Asking
from registry.storage.engine import read_connection, write_connection
from registry.storage.tables import metadata
from tests.store import Store

STAGE, PROMOTION = metadata.tables["stage"], metadata.tables["promotion"]
STAGES = select(STAGE).where(STAGE.c.application == "bot", STAGE.c.name.in_(bindparam("names", expanding=True)))
WRITTEN_OUT = STAGES.where(STAGE.c.epoch == literal(0, literal_execute=True))
COUNTED = STAGES.order_by(STAGE.c.name.desc()).limit(1)
OF_EPOCH = select(STAGE.c.name.label("called")).where(STAGE.c.epoch == bindparam("epoch"))
OF_NAME = select(STAGE.c.epoch).where(STAGE.c.name == bindparam("name"))
RENAME = update(PROMOTION).where(PROMOTION.c.id == bindparam("promotion")).values(state=bindparam("moved_to"))


@contextmanager
def heard() -> Iterator[list[str]]:
    """Statements that somebody listens to, who makes all of them go the usual way."""
    said: list[str] = []

    def hear(_c: object, _u: object, statement: str, *_: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        (STAGES, {"names": ("dev", "staging")}),
        (STAGES, {"names": ("staging",)}),
        (STAGES, {"names": ()}),
        (COUNTED, {"names": ("dev", "staging")}),
        (WRITTEN_OUT, {"names": ("dev", "staging")}),
        (OF_EPOCH, {"epoch": 0}),
        (OF_EPOCH, {"epoch": None}),
    ],
)
def test_a_query_is_answered_as_it_is_the_usual_way(store: Store, statement: Any, given: dict[str, Any]) -> None:
    with read_connection(store.engine) as connection:
        rows = Asking(connection).rows(statement, given)
        told = [row._asdict() for row in rows]
        usual = connection.execute(statement, given).mappings().all()
    assert told == [dict(row) for row in usual]


def test_a_query_of_one_time_is_answered_the_same(store: Store) -> None:
    query = select(STAGE.c.name, STAGE.c.epoch).where(STAGE.c.application == "bot").order_by(STAGE.c.name)
    with read_connection(store.engine) as connection:
        asking = Asking(connection)
        once, often = asking.rows_once(query), asking.rows(query, {})
    assert [row._asdict() for row in once] == [row._asdict() for row in often] != []


def test_half_a_character_is_refused_either_way(store: Store) -> None:
    """What goes straight to SQLite tells for which place of the statement it was given."""
    given = {"promotion": "\ud800", "moved_to": "cancelled"}
    with read_connection(store.engine) as connection, pytest.raises(InvalidInputError, match="not text") as caught:
        Asking(connection).rows(OF_NAME, {"name": "\ud800"})
    assert caught.value.where == ("name" if store.engine.dialect.name == "sqlite" else "")
    with pytest.raises(InvalidInputError, match="not text"), write_connection(store.engine) as connection:
        connection.execute(RENAME, given)


def test_whoever_listens_to_statements_hears_them_all(store: Store) -> None:
    with heard() as said, read_connection(store.engine) as connection:
        (row,) = Asking(connection).rows(STAGES, {"names": ("dev",)})
    assert row.name == "dev"
    assert [text for text in said if "FROM stage" in text]


def test_a_change_tells_how_many_rows_it_changed(store: Store) -> None:
    promotion = store.promotion(store.release())
    with write_connection(store.engine) as connection:
        asking = Asking(connection)
        assert asking.change(RENAME, {"promotion": promotion.id, "moved_to": "cancelled"}) == 1
        assert asking.change(RENAME, {"promotion": "another", "moved_to": "cancelled"}) == 0


def test_an_error_is_the_same_either_way(store: Store) -> None:
    name = metadata.tables["name"]
    twice = {"name": "bot", "kind": "prompt", "created_at": "t", "created_by": "ana", "log_index": 0}
    nothing = {**twice, "name": "new", "kind": None}
    for values, kind in ((twice, ConflictError), (nothing, DBAPIError)):
        for usual in (False, True):
            _refused(store, kind, partial(_change, insert(name), values, usual=usual))


def _change(statement: Insert, values: Mapping[str, Any], connection: Connection, *, usual: bool) -> object:
    """As SQLAlchemy does it, or as the registry does."""
    return connection.execute(statement, values) if usual else Asking(connection).change(statement, values)


def _refused(store: Store, kind: type[Exception], work: Callable[[Any], object]) -> None:
    with pytest.raises(kind), write_connection(store.engine) as connection:
        work(connection)


def test_what_a_transaction_wrote_it_reads(store: Store) -> None:
    """Answers are remembered within a transaction until it changes something."""
    release = store.release()

    def work(writing: Any) -> list[int]:
        asked = writing.requests.open_promotions
        before = len(asked("bot", "dev")), len(asked("bot", "dev"))
        writing.requests.add_promotion(release, "dev", None, "why", "2099-01-01T00:00:00.000000Z")
        return [*before, len(asked("bot", "dev"))]

    assert store.write(work) == [0, 0, 1]


def test_two_sessions_that_read_see_each_their_own_moment(store: Store) -> None:
    release = store.release()
    with store.catalog.read() as early:
        seen = early.requests.open_promotion(release, "dev")
    store.promotion(release)
    with store.catalog.read() as late:
        assert (seen, late.requests.open_promotion(release, "dev") is not None) == (None, True)
