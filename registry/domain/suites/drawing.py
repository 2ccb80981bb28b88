"""Which rows a shorter run asks: whole clusters, in an order that only the suite's seed and their names tell.

The order is the same for every release, so that the rows of a shorter run are among those of every longer one. What
such a run did not ask is not unmeasured: two runs are compared on the rows of the shorter one. Rows that are picked in
any other way are no shorter run, and what they lack counts as unmeasured.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import groupby
from typing import Protocol, TypeVar


class Placed(Protocol):
    @property
    def sample_id(self) -> str: ...

    @property
    def cluster(self) -> str: ...


R = TypeVar("R", bound=Placed)


def first_rows(seed: int, rows: Sequence[R], least: int) -> list[R]:
    """The rows of the first clusters that have `least` rows together, in the order given; all, if there are fewer."""
    chosen: set[str] = set()
    count = 0
    for cluster, within in groupby(sorted(rows, key=lambda row: _place(seed, row.cluster)), key=lambda r: r.cluster):
        if count >= least:
            break
        chosen.add(cluster)
        count += sum(1 for _ in within)
    return [row for row in rows if row.cluster in chosen]


def asked_by_both(seed: int, ours: Sequence[R], theirs: Sequence[R]) -> tuple[Sequence[R], Sequence[R]]:
    """Both sides cut to the rows of the shorter run; as they are, if neither is the beginning of the other."""
    one, other = asked_by_all(seed, (ours, theirs))
    return one, other


def asked_by_all(seed: int, runs: Sequence[Sequence[R]]) -> list[Sequence[R]]:
    """Every run cut to the rows of the shortest; those that it is not the beginning of stay as they are."""
    shortest = min(runs, key=len, default=())
    if all(len(run) == len(shortest) for run in runs):
        return list(runs)
    planned = {row.sample_id for row in shortest}
    return [_cut(seed, run, planned) for run in runs]


def _cut(seed: int, rows: Sequence[R], planned: set[str]) -> Sequence[R]:
    if not planned or len(rows) == len(planned):
        return rows
    first = first_rows(seed, rows, len(planned))
    return first if {row.sample_id for row in first} == planned else rows


def _place(seed: int, cluster: str) -> tuple[bytes, str]:
    return hashlib.sha256(f"{seed}\x00{cluster}".encode()).digest(), cluster
