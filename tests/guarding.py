"""What the guards of every database hold the log, the stages and the promotions to, for the tests of each database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from sqlalchemy import BigInteger, Boolean, Connection, Integer, Table
from sqlalchemy.exc import DBAPIError

from registry.domain.stages import PromotionState
from registry.storage.tables import metadata

WRONG_MOVES = (
    "UPDATE stage SET epoch = 2, deployment_id = 'd2'",  # leaves out an epoch
    "UPDATE stage SET epoch = 1, deployment_id = 'd2'",  # another deployment than the event's
    "UPDATE stage SET epoch = 1",
    "UPDATE stage SET deployment_id = 'd1'",
    "UPDATE stage SET epoch = 0, deployment_id = NULL",
    "UPDATE stage SET name = 'prod', epoch = 1, deployment_id = 'd1'",
    "INSERT INTO stage VALUES ('bot', 'prod', 1, 'd1')",  # no such event there
    "INSERT INTO stage VALUES ('bot', 'prod', 0, 'd1')",
    "DELETE FROM stage",
)
"""What no event of `add_live_events` allows."""
MOVES: Mapping[str, set[PromotionState]] = {
    "open": {*PromotionState} - {PromotionState.OPEN},
    "stale": {PromotionState.OPEN, PromotionState.CANCELLED, PromotionState.EXPIRED, PromotionState.REJECTED},
    "verifying": {PromotionState.SUCCEEDED, PromotionState.FAILED, PromotionState.ABORTED},
}
"""The states to which a promotion may go from each; from all others, to none."""


def filled(table: Table) -> dict[str, Any]:
    """Some value for every column, whatever it means."""
    return {column.name: _some(column.type) for column in table.columns}


def add_live_events(connection: Connection) -> None:
    """Add an empty stage, live events of epochs 1 and 2 for deployments d1 and d2, and one of 3 that is not live."""
    event = metadata.tables["deployment_event"]
    connection.exec_driver_sql("INSERT INTO stage VALUES ('bot', 'dev', 0, NULL)")
    for epoch, kind in ((1, "live"), (2, "live"), (3, "verified")):
        values = {"application": "bot", "stage": "dev", "sequence": epoch, "deployment_id": f"d{epoch}"}
        connection.execute(event.insert(), {**filled(event), **values, "kind": kind, "epoch": epoch})


def stages_after(connection: Connection, *statements: str) -> list[tuple[Any, ...]]:
    """The rows of stages once these were executed."""
    for statement in statements:
        connection.exec_driver_sql(statement)
    return [tuple(row) for row in connection.exec_driver_sql("SELECT * FROM stage")]


def demand_no_gaps(append: Callable[[int], None]) -> None:
    """Raise AssertionError unless an empty log takes entries one after the other alone."""
    for wrong in (1, -1):
        with pytest.raises(DBAPIError, match="no gaps"):
            append(wrong)
    append(0)
    append(1)
    for wrong in (1, 3):
        with pytest.raises(DBAPIError, match="no gaps"):
            append(wrong)


def _some(kind: object) -> bool | int | str:
    if isinstance(kind, Boolean):
        return False
    return 0 if isinstance(kind, Integer | BigInteger) else "x"
