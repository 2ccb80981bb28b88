"""Machines that a server asks on behalf of callers: only those that its operator named."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from registry.domain.errors import InvalidInputError
from registry.server.app import create_app
from registry.server.limits import Limits
from registry.server.reaching import check_host
from tests.serving_live import by_name
from tests.world import ANA, World

ELSEWHERE = [
    "openai:http://127.0.0.1:{port}/v1",
    "openai:http://localhost:{port}/v1",
    "openai:http://[::1]:{port}/v1",
    "openai:http://[::ffff:127.0.0.1]:{port}/v1",
    "openai:http://2130706433:{port}/v1",
    "openai:http://0x7f.1:{port}/v1",
    "openai:http://0:{port}/v1",
    "openai:http://169.254.169.254/latest",
    "openai:http://metadata.google.internal/v1",
    "openai:http://models.local.evil.org/v1",
    "openai:http://models.local:9000/v1",
    "openai:https://models.local/v1",
    "openai:http://MODELS.local:{port}/v1",
    "ray:127.0.0.1:{port}",
    "ray:[::1]:{port}",
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    world = World(tmp_path_factory.mktemp("w"))
    app = create_app(world.ana, by_name, Limits(runners=frozenset({"models.local:8000", "gpu.local"})))
    with TestClient(app, headers={"Authorization": f"Bearer {ANA}"}) as site:
        yield site


@pytest.mark.parametrize(
    ("argument", "address"),
    [("runner", each) for each in ELSEWHERE]
    + [("judge_runner", each) for each in ELSEWHERE if not each.startswith("ray")],
)
def test_a_machine_that_nobody_named_is_refused_and_not_asked(client: TestClient, argument: str, address: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        given = address.format(port=listening.getsockname()[1])
        body = {"release": "bot@1", "suite": "s@1", argument: given}
        answer = client.post("/v1/evaluate", json=body)
        listening.settimeout(0.02)
        with pytest.raises(TimeoutError):
            listening.accept()
    assert (answer.status_code, answer.json()["code"]) == (403, "permission-denied")
    assert "--runner-host" in answer.text


@pytest.mark.parametrize("operation", ["extend-evaluation", "replay-evaluation"])
def test_no_operation_that_asks_a_machine_is_left_out(client: TestClient, operation: str) -> None:
    body = {"run": "a" * 26, "runner": "openai:http://127.0.0.1:1/v1"}
    assert client.post(f"/v1/{operation}", json=body).status_code == 403


@pytest.mark.parametrize(
    "address", ["openai:http://models.local:8000/v1", "openai:https://GPU.local/v1", "openai:http://gpu.local:1/v1"]
)
def test_a_machine_that_was_named_may_be_asked(client: TestClient, address: str) -> None:
    # there is no such release: what is asked for went on to the registry
    body = {"release": "bot@1", "suite": "s@1", "runner": address}
    assert client.post("/v1/evaluate", json=body).status_code == 404


def test_without_any_that_were_named_none_is_asked(tmp_path: Path) -> None:
    body = {"release": "bot@1", "suite": "s@1", "runner": "openai:http://models.local:8000/v1"}
    with TestClient(create_app(World(tmp_path).ana, by_name), headers={"Authorization": f"Bearer {ANA}"}) as site:
        assert site.post("/v1/evaluate", json=body).status_code == 403


@pytest.mark.parametrize("host", ["", "http://x", "x/v1", "u@x", "x:port", "x:", "*", ":8000", "x y"])
def test_what_is_no_machine_is_refused_when_the_server_starts(host: str) -> None:
    with pytest.raises(InvalidInputError):
        check_host(host)


def test_machines_are_named_with_or_without_a_port() -> None:
    told = ["gpu.Local", "10.0.0.7:8000", "[::1]:8000", "[fd00::1]"]
    assert [check_host(host) for host in told] == ["gpu.local", "10.0.0.7:8000", "[::1]:8000", "[fd00::1]"]
