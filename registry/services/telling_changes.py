"""Telling changes: what the rows say that came with an entry of the log, as it was then and not as it is now.

What became of something later is told by the entry that it came with: a quarantine does not say that it was cleared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from registry.domain.approvals import Approval
from registry.domain.digests import Digest, without_nothing
from registry.domain.errors import IntegrityError, NotFoundError
from registry.domain.evaluations import EvaluationRun
from registry.domain.members import Members
from registry.domain.names import VersionRef
from registry.domain.safety import Rejection
from registry.domain.transparency.entries import LogEntry
from registry.domain.transparency.reports import Change
from registry.storage.catalog import Reading

Told = Mapping[str, Any]


def change(reading: Reading, entry: LogEntry) -> Change:
    """An entry with what it tells. What was damaged is told to be, so that a report can be written of it."""
    try:
        told = _told(reading, entry)
    except (IntegrityError, NotFoundError) as error:
        told = {"damaged": error.message}
    return Change(
        entry.index,
        entry.op_id,
        entry.time,
        entry.type,
        entry.actor,
        entry.assurance,
        entry.application,
        entry.stage,
        entry.epoch,
        entry.reason,
        _release(reading, entry),
        entry.decision,
        entry.subjects,
        told,
    )


# ---------------------------------------------------------------------------------------------------------


def _told(reading: Reading, entry: LogEntry) -> Told:
    if entry.decision is not None and "decision" in entry.subjects:
        return {"decision": _decision(reading, entry.decision)}
    tell = _TELLING.get(entry.type)
    return {} if tell is None else tell(reading, entry)


def _release(reading: Reading, entry: LogEntry) -> str | None:
    """The reference of the release that an entry is about."""
    named = entry.subjects.get("release")
    if named is None or entry.application is None or not named.startswith("sha256:"):
        return named
    same = reading.releases.with_digest(Digest(named))
    return next((one.reference for one in same if one.application == entry.application), None)


def _decision(reading: Reading, identifier: str) -> Told:
    found = reading.requests.decision(identifier).decision.content()
    left_out = ("application", "stage", "release", "release_digest", "at", "facts")
    return {"id": identifier, **{key: value for key, value in found.items() if key not in left_out}}


def _approval(reading: Reading, entry: LogEntry) -> Told:
    given = reading.requests.approval(entry.subjects["approval"]).approval
    return {"approval": {**_opinion(given), "binding": given.binding, "expires_at": given.expires_at}}


def _rejection(reading: Reading, entry: LogEntry) -> Told:
    return {"rejection": _opinion(reading.requests.rejection(entry.subjects["rejection"]))}


def _opinion(given: Approval | Rejection) -> Told:
    return {
        "id": given.id,
        "person": given.person,
        "account": given.account,
        "assurance": given.assurance,
        "reason": given.reason,
    }


def _run(reading: Reading, entry: LogEntry) -> Told:
    run = reading.evidence.run(entry.subjects["run"])
    datasets = [version.reference for version in reading.artifacts.versions_by_digest(run.dataset_digest)]
    return {"run": {**_measured(run), "datasets": datasets}}


def _measured(run: EvaluationRun) -> Told:
    return without_nothing(
        {
            "id": run.id,
            "suite": run.suite,
            "suite_digest": run.suite_digest,
            "dataset_digest": run.dataset_digest,
            "evidence": run.evidence,
            "rows": run.rows,
            "failed": run.failed,
            "unmeasured": run.unmeasured,
            "runner": {"kind": run.runner.kind, **run.runner.details},
            "seed": run.seed,
            "person": run.person or None,
            "binding": run.binding,
            "scores": {score.scorer: score.value for score in run.scores},
        }
    )


def _deployment(reading: Reading, entry: LogEntry) -> Told:
    placed = reading.stages.deployment(entry.subjects["deployment"])
    return {
        "deployment": without_nothing(
            {
                "id": placed.id,
                "release": f"{placed.application}@{placed.release}",
                "digest": placed.digest,
                "kind": placed.kind.value,
                "person": placed.person,
                "reason": placed.reason,
                "replaces": placed.replaces,
                "promotion": placed.promotion,
                "marks": list(placed.marks),
                "verify_by": placed.verify_by,
            }
        )
    }


def _components(reading: Reading, entry: LogEntry) -> Told:
    name, _, number = entry.subjects["release"].partition("@")
    sealed = reading.releases.get(VersionRef(name, number=int(number)))
    parts = (
        {"role": part.role, "version": part.reference, "digest": part.digest, "weight": part.weight}
        for part in sealed.components
    )
    return {"components": [without_nothing(part) for part in parts]}


def _waiver(reading: Reading, entry: LogEntry) -> Told:
    asked = reading.waivers.get(entry.subjects["waiver"])
    return {
        "waiver": without_nothing(
            {
                "id": asked.id,
                "rule": asked.rule,
                "floor": asked.floor,
                "reason": asked.reason,
                "ticket": asked.ticket,
                "person": asked.person,
                "expires_at": asked.expires_at,
            }
        )
    }


def _quarantine(reading: Reading, entry: LogEntry) -> Told:
    found = reading.quarantines.get(entry.subjects["quarantine"])
    return {
        "quarantine": without_nothing(
            {
                "id": found.id,
                "of": found.reference,
                "severity": found.severity.value,
                "cause": found.cause.value,
                "person": found.person,
                "deployment": found.deployment,
            }
        )
    }


def _hold(reading: Reading, entry: LogEntry) -> Told:
    found = reading.holds.get(entry.subjects["hold"])
    told = {"id": found.id, "mode": found.mode.value, "cause": found.cause.value, "person": found.person}
    return {"hold": without_nothing({**told, "release": found.release})}


def _freeze(reading: Reading, entry: LogEntry) -> Told:
    found = reading.freezes.get(entry.subjects["freeze"])
    window = None if found.window is None else found.window.model_dump(mode="json", exclude_none=True)
    return {"freeze": without_nothing({"id": found.id, "window": window, "person": found.person})}


def _incident(reading: Reading, entry: LogEntry) -> Told:
    found = reading.incidents.get(entry.subjects["incident"])
    return {
        "incident": without_nothing(
            {
                "id": found.id,
                "cause": found.cause.value,
                "ticket": found.ticket,
                "deployment": found.deployment,
                "person": found.person,
                "approve_by": found.approve_by,
            }
        )
    }


def _policy(reading: Reading, entry: LogEntry) -> Told:
    """Of an application's own policy; that of the registry has no name."""
    if entry.application is None:
        return {}
    found = reading.then.policy(entry.application, entry.index + 1)
    return {} if found is None else {"policy": {"name": found.name, "digest": found.digest}}


