"""Decisions as text: the verdict, then a line for every rule that matters, each with what would change it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from cli.failures import Exit
from cli.output import instant, moment, short, visible
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
    Status.WAIVED: click.style("~", fg="yellow"),
}

_COUNTED = (
    (Status.WAIVED, "waived"),
    (Status.UNSATISFIED, "failed"),
    (Status.INCONCLUSIVE, "inconclusive"),
    (Status.ERROR, "in error"),
    (Status.PENDING, "pending"),
)

_NAMED = frozenset({Status.INCONCLUSIVE, Status.ERROR, Status.WAIVED})
"""What the mark alone does not tell."""


def decision_text(decision: Decision, *, every_rule: bool = False) -> str:
    """Verdict and counts, the rules in the way, waived or warning, and when it would pass; `every_rule` shows all,
    and what the decision rests on."""
    verdict = click.style(decision.verdict.value, fg=_COLOUR[decision.verdict], bold=True)
    lines = [f"{verdict}  {subject_text(decision)}   {counts_text(decision)}".rstrip()]
    for rule in decision.rules:
        if every_rule or _matters(rule):
            lines += _rule_lines(rule, decision, every_rule)
    if decision.marks:
        lines.append(f"  marked {', '.join(map(visible, decision.marks))}")
    lines += _changes(decision)
    if every_rule:
        lines += _ground(decision)
    return "\n".join(lines)


def warnings_text(decision: Decision) -> str:
    """What is worth knowing about something that was allowed: rules that were waived, passed over by breaking glass,
    or are advisory and failed; empty if there are none."""
    told = [rule for rule in decision.rules if _matters(rule) and rule not in decision.failing]
    return "\n".join(line for rule in told for line in _rule_lines(rule, decision, every_rule=False))


def subject_text(decision: Decision) -> str:
    """What was decided about: `support-bot@3 → staging`, with the action if it is not a promotion."""
    release, stage = f"{visible(decision.application)}@{decision.release}", visible(decision.stage)
    if decision.action == "verify":
        return f"verify {release} at {stage}"
    action = "" if decision.action == "promote" else f"{visible(decision.action)} "
    return f"{action}{release} → {stage}"


def counts_text(decision: Decision) -> str:
    """`8 of 9 rules pass, 1 waived, 1 failed, 1 warning`; only rules that count are counted."""
    counts = decision.counts
    counting = [rule for rule in decision.rules if rule.counts]
    passing = sum(1 for rule in counting if rule.passes)
    told = [f"{passing} of {len(counting)} rules pass"] if counting else []
    told += [f"{counts[status.value]} {word}" for status, word in _COUNTED if status.value in counts]
    warned = counts.get("advisory-failed", 0)
    return ", ".join([*told, *([f"{warned} warning{'s' if warned > 1 else ''}"] if warned else [])])


def decision_document(recorded: RecordedDecision) -> dict[str, Any]:
    """A decision for programs: its canonical document, with its id if it was recorded."""
    return ({"id": recorded.id} if recorded.id else {}) | recorded.decision.content()


def _matters(rule: RuleResult) -> bool:
    return rule.status is Status.WAIVED or (not rule.passes and rule.level is not Level.SHADOW)


def _rule_lines(rule: RuleResult, decision: Decision, every_rule: bool) -> Iterator[str]:
    passed_over = rule.counts and not rule.passes and rule not in decision.failing
    warns = not rule.passes and (passed_over or not rule.counts)
    mark = click.style("!", fg="yellow") if warns else _MARK[rule.status]
    parts = [f"{mark} {visible(rule.id)}"]
    if every_rule or rule.status in _NAMED:
        parts.append(rule.status.value.replace("-", " "))
    parts += [visible(rule.summary)] if rule.summary else []
    needs = [f"needs {visible(rule.required)}"] if rule.required else []
    needs += [f"({rule.level.value})"] if not rule.counts else []
    needs += ["(passed over by breaking glass)"] if passed_over else []
    line = "  ".join([*parts, *needs])
    if len(click.unstyle(line)) > LONGEST and needs:
        line = f"{'  '.join(parts)}\n    {'  '.join(needs)}"
    yield line
    if not rule.passes:
        yield from (f"    → {visible(remedy)}" for remedy in rule.remedy)
        yield from _passes_by_itself(rule, decision)
    if every_rule:
        yield from _said_by(rule)
    if every_rule and rule.origin:
        yield f"    asked by {visible(rule.origin)}"


def _said_by(rule: RuleResult) -> Iterator[str]:
    """Whose yes fills a place of an approval rule, each with how sure it is that they said it."""
    slots = rule.measured.get("slots", ()) if rule.type == "approval" else ()
    signed = rule.measured.get("signed", ())
    people = sorted({person for slot in slots for person in slot["by"]})
    if people:
        told = (f"{visible(person)} ({'signed' if person in signed else 'local'})" for person in people)
        yield f"    said by {', '.join(told)}"


def _passes_by_itself(rule: RuleResult, decision: Decision) -> Iterator[str]:
    """When a rule passes with nobody's help, unless a remedy says so or it is the only one and the last line does."""
    if rule.eta is not None and len(decision.failing) > 1 and not any(rule.eta in remedy for remedy in rule.remedy):
        yield f"    → passes by itself at {instant(rule.eta)}"


def _changes(decision: Decision) -> Iterator[str]:
    """When a decision that waits changes by itself: it passes once the last of the pending rules does."""
    if decision.verdict is not Verdict.WAIT or decision.next_change_at is None:
        return
    etas = [rule.eta for rule in decision.failing]
    known = [eta for eta in etas if eta is not None]
    if len(known) == len(etas):
        yield f"  would pass at {instant(max(known))}, if nothing else changes"
    else:
        yield f"  changes by itself at {instant(decision.next_change_at)}, and waits for the rest"


def _ground(decision: Decision) -> Iterator[str]:
    yield f"  judged   {moment(decision.at)} against {visible(decision.current or 'nothing live')}"
    yield f"  policy   {short(decision.policy)}   evidence {short(decision.evidence_set)}"
    yield f"  binding  {visible(decision.binding)}"
