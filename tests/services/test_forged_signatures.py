"""An insider who makes rows and their entries fit together still cannot sign for anybody.

Each forgery is written with its entry made anew, so that every row is what the log commits to. What is left to tell it
is the signature: `log verify` names the entry, and what stands on it counts no more.
"""

from __future__ import annotations

import base64
import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from registry.domain.digests import canonical_json
from registry.domain.log import rows_digest
from registry.domain.log_rows import committed_columns
from registry.domain.policies.decision import Status
from registry.domain.signing.statements import KEY_NAMESPACE, about_key, parse_key_act
from registry.integrations.ssh_keys import public_key
from registry.storage.tables import metadata
from tests.agreeing import asked, glass_broken
from tests.approving import staged
from tests.crashes import dump
from tests.damaging import unguarded
from tests.postgres import SQLITE
from tests.signing import (
    Soft,
    agree_signed,
    approve_afterwards,
    approve_signed,
    grant_signed,
    key_file,
    people_with_keys,
    signed,
)
from tests.world import BEN, POLICY, World

Sql = Callable[[str, tuple[Any, ...]], None]


@pytest.fixture(scope="module")
def signed_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    world = World(tmp_path_factory.mktemp("signed") / "registry", database=SQLITE).stock()
    release = staged(people_with_keys(world))
    approve_signed(world, release)
    ben, path = world.as_(BEN), key_file(world.folder, "ben")
    no = ben.reject(release, "production", "slow", signature=signed(
        path, ben.to_sign(release, "production", "reject", "slow")))  # fmt: skip
    ben.withdraw(no.id)
    assert ben.verify_log().faults == ()
    return world.folder, release


@pytest.fixture
def forging(signed_once: tuple[Path, str], tmp_path: Path) -> World:
    """A registry of its own with a signed yes and a signed no of ben's."""
    shutil.copytree(signed_once[0], tmp_path / "registry")
    return World.at(tmp_path / "registry")


def forge(world: World, *statements: tuple[str, tuple[Any, ...]]) -> tuple[str, ...]:
    """Change rows, make every entry commit to what is there now, and ask the log."""
    world.ana.close()
    with unguarded(world.folder) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for text, values in statements:
            assert connection.execute(text, values).rowcount >= 1, text
        remade(world, connection)
    return World.at(world.folder).ana.verify_log().faults


def remade(world: World, connection: sqlite3.Connection) -> None:
    """Let every entry commit to the rows that name it."""
    tables = dump(world.folder)
    for entry in tables["log"]:
        rows = [(t, committed_columns(t, row)) for t in tables for row in tables[t]
                if t in metadata.tables and row.get("log_index") == entry["idx"]]  # fmt: skip
        text = canonical_json({**json.loads(entry["leaf"]), "rows": rows_digest(rows)}).decode()
        connection.execute("UPDATE log SET leaf = ? WHERE idx = ?", (text, entry["idx"]))


def payload_of(envelope: str) -> bytes:
    return base64.b64decode(json.loads(envelope)["payload"])


def row_of(world: World, table: str, place: int = 0) -> dict[str, Any]:
    return dump(world.folder)[table][place]


def test_a_yes_in_somebodys_name_is_named(forging: World) -> None:
    [given] = dump(forging.folder)["approval"]
    [fault] = forge(forging, ("UPDATE approval SET reason = 'wonderful'", ()))
    about = f"entry {given['log_index']}: the approval {given['id']} by ben"
    assert fault == f"{about}: its signature does not hold for what is recorded"


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("digest", "sha256:" + "0" * 64),
        ("binding", "sha256:" + "1" * 64),
        ("stage", "staging"),
        ("expires_at", "2099-01-01T00:00:00.000000Z"),
        ("nonce", "0" * 32),
        ("person", "ana"),
        ("bound", '{"evidence_set":"sha256:0","policy":"sha256:1","waivers":[]}'),
    ],
)
def test_whatever_is_changed_of_a_signed_yes_is_named(forging: World, column: str, value: str) -> None:
    faults = forge(forging, (f"UPDATE approval SET {column} = ?", (value,)))
    assert len(faults) == 1
    assert "the approval" in faults[0]


