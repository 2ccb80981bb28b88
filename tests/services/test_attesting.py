"""Statements of other systems are kept whole; what they are worth is judged by the policy, each time anew."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from registry.domain.attestations import PAYLOAD_TYPE, STATEMENT, TEST_RESULT
from registry.domain.digests import Digest, digest_of
from registry.domain.errors import InvalidInputError, NotFoundError, PermissionDeniedError
from registry.integrations.dsse import pae
from registry.services.attesting import attest
from registry.storage.catalog.attestations import StoredAttestation
from tests.world import ANA, BEN, EVE, World

KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)


def envelope(world: World, *subjects: Digest, result: str = "PASSED", name: str = "scan.json") -> Path:
    payload = json.dumps(
        {
            "_type": STATEMENT,
            "subject": [{"digest": {"sha256": subject.removeprefix("sha256:")}} for subject in subjects],
            "predicateType": TEST_RESULT,
            "predicate": {"result": result},
        }
    ).encode()
    signature = base64.b64encode(KEY.sign(pae(PAYLOAD_TYPE, payload))).decode()
    return world.write(
        name,
        json.dumps(
            {
                "payloadType": PAYLOAD_TYPE,
                "payload": base64.b64encode(payload).decode(),
                "signatures": [{"keyid": "whatever", "sig": signature}],
            },
            indent=2,
        ),
    )


def kept(world: World, release: Digest) -> tuple[StoredAttestation, ...]:
    with world.ana.runtime.catalog.read() as reading:
        return reading.attestations.of(release)


@pytest.fixture
def digest(world: World) -> Digest:
    return world.ana.release(world.release(100, evaluated=False)).digest


def test_an_envelope_is_kept_byte_for_byte_with_what_its_statement_says(world: World, digest: Digest) -> None:
    path = envelope(world, digest_of("another"), digest, result="WARNED")
    identifier = attest(world.ana.runtime, "bot@1", path, None)
    (listed,) = world.ana.attestations("bot@1")
    assert (listed.id, listed.release, listed.result, listed.account) == (identifier, "bot@1", "WARNED", ANA)
    (stored,) = kept(world, digest)
    assert (stored.id, stored.envelope) == (identifier, path.read_bytes())
    assert (stored.predicate_type, stored.result, stored.account) == (TEST_RESULT, "WARNED", "ana@example.com")


def test_a_statement_about_something_else_is_refused_and_nothing_is_kept(world: World, digest: Digest) -> None:
    other = digest_of("another")
    with pytest.raises(InvalidInputError) as caught:
        attest(world.ana.runtime, "bot@1", envelope(world, other), None)
    assert caught.value.message == "the statement is not about bot@1"
    assert (caught.value.expected, caught.value.found) == (f"a subject with the digest {digest}", other)
    assert kept(world, digest) == ()


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"payloadType": "text/plain"}, "payloadType"),
        ({"signatures": []}, "signatures"),
        ({"payload": "e30="}, "_type"),
    ],
)
def test_a_malformed_envelope_is_refused_before_the_release_is_looked_up(
    world: World, digest: Digest, change: dict[str, Any], where: str
) -> None:
    path = envelope(world, digest)
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}))
    with pytest.raises(InvalidInputError) as caught:
        attest(world.ana.runtime, "no-such@9", path, None)
    places = [caught.value.where, *(fault.where for fault in caught.value.faults)]
    assert any(place.endswith(where) for place in places), places


def test_an_unknown_release_is_not_found(world: World, digest: Digest) -> None:
    with pytest.raises(NotFoundError, match="no release 'bot@9'"):
        attest(world.ana.runtime, "bot@9", envelope(world, digest), None)


def test_the_same_envelope_given_again_is_the_same_attestation(world: World, digest: Digest) -> None:
    path = envelope(world, digest)
    first = attest(world.ana.runtime, "bot@1", path, None)
    assert attest(world.as_(BEN).runtime, "bot@1", path, None) == first
    assert len(kept(world, digest)) == 1
    attest(world.ana.runtime, "bot@1", envelope(world, digest, result="FAILED"), None)
    assert [stored.result for stored in kept(world, digest)] == ["PASSED", "FAILED"]


def test_an_operation_that_is_repeated_is_answered_and_done_once(world: World, digest: Digest) -> None:
    """I-27: the same idempotency key yields the same response."""
    path = envelope(world, digest)
    first = attest(world.ana.runtime, "bot@1", path, "scan-1")
    assert attest(world.ana.runtime, "bot@1", path, "scan-1") == first
    with pytest.raises(InvalidInputError, match="scan-1 was something else"):
        attest(world.ana.runtime, "bot@1", envelope(world, digest, result="FAILED"), "scan-1")
    assert len(kept(world, digest)) == 1


def test_an_unknown_actor_may_not_attest(world: World, digest: Digest) -> None:
    with pytest.raises(PermissionDeniedError, match="may not add attestations"):
        attest(world.as_(EVE).runtime, "bot@1", envelope(world, digest), None)
