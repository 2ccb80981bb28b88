"""What the README and the guide show is what really happens: their commands are typed here, one after the other."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.examples.documents import missing, steps
from tests.tiny import tiny_models

ROOT = Path(__file__).parent.parent.parent
QUICKSTART = ROOT / "examples" / "quickstart"
ANA, BEN = "ana@example.com", "ben@example.com"


def playground(folder: Path) -> Path:
    """The folder that `make quickstart` plays in, before its first command, inside a git work tree."""
    models = tiny_models()
    for name in ("base", "adapters", "data"):
        shutil.copytree(models / name, folder / name)
    for name in ("prompts", "suites"):
        shutil.copytree(QUICKSTART / name, folder / name)
    shutil.copy(QUICKSTART / "policy.yaml", folder)
    for words in (
        ["init", "-q"],
        ["add", "prompts"],
        ["-c", "user.email=a@b", "-c", "user.name=a", "commit", "-qm", "x"],
    ):
        subprocess.run(["git", "-C", folder, *words], check=True)
    return folder


def typed(command: str, folder: Path, actor: str = ANA) -> tuple[int, str]:
    """Exit code and everything printed by one command line."""
    words = shlex.split(command)
    while "=" in words[0]:
        actor = words.pop(0).partition("=")[2]
    assert words[0] == "tandem", command
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TANDEM_ACTOR": actor, "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, "-m", "cli.main", *words[1:]],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stdout, done.stdout
    return done.returncode, done.stdout


@pytest.mark.models
@pytest.mark.slow
def test_every_command_of_the_guide_does_what_the_guide_shows(tmp_path: Path) -> None:
    folder = playground(tmp_path / "playground")
    for step in steps(ROOT / "docs" / "guide.md"):
        if step.command.startswith("export "):
            continue
        code, output = typed(step.command, folder)
        assert code == step.exit_code, f"$ {step.command}\n{output}"
        lacking = missing(step, output)
        assert not lacking, f"$ {step.command}\n{output}\nthe guide shows: {lacking}"


@pytest.mark.models
@pytest.mark.slow
def test_the_ten_commands_of_the_readme_work_as_a_day_of_work(tmp_path: Path) -> None:
    folder = playground(tmp_path / "playground")
    for command in (
        "init",
        f"member add {BEN} --role approver --slot reviewer",
        "base register base --name tiny",
        "dataset register data/train.jsonl --name tickets-train",
        "dataset register data/eval.jsonl --name tickets-eval",
        "suite register suites/support.yaml",
        "prompt register prompts/support.prompt.md",
        "release compose support-bot --prompt support@1 --base tiny@1",
        "policy activate policy.yaml --app support-bot",
        "eval run support-bot@1 --suite support-suite",
        "promote support-bot@1 --to staging",
        "approve support-bot@1 --stage production",
        "promote support-bot@1 --to production",
    ):
        actor = BEN if command.startswith("approve") else ANA
        assert typed(f"tandem {command}", folder, actor)[0] == 0, command
    daily = re.findall(r"^\| .* \| `(tandem .*)` \|$", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert len(daily) == 10
    for command in daily:
        if "rollback" in command:
            assert typed("tandem promote support-bot@2 --to production", folder)[0] == 0
        code, output = typed(command, folder, BEN if "approve" in command else ANA)
        assert code == 0, f"$ {command}\n{output}"


@pytest.mark.models
@pytest.mark.slow
def test_the_picture_in_the_readme_is_the_real_output_of_the_quickstart(tmp_path: Path) -> None:
    words = [sys.executable, str(QUICKSTART / "play.py"), "--folder", str(tmp_path / "playground")]
    words += ["--models", str(tiny_models()), "--", sys.executable, "-m", "cli.main"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    answers = {"": ""}
    for part in done.stdout.split("\n$ ")[1:]:
        command, _, answer = part.partition("\n")
        answers[command] = answer
    for step in steps(ROOT / "README.md"):
        answer = answers[step.command]
        lacking = missing(step, answer)
        assert not lacking, f"$ {step.command}\n{answer}\nthe README shows: {lacking}"
        assert ("(exit code" in answer) == bool(step.exit_code)
        assert not step.exit_code or f"(exit code {step.exit_code})" in answer
