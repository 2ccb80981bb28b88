"""A git repository as a witness: what is committed there is what the log was, and nothing else is touched."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from registry.bootstrap import DATABASE, LOG_KEY
from registry.config import FOLDER
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError, NotFoundError
from registry.integrations import git as integration
from registry.integrations.signing import create_key
from tests.git_repos import commit_as_ana
from tests.world import World


def git(where: Path, *words: str) -> str:
    return subprocess.run(["git", "-C", str(where), *words], check=True, capture_output=True, text=True).stdout


@pytest.fixture(autouse=True)
def _as_somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    commit_as_ana(monkeypatch)


@pytest.fixture(scope="module")
def founded_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("founded") / "registry"
    World(folder).ana.close()
    return folder


@pytest.fixture
def world(founded_once: Path, tmp_path: Path) -> World:
    shutil.copytree(founded_once, tmp_path / "registry")
    return World.at(tmp_path / "registry")


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with one commit, a staged change, one that is not, and a file that git does not know."""
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    (folder / "a").write_text("1")
    git(folder, "add", "a")
    git(folder, "commit", "-qm", "first")
    (folder / "staged").write_text("1")
    git(folder, "add", "staged")
    (folder / "a").write_text("2")
    (folder / "unknown").write_text("1")
    return folder


def path_of(world: World) -> str:
    return f"checkpoints/{world.ana.checkpoint().origin}"


def shown(repo: Path, world: World, ref: str = "HEAD") -> str:
    return git(repo, "show", f"{ref}:{path_of(world)}")


def set_back(world: World, act: Callable[[], object]) -> World:
    """Do something, and put an older copy of the database back."""
    database = world.folder / FOLDER / DATABASE
    world.ana.close()
    shutil.copy(database, world.folder / "older.db")
    act()
    world.ana.close()
    shutil.copy(world.folder / "older.db", database)
    return World.at(world.folder)


# Committing ------------------------------------------------------------------------------------------------


def test_the_newest_checkpoint_is_committed_and_nothing_else(world: World, repo: Path) -> None:
    status = git(repo, "status", "--porcelain")
    done = world.ana.witness_in_git(repo)
    assert (done.branch, done.first, done.commit) == ("main", True, git(repo, "rev-parse", "HEAD").strip())
    assert git(repo, "show", "--name-only", "--format=").split() == [path_of(world)]
    assert shown(repo, world) == world.ana.checkpoint().note == (repo / path_of(world)).read_text()
    assert git(repo, "status", "--porcelain") == status


def test_where_nothing_happened_nothing_is_committed(world: World, repo: Path) -> None:
    first = world.ana.witness_in_git(repo)
    again = world.ana.witness_in_git(repo)
    assert (again.commit, again.first, again.size) == (None, False, first.size)
    world.ana.create_application("bot")
    assert world.ana.witness_in_git(repo).commit
    assert git(repo, "rev-list", "--count", "HEAD").strip() == "3"


def test_a_branch_that_is_not_checked_out_leaves_the_working_tree_alone(world: World, repo: Path) -> None:
    done = world.ana.witness_in_git(repo, branch="log/checkpoints")
    assert not (repo / "checkpoints").exists()
    assert git(repo, "rev-parse", "log/checkpoints").strip() == done.commit
    assert git(repo, "rev-list", "--count", "main").strip() == "1"


def test_an_empty_and_a_bare_repository_will_do(world: World, tmp_path: Path) -> None:
    for name, option in (("empty", "--quiet"), ("bare.git", "--bare"), ("for-$HOME", "--quiet")):
        git(tmp_path, "init", "-q", option, "-b", "main", name)
        assert world.ana.witness_in_git(tmp_path / name).first
        assert shown(tmp_path / name, world, "main") == world.ana.checkpoint().note


def test_other_logs_in_the_repository_are_told(world: World, repo: Path, tmp_path: Path) -> None:
    other = World(tmp_path / "other")
    origin = other.ana.witness_in_git(repo).origin
    assert world.ana.witness_in_git(repo).others == (origin,)
    assert world.ana.verify_git_witness(repo).checkpoints == 1


