"""`tandem eval compare` and `matrix`: for people, for programs, and as pages that obey nobody who wrote in them."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import click
import pytest
from click.testing import CliRunner, Result

from cli.commands.evaluations import runs_text
from cli.main import tandem
from cli.pages import comparison_page
from cli.pages.plots import Bar, distributions, forest, ticks_of
from cli.report_text import comparison_text, matrix_text
from registry.domain.reports import Prices
from tests.reporting import HOSTILE, Reporting
from tests.world import ANA

MATRIX = (
    "eval", "matrix", "bot", "--suite", "support-suite", "--base", "tiny@1", "--prompt", "support@1",
    "--adapter", "support-lora@1",
)  # fmt: skip
COMPARE = ("eval", "compare", "bot@1", "bot@2")
VOID = {"meta", "br", "img", "input", "link", "hr"}


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory) -> Reporting:
    return Reporting(tmp_path_factory.mktemp("half") / "registry").stocked()


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Reporting:
    return Reporting(tmp_path_factory.mktemp("whole") / "registry").stocked().with_bare_cells()


def ask(bot: Reporting, *words: str) -> Result:
    env = {"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": str(bot.folder)}
    return CliRunner(env=env).invoke(tandem, list(words))


def text(bot: Reporting, *words: str, code: int = 0) -> str:
    answer = ask(bot, *words)
    assert answer.exit_code == code, answer.output
    return click.unstyle(answer.stdout)


def document(bot: Reporting, *words: str, code: int = 0) -> Any:
    answer = ask(bot, *words, "--json")
    assert (answer.exit_code, answer.stderr) == (code, ""), answer.output
    return json.loads(answer.stdout)


class Page(HTMLParser):
    """A page as a browser reads it: every element is closed, and what its texts and attributes are."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.source = path.read_text(encoding="utf-8")
        self.open: list[str] = []
        self.tags: dict[str, int] = {}
        self.attributes: list[tuple[str, str, str]] = []
        self.text = ""
        self.feed(self.source)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += f"{data}\n"


# For people --------------------------------------------------------------------------------------------------


def test_a_comparison_tells_the_runs_scorers_slices_what_it_took_and_the_rows_that_flipped(bot: Reporting) -> None:
    told = text(bot, *COMPARE, "--limit", "1")
    assert re.search(r"^A +bot@1  run \w{26} of ", told, re.MULTILINE)
    assert re.search(
        r"^exact +0\.6625 +0\.\d{4} +\+0\.\d{4} +\+0\.\d{4}\.\.\+0\.\d{4} +\d+ +\d+ +\d+ +better$", told, re.M
    )
    assert re.search(r"^f1 .* – +– +– +better$", told, re.MULTILINE)
    assert re.search(r"^refused ↓ ", told, re.MULTILINE)
    assert re.search(r"^late +40 .*\nlang = fr +120 .*\nlang = de +120 ", told, re.MULTILINE)
    assert re.search(r"^tokens in +21\.0 +21\.0$", told, re.MULTILINE)
    assert re.search(
        r"^\d+ rows lost by exact, 1 shown\n  r\d+ \(lang = fr.*\), target (yes|no)\n    A 1  ", told, re.M
    )


def test_hostile_answers_are_shown_and_not_obeyed(bot: Reporting) -> None:
    told = text(bot, *COMPARE, "--limit", "100")
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "\\u202e\\x1b[2J" in told


def test_a_matrix_tells_cells_slices_effects_and_the_choice(bot: Reporting) -> None:
    told = text(bot, *MATRIX)
    assert told.startswith("bot on support-suite@1 by exact, 240 rows in 60 clusters\n")
    cells = re.findall(r"^(base|base\+prompt|adapter|adapter\+prompt) +bot@(\d) ", told, re.MULTILINE)
    assert cells == [("base", "3"), ("base+prompt", "1"), ("adapter", "4"), ("adapter+prompt", "2")]
    assert re.search(r"^interaction +-0\.\d{4} .* less together$", told, re.MULTILINE)
    assert re.search(r"^recommended +adapter\+prompt, by tokens \(inconclusive\)$", told, re.MULTILINE)
    assert "COST OF 1000" not in told


