"""What can be wrong with a server, told with the right exit code and what to do."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from registry.bootstrap import Local
from registry.client.transport import Transport
from registry.domain.errors import InfrastructureError
from registry.domain.transparency.audits import SignedCheckpoint
from tests.cli.asking import ask
from tests.serving_live import served
from tests.world import ANA, World


@contextmanager
def answering(status: int, body: bytes, kind: str = "text/html") -> Iterator[str]:
    """The address of something that answers everything in one way."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815  the base class looks for this name

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class calls it that
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


COMMANDS = [["status"], ["resolve", "bot@production"], ["app", "list"], ["hold", "set", "bot@dev", "--reason", "x"]]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_a_server_that_is_down_is_told_in_words(folder: Path, words: list[str]) -> None:
    answer = ask(*words, "--registry", "http://127.0.0.1:9")

    assert answer.exit_code == 20
    assert answer.stdout == ""
    assert "the server does not answer" in answer.stderr
    assert "http://127.0.0.1:9" in answer.stderr


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"<html>it works</html>"),
        (200, b'{"hello": "world"}'),
        (404, b"not here"),
        (502, b"bad gateway"),
        (302, b""),
        (500, b'{"code": 1}'),
    ],
)
def test_what_is_no_tandem_is_told_and_never_a_traceback(
    folder: Path, words: list[str], status: int, body: bytes
) -> None:
    with answering(status, body) as address:
        answer = ask(*words, "--registry", address)

    assert answer.exit_code == 20
    assert "unexpected" not in answer.stderr
    assert "expected" in answer.stderr


def test_a_server_that_promises_more_than_it_sends_is_told(folder: Path) -> None:
    with answering(200, b'{"items": [') as address:
        assert ask("resolve", "bot@production", "--registry", address).exit_code == 20


@pytest.mark.parametrize(
    ("address", "told"),
    [("http://tandem.example.com", "read the token"), ("https://ana:pw@tandem.example.com", "user or password")],
)
def test_an_address_that_is_not_safe_is_refused_before_anything_is_sent(folder: Path, address: str, told: str) -> None:
    answer = ask("status", "--registry", address)
    assert answer.exit_code == 15
    assert told in answer.stderr
    assert "pw" not in answer.stderr


@pytest.mark.parametrize("words", [["init"], ["upgrade"], ["import", "a.tandem"], ["serve"]], ids=" ".join)
def test_what_is_about_a_registry_of_this_machine_says_so(folder: Path, words: list[str]) -> None:
    (folder / "a.tandem").write_bytes(b"x")
    answer = ask(*words, "--registry", "https://tandem.example.com")
    assert answer.exit_code == 15
    assert "of this machine" in answer.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["a.tandem", "support.prompt.md"]


def test_without_a_token_or_with_an_unknown_one_nobody_is_let_in(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(tmp_path / "far").stock()
    with served(world.ana) as address:
        refused = ask("status", "--registry", address)
        monkeypatch.setenv("TANDEM_TOKEN", ANA)
        let_in = ask("status", "--registry", address, "--json")
    assert refused.exit_code == 13
    assert "token" in refused.stderr
    assert let_in.exit_code == 0
    assert [stage["stage"] for stage in json.loads(let_in.stdout)["items"]] == ["dev", "staging", "production"]


def test_what_is_live_is_asked_again_only_if_it_changed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(tmp_path / "far").stock()
    world.place(world.release(100), "staging")
    monkeypatch.setenv("TANDEM_TOKEN", ANA)
    with served(world.ana) as address:
        first, second = (ask("resolve", "bot@staging", "--registry", address, "--json") for _ in range(2))
        world.place(world.release(101), "staging")
        third = ask("resolve", "bot@staging", "--registry", address, "--json")
    assert first.exit_code == 0
    assert json.loads(first.stdout) == json.loads(second.stdout)
    assert json.loads(third.stdout)["release"] == "bot@2"


def test_a_server_that_does_not_tell_what_its_log_is_changes_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have been set back: whoever keeps receipts goes on with no log that they cannot hold to them."""

    def down(self: Local) -> SignedCheckpoint:
        raise InfrastructureError("not now")

    world = World(tmp_path / "far").stock()
    monkeypatch.setenv("TANDEM_TOKEN", ANA)
    monkeypatch.setenv("TANDEM_STATE", str(tmp_path / "state"))
    with served(world.ana) as address:
        assert ask("app", "create", "one", "--registry", address).exit_code == 0
        with monkeypatch.context() as patch:
            patch.setattr(Local, "checkpoint", down)
            answer = ask("app", "create", "two", "--registry", address)
    assert (answer.exit_code, "not now" in answer.stderr) == (20, True)
    assert [app.name for app in world.ana.applications().items] == ["bot", "one"]


@pytest.mark.parametrize(
    "body",
    [b"<html>", b"[1]\n", b'{"done": 1}\n', b'{"problem": 7}\n', b'{"answer": {}, "log": 1}\n', b"\xff\n", b"\n"],
)
def test_lines_that_no_tandem_tells_are_told_in_words(body: bytes) -> None:
    with answering(200, body) as address:
        transport = Transport(address, None)
        with pytest.raises(InfrastructureError, match="no Tandem"), transport.lines("/v1/evaluate", {}) as lines:
            list(lines)
        transport.close()


def test_an_answer_that_is_kept_with_a_tag_that_cannot_be_sent_is_asked_for_anew(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(tmp_path / "far").stock()
    world.place(world.release(100), "staging")
    monkeypatch.setenv("TANDEM_TOKEN", ANA)
    words = ("resolve", "bot@staging", "--json")
    with served(world.ana) as address:
        first = ask(*words, "--registry", address)
        [kept] = (Path(os.environ["TANDEM_STATE"]) / "answers").iterdir()
        tag, _, rest = kept.read_bytes().partition(b"\n")
        for odd in (b"a\rHost: elsewhere", b"a\x00", b'"\xe9"'):
            kept.write_bytes(odd + b"\n" + rest)
            again = ask(*words, "--registry", address)
            assert (again.exit_code, again.stdout) == (0, first.stdout), again.stderr
            assert kept.read_bytes().partition(b"\n")[0] == tag
