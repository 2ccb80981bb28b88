"""`tandem eval export-pairs`, `import-preferences` and `agreement`: people compare what two runs answered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Command
from cli.opening import PATH, Door, repeatable, with_door
from cli.output import fields, moment, note, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.comparisons import (
        AgreementReport,
        Comparison,
        Imported,
        ItemAgreement,
        Opened,
        RaterTally,
        RatingsReport,
        Removal,
    )

_UNDEFINED = {
    "not_doubly_rated": "no item was rated by two people",
    "no_variation": "everybody said the same",
}
_NO_BOUND = {
    "no_data": "nobody answered yet",
    "few_clusters": "too few items for a bound",
    "one_cluster": "all items are of one cluster",
}
MOST_SEED = 2**53 - 1


@click.command(
    "export-pairs",
    cls=Command,
    short_help="Write pairs of answers for people to compare, blinded.",
    example="tandem eval export-pairs support-bot@2 support-bot@1 --suite support-suite --out pairs.csv --items 200",
)
@click.argument("candidate", metavar="A")
@click.argument("baseline", metavar="B")
@click.option("--suite", required=True, metavar="REF", help="A suite version, or a suite's name for its newest one.")
@click.option("--out", required=True, type=PATH, metavar="FILE", help="A new .jsonl or .csv file, for raters.")
@click.option("--items", type=click.IntRange(1), metavar="N", help="Draw so many samples. Default: all of them.")
@click.option("--gold", type=PATH, metavar="FILE", help="Mix in pairs whose answer is known: left, right, choice.")
@click.option(
    "--seed",
    type=click.IntRange(0, MOST_SEED),
    metavar="N",
    help="Draw the same again. Default: one that nobody can guess.",
)
@with_door
def export_pairs(
    door: Door,
    candidate: str,
    baseline: str,
    suite: str,
    out: Path,
    items: int | None,
    gold: Path | None,
    seed: int | None,
) -> None:
    """Write what two runs (ids, or releases for their newest run) answered to the same samples, side by side.

    Sides are drawn for each item, no name and no score is told, and the key stays in the registry.
    """
    with door.open() as registry:
        opened = registry.export_pairs(candidate, baseline, suite, out, items=items, gold=gold, seed=seed)
    door.show(opened, lambda: opened_text(opened))
    if not door.as_json and opened.left_out:
        note(f"{opened.left_out} samples were not measured by both runs and are left out")


@click.command(
    "import-preferences",
    cls=Command,
    short_help="Take in what people preferred, or how they rated.",
    example="tandem eval import-preferences 01KAMZ6Q4T8V1N3B5D7F9H2J4L answers.csv",
)
@click.argument("comparison", metavar="COMPARISON")
@click.argument("file", metavar="FILE", type=PATH)
@with_door
def import_preferences(door: Door, comparison: str, file: Path) -> None:
    """Take in answers from JSON Lines or CSV: item_id, rater_id and choice (left, right, tie), or side, rating, scale.

    The whole file is taken or nothing. Ids of raters are kept for ever as they are given: use pseudonyms.
    """
    with door.open() as registry:
        found = registry.import_preferences(comparison, file)
    door.show(found, lambda: imported_text(found))


@click.command(
    "agreement",
    cls=Command,
    short_help="Show what people prefer and how far they agree.",
    example="tandem eval agreement 01KAMZ6Q4T8V1N3B5D7F9H2J4L\n"
    "tandem eval agreement support-bot@2\n"
    "tandem eval agreement 01KAMZ6Q4T8V1N3B5D7F9H2J4L --remove-rater r7 --reason 'answered all in a minute'",
)
@click.argument("subject", metavar="COMPARISON_OR_APP@N")
@click.option(
    "--remove-rater", "rater", metavar="RATER", help="Let this rater's answers count no more; needs --reason."
)
@click.option("--reason", help="Why the rater is removed; kept for ever.")
@repeatable
@with_door
def agreement(door: Door, subject: str, rater: str | None, reason: str | None, op_id: str | None) -> None:
    """Show a comparison, or list those of a release; with --remove-rater, let one rater's answers count no more."""
    if (rater is None) != (reason is None):
        raise click.UsageError("--remove-rater and --reason go together.")
    if rater is None and op_id is not None:
        raise click.UsageError("--op-id is for --remove-rater: nothing else here changes anything.")
    with door.open() as registry:
        if rater is not None and reason is not None:
            removal = registry.remove_rater(subject, rater, reason, op_id=op_id)
            door.show(removal, lambda: removal_text(removal))
        elif "@" in subject:
            listed = registry.comparisons(subject)
            door.show({"items": listed}, lambda: comparisons_text(listed, terminal_width()))
            if not listed and not door.as_json:
                note(f"nobody was asked to compare {visible(subject)} yet")
        else:
            found = registry.agreement(subject)
            door.show(found, lambda: report_text(found, terminal_width()))


