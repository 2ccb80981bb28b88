"""`tandem eval compare` and `matrix`: what runs say beside each other, in the terminal, as JSON, or as a page."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Command
from cli.opening import PATH, Door, with_door
from cli.output import note, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.reports import Prices

MOST, LEAST = Decimal("1e15"), Decimal("1e-9")
"""Of an amount that is not 0: costs are told to six places of 1000 requests."""

HTML = click.option(
    "--html", "page", type=PATH, metavar="FILE", help="Also write it as a page: one file that needs nothing else."
)


def _amount(ctx: click.Context, option: click.Parameter, given: str | None) -> Decimal | None:
    """An amount of money: a decimal from 0 on."""
    if given is None:
        return None
    from registry.domain.digests import decimal_text
    from registry.domain.errors import InvalidInputError

    try:
        amount = Decimal(decimal_text(given))
    except InvalidInputError:
        amount = None
    if amount is None or not 0 <= amount <= MOST or 0 < amount < LEAST:
        raise click.BadParameter(f"{given!r} is not an amount such as 0.15.", ctx, option)
    return amount


def _margin(ctx: click.Context, option: click.Parameter, given: str) -> str:
    """A decimal above 0, in its one spelling."""
    from registry.domain.digests import decimal_text

    amount = _amount(ctx, option, given)
    if not amount:
        raise click.BadParameter("the margin must be above 0: how much worse is still as good.", ctx, option)
    return decimal_text(amount)


@click.command(
    "compare",
    cls=Command,
    short_help="What one release or run wins and loses against another.",
    example="tandem eval compare support-bot@1 support-bot@2\n"
    "tandem eval compare support-bot@1 support-bot@2 --suite support-suite --limit 20 --html report.html",
)
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--suite", metavar="REF", help="On this suite. Default: the one of the newest runs of both.")
@click.option("--scorer", metavar="NAME", help="Slices and flipped rows by this scorer. Default: the primary one.")
@click.option(
    "--limit",
    type=click.IntRange(0, 1000),
    default=10,
    show_default=True,
    help="Show at most so many rows that were lost, and as many that were won.",
)
@HTML
@with_door
def compare(
    door: Door, before: str, after: str, suite: str | None, scorer: str | None, limit: int, page: Path | None
) -> None:
    """Show what B wins and loses against A, row by row. Each is a release (APP@N) or the id of a run.

    Of releases, the newest runs of one suite and one class of runner are compared. Bounds are one-sided at 0.95; a gain
    above 0 is better, also by a scorer of which less is better.
    """
    from cli.report_text import comparison_text

    with door.open() as registry:
        found = registry.compare_evaluations(before, after, suite=suite, scorer=scorer, limit=limit)
    if page is not None:
        from cli.pages import comparison_page, write_page

        write_page(page, comparison_page(found))
    door.show(found, lambda: comparison_text(found, terminal_width()))
    _tell(door, found.notes, page)


@click.command(
    "matrix",
    cls=Command,
    short_help="Base model, prompt, adapter and both: what each adds.",
    example="tandem eval matrix support-bot --suite support-suite --base tiny@1 --prompt support@1 "
    "--adapter support-lora@1",
)
@click.argument("application", metavar="APP")
@click.option("--suite", required=True, metavar="REF", help="A suite version, or a suite's name for its newest one.")
@click.option("--base", required=True, metavar="REF", help="The base model version of all cells.")
@click.option("--prompt", required=True, metavar="REF", help="The prompt version whose effect is asked for.")
@click.option("--adapter", required=True, metavar="REF", help="The adapter version whose effect is asked for.")
@click.option(
    "--plain-prompt",
    metavar="REF",
    help="What stands for no prompt: one of nothing but variables. Default: the one that a release of APP has.",
)
@click.option("--scorer", metavar="NAME", help="By this scorer. Default: the suite's primary one.")
@click.option(
    "--margin",
    default="0.02",
    show_default=True,
    callback=_margin,
    help="How much worse than the best is as good, if it is cheaper.",
)
@click.option(
    "--price-in", metavar="AMOUNT", callback=_amount, help="Of 1000 tokens in, instead of the price in force."
)
@click.option("--price-out", metavar="AMOUNT", callback=_amount, help="Of 1000 tokens out.")
@click.option(
    "--training-cost",
    metavar="AMOUNT",
    callback=_amount,
    help="Of the adapter, if not as recorded with it.",
)
@click.option("--volume", type=click.IntRange(min=1), metavar="N", help="Spread the training cost over N requests.")
@HTML
@with_door
def matrix(
    door: Door,
    application: str,
    suite: str,
    base: str,
    prompt: str,
    adapter: str,
    plain_prompt: str | None,
    scorer: str | None,
    margin: str,
    price_in: Decimal | None,
    price_out: Decimal | None,
    training_cost: Decimal | None,
    volume: int | None,
    page: Path | None,
) -> int:
    """Show what the prompt and the adapter add to the base model, alone and together, and which cell to take.

    Recommended is the cheapest cell that is not worse than the best by more than the margin. While a cell has no
    release or no run, the commands that make them are shown instead (11).
    """
    from cli.report_text import matrix_text

    prices = _prices(price_in, price_out, training_cost, volume)
    with door.open() as registry:
        found = registry.evaluation_matrix(
            application,
            suite=suite,
            base=base,
            prompt=prompt,
            adapter=adapter,
            plain_prompt=plain_prompt,
            scorer=scorer,
            margin=margin,
            prices=prices,
        )
    if page is not None and found.complete:
        from cli.pages import matrix_page, write_page

        write_page(page, matrix_page(found))
    door.show(found, lambda: matrix_text(found, terminal_width()))
    _tell(door, found.notes, page if found.complete else None)
    if page is not None and not found.complete and not door.as_json:
        note("no page is written while cells are missing")
    return Exit.DONE if found.complete else Exit.WAIT


def _prices(
    price_in: Decimal | None, price_out: Decimal | None, training: Decimal | None, volume: int | None
) -> Prices | None:
    from registry.domain.reports import Prices

    if (price_in is None) != (price_out is None):
        raise click.UsageError("--price-in and --price-out go together.")
    if price_in is None and training is None and volume is None:
        return None
    if price_in is not None and volume is not None and training is None:
        raise click.UsageError("--volume needs --training-cost.")
    return Prices(price_in, price_out, training, volume)


def _tell(door: Door, notes: tuple[str, ...], page: Path | None) -> None:
    if door.as_json:
        return
    for said in notes:
        note(visible(said))
    if page is not None:
        note(f"page written to {visible(str(page))}")
