"""`tandem dataset`: rows to train on or to measure with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import PATH, Door, paged, with_door
from cli.output import note, short, table, terminal_width, visible
from cli.versions import NAME, SOURCE, add_reading, show_registered
from registry.domain.manifests import Kind

if TYPE_CHECKING:
    from registry.domain.text_indexes import Indexed, Overlap


@click.group("dataset", cls=Group, example="tandem dataset register data/eval.jsonl --name tickets-eval")
def dataset() -> None:
    """Datasets: rows to train on or to measure with."""


@dataset.command(
    "register",
    short_help="Register the rows in a file, whose order does not matter.",
    example="tandem dataset register data/eval.jsonl --name tickets-eval --id ticket\n"
    "tandem dataset register /data/corpus.parquet --name corpus --by-reference",
)
@click.argument("file", type=PATH)
@NAME
@click.option("--id", "id_column", metavar="COLUMN", help="The column that identifies a row.")
@click.option("--licence", metavar="SPDX", help="Under which licence its rows may be used, such as CC-BY-4.0.")
@click.option(
    "--by-reference", is_flag=True, help="Do not copy FILE: note its place, and verify its bytes before every use."
)
@click.option("--index", is_flag=True, help="Index its texts on the way, for `tandem dataset overlap` and policies.")
@SOURCE
@with_door
def register_dataset(
    door: Door,
    file: Path,
    name: str,
    id_column: str | None,
    licence: str | None,
    by_reference: bool,
    index: bool,
    source: Path | None,
) -> None:
    """Register the rows in FILE: .jsonl, .ndjson, .csv, .tsv or .parquet. The order of rows does not matter."""
    with door.open() as registry:
        outcome = registry.register_dataset(
            file, name, id_column, licence, by_reference=by_reference, index=index, source=source
        )
    show_registered(door, outcome)


@dataset.command(
    "index",
    short_help="Index the texts of training data, so that leaks are found without them.",
    example="tandem dataset index tickets-train@1",
)
@click.argument("reference", metavar="REF")
@with_door
def index_dataset(door: Door, reference: str) -> None:
    """Index the texts of a dataset that something is trained on: hashes of its texts and of every eight words in them.

    Rows to evaluate with are held against it when a policy has a rule of type contamination, even when the data are
    gone.
    """
    with door.open() as registry:
        outcome = registry.index_dataset(reference)
    door.show(outcome, lambda: _indexed_text(outcome))


@dataset.command(
    "overlap",
    short_help="List the rows of a suite or dataset that are in training data too.",
    example="tandem dataset overlap tickets-train@1 support-suite@1\n"
    "tandem dataset overlap tickets-train@1 tickets-eval@1 --column text",
)
@click.argument("training", metavar="TRAIN")
@click.argument("evaluated", metavar="EVAL")
@click.option(
    "--column", "columns", metavar="COLUMN", multiple=True, help="Of a dataset: what is asked in it; repeatable."
)
@paged
@with_door
def overlap(door: Door, training: str, evaluated: str, columns: tuple[str, ...], after: str | None, limit: int) -> None:
    """List the rows of EVAL (a suite or dataset version) that are in the training data TRAIN, which must be indexed.

    A row is if its longest text is there word for word, or half of all runs of eight words in it are.
    """
    with door.open() as registry:
        outcome = registry.overlap(training, evaluated, columns, after=after, limit=limit)
    door.show(outcome, lambda: _overlap_text(outcome))
    if outcome.next is not None and not door.as_json:
        note(f"there is more: add --after {visible(outcome.next)}")


def _indexed_text(outcome: Indexed) -> str:
    index, said = outcome.index, "indexed" if outcome.created else "already indexed"
    size = f"{index.hashes} hashes of {index.texts} texts, {index.size} bytes"
    return f"{visible(outcome.dataset)}  {said}  {short(index.digest)}\n  {size}"


def _overlap_text(outcome: Overlap) -> str:
    columns = ", ".join(map(visible, outcome.columns))
    head = (
        f"{outcome.contaminated} of {outcome.rows} rows of {visible(outcome.evaluated)} ({columns}) "
        f"are in {visible(outcome.training)}"
    )
    if not outcome.items:
        return head
    rows = [[visible(f.sample_id), f.share, "word for word" if f.whole else ""] for f in outcome.items]
    return f"{head}\n{table(['ROW', 'FOUND', ''], rows, terminal_width())}"


add_reading(dataset, Kind.DATASET, "tickets-eval")
