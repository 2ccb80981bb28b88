"""Signatures of models as OpenSSF model signing writes them (v1.0): a Sigstore bundle over the digests of all files.

The statement in the bundle names each file of the folder with its SHA-256; the digest of its subject is over these
digests in the order of the files. The signature is by a key that whoever verifies has to know.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registry.domain.attestations import PAYLOAD_TYPE, STATEMENT
from registry.domain.digests import Digest, canonical_json

PREDICATE = "https://model_signing/signature/v1.0"
BUNDLE = "application/vnd.dev.sigstore.bundle.v0.3+json"
SIGNATURE = "model.sig"
"""The file of the signature, beside the files that it is over."""
IGNORED = (SIGNATURE, ".git", ".gitattributes", ".github", ".gitignore")
"""What verifiers pass over in the folder."""


@dataclass(frozen=True, slots=True)
class SignedModel:
    """A folder that was signed: how many files the signature is over, and the public key (PEM) that verifies it."""

    reference: str
    signature: str
    files: int
    key: str


def statement_of_files(name: str, files: Mapping[str, Digest]) -> bytes:
    """The statement to be signed. `files` are all that lie in the folder, by path."""
    digests = [files[path].removeprefix("sha256:") for path in sorted(files)]
    whole = hashlib.sha256(b"".join(bytes.fromhex(digest) for digest in digests)).hexdigest()
    predicate: dict[str, Any] = {
        "serialization": {
            "method": "files",
            "hash_type": "sha256",
            "allow_symlinks": False,
            "ignore_paths": list(IGNORED),
        },
        "resources": [
            {"name": path, "algorithm": "sha256", "digest": digest}
            for path, digest in zip(sorted(files), digests, strict=True)
        ],
    }
    return canonical_json(
        {
            "_type": STATEMENT,
            "subject": [{"name": name, "digest": {"sha256": whole}}],
            "predicateType": PREDICATE,
            "predicate": predicate,
        }
    )


def bundle_of(payload: bytes, public: bytes, signature: bytes) -> bytes:
    """The bundle around a statement and the signature over its DSSE encoding.

    `public` is the key as PEM, by whose hash verifiers tell which one it was.
    """
    bundle: dict[str, Any] = {
        "mediaType": BUNDLE,
        "verificationMaterial": {
            "publicKey": {"hint": hashlib.sha256(public).hexdigest()},
            "tlogEntries": [],
        },
        "dsseEnvelope": {
            "payload": base64.b64encode(payload).decode(),
            "payloadType": PAYLOAD_TYPE,
            "signatures": [{"sig": base64.b64encode(signature).decode(), "keyid": ""}],
        },
    }
    return json.dumps(bundle).encode() + b"\n"
