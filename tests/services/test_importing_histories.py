"""The history of a file becomes versions: whose, when and by which commit, and never anything else than its bytes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind
from tests.git_repos import PROMPT, GitRepository, git
from tests.importing import entries, given_back, states
from tests.world import World

FILE = "support.prompt.md"


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "registry")


@pytest.fixture
def repo(tmp_path: Path) -> GitRepository:
    return GitRepository(tmp_path / "repo")


def test_a_file_that_does_not_name_itself_is_told_of_once(world: World, repo: GitRepository) -> None:
    for words in ("One", "Two"):
        repo.commit("plain.md", words)
    with pytest.raises(InvalidInputError, match=r"^no name was given$") as refused:
        world.ana.import_history(repo.place, "plain.md")
    (fault,) = refused.value.faults
    assert (fault.expected, "--skip-invalid" in fault.fix) == (
        "--name, or `name:` in the newest state of the file",
        False,
    )
    assert world.ana.import_history(repo.place, "plain.md", name="plain").count("new") == 2


def test_a_history_becomes_versions_with_their_authors_and_commits(world: World, repo: GitRepository) -> None:
    commits = [repo.prompt(words, GIT_AUTHOR_NAME=f"{words} Lee") for words in ("One", "Two")]
    repo.git("remote", "add", "origin", "https://ana:secret@example.com/team/prompts.git")
    found = world.ana.import_history(repo.place, FILE)
    assert (found.name, states(found)) == ("support", [("new", "support@1"), ("new", "support@2")])
    version = world.ana.version("support@2", Kind.PROMPT)
    (source,) = version.relations
    assert (source.kind, source.target) == ("source", commits[1])
    assert source.detail == {
        "commit": commits[1],
        "path": FILE,
        "remote": "https://example.com/team/prompts.git",
        "author": "Two Lee <ana@example.com>",
        "authored": repo.git("log", "-1", "--format=%aI"),
        "message": "Two",
    }
    assert version.created_by == "ana@example.com"
    assert given_back(world, "support@2") == PROMPT.format(words="Two")


def test_whoever_wrote_it_changes_no_digest(world: World, repo: GitRepository) -> None:
    repo.prompt("One", GIT_AUTHOR_NAME="Somebody Else", GIT_AUTHOR_EMAIL="eve@example.com")
    world.ana.import_history(repo.place, FILE)
    by_hand = world.ana.register_prompt(world.write(FILE, PROMPT.format(words="One")), "support")
    assert (by_hand.created, by_hand.version.reference) == (False, "support@1")


def test_imported_again_only_what_is_new_makes_versions(world: World, repo: GitRepository) -> None:
    repo.prompt("One")
    world.ana.import_history(repo.place, FILE)
    before = entries(world)
    again = world.ana.import_history(repo.place, FILE)
    assert (states(again), entries(world)) == ([("known", "support@1")], before)
    repo.prompt("Two")
    third = world.ana.import_history(repo.place, FILE)
    assert (states(third), entries(world)) == ([("known", "support@1"), ("new", "support@2")], before + 1)


def test_the_same_content_in_a_row_makes_no_version_and_earlier_content_is_the_earlier_version(
    world: World, repo: GitRepository
) -> None:
    repo.prompt("One")
    repo.git("update-index", "--chmod=+x", FILE)
    repo.committed("made executable")
    repo.prompt("Two")
    repo.prompt("One")
    found = world.ana.import_history(repo.place, FILE)
    assert states(found) == [("new", "support@1"), ("same", "support@1"), ("new", "support@2"), ("known", "support@1")]
    assert len(world.ana.version("support@1").relations) == 1


def test_what_was_registered_by_hand_is_told_where_it_comes_from(world: World, repo: GitRepository) -> None:
    world.ana.register_prompt(world.write(FILE, PROMPT.format(words="One")))
    commit = repo.prompt("One")
    assert states(world.ana.import_history(repo.place, FILE)) == [("known", "support@1")]
    assert [r.target for r in world.ana.version("support@1").relations] == [commit]


def test_a_dry_run_tells_what_would_be_and_writes_nothing(world: World, repo: GitRepository) -> None:
    for words in ("One", "Two", "One", "Three"):
        repo.prompt(words)
    before, blobs = entries(world), sorted(world.folder.rglob("blobs/**/*"))
    would = world.ana.import_history(repo.place, FILE, dry_run=True)
    assert (would.dry_run, entries(world), sorted(world.folder.rglob("blobs/**/*"))) == (True, before, blobs)
    assert states(world.ana.import_history(repo.place, FILE)) == states(would)


def test_a_state_that_is_no_prompt_refuses_all_before_anything_is_written(world: World, repo: GitRepository) -> None:
    repo.prompt("One")
    bad = repo.commit(FILE, "---\nname: [\n---\n")
    worse = repo.commit(FILE, b"caf\xe9\n")
    repo.prompt("Two")
    before = entries(world)
    with pytest.raises(InvalidInputError) as told:
        world.ana.import_history(repo.place, FILE)
    named = " ".join(fault.message for fault in told.value.faults)
    assert bad[:12] in named
    assert worse[:12] in named
    assert "--skip-invalid" in told.value.faults[0].fix
    assert entries(world) == before
    found = world.ana.import_history(repo.place, FILE, skip_invalid=True)
    assert states(found) == [("new", "support@1"), ("skipped", None), ("skipped", None), ("new", "support@2")]
    assert "not UTF-8 text" in found.revisions[2].problem


def test_secrets_of_the_past_are_refused_unless_they_are_allowed(world: World, repo: GitRepository) -> None:
    repo.prompt("Use AKIAIOSFODNN7EXAMPLE")
    repo.prompt("Two")
    with pytest.raises(InvalidInputError, match="looks like a secret"):
        world.ana.import_history(repo.place, FILE)
    assert states(world.ana.import_history(repo.place, FILE, allowed=["secret"]))[0] == ("new", "support@1")


def test_links_submodules_deletions_and_huge_files_are_no_prompts(
    world: World, repo: GitRepository, tmp_path: Path
) -> None:
    repo.prompt("One")
    (repo.place / FILE).unlink()
    (repo.place / FILE).symlink_to("/etc/passwd")
    repo.git("add", FILE)
    repo.committed("a link")
    repo.git("rm", "-qf", FILE)
    repo.committed("gone")
    repo.git("update-index", "--add", "--cacheinfo", f"160000,{repo.head},{FILE}")
    repo.committed("a submodule")
    repo.git("rm", "-q", "--cached", FILE)
    repo.commit(FILE, "x" * 5_000_000)
    repo.prompt("Two")
    found = world.ana.import_history(repo.place, FILE, skip_invalid=True)
    assert [item.state for item in found.revisions] == ["new", "skipped", "skipped", "skipped", "skipped", "new"]
    problems = " | ".join(item.problem for item in found.revisions if item.problem)
    for said in ("is a symbolic link", "was deleted", "is a submodule", "the file is too large"):
        assert said in problems


def test_a_rename_is_followed_if_asked_even_over_an_older_file_of_that_name(world: World, repo: GitRepository) -> None:
    repo.prompt("Other")
    repo.git("rm", "-q", FILE)
    repo.committed("gone")
    repo.prompt("One", "old.prompt.md")
    repo.git("mv", "old.prompt.md", FILE)
    repo.committed("renamed")
    repo.prompt("Two")
    plain = world.ana.import_history(repo.place, FILE, dry_run=True, skip_invalid=True)
    assert [item.state for item in plain.revisions] == ["new", "skipped", "new", "new"]
    found = world.ana.import_history(repo.place, FILE, follow=True)
    assert [(item.revision.path, item.state) for item in found.revisions] == [
        ("old.prompt.md", "new"),
        (FILE, "same"),
        (FILE, "new"),
    ]


def test_a_name_of_the_past_that_is_no_text_is_not_left_out_unsaid(world: World, repo: GitRepository) -> None:
    older = repo.place / os.fsdecode(b"caf\xe9.prompt.md")
    older.write_text(PROMPT.format(words="One"))
    repo.git("add", "-A")
    repo.committed()
    repo.git("mv", older.name, FILE)
    repo.committed()
    with pytest.raises(InvalidInputError, match="no UTF-8 before it was renamed"):
        world.ana.import_history(repo.place, FILE, follow=True)
    assert states(world.ana.import_history(repo.place, FILE)) == [("new", "support@1")]


def test_what_no_registry_elsewhere_would_record_none_at_hand_does(world: World, repo: GitRepository) -> None:
    repo.prompt("One")
    repo.git("config", "remote.origin.url", "https://example.com/" + "a" * 2000)
    with pytest.raises(InvalidInputError, match="cannot be recorded so") as refused:
        world.ana.import_history(repo.place, FILE)
    assert refused.value.where == "revision: remote"


def test_a_remote_without_an_address_is_none(world: World, repo: GitRepository) -> None:
    repo.prompt("One")
    repo.git("config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*")
    (state,) = world.ana.import_history(repo.place, FILE).revisions
    assert state.revision.remote is None


def test_a_merge_is_one_step_of_the_branch(world: World, repo: GitRepository) -> None:
    repo.prompt("One")
    repo.git("checkout", "-qb", "side")
    repo.prompt("Draft")
    repo.prompt("Better")
    repo.git("checkout", "-q", "main")
    repo.commit("README", "words")
    repo.git("merge", "-q", "--no-ff", "-m", "take it", "side")
    found = world.ana.import_history(repo.place, FILE)
    assert [(item.version, item.revision.subject) for item in found.revisions] == [
        ("support@1", "One"),
        ("support@2", "take it"),
    ]


def test_the_order_is_that_of_the_commits_whatever_their_clocks_said(world: World, repo: GitRepository) -> None:
    for words, year in (("One", 2024), ("Two", 1999), ("Three", 2010)):
        when = f"{year}-05-01T12:00:00+0200"
        repo.prompt(words, GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)
    found = world.ana.import_history(repo.place, FILE)
    assert [item.revision.authored[:4] for item in found.revisions] == ["2024", "1999", "2010"]


def test_a_range_a_branch_and_a_bare_repository_are_read(world: World, repo: GitRepository, tmp_path: Path) -> None:
    first, _, _ = (repo.prompt(words) for words in ("One", "Two", "Three"))
    git(tmp_path, "clone", "-q", "--bare", str(repo.place), "bare.git")
    found = world.ana.import_history(tmp_path / "bare.git", FILE, revisions=f"{first}..main")
    assert [item.revision.subject for item in found.revisions] == ["Two", "Three"]
    assert states(world.ana.import_history(repo.place, FILE, revisions="main~1"))[-1] == ("known", "support@1")


def test_a_history_that_was_cut_off_is_refused_unless_a_range_is_asked_for(
    world: World, repo: GitRepository, tmp_path: Path
) -> None:
    for words in ("One", "Two"):
        repo.prompt(words)
    git(tmp_path, "clone", "-q", "--depth=1", f"file://{repo.place}", "shallow")
    with pytest.raises(InvalidInputError, match="cut off") as told:
        world.ana.import_history(tmp_path / "shallow", FILE)
    assert "--unshallow" in told.value.fix
    found = world.ana.import_history(tmp_path / "shallow", FILE, revisions="HEAD")
    assert [item.revision.subject for item in found.revisions] == ["Two"]


def test_what_commits_say_is_kept_as_text_that_a_terminal_can_show(world: World, repo: GitRepository) -> None:
    tree = (repo.prompt("One"), repo.git("rev-parse", "HEAD^{tree}"))[1]
    raw = f"tree {tree}\n".encode() + (
        b"author An\xe9\x1b[31ma\xe2\x80\xae <ana@example.com> 1700000000 +0000\n"
        b"committer ana <ana@example.com> 1700000000 +0000\n\n"
        b"h\xff\x07i\nmore\n"
    )
    commit = git(repo.place, "hash-object", "-t", "commit", "-w", "--stdin", "--literally", data=raw)
    repo.git("update-ref", "refs/heads/main", commit)
    world.ana.import_history(repo.place, FILE)
    (source,) = world.ana.version("support@1").relations
    assert source.detail["author"] == "An\ufffd\ufffd[31ma\ufffd <ana@example.com>"
    assert source.detail["message"] == "h\ufffd\ufffdi\nmore"


def test_an_endless_message_is_cut(world: World, repo: GitRepository) -> None:
    repo.commit(FILE, PROMPT.format(words="One"), "m" * 9000)
    world.ana.import_history(repo.place, FILE)
    (source,) = world.ana.version("support@1").relations
    assert (len(source.detail["message"]), source.detail["message"][-1]) == (4000, "…")
