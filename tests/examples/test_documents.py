"""What the README and the guide show is what really happens: their commands are typed here, one after the other."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.examples.documents import missing, steps
from tests.examples.warm import tandem
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


def typed(server: str, command: str, folder: Path, actor: str = ANA) -> tuple[int, str]:
    """Exit code and everything printed by one command line."""
    words = shlex.split(command)
    while "=" in words[0]:
        actor = words.pop(0).partition("=")[2]
    assert words[0] == "tandem", command
    environment = {**os.environ, "TANDEM_ACTOR": actor, "COLUMNS": "100"}
    code, output = tandem(server, words[1:], folder, environment)
    assert "Traceback" not in output, output
    return code, output


@pytest.mark.models
@pytest.mark.slow
def test_every_command_of_the_guide_does_what_the_guide_shows(tmp_path: Path, server: str) -> None:
    folder = playground(tmp_path / "playground")
    for step in steps(ROOT / "docs" / "guide.md"):
        if step.command.startswith("export "):
            continue
        code, output = typed(server, step.command, folder)
        assert code == step.exit_code, f"$ {step.command}\n{output}"
        lacking = missing(step, output)
        assert not lacking, f"$ {step.command}\n{output}\nthe guide shows: {lacking}"


@pytest.mark.models
@pytest.mark.slow
def test_the_ten_commands_of_the_readme_work_as_a_day_of_work(tmp_path: Path, server: str) -> None:
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
        assert typed(server, f"tandem {command}", folder, actor)[0] == 0, command
    daily = re.findall(r"^\| .* \| `(tandem .*)` \|$", (ROOT / "README.md").read_text(), re.MULTILINE)
    assert len(daily) == 10
    for command in daily:
        if "rollback" in command:
            assert typed(server, "tandem promote support-bot@2 --to production", folder)[0] == 0
        code, output = typed(server, command, folder, BEN if "approve" in command else ANA)
        assert code == 0, f"$ {command}\n{output}"
