"""`tandem eval`: running suites on releases and reading what came out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.commands.comparisons import agreement, export_pairs, import_preferences
from cli.commands.planning import plan
from cli.commands.replays import replay
from cli.commands.reports import compare, matrix
from cli.cost_text import Foretold, cost_text, short_cost, time_text
from cli.imported_text import agreements_text
from cli.lazy import Group
from cli.opening import PATH, Door, assignments, paged, repeatable, tell_page, with_door
from cli.output import fields, moment, note, short, table, terminal_width, visible, wrapped
from cli.repeats_text import determinism_line, repeats_line
from cli.replay_text import replays_line
from cli.several import Asked, at_once, one_by_one
from cli.steadiness_text import steadiness_text
from registry.domain.clusters import names_cluster
from registry.domain.errors import NotFoundError

if TYPE_CHECKING:
    from registry.api import Registry
    from registry.domain.evaluations import EvaluatedRow, EvaluationRun, ScoreSummary


@click.group("eval", cls=Group, example="tandem eval run support-bot@1 --suite support-suite")
def evaluation() -> None:
    """Evaluation runs: what was measured, row by row, by really running a release."""


@evaluation.command(
    "run",
    short_help="Run a suite on releases, and record each run.",
    example="tandem eval run support-bot@1 --suite support-suite\ntandem eval run --extend RUN --samples 400",
)
@click.argument("releases", metavar="APP@N...", nargs=-1)
@click.option("--suite", metavar="REF", help="A suite version, or a suite's name for its newest one.")
@click.option(
    "--samples",
    type=click.IntRange(min=1),
    metavar="N",
    help="Ask only the first N rows, in an order that is the same for every release.",
)
@click.option("--extend", metavar="RUN", help="Go on with a run that asked only the first rows. RUN says of what.")
@click.option("--fresh", is_flag=True, help="Generate and score every row anew; only that makes evidence fresher.")
@click.option(
    "--runner",
    metavar="ADDRESS",
    help="Ask a server that has the models: openai:http://HOST:8000/v1, its key in TANDEM_RUNNER_KEY. Or run them on "
    "a cluster: ray, ray:auto, ray:HOST:6379. Default: run them in this process.",
)
@click.option(
    "--judge-runner",
    metavar="ADDRESS",
    help="The same for the models that the suite scores by. Default: run them in this process, after the release.",
)
@click.option(
    "--max-cost", metavar="AMOUNT", help="Begin nothing that may cost more (10), in the currency of the price."
)
@with_door
def run(
    door: Door,
    releases: tuple[str, ...],
    suite: str | None,
    samples: int | None,
    extend: str | None,
    fresh: bool,
    runner: str | None,
    judge_runner: str | None,
    max_cost: str | None,
) -> None:
    """Run a suite on a release, or on one after another (on a cluster: at once), and record each run when it ends.

    What was generated before is not generated again. What a release is about to be asked is told first, with what that
    costs at most if there is a price; --max-cost holds for each.
    """
    found = list[object]()
    options = {
        "samples": samples, "fresh": fresh, "runner": runner, "judge_runner": judge_runner, "max_cost": max_cost
    }  # fmt: skip
    with door.open() as registry:
        asked = [
            Asked(name, partial(run, **options), Foretold(quiet=door.as_json, name=name if len(releases) > 1 else ""))
            for name, run in _asked(registry, releases, suite, extend)
        ]
        together = runner is not None and names_cluster(runner) and len(asked) > 1
        for one, finished in at_once(asked) if together else one_by_one(asked):
            found.append(one.foretold.beside(finished))
            if not door.as_json:
                _tell(door, finished, more=len(found) < len(releases))
    if door.as_json:
        door.show(found[0] if len(found) == 1 else {"items": found}, str)


def _tell(door: Door, finished: EvaluationRun, *, more: bool) -> None:
    door.show(finished, lambda: run_text(finished) + ("\n" if more else ""))
    if finished.planned is not None:
        note(f"it counts like a run of all rows; `tandem eval run --extend {visible(finished.id)}` goes on with it")


def _asked(
    registry: Registry, releases: tuple[str, ...], suite: str | None, extend: str | None
) -> list[tuple[str, Callable[..., EvaluationRun]]]:
    """What is to be run, each by its name: releases on a suite, or a run that goes on, which says both itself."""
    if extend is not None:
        if releases or suite is not None:
            raise click.UsageError("--extend goes on with what RUN asked: leave out APP@N and --suite")
        return [(extend, partial(registry.extend_evaluation, extend))]
    if not releases or suite is None:
        raise click.UsageError("say APP@N and --suite, or --extend RUN")
    for release in releases[1:]:
        registry.release(release)  # of several, none is run if one is not there
    return [(release, partial(registry.evaluate, release, suite)) for release in releases]


@evaluation.command(
    "import",
    short_help="Import results of promptfoo, lm-eval, inspect, or a table.",
    example="tandem eval import out.json --release support-bot@1 --suite support-suite --select prompt=candidate\n"
    "tandem eval import answers.csv --release support-bot@1 --suite support-suite --scorer acc=exact",
)
@click.argument("files", metavar="FILE...", type=PATH, nargs=-1, required=True)
@click.option("--release", required=True, metavar="APP@N", help="What gave these answers, as you declare.")
@click.option("--suite", required=True, metavar="REF", help="A suite version, or a suite's name for its newest one.")
@click.option(
    "--scorer",
    "scorers",
    multiple=True,
    metavar="THEIRS=OURS",
    callback=assignments,
    help="Compare a metric of theirs with a scorer of the suite; those of one name are compared anyway.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="KEY=VALUE",
    callback=assignments,
    help="Choose among several that the files hold: prompt, provider, task or filter.",
)
@with_door
def import_(
    door: Door, files: tuple[Path, ...], release: str, suite: str, scorers: dict[str, str], select: dict[str, str]
) -> None:
    """Import results of promptfoo, lm-eval, inspect, or a table with sample_id and output.

    Texts are scored by the suite's own scorers. The run is kept as declared, and is no evidence for promoting.
    """
    with door.open() as registry:
        found = registry.import_evaluation(files, release, suite, scorers=scorers, select=select)
    compared = agreements_text(found.agreements, terminal_width())
    door.show(found, lambda: "\n\n".join(part for part in (run_text(found.run), compared) if part))
    if not door.as_json:
        for noticed in found.notes:
            note(visible(noticed))


@evaluation.command(
    "show",
    short_help="Show a run with its rows, or every run of a release.",
    example="tandem eval show support-bot@1\ntandem eval show support-bot@1 --wrong --limit 20",
)
@click.argument("subject", metavar="RUN_OR_APP@N")
@click.option("--rows", is_flag=True, help="Show the rows of the run (for a release: of its newest run).")
@click.option(
    "--wrong",
    is_flag=True,
    help="Show only the rows of the run (for a release: of its newest run) that the primary scorer finds fault with.",
)
@paged
@with_door
def show(door: Door, subject: str, rows: bool, wrong: bool, after: str | None, limit: int) -> None:
    """Show a run, or every run of a release; with --rows or --wrong, the rows of the run or of the newest."""
    with door.open() as registry:
        if rows or wrong:
            run_id = newest_run(registry, subject)
            page = registry.evaluation_rows(run_id, wrong_only=wrong, after=after, limit=limit)
            door.show(page, lambda: rows_text(page.items, terminal_width()))
            tell_page(door, page, "such row")
        elif "@" in subject:
            runs = registry.evaluations(subject)
            door.show({"items": runs}, lambda: runs_text(runs, terminal_width()))
            if not runs and not door.as_json:
                note(f"{visible(subject)} has not been evaluated yet")
        else:
            found = registry.evaluation(subject)
            door.show(found, lambda: run_text(found))


@evaluation.command(
    "invalidate",
    short_help="Take a run out of all evidence; it stays recorded.",
    example='tandem eval invalidate 01KAMZ6Q4T8V1N3B5D7F9H2J4L --reason "wrong rows"',
)
@click.argument("run", metavar="RUN")
@click.option("--reason", required=True, help="Why; kept for ever.")
@repeatable
@with_door
def invalidate(door: Door, run: str, reason: str, op_id: str | None) -> None:
    """Take a run out of all evidence; by somebody with no hand in the release or a later one. It stays recorded."""
    with door.open() as registry:
        found = registry.invalidate_evaluation(run, reason, op_id=op_id)
    door.show(
        found, lambda: f"run {visible(found.id)} of {visible(found.application)}@{found.release_number} counts no more"
    )


evaluation.add_command(plan)
evaluation.add_command(replay)
evaluation.add_command(compare)
evaluation.add_command(matrix)
evaluation.add_command(export_pairs)
evaluation.add_command(import_preferences)
evaluation.add_command(agreement)


def newest_run(registry: Registry, subject: str) -> str:
    """The run `subject` names: itself, or the newest of a release. Raises NotFoundError if it has none."""
    if "@" not in subject:
        return subject
    runs = registry.evaluations(subject)
    if not runs:
        raise NotFoundError(
            f"{subject} has not been evaluated", expected="a run", fix=f"tandem eval run {subject} --suite REF"
        )
    return max(runs, key=lambda r: (r.ended_at, r.id)).id


def run_text(run: EvaluationRun) -> str:
    """One run: what it ran, how the rows ended, and the scores as a table."""
    rows = [f"{run.rows} measured" if not run.unmeasured else f"{run.rows}, {run.unmeasured} unmeasured"]
    rows += [f"{run.failed} failed"] if run.failed else []
    oldest = f", the oldest of {moment(run.oldest_text)}" if run.oldest_text else ""
    rows += [f"{run.reused} reused from earlier runs{oldest}"] if run.reused else []
    head = fields(
        [
            ("release", f"{visible(run.application)}@{run.release_number}"),
            ("suite", visible(run.suite)),
            ("verifies", f"deployment {visible(run.deployment)}; no evidence for promoting" if run.deployment else ""),
            ("imported", imported_by(run)),
            ("replayed", visible(replays_line(run.replays))),
            ("answered by", visible(run.runner.details.get("server", ""))),
            ("rows", ", ".join(rows)),
            ("asked", f"only the first {run.rows} of {run.planned} rows" if run.planned is not None else ""),
            ("answers", repeats_line(run.repeats)),
            ("batches", determinism_line(run)),
            ("extends", f"run {visible(run.extends)}, whose rows it has as recorded" if run.extends else ""),
            ("tokens", f"{run.prompt_tokens:,} in, {run.completion_tokens:,} out"),
            ("cost", cost_text(run)),
            ("time", f"{time_text(run)}, ended {moment(run.ended_at)} by {visible(run.actor)}"),
            ("evidence", short(run.evidence)),
            ("counts no more", visible(run.invalidated or "")),
        ],
        width=terminal_width(),
    )
    told = f"run {visible(run.id)}\n{head}\n\n{scores_text(run)}"
    if run.steadiness is None:
        return told
    return f"{told}\n\n{steadiness_text(run.steadiness, terminal_width())}"


def imported_by(run: EvaluationRun) -> str:
    """What an imported run says of the machinery behind it; nothing for one that was really run."""
    if run.binding is None:
        return ""
    tool, told = run.runner.kind.removeprefix("import:"), run.runner.details
    known = [f"{visible(key)} {visible(told[key])}" for key in ("version", "model", "dtype") if key in told]
    said = f"from {visible(tool)}{' (' + ', '.join(known) + ')' if known else ''}, as declared; "
    return said + ("a replay confirmed it" if run.binding == "imported_replayed" else "no evidence for promoting")


def scores_text(run: EvaluationRun) -> str:
    rows = [
        [
            visible(score.scorer),
            decimal(score.value),
            str(score.n),
            "primary" if score.scorer == run.primary else "",
        ]
        for score in run.scores
    ]
    rows += [[visible(name), "–", "0", "primary" if name == run.primary else ""] for name in run.unscored]
    judges = [wrapped(judge_text(score), terminal_width()) for score in run.scores if score.judge is not None]
    silent = [
        f"{visible(name)}: no row has a value; `tandem eval show {visible(run.id)} --rows` shows what was said"
        for name in run.unscored
    ]
    return "\n".join([table(["SCORER", "VALUE", "N", ""], rows), *judges, *silent])


def judge_text(score: ScoreSummary) -> str:
    """What has to be known of a score that a model gave: `helpful: judged by judge@4, not calibrated`."""
    told = [f"judged by {visible(score.judge or '')}"]
    if not score.calibrated:
        told.append("not calibrated")
    elif score.corrected is None:
        told.append("no label could be read")
    else:
        told.append(f"{decimal(score.corrected)} as corrected by {score.labels} labels of people")
    if score.flips is not None:
        told.append(f"{decimal(score.flips)} of its verdicts flip when the answers change places")
    if score.same_base:
        told.append("beware: it has the base model of the release that it judges")
    return f"{visible(score.scorer)}: {', '.join(told)}"


def runs_text(runs: Sequence[EvaluationRun], width: int | None = None) -> str:
    priced = any(r.cost is not None for r in runs)
    rows = [
        [
            visible(r.id),
            visible(r.suite),
            moment(r.ended_at),
            rows_measured(r),
            primary_text(r),
            *([short_cost(r)] if priced else []),
            purpose_text(r),
        ]
        for r in sorted(runs, key=lambda r: (r.ended_at, r.id), reverse=True)
    ]
    return table(
        ["RUN", "SUITE", "ENDED", "ROWS", "PRIMARY", *(["COST OF 1000"] if priced else []), ""],
        rows,
        width,
        foldable=True,
    )


def rows_measured(run: EvaluationRun) -> str:
    """Over how many rows its scores are: `2 of 240` where others were not measured, or not asked."""
    measured, all_rows = run.rows - run.unmeasured, run.planned or run.rows
    return str(measured) if measured == all_rows else f"{measured} of {all_rows}"


def purpose_text(run: EvaluationRun) -> str:
    """Why a run is no evidence for promoting; nothing if it may be."""
    if run.invalidated:
        return f"invalidated by {visible(run.invalidated)}"
    if run.binding is not None:
        told = f"imported from {visible(run.runner.kind.removeprefix('import:'))}"
        return f"{told}, replayed" if run.binding == "imported_replayed" else told
    return f"verifies deployment {visible(run.deployment)}" if run.deployment else ""


def rows_text(rows: Sequence[EvaluatedRow], width: int | None = None) -> str:
    """Rows with their scores; the output comes last, because it is the long one."""
    scorers = sorted({name for row in rows for name in row.scores})
    judges = sorted({name for row in rows for name in row.said})
    cells = [
        [
            visible(row.sample_id),
            visible(row.state.value),
            *(decimal(row.scores.get(name, "-")) for name in scorers),
            *(visible(" | ".join(row.said.get(name, ()))) for name in judges),
            visible(row.target),
            visible(row.shown_output),
        ]
        for row in rows
    ]
    titles = [*(visible(name).upper() for name in scorers), *(f"{visible(name).upper()} SAID" for name in judges)]
    return table(["SAMPLE", "STATE", *titles, "TARGET", "OUTPUT"], cells, width)


def primary_text(run: EvaluationRun) -> str:
    return next((f"{visible(s.scorer)} {decimal(s.value)}" for s in run.scores if s.scorer == run.primary), "-")


def decimal(text: str) -> str:
    """A decimal with at most four places, for people; what is no number is shown as it is."""
    _, mark, places = text.partition(".")
    if not mark or len(places) <= 4 or not places.isdigit():
        return visible(text)
    return f"{float(text):.4f}"
