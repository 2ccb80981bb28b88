from __future__ import annotations

from collections.abc import Collection

from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import Digest, digest_of
from registry.domain.stages import (
    Deployment,
    DeploymentEvent,
    DeploymentKind,
    EventKind,
    current,
    last_known_good,
    rollback_candidates,
    soaked,
)


class Stage:
    """A stage that is promoted and rolled back in memory, event by event."""

    def __init__(self) -> None:
        self.deployments: list[Deployment] = []
        self.events: list[DeploymentEvent] = []

    def promote(self, release: int, *, verified: bool = True) -> str:
        return self._place(release, DeploymentKind.PROMOTE, EventKind.SUPERSEDED, verified)

    def break_glass(self, release: int) -> str:
        return self._place(release, DeploymentKind.BREAK_GLASS, EventKind.SUPERSEDED, True)

    def mark(self, deployment: str, kind: EventKind) -> None:
        self._event(deployment, kind)

    def candidates(self, quarantined: Collection[Digest] = ()) -> list[tuple[int, str]]:
        found = rollback_candidates(self.deployments, self.events, quarantined)
        return [(c.deployment.release, c.skipped) for c in found]

    def roll_back(self) -> int | None:
        target = last_known_good(self.deployments, self.events)
        if target is not None:
            self._place(target.release, DeploymentKind.ROLLBACK, EventKind.ROLLED_BACK, True)
        return target.release if target else None

    @property
    def serves(self) -> int | None:
        now = current(self.events)
        return next((d.release for d in self.deployments if d.id == now), None)

    def _place(self, release: int, kind: DeploymentKind, ending: EventKind, verified: bool) -> str:
        before, number = current(self.events), len(self.deployments) + 1
        name = f"d{number}"
        self.deployments.append(
            Deployment(
                name,
                "bot",
                "production",
                number,
                release,
                _digest(release),
                kind,
                before,
                None,
                None,
                "a",
                "a",
                "",
                (),
                "",
            )
        )
        self._event(name, EventKind.LIVE, number)
        if before:
            self._event(before, ending)
        if verified:
            self._event(name, EventKind.VERIFIED)
        return name

    def _event(self, deployment: str, kind: EventKind, moved_to: int | None = None) -> None:
        sequence = len(self.events) + 1
        at = f"t{sequence}"
        self.events.append(DeploymentEvent("bot", "production", sequence, deployment, kind, moved_to, "", "a", at))


def _digest(release: int) -> Digest:
    return digest_of({"release": release})


def test_a_stage_serves_what_went_live_last() -> None:
    stage = Stage()
    assert stage.serves is None
    stage.promote(1)
    stage.promote(2)
    assert stage.serves == 2


def test_rolling_back_brings_the_release_before() -> None:
    stage = Stage()
    stage.promote(1)
    stage.promote(2)
    assert stage.roll_back() == 1


def test_a_second_rollback_does_not_return_to_the_bad_release() -> None:
    stage = Stage()
    for release in (1, 2, 3):
        stage.promote(release)
    assert stage.roll_back() == 2
    assert stage.roll_back() == 1
    assert stage.roll_back() is None


def test_an_older_deployment_of_a_release_that_was_rolled_back_later_is_no_target() -> None:
    stage = Stage()
    for release in (1, 2, 1, 3):
        stage.promote(release)
    assert stage.roll_back() == 1
    assert stage.roll_back() == 2


def test_a_release_that_was_rolled_back_and_placed_again_is_known_good_again() -> None:
    stage = Stage()
    stage.promote(1)
    stage.promote(2)
    stage.roll_back()
    stage.promote(2)
    stage.promote(3)
    assert stage.roll_back() == 2


def test_a_deployment_that_was_never_verified_is_passed_over_with_the_reason() -> None:
    stage = Stage()
    stage.promote(1)
    stage.promote(2, verified=False)
    stage.promote(3)
    assert stage.candidates() == [(2, "was never verified"), (1, "")]


def test_a_deployment_whose_verification_failed_is_passed_over_until_it_passes_again() -> None:
    """Known good is what was verified and not found wrong since."""
    stage = Stage()
    stage.promote(1)
    wrong = stage.promote(2)
    stage.mark(wrong, EventKind.FAILED)
    stage.promote(3)
    assert stage.candidates() == [(2, "failed its verification"), (1, "")]
    stage.mark(wrong, EventKind.VERIFIED)
    assert stage.candidates() == [(2, ""), (1, "")]


def test_what_glass_was_broken_for_is_passed_over_until_it_was_approved() -> None:
    """I-50: it is not known good before retrospective approval."""
    stage = Stage()
    stage.promote(1)
    broken = stage.break_glass(2)
    stage.promote(3)
    assert stage.candidates() == [(2, "was placed by breaking glass and never approved"), (1, "")]
    stage.mark(broken, EventKind.APPROVED)
    assert stage.candidates() == [(2, ""), (1, "")]


def test_a_quarantined_release_is_passed_over_in_all_its_deployments() -> None:
    stage = Stage()
    for release in (1, 2, 1, 2, 3):
        stage.promote(release)
    said = "its release is quarantined here"
    assert stage.candidates({_digest(2)}) == [(2, said), (1, ""), (2, said), (1, "")]
    assert last_known_good(stage.deployments, stage.events, {_digest(1), _digest(2)}) is None


def test_what_is_verified_soaks_until_it_fails_or_leaves() -> None:
    """I-11: soak is a pure function of deployment events; a failure voids it, leaving only ends it."""
    stage = Stage()
    first = stage.promote(1)
    assert [(i.start, i.end) for i in soaked(first, stage.events)] == [("t2", None)]
    stage.promote(2)
    assert [(i.start, i.end) for i in soaked(first, stage.events)] == [("t2", "t4")]
    second = stage.deployments[-1].id
    stage.mark(second, EventKind.FAILED)
    assert soaked(second, stage.events) == ()
    stage.mark(second, EventKind.VERIFIED)
    assert [(i.start, i.end) for i in soaked(second, stage.events)] == [("t7", None)]
    stage.roll_back()
    assert soaked(second, stage.events) == ()


def test_with_nothing_live_or_nothing_before_there_is_no_target() -> None:
    stage = Stage()
    assert stage.roll_back() is None
    stage.promote(1)
    assert stage.roll_back() is None


@given(st.lists(st.integers(0, 4), max_size=14))
def test_a_rollback_brings_a_whole_other_release_that_served_here_before(steps: list[int]) -> None:
    """I-38: rollback restores exactly one whole release previously known good at that stage. 0 means roll back."""
    stage = Stage()
    for step in steps:
        before = stage.serves
        if step and step != before:
            stage.promote(step)
        elif not step:
            earlier = {d.release for d in stage.deployments}
            target = stage.roll_back()
            assert target is None or (target in earlier and target != before)
            assert stage.serves == (before if target is None else target)
