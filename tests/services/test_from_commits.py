"""Files taken from a commit, and files whose work tree is told: what is recorded, and whose bytes count."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.integrations import git as integration
from tests.git_repos import PROMPT, GitRepository
from tests.world import BEN, POLICY, SUITE, World

FILE = "support.prompt.md"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "registry")


@pytest.fixture
def repo(tmp_path: Path) -> GitRepository:
    return GitRepository(tmp_path / "repo")


def test_a_prompt_of_a_commit_has_its_bytes_whatever_the_work_tree_holds(world: World, repo: GitRepository) -> None:
    first = repo.prompt("One")
    repo.prompt("Two")
    (repo.place / FILE).write_text("---\nbroken")
    done = world.ana.register_prompt(repo.place / FILE, revision="main~1")
    assert world.ana.original_prompt(done.version.reference).text == PROMPT.format(words="One")
    (source,) = done.version.relations
    assert (source.kind, source.target, source.detail["path"]) == ("source", first, FILE)
    assert (source.detail["author"], source.detail["message"]) == ("ana@example.com <ana@example.com>", "One")


def test_a_file_that_is_gone_with_its_folder_is_taken_from_a_commit(world: World, repo: GitRepository) -> None:
    repo.prompt("One", "deep/er/support.prompt.md")
    repo.git("rm", "-rq", "deep")
    repo.committed("gone")
    done = world.ana.register_prompt(repo.place / "deep/er/support.prompt.md", revision="HEAD~1")
    assert done.version.relations[0].detail["path"] == "deep/er/support.prompt.md"


def test_a_suite_of_a_commit_has_its_text(world: World, repo: GitRepository) -> None:
    world.ana.register_dataset(world.rows("eval.jsonl"), "tickets-eval")
    commit = repo.commit("suite.yaml", SUITE)
    (repo.place / "suite.yaml").write_text("broken: [")
    done = world.ana.register_suite(repo.place / "suite.yaml", revision=commit)
    assert (done.version.reference, done.version.relations[0].target) == ("support-suite@1", commit)
    assert done.version.digest == world.ana.register_suite(world.write("suite.yaml", SUITE)).version.digest


def test_a_policy_of_a_commit_names_it_as_its_source(world: World, repo: GitRepository) -> None:
    world.ana.create_application("bot")
    world.ana.add_member(BEN, roles=("approver",), slots=("reviewer",))
    commit = repo.commit("policies/team.yaml", POLICY)
    (repo.place / "policies/team.yaml").write_text("broken: [")
    world.ana.activate_policy(repo.place / "policies/team.yaml", "bot", "agreed", revision="HEAD")
    active = world.ana.policy("bot")
    assert (active.source, active.text) == (f"policies/team.yaml@{commit}", POLICY)
    assert world.ana.verify_log().faults == ()


@pytest.mark.parametrize("name", ["prompt", "suite", "dataset"])
def test_where_the_work_tree_stands_is_recorded_for_every_kind(
    world: World, repo: GitRepository, tmp_path: Path, name: str
) -> None:
    commit = repo.prompt("One")
    repo.git("remote", "add", "origin", "https://token@example.com/a.git?key=1")
    (repo.place / "new.txt").write_text("unknown to git")
    world.ana.register_dataset(world.rows("eval.jsonl"), "tickets-eval")
    done = {
        "prompt": lambda: world.ana.register_prompt(repo.place / FILE, source=repo.place),
        "suite": lambda: world.ana.register_suite(world.write("suite.yaml", SUITE), source=repo.place),
        "dataset": lambda: world.ana.register_dataset(world.rows("eval.jsonl"), "tickets-eval", source=repo.place),
    }[name]()
    (source,) = done.version.relations
    assert (source.kind, source.target) == ("source", commit)
    assert (source.detail["dirty"], source.detail["remote"]) == (True, "https://example.com/a.git")
    assert name != "dataset" or f"noted of it: source {commit}" in " ".join(done.notes)


def test_a_commit_and_a_work_tree_are_not_told_at_once(world: World, repo: GitRepository) -> None:
    repo.prompt("One")
    with pytest.raises(InvalidInputError, match="either taken from a commit or from the work tree"):
        world.ana.register_prompt(repo.place / FILE, source=repo.place, revision="HEAD")


@pytest.mark.parametrize(
    "revision", ["--output=pwned", "nowhere", "", "HEAD~9", "HEAD:support.prompt.md", "main..main"]
)
def test_what_names_no_commit_is_refused(world: World, repo: GitRepository, revision: str) -> None:
    repo.prompt("One")
    with pytest.raises(InvalidInputError, match="no such commit"):
        world.ana.register_prompt(repo.place / FILE, revision=revision)


@pytest.mark.parametrize(
    ("path", "said"), [("other.md", "is not there"), ("link.md", "is a symbolic link"), ("folder", "is a folder")]
)
def test_what_is_no_file_at_a_commit_is_refused(world: World, repo: GitRepository, path: str, said: str) -> None:
    (repo.place / "link.md").symlink_to("/etc/passwd")
    repo.git("add", "link.md")
    repo.commit("folder/a.md", "words")
    with pytest.raises(InvalidInputError, match=said):
        world.ana.register_prompt(repo.place / path, "support", revision="HEAD")


def test_outside_a_work_tree_there_is_no_commit(world: World, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="is not a git repository"):
        world.ana.register_prompt(tmp_path / FILE, "support", revision="HEAD")


def test_without_a_git_executable_only_what_needs_it_says_so(
    world: World, repo: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.prompt("One")
    monkeypatch.setattr(integration, "_git", lambda: None)
    for work in (
        lambda: world.ana.register_prompt(repo.place / FILE, revision="HEAD"),
        lambda: world.ana.register_prompt(repo.place / FILE, source=repo.place),
        lambda: world.ana.import_history(repo.place, FILE),
    ):
        with pytest.raises(InfrastructureError, match="git is needed") as told:
            work()
        assert "install git" in told.value.fix
    assert world.ana.register_prompt(repo.place / FILE).created
