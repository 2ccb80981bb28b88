"""`tandem log`: what happened, that it did, and that nobody changed the record."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import click

from cli.commands.log_reports import report
from cli.failures import Exit
from cli.lazy import Group
from cli.opening import PATH, Door, paged, tell_page, with_door
from cli.output import fields, moment, note, short, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.transparency.audits import Audit, Proven, Tiled
    from registry.domain.transparency.entries import LogEntry
    from registry.domain.transparency.receipts import Accepted, KeptReceipts


@click.group("log", cls=Group, example="tandem log show support-bot@production --since 2026-11-01")
def log() -> None:
    """The log: one entry for every change, which nobody can alter unseen."""


@log.command(
    "show",
    short_help="List what happened, newest first.",
    example="tandem log show support@1",
)
@click.argument("about", metavar="[REF]", required=False)
@click.option("--type", "type_", metavar="TYPE", help="Only of a type (promotion.opened), or of its noun (promotion).")
@click.option("--actor", metavar="ACCOUNT", help="Only by an account.")
@click.option("--since", metavar="TIME", help="From a time on, or a date.")
@click.option("--until", metavar="TIME", help="Up to a time, or a date.")
@paged
@with_door
def show(
    door: Door,
    about: str | None,
    type_: str | None,
    actor: str | None,
    since: str | None,
    until: str | None,
    after: str | None,
    limit: int,
) -> None:
    """List what happened, newest first. REF is an application, a stage, a release, a version, or a digest or id."""
    with door.open() as registry:
        page = registry.log_entries(about, type_=type_, actor=actor, since=since, until=until, after=after, limit=limit)
    door.show(page, lambda: entries_text(page.items, terminal_width()))
    asked = any((about, type_, actor, since, until, after))
    tell_page(door, page, "such entry" if asked else "entry")


@log.command(
    "verify",
    short_help="Hold the registry to its log, or a proof to its key.",
    example="tandem log verify --since last-month.checkpoint",
)
@click.option("--since", type=PATH, metavar="FILE", help="A checkpoint that was kept: the log must begin as it was.")
@click.option("--offline", type=PATH, metavar="FILE", help="A proof of one entry, verified with no registry at hand.")
@click.option("--key", "keys", multiple=True, metavar="LINE", help="A key of the log, for --offline.")
@with_door
def verify(door: Door, since: Path | None, offline: Path | None, keys: tuple[str, ...]) -> int:
    """Hold every row to the log, every document to its digest, and what is live to what was recorded.

    The log must begin as it was at your newest receipt, too. Tells the first entries that do not fit and their rows,
    and exits 20. Blobs are what `tandem scrub` is for.
    """
    if offline is not None:
        if since is not None:
            raise click.UsageError("--offline verifies one proof, --since the registry: give one of them")
        with door.open() as registry:
            proven = registry.read_proof(offline, keys)
        door.show(proven, lambda: proven_text(proven))
        return Exit.DONE
    if keys:
        raise click.UsageError("--key goes with --offline: a registry has its own key")
    with door.open() as registry:
        audit = registry.verify_log(since)
    door.show(audit, lambda: audit_text(audit))
    return Exit.INFRASTRUCTURE if audit.faults else Exit.DONE


@log.command(
    "checkpoint",
    short_help="Print the newest state of the log, signed.",
    example="tandem log checkpoint > today.checkpoint",
)
@with_door
def checkpoint(door: Door) -> None:
    """Print the newest state of the log as a signed note (C2SP tlog-checkpoint).

    Whoever keeps one finds out if the log is ever changed: tandem log verify --since FILE.
    """
    with door.open() as registry:
        found = registry.checkpoint()
    door.show(found, lambda: found.note.removesuffix("\n"))


@log.command("key", short_help="Print the key that verifies checkpoints.", example="tandem log key")
@with_door
def key(door: Door) -> None:
    """Print the key that checkpoints are verified by, for those who keep them."""
    with door.open() as registry:
        found = registry.checkpoint()
    door.show({"origin": found.origin, "key": found.key}, lambda: found.key)


@log.command(
    "prove",
    short_help="Print a proof that an entry is in the log.",
    example="tandem log prove 12 > entry-12.tlog-proof",
)
@click.argument("index", type=click.IntRange(0), metavar="INDEX")
@with_door
def prove(door: Door, index: int) -> None:
    """Print a proof that an entry is in the log (C2SP tlog-proof), which needs no registry to be verified."""
    with door.open() as registry:
        found = registry.log_proof(index)
    door.show({"index": index, "proof": found}, lambda: found.removesuffix("\n"))


@log.command(
    "publish",
    short_help="Write the log as static files.",
    example="tandem log publish public/log",
)
@click.argument("folder", type=PATH, metavar="FOLDER")
@with_door
def publish(door: Door, folder: Path) -> None:
    """Write the log as static files that any web server can serve (C2SP tlog-tiles), or go on with what is there."""
    with door.open() as registry:
        found = registry.write_tiles(folder)
    door.show(found, lambda: tiled_text(found))


@log.command(
    "receipts",
    short_help="List what you keep of your own changes.",
    example="tandem log receipts",
)
@with_door
def receipts(door: Door) -> None:
    """List what you keep of your own changes: each a file with the proof of an entry (C2SP tlog-proof).

    Every command that changes something adds one, and holds the log to the newest first. They are in
    TANDEM_STATE, else XDG_STATE_HOME/tandem, else ~/.local/state/tandem.
    """
    with door.open() as registry:
        kept = registry.receipts()
    door.show(kept, lambda: receipts_text(kept, terminal_width()))
    if not kept.items and not door.as_json:
        note("no receipt yet")


@log.command(
    "accept",
    short_help="Go on from the log as it is, though it is not what it was.",
    example="tandem log accept",
)
@with_door
def accept(door: Door) -> None:
    """Go on from the log as it is, though it is not what it was when you last changed something.

    For a registry that was restored from an older copy on purpose. What was kept until then is put aside.
    """
    with door.open() as registry:
        accepted = registry.accept_history()
    door.show(accepted, lambda: accepted_text(accepted))


log.add_command(report)


def entries_text(items: Sequence[LogEntry], width: int | None = None) -> str:
    rows = [
        [str(e.index), moment(e.time), visible(e.type), visible(e.actor), _where(e), visible(e.reason or _subjects(e))]
        for e in items
    ]
    return table(["INDEX", "AT", "TYPE", "ACTOR", "WHERE", "ABOUT"], rows, width, foldable=True)


def audit_text(audit: Audit) -> str:
    held = "" if audit.since is None else f", and beginning with the {audit.since:,} of the checkpoint"
    held += "" if audit.kept is None else f", and with the {audit.kept:,} of your newest receipt"
    if not audit.faults:
        return f"{audit.entries:,} entries, all as recorded{held}\n{fields([('root', visible(audit.root))])}"
    faults = "\n".join(f"  {visible(fault)}" for fault in audit.faults)
    return f"NOT as recorded: {len(audit.faults)} faults among {audit.entries:,} entries\n{faults}"


def proven_text(proven: Proven) -> str:
    about = [
        ("time", moment(proven.time)),
        ("actor", visible(proven.actor)),
        ("where", visible("@".join(filter(None, (proven.application, proven.stage))))),
        ("reason", visible(proven.reason or "")),
        *((visible(name), visible(subject)) for name, subject in proven.subjects.items()),
        ("log", visible(proven.origin)),
        *(("signed by", visible(line)) for line in proven.keys),
    ]
    return f"entry {proven.index} of {proven.size:,}: {visible(proven.type)}\n{fields(about)}"


def tiled_text(tiled: Tiled) -> str:
    return f"{visible(tiled.path)}: {tiled.entries:,} entries, {tiled.files:,} files written"


def receipts_text(kept: KeptReceipts, width: int | None = None) -> str:
    rows = [
        [str(one.index), moment(one.time), visible(one.type), visible(one.op_id), visible(PurePath(one.path).name)]
        for one in kept.items
    ]
    listed = table(["INDEX", "AT", "TYPE", "OPERATION", "FILE"], rows, width, foldable=True)
    return f"{listed}\n{fields([('folder', visible(kept.folder))])}" if rows else ""


def accepted_text(accepted: Accepted) -> str:
    about = fields([("put aside", visible(accepted.evidence or ""))])
    return f"from now on the log counts as it is, with {accepted.size:,} entries\n{about}".rstrip()


def _where(entry: LogEntry) -> str:
    return visible("@".join(filter(None, (entry.application, entry.stage)))) or "-"


def _subjects(entry: LogEntry) -> str:
    """What an entry is about: names that people use before ids, and ids before digests."""
    told = sorted(entry.subjects.items(), key=lambda item: (item[1].startswith("sha256:"), "@" not in item[1]))
    return ", ".join(
        f"{visible(name)} {short(subject) if subject.startswith('sha256:') else visible(subject)}"
        for name, subject in told
    )
