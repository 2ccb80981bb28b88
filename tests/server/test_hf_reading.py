"""The face for the Hugging Face Hub, read by three versions of the Hub's own library, and by hand."""

from __future__ import annotations

import hashlib
import tracemalloc
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import IntegrityError
from registry.domain.names import VersionRef
from registry.server.app import create_app
from registry.server.faces.hf_hub.names import commit_of, name_of, repository_id
from registry.server.faces.hf_hub.settings import Hub
from registry.services.offering import offered, opened
from tests.hub_clients import VERSIONS, HubClient
from tests.serving_live import by_name, served
from tests.world import ANA, BEN, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")

LORA = "tandem/support-lora"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Version 1 of the adapter is live, version 2 is newer."""
    world = World(tmp_path_factory.mktemp("made")).stock()
    world.place(world.release(100, adapter=True))
    world.ana.register_adapter(world.adapter("lora-2", rank=4), "support-lora", "tiny@1")
    world.ana.close()
    return world.folder


def commit(world: World, reference: str) -> str:
    return commit_of(world.ana.version(reference).digest)


def refused(response: httpx2.Response) -> tuple[int, str | None]:
    return response.status_code, response.headers.get("x-error-code")


@pytest.mark.parametrize("version", VERSIONS)
def test_each_version_of_the_library_reads_the_same(world: World, tmp_path: Path, version: str) -> None:
    one, two = commit(world, "support-lora@1"), commit(world, "support-lora@2")
    user = HubClient(version, tmp_path / "hf", ANA)
    with served(world.ana) as url:
        look, main, virtual, newest, release, config, cat = user.run(
            url,
            ("look", LORA, "production"),
            ("snapshot", LORA, None),
            ("snapshot", f"{LORA}.staging", None),
            ("snapshot", LORA, "v2"),
            ("snapshot", "tandem/bot", "production"),
            ("download", LORA, one, "adapter_config.json"),
            ("read", f"{LORA}@v1/adapter_config.json"),
        )
    files = ["adapter_config.json", "adapter_model.safetensors", "tandem.json"]
    assert look["answer"] == {
        "sha": one,
        "siblings": files,
        "branches": {"main": one, "production": one, "staging": one},
        "tags": {"v1": one, "v2": two},
        "commits": ["v1"],
        "tree": files,
        "paths": files[:1],
        "exists": [True, False],
        "file": [True, False],
        "revision": [True, False],
        "listed": [LORA, "tandem/tiny", "tandem/support", "tandem/bot"],
        "me": ANA,
    }
    assert main["answer"] == virtual["answer"] == {"commit": one, "files": files}
    assert newest["answer"] == {"commit": two, "files": files}
    assert {"base/model.safetensors", "prompt/support.prompt.md", "adapters/00-support-lora@1/adapter_config.json"} < {
        *release["answer"]["files"]
    }
    given = (world.folder / "lora" / "adapter_config.json").read_bytes().hex()
    assert config["answer"] == cat["answer"] == given


@pytest.mark.parametrize("version", VERSIONS)
def test_what_is_quarantined_reaches_even_a_warm_cache_and_a_server_that_is_down_does_not(
    world: World, tmp_path: Path, version: str
) -> None:
    warm, cold = (HubClient(version, tmp_path / name, ANA) for name in ("warm", "cold"))
    asked = (("snapshot", LORA, "production"), ("download", LORA, "production", "adapter_config.json"))
    with served(world.ana) as url:
        first, _ = warm.run(url, *asked)
    assert first["answer"]["commit"] == commit(world, "support-lora@1")
    assert warm.one(url, *asked[0]) == first
    assert "error" in cold.one(url, *asked[0])
    quarantine = world.ana.quarantine("support-lora@1", "it leaks")
    with served(world.ana) as url:
        assert [answer["error"] for answer in warm.run(url, *asked)] == ["RevisionNotFoundError"] * 2
        assert "quarantined" in cold.one(url, *asked[0])["message"]
    assert quarantine.reference == "support-lora@1"


@pytest.mark.parametrize("version", VERSIONS)
def test_a_token_that_is_missing_is_told_of_and_what_was_withdrawn_is_not_there(
    world: World, tmp_path: Path, version: str
) -> None:
    world.ana.yank("support-lora@2", "trained on the wrong rows")
    with served(world.ana) as url:
        nobody = HubClient(version, tmp_path / "nobody", None).one(url, "snapshot", LORA, None)
        yanked, ambiguous = HubClient(version, tmp_path / "hf", ANA).run(
            url, ("snapshot", LORA, "v2"), ("snapshot", LORA, "nowhere")
        )
    assert nobody["error"] == "RepositoryNotFoundError"
    assert "no token came with the request" in nobody["message"]
    assert yanked["error"] == ambiguous["error"] == "RevisionNotFoundError"
    assert "trained on the wrong rows" in yanked["message"]


def test_what_is_yanked_stays_where_it_is_live(world: World, site: httpx2.Client) -> None:
    world.ana.yank("support-lora@1", "old")
    for revision in ("production", "v1", commit(world, "support-lora@1")):
        assert site.get(f"/api/models/{LORA}/revision/{revision}").json()["sha"] == commit(world, "support-lora@1")


def test_whoever_takes_what_is_yanked_is_warned_and_told_what_to_use(world: World, site: httpx2.Client) -> None:
    def warning(path: str) -> str | None:
        response = site.get(path)
        assert response.status_code == 200
        return response.headers.get("x-hf-warning")

    paths = [f"/api/models/{LORA}/revision/production", f"/{LORA}/resolve/v1/adapter_config.json"]
    assert [warning(path) for path in paths] == [None, None]
    world.ana.yank("support-lora@1", "trained on\nthe wröng rows")
    told = "support-lora@1 is yanked: trained on the wr?ng rows; use support-lora@2"
    assert [warning(path) for path in paths] == [f"support-lora@1; {told}"] * 2
    assert warning("/api/models/tandem/bot/revision/v1") == f"bot@1; {told}"
    assert warning(f"/api/models/{LORA}/revision/v2") is None
    world.ana.quarantine("bot@1", "slow there", stage="bot@production")
    quarantined = "bot@1 is quarantined at production: slow there"
    assert warning("/api/models/tandem/bot/revision/staging") == f"bot@1; {told}; {quarantined}"
    world.ana.quarantine("support-lora@2", "worse")
    assert warning(paths[1]) == f"support-lora@1; {told.removesuffix('; use support-lora@2')}"


def test_main_may_be_what_is_newest_for_teams_without_gates(world: World) -> None:
    with TestClient(
        create_app(world.ana, by_name, hub=Hub(main="latest")), headers={"Authorization": f"Bearer {ANA}"}
    ) as site:

        def main(name: str) -> Any:
            return site.get(f"/api/models/tandem/{name}").json().get("sha")

        assert main("support-lora") == commit(world, "support-lora@2")
        assert main("support-lora.production") == commit(world, "support-lora@1")
        newer = world.ana.release(world.release(101))
        assert main("bot") == commit_of(newer.digest)
        assert main("bot.production") == commit_of(world.ana.release("bot@1").digest)
        world.ana.yank("support-lora@2", "old")
        assert main("support-lora") == commit(world, "support-lora@1")
        world.ana.quarantine(newer.reference, "worse")
        assert main("bot") == commit_of(world.ana.release("bot@1").digest)


def test_main_is_the_newest_version_until_one_is_in_production_and_never_again(
    world: World, site: httpx2.Client
) -> None:
    def main(name: str) -> Any:
        return site.get(f"/api/models/tandem/{name}").json().get("sha")

    world.ana.register_adapter(world.adapter("fresh", rank=8), "fresh", "tiny@1")
    assert main("fresh") == commit(world, "fresh@1")
    assert main("support-lora") == commit(world, "support-lora@1")
    world.place(world.release(101))
    assert refused(site.get(f"/api/models/{LORA}")) == (404, "RevisionNotFound")
    assert main("bot") == commit_of(world.ana.release("bot@2").digest)


def test_a_stage_of_several_applications_is_refused_with_their_names(world: World, site: httpx2.Client) -> None:
    world.ana.create_application("other")
    world.ana.activate_policy(
        world.write("open.yaml", "kind: policy\nname: open\nstages: {staging: {ungated: true}}\n"), "other"
    )
    release = world.ana.compose("other", "support@1", "tiny@1", [("support-lora@2", "1")]).release
    world.ana.promote(release.reference, "staging")
    response = site.get(f"/api/models/{LORA}/revision/staging")
    assert refused(response) == (404, "RevisionNotFound")
    assert "bot@staging serves support-lora@1, other@staging serves support-lora@2" in response.json()["error"]
    assert site.get("/api/models/tandem/other/revision/staging").json()["sha"] == commit_of(release.digest)


def test_a_quarantine_at_one_stage_takes_that_stage_alone(world: World, site: httpx2.Client) -> None:
    world.ana.quarantine("bot@1", "slow there", stage="bot@production")
    assert refused(site.get("/api/models/tandem/bot/revision/production")) == (404, "RevisionNotFound")
    assert site.get("/api/models/tandem/bot/revision/staging").status_code == 200
    assert site.get("/api/models/tandem/bot/revision/v1").status_code == 200


def test_a_file_is_told_of_and_sent_whole_or_from_an_offset_on(world: World, site: httpx2.Client) -> None:
    whole = (world.folder / "lora" / "adapter_model.safetensors").read_bytes()
    path = f"/{LORA}/resolve/production/adapter_model.safetensors"
    head, got = site.head(path), site.get(path)
    assert head.content == b""
    assert int(head.headers["content-length"]) == len(whole) == len(got.content)
    git = hashlib.sha1(b"blob %d\0" % len(whole) + whole).hexdigest()
    assert head.headers["etag"] == got.headers["etag"] == f'"{git}"'
    assert head.headers["x-repo-commit"] == commit(world, "support-lora@1")
    assert got.content == whole
    rest, part = (site.get(path, headers={"Range": f"bytes={span}"}) for span in ("100-", "5-9"))
    assert (rest.status_code, rest.content) == (206, whole[100:])
    assert (part.content, part.headers["content-range"]) == (whole[5:10], f"bytes 5-9/{len(whole)}")
    assert site.get(path, headers={"Range": f"bytes={len(whole)}-"}).status_code == 416
    missing = site.head(f"/{LORA}/resolve/production/no.txt")
    assert refused(missing) == (404, "EntryNotFound")
    assert missing.headers["x-repo-commit"] == commit(world, "support-lora@1")


def test_weights_that_are_kept_by_reference_are_called_by_their_digest_and_verified(tmp_path: Path) -> None:
    world = World(tmp_path / "own")
    world.ana.register_base(world.base(), "tiny")
    path, place = "/tandem/tiny/resolve/v1/model.safetensors", world.folder / "base" / "model.safetensors"
    whole = place.read_bytes()
    headers = {"Authorization": f"Bearer {ANA}"}
    with served(world.ana) as url, httpx2.Client(base_url=url, headers=headers) as site:
        head = site.head(path)
        assert head.headers["x-linked-etag"] == f'"{hashlib.sha256(whole).hexdigest()}"'
        assert head.headers["x-linked-size"] == str(len(whole))
        assert site.get(path).content == whole
        assert site.get(path, headers={"Range": "bytes=7-"}).content == whole[7:]
        place.write_bytes(bytes([*whole[:-1], whole[-1] ^ 1]))
        with pytest.raises(httpx2.RemoteProtocolError):
            site.get(path)
        place.unlink()
        gone = site.get(path)
    assert gone.status_code == 503
    assert "not where the server can read them" in gone.json()["error"]


def test_a_damaged_file_is_never_had_whole(world: World) -> None:
    runtime = world.ana.runtime
    offer = offered(runtime, VersionRef("support-lora", number=1))
    file = next(f for f in offer.files if f.path == "adapter_model.safetensors")
    blob = runtime.blobs.local_path(file.digest)
    assert blob is not None
    blob.chmod(0o600)
    blob.write_bytes(blob.read_bytes()[:-1] + b"\xff")
    got: list[bytes] = []
    with pytest.raises(IntegrityError):
        got.extend(opened(runtime, offer, file))
    assert sum(map(len, got)) < file.size


def test_a_large_file_takes_no_more_memory_than_a_small_one(world: World, site: httpx2.Client) -> None:
    data = bytes(range(256)) * 4 * 1024 * 32
    runtime = world.ana.runtime
    digest, _ = runtime.blobs.put(iter([data]), digest_of_bytes(data))
    offer = offered(runtime, VersionRef("support-lora", number=1))
    file = offer.files[0].__class__("large", digest, len(data), offer.reference, "large")
    tracemalloc.start()
    for chunk in opened(runtime, offer, file):
        assert chunk
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < len(data) / 4


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/api/models/tandem/nothing", "RepoNotFound"),
        ("/api/models/tiny", "RepoNotFound"),
        ("/api/models/tandem/tickets-eval", "RepoNotFound"),
        ("/api/models/tandem/support-lora/revision/v9", "RevisionNotFound"),
        ("/api/models/tandem/support-lora/revision/" + "0" * 40, "RevisionNotFound"),
        ("/api/models/tandem/support-lora/revision/a%2Fb", "RevisionNotFound"),
        ("/api/models/tandem/bot/revision/nowhere", "RevisionNotFound"),
        ("/api/models/tandem/support-lora/tree/v1/no-folder", "EntryNotFound"),
        ("/api/models/tandem/support-lora/discussions", "NotFound"),
        ("/tandem/support-lora/resolve/v1/..%2F..%2Flog.key", "EntryNotFound"),
        ("/tandem/support-lora/resolve/v1", "EntryNotFound"),
    ],
)
def test_what_is_not_there_is_refused_in_words_that_clients_know(site: httpx2.Client, path: str, told: str) -> None:
    response = site.get(path)
    assert refused(response) == (404, told)
    assert response.json()["error"]


def test_the_folders_of_a_release_are_told_one_by_one_or_all(site: httpx2.Client) -> None:
    def paths(query: str) -> list[str]:
        return [entry["path"] for entry in site.get(f"/api/models/tandem/bot/tree/v1{query}").json()]

    assert paths("") == ["adapters", "base", "prompt", "tandem.json"]
    assert paths("/adapters") == ["adapters/00-support-lora@1"]
    assert paths("/base?recursive=true") == ["base/config.json", "base/model.safetensors", "base/tokenizer.json"]


def test_commits_come_a_page_at_a_time(world: World, site: httpx2.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registry.server.faces.hf_hub.reading._PAGE", 1)
    first = site.get(f"/api/models/{LORA}/commits/v2")
    assert [found["title"] for found in first.json()] == ["v2"]
    second = site.get(first.links["next"]["url"])
    assert [found["title"] for found in second.json()] == ["v1"]
    assert "link" not in second.headers


def test_only_some_names_have_repositories_and_each_has_one() -> None:
    assert repository_id("bot") == "tandem/bot"
    assert repository_id("team/bot") == "team/bot"
    assert repository_id("tandem/bot") is None
    assert repository_id("a/b/c") is None
    for name in ("bot", "team/bot", "x.y"):
        assert name_of(str(repository_id(name))) == name
    assert name_of("bot") is None
    assert name_of("Team/Bot") is None


def test_everybody_who_may_read_finds_the_same_and_nobody_without_a_token(world: World) -> None:
    with served(world.ana) as url:
        answers = [
            httpx2.get(f"{url}/api/models/{LORA}", headers={"Authorization": f"Bearer {who}"}).json()
            for who in (ANA, BEN, "stranger@example.com")
        ]
        assert answers[0] == answers[1] == answers[2]
        assert refused(httpx2.get(f"{url}/api/whoami-v2")) == (401, "unauthenticated")
        assert refused(httpx2.get(f"{url}/{LORA}/resolve/main/adapter_config.json")) == (401, "RepoNotFound")
