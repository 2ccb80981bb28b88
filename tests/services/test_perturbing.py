"""Variants of the prompt through a registry: which rows they ask, what is kept of them, and what rules say of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.perturbations import chosen
from registry.domain.policies.decision import Status
from tests.varying import ON, PROMPT, ROWS, SHAKY, STEADY, SUITE, TRUNCATES, VARIANTS, MoodyRunner, VariedWorld

BRITTLE = '{id: brittle, type: brittleness, suite: required, metric: exact, max_worst_drop: "0.05"}'
AGAINST = BRITTLE.replace("}", ', vs_live: "0.05"}')


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return VariedWorld(tmp_path_factory.mktemp("varied") / "registry").stock().folder


@pytest.fixture
def world(stocked: Path, tmp_path: Path) -> VariedWorld:
    """A registry of the test's own with nothing released yet, copied from the stocked one."""
    world = VariedWorld(Path(shutil.copytree(stocked, tmp_path / "registry")), new=False)
    world.use(MoodyRunner()).register_base(world.folder / "base", "tiny")  # its weights are the copy's own
    return world


def test_the_drawn_rows_are_asked_by_every_variant_that_the_prompt_has(world: VariedWorld) -> None:
    _, run = world.made(STEADY)
    rows = world.every_row(run)
    asked = {row.sample_id for row in rows if row.draws}

    assert world.runner.generated == ROWS + ON * VARIANTS
    assert asked == chosen([row.sample_id for row in rows], 17, ON)
    names = {tuple(draw.variant for draw in row.draws) for row in rows if row.draws}
    assert names == {
        (
            *("case-lower", "case-upper", "newline-double", "please", "reply"),
            *("separator-dash", "separator-double", "spaces-double", "trailing-space"),
        )
    }
    draw = next(row for row in rows if row.draws).draws[0]
    assert (draw.repeat, draw.scores) == (0, {"exact": "1", "refuses": "0"})
    assert (run.rows, run.prompt_tokens) == (ROWS, 20 * (ROWS + ON * VARIANTS))
    assert next(s.value for s in run.scores if s.scorer == "exact") == "1"


def test_what_variants_were_answered_is_kept_and_not_asked_again(world: VariedWorld) -> None:
    release, run = world.made(SHAKY)
    generated = world.runner.generated
    again = world.ana.evaluate(release, "support-suite")
    assert world.runner.generated == generated
    assert again.evidence == run.evidence
    assert world.ana.evaluate(release, "support-suite", fresh=True).evidence == run.evidence
    assert world.runner.generated == 2 * generated


def test_a_shorter_run_asks_fewer_of_the_same_rows_and_its_extension_the_others(world: VariedWorld) -> None:
    every = chosen([f"r{n}" for n in range(ROWS)], 17, ON)
    release = world.ana.compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": "1"}).release.reference
    short = world.ana.evaluate(release, "support-suite", samples=50)
    rows = world.every_row(short)
    assert len(rows) == 50
    assert {row.sample_id for row in rows if row.draws} == every & {row.sample_id for row in rows}
    whole = world.ana.extend_evaluation(short.id)
    assert {row.sample_id for row in world.every_row(whole) if row.draws} == every
    assert world.runner.generated == ROWS + ON * VARIANTS


def test_scores_as_released_do_not_hang_on_the_variants(world: VariedWorld) -> None:
    _, steady = world.made(STEADY)
    _, shaky = world.made(SHAKY)
    assert [(s.scorer, s.value, s.n) for s in steady.scores] == [(s.scorer, s.value, s.n) for s in shaky.scores]
    assert steady.results != shaky.results


def test_a_release_that_two_spaces_put_off_is_kept_out(world: VariedWorld) -> None:
    steady, _ = world.made(STEADY)
    shaky, _ = world.made(SHAKY)
    world.govern(BRITTLE)
    good, bad = world.judged(steady), world.judged(shaky)

    assert (good.status, good.summary) == (
        Status.SATISFIED,
        "exact by 9 variants: 9 pass; worst case-lower 0 (n=120, bounds -0.023..0.022)",
    )
    assert bad.status is Status.UNSATISFIED
    assert bad.summary.startswith("exact by 9 variants: 1 worse, 8 pass; worst spaces-double -0.475 (n=120, bounds ")
    (found,) = bad.measured["findings"]
    assert (found["worst"], found["n"], "newline-single" in found["left_out"]) == ("spaces-double", ON, True)


def test_a_variant_that_the_model_has_no_room_for_is_a_failed_row(world: VariedWorld) -> None:
    release, run = world.made(TRUNCATES)
    world.govern(BRITTLE)
    assert (run.failed, run.unmeasured) == (0, 0)
    assert world.judged(release).status is Status.UNSATISFIED


def test_a_variant_that_cannot_be_filled_in_with_a_row_is_a_failed_one(world: VariedWorld) -> None:
    """As released it fits; with every space doubled the template is longer than any may be."""
    long = PROMPT.replace("variables:", "template: jinja\nvariables:").replace(
        "Classify", "a b " * 55_000 + "\nClassify"
    )
    world.ana.register_prompt(world.write("support.prompt.md", long))
    world.ana.register_dataset(world.rows("few.jsonl", 4), "few")
    few = SUITE.format(more="perturbations: {set: builtin/format-v1, on: 2}").replace("tickets-eval", "few")
    world.ana.register_suite(world.write("few.yaml", few.replace("support-suite", "few-suite")))
    release = world.ana.compose("bot", "support@2", "tiny@1", [], {"max_new_tokens": "1"}).release.reference
    rows = world.every_row(world.ana.evaluate(release, "few-suite"))
    states = {draw.variant: (draw.state.value, draw.scores["exact"]) for row in rows for draw in row.draws}
    assert states["spaces-double"] == ("failed", "0")
    assert states["please"] == ("ok", "1")
    assert {row.state.value for row in rows} == {"ok"}


