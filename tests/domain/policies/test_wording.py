"""Numbers as they are shown: never better than they are, never on the wrong side of the requirement."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.policies.wording import samples, shown

decimals = st.decimals(-2, 2, places=7, allow_nan=False).map(str)


@pytest.mark.parametrize(
    ("number", "better", "limit", "text"),
    [
        ("0.8999", "higher", None, "0.899"),
        ("0.1001", "lower", None, "0.101"),
        ("-0.0201", "higher", "-0.02", "-0.021"),
        ("-0.0199", "higher", "-0.02", "-0.0199"),
        ("0.90001", "higher", "0.9", "0.90001"),
        ("0.9", "higher", "0.9", "0.9"),
        ("1", "higher", None, "1"),
        ("1e-9", "higher", None, "0"),
    ],
)
def test_a_bound_is_rounded_away_from_passing(number: str, better: str, limit: str | None, text: str) -> None:
    assert shown(number, better=better, limit=limit) == text


@given(decimals, st.sampled_from(["higher", "lower"]), decimals)
def test_what_is_shown_is_no_better_and_on_the_same_side(number: str, better: str, limit: str) -> None:
    exact, seen, bound = Decimal(number), Decimal(shown(number, better=better, limit=limit)), Decimal(limit)
    assert seen <= exact if better == "higher" else seen >= exact
    assert (seen > bound, seen < bound) == (exact > bound, exact < bound)
    assert abs(seen - exact) < Decimal("0.001")


@pytest.mark.parametrize(
    ("number", "limit", "text"), [("0.83333", None, "0.833"), ("0.59583", None, "0.596"), ("0.89996", "0.9", "0.89996")]
)
def test_a_mean_is_rounded_to_the_nearest_but_never_across_the_limit(number: str, limit: str | None, text: str) -> None:
    assert shown(number, limit=limit) == text


def test_clusters_are_told_only_where_rows_share_them() -> None:
    assert (samples(480, 120), samples(480, 480)) == ("n=480 in 120 clusters", "n=480")
