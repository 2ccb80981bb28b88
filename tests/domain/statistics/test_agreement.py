"""What people say of the same items."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from registry.domain.statistics.agreement import (
    Measurement,
    flip_rate,
    krippendorff_alpha,
    preference_scores,
    side_bias,
)

unhurried = settings(deadline=None)

# Krippendorff (2011), "Computing Krippendorff's alpha-reliability": four observers, twelve units.
PUBLISHED = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


@pytest.mark.parametrize(
    ("level", "alpha"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)]
)
def test_agreement_is_the_published_one(level: Measurement, alpha: float) -> None:
    found = krippendorff_alpha(_published(), level)

    assert found.alpha == pytest.approx(alpha, abs=5e-4)
    assert (found.raters, found.items, found.doubly_rated, found.reason) == (4, 12, 11, "")


@unhurried
@given(
    ratings=st.dictionaries(
        st.tuples(st.integers(0, 5), st.integers(0, 2)), st.integers(1, 3), min_size=1, max_size=18
    ),
    random=st.randoms(),
)
def test_nominal_agreement_is_one_minus_observed_over_expected_disagreement(
    ratings: dict[tuple[int, int], int], random: object
) -> None:
    given_ = [(str(item), str(rater), float(value)) for (item, rater), value in ratings.items()]
    items = {item: [v for i, _, v in given_ if i == item] for item, _, _ in given_}
    paired = [values for values in items.values() if len(values) > 1]
    pool = [v for values in paired for v in values]
    found = krippendorff_alpha(given_, "nominal")

    if len(set(pool)) < 2:
        assert found.alpha is None
        assert found.reason == ("no_variation" if paired else "not_doubly_rated")
        return
    observed = sum(sum(a != b for a, b in permutations(v, 2)) / (len(v) - 1) for v in paired) / len(pool)
    expected = sum(a != b for a, b in permutations(pool, 2)) / (len(pool) * (len(pool) - 1))
    assert found.alpha == pytest.approx(1 - observed / expected, abs=1e-9)


def test_agreement_is_undefined_without_double_ratings_or_variation() -> None:
    assert krippendorff_alpha([], "nominal").reason == "not_doubly_rated"
    assert krippendorff_alpha([("a", "x", 1), ("b", "y", 2)], "nominal").reason == "not_doubly_rated"
    assert krippendorff_alpha([("a", "x", 1), ("a", "y", 1), ("b", "y", 2)], "nominal").reason == "no_variation"


def test_a_rater_rates_an_item_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        krippendorff_alpha([("a", "x", 1), ("a", "x", 2)], "nominal")


def test_votes_are_averaged_by_item() -> None:
    votes = {"a": ("win", "tie"), "b": ("loss",), "c": ()}

    assert preference_scores(votes) == {"a": 0.75, "b": 0.0}  # type: ignore[arg-type]  # literals widen in a dict


@unhurried
@given(left=st.integers(0, 200), right=st.integers(0, 200))
def test_a_side_draws_choices_by_the_sign_test(left: int, right: int) -> None:
    found = side_bias(left, right)

    assert found.p == pytest.approx(binomtest(left, left + right).pvalue if left + right else 1.0)


def test_verdicts_that_do_not_survive_the_swap_are_counted() -> None:
    assert flip_rate(["win", "loss", "tie", "win"], ["win", "win", "tie", "tie"]) == 0.5
    assert flip_rate([], []) is None


def _published() -> list[tuple[str, str, float]]:
    return [
        (f"item {item}", f"rater {rater}", float(value))
        for rater, line in enumerate(PUBLISHED)
        for item, value in enumerate(line)
        if value is not None
    ]
