"""`approval` with `signature: required`: what people signed with keys of theirs."""

from __future__ import annotations

from typing import Any

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evaluator import decide
from tests.builders import APPROVAL, EVALUATED, METRIC, NOW, a_policy, an_approval, facts, with_approvals

SIGNED = {**APPROVAL, "slots": [{"slot": "reviewer", "count": 2}], "separation": "none", "signature": "required"}


def judged(rule: dict[str, Any], *given: dict[str, Any]) -> RuleResult:
    policy = a_policy(EVALUATED, rule)
    known = facts(policy)
    found = decide(policy, with_approvals(known, [an_approval(known, **one) for one in given]), NOW)
    return next(r for r in found.rules if r.id == "approval")


MEI, TOM = {"person": "mei", "key": "key-of-mei"}, {"person": "tom", "key": "key-of-tom"}


def test_people_who_signed_fill_the_places() -> None:
    found = judged(SIGNED, MEI, TOM)
    assert found.status is Status.SATISFIED
    assert found.summary == "reviewer: mei (signed), tom (signed)"
    assert found.measured["signed"] == ["mei", "tom"]
    assert found.required == "2 × reviewer, signed; separation none"


def test_who_did_not_sign_fills_none() -> None:
    found = judged(SIGNED, MEI, {"person": "tom"})
    assert found.status is Status.PENDING
    assert found.summary.endswith(
        "the yes of tom does not count: not signed, and only signed ones count: say it again with --sign"
    )
    assert " --sign`" in found.remedy[0]


def test_one_key_is_one_persons_whatever_the_facts_say() -> None:
    """Distinct people with distinct keys: the second who signs with a key fills no place."""
    found = judged(SIGNED, MEI, {"person": "tom", "key": "key-of-mei"})
    assert found.status is Status.PENDING
    assert "the yes of tom does not count: signed with the key that mei signed with" in found.summary


def test_one_person_with_two_keys_fills_one_place() -> None:
    assert judged(SIGNED, MEI, {**MEI, "id": "another", "key": "second"}).status is Status.PENDING


@pytest.mark.parametrize("rule", [SIGNED, {**SIGNED, "signature": None}], ids=["required", "not-asked-for"])
def test_a_signature_that_does_not_hold_counts_for_nothing(rule: dict[str, Any]) -> None:
    found = judged({k: v for k, v in rule.items() if v}, MEI, {**TOM, "unsound": "its key was revoked at entry 3"})
    assert found.status is Status.PENDING
    assert "VOID: its key was revoked at entry 3" in found.summary


def test_without_signatures_nothing_is_told_of_them() -> None:
    """What earlier versions decided comes out the same again."""
    found = judged({k: v for k, v in SIGNED.items() if k != "signature"}, {"person": "mei"}, {"person": "tom"})
    assert found.status is Status.SATISFIED
    assert found.summary == "reviewer: mei, tom"
    assert "signed" not in found.measured
    known = facts(a_policy(EVALUATED))
    assert not {"key", "unsound"} & set(with_approvals(known, [an_approval(known)]).content()["approvals"][0])


@pytest.mark.parametrize(
    "rule", [{**SIGNED, "signature": "optional"}, {**SIGNED, "signature": True}, {**METRIC, "signature": "required"}]
)
def test_signatures_are_asked_for_in_one_word_and_one_place(rule: dict[str, Any]) -> None:
    with pytest.raises(InvalidInputError, match="signature") as told:
        a_policy(EVALUATED, rule)
    assert told.value.faults
