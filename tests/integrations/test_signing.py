"""The registry's key: made once, private, durable, and named by what it is."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from registry.domain.digests import parse_digest
from registry.domain.errors import ConflictError, InfrastructureError
from registry.integrations.signing import create_key, key_id

FIXED = """-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----
"""
"""The secret key of RFC 8032, section 7.1, test 1."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "registry.key"


@pytest.mark.parametrize("mask", [0o000, 0o277])
def test_a_new_key_is_private_and_named_by_its_public_half(path: Path, mask: int) -> None:
    umask = os.umask(mask)
    try:
        created = create_key(path)
    finally:
        os.umask(umask)
    assert path.stat().st_mode & 0o777 == 0o600
    assert created == key_id(path) == parse_digest(created)
    key = serialization.load_pem_private_key(path.read_bytes(), password=None)
    assert isinstance(key, Ed25519PrivateKey)


def test_the_id_is_the_digest_of_the_32_public_bytes(path: Path) -> None:
    """`printf d75a9801…f707511a | xxd -r -p | sha256sum`, over the public key the RFC gives."""
    path.write_text(FIXED)
    path.chmod(0o600)
    assert key_id(path) == "sha256:21fe31dfa154a261626bf854046fd2271b7bed4b6abe45aa58877ef47f9721b9"


def test_each_key_is_another(tmp_path: Path) -> None:
    assert create_key(tmp_path / "one") != create_key(tmp_path / "two")


def test_a_key_is_never_overwritten(path: Path) -> None:
    create_key(path)
    before = path.read_bytes()
    with pytest.raises(ConflictError) as refused:
        create_key(path)
    assert refused.value.where == str(path)
    assert path.read_bytes() == before


def test_a_link_is_not_followed_to_make_a_key_elsewhere(path: Path, tmp_path: Path) -> None:
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ConflictError):
        create_key(path)
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o620, 0o777])
def test_a_key_that_others_can_reach_is_refused_with_the_command_to_mend_it(path: Path, mode: int) -> None:
    create_key(path)
    path.chmod(mode)
    with pytest.raises(InfrastructureError, match="by others") as refused:
        key_id(path)
    assert refused.value.fix == f"chmod 600 {path}"
    path.chmod(0o600)
    key_id(path)


def test_key_and_name_are_synced_before_the_id_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    fsync = os.fsync

    def noted(descriptor: int) -> None:
        synced.append(os.readlink(f"/proc/self/fd/{descriptor}"))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", noted)
    create_key(path)
    assert synced == [str(path), str(path.parent)]


def test_a_full_disk_leaves_no_half_a_key(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(InfrastructureError) as refused:
            create_key(path)
    assert refused.value.found == os.strerror(errno.ENOSPC)
    create_key(path)


def test_a_missing_key_or_folder_is_told(path: Path) -> None:
    with pytest.raises(InfrastructureError, match="cannot be read"):
        key_id(path)
    with pytest.raises(InfrastructureError, match="cannot be read or written"):
        create_key(path.parent / "nowhere" / "registry.key")


def _pem(key: object, encryption: serialization.KeySerializationEncryption) -> bytes:
    assert hasattr(key, "private_bytes")
    data: bytes = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption)
    return data


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a key",
        FIXED.encode()[:60],
        _pem(generate_private_key(SECP256R1()), serialization.NoEncryption()),
        _pem(Ed25519PrivateKey.generate(), serialization.BestAvailableEncryption(b"password")),
    ],
    ids=["empty", "text", "cut", "another-algorithm", "encrypted"],
)
def test_what_is_not_an_open_ed25519_key_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(InfrastructureError, match="not usable"):
        key_id(path)
