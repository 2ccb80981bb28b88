"""Servers that are killed while files are on their way: what was told is done is there and whole, nothing is half
there, whoever was broken off goes on, and what they left behind goes."""

from __future__ import annotations

import hashlib
import json
import os
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import httpx2
import pytest

from registry.config import FOLDER
from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import ConflictError, InfrastructureError, NotFoundError
from registry.domain.manifests import Kind
from registry.server import exchanges as server_side
from registry.server.exchanges import Exchanges
from registry.server.faces.hf_hub import sent
from registry.server.faces.hf_hub.drafts import Drafts
from registry.server.faces.hf_hub.sent import Sent
from registry.storage.blobs import staging
from registry.storage.blobs.folder import TEMPORARY_AGE
from tests.bucketed import keys, know, world_in
from tests.crashes import dump, problems
from tests.exchanging import DATA, begun, client, part
from tests.fakes import FixedClock
from tests.postgres import POSTGRESQL, SQLITE
from tests.s3 import Server
from tests.serving_alone import Alone, certificates, free
from tests.serving_live import remote, served
from tests.tensors import llama_shapes, lora_shapes, safetensors_bytes
from tests.world import ANA, World

KILLS = int(os.environ.get("TANDEM_SERVER_KILLS", "60"))
"""How many servers are killed at night, in each of the tests."""
KINDS = {"killed-lora": Kind.ADAPTER, "killed-rows": Kind.DATASET}
HIDDEN, RANK = 128, 128
SIZE = 4 * 1024**2
"""Bytes of a file that is uploaded by LFS: it takes long enough to be broken off."""


@dataclass
class Work:
    """What several users of a server do until they are told to stop, whatever becomes of the server."""

    world: World
    server: Alone
    token: str
    seed: int
    stop: threading.Event = field(default_factory=threading.Event)
    registered: dict[str, Digest] = field(default_factory=dict)
    """Versions that were told to be there, and the digest of each one's weights."""
    committed: dict[str, Digest] = field(default_factory=dict)
    """Paths in the draft that were told to be committed."""
    pulled: int = 0
    kills: int = 0
    half_sent: int = 0
    gone_on: int = 0
    broken_off: dict[str, int] = field(default_factory=dict)
    failed: list[BaseException] = field(default_factory=list)

    def run(self, *users: Callable[[Work], None]) -> list[threading.Thread]:
        def guarded(user: Callable[[Work], None]) -> None:
            try:
                user(self)
            except BaseException as error:  # noqa: BLE001  told by the test, which waits for the thread
                self.failed.append(error)

        threads = [threading.Thread(target=guarded, args=(user,)) for user in users]
        for thread in threads:
            thread.start()
        return threads

    def insist(self, what: str, act: Callable[[], object]) -> bool:
        """Do something again until it is done; False if there was no time for that."""
        while not self.stop.is_set():
            try:
                act()
            except (InfrastructureError, ConflictError, httpx2.TransportError) as error:
                self.broken_off[what] = self.broken_off.get(what, 0) + 1
                if isinstance(error, ConflictError) and error.code != "under-way" and "sent already" not in str(error):
                    raise
                time.sleep(0.1)
            else:
                return True
        return False


def registers(work: Work) -> None:
    """Adapters, each with other weights; one that was broken off is registered again."""
    chance = random.Random(work.seed)
    shapes = lora_shapes(llama_shapes(HIDDEN), rank=RANK)
    usual = safetensors_bytes(shapes)
    for number in range(1_000_000):
        folder = work.world.adapter(f"up-{number}", hidden=8, rank=RANK)
        weights = usual[:-1024] + bytes(chance.choices(range(1, 100), k=1024))  # numbers, each of them
        (folder / "adapter_model.safetensors").write_bytes(weights)

        def register(folder: Path = folder, weights: bytes = weights) -> None:
            with remote(work.server.address, work.token) as door:
                told = door.register_adapter(folder, "killed-lora", "large@1").version
            work.registered[told.reference] = digest_of_bytes(weights)

        if not work.insist("registering", register):
            return


