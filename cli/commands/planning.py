"""`tandem eval plan`: how many rows an evaluation takes, before anything is run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from cli.lazy import Command
from cli.opening import with_json
from cli.output import fields, say, to_json

if TYPE_CHECKING:
    from registry.domain.statistics.plans import Asked, Plan


@click.command(
    "plan",
    cls=Command,
    short_help="Tell how many rows a comparison takes.",
    example="tandem eval plan --margin 0.05 --differing 0.1\n"
    "tandem eval plan --margin 0.02 --sd 0.35 --cluster-size 6 --icc 0.3 --gates 4",
)
@click.option("--margin", type=float, required=True, metavar="M", help="By how much a release may be worse.")
@click.option("--sd", type=float, metavar="S", help="Standard deviation of the differences from row to row.")
@click.option("--differing", type=float, metavar="P", help="Or the share of rows that just one side gets right.")
@click.option("--cluster-size", type=float, default=1.0, metavar="C", help="Rows in a cluster. Default: 1.")
@click.option("--icc", type=float, default=0.0, metavar="R", help="Correlation within clusters. Default: 0.")
@click.option("--power", type=float, default=0.8, metavar="P", help="Chance of passing to plan for. Default: 0.8.")
@click.option("--level", default="0.95", metavar="L", help="Of each one-sided bound. Default: 0.95.")
@click.option("--looks", type=int, default=1, metavar="K", help="The rule's max_looks. Default: 1.")
@click.option("--gates", type=int, default=1, metavar="G", help="Rules of this kind that must pass. Default: 1.")
@click.option("--samples", type=int, metavar="N", help="Tell the chance of passing with so many rows.")
@with_json
def plan(as_json: bool, /, **given: Any) -> None:
    """Tell how many rows it takes to show that an equal release is not worse by the margin. Needs no registry."""
    from registry.domain.statistics.plans import Asked
    from registry.domain.statistics.plans import plan as planned

    asked = Asked(**given)
    found = planned(asked)
    say(to_json(found) if as_json else plan_text(asked, found))


def plan_text(asked: Asked, found: Plan) -> str:
    """The rows, the chance of passing, and how often an equal release is held by several gates."""
    rows = "more than anybody has" if found.rows is None else f"{found.rows}, for a chance of {asked.power:.0%}"
    times = f"{found.factor:.2f} times as many as if rows were independent" if found.factor != 1 else ""
    passes = f"{found.passes:.0%} with {asked.samples} rows" if asked.samples is not None else ""
    gates = f"one of {asked.gates} gates" if asked.gates > 1 else "the gate"
    return fields(
        [
            ("rows", rows),
            ("clusters", times),
            ("level", f"{found.level}, look 1 of {asked.looks}" if asked.looks > 1 else found.level),
            ("passes", passes),
            ("held", f"an equal release is held by {gates} in {found.held:.0%} of cases"),
        ]
    )
