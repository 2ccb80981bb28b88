"""Datasets of every format, kept or by reference: registered, told apart, and asked by a suite."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, NotFoundError
from registry.domain.evaluations import EvaluationRun
from registry.domain.manifests import Version
from tests.world import SUITE, World

FORMATS = ("jsonl", "csv", "tsv", "parquet")


def rows_as(world: World, ending: str, count: int = 20, name: str = "rows") -> Path:
    """The rows of the world, the last one first, in a file of this format."""
    lines = world.lines(count)[::-1]
    path = world.folder / f"{name}.{ending}"
    if ending == "jsonl":
        path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    elif ending == "parquet":
        parquet.write_table(pa.Table.from_pylist(lines), path)
    else:
        with path.open("w", newline="") as out:
            writer = csv.DictWriter(out, ["text", "id", "target"], delimiter="," if ending == "csv" else "\t")
            writer.writeheader()
            writer.writerows(lines)
    return path


def refer(world: World, path: Path, name: str = "big") -> tuple[Version, tuple[str, ...]]:
    outcome = world.ana.register_dataset(path, name, by_reference=True)
    return outcome.version, outcome.notes


def ask(world: World, dataset: str) -> EvaluationRun:
    """A suite over this dataset, run on a release that gets 15 rows right."""
    suite = SUITE.replace("tickets-eval@1", dataset).replace("name: support-suite", "name: other-suite")
    world.ana.register_suite(world.write("other.yaml", suite))
    return world.ana.evaluate(world.release(15, evaluated=False), "other-suite")


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_rows_are_the_same_version_in_every_format(world: World, ending: str) -> None:
    first = world.ana.register_dataset(rows_as(world, "jsonl"), "rows").version
    again = world.ana.register_dataset(rows_as(world, ending), "rows")
    assert (again.version, again.created) == (first, False)
    fresh = world.ana.register_dataset(rows_as(world, ending), "others")
    assert (fresh.version.digest, fresh.created) == (first.digest, True)
    assert fresh.version.files[0].path == f"rows.{ending}"


@pytest.mark.parametrize("by_reference", [False, True])
@pytest.mark.parametrize("ending", FORMATS)
def test_a_suite_runs_over_rows_of_every_format_wherever_they_lie(
    world: World, ending: str, by_reference: bool
) -> None:
    path = rows_as(world, ending)
    world.ana.register_dataset(path, "rows", by_reference=by_reference)
    if not by_reference:
        path.unlink()
    run = ask(world, "rows@1")
    found = world.ana.evaluation_rows(run.id, limit=50).items
    assert {row.sample_id: row.scores["exact"] for row in found} == {f"r{i}": "1" if i < 15 else "0" for i in range(20)}


def test_bytes_by_reference_are_not_copied(world: World) -> None:
    path = rows_as(world, "csv")
    version, notes = refer(world, path)
    (file,) = version.files
    assert (file.stored, notes) == (False, ())
    assert not world.ana.runtime.blobs.has(file.digest)
    assert world.ana.runtime.blobs.has(version.digest)
    with world.ana.runtime.catalog.read() as reading:
        assert reading.artifacts.locations(version) == (str(path),)


def test_a_file_that_moved_is_found_where_it_was_noted_last(world: World) -> None:
    path = rows_as(world, "csv")
    version, _ = refer(world, path)
    assert refer(world, path) == (version, ("this content was registered before; nothing new was made",))
    moved = path.rename(world.folder / "moved.csv")
    with pytest.raises(InfrastructureError) as caught:
        ask(world, "big@1")
    assert caught.value.found == f"nothing at {path}"
    assert "tandem dataset register FILE --name big --by-reference" in caught.value.fix
    assert refer(world, moved) == (version, (f"its rows are now read from {moved}",))
    assert ask(world, "big@1").rows == 20


def test_a_file_that_changed_is_refused_before_a_row_of_it_is_used(world: World) -> None:
    path = rows_as(world, "csv")
    version, _ = refer(world, path)
    path.write_text(path.read_text().replace("yes", "no!"))
    with pytest.raises(InvalidInputError) as caught:
        ask(world, "big@1")
    assert (caught.value.message, caught.value.where) == (
        "the file of big@1 changed since it was registered",
        str(path),
    )
    assert caught.value.expected == version.files[0].digest
    assert world.runner.generated == 0


def test_the_same_rows_in_other_bytes_do_not_take_the_place_of_those_referred_to(world: World) -> None:
    version, _ = refer(world, rows_as(world, "csv"))
    with pytest.raises(ConflictError) as caught:
        refer(world, rows_as(world, "jsonl"))
    assert caught.value.expected == version.files[0].digest
    assert refer(world, rows_as(world, "jsonl"), "other")[0].digest == version.digest


def test_kept_bytes_go_before_those_by_reference_of_the_same_rows(world: World) -> None:
    refer(world, rows_as(world, "csv"), "a-first-name")
    world.ana.register_dataset(rows_as(world, "jsonl"), "rows")
    (world.folder / "rows.csv").unlink()
    assert ask(world, "rows@1").rows == 20


def test_whether_bytes_are_kept_is_settled_when_a_version_is_made(world: World) -> None:
    refer(world, rows_as(world, "csv"))
    kept = world.ana.register_dataset(rows_as(world, "csv"), "big")
    assert not kept.version.files[0].stored
    assert kept.notes == ("its bytes are not kept: big@1 was registered by reference; another --name keeps them",)
    stored = world.ana.register_dataset(rows_as(world, "csv"), "small").version
    assert refer(world, rows_as(world, "csv"), "small") == (
        stored,
        ("its bytes are kept already, so their place was not noted",),
    )


def test_a_licence_is_told_of_rows_by_reference_as_of_others(world: World) -> None:
    path = rows_as(world, "parquet")
    refer(world, path)
    told = world.ana.register_dataset(path, "big", licence="MIT", by_reference=True)
    assert told.notes == ("this content was registered before; noted of it: licence MIT",)
    assert [r.target for r in told.version.relations] == ["MIT"]


@pytest.mark.parametrize("by_reference", [False, True])
@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_faulty_file_leaves_no_version(world: World, ending: str, by_reference: bool) -> None:
    path = world.folder / f"bad.{ending}"
    path.write_text('id,x\na,"')
    with pytest.raises(InvalidInputError):
        world.ana.register_dataset(path, "bad", by_reference=by_reference)
    with pytest.raises(NotFoundError):
        world.ana.version("bad@1")


def test_a_new_place_is_an_entry_of_the_log_of_its_own(world: World) -> None:
    version, _ = refer(world, rows_as(world, "csv"))
    with world.ana.runtime.catalog._engine.connect() as connection:
        leaves = connection.exec_driver_sql("SELECT leaf FROM log ORDER BY idx").scalars().all()
    leaf = json.loads(leaves[-1])
    assert leaf["type"] == "dataset.located"
    assert leaf["subjects"] == {"version": "big@1", "digest": version.digest}
