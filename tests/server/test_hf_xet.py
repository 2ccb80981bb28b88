"""Uploads by Xet: what is put together of chunks is what was meant, or it is refused; and it is its sender's alone."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator

import httpx2
import lz4.frame
import pytest
from starlette.testclient import TestClient

from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.faces.hf_hub import writing
from registry.server.faces.hf_hub.settings import Hub, Uploads
from registry.server.faces.hf_hub.xet import answering, assembling
from registry.server.faces.hf_hub.xet.chunks import MAX_CHUNK
from tests.serving_live import by_name
from tests.world import ANA, BEN, World
from tests.xet import CHUNKS, DATA, LZ4, NAME, WHOLE, XORB, chunk, name_of, shard

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

NEW = "tandem/new-lora"


@pytest.fixture
def site(world: World) -> Iterator[TestClient]:
    with TestClient(create_app(world.ana, by_name), headers={"Authorization": f"Bearer {ANA}"}) as client:
        yield client


class Sender:
    """A client with `hf_xet`, with a capability to send to a repository."""

    def __init__(self, site: TestClient, repository: str = NEW, account: str = ANA) -> None:
        self.site, self.repository = site, repository
        self.account = {"Authorization": f"Bearer {account}"}
        namespace, name = repository.split("/")
        site.post("/api/repos/create", json={"name": name, "organization": namespace}, headers=self.account)
        told = site.get(f"/api/models/{repository}/xet-write-token/main", headers=self.account)
        assert told.status_code == 200, told.text
        self.place = told.headers["X-Xet-Cas-Url"].removeprefix("http://testserver")
        self.lent = {"Authorization": f"Bearer {told.headers['X-Xet-Access-Token']}"}
        self.told = told

    def xorb(self, data: bytes, name: str | None = None) -> httpx2.Response:
        where = f"{self.place}/v1/xorbs/default/{name_of(data) if name is None else name}"
        return self.site.post(where, content=data, headers=self.lent)

    def shard(self, data: bytes) -> httpx2.Response:
        return self.site.post(f"{self.place}/v1/shards", content=data, headers=self.lent)

    def commit(self, data: bytes, path: str = "a.bin") -> httpx2.Response:
        value = {"path": path, "algo": "sha256", "oid": hashlib.sha256(data).hexdigest(), "size": len(data)}
        body = json.dumps({"key": "lfsFile", "value": value})
        return self.site.post(f"/api/models/{self.repository}/commit/main", content=body, headers=self.account)

    def has(self, path: str = "a.bin") -> bytes:
        return self.site.get(f"/{self.repository}/resolve/main/{path}", headers=self.account).content


def kept(world: World) -> set[str]:
    """The files that uploads have left, but for what holds them."""
    within = [p for name in ("drafts", "uploads") for p in (world.ana.folder / name).rglob("*") if p.is_file()]
    return {path.name for path in within} - {"held", "held-sum", "began", "key", "draft.json"}


def test_a_file_is_put_together_of_chunks_that_are_packed_in_every_way(site: TestClient) -> None:
    sender = Sender(site)
    assert sender.xorb(XORB + b"XETBLOB" + b"\1 and where they are").json() == {"was_inserted": True}
    assert sender.xorb(XORB).status_code == 200
    twice = CHUNKS[1] + DATA + CHUNKS[1]
    middle = (NAME, len(CHUNKS[1]), 1, 2)
    done = sender.shard(shard((DATA, [WHOLE]), (twice, [middle, WHOLE, middle])))
    assert (done.status_code, done.json()) == (200, {"result": 1})
    assert sender.commit(DATA).status_code == sender.commit(twice, "b/twice.bin").status_code == 200
    assert (sender.has(), sender.has("b/twice.bin")) == (DATA, twice)


def test_what_needs_no_answer_is_answered_with_404_so_that_clients_go_on(site: TestClient) -> None:
    sender = Sender(site)
    assert site.get(f"{sender.place}/v1/chunks/default-merkledb/{NAME}", headers=sender.lent).status_code == 404
    for path in ("v1/xorb-grants/x", "v2/shards", "v1/telemetry"):
        assert site.post(f"{sender.place}/{path}", content=b"1" * 100, headers=sender.lent).status_code == 404


NO_XORBS = (
    b"",
    b"no xorb",
    XORB[:-1],
    XORB[:4],
    XORB + b"\0\0",
    b"\1" + XORB[1:],
    chunk(b"x" * 10, scheme=3),
    chunk(b"x" * 10, size=11),
    chunk(b"x" * 10, packed=11),
    chunk(b"", size=0),
    chunk(b"x" * 10, LZ4, size=MAX_CHUNK + 1),
    chunk(b"x" * 10, LZ4, packed=2**24 - 1),
    chunk(b"x" * 10) * (8 * 1024 + 1),
)


def test_what_is_no_xorb_or_has_no_name_of_one_is_refused_and_not_kept(world: World, site: TestClient) -> None:
    sender = Sender(site)
    for data in NO_XORBS:
        response = sender.xorb(data)
        assert response.status_code == 400, data[:50]
        assert str(world.folder) not in response.text
    for name in ("..", "ab", NAME.upper(), "x" * 64, "began"):
        assert sender.xorb(XORB, name).status_code in {400, 404}, name
    assert kept(world) == set()


LIES = (
    (chunk(b"x" * 100, LZ4, size=99), "other than 99 bytes"),
    (chunk(b"x" * 100, LZ4, size=101), "other than 101 bytes"),
    (chunk(bytes(16 * 1024**2), LZ4, size=100), "other than 100 bytes"),
    (chunk(b"x" * 100, LZ4)[:-4] + b"junk", "no frame of LZ4"),
    (chunk(lz4.frame.compress(b"x") * 2, size=1)[:4] + b"\1" + b"\1\0\0" + lz4.frame.compress(b"x") * 2, "other"),
    (b"\0\4\0\0\1\4\0\0junk", "other than 4 bytes"),
)


def test_a_chunk_that_lies_of_its_bytes_is_found_out(world: World, site: TestClient) -> None:
    sender = Sender(site)
    for data, why in LIES:
        size = int.from_bytes(data[5:8], "little")
        assert sender.xorb(data).status_code == 200
        response = sender.shard(shard((b"x" * size, [(name_of(data), size, 0, 1)])))
        assert response.status_code == 400
        assert why in response.json()["error"]
    assert kept(world) == {name_of(data) for data, _ in LIES}


NO_SHARDS = (
    (b"", "no shard"),
    (b"x" * 1000, "no shard"),
    (shard((DATA, [WHOLE]))[:-50], "no shard"),
    (shard((DATA, [WHOLE]))[:60], "no shard"),
    (shard((DATA, [WHOLE]), flags=0), "SHA-256 of each file"),
    (shard((DATA, [("00" * 32, len(DATA), 0, 3)])), "was not sent here"),
    (shard((DATA, [(NAME, len(DATA), 0, 4)])), "not what is said of it"),
    (shard((DATA, [(NAME, len(DATA), 0, 8193)])), "no shard"),
    (shard((DATA, [(NAME, len(DATA), 3, 3)])), "no shard"),
    (shard((DATA, [(NAME, len(DATA), 2, 1)])), "no shard"),
    (shard((DATA, [(NAME, len(DATA) - 1, 0, 3)])), "not what is said of it"),
    (shard((DATA, [(NAME, 2**32 - 1, 0, 3)])), "not what is said of it"),
    (shard((DATA, [(NAME, 2**32 - 1, 0, 3)] * 3)), "in all files"),
    (shard((DATA, [WHOLE, WHOLE])), "other bytes than were told"),
    (shard(("00" * 32, [WHOLE])), "other bytes than were told"),
)


def test_a_shard_that_is_not_what_it_says_leaves_nothing(world: World, site: TestClient) -> None:
    sender = Sender(site)
    sender.xorb(XORB)
    for data, why in NO_SHARDS:
        response = sender.shard(data)
        assert (response.status_code, why in response.text) == (400, True), (why, response.text)
    assert kept(world) == {NAME}
    assert sender.commit(DATA).status_code == 400
    assert sender.shard(shard((b"", []))).status_code == 200  # of nothing, which is made of nothing


def test_chunks_that_are_too_small_to_be_a_clients_are_refused(site: TestClient) -> None:
    sender, small = Sender(site), chunk(b"x") * 8000
    sender.xorb(small)
    response = sender.shard(shard((b"x" * 8000, [(name_of(small), 8000, 0, 8000)])))
    assert (response.status_code, "too small" in response.text) == (400, True)


def test_a_shard_that_has_xorbs_read_over_and_over_is_refused(
    world: World, site: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With one xorb open at a time, each segment here reads three headers again; so does the file after it."""
    sender, other = Sender(site), chunk(b"y" * 100) * 3
    sender.xorb(XORB)
    sender.xorb(other)
    first, second = (NAME, len(CHUNKS[0]), 0, 1), (name_of(other), 100, 0, 1)
    files = [((CHUNKS[0] + b"y" * 100) * n, [first, second] * n) for n in (2, 3)]
    monkeypatch.setattr(assembling, "_OPEN", 1)
    monkeypatch.setattr(assembling, "_LEAST", 10**9)
    monkeypatch.setattr(assembling, "_PARSED", 29, raising=False)
    response = sender.shard(shard(*files))
    assert (response.status_code, "over and over" in response.text) == (400, True)
    sizes = [len(data) for data, _ in files]
    assert [path.stat().st_size for path in (world.ana.folder / "drafts").rglob("sent/*") if path.stat().st_size] == [
        sizes[0]  # the first was within it; nothing of the other
    ]
    monkeypatch.setattr(assembling, "_PARSED", 18)  # of what is there nothing is read again
    assert sender.shard(shard(*files)).status_code == 200


