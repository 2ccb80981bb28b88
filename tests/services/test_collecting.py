"""Collecting garbage: what nothing refers to goes in phases, and everything else stays."""

from __future__ import annotations

import ast
import json
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from registry.domain.digests import Digest, digest_of, digest_of_bytes
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, PermissionDeniedError
from registry.domain.garbage import Collected, Holder, Tally, Tombstone
from registry.domain.manifests import seal
from registry.domain.members import Actor, Permission
from registry.domain.retention import Retention
from registry.domain.times import time_text
from registry.services import collecting, turns
from registry.services.uploading import refer, uploading
from registry.storage.blobs.folder import FolderBlobs
from registry.storage.catalog import Writing
from registry.storage.catalog.keeping import REFERENCES
from registry.storage.tables import metadata
from tests.crashes import dump, log_problems
from tests.fakes import FixedClock
from tests.world import ANA, BEN, World

ACTOR = Actor(ANA, None)
JUNK = b"an interrupted upload"
DAY = timedelta(days=1)
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def clock() -> FixedClock:
    """From now on: the store stamps its files by the machine's own clock."""
    return FixedClock(datetime.now(UTC))


@pytest.fixture
def aged(world: World, clock: FixedClock) -> World:
    """A registry by that clock, with a release that serves a stage, and one blob that nothing refers to."""
    aged = World.at(world.folder, clock)
    aged.ana.activate_policy(aged.write("open.yaml", OPEN), "bot")
    aged.ana.promote(aged.release(80, adapter=True, evaluated=False), "dev")
    aged.ana.runtime.blobs.put([JUNK])
    return aged


OPEN = """kind: policy
name: open
stages:
  dev: {ungated: true}
"""


def junk(world: World) -> bool:
    return world.ana.runtime.blobs.has(digest_of_bytes(JUNK))


def entries(world: World, kind: str) -> list[dict[str, object]]:
    found = [json.loads(row["leaf"]) for row in dump(world.folder)["log"]]
    return [leaf["subjects"] for leaf in found if leaf["type"] == kind]


def test_garbage_is_marked_then_thrown_away_then_removed_with_time_between(aged: World, clock: FixedClock) -> None:
    def round_after(days: int) -> Collected:
        clock.advance(days * DAY)
        return aged.ana.collect_garbage()

    told = {"blobs": "1", "bytes": str(len(JUNK)), "digests": digest_of([digest_of_bytes(JUNK)])}
    one, none = Tally(1, len(JUNK)), Tally()

    assert round_after(6).kept[Holder.YOUNG].blobs > 0
    marked = round_after(2)
    assert (marked.marked, marked.discarded, marked.waiting) == (one, none, one)
    assert entries(aged, "blobs.marked") == [told]
    assert (round_after(6).discarded, junk(aged)) == (none, True)

    thrown = round_after(2)
    assert (thrown.discarded, thrown.trash, junk(aged)) == (one, one, False)
    assert entries(aged, "blobs.discarded") == [told]
    assert (round_after(6).removed, aged.ana.runtime.blobs.restore(digest_of_bytes(b"no"))) == (none, False)

    removed = round_after(2)
    assert (removed.removed, removed.trash, removed.next_at) == (one, none, None)
    assert entries(aged, "blobs.removed") == [told]
    assert not aged.ana.runtime.blobs.restore(digest_of_bytes(JUNK))
    assert log_problems(dump(aged.folder)) == []


def test_nothing_that_is_registered_is_ever_garbage(aged: World, clock: FixedClock) -> None:
    """I-6: versions and releases are kept for ever, and so is all that a stage or its history can reach."""
    before = aged.ana.scrub()
    for _ in range(5):
        clock.advance(30 * DAY)
        aged.ana.collect_garbage()

    after = aged.ana.scrub()
    assert (after.broken, after.blobs, after.bytes) == ((), before.blobs, before.bytes)
    kept = aged.ana.collect_garbage().kept
    assert kept[Holder.RELEASE].blobs == 1
    assert kept[Holder.RELEASE].blobs + kept[Holder.VERSION].blobs == before.blobs
    assert len(aged.ana.runtime.blobs.list()) == before.blobs


