"""Choosing the runs of a report: the newest that can be compared, and for a matrix what each cell still lacks."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

import registry.bootstrap
from cli.main import tandem
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.reports import CellName, Matrix
from tests.postgres import duplicate
from tests.reporting import ROWS, SUITE, Reporting
from tests.world import ANA, BEN


@pytest.fixture(scope="session")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Reporting(tmp_path_factory.mktemp("reported") / "registry").stocked().folder


@pytest.fixture
def bot(reported: Path, tmp_path: Path) -> Reporting:
    """`bot@1` is base and prompt, `bot@2` adapter and prompt; both are measured."""
    found = Reporting.at(duplicate(reported, tmp_path / "registry"))
    assert isinstance(found, Reporting)
    found.ana.register_base(found.folder / "base", "tiny")  # its weights are the copy's own
    return found


def matrix(bot: Reporting, plain_prompt: str | None = None, scorer: str | None = None) -> Matrix:
    return bot.ana.evaluation_matrix(
        "bot",
        suite="support-suite",
        base="tiny@1",
        prompt="support@1",
        adapter="support-lora@1",
        plain_prompt=plain_prompt,
        scorer=scorer,
    )


def newest(bot: Reporting, release: str) -> str:
    return bot.ana.evaluations(release)[-1].id


# Comparing ---------------------------------------------------------------------------------------------------


def test_releases_are_compared_by_their_runs_and_everything_comes_from_what_was_recorded(bot: Reporting) -> None:
    found = bot.ana.compare_evaluations("bot@1", "bot@2")
    runs = [bot.ana.evaluations(release)[0] for release in ("bot@1", "bot@2")]
    assert [found.before.run, found.after.run] == [run.id for run in runs]
    assert (found.rows, found.clusters, found.suite) == (ROWS, 60, "support-suite@1")
    recorded = [{score.scorer: score.value for score in run.scores} for run in runs]
    for scorer in found.scorers:
        assert (scorer.before, scorer.after) == (recorded[0][scorer.scorer], recorded[1][scorer.scorer])
    assert {s.scorer for s in found.scorers} == set(recorded[0])
    assert [(s.slice, s.value) for s in found.slices] == [("late", "true"), ("lang", "fr"), ("lang", "de")]


def test_the_newest_runs_of_one_class_of_runner_are_taken(bot: Reporting) -> None:
    bot.ana.evaluate("bot@1", "support-suite", fresh=True)
    bot.runner.name = "other"
    bot.ana.evaluate("bot@2", "support-suite", fresh=True)  # newer, but bot@1 was never run by it
    found = bot.ana.compare_evaluations("bot@1", "bot@2")
    assert (found.before.run, found.after.run) == (newest(bot, "bot@1"), bot.ana.evaluations("bot@2")[0].id)
    bot.ana.evaluate("bot@1", "support-suite", fresh=True)
    found = bot.ana.compare_evaluations("bot@1", "bot@2")
    assert (found.before.run, found.after.run) == (newest(bot, "bot@1"), newest(bot, "bot@2"))


def test_runs_of_different_classes_only_are_refused_with_what_there_is(bot: Reporting) -> None:
    bot.composed("support@1", evaluated=False, max_new_tokens="7")
    bot.runner.name = "other"
    bot.ana.evaluate("bot@3", "support-suite")
    with pytest.raises(InvalidInputError) as refused:
        bot.ana.compare_evaluations("bot@1", "bot@3")
    assert "bot@1: support-suite@1 by canned" in refused.value.found
    assert "bot@3: support-suite@1 by other" in refused.value.found
    runs = newest(bot, "bot@1"), newest(bot, "bot@3")
    assert "different runner classes" in bot.ana.compare_evaluations(*runs).notes[0]


def test_a_run_that_was_invalidated_is_not_chosen_and_told_where_it_is_named(bot: Reporting) -> None:
    bot.ana.evaluate("bot@1", "support-suite", fresh=True)
    first, second = bot.ana.evaluations("bot@1")
    bot.ana.add_member(BEN, roles=("owner",))
    bot.as_(BEN).invalidate_evaluation(second.id, "wrong rows")
    assert bot.ana.compare_evaluations("bot@1", "bot@2").before.run == first.id
    named = bot.ana.compare_evaluations(second.id, newest(bot, "bot@2"))
    assert any(note.endswith("counts no more: ben: wrong rows") for note in named.notes)


def test_a_suite_that_only_one_has_is_not_found(bot: Reporting) -> None:
    bot.ana.register_suite(bot.write("other.yaml", SUITE.replace("strip", "casefold")))
    with pytest.raises(NotFoundError) as refused:
        bot.ana.compare_evaluations("bot@1", "bot@2", suite="support-suite")
    assert refused.value.message == "bot@1 has no run on support-suite@2 that counts"
    assert refused.value.fix == "tandem eval run bot@1 --suite support-suite@2"
    assert bot.ana.compare_evaluations("bot@1", "bot@2", suite="support-suite@1").suite == "support-suite@1"
    with pytest.raises(InvalidInputError, match="is not of this suite"):
        bot.ana.compare_evaluations(newest(bot, "bot@1"), "bot@2", suite="support-suite")
    bot.ana.evaluate("bot@1", "support-suite")
    assert bot.ana.compare_evaluations("bot@1", "bot@2").suite == "support-suite@1"  # the one that both have


def test_slices_and_flips_are_by_the_scorer_that_is_named_and_a_corpus_scorer_has_none(bot: Reporting) -> None:
    found = bot.ana.compare_evaluations("bot@1", "bot@2", scorer="refused", limit=1000)
    told = next(s for s in found.scorers if s.scorer == "refused")
    assert len(found.flips) == (told.wins or 0) + (told.losses or 0)
    with pytest.raises(InvalidInputError, match="no such scorer of single rows"):
        bot.ana.compare_evaluations("bot@1", "bot@2", scorer="f1")


# The matrix --------------------------------------------------------------------------------------------------


def test_the_commands_for_missing_cells_make_them_when_they_are_typed(
    bot: Reporting, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = matrix(bot)
    assert not found.complete
    assert [cell.side.release for cell in found.cells] == ["bot@1", "bot@2"]
    assert [(m.cell, m.lacks) for m in found.missing] == [(CellName.BASE, "prompt"), (CellName.ADAPTER, "release")]
    monkeypatch.chdir(bot.folder)
    opened, runner = registry.bootstrap.open_registry, bot.runner
    monkeypatch.setattr(registry.bootstrap, "open_registry", lambda settings: opened(settings, runner=runner))
    for command in (command for missing in found.missing for command in missing.commands):
        if command.startswith("tandem "):
            typed = CliRunner(env={"TANDEM_ACTOR": ANA}).invoke(tandem, shlex.split(command)[1:])
            assert typed.exit_code == 0, typed.output
        else:
            subprocess.run(["sh", "-c", command], check=True)
    done = matrix(bot)
    assert done.complete
    assert [cell.side.release for cell in done.cells] == ["bot@3", "bot@1", "bot@4", "bot@2"]
    assert (done.parts.plain_prompt, done.notes) == ("support-bare@1", ())


def test_a_release_without_a_run_needs_only_that(bot: Reporting) -> None:
    bot.ana.register_prompt(bot.write("bare.txt", "{{text}}"), "plain")
    bot.composed("plain@1", evaluated=False, max_new_tokens="100")
    found = matrix(bot, "plain@1")
    assert [(m.cell, m.lacks, m.release) for m in found.missing] == [
        (CellName.BASE, "run", "bot@3"),
        (CellName.ADAPTER, "release", None),
    ]
    assert found.missing[0].commands == ("tandem eval run bot@3 --suite support-suite@1",)
    assert matrix(bot).missing == found.missing  # found by itself: a release has it


def test_cells_of_equal_parameters_are_preferred_to_newer_ones(bot: Reporting) -> None:
    bot.with_bare_cells()
    bot.composed("support@1", max_new_tokens="7")
    found = matrix(bot)
    assert [cell.side.release for cell in found.cells] == ["bot@3", "bot@1", "bot@4", "bot@2"]
    assert found.notes == ()


def test_a_release_of_other_parts_is_no_cell_however_new(bot: Reporting) -> None:
    bot.with_bare_cells()
    bot.ana.register_adapter(bot.adapter("other", rank=4), "other-lora", "tiny@1")
    bot.ana.register_base(bot.base("big", hidden=16), "big")
    for base, adapters in (
        ("tiny@1", [("other-lora@1", "1")]),
        ("tiny@1", [("support-lora@1", "0.5")]),
        ("big@1", []),
    ):
        bot.ana.evaluate(bot.ana.compose("bot", "support@1", base, adapters).release.reference, "support-suite")
    assert [cell.side.release for cell in matrix(bot).cells] == ["bot@3", "bot@1", "bot@4", "bot@2"]


def test_the_class_of_runner_that_measured_most_cells_is_taken(bot: Reporting) -> None:
    bot.with_bare_cells()
    bot.runner.name = "other"
    bot.ana.evaluate("bot@1", "support-suite", fresh=True)
    assert {cell.side.runner for cell in matrix(bot).cells} == {"canned"}
    for number in (2, 3, 4):
        bot.ana.evaluate(f"bot@{number}", "support-suite", fresh=True)
    assert {cell.side.runner for cell in matrix(bot).cells} == {"other"}


def test_the_numbers_of_a_matrix_are_those_of_its_runs(bot: Reporting) -> None:
    bot.with_bare_cells()
    found = matrix(bot, scorer="chrf")
    for cell in found.cells:
        recorded = {score.scorer: score.value for score in bot.ana.evaluation(cell.side.run).scores}
        assert cell.score.value == recorded["chrf"]
    assert (found.scorer, found.span, found.cells[0].score.method) == ("chrf", ("0", "100"), "t")


@pytest.mark.parametrize(
    ("plain", "said"), [("support@1", "is no plain prompt"), ("support-lora@1", "prompt"), ("none@1", "none")]
)
def test_a_plain_prompt_that_says_something_is_refused(bot: Reporting, plain: str, said: str) -> None:
    with pytest.raises((InvalidInputError, NotFoundError), match=said):
        matrix(bot, plain)


def test_a_prompt_of_nothing_but_variables_has_no_effect_to_ask_for(bot: Reporting) -> None:
    bot.ana.register_prompt(bot.write("bare.txt", "{{text}}"), "plain")
    with pytest.raises(InvalidInputError, match="says nothing but its variables"):
        bot.ana.evaluation_matrix(
            "bot", suite="support-suite", base="tiny@1", prompt="plain@1", adapter="support-lora@1"
        )


def test_whoever_may_read_may_compare(bot: Reporting) -> None:
    assert bot.as_("eve@example.com").compare_evaluations("bot@1", "bot@2").rows == ROWS
