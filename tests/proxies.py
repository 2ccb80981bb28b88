"""A way to a PostgreSQL server that breaks when told to: it reads what clients send, and cuts them off at a commit."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from enum import Enum
from types import TracebackType


class Cut(Enum):
    """When a connection that has written something is lost."""

    WHILE_WRITING = "before its rows are all there"
    BEFORE_COMMIT = "before COMMIT reaches the server, which rolls back"
    AFTER_COMMIT = "after the server has committed, before anybody hears of it"
    LATE_COMMIT = "at once, while COMMIT is still on its way and arrives later"


class Proxy:
    """Forwards to a server on this machine. `cuts` is how many more times a connection is lost, and `at` when."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.at, self.cuts = Cut.AFTER_COMMIT, 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Proxy:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._port))
                threading.Thread(target=_Line(self, client, server).run, daemon=True).start()

    def takes(self, at: Cut) -> bool:
        """Whether a connection is to be lost now; counts it."""
        if self.cuts == 0 or self.at is not at:
            return False
        self.cuts -= 1
        return True


class _Line:
    """One client's connection."""

    def __init__(self, proxy: Proxy, client: socket.socket, server: socket.socket) -> None:
        self._proxy, self._client, self._server = proxy, client, server
        self._wrote = False
        self._mute = False

    def run(self) -> None:
        threading.Thread(target=self._answer, daemon=True).start()
        with contextlib.suppress(OSError):
            while data := self._client.recv(65536):
                if not self._pass_on(data):
                    break
        for end in (self._client, self._server):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def _answer(self) -> None:
        with contextlib.suppress(OSError):
            while data := self._server.recv(65536):
                if not self._mute:
                    self._client.sendall(data)
        with contextlib.suppress(OSError):
            self._client.shutdown(socket.SHUT_RDWR)

    def _pass_on(self, data: bytes) -> bool:
        """Forward what the client sent, or break; False ends the connection."""
        if b"INSERT INTO log" in data:
            self._wrote = True
            if self._proxy.takes(Cut.WHILE_WRITING):
                return False
        if self._wrote and b"COMMIT" in data:
            self._wrote = False
            if self._proxy.takes(Cut.BEFORE_COMMIT):
                return False
            if self._proxy.takes(Cut.AFTER_COMMIT):
                self._mute = True
                self._server.sendall(data)
                time.sleep(0.1)
                return False
            if self._proxy.takes(Cut.LATE_COMMIT):
                self._client.shutdown(socket.SHUT_RDWR)
                time.sleep(0.4)
                self._server.sendall(data)
                time.sleep(0.1)
                return False
        self._server.sendall(data)
        return True
