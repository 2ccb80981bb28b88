"""What docs/server.md shows of access is what really happens: its commands are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples.documents import fenced, steps
from tests.examples.supportbot import SupportBot, terminal

PAGE = Path(__file__).resolve().parents[2] / "docs" / "server.md"


def test_every_command_of_the_page_does_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = SupportBot(tmp_path / "registry")
    written = [block for block in fenced(PAGE, "yaml") if block.startswith("kind: issuers")]
    for name, block in zip(("issuers.yaml", "people.yaml"), written, strict=True):
        (world.folder / name).write_text(block)
    typing = terminal(world, monkeypatch)
    for step in steps(PAGE):
        if step.command.startswith("tandem token revoke TOKEN"):
            step.command = step.command.replace("TOKEN", world.ana.tokens()[0].token.id)
        code, output = typing.type(step.command)
        assert code == step.exit_code, f"$ {step.command}\n{output}"
    states = {state.token.name: state.state for state in world.ana.tokens()}
    assert states == {"laptop": "revoked", "ci": "active", "dashboard": "active"}
    issuers = world.ana.issuers().issuers
    [people] = issuers.of_people
    assert issuers.account_of(people.issuer, {"sub": "00u1a2b3c4"}) == "ben@example.com"
