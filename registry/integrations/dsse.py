"""Signed envelopes: DSSE v1 around an in-toto statement, with Ed25519 signatures.

What is signed is the type and the bytes of the payload together (PAE), so that no bytes can be taken for a document
of another type. Key ids in an envelope are hints of a stranger and are not read: a signature counts for the key whose
bytes verify it.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.adapters.strict_json import parse_object
from registry.domain.attestations import PAYLOAD_TYPE, key_bytes
from registry.domain.digests import canonical_json
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.wording import short

MAX_ENVELOPE = 512 * 1024
"""Bytes of an envelope."""
MAX_SIGNATURES = 16


@dataclass(frozen=True, slots=True)
class Envelope:
    """A payload and what claims to have signed it. Nothing is verified yet: see `signers`."""

    payload_type: str
    payload: bytes
    signatures: tuple[bytes, ...]


def parse_envelope(data: bytes, where: str = "envelope") -> Envelope:
    """The envelope in `data`, unverified. Raises one InvalidInputError with every fault."""
    document = parse_object(data, where, MAX_ENVELOPE)
    faults = [
        *_payload_faults(document, where),
        *_signature_faults(document.get("signatures"), where),
    ]
    if faults:
        raise InvalidInputError.of(where, faults)
    signatures = tuple(_decoded(each["sig"]) or b"" for each in document["signatures"])
    return Envelope(document["payloadType"], _decoded(document["payload"]) or b"", signatures)


def signers(envelope: Envelope, keys: Sequence[str]) -> tuple[str, ...]:
    """Those of `keys` (`ed25519:` and base64) that signed the envelope, each once, in the order given.

    Raises InvalidInputError for a key that is none.
    """
    message = pae(envelope.payload_type, envelope.payload)
    distinct = {key_bytes(key): key for key in reversed(keys)}
    found = {key for raw, key in distinct.items() if any(_verifies(raw, each, message) for each in envelope.signatures)}
    return tuple(key for key in dict.fromkeys(keys) if key in found)


def envelope_text(payload: bytes, signatures: Sequence[tuple[str, bytes]]) -> bytes:
    """An envelope around a statement, as canonical JSON, with (key id, signature) of everybody who signed its `pae`."""
    return canonical_json(
        {
            "payload": base64.b64encode(payload).decode(),
            "payloadType": PAYLOAD_TYPE,
            "signatures": [{"keyid": key, "sig": base64.b64encode(each).decode()} for key, each in signatures],
        }
    )


def sealed(payload: bytes, key: str, sign: Callable[[bytes], bytes]) -> bytes:
    """The same with one signature, made by `sign` over what is to be signed; `key` is its id."""
    return envelope_text(payload, [(key, sign(pae(PAYLOAD_TYPE, payload)))])


def pae(payload_type: str, payload: bytes) -> bytes:
    """The bytes that are signed (DSSE v1, "Pre-Authentication Encoding")."""
    kind = payload_type.encode()
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def _verifies(key: bytes, signature: bytes, message: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def _payload_faults(document: dict[str, Any], where: str) -> Iterator[Fault]:
    kind = document.get("payloadType")
    if kind != PAYLOAD_TYPE:
        yield Fault("the envelope holds no in-toto statement", f"{where} payloadType", PAYLOAD_TYPE, short(kind))
    if not _decoded(document.get("payload")):
        found = short(document.get("payload"))
        yield Fault("an envelope needs its payload", f"{where} payload", "base64 of the statement", found)


def _signature_faults(signatures: Any, where: str) -> Iterator[Fault]:
    if not isinstance(signatures, list) or not 1 <= len(signatures) <= MAX_SIGNATURES:
        found = f"{len(signatures)} of them" if isinstance(signatures, list) else short(signatures)
        yield Fault(
            "an envelope needs its signatures", f"{where} signatures", f"a list of 1 to {MAX_SIGNATURES}", found
        )
        return
    for position, each in enumerate(signatures):
        signature = each.get("sig") if isinstance(each, dict) else None
        if not _decoded(signature):
            place = f"{where} signatures[{position}].sig"
            yield Fault("a signature is not readable", place, "base64 of the signature", short(signature))


def _decoded(text: Any) -> bytes | None:
    """Standard or URL-safe base64, as DSSE demands of those who verify; None for anything else."""
    if not isinstance(text, str):
        return None
    try:
        return base64.b64decode(text.replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError):
        return None
