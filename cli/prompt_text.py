"""What lint and diff of prompts print. Marks say everything, so that nothing is lost without colours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from cli.output import visible as escaped

if TYPE_CHECKING:
    from registry.domain.prompts.bumping import Bump
    from registry.domain.prompts.differences import MessageChange, PromptComparison, Run
    from registry.domain.prompts.lint import Finding, PromptLint
    from registry.domain.releases import Change

CONTEXT = 2
"""Lines that are the same, shown before and after what changed."""

_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_COLOURS = {"error": "red", "warning": "yellow", "note": "blue"}
_MARKS = {"added": "+", "removed": "-", "changed": "~", "moved": ">"}


def lint_text(report: PromptLint) -> str:
    """The findings, a block each, and their count."""
    if not report.findings:
        return f"{visible(report.prompt)}  nothing found"
    blocks = ["\n".join(_finding(finding)) for finding in report.findings]
    counts = {level: sum(f.level.value == level for f in report.findings) for level in _COLOURS}
    told = ", ".join(f"{n} {level}{'s' if n > 1 else ''}" for level, n in counts.items() if n)
    return "\n".join([*blocks, f"{visible(report.prompt)}  {told}"])


def comparison_text(comparison: PromptComparison) -> str:
    """Fields, then messages, then what differs once the variables are filled in."""
    found = comparison.differences
    parts = [f"{visible(comparison.before)} → {visible(comparison.after)}"]
    parts += [line for change in found.fields for line in _field(change)]
    parts += [line for change in found.messages for line in _message(change)]
    if comparison.rendered is not None:
        parts.append("rendered with the same variables" + ("" if comparison.rendered else ": no difference"))
        parts += [line for change in comparison.rendered for line in _message(change)]
    elif len(parts) == 1:
        parts.append("  no difference")
    return "\n".join(parts)


def bump_text(proposal: Bump) -> str:
    """What newer includes a prompt could have, what would change with them, and what came of it."""
    lines = [f"{visible(proposal.prompt)}"]
    lines += [f"  include {visible(newer.before)} → {visible(newer.after)}" for newer in proposal.newer]
    if proposal.comparison is not None:
        lines += comparison_text(proposal.comparison).split("\n")[1:]
    if proposal.problem:
        lines.append(f"  cannot be made: {visible(proposal.problem)}")
    if proposal.registered is not None:
        lines.append(f"  registered as {visible(proposal.registered.reference)}")
    return "\n".join(lines)


def visible(text: str, *, lines: bool = False) -> str:
    """The same with spaces that are not the ordinary one written as escapes: where texts are compared, they differ."""
    return _SPACES.sub(lambda m: f"\\u{ord(m[0]):04x}", escaped(text, lines=lines))


def _finding(finding: Finding) -> Iterator[str]:
    level = click.style(finding.level.value, fg=_COLOURS[finding.level.value])
    yield f"{level}  {visible(finding.rule)}: {visible(finding.message)}"
    for label, text in (("at", finding.where), ("found", finding.found), ("fix", finding.fix)):
        if text:
            yield f"  {label:<6}{visible(text)}"


def _field(change: Change) -> Iterator[str]:
    yield f"  {visible(change.what)}"
    yield click.style(f"  - {_within(change.before)}", fg="red")
    yield click.style(f"  + {_within(change.after)}", fg="green")


def _within(text: str) -> str:
    return visible(text, lines=True).replace("\n", "\n    ")


def _message(change: MessageChange) -> Iterator[str]:
    places = [str(place) for place in (change.before, change.after) if place is not None]
    where = " → ".join(dict.fromkeys(places))
    yield f"{_MARKS[change.op.value]} {visible(change.role)} (message {where}, {change.op.value})"
    if change.op.value == "moved":
        return
    yield from (f"    {line}" for line in _folded(_marked(change.runs)))


def _marked(runs: tuple[Run, ...]) -> list[tuple[bool, str]]:
    """Lines with whether anything on them differs: [-gone-] and {+come+}. A line feed that came or went is shown."""
    lines, line, touched = list[tuple[bool, str]](), "", False
    for run in runs:
        pieces = run.text.split("\n")
        for number, piece in enumerate(pieces):
            last = number == len(pieces) - 1
            line += _mark(run, piece if last else f"{piece}\n") if run.op.value != "same" else visible(piece)
            touched = touched or (run.op.value != "same" and bool(piece or not last))
            if not last:
                lines.append((touched, line))
                line, touched = "", False
    return [*lines, (touched, line)] if line else lines


def _mark(run: Run, text: str) -> str:
    if not text:
        return ""
    shown = visible(text).replace("\\n", "⏎")
    if run.op.value == "added":
        return click.style("{+" + shown + "+}", fg="green")
    return click.style("[-" + shown + "-]", fg="red")


def _folded(lines: list[tuple[bool, str]]) -> Iterator[str]:
    """The lines that differ with their context; what is left out is counted."""
    near = {n + d for n, (touched, _) in enumerate(lines) if touched for d in range(-CONTEXT, CONTEXT + 1)}
    skipped = 0
    for number, (_, line) in enumerate(lines):
        if number not in near:
            skipped += 1
            continue
        if skipped:
            yield _left_out(skipped)
            skipped = 0
        yield line
    if skipped:
        yield _left_out(skipped)


def _left_out(count: int) -> str:
    return f"… {count} line{'s' if count > 1 else ''} the same"
