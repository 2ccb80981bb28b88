"""`tandem gc`, `scrub` and `retention`: keeping the store small and sound."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Command, Group
from cli.opening import Door, with_door
from cli.output import fields, moment, visible
from cli.progress import progress_bar
from registry.domain.sizes import size_text

if TYPE_CHECKING:
    from registry.domain.garbage import Broken, Collected, Scrubbed, Tally
    from registry.domain.retention import SetRetention

_KEPT = {
    "release": "manifests of releases",
    "version": "manifests and files of versions",
    "index": "indexes of the texts of datasets",
    "lease": "on their way into a version or release",
    "young": "put less than {grace} ago",
}


@click.command("gc", cls=Command, example="tandem gc --dry-run\ntandem gc")
@click.option("--dry-run", is_flag=True, help="Tell what would be done and why, and change nothing.")
@with_door
def collect(door: Door, dry_run: bool) -> None:
    """Collect garbage: blobs that no version, release or upload refers to. Versions and releases are kept for ever.

    A blob is marked first, goes to the trash when it is marked for the grace time, and is removed from there when it
    lay there for the trash time. Every run does what is due.
    """
    with door.open() as registry:
        found = registry.collect_garbage(dry_run=dry_run)
    door.show(found, lambda: collected_text(found))


@click.command("scrub", cls=Command, example="tandem scrub\ntandem scrub --since 2026-11-01 --referenced")
@click.option("--since", metavar="TIME", help="Only what was registered since: a date, or 2026-11-21T14:30:00Z.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Stop after N blobs and tell where to go on.")
@click.option("--after", metavar="DIGEST", help="Go on after this blob, which the run before ended with.")
@click.option("--referenced", is_flag=True, help="Also files that are kept by reference, where they were seen last.")
@with_door
def scrub(door: Door, since: str | None, limit: int | None, after: str | None, referenced: bool) -> int:
    """Hash every stored blob of versions and releases; tell what is damaged or missing, and what that touches.

    Registering the same files again mends them. Exits 20 if anything is broken.
    """
    with door.open() as registry, progress_bar("scrubbing", "blobs") as progress:
        found = registry.scrub(after=after, limit=limit, since=since, referenced=referenced, progress=progress)
    door.show(found, lambda: scrubbed_text(found))
    return Exit.DONE if found.sound else Exit.INFRASTRUCTURE


@click.group("retention", cls=Group, example="tandem retention set --grace 14d --trash 30d")
def retention() -> None:
    """How long blobs that nothing refers to are kept."""


@retention.command("show", example="tandem retention show")
@with_door
def show_retention(door: Door) -> None:
    """Show the settings in force."""
    with door.open() as registry:
        found = registry.retention()
    door.show(found, lambda: retention_text(found))


@retention.command("set", example="tandem retention set --grace 14d --trash 30d")
@click.option("--grace", metavar="TIME", help="How long before garbage is marked, and again before it is thrown away.")
@click.option("--trash", metavar="TIME", help="How long it lies in the trash, from where uploading brings it back.")
@with_door
def set_retention(door: Door, grace: str | None, trash: str | None) -> None:
    """Change the settings. Times are 1h or longer, such as 12h or 7d."""
    if grace is None and trash is None:
        raise click.UsageError("What is to change? Give --grace, --trash or both.")
    with door.open() as registry:
        found = registry.set_retention(grace=grace, trash=trash)
    door.show(found, lambda: retention_text(found))


def collected_text(found: Collected) -> str:
    """What each phase did or would do, then what is kept and why."""
    would = "would be " if found.dry_run else ""
    lines = [
        (f"{would}marked", found.marked, f"nothing refers to them, put more than {found.grace} ago"),
        (f"{would}thrown away", found.discarded, f"marked for {found.grace}, and still nothing refers to them"),
        (f"{would}removed", found.removed, f"in the trash for {found.trash_time}"),
        ("marked now", found.waiting, f"go to the trash when marked for {found.grace}"),
        ("in the trash now", found.trash, "uploading brings them back"),
        *(
            ("kept", tally, _KEPT[holder.value].format(grace=found.grace))
            for holder, tally in found.kept.items()
            if tally.blobs
        ),
    ]
    told = [_counted(what, tally, why) for what, tally, why in lines if tally.blobs]
    head = "nothing was changed" if found.dry_run else "collected" if _did(found) else "nothing was due"
    due = [f"next due  {moment(found.next_at)}"] if found.next_at else []
    return "\n".join([head, *_aligned(told), *due])


def scrubbed_text(found: Scrubbed) -> str:
    """How much was hashed, then every fault with what it touches."""
    files = f", and {found.referenced} files kept by reference" if found.referenced else ""
    head = f"{found.blobs:,} blobs, {size_text(found.bytes)} hashed{files}"
    broken = [broken_text(one) for one in found.broken]
    more = [f"there is more: tandem scrub --after {visible(found.next)}"] if found.next else []
    return "\n".join([head, *(broken or ["all of it is what it was"]), *more])


def broken_text(found: Broken) -> str:
    about = fields(
        [
            ("fault", visible(found.fault)),
            *_each("is", found.files),
            *_each("in", found.releases),
            *_each("served by", found.stages),
        ]
    )
    return f"{visible(found.state)}: {visible(found.digest)}\n{about}"


def retention_text(found: SetRetention) -> str:
    by = f"{visible(found.account)}, {moment(found.at)}" if found.account else "nobody: these hold from the beginning"
    settings = found.retention
    return fields([("grace", visible(settings.grace)), ("trash", visible(settings.trash)), ("set by", by)], 0)


# ---------------------------------------------------------------------------------------------------------


def _did(found: Collected) -> bool:
    return any(tally.blobs for tally in (found.marked, found.discarded, found.removed))


def _each(label: str, items: Sequence[str]) -> list[tuple[str, str]]:
    return [("" if i else label, visible(item)) for i, item in enumerate(items)]


def _counted(what: str, tally: Tally, why: str) -> tuple[str, str, str, str]:
    return what, f"{tally.blobs:,}", size_text(tally.bytes), why


def _aligned(rows: Sequence[tuple[str, str, str, str]]) -> list[str]:
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(3)]
    return [
        f"  {what:<{widths[0]}}  {blobs:>{widths[1]}}  {size:>{widths[2]}}  {why}" for what, blobs, size, why in rows
    ]
