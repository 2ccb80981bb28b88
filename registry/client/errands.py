"""Use cases that have to do with files of this machine: what is sent before one, held to it, and fetched after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from registry.client.files import travelling
from registry.client.placing import brought, refuse_taken
from registry.client.transport import Transport
from registry.wire.operations import Operation

if TYPE_CHECKING:
    from registry.domain.pulling import PullPlan

Ask = Callable[[Operation, Mapping[str, Any], Mapping[str, Any], Mapping[str, str]], Any]
"""Asks a server: the operation, its arguments, who listens meanwhile, and headers."""


def asked_with_files(
    transport: Transport,
    operation: Operation,
    arguments: Mapping[str, Any],
    listeners: Mapping[str, Any],
    ask: Ask,
    plan: PullPlan | None = None,
) -> Any:
    """Ask a server for an operation with the files that it takes and brings; those that it brings are held to a plan if
    there is one. Raises as the registry at hand does."""
    locked = arguments.get("locked")
    refuse_taken(operation, arguments)
    if locked is not None and operation.name == "pull":
        arguments = {**arguments, "reference": _locked(locked, arguments["reference"])}
    with travelling(transport, operation, arguments) as journey:
        # What is brought is what takes time: while the server prepares it, nobody is told anything but that it works.
        progress = listeners.get("progress")
        heard = {"progress": _unheard} if "progress" in operation.listeners else listeners
        answer = ask(operation, journey.arguments, heard, journey.headers)
        answer = brought(operation, arguments, journey, answer, progress, plan)
    if locked is not None and operation.name == "resolve":
        from registry.integrations.lock_files import refuse_unlocked

        refuse_unlocked(locked, answer)
    return answer


def _locked(path: Path, stage: str) -> str:
    from registry.integrations.lock_files import locked_release

    return locked_release(path, stage)


def _unheard(done: int, total: int) -> None:
    pass
