"""Digests that must never change: approvals and stored decisions would lose what they refer to."""

from __future__ import annotations

import json
import os
from pathlib import Path

from registry.domain.policies.document import parse_policy
from registry.domain.policies.evaluator import decide
from tests.builders import (
    NOW,
    a_contributor,
    a_measurement,
    a_placement,
    a_run,
    a_suite,
    an_approval,
    facts,
    the_rule,
    with_approvals,
)

ROOT = Path(__file__).parents[3]
GOLDEN = ROOT / "tests" / "goldens" / "decision.json"

POLICY = """\
kind: policy
name: golden
stages:
  staging: {ungated: true}
  production:
    rules:
      - {id: upstream, type: upstream, level: hard, stages: [staging]}
      - {id: evaluated, type: evaluated, level: hard, suite: required, min_rows: 100}
      - {id: good, type: metric, level: advisory, suite: required, metric: exact, require: ">= 0.90"}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.02"}
      - {id: approval, type: approval, slots: [{slot: reviewer, count: 2}], separation: none}
"""


def test_policy_facts_binding_and_decision_keep_their_digests() -> None:
    """Written anew with TANDEM_UPDATE_GOLDENS=1."""
    policy = parse_policy(POLICY, "golden.yaml")
    run, baseline = a_run("run-1"), a_run("live-1")
    situation = facts(
        policy,
        stage="production",
        required_suites=(a_suite(),),
        measurements=(
            a_measurement(the_rule(policy, "good", "production"), run, lower="0.88", needed=400),
            a_measurement(
                the_rule(policy, "no-regression", "production"),
                run,
                baseline,
                value="-0.25",
                lower="-0.3",
                upper="-0.2",
            ),
        ),
        placements=(a_placement("staging"),),
        contributors=(a_contributor("ana"),),
    )
    situation = with_approvals(situation, [an_approval(situation, "ana"), an_approval(situation, "tom", slots=())])
    decision = decide(policy, situation, NOW)
    found = {
        "policy": policy.digest(),
        "effective_policy": situation.policy,
        "evidence_set": situation.evidence_set,
        "binding": situation.binding,
        "facts": decision.facts,
        "decision": decision.content_digest(),
        "content": decision.content(),
    }
    if os.environ.get("TANDEM_UPDATE_GOLDENS") == "1":
        GOLDEN.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    assert found == json.loads(GOLDEN.read_text(encoding="utf-8"))
