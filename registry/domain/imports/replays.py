"""Replays: rows of an import that are really generated again, and what their outcome says about all the others.

An import is confirmed if, with at most the chance that its level allows, such a sample would come of an import of which
more than one row in twenty is not what the release does. The sample is drawn without replacement from finitely many
rows, so the number that differ is hypergeometric, and every bound is exact (Buonaccorsi 1987).

A series of attempts has one level together: each one that does not confirm halves that of the next, on the same suite,
whichever import or release it is of. So trying again until it comes out well succeeds with 5 % at most, however often.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from registry.domain.digests import Digest, decimal_text, digest_of_bytes
from registry.domain.evaluations import EvaluatedRow, RowState, RunnerClass

if TYPE_CHECKING:
    from collections.abc import Callable

TOLERATED = Fraction(1, 20)
"""The share of an import's rows that may be otherwise than the release does them."""
ALPHA = Decimal("0.05")
"""Of ever confirming an import that is otherwise in more, over all attempts on a suite; and of refuting a right one."""
SPARE = 1
"""Rows that may differ in a sample of the size that is taken unasked: other machinery rounds otherwise now and then."""
SHOWN = 20
"""Rows that differ which are kept with their texts."""
MAX_SHOWN = 200
"""Characters of such a text."""
_MOST_HALVED = 40
"""Attempts after which the level, a chance in 10^13, stays as it is."""

REPLAYED: Final = "imported_replayed"
"""The binding of an imported run that a replay confirmed."""


class Verdict(StrEnum):
    """What a replay came to. CONFIRMED and REFUTED are final; after UNCLEAR one may look again, at half the level."""

    CONFIRMED = "confirmed"
    REFUTED = "refuted"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Differing:
    """A row that the release does otherwise than the import says; long texts are cut."""

    sample_id: str
    imported: str
    replayed: str


@dataclass(frozen=True, slots=True)
class ReplayOutcome:
    """How a sample compared. `at_most` and `at_least` bound the share of all measured rows that differ, as decimals."""

    verdict: Verdict
    differing: int
    texts_alike: int
    at_most: str
    at_least: str
    results: Digest
    """Over every row that was generated."""
    examples: tuple[Differing, ...]
    """The first rows that differ."""
    account: str
    person: str
    at: str


@dataclass(frozen=True, slots=True)
class Replay:
    """An attempt to confirm an import: what was drawn, recorded before anything was generated; `outcome` once it ended.

    It is of the `evidence`, so of every import that came to the same. `level` is the chance of confirming wrongly.
    """

    id: str
    evidence: Digest
    suite: Digest
    runner: RunnerClass
    samples: int
    measured: int
    """Rows of the import with an answer, of which `samples` were drawn."""
    level: str
    seed: str
    account: str
    person: str
    at: str
    log_index: int
    outcome: ReplayOutcome | None = None


def drawn(rows: Sequence[EvaluatedRow], samples: int, seed: str) -> tuple[EvaluatedRow, ...]:
    """The sample: of the rows that were answered, those with the smallest hashes of seed and id."""
    measured = [row for row in rows if row.state is not RowState.UNMEASURED]
    ordered = sorted(measured, key=lambda row: digest_of_bytes(f"{seed}\x00{row.sample_id}".encode()))
    return tuple(ordered[:samples])


def level_after(failed: int) -> str:
    """The level of the next attempt after so many that did not confirm: all levels together add up to `ALPHA`."""
    return decimal_text(ALPHA / 2 ** (min(failed, _MOST_HALVED) + 1))


def samples_needed(rows: int, level: str, differing: int) -> int:
    """The fewest rows of so many, at most all, that confirm an import where this many of them differ.

    All of them, if it takes more.
    """
    return _first(0, rows, lambda samples: _confirms(rows, samples, differing, float(level)))


