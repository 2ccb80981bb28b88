"""Bounds that were computed before, held to the log entry that commits to them: decisions rest on them unseen."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, bindparam
from sqlalchemy import select as columns

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError
from registry.domain.log import rows_digest
from registry.storage.catalog.work import table
from registry.storage.tables.evidence import MeasurementRow
from registry.storage.tables.stages import LogRow

_LOG, _MEASUREMENT = table(LogRow), table(MeasurementRow)
_COLUMNS = tuple(_MEASUREMENT.c.keys())
_ASKED = _MEASUREMENT.alias("asked")
_OF_ENTRIES: Select[Any] = (
    columns(_MEASUREMENT, _LOG.c.leaf)
    .select_from(_MEASUREMENT.outerjoin(_LOG, _LOG.c.idx == _MEASUREMENT.c.log_index))
    .where(
        _MEASUREMENT.c.log_index.in_(
            columns(_ASKED.c.log_index).where(_ASKED.c.key.in_(bindparam("keys", expanding=True)))
        )
    )
    .order_by(_MEASUREMENT.c.log_index, _MEASUREMENT.c.key)
)
"""Every bound of the entries by which the wanted ones were kept, for an entry commits to all of its rows at once."""


def kept_bounds(rows: Callable[..., Sequence[Any]], keys: Sequence[Digest]) -> dict[Digest, Mapping[str, Any]]:
    """Those of the bounds that were computed before, as documents by key.

    Raises IntegrityError if one of them, or of those kept with it, is not what its log entry commits to.
    """
    entries: dict[int, list[Any]] = {}
    for row in rows(_OF_ENTRIES, keys=tuple(keys)):
        entries.setdefault(row.log_index, []).append(row)
    found: dict[Digest, Mapping[str, Any]] = {}
    for of_one in entries.values():
        found |= _committed(of_one[0].leaf, tuple(tuple(row)[:-1] for row in of_one))
    return {key: found[key] for key in keys if key in found}


# ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def _committed(leaf: str | None, rows: tuple[tuple[Any, ...], ...]) -> Mapping[Digest, Mapping[str, Any]]:
    """The bounds of one entry. They are read over and over: the texts are compared, not hashed and parsed, again."""
    named = [dict(zip(_COLUMNS, row, strict=True)) for row in rows]
    expected = "no log entry" if leaf is None else str(json.loads(leaf)["rows"])
    found = rows_digest([(_MEASUREMENT.name, values) for values in named])
    if found != expected:
        raise IntegrityError(
            f"the bounds kept by log entry {named[0]['log_index']} are not what was recorded",
            where=", ".join(str(values["key"]) for values in named),
            expected=expected,
            found=found,
            fix="restore the database from a backup; do not promote anything until it is mended",
        )
    return {Digest(values["key"]): json.loads(values["document"]) for values in named}
