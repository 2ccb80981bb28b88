"""Where an adapter comes from: told by the command line, by a file beside it, or later."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.manifests import Version
from registry.domain.training import TRAINING_FILE
from tests.world import World

FILE = """
datasets: [tickets-eval@1]
code: {commit: 27a4b655dc5cc583d54fed7449374a03cf760fb9, remote: "https://example.com/x.git"}
hyperparameters: {learning_rate: "2e-4"}
seed: 17
"""


def register(
    world: World, name: str = "tuned", file: str | None = None, **told: Any
) -> tuple[Version, tuple[str, ...]]:
    folder = world.adapter("tuned", rank=4)
    place = folder / TRAINING_FILE
    place.unlink(missing_ok=True)
    if file is not None:
        place.write_text(file)
    outcome = world.ana.register_adapter(folder, name, "tiny@1", **told)
    return outcome.version, outcome.notes


def kinds(version: Version) -> list[tuple[str, str]]:
    return [(relation.kind, relation.target) for relation in version.relations]


def record(version: Version) -> dict[str, Any]:
    """The training that counts."""
    return dict([relation for relation in version.relations if relation.kind == "training"][-1].detail)


def a_tree(place: Path) -> Path:
    place.mkdir()
    (place / "train.py").write_text("1")
    who = {f"GIT_{role}_{what}": "ana@example.com" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
        subprocess.run(["git", *words], cwd=place, check=True, env={**os.environ, **who})
    return place


def test_a_file_beside_the_adapter_tells_all_of_it(world: World) -> None:
    version, notes = register(world, file=FILE)
    dataset = world.ana.version("tickets-eval@1")
    code = {"commit": "27a4b655dc5cc583d54fed7449374a03cf760fb9", "remote": "https://example.com/x.git"}
    told: dict[str, Any] = {
        "datasets": [{"ref": "tickets-eval@1", "digest": dataset.digest}],
        "code": code,
        "hyperparameters": {"learning_rate": "0.0002"},
        "seed": 17,
    }
    assert notes == ()
    assert kinds(version) == [
        ("trained-on", "tickets-eval@1"),
        ("source", code["commit"]),
        ("training", digest_of(told)),
    ]
    assert [dict(relation.detail) for relation in version.relations] == [{"digest": dataset.digest}, code, told]
    assert TRAINING_FILE in [file.path for file in version.files]


def test_lineage_is_outside_the_manifest(world: World) -> None:
    version, _ = register(world, file=FILE)
    other, _ = register(world, "untold")
    assert (other.digest, other.relations) == (version.digest, ())


def test_without_facts_of_its_own_there_is_no_training_record(world: World) -> None:
    version, _ = register(world, trained_on=["tickets-eval@1"], parent="support-lora@1")
    assert kinds(version) == [("trained-on", "tickets-eval@1"), ("parent", "support-lora@1")]
    assert version.relations[1].detail == {"digest": world.ana.version("support-lora@1").digest}


def test_the_command_line_goes_before_the_file_and_says_what_it_passed_over(world: World) -> None:
    world.ana.register_dataset(world.rows("train.jsonl", 7), "tickets-train")
    tree = a_tree(world.folder / "code")
    version, notes = register(
        world,
        file=FILE + "parent: nothing@7\n",
        trained_on=["tickets-train@1"],
        source=tree,
        parent="support-lora@1",
        settings={"seed": "18", "cost.amount": "2", "cost.currency": "EUR"},
    )
    commit = world_commit(tree)
    assert kinds(version)[:3] == [
        ("trained-on", "tickets-train@1"),
        ("source", commit),
        ("parent", "support-lora@1"),
    ]
    assert record(version)["seed"] == 18
    assert record(version)["code"] == {"commit": commit, "path": ".", "dirty": False}
    assert record(version)["hyperparameters"] == {"learning_rate": "0.0002"}
    assert notes == (
        f"trained on tickets-train@1 as --trained-on says; {TRAINING_FILE} says tickets-eval@1",
        f"its parent is support-lora@1 as --parent says; {TRAINING_FILE} says nothing@7",
        f"the code is {commit[:12]} as --source has it; {TRAINING_FILE} says 27a4b655dc5c",
    )


def world_commit(tree: Path) -> str:
    return subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=tree, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_what_is_told_later_completes_the_record_and_the_earlier_one_stays(world: World) -> None:
    first, _ = register(world, settings={"seed": "1", "hyperparameters.lr": "1"})
    later, notes = register(world, trained_on=["tickets-eval@1"], settings={"hyperparameters.lr": "2"})
    assert (later.number, later.digest) == (first.number, first.digest)
    before, after = [relation for relation in later.relations if relation.kind == "training"]
    assert before == first.relations[0]
    assert after.detail == {
        "datasets": [{"ref": "tickets-eval@1", "digest": world.ana.version("tickets-eval@1").digest}],
        "hyperparameters": {"lr": "2"},
        "seed": 1,
        "after": [before.target],
    }
    assert notes == (
        f"this content was registered before; noted of it: trained-on tickets-eval@1, training {after.target}",
    )
    assert register(world)[1] == ("this content was registered before; nothing new was made",)
    assert register(world, settings={"seed": "1"})[0] == later


def test_what_was_true_once_can_be_told_again(world: World) -> None:
    for lr in ("1", "2", "1"):
        version, _ = register(world, settings={"hyperparameters.lr": lr})
    told = [relation for relation in version.relations if relation.kind == "training"]
    assert [relation.detail["hyperparameters"]["lr"] for relation in told] == ["1", "2", "1"]
    assert told[2].target == told[0].target
    assert told[2].detail["after"] == [told[0].target, told[1].target]


def test_a_reference_to_nothing_is_not_found_and_leaves_nothing(world: World) -> None:
    for told in (
        {"file": "datasets: [nothing@1]"},
        {"file": "parent: nothing@1"},
        {"parent": "nothing@1"},
        {"trained_on": ["nothing@1"]},
    ):
        with pytest.raises(NotFoundError):
            register(world, **told)
    with pytest.raises(NotFoundError):
        world.ana.version("tuned@1")


def test_references_are_held_to_their_kinds(world: World) -> None:
    with pytest.raises(InvalidInputError, match="not a dataset"):
        register(world, file="datasets: [support-lora@1]")
    with pytest.raises(InvalidInputError, match="not an adapter"):
        register(world, parent="tiny@1")


@pytest.mark.parametrize(
    ("file", "settings"),
    [
        ("seed: [", {}),
        ("colour: red", {}),
        ("hyperparameters: {x: 0.5}", {}),
        ("\x00", {}),
        ("hyperparameters: {note: hf_abcdefghijklmnopqrstuvwxyzABCDEFGH}", {}),
        (None, {"hyperparameters.note": "hf_abcdefghijklmnopqrstuvwxyzABCDEFGH"}),
        (None, {"colour": "red"}),
        (None, {"hyperparameters.x": "a\ud800"}),
    ],
)
def test_what_is_malformed_is_refused_before_any_reference_is_looked_up(
    world: World, file: str | None, settings: dict[str, str]
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        register(world, file=file, settings=settings, trained_on=["nothing@1"])
    assert "hf_abcdefgh" not in str([(f.message, f.found) for f in caught.value.faults])


def test_a_file_that_is_no_text_or_a_link_out_of_the_directory_is_refused(world: World) -> None:
    folder = world.adapter("odd", rank=4)
    (folder / TRAINING_FILE).write_bytes(b"seed: 1\nhardware: \xff\n")
    with pytest.raises(InvalidInputError) as caught:
        world.ana.register_adapter(folder, "odd", "tiny@1")
    assert caught.value.where == f"{TRAINING_FILE}:2"
    (folder / TRAINING_FILE).unlink()
    (folder / TRAINING_FILE).symlink_to(world.write("elsewhere.yaml", "seed: 1"))
    with pytest.raises(InvalidInputError, match="leads out of the directory"):
        world.ana.register_adapter(folder, "odd", "tiny@1")


def test_an_adapter_does_not_come_from_itself(world: World) -> None:
    child, _ = register(world, parent="support-lora@1")
    with pytest.raises(InvalidInputError) as caught:
        register(world, "again", parent=child.reference)
    assert caught.value.found == "tuned@1, which is the same content"
    with pytest.raises(InvalidInputError) as caught:
        world.ana.register_adapter(world.adapter(), "support-lora", "tiny@1", parent=child.reference)
    assert caught.value.found == "an ancestor, support-lora@1"