def registers_rows(work: Work) -> None:
    """Rows that go straight to the object store of the server, for which they are large enough."""
    for number in range(1_000_000):
        path = work.world.folder / f"rows-{work.seed}-{number}.jsonl"
        filler = "x" * 100_000
        path.write_text("".join(json.dumps({"id": f"{number}-{row}", "text": filler}) + "\n" for row in range(90)))

        def register(path: Path = path) -> None:
            with remote(work.server.address, work.token) as door:
                told = door.register_dataset(path, "killed-rows").version
            work.registered[told.reference] = digest_of_bytes(path.read_bytes())

        if not work.insist("registering", register):
            return


def uploads(work: Work) -> None:
    """Files by LFS into a draft, as clients of the Hub send them."""
    chance = random.Random(work.seed + 1)
    with httpx2.Client(base_url=work.server.address, timeout=20, verify=certificates()) as site:
        site.headers["Authorization"] = f"Bearer {work.token}"

        def create() -> None:
            assert site.post("/api/repos/create", json={"name": "drafted"}).status_code in {200, 409}

        work.insist("creating", create)
        for number in range(1_000_000):
            data = chance.randbytes(SIZE)

            def upload(path: str = f"{number % 8}.bin", data: bytes = data) -> None:
                oid = hashlib.sha256(data).hexdigest()
                asked = {"operation": "upload", "transfers": ["basic"], "objects": [{"oid": oid, "size": len(data)}]}
                (told,) = answered(site.post("/tandem/drafted.git/info/lfs/objects/batch", json=asked)).json()[
                    "objects"
                ]
                if actions := told.get("actions"):
                    answered(httpx2.put(actions["upload"]["href"], content=data, timeout=20, verify=certificates()))
                line = {"key": "lfsFile", "value": {"path": path, "algo": "sha256", "oid": oid, "size": len(data)}}
                work.committed.pop(path, None)  # from here on it is this file or the one before
                answered(site.post("/api/models/tandem/drafted/commit/main", content=json.dumps(line)))
                work.committed[path] = digest_of_bytes(data)

            if not work.insist("uploading", upload):
                return


def answered(response: httpx2.Response) -> httpx2.Response:
    assert response.status_code == 200, response.text
    return response


def pulls(work: Work) -> None:
    """An adapter, into a new folder each time: it is there whole, or not at all."""
    weights = (work.world.folder / "stocked" / "adapter_model.safetensors").read_bytes()
    for number in range(1_000_000):
        place = work.world.folder / f"pulled-{number}"

        def pull(place: Path = place) -> None:
            assert not place.exists()
            with remote(work.server.address, work.token) as door:
                door.pull("stocked-lora@1", place)
            assert (place / "adapter_model.safetensors").read_bytes() == weights
            work.pulled += 1

        if not work.insist("pulling", pull):
            assert not place.exists()
            return


def goes_on(work: Work) -> None:
    """With a file of which half had come when the server was killed: that half is kept, and no file before the rest is
    there. The first one is left where it is, as is the one at the end."""
    half = len(DATA) // 2
    with client(work.server.address, work.token) as asked:
        for number in range(1_000_000):
            paths: list[str] = []

            def begin(paths: list[str] = paths) -> None:
                paths.append(f"/exchanges/{begun(asked)}/p/f")
                assert asked.put(paths[-1], **part(DATA, 0, half - 1)).status_code == 202

            def finish(paths: list[str] = paths) -> None:
                come = int(asked.head(paths[-1]).headers["Upload-Offset"])
                assert come >= half
                if come < len(DATA):
                    assert asked.get(paths[-1]).status_code == 404
                    assert asked.put(paths[-1], **part(DATA, come, len(DATA) - 1)).status_code == 201
                assert asked.get(paths[-1]).content == DATA

            def end(paths: list[str] = paths) -> None:
                asked.delete(paths[-1].removesuffix("/p/f"))

            if not work.insist("beginning", begin):
                return
            before, work.half_sent = work.kills, work.half_sent + 1
            while work.kills == before and not work.stop.is_set():
                time.sleep(0.01)
            if not work.insist("going on", finish):
                return
            work.gone_on += 1
            if number:
                work.insist("ending", end)


