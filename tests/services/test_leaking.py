"""What leaks of training data into evaluations: indexed, listed, counted and judged, with the data or without."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import (
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
)
from registry.domain.members import Permission
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.text_indexes import SEEN_AND_UNSEEN, TextIndex
from registry.domain.times import time_text
from registry.integrations.text_index import TextIndexBuilder
from registry.services.indexing import add_index, put_index
from registry.services.rows import dataset_rows
from registry.services.uploading import refer, uploading
from tests.crashes import dump
from tests.damaging import tamper
from tests.gathering import facts, staging
from tests.world import EVE, SUITE, World, entries

LEAK = {"id": "leak", "type": "contamination", "level": "hard", "suite": "required", "max_fraction": "0"}

SOFT_NO = "n\u00ado"
"""With a soft hyphen, which nobody sees."""


def training(world: World, name: str, texts: Sequence[str], **options: Any) -> tuple[str, ...]:
    lines = [{"prompt": f"Ticket: {text}", "text": text, "label": "no"} for text in texts]
    path = world.write(f"{name}.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    return world.ana.register_dataset(path, name, **options).notes


def trained_on(world: World, *datasets: str, more: Sequence[str] = ()) -> None:
    """A release of an adapter that was trained on these, evaluated: `bot@1`."""
    world.ana.register_adapter(world.adapter("other", rank=4), "other-lora", "tiny@1", list(datasets))
    composed = world.ana.compose("bot", "support@1", "tiny@1", [("other-lora@1", "1")], {"max_new_tokens": "100"})
    world.ana.evaluate(composed.release.reference, "support-suite")


def leak(world: World, rule: Mapping[str, Any] = LEAK) -> RuleResult:
    staging(world, rule)
    checked = world.ana.check("bot@1", "staging").decision
    return next(result for result in checked.rules if result.id == rule["id"])


# Indexing ------------------------------------------------------------------------------------------------


def test_registering_indexes_in_the_same_pass_and_indexing_again_does_nothing(world: World) -> None:
    notes = training(world, "train", ["a parcel"], index=True)
    assert notes == ("its texts are indexed: 3 hashes of 3 texts",)
    outcome = world.ana.index_dataset("train@1")
    assert (outcome.created, outcome.index.hashes, outcome.index.actor) == (False, 3, "ana@example.com")
    (entry,) = entries(world, "dataset.indexed")
    assert entry["subjects"] == {
        "dataset": world.ana.version("train@1").digest,
        "index": outcome.index.digest,
        "method": "8-words/2",
    }


def test_an_index_made_later_says_the_same(world: World) -> None:
    texts = [f"order {n} did not arrive and I would like to have my money back now" for n in range(30)]
    training(world, "train", texts, index=True)
    training(world, "again", [*texts, "x"])
    made = world.ana.index_dataset("again@1")
    assert made.created
    assert made.index.hashes == world.ana.index_dataset("train@1").index.hashes + 2
    assert made.index.salt != world.ana.index_dataset("train@1").index.salt


def test_the_same_rows_under_another_name_have_one_index(world: World) -> None:
    training(world, "train", ["a parcel"], index=True)
    path = world.folder / "train.jsonl"
    assert world.ana.register_dataset(path, "others", index=True).notes == ()
    assert not world.ana.index_dataset("others@1").created
    assert len(dump(world.folder)["text_index"]) == 1


def test_rows_registered_before_are_indexed_when_they_are_registered_again(world: World) -> None:
    assert training(world, "train", ["a parcel"]) == ()
    assert training(world, "train", ["a parcel"], index=True)[-1].startswith("its texts are indexed")
    assert not world.ana.index_dataset("train@1").created


@pytest.mark.parametrize("damage", ["lost", "changed"])
def test_an_index_that_was_damaged_is_made_again_as_it_was(world: World, damage: str) -> None:
    training(world, "train", ["0 no"], index=True)
    index = world.ana.index_dataset("train@1").index
    place = world.ana.runtime.blobs.local_path(index.digest)
    assert place is not None
    place.chmod(0o600)
    place.unlink() if damage == "lost" else place.write_bytes(b"x")
    made = world.ana.index_dataset("train@1")
    assert (made.index, made.created) == (index, False)
    assert world.ana.runtime.blobs.verify(index.digest) == ""
    assert world.ana.overlap("train@1", "tickets-eval@1", ["text"]).contaminated == 1


def test_an_old_index_is_asked_as_it_was_made_until_there_is_a_newer_one(world: World) -> None:
    hidden = [f"{i} {'yes' if i % 2 else SOFT_NO}" for i in range(40)]
    training(world, "train", hidden)
    trained_on(world, "train@1")
    old = indexed_by(world, "train@1", SEEN_AND_UNSEEN)
    training(world, "asked", hidden)
    assert world.ana.overlap("train@1", "asked@1", ["text"]).contaminated == 40
    before = leak(world)
    assert (before.status, before.summary) == (Status.UNSATISFIED, "20 of 120 rows of support-suite@1 are in train@1")
    place = world.ana.runtime.blobs.local_path(old.digest)
    assert place is not None
    place.chmod(0o600)
    place.write_bytes(b"x")

    made = world.ana.index_dataset("train@1")

    assert (made.created, made.index.method, made.index.salt == old.salt) == (True, "8-words/2", False)
    assert world.ana.runtime.blobs.verify(old.digest) == ""
    assert leak(world).summary == "40 of 120 rows of support-suite@1 are in train@1"
    assert world.ana.overlap("train@1", "tickets-eval@1", ["text"]).index == made.index.digest
    assert not world.ana.index_dataset("train@1").created
    assert not world.ana.verify_log().faults


def indexed_by(world: World, reference: str, method: str) -> TextIndex:
    """An index of a dataset, made as an earlier version made it."""
    runtime, dataset = world.ana.runtime, world.ana.version(reference)
    upload = uploading(runtime, Permission.REGISTER)
    with TextIndexBuilder(b"0123456789abcdef", method=method) as gathered:
        for _, row in dataset_rows(runtime, dataset):
            gathered.add(row, None)
        put = put_index(upload, gathered, dataset.digest)
    return refer(upload, Permission.REGISTER, lambda writing: add_index(writing, put))[0]


def test_an_index_is_kept_by_garbage_collection_and_what_is_broken_of_it_is_told(world: World) -> None:
    training(world, "train", ["a parcel"], index=True)
    index = world.ana.index_dataset("train@1").index
    with world.ana.runtime.catalog.read() as reading:
        held = reading.keeping.holders([index.digest], time_text(world.ana.runtime.clock.now()))
        assert [holder.value for holder in held.values()] == ["index"]
        assert reading.keeping.touched(index.digest).files == ("train@1 the index of its texts",)


def test_who_may_not_register_may_not_index(world: World) -> None:
    training(world, "train", ["a parcel"])
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).index_dataset("train@1")
    with pytest.raises(InvalidInputError):
        world.ana.index_dataset("support@1")


# Listing -------------------------------------------------------------------------------------------------


def test_the_rows_that_both_have_are_listed_by_id_a_page_at_a_time(world: World) -> None:
    training(world, "train", [f"{n} NO." for n in range(0, 8, 2)], index=True)
    outcome = world.ana.overlap("train@1", "support-suite@1")
    assert (outcome.rows, outcome.contaminated, outcome.columns) == (120, 4, ("text",))
    assert [found.sample_id for found in outcome.items] == ["r0", "r2", "r4", "r6"]
    page = world.ana.overlap("train@1", "support-suite@1", limit=3)
    assert ([found.sample_id for found in page.items], page.next) == (["r0", "r2", "r4"], "r4")
    rest = world.ana.overlap("train@1", "support-suite@1", after="r4", limit=3)
    assert ([found.sample_id for found in rest.items], rest.next, rest.contaminated) == (["r6"], None, 4)


def test_of_a_dataset_the_columns_are_named_or_all_but_its_id(world: World) -> None:
    training(world, "train", ["0 no"], index=True)
    assert world.ana.overlap("train@1", "tickets-eval@1", ["text"]).contaminated == 1
    every = world.ana.overlap("train@1", "tickets-eval@1")
    assert (every.columns, every.contaminated) == (("target", "text"), 1)
    assert world.ana.overlap("train@1", "tickets-eval@1", ["target"]).contaminated == 60
    with pytest.raises(InvalidInputError, match="no column 'nothing'"):
        world.ana.overlap("train@1", "tickets-eval@1", ["nothing"])
    with pytest.raises(InvalidInputError, match="which columns it asks"):
        world.ana.overlap("train@1", "support-suite@1", ["text"])
    with pytest.raises(InvalidInputError, match="has no rows"):
        world.ana.overlap("train@1", "support@1")


def test_without_an_index_nothing_is_listed_and_the_command_is_told(world: World) -> None:
    training(world, "train", ["0 no"])
    with pytest.raises(NotFoundError) as told:
        world.ana.overlap("train@1", "support-suite@1")
    assert "`tandem dataset index train@1`" in told.value.fix


# Judging -------------------------------------------------------------------------------------------------


def test_a_clean_release_passes_and_the_count_is_kept_with_its_decision(world: World) -> None:
    training(world, "train", ["something else"], index=True)
    trained_on(world, "train@1")
    found = leak(world)
    assert found.status is Status.SATISFIED
    assert found.summary == "none of 120 rows of support-suite@1 are in train@1"
    assert world.ana.promote("bot@1", "staging").deployment is not None
    index = world.ana.index_dataset("train@1").index.digest
    assert [(m.n, m.value) for m in facts(world).measurements if m.baseline == index] == [(120, "0")]


def test_a_contaminated_release_is_denied_with_the_rows_to_look_at(world: World) -> None:
    training(world, "train", ["something else", "7 yes", "8 no", "9 yes"], index=True)
    trained_on(world, "train@1")
    found = leak(world)
    assert found.status is Status.UNSATISFIED
    assert found.summary == "3 of 120 rows of support-suite@1 are in train@1"
    assert "`tandem dataset overlap train@1 support-suite@1`" in found.remedy[0]
    assert world.ana.promote("bot@1", "staging").deployment is None
    assert leak(world, {**LEAK, "max_fraction": "0.025"}).status is Status.SATISFIED
    assert leak(world, {**LEAK, "max_fraction": "0.0249"}).status is Status.UNSATISFIED


def test_every_training_dataset_counts(world: World) -> None:
    training(world, "clean", ["something else"], index=True)
    training(world, "dirty", ["7 yes"], index=True)
    trained_on(world, "clean@1", "dirty@1")
    found = leak(world)
    assert (found.status, found.summary) == (Status.UNSATISFIED, "1 of 120 rows of support-suite@1 are in dirty@1")


def test_data_that_are_not_indexed_are_inconclusive_until_they_are(world: World) -> None:
    training(world, "train", ["7 yes"])
    trained_on(world, "train@1")
    found = leak(world)
    assert found.status is Status.INCONCLUSIVE
    assert found.remedy == ("`tandem dataset index train@1`",)
    assert found.measured["findings"][0]["reason"] == "no_lineage"
    world.ana.index_dataset("train@1")
    assert leak(world).status is Status.UNSATISFIED


def test_training_data_that_nobody_told_are_inconclusive_until_somebody_does(world: World) -> None:
    training(world, "train", ["nothing of it"], index=True)
    trained_on(world)
    found = leak(world)
    assert (found.status, found.summary) == (
        Status.INCONCLUSIVE,
        "adapter other-lora@1 has no recorded training data",
    )
    assert "--trained-on DATASET" in found.remedy[0]
    world.ana.register_adapter(world.folder / "other", "other-lora", "tiny@1", ["train@1"])
    assert leak(world).status is Status.SATISFIED


def test_a_release_of_which_nothing_was_trained_leaks_nothing(world: World) -> None:
    world.release(100)
    found = leak(world)
    assert (found.status, found.summary) == (Status.NOT_APPLICABLE, "no part of bot@1 was trained")


def test_data_that_a_parent_was_trained_on_count_as_well(world: World) -> None:
    training(world, "train", ["nothing of it"], index=True)
    training(world, "older", ["7 yes"], index=True)
    world.ana.register_adapter(world.adapter("parent", rank=3), "parent-lora", "tiny@1", ["older@1"])
    folder = world.adapter("other", rank=4)
    world.ana.register_adapter(folder, "other-lora", "tiny@1", ["train@1"], parent="parent-lora@1")
    trained_on(world, "train@1")
    assert leak(world).summary == "1 of 120 rows of support-suite@1 are in older@1"


def test_data_that_a_base_model_was_trained_on_count_as_well(world: World) -> None:
    training(world, "train", ["7 yes"], index=True)
    world.ana.register_base(world.folder / "base", "tiny", trained_on=["train@1"])
    world.release(100)
    assert leak(world).summary == "1 of 120 rows of support-suite@1 are in train@1"


def test_what_the_same_weights_were_trained_on_under_another_name_counts(world: World) -> None:
    training(world, "clean", ["something else"], index=True)
    training(world, "dirty", ["7 yes"], index=True)
    world.ana.register_adapter(world.adapter("other", rank=4), "first-lora", "tiny@1", ["dirty@1"])
    trained_on(world, "clean@1")
    assert leak(world).summary == "1 of 120 rows of support-suite@1 are in dirty@1"


def test_a_suite_that_the_rule_names_is_held_against_it_too(world: World) -> None:
    training(world, "train", ["1000 no"], index=True)
    trained_on(world, "train@1")
    world.ana.register_dataset(world.rows("more.jsonl", 1001), "more-eval")
    suite = SUITE.replace("tickets-eval@1", "more-eval@1").replace("support-suite", "more-suite")
    world.ana.register_suite(world.write("more.yaml", suite))
    assert leak(world).status is Status.SATISFIED
    named = leak(world, {**LEAK, "suite": "more-suite@1"})
    assert (named.status, named.summary) == (Status.UNSATISFIED, "1 of 1001 rows of more-suite@1 are in train@1")


def test_a_leak_is_found_when_the_training_data_are_gone(world: World, tmp_path: Path) -> None:
    training(world, "train", ["7 yes"], index=True, by_reference=True)
    trained_on(world, "train@1")
    (world.folder / "train.jsonl").unlink()
    assert leak(world).summary == "1 of 120 rows of support-suite@1 are in train@1"
    assert not world.ana.index_dataset("train@1").created


def test_rows_that_are_gone_before_they_were_indexed_are_told(world: World) -> None:
    training(world, "train", ["7 yes"], by_reference=True)
    (world.folder / "train.jsonl").unlink()
    with pytest.raises(InfrastructureError, match="not where it was"):
        world.ana.index_dataset("train@1")
    assert entries(world, "dataset.indexed") == []


@pytest.mark.parametrize("column", ["digest", "salt"])
def test_nothing_is_held_against_an_index_that_was_changed(world: World, column: str) -> None:
    training(world, "train", ["7 yes"], index=True)
    trained_on(world, "train@1")
    staging(world, LEAK)
    tamper(world.folder, "text_index", column)
    with pytest.raises(IntegrityError, match="not what was recorded"):
        world.ana.check("bot@1", "staging")


def test_an_index_goes_with_an_archive(world: World, tmp_path: Path) -> None:
    training(world, "train", ["7 yes"], index=True)
    index = world.ana.index_dataset("train@1").index
    with world.ana.runtime.catalog.read() as reading:
        assert (index.digest, index.size) in list(reading.dumping.blobs())
        assert len(list(reading.dumping.lines("text_index"))) == 1


def test_where_no_text_could_be_found_it_is_not_known_to_be_absent(world: World) -> None:
    path = world.write("ids.jsonl", "".join(json.dumps({"row": n}) + "\n" for n in range(20)))
    world.ana.register_dataset(path, "ids", index=True)
    trained_on(world, "ids@1")
    found = leak(world)
    assert (found.status, found.summary) == (
        Status.INCONCLUSIVE,
        "ids@1 has no text that anything could be found in",
    )


@pytest.mark.parametrize(("silent", "status"), [(5, Status.SATISFIED), (6, Status.INCONCLUSIVE)])
def test_rows_without_words_cannot_be_looked_for(world: World, silent: int, status: Status) -> None:
    training(world, "train", ["a parcel"], index=True)
    trained_on(world, "train@1")
    lines = [{"id": f"s{n}", "text": "+ = ?" if n < silent else f"{n} parcels", "target": "no"} for n in range(100)]
    path = world.write("signs.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    world.ana.register_dataset(path, "signs")
    suite = SUITE.replace("support-suite", "sign-suite").replace("tickets-eval", "signs")
    world.ana.register_suite(world.write("signs.yaml", suite))
    found = leak(world, {**LEAK, "suite": "sign-suite@1"})
    assert found.status is status
    assert (status is Status.SATISFIED) or found.summary == (
        "too many rows of sign-suite@1 have no word that could be looked for in train@1"
    )
