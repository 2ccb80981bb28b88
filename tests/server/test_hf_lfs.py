"""Uploads by LFS: each address is for one file alone, and nothing is there before it is what was told."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, LimitError
from registry.server.app import create_app
from registry.server.faces.hf_hub import asked, lfs, sent, writing
from registry.server.faces.hf_hub.capabilities import FOLDER, Capabilities, Capability
from registry.server.faces.hf_hub.drafts import Drafts
from registry.server.faces.hf_hub.sent import Sent
from registry.server.limits import Limits
from tests.serving_live import by_name
from tests.world import ANA, BEN, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

NEW = "tandem/new-lora"
BATCH = f"/{NEW}.git/info/lfs/objects/batch"
VERIFY = f"/{NEW}.git/info/lfs/objects/verify"
DATA = bytes(range(250))
OID = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def site(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    monkeypatch.setattr(lfs, "PART", 100)
    monkeypatch.setattr(writing, "LARGE", 100)
    with TestClient(create_app(world.ana, by_name), headers={"Authorization": f"Bearer {ANA}"}) as client:
        client.post("/api/repos/create", json={"name": "new-lora"})
        yield client


def batch(site: TestClient, data: bytes = DATA, *transfers: str, where: str = BATCH, **more: Any) -> dict[str, Any]:
    """What a batch is answered with for a file."""
    objects = [{"oid": hashlib.sha256(data).hexdigest(), "size": len(data)}]
    body = {"operation": "upload", "transfers": list(transfers) or ["basic"], "objects": objects, **more}
    response = site.post(where, json=body)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()["objects"][0]
    return found


def address(found: dict[str, Any], part: int = 0) -> str:
    upload = found["actions"]["upload"]
    text: str = upload["header"][str(part)] if part else upload["href"]
    return text.removeprefix("http://testserver")


def send(site: TestClient, where: str, data: bytes) -> httpx2.Response:
    """Send as clients do: without their token."""
    return site.put(where, content=data, headers={"Authorization": ""})


def commit(site: TestClient, data: bytes = DATA, size: int | None = None) -> httpx2.Response:
    told = len(data) if size is None else size
    value = {"path": "a.bin", "algo": "sha256", "oid": hashlib.sha256(data).hexdigest(), "size": told}
    return site.post(f"/api/models/{NEW}/commit/main", content=json.dumps({"key": "lfsFile", "value": value}))


def sent_ahead(world: World) -> set[str]:
    within = (world.ana.folder / "drafts").rglob("sent/**/*")
    return {path.name for path in within if path.is_file() and not path.name.startswith("held-")}


def test_a_file_is_sent_ahead_checked_and_committed(world: World, site: TestClient) -> None:
    found = batch(site)
    assert site.post(VERIFY, json={"oid": OID, "size": 250}).status_code == 404
    assert commit(site).status_code == 400
    assert send(site, address(found), DATA).status_code == 200
    assert site.post(VERIFY, json={"oid": OID, "size": 250}).status_code == 200
    assert "actions" not in batch(site)
    assert commit(site, size=249).status_code == 400
    assert commit(site).status_code == 200
    assert site.get(f"/{NEW}/resolve/main/a.bin").content == DATA
    assert "actions" not in batch(site)  # it is in the draft
    assert sent_ahead(world) == set()
    (file,) = site.get(f"/api/models/{NEW}/tree/main").json()
    assert (file["size"], file["lfs"]["oid"]) == (250, OID)
    asked = {"files": [{"path": "a.bin", "size": 250, "sample": ""}]}
    (known,) = site.post(f"/api/models/{NEW}/preupload/main", json=asked).json()["files"]
    assert (known["uploadMode"], known["oid"]) == ("lfs", OID)  # so that clients see that nothing changed


def test_parts_come_in_any_order_and_again(world: World, site: TestClient) -> None:
    found = batch(site, DATA, "basic", "multipart")
    assert found["actions"]["upload"]["header"]["chunk_size"] == "100"
    tags: dict[int, str] = {}

    def done() -> httpx2.Response:
        parts = [{"partNumber": n, "etag": tag} for n, tag in tags.items()]
        return site.post(address(found), json={"oid": OID, "parts": parts}, headers={"Authorization": ""})

    assert send(site, address(found, 1), b"x" * 100).status_code == 200
    for number in (3, 1):
        part = DATA[(number - 1) * 100 : number * 100]
        tags[number] = send(site, address(found, number), part).headers["ETag"]
    assert (done().status_code, "part 2" in done().text) == (400, True)
    tags[2] = "00" * 32
    assert (done().status_code, "part 2" in done().text) == (400, True)
    again = batch(site, DATA, "multipart")  # after a client was broken off: what has come stays
    tags[2] = send(site, address(again, 2), DATA[100:200]).headers["ETag"]
    assert done().status_code == done().status_code == 200
    assert sent_ahead(world) == {OID}
    assert commit(site).status_code == 200
    assert site.get(f"/{NEW}/resolve/main/a.bin").content == DATA


def test_equal_files_are_sent_at_the_same_time(world: World, site: TestClient) -> None:
    """As clients do that have the same file under two paths: one of them is done while the other still sends."""
    both = [batch(site, DATA, "multipart") for _ in range(2)]

    def parts(found: dict[str, Any], *numbers: int) -> list[dict[str, Any]]:
        given = {number: DATA[(number - 1) * 100 : number * 100] for number in numbers}
        return [{"partNumber": n, "etag": send(site, address(found, n), d).headers["ETag"]} for n, d in given.items()]

    def done(found: dict[str, Any], told: list[dict[str, Any]]) -> int:
        body = {"oid": OID, "parts": told}
        return site.post(address(found), json=body, headers={"Authorization": ""}).status_code

    begun = parts(both[1], 1)
    assert done(both[0], parts(both[0], 1, 2, 3)) == 200
    assert send(site, address(both[1], 2), b"x" * 100).status_code == 200  # what comes late changes nothing
    assert done(both[1], begun + parts(both[1], 2, 3)) == 200
    assert commit(site).status_code == 200
    assert site.get(f"/{NEW}/resolve/main/a.bin").content == DATA


def test_other_bytes_than_were_told_are_not_kept(world: World, site: TestClient) -> None:
    where = address(batch(site))
    for data in (b"x" * 250, DATA[:-1], DATA + b"x", b""):
        assert send(site, where, data).status_code == 400, len(data)
    several = batch(site, DATA, "multipart")
    for data in (b"x" * 99, b"x" * 101):
        assert send(site, address(several, 1), data).status_code == 400
    assert send(site, address(several, 3), b"x" * 51).status_code == 400
    tags = {
        n: send(site, address(several, n), b"x" * size).headers["ETag"] for n, size in ((1, 100), (2, 100), (3, 50))
    }
    parts = [{"partNumber": n, "etag": tag} for n, tag in tags.items()]
    assert "other bytes" in site.post(address(several), json={"parts": parts}).text
    assert sent_ahead(world) == set()
    assert commit(site).status_code == 400


def told_parts(site: TestClient, found: dict[str, Any]) -> dict[str, Any]:
    """Send every part of DATA, and what completes it."""
    sent_as = {n: send(site, address(found, n), DATA[(n - 1) * 100 : n * 100]).headers["ETag"] for n in (1, 2, 3)}
    return {"oid": OID, "parts": [{"partNumber": n, "etag": tag} for n, tag in sent_as.items()]}


def complete(site: TestClient, found: dict[str, Any], body: dict[str, Any]) -> httpx2.Response:
    return site.post(address(found), json=body, headers={"Authorization": ""})


def test_parts_that_were_sent_for_another_size_do_not_make_a_file(world: World, site: TestClient) -> None:
    """Or it would be longer than they are, and lie under a SHA-256 that it does not have."""
    found = batch(site, DATA, "multipart")
    body = told_parts(site, found)
    for size in (300, 201):
        objects = [{"oid": OID, "size": size}]
        asked = {"operation": "upload", "transfers": ["multipart"], "objects": objects}
        other = site.post(BATCH, json=asked).json()["objects"][0]
        assert (complete(site, other, body).status_code, size) == (400, size)
        assert OID not in sent_ahead(world)
    assert complete(site, found, body).status_code == 200
    assert commit(site).status_code == 200
    assert site.get(f"/{NEW}/resolve/main/a.bin").content == DATA


def test_parts_are_told_by_whole_numbers(site: TestClient) -> None:
    found = batch(site, DATA, "multipart")
    body = told_parts(site, found)
    wrong: list[Any] = [[], {}, True, "1", None]
    for bad in wrong:
        told = {"parts": [{**body["parts"][0], "partNumber": bad}, *body["parts"][1:]]}
        assert complete(site, found, told).status_code == 400, bad
    assert complete(site, found, body).status_code == 200


def test_who_completes_a_file_while_another_does_waits_for_it_in_no_worker(
    world: World, site: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = batch(site, DATA, "multipart")
    body = told_parts(site, found)
    (folder,) = (world.ana.folder / "drafts").rglob("sent")
    with (folder / f"held-{OID}").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        monkeypatch.setattr(asked, "WAITS", 0.0)
        busy = complete(site, found, body)
        assert (busy.status_code, busy.headers["Retry-After"], "put together" in busy.text) == (409, "5", True)
        waits: list[float] = []

        async def other_is_done(seconds: float) -> None:
            waits.append(seconds)
            fcntl.flock(file, fcntl.LOCK_UN)

        monkeypatch.setattr(asked, "WAITS", 60.0)
        monkeypatch.setattr(asked, "sleep", other_is_done)
        assert complete(site, found, body).status_code == 200
        assert len(waits) == 1


def test_who_sends_by_a_capability_is_held_to_the_rate_of_who_was_given_it(world: World) -> None:
    with TestClient(
        create_app(world.ana, by_name, Limits(rate=1)), headers={"Authorization": f"Bearer {ANA}"}
    ) as client:
        client.post("/api/repos/create", json={"name": "new-lora"})
        where = address(batch(client))
        answers = [send(client, where, b"x") for _ in range(20)]
    refused = [each for each in answers if each.status_code == 429]
    assert refused
    assert all("Retry-After" in each.headers for each in refused)


def test_the_key_of_capabilities_is_on_the_disk_before_its_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    really = os.fsync

    def sync(descriptor: int) -> None:
        synced.append((tmp_path / FOLDER / "key").exists())
        really(descriptor)

    monkeypatch.setattr(os, "fsync", sync)
    lent = Capability("lfs", "ana", None, NEW)
    text, _ = Capabilities(tmp_path).lend(lent, 60)
    assert synced == [False, True]  # its bytes, then its name
    assert Capabilities(tmp_path).read(text, "lfs") == lent
    for broken in (b"", b"x" * 31, b"x" * 33):
        (tmp_path / FOLDER / "key").write_bytes(broken)
        with pytest.raises(InfrastructureError, match="key") as caught:
            Capabilities(tmp_path).read(text, "lfs")
        assert str(tmp_path) not in f"{caught.value.faults}"


def test_an_address_is_for_its_file_its_repository_and_its_time(
    site: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.post("/api/repos/create", json={"name": "other"})
    where = address(batch(site))
    assert send(site, where.replace(OID, "00" * 32), DATA).status_code == 403
    assert send(site, where.replace("new-lora", "other"), DATA).status_code == 403
    path, _, query = where.partition("?")
    changed = query[:-1] + ("A" if query[-1] != "A" else "B")
    for bad in ("", "?capability=", "?capability=x", f"?{query[:-10]}", f"?{changed[:60]}A{changed[61:]}"):
        assert send(site, path + bad, DATA).status_code == 401, bad
        assert site.put(path + bad, content=DATA).status_code == 401  # a token is no capability
    monkeypatch.setattr(lfs, "LASTS", -60.0)
    assert send(site, address(batch(site)), DATA).status_code == 401


def test_what_is_asked_for_in_no_good_form_is_refused(site: TestClient) -> None:
    good = {"oid": OID, "size": 250}
    for body in (
        {"operation": "download", "objects": [good]},
        {"operation": "upload", "objects": [good], "hash_algo": "md5"},
        {"operation": "upload", "objects": "x"},
        {"operation": "upload", "objects": [good] * (lfs.MAX_OBJECTS + 1)},
    ):
        assert site.post(BATCH, json=body).status_code == 400
    for bad in ({**good, "oid": "../x"}, {**good, "size": -1}, {**good, "size": 9 * 1024**3}, {"oid": OID}, 7):
        response = site.post(BATCH, json={"operation": "upload", "objects": [bad]})
        assert response.json()["objects"][0]["error"]["code"] == 422
    for value in ({"algo": "md5"}, {"size": True}, {"oid": "x"}, {"path": "../a"}):
        told = {"path": "a", "algo": "sha256", **good, **value}
        line = json.dumps({"key": "lfsFile", "value": told})
        assert site.post(f"/api/models/{NEW}/commit/main", content=line).status_code == 400


def test_stages_others_and_whoever_may_not_register_are_refused(site: TestClient) -> None:
    body = {"operation": "upload", "objects": [{"oid": OID, "size": 250}]}
    guarded = site.post(BATCH, json={**body, "ref": {"name": "production"}})
    assert (guarded.status_code, "tandem promote" in guarded.json()["error"]) == (403, True)
    as_ben, stranger = ({"Authorization": f"Bearer {who}"} for who in (BEN, "stranger@example.com"))
    assert site.post(BATCH, json=body, headers=as_ben).status_code == 404  # the draft is ana's
    assert site.post(BATCH, json=body, headers=stranger).status_code == 403
    assert site.post(VERIFY, json={"oid": OID, "size": 250}, headers=stranger).status_code == 403


def test_the_same_file_sent_by_another_is_not_theirs_to_commit(site: TestClient) -> None:
    send(site, address(batch(site)), DATA)
    as_ben = {"Authorization": f"Bearer {BEN}"}
    site.post("/api/repos/create", json={"name": "bens"}, headers=as_ben)
    body = {"operation": "upload", "objects": [{"oid": OID, "size": 250}]}
    told = site.post("/tandem/bens.git/info/lfs/objects/batch", json=body, headers=as_ben).json()
    assert "actions" in told["objects"][0]
    line = json.dumps({"key": "lfsFile", "value": {"path": "a", "algo": "sha256", "oid": OID, "size": 250}})
    assert site.post("/api/models/tandem/bens/commit/main", content=line, headers=as_ben).status_code == 400


def test_there_is_an_end_to_what_is_sent_ahead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sent, "MAX_SIZE", 50)
    draft = Drafts(tmp_path).begin("ana", "lora")
    there = Sent(draft)
    first = there.begin(60)
    with pytest.raises(LimitError, match="too much is sent"):
        there.begin(60)
    old = time.time() - sent.EXPIRES - 1
    os.utime(first, (old, old))
    second = there.begin(60)
    assert not first.exists()
    with pytest.raises(InvalidInputError):
        there.finish(second, OID, "00" * 32)
    assert not second.exists()
    monkeypatch.setattr(sent, "MAX_SIZE", 2**62)
    with pytest.raises(LimitError, match="no room"):
        there.begin(2**61)
    shutil.rmtree(draft.folder)
    with pytest.raises(ConflictError):
        there.begin(1)


def test_parts_that_go_while_all_is_counted_break_nobody_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As they do when another completes the same file."""
    there = Sent(Drafts(tmp_path).begin("ana", "lora"))
    there.begin(10).unlink()
    parts = there.folder / f"{OID}.parts"
    parts.mkdir()
    really = os.scandir

    def scan(path: Any = ".") -> Any:
        if Path(path) == parts:
            parts.rmdir()
        return really(path)

    with monkeypatch.context() as patched:
        patched.setattr(os, "scandir", scan)
        assert there.begin(10).stat().st_size == 10
    assert not parts.exists()


def test_the_room_of_what_is_begun_is_taken_from_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = Sent(Drafts(tmp_path).begin("ana", "lora"))
    found = there.begin(2**20).stat()
    assert (found.st_size, found.st_blocks * 512 >= 2**20) == (2**20, True)
    assert there.begin(0).stat().st_size == 0

    def full(*_: int) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr(os, "posix_fallocate", full)
    before = list(there.folder.iterdir())
    with pytest.raises(LimitError, match="disk is full"):
        there.begin(10)
    assert list(there.folder.iterdir()) == before
