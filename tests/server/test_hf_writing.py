"""Uploads by the Hub's own library become drafts, and drafts become versions under the admission that all have."""

from __future__ import annotations

import base64
import fcntl
import hashlib
import json
import os
import time
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError, LimitError
from registry.server import app
from registry.server.faces.hf_hub import asked, commits, drafts
from registry.server.faces.hf_hub.commits import Reader
from registry.server.faces.hf_hub.drafts import Draft, Drafts
from registry.server.faces.hf_hub.names import commit_of
from tests.damaging import unguarded
from tests.hub import SMALL, WEIGHTS, snapshot
from tests.hub_clients import VERSIONS, HubClient
from tests.serving_live import served
from tests.world import ANA, BEN, World, entries

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")

NEW = "tandem/new-lora"
CARD = "---\nbase_model: {}\n---\n# An adapter\n"


def adapter(world: World, base: str | None = "tandem/tiny", rank: int = 4, hidden: int = 8) -> Path:
    folder = world.adapter(f"up-{rank}-{hidden}", rank=rank, hidden=hidden)
    if base is not None:
        (folder / "README.md").write_text(CARD.format(base))
    return folder


def lines(*files: tuple[str, bytes], **header: str) -> bytes:
    """A commit as the library sends it."""
    told: list[Any] = [{"key": "header", "value": {"summary": "s", "description": "", **header}}]
    for path, data in files:
        value = {"content": base64.b64encode(data).decode(), "path": path, "encoding": "base64"}
        told.append({"key": "file", "value": value})
    return b"".join(json.dumps(line).encode() + b"\n" for line in told)


def send(site: httpx2.Client, body: bytes, repository: str = NEW, account: str = ANA) -> httpx2.Response:
    headers = {"Content-Type": "application/x-ndjson", "Authorization": f"Bearer {account}"}
    return site.post(f"/api/models/{repository}/commit/main", content=body, headers=headers)


def upload(site: httpx2.Client, folder: Path, repository: str = NEW) -> httpx2.Response:
    namespace, name = repository.split("/")
    site.post("/api/repos/create", json={"name": name, "organization": namespace})
    return send(site, lines(*((path.name, path.read_bytes()) for path in folder.iterdir())), repository)


def tag(site: httpx2.Client, name: str, repository: str = NEW) -> httpx2.Response:
    return site.post(f"/api/models/{repository}/tag/main", json={"tag": name})


@pytest.mark.parametrize("version", VERSIONS)
def test_what_each_version_of_the_library_uploads_is_the_version_that_registering_makes(
    world: World, tmp_path: Path, version: str
) -> None:
    folder, user = adapter(world), HubClient(version, tmp_path / "hf", ANA)
    for name in ("tandem.json", "training_args.bin"):  # of a download before, and of a trainer
        (folder / name).write_text("{}")
    with served(world.ana) as url:
        created, again, uploaded, draft, unchanged, tagged, snap = user.run(
            url,
            ("create", NEW),
            ("create", "new-lora"),
            ("upload", NEW, str(folder)),
            ("snapshot", NEW, None),
            ("upload", NEW, str(folder)),
            ("tag", NEW, "v1"),
            ("snapshot", NEW, "v1"),
        )
        (folder / "README.md").write_text(CARD.format("tiny@1"))
        second, tagged_again = user.run(url, ("upload", NEW, str(folder)), ("tag", NEW, "v2"))
    assert created == again == {"answer": NEW}
    assert unchanged == uploaded == {"answer": draft["answer"]["commit"]}
    assert tagged == {"answer": None}
    for name in ("tandem.json", "training_args.bin"):
        (folder / name).unlink()
    found, same = world.ana.version("new-lora@1"), world.ana.register_adapter(folder, "same", "tiny@1").version
    assert found.digest == same.digest
    assert found.created_by == ANA
    assert snap["answer"]["commit"] == commit_of(found.digest) != uploaded["answer"]
    assert "error" not in second
    assert "version v1" in tagged_again["message"]  # another README is no other adapter
    assert entries(world, "artifact.sealed")[-2]["actor"] == ANA


@pytest.mark.parametrize("version", VERSIONS)
def test_stages_and_versions_are_refused_with_the_command_that_would_do_it(
    world: World, tmp_path: Path, version: str
) -> None:
    world.place(world.release(100, adapter=True), "staging")
    before, lora = world.ana.newest_receipt(), "tandem/support-lora"
    with served(world.ana) as url:
        answers = HubClient(version, tmp_path / "hf", ANA).run(
            url,
            ("tag", lora, "production"),
            ("branch", lora, "staging"),
            ("upload", lora, str(adapter(world)), "production"),
            ("upload", "tandem/support", str(adapter(world))),
            ("delete_repo", lora),
            ("tag", lora, "v1"),
            ("tag", lora, "v7"),
        )
    told = (
        "--to production",
        "--to staging",
        "--to production",
        "tandem prompt register",
        "tandem yank",
        "already",
        "is v2",
    )
    for answer, words in zip(answers, told, strict=True):
        assert words in answer["message"]
    assert world.ana.newest_receipt() == before