def test_who_knows_the_name_of_anothers_xorb_has_nothing_of_it(world: World, site: TestClient) -> None:
    sender = Sender(site)
    sender.xorb(XORB)
    other = Sender(site, "tandem/other-lora", account=BEN)
    assert other.place != sender.place
    response = other.shard(shard((DATA, [WHOLE])))
    assert (response.status_code, "was not sent here" in response.text) == (400, True)
    for data in (XORB, b""):
        where = f"{sender.place}/v1/xorbs/default/{NAME}"
        assert site.post(where, content=data, headers=other.lent).status_code == 403
    assert other.commit(DATA).status_code == 400
    missing, unknown = (
        other.shard(shard((DATA, [(name, len(DATA), 0, 3)]))).json()["error"].replace(name, "")
        for name in (NAME, "00" * 32)
    )
    assert missing == unknown


def test_a_capability_is_for_one_repository_and_for_uploading_alone(world: World, site: TestClient) -> None:
    first, second = Sender(site), Sender(site, "tandem/second-lora")
    first.xorb(XORB)
    assert first.place == second.place  # what an account has sent it need not send again
    assert first.shard(shard((DATA, [WHOLE]))).status_code == 200
    assert second.commit(DATA).status_code == 400
    assert second.shard(shard((DATA, [WHOLE]))).status_code == 200
    assert second.commit(DATA).status_code == 200
    token = first.lent["Authorization"].removeprefix("Bearer ")
    where = f"/{NEW}.git/info/lfs/objects/{hashlib.sha256(DATA).hexdigest()}?capability={token}"
    assert site.put(where, content=DATA).status_code == 401


