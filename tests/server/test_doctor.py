"""`tandem doctor` of a server, from afar: each thing that can be wrong with it is told, with what mends it."""

from __future__ import annotations

import http.server
import json
import ssl
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from cli.main import tandem
from registry.client.examining import examine
from registry.config import Settings
from registry.domain.checkups.findings import Check, State
from registry.server.access import ByToken
from registry.storage.schema import HEAD
from tests.damaging import raw
from tests.serving_live import served
from tests.world import World

HERE = "0.1.0"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("made") / "registry"
    World(made).ana.close()
    return made


@pytest.fixture
def world(folder: Path) -> Iterator[World]:
    world = World.at(folder)
    yield world
    world.ana.close()


def looked(address: str, state: Path, token: str | None = None) -> dict[str, Check]:
    """What is not as it should be, by name."""
    environment = {"TANDEM_STATE": str(state)} | ({"TANDEM_TOKEN": token} if token else {})
    found = examine(Settings.load(address, environment, state))
    return {check.name: check for check in found.checks if check.state is not State.OK}


def typed(address: str, token: str, *words: str) -> Result:
    environment = {"TANDEM_TOKEN": token, "TANDEM_ACTOR": "ana@example.com"}
    return CliRunner(env=environment).invoke(tandem, [*words, "--registry", address])


def test_a_sound_server_is_told_line_by_line(world: World) -> None:
    token = world.ana.create_token("laptop").secret
    with served(world.ana, identify=ByToken(world.ana)) as address:
        assert typed(address, token, "app", "create", "shop").exit_code == 0
        answer = typed(address, token, "doctor")
    assert answer.exit_code == 0, answer.output
    lines = answer.stdout.splitlines()
    assert {line[:4] for line in lines[1:-1]} == {"ok  "}
    names = [line.split()[1] for line in lines[1:-1]]
    assert names == ["server", "version", "clock", "ready", "token", "stages", "receipts"]
    assert "the token laptop of ana@example.com ends on" in answer.stdout
    assert "the log goes on from the" in answer.stdout
    assert token not in answer.output


def test_who_has_no_token_or_one_that_ended_is_told_how_to_get_one(world: World, tmp_path: Path) -> None:
    made = world.ana.create_token("laptop")
    short = world.ana.create_token("soon", expires="6d").secret
    world.ana.revoke_token(made.token.id, "lost")
    with served(world.ana, identify=ByToken(world.ana)) as address:
        told = [looked(address, tmp_path, token)["token"] for token in (None, "tdm_nonsense", made.secret, short)]
    assert [each.state.value for each in told] == ["fail", "fail", "fail", "warn"]
    assert "there is none" in told[0].found
    assert "no token of a Tandem registry" in told[1].found
    assert "revoked" in told[2].found
    assert "in 5 days" in told[3].found
    assert all(f"tandem login {address}" in each.mend for each in told)


def test_a_server_whose_log_was_set_back_is_noticed(world: World, tmp_path: Path) -> None:
    """Another registry answers at the address where a receipt was kept."""
    other = World(tmp_path / "other")
    tokens = {each: each.ana.create_token("laptop").secret for each in (world, other)}
    with served(world.ana, identify=ByToken(world.ana)) as address:
        port = int(address.rpartition(":")[2])
        environment = {"TANDEM_TOKEN": tokens[world], "TANDEM_STATE": str(tmp_path / "state")}
        done = CliRunner(env=environment).invoke(tandem, ["app", "create", "till", "--registry", address])
        assert done.exit_code == 0, done.output
        assert looked(address, tmp_path / "state", tokens[world]) == {}
    with served(other.ana, identify=ByToken(other.ana), port=port) as address:
        told = looked(address, tmp_path / "state", tokens[other])
    assert told["receipts"].state is State.FAIL
    assert "another log" in told["receipts"].found


def test_a_server_that_cannot_work_is_told_with_what_it_lacks(world: World, tmp_path: Path) -> None:
    token = world.ana.create_token("laptop").secret
    blobs = world.folder / ".tandem" / "blobs"
    with served(world.ana, identify=ByToken(world.ana)) as address:
        moved = blobs.rename(blobs.with_name("gone"))
        blobs.write_text("no folder")
        try:
            told = looked(address, tmp_path, token)
        finally:
            blobs.unlink()
            moved.rename(blobs)
    assert (told["ready"].state, told["ready"].found) == (State.FAIL, "it cannot use its blobs")


def test_a_server_whose_database_was_upgraded_under_it_is_not_ready_any_more(world: World, tmp_path: Path) -> None:
    token = world.ana.create_token("laptop").secret
    with served(world.ana, identify=ByToken(world.ana)) as address, closing(raw(world.folder)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        try:
            told = looked(address, tmp_path, token)
        finally:
            connection.execute("UPDATE alembic_version SET version_num = ?", (HEAD,))
    assert (told["ready"].state, told["ready"].found) == (State.FAIL, "it cannot use its database")


def test_nobody_who_answers_is_one_line_and_the_exit_code_of_failure(tmp_path: Path) -> None:
    answer = typed("http://127.0.0.1:9", "tdm_x", "doctor")
    assert answer.exit_code == 20
    lines = answer.stdout.splitlines()
    assert lines[1].startswith("fail  server  http://127.0.0.1:9 does not answer")
    assert lines[3].startswith("warn  record  not looked at")


# What another one answers ------------------------------------------------------------------------------------


@contextmanager
def answering(headers: Mapping[str, str], certificate: Path | None = None) -> Iterator[str]:
    """Somebody who answers every question in the same way."""

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps({"status": "ok", "checks": {"database": "ok"}}).encode()
            self.send_response_only(200)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library calls it so
            """Nobody reads it."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"{'https' if certificate else 'http'}://localhost:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize(
    ("headers", "name", "state", "found"),
    [
        ({}, "server", "fail", "is no Tandem"),
        ({"Tandem-Version": "9.0.0"}, "version", "warn", "older than the server's (9.0.0)"),
        ({"Tandem-Version": "0.0.9"}, "version", "warn", "newer than the server's (0.0.9)"),
        ({"Tandem-Version": HERE, "Date": "Sat, 21 Nov 2020 10:00:00 GMT"}, "clock", "fail", "behind this machine"),
        ({"Tandem-Version": HERE}, "clock", "warn", "the server tells no time"),
    ],
)
def test_what_another_version_or_another_clock_answers_is_told(
    headers: Mapping[str, str], name: str, state: str, found: str, tmp_path: Path
) -> None:
    with answering(headers) as address:
        told = looked(address, tmp_path)
    assert told[name].state.value == state
    assert found in told[name].found


def test_a_certificate_that_ends_soon_or_is_nobody_s_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = certificate(tmp_path / "both.pem", timedelta(days=3))
    with answering({"Tandem-Version": HERE}, path) as address:
        unknown = looked(address, tmp_path)
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
        known = looked(address, tmp_path)
    assert unknown["tls"].state is State.FAIL
    assert "is not believed" in unknown["tls"].found
    assert known["tls"].state is State.WARN
    assert "in 2 days" in known["tls"].found


def certificate(path: Path, lasts: timedelta) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + lasts)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    private = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + private)
    return path
