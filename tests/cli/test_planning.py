"""`tandem eval plan`, where there is no registry."""

from __future__ import annotations

import json
from math import sqrt

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm

from cli.main import tandem
from registry.domain.errors import InvalidInputError
from registry.domain.statistics.plans import Asked, plan


def ask(*words: str, code: int = 0) -> tuple[str, str]:
    answer = CliRunner().invoke(tandem, ["eval", "plan", *words])
    assert answer.exit_code == code, answer.stderr
    return answer.stdout, answer.stderr


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        (("--margin", "0.02", "--sd", "0.35"), 1894),
        (("--margin", "0.05", "--differing", "0.1"), 248),
        (("--margin", "0.02", "--sd", "0.35", "--cluster-size", "6", "--icc", "0.3"), 4734),
    ],
)
def test_the_rows_that_a_comparison_takes(words: tuple[str, ...], rows: int) -> None:
    assert json.loads(ask(*words, "--json")[0])["rows"] == rows
    assert f"{rows}, for a chance of 80%" in ask(*words)[0]


def test_the_chance_that_an_equal_release_is_held_grows_with_the_gates() -> None:
    out, _ = ask("--margin", "0.05", "--differing", "0.1", "--gates", "4")
    assert "held by one of 4 gates in 59% of cases" in out
    out, _ = ask("--margin", "0.05", "--differing", "0.1", "--samples", "500", "--looks", "2")
    assert "0.975, look 1 of 2" in out
    assert "94% with 500 rows" in out


@given(
    margin=st.floats(0.005, 0.2),
    sd=st.floats(0.1, 1),
    size=st.floats(1, 20),
    icc=st.floats(0, 1),
    power=st.floats(0.5, 0.99),
)
def test_with_the_planned_rows_the_chance_is_the_planned_one(
    margin: float, sd: float, size: float, icc: float, power: float
) -> None:
    asked = Asked(margin, sd=sd, cluster_size=size, icc=icc, power=power)
    rows = plan(asked).rows
    assert rows is not None

    error = sd * sqrt((1 + (size - 1) * icc) / rows)

    assert norm.sf(norm.isf(0.05) - margin / error) >= power - 1e-9
    assert plan(Asked(margin, sd=sd, cluster_size=size, icc=icc, samples=rows)).passes >= power - 1e-9


def test_everything_that_makes_no_sense_is_told_at_once() -> None:
    _, told = ask("--margin", "0", "--icc", "2", "--level", "high", code=15)
    for option in ("--margin", "--sd", "--icc", "--level"):
        assert option in told
    with pytest.raises(InvalidInputError):
        plan(Asked(0.1, sd=0.3, differing=0.1))
