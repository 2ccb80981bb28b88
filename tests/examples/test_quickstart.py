"""The quickstart, played whole with the real command line and a real model."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples.documents import missing, steps
from tests.tiny import tiny_models

ROOT = Path(__file__).parent.parent.parent
PLAY = ROOT / "examples" / "quickstart" / "play.py"
WARM = "tests.examples.warm"
"""Stands for `tandem`, with the address of the server: a fork of it for each command."""


def play(
    folder: Path, *options: str, command: tuple[str, ...] = ("-m", "cli.main")
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    words = [sys.executable, str(PLAY), "--folder", str(folder), *options, "--", sys.executable, *command]
    return subprocess.run(words, env=environment, capture_output=True, text=True, check=False)


def typed(folder: Path, *words: str) -> str:
    """What one command of Ana's prints in the folder of a play, whose first words tell what stands for `tandem`."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "TANDEM_ACTOR": "ana@example.com"}
    words = (sys.executable, *words)
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def as_told(done: subprocess.CompletedProcess[str]) -> None:
    """It ended well, and printed what the README shows of it."""
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    told(done.stdout + done.stderr, shipped=2, refused=3)
    answers = dict(part.split("\n", 1) for part in done.stdout.split("\n$ ")[1:])
    for step in steps(ROOT / "README.md"):
        answer = answers[step.command]
        lacking = missing(step, answer)
        assert not lacking, f"$ {step.command}\n{answer}\nthe README shows: {lacking}"
        assert ("(exit code" in answer) == bool(step.exit_code)
        assert not step.exit_code or f"(exit code {step.exit_code})" in answer


def told(printed: str, *, shipped: int, refused: int) -> None:
    """The story ended well: one release went live, and the other was kept out."""
    lines = printed.splitlines()
    assert f"$ tandem promote support-bot@{shipped} --to production" in lines
    assert f"$ tandem promote support-bot@{refused} --to staging" in lines
    assert f"$ tandem promote support-bot@{refused} --to production" not in lines
    assert "Traceback" not in printed


@pytest.mark.models
@pytest.mark.slow
def test_the_story_ends_as_told_and_the_picture_in_the_readme_is_what_it_prints(tmp_path: Path, server: str) -> None:
    done = play(tmp_path / "playground", "--models", str(tiny_models()), command=("-m", WARM, server))
    as_told(done)
    anew = ("eval", "run", "support-bot@2", "--suite", "support-suite", "--fresh", "--json")
    cold = typed(tmp_path / "playground", "-m", "cli.main", *anew)
    before = typed(tmp_path / "playground", "-m", WARM, server, *anew[:-2], "--json")
    assert json.loads(cold)["scores"] == json.loads(before)["scores"]


@pytest.mark.models
@pytest.mark.nightly
def test_the_story_ends_as_told_with_a_process_for_each_command(tmp_path: Path) -> None:
    as_told(play(tmp_path / "playground", "--models", str(tiny_models())))


@pytest.mark.models
@pytest.mark.nightly
def test_the_story_ends_well_with_the_bad_adapter_first(tmp_path: Path, server: str) -> None:
    models = ("--models", str(tiny_models()))
    done = play(tmp_path / "playground", *models, "--swap", command=("-m", WARM, server))
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr
    told(done.stdout + done.stderr, shipped=3, refused=2)


def test_a_command_that_ends_otherwise_stops_the_story_and_is_named(tmp_path: Path) -> None:
    for folder in ("base", "adapters", "data"):
        (tmp_path / "models" / folder).mkdir(parents=True)
    done = play(
        tmp_path / "playground",
        "--models",
        str(tmp_path / "models"),
        command=("-c", "print('no'); raise SystemExit(7)"),
    )
    assert done.returncode == 1
    assert done.stdout.splitlines()[-3:] == ["$ tandem init", "no", "(exit code 7)"]
    assert "`tandem init` was to exit with 0, but exited with 7" in done.stderr


def test_a_folder_that_is_not_an_earlier_play_is_never_emptied(tmp_path: Path) -> None:
    folder = tmp_path / "thesis"
    folder.mkdir()
    (folder / "chapter1.txt").write_text("precious")
    for options in ((), ("--fresh",)):
        done = play(folder, *options)
        assert done.returncode == 1
        assert "thesis" in done.stderr
    assert [path.name for path in folder.iterdir()] == ["chapter1.txt"]