def _members(reading: Reading, entry: LogEntry) -> Told:
    before, after = (_people(members) for members in reading.then.members(entry.index))
    return {
        "members": {
            "added": [after[one] for one in sorted(after.keys() - before.keys())],
            "removed": [before[one] for one in sorted(before.keys() - after.keys())],
            "changed": [
                {"before": before[one], "after": after[one]}
                for one in sorted(before.keys() & after.keys())
                if before[one] != after[one]
            ],
        }
    }


def _people(members: Members) -> dict[str, dict[str, Any]]:
    return {person.human_id: person.model_dump(mode="json", exclude_none=True) for person in members.people}


_TELLING: Mapping[str, Callable[[Reading, LogEntry], Told]] = {
    "approval.given": _approval,
    "approval.rejected": _rejection,
    "eval.completed": _run,
    "deployment.live": _deployment,
    "release.sealed": _components,
    "policy.activated": _policy,
    "members.changed": _members,
    "registry.imported": _members,
    **dict.fromkeys(("waiver.requested", "waiver.granted", "waiver.revoked", "waiver.used"), _waiver),
    **dict.fromkeys(("quarantine.set", "quarantine.cleared"), _quarantine),
    **dict.fromkeys(("hold.set", "hold.released"), _hold),
    **dict.fromkeys(("freeze.set", "freeze.lifted"), _freeze),
    **dict.fromkeys(("incident.opened", "incident.approved", "incident.overdue", "incident.closed"), _incident),
}
"""What tells the rows of an entry, by its type; others say all they have themselves."""
