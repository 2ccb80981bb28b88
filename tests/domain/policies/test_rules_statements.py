"""`freeze`, `attestation`, `lineage`, `size_limit` and `expression`: rules about what was looked up outside."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import WindowFact
from tests.builders import AFTER, BEFORE, EVALUATED, NOW, a_policy, facts
from tests.governed import (
    KEY,
    OTHER_KEY,
    a_component,
    a_window,
    an_attestation,
    an_expression,
    governed,
)


def judged(rule: dict[str, Any], now: str = NOW, **conditions: Any) -> RuleResult:
    policy = a_policy(EVALUATED, rule)
    found = decide(policy, governed(facts(policy), **conditions), now)
    return next(r for r in found.rules if r.id == rule["id"])


# freeze --------------------------------------------------------------------------------------------------

LUNCH = {"name": "lunch", "kind": "deny", "tz": "UTC", "start": "2026-11-20T10:00", "end": "2026-11-20T14:00"}
FREEZE: dict[str, Any] = {"id": "hours", "type": "freeze", "windows": [LUNCH]}
OPEN: dict[str, Any] = {"id": "hours", "type": "freeze", "windows": [{**LUNCH, "kind": "allow"}]}


def test_a_deny_window_is_pending_until_it_is_open_again() -> None:
    found = judged(FREEZE, windows=(a_window(),), next_open={"hours": AFTER})
    assert (found.status, found.eta) == (Status.PENDING, AFTER)
    assert found.summary == f"frozen (lunch) until {AFTER}"
    assert found.measured == {"active": ["lunch"], "next_open": AFTER}


@pytest.mark.parametrize(
    ("now", "status"),
    [("2026-11-20T09:59:59.999999Z", Status.SATISFIED), (BEFORE, Status.PENDING), (AFTER, Status.SATISFIED)],
)
def test_a_window_is_half_open(now: str, status: Status) -> None:
    assert judged(FREEZE, now, windows=(a_window(),), recorded=None).status is status


@pytest.mark.parametrize(("now", "status"), [(NOW, Status.SATISFIED), (AFTER, Status.PENDING)])
def test_outside_all_allow_windows_it_is_frozen(now: str, status: Status) -> None:
    found = judged(OPEN, now, windows=(a_window("allow"),))
    assert found.status is status
    if status is Status.PENDING:
        assert found.summary == "frozen (outside lunch) with no known end"
        assert found.eta is None


def test_windows_that_were_not_resolved_are_an_error() -> None:
    assert judged(FREEZE).status is Status.ERROR
    assert judged(FREEZE, windows=(a_window(name="other"),)).status is Status.ERROR
    policy = a_policy(EVALUATED, FREEZE)
    assert [r.status for r in decide(policy, facts(policy), NOW).failing] == [Status.ERROR]


times = st.sampled_from([BEFORE, NOW, AFTER, "2026-11-20T11:00:00.000000Z", "2026-11-20T13:00:00.000000Z"])


@given(st.lists(st.tuples(st.sampled_from(["deny", "allow"]), times, times), min_size=1, max_size=4), times)
def test_a_freeze_is_any_active_deny_or_no_active_allow(windows: list[tuple[Any, str, str]], now: str) -> None:
    """I-48: A freeze blocks promote."""
    written = [{**LUNCH, "name": f"w{i}", "kind": kind} for i, (kind, _, _) in enumerate(windows)]
    resolved = tuple(
        WindowFact(name=f"w{i}", kind=k, rule="hours", start=s, end=e) for i, (k, s, e) in enumerate(windows)
    )
    active = [(k, s <= now < e) for k, s, e in windows]
    denied = any(is_on for kind, is_on in active if kind == "deny")
    allows = [is_on for kind, is_on in active if kind == "allow"]
    frozen = denied or (bool(allows) and not any(allows))
    found = judged({**FREEZE, "windows": written}, now, windows=resolved, recorded=None)
    assert found.status is (Status.PENDING if frozen else Status.SATISFIED)


# attestation ---------------------------------------------------------------------------------------------

SCAN: dict[str, Any] = {"id": "scan", "type": "attestation", "predicate_type": "urn:scan", "keys": [KEY]}
LATER = "2026-11-20T11:00:00.000000Z"


@pytest.mark.parametrize(
    ("statements", "status"),
    [
        ((), Status.PENDING),
        ((an_attestation(),), Status.SATISFIED),
        ((an_attestation(keys=(OTHER_KEY,)),), Status.PENDING),
        ((an_attestation(keys=()),), Status.PENDING),
        ((an_attestation(predicate_type="urn:other"),), Status.PENDING),
        ((an_attestation("FAILED"),), Status.UNSATISFIED),
        ((an_attestation("WARNED"),), Status.INCONCLUSIVE),
        ((an_attestation(), an_attestation("FAILED", at=LATER)), Status.UNSATISFIED),
        ((an_attestation(), an_attestation("FAILED")), Status.UNSATISFIED),
        ((an_attestation("FAILED"), an_attestation(at=LATER)), Status.SATISFIED),
        ((an_attestation(), an_attestation("FAILED", at=LATER, keys=(OTHER_KEY,))), Status.SATISFIED),
    ],
)
def test_the_newest_word_of_a_trusted_key_counts(statements: tuple[Any, ...], status: Status) -> None:
    assert judged(SCAN, attestations=statements).status is status


@pytest.mark.parametrize(("ttl", "status"), [("2h", Status.INCONCLUSIVE), ("3h", Status.SATISFIED)])
def test_a_statement_counts_for_a_time(ttl: str, status: Status) -> None:
    assert judged({**SCAN, "ttl": ttl}, attestations=(an_attestation(),)).status is status


def test_a_failed_statement_never_gets_too_old() -> None:
    found = judged({**SCAN, "ttl": "1h"}, attestations=(an_attestation("FAILED"),))
    assert found.status is Status.UNSATISFIED


def test_a_missing_statement_tells_the_command() -> None:
    found = judged(SCAN, attestations=(an_attestation(keys=()),))
    assert found.summary == "no trusted statement of type urn:scan about app@2; 1 signed by nobody who is trusted"
    assert found.remedy == (
        "`tandem release attest app@2 FILE` with a statement of type urn:scan, signed by a trusted key",
    )


# lineage -------------------------------------------------------------------------------------------------

LINEAGE: dict[str, Any] = {"id": "origin", "type": "lineage"}
PARTS = (a_component("prompt"), a_component("adapter"), a_component("base"))


@pytest.mark.parametrize(
    ("asked", "part", "status"),
    [
        ({"datasets": {"licence_in": ["cc-by-4.0"]}}, {}, Status.SATISFIED),
        ({"datasets": {"licence_in": ["mit"]}}, {}, Status.UNSATISFIED),
        ({"datasets": {"licence_in": ["mit"]}}, {"trained_on": ()}, Status.INCONCLUSIVE),
        ({"datasets": {"licence_in": ["mit"]}}, {"trained_on": (("tickets@1", None),)}, Status.INCONCLUSIVE),
        ({"datasets_in": ["tickets"]}, {}, Status.SATISFIED),
        ({"datasets_in": ["tickets@1"]}, {}, Status.SATISFIED),
        ({"datasets_in": ["tickets@2"]}, {}, Status.UNSATISFIED),
        ({"base_model_in": ["tiny@1"]}, {}, Status.SATISFIED),
        ({"base_model_in": ["large"]}, {}, Status.UNSATISFIED),
        ({"registered_by_in": ["ana", "mei"]}, {}, Status.SATISFIED),
        ({"registered_by_in": ["mei"]}, {}, Status.UNSATISFIED),
        ({"source": "required"}, {}, Status.SATISFIED),
        ({"source": "required"}, {"source": None}, Status.INCONCLUSIVE),
    ],
)
def test_the_parts_of_a_release_come_from_where_they_may(
    asked: dict[str, Any], part: dict[str, Any], status: Status
) -> None:
    parts = (PARTS[0], PARTS[1].model_copy(update=part), PARTS[2])
    found = judged({**LINEAGE, **asked}, components=parts)
    assert found.status is status
    assert bool(found.remedy) == (status is not Status.SATISFIED)


@pytest.mark.parametrize(
    ("asked", "part", "command"),
    [
        (
            {"datasets": {"licence_in": ["mit"]}},
            {"trained_on": (("tickets@1", None),)},
            "tandem dataset register FILE --name tickets --licence ID",
        ),
        ({"source": "required"}, {"source": None}, "--source DIRECTORY"),
        ({"datasets_in": ["tickets"]}, {"trained_on": ()}, "--trained-on DATASET"),
    ],
)
def test_what_was_not_recorded_is_told_of_what_is_registered_and_needs_no_new_release(
    asked: dict[str, Any], part: dict[str, Any], command: str
) -> None:
    parts = (PARTS[0], PARTS[1].model_copy(update=part), PARTS[2])
    (remedy,) = judged({**LINEAGE, **asked}, components=parts).remedy
    assert remedy.startswith("tell it of what is registered: `tandem ")
    assert remedy.endswith(f"{command}`")


def test_parts_that_were_not_looked_up_are_an_error() -> None:
    assert judged({**LINEAGE, "source": "required"}).status is Status.ERROR
    assert judged({"id": "size", "type": "size_limit", "max_adapters": 1}).status is Status.ERROR


# size_limit ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "most", "over", "said", "excess"),
    [
        ("max_adapter_bytes", 100, 99, "100 bytes in adapter ", "1 byte in adapter "),
        ("max_total_bytes", 300, 298, "300 bytes in all", "2 bytes in all too many"),
        ("max_adapters", 1, 0, "1 adapter, of at most 0", "1 adapter too many"),
    ],
)
def test_a_release_may_be_as_large_as_its_limit_and_no_larger(
    limit: str, most: int, over: int, said: str, excess: str
) -> None:
    size = {"id": "size", "type": "size_limit"}
    assert judged({**size, limit: most}, components=PARTS).status is Status.SATISFIED
    found = judged({**size, limit: over}, components=PARTS)
    assert found.status is Status.UNSATISFIED
    assert found.summary.startswith(said)
    assert excess in found.remedy[0]


# expression ----------------------------------------------------------------------------------------------

SMALL = {"id": "small", "type": "expression", "expr": "size(components) < 4", "message": "at most three parts"}


@pytest.mark.parametrize(
    ("result", "status"),
    [
        ("true", Status.SATISFIED),
        ("false", Status.UNSATISFIED),
        ("error", Status.ERROR),
        ("True", Status.ERROR),
        ("", Status.ERROR),
    ],
)
def test_only_true_is_true(result: str, status: Status) -> None:
    """I-13: Evaluator error, unknown rule type or unreadable policy => deny."""
    policy = a_policy(EVALUATED, SMALL)
    assert judged(SMALL, expressions=(an_expression(policy, result),)).status is status


def test_an_expression_that_was_not_evaluated_is_an_error() -> None:
    other = a_policy(EVALUATED, {**SMALL, "expr": "true"})
    assert judged(SMALL).status is Status.ERROR
    assert judged(SMALL, expressions=(an_expression(other, "true"),)).status is Status.ERROR


def test_a_false_expression_says_what_it_asks() -> None:
    policy = a_policy(EVALUATED, SMALL)
    found = judged(SMALL, expressions=(an_expression(policy, "false", detail="size(components) = 5"),))
    assert found.summary == "at most three parts: false (size(components) = 5)"
    assert found.required == "at most three parts: size(components) < 4"
