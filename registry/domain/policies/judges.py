"""Scorers that are models, among the facts: which one a rule asks for, and what is said of it."""

from __future__ import annotations

from registry.domain.policies.measured_facts import JudgeFact, Measurement, SuiteFact
from registry.domain.policies.wording import shown


def judge_of(scorer: str, suite: SuiteFact) -> JudgeFact | None:
    """The model behind a scorer of a suite; None if it is none."""
    return (suite.judges or {}).get(scorer)


def said_of_judge(scorer: str, suite: SuiteFact, *measured: Measurement | None) -> str:
    """What a reader has to know of a judge's numbers, to stand after them; empty if no model scored."""
    judge = judge_of(scorer, suite)
    if judge is None:
        return ""
    found = next((m.judge for m in measured if m is not None and m.judge is not None), None)
    parts = []
    if judge.labels is None:
        parts.append(f"uncalibrated judge {judge.release}")
    elif found is not None and found.correction is not None:
        labels = f"{found.labels} label{'s' if found.labels != 1 else ''}"
        parts.append(f"judge {judge.release} corrected by {shown(found.correction)} from {labels}")
    elif found is not None and found.labels is not None:
        parts.append(f"judge {judge.release} with {found.labels} of {found.wanted} labels")
    else:
        parts.append(f"judge {judge.release} not corrected: only what it favours on both sides alike cancels")
    if found is not None and found.flips is not None:
        parts.append(f"{shown(found.flips)} of its verdicts flip")
    if judge.same_base:
        parts.append("warning: it has the base model of the release that it judges")
    return "".join(f"; {part}" for part in parts)
