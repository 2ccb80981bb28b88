"""What tokens allow, they allow through the face for the Hugging Face Hub, too, and no more."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.limits import Limits
from tests.world import ANA, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

OPEN = "kind: policy\nname: open\nstages: {staging: {ungated: true}}\n"
LORA = "/api/models/tandem/support-lora"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two applications serve versions of one adapter."""
    world = World(tmp_path_factory.mktemp("made")).stock()
    ana = world.ana
    ana.register_adapter(world.adapter("lora-2", rank=4), "support-lora", "tiny@1")
    ana.create_application("other")
    for application, version in (("bot", 1), ("other", 2)):
        ana.activate_policy(world.write("open.yaml", OPEN), application)
        release = ana.compose(application, "support@1", "tiny@1", [(f"support-lora@{version}", "1")]).release
        ana.promote(release.reference, "staging")
    ana.close()
    return world.folder


@pytest.fixture
def site(world: World) -> Iterator[TestClient]:
    with TestClient(create_app(world.ana, ByToken(world.ana))) as client:
        yield client


def use(site: TestClient, secret: str) -> None:
    site.headers["Authorization"] = f"Bearer {secret}"


def file_line(path: str, data: bytes) -> bytes:
    content = base64.b64encode(data).decode()
    return (
        json.dumps({"key": "file", "value": {"content": content, "path": path, "encoding": "base64"}}).encode() + b"\n"
    )


def test_a_token_for_one_application_finds_nothing_of_another(world: World, site: TestClient) -> None:
    use(site, world.ana.create_token("all").secret)
    assert site.get(f"{LORA}/revision/staging").status_code == 404
    use(site, world.ana.create_token("one", applications=["bot"]).secret)
    assert site.get("/api/models/tandem/bot/revision/staging").status_code == 200
    for path in ("", "/revision/staging", "/revision/v1", "/tree/v1", "/refs", "/commits/v1"):
        response = site.get(f"/api/models/tandem/other{path}")
        assert (response.status_code, response.headers["x-error-code"]) == (404, "RepoNotFound")
    assert site.get("/tandem/other/resolve/v1/tandem.json").status_code == 404
    assert site.get("/tandem/other.staging/resolve/main/tandem.json").status_code == 404
    assert "tandem/other" not in [model["id"] for model in site.get("/api/models").json()]
    served = site.get(f"{LORA}/revision/staging")
    assert f"tandem:{'support-lora@1'}" in served.json()["tags"]
    assert "other" not in site.get(f"{LORA}/refs").text


def test_a_token_for_reading_alone_writes_nothing(world: World, site: TestClient) -> None:
    use(site, world.ana.create_token("look", scopes=[]).secret)
    before = world.ana.newest_receipt()
    assert site.get(LORA).status_code == 200
    for method, path, body in (
        ("POST", "/api/repos/create", b'{"name": "mine"}'),
        ("DELETE", "/api/repos/delete", b'{"name": "support-lora"}'),
        ("POST", f"{LORA}/preupload/main", b'{"files": [{"path": "a", "size": 1}]}'),
        ("POST", f"{LORA}/commit/main", file_line("a", b"1")),
        ("POST", f"{LORA}/tag/main", b'{"tag": "v3"}'),
        ("POST", f"{LORA}/branch/staging", b"{}"),
        ("DELETE", f"{LORA}/tag/v1", b""),
    ):
        assert site.request(method, path, content=body).status_code == 403, path
    assert world.ana.newest_receipt() == before
    assert not (world.ana.folder / "drafts").exists()


def test_a_token_that_ended_is_refused_from_the_next_request_on(world: World, site: TestClient) -> None:
    made = world.ana.create_token("short")
    use(site, made.secret)
    assert site.get("/api/whoami-v2").json()["name"] == ANA
    world.ana.revoke_token(made.token.id, reason="lost")
    response = site.get(LORA)
    assert (response.status_code, response.headers["x-error-code"]) == (401, "RepoNotFound")


def test_without_a_token_there_is_reading_where_that_was_asked_for(world: World) -> None:
    with TestClient(create_app(world.ana, ByToken(world.ana, anonymous_read=True))) as site:
        assert site.get(f"{LORA}/revision/v1").status_code == 200
        assert site.get("/tandem/support-lora/resolve/v1/adapter_config.json").status_code == 200
        assert site.post("/api/repos/create", json={"name": "mine"}).status_code == 401
        assert site.get("/api/whoami-v2").json()["auth"]["accessToken"]["role"] == "read"
    assert not (world.ana.folder / "drafts").exists()


def test_a_version_by_upload_is_in_the_log_as_its_tokens(world: World, site: TestClient) -> None:
    use(site, world.ana.create_token("ci", scopes=["register"]).secret)
    folder = world.adapter("up", rank=8)
    (folder / "README.md").write_text("---\nbase_model: tiny@1\n---\n")
    site.post("/api/repos/create", json={"name": "up"})
    body = b"".join(file_line(path.name, path.read_bytes()) for path in folder.iterdir())
    assert site.post("/api/models/tandem/up/commit/main", content=body).status_code == 200
    tagged = site.post("/api/models/tandem/up/tag/main", json={"tag": "v1"})
    assert tagged.status_code == 200
    assert tagged.headers["Tandem-Log"]
    assert world.ana.version("up@1").created_by == ANA


def test_a_token_that_asks_too_often_is_told_when_to_ask_again(world: World) -> None:
    with TestClient(create_app(world.ana, ByToken(world.ana), Limits(rate=1))) as site:
        use(site, world.ana.create_token("eager").secret)
        answers = [site.get(LORA) for _ in range(6)]
    assert answers[0].status_code == 200
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["Retry-After"]) >= 1
