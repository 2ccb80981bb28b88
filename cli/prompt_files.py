"""Prompts that leave the registry as files."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cli.opening import Door
from cli.output import heard, note, say, visible
from registry.domain.errors import ConflictError, Fault, InfrastructureError, InvalidInputError

if TYPE_CHECKING:
    from registry.domain.prompts.exporting import ExportedPrompt


def tell_losses(door: Door, exported: ExportedPrompt, *, strict: bool) -> None:
    """Say what a format cannot hold. With `strict`, raise InvalidInputError if there is anything."""
    said = f"{exported.format} cannot hold all of it"
    if strict and exported.losses:
        fix = "leave out --strict, or use another format: prompt.md holds everything"
        raise InvalidInputError.of(said, [Fault(f"{said}: {loss}", fix=fix) for loss in exported.losses])
    if exported.losses and not door.as_json:
        note("\n".join([said, *(f"  {visible(loss)}" for loss in exported.losses)]))


def hand_over(door: Door, exported: ExportedPrompt, output: Path | None) -> None:
    """Write a file, or the same bytes to stdout; a terminal is shown what could deceive there."""
    if output is not None:
        write_new(door, output, exported.text)
        door.show(exported, lambda: visible(str(output)))
    elif door.as_json:
        door.show(exported, lambda: "")
    elif sys.stdout.isatty():
        say(visible(exported.text, lines=True), nl=False)
    else:
        with heard():
            sys.stdout.flush()
            sys.stdout.buffer.write(exported.text.encode())
            sys.stdout.buffer.flush()


def write_new(door: Door, path: Path, text: str) -> None:
    """Write a file that is not there yet; a folder that is made for it is told. Raises ConflictError if it is."""
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            if not door.as_json:
                note(f"made the folder {visible(str(path.parent))}")
        with path.open("xb") as stream:
            stream.write(text.encode())
    except FileExistsError as error:
        fix = "give another name, or move it away"
        raise ConflictError("the file is there already", where=str(path), fix=fix) from error
    except OSError as error:
        found = error.strerror or str(error)
        raise InfrastructureError("the file cannot be written", where=str(path), found=found) from error
