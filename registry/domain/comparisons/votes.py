"""Votes: what raters prefer, told from the candidate's side, and the share of items in which they prefer it.

A rater votes for an item with a choice or, without one, by rating one answer above the other. A win counts 1, a tie
0.5, a loss 0; votes on one item are averaged, since they are not independent, and the items are the rows of the bound.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from math import ceil

from registry.domain.comparisons.records import WHOLE, Answer, Choice, Item, Side
from registry.domain.digests import Digest, decimal_text, digest_of
from registry.domain.statistics.agreement import POINTS, Agreement, Preference, krippendorff_alpha, preference_scores
from registry.domain.statistics.bounds import Bounds

MOST_FAILED = Decimal("0.2")
"""Share of gold items that a rater may fail."""

_PLACES = Decimal("1e-12")


@dataclass(frozen=True, slots=True)
class Votes:
    """What counted raters say of the items that are no gold: by item and rater."""

    by_item: Mapping[str, Mapping[str, Choice]]
    items: Mapping[str, Item]

    def preferences(self, min_raters: int = 1) -> dict[str, tuple[Preference, ...]]:
        """The votes of each item that has so many raters, told from the candidate's side."""
        return {
            name: tuple(preferred(self.items[name], choice) for _, choice in sorted(given.items()))
            for name, given in self.by_item.items()
            if len(given) >= min_raters
        }

    @property
    def raters(self) -> int:
        return len({rater for given in self.by_item.values() for rater in given})

    def agreement(self) -> Agreement:
        """Krippendorff's alpha over losses, ties and wins, in this order."""
        return krippendorff_alpha(
            (
                (name, rater, POINTS[preferred(self.items[name], choice)])
                for name, given in self.by_item.items()
                for rater, choice in given.items()
            ),
            "ordinal",
        )


@dataclass(frozen=True, slots=True)
class Share:
    """The share of items in which the candidate is preferred, with one-sided bounds as canonical decimals.

    `n` items in `clusters`; bounds are rounded outwards and None where there is a `reason`. `needed` is the number of
    items at which the lower bound is planned to reach the threshold, None where no number would.
    """

    value: str | None
    lower: str | None
    upper: str | None
    n: int
    clusters: int
    level: str
    method: str
    reason: str = ""
    needed: int | None = None


def votes_of(items: Iterable[Item], answers: Iterable[Answer], removed: Collection[str]) -> Votes:
    """The votes of everybody who was not removed."""
    shown = {item.id: item for item in items if item.gold is None}
    chosen = _choices(answer for answer in answers if answer.item in shown and answer.rater not in removed)
    by_item: dict[str, dict[str, Choice]] = {}
    for (item, rater), choice in chosen.items():
        by_item.setdefault(item, {})[rater] = choice
    return Votes(by_item, shown)


def until_complete(answers: Sequence[Answer], complete: Callable[[Sequence[Answer]], bool]) -> Sequence[Answer]:
    """The answers up to the import with which they were `complete`, which more answers never undo; all if they are not.

    What is brought in after that does not count: whoever does not like how it came out could ask others until it does.
    """
    if not complete(answers):
        return answers
    imports = sorted({answer.log_index or 0 for answer in answers})
    last = bisect_left(imports, True, key=lambda place: complete(_upto(answers, place)))
    return _upto(answers, imports[last])


def failing(items: Iterable[Item], answers: Iterable[Answer]) -> dict[str, tuple[int, int]]:
    """Of each rater who answered gold items: how many they failed, and how many they answered."""
    gold = {item.id: item.gold for item in items if item.gold is not None}
    found: dict[str, tuple[int, int]] = {}
    for (item, rater), choice in _choices(answer for answer in answers if answer.item in gold).items():
        failed, asked = found.get(rater, (0, 0))
        found[rater] = failed + (choice is not gold[item]), asked + 1
    return found


