"""A server that carries a change out and then shows another log: told at once, with the evidence, by an exit code."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from registry.bootstrap import Local
from registry.domain.errors import InfrastructureError
from registry.domain.transparency.audits import SignedCheckpoint
from tests.cli.asking import ask
from tests.serving_live import served
from tests.world import ANA, World

ASKED = ("checkpoint", "log_proof", "log_consistency")
"""By what a server tells of its log."""


class TwoFaced:
    """A server of an honest registry that tells of its log as another one does, once it was asked for a change."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.honest = World(folder / "honest")
        self.patch = patch
        self.shown: World | None = None
        self._folder, self._address, self._changed = folder, "", False

    def copied(self, changes: Callable[[World], object]) -> World:
        """The same registry and key as it is now, gone another way."""
        shutil.copytree(self.honest.folder, self._folder / "other")
        other = World.at(self._folder / "other")
        changes(other)
        return other

    def install(self) -> None:
        made = Local.create_application

        def create(door: Local, name: str, *given: Any, **named: Any) -> Any:
            self._changed = True
            return made(door, name, *given, **named)

        self.patch.setattr(Local, "create_application", create)
        for name in ASKED:
            self.patch.setattr(Local, name, self._lying(name, getattr(Local, name)))

    def _lying(self, name: str, honest: Callable[..., Any]) -> Callable[..., Any]:
        def told(door: Local, **given: Any) -> Any:
            asked = door.folder == self.honest.ana.folder and self._changed
            return honest(self.shown.ana if asked and self.shown is not None else door, **given)

        return told

    @property
    def applications(self) -> list[str]:
        return [each.name for each in self.honest.ana.applications().items]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[TwoFaced, str]]:
    monkeypatch.setenv("TANDEM_TOKEN", ANA)
    found = TwoFaced(tmp_path, monkeypatch)
    found.honest.ana.create_application("first")
    with served(found.honest.ana) as address:
        yield found, address


def create(name: str, address: str, *more: str) -> Result:
    return ask("app", "create", name, "--registry", address, *more)


def kept(pattern: str) -> list[Path]:
    return sorted(Path(os.environ["TANDEM_STATE"]).rglob(pattern))


def lengthened(other: World) -> None:
    for name in ("a", "b", "c", "d"):
        other.ana.create_application(name)


def test_a_fork_that_is_shown_after_the_change_is_told_at_once_and_kept_as_evidence(
    server: tuple[TwoFaced, str],
) -> None:
    found, address = server
    fork = found.copied(lengthened)
    assert create("known", address).exit_code == 0
    receipts = kept("*.tlog-proof")
    found.install()
    found.shown = fork
    answer = create("mine", address)
    assert (answer.exit_code, answer.stdout) == (20, "")
    for text in ("this was done, and after it the log is not what it was", "begin in another way", str(receipts[0])):
        assert text in answer.stderr, answer.stderr
    assert found.applications == ["first", "known", "mine"]
    [evidence] = kept("found.checkpoint")
    assert evidence.read_text() == fork.ana.checkpoint().note
    assert kept("*.tlog-proof") == receipts, "what proves the fork is not hidden by a receipt of it"
    refused = create("more", address)
    assert refused.exit_code == 20
    assert "this was done" not in refused.stderr
    assert found.applications == ["first", "known", "mine"], "nothing goes on before somebody has looked"
    found.shown = None
    assert create("more", address).exit_code == 0


def test_programs_are_told_where_in_the_log_the_change_is_beside_the_error(server: tuple[TwoFaced, str]) -> None:
    found, address = server
    fork = found.copied(lengthened)
    assert create("known", address).exit_code == 0
    found.install()
    found.shown = fork
    answer = create("mine", address, "--json")
    told = json.loads(answer.stdout)
    newest = found.honest.ana.newest_receipt()
    assert (answer.exit_code, told["error"]["code"]) == (20, "integrity")
    assert (told["log"]["index"], told["log"]["op_id"]) == (newest.index, newest.op_id)


def test_a_log_without_the_change_that_the_server_told_of_is_one_that_does_not_hold(
    server: tuple[TwoFaced, str],
) -> None:
    """It is as it was at the receipt, so that only the proof of the change is missing; or nothing was kept before."""
    found, address = server
    before = found.copied(lambda other: None)
    found.install()
    found.shown = before
    answer = create("mine", address)
    assert answer.exit_code == 20
    assert "this was done, and after it what the server tells of its log does not hold" in answer.stderr
    assert found.applications == ["first", "mine"]
    assert kept("*.tlog-proof") == []


def test_a_server_that_cannot_tell_of_its_log_after_the_change_is_no_fork(
    server: tuple[TwoFaced, str],
) -> None:
    found, address = server
    made, changed = Local.create_application, []
    honest = Local.checkpoint

    def create_and_note(door: Local, name: str, *given: Any, **named: Any) -> Any:
        changed.append(name)
        return made(door, name, *given, **named)

    def down(door: Local) -> SignedCheckpoint:
        if changed:
            raise InfrastructureError("not now")
        return honest(door)

    found.patch.setattr(Local, "create_application", create_and_note)
    found.patch.setattr(Local, "checkpoint", down)
    answer = create("mine", address)
    assert answer.exit_code == 0, answer.stderr
    assert "no receipt is kept of this change: not now" in answer.stderr
    assert "mine" in answer.stdout