def test_prices_make_it_a_matter_of_cost_and_training_breaks_even(bot: Reporting) -> None:
    prices = ("--price-in", "0.5", "--price-out", "1.5", "--training-cost", "40")
    told = text(bot, *MATRIX, *prices, "--margin", "0.05")
    assert "COST OF 1000" in told
    assert re.search(r"^recommended +adapter, by cost \(decided\)$", told, re.MULTILINE)
    assert re.search(r"^break-even +adapter [\d,]+ requests; adapter\+prompt [\d,]+ requests$", told, re.MULTILINE)
    few = text(bot, *MATRIX, *prices, "--margin", "0.05", "--volume", "100")
    assert re.search(r"^adapter +not worse .* 405$", few, re.MULTILINE)  # 5 for the tokens, 400 of the training


def test_while_cells_are_missing_the_commands_that_make_them_are_the_answer(half: Reporting, tmp_path: Path) -> None:
    page = tmp_path / "matrix.html"
    answer = ask(half, *MATRIX, "--html", str(page))
    assert answer.exit_code == 11
    assert "base has no release, and no bare prompt for one\n  printf '{{text}}' > support-bare.txt\n" in answer.stdout
    assert "tandem eval run bot@4 --suite support-suite@1" in answer.stdout
    assert answer.stderr == "no page is written while cells are missing\n"
    assert not page.exists()
    found = document(half, *MATRIX, code=11)
    assert (found["complete"], [m["cell"] for m in found["missing"]]) == (False, ["base", "adapter"])


@pytest.mark.parametrize("words", [COMPARE, MATRIX], ids=["compare", "matrix"])
def test_no_line_is_wider_than_a_terminal_of_80_columns(bot: Reporting, words: tuple[str, ...]) -> None:
    if words == COMPARE:
        told = comparison_text(bot.ana.compare_evaluations("bot@1", "bot@2", limit=100), 80)
    else:
        found = bot.ana.evaluation_matrix(
            "bot", suite="support-suite", base="tiny@1", prompt="support@1", adapter="support-lora@1"
        )
        told = matrix_text(found, 80)
    wide = [line for line in click.unstyle(told).splitlines() if len(line) > 80]
    assert wide == []


def test_the_table_of_costs_has_a_line_for_each_cell_at_80_columns(bot: Reporting) -> None:
    found = bot.ana.evaluation_matrix(
        "bot", suite="support-suite", base="tiny@1", prompt="support@1", adapter="support-lora@1", margin="0.05",
        prices=Prices(Decimal("0.5"), Decimal("1.5"), Decimal(40)),
    )  # fmt: skip
    told = click.unstyle(matrix_text(found, 80))
    assert re.search(r"^CELL +WITHIN 0\.05 .* COST OF 1000$", told, re.MULTILINE)


def test_the_runs_of_a_release_fit_80_columns(bot: Reporting) -> None:
    lines = click.unstyle(runs_text(bot.ana.evaluations("bot@1"), 80)).splitlines()
    assert [line for line in lines if len(line) > 80] == []
    assert "exact 0.6625" in "".join(lines)


def test_the_runs_of_a_release_say_over_how_many_rows_their_scores_are(bot: Reporting) -> None:
    [whole] = bot.ana.evaluations("bot@1")
    few, first = replace(whole, unmeasured=238), replace(whole, rows=60, planned=240)
    told = [re.split(" {2,}", line)[3] for line in click.unstyle(runs_text([whole, few, first])).splitlines()[1:]]
    assert told == ["240", "2 of 240", "60 of 240"]


def test_a_margin_by_which_everything_is_as_good_is_refused(bot: Reporting) -> None:
    answer = ask(bot, *MATRIX, "--margin", "1")
    assert answer.exit_code == 15
    assert "less than 1" in answer.stderr


# For programs ------------------------------------------------------------------------------------------------


