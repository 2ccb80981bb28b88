"""Decisions as text: the verdict, then a line for every rule that matters, each with what would change it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from cli.failures import Exit
from cli.output import moment, short, visible
from registry.domain.policies.decision import Level, Status, Verdict

if TYPE_CHECKING:
    from registry.domain.outcomes import RecordedDecision
    from registry.domain.policies.decision import Decision, RuleResult

EXIT_OF = {Verdict.ALLOW: Exit.DONE, Verdict.WAIT: Exit.WAIT, Verdict.DENY: Exit.DENIED}

LONGEST = 100
"""Columns; a longer line tells what the rule needs on a line of its own."""

_COLOUR = {Verdict.ALLOW: "green", Verdict.WAIT: "yellow", Verdict.DENY: "red"}

_MARK = {
    Status.SATISFIED: click.style("✓", fg="green"),
    Status.UNSATISFIED: click.style("✗", fg="red"),
    Status.PENDING: click.style("…", fg="yellow"),
    Status.INCONCLUSIVE: click.style("?", fg="red"),
    Status.ERROR: click.style("✗", fg="red"),
    Status.NOT_APPLICABLE: "–",
}

_COUNTED = (
    (Status.UNSATISFIED, "failed"),
    (Status.INCONCLUSIVE, "inconclusive"),
    (Status.ERROR, "in error"),
    (Status.PENDING, "pending"),
    (Status.SATISFIED, "satisfied"),
    (Status.NOT_APPLICABLE, "not applicable"),
)


def decision_text(decision: Decision, *, every_rule: bool = False) -> str:
    """Verdict and counts, then the rules in the way and advisory warnings; `every_rule` shows all, and digests."""
    verdict = click.style(decision.verdict.value, fg=_COLOUR[decision.verdict], bold=True)
    subject = f"{visible(decision.application)}@{decision.release} → {visible(decision.stage)}"
    lines = [f"{verdict}  {subject}   {counts_text(decision)}".rstrip()]
    for rule in decision.rules:
        if every_rule or _in_the_way(rule):
            lines += _rule_lines(rule, every_rule)
    if decision.marks:
        lines.append(f"  marked {', '.join(map(visible, decision.marks))}")
    if every_rule:
        lines += _ground(decision)
    return "\n".join(lines)


def warnings_text(decision: Decision) -> str:
    """Advisory rules that failed although nothing stood in the way; empty if there are none."""
    warned = [rule for rule in decision.rules if rule.level is Level.ADVISORY and not rule.passes]
    return "\n".join(line for rule in warned for line in _rule_lines(rule, every_rule=False))


def counts_text(decision: Decision) -> str:
    counts = decision.counts
    told = [f"{counts[status.value]} {word}" for status, word in _COUNTED if status.value in counts]
    warned = counts.get("advisory-failed", 0)
    return ", ".join([*told, *([f"{warned} warning{'s' if warned > 1 else ''}"] if warned else [])])


def decision_document(recorded: RecordedDecision) -> dict[str, Any]:
    """A decision for programs: its canonical document, with its id if it was recorded."""
    return ({"id": recorded.id} if recorded.id else {}) | recorded.decision.content()


def _in_the_way(rule: RuleResult) -> bool:
    return not rule.passes and rule.level is not Level.SHADOW


def _rule_lines(rule: RuleResult, every_rule: bool) -> Iterator[str]:
    warns = not rule.counts and not rule.passes
    mark = click.style("!", fg="yellow") if warns else _MARK[rule.status]
    parts = [f"{mark} {visible(rule.id)}"]
    if every_rule or rule.status in {Status.INCONCLUSIVE, Status.ERROR}:
        parts.append(rule.status.value.replace("-", " "))
    parts += [visible(rule.summary)] if rule.summary else []
    needs = [f"needs {visible(rule.required)}"] if rule.required else []
    needs += [f"({rule.level.value})"] if not rule.counts else []
    line = "  ".join([*parts, *needs])
    if len(click.unstyle(line)) > LONGEST and needs:
        line = f"{'  '.join(parts)}\n    {'  '.join(needs)}"
    yield line
    if not rule.passes:
        yield from (f"    → {visible(remedy)}" for remedy in rule.remedy)
    if every_rule and rule.origin:
        yield f"    asked by {visible(rule.origin)}"


def _ground(decision: Decision) -> Iterator[str]:
    yield f"  judged   {moment(decision.at)} against {visible(decision.current or 'nothing live')}"
    yield f"  policy   {short(decision.policy)}   evidence {short(decision.evidence_set)}"
    yield f"  binding  {visible(decision.binding)}"
