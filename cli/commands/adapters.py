"""`tandem adapter`: fine-tuned adapters, each bound to the base model it was trained on."""

from __future__ import annotations

from pathlib import Path

import click

from cli.lazy import Group
from cli.opening import PATH, Door, with_door
from cli.versions import NAME, add_reading, show_registered
from registry.domain.manifests import Kind


@click.group(
    "adapter", cls=Group, example="tandem adapter register ./out/support-lora --name support-lora --base tiny@1"
)
def adapter() -> None:
    """Fine-tuned adapters, each bound to the base model it was trained on."""


@adapter.command(
    "register",
    example="tandem adapter register ./out/support-lora --name support-lora --base tiny@1 \\\n"
    "    --trained-on tickets-train@1 --source .",
)
@click.argument("directory", type=PATH)
@NAME
@click.option("--base", required=True, metavar="REF", help="The base model version it was trained on.")
@click.option("--trained-on", multiple=True, metavar="REF", help="A dataset version it was trained on; repeatable.")
@click.option("--source", type=PATH, help="The git work tree of the training code; its commit is recorded.")
@with_door
def register_adapter(
    door: Door, directory: Path, name: str, base: str, trained_on: tuple[str, ...], source: Path | None
) -> None:
    """Register the PEFT adapter in DIRECTORY."""
    with door.open() as registry:
        outcome = registry.register_adapter(directory, name, base, trained_on, source)
    show_registered(door, outcome)


add_reading(adapter, Kind.ADAPTER, "support-lora")
