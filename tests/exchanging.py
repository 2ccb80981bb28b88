"""Sending files to a server by hand, and lines to it that break."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2

from registry.client.transport import Transport
from tests.world import ANA

DATA = bytes(range(256)) * 4096
"""1 MiB."""


def client(address: str, account: str) -> httpx2.Client:
    return httpx2.Client(base_url=f"{address}/v1", headers={"Authorization": f"Bearer {account}"})


def begun(asked: httpx2.Client) -> str:
    return str(asked.post("/exchanges").json()["id"])


def digest(data: bytes) -> dict[str, str]:
    return {"Repr-Digest": f"sha-256=:{base64.b64encode(hashlib.sha256(data).digest()).decode()}:"}


def put(asked: httpx2.Client, path: str, data: bytes, **headers: str) -> httpx2.Response:
    return asked.put(path, content=data, headers={**digest(data), **headers})


def part(data: bytes, first: int, last: int) -> dict[str, Any]:
    ranged = {"Content-Range": f"bytes {first}-{last}/{len(data)}"}
    return {"content": data[first : last + 1], "headers": {**digest(data), **ranged}}


class Breaking(httpx2.HTTPTransport):
    """A way to a server that breaks: so many requests of a method do not get through, or end after some bytes."""

    def __init__(self, method: str, times: int, after: int = 0) -> None:
        super().__init__()
        self.method, self.times, self.after = method, times, after
        self.sent: list[int] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if request.method == "PUT":
            self.sent.append(int(request.headers["Content-Length"]))
        if request.method != self.method or not self.times:
            return super().handle_request(request)
        self.times -= 1
        if request.method == "PUT":
            request.stream = Short(request.stream, self.after)
            return super().handle_request(request)
        response = super().handle_request(request)
        response.stream = Short(response.stream, self.after)
        return response


class Short(httpx2.SyncByteStream):
    def __init__(self, stream: Any, after: int) -> None:
        self._stream, self._after = stream, after

    def __iter__(self) -> Iterator[bytes]:
        left = self._after
        for chunk in self._stream:
            yield chunk[:left]
            left -= len(chunk[:left])
            if not left:
                raise httpx2.ReadError("the line is dead")

    def close(self) -> None:
        self._stream.close() if hasattr(self._stream, "close") else None


@contextmanager
def breaking(address: str, way: httpx2.BaseTransport) -> Iterator[Transport]:
    made = Transport(address, ANA)
    headers = {"Authorization": f"Bearer {ANA}"}
    made._connection = httpx2.Client(base_url=address, headers=headers, transport=way)
    yield made
    made.close()
