"""What a repository may not do to whoever imports a prompt's history from it, and what it is told to be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from registry.domain import file_states
from registry.domain.errors import InvalidInputError, PermissionDeniedError
from registry.integrations import git_history
from tests.git_repos import PROMPT, GitRepository, git
from tests.importing import entries, given_back, states
from tests.world import EVE, World

FILE = "support.prompt.md"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "registry")


@pytest.fixture
def repo(tmp_path: Path) -> GitRepository:
    return GitRepository(tmp_path / "repo")


def signed(repo: GitRepository) -> None:
    """Give the newest commit a signature, which git would have a program look at."""
    head, _, message = repo.git("cat-file", "commit", "HEAD").partition("\n\n")
    signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n words\n -----END PGP SIGNATURE-----"
    raw = f"{head}\n{signature}\n\n{message}\n".encode()
    commit = git(repo.place, "hash-object", "-t", "commit", "-w", "--stdin", data=raw)
    repo.git("update-ref", "refs/heads/main", commit)


@pytest.mark.parametrize(
    "revision", ["--upload-pack=touch pwned", "-n1", "", "nowhere", "a...b", "main..nowhere", "x\x1by"]
)
def test_what_names_no_commit_is_refused(world: World, repo: GitRepository, revision: str) -> None:
    repo.prompt("One")
    with pytest.raises(InvalidInputError, match=r"no such commit|not a range"):
        world.ana.import_history(repo.place, FILE, revisions=revision)
    assert not (repo.place / "pwned").exists()


@pytest.mark.parametrize("path", ["/etc/passwd", "../x.prompt.md", ".", "a/../../b", "x\u202ey"])
def test_a_path_that_leads_out_of_the_repository_is_refused(world: World, repo: GitRepository, path: str) -> None:
    repo.prompt("One")
    with pytest.raises(InvalidInputError, match="not a path within"):
        world.ana.import_history(repo.place, path)


@pytest.mark.parametrize("path", ["*.prompt.md", ":(top)support.prompt.md", ":!nothing", "nowhere.md", "folder"])
def test_a_pattern_is_the_name_of_a_file_and_a_folder_is_none(world: World, repo: GitRepository, path: str) -> None:
    repo.prompt("One")
    repo.commit("folder/a.txt", "words")
    with pytest.raises(InvalidInputError, match=r"no state of|is a folder"):
        world.ana.import_history(repo.place, path)


@pytest.mark.parametrize(
    "place", ["https://example.com/a.git", "ext::sh -c 'touch pwned'", "--upload-pack=x", "nowhere"]
)
def test_only_repositories_of_this_machine_are_read(world: World, place: str) -> None:
    with pytest.raises(InvalidInputError, match="not a git repository of this machine"):
        world.ana.import_history(Path(place), FILE)


@pytest.mark.parametrize("merges", ["off", "remerge"])  # git merges again for the latter, by drivers of attributes
def test_a_configuration_makes_git_run_nothing_and_print_nothing_else(
    world: World, repo: GitRepository, merges: str
) -> None:
    repo.prompt("One")
    repo.git("checkout", "-qb", "side")
    repo.prompt("Other words")
    repo.git("checkout", "-q", "main")
    repo.prompt("Some words")
    repo.git("merge", "-q", "--no-commit", "-s", "ours", "side")
    repo.prompt("Two")
    signed(repo)
    planted = repo.place / "planted.sh"
    planted.write_text(f"#!/bin/sh\ntouch {repo.place}/pwned\n")
    planted.chmod(0o755)
    for key, value in {
        "log.showSignature": "true",
        "gpg.program": str(planted),
        "diff.external": str(planted),
        "core.pager": str(planted),
        "core.fsmonitor": str(planted),
        "core.hooksPath": str(repo.place),
        "log.showRoot": "false",
        "log.follow": "true",
        "i18n.logOutputEncoding": "latin1",
        "format.pretty": "raw",
        "color.ui": "always",
        "log.decorate": "full",
        "diff.noprefix": "true",
        "log.diffMerges": merges,
        "merge.planted.driver": str(planted),
    }.items():
        repo.git("config", key, value)
    (repo.place / ".git/info/attributes").write_text("*.md merge=planted\n")
    found = world.ana.import_history(repo.place, FILE)
    assert states(found) == [("new", "support@1"), ("new", "support@2"), ("new", "support@3")]
    assert not (repo.place / "pwned").exists()


def test_a_file_whose_name_reads_as_a_pattern_is_itself_alone(world: World, repo: GitRepository) -> None:
    repo.prompt("Other", "ab.prompt.md")
    (repo.place / "a*.prompt.md").write_text(PROMPT.format(words="One"))
    repo.git("--literal-pathspecs", "add", "a*.prompt.md")
    repo.committed("a star")
    found = world.ana.import_history(repo.place, "a*.prompt.md")
    assert [item.revision.subject for item in found.revisions] == ["a star"]
    assert given_back(world, "support@1") == PROMPT.format(words="One")


def test_objects_are_read_as_they_were_before_anybody_replaced_them(world: World, repo: GitRepository) -> None:
    repo.prompt("One")
    real = repo.git("rev-parse", f"HEAD:{FILE}")
    other = git(repo.place, "hash-object", "-w", "--stdin", data=PROMPT.format(words="Forged").encode())
    repo.git("replace", real, other)
    world.ana.import_history(repo.place, FILE)
    assert given_back(world, "support@1") == PROMPT.format(words="One")


def test_bytes_are_those_of_the_blob_without_filters(world: World, repo: GitRepository) -> None:
    repo.git("config", "core.autocrlf", "true")
    data = PROMPT.format(words="One") + "\n"
    repo.commit(FILE, data)
    world.ana.import_history(repo.place, FILE)
    assert given_back(world, "support@1") == data


def test_no_more_states_are_read_than_allowed(
    world: World, repo: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git_history, "MAX_STATES", 1)
    for words in ("One", "Two"):
        repo.prompt(words)
    with pytest.raises(InvalidInputError, match="more than 1 times"):
        world.ana.import_history(repo.place, FILE)


def test_no_more_bytes_are_held_than_allowed(
    world: World, repo: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in ("One", "Two"):
        repo.prompt(words)
    size = len(PROMPT.format(words="One"))
    monkeypatch.setattr(file_states, "MAX_TOLD", 2 * size - 1)
    before = entries(world)
    with pytest.raises(InvalidInputError, match="too large to be imported at once"):
        world.ana.import_history(repo.place, FILE)
    assert entries(world) == before
    monkeypatch.setattr(file_states, "MAX_TOLD", 2 * size)
    assert len(states(world.ana.import_history(repo.place, FILE))) == 2


def test_who_may_not_register_imports_nothing(world: World, repo: GitRepository) -> None:
    repo.prompt("One")
    before = entries(world)
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).import_history(repo.place, FILE)
    assert entries(world) == before


def test_a_path_is_what_it_says(world: World, tmp_path: Path) -> None:
    repo = GitRepository(tmp_path / "$HOME")
    repo.prompt("One")
    assert states(world.ana.import_history(repo.place, FILE)) == [("new", "support@1")]


def test_a_configuration_that_cannot_be_read_is_told(world: World, repo: GitRepository) -> None:
    repo.prompt("One")
    config = repo.place / ".git/config"
    config.write_text("words\n" + config.read_text())
    with pytest.raises(InvalidInputError, match="git cannot read"):
        world.ana.import_history(repo.place, FILE)


def test_a_damaged_repository_is_told(world: World, repo: GitRepository) -> None:
    repo.prompt("One")
    blob = repo.git("rev-parse", f"HEAD:{FILE}")
    object_ = repo.place / ".git" / "objects" / blob[:2] / blob[2:]
    os.chmod(object_, 0o644)
    object_.write_bytes(b"damaged")
    with pytest.raises(InvalidInputError, match="git cannot read"):
        world.ana.import_history(repo.place, FILE)
