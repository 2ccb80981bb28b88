"""Placing: the one way in which a stage moves, and what is told of a deployment afterwards."""

from __future__ import annotations

from registry.domain.digests import canonical_json
from registry.domain.log import Entry
from registry.domain.stages import Deployment, EventKind
from registry.storage.catalog.stages import LAST_SEQUENCE, Placement, Pointer, Stages, deployment_of
from registry.storage.catalog.work import Move, Write
from registry.storage.tables.stages import DeploymentEventRow, DeploymentRow

_MARKS = {
    EventKind.VERIFIED: "deployment.verified",
    EventKind.FAILED: "deployment.verification_revoked",
    EventKind.APPROVED: "breakglass.retro_approved",
}
"""What the log calls an event that moves nothing."""


class WritableStages(Stages):
    """Reading stages, and the one way to move them."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work
        self._last: dict[tuple[str, str], int] = {}
        """The newest event of a stage: nobody else adds one meanwhile."""

    def place(self, pointer: Pointer, placement: Placement, ending: EventKind, basis: str) -> Deployment:
        """Make a stage serve a release: deployment, event with the next epoch, pointer, log entries.

        The deployment that served until now ends with `ending`. The new one counts as verified in the same
        transaction, on `basis` (what was checked), unless its placement says until when it is to be verified.
        Raises ConflictError if the pointer moved since it was read. Promotion, rollback and breaking glass all
        come through here, and nothing else moves a stage (I-24).
        """
        application, stage = pointer.application, pointer.stage
        release, before = placement.release, pointer.deployment
        index = self._work.next_index
        row = DeploymentRow(
            id=placement.id,
            application=application,
            stage=stage,
            sequence=pointer.epoch + 1,
            release=release.number,
            digest=release.digest,
            kind=placement.kind.value,
            replaces=before.id if before else None,
            promotion=placement.promotion,
            decision=placement.decision,
            actor=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=placement.reason,
            marks=canonical_json(list(placement.marks)).decode(),
            at=self._work.now,
            verify_by=placement.verify_by,
            log_index=index,
        )
        epoch = pointer.epoch + 1
        live = self._event(pointer, placement.id, EventKind.LIVE, placement.kind.value, index, epoch)
        self._work.record(
            self._entry("deployment.live", placement, pointer, epoch),
            [row, live],
            Move(application, stage, pointer.epoch, placement.id),
        )
        if before is not None:
            kind = "superseded" if ending is EventKind.SUPERSEDED else "rolled_back"
            self._add_event(f"deployment.{kind}", placement, pointer, before.id, ending, placement.kind.value)
        if placement.verify_by is None:
            self._add_event("deployment.verified", placement, pointer, placement.id, EventKind.VERIFIED, basis)
        return deployment_of(row)

    def mark(
        self, deployment: Deployment, kind: EventKind, basis: str, decision: str | None = None, reason: str = ""
    ) -> None:
        """Add what became of a deployment without moving its stage: VERIFIED, FAILED or APPROVED.

        `basis` says on what grounds, `decision` names the stored decision of checks.
        """
        pointer = self.pointer(deployment.application, deployment.stage)
        event = self._event(pointer, deployment.id, kind, basis, self._work.next_index, None, decision)
        entry = Entry(
            _MARKS[kind],
            {"deployment": deployment.id, "release": deployment.digest},
            application=deployment.application,
            stage=deployment.stage,
            epoch=pointer.epoch,
            decision=decision,
            reason=reason or None,
        )
        self._work.record(entry, [event])

    def _add_event(
        self, entry: str, placement: Placement, pointer: Pointer, deployment: str, kind: EventKind, basis: str
    ) -> None:
        event = self._event(pointer, deployment, kind, basis, self._work.next_index, None)
        self._work.record(self._entry(entry, placement, pointer, pointer.epoch + 1, deployment), [event])

    def _event(
        self,
        pointer: Pointer,
        deployment: str,
        kind: EventKind,
        basis: str,
        index: int,
        epoch: int | None,
        decision: str | None = None,
    ) -> DeploymentEventRow:
        place = (pointer.application, pointer.stage)
        if place not in self._last:
            (newest,) = self._rows(LAST_SEQUENCE, application=pointer.application, stage=pointer.stage)
            self._last[place] = newest.sequence or 0
        self._last[place] += 1
        return DeploymentEventRow(
            application=pointer.application,
            stage=pointer.stage,
            sequence=self._last[place],
            deployment_id=deployment,
            kind=kind.value,
            epoch=epoch,
            basis=basis,
            actor=self._work.actor.account,
            at=self._work.now,
            decision=decision,
            log_index=index,
        )

    def _entry(
        self, kind: str, placement: Placement, pointer: Pointer, epoch: int, deployment: str | None = None
    ) -> Entry:
        return Entry(
            kind,
            {"deployment": deployment or placement.id, "release": placement.release.digest},
            application=pointer.application,
            stage=pointer.stage,
            epoch=epoch,
            decision=placement.decision,
            reason=placement.reason if kind == "deployment.live" else None,
        )
