"""Differences between two prompts as a reviewer reads them: what is said of them, and their messages word by word."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from registry.domain.prompts.document import PromptDocument
from registry.domain.releases import Change


class Op(StrEnum):
    """What became of a run of text, or of a message."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Run:
    """Text that is the same on both sides, or on one side only."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class MessageChange:
    """A message that is not where or what it was. Positions count from 1; None on the side where it is not."""

    op: Op
    role: str
    before: int | None
    after: int | None
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class PromptDifferences:
    """All differences; empty on both counts if the prompts are the same."""

    fields: tuple[Change, ...]
    messages: tuple[MessageChange, ...]


@dataclass(frozen=True, slots=True)
class PromptComparison:
    """Two prompts (references or files) side by side; `rendered` tells what differs once the same values are in."""

    before: str
    after: str
    differences: PromptDifferences
    rendered: tuple[MessageChange, ...] | None = None


Said = Sequence[Mapping[str, str]]
"""Messages as (role, content) mappings: templates, or what was rendered."""

MAX_CELLS = 4_000_000
"""Words (or lines) before times those after, which are matched; beyond that a change is told as one."""

_WORDS = re.compile(r"\w+|[^\S\n]+|\n|[^\w\s]")


def prompt_differences(before: PromptDocument, after: PromptDocument) -> PromptDifferences:
    """What a reviewer has to read to know the second prompt, knowing the first."""
    return PromptDifferences(tuple(_fields(before, after)), message_changes(_said(before), _said(after)))


def message_changes(before: Said, after: Said) -> tuple[MessageChange, ...]:
    """The messages that differ, in the order of the second prompt; those that were removed where they stood."""
    old, new = [(m["role"], m["content"]) for m in before], [(m["role"], m["content"]) for m in after]
    changes: list[MessageChange] = []
    for tag, i, k, j, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            changes += _aligned(old, new, (i, k), (j, n))
    return tuple(_moved(changes))


def word_runs(before: str, after: str) -> tuple[Run, ...]:
    """Two texts as one sequence of runs: lines are matched first, words within lines that changed."""
    runs: list[Run] = []
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for tag, i, k, j, n in _matched(old, new):
        gone, come = "".join(old[i:k]), "".join(new[j:n])
        runs += [Run(Op.SAME, gone)] if tag == "equal" else _words(gone, come)
    return tuple(_joined(runs))


# ---------------------------------------------------------------------------------------------------------


def _said(document: PromptDocument) -> Said:
    return [{"role": message.role, "content": message.content} for message in document.messages]


def _fields(before: PromptDocument, after: PromptDocument) -> Iterator[Change]:
    for name in ("description", "template"):
        yield from _field(name, getattr(before, name), getattr(after, name))
    yield from _field("technique", ", ".join(before.technique), ", ".join(after.technique))
    old, new = before.variables, after.variables
    for name in sorted({*old, *new}):
        was, now = (_told(side[name].content()) if name in side else None for side in (old, new))
        yield from _field(f"variable {name}", was, now)
    was_drawn, now_drawn = before.generation.content(), after.generation.content()
    for name in was_drawn:
        yield from _field(f"generation {name}", _told(was_drawn[name]), _told(now_drawn[name]))
    yield from _field("output schema", before.output, after.output)
    yield from _listed("tool", _tools(before), _tools(after))
    yield from _listed("examples", _examples(before), _examples(after))


def _field(name: str, before: str | None, after: str | None) -> Iterator[Change]:
    if (before or "") != (after or ""):
        yield Change(name, before or "none", after or "none")


def _listed(what: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Change]:
    for name in dict.fromkeys([*before, *after]):
        yield from _field(f"{what} {name}", before.get(name), after.get(name))


def _tools(document: PromptDocument) -> dict[str, str]:
    return {tool["name"]: _told(tool) for tool in json.loads(document.tools or "[]")}


def _examples(document: PromptDocument) -> dict[str, str]:
    if (examples := document.examples) is None:
        return {}
    shown = {f"template ({m.role})": m.content for m in examples.messages}
    shown["place"] = f"before message {examples.at + 1}"
    shown |= {f"column {name}": _told(variable.content()) for name, variable in examples.variables.items()}
    return shown | {f"row {number}": _told(row) for number, row in enumerate(examples.rows, 1)}


def _told(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


Kept = tuple[str, str]


def _aligned(
    old: Sequence[Kept], new: Sequence[Kept], was: tuple[int, int], now: tuple[int, int]
) -> Iterator[MessageChange]:
    """Pairs of the same role in a stretch that differs are one message that changed; the rest came or went."""
    left = list(range(*was))
    for j in range(*now):
        role, content = new[j]
        partner = next((i for i in left if old[i][0] == role), None)
        if partner is None:
            yield MessageChange(Op.ADDED, role, None, j + 1, (Run(Op.ADDED, content),))
            continue
        for i in left[: left.index(partner)]:
            yield MessageChange(Op.REMOVED, old[i][0], i + 1, None, (Run(Op.REMOVED, old[i][1]),))
        left = left[left.index(partner) + 1 :]
        yield MessageChange(Op.CHANGED, role, partner + 1, j + 1, word_runs(old[partner][1], content))
    for i in left:
        yield MessageChange(Op.REMOVED, old[i][0], i + 1, None, (Run(Op.REMOVED, old[i][1]),))


def _moved(changes: Sequence[MessageChange]) -> Iterator[MessageChange]:
    """A message that went in one place and came in another, word for word, moved."""
    gone: dict[Kept, list[MessageChange]] = {}
    for change in changes:
        if change.op is Op.REMOVED:
            gone.setdefault((change.role, change.runs[0].text), []).append(change)
    came = Counter((c.role, c.runs[0].text) for c in changes if c.op is Op.ADDED)
    partners = {id(change) for key, left in gone.items() for change in left[: came[key]]}
    for change in changes:
        left = gone.get((change.role, change.runs[0].text), []) if change.op is Op.ADDED else []
        if left:
            text = change.runs[0].text
            yield MessageChange(Op.MOVED, change.role, left.pop(0).before, change.after, (Run(Op.SAME, text),))
        elif id(change) not in partners:
            yield change


def _words(before: str, after: str) -> Iterator[Run]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    for tag, i, k, j, n in _matched(old, new):
        if tag == "equal":
            yield Run(Op.SAME, "".join(old[i:k]))
            continue
        if i < k:
            yield Run(Op.REMOVED, "".join(old[i:k]))
        if j < n:
            yield Run(Op.ADDED, "".join(new[j:n]))


def _matched(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """How one sequence becomes the other, as `difflib` tells it. What both begin and end with is not searched, and
    where too much is left for a quadratic search, it is one replacement."""
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    most = min(len(old), len(new)) - start
    end = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    if start:
        yield "equal", 0, start, 0, start
    a, b = old[start : len(old) - end], new[start : len(new) - end]
    if len(a) * len(b) > MAX_CELLS:
        yield "replace", start, start + len(a), start, start + len(b)
    else:
        for tag, i, k, j, n in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
            yield tag, i + start, k + start, j + start, n + start
    if end:
        yield "equal", len(old) - end, len(old), len(new) - end, len(new)


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """Neighbours of one kind as one run."""
    held: Run | None = None
    for run in runs:
        if held is not None and held.op is run.op:
            held = Run(run.op, held.text + run.text)
            continue
        if held is not None:
            yield held
        held = run
    if held is not None:
        yield held