def test_what_admission_refuses_is_refused_and_nothing_of_it_is_registered(world: World, site: httpx2.Client) -> None:
    upload(site, adapter(world, hidden=16))
    before = world.ana.newest_receipt()
    response = tag(site, "v1")
    assert response.status_code == 400
    assert "tiny@1" in response.json()["error"]
    assert str(world.folder) not in response.text
    assert world.ana.newest_receipt() == before
    assert upload(site, adapter(world)).status_code == 200
    assert tag(site, "v1").status_code == 200


def test_only_a_tag_that_exists_is_answered_as_one_that_does(world: World, site: httpx2.Client) -> None:
    upload(site, adapter(world))
    assert tag(site, "v2").status_code == 400  # with 409, `hf` says that v2 exists, and not what is wrong
    assert "is v1" in tag(site, "v2").json()["error"]
    assert tag(site, "v1").status_code == 200
    assert tag(site, "v1").status_code == 409


@pytest.mark.parametrize("base", ["tandem/tiny", "tiny@1", "acme/tiny"])
def test_the_base_model_is_what_the_card_names(
    world: World, site: httpx2.Client, base: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "cache"))
    commit = snapshot(tmp_path / "cache", {**SMALL, **WEIGHTS}).name
    world.ana.register_repository_base(f"acme/tiny@{commit}", "pinned")
    upload(site, adapter(world, base))
    assert tag(site, "v1").status_code == 200
    expected = "pinned@1" if base == "acme/tiny" else "tiny@1"
    base_digest = world.ana.version(expected).digest
    assert world.ana.version("new-lora@1").manifest["base"] == base_digest


@pytest.mark.parametrize("base", [None, "/home/ana/models/tiny", "meta/unknown", "tandem/support"])
def test_a_base_model_that_is_not_certain_is_refused_with_what_tells_it(
    world: World, site: httpx2.Client, base: str | None
) -> None:
    upload(site, adapter(world, base))
    response = tag(site, "v1")
    assert response.status_code == 400
    assert "tandem adapter register DIRECTORY --name new-lora --base NAME@N" in response.json()["error"]


def test_a_registry_that_cannot_be_read_is_told_and_not_taken_for_one_without_this_base(
    world: World, site: httpx2.Client
) -> None:
    upload(site, adapter(world))
    with unguarded(world.folder) as connection:
        connection.execute("UPDATE version SET manifest = '{\"broken' WHERE artifact = 'tiny'")
    response = tag(site, "v1")
    assert response.status_code == 500
    assert "NAME@N" not in response.text


def test_a_base_model_with_two_versions_has_to_be_named_with_one(world: World, site: httpx2.Client) -> None:
    other = world.base("other")
    (other / "tokenizer.json").write_text('{"other": true}')
    world.ana.register_base(other, "tiny")
    upload(site, adapter(world))
    assert "tiny@2, tiny@1" in tag(site, "v1").json()["error"]
    upload(site, adapter(world, "tiny@2"))
    assert tag(site, "v1").status_code == 200


def test_a_draft_is_its_callers_alone_and_for_whoever_may_register(world: World, site: httpx2.Client) -> None:
    oid = upload(site, adapter(world)).json()["commitOid"]
    assert site.get(f"/api/models/{NEW}").json()["sha"] == oid
    as_ben = {"Authorization": f"Bearer {BEN}"}
    for revision in ("main", oid):
        response = site.get(f"/api/models/{NEW}/revision/{revision}", headers=as_ben)
        assert response.headers["x-error-code"] == "RepoNotFound"
    assert send(site, lines(("a", b"b")), account=BEN).status_code == 404
    stranger = {"Authorization": "Bearer stranger@example.com"}
    assert site.post("/api/repos/create", json={"name": "mine"}, headers=stranger).status_code == 403
    assert send(site, lines(("a", b"b")), account="stranger@example.com").status_code == 403
    assert len(list((world.ana.folder / drafts.FOLDER).iterdir())) == 1


