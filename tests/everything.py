"""Registries in which, together, everything has happened: what nobody does all at once."""

from __future__ import annotations

import base64
import json
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from registry.domain.attestations import PAYLOAD_TYPE, STATEMENT, TEST_RESULT
from registry.domain.issuers import Word
from registry.integrations.dsse import pae
from registry.services.exchanging import exchange
from registry.services.tokens import note_use
from tests.approving import staged
from tests.archiving import lived_in
from tests.judging import LABELLED, Court
from tests.signing import agree_signed, key_file, people_with_keys, placed_signed, signed
from tests.studying import answers as answers_of
from tests.studying import both, study
from tests.world import ANA, BEN, POLICY, ROWS, SUITE, World

MIA, TOM = "mia@example.com", "tom@example.com"
QUORUM = f"{POLICY}activation:\n  slots: [{{slot: lead}}, {{slot: risk}}]\n"
ISSUERS = """kind: issuers
issuers:
  - issuer: https://issuer.example.com
    audience: https://tandem.example.com
    keys: https://issuer.example.com/keys
    admit:
      - account: ci@example.com
        claims: {sub: "repo:acme/bot:environment:production", repository_id: "4711"}
        scopes: [register, evaluate]
        applications: [bot]
"""
HOUSE = """kind: policy
name: house
layer: registry
stages:
  "*":
    rules:
      - {id: base, type: lineage, level: hard, base_model_in: [tiny]}
"""


def changed_minds(world: World) -> World:
    """A registry where what was said was taken back, and whose log is longer than a tile."""
    ana, ben = lived_in(world).ana, world.as_(BEN)
    [approval] = [a for a in ana.approvals("bot").items if a.state == "active"]
    ben.withdraw(approval.id, "changed my mind")
    ben.withdraw(ben.reject("bot@3", "production", "not yet").id)
    ana.lift_freeze(ana.freeze("bot", "holidays").id, "over")
    for hours in range(1, 230):
        ana.set_retention(grace=f"{hours}h")
    return world


def agreed(world: World) -> World:
    """A registry whose policies take several people, with a release that came back from quarantine."""
    ana = world.stock().ana
    ana.add_member(MIA, roles=("approver",), slots=("lead",), application="bot")
    ana.add_member(TOM, roles=("approver",), slots=("risk",), application="bot")
    ana.activate_policy(world.write("house.yaml", HOUSE), None)
    ana.activate_policy(world.write("quorum.yaml", QUORUM), "bot")
    proposed = ana.activate_policy(world.write("stricter.yaml", QUORUM.replace('"0.05"', '"0.01"')), "bot")
    world.as_(MIA).approve_policy(proposed.digest, "bot")
    release = world.release(110)
    ana.attest(release, world.write("scan.json", envelope(ana.release(release).digest)))
    kept_out = ana.quarantine(release, "leaks names")
    ana.evaluate(release, "support-suite")
    world.as_(BEN).clear_quarantine(kept_out.id, "measured again")
    return world


def spoken_for(folder: Path) -> World:
    """A registry whose people have keys: what they signed, a key that an owner confirmed, and that it was revoked."""
    world = people_with_keys(World(folder).stock())
    placed_signed(world)
    ben = world.as_(BEN)
    later = staged(world, 80)
    statement = ben.to_sign(later, "production", "reject", "too late")
    ben.reject(later, "production", "too late", signature=signed(key_file(world.folder, "ben"), statement))
    agree_signed(world, world.ana.activate_policy(world.write("plain.yaml", POLICY), "bot").digest)
    world.ana.revoke_key(world.ana.keys("ben")[0].id, "stolen", "1")
    world.ana.create_token("laptop", scopes=("promote", "verify"), applications=("bot",))
    note_use(world.ana.runtime, world.ana.create_token("phone").token, "2026-11-22T09:00:00.000000Z")
    inner = world.ana.acting_as(ANA, world.ana.create_token("ci").token.grant).create_token("inner", scopes=())
    world.ana.revoke_token(inner.token.id, "seen in a log")
    world.ana.add_member("ci@example.com", roles=("author",), service=True)
    world.ana.trust_issuers(world.write("issuers.yaml", ISSUERS), "CI ships the bot")
    said = {"sub": "repo:acme/bot:environment:production", "repository_id": "4711"}
    exchange(world.ana.runtime, Word("https://issuer.example.com", ("https://tandem.example.com",), "j1", said))
    return world


def measured(folder: Path) -> World:
    """A registry where a judge with labels scored, rows were asked twice, an import was replayed, and outcomes came in
    and were taken back."""
    court = Court(folder)
    court.stock()
    ana = court.ana
    ana.set_price("tiny", currency="USD", prompt="0.5", completion="1.5")
    court.judge()
    court.labels([4] * 60)
    court.suite(LABELLED)
    court.candidate(80)
    again = SUITE.replace("support-suite", "again").replace("scorers:", "sampling: {repeats: 2, seeds: [17]}\nscorers:")
    ana.register_suite(court.write("again.yaml", again))
    ana.evaluate("bot@1", "again@1")
    lines = [{"sample_id": line["id"], "output": line["target"] if n < 80 else "wrong"}
             for n, line in enumerate(court.lines(ROWS))]  # fmt: skip
    answers = court.write("answers.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
    ana.replay_evaluation(ana.import_evaluation((answers,), "bot@1", "support-suite").run.id)
    court.release(90)
    found = study(court, both(answers_of(30, 10, 20), answers_of(20, 20, 20)))
    court.as_(BEN).withdraw_study(found.study.id, "bots among the units")
    return court


def envelope(release: str) -> str:
    """A signed statement about a release."""
    payload = json.dumps(
        {
            "_type": STATEMENT,
            "subject": [{"digest": {"sha256": release.removeprefix("sha256:")}}],
            "predicateType": TEST_RESULT,
            "predicate": {"result": "PASSED"},
        }
    ).encode()
    signature = Ed25519PrivateKey.from_private_bytes(b"k" * 32).sign(pae(PAYLOAD_TYPE, payload))
    encoded = {"payload": base64.b64encode(payload).decode(), "sig": base64.b64encode(signature).decode()}
    return json.dumps(
        {
            "payloadType": PAYLOAD_TYPE,
            "payload": encoded["payload"],
            "signatures": [{"keyid": "whatever", "sig": encoded["sig"]}],
        }
    )
