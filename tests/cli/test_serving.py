"""`tandem serve`, `login` and `token` together, as people use them."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from click.testing import CliRunner, Result

from cli.main import tandem
from registry.bootstrap import initialise, open_registry
from registry.client.credentials import FILE
from registry.config import Settings
from registry.domain.tokens import text_of
from tests.issuing import issuing
from tests.world import ANA


class Running:
    """A server in a process of its own, over a new registry."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("TANDEM_")},
            "TANDEM_ACTOR": ANA,
            "TANDEM_STATE": str(folder / "state"),
        }
        initialise(folder, Settings.load(str(folder), {"TANDEM_ACTOR": ANA}, folder))
        self.port = _free()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = self.start()

    def start(self, *words: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "cli.main", "serve", "--registry", str(self.folder), "--port", str(self.port)]
        started = subprocess.Popen(
            [*command, *words],
            env=self.environment,
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[2],
        )
        for _ in range(600):
            try:
                httpx2.get(f"{self.address}/v1/status", timeout=5)
                return started
            except httpx2.HTTPError:
                assert started.poll() is None, started.communicate()
                time.sleep(0.1)
        raise AssertionError("the server did not come up")

    def stop(self) -> str:
        """Everything that it said."""
        self.process.send_signal(signal.SIGTERM)
        out, err = self.process.communicate(timeout=60)
        return out + err

    def tandem(self, *words: str, given: str = "") -> Result:
        environment = {"TANDEM_STATE": str(self.folder / "state"), "TANDEM_REGISTRY": self.address}
        runner = CliRunner(env={**environment, "TANDEM_ACTOR": ANA, "TANDEM_TOKEN": None})
        return runner.invoke(tandem, list(words), input=given)


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    server = Running(tmp_path)
    yield server
    if server.process.poll() is None:
        server.process.kill()
        server.process.communicate()


def test_the_first_start_lets_an_owner_in_and_no_later_one_tells_a_secret(running: Running) -> None:
    told = running.stop()
    [secret] = re.findall(r"tdm_[0-9A-Za-z_]{62}", told)
    running.process = running.start()
    assert httpx2.get(f"{running.address}/v1/status").status_code == 401
    entered = running.tandem("login", running.address, "--token-stdin", given=f"{secret}\n")
    assert entered.exit_code == 0, entered.output
    assert f"as {ANA}" in entered.stdout
    kept = running.folder / "state" / FILE
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    made = json.loads(running.tandem("token", "create", "ci", "--read-only", "--json").stdout)
    assert (made["token"]["scopes"], made["token"]["account"]) == ([], ANA)
    assert running.tandem("token", "revoke", made["token"]["id"], "--reason", "tried").exit_code == 0
    listed = running.tandem("token", "list").stdout
    assert re.search(r"first start +.* active", listed)
    assert re.search(r"ci +.* revoked", listed)
    assert running.tandem("logout").exit_code == 0
    assert running.tandem("token", "list").exit_code == 13
    again = running.stop()
    assert "tdm_" not in again
    assert secret not in json.dumps(json.loads(kept.read_text()))


def test_a_token_that_does_not_count_is_not_kept(running: Running) -> None:
    answer = running.tandem("login", running.address, "--token-stdin", given=text_of("0" * 12, 5) + "\n")
    assert answer.exit_code == 13
    assert "not known here" in answer.stderr
    assert not (running.folder / "state" / FILE).exists()
    assert running.tandem("login", running.address, "--token-stdin", given="tdm_nonsense\n").exit_code == 13


def test_a_job_comes_in_once_by_what_its_issuer_says(running: Running) -> None:
    ana = open_registry(Settings.load(str(running.folder), {"TANDEM_ACTOR": ANA}, running.folder))
    with issuing() as issuer:
        ana.add_member("ci@example.com", roles=("author",), service=True)
        (running.folder / "issuers.yaml").write_text(issuer.document())
        ana.trust_issuers(running.folder / "issuers.yaml", "CI ships the bot")
        ana.close()
        entered = running.tandem("login", running.address, "--word-stdin", given=issuer.word())
        assert entered.exit_code == 0, entered.output
        assert "as ci@example.com" in entered.stdout
        assert running.tandem("token", "list").exit_code == 0
        assert running.tandem("login", running.address, "--word-stdin", given=issuer.word()).exit_code == 13


def test_others_do_not_listen_in(tmp_path: Path) -> None:
    initialise(tmp_path, Settings.load(str(tmp_path), {"TANDEM_ACTOR": ANA}, tmp_path))
    answer = CliRunner().invoke(tandem, ["serve", "--registry", str(tmp_path), "--host", "0.0.0.0"])
    assert answer.exit_code == 15
    assert "others could read the tokens" in answer.stderr
    assert "--behind-proxy" in answer.stderr
    assert "tdm_" not in answer.output


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://minio:9000", "http:// to another machine"),
        ("https://s3.example/bucket", "a path"),
        ("s3://bucket", "a URL of another scheme"),
        ("https://u:hidden@s3.example", "a user or password"),
        ("https://s3.example", "files of this registry do not go straight to an object store"),
    ],
)
def test_an_address_that_is_none_of_a_bucket_of_the_registry_is_refused(tmp_path: Path, url: str, told: str) -> None:
    initialise(tmp_path, Settings.load(str(tmp_path), {"TANDEM_ACTOR": ANA}, tmp_path))
    answer = CliRunner().invoke(tandem, ["serve", "--registry", str(tmp_path), "--bucket-url", url])
    assert answer.exit_code == 15
    assert "--bucket-url" in answer.stderr
    assert told in answer.stderr
    assert "hidden" not in answer.output


def test_a_file_of_tokens_that_others_can_read_is_not_used(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"version": 1, "tokens": {"http://localhost:1": "tdm_x"}}')
    (tmp_path / FILE).chmod(0o644)
    environment = {"TANDEM_STATE": str(tmp_path), "TANDEM_REGISTRY": "http://localhost:1"}
    answer = CliRunner(env={**environment, "TANDEM_TOKEN": None}).invoke(tandem, ["status"])
    assert answer.exit_code == 20
    assert "others can read the kept tokens" in answer.stderr
    assert "tdm_x" not in answer.output