def test_programs_find_everything_that_people_are_told(bot: Reporting) -> None:
    found = document(bot, *COMPARE, "--limit", "3")
    assert {"before", "after", "suite", "level", "scorers", "slices", "tokens_ratio", "latency_ratio", "flips"} <= {
        *found
    }
    assert found["level"] == "0.95"
    assert len(found["flips"]) == 6
    assert {flip["kind"] for flip in found["flips"]} == {"loss", "win"}
    cells = document(bot, *MATRIX)
    assert [c["name"] for c in cells["contrasts"]] == ["prompt effect", "adapter effect", "interaction"]
    assert cells["choice"]["evidence"] == "inconclusive"
    assert cells["missing"] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--margin", "0"), "must be above 0"),
        (("--margin", "\u0663"), "not an amount"),
        (("--price-in", "1_0", "--price-out", "1"), "not an amount"),
        (("--price-in", "1e-15", "--price-out", "1"), "not an amount"),
        (("--margin", "x"), "not an amount"),
        (("--price-in", "1"), "go together"),
        (("--price-in", "1", "--price-out", "-1"), "not an amount"),
        (("--price-in", "nan", "--price-out", "1"), "not an amount"),
        (("--price-in", "1", "--price-out", "1", "--volume", "5"), "needs --training-cost"),
    ],
)
def test_an_option_that_nothing_would_act_on_is_a_usage_error(
    bot: Reporting, words: tuple[str, ...], said: str
) -> None:
    answer = ask(bot, *MATRIX, *words)
    assert (answer.exit_code, answer.stdout) == (2, "")
    assert said in answer.stderr


def test_what_does_not_exist_is_not_found(bot: Reporting) -> None:
    assert ask(bot, "eval", "compare", "bot@1", "bot@99").exit_code == 14
    assert ask(bot, "eval", "compare", "bot@1", "01K").exit_code == 14
    assert ask(bot, *MATRIX[:3], "--suite", "none", *MATRIX[5:]).exit_code == 14


# As a page ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def pages(bot: Reporting, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    folder = tmp_path_factory.mktemp("pages")
    text(bot, *COMPARE, "--limit", "100", "--html", str(folder / "compare.html"))
    prices = ("--price-in", "0.5", "--price-out", "1.5", "--training-cost", "40")
    text(bot, *MATRIX, *prices, "--html", str(folder / "matrix.html"))
    return {name: Page(folder / f"{name}.html") for name in ("compare", "matrix")}


