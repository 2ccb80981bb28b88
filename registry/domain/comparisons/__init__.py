"""Human in the loop: two runs of one suite shown to people side by side, and what people answered.

What is shown says nothing of which release an answer is from: sides are drawn for each item, ids mean nothing, and the
key to both stays in the registry. Gold items, whose answer is known, tell who does not read what they rate.
"""

from __future__ import annotations

from registry.domain.comparisons.drawing import Gold, Pair, draw
from registry.domain.comparisons.files import COLUMNS, written
from registry.domain.comparisons.gold import gold_of, like_others
from registry.domain.comparisons.intake import Taken, answer_rows, refuse_malformed, taken
from registry.domain.comparisons.outcomes import (
    AgreementReport,
    Imported,
    ItemAgreement,
    Opened,
    RaterTally,
    RatingsReport,
)
from registry.domain.comparisons.ratings import Ratings, gain, ratings_of
from registry.domain.comparisons.records import (
    WHOLE,
    Answer,
    Choice,
    Comparison,
    Item,
    Removal,
    RemovalCause,
    Shown,
    Side,
)
from registry.domain.comparisons.reporting import report
from registry.domain.comparisons.votes import Votes, answers_digest, failing, share, votes_of

__all__ = [
    "COLUMNS",
    "WHOLE",
    "AgreementReport",
    "Answer",
    "Choice",
    "Comparison",
    "Gold",
    "Imported",
    "Item",
    "ItemAgreement",
    "Opened",
    "Pair",
    "RaterTally",
    "Ratings",
    "RatingsReport",
    "Removal",
    "RemovalCause",
    "Shown",
    "Side",
    "Taken",
    "Votes",
    "answer_rows",
    "answers_digest",
    "draw",
    "failing",
    "gain",
    "gold_of",
    "like_others",
    "ratings_of",
    "refuse_malformed",
    "report",
    "share",
    "taken",
    "votes_of",
    "written",
]
