"""What replays of imported runs tell people."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from cli.output import fields, moment, table, visible

if TYPE_CHECKING:
    from registry.domain.imports.replays import Replay, ReplayOutcome

_SAID = {
    "confirmed": "the import counts as evidence",
    "refuted": "the import counts for nothing, and no other replay of it is taken",
    "unclear": "not settled; a larger --samples may settle it, at half the level",
}


def replay_text(replay: Replay) -> str:
    """One replay: what was drawn, how it compares, and the first rows that differ."""
    ended = replay.outcome
    drew = f"{replay.samples} drawn of {replay.measured} that were answered"
    if ended is None:
        told = [("rows", drew), ("opened", f"{moment(replay.at)} by {visible(replay.account)}, not ended")]
        return f"replay {visible(replay.id)}\n{fields(told)}"
    told = [
        ("verdict", f"{ended.verdict.value}: {_SAID[ended.verdict.value]}"),
        ("rows", drew),
        ("differ", f"{ended.differing} of {replay.samples}; {ended.texts_alike} texts are alike"),
        ("of all rows", f"at most {_percent(ended.at_most)} differ, at least {_percent(ended.at_least)}"),
        ("level", visible(replay.level)),
        ("answered by", visible(replay.runner.details.get("server", ""))),
        ("ended", f"{moment(ended.at)} by {visible(ended.account)}"),
    ]
    parts = [f"replay {visible(replay.id)}\n{fields(told)}", _examples(ended)]
    return "\n\n".join(part for part in parts if part)


def replays_line(replays: Sequence[Replay]) -> str:
    """What replays of an import came to, in a line; empty where there was none."""
    said = [
        f"{r.outcome.verdict.value}: {r.outcome.differing} of {r.samples} rows differ"
        for r in replays
        if r.outcome is not None
    ]
    said += ["not ended"] if any(r.outcome is None for r in replays) else []
    return "; ".join(said)


def _examples(ended: ReplayOutcome) -> str:
    if not ended.examples:
        return ""
    rows = [[visible(one.sample_id), visible(one.imported), visible(one.replayed)] for one in ended.examples]
    return table(["SAMPLE", "IMPORTED", "REPLAYED"], rows)


def _percent(share: str) -> str:
    return f"{(Decimal(share) * 100).normalize():f} %"
