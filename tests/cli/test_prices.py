"""Prices and what runs cost, as people and programs meet them."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from cli.main import tandem
from cli.progress import progress_lines
from registry.bootstrap import Local
from registry.config import Settings
from registry.services import foreseeing
from tests.reporting import Reporting
from tests.world import ANA, BEN

MATRIX = (
    "eval", "matrix", "bot", "--suite", "support-suite", "--base", "tiny@1", "--prompt", "support@1",
    "--adapter", "support-lora@1", "--margin", "0.05",
)  # fmt: skip
COMPARE = ("eval", "compare", "bot@1", "bot@2")
RUN = ("eval", "run", "bot@1", "--suite", "support-suite")
SET = ("price", "set", "tiny", "--prompt", "500", "--completion", "1500", "--currency", "USD")


class Counter:
    """Ten tokens for every prompt, as no tokenizer of a canned model would count them."""

    def prompt(self, messages: object, tools: object) -> int:
        return 10


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Reporting(tmp_path_factory.mktemp("priced") / "registry").stocked().with_bare_cells().folder


@pytest.fixture
def bot(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reporting:
    """A registry of the test's own; `eval run` finds its canned runner there."""
    world = Reporting(Path(shutil.copytree(whole, tmp_path / "registry")), new=False)
    world.ana.register_base(world.folder / "base", "tiny")  # its weights are the copy's own

    def opened(settings: Settings) -> Local:
        return Local(settings, runner=world.runner)

    monkeypatch.setattr("registry.bootstrap.open_registry", opened)
    monkeypatch.setattr(foreseeing, "counter_of", lambda folder: Counter())
    return world


def ask(bot: Reporting, *words: str, who: str = ANA) -> Result:
    env = {"TANDEM_ACTOR": who, "TANDEM_REGISTRY": str(bot.folder)}
    return CliRunner(env=env).invoke(tandem, list(words))


def text(bot: Reporting, *words: str, code: int = 0) -> str:
    answer = ask(bot, *words)
    assert answer.exit_code == code, answer.output
    return click.unstyle(answer.stdout)


def document(bot: Reporting, *words: str, code: int = 0) -> Any:
    answer = ask(bot, *words, "--json")
    assert (answer.exit_code, answer.stderr) == (code, ""), answer.output
    return json.loads(answer.stdout)


# Prices ------------------------------------------------------------------------------------------------------


def test_prices_are_set_listed_and_shown(bot: Reporting) -> None:
    assert ask(bot, "price", "list").stderr == "no price yet\n"
    assert text(bot, *SET) == "tiny, price 1: USD 500 in, 1500 out, of a million tokens\n"
    text(bot, "price", "set", "runner:canned", "--hour", "1.20", "--currency", "EUR")
    text(bot, "price", "set", "tiny", "--prompt", "1", "--completion", "2", "--currency", "USD", "--hour", "3")
    listed = text(bot, "price", "list")
    assert re.search(r"^runner:canned +1 +\S+ \S+ +ana +EUR 1\.2 an hour$", listed, re.MULTILINE)
    assert re.search(r"^tiny +2 .* USD 1 in, 2 out, of a million tokens; 3 an hour$", listed, re.MULTILINE)
    shown = document(bot, "price", "show", "tiny")["items"]
    assert [item["price"] for item in shown] == [
        {"subject": "tiny", "number": 2, "currency": "USD", "prompt": "1", "completion": "2", "hour": "3"},
        {"subject": "tiny", "number": 1, "currency": "USD", "prompt": "500", "completion": "1500"},
    ]
    assert ask(bot, "price", "show", "runner:none").exit_code == 14


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("tiny", "--prompt", "1", "--currency", "USD"), 15),
        (("tiny", "--currency", "USD"), 15),
        (("tiny", "--hour", "-1", "--currency", "USD"), 15),
        (("tiny", "--hour", "1", "--currency", "usd"), 15),
        (("runner:A", "--hour", "1", "--currency", "USD"), 15),
        (("runner:transformer", "--hour", "1", "--currency", "USD"), 14),
        (("huge", "--hour", "1", "--currency", "USD"), 14),
        (("tiny", "--hour", "1"), 2),
    ],
)
def test_what_is_no_price_is_refused(bot: Reporting, words: tuple[str, ...], code: int) -> None:
    assert ask(bot, "price", "set", *words).exit_code == code
    assert document(bot, "price", "list")["items"] == []


def test_who_may_not_set_prices_is_told_who_may(bot: Reporting) -> None:
    bot.ana.add_member(BEN, roles=("author",))
    answer = ask(bot, *SET, who=BEN)
    assert answer.exit_code == 13
    assert "may not activate policies or set prices" in answer.stderr


# Runs --------------------------------------------------------------------------------------------------------