def test_without_a_capability_nothing_is_taken(site: TestClient) -> None:
    sender = Sender(site)
    for given in ("", "Bearer", "Bearer x.y.z", f"Bearer {ANA}", "Bearer " + "x" * 5000):
        sender.lent = {"Authorization": given}
        assert sender.xorb(XORB).status_code == sender.shard(b"").status_code == 401


def test_a_capability_that_ran_out_counts_no_more(site: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answering, "LASTS", -60.0)
    sender = Sender(site)
    assert int(sender.told.headers["X-Xet-Token-Expiration"]) < time.time()
    assert sender.xorb(XORB).status_code == 401


def test_a_capability_ends_with_the_token_it_was_asked_for_with_and_with_the_role(world: World) -> None:
    with TestClient(create_app(world.ana, ByToken(world.ana))) as site:
        made = world.ana.create_token("ci", scopes=["register"])
        sender = Sender(site, account=made.secret)
        assert sender.xorb(XORB).status_code == 200
        for path in (f"/api/models/{NEW}", "/api/whoami-v2", f"/{NEW}/resolve/main/a.bin"):
            assert site.get(path, headers=sender.lent).status_code == 401
        world.ana.revoke_token(made.token.id, reason="lost")
        assert sender.xorb(XORB).status_code == sender.shard(shard((DATA, [WHOLE]))).status_code == 401
        looks = {"Authorization": f"Bearer {world.ana.create_token('look', scopes=[]).secret}"}
        assert site.get(f"/api/models/{NEW}/xet-write-token/main", headers=looks).status_code == 403


def test_stages_are_no_place_to_send_to(site: TestClient) -> None:
    response = site.get("/api/models/tandem/support-lora/xet-write-token/production")
    assert (response.status_code, "tandem promote" in response.json()["error"]) == (403, True)


def test_a_draft_that_ended_takes_nothing_more(site: TestClient) -> None:
    sender = Sender(site)
    site.request("DELETE", "/api/repos/delete", json={"name": "new-lora"})
    assert sender.xorb(XORB).status_code == 409


def test_who_serves_may_want_all_files_with_the_commit(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "LARGE", 10)
    asked = {"files": [{"path": name, "size": size, "sample": ""} for name, size in (("a", 10), ("b", 9))]}
    ways: dict[Uploads, list[str]] = {"any": ["lfs", "regular"], "commit": ["regular", "regular"]}
    for uploads, expected in ways.items():
        app = create_app(world.ana, by_name, hub=Hub(uploads=uploads))
        with TestClient(app, headers={"Authorization": f"Bearer {ANA}"}) as site:
            told = site.post("/api/models/tandem/support-lora/preupload/main", json=asked).json()["files"]
            assert [file["uploadMode"] for file in told] == expected
            status = 200 if uploads == "any" else 404
            assert site.get("/api/models/tandem/support-lora/xet-write-token/main").status_code == status
