"""`tandem suite`: what releases are measured by."""

from __future__ import annotations

from pathlib import Path

import click

from cli.lazy import Group
from cli.opening import PATH, Door, with_door
from cli.versions import OWN_NAME, add_reading, show_registered
from registry.domain.manifests import Kind


@click.group("suite", cls=Group, example="tandem suite register suites/support.yaml --name support-suite")
def suite() -> None:
    """Suites: what releases are measured by."""


@suite.command("register", example="tandem suite register suites/support.yaml --name support-suite")
@click.argument("file", type=PATH)
@OWN_NAME
@with_door
def register_suite(door: Door, file: Path, name: str | None) -> None:
    """Register the suite in FILE (YAML)."""
    with door.open() as registry:
        outcome = registry.register_suite(file, name)
    show_registered(door, outcome)


add_reading(suite, Kind.SUITE, "support-suite")
