"""`upstream`: the release was placed and verified in every named stage, and not rolled back there since."""

from __future__ import annotations

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import UpstreamRule
from registry.domain.policies.facts import Facts, PlacementFact
from registry.domain.policies.rules.findings import Finding, candidate, result, worst

ROLLED_BACK = "rolled-back"


def judge(rule: UpstreamRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if in every named stage the release has a verified placement newer than any that was rolled back."""
    findings = [_stage(facts, stage) for stage in dict.fromkeys(rule.stages)]
    return result(rule, facts, worst(findings), f"placed and verified at {', '.join(rule.stages)}")


def _stage(facts: Facts, stage: str) -> Finding:
    placements = sorted((p for p in facts.placements if p.stage == stage), key=lambda p: p.sequence)
    condemned = max((p.sequence for p in placements if p.ended == ROLLED_BACK), default=0)
    good = [p for p in placements if p.verified and p.ended != ROLLED_BACK and p.sequence > condemned]
    if good:
        return Finding(
            Status.SATISFIED,
            f"{candidate(facts)} was placed and verified at {stage}",
            {"stage": stage, "deployment": good[-1].deployment},
        )
    return Finding(
        Status.UNSATISFIED,
        f"{candidate(facts)} {_why(placements, condemned)} {stage}",
        {"stage": stage, "placements": len(placements)},
        (f"`tandem promote {candidate(facts)} --to {stage}`",),
    )


def _why(placements: list[PlacementFact], condemned: int) -> str:
    if not placements:
        return "was never placed at"
    return "was rolled back at" if condemned == placements[-1].sequence else "is not verified at"
