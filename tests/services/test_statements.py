"""What only some rules ask for: attestations, expressions, components."""

from __future__ import annotations

import base64
import json
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from registry.domain.attestations import PAYLOAD_TYPE, STATEMENT, TEST_RESULT
from registry.domain.policies.decision import Status
from registry.domain.policies.rule_types import rule_digest
from registry.integrations.dsse import pae
from registry.services import attesting
from registry.services.registering import datasets
from tests.fakes import FixedClock
from tests.gathering import a_clock, conditions, evaluated_world, gathered, sealed, staging
from tests.world import World

KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
STRANGER = Ed25519PrivateKey.from_private_bytes(b"s" * 32)


@pytest.fixture
def clock() -> FixedClock:
    return a_clock()


@pytest.fixture
def world(stocked: Path, tmp_path: Path, clock: FixedClock) -> World:
    return evaluated_world(stocked, tmp_path / "registry", clock)


# What only some rules ask for ----------------------------------------------------------------------------


def public(key: Ed25519PrivateKey) -> str:
    return f"ed25519:{base64.b64encode(key.public_key().public_bytes_raw()).decode()}"


def envelope(world: World, *keys: Ed25519PrivateKey, result: str = "PASSED") -> Path:
    statement = {
        "_type": STATEMENT,
        "subject": [{"name": "bot", "digest": {"sha256": sealed(world).digest.removeprefix("sha256:")}}],
        "predicateType": TEST_RESULT,
        "predicate": {"result": result},
    }
    payload = json.dumps(statement).encode()
    signatures = [{"sig": base64.b64encode(key.sign(pae(PAYLOAD_TYPE, payload))).decode()} for key in keys]
    document = {"payloadType": PAYLOAD_TYPE, "payload": base64.b64encode(payload).decode(), "signatures": signatures}
    return world.write(f"{result}-{len(keys)}.json", json.dumps(document))


def test_an_attestation_is_told_with_those_keys_of_the_policy_that_really_signed(world: World) -> None:
    runtime = world.ana.runtime
    by_both = attesting.attest(runtime, "bot@1", envelope(world, STRANGER, KEY), None)
    by_stranger = attesting.attest(runtime, "bot@1", envelope(world, STRANGER, result="WARNED"), None)
    assert conditions(world).attestations == ()
    other = "https://example.com/other"
    staging(world, {"id": "scan", "type": "attestation", "predicate_type": other, "keys": [public(KEY)]})
    assert conditions(world).attestations == ()
    staging(world, {"id": "scan", "type": "attestation", "predicate_type": TEST_RESULT, "keys": [public(KEY)]})
    assert [(a.id, a.result, a.keys) for a in conditions(world).attestations] == [
        (by_both, "PASSED", (public(KEY),)),
        (by_stranger, "WARNED", ()),
    ]


def test_a_statement_kept_again_is_of_the_time_when_it_was_kept_first(world: World, clock: FixedClock) -> None:
    """Signed by others as well, or by others alone: what it says is no newer for it."""
    runtime = world.ana.runtime
    first = attesting.attest(runtime, "bot@1", envelope(world, KEY), None)
    clock.advance(timedelta(days=1))
    failed = attesting.attest(runtime, "bot@1", envelope(world, KEY, result="FAILED"), None)
    clock.advance(timedelta(days=1))
    again = [
        attesting.attest(runtime, "bot@1", envelope(world, *keys), None) for keys in ((STRANGER, KEY), (KEY, STRANGER))
    ]
    staging(world, {"id": "scan", "type": "attestation", "predicate_type": TEST_RESULT, "keys": [public(KEY)]})
    told = {a.id: a.at for a in conditions(world).attestations}
    assert set(told) == {first, failed, *again}
    assert {told[identifier] for identifier in again} == {told[first]}
    assert told[first] < told[failed]
    scan = next(r for r in world.ana.check("bot@1", "staging").decision.rules if r.id == "scan")
    assert scan.status is Status.UNSATISFIED
    assert scan.measured["statement"] == failed


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ('release.parameters["max_new_tokens"] == "100"', "true"),
        ("runs.exists(r, r.rows < 100)", "false"),
        ('runs.all(r, r.actor == "ana@example.com") && size(runs) == 1', "true"),
        ('components.exists(c, c.role == "adapter" && c.weight == "1" && "ana" in c.registered_by)', "true"),
        ('release.composed_by == requester && stage == "staging"', "true"),
        ("has(current.release)", "false"),
        ("current.release > 0", "error"),
    ],
)
def test_an_expression_is_evaluated_on_the_release_its_runs_and_what_is_live(
    world: World, text: str, result: str
) -> None:
    staging(world, {"id": "house", "type": "expression", "expr": text, "message": "as we like it"})
    situation = gathered(world)
    assert situation.facts.conditions is not None
    (told,) = situation.facts.conditions.expressions
    assert (told.rule, told.result) == (rule_digest(situation.demands.rules[-1]), result)
    assert told.engine.startswith("cel-expr-python ")


def test_components_are_told_with_their_size_makers_and_licences_where_a_rule_asks(world: World) -> None:
    assert conditions(world).components == ()
    datasets.register_dataset(world.ana.runtime, world.folder / "eval.jsonl", "tickets-eval", None, "CC-BY-4.0")
    staging(world, {"id": "small", "type": "size_limit", "max_adapters": 1})
    told = {c.role: c for c in conditions(world).components}
    assert sorted(told) == ["adapter", "base", "prompt"]
    adapter = told["adapter"]
    assert (adapter.reference, adapter.registered_by) == ("support-lora@1", ("ana",))
    assert adapter.trained_on == (("tickets-eval@1", "CC-BY-4.0"),)
    files = world.ana.version("support-lora@1").files
    assert adapter.bytes == sum(file.size for file in files) > 0
    weights = [file for file in world.ana.version("tiny@1").files if not file.stored]
    whole = sum(file.size for file in world.ana.version("tiny@1").files)
    assert told["base"].bytes == whole - sum(file.size for file in weights)
