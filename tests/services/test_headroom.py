"""How much of the context the prompts of a run leave, counted from its own tokens and the files of its base model."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from registry.bootstrap import Local
from registry.domain.evaluations import TRUNCATED, Generation, GenerationRequest, RunnerClass
from registry.domain.policies.decision import RuleResult, Status
from registry.ports import Setup
from tests.gathering import facts, staging
from tests.world import ANA, CannedRunner, CannedSession, World

ROOM = {"id": "room", "type": "headroom", "level": "hard", "suite": "required", "p01": "0.10"}


class Lengthy(CannedRunner):
    """Row 0 has 100 tokens, row 1 has 101, and so on; `special` are rows that end otherwise or are not measured."""

    def __init__(self, special: Mapping[int, tuple[str, int]], window: str = "") -> None:
        super().__init__()
        self.special, self.window = special, window
        self.always_right = True

    def describe(self) -> RunnerClass:
        return RunnerClass("lengthy", {"window": self.window})

    def load(self, setup: Setup) -> LengthySession:
        return LengthySession(self, setup)


class LengthySession(CannedSession):
    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        runner = self._runner
        assert isinstance(runner, Lengthy)
        for request, [generation] in zip(requests, super().generate(requests), strict=True):
            row = int(request.messages[-1]["content"].split()[0])
            reason, tokens = runner.special.get(row, ("eos", 100 + row))
            yield [replace(generation, finish_reason=reason, prompt_tokens=tokens)]


def room(
    world: World,
    limit: int | None,
    answer: int = 100,
    *,
    p01: str = "0.10",
    window: str = "",
    special: Mapping[int, tuple[str, int]] | None = None,
) -> RuleResult:
    """What the rule says of `bot@1`, whose base model takes `limit` tokens and whose answers may have `answer`."""
    config: dict[str, Any] = {"model_type": "llama", "hidden_size": 8, "_name_or_path": "wide"}
    folder = world.base("wide")
    world.write("wide/config.json", json.dumps(config | ({"max_position_embeddings": limit} if limit else {})))
    world.ana.register_base(folder, "wide")
    ana: Local = world.as_(ANA, Lengthy(special or {}, window))
    composed = ana.compose("bot", "support@1", "wide@1", [], {"max_new_tokens": str(answer)})
    ana.evaluate(composed.release.reference, "support-suite")
    staging(world, {**ROOM, "p01": p01})
    return next(r for r in world.ana.check("bot@1", "staging").decision.rules if r.id == "room")


def test_the_first_percentile_of_the_room_decides(world: World) -> None:
    """Of 120 rows with 100 to 219 tokens the second longest has 218: 1 - (218 + 100)/400 = 0.205."""
    found = room(world, 400, p01="0.205")
    assert found.status is Status.SATISFIED
    assert found.measured["findings"][0] | {"run": ""} == {
        "status": "satisfied",
        "suite": "support-suite@1",
        "run": "",
        "rows": 120,
        "least": "0.2025",
        "p01": "0.205",
    }
    staging(world, {**ROOM, "p01": "0.2051"})
    denied = world.ana.check("bot@1", "staging").decision
    (short,) = [r for r in denied.rules if r.id == "room"]
    assert (short.status, denied.verdict.value) == (Status.UNSATISFIED, "DENY")
    assert "a shorter prompt" in short.remedy[0]


@pytest.mark.parametrize(("limit", "status"), [(319, Status.SATISFIED), (318, Status.UNSATISFIED)])
def test_one_row_that_overflows_fails_whatever_the_others_leave(world: World, limit: int, status: Status) -> None:
    """The longest row has 219 tokens, and its answer may have 100 more."""
    assert room(world, limit, p01="0").status is status


@pytest.mark.parametrize("tokens", [107, 0])
def test_a_row_that_was_cut_off_did_not_fit(world: World, tokens: int) -> None:
    """Whether or not whoever cut it off says how long it was."""
    found = room(world, 4000, special={7: (TRUNCATED, tokens)})
    assert (found.status, found.summary) == (
        Status.UNSATISFIED,
        "a prompt of support-suite@1 and its answer do not fit into the context of the base model",
    )


def test_a_server_that_takes_less_than_the_model_counts(world: World) -> None:
    assert room(world, 4000, window="330", p01="0.10").status is Status.UNSATISFIED


def test_of_a_model_that_says_nothing_nothing_is_known(world: World) -> None:
    found = room(world, None)
    assert (found.status, found.measured["findings"][0]["reason"]) == (Status.INCONCLUSIVE, "no_window")


@pytest.mark.parametrize(("rows", "status"), [(6, Status.SATISFIED), (7, Status.INCONCLUSIVE)])
def test_rows_without_tokens_are_not_measured_and_few_may_be(world: World, rows: int, status: Status) -> None:
    found = room(world, 4000, special=dict.fromkeys(range(rows), ("timeout", 0)))
    assert found.status is status


def test_the_room_is_kept_with_the_run_and_not_counted_again(world: World) -> None:
    assert room(world, 4000).status is Status.SATISFIED
    staging(world, ROOM)
    assert world.ana.promote("bot@1", "staging").deployment is not None
    (measured,) = [m for m in facts(world).measurements if m.method == "first-percentile"]
    assert (measured.value, measured.lower, measured.upper, measured.n) == ("0.9205", "0.92025", "0.95", 120)
