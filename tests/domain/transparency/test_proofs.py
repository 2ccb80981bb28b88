"""The file that proves an entry: what is one, and that nothing else passes for one."""

from __future__ import annotations

import base64
from contextlib import suppress

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.transparency.notes import Checkpoint, Verifier, signed
from registry.domain.transparency.proofs import MAX_PROOF, parse_proof, proof_text
from registry.domain.transparency.trees import inclusion, root, tree_hash

KEY = Ed25519PrivateKey.from_private_bytes(bytes(32))
LEAVES = [f'{{"index":{n}}}'.encode() for n in range(11)]


def kept(level: int, place: int) -> bytes:
    return tree_hash(LEAVES[place << level : (place + 1) << level])


CHECKPOINT = Checkpoint("example.com/log", len(LEAVES), root(len(LEAVES), kept))
NOTE = signed(
    CHECKPOINT.text(), Verifier("example.com/log", KEY.public_key().public_bytes_raw()), KEY.sign(b"whatever")
)


def file_of(index: int = 5) -> str:
    return proof_text(index, LEAVES[index], inclusion(index, len(LEAVES), kept), NOTE)


def test_every_entry_is_proven_by_its_file_and_by_no_other() -> None:
    for index, leaf in enumerate(LEAVES):
        proof = parse_proof(file_of(index).encode(), "file")
        assert (proof.index, proof.leaf, proof.checkpoint, proof.holds()) == (index, leaf, CHECKPOINT, True)
        other = file_of(index).replace(
            f"extra {base64.b64encode(leaf).decode()}", f"extra {base64.b64encode(LEAVES[index - 1]).decode()}"
        )
        assert not parse_proof(other.encode(), "file").holds()


def test_the_first_lines_are_those_of_the_format() -> None:
    first, extra, index, *_ = file_of().split("\n")
    assert (first, index) == ("c2sp.org/tlog-proof@v1", "index 5")
    assert base64.b64decode(extra.removeprefix("extra ")) == LEAVES[5]
    assert file_of().endswith("\n\n" + NOTE)


@given(st.integers(0, len(file_of().encode()) - 1), st.integers(1, 255))
def test_a_changed_byte_before_the_checkpoint_never_proves_the_same_of_something_else(place: int, change: int) -> None:
    data = bytearray(file_of().encode())
    data[place] ^= change
    with suppress(InvalidInputError):
        proof = parse_proof(bytes(data), "file")
        if proof.checkpoint == CHECKPOINT and proof.holds():
            assert (proof.index, proof.leaf) == (5, LEAVES[5])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("@v1", "@v2"),
        ("index 5", "index 05"),
        ("index 5", "index -5"),
        ("index 5", "index ٥"),
        ("index 5", "place 5"),
        ("extra ", "extra"),
        ("extra ", "extra !"),
        ("\n\n", "\n"),
        ("index 5\n", "index 5\nAAAA\n"),
        ("index 5\n", "index 5\n" + (base64.b64encode(bytes(32)).decode() + "\n") * 60),
        ("index 5\n", ""),
    ],
)
def test_what_has_not_the_form_of_a_proof_is_refused(old: str, new: str) -> None:
    assert old in file_of()
    with pytest.raises(InvalidInputError, match=r"not a (proof|signed note)"):
        parse_proof(file_of().replace(old, new, 1).encode(), "file")


def test_a_file_that_is_too_long_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="not a proof") as refused:
        parse_proof(file_of().encode() + b"\n" * MAX_PROOF, "file")
    assert refused.value.where == "file"
