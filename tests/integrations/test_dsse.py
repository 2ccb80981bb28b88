"""Signed envelopes, with real Ed25519 keys: only a key's own bytes make a signature count."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.attestations import PAYLOAD_TYPE, Result, statement_of
from registry.domain.errors import InvalidInputError
from registry.integrations.dsse import MAX_ENVELOPE, MAX_SIGNATURES, Envelope, pae, parse_envelope, signers

ANA, BEN, EVE = (Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32) for number in (1, 2, 3))
PAYLOAD = json.dumps(
    {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"digest": {"sha256": "ab" * 32}}],
        "predicateType": "https://in-toto.io/attestation/test-result/v0.1",
        "predicate": {"result": "PASSED"},
    }
).encode()


def public(key: Ed25519PrivateKey) -> str:
    return "ed25519:" + base64.b64encode(key.public_key().public_bytes_raw()).decode()


def text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def sealed(*keys: Ed25519PrivateKey, body: bytes = PAYLOAD, **changes: Any) -> bytes:
    signatures = [{"keyid": "any", "sig": text(key.sign(pae(PAYLOAD_TYPE, body)))} for key in keys]
    return json.dumps(
        {"payload": text(body), "payloadType": PAYLOAD_TYPE, "signatures": signatures, **changes}
    ).encode()


def refusal(data: bytes) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as refused:
        parse_envelope(data)
    return refused.value


def test_what_is_signed_is_type_and_payload_with_their_lengths() -> None:
    """The example of the DSSE protocol."""
    assert pae("http://example.com/HelloWorld", b"hello world") == (
        b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"
    )


def test_an_envelope_gives_its_statement_and_those_who_signed_it() -> None:
    envelope = parse_envelope(sealed(ANA, BEN))
    assert envelope.payload == PAYLOAD
    assert statement_of(envelope.payload).result == Result.PASSED
    assert signers(envelope, [public(BEN), public(EVE), public(ANA)]) == (public(BEN), public(ANA))
    assert signers(envelope, []) == ()


def test_url_safe_base64_is_read_as_well() -> None:
    document = json.loads(sealed(ANA))
    document["payload"] = base64.urlsafe_b64encode(PAYLOAD).decode()
    document["signatures"][0]["sig"] = base64.urlsafe_b64encode(ANA.sign(pae(PAYLOAD_TYPE, PAYLOAD))).decode()
    assert signers(parse_envelope(json.dumps(document).encode()), [public(ANA)]) == (public(ANA),)


def test_one_key_counts_once_however_often_it_signed_and_is_named() -> None:
    envelope = parse_envelope(sealed(ANA, ANA, ANA))
    assert signers(envelope, [public(ANA), public(ANA)]) == (public(ANA),)


def test_a_key_id_proves_nothing() -> None:
    envelope = parse_envelope(
        sealed(signatures=[{"keyid": public(ANA), "sig": text(EVE.sign(pae(PAYLOAD_TYPE, PAYLOAD)))}])
    )
    assert signers(envelope, [public(ANA)]) == ()
    assert signers(envelope, [public(EVE)]) == (public(EVE),)


@given(st.data())
def test_no_flipped_bit_is_passed_over(data: st.DataObject) -> None:
    envelope = parse_envelope(sealed(ANA))
    part = data.draw(st.sampled_from(["payload", "signature"]))
    original = bytearray(envelope.payload if part == "payload" else envelope.signatures[0])
    original[data.draw(st.integers(0, len(original) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    changed = (
        Envelope(PAYLOAD_TYPE, bytes(original), envelope.signatures)
        if part == "payload"
        else Envelope(PAYLOAD_TYPE, envelope.payload, (bytes(original),))
    )
    assert signers(changed, [public(ANA)]) == ()


def test_a_signature_of_another_envelope_does_not_count() -> None:
    failed = PAYLOAD.replace(b"PASSED", b"FAILED")
    mine, theirs = json.loads(sealed(ANA)), json.loads(sealed(ANA, body=failed))
    mixed = json.dumps({**mine, "signatures": theirs["signatures"]}).encode()
    assert signers(parse_envelope(mixed), [public(ANA)]) == ()


def test_a_signature_over_the_bare_payload_or_another_type_does_not_count() -> None:
    for message in (PAYLOAD, pae("text/plain", PAYLOAD)):
        envelope = parse_envelope(sealed(signatures=[{"sig": text(ANA.sign(message))}]))
        assert signers(envelope, [public(ANA)]) == ()


def test_signatures_of_other_kinds_do_not_stand_in_the_way() -> None:
    curve = ec.generate_private_key(ec.SECP256R1()).sign(pae(PAYLOAD_TYPE, PAYLOAD), ec.ECDSA(hashes.SHA256()))
    good = ANA.sign(pae(PAYLOAD_TYPE, PAYLOAD))
    envelope = parse_envelope(sealed(signatures=[{"sig": text(curve)}, {"sig": text(b"x")}, {"sig": text(good)}]))
    assert signers(envelope, [public(ANA)]) == (public(ANA),)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"payloadType": "text/plain"}, "payloadType"),
        ({"payloadType": None}, "payloadType"),
        ({"payload": ""}, "payload"),
        ({"payload": "***"}, "payload"),
        ({"payload": "e30"}, "payload"),
        ({"payload": 7}, "payload"),
        ({"signatures": []}, "signatures"),
        ({"signatures": None}, "signatures"),
        ({"signatures": [{"sig": "AAAA"}] * (MAX_SIGNATURES + 1)}, "signatures"),
        ({"signatures": ["AAAA"]}, "signatures[0].sig"),
        ({"signatures": [{"sig": "AAAA"}, {"sig": "é"}]}, "signatures[1].sig"),
    ],
)
def test_what_an_envelope_lacks_is_told_with_its_place(changes: dict[str, Any], where: str) -> None:
    assert refusal(sealed(ANA, **changes)).where == f"envelope {where}"


def test_what_is_not_there_is_found_as_nothing() -> None:
    assert {fault.found for fault in refusal(b"{}").faults} == {"nothing"}


def test_all_faults_are_told_at_once() -> None:
    assert len(refusal(b"{}").faults) == 3


def test_strictness_and_size_are_those_of_all_documents_of_strangers() -> None:
    twice = sealed(ANA).replace(b'{"payload"', b'{"payload": "AAAA", "payload"', 1)
    assert "duplicate key 'payload'" in refusal(twice).found
    assert refusal(sealed(ANA, padding="x" * MAX_ENVELOPE)).message == "the document is too large"
    assert refusal(b"[]").message == "not a JSON object"


@pytest.mark.parametrize("key", ["", "ed25519:AAAA", "ssh-ed25519 AAAA", public(ANA)[:-1]])
def test_a_key_that_is_none_is_refused_and_not_passed_over(key: str) -> None:
    with pytest.raises(InvalidInputError, match="not a public key"):
        signers(parse_envelope(sealed(ANA)), [public(ANA), key])
