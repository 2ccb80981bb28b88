"""Histories of what many clients did at once, and whether one order of everything explains what each was answered.

Whatever moves a stage leaves its place in the log, and whoever looks is told which move they see. So the order is known
and is only held against the clock: what ended before something else began comes before it. That takes O(n log n),
where a search for some order would take exponential time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Call:
    """What a client asked for, between two moments of a clock that all clients share; `end` is None if it was killed.

    `answer` is `moved` (the call moved the stage), `saw` (it was told what serves), `refused`, or `again` (it asked
    once more under the key of an earlier call); None where nobody was answered.
    """

    client: str
    key: str
    stage: str
    start: int
    end: int | None
    answer: str | None
    deployment: str | None = None
    release: int | None = None


@dataclass(frozen=True)
class Move:
    """What the registry holds of a move of a stage. `index` is its place in the log, `key` that of the call."""

    stage: str
    epoch: int
    index: int
    deployment: str
    release: int
    replaces: str | None
    key: str


def violations(calls: Sequence[Call], moves: Sequence[Move]) -> list[str]:
    """Why no order explains the history, a sentence each; moves before the first call have keys of their own."""
    return [*broken_chains(moves), *wrong_answers(calls, moves), *wrong_orders(calls, moves)]


def broken_chains(moves: Iterable[Move]) -> Iterator[str]:
    """Each stage moves by one epoch at a time, from what the move before brought, and forwards in the log."""
    by_stage = defaultdict(list)
    for move in sorted(moves, key=lambda m: m.index):
        by_stage[move.stage].append(move)
    for stage, those in by_stage.items():
        before: str | None = None
        for epoch, move in enumerate(those, start=1):
            if move.epoch != epoch:
                yield f"{stage}: move {epoch} in the log has epoch {move.epoch}"
            if move.replaces != before:
                yield f"{stage}: epoch {move.epoch} replaced {move.replaces}, not {before}, which served then"
            before = move.deployment


def wrong_answers(calls: Sequence[Call], moves: Sequence[Move]) -> Iterator[str]:
    """Whoever was answered was told what is there, and nothing is there that nobody asked for."""
    by_deployment = {move.deployment: move for move in moves}
    asked = {call.key: call for call in calls if call.answer != "again"}
    for key, times in Counter(move.key for move in moves).items():
        if times > 1:
            yield f"{key}: happened {times} times"
        if key in asked and asked[key].answer not in {"moved", None}:
            yield f"{key}: happened, and the client was told {asked[key].answer}"
    for call in calls:
        if call.answer in {"moved", "saw", "again"}:
            yield from _wrong_answer(call, by_deployment.get(call.deployment or ""))


def _wrong_answer(call: Call, move: Move | None) -> Iterator[str]:
    if move is None:
        yield f"{call.key}: {call.answer} {call.deployment}, which is not there"
    elif (move.release, move.stage) != (call.release, call.stage):
        yield f"{call.key}: told of {call.release} at {call.stage}, where {move.release} came to {move.stage}"
    elif call.answer == "moved" and move.key != call.key:
        yield f"{call.key}: told of the move of {move.key}"


def wrong_orders(calls: Sequence[Call], moves: Sequence[Move]) -> Iterator[str]:
    """What ended before a call began comes before it: at each stage, and between the moves of all stages."""
    by_deployment, by_key = {m.deployment: m for m in moves}, {m.key: m for m in moves}
    placed = list[tuple[Call, int, bool]]()
    for call in calls:
        moved = by_key.get(call.key) if call.answer in {"moved", None} else None
        seen = by_deployment.get(call.deployment or "") if call.answer == "saw" else None
        if move := moved or seen:
            placed.append((call, move.index, moved is not None))
    yield from _behind([each for each in placed if each[2]])
    for stage in {call.stage for call, _, _ in placed}:
        yield from _behind([each for each in placed if each[0].stage == stage])


def _behind(placed: Sequence[tuple[Call, int, bool]]) -> Iterator[str]:
    """Calls whose place in the log is not after all that had ended when they began: for who only looks, not before."""
    begun = sorted(placed, key=lambda each: each[0].start)
    ended = sorted((each for each in placed if each[0].end is not None), key=lambda each: each[0].end or 0)
    newest, by, done = -1, "", 0
    for call, index, moved in begun:
        while done < len(ended) and (ended[done][0].end or 0) < call.start:
            if ended[done][1] > newest:
                newest, by = ended[done][1], ended[done][0].key
            done += 1
        if index < newest or (moved and index == newest):
            yield f"{call.key}: at entry {index}, though {by} had ended at entry {newest} before it began"
