"""Adapters of a server that are signed here: the same statement as at hand, with a key that never leaves."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from registry.client.moving import Exchange, Listed
from registry.client.remote import Remote
from registry.client.transport import Answer, Transport
from registry.domain.digests import Digest, digest_of
from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError, InvalidInputError, NotFoundError
from registry.domain.manifests import File, Version
from registry.domain.pulling import PullPlan
from registry.wire.operations import Operation
from tests.damaging import unguarded
from tests.serving_live import served
from tests.signing_models import key_file, their_verdict
from tests.tensors import llama_shapes, lora_shapes, safetensors_bytes
from tests.world import World

ADAPTER, NOBODY = "support-lora@1", "nobody@example.com"
WEIGHTS, CONFIG = "adapter_model.safetensors", "adapter_config.json"


class Heard(Transport):
    """Keeps what is sent: the method and the content of each request."""

    def __init__(self, address: str, token: str) -> None:
        super().__init__(address, token)
        self.sent: list[tuple[str, str]] = []

    def _asked(
        self, method: str, target: str, headers: Mapping[str, str] | None = None, body: bytes | None = None
    ) -> Answer:
        self.sent.append((method, f"{target} {headers} {body!r}"))
        return super()._asked(method, target, headers, body)

    @contextmanager
    def streaming(self, method: str, path: str, **content: Any) -> Iterator[Any]:
        self.sent.append((method, f"{path} {content}"))
        with super().streaming(method, path, **content) as response:
            yield response


class Lying(Remote):
    """What somebody has of a server that tells something else of a version than there is."""

    def __init__(self, address: str) -> None:
        self.line = Heard(address, NOBODY)
        super().__init__(self.line)
        self.lie: Callable[[Version], Version] = lambda told: told

    def ask(self, operation: Operation, arguments: Mapping[str, Any], plan: PullPlan | None = None) -> Any:
        found = super().ask(operation, arguments, plan)
        return self.lie(found) if operation.name == "version" else found


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> World:
    world = World(tmp_path_factory.mktemp("signing") / "registry").stock()
    key_file(world.folder)
    return world


@pytest.fixture(scope="module")
def address(stocked: World) -> Iterator[str]:
    with served(stocked.ana) as found:
        yield found


@pytest.fixture
def far(address: str) -> Iterator[Lying]:
    door = Lying(address)
    yield door
    door.close()


@pytest.fixture
def key(stocked: World) -> Path:
    return stocked.folder / "KEY.pem"


def payload(folder: Path) -> bytes:
    return base64.b64decode(json.loads((folder / "model.sig").read_text())["dsseEnvelope"]["payload"])


# Honest servers --------------------------------------------------------------------------------------------


def test_the_statement_is_that_of_the_registry_at_hand_and_their_verifier_accepts_it(
    stocked: World, far: Lying, key: Path, tmp_path: Path
) -> None:
    here = stocked.ana.sign_adapter(ADAPTER, tmp_path / "here", key)
    there = far.sign_adapter(ADAPTER, tmp_path / "there", key)
    assert replace(there, signature=here.signature) == here
    assert payload(tmp_path / "there") == payload(tmp_path / "here")
    assert their_verdict(tmp_path / "there", key.with_suffix(".pub")) == ""


def test_the_private_key_is_never_sent(far: Lying, key: Path, tmp_path: Path) -> None:
    far.sign_adapter(ADAPTER, tmp_path / "out", key)
    sent = far.line.sent
    assert {method for method, _ in sent} <= {"GET", "POST", "DELETE"}  # no file is put anywhere
    secret = key.read_text().splitlines()[1:-1]
    assert not [line for line in (*secret, "PRIVATE KEY", str(key)) if any(line in said for _, said in sent)]


def test_a_version_that_is_named_by_its_digest_is_signed_under_its_number(
    stocked: World, far: Lying, key: Path, tmp_path: Path
) -> None:
    digest = stocked.ana.version(ADAPTER).digest
    assert far.sign_adapter(f"support-lora@{digest[:20]}", tmp_path / "out", key).reference == ADAPTER


def test_what_was_pulled_before_is_verified_and_signed(far: Lying, key: Path, tmp_path: Path) -> None:
    far.pull(ADAPTER, tmp_path / "out")
    assert far.sign_adapter(ADAPTER, tmp_path / "out", key).files == 3
    with pytest.raises(ConflictError, match="is there already"):
        far.sign_adapter(ADAPTER, tmp_path / "out", key)


def test_other_files_in_the_folder_are_not_signed(far: Lying, key: Path, tmp_path: Path) -> None:
    far.pull(ADAPTER, tmp_path / "out")
    (tmp_path / "out" / CONFIG).write_text("{}")
    with pytest.raises(ConflictError, match="is not support-lora@1"):
        far.sign_adapter(ADAPTER, tmp_path / "out", key)
    assert not (tmp_path / "out" / "model.sig").exists()


def test_nothing_is_asked_with_a_key_that_is_none(stocked: World, far: Lying, tmp_path: Path) -> None:
    public = stocked.folder / "KEY.pub"
    public.chmod(0o600)
    with pytest.raises(InvalidInputError, match="not a key that models can be signed with"):
        far.sign_adapter(ADAPTER, tmp_path / "out", public)
    assert far.line.sent == []


def test_only_adapters_that_are_there_are_signed(far: Lying, key: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="is not an adapter"):
        far.sign_adapter("tiny@1", tmp_path / "out", key)
    with pytest.raises(NotFoundError):
        far.sign_adapter("support-lora@9", tmp_path / "out", key)
    assert not (tmp_path / "out").exists()


# Lies ------------------------------------------------------------------------------------------------------


def _resealed(told: Version) -> Version:
    manifest = {**told.manifest, "base": "sha256:" + "0" * 64}
    return replace(told, manifest=manifest, digest=digest_of(manifest))


def _with_file(told: Version, digest: str) -> Version:
    first, *rest = told.files
    return replace(told, files=(File(first.path, Digest(digest), first.size), *rest))


@pytest.mark.parametrize(
    ("lie", "said"),
    [
        (lambda told: replace(told, manifest={**told.manifest, "schema": 2}), "does not hold"),
        (lambda told: replace(told, manifest={**told.manifest, "schema": 1.5}), "does not hold"),
        (lambda told: replace(told, digest=Digest("sha256:" + "0" * 64)), "does not hold"),
        (_resealed, "does not hold"),
        (lambda told: replace(told, number=2), "does not hold"),
        (lambda told: replace(told, name="other-lora"), "does not hold"),
        (lambda told: _with_file(told, "sha256:" + "0" * 64), "something else than it told of"),
        (lambda told: replace(told, files=told.files[:1]), "something else than it told of"),
        (lambda told: replace(told, files=(*told.files, File("x", told.files[0].digest, 1))), "something else than"),
    ],
)
def test_a_version_that_is_not_what_it_says_is_neither_placed_nor_signed(
    stocked: World, far: Lying, key: Path, tmp_path: Path, lie: Callable[[Version], Version], said: str
) -> None:
    """Whoever signs named the digest that they reviewed."""
    reference = f"support-lora@{stocked.ana.version(ADAPTER).digest}"
    far.lie = lie
    # A reference by digest does not say which number it is, so that one is asked for by number.
    with pytest.raises(IntegrityError, match=said):
        far.sign_adapter(reference if lie is _resealed else ADAPTER, tmp_path / "out", key)
    assert not (tmp_path / "out").exists()


def test_other_bytes_of_a_file_are_neither_placed_nor_signed(
    far: Lying, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = Exchange.read

    def read(self: Exchange, place: str, file: Listed, start: int = 0) -> Iterator[bytes]:
        for chunk in honest(self, place, file, start):
            yield chunk[:-1] + bytes([chunk[-1] ^ 1]) if file.path.endswith(WEIGHTS) else chunk

    monkeypatch.setattr(Exchange, "read", read)
    with pytest.raises(IntegrityError, match="not what was registered"):
        far.sign_adapter(ADAPTER, tmp_path / "out", key)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("kept_back", "error"), [(WEIGHTS, IntegrityError), ("tandem.json", InfrastructureError)])
def test_a_file_that_is_kept_back_is_missed(
    far: Lying, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept_back: str, error: type[Exception]
) -> None:
    honest = Exchange.listing

    def listing(self: Exchange, place: str, *, digests: bool) -> list[Listed]:
        return [file for file in honest(self, place, digests=digests) if not file.path.endswith(kept_back)]

    monkeypatch.setattr(Exchange, "listing", listing)
    with pytest.raises(error):
        far.sign_adapter(ADAPTER, tmp_path / "out", key)
    assert not (tmp_path / "out").exists()


def _other_weights() -> bytes:
    shapes = lora_shapes(llama_shapes(8), rank=2)
    data = bytearray(safetensors_bytes(shapes))
    data[-1] ^= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("path", "content", "found"),
    [
        (WEIGHTS, _other_weights(), "other tensors"),
        (WEIGHTS, b"pickle", "safetensors"),
        (
            CONFIG,
            b'{"peft_type": "LORA", "r": 2, "lora_alpha": 8, "target_modules": ["q_proj", "v_proj"]}',
            "other peft",
        ),
        (CONFIG, b"{}", "peft_type"),
    ],
)
def test_a_registry_that_has_other_files_under_the_same_digest_is_not_signed_for(
    stocked: World, key: Path, tmp_path: Path, path: str, content: bytes, found: str
) -> None:
    """Manifest and digest are those that were registered; the rows of its files, and their bytes, are others."""
    shutil.copytree(stocked.folder, tmp_path / "other")
    world = World.at(tmp_path / "other")
    digest, size = world.ana.runtime.blobs.put([content])
    with unguarded(world.folder) as database:
        database.execute(
            "UPDATE version_file SET digest = ?, size = ? WHERE artifact = 'support-lora' AND path = ?",
            (digest, size, path),
        )
    with served(world.ana) as address:
        door = Lying(address)
        with pytest.raises(IntegrityError, match="the files are not support-lora@1: nothing was signed") as told:
            door.sign_adapter(ADAPTER, tmp_path / "out", key)
        door.close()
    assert found in told.value.found
    assert not (tmp_path / "out" / "model.sig").exists()
    world.ana.close()
