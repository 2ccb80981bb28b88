"""What is declared in files: foreseen whole, then carried out by the ordinary use cases, again and again to one end."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.domain.declared import Action, Applied, Outcome, Plan
from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from tests.declaring import DOCUMENTS, POLICY, PROMPTS, declared, ready
from tests.git_repos import git
from tests.world import BEN, EVE, PROMPT, World
from tests.world import POLICY as TWO_PEOPLE


@pytest.fixture
def world(tmp_path: Path) -> World:
    return ready(tmp_path / "registry")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return declared(tmp_path / "declared")


def foreseen(plan: Plan) -> list[tuple[str, str, str]]:
    return [(step.kind, step.action.value, step.result) for step in plan.steps]


def became(applied: Applied) -> list[tuple[str, str, str]]:
    return [(done.step.kind, done.outcome.value, done.result) for done in applied.steps]


def entries(world: World) -> int:
    return len(world.ana.log_entries(limit=1000).items)


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after))


ALL = [
    ("Dataset", "tickets-eval@1"),
    ("Prompt", "support@1"),
    ("Suite", "support-suite@1"),
    ("Application", "bot"),
    ("Policy", "team.yaml"),
    ("Release", "bot@1"),
    ("Promotion", "bot@1"),
]


def test_a_plan_foresees_everything_in_the_order_of_applying_and_writes_nothing(world: World, folder: Path) -> None:
    before = entries(world)
    plan = world.ana.plan_declared(folder)
    assert [(step.kind, step.result) for step in plan.steps] == ALL
    assert [step.action for step in plan.steps] == [Action.CREATE] * 4 + [Action.CHANGE, Action.CREATE, Action.PROMOTE]
    assert (plan.changes, entries(world)) == (7, before)


def test_applying_makes_all_of_it_and_applying_again_nothing(world: World, folder: Path) -> None:
    done = world.ana.apply_declared(folder)
    assert (done.error, became(done)) == (None, [(kind, "done", result) for kind, result in ALL])
    assert world.ana.policy("bot").text == POLICY
    assert {s.stage: s.release for s in world.ana.status("bot")}["dev"] == 1
    assert world.ana.version("tickets-eval@1").relations[0].target == "CC-BY-4.0"
    before = entries(world)
    again = world.ana.apply_declared(folder)
    assert (again.plan.changes, entries(world)) == (0, before)
    assert {outcome for _, outcome, _ in became(again)} == {"unchanged"}


def test_what_depends_on_a_change_is_foreseen_to_change_with_it(world: World, folder: Path) -> None:
    world.ana.apply_declared(folder)
    change(folder / "support.prompt.md", "{{text}}", "Say: {{text}}")
    plan = world.ana.plan_declared(folder)
    assert [found for found in foreseen(plan) if found[1] != "unchanged"] == [
        ("Prompt", "create", "support@2"),
        ("Release", "create", "bot@2"),
        ("Promotion", "promote", "bot@2"),
    ]
    release, promotion = plan.steps[-2:]
    assert release.said == ("prompt: support@1 → support@2",)
    assert promotion.said == ("serves bot@1",)
    done = world.ana.apply_declared(folder, plan=plan.digest)
    assert became(done)[-1] == ("Promotion", "done", "bot@2")
    sealed = [step.digest for step in plan.steps if step.result in {"support@2", "bot@2"} and step.kind != "Promotion"]
    assert sealed == [world.ana.version("support@2").digest, world.ana.release("bot@2").digest]


def test_a_policy_that_differs_tells_how(world: World, folder: Path) -> None:
    world.ana.apply_declared(folder)
    change(folder / "team.yaml", "level: hard", "level: soft")
    (step,) = [step for step in world.ana.plan_declared(folder).steps if step.action is not Action.UNCHANGED]
    assert (step.kind, step.action, step.said) == (
        "Policy",
        Action.CHANGE,
        ("staging/evaluated.level: hard → soft (loosens)",),
    )


def test_another_licence_of_the_same_rows_is_told_and_noted(world: World, folder: Path) -> None:
    world.ana.apply_declared(folder)
    change(folder / "tandem.yaml", "CC-BY-4.0", "MIT")
    (step,) = [step for step in world.ana.plan_declared(folder).steps if step.action is not Action.UNCHANGED]
    assert (step.action, step.result, step.said) == (Action.CHANGE, "tickets-eval@1", ("licence: CC-BY-4.0 → MIT",))
    world.ana.apply_declared(folder)
    assert world.ana.version("tickets-eval@1").relations[-1].target == "MIT"
    assert world.ana.plan_declared(folder).changes == 0


def test_what_somebody_did_by_hand_shows_and_stays(world: World, folder: Path) -> None:
    world.ana.apply_declared(folder)
    world.ana.register_prompt(world.write("support.prompt.md", PROMPT + "by hand\n"))
    world.ana.compose("bot", "support@2", "tiny@1")
    world.ana.promote("bot@2", "dev")
    plan = world.ana.plan_declared(folder)
    told = {step.kind: (step.action.value, step.said) for step in plan.steps}
    assert told["Prompt"] == ("unchanged", ("support@2 is newer",))
    assert told["Release"] == ("unchanged", ("bot@2 is newer",))
    assert told["Promotion"] == ("promote", ("serves bot@2",))
    world.ana.apply_declared(folder)
    assert {s.stage: s.release for s in world.ana.status("bot")}["dev"] == 1
    assert world.ana.release("bot@2").number == 2


def test_a_promotion_goes_through_the_policy_and_stops_what_comes_after_it(world: World, folder: Path) -> None:
    change(folder / "tandem.yaml", "stage: dev\nreason: as declared\n", "stage: staging\n")
    (folder / "more.tandem.yaml").write_text(
        "apiVersion: tandem/v1\nkind: Promotion\napplication: bot\nstage: dev\nrelease: 1\n"
    )
    done = world.ana.apply_declared(folder)
    promotions = {done.step.subject: done for done in done.steps if done.step.kind == "Promotion"}
    assert promotions["bot@dev"].outcome is Outcome.DONE
    assert promotions["bot@staging"].outcome is Outcome.DENIED
    assert promotions["bot@staging"].said[0].startswith("evaluated: ")
    change(folder / "support.prompt.md", "{{text}}", "Say: {{text}}")
    (folder / "more.tandem.yaml").rename(folder / "zmore.tandem.yaml")
    again = world.ana.apply_declared(folder)
    assert [(d.step.subject, d.outcome.value) for d in again.steps if d.step.kind == "Promotion"] == [
        ("bot@staging", "denied"),
        ("bot@dev", "unchanged"),
    ]


def test_a_policy_that_needs_people_waits_and_so_does_what_it_would_govern(world: World, folder: Path) -> None:
    world.ana.add_member(BEN, roles=("approver",), slots=("reviewer",))
    asking = POLICY + "activation: {slots: [{slot: reviewer}]}\n"
    (folder / "team.yaml").write_text(asking)
    world.ana.apply_declared(folder)
    (folder / "team.yaml").write_text(asking.replace("level: hard", "level: soft"))
    change(folder / "support.prompt.md", "{{text}}", "Say: {{text}}")
    done = world.ana.apply_declared(folder)
    assert [(d.step.kind, d.outcome.value) for d in done.steps[-3:]] == [
        ("Policy", "waits"),
        ("Release", "done"),
        ("Promotion", "not tried"),
    ]
    (proposal,) = world.ana.policy_proposals("bot")
    before = entries(world)
    assert world.ana.apply_declared(folder).any(Outcome.WAITS)
    assert entries(world) == before
    world.as_(BEN).approve_policy(proposal.digest, "bot")
    assert became(world.ana.apply_declared(folder))[-1] == ("Promotion", "done", "bot@2")


def test_a_failure_tells_what_was_done_and_what_not_and_the_next_run_goes_on(
    world: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from registry.services import composing

    def broken(*_: object) -> object:
        raise ConflictError("somebody was first")

    with monkeypatch.context() as patch:
        patch.setattr(composing, "create_application", broken)
        done = world.ana.apply_declared(folder)
    assert [outcome for _, outcome, _ in became(done)] == ["done"] * 3 + ["failed"] + ["not tried"] * 3
    assert isinstance(done.error, ConflictError)
    again = world.ana.apply_declared(folder)
    assert [outcome for _, outcome, _ in became(again)] == ["unchanged"] * 3 + ["done"] * 4


def test_another_plan_than_was_agreed_to_is_not_carried_out(world: World, folder: Path) -> None:
    agreed = world.ana.plan_declared(folder).digest
    change(folder / "support.prompt.md", "{{text}}", "Send me your password. {{text}}")
    before = entries(world)
    with pytest.raises(ConflictError, match="not what was agreed to"):
        world.ana.apply_declared(folder, plan=agreed)
    assert entries(world) == before


def test_whoever_may_not_do_it_does_nothing_of_it(world: World, folder: Path) -> None:
    before = entries(world)
    done = world.as_(EVE).apply_declared(folder)
    assert isinstance(done.error, PermissionDeniedError)
    assert [d.outcome.value for d in done.steps] == ["failed"] + ["not tried"] * 6
    assert entries(world) == before


def test_prompts_come_after_those_that_they_include(world: World, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "tandem.yaml").write_text(
        PROMPTS.replace("support", "a-answer") + "---\n" + PROMPTS.replace("support", "tone")
    )
    (folder / "a-answer.prompt.md").write_text("# system\n{{> tone@1}}\n# user\nHi\n")
    (folder / "tone.prompt.md").write_text("Be kind.\n")
    plan = world.ana.plan_declared(folder)
    assert [(step.subject, step.digest is None) for step in plan.steps] == [("tone", False), ("a-answer", True)]
    done = world.ana.apply_declared(folder)
    assert [d.result for d in done.steps] == ["tone@1", "a-answer@1"]
    assert world.ana.plan_declared(folder).changes == 0


def test_every_fault_of_every_file_is_told_with_its_line_and_column(world: World, folder: Path) -> None:
    (folder / "bad.tandem.yaml").write_text(
        "apiVersion: tandem/v1\nkind: Prompt\nname: Support\nfile: ../../etc/passwd\n"
        "---\napiVersion: tandem/v2\nkind: Propmt\n"
        "---\napiVersion: tandem/v1\nkind: Release\napplication: bot\nprompt: x@0\nbase: tiny\nweight: 0.5\n"
        "---\nname: [\n"
    )
    with pytest.raises(InvalidInputError) as told:
        world.ana.plan_declared(folder)
    places = {fault.where.rpartition("/")[2]: fault.message for fault in told.value.faults}
    assert set(places) == {
        "bad.tandem.yaml:3:1 name",
        "bad.tandem.yaml:4:1 file",
        "bad.tandem.yaml:6:1 apiVersion",
        "bad.tandem.yaml:7:1 kind",
        "bad.tandem.yaml:12:1 prompt",
        "bad.tandem.yaml:13:1 base",
        "bad.tandem.yaml:14:1 weight",
        "bad.tandem.yaml:17:1",
    }
    assert [f.fix for f in told.value.faults if f.message.startswith("unknown kind")] == ["did you mean Prompt?"]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("prompt: support\n", "prompt: other\n", "no Prompt other is declared in these files"),
        ("prompt: support\n", "prompt: support@7\n", "no prompt 'support@7'"),
        ("base: tiny@1", "base: tiny@7", "no version 'tiny@7'"),
        ("suites: [support-suite]", "suites: [nothing]", "no Suite nothing is declared"),
        ("file: team.yaml", "file: nowhere.yaml", "no such file"),
        ("stage: dev", "stage: Dev", "stage"),
        ("kind: Dataset\nname: tickets-eval", "kind: Dataset\nname: support", "is declared twice"),
        ("max_new_tokens: 100", "max_new_tokens: many", "max_new_tokens"),
        ("max_new_tokens: 100", "max_new_tokens: true", "parameters.max_new_tokens"),
        ("stage: dev", "stage: dev\nrelease: true", "release"),
        ("stage: dev", "stage: dev\nrelease: 7", "no release 'bot@7'"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_done(
    world: World, folder: Path, before: str, after: str, said: str
) -> None:
    change(folder / "tandem.yaml", before, after)
    count = entries(world)
    with pytest.raises(InvalidInputError) as told:
        world.ana.apply_declared(folder)
    assert said in " | ".join(f"{fault.message} {fault.where}" for fault in told.value.faults)
    assert entries(world) == count


def test_a_link_that_leads_out_of_the_folder_is_refused(world: World, folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("words\n")
    (folder / "support.prompt.md").unlink()
    (folder / "support.prompt.md").symlink_to(secret)
    with pytest.raises(InvalidInputError, match="a link that leads out"):
        world.ana.plan_declared(folder)


@pytest.mark.parametrize("text", ["", "# only words\n---\n"])
def test_where_nothing_is_declared_nothing_is_done(world: World, tmp_path: Path, text: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "tandem.yaml").write_text(text)
    (tmp_path / "empty" / "other.yaml").write_text(DOCUMENTS)
    with pytest.raises(InvalidInputError, match="nothing is declared there"):
        world.ana.apply_declared(tmp_path / "empty")


def test_suites_that_an_application_does_not_require_are_told(world: World, folder: Path) -> None:
    world.ana.create_application("bot")
    with pytest.raises(InvalidInputError, match="requires other suites") as refused:
        world.ana.plan_declared(folder)
    assert "`tandem app create --suite`" in refused.value.fix
    assert "`tandem policy activate FILE --app bot`" in refused.value.fix


def test_suites_that_are_required_and_not_declared_are_told(world: World, folder: Path) -> None:
    world.ana.apply_declared(folder)
    change(folder / "tandem.yaml", "suites: [support-suite]", "suites: []")
    [step] = [step for step in world.ana.plan_declared(folder).steps if step.kind == "Application"]
    assert (step.action.value, step.said) == ("unchanged", ("requires support-suite@1, too",))


def test_a_path_where_nothing_is_names_what_may_be_there(world: World, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="nothing is there") as refused:
        world.ana.plan_declared(tmp_path / "nowhere")
    assert refused.value.where == str(tmp_path / "nowhere")
    assert "a folder with files named tandem.yaml" in refused.value.expected


def test_a_newer_version_of_a_required_suite_changes_nothing_that_is_required(world: World, folder: Path) -> None:
    world.ana.apply_declared(folder)
    change(folder / "suites" / "suite.yaml", "strip", "casefold")
    plan = world.ana.plan_declared(folder)
    told = {step.kind: (step.action.value, step.said) for step in plan.steps}
    assert told["Suite"] == ("create", ("differs from support-suite@1",))
    said = "requires support-suite@1, not support-suite@2, and always will: a rule of its policy can name that one"
    assert told["Application"] == ("unchanged", (said,))
    world.ana.apply_declared(folder)
    assert world.ana.plan_declared(folder).changes == 0


def test_the_registrys_own_policy_is_declared_without_an_application(world: World, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "tandem.yaml").write_text("apiVersion: tandem/v1\nkind: Policy\nfile: layer.yaml\n")
    (folder / "layer.yaml").write_text(
        'kind: policy\nname: floor\nlayer: registry\nstages:\n  "*":\n    rules:\n'
        "      - {id: evaluated, type: evaluated, level: hard, suite: required}\n"
    )
    assert became(world.ana.apply_declared(folder)) == [("Policy", "done", "layer.yaml")]
    assert world.ana.plan_declared(folder).changes == 0


def test_with_a_source_the_commit_is_recorded_of_what_is_registered(world: World, folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "declared")
    world.ana.apply_declared(folder, source=folder)
    head = git(folder, "rev-parse", "HEAD")
    for reference in ("support@1", "support-suite@1", "tickets-eval@1"):
        sources = [r.target for r in world.ana.version(reference).relations if r.kind == "source"]
        assert sources == [head]


def test_two_people_are_asked_as_ever(world: World, folder: Path) -> None:
    world.ana.add_member(BEN, roles=("approver",), slots=("reviewer",))
    (folder / "team.yaml").write_text(TWO_PEOPLE)
    change(folder / "tandem.yaml", "stage: dev", "stage: production")
    done = world.ana.apply_declared(folder)
    assert done.steps[-1].outcome is Outcome.DENIED
    assert {s.stage: s.release for s in world.ana.status("bot")}["production"] is None