def test_of_a_scorer_of_which_less_is_better_more_is_worse(world: VariedWorld) -> None:
    steady, _ = world.made(STEADY)
    shaky, _ = world.made(SHAKY)
    world.govern(BRITTLE.replace("metric: exact", "metric: refuses"))
    assert world.judged(steady).status is Status.SATISFIED
    assert world.judged(shaky).status is Status.UNSATISFIED


def test_a_release_is_held_to_the_steadiness_of_what_is_live(world: VariedWorld) -> None:
    steady, _ = world.made(STEADY)
    shaky, _ = world.made(SHAKY)
    world.govern(AGAINST.replace('max_worst_drop: "0.05", vs_live: "0.05"', 'max_worst_drop: "0.7", vs_live: "0.02"'))
    first = world.judged(steady)
    assert (first.status, first.summary.endswith("nothing is live at staging")) == (Status.SATISFIED, True)
    world.ana.promote(steady, "staging", "the first")
    found = world.judged(shaky)
    assert found.status is Status.UNSATISFIED
    assert found.summary.startswith("steadier than live by -0.053 of variants (n=120, bounds ")


def test_a_run_that_verifies_what_serves_asks_no_variants(world: VariedWorld) -> None:
    release, _ = world.made(STEADY)
    check = '      checks: [{suite: support-suite@1, metric: exact, require: ">= 0.5"}]'
    world.govern(after=f"    verify:\n{check}\n")
    before = world.runner.generated
    world.ana.promote(release, "staging", "the first")
    assert world.runner.generated == before + ROWS
    (verifying,) = [one for one in world.ana.evaluations(release) if one.deployment is not None]
    assert not any(row.draws for row in world.every_row(verifying))


def test_a_slightly_less_steady_release_is_inconclusive_on_few_rows(world: VariedWorld) -> None:
    steady, _ = world.made(STEADY)
    world.govern(AGAINST.replace('vs_live: "0.05"', 'vs_live: "0.001"'))
    world.ana.promote(steady, "staging", "the first")
    world.use(Sameish())
    other, _ = world.made(4)
    found = world.judged(other)
    assert found.status is Status.INCONCLUSIVE
    assert found.remedy[0].startswith("a suite whose perturbations are on ")


class Sameish(MoodyRunner):
    """Steady; of another class by nothing."""


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (BRITTLE.replace("metric: exact", "metric: exac"), "has no scorer 'exac'"),
        (BRITTLE.replace("metric: exact", "metric: f1"), "scores all rows together, and no single row"),
        (BRITTLE.replace("0.05", "1"), "beyond what exact"),
        (BRITTLE.replace("required", "plain@1"), "plain@1 has no perturbations"),
    ],
)
def test_a_policy_that_asks_for_what_is_not_there_is_refused(world: VariedWorld, rule: str, message: str) -> None:
    world.ana.register_suite(world.write("plain.yaml", SUITE.format(more="").replace("support-suite", "plain")))
    with pytest.raises(InvalidInputError, match=message):
        world.govern(rule.replace("suite: required", "suite: support-suite@1"))


def test_a_policy_that_asks_a_judge_about_variants_is_refused(world: VariedWorld) -> None:
    rate = "---\nname: rate\nvariables:\n  answer: {type: string}\n---\n# user\nRate this: {{answer}}\n"
    world.ana.register_prompt(world.write("rate.prompt.md", rate))
    judge = world.ana.compose("rater", "rate@1", "tiny@1", [], {"temperature": "0"}).release.reference
    scorer = f'  - {{name: helpful, type: judge, release: {judge}, range: ["1", "5"]}}\nperturbations:'
    rated = (world.folder / "suite.yaml").read_text().replace("perturbations:", scorer)
    world.ana.register_suite(world.write("rated.yaml", rated.replace("support-suite", "rated")))
    with pytest.raises(InvalidInputError, match="helpful of rated@1 is a judge"):
        world.govern(BRITTLE.replace("required", "rated@1").replace("metric: exact", "metric: helpful"))


def test_bounds_are_computed_once_and_kept(world: VariedWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    world.govern(AGAINST)
    release, _ = world.made(SHAKY)
    before = world.judged(release)
    monkeypatch.setattr("registry.services.situation.bounds.measure_whole", None)
    assert world.judged(release) == before


def test_a_prompt_that_no_variant_changes_is_inconclusive(world: VariedWorld) -> None:
    own = 'perturbations: {extra: [{name: own, replace: [{find: "not there", with: ""}], meaning_preserving: true}]}'
    world.ana.register_suite(world.write("own.yaml", SUITE.format(more=own)))
    release, run = world.made(STEADY, "support-suite@2")
    world.govern(BRITTLE.replace("required", "support-suite@2"))
    assert not any(row.draws for row in world.every_row(run))
    found = world.judged(release)
    assert (found.status, found.summary) == (
        Status.INCONCLUSIVE,
        "exact by variants on support-suite@2: no variant changes anything in the prompt",
    )
