"""Tables at 80 columns: ids stay whole, and what does not fit beside them goes on a line below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click
import pytest

from cli.commands.decisions import decisions_text
from cli.commands.incidents import incidents_text
from cli.commands.requests import approvals_text, promotions_text
from cli.commands.safety import freezes_text, quarantines_text
from cli.commands.waivers import waivers_text
from cli.output import table
from registry.domain.calendars import Window
from registry.domain.digests import Digest
from registry.domain.outcomes import DecisionItem, ListedApproval, Promotion, WaiverState
from registry.domain.safety import Cause, Freeze, Incident, Quarantine, Severity
from registry.domain.stages import PromotionState

ID = "01KAMZ6Q4T8V1N3B5D7F9H2J4L"
NOW = "2026-11-21T01:42:09.000000Z"
DIGEST = Digest("sha256:" + "a" * 64)
APP, STAGE, WHO = "support-bot", "production", "ana@example.org"
LONG = "answers in Latin since Tuesday, " * 8

PROMOTION = Promotion(ID, APP, STAGE, 12, DIGEST, PromotionState.SUCCEEDED, ID, WHO, "ana", LONG, NOW, NOW)
APPROVAL = ListedApproval(
    ID, "approve", APP, STAGE, 12, DIGEST, WHO, "ana", "local", LONG, NOW, NOW, "ineligible", LONG
)
DECISION = DecisionItem(ID, NOW, "break-glass", APP, STAGE, 12, "ALLOW", ("no-regression", "approval"), WHO, "1")
WAIVER = WaiverState(ID, APP, STAGE, 12, "no-regression", "0.5", LONG, None, "ana", NOW, NOW, (), "requested")
QUARANTINE = Quarantine(
    ID, "release", DIGEST, f"{APP}@12", APP, STAGE, Severity.CRITICAL, Cause.MANUAL, None, WHO, "ana", LONG, NOW, 7
)
FREEZE = Freeze(
    ID, APP, STAGE,
    Window(name="year-end", kind="deny", tz="Europe/London", start="2026-12-12T18:00", end="2027-01-05T08:00"),
    WHO, "ana", LONG, NOW,
)  # fmt: skip
INCIDENT = Incident(ID, APP, STAGE, ID, Cause.VERIFICATION, None, WHO, "ana", LONG, NOW, NOW)

TABLES: list[tuple[Callable[[Sequence[Any], int | None], str], Any]] = [
    (promotions_text, PROMOTION),
    (approvals_text, APPROVAL),
    (decisions_text, DECISION),
    (waivers_text, WAIVER),
    (quarantines_text, QUARANTINE),
    (freezes_text, FREEZE),
    (incidents_text, INCIDENT),
]


@pytest.mark.parametrize(("text", "item"), TABLES, ids=lambda value: getattr(value, "__name__", ""))
def test_no_line_of_a_listing_is_wider_than_80_columns_and_ids_stay_whole(
    text: Callable[[Sequence[Any], int | None], str], item: object
) -> None:
    lines = click.unstyle(text([item, item], 80)).splitlines()

    assert max(map(len, lines)) <= 80
    assert sum(line.startswith(f"{ID}  ") for line in lines) == 2
    assert not any("…" in line for line in lines if line.startswith(ID))


@pytest.mark.parametrize(("text", "item"), TABLES, ids=lambda value: getattr(value, "__name__", ""))
def test_in_a_pipe_every_row_is_one_line_and_nothing_is_cut(
    text: Callable[[Sequence[Any], int | None], str], item: object
) -> None:
    assert len(text([item, item], None).splitlines()) == 3
    assert "…" not in text([item], None)


def test_columns_that_do_not_fit_are_aligned_below_the_row_with_their_headers() -> None:
    rows = [["aaaa", "bbbb", "cccc", "long words"], ["a", "b", "c", "x"], ["a", "b", "", ""]]

    folded = table(["A", "B", "C", "D"], rows, 16, foldable=True)

    assert click.unstyle(folded).splitlines() == [
        "A     B     C",
        "  D",
        "aaaa  bbbb  cccc",
        "  long words",
        "a     b     c",
        "  x",
        "a     b",
    ]


def test_a_table_that_fits_is_not_folded() -> None:
    rows = [["a", "b" * 50]]

    assert len(table(["A", "B"], rows, 40, foldable=True).splitlines()) == 2
    assert click.unstyle(table(["A", "B"], rows, 40, foldable=True)) == click.unstyle(table(["A", "B"], rows, 40))
