"""The bounds of a comparison on 100 000 paired rows: what a gate computes before it says yes or no."""

from __future__ import annotations

from pathlib import Path

from benchmarks.figures import Figure, in_turn, timed, times
from registry.domain.digests import digest_of
from registry.domain.evaluations import EvaluatedRow, RowState, results_digest
from registry.domain.measuring import ScoredRow, measure_difference

ROWS = 100_000
RUNS = 5


def measure(folder: Path) -> list[Figure]:
    """Rows that stand alone, and rows in clusters of ten, beside pairing the rows by their ids and nothing else."""
    alone = _rows(1, 10), _rows(1, 11)
    clustered = _rows(10, 10), _rows(10, 11)
    recorded = [
        EvaluatedRow(r.sample_id, r.cluster, RowState.OK, "up", "up", "eos", 20, 1, 900, {"exact": r.value or "0"})
        for r in alone[0]
    ]
    taken = in_turn(
        {
            "pair": lambda: _only_pair(*alone),
            "verify": lambda: results_digest(recorded),
            "alone": lambda: _bounds(*alone),
            "clustered": lambda: _bounds(*clustered),
        },
        RUNS,
    )
    return [
        timed("pairing 100 000 rows by id, in plain Python", taken["pair"]),
        timed(
            "the results digest of 100 000 rows", taken["verify"], times(taken["verify"], taken["pair"], "pairing them")
        ),
        timed("bounds of 100 000 pairs", taken["alone"], times(taken["alone"], taken["pair"], "pairing them")),
        timed(
            "bounds of 100 000 pairs in 10 000 clusters",
            taken["clustered"],
            times(taken["clustered"], taken["pair"], "pairing them"),
        ),
    ]


def _rows(per_cluster: int, wrong_every: int) -> list[ScoredRow]:
    return [
        ScoredRow(f"row-{i:06}", f"cluster-{i // per_cluster}", "0" if i % wrong_every == 0 else "1")
        for i in range(ROWS)
    ]


def _bounds(candidate: list[ScoredRow], live: list[ScoredRow]) -> None:
    found = measure_difference(
        digest_of("rule"), digest_of("run"), digest_of("live"), candidate, live, level="0.95", margin="0.02"
    )
    if found.lower is None or found.n != ROWS:
        raise RuntimeError(f"no bounds: {found.reason}")


def _only_pair(candidate: list[ScoredRow], live: list[ScoredRow]) -> list[tuple[ScoredRow, ScoredRow]]:
    others = {row.sample_id: row for row in live}
    return [(row, others[row.sample_id]) for row in sorted(candidate, key=lambda row: row.sample_id)]
