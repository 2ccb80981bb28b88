"""`freeze`: nothing is promoted in a deny window, nor outside all allow windows where there are some.

The edges of windows were resolved to instants beforehand and stand among the facts, so that a replay needs no zone
database. Half-open: at its end a window is over.
"""

from __future__ import annotations

from collections.abc import Sequence

from registry.domain.calendars import frozen_by
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.facts import Facts, WindowFact
from registry.domain.policies.rule_types import FreezeRule
from registry.domain.policies.rules.findings import Finding, result


def judge(rule: FreezeRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied while nothing freezes; else pending until the next instant at which nothing does."""
    windows = [w for w in facts.conditions.windows if w.rule == rule.id] if facts.conditions is not None else []
    required = "none of its deny windows, and one of its allow windows if it has any: " + ", ".join(
        f"{w.name} ({w.kind})" for w in rule.windows
    )
    if sorted((w.name, w.kind) for w in windows) != sorted((w.name, w.kind) for w in rule.windows):
        lost = Finding(
            Status.ERROR,
            "the windows of this rule were not resolved",
            {"windows": [w.name for w in windows]},
            (f"`tandem check {facts.application}@{facts.release} --stage {facts.stage}` resolves them again",),
        )
        return result(rule, facts, lost, required)
    opens = facts.conditions.next_open.get(rule.id) if facts.conditions is not None else None
    return result(
        rule, facts, frozen(windows, now, opens, (f"change the windows of {rule.id} in the policy",)), required
    )


def frozen(windows: Sequence[WindowFact], now: str, opens: str | None, otherwise: tuple[str, ...]) -> Finding:
    """What freezes at `now`, and until when.

    `opens` is the next instant at which nothing does, where known; `otherwise` is what can be done besides waiting.
    """
    by = frozen_by(windows, now)
    if not by:
        starts = [w.start for w in windows if w.kind == "deny" and w.start is not None]
        ahead = min((start for start in starts if start > now), default=None)
        said = f"; the next freeze starts at {ahead}" if ahead is not None else ""
        return Finding(Status.SATISFIED, f"nothing freezes it now{said}", {"active": []})
    named = "; ".join(by)
    if opens is None or opens <= now:
        return Finding(Status.PENDING, f"frozen ({named}) with no known end", {"active": list(by)}, otherwise)
    measured = {"active": list(by), "next_open": opens}
    remedy = (f"wait until {opens}", *(f"or {line}" for line in otherwise))
    return Finding(Status.PENDING, f"frozen ({named}) until {opens}", measured, remedy, opens)
