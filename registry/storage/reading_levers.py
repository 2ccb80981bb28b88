"""The read path, continued: what to beware of at a stage, from its entry in the log, the levers, and its verification.

Only a freeze that has a window needs more than the standard library: whether the window is open now is looked up in
the zone database, which is imported then.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from registry.domain.live import StageWarning

Row = Mapping[str, Any]


def warnings_of(
    stage: Row, levers: Sequence[Row], now: datetime, upstream: Iterable[str] = ()
) -> tuple[StageWarning, ...]:
    """What to beware of at a stage: what concerns the release that serves first, then what keeps others out.

    `stage` is a row of `status_v2` or `status_v3`, `levers` are those of `lever_v1` that concern it or everything, and
    a quarantine that was set at a stage `upstream` of it holds at it, too.
    """
    reaching = {f"{stage['application']}@{name}" for name in upstream}
    own = [lever for lever in levers if _concerns(lever, stage)]
    told = [
        *_log(stage),
        *_verification(stage),
        *(warning for kind in _TOLD for lever in own if lever["kind"] == kind for warning in _TOLD[kind](lever, now)),
    ]
    return tuple(dict.fromkeys(_reached(warning, reaching) for warning in told))


def upstream_of(stage: str, policies: Sequence[Mapping[str, Any]]) -> frozenset[str]:
    """The stages that a stage's `upstream` rules name, directly or through others.

    `policies` are stages as the stored content of policies has them; `*` is every stage.
    """
    found: set[str] = set()
    ahead = {stage}
    while ahead:
        at = {ahead.pop(), "*"}
        rules = [rule for item in policies if item["stage"] in at for rule in item["rules"]]
        more = {name for rule in rules if rule["type"] == "upstream" for name in rule["stages"]} - found
        found |= more
        ahead |= more
    return frozenset(found)


def placed_by(stage: Row) -> Mapping[str, Any] | None:
    """Where the log has the placement of what a stage serves; None if nothing serves, or the view does not tell."""
    if not _tells(stage) or not_as_logged(stage):
        return None
    return {"index": stage["log_index"], "op_id": _entry(stage)["op_id"]}


def not_as_logged(stage: Row) -> bool:
    """Whether the entry of the log that a placement names is not of that placement: one of them was changed."""
    if not _tells(stage):
        return False
    entry = _entry(stage)
    subjects = entry.get("subjects")
    named = (subjects.get("deployment"), subjects.get("release")) if isinstance(subjects, dict) else None
    told = (entry.get("type"), entry.get("application"), entry.get("stage"), entry.get("epoch"), named)
    place = (stage["application"], stage["stage"], stage["epoch"], (stage["deployment"], stage["digest"]))
    return told != ("deployment.live", *place) or not isinstance(entry.get("op_id"), str)


# ---------------------------------------------------------------------------------------------------------


def _concerns(lever: Row, stage: Row) -> bool:
    return lever["application"] in {None, stage["application"]} and lever["stage"] in {None, stage["stage"]}


def _reached(found: StageWarning, reaching: Collection[str]) -> StageWarning:
    return replace(found, kind="quarantined") if found.kind == "at-risk" and found.where in reaching else found


def _tells(stage: Row) -> bool:
    """Whether something serves, and the view tells of the log; one of an earlier revision does not."""
    return "log_index" in tuple(stage.keys()) and stage["log_index"] is not None


def _entry(stage: Row) -> Mapping[str, Any]:
    """The entry of the log that came with a placement; empty if there is none, or it was damaged."""
    try:
        entry = json.loads(stage["leaf"] or "{}")
    except ValueError:
        return {}
    return entry if isinstance(entry, dict) else {}


def _log(stage: Row) -> Iterator[StageWarning]:
    if not_as_logged(stage):
        subject = f"{stage['application']}@{stage['release']}"
        yield StageWarning("altered", stage["since"], stage["actor"], "", str(stage["log_index"]), subject)


def _verification(stage: Row) -> Iterator[StageWarning]:
    if stage["deployment"] is None or stage["verification"] == "verified":
        return
    subject = f"{stage['application']}@{stage['release']}"
    if stage["verification"] == "failed":
        yield StageWarning("failed", stage["judged_at"], stage["actor"], "", stage["deployment"], subject)
    else:
        yield StageWarning(
            "unverified", stage["since"], stage["actor"], "", stage["deployment"], subject, until=stage["verify_by"]
        )


def _incident(lever: Row, _now: datetime) -> Iterator[StageWarning]:
    kind = "broken-glass" if lever["detail"] == "break-glass" else "incident"
    yield _warning(kind, lever, until=lever["until"])


def _quarantine(lever: Row, _now: datetime) -> Iterator[StageWarning]:
    here = lever["scope"] in {None, f"{lever['application']}@{lever['stage']}"}
    yield _warning("quarantined" if here else "at-risk", lever)


def _hold(lever: Row, _now: datetime) -> Iterator[StageWarning]:
    yield _warning("held", lever)


def _freeze(lever: Row, now: datetime) -> Iterator[StageWarning]:
    """A freeze without a window freezes until it is lifted; one with a window only while that is open."""
    if lever["detail"] is None:
        yield _warning("frozen", lever)
        return
    from registry.domain.calendars import Window, frozen_by, resolve
    from registry.domain.times import time_text

    resolved = resolve([Window.model_validate(json.loads(lever["detail"]))], now)
    if frozen_by(resolved, time_text(now)):
        yield _warning("frozen", lever, detail=resolved[0].name, until=resolved[0].end)


def _rejection(lever: Row, _now: datetime) -> Iterator[StageWarning]:
    yield _warning("rejected", lever)


def _warning(kind: str, lever: Row, *, detail: str | None = None, until: str | None = None) -> StageWarning:
    return StageWarning(
        kind,
        lever["at"],
        lever["person"],
        lever["reason"],
        lever["id"],
        lever["subject"],
        detail or lever["detail"],
        lever["scope"],
        until,
    )


_TOLD: Mapping[str, Callable[[Row, datetime], Iterator[StageWarning]]] = {
    "incident": _incident,
    "quarantine": _quarantine,
    "hold": _hold,
    "freeze": _freeze,
    "rejection": _rejection,
}
"""What becomes of each kind of lever, in the order in which warnings are told."""