def killed(work: Work, kills: int, *users: Callable[[Work], None]) -> None:
    """Kill the server that often while they work, and start it again; at the end each may finish what they are at."""
    chance = random.Random(work.seed)
    threads = work.run(*users)
    try:
        for _ in range(kills):
            if goes_on in users and not work.half_sent:
                wait_for(work, lambda: work.half_sent > 0)
            if chance.random() < 0.5:
                wait_for_an_answer(work)
            time.sleep(chance.uniform(0.02, 0.6))
            work.server.kill()
            work.server.start()
            work.server.wait()
            work.kills += 1
        pulled, registered = work.pulled, len(work.registered)
        wait_for(work, lambda: len(work.registered) > registered)
        wait_for(work, lambda: pulls not in users or work.pulled > pulled)
        wait_for(work, lambda: goes_on not in users or work.gone_on > 0)
    finally:
        work.stop.set()
        for thread in threads:
            thread.join()
    assert work.failed == []


def wait_for(work: Work, happens: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not happens():
        assert not work.failed, work.failed
        assert time.monotonic() < end, f"nobody goes on: {work.broken_off}"
        time.sleep(0.02)


def wait_for_an_answer(work: Work) -> None:
    """Wait until something more was told to be done, or for as long as that may take."""
    before, end = len(work.registered) + len(work.committed), time.monotonic() + 5
    while len(work.registered) + len(work.committed) <= before and time.monotonic() < end:
        time.sleep(0.01)


def hold_to_what_was_told(work: Work) -> None:
    """What was acknowledged is there and whole, each content once; rows, log and blobs fit each other."""
    with httpx2.Client(base_url=work.server.address, timeout=30, verify=certificates()) as site:
        site.headers["Authorization"] = f"Bearer {work.token}"
        for path, digest in work.committed.items():
            data = answered(site.get(f"/tandem/drafted/resolve/main/{path}")).content
            assert digest_of_bytes(data) == digest, path
    work.server.kill()
    fresh = World.at(work.world.folder)
    for reference, digest in work.registered.items():
        (kept,) = [file for file in fresh.ana.version(reference).files if file.size > 100_000]
        assert kept.digest == digest, reference
        assert fresh.ana.runtime.blobs.verify(digest) == ""
    for name in {reference.partition("@")[0] for reference in work.registered}:
        there = fresh.ana.versions(KINDS[name], name, limit=1000).items
        assert len({version.digest for version in there}) == len(there)
    assert fresh.ana.verify_log().faults == ()
    fresh.ana.close()


def hold_to_nothing_left(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was broken off, and nobody goes on with, is gone in time: exchanges and what was sent to a draft by the
    server itself, blobs that nothing refers to by `tandem gc`, what was never a blob by whoever puts the next one."""
    home, clock = work.world.folder / FOLDER, FixedClock(datetime.now(UTC))
    monkeypatch.setattr(server_side, "EXPIRES", -1.0)
    Exchanges(home).sweep()
    assert [path for path in (home / server_side.FOLDER).rglob("*") if path.is_file()] == []
    if (draft := Drafts(home).find(ANA, "drafted")) is not None:
        monkeypatch.setattr(sent, "EXPIRES", -1.0)
        begun = Sent(draft).begin(1)
        assert [path for path in begun.parent.iterdir() if path.name != "held-sum"] == [begun]
    for temporary in (home / "blobs" / "tmp").glob("*"):
        os.utime(temporary, (0, time.time() - TEMPORARY_AGE - 10))
    monkeypatch.setattr(staging, "ABANDONED", timedelta(days=-1))
    fresh = World.at(work.world.folder, clock)
    fresh.ana.runtime.blobs.put((b"whoever puts next removes what was never put whole",))
    for _ in range(4):
        clock.advance(timedelta(days=20))
        collected = fresh.ana.collect_garbage()
    assert (collected.marked.blobs, collected.waiting.blobs, collected.trash.blobs) == (0, 0, 0)
    needed = {row["digest"] for row in dump(work.world.folder)["version_file"]}
    large = {stored.digest for stored in fresh.ana.runtime.blobs.list(limit=100_000) if stored.size > 100_000}
    assert large <= needed
    assert list((home / "blobs" / "tmp").glob("*")) == []
    fresh.ana.close()


@contextmanager
def working(world: World, seed: int, bucket: str = "") -> Iterator[Work]:
    server = Alone(world.folder, free(), bucket=bucket)
    try:
        server.wait()
        yield Work(world, server, world.ana.create_token("many").secret, seed)
    finally:
        server.kill()


def killed_over_and_over(world: World, kills: int, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    world.ana.register_base(world.base("large", HIDDEN), "large")
    world.ana.register_adapter(stocked(world), "stocked-lora", "large@1")
    started = time.monotonic()
    with working(world, seed) as work:
        killed(work, kills, registers, uploads, pulls, goes_on)
        hold_to_what_was_told(work)
    assert problems(world.folder) == []
    hold_to_nothing_left(work, monkeypatch)
    tell(work, kills, started)


def stocked(world: World) -> Path:
    folder = world.adapter("stocked", rank=RANK)
    weights = safetensors_bytes(lora_shapes(llama_shapes(HIDDEN), rank=RANK))
    (folder / "adapter_model.safetensors").write_bytes(weights)
    return folder


def tell(work: Work, kills: int, started: float) -> None:
    """For whoever wants to know what the night came to (`-rP`)."""
    print(
        f"{kills} kills in {time.monotonic() - started:.0f} s: {len(work.registered)} registered, "
        f"{len(work.committed)} paths committed, {work.pulled} pulled, broken off: {work.broken_off}; none lost"
    )


@pytest.mark.slow
def test_a_server_that_is_killed_with_files_on_their_way_loses_none_and_shows_no_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_over_and_over(World(tmp_path), 2, random.randrange(10**6), monkeypatch)


def test_what_is_not_kept_is_noticed(tmp_path: Path) -> None:
    """By what looks after the kills, which would notice nothing if all went well."""
    world = World(tmp_path)
    world.ana.register_base(world.base("large", HIDDEN), "large")
    lora = stocked(world)
    world.ana.register_adapter(lora, "killed-lora", "large@1")
    weights = digest_of_bytes((lora / "adapter_model.safetensors").read_bytes())

    def looked(registered: dict[str, Digest], committed: dict[str, Digest]) -> None:
        with served(world.ana) as address:
            here = cast(Alone, SimpleNamespace(address=address, kill=lambda: None))  # a server in this process
            hold_to_what_was_told(Work(world, here, ANA, 0, registered=registered, committed=committed))

    looked({"killed-lora@1": weights}, {})
    with pytest.raises(NotFoundError):
        looked({"killed-lora@1": weights, "killed-lora@2": weights}, {})
    with pytest.raises(AssertionError):
        looked({"killed-lora@1": digest_of_bytes(b"other")}, {})
    with pytest.raises(AssertionError):
        looked({}, {"0.bin": weights})
    (blob,) = (world.folder / FOLDER / "blobs" / "sha256").rglob(weights[9:])
    blob.chmod(0o600)
    blob.write_bytes(blob.read_bytes()[:-1])
    with pytest.raises(AssertionError):
        looked({"killed-lora@1": weights}, {})


@pytest.mark.nightly
@pytest.mark.parametrize("database", [SQLITE, POSTGRESQL])
def test_many_kills_with_files_on_their_way_lose_none(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_over_and_over(World(tmp_path, database=database), KILLS, 17, monkeypatch)


@pytest.mark.nightly
def test_files_that_go_straight_to_a_bucket_survive_that_the_server_is_killed(
    store: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    know(store, monkeypatch)
    world, started = world_in(store.new_place(), tmp_path / "world"), time.monotonic()
    with working(world, 17, store.endpoint) as work:
        killed(work, KILLS, registers_rows)
        hold_to_what_was_told(work)
    hold_to_nothing_left(work, monkeypatch)
    assert keys(world, "staging/") == []
    tell(work, KILLS, started)
