"""Rows to be written: a value for every column, and for nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from registry.storage.tables import StageRow

STAGE: dict[str, Any] = {"application": "bot", "name": "dev", "epoch": 0}


def test_a_row_has_every_column() -> None:
    assert StageRow(**STAGE).columns() == {**STAGE, "deployment_id": None}
    assert StageRow(**STAGE).epoch == 0


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({**STAGE, "epohc": 1}, r"no such columns \['epohc'\], missing \[\]"),
        ({"name": "dev", "epoch": 0}, r"no such columns \[\], missing \['application'\]"),
    ],
)
def test_a_row_with_another_column_or_without_one_is_refused(values: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        StageRow(**values)