def test_a_dry_run_tells_the_same_and_changes_nothing(aged: World, clock: FixedClock) -> None:
    for _ in range(3):
        clock.advance(8 * DAY)
        before, files = dump(aged.folder), [*aged.ana.runtime.blobs.list()]
        would = aged.ana.collect_garbage(dry_run=True)
        assert (dump(aged.folder), [*aged.ana.runtime.blobs.list()]) == (before, files)
        did = aged.ana.collect_garbage()
        assert (would.marked, would.discarded, would.removed) == (did.marked, did.discarded, did.removed)
        assert would.kept == did.kept


def test_what_is_uploaded_again_while_it_is_marked_or_in_the_trash_stays(aged: World, clock: FixedClock) -> None:
    path = aged.write("late.prompt.md", "# user\n{}\n".format("hello"))
    data = path.read_bytes()
    aged.ana.runtime.blobs.put([data])
    clock.advance(8 * DAY)
    assert aged.ana.collect_garbage().marked.blobs == 2
    clock.advance(8 * DAY)
    assert aged.ana.collect_garbage().discarded.blobs == 2
    assert not aged.ana.runtime.blobs.has(digest_of_bytes(data))

    aged.ana.register_prompt(path, "late")

    assert aged.ana.runtime.blobs.get(digest_of_bytes(data)) == data
    clock.advance(30 * DAY)
    aged.ana.collect_garbage()
    assert aged.ana.scrub().broken == ()
    assert dump(aged.folder)["blob_lease"] == dump(aged.folder)["blob_tombstone"] == []


def test_a_leased_blob_is_kept_until_the_lease_ends(aged: World, clock: FixedClock) -> None:
    digest, holder = digest_of_bytes(JUNK), "somebody"
    clock.advance(8 * DAY)
    with aged.ana.runtime.catalog.write(ACTOR) as writing:
        writing.keeping.lease(holder, [digest])

    assert aged.ana.collect_garbage().kept[Holder.LEASE] == Tally(1, len(JUNK))
    clock.advance(timedelta(hours=25))
    assert aged.ana.collect_garbage().marked.blobs == 1
    assert dump(aged.folder)["blob_lease"] == []


def test_an_upload_that_outlived_its_lease_is_told_to_run_again_and_changes_nothing(
    aged: World, clock: FixedClock
) -> None:
    upload = uploading(aged.ana.runtime, Permission.REGISTER)
    upload.blobs.put([b"slow"])
    before = dump(aged.folder)["log"]

    def slowly(writing: Writing) -> None:
        writing.artifacts.add_version("slow", seal("prompt", {"text": "slow"}), [])
        # As if it had begun a day ago, and somebody had collected garbage since.
        writing.keeping.settle(upload.blobs.holder, [])

    with pytest.raises(InfrastructureError, match="not kept for as long") as caught:
        refer(upload, Permission.REGISTER, slowly)
    assert "run it again" in caught.value.fix
    assert dump(aged.folder)["log"] == before


def test_a_blob_that_is_gone_before_it_is_leased_is_told_before_anything_refers_to_it(aged: World) -> None:
    upload = uploading(aged.ana.runtime, Permission.REGISTER)
    digest, _ = upload.blobs.put([b"slow"])
    upload.blobs.discard(digest)
    refer(upload, Permission.REGISTER, lambda _: None)
    assert aged.ana.runtime.blobs.has(digest)

    upload.blobs.discard(digest)
    upload.blobs.empty_trash(datetime.now(UTC) + DAY)
    with pytest.raises(InfrastructureError, match="is gone"):
        refer(upload, Permission.REGISTER, lambda _: None)


