"""Who believes a statement: other implementations, a door with no registry, and nobody once a byte of it changed."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from google.protobuf import json_format
from google.protobuf.message import Message
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from in_toto_attestation.predicates.test_result.v0 import test_result_pb2
from in_toto_attestation.predicates.vsa.v1 import vsa_pb2
from in_toto_attestation.v1 import statement_pb2
from securesystemslib.dsse import Envelope as TheirEnvelope
from securesystemslib.signer._key import SSlibKey

from registry.bootstrap import open_registry
from registry.config import Settings
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.statements.documents import RELEASE
from tests.stating import key_of, predicate, stated, the_run
from tests.world import ANA, World


@pytest.fixture(scope="module")
def shown_once(stocked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stated(stocked, tmp_path_factory.mktemp("shown") / "registry").folder


@pytest.fixture
def shown(shown_once: Path) -> World:
    """bot@1 serves in production; bot@2 was denied. Nobody changes anything."""
    return World.at(shown_once)


def test_other_implementations_read_and_verify_every_kind(shown: World) -> None:
    decision = shown.ana.decisions("bot", "production").items[0].id
    said = [
        (shown.ana.state_release("bot@1"), None),
        (shown.ana.state_evaluation(the_run(shown), ["exact >= 0.7"]), test_result_pb2.TestResult()),
        (shown.ana.state_decision(decision), None),
        (shown.ana.state_summary(decision), vsa_pb2.VerificationSummary()),
    ]
    public = shown.ana.runtime.log_key.public()
    key = SSlibKey(digest_of_bytes(public), "ed25519", "ed25519", {"public": public.hex()})
    for envelope, message in said:
        theirs = TheirEnvelope.from_dict(json.loads(envelope))
        assert theirs.verify([key], 1)
        whole = json_format.ParseDict(json.loads(theirs.payload), statement_pb2.Statement())
        assert [subject.name for subject in whole.subject] == ["bot@1"]
        if message is not None:
            _read_by_them(predicate(envelope), message)


def _read_by_them(said: Any, message: Message) -> None:
    """Every field that the predicate's own schema knows has the value that we gave it.

    The schema of summaries has one `verifiedLevels`, the specification a list of them: the specification counts.
    """
    told = {key: value for key, value in said.items() if key != "verifiedLevels" and value != []}
    json_format.ParseDict(told, message, ignore_unknown_fields=True)
    read = json_format.MessageToDict(message)
    assert read.keys() == {key for key in told if not key.startswith("urn:")}
    assert all(read[key] == told[key] for key in read if key != "timeVerified")


def test_a_statement_is_verified_with_no_registry_at_hand(shown: World, tmp_path: Path) -> None:
    file = shown.write("release.json", shown.ana.state_release("bot@1"))
    nowhere = open_registry(Settings(root=None, account=ANA, here=tmp_path))
    digest = shown.ana.release("bot@1").digest
    for line in (shown.ana.checkpoint().key, key_of(shown)):
        found = nowhere.read_statement(file, [line], release=digest)
        assert (found.predicate_type, found.subjects, found.keys) == (RELEASE, (digest,), (line,))
        assert found.predicate["application"] == "bot"
    with pytest.raises(NotFoundError):
        nowhere.read_statement(file)


def test_without_a_key_it_has_to_be_one_of_this_registry(shown: World, tmp_path: Path) -> None:
    file = shown.write("release.json", shown.ana.state_release("bot@1"))
    assert shown.ana.read_statement(file, release="bot@1").keys == (shown.ana.checkpoint().key,)
    other = World(tmp_path / "other")
    with pytest.raises(InvalidInputError, match="none of the keys signed this statement"):
        other.ana.read_statement(file)


def test_a_statement_about_another_release_is_refused(shown: World) -> None:
    file = shown.write("release.json", shown.ana.state_release("bot@1"))
    with pytest.raises(InvalidInputError, match="not about that release"):
        shown.ana.read_statement(file, release="bot@2")


def test_a_hostile_file_is_refused_before_the_release_is_looked_up(shown: World) -> None:
    with pytest.raises(InvalidInputError, match="not strict JSON"):
        shown.ana.read_statement(shown.write("hostile.json", "{"), release="nobody@9")


def test_a_key_that_was_mistyped_is_no_key(shown: World) -> None:
    file = shown.write("release.json", shown.ana.state_release("bot@1"))
    line = shown.ana.checkpoint().key
    for wrong in (line[:-2] + "AA", "ed25519:abc", "key"):
        with pytest.raises(InvalidInputError, match="not a"):
            shown.ana.read_statement(file, [wrong])


def test_a_signature_of_a_stranger_beside_ours_changes_nothing(shown: World) -> None:
    envelope = json.loads(shown.ana.state_release("bot@1"))
    envelope["signatures"].insert(0, {"keyid": "x", "sig": base64.b64encode(b"s" * 64).decode()})
    file = shown.write("release.json", json.dumps(envelope))
    assert len(shown.ana.read_statement(file).keys) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(place=st.integers(0, 10_000), change=st.integers(1, 255))
def test_no_byte_of_what_was_signed_can_be_changed(shown: World, place: int, change: int) -> None:
    world, envelope, key = shown, shown.ana.state_release("bot@1"), key_of(shown)
    document = json.loads(envelope)
    signed = bytearray(base64.b64decode(document["payload"]))
    signed[place % len(signed)] ^= change
    document["payload"] = base64.b64encode(signed).decode()
    file = world.write("changed.json", json.dumps(document))
    with pytest.raises(InvalidInputError, match="none of the keys signed this statement"):
        world.ana.read_statement(file, [key])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        "\x1b]52;c;aGk=\x07",
        '{"payload": "e30=", "payload": "e30="}',
        '{"payloadType": "application/vnd.in-toto+json", "payload": "e30=", "signatures": [{"sig": 5}]}',
        '{"payloadType": "text/html", "payload": "e30=", "signatures": [{"sig": "AA=="}]}',
        "[" * 100_000,
        "{" + " " * 600_000 + "}",
    ],
)
def test_a_hostile_file_is_refused_for_what_it_is(shown: World, text: str) -> None:
    world = shown
    file = world.write("hostile.json", text)
    with pytest.raises(InvalidInputError):
        world.ana.read_statement(file)


def test_what_a_trusted_key_signed_in_another_type_is_no_statement(shown: World) -> None:
    world = shown
    key = world.ana.runtime.log_key
    raw = base64.b64encode(b"{}").decode()
    signature = base64.b64encode(key.sign(b"{}")).decode()  # as a checkpoint is signed: over the bytes alone
    document = {"payloadType": "application/vnd.in-toto+json", "payload": raw, "signatures": [{"sig": signature}]}
    with pytest.raises(InvalidInputError, match="none of the keys signed"):
        world.ana.read_statement(world.write("bare.json", json.dumps(document)))
