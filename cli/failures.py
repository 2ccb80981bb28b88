"""Errors at the door: one table of exit codes, and how an error is told to people and to programs."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any

import click

from cli.output import note, say, to_json, visible
from registry.domain.errors import (
    ConflictError,
    Fault,
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    LimitError,
    NotFoundError,
    PermissionDeniedError,
    RegistryError,
)


class Exit(IntEnum):
    """What the process answers. Denied and waiting are results, not errors."""

    DONE = 0
    USAGE = 2
    DENIED = 10
    WAIT = 11
    CONFLICT = 12
    NO_PERMISSION = 13
    NOT_FOUND = 14
    INVALID_INPUT = 15
    INFRASTRUCTURE = 20
    INTERRUPTED = 130


_BY_CLASS: dict[type[RegistryError], Exit] = {
    InvalidInputError: Exit.INVALID_INPUT,
    LimitError: Exit.DENIED,
    NotFoundError: Exit.NOT_FOUND,
    PermissionDeniedError: Exit.NO_PERMISSION,
    ConflictError: Exit.CONFLICT,
    IntegrityError: Exit.INFRASTRUCTURE,
    InfrastructureError: Exit.INFRASTRUCTURE,
}


def exit_code(error: RegistryError) -> Exit:
    """The exit code of an error's class; what has none of its own is infrastructure."""
    return next((_BY_CLASS[c] for c in type(error).__mro__ if c in _BY_CLASS), Exit.INFRASTRUCTURE)


def guarded(work: Callable[[], object], as_json: bool) -> int:
    """Run a command and answer its exit code; every error is told, none as a traceback.

    With TANDEM_DEBUG=1 the traceback goes to stderr as well.
    """
    try:
        result = work()
    except click.Abort:
        return _told(Exit.INTERRUPTED, "interrupted", "interrupted", (), as_json)
    except click.ClickException as error:
        return _usage(error, as_json)
    except RegistryError as error:
        return tell(error, as_json)
    except Exception as error:  # noqa: BLE001  the outermost boundary: told in a line, never passed over
        _trace(error)
        message = f"unexpected {type(error).__name__}: {error}".rstrip(": ")
        fault = Fault(message, fix="set TANDEM_DEBUG=1 and run again to see where")
        return _told(Exit.INFRASTRUCTURE, "unexpected", message, (fault,), as_json)
    return result if isinstance(result, int) else Exit.DONE


def tell(error: RegistryError, as_json: bool, code: Exit | None = None) -> Exit:
    """Tell an error; answers `code`, or the exit code of its class."""
    _trace(error)
    return _told(code or exit_code(error), error.code, error.message, error.faults, as_json, error.log)


def run_for_long(work: Callable[[], Exit], as_json: bool) -> Exit:
    """Run what a service manager starts again when it fails, which is right where something comes back.

    A log that is not what it was, or lost guards, do not: that ends with CONFLICT instead of INFRASTRUCTURE.
    """
    try:
        return work()
    except IntegrityError as error:
        return tell(error, as_json, Exit.CONFLICT)


def error_text(message: str, faults: tuple[Fault, ...]) -> str:
    """An error for people: the message, then where, expected, found and fix of every fault, aligned.

    A fix that mends every one of several faults is told once, at the end, under a heading of its own.
    """
    lines = [click.style("error: ", fg="red", bold=True) + visible(message)]
    shared = faults[0].fix if len({fault.fix for fault in faults}) == 1 else ""
    for fault in faults:
        if fault.message != message:
            lines.append(f"- {visible(fault.message)}")
        told = [(label, text) for label, text in _details(fault) if text and text != shared]
        lines += [f"  {label:<8}  {visible(text)}" for label, text in told]
    if shared:
        lines += [f"- one fix for all {len(faults)}"] if len(faults) > 1 else []
        lines.append(f"  {'fix':<8}  {visible(shared)}")
    return "\n".join(lines)


def error_document(
    code: str, message: str, faults: tuple[Fault, ...], log: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """An error for programs. `log` is where the log has what was recorded all the same."""
    told = [{"message": f.message, **{k: v for k, v in _details(f) if v}} for f in faults]
    return {"error": {"code": code, "message": message, "faults": told}, **({"log": log} if log else {})}


def _details(fault: Fault) -> list[tuple[str, str]]:
    return [("where", fault.where), ("expected", fault.expected), ("found", fault.found), ("fix", fault.fix)]


def _told(
    code: Exit,
    name: str,
    message: str,
    faults: tuple[Fault, ...],
    as_json: bool,
    log: Mapping[str, Any] | None = None,
) -> Exit:
    try:
        if as_json:
            say(to_json(error_document(name, message, faults, log)))
            return code
    except InfrastructureError:
        # Standard output takes nothing, which may be the very error that is to be told.
        pass
    note(error_text(message, faults))
    return code


def _usage(error: click.ClickException, as_json: bool) -> Exit:
    help_was_asked = isinstance(error, click.UsageError) and type(error).__name__ == "NoArgsIsHelpError"
    if help_was_asked:
        error.show()
        return Exit.USAGE
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    usage = ctx.get_usage().removeprefix("Usage: ") if ctx else ""
    message = " ".join(error.format_message().split())
    fault = Fault(message, expected=" ".join(usage.split()), fix=f"see {ctx.command_path} --help" if ctx else "")
    return _told(Exit.USAGE, "usage", message, (fault,), as_json)


def _trace(error: BaseException) -> None:
    if os.environ.get("TANDEM_DEBUG") == "1":
        import traceback

        note(visible("".join(traceback.format_exception(error)).rstrip(), lines=True))