def test_a_run_tells_first_what_it_will_take_and_then_what_it_took(bot: Reporting) -> None:
    answer = ask(bot, *RUN, "--fresh")
    assert answer.stderr == (
        "240 answers; 240 texts to generate: 2,400 tokens in, at most 24,000 out; cost unknown: no price was set\n"
    )
    assert re.search(r"^  cost +unknown: no price was set$", answer.stdout, re.MULTILINE)
    text(bot, *SET)
    again = ask(bot, *RUN, "--fresh")
    assert again.stderr.endswith("at most 37.2 USD, by tiny, price 1\n")  # 2400 * 500 + 24 000 * 1500, of a million
    assert re.search(r"^  cost +3\.\d+ USD, 13\.\d USD for 1000 requests, by tiny, price 1$", again.stdout, re.M)
    assert re.search(r"^  time +\d+\.\d s \(\d+\.\d rows/s generated\), ended ", again.stdout, re.MULTILINE)
    cached = ask(bot, *RUN)
    assert cached.stderr == "240 answers, there already: nothing to generate\n"
    assert "rows/s generated" not in cached.stdout


def test_runs_are_listed_with_what_1000_requests_cost_where_that_is_known(bot: Reporting) -> None:
    assert "COST OF 1000" not in text(bot, "eval", "show", "bot@1")
    text(bot, *SET)
    text(bot, *RUN)
    listed = text(bot, "eval", "show", "bot@1")
    assert "COST OF 1000" in listed
    assert re.search(r" 13\.\d USD", listed)
    assert re.search(r" -( |$)", listed, re.MULTILINE)


def test_programs_get_the_outlook_and_the_cost_with_the_run(bot: Reporting) -> None:
    text(bot, *SET)
    found = document(bot, *RUN, "--fresh")
    outlook = found["outlook"]
    assert (outlook["texts"], outlook["cached"], outlook["counted"], outlook["cost"]) == (240, 0, True, "37.2")
    cost = found["cost"]
    assert (cost["price"]["subject"], cost["requests"]) == ("tiny", 240)
    total = (found["prompt_tokens"] * 500 + found["completion_tokens"] * 1500) / 1_000_000
    assert float(cost["total"]) == pytest.approx(total)
    assert float(cost["per_request"]) == pytest.approx(total / 240)
    assert float(found["rows_per_second"]) > 0
    assert document(bot, "eval", "show", found["id"])["cost"] == cost


def test_a_run_that_may_cost_too_much_is_refused_and_records_nothing(bot: Reporting) -> None:
    before = document(bot, "eval", "show", "bot@1")["items"]
    assert ask(bot, *RUN, "--fresh", "--max-cost", "1").exit_code == 15  # nobody can tell
    text(bot, *SET)
    answer = ask(bot, *RUN, "--fresh", "--max-cost", "37.19")
    assert (answer.exit_code, answer.stdout) == (10, "")
    assert "up to 37.2 USD, for 240 texts" in answer.stderr
    assert ask(bot, *RUN, "--fresh", "--max-cost", "a lot").exit_code == 15
    assert document(bot, "eval", "show", "bot@1")["items"] == before
    assert ask(bot, *RUN, "--fresh", "--max-cost", "37.2").exit_code == 0


# Reports -----------------------------------------------------------------------------------------------------


def test_a_comparison_tells_what_1000_requests_cost_on_each_side(bot: Reporting, tmp_path: Path) -> None:
    assert "cost" not in text(bot, *COMPARE)
    assert document(bot, *COMPARE)["cost_ratio"]["reason"] == "no_price"
    text(bot, *SET)
    told = text(bot, *COMPARE, "--html", str(tmp_path / "page.html"))
    assert re.search(r"^cost of 1000 +13\.\d USD +12\.\d USD$", told, re.MULTILINE)
    assert re.search(r"^cost, row by row +1 +× 0\.9\d+ +0\.9\d+\.\.0\.9\d+$", told, re.MULTILINE)
    assert re.search(r"cost of 1000.*13\.\d USD.*12\.\d USD", (tmp_path / "page.html").read_text(), re.DOTALL)
    found = document(bot, *COMPARE)
    used = found["before_usage"]
    exact = float(used["prompt_tokens"]) * 0.5 + float(used["completion_tokens"]) * 1.5
    assert float(used["cost"]["of_thousand"]) == pytest.approx(exact)
    assert (used["cost"]["currency"], used["cost"]["price"]) == ("USD", "tiny, price 1")


