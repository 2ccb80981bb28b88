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


NUMBERS = ("inf", "-inf", "nan", "1e200", "1e-200", "1e308", "5e-324", "-1", "0", "9" * 400)


@pytest.mark.parametrize(
    "option", ["--margin", "--differing", "--cluster-size", "--icc", "--power", "--samples", "--gates"]
)
@pytest.mark.parametrize("number", NUMBERS)
def test_no_number_ends_as_a_traceback(option: str, number: str) -> None:
    given = {"--margin": "0.02", "--differing": "0.1", "--icc": "1", option: number}
    answer = CliRunner().invoke(tandem, ["eval", "plan", *(f"{key}={value}" for key, value in given.items())])
    assert answer.exit_code in {0, 2, 15}, (answer.stderr, answer.exception)
    if answer.exit_code == 0:
        assert (option, number) in {("--icc", "0"), ("--icc", "5e-324"), ("--icc", "1e-200")} | {
            ("--power", small) for small in ("1e-200", "5e-324")
        }


@pytest.mark.parametrize("spread", ["1e200", "1e-200", "inf", "nan"])
def test_a_spread_beyond_measure_is_refused(spread: str) -> None:
    _, told = ask("--margin", "0.02", "--sd", spread, "--samples", "10", code=15)
    assert "from 1e-09 to 1e+09" in told


def test_a_level_is_told_in_its_one_spelling() -> None:
    assert "level  0.95" in ask("--margin", "0.05", "--differing", "0.1", "--level", " 0.950")[0]
    _, told = ask("--margin", "0.05", "--differing", "0.1", "--level", "9_5e-2", code=15)
    assert "--level" in told
