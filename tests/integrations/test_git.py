"""Where code stands: the same answer whatever git is configured to do, and nothing of it is run."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

import pytest

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InvalidInputError
from registry.integrations import git as integration
from registry.integrations.git import DIFF, provenance


def git(where: Path, *words: str) -> bytes:
    who = {f"GIT_{role}_{what}": "ana@example.com" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    home = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PATH": os.environ["PATH"]}
    options = ["-c", "protocol.file.allow=always", "-c", "init.defaultBranch=main"]
    return subprocess.run(
        ["git", *options, *words], cwd=where, env={**who, **home}, check=True, capture_output=True
    ).stdout


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A work tree with one commit of `train.py`."""
    return a_tree(tmp_path / "tree")


def a_tree(place: Path) -> Path:
    place.mkdir()
    git(place, "init", "-q")
    (place / "train.py").write_text("print(1)\n")
    (place / ".gitignore").write_text("out/\n")
    git(place, "add", ".")
    git(place, "commit", "-qm", "first")
    return place


def head(tree: Path) -> str:
    return git(tree, "rev-parse", "HEAD").decode().strip()


def test_a_clean_tree_is_its_commit(tree: Path) -> None:
    (tree / "out").mkdir()
    (tree / "out" / "weights").write_text("ignored")
    found = provenance(tree / "out")
    assert found.model_dump(exclude_none=True) == {"commit": head(tree), "path": "out", "dirty": False}


def test_a_patch_is_the_digest_of_the_difference_that_git_prints(tree: Path) -> None:
    (tree / "train.py").write_text("print(2)\n")
    (tree / "new.py").write_text("staged\n")
    git(tree, "add", "new.py")
    found = provenance(tree)
    assert found.dirty
    assert found.patch == digest_of_bytes(git(tree, "diff", "HEAD", *DIFF))
    assert found.untracked is None


def test_the_page_tells_the_command_that_prints_the_difference() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "training.md").read_text()
    (command,) = [text for text in page.replace("\\\n", "").splitlines() if text.startswith("git diff")]
    assert command.split() == ["git", "diff", "HEAD", *DIFF, "|", "sha256sum"]


def test_files_that_git_does_not_know_are_digested_beside_the_patch(tree: Path) -> None:
    clean = digest_of_bytes(b"")
    (tree / "sub dir").mkdir()
    (tree / "sub dir" / "ü.py").write_text("one\n")
    (tree / "a.py").symlink_to("nowhere")
    found = provenance(tree)
    assert (found.dirty, found.patch) == (True, clean)
    lines = "".join(
        f"sha256:{hashlib.sha256(data).hexdigest()}\t{name}\n"
        for name, data in (("a.py", b"nowhere"), ("sub dir/ü.py", b"one\n"))
    )
    assert found.untracked is not None
    assert found.untracked.model_dump() == {"files": 2, "size": 7 + 4, "digest": digest_of_bytes(lines.encode())}
    (tree / "sub dir" / "ü.py").write_text("two\n")
    again = provenance(tree)
    assert again.untracked != found.untracked
    assert again.patch == found.patch