@pytest.mark.parametrize("name", ["compare", "matrix"])
def test_a_page_needs_nothing_else_and_runs_nothing(pages: dict[str, Page], name: str) -> None:
    page = pages[name]
    assert not {"script", "img", "link", "iframe", "object", "form", "a", "base"} & {*page.tags}
    assert [a for a in page.attributes if a[1].startswith("on") or a[1] in {"href", "src", "style", "action"}] == []
    addresses = re.findall(r"\w+://[^\s\"<]+", page.source)
    assert {*addresses} == {"http://www.w3.org/2000/svg"}
    assert "url(" not in page.source
    assert ("meta", "content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes


def test_what_a_model_wrote_is_text_on_the_page(pages: dict[str, Page]) -> None:
    page = pages["compare"]
    assert "<script>alert" not in page.source
    shown = HOSTILE.replace("\u202e", "\\u202e").replace("\x1b", "\\x1b")
    assert shown in page.text
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", page.source)


@pytest.mark.parametrize("name", ["compare", "matrix"])
def test_a_page_is_readable_in_light_and_dark(pages: dict[str, Page], name: str) -> None:
    style = pages[name].source.partition("<style>")[2].partition("</style>")[0]
    light, _, dark = style.partition("@media (prefers-color-scheme: dark)")
    colours = re.findall(r"(--\w+): (#[0-9a-f]{6})", light)
    darker = dict(re.findall(r"(--\w+): (#[0-9a-f]{6})", dark))
    assert {key for key, _ in colours} == {*darker}
    for given in (dict(colours), darker):
        for name_ in ("--ink", "--faint", "--better", "--worse", "--doubt", "--plain"):
            assert contrast(given[name_], given["--paper"]) >= 4.5, name_
        for name_ in ("--one", "--two", "--three", "--four"):
            assert contrast(given[name_], given["--paper"]) >= 3, name_
    assert {*re.findall(r"var\((--\w+)\)", style)} <= {*darker}


def contrast(one: str, other: str) -> float:
    """WCAG 2.1, contrast ratio."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_pages_have_their_plots_with_words_for_those_who_do_not_see_them(pages: dict[str, Page]) -> None:
    assert (pages["compare"].tags["svg"], pages["matrix"].tags["svg"]) == (3, 3)
    assert "Gain by slice with its bounds" in pages["compare"].text
    assert "Recommended: \nadapter+prompt" in pages["matrix"].text
    assert "Against base+prompt, training pays: adapter from " in pages["matrix"].text


def test_a_ratio_stands_by_itself_on_the_page_as_in_the_terminal(pages: dict[str, Page]) -> None:
    """It is of tokens in and out together: beside `tokens out` alone it would be taken for that one's."""
    shown = " ".join(pages["compare"].text.split())
    assert re.search(r"tokens out 2\.01 1\.52 tokens, row by row 1 × 0\.979 \(0\.973\.\.0\.986\) p50, ms", shown)
    assert re.search(r"p95, ms \S+ \(\S+\) \S+ \(\S+\) time, row by row 1 × 1\.07 \(", shown)


def test_a_page_does_not_grow_with_what_models_write(bot: Reporting) -> None:
    found = bot.ana.compare_evaluations("bot@1", "bot@2", limit=1)
    long = replace(found.flips[0], before="b" * 3_000_000, after="a" * 21_000, target="t" * 3_000_000)
    page = comparison_page(replace(found, flips=(long,) * 1000, slices=found.slices * 500))
    assert len(page) < 6_000_000
    assert "more characters: --json has them" in page
    assert "500 more slices: --json has them all." in page
    short = comparison_page(replace(found, flips=(replace(long, before="", target="", after="a" * 19_000),)))
    assert "a" * 19_000 in short


def test_a_page_is_written_over_an_earlier_report_and_over_nothing_else(bot: Reporting, tmp_path: Path) -> None:
    page, other, link = tmp_path / "report.html", tmp_path / "notes.txt", tmp_path / "link.html"
    assert ask(bot, *COMPARE, "--html", str(page)).stderr == f"page written to {page}\n"
    before = page.read_text()
    text(bot, *COMPARE, "--limit", "1", "--html", str(page))
    assert page.read_text() != before
    assert page.stat().st_mode & 0o777 == 0o644
    other.write_text("mine")
    link.symlink_to(page)
    for path in (other, link, tmp_path):
        assert ask(bot, *COMPARE, "--html", str(path)).exit_code == 12
    assert other.read_text() == "mine"
    assert ask(bot, *COMPARE, "--html", str(tmp_path / "none" / "x.html")).exit_code == 20
    assert sorted(os.listdir(tmp_path)) == ["link.html", "notes.txt", "report.html"]


def test_a_page_that_cannot_be_finished_leaves_the_earlier_one(
    bot: Reporting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "report.html"
    text(bot, *COMPARE, "--html", str(page))
    before = page.read_text()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    answer = ask(bot, *COMPARE, "--limit", "1", "--html", str(page))
    assert answer.exit_code == 20
    assert "No space left on device" in answer.stderr
    assert page.read_text() == before
    assert os.listdir(tmp_path) == ["report.html"]


# Plots -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (-0.03, 0.11, [-0.05, 0, 0.05, 0.1, 0.15]),
        (0, 0, [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6]),
        (3, 3, [1, 2, 3, 4, 5]),
        (0, 4321, [0, 1000, 2000, 3000, 4000, 5000]),
    ],
)
def test_ticks_are_round_and_hold_what_is_shown(low: float, high: float, ticks: list[float]) -> None:
    found = ticks_of(low, high)
    assert found[0] <= low
    assert found[-1] >= high
    assert [round(tick, 9) for tick in found] == ticks


def test_an_estimate_without_bounds_is_a_dot_and_one_without_a_value_is_told_in_words() -> None:
    plot = forest("x", [Bar("dot", 1.0, None, None, "1"), Bar("none", None, None, None, "no rows")], zero=True)
    drawn = ElementTree.tostring(plot, encoding="unicode")
    assert drawn.count("<circle") == 1
    assert 'class="bar' not in drawn
    assert "no rows" in drawn


def test_a_long_label_is_cut_and_told_whole_in_its_title() -> None:
    drawn = ElementTree.tostring(forest("x", [Bar("a" * 90, 1.0, 0.5, 1.5, "1")], zero=False), encoding="unicode")
    assert f"{'a' * 28}…" in drawn
    assert f"{'a' * 90}: 1" in drawn


@pytest.mark.parametrize("times", [[5.0], [1.0, 1.0, 1.0], [0.2, 30.0, 90000.0], [0.0, 0.0]])
def test_a_distribution_stays_within_its_frame(times: list[float]) -> None:
    drawn = ElementTree.tostring(distributions("x", [("A", times)], " ms"), encoding="unicode")
    across = [float(x) for x in re.findall(r"[ML](-?[\d.]+) ", drawn)]
    assert all(48 <= x <= 736 for x in across)
