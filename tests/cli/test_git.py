"""Git at the command line: exit codes for CI, one document for programs, nothing that a terminal would obey."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import tandem
from tests.declaring import declared, ready
from tests.git_repos import PROMPT, GitRepository, git
from tests.world import ANA, BEN, World

FILE = "support.prompt.md"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return ready(tmp_path / "registry")


def typed(world: World, *words: str, who: str = ANA) -> Result:
    return CliRunner(env={"TANDEM_ACTOR": who, "TANDEM_REGISTRY": str(world.folder)}).invoke(tandem, list(words))


def test_a_plan_exits_11_while_there_is_something_to_do_and_0_after(world: World, tmp_path: Path) -> None:
    folder = str(declared(tmp_path / "declared"))
    planned = typed(world, "apply", "-f", folder, "--plan", "--json")
    document = json.loads(planned.stdout)
    assert (planned.exit_code, document["changes"], len(document["items"])) == (11, 7, 7)
    assert document["items"][1] == {
        "kind": "Prompt",
        "subject": "support",
        "action": "create",
        "result": "support@1",
        "digest": document["items"][1]["digest"],
        "said": [],
        "where": document["items"][1]["where"],
    }
    done = typed(world, "apply", "-f", folder, "--yes", "--expect", document["digest"], "--json")
    assert (done.exit_code, {item["outcome"] for item in json.loads(done.stdout)["items"]}) == (0, {"done"})
    again = typed(world, "apply", "-f", folder, "--dry-run")
    assert (again.exit_code, again.stdout.splitlines()[-1].partition("  ")[0]) == (0, "0 to do, 7 unchanged")
    other = typed(world, "apply", "-f", folder, "--yes", "--expect", document["digest"])
    assert other.exit_code == 12


def test_nothing_is_done_without_a_yes(world: World, tmp_path: Path) -> None:
    folder = str(declared(tmp_path / "declared"))
    asked = typed(world, "apply", "-f", folder)
    assert (asked.exit_code, "Say --yes" in asked.stderr) == (2, True)
    assert typed(world, "apply", "-f", folder, "--json").exit_code == 2
    assert typed(world, "prompt", "list", "--json").stdout.count("support") == 0


def test_a_denied_promotion_exits_10(world: World, tmp_path: Path) -> None:
    folder = declared(tmp_path / "declared")
    path = folder / "tandem.yaml"
    path.write_text(path.read_text().replace("stage: dev", "stage: staging"))
    done = typed(world, "apply", "-f", str(folder), "--yes")
    assert done.exit_code == 10
    assert "✗ Promotion    bot@staging  denied  bot@1" in done.stdout


def test_what_waits_for_people_exits_11(world: World, tmp_path: Path) -> None:
    world.ana.add_member(BEN, roles=("approver",), slots=("reviewer",))
    folder = declared(tmp_path / "declared")
    policy = folder / "team.yaml"
    policy.write_text(policy.read_text() + "activation: {slots: [{slot: reviewer}]}\n")
    assert typed(world, "apply", "-f", str(folder), "--yes").exit_code == 0
    policy.write_text(policy.read_text().replace("level: hard", "level: soft"))
    waits = typed(world, "apply", "-f", str(folder), "--yes", "--json")
    told = {item["kind"]: item["outcome"] for item in json.loads(waits.stdout)["items"]}
    assert (waits.exit_code, told["Policy"], told["Promotion"]) == (11, "waits", "unchanged")


def test_what_stops_midway_is_told_with_what_was_done(world: World, tmp_path: Path) -> None:
    folder = declared(tmp_path / "declared")
    world.ana.add_member(BEN, roles=("author",))
    stopped = typed(world, "apply", "-f", str(folder), "--yes", "--json", who=BEN)
    document = json.loads(stopped.stdout)
    outcomes = [item["outcome"] for item in document["items"]]
    assert (stopped.exit_code, document["error"]["code"]) == (13, "permission-denied")
    assert outcomes[0] == "done"
    assert "failed" in outcomes
    assert outcomes[-1] == "not tried"
    text = typed(world, "apply", "-f", str(folder), "--yes", who=BEN)
    assert (text.exit_code, "not tried" in text.stdout, "error: " in text.stderr) == (13, True, True)


def test_faults_of_documents_exit_15_with_their_places(world: World, tmp_path: Path) -> None:
    folder = declared(tmp_path / "declared")
    (folder / "bad.tandem.yaml").write_text("apiVersion: tandem/v1\nkind: Prompt\nname: x\nfiel: x.txt\n")
    told = typed(world, "apply", "-f", str(folder), "--plan", "--json")
    faults = json.loads(told.stdout)["error"]["faults"]
    assert (told.exit_code, [f["where"].rpartition("/")[2] for f in faults]) == (
        15,
        ["bad.tandem.yaml:1:1 file", "bad.tandem.yaml:4:1 fiel"],
    )
    assert faults[1]["fix"] == "did you mean file?"


def test_a_history_is_told_to_people_and_programs_without_what_a_terminal_obeys(world: World, tmp_path: Path) -> None:
    repo = GitRepository(tmp_path / "repo")
    repo.commit(FILE, PROMPT.format(words="One"), "red \x1b[31m and \u202e turned", GIT_AUTHOR_NAME="A\x1b[0mna")
    done = typed(world, "prompt", "import-git", str(repo.place), FILE)
    assert done.exit_code == 0
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "support  1 version made of 1 state" in done.stdout
    again = json.loads(typed(world, "prompt", "import-git", str(repo.place), FILE, "--json").stdout)
    assert (again["created"], again["items"][0]["state"], again["items"][0]["commit"]) == (0, "known", repo.head)
    shown = typed(world, "prompt", "show", "support@1").stdout
    assert f"source  {repo.head}  A\ufffd[0mna <ana@example.com>, " in shown


def test_an_option_is_no_repository_and_no_revision(world: World, tmp_path: Path) -> None:
    repo = GitRepository(tmp_path / "repo")
    repo.prompt("One")
    assert typed(world, "prompt", "import-git", "--upload-pack=touch x", FILE).exit_code == 2
    assert typed(world, "prompt", "import-git", "--", "--upload-pack=touch x", FILE).exit_code == 15
    assert typed(world, "prompt", "import-git", str(repo.place), FILE, "--rev", "--output=x").exit_code == 15
    assert typed(world, "prompt", "register", str(repo.place / FILE), "--from-commit", "--output=x").exit_code == 15


def test_tags_are_pushed_to_origin_or_to_the_remote_that_is_named(world: World, tmp_path: Path) -> None:
    assert typed(world, "apply", "-f", str(declared(tmp_path / "declared")), "--yes").exit_code == 0
    repo = GitRepository(tmp_path / "repo")
    for name in ("origin", "backup"):
        git(tmp_path, "init", "-q", "--bare", f"{name}.git")
        repo.git("remote", "add", name, str(tmp_path / f"{name}.git"))
    done = typed(world, "mirror", "tags", str(repo.place), "--push", "--json")
    assert json.loads(done.stdout) == {
        "repository": str(repo.place),
        "created": ["bot@v1.0.0", "bot#dev#1"],
        "kept": 0,
        "left_out": [],
        "pushed": "origin",
    }
    assert git(tmp_path / "backup.git", "tag") == ""
    named = typed(world, "mirror", "tags", str(repo.place), "--app", "bot", "--push", "backup")
    assert named.stdout == "0 tags made, 2 were there, pushed to backup\n"
    assert git(tmp_path / "backup.git", "tag").split() == ["bot#dev#1", "bot@v1.0.0"]
