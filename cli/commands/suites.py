"""`tandem suite`: what releases are measured by."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import PATH, Door, with_door, with_json
from cli.output import fields, note, plain, say, short, table, terminal_width, to_json, visible
from cli.versions import OWN_NAME, REVISION, SOURCE, add_listing, show_registered, version_text
from registry.domain.manifests import Kind

if TYPE_CHECKING:
    from registry.domain.suites import SuiteLint, SuiteUse


@click.group("suite", cls=Group, example="tandem suite register suites/support.yaml --name support-suite")
def suite() -> None:
    """Suites: what releases are measured by."""


@suite.command("register", example="tandem suite register suites/support.yaml --name support-suite")
@click.argument("file", type=PATH)
@OWN_NAME
@SOURCE
@REVISION
@with_door
def register_suite(door: Door, file: Path, name: str | None, source: Path | None, revision: str | None) -> None:
    """Register the suite in FILE (YAML)."""
    with door.open() as registry:
        outcome = registry.register_suite(file, name, source=source, revision=revision)
    show_registered(door, outcome)


@suite.command(
    "lint",
    short_help="Tell whether a suite's file could be registered.",
    example="tandem suite lint suites/support.yaml",
)
@click.argument("file", type=PATH)
@with_door
def lint(door: Door, file: Path) -> None:
    """Tell whether the suite in FILE could be registered; all faults at once (15). Needs no registry."""
    with door.open() as registry:
        report = registry.lint_suite(file)
    door.show(report, lambda: lint_text(report, terminal_width()))
    if not door.as_json:
        for remark in report.remarks:
            note(visible(remark))


@suite.command(
    "schema",
    short_help="Print the JSON Schema of suite files, for editors.",
    example="tandem suite schema > suite.schema.json",
)
@with_json
def schema(as_json: bool) -> None:
    """Print the JSON Schema of suite files, by which an editor completes and checks them. Needs no registry."""
    from registry.domain.suites import suite_schema

    found = suite_schema()
    say(to_json(found) if as_json else json.dumps(found, indent=2))


add_listing(suite, Kind.SUITE, "support-suite")


@suite.command(
    "show",
    short_help="Show one version: content, files, and how worn its rows are.",
    example="tandem suite show support-suite@1",
)
@click.argument("reference", metavar="REF")
@with_door
def show_suite(door: Door, reference: str) -> None:
    """Show one suite version (NAME@N or NAME@sha256:…): content, files, lineage.

    Told is, too, how many releases were evaluated on its rows: chosen by these, they look better than they are.
    """
    with door.open() as registry:
        found = registry.suite_use(reference)
    used = {"candidates": found.candidates, "worn": found.is_worn}
    door.show({**plain(found.suite), **used}, lambda: f"{version_text(found.suite)}\n{use_text(found)}")


def use_text(found: SuiteUse) -> str:
    """How many releases were evaluated on a suite's rows, and what to do about too many."""
    said = f"releases evaluated on its rows: {found.candidates}"
    return f"{said}; that many wear rows out: register others, and a suite on them" if found.is_worn else said


def lint_text(report: SuiteLint, width: int | None = None) -> str:
    """`support-suite could be registered`, then a line for each scorer."""
    head = fields([("dataset", visible(report.dataset)), ("primary", visible(report.primary))])
    rows = [
        [visible(s.name), visible(s.type), s.kind, f"{s.better} is better", short(s.digest) if s.digest else "-"]
        for s in report.scorers
    ]
    said = f"{visible(report.name or 'the suite')} could be registered"
    return "\n".join([said, head, table(["SCORER", "TYPE", "KIND", "", "DIGEST"], rows, width)])
