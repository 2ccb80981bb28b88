"""The runs of a report, and their rows side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from registry.domain.evaluations import EvaluatedRow, EvaluationRun, RowState

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats: TypeAlias = npt.NDArray[np.float64]
    Flags: TypeAlias = npt.NDArray[np.bool_]

Rows: TypeAlias = Sequence[EvaluatedRow]


@dataclass(frozen=True, slots=True)
class Side:
    """One run of a report, and the release that it measured."""

    release: str
    digest: str
    run: str
    runner: str
    """The kind of machinery; `runner_digest` is its class."""
    runner_digest: str
    ended_at: str
    rows: int
    failed: int
    unmeasured: int
    imported: bool
    invalidated: str | None = None


def side_of(run: EvaluationRun) -> Side:
    return Side(
        f"{run.application}@{run.release_number}",
        run.release_digest,
        run.id,
        run.runner.kind,
        run.runner.digest,
        run.ended_at,
        run.rows,
        run.failed,
        run.unmeasured,
        run.binding is not None,
        run.invalidated,
    )


@dataclass(frozen=True, slots=True)
class Together:
    """The rows of several runs of one suite, sample by sample; None where a run has no such row."""

    samples: tuple[str, ...]
    clusters: tuple[str, ...]
    runs: tuple[tuple[EvaluatedRow | None, ...], ...]

    def slices(self) -> tuple[dict[str, str], ...]:
        """In which slices each sample lies."""
        return tuple(dict(next(row for row in rows if row is not None).slices) for rows in zip(*self.runs, strict=True))


def together(*runs: Rows) -> Together:
    """Rows by sample id, in the order of their ids."""
    by_id = [{row.sample_id: row for row in rows} for rows in runs]
    samples = tuple(sorted({sample for rows in by_id for sample in rows}))
    clusters = tuple(next(rows[s].cluster for rows in by_id if s in rows) for s in samples)
    return Together(samples, clusters, tuple(tuple(rows.get(s) for s in samples) for rows in by_id))


def scored(rows: Sequence[EvaluatedRow | None], scorer: str) -> tuple[Floats, Flags]:
    """What a scorer gave each row (0 where it gave nothing), and which rows have a score."""
    import numpy as np

    texts = [None if row is None or row.state is RowState.UNMEASURED else row.scores.get(scorer) for row in rows]
    known = np.array([text is not None for text in texts], dtype=bool)
    return np.array([float(text or 0) for text in texts], dtype=np.float64), known
