"""Power cuts and killed writers, at every step of a put: nothing promised is lost, and no torn bytes have a name."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from registry.domain.digests import Digest, digest_of_bytes
from registry.storage.blobs.folder import FolderBlobs
from tests.crash_fs import Content, CrashDisk, Folder, Turns, after_a_crash, rebuilt

ROOT = Path("/registry/blobs")
BLOBS = {digest_of_bytes(data): data for data in (b"small", b"two sectors and a bit " * 50, b"x" * 512, b"")}
SMALL, LARGE, SECTOR, EMPTY = BLOBS


class Exploration:
    """Writers over one disk. At each step, some of the states after a crash are looked at."""

    def __init__(self, seed: int, *, states_each_step: int, top: Folder | None = None) -> None:
        self.chance = random.Random(seed)
        self.turns = Turns(self.chance)
        self.top = top or rebuilt({"/registry/registry.db": b""})
        self.disk = CrashDisk(self.top, self.turns, self.look)
        self.promised: set[Digest] = set()
        self.may_be_damaged: set[str] = set()
        self.states = 0
        self.kinds: Counter[str] = Counter()
        self._each = states_each_step

    def writer(self, *digests: Digest) -> Callable[[], None]:
        def work() -> None:
            store = FolderBlobs(ROOT, self.disk)
            for digest in digests:
                data = BLOBS[digest]
                store.put([data[:7], data[7:]])
                self.promised.add(digest)
                self.look()

        return work

    def thrower(self, digest: Digest) -> Callable[[], None]:
        def work() -> None:
            FolderBlobs(ROOT, self.disk).discard(digest, unless_put_since=datetime(2000, 1, 1, tzinfo=UTC))

        return work

    def look(self) -> None:
        for _ in range(self._each):
            content = after_a_crash(self.top, self.chance)
            self.judge(content)
            if self.states % 400 == 0:
                recover(content)

    def judge(self, content: Content) -> None:
        self.states += 1
        lost = {digest for digest in self.promised if name_of(digest) not in content}
        assert not lost, f"promised and gone after a crash: {lost}"
        for name, data in content.items():
            if name.startswith(f"{ROOT}/sha256/"):
                digest = Digest("sha256:" + name.removeprefix(f"{ROOT}/sha256/").replace("/", ""))
                whole = data == BLOBS[digest]
                assert whole or name in self.may_be_damaged, f"other bytes than those of its name: {name}"
                assert whole or digest not in self.promised, f"promised and damaged after a crash: {digest}"
                self.kinds["whole" if whole else "damaged"] += 1
            else:
                self.kinds["temporary"] += 1


def name_of(digest: Digest) -> str:
    return f"{ROOT}/sha256/{digest[7:9]}/{digest[9:]}"


def recover(content: Content) -> None:
    """What a crash left is good enough to go on with."""
    store = FolderBlobs(ROOT, CrashDisk(rebuilt(content), lambda: None, lambda: None))
    for digest, data in BLOBS.items():
        store.put([data], expected=digest)
        assert store.get(digest) == data


def explore(seed: int, states_each_step: int) -> int:
    """Two or three writers of the same and other blobs, sometimes one of them killed; returns how many states."""
    chance = random.Random(seed)
    found = Exploration(seed, states_each_step=states_each_step)
    works = [
        found.writer(*chance.sample(list(BLOBS), chance.randint(1, 3))) for _ in range(chance.choice((1, 2, 2, 3)))
    ]
    kill = {0: chance.randint(0, 40)} if chance.random() < 0.4 else {}
    found.turns.run(works, kill)
    return found.states


def test_no_crash_loses_a_promised_blob_or_names_torn_bytes() -> None:
    """Promise (4): what was reported as done survives a power cut, with several writers and a killed one."""
    states = sum(explore(seed, 4) for seed in range(800))
    assert states > 100_000


def test_what_a_killed_writer_left_half_made_is_no_ground_to_stand_on() -> None:
    """Killed at each of its calls: another writer of the same blob finds folders and names that are not durable."""
    for kill in range(40):
        for seed in range(8):
            found = Exploration(seed, states_each_step=4)
            found.turns.run([found.writer(SMALL), found.writer(SMALL)], {0: kill})
            assert found.promised == {SMALL}


@pytest.mark.nightly
@pytest.mark.slow
def test_two_million_crashes_lose_nothing() -> None:
    states, seed = 0, 1_000
    while states < 2_000_000:
        states += explore(seed, 10)
        seed += 1


def test_mending_a_damaged_blob_survives_any_crash() -> None:
    """The damaged file stays until the good one takes its place: never neither, never a mixture."""
    for seed in range(10):
        found = Exploration(seed, states_each_step=4, top=rebuilt({name_of(LARGE): b"x" * 1100}))
        found.may_be_damaged.add(name_of(LARGE))
        found.turns.run([found.writer(LARGE), found.writer(LARGE, SMALL)])
        assert found.kinds["damaged"] > 0


def test_what_is_put_while_it_is_thrown_away_survives_any_crash_and_a_killed_thrower() -> None:
    for seed in range(40):
        found = Exploration(seed, states_each_step=3, top=rebuilt({name_of(SMALL): BLOBS[SMALL]}))
        found.turns.run(
            [found.writer(SMALL), found.thrower(SMALL)], {1: found.chance.randint(0, 12)} if seed % 2 else {}
        )
        assert name_of(SMALL) in after_a_crash(found.top, found.chance)


def test_what_was_restored_survives_any_crash() -> None:
    for seed in range(20):
        thrown = f"{ROOT}/trash/{SMALL[7:9]}/{SMALL[9:]}.1000"
        found = Exploration(seed, states_each_step=4, top=rebuilt({thrown: BLOBS[SMALL]}))

        def restore(found: Exploration = found) -> None:
            assert FolderBlobs(ROOT, found.disk).restore(SMALL)
            found.promised.add(SMALL)
            found.look()

        found.turns.run([restore, found.writer(SMALL, EMPTY)])


def test_the_model_has_the_crashes_that_disks_have() -> None:
    """A proof by a model that cannot fail would prove nothing."""
    seen: Counter[str] = Counter()
    for seed in range(100):
        found = Exploration(seed, states_each_step=0)
        found.turns.run([found.writer(LARGE)], {0: 10 + seed % 30})
        data = next((d for name, d in after_a_crash(found.top, found.chance).items() if "/tmp/" in name), None)
        seen["lost" if data is None else "whole" if data == BLOBS[LARGE] else "torn"] += 1
    assert min(seen["lost"], seen["torn"], seen["whole"]) > 0, seen
