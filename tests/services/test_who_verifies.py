"""Whose checks are run: whoever may not verify what is live runs none, whatever they asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

import pytest

from registry.domain.errors import InfrastructureError, PermissionDeniedError
from registry.domain.evaluations import Generation, GenerationRequest
from registry.ports import Setup
from tests.drifting import CHECKED, DriftingWorld
from tests.fakes import FixedClock
from tests.world import ANA, BEN, EVE, CannedRunner, CannedSession

MEI, STRANGER = "mei@example.com", "nobody@outside.example"
ON_TIMEOUT = CHECKED + "      on_timeout: rollback\n"


class NoDevice(CannedRunner):
    """A machine on which no model can be run."""

    def load(self, setup: Setup) -> CannedSession:
        raise InfrastructureError("no device here")


class Interrupting(CannedRunner):
    """Something happens before the first answer."""

    def __init__(self, happens: Callable[[], object]) -> None:
        super().__init__()
        self.happens: Callable[[], object] | None = happens

    def load(self, setup: Setup) -> CannedSession:
        return _Session(self, setup)


class _Session(CannedSession):
    def __init__(self, runner: Interrupting, setup: Setup) -> None:
        super().__init__(runner, setup)
        self._interrupting = runner

    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        if self._interrupting.happens is not None:
            self._interrupting.happens()
            self._interrupting.happens = None
        yield from super().generate(requests)


@pytest.fixture
def world(drifting: DriftingWorld) -> DriftingWorld:
    """bot@1 serves staging, verified. Eve only reads and mei is an author."""
    drifting.under(ON_TIMEOUT)
    drifting.ana.add_member(EVE, roles=("reader",))
    drifting.ana.add_member(MEI, roles=("author",))
    assert verification(drifting, drifting.release(101)) == "verified"
    return drifting


def verification(world: DriftingWorld, release: str, runner: CannedRunner | None = None) -> str:
    outcome = world.as_(ANA, runner).promote(release, "staging")
    assert outcome.verification is not None
    return outcome.verification.state


def checkers(world: DriftingWorld, release: str) -> set[str]:
    return {run.actor for run in world.ana.evaluations(release) if run.deployment is not None}


@pytest.mark.parametrize("account", [EVE, STRANGER])
def test_nobody_verifies_what_they_may_not_by_running_the_scheduler(
    world: DriftingWorld, clock: FixedClock, account: str
) -> None:
    """I-29: what nobody who may has looked at is not verified."""
    assert verification(world, world.release(60), NoDevice()) == "pending"
    clock.advance(timedelta(minutes=10))
    flattering = CannedRunner()
    flattering.always_right = True
    assert world.as_(account, flattering).run_scheduler().done == (
        f"bot@staging: bot@2 is not verified yet: {account} may not verify what is live: "
        "ana or ben must run `tandem verify bot@staging`",
    )
    assert (flattering.generated, checkers(world, "bot@2")) == (0, set())
    (line,) = world.as_(BEN).run_scheduler().done
    assert line.startswith("bot@2 failed its verification", len("bot@staging: "))


def test_deadlines_still_apply_and_the_checks_of_what_comes_back_are_left_to_who_may(
    world: DriftingWorld, clock: FixedClock
) -> None:
    """I-29: an author who only asks for a promotion moves what is overdue, and verifies nothing."""
    assert verification(world, world.release(100), NoDevice()) == "pending"
    third = world.release(99)
    clock.advance(timedelta(hours=2))
    wrong = CannedRunner()
    world.as_(MEI, wrong).promote(third, "staging", "please")
    (stage,) = [s for s in world.ana.status("bot") if s.stage == "staging"]
    assert (stage.release, stage.verification) == (1, "pending")
    assert (wrong.generated, checkers(world, "bot@1")) == (0, {ANA})
    assert world.as_(BEN).verify("bot@staging").state == "verified"


def test_who_loses_the_permission_while_the_checks_run_records_none(world: DriftingWorld) -> None:
    """What they may is looked up again in the transaction that would record it."""
    assert verification(world, world.release(100), NoDevice()) == "pending"
    late = Interrupting(lambda: world.ana.remove_member(BEN, roles=("promoter",)))
    with pytest.raises(PermissionDeniedError, match="may not verify what is live"):
        world.as_(BEN, late).verify("bot@staging")
    assert checkers(world, "bot@2") == set()
