"""Short questions to a server, asked with the standard library alone."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from registry.client.lines import LineError, Lines, bearing, goes_through_a_proxy
from registry.client.transport import Transport, UnreachableError
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.origins import parse_origin

ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTandem-Log: 4:x\r\n\r\n{}"


class Listening:
    """A server that does with each connection what it is told; `heads` are the first lines of what was asked."""

    def __init__(self, each: Callable[[Listening, socket.socket], None]) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._each = each
        self.heads: list[str] = []
        self.connections = 0
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            self._each(self, connection)

    def asked(self, connection: socket.socket) -> bool:
        """Read one question without a body; False at the end of the connection."""
        read = b""
        while b"\r\n\r\n" not in read:
            if not (more := connection.recv(4096)):
                return False
            read += more
        self.heads.append(read.partition(b"\r\n")[0].decode())
        return True

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)  # else whoever waits to accept takes one more
        self._socket.close()


@contextmanager
def listening(each: Callable[[Listening, socket.socket], None]) -> Iterator[Listening]:
    server = Listening(each)
    try:
        yield server
    finally:
        server.close()


@contextmanager
def lines(address: str) -> Iterator[Lines]:
    made = Lines(parse_origin(address), connect=5, answer=5)
    try:
        yield made
    finally:
        made.close()


def answering(server: Listening, connection: socket.socket) -> None:
    while server.asked(connection):
        connection.sendall(ANSWER)


def test_a_connection_is_kept_for_the_next_question() -> None:
    with listening(answering) as server, lines(server.address) as asked:
        assert [asked.ask("GET", f"/{n}", {}).body for n in range(3)] == [b"{}"] * 3
        assert (server.connections, server.heads[-1]) == (1, "GET /2 HTTP/1.1")


def test_a_connection_that_was_closed_meanwhile_is_made_again() -> None:
    closed = threading.Event()

    def once(server: Listening, connection: socket.socket) -> None:
        assert server.asked(connection)
        connection.sendall(ANSWER)
        connection.shutdown(socket.SHUT_RDWR)
        closed.set()

    with listening(once) as server, lines(server.address) as asked:
        for _ in range(3):
            assert asked.ask("GET", "/", {}).status == 200
            assert closed.wait(5)
            closed.clear()
        assert server.connections == 3


def test_two_threads_are_answered_side_by_side() -> None:
    both = threading.Barrier(2, timeout=5)

    def together(server: Listening, connection: socket.socket) -> None:
        while server.asked(connection):
            both.wait()
            connection.sendall(ANSWER)

    with listening(together) as server, lines(server.address) as asked, ThreadPoolExecutor(2) as pool:
        assert [told.status for told in pool.map(lambda n: asked.ask("GET", f"/{n}", {}), range(2))] == [200, 200]


def test_what_was_never_asked_is_told_from_what_may_have_been_done() -> None:
    with listening(lambda server, connection: None) as server:
        address = server.address
        with lines(address) as asked, pytest.raises(LineError) as broken:
            asked.ask("GET", "/", {})
    with lines(address) as asked, pytest.raises(LineError) as refused:
        asked.ask("GET", "/", {})
    assert (broken.value.sent, refused.value.sent) == (True, False)
    with pytest.raises(UnreachableError) as told:
        Transport(address, None).post("/v1/promote", {})
    assert "may have been done" not in told.value.fix


def test_what_breaks_off_in_the_middle_is_no_answer() -> None:
    def half(server: Listening, connection: socket.socket) -> None:
        assert server.asked(connection)
        connection.sendall(ANSWER.replace(b"Length: 2", b"Length: 200"))

    with listening(half) as server, pytest.raises(UnreachableError) as told:
        Transport(server.address, None).get("/v1/tokens", {})
    assert "may have been done" in told.value.fix


def test_a_proxy_that_the_environment_names_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_PROXY", "no_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with listening(answering) as proxy, listening(answering) as server:
        monkeypatch.setenv("http_proxy", proxy.address)
        transport = Transport(server.address, None)
        assert transport.get("/v1/tokens", {"after": "a b"}).log == "4:x"
        transport.close()
        assert proxy.heads == [f"GET {server.address}/v1/tokens?after=a+b HTTP/1.1"]
        assert server.heads == []
    assert not goes_through_a_proxy(parse_origin("https://tandem.example.com"))


def test_what_needs_more_than_the_standard_library_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx2", None)
    with listening(answering) as server:
        transport = Transport(server.address, None)
        assert transport.get("/v1/tokens", {}).body == b"{}"
        with pytest.raises(InfrastructureError) as told, transport.streaming("GET", "/v1/exchanges"):
            pass
        assert told.value.fix == "pip install 'tandem-registry[http]'"
        transport.close()


@pytest.mark.parametrize("token", ["tdm_secret\n", "tdm secret", "tdm_sécret", "tdm_secret\r\nHost: other"])
def test_what_is_no_token_is_not_sent_and_not_shown(token: str) -> None:
    with pytest.raises(InvalidInputError) as told:
        bearing(token)
    assert "secret" not in str(told.value.faults)
    assert bearing("tdm_secret") == {"Authorization": "Bearer tdm_secret"}


ODD = ["a\r\nHost: elsewhere", "a\nb", "a\rb", "a\r\n b", "a\x00b", "a\x7f", "caf\u00e9", "\u2028", "\ud800"]


@pytest.mark.parametrize("value", ODD)
def test_a_header_that_cannot_be_sent_is_told_by_its_name_and_nothing_is_sent(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An exchange's id is told by the server, which may say anything."""
    headers = {"Tandem-Exchange": value}
    with listening(answering) as server:
        transport = Transport(server.address, None)
        for ask in (
            lambda: transport.post("/v1/register-prompt", {}, headers),
            lambda: transport.streaming("GET", "/v1/exchanges", headers=headers).__enter__(),
            lambda: transport.post("/v1/register-prompt", {}, headers),
        ):
            with pytest.raises(InvalidInputError, match="cannot be sent") as told:
                ask()
            assert (told.value.where, value in told.value.found) == ("Tandem-Exchange", False)
        assert server.heads == []
        assert transport.get("/v1/tokens", {}).body == b"{}"
        transport.close()
