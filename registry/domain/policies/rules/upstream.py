"""`upstream`: the release was placed and verified in the named stages, has soaked there, and was not rolled back since.

Soak is the longest time it served a stage verified without a break, as the stage's history tells (I-11).
"""

from __future__ import annotations

from datetime import timedelta

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.facts import Facts, PlacementFact
from registry.domain.policies.rule_types import Soak, UpstreamRule
from registry.domain.policies.rules.findings import Finding, candidate, result, worst
from registry.domain.times import after, duration, parse_time

ROLLED_BACK = "rolled-back"

_BEST_FIRST = (Status.SATISFIED, Status.PENDING, Status.INCONCLUSIVE, Status.UNSATISFIED, Status.ERROR)


def judge(rule: UpstreamRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if in every named stage (or in any) the release has a placement that counts and has soaked.

    A placement counts if it is verified and newer than any that was rolled back there. Pending while it soaks.
    """
    findings = [_stage(rule, facts, stage, now) for stage in dict.fromkeys(rule.stages)]
    if rule.mode == "any":
        best = min((f.status for f in findings), key=_BEST_FIRST.index)
        findings = [f for f in findings if f.status is best]
    return result(rule, facts, worst(findings), _required(rule))


def _stage(rule: UpstreamRule, facts: Facts, stage: str, now: str) -> Finding:
    placements = sorted((p for p in facts.placements if p.stage == stage), key=lambda p: p.sequence)
    condemned = max((p.sequence for p in placements if p.ended == ROLLED_BACK), default=0)
    verified = rule.verified is not False
    good = [p for p in placements if (p.verified or not verified) and p.ended != ROLLED_BACK and p.sequence > condemned]
    if good and rule.soak is not None:
        return _soaking(rule.soak, facts, stage, good, now)
    if good:
        return Finding(
            Status.SATISFIED,
            f"{candidate(facts)} was placed {'and verified ' if verified else ''}at {stage}",
            {"stage": stage, "deployment": good[-1].deployment},
        )
    serving = bool(placements) and placements[-1].ended is None
    at = f"{facts.application}@{stage}"
    way = f"`tandem verify {at}`" if serving else f"`tandem promote {candidate(facts)} --to {stage}`"
    return Finding(
        Status.UNSATISFIED,
        f"{candidate(facts)} {_why(placements, condemned)} {stage}",
        {"stage": stage, "placements": len(placements)},
        (way,),
    )


def _why(placements: list[PlacementFact], condemned: int) -> str:
    if not placements:
        return "was never placed at"
    return "was rolled back at" if condemned == placements[-1].sequence else "is not verified at"


def _soaking(soak: Soak, facts: Facts, stage: str, good: list[PlacementFact], now: str) -> Finding:
    """How long the release served without a break. A time that begins after `now` counts nothing (I-53)."""
    needed = duration(soak.duration)
    spans = [(_span(start, end, now), start, end) for p in good for start, end in p.soaked or ()]
    longest = max((span for span, _, _ in spans), default=timedelta(0))
    measured = {
        "stage": stage,
        "deployment": good[-1].deployment,
        "soaked_s": int(longest.total_seconds()),
        "needed_s": int(needed.total_seconds()),
    }
    said = f"{candidate(facts)} served {stage} verified for {_said(longest)} of {soak.duration}"
    if longest >= needed:
        return Finding(Status.SATISFIED, said, measured)
    running = [start for _, start, end in spans if end is None]
    if running:
        eta = min(after(start, soak.duration) for start in running)
        return Finding(Status.PENDING, said, measured, (f"wait until {eta}",), eta)
    again = f"`tandem promote {candidate(facts)} --to {stage}`, then let it serve for {soak.duration}"
    return Finding(Status.UNSATISFIED, f"{said}, and does not serve it any more", measured, (again,))


def _span(start: str, end: str | None, now: str) -> timedelta:
    """The part of a time that lies before `now`."""
    until = min(end, now) if end is not None else now
    return max(parse_time(until) - parse_time(start), timedelta(0))


def _said(span: timedelta) -> str:
    """`2d`, `1d 3h`, `45m`, `12s`: the two largest units that are not nothing."""
    left = int(span.total_seconds())
    parts = []
    for unit, size in (("d", 86400), ("h", 3600), ("m", 60), ("s", 1)):
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count}{unit}")
    return " ".join(parts[:2]) or "0s"


def _required(rule: UpstreamRule) -> str:
    done = "placed" if rule.verified is False else "placed and verified"
    stages = (" or " if rule.mode == "any" else ", ").join(rule.stages)
    return f"{done} at {stages}" + (f", for at least {rule.soak.duration} without a break" if rule.soak else "")
