"""A decision reads: verdict and counts, the rules in the way, what would change them."""

from __future__ import annotations

import dataclasses
from textwrap import dedent
from typing import Any

import click
import pytest

from cli.commands.promoting import (
    approval_text,
    promotion_document,
    promotion_exit,
    promotion_text,
    verification_text,
)
from cli.verdicts import decision_document, decision_text
from registry.domain.approvals import Approval
from registry.domain.digests import Digest
from registry.domain.outcomes import (
    ApprovalOutcome,
    PromotionOutcome,
    RecordedDecision,
    RollbackOutcome,
    VerificationOutcome,
)
from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict
from registry.domain.stages import Deployment, DeploymentKind, PromotionState


def digest(letter: str) -> Digest:
    return Digest("sha256:" + letter * 64)


def rule(
    name: str,
    status: Status,
    summary: str = "",
    required: str = "",
    level: Level = Level.HARD,
    remedy: tuple[str, ...] = (),
    eta: str | None = None,
) -> RuleResult:
    return RuleResult(name, "compare", level, status, summary, required, {}, "policy solo, rules[1]", remedy, eta)


def decided(
    verdict: Verdict, *rules: RuleResult, marks: tuple[str, ...] = (), next_change_at: str | None = None
) -> Decision:
    return Decision(
        verdict=verdict,
        action="promote",
        application="support-bot",
        stage="staging",
        release=3,
        digest=digest("a"),
        at="2026-11-21T01:42:09.000000Z",
        policy=digest("b"),
        evidence_set=digest("c"),
        binding=digest("d"),
        facts=digest("e"),
        current="01KDEPLOYMENT",
        rules=rules,
        marks=marks,
        next_change_at=next_change_at,
    )


DENIED = decided(
    Verdict.DENY,
    rule("enough", Status.SATISFIED, "1 of 1 suites evaluated", "every required suite"),
    rule(
        "no-regression",
        Status.UNSATISFIED,
        "exact -0.554 (n=120, lower bound -0.61)",
        "lower bound > -0.02",
        remedy=("a new release whose lower bound is above -0.02",),
    ),
    rule("wording", Status.UNSATISFIED, "bleu 0.2", ">= 0.3", level=Level.ADVISORY),
    rule("trial", Status.UNSATISFIED, "0.1", ">= 0.3", level=Level.SHADOW),
)

DEPLOYMENT = Deployment(
    id="01KDEPLOYMENT",
    application="support-bot",
    stage="staging",
    sequence=2,
    release=3,
    digest=digest("a"),
    kind=DeploymentKind.PROMOTE,
    replaces=None,
    promotion="01KPROMOTION",
    decision="01KDECISION",
    actor="ana@example.org",
    person="ana",
    reason="",
    marks=("self-approved",),
    at="2026-11-21T01:42:09.000000Z",
)


def shown(decision: Decision, *, every_rule: bool = False) -> str:
    return click.unstyle(decision_text(decision, every_rule=every_rule)) + "\n"


def test_a_denial_shows_the_rules_in_the_way_with_remedies_and_advisory_warnings() -> None:
    assert shown(DENIED) == dedent("""\
        DENY  support-bot@3 → staging   1 of 2 rules pass, 1 failed, 1 warning
        ✗ no-regression  exact -0.554 (n=120, lower bound -0.61)  needs lower bound > -0.02
            → a new release whose lower bound is above -0.02
        ! wording  bleu 0.2  needs >= 0.3  (advisory)
        """)


def test_on_request_every_rule_is_shown_with_its_origin_and_what_the_decision_rests_on() -> None:
    assert shown(DENIED, every_rule=True) == dedent(f"""\
        DENY  support-bot@3 → staging   1 of 2 rules pass, 1 failed, 1 warning
        ✓ enough  satisfied  1 of 1 suites evaluated  needs every required suite
            asked by policy solo, rules[1]
        ✗ no-regression  unsatisfied  exact -0.554 (n=120, lower bound -0.61)  needs lower bound > -0.02
            → a new release whose lower bound is above -0.02
            asked by policy solo, rules[1]
        ! wording  unsatisfied  bleu 0.2  needs >= 0.3  (advisory)
            asked by policy solo, rules[1]
        ! trial  unsatisfied  0.1  needs >= 0.3  (shadow)
            asked by policy solo, rules[1]
          judged   2026-11-21 01:42 against 01KDEPLOYMENT
          policy   sha256:bbbbbbbbbbbb   evidence sha256:cccccccccccc
          binding  sha256:{"d" * 64}
        """)


