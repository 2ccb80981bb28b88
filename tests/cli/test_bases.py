"""`tandem base register`: a directory, a commit of a repository, a hosted model; and what cannot be combined."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.cli.playground import Playground
from tests.hub import COMMIT, SMALL, snapshot

MODEL = "ft:gpt-4o-mini-2024-07-18:acme::abc123"


def test_a_hosted_model_is_registered_and_shown(play: Playground) -> None:
    line = f"base register --hosted --provider openai --model {MODEL} --job ftjob-123 --name theirs"
    assert play.text(*shlex.split(line)).startswith("theirs@1  registered  sha256:")
    shown = play.text("base", "show", "theirs@1")
    for word in ("hosted", "openai", MODEL, "ftjob-123"):
        assert word in shown
    assert play.document("base", "show", "theirs@1")["manifest"]["provider"] == "openai"


def test_a_commit_is_registered_from_the_cache_and_shown(
    play: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    line = ("base", "register", f"acme/tiny@{COMMIT}", "--name", "gated", "--licence", "LicenseRef-acme")
    assert "hf download acme/tiny" in play.told(*line, code=14)
    snapshot(tmp_path, SMALL)
    assert "nothing can run on it" in play.text(*line)
    shown = play.text("base", "show", "gated@1")
    for word in (COMMIT, "acme/tiny", "shapes_from", "licence  LicenseRef-acme"):
        assert word in shown
    for revision in ("main", "refs/pr/1", COMMIT[:7], ""):
        told = play.told("base", "register", f"acme/tiny@{revision}", "--name", "gated", code=15)
        assert told.startswith("error: not a commit" if revision else "error: the commit is missing")
    assert "ORG/NAME@COMMIT" in play.told("base", "register", "acme/tiny", "--name", "gated", code=15)


def test_a_fine_tune_names_its_parent(play: Playground) -> None:
    told = play.told("base", "register", str(play.folder / "base"), "--name", "x", "--parent", "tiny@1", code=15)
    assert told.startswith("error: this is tiny@1 itself")


def test_a_directory_whose_name_reads_as_a_repository_is_a_directory(
    play: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (play.folder / "base").rename(tmp_path / "tiny@2024")
    monkeypatch.chdir(tmp_path)
    assert play.text("base", "register", "tiny@2024", "--name", "tiny").startswith("tiny@1  already registered")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("", "Name a directory or ORG/NAME@COMMIT, or a hosted model with --hosted."),
        ("base --hosted --provider a --model b", "give base or --hosted, not both"),
        ("--hosted --model b", "--hosted needs --provider."),
        ("--hosted", "--hosted needs --provider and --model."),
        ("--hosted --provider a --model b --parent tiny@1", "--parent is for models with files here"),
        ("--hosted --provider a --model b --shapes s.json", "--shapes is for models with files here"),
        ("base --job j", "--job is about a hosted model"),
        ("base --provider a --model b", "--provider is about a hosted model"),
        ("--model b", "--model is about a hosted model"),
        ("./base --shapes s.json", "--shapes is for a repository"),
    ],
)
def test_what_cannot_be_combined_is_a_usage_error_that_names_it(play: Playground, line: str, told: str) -> None:
    words = ("base", "register", *shlex.split(line), "--name", "x")
    assert told in play.told(*words, code=2).replace("\n", " ")
    assert play.document(*words, code=2)["error"]["code"] == "usage"