def test_a_matrix_goes_by_the_price_in_force_as_by_one_that_is_given(bot: Reporting, tmp_path: Path) -> None:
    given = document(bot, *MATRIX, "--price-in", "0.5", "--price-out", "1.5", "--training-cost", "40")["choice"]
    text(bot, *SET)
    told = text(bot, *MATRIX, "--training-cost", "40", "--html", str(tmp_path / "page.html"))
    assert "Cost of 1000, USD" in (tmp_path / "page.html").read_text()
    assert re.search(r"^recommended +adapter, by cost in USD \(decided\)$", told, re.MULTILINE)
    found = document(bot, *MATRIX, "--training-cost", "40")["choice"]
    assert (given.pop("currency"), found.pop("currency")) == (None, "USD")
    assert found == given


def test_a_matrix_takes_the_training_cost_that_was_told_of_the_adapter(bot: Reporting) -> None:
    text(bot, *SET)
    assert document(bot, *MATRIX)["choice"]["break_even"] == []
    wanted = document(bot, *MATRIX, "--training-cost", "40")["choice"]["break_even"]
    told_with(bot, "40", "USD")
    answer = ask(bot, *MATRIX)
    assert "the training cost 40 USD, as told of support-lora@1\n" in answer.stderr
    found = document(bot, *MATRIX)
    assert found["choice"]["break_even"] == wanted != []
    assert document(bot, *MATRIX, "--training-cost", "80")["choice"]["break_even"] != wanted


def test_a_training_cost_in_another_currency_breaks_even_nowhere(bot: Reporting) -> None:
    text(bot, *SET)
    told_with(bot, "40", "EUR")
    found = document(bot, *MATRIX)
    assert found["choice"]["break_even"] == []
    assert found["notes"][-1] == (
        "the training cost 40 EUR, as told of support-lora@1; the price is in USD, so where it breaks even is not told"
    )


@pytest.mark.parametrize("words", [("--training-cost", "1"), ("--volume", "5")])
def test_training_is_weighed_only_against_a_price(bot: Reporting, words: tuple[str, ...]) -> None:
    assert ask(bot, *MATRIX, *words).exit_code == 15
    text(bot, *SET)
    assert ask(bot, *MATRIX, "--volume", "5").exit_code == 15  # nobody told what the training cost
    assert ask(bot, *MATRIX, "--volume", "5", "--training-cost", "1").exit_code == 0


def told_with(bot: Reporting, amount: str, currency: str) -> None:
    bot.ana.register_adapter(
        bot.folder / "lora",
        "support-lora",
        "tiny@1",
        settings={"cost.amount": amount, "cost.currency": currency},
    )


# Progress ----------------------------------------------------------------------------------------------------


def advancing(unit: str = "rows") -> tuple[Callable[[float, int, int], None], list[str]]:
    """Something that moves the clock to a second and tells how far the work is, and the lines that it wrote."""
    lines: list[str] = []
    now = [0.0]
    advance = progress_lines("bot@1", unit, lines.append, lambda: now[0])

    def at(second: float, done: int, total: int) -> None:
        now[0] = second
        advance(done, total)

    return at, lines


def test_work_that_is_quick_writes_no_line() -> None:
    at, lines = advancing()
    for second in range(10):
        at(second, second * 10, 100)
    at(60, 100, 100)
    assert lines == []


def test_long_work_writes_a_line_every_ten_seconds_with_rate_and_time_left() -> None:
    at, lines = advancing()
    at(0, 200, 1200)  # 200 were there already, which took no time
    for second in range(1, 45):
        at(second, 200 + second * 10, 1200)
    assert lines == [
        "bot@1: 300 of 1,200 rows, 10.0 rows/s, 90 s left",
        "bot@1: 400 of 1,200 rows, 10.0 rows/s, 80 s left",
        "bot@1: 500 of 1,200 rows, 10.0 rows/s, 70 s left",
        "bot@1: 600 of 1,200 rows, 10.0 rows/s, 60 s left",
    ]


def test_time_left_is_told_in_what_people_count_it_by_and_not_before_anything_was_done() -> None:
    at, lines = advancing("bytes")
    at(0, 0, 4_000_000_000)
    at(12, 0, 4_000_000_000)
    at(24, 24_000_000, 4_000_000_000)
    at(40, 3_000_000_000, 4_000_000_000)
    assert lines == [
        "bot@1: 0 B of 4.0 GB, 0 B/s",
        "bot@1: 24.0 MB of 4.0 GB, 1.0 MB/s, 66 min left",
        "bot@1: 3.0 GB of 4.0 GB, 75.0 MB/s, 13 s left",
    ]


def test_work_that_is_counted_anew_has_a_rate_of_its_own() -> None:
    at, lines = advancing()
    at(0, 640, 640)  # all texts were there; then a judge is asked
    at(12, 0, 640)
    at(32, 40, 640)
    assert lines == ["bot@1: 0 of 640 rows, 0.0 rows/s", "bot@1: 40 of 640 rows, 2.0 rows/s, 5 min left"]