def test_a_commit_is_signed_where_git_is_configured_so(world: World, repo: Path, tmp_path: Path) -> None:
    key = tmp_path / "id"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    for name, value in (("commit.gpgsign", "yes"), ("gpg.format", "ssh"), ("user.signingkey", str(key))):
        git(repo, "config", name, value)
    world.ana.witness_in_git(repo)
    assert "BEGIN SSH SIGNATURE" in git(repo, "cat-file", "commit", "HEAD")


def test_hooks_of_somebody_else_s_commit_lead_nowhere_else(
    world: World, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hook has these set; a witness that it calls would else write to the repository that the hook runs in."""
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    done = world.ana.witness_in_git(repo)
    monkeypatch.delenv("GIT_DIR")
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert git(repo, "rev-parse", "HEAD").strip() == done.commit


# Pushing ---------------------------------------------------------------------------------------------------


def test_what_is_committed_is_pushed(world: World, repo: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "remote.git")
    git(repo, "remote", "add", "origin", str(tmp_path / "remote.git"))
    assert world.ana.witness_in_git(repo, push=True).pushed == "origin"
    assert shown(tmp_path / "remote.git", world, "main") == world.ana.checkpoint().note


def test_a_push_that_fails_loses_nothing_and_is_made_up_for(world: World, repo: Path, tmp_path: Path) -> None:
    with pytest.raises(InfrastructureError, match="committed, and not pushed"):
        world.ana.witness_in_git(repo, push=True)
    assert shown(repo, world) == world.ana.checkpoint().note
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "remote.git")
    git(repo, "remote", "add", "origin", str(tmp_path / "remote.git"))
    again = world.ana.witness_in_git(repo, push=True)
    assert (again.commit, again.pushed) == (None, "origin")
    assert shown(tmp_path / "remote.git", world, "main") == world.ana.checkpoint().note


def test_a_remote_that_went_on_is_not_overwritten(world: World, repo: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(repo), "remote.git")
    git(repo, "remote", "add", "origin", str(tmp_path / "remote.git"))
    git(tmp_path, "clone", "-q", "remote.git", "second")
    git(tmp_path / "second", "commit", "-q", "--allow-empty", "-m", "theirs")
    git(tmp_path / "second", "push", "-q")
    theirs = git(tmp_path / "remote.git", "rev-parse", "main")
    with pytest.raises(InfrastructureError, match="committed, and not pushed"):
        world.ana.witness_in_git(repo, push=True)
    assert git(tmp_path / "remote.git", "rev-parse", "main") == theirs


# Evidence --------------------------------------------------------------------------------------------------


def test_a_log_that_was_set_back_is_refused_and_the_evidence_kept(world: World, repo: Path) -> None:
    def act() -> None:
        ana = World.at(world.folder).ana
        ana.create_application("lost")
        ana.witness_in_git(repo)
        ana.close()

    back = set_back(world, act)
    for _ in range(2):
        committed = git(repo, "rev-parse", "HEAD")
        with pytest.raises(IntegrityError, match="not what the repository is a witness of") as told:
            back.ana.witness_in_git(repo)
        found = repo / f"{path_of(back)}.found"
        assert str(found) in told.value.fix
        assert found.read_text() == back.ana.checkpoint().note
        assert git(repo, "rev-parse", "HEAD") == committed
        for name in ("a", "b", "c"):  # then longer, and another way
            if name not in [a.name for a in back.ana.applications().items]:
                back.ana.create_application(name)
    assert back.ana.verify_git_witness(repo).faults


def test_another_key_is_refused(world: World, repo: Path) -> None:
    world.ana.witness_in_git(repo)
    (world.folder / FOLDER / LOG_KEY).unlink()
    create_key(world.folder / FOLDER / LOG_KEY)
    with pytest.raises(IntegrityError, match="not what the repository is a witness of"):
        world.ana.witness_in_git(repo)


@pytest.mark.parametrize("content", ["", "tandem\n1\nx\n", "x" * 70_000, "\x00\n"])
def test_a_checkpoint_that_was_tampered_with_is_refused(world: World, repo: Path, content: str) -> None:
    world.ana.witness_in_git(repo)
    (repo / path_of(world)).write_text(content)
    git(repo, "commit", "-qm", "tampered", path_of(world))
    with pytest.raises((IntegrityError, InvalidInputError)):
        world.ana.witness_in_git(repo)
    assert len(world.ana.verify_git_witness(repo).faults) == 1


def test_every_checkpoint_that_was_ever_committed_is_held_against_the_log(world: World, repo: Path) -> None:
    sizes = [world.ana.witness_in_git(repo).size]
    for name in ("a", "b", "c"):
        world.ana.create_application(name)
        sizes.append(world.ana.witness_in_git(repo).size)
    found = world.ana.verify_git_witness(repo)
    assert (found.checkpoints, found.oldest, found.newest, found.faults) == (4, sizes[0], sizes[-1], ())
    git(repo, "rm", "-q", path_of(world))
    git(repo, "commit", "-qm", "gone", path_of(world))
    assert world.ana.witness_in_git(repo).first
    [fault] = world.ana.verify_git_witness(repo).faults
    assert "removed the checkpoint" in fault


def test_a_checkpoint_of_a_branch_that_was_merged_is_held_against_the_log_too(world: World, repo: Path) -> None:
    world.ana.witness_in_git(repo)
    git(repo, "stash", "-qu")
    git(repo, "checkout", "-qb", "side")
    (repo / path_of(world)).write_text("forged\n\nx\n")
    git(repo, "commit", "-qam", "forged")
    git(repo, "checkout", "-q", "main")
    git(repo, "merge", "-q", "--no-ff", "-s", "ours", "-m", "merged", "side")
    assert any("not a signed note" in fault for fault in world.ana.verify_git_witness(repo).faults)


def test_a_repository_that_has_nothing_of_the_log_says_so(world: World, repo: Path) -> None:
    with pytest.raises(NotFoundError, match="no checkpoint of this log"):
        world.ana.verify_git_witness(repo)


# What is no place for it -----------------------------------------------------------------------------------


def test_a_link_that_leads_out_of_the_repository_is_not_followed(world: World, repo: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (repo / "checkpoints").symlink_to(tmp_path / "outside")
    with pytest.raises(InvalidInputError, match="a link stands where checkpoints are kept"):
        world.ana.witness_in_git(repo)
    assert list((tmp_path / "outside").iterdir()) == []
    assert git(repo, "rev-list", "--count", "HEAD").strip() == "1"


def test_a_checkpoint_that_is_a_link_in_a_commit_is_not_followed(world: World, repo: Path) -> None:
    place = repo / path_of(world)
    place.parent.mkdir(parents=True)
    place.symlink_to("/etc/passwd")
    git(repo, "add", path_of(world))
    git(repo, "commit", "-qm", "link", path_of(world))
    with pytest.raises(InvalidInputError, match="not a checkpoint"):
        world.ana.witness_in_git(repo)


@pytest.mark.parametrize("branch", ["", "..", "a b", "--force", "x\n", "refs/../x", "a..b", "-", "HEAD"])
def test_what_is_no_branch_is_refused(world: World, repo: Path, branch: str) -> None:
    before = git(repo, "for-each-ref")
    if branch in {"--force", "-"}:  # odd, and nobody takes it for an option
        world.ana.witness_in_git(repo, branch=branch)
        assert f"refs/heads/{branch}" in git(repo, "for-each-ref")
        return
    with pytest.raises(InvalidInputError, match="not the name of a branch"):
        world.ana.witness_in_git(repo, branch=branch)
    assert git(repo, "for-each-ref") == before


def test_a_commit_that_is_checked_out_without_a_branch_is_told(world: World, repo: Path) -> None:
    git(repo, "checkout", "-q", "--detach")
    with pytest.raises(InvalidInputError, match="no branch is checked out"):
        world.ana.witness_in_git(repo)


def test_what_is_no_repository_is_told(world: World, tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    for place in (tmp_path / "plain", tmp_path / "nothing"):
        with pytest.raises(InvalidInputError, match="is not a git repository"):
            world.ana.witness_in_git(place)


def test_a_missing_executable_is_told_where_git_is_needed(
    world: World, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(integration, "_git", lambda: None)
    with pytest.raises(InfrastructureError, match="git is needed to keep checkpoints"):
        world.ana.witness_in_git(repo)


def test_an_index_that_somebody_else_holds_is_told_and_nothing_is_committed(world: World, repo: Path) -> None:
    (repo / ".git" / "index.lock").touch()
    with pytest.raises(InfrastructureError, match="git refused"):
        world.ana.witness_in_git(repo)
    assert git(repo, "rev-list", "--count", "HEAD").strip() == "1"


def test_who_commits_meanwhile_is_not_overwritten(world: World, repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from registry.integrations.git_checkpoints import CheckpointRepository

    made = CheckpointRepository._made

    def slower(self: CheckpointRepository, entry: str, message: str) -> str:
        found = made(self, entry, message)
        git(repo, "commit", "-q", "--allow-empty", "-m", "meanwhile")
        return found

    monkeypatch.setattr(CheckpointRepository, "_made", slower)
    status = git(repo, "status", "--porcelain")
    with pytest.raises(InfrastructureError, match="git refused") as refused:
        world.ana.witness_in_git(repo)
    assert refused.value.fix == "run it again"
    monkeypatch.setattr(CheckpointRepository, "_made", made)
    assert git(repo, "status", "--porcelain").replace("A  staged\n", "") == status.replace("A  staged\n", "")
    assert not (repo / path_of(world)).exists()
    assert world.ana.witness_in_git(repo).commit
    assert "meanwhile" in git(repo, "log", "--format=%s")


@pytest.mark.parametrize("known", [True, False])
def test_of_two_witnesses_at_once_the_loser_leaves_what_the_other_committed(
    world: World, repo: Path, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    """The loser read the log first: its checkpoint is the older one."""
    from registry.integrations.git_checkpoints import CheckpointRepository

    if known:
        world.ana.witness_in_git(repo)
        world.ana.create_application("one")
    status = git(repo, "status", "--porcelain")
    made = CheckpointRepository._made

    def slower(self: CheckpointRepository, entry: str, message: str) -> str:
        monkeypatch.setattr(CheckpointRepository, "_made", made)
        found = made(self, entry, message)
        world.ana.create_application("two")
        assert world.ana.witness_in_git(repo).commit
        return found

    monkeypatch.setattr(CheckpointRepository, "_made", slower)
    with pytest.raises(InfrastructureError, match="nothing was committed"):
        world.ana.witness_in_git(repo)
    assert git(repo, "status", "--porcelain") == status
    assert shown(repo, world) == world.ana.checkpoint().note == (repo / path_of(world)).read_text()


def test_who_commits_without_an_identity_is_told_how_to_say_it(
    world: World, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.delenv(f"GIT_{role}_NAME")
        monkeypatch.delenv(f"GIT_{role}_EMAIL")
    git(repo, "config", "user.useConfigOnly", "true")
    with pytest.raises(InvalidInputError, match="does not know who commits") as refused:
        world.ana.witness_in_git(repo)
    assert refused.value.fix.startswith(f"git -C {repo} config user.name NAME")
    assert not (repo / path_of(world)).exists()
    git(repo, "config", "user.name", "Ana")
    git(repo, "config", "user.email", "ana@example.com")
    assert world.ana.witness_in_git(repo).commit


def test_who_verifies_where_no_repository_is_is_not_told_to_make_one(world: World, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="not a git repository") as verifying:
        world.ana.verify_git_witness(tmp_path / "nowhere")
    assert verifying.value.fix == "name the repository that `tandem witness git` commits to"
    with pytest.raises(InvalidInputError, match="not a git repository") as witnessing:
        world.ana.witness_in_git(tmp_path / "nowhere")
    assert witnessing.value.fix == f"git init {tmp_path / 'nowhere'}"