def opened_text(opened: Opened) -> str:
    gold = f" and {opened.gold} gold items" if opened.gold else ""
    head = fields(
        [
            ("suite", visible(opened.suite)),
            ("candidate", visible(opened.candidate)),
            ("baseline", visible(opened.baseline)),
            ("file", f"{visible(opened.path)}: {opened.items} pairs{gold}, blinded"),
            ("then", f"tandem eval import-preferences {visible(opened.comparison)} FILE"),
        ]
    )
    return f"comparison {visible(opened.comparison)}\n{head}"


def imported_text(found: Imported) -> str:
    said = [f"{found.added} answers added"]
    said += [f"{found.again} were there already"] if found.again else []
    said += [f"{found.unanswered} rows without an answer"] if found.unanswered else []
    lines = [f"comparison {visible(found.comparison)}: {', '.join(said)}"]
    return "\n".join([*lines, *(removal_text(removal) for removal in found.removed)])


def removal_text(removal: Removal) -> str:
    return f"rater {visible(removal.rater)} counts no more: {visible(removal.reason)}"


def comparisons_text(listed: Sequence[Comparison], width: int | None = None) -> str:
    rows = [
        [visible(c.id), visible(c.suite), visible(c.candidate), visible(c.baseline), str(c.items), moment(c.at)]
        for c in listed
    ]
    return table(["COMPARISON", "SUITE", "CANDIDATE", "BASELINE", "ITEMS", "OPENED"], rows, width, foldable=True)


def report_text(found: AgreementReport, width: int | None = None) -> str:
    """What people prefer, how far they agree, whether a side draws them, and every rater."""
    share, sides = found.share, found.sides
    bounds = f"at least {short(share.lower)} and at most {short(share.upper)}, each at level {share.level}"
    if share.lower is None or share.upper is None:
        bounds = f"no bound: {_NO_BOUND.get(share.reason, share.reason.replace('_', ' '))}"
    clusters = "" if share.clusters == share.n else f" in {share.clusters} clusters"
    head = fields(
        [
            ("suite", visible(found.comparison.suite)),
            ("candidate", f"{visible(found.comparison.candidate)}, run {visible(found.comparison.candidate_run)}"),
            ("baseline", f"{visible(found.comparison.baseline)}, run {visible(found.comparison.baseline_run)}"),
            ("rated", f"{found.rated} of {found.comparison.items} items{clusters}"),
            ("votes", f"{found.wins} for the candidate, {found.ties} ties, {found.losses} against"),
            ("preferred", f"in {short(share.value)} of the items, {bounds}" if share.value else ""),
            ("agreement", agreement_text(found.agreement)),
            ("sides", f"left {sides.left}, right {sides.right}, p = {short(sides.p)}"),
            ("ratings", ratings_text(found.ratings) if found.ratings else ""),
        ],
        width=width,
    )
    raters = table(["RATER", "ANSWERS", "GOLD FAILED", "SECONDS", ""], [_rater(r) for r in found.raters], width)
    return "\n\n".join(part for part in (f"comparison {visible(found.comparison.id)}\n{head}", raters) if part)


def agreement_text(found: ItemAgreement) -> str:
    if found.alpha is None:
        return f"undefined: {_UNDEFINED.get(found.reason, found.reason.replace('_', ' '))}"
    return f"alpha {short(found.alpha)} ({found.doubly_rated} items rated by more than one of {found.raters} raters)"


def ratings_text(found: RatingsReport) -> str:
    means = f"{short(found.candidate)} against {short(found.baseline)} on {found.scale}, over {found.items} items"
    if found.lower is None or found.upper is None:
        return f"{means}; {agreement_text(found.agreement)}"
    bounds = f"difference {short(found.difference)}, {short(found.lower)} to {short(found.upper)}"
    return f"{means}: {bounds}; {agreement_text(found.agreement)}"


def short(number: str | None) -> str:
    """A decimal with at most three places."""
    return "-" if number is None else f"{float(number):.3f}".rstrip("0").rstrip(".")


def _rater(tally: RaterTally) -> list[str]:
    gold = f"{tally.gold_failed} of {tally.gold}" if tally.gold else "-"
    gone = f"removed: {visible(tally.removed.reason)}" if tally.removed else ""
    return [visible(tally.rater), str(tally.answers), gold, tally.seconds or "-", gone]
