"""`tandem statement`, `release bom`, `lineage --format openlineage` and `adapter sign`, as they are typed."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from tests.cli.playground import Playground


def test_what_is_printed_and_what_is_written_are_the_same_bytes(play: Playground, tmp_path: Path) -> None:
    file = tmp_path / "release.json"
    printed = play.text("statement", "release", "bot@1")
    answer = play.ask("statement", "release", "bot@1", "--output", str(file))
    assert (answer.stdout, answer.exit_code) == ("", 0)
    assert f"written to {file}" in answer.stderr
    assert file.read_text() == printed
    assert play.document("statement", "release", "bot@1") == json.loads(printed)
    play.told("statement", "release", "bot@1", "--output", str(file), code=12)


def test_a_statement_is_verified_with_a_key_and_no_registry(
    play: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, key = tmp_path / "release.json", play.text("statement", "key").strip()
    assert key.startswith("ed25519:")
    assert play.document("statement", "key")["log"] == play.text("log", "key").strip()
    file.write_text(play.text("statement", "release", "bot@1"))
    digest = play.document("release", "show", "bot@1")["digest"]
    told = play.text("statement", "verify", str(file), "--key", key, "--release", digest)
    assert told.startswith(f"signed by  {key}\ntype       urn:tandem:release:v1\nabout      {digest}\n")
    assert "application: bot" in told
    found = play.document("statement", "verify", str(file), "--release", "bot@1")
    assert found["predicate"]["number"] == 1
    play.told("statement", "verify", str(file), "--key", key, "--release", "sha256:" + "0" * 64, code=15)
    play.told("statement", "verify", str(file), "--key", "ed25519:" + "A" * 43 + "=", code=15)
    play.told("statement", "verify", str(tmp_path / "gone.json"), "--key", key, code=15)
    play.told("statement", "verify", str(file), "--release", "bot@99", code=14)


def test_what_a_statement_hides_is_shown(play: Playground, tmp_path: Path) -> None:
    """What a stranger signed is printed with every character that a terminal would obey as an escape."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from registry.domain.attestations import key_text
    from registry.integrations.dsse import sealed

    stranger = Ed25519PrivateKey.from_private_bytes(b"s" * 32)
    said = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"digest": {"sha256": "0" * 64}}],
        "predicateType": "urn:x:y",
        "predicate": {"note\x1b]0;pwned\x07": ["\x1b[2J", {"\u202efdp": "\u200b"}, 1.50, 10**30, None, True]},
    }
    file = tmp_path / "hostile.json"
    file.write_bytes(sealed(json.dumps(said).encode(), "k", stranger.sign))
    key = key_text(stranger.public_key().public_bytes_raw())
    told = play.text("statement", "verify", str(file), "--key", key)
    assert not set(told) & set("\x1b\x07\u202e\u200b")
    assert "\\x1b]0;pwned\\x07" in told
    found = play.document("statement", "verify", str(file), "--key", key)
    assert next(iter(found["predicate"].values()))[2] == "1.5"


def test_the_digest_of_a_run_in_a_summary_is_that_of_the_file(play: Playground) -> None:
    import base64

    stages = {s["stage"]: s for s in play.document("status", "bot")["items"] if s["release"]}
    (stage, *_) = sorted(stages)
    summary = play.document("statement", "summary", f"bot@{stage}")
    inputs = json.loads(base64.b64decode(summary["payload"]))["predicate"]["inputAttestations"]
    assert inputs
    for one in inputs:
        run = one["uri"].rpartition(":")[2]
        assert one["digest"]["sha256"] == sha256(play.text("statement", "run", run).encode()).hexdigest()


def test_a_requirement_is_spelled_wrongly(play: Playground) -> None:
    run = play.document("eval", "show", "bot@1")["items"][0]["id"]
    told = play.told("statement", "run", run, "--require", "exact", code=15)
    assert 'such as "exact >= 0.9"' in told


def test_a_bill_of_materials_and_events_are_printed_as_they_are_written(play: Playground, tmp_path: Path) -> None:
    file = tmp_path / "bom.json"
    printed = play.text("release", "bom", "bot@1")
    play.ask("release", "bom", "bot@1", "--output", str(file))
    assert file.read_text() == printed
    assert play.document("release", "bom", "bot@1") == json.loads(printed)
    play.told("release", "bom", "bot@1", "--output", str(file), code=12)
    events = play.text("lineage", "bot@1", "--format", "openlineage")
    assert [json.loads(line) for line in events.splitlines()] == play.document(
        "lineage", "bot@1", "--format", "openlineage"
    )


def test_an_adapter_is_signed_into_a_folder(play: Playground, tmp_path: Path) -> None:
    key = tmp_path / "KEY.pem"
    made = ec.generate_private_key(ec.SECP256R1())
    key.write_bytes(
        made.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    key.chmod(0o600)
    told = play.text("adapter", "sign", "support-lora@1", str(tmp_path / "out"), "--key", str(key))
    assert told.endswith("files signed\n")
    assert (tmp_path / "out" / "model.sig").is_file()
    play.told("adapter", "sign", "support-lora@1", str(tmp_path / "out"), "--key", str(key), code=12)
    play.told("adapter", "sign", "support-lora@1", str(tmp_path / "more"), "--key", str(tmp_path / "gone"), code=15)
