"""The command line over a real registry: results on stdout, everything else on stderr, exit codes that tell."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.asking import ask, document
from tests.world import SUITE, World

HEAVY = ("pydantic", "sqlalchemy", "sqlmodel", "yaml", "rich", "git", "scipy", "numpy", "transformers", "torch")


def test_without_a_registry_every_question_is_answered_with_how_to_make_one(folder: Path) -> None:
    answer = ask("status")

    assert answer.exit_code == 14
    assert answer.stdout == ""
    assert "`tandem init`" in answer.stderr


def test_init_tells_where_the_registry_is_and_whose(folder: Path) -> None:
    answer = ask("init")

    assert answer.exit_code == 0
    assert answer.stdout.startswith(f"registry created in {folder / '.tandem'}\n  owner    ana\n")


def test_a_second_init_is_a_conflict(here: Path) -> None:
    assert ask("init").exit_code == 12


@pytest.mark.parametrize(
    "words", [["init", "team"], ["init", "--registry", "team"], ["init", "--registry", "team/.tandem"]]
)
def test_a_registry_is_made_where_it_is_named_and_found_there(folder: Path, words: list[str]) -> None:
    (folder / "team").mkdir()

    assert ask(*words).exit_code == 0
    assert ask("member", "list").exit_code == 14
    assert ask("member", "list", "--registry", "team").exit_code == 0


def test_a_registry_is_made_where_the_environment_says(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "team").mkdir()
    monkeypatch.setenv("TANDEM_REGISTRY", "team")

    assert ask("init").exit_code == 0
    assert (folder / "team" / ".tandem").is_dir()
    assert ask("member", "list").exit_code == 0


@pytest.mark.parametrize("words", [["init", "--registry", "team"], ["init", "team"], ["init", "--registry", ".tandem"]])
def test_a_folder_that_is_a_registry_itself_is_a_conflict_and_nothing_is_made_beside_it(
    here: Path, words: list[str]
) -> None:
    shutil.copytree(here / ".tandem", here / "team")
    before = sorted(here.rglob("*"))

    answer = ask(*words)

    assert answer.exit_code == 12
    assert f"{here / words[-1]} " in answer.stderr
    assert sorted(here.rglob("*")) == before


def test_an_address_that_is_not_served_is_refused_and_not_taken_for_a_folder(folder: Path) -> None:
    answer = ask("status", "--registry", "ftp://example.org")

    assert answer.exit_code == 15
    assert not (folder / "ftp:").exists()


def test_a_choice_that_was_left_out_is_told_on_one_line(here: Path) -> None:
    answer = ask("adapter", "lint", "support-lora@1")

    assert answer.exit_code == 2
    assert "Choose from: vllm, sglang" in answer.stderr


@pytest.mark.parametrize(
    "words",
    [
        "prompt show nothing@1", "base show nothing@1", "release show bot@1", "release list bot", "app show bot",
        "eval show 01K", "eval show bot@1", "check bot@1 --stage dev", "promote bot@1 --to dev", "policy show bot",
        "approve bot@1 --stage dev", "decision show 01K", "status bot", "resolve bot@dev", "history bot@dev",
        "rollback bot@dev", "release compose bot --prompt nothing@1 --base nothing@1",
    ],
)  # fmt: skip
def test_what_does_not_exist_is_not_found(here: Path, words: str) -> None:
    answer = ask(*words.split())

    assert answer.exit_code == 14, answer.stderr
    assert answer.stdout == ""
    assert document(*words.split())["error"]["code"] == "not-found"


def test_a_stranger_may_read_and_not_write(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TANDEM_ACTOR", "eve@example.org")

    assert ask("member", "list").exit_code == 0
    assert ask("member", "add", "eve@example.org", "--role", "owner").exit_code == 13


def test_members_are_added_and_listed(here: Path) -> None:
    ask("member", "add", "mei@example.org", "--role", "approver", "--slot", "reviewer", "--name", "Mei")

    assert ask("member", "list").stdout.splitlines()[1:] == [
        "ana     ana   owner     every slot  ana@example.org",
        "mei     Mei   approver  reviewer    mei@example.org",
    ]
    assert [p["human_id"] for p in document("member", "list")["people"]] == ["ana", "mei"]

    left = document("member", "remove", "mei@example.org", "--slot", "reviewer")
    assert [(p["roles"], p["slots"]) for p in left["people"] if p["human_id"] == "mei"] == [(["approver"], {})]
    assert ask("member", "remove", "mei@example.org", "--role", "owner").exit_code == 14


def test_a_policy_is_linted_activated_and_printed_as_a_policy(here: Path) -> None:
    source = Path(__file__).parents[2] / "policies" / "solo.yaml"
    assert ask("app", "create", "support-bot").exit_code == 0

    assert "may be activated" in ask("policy", "lint", str(source)).stdout
    assert "support-bot is governed by" in ask("policy", "activate", str(source), "--app", "support-bot").stdout

    Path("again.yaml").write_text(ask("policy", "show", "support-bot").stdout)
    assert document("policy", "lint", "again.yaml")["digest"] == document("policy", "show", "support-bot")["digest"]


def test_a_policy_and_a_prompt_file_are_tried_without_a_registry(folder: Path) -> None:
    """What a CI job does before anything is registered."""
    source = str(Path(__file__).parents[2] / "policies" / "solo.yaml")

    assert ask("policy", "lint", source).exit_code == 0
    answer = ask("prompt", "render", "support.prompt.md", "--var", "product=Acme", "--var", "question=why?")
    assert (answer.exit_code, answer.stdout.splitlines()[-1]) == (0, "why?")
    assert list(folder.iterdir()) == [folder / "support.prompt.md"]


@pytest.mark.parametrize(
    "words",
    [
        "prompt render support@1", "prompt register support.prompt.md", "policy activate p.yaml --app bot",
        "policy show bot", "resolve bot@dev", "history bot@dev", "member list", "app create bot",
        "status", "check bot@1 --stage dev",
    ],
)  # fmt: skip
def test_everything_else_needs_a_registry(folder: Path, words: str) -> None:
    answer = ask(*words.split())

    assert answer.exit_code == 14
    assert "no registry here" in answer.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["log", "verify", "--offline", "FILE"], "log verify --offline FILE --key LINE"),
        (["statement", "verify", "FILE"], "statement verify FILE --key LINE"),
        (["lock", "verify", "FILE"], "lock verify FILE --key LINE"),
        (["lock", "check", "FILE"], "lock verify FILE --key LINE"),
    ],
)
def test_whoever_has_no_registry_learns_which_command_needs_none(folder: Path, words: list[str], told: str) -> None:
    answer = ask(*words)

    assert answer.exit_code == 14
    assert f"`tandem {told}` needs none" in " ".join(answer.stderr.split())


def test_the_first_policy_that_a_person_activates_needs_no_quorum_and_says_so(here: Path) -> None:
    source = (Path(__file__).parents[2] / "policies" / "solo.yaml").read_text()
    ask("app", "create", "bot")
    assert not document("policy", "show", "bot")["first"]

    told = []
    for count in (1, 2):
        Path("mine.yaml").write_text(source + "# mine\n" * count)
        told.append(ask("policy", "activate", "mine.yaml", "--app", "bot").stdout)

    told.append(ask("policy", "activate", "mine.yaml", "--app", "bot").stdout)

    assert ["first activation" in text for text in told] == [True, False, False]
    assert ["already in force" in text for text in told] == [False, False, True]


@pytest.mark.parametrize("mark", ["²", "9" * 30, "9" * 5000, "-1", "1e3", "x"])
@pytest.mark.parametrize("words", [["release", "list", "bot"], ["prompt", "list", "support"], ["history", "bot@dev"]])
def test_a_page_mark_that_is_no_number_is_invalid_input(here: Path, words: list[str], mark: str) -> None:
    ask("app", "create", "bot")
    ask("prompt", "register", "support.prompt.md")

    answer = ask(*words, "--after", mark)

    assert answer.exit_code == 15, answer.stderr
    assert "not a page mark" in answer.stderr
    assert len(answer.stderr) < 300


UNDECODABLE = os.fsdecode(b"caf\xe9")
"""What Python makes of bytes that are not UTF-8."""


@pytest.mark.parametrize(
    "words",
    [["prompt", "show", UNDECODABLE], ["status", "--registry", UNDECODABLE], [UNDECODABLE], ["init", UNDECODABLE]],
)
def test_an_argument_that_is_not_utf8_is_a_usage_error(here: Path, words: list[str]) -> None:
    answer = ask(*words)

    assert answer.exit_code == 2
    assert "The argument 'caf\\udce9' is not valid UTF-8." in answer.stderr
    assert document(*words)["error"]["code"] == "usage"


def test_a_working_directory_that_is_not_utf8_is_invalid_input(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / UNDECODABLE).mkdir()
    monkeypatch.chdir(here / UNDECODABLE)

    answer = ask("member", "list")

    assert answer.exit_code == 15
    assert "the working directory is not text" in answer.stderr


def test_a_new_application_serves_nothing_anywhere(here: Path) -> None:
    assert "solo" in ask("app", "create", "support-bot").stdout

    lines = ask("status").stdout.splitlines()

    assert {line.split()[1] for line in lines[1:]} == {"dev", "staging", "production"}
    assert all(line.endswith("nothing live") for line in lines[1:])
    assert ask("resolve", "support-bot@production").exit_code == 14


@pytest.mark.parametrize("words", [["status"], ["resolve", "support-bot@production"]])
def test_asking_what_is_live_imports_nothing_heavy(here: Path, words: list[str]) -> None:
    program = f"""