def test_a_changed_no_is_named(forging: World) -> None:
    [fault] = forge(forging, ("UPDATE rejection SET reason = 'because'", ()))
    assert "the rejection" in fault
    assert "its signature does not hold" in fault


@pytest.mark.parametrize("said", ["approval", "rejection"])
def test_a_word_that_says_it_is_signed_and_is_not_is_named(forging: World, said: str) -> None:
    [fault] = forge(forging, (f"DELETE FROM {said}_signature", ()))
    assert fault.endswith("it says that it is signed, and no signature is kept")


def test_an_approval_with_a_swapped_envelope_is_named_and_counts_no_more(forging: World) -> None:
    release = "bot@1"
    no = row_of(forging, "rejection_signature")["envelope"]
    [fault] = forge(forging, ("UPDATE approval_signature SET envelope = ?", (no,)))
    assert "its signature does not hold" in fault
    decision = World.at(forging.folder).ana.check(release, "production").decision
    rule = next(rule for rule in decision.rules if rule.id == "approval")
    assert rule.status is Status.PENDING
    assert "VOID: its signature does not hold" in rule.summary


def test_a_swapped_key_is_named(forging: World) -> None:
    """The key that a row holds is not the one that its id is of."""
    other = Soft("ssh-ed25519").public
    [fault] = forge(forging, ("UPDATE signing_key SET line = ? WHERE person = 'ben'", (other.line,)))
    assert "is not what was registered" in fault


def test_a_key_that_was_registered_by_an_insider_is_named(forging: World) -> None:
    """With a key of their own an insider proves possession, but no owner confirmed it."""
    key = row_of(forging, "signing_key")
    mallory = key_file(forging.folder, "mallory")
    public = public_key(mallory)[0]
    origin = parse_key_act(payload_of(key["envelope"])).predicate.origin
    envelope = signed(mallory, about_key("register", public, "ben", origin).payload, KEY_NAMESPACE).decode()
    index = row_of(forging, "signing_key", 1)["log_index"]
    insert = "INSERT INTO signing_key VALUES (?, ?, ?, ?, 'ben@example.com', 'ben', '2026-01-01', ?)"
    assert forge(forging, (insert, (public.id, public.line, "confirmation", envelope, index))) == ()
    assert {k.state for k in World.at(forging.folder).ana.keys("ben")} == {"active", "unconfirmed"}
    faults = forge(forging, ("UPDATE signing_key SET basis = 'word' WHERE id = ?", (public.id,)))
    assert faults == (
        f"entry {index}: the key {public.id} of ben counts on the word of somebody who could not give it",
    )


def test_a_key_whose_registration_it_did_not_sign_is_named(forging: World) -> None:
    bens = next(k for k in dump(forging.folder)["signing_key"] if k["person"] == "ben")
    anas = next(k for k in dump(forging.folder)["signing_key"] if k["person"] == "ana")
    faults = forge(forging, ("UPDATE signing_key SET envelope = ? WHERE person = 'ben'", (anas["envelope"],)))
    assert faults[0] == (
        f"entry {bens['log_index']}: the key {bens['id']} of ben was not registered with a signature of its own"
    )


def test_a_key_that_was_given_to_another_person_is_named(forging: World) -> None:
    faults = forge(forging, ("UPDATE signing_key SET person = 'ana' WHERE person = 'ben'", ()))
    assert "was not registered with a signature of its own" in faults[0]


def test_a_confirmation_that_no_owner_signed_is_named(forging: World) -> None:
    key = next(k for k in dump(forging.folder)["signing_key"] if k["person"] == "ben")
    index = row_of(forging, "signing_key_confirmation")["log_index"]
    faults = forge(forging, ("UPDATE signing_key_confirmation SET envelope = ?", (key["envelope"],)))
    assert faults == (f"entry {index}: the key {key['id']} was not confirmed with a signature",)


def test_a_confirmation_by_somebody_who_could_not_is_named(forging: World) -> None:
    index = row_of(forging, "signing_key_confirmation")["log_index"]
    faults = forge(forging, ("UPDATE signing_key_confirmation SET by_key = key, person = 'ben'", ()))
    assert any(
        fault.startswith(f"entry {index}:") and "confirmed by somebody who could not" in fault for fault in faults
    )


