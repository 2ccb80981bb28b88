"""Consumers: declared once, held against every release before it is promoted."""

from __future__ import annotations

import json

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.outcomes import PromotionOutcome
from registry.domain.policies.decision import Level, RuleResult, Status, Verdict
from registry.storage.engine import read_connection
from tests.world import BEN, EVE, POLICY, PROMPT, World

MEI = "mei@example.com"

OUTPUT = "output: {type: object, properties: {answer: {type: string}}, required: [answer]}\n"


def renamed(world: World) -> str:
    """A release whose prompt has a variable that nobody sends yet, besides the one that everybody does."""
    wanted = "  text: {type: string}\n  product: {type: string}\n"
    text = PROMPT.replace("  text: {type: string}\n", wanted).replace("{{text}}", "{{product}} {{text}}")
    prompt = world.ana.register_prompt(world.write("renamed.prompt.md", text), "support").version
    return world.ana.compose("bot", prompt.reference, "tiny@1").release.reference


def rule(outcome: PromotionOutcome) -> RuleResult | None:
    assert outcome.decision is not None
    return next((r for r in outcome.decision.decision.rules if r.id == "contract"), None)


def checked(world: World, release: str, stage: str = "dev") -> RuleResult | None:
    return next((r for r in world.ana.check(release, stage).decision.rules if r.id == "contract"), None)


# The rule ----------------------------------------------------------------------------------------------------


def test_a_prompt_that_asks_for_what_a_consumer_does_not_send_is_denied_and_the_consumer_named(world: World) -> None:
    world.ana.declare_consumer("bot", "billing", ["text:string"])
    outcome = world.ana.promote(renamed(world), "dev")
    found = rule(outcome)
    assert found is not None
    assert outcome.deployment is None
    assert (found.status, found.level, found.type) == (Status.UNSATISFIED, Level.SOFT, "built-in")
    assert found.summary == "support@2 breaks billing: variable product is not sent, and has no default"
    assert found.measured == {
        "prompt": "support@2",
        "consumers": [
            {
                "consumer": "billing/1",
                "breaches": [{"variable": "product", "why": "is not sent, and has no default"}],
            }
        ],
    }
    assert found.remedy == (
        "once billing is ready for it: `tandem app consumer add bot billing --like bot@1`",
        "or a release with a prompt that billing can use",
    )
    assert outcome.decision is not None
    assert outcome.decision.decision.verdict is Verdict.DENY


def test_once_the_consumer_sends_it_too_the_release_passes(world: World) -> None:
    release = renamed(world)
    world.ana.declare_consumer("bot", "billing", ["text"])
    assert world.ana.promote(release, "dev").deployment is None
    world.ana.declare_consumer("bot", "billing", ["text", "product"])
    outcome = world.ana.promote(release, "dev")
    found = rule(outcome)
    assert outcome.deployment is not None
    assert found is not None
    assert (found.status, found.summary) == (Status.SATISFIED, "support@2 keeps what billing relies on")


def test_what_a_consumer_reads_has_to_be_promised(world: World) -> None:
    world.ana.declare_consumer("bot", "web", ["text"], ["answer:string"])
    found = checked(world, world.release(100, evaluated=False))
    assert found is not None
    assert found.summary == ("support@1 breaks web: output answer is read, and no schema of the answer is promised")
    text = PROMPT.replace("variables:", OUTPUT + "variables:")
    world.ana.register_prompt(world.write("promising.prompt.md", text), "support")
    promising = world.ana.compose("bot", "support@2", "tiny@1").release.reference
    found = checked(world, promising)
    assert found is not None
    assert found.status is Status.SATISFIED


def test_every_consumer_that_is_broken_is_named_and_no_other(world: World) -> None:
    world.ana.declare_consumer("bot", "billing", ["text"])
    world.ana.declare_consumer("bot", "web", ["text", "product"])
    world.ana.declare_consumer("bot", "audit", ["text", "product"], ["answer"])
    found = checked(world, renamed(world))
    assert found is not None
    assert found.summary == (
        "support@2 breaks audit: output answer is read, and no schema of the answer is promised; "
        "support@2 breaks billing: variable product is not sent, and has no default"
    )


