"""What another system does that says PASSED about a release: makes a key once, then signs a statement for each release.

    python examples/attesting/attest.py key KEY.pem                            prints the public key for the policy
    python examples/attesting/attest.py sign KEY.pem DIGEST TYPE PASSED        prints the envelope to attest with

DIGEST is what `tandem release show APP@N --json` calls `digest`; TYPE is the `predicate_type` of the policy's rule. The
statement is an in-toto Statement v1, the envelope DSSE v1, the signature Ed25519: any other tool that writes these
will do as well.
"""

from __future__ import annotations

import base64
import json
import sys
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

PAYLOAD_TYPE = "application/vnd.in-toto+json"


def main(words: list[str]) -> int:
    match words:
        case ["key", file]:
            print(new_key(Path(file)))
        case ["sign", file, digest, predicate_type, result]:
            print(signed(Path(file), statement(digest, predicate_type, result)))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def new_key(file: Path) -> str:
    """Write a new private key, readable by its owner alone; returns the public one as policies name it."""
    key = Ed25519PrivateKey.generate()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.touch(mode=0o600, exist_ok=False)
    file.write_bytes(pem)
    return "ed25519:" + base64.b64encode(key.public_key().public_bytes_raw()).decode()


def statement(digest: str, predicate_type: str, result: str) -> bytes:
    """That what has this digest came out as `result`: PASSED, WARNED or FAILED."""
    said = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"digest": {"sha256": digest.removeprefix("sha256:")}}],
        "predicateType": predicate_type,
        "predicate": {"result": result},
    }
    return json.dumps(said).encode()


def signed(file: Path, payload: bytes) -> str:
    """The envelope. What is signed is the type and the payload together (DSSE, "Pre-Authentication Encoding")."""
    key = serialization.load_pem_private_key(file.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise SystemExit(f"{file} is no Ed25519 key")
    message = b"DSSEv1 %d %b %d %b" % (len(PAYLOAD_TYPE), PAYLOAD_TYPE.encode(), len(payload), payload)
    envelope = {
        "payloadType": PAYLOAD_TYPE,
        "payload": base64.b64encode(payload).decode(),
        "signatures": [{"sig": base64.b64encode(key.sign(message)).decode()}],
    }
    return json.dumps(envelope)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
