"""Adapters that are signed for OpenSSF model signing, judged by its own verifier."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, NotFoundError
from tests.signing_models import Private, key_file, their_verdict
from tests.world import World


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> World:
    """support-lora@1, signed in the folder `signed` with `KEY.pem`."""
    world = World(tmp_path_factory.mktemp("signing") / "registry").stock()
    world.ana.sign_adapter("support-lora@1", world.folder / "signed", key_file(world.folder))
    return world


def test_their_verifier_accepts_what_we_signed(signed: World) -> None:
    assert their_verdict(signed.folder / "signed", signed.folder / "KEY.pub") == ""


def test_the_signature_is_over_every_file_that_was_registered(signed: World) -> None:
    bundle = json.loads((signed.folder / "signed" / "model.sig").read_text())
    said = json.loads(base64.b64decode(bundle["dsseEnvelope"]["payload"]))
    assert said["subject"][0]["name"] == "support-lora@1"
    told = {one["name"]: one["digest"] for one in said["predicate"]["resources"]}
    registered = {f.path: f.digest.removeprefix("sha256:") for f in signed.ana.version("support-lora@1").files}
    assert told.items() >= registered.items()
    assert set(told) - set(registered) == {"tandem.json"}


def _changed(folder: Path) -> None:
    (folder / "adapter_config.json").write_text("{}")


def _gone(folder: Path) -> None:
    (folder / "adapter_model.safetensors").unlink()


def _added(folder: Path) -> None:
    (folder / "adapter_model.bin").write_bytes(b"pickle")


def _signature_of_others(folder: Path) -> None:
    path = folder / "model.sig"
    bundle = json.loads(path.read_text())
    signature = bytearray(base64.b64decode(bundle["dsseEnvelope"]["signatures"][0]["sig"]))
    signature[-1] ^= 1
    bundle["dsseEnvelope"]["signatures"][0]["sig"] = base64.b64encode(signature).decode()
    path.write_text(json.dumps(bundle))


@pytest.mark.parametrize("tamper", [_changed, _gone, _added, _signature_of_others])
def test_their_verifier_refuses_it_once_something_was_changed(
    signed: World, tmp_path: Path, tamper: Callable[[Path], None]
) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(signed.folder / "signed", folder)
    assert their_verdict(folder, signed.folder / "KEY.pub") == ""
    tamper(folder)
    assert their_verdict(folder, signed.folder / "KEY.pub") != ""


def test_their_verifier_refuses_the_key_of_somebody_else(signed: World) -> None:
    key_file(signed.folder, "other.pem")
    assert "Key mismatch" in their_verdict(signed.folder / "signed", signed.folder / "other.pub")


def test_a_folder_that_was_pulled_before_is_verified_and_signed(signed: World, tmp_path: Path) -> None:
    folder = tmp_path / "pulled"
    signed.ana.pull("support-lora@1", folder)
    told = signed.ana.sign_adapter("support-lora@1", folder, signed.folder / "KEY.pem")
    assert (told.files, told.signature) == (3, str(folder / "model.sig"))
    assert told.key == (signed.folder / "KEY.pub").read_text()
    assert their_verdict(folder, signed.folder / "KEY.pub") == ""


def test_files_that_are_not_those_that_were_registered_are_not_signed(signed: World, tmp_path: Path) -> None:
    folder = tmp_path / "pulled"
    signed.ana.pull("support-lora@1", folder)
    (folder / "adapter_config.json").write_text("{}")
    with pytest.raises(ConflictError, match="is not support-lora@1"):
        signed.ana.sign_adapter("support-lora@1", folder, signed.folder / "KEY.pem")
    assert not (folder / "model.sig").exists()


def test_a_signature_is_never_written_over_another(signed: World) -> None:
    with pytest.raises(ConflictError, match="is there already"):
        signed.ana.sign_adapter("support-lora@1", signed.folder / "signed", signed.folder / "KEY.pem")


@pytest.mark.parametrize(
    ("key", "password", "found"),
    [
        (ec.generate_private_key(ec.SECP256R1()), b"secret", "a password locks"),
        (ec.generate_private_key(ec.SECP384R1()), None, "secp384r1"),
        (ed25519.Ed25519PrivateKey.generate(), None, "another kind"),
    ],
)
def test_a_key_that_verifiers_would_not_take_is_refused_before_anything_is_pulled(
    signed: World, tmp_path: Path, key: Private, password: bytes | None, found: str
) -> None:
    path = key_file(signed.folder, "unfit.pem", key, password)
    with pytest.raises(InvalidInputError) as told:
        signed.ana.sign_adapter("support-lora@1", tmp_path / "out", path)
    assert told.value.message == "not a key that models can be signed with"
    assert found in told.value.found
    assert not (tmp_path / "out").exists()


def test_a_public_key_or_anything_else_is_no_key_to_sign_with(signed: World, tmp_path: Path) -> None:
    for path in (signed.folder / "KEY.pub", signed.write("empty.pem", ""), signed.write("text.pem", "hello")):
        path.chmod(0o600)
        with pytest.raises(InvalidInputError, match="not a key that models can be signed with"):
            signed.ana.sign_adapter("support-lora@1", tmp_path / "out", path)


def test_a_key_that_others_can_read_is_no_secret(signed: World, tmp_path: Path) -> None:
    path = key_file(signed.folder, "open.pem")
    path.chmod(0o640)
    with pytest.raises(InfrastructureError, match="can be read or written by others"):
        signed.ana.sign_adapter("support-lora@1", tmp_path / "out", path)


def test_only_adapters_are_signed(signed: World, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="is not an adapter"):
        signed.ana.sign_adapter("tiny@1", tmp_path / "out", signed.folder / "KEY.pem")
    with pytest.raises(NotFoundError):
        signed.ana.sign_adapter("support-lora@9", tmp_path / "out", signed.folder / "KEY.pem")
    assert not (tmp_path / "out").exists()