def test_without_consumers_nothing_is_judged_and_the_facts_are_as_they_were(world: World) -> None:
    release = world.release(100)
    outcome = world.ana.promote(release, "dev")
    assert rule(outcome) is None
    world.ana.declare_consumer("bot", "billing", ["product"])
    assert checked(world, release, "staging") is not None
    world.ana.withdraw_consumer("bot", "billing")
    assert checked(world, release, "staging") is None
    assert outcome.decision is not None
    assert world.ana.replay(outcome.decision.id).same


def test_a_refusal_replays_from_its_facts_whatever_was_declared_since(world: World) -> None:
    world.ana.declare_consumer("bot", "billing", ["text"])
    outcome = world.ana.promote(renamed(world), "dev")
    world.ana.declare_consumer("bot", "billing", ["text", "product"])
    assert outcome.decision is not None
    assert world.ana.replay(outcome.decision.id).same


def test_a_rollback_asks_no_consumer(world: World) -> None:
    world.place(world.release(100), "staging")
    world.place(world.release(101), "staging")
    world.ana.declare_consumer("bot", "billing", ["product"], ["answer"])
    assert checked(world, "bot@1", "staging") is not None
    outcome = world.ana.roll_back("bot@staging", "bad answers")
    assert outcome.deployment is not None
    assert outcome.deployment.release == 1


def test_breaking_glass_passes_over_it_and_says_so(world: World) -> None:
    world.ana.declare_consumer("bot", "billing", ["product"])
    outcome = world.ana.break_glass(world.release(100), "staging", "fire", "INC-1")
    found = rule(outcome)
    assert outcome.deployment is not None
    assert found is not None
    assert found.status is Status.UNSATISFIED


def test_a_waiver_passes_over_the_declarations_that_were_broken_when_it_was_asked_for(world: World) -> None:
    waivers = "    waivers: {allow: [contract], slots: [{slot: reviewer}], max_ttl: 7d}\n"
    text = POLICY.replace("  production:\n", waivers + "  production:\n")
    world.ana.activate_policy(world.write("waivable.yaml", text), "bot")
    world.ana.declare_consumer("bot", "billing", ["text", "product"])
    release = world.release(100)
    waiver = world.ana.request_waiver(release, "staging", "contract", "billing is switched off on monday")
    world.as_(BEN).grant_waiver(waiver.id, "agreed")
    found = checked(world, release, "staging")
    assert found is not None
    assert found.status is Status.WAIVED
    world.ana.declare_consumer("bot", "billing", ["text", "product", "tone"])
    found = checked(world, release, "staging")
    assert found is not None
    assert found.status is Status.UNSATISFIED
    world.ana.declare_consumer("bot", "web", ["text"])
    assert world.ana.promote(release, "staging").deployment is None


# Declaring ---------------------------------------------------------------------------------------------------


def test_what_is_declared_is_listed_until_it_is_withdrawn_and_told_in_the_log(world: World) -> None:
    first = world.ana.declare_consumer("bot", "web", ["text:string", "tone?=plain|warm"], ["answer"], reason="the shop")
    assert (first.id, first.person, [str(read) for read in first.reads]) == ("web/1", "ana", ["answer"])
    assert world.ana.consumers("bot") == (first,)
    second = world.ana.declare_consumer("bot", "web", ["text:string"])
    assert (second.id, world.ana.consumers("bot")) == ("web/2", (second,))
    assert world.ana.withdraw_consumer("bot", "web", "gone") == second
    assert world.ana.consumers("bot") == ()
    assert world.ana.declare_consumer("bot", "web", ["text"]).id == "web/4"
    with read_connection(world.ana.runtime.catalog._engine) as connection:
        texts = connection.exec_driver_sql("SELECT leaf FROM log ORDER BY idx").scalars().all()
    leaves = [json.loads(text) for text in texts if '"consumer.' in text]
    assert [(leaf["type"], leaf["subjects"], leaf.get("reason")) for leaf in leaves] == [
        ("consumer.declared", {"consumer": "web", "declaration": "1"}, "the shop"),
        ("consumer.declared", {"consumer": "web", "declaration": "2"}, None),
        ("consumer.withdrawn", {"consumer": "web", "declaration": "3"}, "gone"),
        ("consumer.declared", {"consumer": "web", "declaration": "4"}, None),
    ]


