"""What lies in deploy/ fits the program: its commands, its variables, its times, and the order in which it starts."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import closing, nullcontext
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml
from click.testing import CliRunner

from cli.failures import Exit
from cli.main import tandem
from deploy.drill import Tools
from registry.bootstrap import DATABASE
from registry.config import FOLDER
from registry.domain.addresses import parse_address
from registry.server.process import GRACE, SETTINGS
from tests.damaging import raw
from tests.house.test_docs import refusal
from tests.postgres import binaries, connected, server_url
from tests.s3 import KEY, SECRET, ministack
from tests.world import ANA

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
UNITS = sorted(DEPLOY.glob("*.service"))
VARIABLES = re.compile(r"\bTANDEM_[A-Z_]+\b")
OF_COMPOSE = {"TANDEM_OWNER", "TANDEM_OWNER_PASSWORD", "TANDEM_APP_PASSWORD"}
"""What only compose and the script that makes the roles read."""


def program_reads() -> set[str]:
    """Every variable of Tandem that the program asks the environment for, as text in its source."""
    sources = (path.read_text() for part in ("registry", "cli") for path in (ROOT / part).rglob("*.py"))
    return {name for text in sources for name in re.findall(r"[\"'](TANDEM_[A-Z_]+)[\"']", text)}


def commands() -> Iterator[tuple[str, list[str]]]:
    """Every command line of Tandem in the files, with the file that has it."""
    for name, service in SERVICES.items():
        if service["command"][0] == "tandem":
            yield f"compose.yaml: {name}", service["command"][1:]
    for unit in UNITS:
        [line] = re.findall(r"^ExecStart=/opt/tandem/bin/tandem (.*)$", unit.read_text(), re.MULTILINE)
        yield unit.name, shlex.split(line)
    [words] = re.findall(r'^CMD \["tandem", (.*)\]$', (DEPLOY / "Containerfile").read_text(), re.MULTILINE)
    yield "Containerfile", [word.strip('" ') for word in words.split(",")]
    for line in re.findall(r"^(?:exec )?tandem (.*)$", (DEPLOY / "migrate.sh").read_text(), re.MULTILINE):
        yield "migrate.sh", shlex.split(line)


def test_every_command_is_one_of_the_program() -> None:
    found = list(commands())
    assert {name for name, _ in found} >= {"compose.yaml: server-1", "tandem.service", "Containerfile", "migrate.sh"}
    assert {name: why for name, words in found if (why := refusal(words))} == {}


def test_every_variable_is_read_by_the_program_or_by_what_stands_beside_it() -> None:
    files = [path for path in DEPLOY.iterdir() if path.is_file() and path.suffix != ".py"]
    named = {name for path in files for name in VARIABLES.findall(path.read_text())}
    assert {"TANDEM_REGISTRY", "TANDEM_KEYS", "TANDEM_STATE"} <= named
    assert named - program_reads() == OF_COMPOSE
    assert VARIABLES.findall((DEPLOY / "roles.sh").read_text()) == ["TANDEM_OWNER_PASSWORD", "TANDEM_APP_PASSWORD"]


def test_what_compose_asks_for_is_what_the_example_lists() -> None:
    asked = set(re.findall(r"\$\{([A-Z_]+):\?\}", (DEPLOY / "compose.yaml").read_text()))
    listed = set(re.findall(r"^([A-Z_]+)=", (DEPLOY / "compose.env.example").read_text(), re.MULTILINE))
    assert asked == listed
    secret = re.findall(r"^(\w*(?:PASSWORD|SECRET|KEY)\w*)=(.*)$", (DEPLOY / "compose.env.example").read_text(), re.M)
    assert {value for _, value in secret} == {""}, "an example holds no secret that somebody might keep"


def test_a_server_is_given_the_time_that_it_waits_for_running_requests() -> None:
    for name in ("server-1", "server-2", "scheduler"):
        assert int(SERVICES[name]["stop_grace_period"].removesuffix("s")) > GRACE
    for unit in UNITS:
        [seconds] = re.findall(r"^TimeoutStopSec=(\d+)$", unit.read_text(), re.MULTILINE)
        assert int(seconds) > GRACE


def test_nothing_of_ours_runs_as_root_or_writes_beyond_its_folder() -> None:
    text = (DEPLOY / "Containerfile").read_text()
    assert re.findall(r"^USER (\S+)$", text, re.MULTILINE)[-1] == "10001"
    assert not re.search(r"^(ENV|ARG) .*(PASSWORD|SECRET|TOKEN|_KEY)", text, re.MULTILINE)
    for name, service in SERVICES.items():
        if service["image"].startswith("tandem:"):
            assert service["read_only"], name
            assert service["cap_drop"] == ["ALL"], name
    for unit in UNITS:
        assert {"User=tandem", "ProtectSystem=strict", "NoNewPrivileges=yes"} <= set(unit.read_text().splitlines())


def test_every_image_of_others_has_a_version_and_every_file_that_is_used_is_there() -> None:
    images = [s["image"] for s in SERVICES.values()] + re.findall(
        r"^ARG PYTHON=(\S+)$", (DEPLOY / "Containerfile").read_text(), re.MULTILINE
    )
    assert [image for image in images if not re.search(r":v?\d", image)] == []
    copied = re.findall(r"^COPY (?!--from)(?:--\S+ )?(.*) \S+$", (DEPLOY / "Containerfile").read_text(), re.MULTILINE)
    mounted = [v.split(":")[0] for s in SERVICES.values() for v in s.get("volumes", []) if v.startswith("./")]
    needed = [ROOT / name for line in copied for name in line.split()] + [DEPLOY / name for name in mounted]
    assert [path for path in needed if not path.exists()] == []
    kept = re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    assert {name for line in copied for name in line.split()} == set(kept)


def test_the_rights_are_those_of_the_page_about_postgresql() -> None:
    page = (ROOT / "docs" / "postgresql.md").read_text()
    _, granted = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    lines = [line for line in (DEPLOY / "grants.sql").read_text().splitlines() if not line.startswith("--")]
    assert lines == granted.splitlines()


def test_no_unit_keeps_numpy_from_placing_memory_or_kills_who_asks_for_too_much() -> None:
    for unit in UNITS:
        lines = unit.read_text().splitlines()
        filters = [line for line in lines if line.startswith("SystemCallFilter=")]
        assert filters, unit.name
        assert not any("@resources" in line for line in filters), "mbind, which numpy calls, is of these"
        assert "SystemCallErrorNumber=EPERM" in lines, "else what is refused is killed by SIGSYS"


def test_a_unit_is_started_again_where_something_may_come_back_and_not_where_nothing_is_mended_by_it(
    live_registry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stays = {Exit.USAGE, Exit.CONFLICT, Exit.NO_PERMISSION, Exit.NOT_FOUND, Exit.INVALID_INPUT}
    for unit in UNITS:
        [never] = re.findall(r"^RestartPreventExitStatus=(.*)$", unit.read_text(), re.MULTILINE)
        assert {int(code) for code in never.split()} == stays, unit.name
    served = {name: words for name, words in commands() if name.endswith(".service")}
    folder = shutil.copytree(live_registry, tmp_path / "registry")
    monkeypatch.setenv(SETTINGS, "")
    monkeypatch.setattr("uvicorn.run", lambda *_, **__: None)
    monkeypatch.setattr("registry.server.process._counting_together", lambda _: nullcontext())
    monkeypatch.setattr("cli.commands.watching.time.sleep", lambda _: pytest.fail("it goes on"))
    environment = {"TANDEM_REGISTRY": str(folder), "TANDEM_ACTOR": ANA}

    def ends(name: str) -> int:
        return typed(environment, *served[name])[0]

    old = (folder / FOLDER / DATABASE).read_bytes()
    assert typed(environment, "app", "create", "shop")[0] == Exit.DONE
    (folder / FOLDER / DATABASE).write_bytes(old)
    assert ends("tandem.service") == Exit.CONFLICT, "its receipts tell of more"
    with closing(raw(folder)) as connection:
        connection.execute("DROP TRIGGER release_no_update")
    assert [ends(name) for name in served] == [Exit.CONFLICT] * 2
    assert typed(environment, "scheduler", "run", "--once")[0] == Exit.INFRASTRUCTURE
    environment |= {
        "TANDEM_REGISTRY": "postgresql+psycopg://nobody@127.0.0.1:9/none",
        "TANDEM_BLOBS": str(folder / FOLDER),
    }
    assert [ends(name) for name in served] == [Exit.INFRASTRUCTURE] * 2, "a database may come back"


def test_addresses_in_answers_are_those_of_the_proxy() -> None:
    for name, words in commands():
        assert words[0] != "serve" or "--behind-proxy" in words, name
    # Uvicorn's variable, not one of ours; whoever reaches a server reaches it from this machine.
    assert SERVICES["server-1"]["environment"]["FORWARDED_ALLOW_IPS"] == "*"
    assert all(port.startswith("127.0.0.1:") for s in SERVICES.values() for port in s.get("ports", []))


def test_the_image_can_dump_the_database_that_compose_runs() -> None:
    [major] = re.findall(r" postgresql-client-(\d+) ", (DEPLOY / "Containerfile").read_text())
    assert SERVICES["database"]["image"].startswith(f"docker.io/library/postgres:{major}-")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="this machine has no systemd to ask")
def test_systemd_understands_the_units(tmp_path: Path) -> None:
    for unit in UNITS:
        # Neither the program nor its user is on this machine.
        text = unit.read_text().replace("/opt/tandem/bin/tandem", "/bin/true").replace("User=tandem", "User=root")
        (tmp_path / unit.name).write_text(text)
    command = ["systemd-analyze", "verify", *(str(tmp_path / unit.name) for unit in UNITS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [line for line in done.stderr.splitlines() if str(tmp_path) in line]
    assert (done.returncode, told) == (0, [])


# What compose does, in its order -----------------------------------------------------------------------------


class Standing:
    """What the services find: PostgreSQL with names that no other test has, a bucket, and a folder."""

    def __init__(self, folder: Path, endpoint: str) -> None:
        self.made = f"tandem_deploy_{os.getpid()}"
        self.folder, self.endpoint = folder, endpoint
        parts = re.fullmatch(r"postgresql\+psycopg://(.*@)?(?P<host>[^@/]+)/.*", server_url())
        assert parts is not None
        self.host = parts["host"]
        self.values = {
            "TANDEM_OWNER": "ana@example.com",
            "TANDEM_OWNER_PASSWORD": "one",
            "TANDEM_APP_PASSWORD": "another",
            "POSTGRES_PASSWORD": "x",
            "AWS_ACCESS_KEY_ID": KEY,
            "AWS_SECRET_ACCESS_KEY": SECRET,
            "GARAGE_RPC_SECRET": "x",
        }

    def here(self, text: str) -> str:
        """A text of the files, with the names and places of this machine."""
        text = re.sub(r"\$\{([A-Z_]+):\?\}", lambda found: self.values[found[1]], text)
        text = re.sub(r"\btandem_(owner|app)\b", rf"{self.made}_\1", text)
        text = re.sub(r"\bDATABASE tandem\b", f"DATABASE {self.made}", text)
        text = text.replace("@database/tandem", f"@{self.host}/{self.made}").replace(
            "http://bucket:3900", self.endpoint
        )
        return text.replace("/var/lib/tandem", str(self.folder))

    def environment(self, service: str) -> Mapping[str, str]:
        return {name: self.here(str(value)) for name, value in SERVICES[service]["environment"].items()}

    def make_roles(self) -> None:
        """As the PostgreSQL image does on an empty volume."""
        script = self.here((DEPLOY / "roles.sh").read_text())
        [statements] = re.findall(r"<<'SQL'\n(.*?)^SQL$", script, re.DOTALL | re.MULTILINE)
        for name in ("owner", "app"):
            statements = statements.replace(
                f":'{name}_password'", f"'{self.values[f'TANDEM_{name.upper()}_PASSWORD']}'"
            )
        with connected(server_url()) as operator:
            for statement in filter(str.strip, statements.split(";")):
                operator.execute(statement.encode())

    def grant(self) -> None:
        """What the service `grants` does, as whom it does it."""
        assert SERVICES["grants"]["command"][-1] == "/grants.sql"
        owner = self.environment("migrate")["TANDEM_REGISTRY"]
        with connected(owner) as connection:
            text = re.sub("--.*", "", self.here((DEPLOY / "grants.sql").read_text()))
            for statement in filter(str.strip, text.split(";")):
                connection.execute(statement.encode())

    def remove(self) -> None:
        with connected(server_url()) as operator:
            operator.execute(f"DROP DATABASE IF EXISTS {self.made} WITH (FORCE)".encode())
            operator.execute(f"DROP ROLE IF EXISTS {self.made}_owner, {self.made}_app".encode())


@pytest.fixture
def standing(tmp_path: Path) -> Iterator[Standing]:
    (tmp_path / "s3").mkdir()
    with ministack(tmp_path / "s3") as server:
        [bucket] = re.findall(r"s3://(\w+)/", COMPOSE["x-environment"]["TANDEM_BLOBS"])
        assert bucket == SERVICES["bucket"]["environment"]["GARAGE_DEFAULT_BUCKET"]
        region = tomllib.loads((DEPLOY / "garage.toml").read_text())["s3_api"]["s3_region"]
        assert region == COMPOSE["x-environment"]["AWS_REGION"]
        urllib.request.urlopen(urllib.request.Request(f"{server.endpoint}/{bucket}", method="PUT"), timeout=10).close()
        folder = tmp_path / "volume"
        folder.mkdir(mode=0o700)
        found = Standing(folder, server.endpoint)
        try:
            found.make_roles()
            yield found
        finally:
            found.remove()


def order() -> list[str]:
    """The services, each after those that it waits for."""
    done: list[str] = []

    def take(name: str) -> None:
        for before in SERVICES[name].get("depends_on", {}):
            take(before)
        if name not in done:
            done.append(name)

    for name in SERVICES:
        take(name)
    return done


def typed(environment: Mapping[str, str], *words: str) -> tuple[int, str]:
    answer = CliRunner(env=dict(environment)).invoke(tandem, list(words))
    return answer.exit_code, answer.output


def test_the_services_find_what_the_ones_before_them_made(standing: Standing, tmp_path: Path) -> None:
    assert order() == ["database", "bucket", "migrate", "grants", "server-1", "server-2", "scheduler"]
    upgrade, init = [words for name, words in commands() if name == "migrate.sh"]
    migrating = standing.environment("migrate")
    code, told = typed(migrating, *upgrade)
    assert code == 14, told
    code, told = typed(migrating, *init)
    assert code == 0, told
    assert typed(migrating, *upgrade)[0] == 0, "a second start finds it there"
    serving = standing.environment("server-1")
    code, told = typed(serving, "doctor")
    assert "lacks" in told, "without the grants, the servers' role cannot work"
    standing.grant()
    standing.grant()
    code, told = typed(serving, "doctor")
    lines = [line for line in told.splitlines() if line.startswith(("fail", "warn"))]
    # The server of the tests runs without fsync, and its bucket is reached as the page about the store says.
    assert [line.split()[1] for line in lines] == ["database"], told
    assert "may do what commands need, and edit nothing that was recorded" in told
    assert "keeps it from being replaced unasked" in told
    code, told = typed(serving, *SERVICES["scheduler"]["command"][1:], "--once")
    assert code == 0, told
    # As a backup is taken: by the role that works.
    conninfo = parse_address(serving["TANDEM_REGISTRY"]).conninfo
    Tools(binaries(tmp_path)).run("pg_dump", conninfo, "--format=custom", f"--file={tmp_path / 'dump'}")
    assert (tmp_path / "dump").stat().st_size
    with connected(serving["TANDEM_REGISTRY"]) as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
        app.execute("DELETE FROM token")


@pytest.mark.nightly
def test_the_processes_of_compose_start_answer_and_stop(standing: Standing, tmp_path: Path) -> None:
    """The same with the programs themselves, the scripts, the health check, and two servers side by side."""
    bins = tmp_path / "bin"
    bins.mkdir()
    (bins / "tandem").write_text(f'#!/bin/sh\nexec {sys.executable} -m cli.main "$@"\n')
    (bins / "tandem").chmod(0o755)
    path = f"{bins}:{binaries(tmp_path)}:{os.environ['PATH']}"
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("TANDEM_", "AWS_"))}

    def environment(service: str) -> dict[str, str]:
        return {**plain, **standing.environment(service), "PATH": path, "PYTHONPATH": str(ROOT)}

    script = ["sh", str(DEPLOY / "migrate.sh")]
    for _ in range(2):
        subprocess.run(script, env=environment("migrate"), cwd=standing.folder, check=True, timeout=120)
    standing.grant()
    running = []
    try:
        for service in ("server-1", "server-2"):
            port, words = _free_port(), SERVICES[service]["command"]
            assert words[0] == "tandem"
            command = [str(bins / "tandem"), *words[1:], "--port", str(port)]
            with (tmp_path / service).open("wb") as log:
                process = subprocess.Popen(command, env=environment(service), cwd=standing.folder, stderr=log)
            running.append((process, port, tmp_path / service))
        for _, port, _ in running:
            _demand_healthy(port)
        secrets = re.findall(r"tdm_\w+", "".join(log.read_text() for _, _, log in running))
        assert len(secrets) == 1, "one of both makes the first token"
        for _, port, _ in running:
            looked = {**environment("server-1"), "TANDEM_TOKEN": secrets[0]}
            command = [str(bins / "tandem"), "doctor", "--registry", f"http://127.0.0.1:{port}"]
            subprocess.run(command, env=looked, check=True, timeout=60)
    finally:
        for process, _, _ in running:
            process.send_signal(signal.SIGTERM)
        ends = [process.wait(GRACE + 15) for process, _, _ in running]
    assert set(ends) <= {0, -signal.SIGTERM}


def _demand_healthy(port: int) -> None:
    """What the image's health check asks, until it is content."""
    [words] = re.findall(r'^  CMD \["python", "-c", "(.*)"\]$', (DEPLOY / "Containerfile").read_text(), re.MULTILINE)
    for _ in range(120):
        try:
            exec(words.replace("8321", str(port)))
        except urllib.error.URLError:
            time.sleep(0.5)
        else:
            return
    raise AssertionError("the server is not healthy")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