def fails(failed: int, asked: int) -> bool:
    """Whether a rater failed too many gold items to count."""
    return failed > MOST_FAILED * asked


def preferred(item: Item, choice: Choice) -> Preference:
    """A choice told from the candidate's side."""
    if choice is Choice.TIE:
        return "tie"
    return "win" if choice.value == (item.candidate or Side.LEFT).value else "loss"


def share(votes: Votes, *, min_raters: int, level: str, threshold: str, swapped: bool = False) -> Share:
    """The share with its bounds, over the items that have so many raters: t over items, or over clusters of them.

    `swapped` tells it of the baseline. Reasons for no bounds are those of `means.mean_bounds`.
    """
    from registry.domain.statistics.means import mean_bounds
    from registry.domain.statistics.scales import BINARY
    from registry.domain.statistics.sizes import mean_needed

    scores = preference_scores(votes.preferences(min_raters))
    names = sorted(scores)
    values = [1 - scores[name] if swapped else scores[name] for name in names]
    clusters = [votes.items[name].cluster or name for name in names]
    alpha = float(1 - Decimal(level))
    bounds = mean_bounds(values, clusters, alpha, BINARY)
    needed = None if bounds.reason else mean_needed(bounds, float(threshold), alpha, BINARY)
    return share_of(bounds, level, threshold, needed)


def share_of(bounds: Bounds, level: str, threshold: str, needed: float | None) -> Share:
    """What is told of bounds at a level. At `needed` items the lower one is planned to lie above the threshold."""
    return Share(
        value=rounded(bounds.value),
        lower=rounded(bounds.lower, ROUND_FLOOR),
        upper=rounded(bounds.upper, ROUND_CEILING),
        n=bounds.n,
        clusters=bounds.clusters,
        level=decimal_text(level),
        method=bounds.method,
        reason=bounds.reason,
        needed=_more(needed, bounds, threshold),
    )


def rounded(number: float | None, rounding: str = ROUND_HALF_EVEN) -> str | None:
    """A number as a canonical decimal of at most 12 places."""
    return None if number is None else decimal_text(Decimal(number).quantize(_PLACES, rounding))


def _more(needed: float | None, bounds: Bounds, threshold: str) -> int | None:
    """The planned items in all; more than there are while the lower bound is below the threshold."""
    if needed is None or bounds.lower is None or bounds.lower >= float(threshold):
        return None
    return max(ceil(needed), bounds.n + 1)


def answers_digest(comparison: str, answers: Sequence[Answer], removed: Collection[str]) -> Digest:
    """What the answers that count come to, without when and by whom they were brought in."""
    said = sorted([*answer.key, answer.choice or "", str(answer.rating), answer.scale or ""] for answer in answers)
    return digest_of({"answers": digest_of(said), "comparison": comparison, "removed": sorted(removed)})


# ---------------------------------------------------------------------------------------------------------


def _upto(answers: Sequence[Answer], place: int) -> Sequence[Answer]:
    return [answer for answer in answers if (answer.log_index or 0) <= place]


def _choices(answers: Iterable[Answer]) -> dict[tuple[str, str], Choice]:
    """What each rater prefers of each item: as chosen, else as rated."""
    chosen: dict[tuple[str, str], Choice] = {}
    rated: dict[tuple[str, str], dict[str, int]] = {}
    for answer in answers:
        if answer.side == WHOLE and answer.choice is not None:
            chosen[answer.item, answer.rater] = answer.choice
        elif answer.rating is not None:
            rated.setdefault((answer.item, answer.rater), {})[answer.side] = answer.rating
    for key, sides in rated.items():
        if key not in chosen and len(sides) == len(Side):
            chosen[key] = _higher(sides[Side.LEFT], sides[Side.RIGHT])
    return chosen


def _higher(left: int, right: int) -> Choice:
    if left == right:
        return Choice.TIE
    return Choice.LEFT if left > right else Choice.RIGHT