def test_a_confirmation_that_was_taken_away_voids_what_was_signed(forging: World) -> None:
    faults = forge(forging, ("DELETE FROM signing_key_confirmation", ()))
    assert faults
    assert all("no owner had confirmed its key then" in fault for fault in faults)


def test_a_revocation_that_was_moved_before_a_signature_is_named(forging: World) -> None:
    world = forging
    key = next(k for k in dump(world.folder)["signing_key"] if k["person"] == "ben")
    index = row_of(world, "signing_key_confirmation")["log_index"]
    insert = "INSERT INTO signing_key_revocation VALUES (?, NULL, 'ana@example.com', 'ana', 'x', '2026-01-01', ?)"
    faults = forge(world, (insert, (key["id"], index + 1)))
    assert faults
    assert all(f"its key was revoked at entry {index + 1}" in fault for fault in faults)


# Yeses besides promotions ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def agreed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry with a signed yes of each sort: to a waiver, to broken glass, and to a policy."""
    world = World(tmp_path_factory.mktemp("agreed") / "registry", database=SQLITE).stock()
    incident = glass_broken(world)
    grant_signed(world, asked(world))
    approve_afterwards(world, incident.id)
    agree_signed(world, world.ana.activate_policy(world.write("plain.yaml", POLICY), "bot").digest)
    return world.folder


@pytest.fixture
def agreed(agreed_once: Path, tmp_path: Path) -> World:
    shutil.copytree(agreed_once, tmp_path / "registry")
    world = World.at(tmp_path / "registry")
    assert world.ana.verify_log().faults == ()
    return world


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("UPDATE waiver_event SET reason = 'wonderful' WHERE step = 'granted'", "the grant of waiver"),
        ("UPDATE waiver SET floor = '0.1'", "the grant of waiver"),
        ("UPDATE waiver SET expires_at = '2099-01-01T00:00:00.000000Z'", "the grant of waiver"),
        ("UPDATE waiver_event SET person = 'eve' WHERE step = 'granted'", "the grant of waiver"),
        ("UPDATE incident_event SET reason = 'wonderful' WHERE step = 'approved'", "the approval of incident"),
        ("UPDATE incident SET ticket = 'INC-1'", "the approval of incident"),
        ("UPDATE policy_approval SET reason = 'wonderful'", "of policy"),
        ("UPDATE policy_approval SET base = NULL", "of policy"),
        ("UPDATE agreement_signature SET nonce = 'x' || nonce WHERE log_index = (SELECT max(log_index) "
         "FROM agreement_signature)", "of policy"),
    ],
)  # fmt: skip
def test_whatever_is_changed_of_another_signed_yes_is_named(agreed: World, change: str, told: str) -> None:
    [fault] = forge(agreed, (change, ()))
    assert told in fault


@pytest.mark.parametrize("type_", ["waiver.granted", "incident.approved", "policy.approved"])
def test_another_yes_whose_signature_was_taken_away_or_given_to_another_is_named(agreed: World, type_: str) -> None:
    index = next(e["idx"] for e in dump(agreed.folder)["log"] if json.loads(e["leaf"])["type"] == type_)
    other = next(r for r in dump(agreed.folder)["agreement_signature"] if r["log_index"] != index)
    [fault] = forge(
        agreed, ("UPDATE agreement_signature SET envelope = ? WHERE log_index = ?", (other["envelope"], index))
    )
    assert fault.startswith(f"entry {index}: ")
    assert "its signature does not hold for what is recorded" in fault or "signed with a key of" in fault
    [fault] = forge(agreed, ("DELETE FROM agreement_signature WHERE log_index = ?", (index,)))
    assert fault.startswith(f"entry {index}: ")
    assert fault.endswith("it says that it is signed, and no signature is kept")


def test_a_signature_of_a_yes_that_nobody_gave_is_named(agreed: World) -> None:
    newest = "(SELECT max(log_index) FROM agreement_signature)"
    faults = forge(agreed, (f"UPDATE agreement_signature SET log_index = 1 WHERE log_index = {newest}", ()))
    assert "entry 1: a signature is kept for a yes that nobody gave" in faults