def test_files_and_folders_are_deleted_and_what_is_left_is_what_is_there(world: World, site: httpx2.Client) -> None:
    site.post("/api/repos/create", json={"name": "new-lora"})
    assert send(site, lines(("a", b"1"), ("b/c", b"2"), ("b/d", b"3"), ("bc", b"4"))).status_code == 200
    gone = [{"key": "deletedFile", "value": {"path": "a"}}, {"key": "deletedFolder", "value": {"path": "b/"}}]
    assert send(site, b"\n".join(json.dumps(line).encode() for line in gone)).status_code == 200
    assert [entry["path"] for entry in site.get(f"/api/models/{NEW}/tree/main").json()] == ["bc"]
    assert site.get(f"/{NEW}/resolve/main/bc").content == b"4"
    kept = {path.name for path in (world.ana.folder / drafts.FOLDER).rglob("*") if len(path.name) == 64}
    assert kept == {hashlib.sha256(b"4").hexdigest()}


def test_a_commit_on_what_is_no_more_is_refused(site: httpx2.Client) -> None:
    site.post("/api/repos/create", json={"name": "new-lora"})
    first = send(site, lines(("a", b"1"))).json()["commitOid"]
    second = send(site, lines(("a", b"2"), parentCommit=first))
    assert second.status_code == 200
    assert send(site, lines(("a", b"3"), parentCommit=first)).status_code == 412
    assert site.get(f"/{NEW}/resolve/main/a").content == b"2"


@pytest.mark.parametrize(
    "body",
    [
        b"no json\n",
        b'{"key": "file", "value": {"path": "a", "encoding": "base64"}}\n',
        b'{"key": "file", "value": {"content": "a", "path": "a", "encoding": "base64"}}\n',
        b'{"key": "file", "value": {"content": "!!!!", "path": "a", "encoding": "base64"}}\n',
        b'{"key": "file", "value": {"content": "YQ==", "path": "a", "encoding": "utf-8"}}\n',
        b'{"key": "file", "value": {"content": "YQ==", "path": "../a", "encoding": "base64"}}\n',
        b'{"key": "file", "value": {"content": "YQ==", "path": "/etc/passwd", "encoding": "base64"}}\n',
        b'{"key": "file", "value": {"content": "YQ==", "path": ["a"], "encoding": "base64"}}\n',
        b'{"key": "file", "value": {"content": "YQ==',
        b'{"key": "lfsFile", "value": {"path": "a", "algo": "sha256", "oid": "00", "size": 1}}\n',
        b"[" * 10_000 + b"\n",
        b'{"key": "header", "value": "' + b"x" * 100_000 + b'"}\n',
        lines(("a", b"1"), ("a/b", b"2")),
    ],
)
def test_what_is_no_commit_is_refused_and_changes_nothing(world: World, site: httpx2.Client, body: bytes) -> None:
    site.post("/api/repos/create", json={"name": "new-lora"})
    before = send(site, lines(("a", b"1"))).json()["commitOid"]
    assert send(site, body).status_code == 400
    assert site.get(f"/api/models/{NEW}").json()["sha"] == before
    left = {path.name for path in (world.ana.folder / drafts.FOLDER).rglob("*") if path.is_file()}
    assert left == {"draft.json", "held", hashlib.sha256(b"1").hexdigest()}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    files=st.dictionaries(st.sampled_from(["a", "b", "c.json"]), st.binary(max_size=200), max_size=3),
    cuts=st.lists(st.integers(1, 90), min_size=1),
)
def test_a_commit_is_the_same_however_it_is_cut(tmp_path: Path, files: dict[str, bytes], cuts: list[int]) -> None:
    draft = Drafts(tmp_path).begin("ana", "lora")
    body, reader = lines(*files.items()), Reader(draft)
    position = turn = 0
    while position < len(body):
        step = cuts[turn % len(cuts)]
        reader.feed(body[position : position + step])
        position, turn = position + step, turn + 1
    found = reader.finish().files
    reader.adopt()
    assert {path: (draft.folder / kept.digest[7:]).read_bytes() for path, kept in found.items()} == files


def test_a_large_file_takes_little_memory(tmp_path: Path) -> None:
    draft = Drafts(tmp_path).begin("ana", "lora")
    reader, piece = Reader(draft), b"QUJD" * 64 * 1024
    tracemalloc.start()
    reader.feed(b'{"key": "file", "value": {"content": "')
    for _ in range(128):
        reader.feed(piece)
    reader.feed(b'", "path": "a", "encoding": "base64"}}\n')
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert reader.finish().files["a"].size == 128 * 3 * 64 * 1024
    assert peak < 4 * 1024 * 1024


def test_there_is_an_end_to_what_a_draft_takes(
    tmp_path: Path, site: httpx2.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commits, "MAX_SIZE", 100)
    reader = Reader(Drafts(tmp_path).begin("ana", "lora"))
    with pytest.raises(LimitError, match="too much for a draft"):
        reader.feed(lines(("a", b"x" * 80), ("b", b"x" * 80)))
    reader.close()
    monkeypatch.setattr(drafts, "MAX_OPEN", 1)
    assert site.post("/api/repos/create", json={"name": "one"}).status_code == 200
    refused = site.post("/api/repos/create", json={"name": "two"})
    assert (refused.status_code, "too many drafts" in refused.text) == (403, True)
    large = {"files": [{"path": "a", "size": 9 * 1024**3, "sample": ""}]}
    assert site.post("/api/models/tandem/one/preupload/main", json=large).status_code == 413


