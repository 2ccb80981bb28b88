"""Addresses in every spelling that talks a server into asking its own network: none is looked up or asked."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from starlette.testclient import TestClient

from registry.domain.errors import InvalidInputError, PermissionDeniedError, RegistryError
from registry.domain.issuers import read_issuers
from registry.integrations.runners.http_client import connections
from registry.server.app import create_app
from registry.server.limits import Limits
from registry.server.reaching import _ADDRESSES, refuse_unnamed
from registry.wire.operations import operations
from tests.serving_live import by_name
from tests.world import ANA, World

NAMED = frozenset({"models.local:8000", "gpu.local", "10.0.0.7:8000", "[fd00::7]:8000"})
LOOPBACK = [
    "127.0.0.1", "127.1", "127.0.1", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.1", "0x7f.0.0.1",
    "017700000001", "0177.0.0.1", "0177.1", "127.0.0.01", "127.000.000.001", "0", "0.0.0.0", "00.0.0.0", "localhost",
    "LOCALHOST", "localhost.", "localhost.localdomain", "ip6-localhost", "127.0.0.1.nip.io", "[::1]", "[::]",
    "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[::1%25lo]",
]  # fmt: skip
METADATA = [
    "169.254.169.254", "2852039166", "0xa9fea9fe", "0xa9.0xfe.0xa9.0xfe", "0251.0376.0251.0376", "169.254.43518",
    "169.16689662", "[::ffff:169.254.169.254]", "[::ffff:a9fe:a9fe]", "[fd00:ec2::254]", "[fe80::a9fe:a9fe]",
    "metadata.google.internal", "metadata", "instance-data", "100.100.100.200", "168.63.129.16", "192.0.0.192",
]  # fmt: skip
PRIVATE = [
    "10.0.0.1",
    "10.0.0.7",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "[fd00::1]",
    "[fe80::1]",
    "[fd00::7]",
    "198.18.0.1",
]
LIKE_A_NAMED_ONE = [
    "models.local", "models.local:8001", "models.local:80", "models.local.", "models.local.:8000",
    "models.local.evil.org:8000", "evil.models.local:8000", "models-local:8000", "models.local:8000@evil.org",
    "evil.org@models.local:8000", "models.local:8000%40evil.org", "models.local:8000\\@evil.org",
    "models.local:8000#@evil.org", "models.local:8000?@evil.org", "models.local%2eevil.org:8000",
    "models.local%00.evil.org:8000", "models.local:8000:80", "models.local\t.evil.org:8000", "models。local:8000",
    "ｍodels.local:8000", "mödels.local:8000", "gpu.local.evil.org", "gpu.local@evil.org", "gpu.locaI", "gpu_local",
    "xn--gpu.local", "10.0.0.7:8001", "10.0.0.7", "10.0.7:8000", "0xa.0.0.7:8000", "167772167:8000", "012.0.0.7:8000",
    "[::ffff:10.0.0.7]:8000", "[fd00::0:7]:8000", "[FD00::8]:8000", "*", "",
]  # fmt: skip
OTHER = [
    "file:///etc/passwd", "openai:file:///etc/passwd", "openai:ftp://models.local:8000/",
    "openai:gopher://models.local:8000/", "openai:unix:///run/docker.sock", "openai:http:models.local:8000",
    "openai:http:///v1", "openai://models.local:8000/v1", "openai:http+unix://%2Frun%2Fdocker.sock/v1",
    "http://127.0.0.1/v1", "ray://127.0.0.1:10001", "ray:127.0.0.1:6379", "ray:[::1]:6379", "ray:169.254.169.254:80",
    "ray:models.local:8001", "ray:localhost:6379", "ray:2130706433:6379",
]  # fmt: skip
HOSTS = LOOPBACK + METADATA + PRIVATE + LIKE_A_NAMED_ONE
ADDRESSES = [f"openai:{scheme}://{host}/v1" for scheme in ("http", "https") for host in HOSTS] + OTHER


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Names that were looked up and addresses that were connected to, of which there are to be none."""
    found: list[object] = []

    def refused(*given: Any, **named: Any) -> Any:
        found.append(given)
        raise OSError("not in this test")

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket.socket, "connect_ex", refused)
    return found


def test_there_are_enough_of_them() -> None:
    assert len(set(ADDRESSES)) >= 180


