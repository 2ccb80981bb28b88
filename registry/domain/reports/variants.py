"""The variants of a prompt beside the prompt as released, by one scorer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from registry.domain.evaluations import EvaluatedRow
from registry.domain.measuring_brittleness import VariedRow, variants_of, varied
from registry.domain.perturbations.steadiness import Steadiness, VariantScore
from registry.domain.reports.estimates import nearest
from registry.domain.statistics.brittleness import brittleness
from registry.domain.suites import Scorer, Suite, higher_is_better, measures_of


def steadiness(rows: Sequence[EvaluatedRow], suite: Suite, scorer: str) -> Steadiness | None:
    """What variants of the prompt did to a scorer of single rows; None where no row was asked by any."""
    declared = next(one for one in suite.scorers if one.name == scorer)
    asked = varied(rows, scorer)
    names = variants_of(asked)
    if not names:
        return None
    told = [score for name in names if (score := _score(asked, name, declared)) is not None]
    known = suite.perturbations.names if suite.perturbations is not None else ()
    whole = [row for row in asked if row.released is not None and None not in (row.variants.get(n) for n in names)]
    found = Steadiness(
        scorer=scorer,
        better="higher" if higher_is_better(declared) else "lower",
        n=len(whole),
        variants=tuple(sorted(told, key=lambda one: (Decimal(one.change), one.name))),
        left_out=tuple(name for name in known if name not in names),
    )
    return found if len(whole) < 2 else _with_all(found, whole, names, declared)


# ---------------------------------------------------------------------------------------------------------


def _score(rows: Sequence[VariedRow], name: str, scorer: Scorer) -> VariantScore | None:
    both = [(row.released, row.variants.get(name)) for row in rows if name in row.variants]
    pairs = [(Decimal(old), Decimal(new)) for old, new in both if old is not None and new is not None]
    n = len(pairs)
    if not n:
        return None
    old, new = (sum((pair[side] for pair in pairs), Decimal(0)) / n for side in (0, 1))
    change = new - old if higher_is_better(scorer) else old - new
    flipped = Decimal(sum(one != other for one, other in pairs)) / n
    return VariantScore(name, n, *(_text(number) for number in (new, old, change, flipped)))


def _with_all(found: Steadiness, rows: Sequence[VariedRow], names: Sequence[str], scorer: Scorer) -> Steadiness:
    sign = 1 if higher_is_better(scorer) else -1
    table = [[sign * float(text or 0) for text in (row.released, *(row.variants[n] for n in names))] for row in rows]
    # A 0 turned is a 0 still, and Cochran's test is the same for what is wrong as for what is right.
    shown = brittleness(table if sign > 0 or measures_of(scorer) != "binary" else [[1 + x for x in t] for t in table])
    cochran = shown.cochran
    return replace(
        found,
        spread=nearest(shown.spread),
        worst_drop=nearest(shown.worst_drop),
        flip_rate=nearest(shown.flip_rate),
        sigma=nearest(shown.sigma),
        q=nearest(cochran.statistic) if cochran is not None else None,
        degrees=cochran.degrees if cochran is not None else None,
        p=nearest(cochran.p) if cochran is not None else None,
    )


def _text(number: Decimal) -> str:
    return nearest(float(number)) or "0"
