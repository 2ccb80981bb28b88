"""`tandem dataset`: rows to train on or to measure with."""

from __future__ import annotations

from pathlib import Path

import click

from cli.lazy import Group
from cli.opening import PATH, Door, with_door
from cli.versions import NAME, add_reading, show_registered
from registry.domain.manifests import Kind


@click.group("dataset", cls=Group, example="tandem dataset register data/eval.jsonl --name tickets-eval")
def dataset() -> None:
    """Datasets: rows to train on or to measure with."""


@dataset.command(
    "register",
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
@with_door
def register_dataset(
    door: Door, file: Path, name: str, id_column: str | None, licence: str | None, by_reference: bool
) -> None:
    """Register the rows in FILE: .jsonl, .ndjson, .csv, .tsv or .parquet. The order of rows does not matter."""
    with door.open() as registry:
        outcome = registry.register_dataset(file, name, id_column, licence, by_reference=by_reference)
    show_registered(door, outcome)


add_reading(dataset, Kind.DATASET, "tickets-eval")