@pytest.mark.parametrize("argument", _ADDRESSES)
def test_an_address_that_nobody_named_is_refused_before_it_is_looked_up(argument: str, asked_for: list[object]) -> None:
    through = []
    for address in ADDRESSES:
        try:
            refuse_unnamed({argument: address}, NAMED)
        except (PermissionDeniedError, InvalidInputError):
            continue
        through.append(address)
    assert through == []
    assert asked_for == []


def test_every_argument_that_names_a_machine_is_held_to_the_named_ones() -> None:
    """What a caller says is asked nowhere else: a new argument that names a machine has to be in the table."""
    told = {name for operation in operations().values() for name in operation.parameters}
    assert {name for name in told if "runner" in name or "url" in name or "address" in name} == set(_ADDRESSES)


def test_over_http_none_of_them_is_asked_either(tmp_path: Path, asked_for: list[object]) -> None:
    with TestClient(create_app(World(tmp_path).ana, by_name, Limits(runners=NAMED))) as client:
        asked_for.clear()
        for address in ADDRESSES[::7]:
            body = {"release": "bot@1", "suite": "s@1", "runner": address}
            answer = client.post("/v1/evaluate", json=body, headers={"Authorization": f"Bearer {ANA}"})
            assert answer.status_code in {400, 403}, address
    assert asked_for == []


ISSUERS = """kind: issuers
issuers:
  - issuer: https://i.example.com
    audience: https://tandem.example.com
    keys: {keys}
    admit:
      - account: ci@example.com
        claims: {{repository_id: "4711"}}
        scopes: [register]
        minutes: 5
"""


def test_the_keys_of_an_issuer_are_fetched_safely_or_not_at_all(asked_for: list[object]) -> None:
    """An owner names the address, so that it may be private; only this machine is asked without TLS, for tests."""
    assert read_issuers(ISSUERS.format(keys="https://i.example.com/keys"), "issuers.yaml").issuers
    schemes = ("http", "file", "ftp", "gopher", "data", "unix", "jar", "ldap")
    hosts = ["i.example.com", *METADATA[:4], *PRIVATE, "u:p@i.example.com", "localhost.evil.org"]
    for address in (f'"{scheme}://{host}/keys"' for scheme in schemes for host in hosts):
        with pytest.raises(InvalidInputError):
            read_issuers(ISSUERS.format(keys=address), "issuers.yaml")
    assert asked_for == []


class Elsewhere:
    """A machine that sends everybody on to another one, which nobody named; `came` is who came there."""

    def __init__(self, status: int) -> None:
        self.came: list[str] = []
        self.target = self._server(self._arrived())
        self.named = self._server(self._sent_on(status))

    def _server(self, handler: type[BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        Thread(target=lambda: server.serve_forever(0.01), daemon=True).start()
        return server

    def _arrived(self) -> type[BaseHTTPRequestHandler]:
        came = self.came

        class Arrived(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                came.append(self.path)
                self.send_error(404)

            def do_POST(self) -> None:
                self.do_GET()

        return Arrived

    def _sent_on(self, status: int) -> type[BaseHTTPRequestHandler]:
        target = f"http://127.0.0.1:{self.target.server_address[1]}/latest/meta-data"

        class SentOn(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(status)
                self.send_header("Location", target)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def do_POST(self) -> None:
                self.do_GET()

            def log_message(self, *_: object) -> None:
                pass

        return SentOn

    def close(self) -> None:
        for server in (self.named, self.target):
            server.shutdown()
            server.server_close()


@pytest.fixture(params=[301, 302, 303, 307, 308])
def elsewhere(request: pytest.FixtureRequest) -> Iterator[Elsewhere]:
    found = Elsewhere(request.param)
    yield found
    found.close()


def test_who_is_sent_on_by_a_machine_that_was_named_does_not_go(elsewhere: Elsewhere) -> None:
    from registry.integrations.runners.http_client import Patience
    from registry.server.issuer_keys import fetched

    address = f"http://127.0.0.1:{elsewhere.named.server_address[1]}/v1/models"

    async def ask() -> int:
        async with connections(Patience()) as client:
            return int((await client.get(address)).status_code)

    assert 300 < asyncio.run(ask()) < 309
    with pytest.raises(RegistryError):
        fetched(address)
    assert elsewhere.came == []
