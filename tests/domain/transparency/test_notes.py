"""Signed notes and checkpoints: what is one, who signed it, and what is a forgery."""

from __future__ import annotations

import base64
from contextlib import suppress
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.transparency.notes import (
    MAX_NOTE,
    MAX_SIGNATURES,
    Checkpoint,
    Verifier,
    parse_checkpoint,
    parse_note,
    parse_verifier,
    signed,
    signers,
)
from registry.integrations.signing import verifies

KEYS = {name: Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n, name in enumerate(("log", "other"), 1)}
LOG, OTHER = (Verifier(f"example.com/{name}", key.public_key().public_bytes_raw()) for name, key in KEYS.items())
CHECKPOINT = Checkpoint("example.com/log", 109482, bytes(range(32)))


def note_of(text: str = CHECKPOINT.text(), by: str = "log") -> str:
    verifier = LOG if by == "log" else OTHER
    return signed(text, verifier, KEYS[by].sign(text.encode()))


def lines_of(note: str, *more: str) -> bytes:
    return (note + "".join(f"{line}\n" for line in more)).encode()


def test_a_published_note_is_read_and_verified() -> None:
    """The example of the format's first implementation, the Go package `golang.org/x/mod/sumdb/note`."""
    note = (
        "If you think cryptography is the answer to your problem,\n"
        "then you don't know what your problem is.\n"
        "\n"
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    )
    key = parse_verifier("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    found = parse_note(note.encode())
    assert found.text.splitlines()[1] == "then you don't know what your problem is."
    assert signers(found, [key], verifies) == (key,)


def test_a_checkpoint_is_read_as_it_was_written() -> None:
    note = parse_note(note_of().encode())
    assert parse_checkpoint(note) == CHECKPOINT
    assert signers(note, [OTHER, LOG], verifies) == (LOG,)
    assert parse_verifier(LOG.text()) == LOG


def test_whoever_else_signed_is_passed_over() -> None:
    theirs = note_of(by="other").splitlines()[-1]
    unknown = "— somebody " + base64.b64encode(b"1234" + b"any length at all").decode()
    note = parse_note(lines_of(note_of(), theirs, unknown))
    assert signers(note, [LOG], verifies) == (LOG,)
    assert signers(note, [LOG, OTHER, LOG], verifies) == (LOG, OTHER)
    assert signers(note, [replace(OTHER, name="example.com/log")], verifies) == ()


def test_a_signature_that_bears_the_name_of_a_key_and_is_not_its_is_a_forgery() -> None:
    text = CHECKPOINT.text()
    forged = signed(text, LOG, KEYS["other"].sign(text.encode()))
    with pytest.raises(InvalidInputError, match="not what it claims to be"):
        signers(parse_note(forged.encode()), [LOG], verifies)
    # Even beside one that is: a note that somebody has tampered with is no evidence.
    both = lines_of(note_of(), forged.splitlines()[-1])
    with pytest.raises(InvalidInputError, match="not what it claims to be"):
        signers(parse_note(both), [LOG], verifies)


@given(st.integers(0, len(note_of().encode()) - 1), st.integers(1, 255))
def test_no_changed_byte_leaves_a_note_signed(place: int, change: int) -> None:
    data = bytearray(note_of().encode())
    data[place] ^= change
    with suppress(InvalidInputError):
        assert signers(parse_note(bytes(data)), [LOG], verifies) == ()


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: (text + "\n\n— a AAAAAAAA\n").encode()))
def test_whatever_the_bytes_a_note_is_one_or_refused(data: bytes) -> None:
    with suppress(InvalidInputError):
        parse_checkpoint(parse_note(data))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"text\n",
        b"text\n\n",
        b"\n\n\xe2\x80\x94 a AAAAAAAA\n",
        b"text\n\n- a AAAAAAAA\n",
        "text\n\n— a+b AAAAAAAA\n".encode(),
        "text\n\n— a AAAA\n".encode(),
        "text\n\n— a AAAAAAAB====\n".encode(),
        "text\n\n— a AAAAAAA\n".encode(),
        "text\n\n— a AAAAAAAA".encode(),
        "te\txt\n\n— a AAAAAAAA\n".encode(),
        "te\r\n\n— a AAAAAAAA\n".encode(),
        b"\xff\n\n\xe2\x80\x94 a AAAAAAAA\n",
        ("text\n\n" + "— a AAAAAAAA\n" * (MAX_SIGNATURES + 1)).encode(),
        ("x" * MAX_NOTE + "\n\n— a AAAAAAAA\n").encode(),
    ],
)
def test_what_is_no_signed_note_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInputError, match="not a signed note"):
        parse_note(data, "file")


@pytest.mark.parametrize(
    "text",
    [
        "log\n1\n",
        "\n1\nAAAA\n",
        f"log\n01\n{base64.b64encode(bytes(32)).decode()}\n",
        f"log\n-1\n{base64.b64encode(bytes(32)).decode()}\n",
        f"log\n١\n{base64.b64encode(bytes(32)).decode()}\n",
        f"log\n{10**16}\n{base64.b64encode(bytes(32)).decode()}\n",
        f"log\n1\n{base64.b64encode(bytes(31)).decode()}\n",
        f"log\n1\n{base64.b64encode(bytes(32)).decode()}\nmore\n",
    ],
)
def test_a_note_that_says_something_else_is_no_checkpoint(text: str) -> None:
    with pytest.raises(InvalidInputError, match="not a signed note"):
        parse_checkpoint(parse_note(note_of(text).encode()))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "example.com/log",
        LOG.text()[:-1],
        LOG.text().replace("example.com/log", "example.com/logs"),
        LOG.text().replace(LOG.id.hex(), "00000000"),
        f"a b+{LOG.id.hex()}+{LOG.text().rpartition('+')[2]}",
        "x+00000000+" + base64.b64encode(b"\x02" + LOG.key).decode(),
    ],
)
def test_a_line_that_was_mangled_is_no_key(line: str) -> None:
    with pytest.raises(InvalidInputError, match="not a key"):
        parse_verifier(line)


def test_what_is_no_key_is_never_repeated() -> None:
    """It may be a private one, given by mistake."""
    private = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU+c2VjcmV0+AAAA\n"
    with pytest.raises(InvalidInputError) as told:
        parse_verifier(private)
    assert told.value.found == f"{len(private)} characters that are none"
    assert "b3Bl" not in repr(told.value.faults) + str(told.value)
