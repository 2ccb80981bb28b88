"""What the catalog knows of blobs: who holds them, leases, tombstones, retention; the same on both databases."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

import pytest

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import InfrastructureError
from registry.domain.garbage import Holder, Tombstone
from registry.domain.manifests import File, Version, seal
from registry.domain.names import VersionRef
from registry.domain.retention import Retention
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.keeping import Standing
from tests.store import ANA, BEN, Store

ONE, TWO, THREE = sorted(map(digest_of, ["one", "two", "three"]))


def files(store: Store, *given: File) -> Version:
    return store.write(lambda w: w.artifacts.add_version("files", seal("prompt", {"text": "f"}), given)[0])


def _page_after(after: str, reading: Reading) -> tuple[Digest, ...]:
    return reading.keeping.kept(after, 2)


def holders(store: Store, *digests: Digest) -> dict[Digest, Holder]:
    return store.read(lambda r: r.keeping.holders(digests, store.now))


def test_versions_their_stored_files_and_releases_hold_blobs(store: Store) -> None:
    release = store.release()
    version = files(store, File("stored", ONE, 1), File("elsewhere", TWO, 1, stored=False))
    assert holders(store, release.digest, version.digest, ONE, TWO, THREE) == {
        release.digest: Holder.RELEASE,
        version.digest: Holder.VERSION,
        ONE: Holder.VERSION,
    }


def test_a_lease_holds_until_it_ends_or_is_settled(store: Store) -> None:
    assert store.write(lambda w: w.keeping.lease("a", [ONE, TWO, ONE])) == frozenset()
    store.write(lambda w: w.keeping.lease("b", [TWO]))
    assert holders(store, ONE, TWO, THREE) == {ONE: Holder.LEASE, TWO: Holder.LEASE}
    store.write(lambda w: w.keeping.settle("a", [ONE, TWO]))
    assert holders(store, ONE, TWO) == {TWO: Holder.LEASE}
    store.clock.advance(timedelta(hours=24))
    assert holders(store, TWO) == {}
    assert [row["holder"] for row in store.tables()["blob_lease"]] == ["b"]
    store.write(lambda w: w.keeping.end_expired())
    assert store.tables()["blob_lease"] == []


def test_leasing_more_renews_what_was_leased(store: Store) -> None:
    store.write(lambda w: w.keeping.lease("a", [ONE]))
    store.clock.advance(timedelta(hours=20))
    store.write(lambda w: w.keeping.lease("a", [TWO]))
    store.clock.advance(timedelta(hours=20))
    assert holders(store, ONE, TWO) == {ONE: Holder.LEASE, TWO: Holder.LEASE}


def test_a_lease_that_ended_cannot_be_settled(store: Store) -> None:
    store.write(lambda w: w.keeping.lease("a", [ONE, TWO]))
    store.clock.advance(timedelta(hours=25))
    with pytest.raises(InfrastructureError, match="not kept for as long"):
        store.write(lambda w: w.keeping.settle("a", [ONE]))
    with pytest.raises(InfrastructureError, match="not kept for as long"):
        store.write(lambda w: w.keeping.settle("nobody", [ONE]))


def test_tombstones_go_through_their_states_each_in_the_log(store: Store) -> None:
    store.write(lambda w: w.keeping.mark([(TWO, 2), (ONE, 1)]))
    subjects = {"blobs": "2", "bytes": "3", "digests": digest_of([ONE, TWO])}
    assert (store.entry()["type"], store.entry()["subjects"]) == ("blobs.marked", subjects)
    marked = (Tombstone(ONE, 1, store.now), Tombstone(TWO, 2, store.now))
    assert store.read(lambda r: r.keeping.due(store.now, "", 5)) == marked
    assert store.read(lambda r: r.keeping.due(store.now, ONE, 5)) == marked[1:]
    assert store.read(lambda r: r.keeping.due(store.now, "", 1)) == marked[:1]
    assert store.read(lambda r: r.keeping.due("2026-01-01T00:00:00.000000Z", "", 5)) == ()
    assert store.read(lambda r: r.keeping.waiting()) == Standing(2, 3, store.now)

    store.write(lambda w: w.keeping.throw_away(marked[:1]))
    assert store.entry()["type"] == "blobs.discarded"
    thrown = Tombstone(ONE, 1, marked[0].marked_at, store.now)
    assert store.read(lambda r: r.keeping.thrown_away(store.now, "", 5)) == (thrown,)
    assert store.read(lambda r: r.keeping.waiting()).blobs == 1
    assert store.read(lambda r: r.keeping.in_trash()) == Standing(1, 1, store.now)

    store.write(lambda w: w.keeping.remove([thrown]))
    assert store.entry()["type"] == "blobs.removed"
    assert store.read(lambda r: r.keeping.marked([ONE, TWO])) == {TWO: marked[1]}


def test_leasing_takes_marks_off_and_tells_everybody_what_is_on_its_way_until_it_is_settled(store: Store) -> None:
    def begin(writing: Writing) -> None:
        writing.keeping.mark([(ONE, 1), (TWO, 2), (THREE, 3)])
        writing.keeping.throw_away(tuple(writing.keeping.marked([TWO]).values()))

    store.write(begin)
    assert store.write(lambda w: w.keeping.lease("a", [ONE, TWO])) == {TWO}
    assert set(store.read(lambda r: r.keeping.marked([ONE, TWO, THREE]))) == {TWO, THREE}
    assert store.write(lambda w: w.keeping.lease("b", [TWO])) == {TWO}
    store.write(lambda w: w.keeping.settle("a", [ONE, TWO]))
    assert set(store.read(lambda r: r.keeping.marked([ONE, TWO, THREE]))) == {THREE}


def test_an_entry_about_thousands_of_blobs_fits_the_log(store: Store) -> None:
    many = [(digest_of(str(number)), number) for number in range(3000)]
    store.write(lambda w: w.keeping.mark(many))
    assert store.entry()["subjects"]["blobs"] == "3000"


def test_kept_blobs_come_in_pages_each_once(store: Store) -> None:
    release, version = store.release(), files(store, File("a", ONE, 1), File("b", ONE, 1), File("c", TWO, 1))
    every = store.read(lambda r: r.keeping.kept("", 100))
    assert list(every) == sorted(set(every))
    assert {release.digest, version.digest, ONE, TWO} < set(every)
    found: list[Digest] = []
    while page := store.read(partial(_page_after, found[-1] if found else "")):
        found += page
    assert tuple(found) == every
    assert store.read(lambda r: r.keeping.kept("", 100, version.created_at)) == tuple(
        sorted([version.digest, ONE, TWO])
    )


def test_what_a_blob_touches_is_told(store: Store) -> None:
    release = store.release()
    store.placed(release)
    prompt = store.read(lambda r: r.artifacts.version(VersionRef("support", number=1)))
    touched = store.read(lambda r: r.keeping.touched(prompt.digest))
    assert (touched.files, touched.releases, touched.stages) == (("support@1 its manifest",), ("bot@1",), ("bot@dev",))
    of_release = store.read(lambda r: r.keeping.touched(release.digest))
    assert (of_release.files, of_release.releases) == (("bot@1 its manifest",), ("bot@1",))
    assert store.read(lambda r: r.keeping.touched(THREE)).files == ()


def test_retention_is_the_one_set_last(store: Store) -> None:
    assert store.read(lambda r: r.keeping.retention()).retention == Retention()
    store.write(lambda w: w.keeping.set_retention(Retention(grace="2h")))
    last = store.write(lambda w: w.keeping.set_retention(Retention(grace="3h", trash="4h")), BEN)
    assert store.entry()["subjects"] == {"retention": Retention(grace="3h", trash="4h").digest()}
    assert store.read(lambda r: r.keeping.retention()) == last
    assert [found.account for found in store.read(lambda r: r.keeping.retentions())] == [BEN.account, ANA.account]


def test_yanks_are_of_versions_and_the_last_one_counts(store: Store) -> None:
    first = files(store)
    store.write(lambda w: w.yanks.add(first, "bad", yanked=True))
    assert store.entry()["type"] == "version.yanked"
    assert [y.reference for y in store.read(lambda r: r.yanks.among(["support@1", "files@1", "files@1"]))] == [
        "files@1"
    ]
    store.write(lambda w: w.yanks.add(first, "good", yanked=False), BEN)
    assert store.entry()["type"] == "version.restored"
    assert store.read(lambda r: r.yanks.among(["files@1"])) == ()
    newest = store.read(lambda r: r.yanks.newest(first))
    assert newest is not None
    assert (newest.yanked, newest.reason, newest.account) == (False, "good", BEN.account)
