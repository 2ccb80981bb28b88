"""Which keys may sign, and that each has one spelling and one id."""

from __future__ import annotations

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InvalidInputError
from registry.domain.signing.keys import ED25519, KINDS, SK_ED25519, parse_blob, parse_line
from registry.domain.signing.points import is_ed25519_key, is_p256_key
from registry.domain.signing.wire import strings
from tests.signing import Soft

P = 2**255 - 19
SMALL = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
]
"""The eight points of small order, and other spellings of some."""


def line(kind: str, *parts: bytes) -> str:
    return f"{kind} {base64.b64encode(strings(kind.encode(), *parts)).decode()}"


@given(st.binary(min_size=32, max_size=32))
@settings(max_examples=25, deadline=None)
def test_every_key_that_can_be_made_is_one(seed: bytes) -> None:
    assert is_ed25519_key(Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw())


@pytest.mark.parametrize("point", SMALL)
@pytest.mark.parametrize("kind", [ED25519, SK_ED25519])
def test_a_key_of_small_order_is_refused(kind: str, point: str) -> None:
    """Whoever has it could show signatures that hold for messages they never saw."""
    named = [b"ssh:"] if kind == SK_ED25519 else []
    with pytest.raises(InvalidInputError, match="no key that one person alone could sign with"):
        parse_line(line(kind, bytes.fromhex(point), *named))


def test_a_key_with_a_point_of_small_order_added_is_no_second_key() -> None:
    """It would verify what the first one signs, one time in two: (0, -1) is added by turning both coordinates."""
    seen = Ed25519PrivateKey.from_private_bytes(b"k" * 32).public_key().public_bytes_raw()
    number = int.from_bytes(seen, "little")
    y, sign = number & (2**255 - 1), number >> 255
    other = ((P - y) | ((1 - sign) << 255)).to_bytes(32, "little")
    assert is_ed25519_key(seen)
    assert not is_ed25519_key(other)


def test_a_point_off_the_curve_is_no_key() -> None:
    assert not is_p256_key(b"\x04" + b"\x01" * 64)
    assert not is_p256_key(b"\x02" + b"\x01" * 32)
    assert not is_ed25519_key((2).to_bytes(32, "little"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_key_is_read_back_as_it_is_written(kind: str) -> None:
    public = Soft(kind).public
    assert parse_line(f"{public.line} ana@example.com laptop") == public
    assert parse_blob(public.blob) == public
    assert public.id == digest_of_bytes(public.point)


def test_the_id_of_a_key_is_that_of_its_bytes_whatever_is_written_around_them() -> None:
    """The same key for two devices, or as a plain one, would be two people's yes otherwise."""
    point = Ed25519PrivateKey.from_private_bytes(b"k" * 32).public_key().public_bytes_raw()
    plain = parse_line(line(ED25519, point))
    devices = [parse_line(line(SK_ED25519, point, name)) for name in (b"ssh:", b"ssh:other")]
    assert {plain.id, *(key.id for key in devices)} == {digest_of_bytes(point)}


@pytest.mark.parametrize(
    "kind", ["ssh-rsa", "ssh-dss", "ecdsa-sha2-nistp384", "ssh-ed25519-cert-v01@openssh.com", "ssh-ed448"]
)
def test_other_kinds_are_refused_by_name(kind: str) -> None:
    with pytest.raises(InvalidInputError, match=kind) as told:
        parse_line(line(kind, b"x" * 32))
    assert told.value.expected == f"one of {', '.join(KINDS)}"


def test_a_line_that_is_no_key_or_could_be_written_otherwise_is_refused() -> None:
    good = Soft(ED25519).public.line
    kind, encoded = good.split()
    blob = base64.b64decode(encoded)
    ends = [blob[:-1], blob + b"\0", blob.replace(b"ssh-ed25519", b"ssh-ed25518")]
    others = [f"{kind} {base64.b64encode(each).decode()}" for each in ends]
    for bad in ("", kind, f"{kind} !!!", f"{SK_ED25519} {encoded}", f"{good}\n{good}", good + " x" * 1024, *others):
        with pytest.raises(InvalidInputError):
            parse_line(bad)
