"""Files that are fetched straight from the object store of a server, also by the library of the Hub; and the addresses
by which they are."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from registry.client import straight as client_side
from registry.client.given import GivenBytes
from registry.client.moving import exchange
from registry.client.straight import StoreError, Straight
from registry.client.transport import Transport
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import IntegrityError
from registry.server.faces.hf_hub import answers
from registry.server.logs import redacted
from registry.server.straight import straight_of
from tests.bucketed import Passed, Way, weights
from tests.exchanging import client
from tests.hub_clients import VERSIONS, HubClient
from tests.server.test_operating import lines
from tests.serving_live import remote, served
from tests.world import ANA, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")


def test_what_is_fetched_goes_on_where_the_line_broke(
    stocked: bytes, address: str, way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client_side, "CHUNK", 100)
    broken: list[Passed] = []

    def breaks(passed: Passed) -> int | None:
        if passed.method != "GET" or len(broken) == 2:
            return None
        broken.append(passed)
        return 100

    way.breaks = breaks
    with remote(address, ANA) as door:
        door.pull("stocked-lora@1", tmp_path / "pulled")
    assert weights(tmp_path / "pulled") == stocked
    assert {"bytes=0", "bytes=100"} <= {passed.headers["Range"].partition("-")[0] for passed in way.of("GET")}


def test_what_is_fetched_comes_through_the_server_where_the_store_keeps_breaking(
    stocked: bytes, address: str, way: Way, tmp_path: Path
) -> None:
    way.breaks = lambda _: 0
    with remote(address, ANA) as door:
        door.pull("stocked-lora@1", tmp_path / "pulled")
    assert weights(tmp_path / "pulled") == stocked
    assert len(way.passed) == client_side.ATTEMPTS


def test_bytes_that_the_store_changed_are_not_placed(
    stocked: bytes, bucketed: World, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Straight.read

    def flipped(self: Straight, path: str, start: int, size: int) -> Iterator[bytes]:
        for chunk in read(self, path, start, size):
            yield bytes([chunk[0] ^ 1]) + chunk[1:]

    monkeypatch.setattr(Straight, "read", flipped)
    with remote(address, ANA) as door, pytest.raises(IntegrityError):
        door.pull("stocked-lora@1", tmp_path / "pulled")
    assert not (tmp_path / "pulled").exists()


def test_a_caller_that_knows_of_no_store_gets_the_same_through_the_server(
    stocked: bytes, address: str, way: Way
) -> None:
    with client(address, ANA) as asked:
        one = str(asked.post("/exchanges").json()["id"])
        body = {"reference": "stocked-lora@1", "place": {"path": "here", "place": "p0"}}
        assert asked.post("/pull", json=body, headers={"Tandem-Exchange": one}).status_code == 200
        path = f"/exchanges/{one}/p0/here/adapter_model.safetensors"
        listed = {line["path"]: line for line in asked.get(f"/exchanges/{one}/p0?digests=true").json()["files"]}
        told = listed["here/adapter_model.safetensors"]
        assert (told["size"], told["digest"]) == (len(stocked), digest_of_bytes(stocked))
        assert "straight" not in listed["here/tandem.json"]
        assert asked.get(path).content == stocked
        some = asked.get(path, headers={"Range": "bytes=10-19"})
        assert (some.status_code, some.content) == (206, stocked[10:20])
        assert some.headers["content-range"] == f"bytes 10-19/{len(stocked)}"
        assert asked.get(path, headers={"Range": f"bytes={len(stocked)}-"}).status_code == 416
    assert way.passed == []


# The library of the Hub -----------------------------------------------------------------------------------------


@pytest.fixture
def apart(bucketed: World, way: Way, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server whose store is on a host of another name."""
    monkeypatch.setattr(answers, "LARGE", 1000)
    elsewhere = way.address.replace("127.0.0.1", "localhost")
    with served(bucketed.ana, straight=straight_of(bucketed.ana, elsewhere)) as found:
        yield found


