"""`tandem outcome`: what production showed of releases."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import PATH, Door, repeatable, with_door
from cli.output import fields, moment, note, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.studies import ArmReport, ImportedStudy, SplitReport, Study, StudyReport

ALONE = "none"
"""Stands for no baseline."""
METRICS = ("nps", "completion", "score")

_NO_BOUND = {
    "no_data": "there are no units",
    "few_clusters": "too few units, or clusters of them",
    "one_cluster": "all units are of one cluster",
}
_SPLITS = {"pass": "as declared", "fail": "NOT as declared: nothing here holds", "inconclusive": "too few to tell"}


@click.group("outcome", cls=Group, example="tandem outcome import support-bot@2 support-bot@1 --metric nps survey.csv")
def outcome() -> None:
    """What production showed of releases: one outcome for each unit that they served, in studies."""


@outcome.command(
    "import",
    short_help="Take in a study: the outcome of every unit.",
    example="tandem outcome import support-bot@2 support-bot@1 --metric nps --split 0.5 survey.csv\n"
    "tandem outcome import support-bot@2 none --metric completion tasks.jsonl\n"
    "tandem outcome import support-bot@2 support-bot@1 --metric score --range 0..1 engagement.csv",
)
@click.argument("candidate", metavar="CANDIDATE")
@click.argument("baseline", metavar="BASELINE|none")
@click.argument("file", metavar="FILE", type=PATH)
@click.option(
    "--metric",
    required=True,
    type=click.Choice(METRICS),
    help="nps: answers of 0 to 10, or -1, 0, 1. completion: 0 or 1. score: any number within --range.",
)
@click.option("--range", "bounds", metavar="LOW..HIGH", help="The lowest and the highest value that there can be.")
@click.option("--split", metavar="SHARE", help="Hold the arms to this: the share of units meant for the candidate.")
@with_door
def import_outcomes(
    door: Door, candidate: str, baseline: str, file: Path, metric: str, bounds: str | None, split: str | None
) -> None:
    """Take in CSV or JSON Lines: unit_id, arm (candidate or baseline), value and, if units belong together, cluster.

    The whole file is taken or nothing, as one study; the same again is the study that is there. Ids of units are kept
    for ever as they are given: use pseudonyms.
    """
    other = None if baseline == ALONE else baseline
    with door.open() as registry:
        found = registry.import_outcomes(candidate, other, metric, file, bounds=bounds, split=split)
    door.show(found, lambda: imported_text(found))


@outcome.command("list", short_help="List the studies of a release.", example="tandem outcome list support-bot@2")
@click.argument("release", metavar="APP@N")
@with_door
def list_studies(door: Door, release: str) -> None:
    """List every study that a release has an arm in, oldest first."""
    with door.open() as registry:
        listed = registry.studies(release)
    door.show({"items": listed}, lambda: studies_text(listed, terminal_width()))
    if not listed and not door.as_json:
        note(f"no outcomes of {visible(release)} yet")


@outcome.command(
    "show", short_help="Show what a study shows.", example="tandem outcome show 01KAMZ6Q4T8V1N3B5D7F9H2J4L"
)
@click.argument("study", metavar="STUDY")
@with_door
def show_study(door: Door, study: str) -> None:
    """Show the arms of a study, how they differ, and whether they were filled as declared."""
    with door.open() as registry:
        found = registry.study(study)
    door.show(found, lambda: report_text(found, terminal_width()))


@outcome.command(
    "withdraw",
    short_help="Take outcomes out of all evidence.",
    example='tandem outcome withdraw 01KAMZ6Q4T8V1N3B5D7F9H2J4L --reason "the arms were swapped"',
)
@click.argument("study", metavar="STUDY")
@click.option("--reason", required=True, help="Why; kept for ever.")
@repeatable
@with_door
def withdraw_study(door: Door, study: str, reason: str, op_id: str | None) -> None:
    """Take outcomes out of all evidence, by somebody who had no hand in either release. They stay recorded."""
    with door.open() as registry:
        found = registry.withdraw_study(study, reason, op_id=op_id)
    door.show(found, lambda: f"study {visible(found.id)} counts no more: {withdrawn_text(found)}")


def imported_text(found: ImportedStudy) -> str:
    study = found.study
    known = "\nthese outcomes were there already" if found.again else ""
    then = f"tandem outcome show {visible(study.id)}"
    return f"study {visible(study.id)}\n{_head(study, then)}{known}"


def studies_text(listed: Sequence[Study], width: int | None = None) -> str:
    rows = [
        [
            visible(study.id),
            study.metric.value,
            visible(study.candidate),
            visible(study.baseline or "-"),
            f"{study.candidate_units} + {study.baseline_units}",
            moment(study.at),
            withdrawn_text(study),
        ]
        for study in listed
    ]
    return table(["STUDY", "METRIC", "CANDIDATE", "BASELINE", "UNITS", "IMPORTED", ""], rows, width, foldable=True)


def report_text(found: StudyReport, width: int | None = None) -> str:
    """The arms, their difference, and the split."""
    study, difference = found.study, found.difference
    told = ""
    if difference is not None:
        bounds = _bounds(difference.lower, difference.upper, difference.level, difference.reason)
        told = f"{short(difference.value)}, {bounds}"
    arms = table(
        ["ARM", "RELEASE", "UNITS", "MEAN", "BOUNDS", ""], [_arm(arm) for arm in found.arms], width, foldable=True
    )
    rest = fields([("difference", told), ("split", split_text(found.split) if found.split else "")], width=width)
    return "\n\n".join(part for part in (f"study {visible(study.id)}\n{_head(study)}", arms, rest) if part)


def split_text(split: SplitReport) -> str:
    p = "" if split.p is None else f", p = {short(split.p)}"
    said = f"{short(split.found)} of the {split.counted} got the candidate, {short(split.declared)} was declared{p}"
    return f"{said}: {_SPLITS[split.result]}"


def withdrawn_text(study: Study) -> str:
    gone = study.withdrawn
    return "" if gone is None else f"withdrawn by {visible(gone.person)}: {visible(gone.reason)}"


def short(number: str | None) -> str:
    """A decimal with at most three places, or three digits where it is smaller."""
    return "-" if number is None else f"{float(number):.3g}" if 0 < abs(float(number)) < 0.001 else _places(number)


# ---------------------------------------------------------------------------------------------------------


def _head(study: Study, then: str = "") -> str:
    beside = f", beside {visible(study.baseline)}" if study.baseline else ""
    units = f"{study.candidate_units} of the candidate"
    units += f", {study.baseline_units} of the baseline" if study.baseline else ""
    return fields(
        [
            ("metric", f"{study.metric.value}, values of {study.low} to {study.high}"),
            ("release", f"{visible(study.candidate)}{beside}"),
            ("units", units),
            ("imported", f"{moment(study.at)} by {visible(study.person)}"),
            ("withdrawn", withdrawn_text(study)),
            ("then", then),
        ]
    )


def _arm(arm: ArmReport) -> list[str]:
    units = str(arm.units) if arm.clusters == arm.units else f"{arm.units} in {arm.clusters} clusters"
    counts = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in arm.counts.items())
    bounds = _bounds(arm.lower, arm.upper, arm.level, arm.reason)
    return [arm.arm.value, visible(arm.release), units, short(arm.mean), bounds, counts]


def _bounds(lower: str | None, upper: str | None, level: str, reason: str) -> str:
    if lower is None or upper is None:
        return f"no bound: {_NO_BOUND.get(reason, reason.replace('_', ' '))}"
    return f"{short(lower)}..{short(upper)} at {level} each"


def _places(number: str) -> str:
    return f"{float(number):.3f}".rstrip("0").rstrip(".") or "0"