import sys
from cli.main import tandem
try:
    tandem.main({words!r})
except SystemExit as end:
    assert end.code in (0, 14), end.code
heavy = {HEAVY!r}
print([name for name in heavy if name in sys.modules])
"""
    home = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=home)

    assert ran.stdout.splitlines()[-1] == "[]"


def test_a_reader_that_goes_away_is_no_error(here: Path) -> None:
    home = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    line = f"{sys.executable} -m cli.main policy lint {Path(__file__).parents[2] / 'policies' / 'solo.yaml'} | true"

    ran = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=True, env=home)

    assert ran.stderr == ""


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry with one of everything and an application `bot`."""
    return World(tmp_path_factory.mktemp("stocked") / "registry").stock().folder


def test_a_suite_cannot_be_required_twice_be_it_under_two_names(
    stocked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World.at(shutil.copytree(stocked, tmp_path / "registry"))
    world.ana.register_suite(world.write("other.yaml", SUITE.replace("name: support-suite", "name: other-suite")))
    monkeypatch.chdir(world.folder)
    monkeypatch.setenv("TANDEM_ACTOR", "ana@example.com")
    monkeypatch.delenv("TANDEM_REGISTRY", raising=False)

    for second in ("support-suite@1", "other-suite@1"):
        answer = ask("app", "create", "new-bot", "--suite", "support-suite@1", "--suite", second)
        assert answer.exit_code == 15, answer.stderr
        assert f"support-suite@1 and {second}" in answer.stderr
        assert ask("app", "show", "new-bot").exit_code == 14


@pytest.mark.parametrize("words", [[], ["--dry-run"]])
def test_a_rollback_that_finds_nothing_to_return_to_says_whether_it_was_tried(
    stocked: Path, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TANDEM_ACTOR", "ana@example.com")

    answer = ask("rollback", "bot@dev", "--registry", str(stocked), "--json", *words)

    assert answer.exit_code == 10
    assert json.loads(answer.stdout)["dry_run"] is bool(words)
