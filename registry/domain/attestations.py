"""Attestations: what another system says about a release, as an in-toto Statement v1 with a test result.

Only the statement is read here. Whether anybody signed it is told by the envelope around it, before; a statement by
itself proves nothing. Fields that in-toto leaves to the writer (`url`, `configuration`, names of tests) are not read.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from registry.domain.adapters.strict_json import parse_object
from registry.domain.digests import Digest
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.wording import short

STATEMENT = "https://in-toto.io/Statement/v1"
TEST_RESULT = "https://in-toto.io/attestation/test-result/v0.1"
"""The predicate type that defines `result`. Others are accepted if their predicate has the same field."""
PAYLOAD_TYPE = "application/vnd.in-toto+json"

MAX_PAYLOAD = 256 * 1024
"""Bytes of a statement."""
MAX_SUBJECTS = 64
MAX_DEPTH = 16
"""Objects and lists within each other."""

_HEX = re.compile(r"[0-9a-f]{64}")
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,31}:[!-~]{1,480}")
_KEY = "ed25519:"
KEY_EXPECTED = f"{_KEY} and the 32 bytes of the public key in base64"
KEY_FIX = f'echo "{_KEY}$(openssl pkey -in KEY.pem -pubout -outform DER | tail -c 32 | base64)"'
"""How to get a key so written from the file of a private one."""


class Result(StrEnum):
    """The words of the test-result predicate."""

    PASSED = "PASSED"
    WARNED = "WARNED"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said (`result`, in the sense of `predicate_type`) about which digests, sorted."""

    subjects: tuple[Digest, ...]
    predicate_type: str
    result: Result

    def is_about(self, release: Digest) -> bool:
        return release in self.subjects


@dataclass(frozen=True, slots=True)
class Said:
    """What is said about which digests, sorted, whatever it is: `predicate` is as its writer wrote it."""

    subjects: tuple[Digest, ...]
    predicate_type: str
    predicate: Mapping[str, Any]


def statement_of(payload: bytes, where: str = "statement") -> Statement:
    """The statement in `payload`. Raises one InvalidInputError with every fault."""
    document, faults = _document_of(payload, where)
    predicate = document.get("predicate")
    faults += _predicate_faults(predicate, where)
    if faults or not isinstance(predicate, dict):
        raise InvalidInputError.of(where, faults)
    return Statement(_subjects(document), document["predicateType"], Result(predicate["result"]))


def said_in(payload: bytes, where: str = "statement") -> Said:
    """The statement in `payload`, of whatever type. Raises one InvalidInputError with every fault."""
    document, faults = _document_of(payload, where)
    predicate = document.get("predicate")
    if not isinstance(predicate, dict):
        faults += _predicate_faults(predicate, where)
    if faults or not isinstance(predicate, dict):
        raise InvalidInputError.of(where, faults)
    return Said(_subjects(document), document["predicateType"], predicate)


def key_text(key: bytes) -> str:
    """A public key of 32 bytes in its one spelling."""
    return _KEY + base64.b64encode(key).decode()


def key_bytes(text: str, where: str = "") -> bytes:
    """The 32 bytes of a public key written `ed25519:` and base64. A key has one spelling; others are refused (15)."""
    encoded = text.removeprefix(_KEY)
    try:
        key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != 32 or text != key_text(key):
        raise InvalidInputError(
            "not a public key",
            where=where,
            expected=KEY_EXPECTED,
            found=short(text),
            fix=KEY_FIX,
        )
    return key


def _document_of(payload: bytes, where: str) -> tuple[dict[str, Any], list[Fault]]:
    """A statement as a document, with what is wrong with its type and its subjects."""
    document = parse_object(payload, where, MAX_PAYLOAD)
    if _deeper_than(document, MAX_DEPTH):
        raise InvalidInputError(
            "the statement is nested too deeply", where=where, expected=f"at most {MAX_DEPTH} levels"
        )
    return document, [*_type_faults(document, where), *_subject_faults(document.get("subject"), where)]


def _subjects(document: Mapping[str, Any]) -> tuple[Digest, ...]:
    return tuple(sorted({Digest(f"sha256:{subject['digest']['sha256']}") for subject in document["subject"]}))


def _type_faults(document: dict[str, Any], where: str) -> Iterator[Fault]:
    if document.get("_type") != STATEMENT:
        yield Fault("not an in-toto statement", f"{where} _type", STATEMENT, short(document.get("_type")))
    kind = document.get("predicateType")
    if not isinstance(kind, str) or not _URI.fullmatch(kind):
        yield Fault("the predicate type is no URI", f"{where} predicateType", f"such as {TEST_RESULT}", short(kind))


def _subject_faults(subjects: Any, where: str) -> Iterator[Fault]:
    if not isinstance(subjects, list) or not 1 <= len(subjects) <= MAX_SUBJECTS:
        found = f"{len(subjects)} of them" if isinstance(subjects, list) else short(subjects)
        yield Fault("a statement needs its subjects", f"{where} subject", f"a list of 1 to {MAX_SUBJECTS}", found)
        return
    for position, subject in enumerate(subjects):
        digests = subject.get("digest") if isinstance(subject, dict) else None
        sha256 = digests.get("sha256") if isinstance(digests, dict) else None
        if not isinstance(sha256, str) or not _HEX.fullmatch(sha256):
            yield Fault(
                "a subject needs the digest of a release",
                f"{where} subject[{position}].digest.sha256",
                "64 lower-case hexadecimal digits, without sha256:",
                short(sha256),
            )


def _predicate_faults(predicate: Any, where: str) -> Iterator[Fault]:
    if not isinstance(predicate, dict):
        yield Fault("a statement needs a predicate", f"{where} predicate", "an object { … }", short(predicate))
    elif predicate.get("result") not in list(Result):
        found = short(predicate.get("result"))
        yield Fault("a predicate needs its result", f"{where} predicate.result", f"one of {', '.join(Result)}", found)


def _deeper_than(value: Any, levels: int) -> bool:
    layer: list[Any] = [value]
    for _ in range(levels + 1):
        inner = [each.values() if isinstance(each, dict) else each for each in layer if isinstance(each, dict | list)]
        layer = [item for items in inner for item in items]
        if not layer:
            return False
    return True
