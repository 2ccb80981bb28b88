"""Gaps: paired by sample, both sides counted, and no bounds where too little was measured."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.measuring import ScoredRow
from registry.domain.measuring_gap import measure_gap
from registry.domain.policies.measured_facts import Measurement, ScaleFact

RULE, RUN = digest_of("rule"), digest_of("run")
LOSS = ScaleFact(measures="bounded", low="0", high="1", lower_is_better=True)


def rows(values: Sequence[int | None], name: str = "r") -> list[ScoredRow]:
    return [ScoredRow(f"{name}{i}", f"{name}{i}", None if v is None else str(v)) for i, v in enumerate(values)]


def share(right: int, of: int = 100) -> list[int | None]:
    """So many ones, spread over the rows."""
    return [1 if i * 37 % of < right else 0 for i in range(of)]


def gap(
    seen: Sequence[Sequence[int | None]], unseen: Sequence[Sequence[int | None]], scale: ScaleFact | None = None
) -> Measurement:
    one, other = (rows(values) for values in seen)
    third, fourth = (rows(values, "u") for values in unseen)
    return measure_gap(RULE, RUN, (one, other), (third, fourth), scale, level="0.95", limit="0.1")


def test_the_gap_is_the_gain_on_seen_rows_less_that_on_unseen_ones() -> None:
    found = gap((share(90), share(50)), (share(70), share(40)))
    assert (found.value, found.n, found.clusters, found.reason) == ("0.1", 200, 200, "")
    assert found.lower is not None
    assert found.upper is not None
    assert float(found.lower) < 0 < 0.1 < float(found.upper)


def test_a_gap_that_may_be_too_large_says_how_many_rows_would_show_it_small() -> None:
    found = gap((share(60), share(50)), (share(60), share(50)))
    # (z of 0.95 + z of 0.8)² · error² · n / 0.1², and the upper bound of a gap of 0 is t of 0.95 · error.
    assert (found.value, found.reason) == ("0", "")
    assert found.upper is not None
    assert found.needed is not None
    error = float(found.upper) / 1.6526
    assert found.needed == pytest.approx(200 * (2.4865 * error / 0.1) ** 2, rel=0.01)
    assert gap((share(90), share(50)), (share(50), share(40))).needed is None  # a larger gap, as seen
    assert gap((share(50), share(50)), (share(90), share(40))).needed is None  # none may be too large


def test_harder_rows_look_like_no_gap() -> None:
    assert gap((share(90), share(60)), (share(50), share(20))).value == "0"


def test_where_less_is_better_the_gain_is_turned_round() -> None:
    values = (share(10), share(50)), (share(30), share(50))
    assert gap(*values).value == "-0.2"
    assert gap(*values, LOSS).value == "0.2"


def test_swapping_the_sides_turns_the_gap_round() -> None:
    seen, unseen = (share(90), share(50)), (share(70), share(40))
    one, other = gap(seen, unseen), gap((unseen[0], unseen[1]), (seen[0], seen[1]))
    assert (one.value, other.value) == ("0.1", "-0.1")
    assert one.lower is not None
    assert other.upper is not None
    assert float(one.lower) == pytest.approx(-float(other.upper))


@pytest.mark.parametrize(("missing", "reason"), [(0, ""), (5, ""), (6, "too_many_unmeasured"), (100, "no_data")])
def test_few_rows_may_be_unmeasured(missing: int, reason: str) -> None:
    found = gap(([None] * missing + share(90)[missing:], share(50)), (share(70), share(40)))
    assert found.reason == reason
    assert (found.lower is None) == bool(reason)


def test_what_was_not_measured_may_be_what_was_learnt_by_heart() -> None:
    whole = gap((share(90), share(50)), (share(70), share(40)))
    hidden: list[int | None] = [None if i in {1, 2, 3} else v for i, v in enumerate(share(90))]
    found = gap((hidden, share(50)), (share(70), share(40)))
    as_wrong = gap(([v or 0 for v in hidden], share(50)), (share(70), share(40)))
    as_right = gap(([1 if v is None else v for v in hidden], share(50)), (share(70), share(40)))
    assert (found.n, found.upper, found.lower) == (197, as_right.upper, as_wrong.lower)
    assert float(found.lower or "nan") < float(whole.lower or "nan")


def test_a_sample_that_occurs_twice_is_refused() -> None:
    twice = [*rows(share(90)), *rows(share(90))]
    with pytest.raises(InvalidInputError, match="100 faults"):
        measure_gap(RULE, RUN, (twice, twice), (rows(share(70)), rows(share(40))), None, level="0.95", limit="0.1")
