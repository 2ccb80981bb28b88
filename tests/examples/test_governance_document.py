"""What docs/governance.md shows is what really happens: its commands are typed, and its rules are judged."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.examples.documents import Step, fenced, missing, steps
from tests.examples.supportbot import SupportBot, Terminal, key_of_tickets, terminal
from tests.world import BEN

PAGE = Path(__file__).resolve().parents[2] / "docs" / "governance.md"
FILES = {block.split()[1]: block for block in fenced(PAGE, "yaml") if block.startswith("# ")}
"""The files that the page shows, each named in its first line."""
RULES = [block for block in fenced(PAGE, "yaml") if block.startswith("- ")]
"""The rules that it shows one by one."""


@pytest.fixture(scope="module")
def under_way(tmp_path_factory: pytest.TempPathFactory) -> Path:
    bot = SupportBot(tmp_path_factory.mktemp("governance") / "registry")
    return bot.under_way(FILES["team.yaml"]).folder


@pytest.fixture
def at_the_terminal(under_way: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    bot = SupportBot(Path(shutil.copytree(under_way, tmp_path / "registry")), new=False)
    bot.as_noon().ana.register_base(bot.folder / "base", "tiny")  # its weights are the copy's own
    for name, text in FILES.items():
        bot.write(name, text)
    return terminal(bot, monkeypatch)


def test_every_command_of_the_page_does_what_the_page_shows(at_the_terminal: Terminal) -> None:
    for step in steps(PAGE):
        typed(at_the_terminal, step)


def test_every_rule_of_the_page_is_judged_as_the_page_shows(at_the_terminal: Terminal) -> None:
    rules = "".join(f"      {line}\n" for block in RULES for line in block.splitlines())
    policy = f"{TWO_STAGES}{rules}"
    (at_the_terminal.folder / "rules.yaml").write_text(policy)
    for command, code in (
        ("tandem suite register answers.yaml", 0),
        ("tandem eval run support-bot@2 --suite answers", 0),
        ("tandem eval run support-bot@4 --suite answers", 0),
        ("tandem member add lin@example.com --role approver --slot linguist", 0),
        ("tandem policy activate rules.yaml --app support-bot", 11),
        (f"TANDEM_ACTOR={BEN} tandem policy approve $DIGEST --app support-bot", 0),
        ("tandem promote support-bot@4 --to staging", 0),
        ("tandem release attest support-bot@4 change-ticket.dsse.json", 0),
    ):
        typed(at_the_terminal, Step(command, exit_code=code))
    _, output = at_the_terminal.type("tandem check support-bot@4 --stage production --all")
    shown = [line for block in fenced(PAGE, "text") for line in block.splitlines()]
    assert missing(Step("", shown), output) == [], output
    assert rules_told(output.splitlines()) == rules_told(shown)
    assert key_of_tickets() in policy


def rules_told(lines: list[str]) -> set[str]:
    """The ids of the rules that result lines are about, each after its mark."""
    return {line.split()[1] for line in lines if line[0] in "✓✗?…–~!"}


TWO_STAGES = """kind: policy
name: rules
stages:
  dev: {ungated: true}
  staging:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required}
  production:
    rules:
"""


def typed(somebody: Terminal, step: Step) -> None:
    """Type it, and hold the answer against what the page shows."""
    code, output = somebody.type(step.command)
    assert code == step.exit_code, f"$ {step.command}\n{output}"
    lacking = missing(step, output)
    assert not lacking, f"$ {step.command}\n{output}\nthe page shows: {lacking}"
