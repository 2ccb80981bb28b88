"""Errors of a server name no place of its machine that the caller did not name."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from registry.domain.errors import InfrastructureError
from registry.server.app import create_app
from registry.server.streams import MEDIA_TYPE as STREAM
from tests.serving_live import by_name
from tests.world import ANA, World


def test_where_the_cache_of_the_hub_is_stays_untold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "secret-place"))
    body = {"repository": f"org/model@{'a' * 40}", "name": "model"}
    with TestClient(create_app(World(tmp_path / "w").ana, by_name), headers={"Authorization": f"Bearer {ANA}"}) as site:
        answer = site.post("/v1/register-repository-base", json=body)
    assert answer.status_code == 404
    assert "SERVER-HUB-CACHE" in answer.text
    assert str(tmp_path) not in answer.text


@pytest.mark.parametrize("accept", ["application/json", STREAM])
def test_where_the_registry_is_stays_untold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accept: str) -> None:
    world = World(tmp_path / "w")
    where = world.ana.folder / "blobs" / "ab"

    def failing(*_: object, **__: object) -> None:
        raise InfrastructureError("a blob cannot be read", where=str(where), found=f"no {where}")

    monkeypatch.setattr(type(world.ana), "verify_log", failing)
    monkeypatch.setattr(type(world.ana), "scrub", failing)
    with TestClient(create_app(world.ana, by_name), headers={"Authorization": f"Bearer {ANA}"}) as site:
        for operation in ("verify-log", "scrub"):
            answer = site.post(f"/v1/{operation}", json={}, headers={"Accept": accept})
            assert "SERVER-REGISTRY/blobs/ab" in answer.text
            assert str(tmp_path) not in answer.text
