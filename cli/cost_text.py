"""What evaluations take and cost, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cli.output import note, plain, visible
from cli.report_numbers import short_number

if TYPE_CHECKING:
    from registry.domain.evaluations import EvaluationRun
    from registry.domain.outlook import Outlook
    from registry.domain.prices import Price


class Foretold:
    """What a run was about to do: told to people before it does it, and to programs with the result."""

    def __init__(self, *, quiet: bool, name: str = "") -> None:
        """With a `name`, what is told begins with it."""
        self._quiet, self._name = quiet, name
        self._found: Outlook | None = None
        self._judges: list[Outlook] = []

    def __call__(self, found: Outlook) -> None:
        if found.judge is None:
            self._found = found
        elif not found.ahead:
            self._judges.append(found)
        if not self._quiet:
            note(f"{visible(self._name)}: {outlook_text(found)}" if self._name else outlook_text(found))

    def beside(self, run: EvaluationRun) -> dict[str, Any]:
        """The run as programs see it, with what was foretold and the rate that came of it."""
        judges = {"judges_outlook": [plain(found) for found in self._judges]} if self._judges else {}
        return {**plain(run), "outlook": plain(self._found), **judges, "rows_per_second": rate_of(run)}


def outlook_text(found: Outlook) -> str:
    """One line: the answers that are needed, what they take of the model, and what that costs at most."""
    if found.ahead:
        return _ahead_text(found)
    asked = f"judge {visible(found.judge)}: " if found.judge is not None else ""
    if not found.texts:
        return f"{asked}{_count(found.answers, 'answer')}, there already: nothing to generate"
    there = f", {found.cached:,} there already" if found.cached else ""
    known = "" if found.counted else "at most "
    more = "" if found.counted else " (no tokenizer counts them)"
    return (
        f"{asked}{_count(found.answers, 'answer')}{there}; {_count(found.texts, 'text')} to generate: "
        f"{known}{found.prompt_tokens:,} tokens in{more}, at most {found.completion_tokens:,} out; {_bound(found)}"
    )


def cost_text(run: EvaluationRun) -> str:
    """What the answers of a run came to; that it is not known where nobody set a price."""
    cost = run.cost
    if cost is None:
        return "unknown: no price was set"
    if cost.of_thousand is None:
        return f"unknown: nobody told what the answers took that {visible(cost.price.reference)} asks for"
    currency = visible(cost.price.currency)
    of = "" if cost.requests == run.rows else f" for {_count(cost.requests, 'answer')}"
    thousand = f"{short_number(cost.of_thousand)} {currency} for 1000 requests"
    return f"{short_number(cost.total)} {currency}{of}, {thousand}, by {visible(cost.price.reference)}"


def short_cost(run: EvaluationRun) -> str:
    """The same for a column of a table: what 1000 requests cost."""
    of_thousand = None if run.cost is None else run.cost.of_thousand
    if run.cost is None or of_thousand is None:
        return "-"
    return f"{short_number(of_thousand)} {visible(run.cost.price.currency)}"


def time_text(run: EvaluationRun) -> str:
    """How long a run took, and how many rows a second it generated, loading included."""
    rate = rate_of(run)
    return f"{run.wall_us / 1_000_000:.1f} s" + (f" ({rate} rows/s generated)" if rate is not None else "")


def rate_of(run: EvaluationRun) -> str | None:
    """Rows that were generated, a second of the whole run; None if none was, or nobody counted them or the time."""
    generated = run.rows - run.reused if run.extends is None else 0
    return f"{generated * 1_000_000 / run.wall_us:.1f}" if generated > 0 and run.wall_us > 0 else None


def amounts_text(price: Price) -> str:
    """`0.15 in and 0.6 out of a million tokens, 1.2 an hour`."""
    tokens = f"{price.prompt} in, {price.completion} out, of a million tokens" if price.prompt is not None else ""
    return "; ".join(part for part in (tokens, f"{price.hour} an hour" if price.hour is not None else "") if part)


def _ahead_text(found: Outlook) -> str:
    """What a judge will be asked about answers that are not there yet."""
    cost = _bound(found).replace("at most", "about", 1)
    return (
        f"judge {visible(found.judge or '')} comes after the answers: {_count(found.texts, 'text')} at most, about "
        f"{found.prompt_tokens:,} tokens in if these are like their targets, at most {found.completion_tokens:,} out; "
        f"{cost}"
    )


def _bound(found: Outlook) -> str:
    if found.price is None:
        return "cost unknown: no price was set"
    if found.cost is None:
        return f"cost unknown beforehand: {visible(found.price.reference)} goes by the hour"
    return f"at most {short_number(found.cost)} {visible(found.price.currency)}, by {visible(found.price.reference)}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