def test_a_long_upload_leases_as_it_goes(aged: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registry.services.uploading.LEASE_AFTER", -1.0)
    upload = uploading(aged.ana.runtime, Permission.REGISTER)
    upload.blobs.put([b"first of many"])
    assert [row["digest"] for row in dump(aged.folder)["blob_lease"]] == [digest_of_bytes(b"first of many")]


def test_a_round_that_was_interrupted_before_it_moved_a_blob_is_finished_by_the_next(
    aged: World, clock: FixedClock
) -> None:
    clock.advance(8 * DAY)
    aged.ana.collect_garbage()
    clock.advance(8 * DAY)
    with aged.ana.runtime.catalog.write(ACTOR) as writing:
        writing.keeping.throw_away(tuple(writing.keeping.marked([digest_of_bytes(JUNK)]).values()))
    assert junk(aged)

    aged.ana.collect_garbage()

    assert not junk(aged)
    assert len(entries(aged, "blobs.discarded")) == 1


def test_a_round_that_was_killed_keeps_others_out_for_minutes_only_and_says_until_when(
    aged: World, clock: FixedClock
) -> None:
    with aged.ana.runtime.catalog.write(ACTOR) as writing:
        writing.keeping.take_turn("killed")
    ends = time_text(clock.now() + timedelta(minutes=2))
    with pytest.raises(ConflictError, match="somebody else is collecting") as refused:
        aged.ana.collect_garbage()
    assert ends in refused.value.found
    clock.advance(timedelta(minutes=2))
    aged.ana.collect_garbage()


def test_a_round_keeps_its_turn_while_one_call_to_the_store_takes_longer(
    aged: World, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "PROLONGED_EVERY", 0.01)
    for _ in range(2):
        clock.advance(8 * DAY)
        if not dump(aged.folder)["blob_tombstone"]:
            aged.ana.collect_garbage()
    blobs, told = aged.ana.runtime.blobs, list[str]()

    def slowly(older_than: datetime) -> tuple[int, int]:
        for _ in range(4):
            clock.advance(timedelta(seconds=90))
            until = time.monotonic() + 20
            while dump(aged.folder)["blob_lease"][0]["expires_at"] <= time_text(clock.now() + timedelta(seconds=100)):
                assert time.monotonic() < until, "nobody prolonged the turn"
                time.sleep(0.01)
            with pytest.raises(ConflictError) as refused:
                World.at(aged.folder, clock).ana.collect_garbage()
            told.append(refused.value.message)
        return FolderBlobs.empty_trash(cast("FolderBlobs", blobs), older_than)

    monkeypatch.setattr(blobs, "empty_trash", slowly)
    aged.ana.collect_garbage()
    assert told == ["somebody else is collecting garbage"] * 4
    assert dump(aged.folder)["blob_lease"] == []


def test_a_round_that_lost_its_turn_throws_nothing_more_away(
    aged: World, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one whose machine stood still for longer than a turn, when somebody else had begun."""
    clock.advance(8 * DAY)
    aged.ana.collect_garbage()
    clock.advance(8 * DAY)
    monkeypatch.setattr(turns, "TURN", "1s")
    claim = collecting._Round._claiming

    def stopped(work: collecting._Round, digests: Sequence[Digest]) -> Callable[[Writing], tuple[Tombstone, ...]]:
        def claiming(writing: Writing) -> tuple[Tombstone, ...]:
            found = claim(work, digests)(writing)
            writing.keeping.end_turn(work.turn.holder)
            writing.keeping.take_turn("another")
            work.turn._taken -= 1
            return found

        return claiming

    monkeypatch.setattr(collecting._Round, "_claiming", stopped)
    with pytest.raises(ConflictError, match="somebody else is collecting"):
        aged.ana.collect_garbage()
    assert junk(aged)


def test_a_mark_on_what_something_refers_to_is_taken_off_and_nothing_is_thrown_away(
    aged: World, clock: FixedClock
) -> None:
    """Nothing makes one; it is looked at again all the same, right before the bytes are touched."""
    digest = aged.ana.version("support@1").digest
    with aged.ana.runtime.catalog.write(ACTOR) as writing:
        writing.keeping.mark([(digest, 5)])
    clock.advance(30 * DAY)
    assert aged.ana.collect_garbage().discarded.blobs == 0
    assert aged.ana.runtime.blobs.has(digest)
    assert digest not in {row["digest"] for row in dump(aged.folder)["blob_tombstone"]}


def test_whoever_may_not_keep_the_store_collects_nothing(aged: World) -> None:
    with pytest.raises(PermissionDeniedError, match="may not collect garbage"):
        aged.as_(BEN).collect_garbage(dry_run=True)
    with pytest.raises(PermissionDeniedError):
        aged.as_(BEN).set_retention(grace="1h")


def test_retention_is_shown_set_and_kept_with_who_set_it(aged: World) -> None:
    assert aged.ana.retention().retention == Retention(grace="7d", trash="7d")
    first = aged.ana.set_retention(grace="2h")
    assert (first.retention, first.account) == (Retention(grace="2h", trash="7d"), ANA)
    assert aged.ana.set_retention(trash="1d").retention == Retention(grace="2h", trash="1d")
    assert aged.ana.set_retention(trash="1d") == aged.ana.retention()
    assert [row["sequence"] for row in dump(aged.folder)["retention"]] == [1, 2]
    assert len(entries(aged, "retention.set")) == 2
    assert log_problems(dump(aged.folder)) == []


def test_retention_decides_what_is_due(aged: World, clock: FixedClock) -> None:
    aged.ana.set_retention(grace="1h", trash="1h")
    clock.advance(timedelta(hours=2))
    assert aged.ana.collect_garbage().marked.blobs == 1
    clock.advance(timedelta(hours=2))
    assert aged.ana.collect_garbage().discarded.blobs == 1
    clock.advance(timedelta(hours=2))
    assert aged.ana.collect_garbage().removed.blobs == 1


@pytest.mark.parametrize(("grace", "trash", "faults"), [("59m", None, 1), ("3651d", None, 1), ("soon", "0d", 2)])
def test_a_time_below_the_floor_is_refused(aged: World, grace: str, trash: str | None, faults: int) -> None:
    with pytest.raises(InvalidInputError) as caught:
        aged.ana.set_retention(grace=grace, trash=trash)
    assert len(caught.value.faults) == faults
    assert aged.ana.retention().account is None


# What refers to blobs -----------------------------------------------------------------------------------------

PUTTING = {
    "registry/services/composing.py",
    "registry/services/indexing.py",
    "registry/services/registering/adapters.py",
    "registry/services/registering/adding.py",
    "registry/services/registering/bases.py",
    "registry/services/registering/datasets.py",
    "registry/services/registering/histories.py",
    "registry/services/registering/lineage.py",
    "registry/services/uploading.py",
}
"""The modules that put blobs: for versions and for releases, always through an upload."""
PROBING = {"registry/server/health.py"}
"""What puts the one blob that shows that blobs can be put, which nothing refers to and anybody may take for garbage."""
FOUNDING = {"registry/services/importing.py"}
"""Those that put blobs for a registry that nobody can collect in yet: in the transaction that makes it."""

OF_WHAT_IS_KEPT_ALREADY = {
    *(
        "application_suite",
        "approval",
        "deployment",
        "promotion",
        "quarantine",
        "rejection",
        "release_component",
        "waiver",
    ),
    *("attestation", "evaluation_replay", "evaluation_run", "study"),
}
"""Tables whose digests are those of versions and releases that are there."""
OF_DOCUMENTS = {
    *("decision", "members_document", "policy", "policy_activation", "policy_approval", "policy_proposal"),
    *("registry_activation", "comparison_item", "trusted_issuers"),
}
"""Tables whose digests are of documents in the database itself, or of rows that are."""
OF_BLOBS_ON_THEIR_WAY = {"blob_lease", "blob_tombstone"}


def test_whoever_puts_a_blob_is_known_to_the_collector() -> None:
    """A new module here needs an upload around its puts, and a line in `REFERENCES` if a new kind of row refers to
    what it puts: without these, the collector takes it for garbage."""
    found = {
        str(path.relative_to(ROOT)) for path in (ROOT / "registry").rglob("*.py") if _puts(ast.parse(path.read_text()))
    }
    assert found - FOUNDING - PROBING == PUTTING


def _puts(tree: ast.AST) -> bool:
    """Whether `put` or `putter` of something called blobs, store or upload is called or handed on."""
    names = {"blobs", "_blobs", "_store", "store", "upload"}
    return any(
        isinstance(node, ast.Attribute)
        and node.attr in {"put", "putter"}
        and ast.unparse(node.value).rpartition(".")[2] in names
        for node in ast.walk(tree)
    )


def test_every_table_with_a_digest_is_known_to_the_collector_or_refers_to_no_blob() -> None:
    """A new one belongs to `REFERENCES`, or to one of the sets above."""
    known = {reference.table.name for reference in REFERENCES}
    digests = {t.name for t in metadata.tables.values() if any("digest" in c.name for c in t.columns)}
    assert known == {"version", "version_file", "release", "text_index"}
    assert digests == known | OF_WHAT_IS_KEPT_ALREADY | OF_DOCUMENTS | OF_BLOBS_ON_THEIR_WAY
