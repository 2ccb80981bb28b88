"""Receipts of a log that a server has, which shows an honest one where it is looked for, and proves from another."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from registry.client.log import LogFarAway
from registry.domain.errors import IntegrityError
from registry.domain.transparency.audits import SignedCheckpoint
from registry.integrations.receipting import Receipts
from registry.integrations.receipts import ReceiptFolder
from tests.world import World


@pytest.fixture
def honest(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path / "honest").stock()
    yield world
    world.ana.close()


@pytest.fixture
def fork(honest: World, tmp_path: Path) -> Iterator[World]:
    """The same registry and key, gone another way and further."""
    shutil.copytree(honest.folder, tmp_path / "fork")
    world = World.at(tmp_path / "fork")
    for name in ("a", "b", "c"):
        world.ana.create_application(name)
    yield world
    world.ana.close()


class TwoFaced:
    """Shows one log, and proves entries of another."""

    def __init__(self, shown: World, proves: World) -> None:
        self._shown, self._proves = shown.ana, proves.ana

    def checkpoint(self) -> SignedCheckpoint:
        return self._shown.checkpoint()

    def log_proof(self, index: int) -> str:
        return self._proves.log_proof(index)

    def log_consistency(self, first: int, second: int) -> tuple[str, ...]:
        return self._shown.log_consistency(first, second)


def newest(world: World) -> int:
    return world.ana.checkpoint().size - 1


def test_a_fork_that_is_longer_never_hides_the_newest_receipt(honest: World, fork: World, tmp_path: Path) -> None:
    """It is shown only after the change, so that no look before one has noticed it."""
    folder = ReceiptFolder(tmp_path / "state", "http://far")
    honest.ana.create_application("one")
    kept = Receipts(folder).keep(LogFarAway(honest.ana, "far"), newest(honest))
    with pytest.raises(IntegrityError, match="not what it was"):
        Receipts(folder).keep(LogFarAway(fork.ana, "far"), newest(fork))
    assert str(folder.newest()) == kept
    honest.ana.create_application("two")
    again = Receipts(folder).keep(LogFarAway(honest.ana, "far"), newest(honest))
    assert str(folder.newest()) == again != kept


def test_a_proof_from_another_log_than_the_server_shows_is_refused(honest: World, fork: World) -> None:
    honest.ana.create_application("one")
    far = LogFarAway(TwoFaced(honest, fork), "far")
    with pytest.raises(IntegrityError, match="does not hold"):
        far.proof(newest(fork))


def test_a_proof_from_a_log_that_grew_meanwhile_holds(honest: World) -> None:
    far = LogFarAway(honest.ana, "far")
    before = far.checkpoint().size
    honest.ana.create_application("one")
    assert far.proof(before - 1)
    assert LogFarAway(honest.ana, "far").proof(before)
