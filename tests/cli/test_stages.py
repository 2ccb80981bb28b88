"""What stages serve and served, as text and as the document that applications read."""

from __future__ import annotations

import dataclasses
from textwrap import dedent

import click
import pytest

from cli.commands.stages import history_text, resolution_document, resolution_text, rollback_text, status_text
from registry.domain.digests import Digest
from registry.domain.live import Resolution, StageStatus
from registry.domain.outcomes import HistoryItem, RollbackOutcome
from registry.domain.releases import Change
from registry.domain.stages import Candidate, Deployment, DeploymentKind


def digest(letter: str) -> Digest:
    return Digest("sha256:" + letter * 64)


def deployment(release: int, identifier: str) -> Deployment:
    return Deployment(
        id=identifier,
        application="support-bot",
        stage="production",
        sequence=release,
        release=release,
        digest=digest(str(release)),
        kind=DeploymentKind.PROMOTE,
        replaces=None,
        promotion=None,
        decision=None,
        actor="ana@x.org",
        person="ana",
        reason="",
        marks=(),
        at=f"2026-11-2{release}T01:42:09.000000Z",
    )


PLAN = RollbackOutcome(
    application="support-bot",
    stage="production",
    dry_run=True,
    epoch=3,
    present=deployment(3, "01K3"),
    target=deployment(1, "01K1"),
    skipped=(Candidate(deployment(2, "01K2"), "was itself rolled back"), Candidate(deployment(1, "01K1"), "")),
    changes=(Change("prompt", "support@3", "support@1"), Change("temperature", "0.3", "0")),
    made_stale=("support-bot@4",),
    elsewhere=("support-bot@staging",),
    digest=digest("f"),
)

RESOLUTION = Resolution(
    application="support-bot",
    stage="production",
    release=2,
    digest=digest("a"),
    deployment="01K2",
    epoch=3,
    since="2026-11-21T01:42:09.000000Z",
    actor="ana@x.org",
    kind="promote",
    marks=("self-approved",),
    manifest={"kind": "release", "schema": 1, "generation": {"temperature": "0", "max_new_tokens": 64}},
    components=[
        {
            "role": "prompt",
            "name": "support",
            "number": 1,
            "digest": digest("b"),
            "weight": None,
            "manifest": {"kind": "prompt"},
            "files": [{"path": "support.prompt.md", "digest": digest("e"), "size": 9}],
        },
        {
            "role": "adapter",
            "name": "support-lora",
            "number": 1,
            "digest": digest("c"),
            "weight": "0.5",
            "manifest": {"kind": "adapter"},
            "files": [],
        },
        {
            "role": "base",
            "name": "tiny",
            "number": 1,
            "digest": digest("d"),
            "weight": None,
            "manifest": {"kind": "base-model"},
            "files": [],
        },
    ],
)


def test_a_rollback_plan_shows_from_to_skipped_changes_effects_and_how_to_apply() -> None:
    assert rollback_text(PLAN).replace(PLAN.digest, "@DIGEST@") + "\n" == dedent("""\
        plan for support-bot@production  sha256:ffffffffffff  (valid while production stays at epoch 3)
          from     support-bot@3  2026-11-23 01:42 by ana@x.org  01K3
          to       support-bot@1  2026-11-21 01:42 by ana@x.org  01K1, known good
          skipped  support-bot@2  2026-11-22 01:42 by ana@x.org  01K2: was itself rolled back
          changes  prompt support@3 → support@1 · temperature 0.3 → 0  (one unit, cannot be split)
          stale    support-bot@4
          at risk  support-bot@staging serves it too
          apply    tandem rollback support-bot@production --to support-bot@1 --plan @DIGEST@ --reason "…"
        """)


def test_a_rollback_from_what_is_damaged_says_that_nobody_can_tell_what_changes() -> None:
    assert "\n  changes  unknown: what leaves is damaged\n" in rollback_text(dataclasses.replace(PLAN, changes=None))


def test_a_rollback_tells_what_is_live_now() -> None:
    made = dataclasses.replace(deployment(1, "01K4"), sequence=4)
    done = dataclasses.replace(PLAN, dry_run=False, deployment=made)

    first, *rest = rollback_text(done).splitlines()

    assert first == "rolled back: support-bot@1 is live at production  (epoch 4, deployment 01K4)"
    assert not any(line.lstrip().startswith("apply") for line in rest)


