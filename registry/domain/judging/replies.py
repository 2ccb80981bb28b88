"""Replies of a judge, read strictly: the last line that is not empty is the number or the verdict, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from registry.domain.digests import decimal_text
from registry.domain.evaluations import Generation
from registry.domain.statistics.agreement import POINTS, Preference
from registry.domain.suites import Judge, span_of

_NUMBER = re.compile(r"[-+]?[0-9]{1,15}(\.[0-9]{1,15})?")
_WHOLE = frozenset({"eos", "stop"})
"""Finish reasons of a reply that was said to its end: half a number is another one."""
_VERDICTS: tuple[dict[str, Preference], dict[str, Preference]] = (
    {"first": "win", "second": "loss", "tie": "tie"},
    {"first": "loss", "second": "win", "tie": "tie"},
)
"""What a reply says of the answer, shown first and shown second."""


def judged(declared: Judge, replies: Sequence[Generation]) -> str | None:
    """The score of one answer by what the judge replied, one text or one for each order; None if it cannot be read."""
    if any(reply.finish_reason not in _WHOLE for reply in replies):
        return None
    said = tuple(reply.output for reply in replies)
    if declared.against is None:
        return _rating(declared, _last_line(said[0]))
    pair = verdicts(said)
    if pair is None:
        return None
    # A verdict that does not survive the swap tells of the places, not of the answers.
    return decimal_text(POINTS[pair[0] if pair[0] == pair[1] else "tie"])


def verdicts(said: Sequence[str]) -> tuple[Preference, Preference] | None:
    """What a judge of two answers said in both orders, told from the answer's side; None if one cannot be read."""
    if len(said) != len(_VERDICTS):
        return None
    one, other = (meant.get(_last_line(text).casefold()) for meant, text in zip(_VERDICTS, said, strict=True))
    return None if one is None or other is None else (one, other)


# ---------------------------------------------------------------------------------------------------------


def _rating(declared: Judge, line: str) -> str | None:
    if not _NUMBER.fullmatch(line):
        return None
    number, (low, high) = decimal_text(line), span_of(declared)
    if not Decimal(low) <= Decimal(number) <= Decimal(high):
        return None
    return None if declared.kind == "binary" and number not in {"0", "1"} else number


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1].strip() if lines else ""
