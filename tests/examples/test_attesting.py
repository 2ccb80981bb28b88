"""The example of a system that attests: what it signs is kept, and counts for a policy that names its key."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.world import World

SCRIPT = Path(__file__).resolve().parents[2] / "examples" / "attesting" / "attest.py"
TYPE = "urn:tandem:change-ticket:v1"
POLICY = """kind: policy
name: attested
stages:
  staging:
    rules:
      - {{id: evaluated, type: evaluated, level: hard, suite: required}}
      - {{id: ticket, type: attestation, level: hard, predicate_type: "{type}", keys: ["{key}"]}}
"""


def attest(*words: str | Path) -> str:
    ran = subprocess.run([sys.executable, SCRIPT, *words], capture_output=True, text=True, check=True)
    return ran.stdout.strip()


def test_what_the_example_signs_counts_for_a_policy_that_names_its_key(tmp_path: Path) -> None:
    world = World(tmp_path / "w").stock()
    release = world.release(100)
    private = tmp_path / "key.pem"
    policy = POLICY.format(type=TYPE, key=attest("key", private))
    world.ana.activate_policy(world.write("attested.yaml", policy), "bot")
    assert private.stat().st_mode & 0o077 == 0
    assert [r.id for r in world.ana.check(release, "staging").decision.failing] == ["ticket"]

    digest = world.ana.release(release).digest
    envelope = world.write("ticket.json", attest("sign", private, digest, TYPE, "PASSED"))
    world.ana.attest(release, envelope)
    assert world.ana.check(release, "staging").decision.failing == ()