def test_a_long_line_tells_what_the_rule_needs_on_its_own() -> None:
    long = decided(Verdict.DENY, rule("a", Status.UNSATISFIED, "measured " * 10 + "far", "lower bound > -0.02"))

    assert shown(long) == dedent(f"""\
        DENY  support-bot@3 → staging   0 of 1 rules pass, 1 failed
        ✗ a  {"measured " * 10}far
            needs lower bound > -0.02
        """)


def test_waiting_names_what_it_waits_for_and_the_command() -> None:
    command = "tandem approve support-bot@3 --stage staging"
    waiting = decided(
        Verdict.WAIT,
        rule("owner", Status.PENDING, "0 of 1 approvals", "1 approval from owner", remedy=(f"mei or tom: {command}",)),
    )

    assert shown(waiting) == dedent(f"""\
        WAIT  support-bot@3 → staging   0 of 1 rules pass, 1 pending
        … owner  0 of 1 approvals  needs 1 approval from owner
            → mei or tom: {command}
        """)


def test_an_inconclusive_rule_and_one_in_error_say_so() -> None:
    unsure = decided(
        Verdict.DENY, rule("a", Status.INCONCLUSIVE, "bounds straddle"), rule("b", Status.ERROR, "no such scorer")
    )

    assert shown(unsure) == dedent("""\
        DENY  support-bot@3 → staging   0 of 2 rules pass, 1 inconclusive, 1 in error
        ? a  inconclusive  bounds straddle
        ✗ b  error  no such scorer
        """)


def test_an_allowed_release_needs_one_line_and_its_marks() -> None:
    allowed = decided(Verdict.ALLOW, rule("enough", Status.SATISFIED), marks=("self-approved",))

    assert shown(allowed) == "ALLOW  support-bot@3 → staging   1 of 1 rules pass\n  marked self-approved\n"


def test_a_waived_rule_passes_and_is_shown_and_counted_as_what_it_is() -> None:
    waived = decided(
        Verdict.ALLOW,
        rule("enough", Status.SATISFIED),
        rule("no-regression", Status.WAIVED, "waived by mei (01KW): exact -0.5", "lower bound > -0.02"),
    )

    assert shown(waived) == dedent("""\
        ALLOW  support-bot@3 → staging   2 of 2 rules pass, 1 waived
        ~ no-regression  waived  waived by mei (01KW): exact -0.5  needs lower bound > -0.02
        """)


NIGHT, YEAR = "2026-11-22T08:00:00.000000Z", "2027-01-05T08:00:00.000000Z"


def test_a_decision_that_waits_for_one_time_says_when_it_would_pass() -> None:
    waiting = decided(Verdict.WAIT, rule("soak", Status.PENDING, "2h of 6h", eta=NIGHT), next_change_at=NIGHT)

    assert shown(waiting) == dedent("""\
        WAIT  support-bot@3 → staging   0 of 1 rules pass, 1 pending
        … soak  2h of 6h
          would pass at 2026-11-22 08:00:00Z, if nothing else changes
        """)


def test_a_decision_that_waits_for_several_times_would_pass_at_the_last_of_them() -> None:
    waiting = decided(
        Verdict.WAIT,
        rule("freeze", Status.PENDING, "year-end", remedy=(f"wait until {YEAR}",), eta=YEAR),
        rule("soak", Status.PENDING, "2h of 6h", eta=NIGHT),
        next_change_at=NIGHT,
    )

    assert shown(waiting) == dedent(f"""\
        WAIT  support-bot@3 → staging   0 of 2 rules pass, 2 pending
        … freeze  year-end
            → wait until {YEAR}
        … soak  2h of 6h
            → passes by itself at 2026-11-22 08:00:00Z
          would pass at 2027-01-05 08:00:00Z, if nothing else changes
        """)


