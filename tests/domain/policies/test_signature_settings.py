"""`signature: required` besides approval rules: of waivers, of approvals in retrospect, and of another policy."""

from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.policies.document import Policy, parse_policy, policy_of
from registry.domain.policies.layers import effective
from registry.domain.policies.strictness import Effect, settings_differences

HEAD = "kind: policy\nname: p\n"
STAGE = 'stages:\n  prod:\n    rules:\n      - {id: ok, type: metric, suite: required, metric: m, require: ">= 0.5"}\n'
APPROVAL = "      - {id: four-eyes, type: approval, slots: [{slot: lead}], separation: none%s}\n"
WAIVERS = "    waivers: {allow: [ok], slots: [{slot: lead}]%s}\n"
GLASS = "    break_glass: {retro: {slots: [{slot: lead}]%s}}\n"
SIGNED = ", signature: required"


def policy(*said: str, head: str = HEAD) -> Policy:
    return parse_policy(head + STAGE + "".join(said), "p.yaml")


def house(*said: str) -> Policy:
    return policy(*said, head=HEAD + "layer: registry\n")


@pytest.mark.parametrize("said", [WAIVERS, GLASS, APPROVAL])
def test_what_asks_for_no_signature_says_nothing_of_it(said: str) -> None:
    """Digests of policies that exist stay what they are."""
    assert "signature" not in str(policy(said % "").content())
    assert policy(said % "").digest() != policy(said % SIGNED).digest()
    assert policy_of(policy(said % SIGNED).content()).digest() == policy(said % SIGNED).digest()


def test_the_quorum_of_a_policy_says_nothing_of_it_either() -> None:
    head = HEAD + "activation: {slots: [{slot: lead}]}\n"
    assert "signature" not in str(policy(head=head).content())
    assert not policy(head=head).signed
    assert policy(head=head.replace("}]}", f"}}]{SIGNED}}}")).signed


@pytest.mark.parametrize("said", [WAIVERS, GLASS, APPROVAL])
def test_a_policy_that_counts_signed_yeses_of_anything_says_so(said: str) -> None:
    assert policy(said % SIGNED).signed
    assert not policy(said % "").signed


@pytest.mark.parametrize("said", [WAIVERS, GLASS])
def test_asking_for_a_signature_tightens(said: str) -> None:
    loose, strict = (policy(said % how).stages["prod"].settings() for how in ("", SIGNED))
    assert [d.effect for d in settings_differences(loose, strict)] == [Effect.TIGHTENS]
    assert [d.effect for d in settings_differences(strict, loose)] == [Effect.LOOSENS]


@pytest.mark.parametrize("signed_above", [True, False])
def test_either_layer_may_ask_for_signatures_and_the_other_takes_nothing_of_it(*, signed_above: bool) -> None:
    """I-47, in both directions."""
    above, below = (SIGNED, "") if signed_above else ("", SIGNED)
    stage = effective(policy(WAIVERS % below, GLASS % below), house(WAIVERS % above, GLASS % above)).stages["prod"]
    assert stage.waivers is not None
    assert stage.break_glass is not None
    assert (stage.waivers.signature, stage.break_glass.retro.signature) == ("required", "required")


def test_signed_approvals_of_one_layer_reach_what_the_other_says_of_broken_glass() -> None:
    stage = effective(policy(GLASS % ""), house(APPROVAL % SIGNED)).stages["prod"]
    assert stage.signed_afterwards
    assert stage.break_glass is not None
    assert stage.break_glass.retro.signature == "required"
    assert not effective(policy(GLASS % ""), house(APPROVAL % "")).stages["prod"].signed_afterwards


def test_anything_else_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="signature"):
        policy(WAIVERS % ", signature: optional")
