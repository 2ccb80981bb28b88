from __future__ import annotations

from pathlib import Path

import pytest

from registry.domain.errors import InfrastructureError, InvalidInputError, NotFoundError, PermissionDeniedError
from tests.world import BEN, EVE, PROMPT, ROWS, World


def test_a_run_records_every_row_with_scores_tokens_and_latency(world: World) -> None:
    world.release(90, evaluated=False)
    run = world.ana.evaluate("bot@1", "support-suite")
    assert (run.rows, run.failed, run.unmeasured, run.reused) == (ROWS, 0, 0, 0)
    exact, _ = run.scores
    assert (exact.scorer, exact.value, exact.n) == ("exact", "0.75", ROWS)
    page = world.ana.evaluation_rows(run.id, wrong_only=True, limit=100)
    assert len(page.items) == ROWS - 90
    assert {(r.scores["exact"], r.output, r.prompt_tokens, r.latency_us) for r in page.items} == {
        ("0", "wrong", 2, 1000)
    }
    assert world.ana.evaluation(run.id) == run


def test_running_again_generates_nothing_and_is_the_same_evidence(world: World) -> None:
    world.release(90)
    before = world.runner.generated
    again = world.ana.evaluate("bot@1", "support-suite@1")
    first, second = world.ana.evaluations("bot@1")
    assert (world.runner.generated, again.reused) == (before, ROWS)
    assert first.evidence == second.evidence
    assert first.id != second.id


def test_another_runner_class_generates_anew(world: World) -> None:
    world.release(90)
    world.runner.name = "other"
    run = world.ana.evaluate("bot@1", "support-suite")
    assert run.reused == 0
    assert len({r.evidence for r in world.ana.evaluations("bot@1")}) == 2


def test_a_killed_run_leaves_no_run_and_continues_where_it_stopped(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("registry.services.generating.SAVE_SECONDS", 0.0)
    world.release(90, evaluated=False)
    world.runner.fail_after = 50
    with pytest.raises(KeyboardInterrupt):
        world.ana.evaluate("bot@1", "support-suite")
    assert world.ana.evaluations("bot@1") == ()
    world.runner.fail_after = None
    run = world.ana.evaluate("bot@1", "support-suite")
    assert run.reused in {49, 50}
    assert world.runner.generated == 50 + ROWS - run.reused


def test_an_adapter_that_changes_nothing_is_not_scored(world: World) -> None:
    world.release(90, adapter=True, evaluated=False)
    world.runner.inert = "the largest difference in logits is 0"
    with pytest.raises(InvalidInputError, match="without its adapter"):
        world.ana.evaluate("bot@1", "support-suite")
    assert world.ana.evaluations("bot@1") == ()


def test_rows_that_do_not_fit_the_prompt_are_refused_before_anything_is_generated(world: World) -> None:
    text = PROMPT.replace("text: {type: string}", "text: {type: string}\n  product: {type: string}")
    world.ana.register_prompt(world.write("support.prompt.md", text.replace("{{text}}", "{{product}} {{text}}")))
    world.ana.compose("bot", "support@2", "tiny@1")
    with pytest.raises(InvalidInputError, match="row r0 does not fit support@2"):
        world.ana.evaluate("bot@1", "support-suite")
    assert world.runner.generated == 0


def test_the_first_suite_evaluated_becomes_the_one_the_application_requires(world: World) -> None:
    assert world.ana.application("bot").required_suites == ()
    world.release(90)
    assert world.ana.application("bot").required_suites == ("support-suite@1",)


def test_weights_that_changed_since_registering_are_not_run(world: World) -> None:
    world.release(90, evaluated=False)
    weights = world.folder / "base" / "model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    with pytest.raises(InvalidInputError, match="not the one that was registered"):
        world.ana.evaluate("bot@1", "support-suite")


def test_weights_that_are_gone_are_looked_for_where_they_were_noted_last(tmp_path: Path) -> None:
    world = World(tmp_path / "registry").stock()
    world.release(90, evaluated=False)
    (world.folder / "base").rename(world.folder / "moved")
    with pytest.raises(InfrastructureError) as caught:
        world.ana.evaluate("bot@1", "support-suite")
    assert "tandem base register" in caught.value.fix
    world.ana.register_base(world.folder / "moved", "tiny")
    assert world.ana.evaluate("bot@1", "support-suite").rows == ROWS


def test_unknown_releases_suites_and_runs_are_not_found(world: World) -> None:
    world.release(90)
    with pytest.raises(NotFoundError):
        world.ana.evaluate("bot@9", "support-suite")
    with pytest.raises(NotFoundError):
        world.ana.evaluate("bot@1", "no-suite")
    with pytest.raises(NotFoundError):
        world.ana.evaluation("01K0000000000000000000000")
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).evaluate("bot@1", "support-suite")


def test_a_quarantined_release_is_asked_anew_for_every_text(world: World) -> None:
    release = world.release(100)
    before = world.runner.generated
    assert world.ana.evaluate(release, "support-suite").reused == ROWS
    world.ana.quarantine(release, "answers in Latin")
    assert world.ana.evaluate(release, "support-suite").reused == 0
    assert world.runner.generated == before + ROWS


def test_a_run_that_counts_no_more_says_so(world: World) -> None:
    release = world.release(100)
    (run,) = world.ana.evaluations(release)
    assert run.invalidated is None
    world.as_(BEN).invalidate_evaluation(run.id, "wrong rows")
    assert world.ana.evaluation(run.id).invalidated == "ben: wrong rows"
    assert [r.invalidated for r in world.ana.evaluations(release)] == ["ben: wrong rows"]