def test_what_was_declared_already_is_not_declared_again(world: World) -> None:
    first = world.ana.declare_consumer("bot", "web", ["text:string", "product"], ["score", "answer"])
    assert world.ana.declare_consumer("bot", "web", ["product", "text:string"], ["answer", "score"]) == first


def test_a_consumer_may_be_declared_to_use_all_of_a_release(world: World) -> None:
    text = PROMPT.replace("variables:", OUTPUT + "variables:").replace("string}\n---", "string, max_length: 50}\n---")
    world.ana.register_prompt(world.write("promising.prompt.md", text), "support")
    promising = world.ana.compose("bot", "support@2", "tiny@1").release.reference
    found = world.ana.declare_consumer("bot", "web", like=promising)
    assert {name: str(sent) for name, sent in found.sends.items()} == {"text": ":string"}
    assert [str(read) for read in found.reads] == ["answer:string"]
    told = checked(world, promising)
    assert told is not None
    assert told.status is Status.SATISFIED


@pytest.mark.parametrize(
    ("sends", "reads", "like"), [([], [], None), (["text"], [], "bot@1"), ([], ["answer"], "bot@1"), (["1"], [], None)]
)
def test_a_declaration_says_something_and_says_it_in_one_way(
    world: World, sends: list[str], reads: list[str], like: str | None
) -> None:
    world.release(100, evaluated=False)
    with pytest.raises(InvalidInputError):
        world.ana.declare_consumer("bot", "web", sends, reads, like=like)
    assert world.ana.consumers("bot") == ()


def test_what_is_not_there_is_not_declared_listed_or_withdrawn(world: World) -> None:
    with pytest.raises(NotFoundError, match="no application"):
        world.ana.declare_consumer("nope", "web", ["text"])
    with pytest.raises(NotFoundError, match="no application"):
        world.ana.consumers("nope")
    with pytest.raises(NotFoundError, match="bot has no consumer 'web'"):
        world.ana.withdraw_consumer("bot", "web")


def test_a_declaration_is_changed_by_who_made_it_or_by_who_may_change_policy(world: World) -> None:
    world.ana.add_member(MEI, roles=("author",))
    world.as_(BEN).declare_consumer("bot", "web", ["text"])
    with pytest.raises(PermissionDeniedError, match="mei did not declare web"):
        world.as_(MEI).withdraw_consumer("bot", "web")
    with pytest.raises(PermissionDeniedError, match="mei did not declare web"):
        world.as_(MEI).declare_consumer("bot", "web", ["product"])
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).declare_consumer("bot", "shop", ["text"])
    assert world.as_(BEN).declare_consumer("bot", "web", ["text", "product"]).person == "ben"
    assert world.ana.withdraw_consumer("bot", "web").person == "ben"


# Contracts ---------------------------------------------------------------------------------------------------


def test_a_prompt_is_compared_with_another_and_with_what_is_live(world: World) -> None:
    release = renamed(world)
    expected = [("breaking", "variables.product", "new, and must be sent: it has no default")]
    told = [(c.effect.value, c.where, c.said) for c in world.ana.prompt_contract("support@1", "support@2")]
    assert told == expected
    assert world.ana.contract_with_live(release, "dev") == ()
    world.ana.promote(world.release(100), "dev")
    assert [(c.effect.value, c.where, c.said) for c in world.ana.contract_with_live(release, "dev")] == expected
    with pytest.raises(NotFoundError, match="no stage bot@nowhere"):
        world.ana.contract_with_live(release, "nowhere")