def test_a_decision_that_waits_for_people_too_says_only_when_it_changes() -> None:
    waiting = decided(
        Verdict.WAIT,
        rule("approval", Status.PENDING, "1 missing"),
        rule("soak", Status.PENDING, "2h of 6h", eta=NIGHT),
        next_change_at=NIGHT,
    )

    assert shown(waiting).splitlines()[-1] == "  changes by itself at 2026-11-22 08:00:00Z, and waits for the rest"


def test_breaking_glass_shows_what_it_passed_over_as_warnings() -> None:
    broken = dataclasses.replace(
        decided(
            Verdict.ALLOW,
            rule("enough", Status.SATISFIED),
            rule("approval", Status.PENDING, "1 missing", "1 × reviewer", level=Level.SOFT),
        ),
        action="break-glass",
    )

    assert shown(broken) == dedent("""\
        ALLOW  break-glass support-bot@3 → staging   1 of 2 rules pass, 1 pending
        ! approval  1 missing  needs 1 × reviewer  (passed over by breaking glass)
        """)


def test_texts_of_rules_cannot_drive_the_terminal() -> None:
    hostile = decided(Verdict.DENY, rule("a", Status.UNSATISFIED, "\x1b[2J", remedy=("\u202e",)))

    assert "\x1b" not in shown(hostile)
    assert "\\x1b[2J" in shown(hostile)
    assert "→ \\u202e" in shown(hostile)


def test_for_programs_a_decision_is_its_canonical_document_with_the_id_it_was_recorded_under() -> None:
    assert decision_document(RecordedDecision("01K", DENIED)) == {"id": "01K", **DENIED.content()}
    assert "id" not in decision_document(RecordedDecision("", DENIED))


def outcome(state: PromotionState, decision: Decision | None, deployment: Deployment | None = None) -> PromotionOutcome:
    recorded = RecordedDecision("01KDECISION", decision) if decision else None
    return PromotionOutcome("01KPROMOTION", state, recorded, deployment, already=decision is None)


@pytest.mark.parametrize(("state", "code"), [(PromotionState.OPEN, 11), (PromotionState.DENIED, 10)])
def test_a_promotion_that_places_nothing_says_so_by_its_exit_code(state: PromotionState, code: int) -> None:
    assert promotion_exit(outcome(state, DENIED)) == code


def test_a_placed_promotion_says_what_is_live_and_what_was_advisory() -> None:
    placed = outcome(PromotionState.SUCCEEDED, DENIED, DEPLOYMENT)

    assert promotion_exit(placed) == 0
    assert click.unstyle(promotion_text(placed)) == (
        "support-bot@3 is live at staging  (epoch 2, deployment 01KDEPLOYMENT)  marked self-approved\n"
        "! wording  bleu 0.2  needs >= 0.3  (advisory)"
    )


def test_promoting_what_is_live_already_is_done() -> None:
    again = outcome(PromotionState.SUCCEEDED, None, DEPLOYMENT)

    assert promotion_exit(again) == 0
    assert promotion_text(again).startswith("support-bot@3 was live already at staging")


def test_a_denied_promotion_tells_why_and_under_which_id_it_is_kept() -> None:
    text = click.unstyle(promotion_text(outcome(PromotionState.DENIED, DENIED)))

    assert text.startswith("DENY  support-bot@3 → staging")
    assert text.endswith("\n  kept as decision 01KDECISION")


def test_a_waiting_promotion_stays_open_under_its_id() -> None:
    text = promotion_text(outcome(PromotionState.OPEN, decided(Verdict.WAIT, rule("owner", Status.PENDING))))

    assert text.endswith("\n  the request 01KPROMOTION stays open; promote again once that has happened")


def test_for_programs_a_promotion_holds_its_decision_as_one_document() -> None:
    document = promotion_document(outcome(PromotionState.DENIED, DENIED))

    assert document["state"] == "denied"
    assert document["deployment"] is None
    assert document["decision"] == {"id": "01KDECISION", **DENIED.content()}


