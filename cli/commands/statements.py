"""`tandem statement`: what the registry has on record, signed with its key, for other tools and other registries."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import PATH, Door, with_door
from cli.output import fields, note, outline, visible
from cli.prompt_files import write_new

if TYPE_CHECKING:
    from registry.api import Registry
    from registry.domain.statements.outcomes import Verified

OUTPUT = click.option("--output", type=PATH, metavar="FILE", help="Write into this file, which must not be there yet.")


@click.group("statement", cls=Group, example="tandem statement release support-bot@1 > support-bot-1.intoto.json")
def statement() -> None:
    """Signed statements of releases, evaluations and decisions (in-toto, in DSSE envelopes)."""


@statement.command(
    "release",
    short_help="State what a release is made of.",
    example="tandem statement release support-bot@1 --output support-bot-1.intoto.json",
)
@click.argument("reference", metavar="APP@N")
@OUTPUT
@with_door
def state_release(door: Door, reference: str, output: Path | None) -> None:
    """State what a release is made of, each part by its digest."""
    _state(door, output, lambda registry: registry.state_release(reference))


@statement.command(
    "run",
    short_help="State what an evaluation run measured.",
    example='tandem statement run 01K9ZT8J1V6Q4W3N5R7X2Y0B1C --require "exact >= 0.9"',
)
@click.argument("run", metavar="RUN")
@click.option(
    "--require",
    "required",
    multiple=True,
    metavar='"SCORER >= NUMBER"',
    help="What the run must show (or <=), judged as a metric rule does; repeatable.",
)
@OUTPUT
@with_door
def state_run(door: Door, run: str, required: tuple[str, ...], output: Path | None) -> None:
    """State what an evaluation run measured, as a test result: PASSED if it shows all that is required of it.

    A run of which nothing is required says WARNED: it measured, and passed nothing.
    """
    _state(door, output, lambda registry: registry.state_evaluation(run, required))


@statement.command(
    "decision",
    short_help="State what was decided, and why.",
    example="tandem statement decision 01K9ZT8J1V6Q4W3N5R7X2Y0B1C",
)
@click.argument("identifier", metavar="DECISION")
@OUTPUT
@with_door
def state_decision(door: Door, identifier: str, output: Path | None) -> None:
    """State what was decided, under which policy, and what came of each rule."""
    _state(door, output, lambda registry: registry.state_decision(identifier))


@statement.command(
    "approval",
    short_help="Print what a person signed: a yes or a no.",
    example="tandem statement approval 01K9ZT8J1V6Q4W3N5R7X2Y0B1C",
)
@click.argument("identifier", metavar="APPROVAL|REJECTION")
@OUTPUT
@with_door
def state_approval(door: Door, identifier: str, output: Path | None) -> None:
    """Print what a person signed when they said yes or no, as it was kept; the signature is theirs."""
    _state(door, output, lambda registry: registry.state_opinion(identifier))


@statement.command(
    "summary",
    short_help="State a verdict as a SLSA verification summary.",
    example="tandem statement summary support-bot@production --output support-bot.vsa.json",
)
@click.argument("subject", metavar="APP@STAGE|DECISION")
@OUTPUT
@with_door
def state_summary(door: Door, subject: str, output: Path | None) -> None:
    """State the verdict of a decision, or of the one by which a stage serves what it does, as a SLSA summary (VSA)."""
    _state(door, output, lambda registry: registry.state_summary(subject))


@statement.command(
    "key", short_help="Print the key that signs statements, as policies name it.", example="tandem statement key"
)
@with_door
def key(door: Door) -> None:
    """Print the key that signs statements, as a policy of another registry names it; it is the key of the log."""
    from registry.domain.attestations import key_text
    from registry.domain.transparency.notes import parse_verifier

    with door.open() as registry:
        line = registry.checkpoint().key
    told = key_text(parse_verifier(line).key)
    door.show({"key": told, "log": line}, lambda: told)


@statement.command(
    "verify",
    short_help="Tell what a statement says, and who signed it.",
    example='tandem statement verify support-bot-1.intoto.json --key "$KEY" --release support-bot@1',
)
@click.argument("file", type=PATH, metavar="FILE")
@click.option(
    "--key", "keys", multiple=True, metavar="LINE", help="A key whose signature counts. Default: this registry's own."
)
@click.option("--release", metavar="REF", help="The release that it must be about: APP@N, or its whole digest.")
@with_door
def verify(door: Door, file: Path, keys: tuple[str, ...], release: str | None) -> None:
    """Tell what a statement says, and which of the keys signed it. With --key, no registry has to be at hand."""
    with door.open() as registry:
        found = registry.read_statement(file, keys, release=release)
    door.show(found, lambda: verified_text(found))


def verified_text(found: Verified) -> str:
    about = fields(
        [
            *(("signed by", visible(key)) for key in found.keys),
            ("type", visible(found.predicate_type)),
            *(("about", visible(subject)) for subject in found.subjects),
        ],
        indent=0,
    )
    return f"{about}\n{outline(found.predicate)}" if found.predicate else about


def _state(door: Door, output: Path | None, say: Callable[[Registry], str]) -> None:
    """The envelope byte for byte, so that its digest is that of the file; or, if that is asked for, as JSON to read."""
    with door.open() as registry:
        envelope = say(registry)
    if output is None:
        door.show(json.loads(envelope), lambda: envelope.removesuffix("\n"))
        return
    write_new(door, output, envelope)
    note(f"written to {visible(output)}")
