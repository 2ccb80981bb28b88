"""Holds and freezes: keeping stages from moving forward. Neither ever stands in the way of a rollback."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import ValidationError

from registry.domain.calendars import Window, resolve
from registry.domain.clock_changes import empty_fault
from registry.domain.errors import InvalidInputError
from registry.domain.members import Permission
from registry.domain.names import StageRef, check_name, parse_stage_ref
from registry.domain.safety import Cause, Freeze, Hold, HoldMode, check_reason
from registry.domain.times import parse_time
from registry.domain.wording import faults_of, path_text
from registry.services.repeating import once, operation
from registry.services.reviewing import demand_stage
from registry.services.runtime import Runtime
from registry.storage.catalog import Writing


def hold(runtime: Runtime, stage: str, reason: str, automatic_only: bool, op_id: str | None) -> Hold:
    """Hold a stage: for the auto-promoter, or for everybody.

    Set twice the same, by one person for one reason, it is one: another's reason is never folded into the first.
    """
    place, why = parse_stage_ref(stage), check_reason(reason)
    mode = HoldMode.AUTO if automatic_only else HoldMode.ALL

    def work(writing: Writing) -> Hold:
        demand_stage(writing, place)
        asked = mode, Cause.MANUAL, writing.actor.human_id, why
        for old in writing.holds.active(place.application, place.stage):
            if (old.mode, old.cause, old.person, old.reason) == asked:
                return old
        return writing.holds.add(place.application, place.stage, mode, Cause.MANUAL, None, why)

    return once(
        runtime,
        Permission.HOLD,
        operation(op_id, "hold", stage=stage, mode=mode.value, reason=why),
        work,
        keep=lambda found: {"hold": found.id},
        again=lambda reading, kept: reading.holds.get(kept["hold"]),
    )


def release(runtime: Runtime, stage: str, reason: str, op_id: str | None) -> tuple[Hold, ...]:
    """Release every hold of a stage, whatever set it; none if it is not held."""
    place, why = parse_stage_ref(stage), check_reason(reason)

    def work(writing: Writing) -> tuple[Hold, ...]:
        demand_stage(writing, place)
        return tuple(writing.holds.release(h, why) for h in writing.holds.active(place.application, place.stage))

    return once(
        runtime,
        Permission.HOLD,
        operation(op_id, "hold release", stage=stage, reason=why),
        work,
        keep=lambda found: {"holds": [h.id for h in found]},
        again=lambda reading, kept: tuple(reading.holds.get(h) for h in kept["holds"]),
    )


def freeze(
    runtime: Runtime, scope: str | None, reason: str, window: Mapping[str, str] | None, op_id: str | None
) -> Freeze:
    """Freeze a stage, an application or everything: from now on, or within a window.

    Set twice the same, by one person for one reason, it is one. Raises InvalidInputError for a window that is over
    for good: it would be thought to protect.
    """
    application, stage = _scope(scope)
    why, when = check_reason(reason), _window(window)

    def work(writing: Writing) -> Freeze:
        if application is not None:
            writing.applications.demand(application)
        if application is not None and stage is not None:
            demand_stage(writing, StageRef(application, stage))
        _refuse_past(when, writing.now)
        asked = application, stage, when, writing.actor.human_id, why
        for old in writing.freezes.listed(False):
            if (old.application, old.stage, old.window, old.person, old.reason) == asked:
                return old
        return writing.freezes.add(application, stage, when, why)

    return once(
        runtime,
        Permission.HOLD,
        operation(op_id, "freeze", scope=scope, window=window and dict(window), reason=why),
        work,
        keep=lambda found: {"freeze": found.id},
        again=lambda reading, kept: reading.freezes.get(kept["freeze"]),
    )


def freezes(runtime: Runtime, everything: bool) -> tuple[Freeze, ...]:
    """The freezes that were set by hand and not lifted; with `everything` also those that were."""
    with runtime.catalog.read() as reading:
        return reading.freezes.listed(everything)


def lift(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> Freeze:
    """Lift a freeze that was set by hand; one that was lifted is left as it is."""
    why = check_reason(reason)

    def work(writing: Writing) -> Freeze:
        found = writing.freezes.get(identifier)
        return found if found.lifted is not None else writing.freezes.lift(found, why)

    return once(
        runtime,
        Permission.HOLD,
        operation(op_id, "freeze lift", identifier=identifier, reason=why),
        work,
        keep=lambda found: {"freeze": found.id},
        again=lambda reading, kept: reading.freezes.get(kept["freeze"]),
    )


# ---------------------------------------------------------------------------------------------------------


def _scope(scope: str | None) -> tuple[str | None, str | None]:
    """`bot@production`, `bot` or None as (application, stage)."""
    if scope is None:
        return None, None
    if "@" in scope:
        place = parse_stage_ref(scope)
        return place.application, place.stage
    return check_name(scope, "application name"), None


def _window(window: Mapping[str, str] | None) -> Window | None:
    """A window as its keys say. It denies unless `kind` says otherwise. Raises InvalidInputError with every fault."""
    if window is None:
        return None
    given = {"name": "by hand", "kind": "deny", **window}
    try:
        found = Window.model_validate(given)
    except ValidationError as error:
        raise InvalidInputError.of("the window", faults_of(Window, given, error, _option)) from error
    if fault := empty_fault(found, _option(["start"])):
        raise InvalidInputError.of("the window", [fault])
    return found


def _option(path: Sequence[str | int]) -> str:
    """What a key of a window is at the command line. It denies there, so `kind` has no option."""
    return f"--{path[0]}" if path and path[0] in Window.model_fields.keys() - {"kind"} else path_text(path)


def _refuse_past(window: Window | None, now: str) -> None:
    if window is None or resolve((window,), parse_time(now))[0].start is not None:
        return
    raise InvalidInputError(
        "the window is over for good",
        where="--end",
        expected=f"a window that ends after {now}",
        found=f"{window.start} to {window.end} {window.tz}" + (f" {window.rrule}" if window.rrule else ""),
    )
