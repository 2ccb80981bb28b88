"""Labels that the judges of a run were held against: written with their run, bound by its results."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection, select

from registry.domain.digests import canonical_json
from registry.domain.errors import IntegrityError
from registry.domain.evaluations import JudgedLabel
from registry.storage.catalog.work import Write, table
from registry.storage.tables.evidence import EvaluationLabelRow

_LABEL = table(EvaluationLabelRow)


def all_labels(connection: Connection, run: str) -> tuple[JudgedLabel, ...]:
    """Every label of a run, by scorer and id. Raises IntegrityError for one that cannot be read."""
    query = select(_LABEL).where(_LABEL.c.run == run).order_by(_LABEL.c.scorer, _LABEL.c.label_id)
    return tuple(
        JudgedLabel(row.scorer, row.label_id, row.cluster, row.human, row.judged, _replies(row.said, run))
        for row in connection.execute(query)
    )


def add_labels(work: Write, run: str, labels: Sequence[JudgedLabel]) -> None:
    """Write the labels of a run, in the transaction that records the run."""
    work.insert_many(
        EvaluationLabelRow,
        (
            {
                "run": run,
                "scorer": label.scorer,
                "label_id": label.label_id,
                "cluster": label.cluster,
                "human": label.human,
                "judged": label.judged,
                "said": canonical_json(list(label.said)).decode(),
            }
            for label in labels
        ),
    )


# ---------------------------------------------------------------------------------------------------------


def _replies(text: str, run: str) -> tuple[str, ...]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise IntegrityError(
            f"a label of evaluation run {run} cannot be read",
            expected="a list of texts, as JSON",
            found=repr(text[:40]),
            fix="restore the database from a backup; do not promote anything until it is mended",
        )
    return tuple(found)