@pytest.mark.parametrize("dry_run", [False, True])
def test_a_rollback_without_target_tells_why_and_the_ways_that_are_left(dry_run: bool) -> None:
    nowhere = dataclasses.replace(PLAN, dry_run=dry_run, target=None, changes=(), made_stale=(), elsewhere=())

    assert rollback_text(nowhere) + "\n" == dedent("""\
        no known good release to return support-bot@production to
          from     support-bot@3  2026-11-23 01:42 by ana@x.org  01K3
          skipped  support-bot@2  2026-11-22 01:42 by ana@x.org  01K2: was itself rolled back
          instead  tandem promote support-bot@N --to production, a release that passes the gates
          or       tandem break-glass support-bot@N --to production --incident TICKET --reason "…"
        """)


def test_status_shows_each_stage_in_a_line_of_a_terminal() -> None:
    live = StageStatus(
        application="support-bot",
        stage="production",
        epoch=3,
        release=2,
        digest=digest("a"),
        deployment="01K2",
        kind="rollback",
        since="2026-11-21T01:42:09Z",
        actor="ana@x.org",
        reason="",
        verified=True,
        marks=("self-approved",),
        waiting=("support-bot@3",),
    )
    empty = dataclasses.replace(
        live, stage="dev", release=None, since=None, actor=None, kind=None, verified=False, marks=(), waiting=()
    )

    assert click.unstyle(status_text((live, empty))) + "\n" == dedent("""\
        APP          STAGE       RELEASE  SINCE             BY         STATE
        support-bot  production  @2       2026-11-21 01:42  ana@x.org  verified, by rollback, self-approved; @3 waits
        support-bot  dev         -        -                 -          nothing live
        """)
    assert all(len(line) <= 80 for line in click.unstyle(status_text((live, empty), 80)).splitlines())


def test_history_shows_placements_and_refusals_newest_first() -> None:
    items = (
        HistoryItem("2026-11-21T03:00:00Z", "denied", 3, None, "tom", "no-regression", "01KD", None, None),
        HistoryItem(
            "2026-11-21T02:00:00Z", "promote", 2, 2, "ana", "new\x1b tone", "01KC", "01K2", "rolled-back", ("ungated",)
        ),
    )

    assert click.unstyle(history_text(items)) + "\n" == dedent("""\
        AT                WHAT     RELEASE  EPOCH  BY   NOTE
        2026-11-21 03:00  denied   @3       -      tom  no-regression, decision 01KD
        2026-11-21 02:00  promote  @2       2      ana  "new\\x1b tone", rolled-back, ungated
        """)


def test_the_resolved_document_holds_the_whole_unit_by_role() -> None:
    document = resolution_document(RESOLUTION)

    assert document == {
        "application": "support-bot",
        "stage": "production",
        "release": "support-bot@2",
        "digest": digest("a"),
        "deployment": "01K2",
        "epoch": 3,
        "since": "2026-11-21T01:42:09.000000Z",
        "actor": "ana@x.org",
        "kind": "promote",
        "marks": ["self-approved"],
        "prompt": {
            "name": "support",
            "number": 1,
            "digest": digest("b"),
            "manifest": {"kind": "prompt"},
            "files": [{"path": "support.prompt.md", "digest": digest("e"), "size": 9}],
        },
        "adapters": [
            {
                "name": "support-lora",
                "number": 1,
                "digest": digest("c"),
                "weight": "0.5",
                "manifest": {"kind": "adapter"},
                "files": [],
            }
        ],
        "base": {
            "name": "tiny",
            "number": 1,
            "digest": digest("d"),
            "manifest": {"kind": "base-model"},
            "files": [],
        },
        "generation": {"temperature": "0", "max_new_tokens": 64},
    }


def test_the_resolved_unit_reads_in_a_few_lines() -> None:
    assert resolution_text(RESOLUTION) + "\n" == dedent(f"""\
        support-bot@production serves support-bot@2
          prompt      support@1  sha256:bbbbbbbbbbbb
          adapter     support-lora@1×0.5  sha256:cccccccccccc
          base        tiny@1  sha256:dddddddddddd
          generation  max_new_tokens=64, temperature=0
          digest      {digest("a")}
          since       2026-11-21 01:42 by ana@x.org (promote)
          epoch       3
          marks       self-approved
        """)