def test_too_many_unknown_files_are_only_counted(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(integration, "MAX_UNTRACKED", 1)
    (tree / "a").write_text("1")
    (tree / "b").write_text("22")
    found = provenance(tree)
    assert found.untracked is not None
    assert found.untracked.model_dump() == {"files": 2, "size": 3, "digest": None}


def test_a_detached_head_and_a_linked_work_tree_stand_at_their_commits(tree: Path, tmp_path: Path) -> None:
    git(tree, "checkout", "-q", "--detach")
    assert provenance(tree).commit == head(tree)
    git(tree, "worktree", "add", "-q", str(tmp_path / "linked"))
    (tmp_path / "linked" / "train.py").write_text("print(3)\n")
    linked = provenance(tmp_path / "linked")
    assert (linked.commit, linked.dirty, linked.path) == (head(tree), True, ".")
    assert provenance(tree).dirty is False


def test_changes_within_a_submodule_are_told(tree: Path, tmp_path: Path) -> None:
    inner = a_tree(tmp_path / "inner")
    git(tree, "submodule", "--quiet", "add", str(inner), "vendored lib")
    git(tree, "commit", "-qm", "with a submodule")
    assert provenance(tree).dirty is False
    git(tree, "config", "submodule.vendored lib.ignore", "all")
    (tree / "vendored lib" / "train.py").write_text("print(9)\n")
    found = provenance(tree)
    assert (found.dirty, found.submodules) == (True, ("vendored lib",))
    within = provenance(tree / "vendored lib")
    assert (within.commit, within.dirty, within.submodules) == (head(inner), True, None)


def test_what_a_configuration_says_changes_nothing_and_is_not_run(tree: Path, tmp_path: Path) -> None:
    (tree / "train.py").write_text("print(2)\n" * 30)
    (tree / "new.py").write_text("x")
    plain = provenance(tree)
    mark = tmp_path / "was-run"
    for key, value in {
        "core.fsmonitor": f"touch {mark}; false",
        "core.pager": f"touch {mark}",
        "diff.external": f"touch {mark}",
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "diff.renames": "copies",
        "diff.algorithm": "patience",
        "diff.context": "9",
        "diff.submodule": "log",
        "color.ui": "always",
        "core.abbrev": "5",
        "core.quotePath": "false",
        "status.showUntrackedFiles": "no",
        "diff.ignoreSubmodules": "all",
    }.items():
        git(tree, "config", key, value)
    assert provenance(tree) == plain
    assert not mark.exists()


def test_what_a_partial_clone_lacks_is_not_fetched_by_a_program_that_it_names(tree: Path, tmp_path: Path) -> None:
    mark = tmp_path / "was-run"
    missing = subprocess.check_output(["git", "rev-parse", "HEAD:train.py"], cwd=tree, text=True).strip()
    for key, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "protocol.ext.allow": "always",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::touch {mark}",
    }.items():
        git(tree, "config", key, value)
    (tree / "train.py").write_text("print(2)\n")
    (tree / ".git" / "objects" / missing[:2] / missing[2:]).unlink()
    with pytest.raises(InvalidInputError, match="git cannot tell"):
        provenance(tree)
    assert not mark.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GIT_DIR", "/nowhere"),
        ("GIT_WORK_TREE", "/"),
        ("GIT_INDEX_FILE", "/nowhere/index"),
        ("GIT_EXTERNAL_DIFF", "false"),
        ("GIT_DIFF_OPTS", "--unified=9"),
        ("GIT_CONFIG_COUNT", "1"),
        ("GIT_CONFIG_PARAMETERS", "'diff.noprefix'='true'"),
        ("GIT_ALTERNATE_OBJECT_DIRECTORIES", "/nowhere"),
    ],
)
def test_variables_of_gits_environment_lead_nowhere_else(
    tree: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    (tree / "train.py").write_text("print(2)\n")
    plain = provenance(tree)
    monkeypatch.setenv(name, value)
    assert provenance(tree) == plain


@pytest.mark.parametrize(
    ("url", "recorded"),
    [
        ("https://ana:s3cret@example.com/team/x.git", "https://example.com/team/x.git"),
        ("https://example.com/x.git?private_token=s3cret", "https://example.com/x.git"),
        ("git@example.com:team/x.git", "git@example.com:team/x.git"),
    ],
)
def test_the_remote_is_origin_without_credentials(tree: Path, url: str, recorded: str) -> None:
    git(tree, "remote", "add", "a-fork", "https://example.com/fork.git")
    git(tree, "remote", "add", "origin", url)
    git(tree, "config", "url.https://hidden:pw@example.org/.insteadOf", "https://example.com/")
    assert provenance(tree).remote == recorded


def test_where_nothing_can_be_named_is_refused(tree: Path, tmp_path: Path) -> None:
    empty, bare = tmp_path / "empty", tmp_path / "bare"
    empty.mkdir()
    git(tmp_path, "init", "-q", "--bare", str(bare))
    for place in (empty, tmp_path / "missing"):
        with pytest.raises(InvalidInputError, match="not inside a git work tree"):
            provenance(place)
    git(empty, "init", "-q")
    for place in (empty, bare):
        with pytest.raises(InvalidInputError, match="has no commit to name"):
            provenance(place)


def test_a_damaged_repository_is_refused_in_a_line(tree: Path) -> None:
    (tree / ".git" / "index").write_bytes(b"DIRC garbage")
    with pytest.raises(InvalidInputError) as caught:
        provenance(tree)
    assert "git cannot tell where" in caught.value.message
    assert "\n" not in caught.value.found
    assert "stderr" not in caught.value.found
