"""`tandem login` of people: by an issuer in a browser, by a code, by a token, and what is told when it cannot be."""

from __future__ import annotations

import json
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import httpx2
import pytest
from click.testing import CliRunner, Result

import cli.browsing
import registry.client.oidc.device
from cli.main import tandem
from registry.client.credentials import FILE
from registry.server.access import ByToken
from tests.issuing import CLIENT, Browsed, FakeIssuer, issuing
from tests.serving_live import served
from tests.world import ANA, BEN, World


class Place:
    """A served registry, the issuer by which people log in there, and somebody at a command line."""

    def __init__(self, world: World, address: str, issuer: FakeIssuer) -> None:
        self.world, self.address, self.issuer = world, address, issuer
        self.state = world.folder / "state"

    def trust(self, **more: str) -> None:
        document = self.issuer.people_document(self.address, **more)
        self.world.ana.trust_issuers(self.world.write("issuers.yaml", document), "people log in")

    def trust_nobody(self) -> None:
        self.world.ana.trust_issuers(self.world.write("issuers.yaml", "kind: issuers\nissuers: []\n"), "nobody")

    def tandem(self, *words: str, given: str = "") -> Result:
        environment = {"TANDEM_STATE": str(self.state), "TANDEM_REGISTRY": self.address, "TANDEM_TOKEN": None}
        return CliRunner(env={**environment, "TANDEM_ACTOR": None}).invoke(tandem, list(words), input=given)


@pytest.fixture(scope="module")
def served_place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    world = World(tmp_path_factory.mktemp("served") / "w")
    world.ana.add_member(BEN, roles=("author",))
    with issuing() as issuer, served(world.ana, identify=ByToken(world.ana)) as address:
        yield Place(world, address, issuer)


@pytest.fixture
def place(served_place: Place, tmp_path: Path) -> Place:
    served_place.issuer.people, served_place.state = Browsed(), tmp_path / "state"
    served_place.trust()
    return served_place


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Where a browser was brought to; it logs in there, and comes back."""
    gone: list[str] = []

    def goes(address: str) -> None:
        gone.append(address)
        Thread(target=httpx2.get, args=(address,), kwargs={"follow_redirects": True}, daemon=True).start()

    monkeypatch.setattr(cli.browsing, "open_browser", goes)
    monkeypatch.setattr(cli.browsing, "has_browser", lambda: True)
    return gone


def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda self: True)


def test_somebody_logs_in_with_a_browser_and_what_they_do_is_theirs(place: Place, browser: list[str]) -> None:
    entered = place.tandem("login", place.address, "--oidc", "--json")
    assert entered.exit_code == 0, entered.output
    assert json.loads(entered.stdout)["account"] == BEN
    assert len(browser) == 1
    assert f"log in at {place.issuer.url} as the client {CLIENT}, " in entered.stderr
    assert browser[0] in entered.stderr
    assert stat.S_IMODE((place.state / FILE).stat().st_mode) == 0o600
    listed = json.loads(place.tandem("token", "list", "--json").stdout)
    assert {one["token"]["account"] for one in listed} == {BEN}
    assert place.tandem("member", "list").exit_code == 0
    assert place.tandem("logout").exit_code == 0
    assert place.tandem("token", "list").exit_code == 13


def test_a_browser_is_started_apart_from_what_is_told(
    place: Place, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "browser"
    program.write_text(
        f"#!{sys.executable}\nimport sys, urllib.request as r\nprint('noise', flush=True)\nr.urlopen(sys.argv[1])\n"
    )
    program.chmod(0o700)
    monkeypatch.setenv("BROWSER", f"{program} %s")
    entered = place.tandem("login", "--oidc")
    assert entered.exit_code == 0, entered.output
    assert entered.stdout == f"logged in at {place.address} as {BEN}, until {entered.stdout.rpartition('until ')[2]}"
    assert "noise" not in "".join(capfd.readouterr())


def test_a_file_of_the_working_directory_is_no_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody logs in from a folder of a stranger's, which has a module of the name of one of ours."""
    opened, ran = tmp_path / "opened", tmp_path / "ran"
    for name in ("webbrowser", "shlex"):
        (tmp_path / f"{name}.py").write_text(f"open({str(ran)!r}, 'w').close()\n")
    program = tmp_path / "browser"
    program.write_text(f"#!/bin/sh\ntouch {opened}\n")
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{program} %s")
    monkeypatch.chdir(tmp_path)
    cli.browsing.open_browser("https://login.example.com/")
    deadline = time.monotonic() + 20
    while not opened.exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert (opened.exists(), ran.exists()) == (True, False)


