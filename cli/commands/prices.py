"""`tandem price`: what tokens and machine time cost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.cost_text import amounts_text
from cli.lazy import Group
from cli.opening import Door, with_door
from cli.output import moment, note, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.prices import SetPrice

SET = """\
tandem price set tiny --prompt 0.15 --completion 0.60 --currency USD
tandem price set runner:transformers --hour 1.20 --currency EUR"""


@click.group("price", cls=Group, example=SET)
def price() -> None:
    """Prices: what tokens and machine time cost, for budgets and reports."""


@price.command("set", short_help="Set the price of a base model or of a runner.", example=SET)
@click.argument("subject", metavar="BASE_OR_RUNNER")
@click.option("--prompt", metavar="AMOUNT", help="Of a million tokens in; goes with --completion.")
@click.option("--completion", metavar="AMOUNT", help="Of a million tokens out.")
@click.option("--hour", metavar="AMOUNT", help="Of an hour of the machine.")
@click.option("--currency", required=True, metavar="CODE", help="Three letters, such as USD.")
@click.option("--reason", default="", help="Why, or where it is published; kept in the log.")
@with_door
def set_price(
    door: Door,
    subject: str,
    prompt: str | None,
    completion: str | None,
    hour: str | None,
    currency: str,
    reason: str,
) -> None:
    """Set what a base model costs, by its name, or a kind of runner (runner:transformers, runner:openai).

    The base model's own price comes first. It counts from now on; runs keep the one they were recorded under.
    """
    with door.open() as registry:
        found = registry.set_price(
            subject, currency=currency, prompt=prompt, completion=completion, hour=hour, reason=reason
        )
    door.show(found, lambda: f"{visible(found.price.reference)}: {_told(found)}")


@price.command("list", short_help="List the prices in force.", example="tandem price list")
@with_door
def list_prices(door: Door) -> None:
    """List the prices in force, by what they are of."""
    with door.open() as registry:
        found = registry.prices()
    door.show({"items": found}, lambda: prices_text(found, terminal_width()))
    if not found and not door.as_json:
        note("no price yet")


@price.command(
    "show", short_help="Show every price that a base model or a runner had.", example="tandem price show tiny"
)
@click.argument("subject", metavar="BASE_OR_RUNNER")
@with_door
def show(door: Door, subject: str) -> None:
    """Show every price that a base model or a kind of runner had, newest first: that one is in force."""
    with door.open() as registry:
        found = registry.price(subject)
    door.show({"items": found}, lambda: prices_text(found, terminal_width()))


def prices_text(found: Sequence[SetPrice], width: int | None) -> str:
    rows = [
        [visible(one.price.subject), str(one.price.number), moment(one.at), visible(one.person), _told(one)]
        for one in found
    ]
    return table(["OF", "NUMBER", "SET", "BY", "PRICE"], rows, width, foldable=True)


def _told(one: SetPrice) -> str:
    return f"{visible(one.price.currency)} {amounts_text(one.price)}"
