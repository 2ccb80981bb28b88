"""`tandem yank`: withdrawing a version from new use."""

from __future__ import annotations

import click

from cli.lazy import Command
from cli.opening import Door, repeatable, with_door
from cli.output import visible
from cli.versions import yank_text


@click.command(
    "yank",
    cls=Command,
    example='tandem yank support@3 --reason "names the wrong product"\n'
    'tandem yank support@3 --restore --reason "it was support@2"',
)
@click.argument("reference", metavar="REF")
@click.option("--restore", is_flag=True, help="Give it back to use.")
@click.option("--reason", required=True, help="Why; shown to whoever wants to use it.")
@repeatable
@with_door
def yank(door: Door, reference: str, restore: bool, reason: str, op_id: str | None) -> None:
    """Withdraw a version from new use: no release, include, suite, adapter or dataset lineage takes it any more.

    It stays readable. Releases that contain it stay as they are, can be promoted and rolled back to, and what is live
    stays live; `tandem quarantine` is what keeps something out of stages.
    """
    with door.open() as registry:
        found = registry.yank(reference, reason, restore=restore, op_id=op_id)
    said = "yanked" if found.yanked else "restored"
    door.show(found, lambda: f"{said}: {visible(found.reference)}\n  reason  {yank_text(found)}")