def test_a_request_of_somebody_who_may_not_execute_says_that_somebody_else_has_to() -> None:
    shown_only = PromotionOutcome("01KP", PromotionState.OPEN, RecordedDecision("", DENIED), None)

    assert promotion_exit(shown_only) == 11
    assert promotion_text(shown_only).endswith("\n  requested as 01KP; somebody who may promote has to execute it")


CHECKED = dataclasses.replace(DEPLOYMENT, verify_by="2026-11-21T02:42:09.000000Z")


def verified(state: str, **more: Any) -> VerificationOutcome:
    return VerificationOutcome(CHECKED, state, "checks", **more)


@pytest.mark.parametrize(("state", "code"), [("verified", 0), ("pending", 11), ("failed", 10)])
def test_a_placed_promotion_exits_by_what_its_checks_say(state: str, code: int) -> None:
    placed = dataclasses.replace(outcome(PromotionState.VERIFYING, DENIED, CHECKED), verification=verified(state))

    assert promotion_exit(placed) == code


def test_a_verification_that_shows_nothing_yet_tells_why_and_until_when_it_has_to() -> None:
    assert verification_text(verified("pending", why="no runner \x1b here")) == dedent("""\
        pending: support-bot@3 at staging  (checks)
          no runner \\x1b here
          has to be shown by 2026-11-21 02:42: tandem verify support-bot@staging""")


def test_a_failed_verification_that_is_held_tells_how_to_go_on() -> None:
    decision = RecordedDecision("01KD", dataclasses.replace(decided(Verdict.DENY), action="verify"))
    held = verified("failed", decision=decision, held="pass_rate 0.2", incident="01KI")

    assert click.unstyle(verification_text(held)) == dedent("""\
        failed: support-bot@3 at staging  (checks)
        DENY  verify support-bot@3 at staging
          it serves still: tandem rollback support-bot@staging --reason "…", or promote another release
          the stage is held: pass_rate 0.2
          for people to look at: tandem incident show 01KI""")


def test_a_promotion_that_was_rolled_back_at_once_is_not_said_to_be_live() -> None:
    restored = dataclasses.replace(DEPLOYMENT, id="01KBACK", release=2, sequence=3, kind=DeploymentKind.ROLLBACK)
    back = RollbackOutcome(
        "support-bot", "staging", False, 3, DEPLOYMENT, DEPLOYMENT, (), (), (), (), digest("f"), restored
    )
    placed = dataclasses.replace(
        outcome(PromotionState.FAILED, decided(Verdict.ALLOW), CHECKED),
        verification=verified("failed", rolled_back=back),
    )

    assert promotion_text(placed).splitlines() == [
        "support-bot@3 went live at staging  (epoch 2, deployment 01KDEPLOYMENT)  marked self-approved",
        "failed: support-bot@3 at staging  (checks)",
        "  rolled back: support-bot@2 is live at staging  (epoch 3, deployment 01KBACK)  marked self-approved",
    ]


APPROVAL = Approval(
    "01KAPPROVAL",
    "support-bot",
    "staging",
    3,
    digest("a"),
    digest("d"),
    "mei@example.org",
    "mei",
    "local",
    "",
    "0" * 32,
    "2026-11-21T01:42:09.000000Z",
    "2026-11-24T01:42:09.000000Z",
)


def test_an_approval_lists_whatever_the_stage_still_waits_for_be_it_no_approval() -> None:
    text = approval_text(ApprovalOutcome(APPROVAL, ("approval: 1 of 2", "no-regression: exact -0.5")))

    assert [line.split("  ")[-1] for line in text.splitlines()[-2:]] == [
        "approval: 1 of 2",
        "no-regression: exact -0.5",
    ]
    assert "still needed  approval: 1 of 2\n" in text
    assert "nothing" not in text


def test_an_approval_that_was_the_last_thing_missing_says_how_to_go_on() -> None:
    text = approval_text(ApprovalOutcome(APPROVAL, ()))

    assert text.endswith("still needed  nothing: tandem promote support-bot@3 --to staging")