@pytest.mark.parametrize("version", VERSIONS)
def test_each_version_of_the_library_fetches_weights_there_and_tells_nobody_who_it_is(
    stocked: bytes, apart: str, way: Way, tmp_path: Path, version: str
) -> None:
    user, lora = HubClient(version, tmp_path / "hf", ANA), "tandem/stocked-lora"
    got, whole, cat = user.run(
        apart,
        ("download", lora, "v1", "adapter_model.safetensors"),
        ("snapshot", lora, None),
        ("read", f"{lora}@v1/adapter_model.safetensors"),
    )
    assert got["answer"] == cat["answer"] == stocked.hex()
    assert whole["answer"]["files"] == ["adapter_config.json", "adapter_model.safetensors", "tandem.json"]
    fetched = way.of("GET")
    assert {passed.path.rpartition("/")[2] for passed in fetched} == {digest_of_bytes(stocked)[9:]}
    assert not any(name.lower() == "authorization" for passed in way.passed for name in passed.headers)


def test_a_redirect_tells_what_the_file_is_and_is_kept_by_nobody(stocked: bytes, apart: str, address: str) -> None:
    with httpx2.Client(base_url=apart, headers={"Authorization": f"Bearer {ANA}"}) as asked:
        for method in ("HEAD", "GET"):
            told = asked.request(method, "/tandem/stocked-lora/resolve/v1/adapter_model.safetensors")
            assert (told.status_code, told.headers["cache-control"]) == (302, "no-store")
            assert told.headers["x-linked-etag"] == f'"{digest_of_bytes(stocked)[7:]}"'
            assert told.headers["x-linked-size"] == str(len(stocked))
            assert len(told.headers["x-repo-commit"]) == 40
        assert httpx2.get(told.headers["location"]).content == stocked
        assert asked.get("/tandem/stocked-lora/resolve/v1/adapter_config.json").status_code == 200
    with httpx2.Client(base_url=address, headers={"Authorization": f"Bearer {ANA}"}) as asked:
        # where the names are the same, clients would tell the store who they are
        assert asked.get("/tandem/stocked-lora/resolve/v1/adapter_model.safetensors").content == stocked


# Addresses -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("server", "origin", "url", "good"),
    [
        ("https://registry.example", "https://s3.example", "https://s3.example/b/k?X-Amz-Signature=1", True),
        ("http://127.0.0.1:8321", "http://127.0.0.1:9000", "http://127.0.0.1:9000/b/k", True),
        ("https://registry.example", "http://s3.example", "http://s3.example/b/k", False),
        ("https://registry.example", "https://s3.example", "https://evil.example/b/k?X-Amz-Signature=1", False),
        ("https://registry.example", "https://s3.example", "https://s3.example:444/b/k", False),
        ("https://registry.example", "https://s3.example", "https://u:p@s3.example/b/k", False),
        ("https://registry.example", "https://s3.example", "file:///etc/passwd", False),
    ],
)
def test_a_client_goes_only_where_the_server_said_that_its_files_are(
    server: str, origin: str, url: str, good: bool
) -> None:
    straight = Straight(Transport(server, None), origin, 1)
    if good:
        assert straight._checked(url) == url
        return
    with pytest.raises(StoreError) as refused:
        straight._checked(url)
    assert "Signature" not in json.dumps([refused.value.message, refused.value.found])
    assert "u:p" not in refused.value.found


def test_no_address_is_written_to_a_log(stocked: bytes, address: str, line: Transport, tmp_path: Path) -> None:
    with lines() as written, exchange(line) as found:
        found.send({("p", "f"): GivenBytes(b"no secret")}, straight=True)
        with remote(address, ANA) as door:
            door.pull("stocked-lora@1", tmp_path / "pulled")
    assert "exchange_offer" in written.getvalue()
    assert "X-Amz" not in written.getvalue()
    url = f"https://s3.example/b/k?X-Amz-Credential=AK%2F1&X-Amz-Security-Token=abc&X-Amz-Signature={'0' * 64}"
    assert redacted(url) == "https://s3.example/b/k?X-Amz-[redacted]&X-Amz-Security-[redacted]&X-Amz-[redacted]"


def test_a_server_without_a_bucket_or_told_so_offers_nothing(bucketed: World, tmp_path: Path, way: Way) -> None:
    plain = World(tmp_path / "plain")
    for registry, where in ((plain.ana, "https://s3.example"), (bucketed.ana, "off"), (bucketed.ana, None)):
        straight = straight_of(registry, where)  # the store of the tests is reached without encryption
        assert straight is None
    with served(plain.ana) as url, client(url, ANA) as asked:
        begun = asked.post("/exchanges").json()
        assert "straight" not in begun
        told = asked.post(f"/exchanges/{begun['id']}/p/f", json={})
        assert (told.status_code, told.json()["faults"][0]["expected"]) == (
            404,
            "a registry with its blobs in an S3-compatible store",
        )
