"""How much of the context a prompt leaves with the longest values that it declares, whatever its rows are."""

from __future__ import annotations

import json
from typing import Any

import pytest

from registry.domain.policies.decision import RuleResult, Status
from tests.chat import CHATML, save_tokenizer
from tests.gathering import facts, staging
from tests.world import World

WINDOW = 400
ROOM = {"id": "room", "type": "headroom", "level": "hard", "suite": "required", "p01": "0"}
DECLARED = {**ROOM, "lengths": "declared"}


def room(
    world: World,
    variable: str,
    rule: dict[str, Any] = DECLARED,
    *,
    text: str = "{{text}}",
    window: int | None = WINDOW,
    answer: int = 100,
) -> RuleResult:
    """What the rule says of `bot@1`, whose prompt takes one variable, as it is declared."""
    base = world.base("chatty")
    config: dict[str, Any] = {"model_type": "llama", "hidden_size": 8}
    (base / "config.json").unlink()  # for Transformers, which would doubt it
    save_tokenizer(base, CHATML, window=None)
    world.write("chatty/config.json", json.dumps(config | ({"max_position_embeddings": window} if window else {})))
    world.ana.register_base(base, "chatty")
    head = f"---\nvariables: {{text: {variable}}}\ngeneration: {{max_new_tokens: {answer}}}\n---\n"
    world.ana.register_prompt(world.write("long.prompt.md", f"{head}{text}\n"), "long")
    composed = world.ana.compose("bot", "long@1", "chatty@1")
    world.ana.evaluate(composed.release.reference, "support-suite")
    staging(world, rule)
    return next(r for r in world.ana.check("bot@1", "staging").decision.rules if r.id == "room")


def test_the_longest_values_that_are_declared_fit_or_may_not(world: World) -> None:
    found = room(world, "{type: string, max_length: 200}")
    assert found.status is Status.SATISFIED
    assert found.required.endswith("at least 0 left, and with the longest values that are declared")
    (declared,) = [one for one in found.measured["findings"] if one.get("lengths") == "declared"]
    assert world.ana.promote("bot@1", "staging").deployment is not None
    (measured,) = [m for m in facts(world).measurements if m.method == "declared-lengths"]
    assert (declared["least"], declared["most"]) == (measured.lower, measured.upper)
    tokens = round((1 - float(declared["most"])) * WINDOW)  # with no text at all, and 100 for the answer
    assert float(declared["least"]) == pytest.approx(1 - (tokens + 200) / WINDOW, abs=1e-9)


def test_values_that_may_be_too_long_hold_a_release_though_every_row_of_the_suite_fits(world: World) -> None:
    found = room(world, "{type: string, max_length: 400}")
    assert (found.status, found.remedy) == (Status.INCONCLUSIVE, ("a lower max_length, or fewer max_new_tokens",))
    staging(world, ROOM)
    assert next(r for r in world.ana.check("bot@1", "staging").decision.rules if r.id == "room").status is (
        Status.SATISFIED
    )


def test_a_prompt_that_does_not_fit_whatever_its_values_are_fails(world: World) -> None:
    found = room(world, "{type: string, max_length: 10}", text="# system\n" + "x" * WINDOW + "\n# user\n{{text}}")
    assert found.status is Status.UNSATISFIED
    assert "whatever its values are" in found.summary


def test_of_text_of_any_length_nothing_is_known(world: World) -> None:
    found = room(world, "{type: string}")
    assert (found.status, "the prompt takes text of any length" in found.summary) == (Status.INCONCLUSIVE, True)
    assert found.remedy == ("a max_length for every text: `tandem prompt lint PROMPT --base BASE` names those without",)


def test_of_a_model_that_says_nothing_nothing_is_known(world: World) -> None:
    found = room(world, "{type: string, max_length: 10}", window=None)
    assert (found.status, "nothing says how many tokens" in found.summary) == (Status.INCONCLUSIVE, True)


def test_without_the_key_the_rule_is_what_it_was(world: World) -> None:
    assert room(world, "{type: string, max_length: 400}", ROOM).status is Status.SATISFIED
    assert not [m for m in facts(world).measurements if m.method == "declared-lengths"]
