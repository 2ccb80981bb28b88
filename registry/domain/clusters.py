"""Clusters of Ray that run releases: how one is named."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registry.domain.errors import InvalidInputError
from registry.domain.text import check_text

RAY = "ray"
_PLACE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*:[0-9]{1,5}|\[[0-9a-f:]+\]:[0-9]{1,5}")


@dataclass(frozen=True, slots=True)
class Cluster:
    """Where a cluster is: `auto` for the one that this machine belongs to, `HOST:PORT`, or None for one of our own."""

    place: str | None


def names_cluster(runner: str) -> bool:
    """Whether the address of a runner is that of a cluster."""
    return runner.partition(":")[0] == RAY


def parse_cluster(runner: str) -> Cluster:
    """Read `ray`, `ray:auto` or `ray:HOST:6379`. Raises InvalidInputError for anything else."""
    check_text(runner, "the runner", where="--runner")
    kind, mark, place = runner.partition(":")
    if kind != RAY or (mark and place != "auto" and _PLACE.fullmatch(place) is None):
        raise InvalidInputError(
            "not the address of a cluster",
            where="--runner",
            expected="ray, ray:auto, or ray:HOST:PORT",
            found=runner if len(runner) <= 100 else runner[:100] + "…",
            fix="run it on a machine of the cluster: addresses of Ray Client (ray://) are not supported"
            if place.startswith("//")
            else "",
        )
    return Cluster(place if mark else None)
