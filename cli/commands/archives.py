"""`tandem export` and `import`: a whole registry as one file, and a registry made of one."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Command
from cli.opening import PATH, Door, with_door
from cli.output import fields, note, visible
from cli.progress import progress_bar
from registry.domain.sizes import size_text

if TYPE_CHECKING:
    from registry.domain.archives import Exported, Imported

_SIZE = re.compile(r"([0-9]{1,15})(kB|MB|GB|TB)?")
_UNITS = {None: 1, "kB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12}


def _bytes(ctx: click.Context, option: click.Parameter, given: str | None) -> int | None:
    match = _SIZE.fullmatch(given) if given is not None else None
    if given is not None and match is None:
        raise click.BadParameter(f"{given!r} is not a size such as 500MB or 200GB.", ctx, option)
    return int(match[1]) * _UNITS[match[2]] if match else None


@click.command("export", cls=Command, example="tandem export team.tandem\ntandem export - | ssh host tandem import -")
@click.argument("file", type=PATH)
@with_door
def export(door: Door, file: Path) -> None:
    """Write the whole registry to FILE, or (`-`) to standard output: what `tandem import` makes a registry of.

    Artifacts, releases, policies, evaluations, decisions, what is live, everything ever said, and the log. No keys, no
    caches, and no bytes that are kept by reference: of those only the digests. Others go on working meanwhile.
    """
    to_stdout = str(file) == "-"
    if to_stdout and (door.as_json or sys.stdout.isatty()):
        raise click.UsageError("Standard output is the archive: send it somewhere, without --json.")
    with door.open() as registry, progress_bar("exporting", "bytes") as progress:
        done = registry.export(file, progress=progress)
    if to_stdout:
        note(exported_text(done))
    else:
        door.show(done, lambda: exported_text(done))


@click.command("import", cls=Command, example="tandem import team.tandem\ntandem import team.tandem --into ./copy")
@click.argument("file", type=PATH)
@click.option("--into", type=PATH, metavar="DIR", help="Make the registry there. Default: as for `tandem init`.")
@click.option("--human", metavar="ID", help="Who you are in its history, if your account does not say so.")
@click.option("--max-size", metavar="SIZE", callback=_bytes, help="Allow an archive of this size. Default: 64 GiB.")
@click.option("--max-members", type=click.IntRange(min=1), metavar="N", help="Allow so many members. Default: 1000000.")
@with_door
def import_(
    door: Door, file: Path, into: Path | None, human: str | None, max_size: int | None, max_members: int | None
) -> None:
    """Make a registry of an archive, or (`-`) of standard input, where there is none yet (12).

    Every row is held to the log, every blob to its digest, before the registry is there; an archive with anything
    wrong is refused whole (15). References, digests and history are the same. Nobody's authority is: you become the
    owner, alone; open requests are cancelled, unused approvals withdrawn, waivers revoked.
    """
    from registry.bootstrap import import_registry
    from registry.domain.archives import Caps

    settings = door.settings()
    folder = settings.here / into if into else settings.home or settings.here
    usual = Caps()
    caps = Caps(max_size or usual.size, max_members or usual.members)
    with progress_bar("importing", "bytes") as progress:
        done = import_registry(file, folder, settings, human_id=human, caps=caps, progress=progress)
    door.found(folder)
    door.show(done, lambda: imported_text(done))


def exported_text(done: Exported) -> str:
    about = fields(
        [
            ("archive", f"{size_text(done.size)}, index {visible(done.index)}"),
            ("log", f"{done.entries:,} entries, root {visible(done.root)}"),
            ("rows", f"{done.rows:,}, schema {visible(done.schema)}"),
            ("blobs", f"{done.blobs:,}, {size_text(done.blob_bytes)}"),
            *_by_reference(done.referenced),
        ]
    )
    place = "standard output" if done.place == "-" else visible(done.place)
    return f"registry exported to {place}\n{about}"


def imported_text(done: Imported) -> str:
    about = fields(
        [
            ("owner", f"{visible(done.owner)}, alone; before: {visible(', '.join(done.former_members)) or 'nobody'}"),
            ("log key", visible(done.key_id)),
            ("log", f"{done.entries:,} entries, root {visible(done.log_root)}"),
            ("rows", f"{done.rows:,}"),
            ("blobs", f"{done.blobs:,}, {size_text(done.blob_bytes)}"),
            *_by_reference(done.referenced),
            *_ended("requests", done.requests_cancelled, "cancelled"),
            *_ended("approvals", done.approvals_withdrawn, "withdrawn"),
            *_ended("waivers", done.waivers_revoked, "revoked"),
        ]
    )
    return f"registry imported to {visible(done.root)}\n{about}"


def _by_reference(count: int) -> list[tuple[str, str]]:
    return [("by reference", f"{count:,} files, of which the digests alone")] if count else []


def _ended(what: str, count: int, how: str) -> list[tuple[str, str]]:
    return [(what, f"{count:,} {how}")] if count else []
