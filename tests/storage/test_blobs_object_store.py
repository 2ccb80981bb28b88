"""What blobs in a bucket promise beyond the contract: large uploads, interruptions, errors told, whose bucket it is."""

from __future__ import annotations

import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import obstore
import pytest
from obstore.store import AzureStore, GCSStore, S3Store

from registry.domain.buckets import Bucket, parse_bucket
from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import (
    ConflictError,
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    NotFoundError,
)
from registry.storage.blobs import object_store
from registry.storage.blobs.buckets import PART, Objects, part_size
from registry.storage.blobs.object_store import OWNER, ObjectBlobs
from tests.s3 import SECRET, Server, ministack, rclone

ROOT = Path(__file__).resolve().parents[2]
LARGE = random.Random(5).randbytes(2 * PART + 1000)
LARGE_DIGEST = digest_of_bytes(LARGE)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with ministack(tmp_path_factory.mktemp("ministack")) as running:
        yield running


@pytest.fixture(autouse=True)
def _environment(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def bucket(server: Server) -> Bucket:
    return parse_bucket(server.new_place())


@pytest.fixture
def store(bucket: Bucket) -> ObjectBlobs:
    return ObjectBlobs(bucket)


def keys(bucket: Bucket) -> list[str]:
    """What lies in the bucket, marks of use left out."""
    behind = S3Store(bucket.name, prefix=bucket.prefix, client_options={"allow_http": True})
    found = [item["path"] for page in obstore.list(behind) for item in page]
    return sorted(key for key in found if not key.startswith("used/"))


def key_of(digest: Digest) -> str:
    return f"sha256/{digest[7:9]}/{digest[9:]}"


def in_chunks(data: bytes) -> Iterator[bytes]:
    return (data[start : start + 300_000] for start in range(0, len(data), 300_000))


# Large blobs -----------------------------------------------------------------------------------------------------


def test_a_large_blob_goes_in_parts_and_comes_back_in_pieces(store: ObjectBlobs, bucket: Bucket) -> None:
    assert store.put(in_chunks(LARGE), expected=LARGE_DIGEST) == (LARGE_DIGEST, len(LARGE))
    assert keys(bucket) == [key_of(LARGE_DIGEST)]
    assert [len(piece) for piece in store.open(LARGE_DIGEST)] == [PART, PART, 1000]
    assert store.get(LARGE_DIGEST) == LARGE
    assert b"".join(store.open(LARGE_DIGEST, PART + 5)) == LARGE[PART + 5 :]
    assert store.verify(LARGE_DIGEST) == ""


def test_what_is_there_is_not_sent_again(store: ObjectBlobs, monkeypatch: pytest.MonkeyPatch) -> None:
    store.put(in_chunks(LARGE))

    def refuse(*_: object) -> None:
        raise AssertionError("sent or fetched again")

    monkeypatch.setattr(Objects, "stream", refuse)
    # Not even to see whether it is right: the store's checksum says so.
    monkeypatch.setattr(Objects, "pieces", refuse)
    assert store.put(in_chunks(LARGE)) == (LARGE_DIGEST, len(LARGE))


@pytest.mark.parametrize("wrong", [LARGE[:-1] + b"?", LARGE[:-1], b""])
def test_a_large_blob_that_was_changed_is_found_and_mended(store: ObjectBlobs, bucket: Bucket, wrong: bytes) -> None:
    store.put(in_chunks(LARGE))
    obstore.put(
        S3Store(bucket.name, client_options={"allow_http": True}), f"{bucket.prefix}/{key_of(LARGE_DIGEST)}", wrong
    )
    with pytest.raises(IntegrityError, match="is damaged"):
        store.get(LARGE_DIGEST)
    store.put(in_chunks(LARGE))
    assert store.verify(LARGE_DIGEST) == ""


def test_an_upload_that_breaks_off_leaves_nothing_and_can_be_run_again(
    store: ObjectBlobs, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Objects.stream

    def breaking(objects: Objects, key: str, chunks: Iterator[bytes], part: int) -> None:
        def until_it_breaks() -> Iterator[bytes]:
            for number, chunk in enumerate(chunks):
                if number == 12:
                    raise ConnectionError("the line is cut")
                yield chunk

        real(objects, key, until_it_breaks(), part)

    with monkeypatch.context() as patch:
        patch.setattr(Objects, "stream", breaking)
        with pytest.raises(ConnectionError):
            store.put(in_chunks(LARGE))
    assert keys(bucket) == []
    assert not store.has(LARGE_DIGEST)
    store.put(in_chunks(LARGE))
    assert store.verify(LARGE_DIGEST) == ""


def test_bytes_that_changed_on_their_way_get_no_name(
    store: ObjectBlobs, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last look at the bytes is while they leave: the object is there only after it."""
    real: Any = object_store._checked

    class Flipping:
        def __init__(self, copy: Any) -> None:
            self.copy = copy

        def __getattr__(self, name: str) -> Any:
            if name != "read":
                return getattr(self.copy, name)
            return lambda size: (self.copy.read(size) or b"").replace(LARGE[:8], b"otherwis")

    monkeypatch.setattr(object_store, "_checked", lambda copy, digest: real(Flipping(copy), digest))
    with pytest.raises(IntegrityError, match="changed while it was sent"):
        store.put(in_chunks(LARGE))
    assert keys(bucket) == []


MEMORY = """
import resource, sys
from registry.domain.buckets import parse_bucket
from registry.storage.blobs.object_store import ObjectBlobs
store = ObjectBlobs(parse_bucket(sys.argv[1]))
store.put([b"warm"]); store.put(bytes([1]) * 2**20 for _ in range(10))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
digest, size = store.put(bytes([2]) * 2**20 for _ in range(120))
for _ in store.open(digest): pass
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


def test_memory_does_not_grow_with_the_blob(bucket: Bucket) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, str(bucket)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 100, "MiB more for a blob of 120 MiB; parts of 8 MiB are under way at once"


@pytest.mark.parametrize(("size", "part"), [(1, PART), (9000 * PART, PART), (9000 * PART + 1, PART + 2**20)])
def test_parts_grow_so_that_their_number_is_allowed(size: int, part: int) -> None:
    assert part_size(size) == part
    assert -(-size // part) <= 10_000


WRITER = """
import random, sys
from registry.domain.buckets import parse_bucket
from registry.storage.blobs.object_store import ObjectBlobs
store, source = ObjectBlobs(parse_bucket(sys.argv[1])), random.Random(int(sys.argv[2]))
print("ready", flush=True)
while True:
    digest, _ = store.put(source.randbytes(1_000_000) for _ in range(source.choice((1, 20))))
    print(digest, flush=True)
"""


def test_a_killed_writer_leaves_no_wrong_blob_and_loses_no_promised_one(store: ObjectBlobs, bucket: Bucket) -> None:
    moments = random.Random(3)
    promised: list[Digest] = []
    for seed in range(4):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(bucket), str(seed)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        with writer.stdout as answers:
            answers.readline()
            time.sleep(moments.uniform(0.05, 0.6))
            writer.send_signal(signal.SIGKILL)
            writer.wait()
            promised += [Digest(line.strip()) for line in answers if line.endswith("\n")]
    visible = [item.digest for item in store.list()]
    assert set(promised) <= set(visible)
    assert [store.verify(digest) for digest in visible] == [""] * len(visible)
    assert [key for key in keys(bucket) if not key.startswith("sha256/")] == []


# Errors ----------------------------------------------------------------------------------------------------------


def everything(store: ObjectBlobs) -> list[Callable[[], object]]:
    return [
        lambda: store.put([b"data"]),
        lambda: store.put(in_chunks(LARGE)),
        lambda: store.get(LARGE_DIGEST),
        lambda: store.has(LARGE_DIGEST),
        lambda: store.verify(LARGE_DIGEST),
        store.list,
        lambda: store.discard(LARGE_DIGEST),
    ]


def test_a_bucket_that_is_not_there_is_told_from_a_blob_that_is_not(server: Server) -> None:
    store = ObjectBlobs(parse_bucket("s3://nobody-made-this/x"), retries=0)
    for ask in everything(store):
        with pytest.raises(InfrastructureError) as refused:
            ask()
        assert refused.value.found == "404 Not Found NoSuchBucket"
        assert refused.value.fix == "create the bucket, or correct the address"
        assert refused.value.where == "s3://nobody-made-this/x"


def test_wrong_credentials_are_told_without_repeating_any(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with rclone(tmp_path) as strict:
        place = parse_bucket(strict.new_place())
        for name, value in strict.environment.items():
            monkeypatch.setenv(name, value)
        ObjectBlobs(place).put([b"with the right key"])
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "the-wrong-" + SECRET)
        for ask in everything(ObjectBlobs(place, retries=0)):
            with pytest.raises(InfrastructureError) as refused:
                ask()
            told = f"{refused.value.message} {refused.value.found} {refused.value.fix} {refused.value.where}"
            assert "403" in refused.value.found
            assert "AWS_SECRET_ACCESS_KEY" in refused.value.fix
            assert SECRET not in told
            assert "Signature=" not in told


def test_missing_credentials_are_told_with_where_they_come_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", "/nowhere/account.json")
    for address, variable in (
        ("az://container/x", "AZURE_STORAGE_ACCOUNT_NAME"),
        ("gs://bucket/x", "GOOGLE_APPLICATION_CREDENTIALS"),
    ):
        with pytest.raises(InfrastructureError) as refused:
            ObjectBlobs(parse_bucket(address), retries=0).has(LARGE_DIGEST)
        assert "credentials" in refused.value.found
        assert variable in refused.value.fix


def test_a_server_that_is_away_or_silent_is_told(bucket: Bucket, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(InfrastructureError) as away:
            ObjectBlobs(bucket, retries=0).put([b"x"])
        silent.listen()
        with pytest.raises(InfrastructureError) as late:
            ObjectBlobs(bucket, retries=0, timeout=timedelta(seconds=0.3)).put([b"x"])
    assert away.value.found == "the server cannot be reached"
    assert late.value.found in {"no answer in time", "the server cannot be reached"}
    assert "AWS_ENDPOINT_URL" in away.value.fix


def test_without_the_extra_the_command_that_installs_it_is_told(
    bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "obstore"]:
        monkeypatch.setitem(sys.modules, name, None)
    for ask in everything(ObjectBlobs(bucket)):
        with pytest.raises(InfrastructureError) as refused:
            ask()
        assert refused.value.fix == 'pip install "tandem-registry[s3]"'


def test_no_room_for_the_temporary_copy_is_told(store: ObjectBlobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nowhere/at/all")
    with pytest.raises(InfrastructureError) as refused:
        store.put(in_chunks(LARGE))
    assert "TMPDIR" in refused.value.fix
    small, _ = store.put([b"small"])
    assert store.get(small) == b"small"


def test_an_object_that_goes_while_it_is_read_is_not_found(store: ObjectBlobs) -> None:
    store.put(in_chunks(LARGE))
    reading = store.open(LARGE_DIGEST)
    next(reading)
    store.discard(LARGE_DIGEST)
    with pytest.raises(NotFoundError):
        list(reading)


# Addresses, and whose bucket it is --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "bucket"),
    [
        ("s3://team-bucket", Bucket("s3", "team-bucket", "")),
        ("gs://b.example.com/a/b/", Bucket("gs", "b.example.com", "a/b")),
        ("az://container/tandem", Bucket("az", "container", "tandem")),
    ],
)
def test_an_address_names_a_bucket_and_a_prefix(text: str, bucket: Bucket) -> None:
    assert parse_bucket(text) == bucket
    assert str(bucket) == text.rstrip("/")


@pytest.mark.parametrize(
    "text",
    [
        "ftp://b1/x",
        "file:///etc",
        "s3://",
        "s3:///x",
        "s3://key:secret@b1/x",
        "s3://b1/../x",
        "s3://b1/a//b",
        "s3://b1/x?y=secret",
        "s3://b1/ä",
        "memory:///x",
    ],
)
def test_anything_else_is_refused_without_repeating_a_secret(text: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        parse_bucket(text, "TANDEM_BLOBS")
    assert "secret" not in f"{refused.value.found} {refused.value.message}"
    assert refused.value.where == "TANDEM_BLOBS"


def test_each_scheme_has_its_own_client(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AZURE_STORAGE_ACCOUNT_NAME", "somebody")
    kinds = {scheme: type(Objects(Bucket(scheme, "bucket", "x"))._store) for scheme in ("s3", "gs", "az")}
    assert kinds == {"s3": S3Store, "gs": GCSStore, "az": AzureStore}


MINE, OTHERS = digest_of_bytes(b"mine"), digest_of_bytes(b"others")
"""As the ids of log keys are."""


def test_a_bucket_belongs_to_the_registry_that_claimed_it(bucket: Bucket) -> None:
    mine = ObjectBlobs(bucket, owner=lambda: MINE)
    assert mine.claim(MINE)
    assert not mine.claim(MINE), "an init that was interrupted may go on"
    digest, _ = mine.put([b"ours"])
    with pytest.raises(ConflictError, match="belongs to another registry") as refused:
        ObjectBlobs(bucket, owner=lambda: OTHERS).put([b"theirs"])
    assert refused.value.found == MINE
    with pytest.raises(ConflictError):
        ObjectBlobs(bucket).claim(OTHERS)
    assert [item.digest for item in mine.list()] == [digest]


@pytest.mark.parametrize("left", [b"", b"\x00\xff", MINE.encode()[:-1], MINE.encode() + b"\n", b"x" * 100_000])
def test_a_damaged_claim_is_told_as_damage_and_nothing_is_put(bucket: Bucket, left: bytes) -> None:
    ObjectBlobs(bucket).claim(MINE)
    Objects(bucket).write(OWNER, left)
    blobs = ObjectBlobs(bucket, owner=lambda: MINE)
    for act in (lambda: blobs.put([b"ours"]), lambda: blobs.claim(MINE)):
        with pytest.raises(IntegrityError, match="is damaged") as refused:
            act()
        assert MINE in refused.value.expected
        assert refused.value.found
        assert refused.value.where == f"{bucket}/{OWNER}"
    assert list(ObjectBlobs(bucket).list()) == []


def test_a_place_with_blobs_of_nobody_known_is_not_claimed(store: ObjectBlobs) -> None:
    store.put([b"whose are these"])
    with pytest.raises(ConflictError, match="belongs to another registry"):
        store.claim(MINE)