def test_without_a_screen_the_address_is_told_and_nothing_is_opened() -> None:
    assert not cli.browsing.has_browser({}, "linux")
    assert not cli.browsing.has_browser({"DISPLAY": ""}, "linux")
    assert cli.browsing.has_browser({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert cli.browsing.has_browser({"BROWSER": "firefox"}, "linux")
    assert cli.browsing.has_browser({}, "darwin")


def test_with_no_browser_the_address_is_told_alone(
    place: Place, browser: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cli.commands.login.WAITS", 0.05)
    answer = place.tandem("login", "--no-browser")
    assert answer.exit_code == 13
    assert browser == []
    assert f"go to\n  {place.issuer.url}/authorize?prompt=login&" in answer.stderr
    assert "nobody came back" in answer.stderr
    assert not (place.state / FILE).exists()


def test_somebody_without_a_browser_types_a_code_elsewhere(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = place.tandem("login", "--device")
    assert (refused.exit_code, place.issuer.people.asked) == (15, [])
    assert "device: true" in refused.stderr
    place.trust(more="    device: true\n")
    at_once: Callable[..., str] = registry.client.oidc.device.by_device

    monkeypatch.setattr(
        "registry.client.oidc.device.by_device", lambda issuer, show: at_once(issuer, show, lambda seconds: None)
    )
    entered = place.tandem("login", "--device")
    assert entered.exit_code == 0, entered.output
    assert f"as {BEN}" in entered.stdout
    assert f"log in at {place.issuer.url} as the client {CLIENT}, " in entered.stderr
    assert "WDJB-MJHT" in entered.stderr
    assert f"{place.issuer.url}/type" in entered.stderr


def test_at_a_terminal_nothing_instead_of_a_token_goes_to_the_issuer(
    place: Place, browser: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_terminal(monkeypatch)
    entered = place.tandem("login", given="\n")
    assert entered.exit_code == 0, entered.output
    assert f"or nothing, to log in with a browser at {place.issuer.url}" in entered.stderr
    assert len(browser) == 1
    place.trust_nobody()
    made = place.world.ana.create_token("typed")
    typed = place.tandem("login", given=f"{made.secret}\n")
    assert typed.exit_code == 0, typed.output
    assert f"as {ANA}" in typed.stdout
    assert "or nothing" not in typed.stderr


def test_from_a_pipe_nobody_is_asked_and_what_to_do_is_told(place: Place, recwarn: pytest.WarningsRecorder) -> None:
    answer = place.tandem("login", given="tdm_x\n")
    assert answer.exit_code == 15
    assert "--token-stdin" in answer.stderr
    assert "--oidc" in answer.stderr
    assert "Token" not in answer.stdout
    assert list(recwarn) == []


def test_where_no_issuer_is_trusted_the_command_says_so(place: Place) -> None:
    place.trust_nobody()
    for option in ("--oidc", "--device", "--no-browser"):
        answer = place.tandem("login", option)
        assert answer.exit_code == 14
        assert "this server lets nobody in by an issuer" in answer.stderr


def test_at_another_address_than_an_owner_named_nobody_is_sent_to_the_issuer(place: Place, browser: list[str]) -> None:
    other = place.address.replace("127.0.0.1", "localhost")
    answer = place.tandem("login", other, "--oidc")
    assert answer.exit_code == 15
    assert f"tandem login {place.address} --oidc" in answer.stderr
    assert browser == []


def test_whom_no_owner_named_is_told_the_subject(place: Place, browser: list[str]) -> None:
    place.issuer.people.claims = {"sub": "u-9"}
    answer = place.tandem("login", "--oidc")
    assert answer.exit_code == 13
    assert "tell an owner: sub 'u-9'" in answer.stderr
    assert not (place.state / FILE).exists()


def test_what_the_issuer_refuses_is_told_and_nothing_kept(place: Place, browser: list[str]) -> None:
    place.issuer.people.refuses = {"error": "server_error", "error_description": "down \x1b[31mfor now"}
    answer = place.tandem("login", "--oidc", "--json")
    assert answer.exit_code == 13
    assert json.loads(answer.stdout or answer.stderr)["error"]["code"] == "unauthenticated"
    assert "\x1b" not in answer.output
    assert not (place.state / FILE).exists()


def test_whoever_interrupts_keeps_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(address: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.browsing, "open_browser", interrupted)
    monkeypatch.setattr(cli.browsing, "has_browser", lambda: True)
    answer = place.tandem("login", "--oidc")
    assert answer.exit_code == 130
    assert not (place.state / FILE).exists()


@pytest.mark.parametrize(
    "words",
    [
        ("--oidc", "--token-stdin"),
        ("--device", "--oidc"),
        ("--device", "--no-browser"),
        ("--word-stdin", "--device"),
        ("--token-stdin", "--word-stdin"),
        ("--token-stdin", "--issuer", "https://login.example.com"),
    ],
)
def test_ways_in_exclude_each_other(place: Place, words: tuple[str, ...]) -> None:
    assert place.tandem("login", *words).exit_code == 2


def test_an_owner_sees_who_logs_in(place: Place) -> None:
    told = CliRunner(env={"TANDEM_ACTOR": ANA}).invoke(
        tandem, ["token", "issuers", "--registry", str(place.world.folder)]
    )
    assert told.exit_code == 0, told.output
    assert f"people by {place.issuer.url}, as its client tandem-cli, for 12 hours" in told.stdout
    assert f"{BEN} is u-1" in told.stdout


def test_https_to_a_server_that_speaks_plain_http_is_told_so(place: Place) -> None:
    secure = place.address.replace("http://", "https://")
    for words in (("login", secure, "--oidc"), ("status", "--registry", secure), ("app", "list", "--registry", secure)):
        answer = place.tandem(*words)
        assert answer.exit_code == 20
        assert "speaks plain http" in answer.stderr
        assert place.address in answer.stderr
