"""Promotions as tags of git: what GTO reads is what the log tells; a tag is made once, and never moved."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, NotFoundError
from registry.domain.times import parse_time
from tests.git_repos import GitRepository, git
from tests.world import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    world = World(tmp_path / "registry").stock()
    for right in (100, 90):
        world.ana.compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": str(right)})
    world.ana.promote("bot@1", "dev", "first")
    world.ana.promote("bot@2", "dev", "next\x1b[31m one")
    return world


@pytest.fixture
def repo(tmp_path: Path) -> GitRepository:
    return GitRepository(tmp_path / "repo")


def tags(repo: GitRepository) -> dict[str, str]:
    told = repo.git("for-each-ref", "--format=%(refname:short) %(*objectname)", "refs/tags")
    return dict(line.split() for line in told.splitlines())


MADE = ("bot@v1.0.0", "bot#dev#1", "bot@v2.0.0", "bot#dev#2")


def test_every_placement_is_a_tag_on_the_commit_of_its_release(world: World, repo: GitRepository) -> None:
    done = world.ana.mirror_tags(repo.place)
    assert (done.created, done.kept, done.left_out) == (MADE, 0, ())
    found = tags(repo)
    assert found["bot@v1.0.0"] == found["bot#dev#1"] != found["bot@v2.0.0"] == found["bot#dev#2"]
    release = world.ana.release("bot@2")
    assert json.loads(repo.git("show", "bot@v2.0.0:release.json")) == dict(release.manifest)
    made = int(parse_time(release.created_at).timestamp())
    assert (
        repo.git("log", "-1", "--format=%an %ad %cd", "--date=unix", "bot@v2.0.0") == f"ana@example.com {made} {made}"
    )
    told = repo.git("cat-file", "tag", "bot#dev#2")
    assert "tagger ana@example.com <ana@example.com> " in told
    assert "promote bot@2 at dev\n\nnext\ufffd[31m one\n\ndeployment: " in told
    assert f"digest: {release.digest}" in told


def test_git_itself_finds_no_fault_with_what_is_made(world: World, repo: GitRepository) -> None:
    world.ana.mirror_tags(repo.place)
    assert repo.git("fsck", "--strict", "--no-dangling") == ""
    for name in MADE:
        tag = subprocess.run(["git", "-C", str(repo.place), "cat-file", "tag", name], check=True, capture_output=True)
        words = ["git", "-C", str(repo.place), "mktag", "--strict"]
        again = subprocess.run(words, input=tag.stdout, check=True, capture_output=True, text=False)
        assert again.stdout.decode().strip() == repo.git("rev-parse", f"refs/tags/{name}")
    assert repo.git("ls-tree", "--name-only", "bot@v2.0.0^{tree}") == "release.json"


def test_a_repository_may_name_objects_by_the_longer_hash(world: World, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--bare", "--object-format=sha256", "long.git")
    assert world.ana.mirror_tags(tmp_path / "long.git").created == MADE
    assert world.ana.mirror_tags(tmp_path / "long.git").kept == len(MADE)
    assert len(git(tmp_path / "long.git", "rev-parse", "bot@v2.0.0")) == 64


def test_attributes_of_the_repository_change_no_byte(world: World, repo: GitRepository, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--bare", "plain.git")
    (repo.place / ".gitattributes").write_text("* text eol=crlf working-tree-encoding=UTF-16\n")
    world.ana.mirror_tags(repo.place)
    world.ana.mirror_tags(tmp_path / "plain.git")
    assert git(tmp_path / "plain.git", "rev-parse", "bot@v2.0.0") == repo.git("rev-parse", "bot@v2.0.0")


def test_many_tags_take_no_more_processes_than_a_few(
    world: World, repo: GitRepository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from git import Git

    started = list[str]()
    execute: Any = Git.execute

    def counted(self: Git, command: list[str], *words: object, **options: object) -> Any:
        started.append(str(command))
        return execute(self, command, *words, **options)

    monkeypatch.setattr(Git, "execute", counted)
    world.ana.mirror_tags(repo.place)
    few = len(started)
    for number in range(9):
        world.ana.promote(f"bot@{number % 2 + 1}", "dev", "back and forth")
    other = GitRepository(tmp_path / "other")
    started.clear()
    assert len(world.ana.mirror_tags(other.place).created) == len(MADE) + 9
    assert 0 < len(started) <= few


def test_a_rollback_is_one_more_assignment(world: World, repo: GitRepository) -> None:
    world.ana.mirror_tags(repo.place)
    before = tags(repo)
    world.ana.roll_back("bot@dev", "worse")
    done = world.ana.mirror_tags(repo.place)
    assert (done.created, done.kept) == (("bot#dev#3",), 4)
    assert tags(repo) == {**before, "bot#dev#3": before["bot@v1.0.0"]}
    assert repo.git("cat-file", "tag", "bot#dev#3").count("rollback bot@1 at dev") == 1


def test_made_again_anywhere_the_tags_have_the_same_bytes(world: World, repo: GitRepository, tmp_path: Path) -> None:
    world.ana.mirror_tags(repo.place, "bot")
    git(tmp_path, "init", "-q", "--bare", "other.git")
    world.ana.mirror_tags(tmp_path / "other.git")
    listing = ("for-each-ref", "--format=%(refname) %(objectname) %(*objectname)")
    assert git(tmp_path / "other.git", *listing) == repo.git(*listing)
    assert world.ana.mirror_tags(repo.place).created == ()


def test_nothing_but_tags_is_touched(world: World, repo: GitRepository) -> None:
    repo.commit("README", "words")
    (repo.place / "README").write_text("changed")
    (repo.place / "staged").write_text("staged")
    repo.git("add", "staged")
    before = (repo.head, repo.git("status", "--porcelain"), repo.git("branch", "--list"))
    world.ana.mirror_tags(repo.place)
    assert (repo.head, repo.git("status", "--porcelain"), repo.git("branch", "--list")) == before


@pytest.mark.parametrize("annotated", [True, False])
def test_a_tag_of_somebody_else_is_never_moved_and_nothing_is_made_beside_it(
    world: World, repo: GitRepository, annotated: bool
) -> None:
    head = repo.commit("README", "words")
    repo.git("tag", *(["-a", "-m", "mine"] if annotated else []), "bot#dev#2", head)
    repo.git("tag", "v1", head)
    before = repo.git("for-each-ref")
    with pytest.raises(ConflictError, match="bot#dev#2 is there already"):
        world.ana.mirror_tags(repo.place)
    assert repo.git("for-each-ref") == before


def test_a_name_that_is_taken_in_between_keeps_all_from_being_made(world: World, repo: GitRepository) -> None:
    from registry.integrations.git_tags import tag_repository

    head = repo.commit("README", "words")
    repo.git("tag", "b", head)
    with tag_repository(repo.place) as place, pytest.raises(ConflictError, match="so none was"):
        place.create({"a": head, "b": head})
    assert set(place.tags()) == {"b"}


def test_tags_are_pushed_to_a_remote_that_is_configured(world: World, repo: GitRepository, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--bare", "backup.git")
    repo.git("remote", "add", "backup", str(tmp_path / "backup.git"))
    repo.git("remote", "add", "trap", f"ext::touch {tmp_path}/pwned")
    done = world.ana.mirror_tags(repo.place, push="backup")
    assert done.pushed == "backup"
    assert set(git(tmp_path / "backup.git", "tag").split()) == set(MADE)
    assert world.ana.mirror_tags(repo.place, push="backup").created == ()
    for remote in ("origin", "--receive-pack=touch pwned", str(tmp_path / "backup.git"), "ext::sh"):
        with pytest.raises(InvalidInputError, match="no such remote"):
            world.ana.mirror_tags(repo.place, push=remote)
    with pytest.raises(InfrastructureError, match="not all of them pushed") as told:
        world.ana.mirror_tags(repo.place, push="trap")
    assert told.value.found == "fatal: transport 'ext' not allowed"
    assert not (tmp_path / "pwned").exists()


def test_a_remote_that_has_another_tag_keeps_it(world: World, repo: GitRepository, tmp_path: Path) -> None:
    other = GitRepository(tmp_path / "other")
    head = other.commit("README", "words")
    other.git("tag", "bot#dev#1", head)
    repo.git("remote", "add", "origin", str(other.place))
    with pytest.raises(InfrastructureError, match="not all of them pushed"):
        world.ana.mirror_tags(repo.place, push="origin")
    assert other.git("rev-parse", "bot#dev#1") == head


def test_names_that_the_format_cannot_hold_are_told(world: World, repo: GitRepository) -> None:
    world.ana.create_application("bot.v2")
    assert world.ana.mirror_tags(repo.place).left_out == ("bot.v2",)
    with pytest.raises(InvalidInputError, match="GTO has no words"):
        world.ana.mirror_tags(repo.place, "bot.v2")
    with pytest.raises(NotFoundError):
        world.ana.mirror_tags(repo.place, "nobody")


def test_where_there_is_no_repository_nothing_is_made(world: World, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="is not a git repository"):
        world.ana.mirror_tags(tmp_path)


GTO = shutil.which("gto")


@pytest.mark.skipif(GTO is None, reason="the program gto is not installed")
def test_gto_reads_the_same(world: World, repo: GitRepository) -> None:
    world.ana.roll_back("bot@dev", "worse")
    world.ana.mirror_tags(repo.place)
    assert GTO is not None

    def asked(*words: str) -> str:
        done = subprocess.run([GTO, *words, "--repo", str(repo.place)], check=True, capture_output=True, text=True)
        return done.stdout

    state = json.loads(asked("show", "--json", "bot"))
    stages = {item["version"]: [stage["stage"] for stage in item["stages"]] for item in state}
    assert stages == {"v1.0.0": ["dev"], "v2.0.0": []}
    history = json.loads(asked("history", "--json", "bot"))
    assert [(item["event"], item["version"]) for item in reversed(history)] == [
        ("registration", "v1.0.0"),
        ("assignment", "v1.0.0"),
        ("registration", "v2.0.0"),
        ("assignment", "v2.0.0"),
        ("assignment", "v1.0.0"),
    ]