def test_a_commit_that_stops_coming_is_given_up(
    world: World, site: httpx2.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.post("/api/repos/create", json={"name": "new-lora"})
    monkeypatch.setattr("registry.server.faces.hf_hub.receiving.IDLE", 0.05)

    def slowly() -> Iterator[bytes]:
        yield lines(("a", b"1"))
        time.sleep(0.5)
        yield lines(("b", b"2"))

    response = site.post(f"/api/models/{NEW}/commit/main", content=slowly())
    assert response.status_code == 408
    assert "stopped coming" in response.json()["error"]
    assert site.get(f"/api/models/{NEW}/tree/main").json() == []
    assert not [path for path in (world.ana.folder / drafts.FOLDER).rglob(".*") if path.is_file()]


def test_a_draft_that_nobody_adds_to_is_gone_after_a_week(tmp_path: Path) -> None:
    there = Drafts(tmp_path)
    draft: Draft = there.begin("ana", "lora")
    assert there.find("ana", "lora") == draft
    old = time.time() - drafts.EXPIRES - 1
    os.utime(draft.folder / "draft.json", (old, old))
    assert there.find("ana", "lora") is None
    there.sweep()
    assert not draft.folder.exists()


def test_a_model_card_is_looked_at_before_anything_is_uploaded(site: httpx2.Client) -> None:
    good, bad = (
        site.post("/api/validate-yaml", json={"repoType": "model", "content": content})
        for content in (CARD.format("tiny@1"), "---\nbase_model: [\n---\n")
    )
    assert (good.status_code, good.json()) == (200, {"errors": [], "warnings": []})
    assert bad.status_code == 400
    assert "no YAML" in bad.json()["errors"][0]["message"]


def test_a_changed_draft_goes_on_from_the_newest_version(world: World, site: httpx2.Client) -> None:
    """What is there and not sent again stays, as in any repository."""
    response = send(site, lines(("README.md", CARD.format("tiny@1").encode())), "tandem/support-lora")
    assert response.status_code == 200
    tree = site.get(f"/api/models/tandem/support-lora/tree/{response.json()['commitOid']}").json()
    assert [entry["path"] for entry in tree] == ["README.md", "adapter_config.json", "adapter_model.safetensors"]
    version = commit_of(world.ana.version("support-lora@1").digest)
    stale = send(site, lines(("README.md", b"#"), parentCommit=version), "tandem/support-lora")
    assert stale.status_code == 412
    site.request("DELETE", "/api/repos/delete", json={"name": "support-lora"})
    fresh = send(site, lines(("README.md", b"#"), parentCommit=version), "tandem/support-lora")
    assert fresh.status_code == 200
    with pytest.raises(InvalidInputError):
        Reader(Drafts(world.folder).begin("x", "y")).feed(b"x" * (commits.MAX_LINE + 1))


def test_who_comes_while_another_request_is_at_the_draft_waits_in_no_worker(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever registers gigabytes holds the draft for minutes; there is one worker here, and sixteen elsewhere."""
    monkeypatch.setattr(app, "WORKERS", 1)
    with served(world.ana) as url, httpx2.Client(base_url=url, headers={"Authorization": f"Bearer {ANA}"}) as site:
        site.post("/api/repos/create", json={"name": "new-lora"})
        (lock,) = (world.ana.folder / "drafts").glob("*/*/draft.json")
        with (lock.parent / "held").open("a") as file, ThreadPoolExecutor() as pool:
            fcntl.flock(file, fcntl.LOCK_EX)
            sending = [
                pool.submit(send, site, lines(("a.txt", b"a"))),
                pool.submit(tag, site, "v1"),
                pool.submit(site.request, "DELETE", "/api/repos/delete", json={"name": "new-lora"}),
            ]
            assert [site.get("/api/whoami-v2", timeout=5).status_code for _ in range(20)] == [200] * 20
            assert not any(each.done() for each in sending)
            fcntl.flock(file, fcntl.LOCK_UN)
            assert {each.result().status_code for each in sending} <= {200, 400, 404}
        monkeypatch.setattr(asked, "WAITS", 0.0)
        site.post("/api/repos/create", json={"name": "new-lora"})
        with (lock.parent / "held").open("a") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            busy = send(site, lines(("a.txt", b"a")))
        assert (busy.status_code, busy.headers["Retry-After"]) == (409, "5")
        assert "another request is at this draft" in busy.text
