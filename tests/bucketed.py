"""A registry with its blobs in a bucket, and a way to that bucket which sees what goes by, and breaks when told to."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from registry.domain.buckets import parse_bucket
from registry.founding import initialise
from registry.storage.blobs.object_store import ObjectBlobs
from registry.storage.blobs.staging import Staging
from tests.postgres import settings_of
from tests.s3 import SIGNING, Server
from tests.world import ANA, World

PART = 5 * 1024**2
"""The smallest part that a store takes."""
LOST = -1


@dataclass(frozen=True)
class Passed:
    """A request that went to the bucket, whole: its method, its path without what is signed, and its headers."""

    method: str
    path: str
    headers: Mapping[str, str]


@dataclass
class Way:
    """A way to a store at another address, as a proxy in front of it is. `address` is what callers are told."""

    endpoint: str
    address: str = ""
    passed: list[Passed] = field(default_factory=list)
    breaks: Callable[[Passed], int | None] = lambda _: None
    """Tells of a request after how many bytes of its answer the line is cut; 0 is before anything gets there, and LOST
    is after it did, with nothing of the answer."""

    def of(self, method: str) -> list[Passed]:
        return [passed for passed in self.passed if passed.method == method]


@contextmanager
def way_to(endpoint: str) -> Iterator[Way]:
    way = Way(endpoint)
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Passing", (_Passing,), {"way": way}))
    server.daemon_threads = True
    way.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield way
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Passing(BaseHTTPRequestHandler):
    way: Way

    def do_GET(self) -> None:
        passed = Passed(self.command, self.path.partition("?")[0], dict(self.headers.items()))
        body = self.rfile.read(length := int(self.headers.get("Content-Length", "0")))
        if len(body) < length:
            return  # whoever sent it is gone
        self.way.passed.append(passed)
        cut = self.way.breaks(passed)
        if cut == 0:
            self.close_connection = True
            return
        behind = http.client.HTTPConnection(urlsplit(self.way.endpoint).netloc, timeout=60)
        behind.request(self.command, self.path, body or None, dict(self.headers.items()))
        answer = behind.getresponse()
        data = answer.read()
        behind.close()
        if cut == LOST:
            self.close_connection = True
            return
        self.send_response(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in {"connection", "transfer-encoding", "date", "server"}:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data[:cut])
        self.close_connection = True

    do_PUT = do_POST = do_DELETE = do_HEAD = do_GET  # noqa: N815  # as the library calls them

    def log_message(self, *_: object) -> None:
        pass


def know(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process reach a store, and sign addresses that it takes."""
    for name, value in {**server.environment, **SIGNING}.items():
        monkeypatch.setenv(name, value)


def world_in(place: str, folder: Path) -> World:
    """A new registry with its blobs in a bucket."""
    folder.mkdir()
    initialise(folder, replace(settings_of(folder, ANA), blobs=parse_bucket(place)))
    return World.at(folder)


def bucket_of(world: World) -> ObjectBlobs:
    blobs = world.ana.runtime.blobs
    assert isinstance(blobs, ObjectBlobs)
    return blobs


def staging_of(world: World) -> Staging:
    """Where files arrive in the bucket, by the address that nothing breaks."""
    return bucket_of(world)._staging


def keys(world: World, within: str) -> list[str]:
    """The keys of objects beneath a prefix, and of uploads that were never finished, with a question mark."""
    staging = staging_of(world)
    place = {"Bucket": bucket_of(world).bucket.name, "Prefix": staging._key(within)}
    objects = [o["Key"] for o in staging._client.list_objects_v2(**place).get("Contents", ())]
    uploads = [f"{u['Key']}?" for u in staging._client.list_multipart_uploads(**place).get("Uploads", ())]
    return [key.removeprefix(staging._key("")) for key in objects + uploads]


def weights(lora: Path) -> bytes:
    """The largest file of an adapter's folder."""
    return (lora / "adapter_model.safetensors").read_bytes()
