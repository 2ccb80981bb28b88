"""Statements that this version signed once: every later one reads and verifies them."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.bootstrap import Local, open_registry
from registry.config import Settings
from registry.domain.errors import InvalidInputError
from tests.world import ANA

KEPT = Path(__file__).resolve().parents[1] / "goldens" / "statements"


@pytest.fixture
def nowhere(tmp_path: Path) -> Local:
    """Somebody without a registry."""
    return open_registry(Settings(root=None, account=ANA, here=tmp_path))


@pytest.mark.parametrize(
    ("name", "key", "predicate_type", "says"),
    [
        ("release", "log.key", "urn:tandem:release:v1", ("number", 1)),
        ("run", "log.key", "https://in-toto.io/attestation/test-result/v0.1", ("result", "PASSED")),
        ("decision", "log.key", "urn:tandem:decision:v1", ("verdict", "ALLOW")),
        ("summary", "log.key", "https://slsa.dev/verification_summary/v1", ("verificationResult", "PASSED")),
        ("approval", "ben.key", "urn:tandem:approval:v1", ("decision", "approve")),
    ],
)
def test_what_was_signed_once_is_verified_for_ever(
    nowhere: Local, name: str, key: str, predicate_type: str, says: tuple[str, object]
) -> None:
    lines = {file: (KEPT / file).read_text().strip() for file in ("log.key", "ben.key", "release.digest")}
    file = KEPT / f"{name}.json"
    found = nowhere.read_statement(file, [lines[key]], release=lines["release.digest"])
    assert (found.predicate_type, found.keys) == (predicate_type, (lines[key],))
    assert found.predicate[says[0]] == says[1]
    other = lines["ben.key" if key == "log.key" else "log.key"]
    with pytest.raises(InvalidInputError, match="none of the keys signed"):
        nowhere.read_statement(file, [other])
