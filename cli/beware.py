"""What to beware of at a stage, as text: a word for the table, and a line with the command to type.

`status` is on the read path, so this module imports nothing but the standard library and click.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from cli.output import moment, visible

if TYPE_CHECKING:
    from registry.domain.live import StageStatus, StageWarning

WORDS = {
    "altered": "NOT AS LOGGED",
    "broken-glass": "broken glass",
    "incident": "incident",
    "failed": "FAILED",
    "quarantined": "QUARANTINED",
    "at-risk": "at risk",
    "held": "held",
    "frozen": "frozen",
}
"""Kind of warning to its mark in a table. What is not verified yet, and what waits, has its own words there."""


def marks_of(stage: StageStatus) -> list[str]:
    """The marks of a stage for a table, each once."""
    return list(dict.fromkeys(_mark(warning) for warning in stage.warnings if warning.kind in WORDS))


def warnings_text(stages: Sequence[StageStatus]) -> str:
    """A line for each warning: what, since when, by whom, why, and what to type.

    A freeze of more than one stage is told once, before what concerns one.
    """
    wide = {w.id: w for stage in stages for w in stage.warnings if _is_wide(w)}.values()
    lines = [f"{_frozen(visible(w.where or 'everything'), w)} → {_command('', w)}" for w in wide]
    lines += [line for stage in stages for line in _lines(stage)]
    return "\n".join(f"{click.style('!', fg='yellow')} {line}" for line in lines)


# ---------------------------------------------------------------------------------------------------------


def _lines(stage: StageStatus) -> Iterator[str]:
    where = f"{visible(stage.application)}@{visible(stage.stage)}"
    for warning in stage.warnings:
        if not _is_wide(warning):
            yield f"{_said(stage, warning)} → {_command(where, warning)}"


def _is_wide(found: StageWarning) -> bool:
    """Whether it is a freeze of an application or of everything."""
    return found.kind == "frozen" and "@" not in (found.where or "")


def _frozen(what: str, found: StageWarning) -> str:
    window = f" by {visible(found.detail)}" if found.detail else ""
    until = f" until {moment(found.until)}" if found.until else ""
    return f"{what} is frozen{window}{until}, {_since(found)}"


def _mark(found: StageWarning) -> str:
    automatic = found.kind == "held" and found.detail == "auto"
    return "held (auto)" if automatic else WORDS[found.kind]


def _said(stage: StageStatus, found: StageWarning) -> str:
    name, subject = visible(stage.stage), visible(found.subject or "")
    serves = f"{visible(stage.application)}@{stage.release}"
    match found.kind:
        case "held":
            whom = " for the auto-promoter" if found.detail == "auto" else ""
            return f"{name} is held{whom} {_since(found)}"
        case "frozen":
            return _frozen(name, found)
        case "quarantined":
            what = serves if subject == serves else f"{serves} with {subject}"
            here = found.where in {None, f"{stage.application}@{stage.stage}"}
            upstream = "" if here else f" from {visible(found.where)} on"
            return f"{name} serves {what}, which is quarantined ({visible(found.detail)}){upstream} {_since(found)}"
        case "at-risk":
            what = serves if subject == serves else f"{serves} with {subject}"
            return f"{name} serves {what}, which is quarantined at {visible(found.where)} {_since(found)}"
        case "altered":
            return f"{name} serves {serves}, and entry {visible(found.id)} of the log does not tell so"
        case "failed":
            return f"{name} serves {serves}, which failed its verification at {moment(found.since)}"
        case "unverified":
            due = f"; it has to be by {moment(found.until)}" if found.until else ""
            return f"{name} serves {serves}, which is not verified yet{due}"
        case "broken-glass":
            ticket = f" for {subject}" if subject else ""
            owed = f", approvals are owed until {moment(found.until)}" if found.until else ""
            return f"glass was broken at {name}{ticket}{owed}, {_since(found)}"
        case "rejected":
            return f"{subject} waits for {name}, and has a no {_since(found)}"
    return f"{name} has an open incident ({visible(found.detail)}) {_since(found)}"


def _command(where: str, found: StageWarning) -> str:
    identifier = visible(found.id or "")
    match found.kind:
        case "held":
            return f'tandem hold release {where} --reason "…"'
        case "frozen":
            return f'tandem freeze lift {identifier} --reason "…"'
        case "quarantined" | "failed":
            return f'tandem rollback {where} --reason "…"'
        case "altered":
            return "tandem log verify"
        case "at-risk":
            return f"tandem quarantine list {where.partition('@')[0]}"
        case "unverified":
            return f"tandem verify {where}"
        case "rejected":
            return f"tandem approval withdraw {identifier}"
    return f"tandem incident show {identifier}"


def _since(found: StageWarning) -> str:
    reason = f": {visible(found.reason)}" if found.reason else ""
    return f"since {moment(found.since)} by {visible(found.person)}{reason}"
