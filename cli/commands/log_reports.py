"""`tandem log report`: everything that happened to an application in a span of time, for an auditor."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Command
from cli.opening import PATH, Door, with_door
from cli.output import fields, moment, note, plain, say, table, terminal_width, to_json, visible

if TYPE_CHECKING:
    from registry.api import Registry
    from registry.domain.transparency.reports import Change, LogReport, Served

PAGE = 500
"""Changes that are read at once."""
_LIVE = "deployment.live"


@click.command(
    "report",
    cls=Command,
    short_help="Report an application's changes, as a page or JSON.",
    example="tandem log report support-bot --from 2026-01-01 --to 2026-12-31 --output 2026.html",
)
@click.argument("application", metavar="APP")
@click.option("--from", "since", metavar="TIME", help="From a time on, or a date. Default: the beginning.")
@click.option("--to", "until", metavar="TIME", help="Up to a time, or a date. Default: the end.")
@click.option(
    "--output", type=PATH, metavar="FILE", help="Write it there: FILE.html for people, or FILE.json for programs."
)
@with_door
def report(door: Door, application: str, since: str | None, until: str | None, output: Path | None) -> int:
    """Report what happened to an application: every change, decision, approval and run, and what was live when.

    The page needs no network and no other file. The report tells what verifying the whole log came to, and has a signed
    checkpoint of it. It exits 20 if the log is not as it was recorded.
    """
    if output is not None and output.suffix not in {".html", ".json"}:
        raise click.UsageError(f"--output takes a name that ends in .html or .json, not {output.name!r}")
    with door.open() as registry:
        found = registry.log_report(application, since, until)
        if output is not None:
            _write(registry, found, output)
            door.show({"output": output, "first": found.first, "end": found.end}, lambda: f"{visible(output)}: written")
        elif door.as_json:
            for piece in json_pieces(found, every_change(registry, found)):
                say(piece, nl=False)
        else:
            say(report_text(found, every_change(registry, found)))
    for fault in found.audit.faults:
        note(f"NOT as recorded: {visible(fault)}")
    return Exit.INFRASTRUCTURE if found.audit.faults else Exit.DONE


def every_change(
    registry: Registry, found: LogReport, stage: str | None = None, type_: str | None = None
) -> Iterator[Change]:
    """The changes of a report, a page at a time, however many there are."""
    after = None
    while True:
        page = registry.log_changes(
            found.application, found.first, found.end, stage=stage, type_=type_, after=after, limit=PAGE
        )
        yield from page.items
        after = page.next
        if after is None:
            return


def json_pieces(found: LogReport, changes: Iterable[Change]) -> Iterator[str]:
    """The document, piece by piece, and a line break at its end."""
    from registry.domain.transparency.reports import FORMAT

    yield f'{{\n  "format": "{FORMAT}",\n  "changes": ['
    parting = "\n"
    for change in changes:
        yield parting + textwrap.indent(to_json(change), "    ", lambda line: True)
        parting = ",\n"
    yield "\n  ]" if parting != "\n" else "]"
    for key, value in plain(found).items():
        yield f',\n  "{key}": ' + textwrap.indent(to_json(value), "  ", lambda line: True).lstrip()
    yield "\n}\n"


def report_text(found: LogReport, changes: Iterable[Change]) -> str:
    """What the terminal shows: what was live before and after, and how often what happened."""
    from collections import Counter

    counted = Counter(change.type for change in changes)
    stages = [[visible(s.stage), _served(s.before), _served(s.after)] for s in found.stages]
    happened = table(["WHAT", "CHANGES"], [[visible(type_), f"{n:,}"] for type_, n in sorted(counted.items())])
    held = f"{found.audit.entries:,} entries, all as recorded" if not found.audit.faults else "NOT as recorded"
    about = [
        ("from", moment(found.since) if found.since else "the beginning"),
        ("to", moment(found.until) if found.until else "the end"),
        ("log", held),
    ]
    parts = [
        visible(found.application),
        fields(about),
        "",
        table(["STAGE", "SERVED BEFORE", "SERVES AFTER"], stages, terminal_width()),
        "",
        happened or "nothing was changed",
    ]
    return "\n".join(parts)


# ---------------------------------------------------------------------------------------------------------


def _served(served: Served | None) -> str:
    return "-" if served is None else f"{visible(served.release)} since {moment(served.at)}"


def _write(registry: Registry, found: LogReport, output: Path) -> None:
    from cli.pages import log_report_page, write_pieces
    from registry.domain.transparency.reports import FORMAT

    if output.suffix == ".json":
        write_pieces(output, json_pieces(found, every_change(registry, found)), f'{{\n  "format": "{FORMAT}"')
        return

    def live(stage: str) -> Iterable[Change]:
        return every_change(registry, found, stage, _LIVE)

    write_pieces(output, log_report_page(found, live, every_change(registry, found)))
