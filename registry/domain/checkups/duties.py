"""What is seen of what people look after: what stages serve, what falls due, their tokens, and their receipts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from registry.domain.checkups.findings import Check, fail, ok, unlooked, warn
from registry.domain.checkups.machines import SOON, judged_end, span_text
from registry.domain.errors import InvalidInputError
from registry.domain.live import StageStatus
from registry.domain.times import parse_time, time_text
from registry.domain.tokens import TokenState

if TYPE_CHECKING:
    from registry.domain.transparency.receipts import KeptReceipt

PATIENCE = timedelta(minutes=10)
"""For so long what fell due may wait for the scheduler."""
SHORT = timedelta(days=1)
"""A token that lasts for less is a job's, or a login's, and ends as it should."""


@dataclass(frozen=True, slots=True)
class ReceiptFacts:
    """How a log stands to the receipts that somebody keeps of it."""

    size: int | None
    """How many entries the log of the newest receipt of this place had; None where none is kept of it."""
    difference: str
    """What tells the log from that one; empty where it goes on from it."""
    lost: Sequence[KeptReceipt] = ()
    """What is kept of entries, of whatever place, that the log does not have."""


def judged_stages(name: str, stages: Sequence[StageStatus]) -> Iterator[Check]:
    """What stages serve, held to the log; and what people still owe."""
    altered = _where(stages, "altered")
    if altered:
        found = f"the log does not tell of what {altered} serves"
        yield fail(name, found, "tandem log verify; tandem rollback places what the log knows")
    else:
        live = sum(stage.release is not None for stage in stages)
        yield ok(name, f"{live} of {len(stages)} serve a release, as the log says")
    owed = [warning for stage in stages for warning in stage.warnings if warning.kind == "incident"]
    if owed:
        first = owed[0]
        yield warn("incidents", f"{len(owed)} open, such as {first.id}: {first.reason}", "tandem incident list")


def judged_due(name: str, due: Sequence[tuple[str, str]], now: str) -> Check:
    """What fell due and was not done: (what, when). The scheduler does it in rounds, so that a little waits always."""
    if not due:
        return ok(name, "nothing is overdue")
    what, since = min(due, key=lambda each: each[1])
    late = parse_time(now) - parse_time(since)
    found = f"{len(due)} overdue, the oldest for {span_text(late)}: {what}"
    if late <= PATIENCE:
        return ok(name, found + "; the next round does it")
    return fail(name, found, "tandem scheduler run; and let a timer run it every minute")


def judged_receipts(name: str, facts: ReceiptFacts | None) -> Check:
    """The log, held to the receipts of whoever looks; None where there is no place for any."""
    if facts is None:
        return unlooked(name, "there is no place for any", "export TANDEM_STATE=/path/to/folder")
    mend = "find out whether an old copy was restored; if it was on purpose, tandem log accept"
    if facts.difference:
        return fail(name, f"the log was set back, or written anew: {facts.difference}", mend)
    if facts.lost:
        first, last = facts.lost[0], facts.lost[-1]
        count = "1 operation" if len(facts.lost) == 1 else f"{len(facts.lost)} operations"
        if facts.size is not None:
            # Whoever goes on from a copy has a receipt of it; those of where it was copied from stay where they are.
            passing = f"nothing, if it is this copy that goes on: it ends when the log is past entry {last.index}"
            return warn(name, f"this copy was accepted, and lacks {count} of which you have receipts", passing)
        since = f"{first.type} at {first.time[:19]}Z"
        return fail(name, f"this copy lacks {count} of which you have receipts, from {since} on", mend)
    if facts.size is None:
        return ok(name, "none are kept on this machine yet")
    return ok(name, f"the log goes on from the {facts.size:,} entries of the newest")


def judged_damage(name: str, error: InvalidInputError) -> Check:
    """A receipt that is none any more, as reading it told."""
    return fail(name, f"{error.message}: {error.where}", error.fix)


def judged_tokens(name: str, states: Sequence[TokenState], now: str, first: str) -> Iterator[Check]:
    """Tokens of a registry. Told are those that somebody uses and that end soon, and a first one that nobody took."""
    active = [state.token for state in states if state.state == "active"]
    soon = time_text(parse_time(now) + SOON)
    # A job's token lives for minutes, and ends as it should.
    lasting = [t for t in active if parse_time(t.expires_at) - parse_time(t.created_at) > SOON and t.used_at]
    ending = sorted((t for t in lasting if t.expires_at <= soon), key=lambda t: t.expires_at)
    lost = [t for t in active if t.name == first and t.used_at is None and later(t.created_at, timedelta(hours=1), now)]
    if lost:
        mend = f"tandem token revoke {lost[0].id} --reason 'never used', unless somebody keeps it"
        yield warn(name, f"the token of the first start ({lost[0].id}, an owner's) was never used", mend)
    if ending:
        told_of = ", ".join(f"{t.name} of {t.account} on {t.expires_at[:10]}" for t in ending[:5])
        found = f"{len(ending)} in use {'end' if len(ending) > 1 else 'ends'} within a week: {told_of}"
        yield warn(name, found, "tandem token create NAME, as their holders")
    if not lost and not ending:
        yield ok(name, f"{len(active)} active")


def judged_token(name: str, what: str, made: str, ends: str, now: datetime, mend: str) -> Check:
    """The token of whoever looks, by the times at which it was made and ends."""
    if parse_time(ends) - parse_time(made) < SHORT:
        return ok(name, f"{what} lasts until {ends[:19]}Z")
    return judged_end(name, what, parse_time(ends), now, mend)


def later(since: str, span: timedelta, now: str) -> bool:
    """Whether a time lies longer ago than a span."""
    return parse_time(now) - parse_time(since) > span


# ---------------------------------------------------------------------------------------------------------


def _where(stages: Sequence[StageStatus], kind: str) -> str:
    return ", ".join(f"{s.application}@{s.stage}" for s in stages if any(w.kind == kind for w in s.warnings))
