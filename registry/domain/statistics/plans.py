"""Planning an evaluation before anything is run: how many rows a comparison takes, and what else chance may do.

A plan is for a release that is as good as what is live, and must show to be no worse than that by the margin.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt

from registry.domain.digests import decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.statistics.looks import look
from registry.domain.statistics.planning import MOST, POWER, planned_pairs
from registry.domain.statistics.sizes import chance_of_passing, cluster_factor

LEAST = 1 / MOST
"""Of what is planned for: what is smaller, or larger than `MOST`, is nothing that anybody measures."""
_SIZE, _COUNT = f"from {LEAST:g} to {MOST:g}", f"from 1 to {MOST:g}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a comparison is planned for.

    The spread is that of paired differences: their standard deviation `sd`, or the share of rows that are right on
    just one side, `differing`. Rows come in clusters of `cluster_size` that correlate by `icc`. A release must pass
    `gates` such comparisons; each may be looked at `looks` times, and is planned at the first of them.
    """

    margin: float
    sd: float | None = None
    differing: float | None = None
    cluster_size: float = 1.0
    icc: float = 0.0
    power: float = POWER
    level: str = "0.95"
    looks: int = 1
    gates: int = 1
    samples: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How many rows it takes; of `samples` rows, the chance that an equal release passes. `held` is the chance that it
    is held by at least one of the gates, if they are independent of each other."""

    rows: int | None
    factor: float
    level: str
    passes: float
    held: float


def plan(asked: Asked) -> Plan:
    """The plan. Raises InvalidInputError with everything that makes no sense."""
    if faults := _faults(asked):
        raise InvalidInputError.of("eval plan", faults)
    level = look(decimal_text(asked.level), 1, asked.looks).level
    alpha = 1 - float(level)
    variance = asked.sd**2 if asked.sd is not None else asked.differing or 0.0
    factor = cluster_factor(asked.cluster_size, asked.icc)
    pairs = planned_pairs(variance, asked.margin, alpha, asked.power)
    rows = None if pairs is None or pairs * factor > MOST else ceil(pairs * factor)
    passes = asked.power
    if asked.samples is not None:
        passes = chance_of_passing(sqrt(variance * factor / asked.samples), asked.margin, alpha)
    return Plan(rows, factor, level, passes, 1 - passes**asked.gates)


def _faults(asked: Asked) -> list[Fault]:
    both = "neither" if asked.sd is None else "both"
    share = f"a share of the rows, {LEAST:g} at least"
    checks = [
        ("--margin", LEAST <= asked.margin <= MOST, _SIZE, asked.margin),
        ("--sd", asked.sd is None or LEAST <= asked.sd <= MOST, _SIZE, asked.sd),
        ("--differing", asked.differing is None or LEAST <= asked.differing <= 1, share, asked.differing),
        ("--sd", (asked.sd is None) != (asked.differing is None), "just one of --sd and --differing", both),
        ("--cluster-size", 1 <= asked.cluster_size <= MOST, _COUNT, asked.cluster_size),
        ("--icc", 0 <= asked.icc <= 1, "from 0 to 1", asked.icc),
        ("--power", 0 < asked.power < 1, "between 0 and 1", asked.power),
        ("--level", _is_level(asked.level), "between 0.5 and 1", asked.level),
        ("--looks", 1 <= asked.looks <= 10, "from 1 to 10", asked.looks),
        ("--gates", 1 <= asked.gates <= MOST, _COUNT, asked.gates),
        ("--samples", asked.samples is None or 1 <= asked.samples <= MOST, _COUNT, asked.samples),
    ]
    return [
        Fault("that cannot be planned", where, expected=expected, found=str(found))
        for where, holds, expected, found in checks
        if not holds
    ]


def _is_level(text: str) -> bool:
    try:
        return 0.5 < float(decimal_text(text)) < 1
    except InvalidInputError:
        return False
