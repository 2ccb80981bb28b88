"""Stores take their time to put a large object together, and may tell nobody that they did."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import obstore
import pytest
from obstore.exceptions import GenericError

from registry.domain.buckets import parse_bucket
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InfrastructureError
from registry.storage.blobs import buckets
from registry.storage.blobs.buckets import PART
from registry.storage.blobs.object_store import ObjectBlobs
from tests.bucketed import LOST, Passed, way_to
from tests.s3 import Server, rclone

LARGE = random.Random(5).randbytes(2 * PART + 1000)
LARGE_DIGEST = digest_of_bytes(LARGE)


@pytest.fixture(scope="module")
def forgetful(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A store that knows nothing of an upload any more once it has put it together."""
    with rclone(tmp_path_factory.mktemp("rclone")) as running:
        yield running


def store_at(server: Server, monkeypatch: pytest.MonkeyPatch, address: str | None = None) -> ObjectBlobs:
    for name, value in {**server.environment, "AWS_ENDPOINT_URL": address or server.endpoint}.items():
        monkeypatch.setenv(name, value)
    return ObjectBlobs(parse_bucket(server.new_place()))


def test_a_store_whose_answer_was_lost_is_believed_what_it_holds(
    forgetful: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked again, it says that there is no such upload."""
    answers: list[bool] = []

    def breaks(passed: Passed) -> int | None:
        answers.extend([True] * (passed.method == "POST"))
        return LOST if passed.method == "POST" and len(answers) == 2 else None

    with way_to(forgetful.endpoint) as way:
        way.breaks = breaks
        store = store_at(forgetful, monkeypatch, way.address)
        assert store.put([LARGE], expected=LARGE_DIGEST) == (LARGE_DIGEST, len(LARGE))
        assert len(way.of("POST")) == 3
        assert store.verify(LARGE_DIGEST) == ""


@pytest.mark.parametrize("comes", [True, False])
def test_a_store_that_is_still_at_it_is_waited_for(
    forgetful: Server, comes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, put, pool = store_at(forgetful, monkeypatch), obstore.put, ThreadPoolExecutor(1)

    def late(*args: Any, **named: Any) -> None:
        time.sleep(0.1)
        put(*args, **named)

    def slow(*args: Any, **named: Any) -> None:
        if not named.get("use_multipart"):
            put(*args, **named)
            return
        given = [*args[:2], list(args[2])]
        if comes:
            pool.submit(late, *given, **named)
        raise GenericError("status code: 404 Not Found, body: <Code>NoSuchUpload</Code>")

    monkeypatch.setattr(obstore, "put", slow)
    monkeypatch.setattr(buckets, "_LOOK", 0.02)
    monkeypatch.setattr(buckets, "_TOGETHER", 5.0 if comes else 0.1)
    with pool:
        if comes:
            store.put([LARGE])
            assert store.verify(LARGE_DIGEST) == ""
            return
        with pytest.raises(InfrastructureError) as told:
            store.put([LARGE])
    assert told.value.found == "404 Not Found NoSuchUpload"
