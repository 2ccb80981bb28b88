"""Statements of other systems: what they say is read strictly, whoever wrote them."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from registry.domain.attestations import (
    MAX_DEPTH,
    MAX_PAYLOAD,
    MAX_SUBJECTS,
    Result,
    Statement,
    key_bytes,
    statement_of,
)
from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError

HEX = "ab" * 32
TYPE = "https://in-toto.io/attestation/test-result/v0.1"
GOOD: dict[str, Any] = {
    "_type": "https://in-toto.io/Statement/v1",
    "subject": [{"name": "bot@3", "digest": {"sha256": HEX, "sha512": "00"}}],
    "predicateType": TYPE,
    "predicate": {"result": "PASSED", "configuration": [{"name": "suite"}], "score": 0.97},
}


def payload(**changes: Any) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


def refusal(data: bytes) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as refused:
        statement_of(data)
    return refused.value


def test_a_statement_tells_what_it_is_about_and_how_it_ended() -> None:
    other = "0c" * 32
    statement = statement_of(payload(subject=[GOOD["subject"][0], {"digest": {"sha256": other}}, GOOD["subject"][0]]))
    digests = (Digest(f"sha256:{other}"), Digest(f"sha256:{HEX}"))
    assert statement == Statement(digests, TYPE, Result.PASSED)
    assert statement.is_about(digests[1])
    assert not statement.is_about(Digest("sha256:" + "00" * 32))


@pytest.mark.parametrize("result", ["PASSED", "WARNED", "FAILED"])
def test_there_are_three_results(result: str) -> None:
    assert statement_of(payload(predicate={"result": result})).result == result


@pytest.mark.parametrize("result", ["passed", "OK", "", None, True, ["PASSED"], {"PASSED": 1}, "PASSED "])
def test_no_other_word_is_a_result(result: Any) -> None:
    refused = refusal(payload(predicate={"result": result}))
    assert refused.where == "statement predicate.result"
    assert refused.expected == "one of PASSED, WARNED, FAILED"


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"_type": "https://in-toto.io/Statement/v0.1"}, "_type"),
        ({"_type": None}, "_type"),
        ({"predicateType": "test-result"}, "predicateType"),
        ({"predicateType": "urn:a b"}, "predicateType"),
        ({"predicateType": "urn:\ud800"}, "predicateType"),
        ({"predicateType": 1}, "predicateType"),
        ({"predicate": None}, "predicate"),
        ({"predicate": []}, "predicate"),
        ({"subject": []}, "subject"),
        ({"subject": {}}, "subject"),
        ({"subject": GOOD["subject"] * (MAX_SUBJECTS + 1)}, "subject"),
        ({"subject": [None]}, "subject[0].digest.sha256"),
        ({"subject": [{"digest": HEX}]}, "subject[0].digest.sha256"),
        ({"subject": [{"digest": {"sha512": HEX * 2}}]}, "subject[0].digest.sha256"),
        ({"subject": [*GOOD["subject"], {"digest": {"sha256": HEX.upper()}}]}, "subject[1].digest.sha256"),
        ({"subject": [{"digest": {"sha256": f"sha256:{HEX}"}}]}, "subject[0].digest.sha256"),
        ({"subject": [{"digest": {"sha256": HEX + "\n"}}]}, "subject[0].digest.sha256"),
    ],
)
def test_what_a_statement_lacks_is_told_with_its_place(changes: dict[str, Any], where: str) -> None:
    assert refusal(payload(**changes)).where == f"statement {where}"


def test_all_faults_are_told_at_once() -> None:
    assert [fault.where for fault in refusal(b"{}").faults] == [
        "statement _type",
        "statement predicateType",
        "statement subject",
        "statement predicate",
    ]


def test_two_equal_keys_are_refused() -> None:
    """Another reader might take the other one."""
    twice = payload().replace(b'"result": "PASSED"', b'"result": "FAILED", "result": "PASSED"')
    assert "duplicate key 'result'" in refusal(twice).found


@pytest.mark.parametrize(
    "data", [b"", b"null", b"[]", b"\xff", b"{", payload().replace(b"0.97", b"NaN"), payload() + b"{}"]
)
def test_what_is_not_one_strict_object_is_refused(data: bytes) -> None:
    assert "JSON" in refusal(data).message


def test_size_and_depth_are_bounded() -> None:
    assert refusal(payload(padding="x" * MAX_PAYLOAD)).message == "the document is too large"
    nested: Any = "x"
    for _ in range(MAX_DEPTH - 1):
        nested = [nested]
    statement_of(payload(extra=nested))
    assert refusal(payload(extra=[nested])).message == "the statement is nested too deeply"
    bomb = payload().replace(b"0.97", b"[" * 100_000 + b"]" * 100_000)
    assert refusal(bomb).message in {"not strict JSON", "the statement is nested too deeply"}


def test_a_key_is_32_bytes_in_one_spelling() -> None:
    raw = bytes(range(32))
    text = "ed25519:" + base64.b64encode(raw).decode()
    assert key_bytes(text) == raw
    last = "+" if text[-2] != "+" else "/"
    for other in (
        "",
        "ed25519:",
        text[8:],
        text[:-1],
        f"{text} ",
        text.upper(),
        f"rsa:{text[8:]}",
        f"{text[:-2]}{last}=",
    ):
        with pytest.raises(InvalidInputError, match="not a public key"):
            key_bytes(other)