def judged(rows: int, samples: int, differing: int, level: str) -> Verdict:
    """What it says of `rows` that so many of a sample of them differ."""
    if _confirms(rows, samples, differing, float(level)):
        return Verdict.CONFIRMED
    allowed = int(rows * TOLERATED)
    refutes = _at_least(rows, allowed, samples, differing) <= float(ALPHA)
    return Verdict.REFUTED if refutes else Verdict.UNCLEAR


def bounds_of(rows: int, samples: int, differing: int, level: str) -> tuple[str, str]:
    """The largest and the smallest share of the rows that may differ, each at its level, rounded outwards."""
    beyond = _first(differing, rows + 1, lambda d: _at_most(rows, d, samples, differing) <= float(level))
    most = min(beyond - 1, rows - samples + differing)
    least = _first(differing, rows, lambda d: _at_least(rows, d, samples, differing) > float(ALPHA))
    places = Decimal("0.0001")
    return (
        decimal_text((Decimal(most) / rows).quantize(places, ROUND_CEILING)),
        decimal_text((Decimal(least) / rows).quantize(places, ROUND_FLOOR)),
    )


def differs(imported: EvaluatedRow, replayed: EvaluatedRow, *, by_text: bool) -> bool:
    """Whether the release does a row otherwise: another outcome or other scores, and `by_text` another text.

    The same text is the same outcome, whatever a scorer makes of it. Of a row that a tool asked several times, all
    answers are to be the one that is given here, or to score the same in the mean.
    """
    texts = {imported.output, *(draw.output for draw in imported.repeats)}
    if imported.state is replayed.state and texts == {replayed.output}:
        return False
    if by_text and {text.strip() for text in texts} != {replayed.output.strip()}:
        return True
    return imported.state is not replayed.state or dict(imported.scores) != dict(replayed.scores)


def examples_of(pairs: Iterable[tuple[EvaluatedRow, EvaluatedRow]]) -> tuple[Differing, ...]:
    """The first of the rows that differ, by id, as they are kept."""
    ordered = sorted(pairs, key=lambda pair: pair[0].sample_id)[:SHOWN]
    return tuple(Differing(ours.sample_id, _cut(ours.output), _cut(theirs.output)) for ours, theirs in ordered)


def decisive(replays: Sequence[Replay]) -> Replay | None:
    """The replay that settles what an import is worth: there is one at most, for after it nobody may replay again."""
    final = (Verdict.CONFIRMED, Verdict.REFUTED)
    return next((r for r in replays if r.outcome is not None and r.outcome.verdict in final), None)


def why_unconfirmed(replays: Sequence[Replay]) -> str:
    """Why an import does not count, after these replays of it."""
    ended = [(replay, replay.outcome) for replay in replays if replay.outcome is not None]
    if not ended:
        return "is imported: not confirmed by a replay"
    replay, outcome = ended[-1]
    said = f"{outcome.differing} of {replay.samples} rows differ"
    if outcome.verdict is Verdict.REFUTED:
        return f"is imported: replay {replay.id} refuted it, {said}"
    return f"is imported: replay {replay.id} did not settle it, {said}"


# ---------------------------------------------------------------------------------------------------------


def _confirms(rows: int, samples: int, differing: int, level: float) -> bool:
    """Whether more than the tolerated share of differing rows would rarely show so few in a sample."""
    return _at_most(rows, int(rows * TOLERATED) + 1, samples, differing) <= level


def _at_most(rows: int, differing: int, samples: int, seen: int) -> float:
    """The chance to see at most so many, if so many of all rows differ."""
    if differing > rows:
        return 0.0
    from scipy.stats import hypergeom

    return float(hypergeom.cdf(seen, rows, differing, samples))


def _at_least(rows: int, differing: int, samples: int, seen: int) -> float:
    if seen == 0:
        return 1.0
    from scipy.stats import hypergeom

    return float(hypergeom.sf(seen - 1, rows, differing, samples))


def _first(low: int, high: int, holds: Callable[[int], bool]) -> int:
    """The smallest number from `low` on for which something holds that goes on holding; `high` if none does."""
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


def _cut(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
