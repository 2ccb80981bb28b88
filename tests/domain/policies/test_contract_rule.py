"""The built-in rule `contract`: a prompt that breaks a declared consumer is kept out, and the consumer named."""

from __future__ import annotations

from typing import Any

import pytest

from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import BreachFact, Conditions, ConsumerFact, ContractFact, Facts
from registry.domain.policies.rules.built_in import built_in_digest, in_the_way
from registry.domain.policies.stored import decision_of
from tests.builders import EVALUATED, NOW, a_policy, facts
from tests.governed import WAIVERS, a_waiver, governed

UNSENT = BreachFact(on="variable", name="product", why="is not sent, and has no default")
UNREAD = BreachFact(on="output", name="answer", why="need not be of type string")


def a_contract(**consumers: tuple[BreachFact, ...]) -> ContractFact:
    told = (ConsumerFact(id=f"{name}/1", name=name, breaches=found) for name, found in consumers.items())
    return ContractFact(prompt="support@2", consumers=tuple(told))


def judged(contract: ContractFact | None, policy: Policy | None = None, **other: Any) -> Decision:
    chosen = policy or a_policy(EVALUATED)
    return decide(chosen, situation(contract, chosen, **other), NOW)


def situation(contract: ContractFact | None, policy: Policy, **other: Any) -> Facts:
    action = other.pop("action", "promote")
    return governed(facts(policy, action=action), contract=contract, **other)


def rule(decision: Decision) -> RuleResult | None:
    return next((r for r in decision.rules if r.id == "contract"), None)


def test_where_nobody_declared_a_consumer_there_is_no_such_rule_and_no_such_fact() -> None:
    assert rule(judged(None)) is None
    assert "contract" not in situation(None, a_policy(EVALUATED)).content()["conditions"]


def test_a_prompt_that_every_consumer_can_use_passes() -> None:
    found = rule(judged(a_contract(billing=(), web=())))
    assert found is not None
    assert (found.status, found.level, found.type) == (Status.SATISFIED, Level.SOFT, "built-in")
    assert found.summary == "support@2 keeps what billing, web relies on"


def test_a_prompt_that_breaks_one_of_them_is_denied_with_who_and_what() -> None:
    decision = judged(a_contract(billing=(UNREAD, UNSENT), web=()))
    found = rule(decision)
    assert decision.verdict is Verdict.DENY
    assert found is not None
    assert [r.id for r in decision.failing] == ["contract"]
    assert (found.status, found.level) == (Status.UNSATISFIED, Level.SOFT)
    assert found.summary == (
        "support@2 breaks billing: output answer need not be of type string, "
        "variable product is not sent, and has no default"
    )
    assert found.measured["consumers"] == [
        {
            "consumer": "billing/1",
            "breaches": [
                {"output": "answer", "why": "need not be of type string"},
                {"variable": "product", "why": "is not sent, and has no default"},
            ],
        },
        {"consumer": "web/1", "breaches": []},
    ]
    assert found.remedy == (
        "once billing is ready for it: `tandem app consumer add app billing --like app@2`",
        "or a release with a prompt that billing can use",
    )


def test_breaking_glass_passes_over_it() -> None:
    assert judged(a_contract(billing=(UNSENT,)), action="break-glass").verdict is Verdict.ALLOW


def test_the_facts_say_all_it_takes_to_judge_again() -> None:
    policy = a_policy(EVALUATED)
    told = situation(a_contract(billing=(UNSENT,), web=()), policy)
    again = Facts.model_validate_json(told.canonical)
    assert again == told
    decision = decide(policy, told, NOW)
    assert decide(policy, again, NOW).content() == decision.content()
    assert decision_of(decision.content()) == decision


def waivable() -> Policy:
    rules = {"rules": [EVALUATED], "waivers": {**WAIVERS, "allow": ["contract"]}}
    return a_policy(stages={"dev": {"ungated": True}, "staging": rules})


def test_a_waiver_names_the_declarations_that_are_broken() -> None:
    policy = waivable()
    waiver = a_waiver(policy, "contract", of=("billing/1",))
    found = rule(judged(a_contract(billing=(UNSENT,), web=()), policy, waivers=(waiver,)))
    assert found is not None
    assert found.status is Status.WAIVED
    found = rule(judged(a_contract(billing=(UNSENT,), web=(UNREAD,)), policy, waivers=(waiver,)))
    assert found is not None
    assert found.status is Status.UNSATISFIED


@pytest.mark.parametrize(
    ("contract", "ids"),
    [(None, ()), (a_contract(b=(UNSENT,), a=(UNREAD,)), ("a/1", "b/1")), (a_contract(a=(), b=(UNSENT,)), ("b/1",))],
)
def test_what_stands_in_the_way_are_the_declarations_that_are_broken(
    contract: ContractFact | None, ids: tuple[str, ...]
) -> None:
    assert in_the_way("contract", Conditions(contract=contract)) == ids


def test_the_digest_that_a_waiver_of_another_built_in_rule_names_is_what_it_was() -> None:
    assert built_in_digest("frozen") == built_in_digest("frozen", in_the_way("frozen", Conditions()))
    assert built_in_digest("contract", ["a/1"]) != built_in_digest("contract", ["a/2"])
