"""Scoring: the rows of a run by its row scorers, without computing again what takes long and was computed before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import islice

from registry.domain.digests import Digest
from registry.domain.evaluations import EvaluatedRow, RowState
from registry.domain.members import Actor
from registry.domain.scorers import KeptScores, Scores, score_key, score_rows, takes_long
from registry.services.runtime import Runtime, transact_as
from registry.storage.catalog import Writing

MANY = 5_000
"""Scores that are kept in one transaction, so that others wait for less than a second."""


def score(
    runtime: Runtime, scorers: Sequence[Scores], actor: Actor, rows: Sequence[EvaluatedRow], *, anew: bool
) -> tuple[EvaluatedRow, ...]:
    """The rows with their scores by row scorer, and what took long kept for next time.

    With `anew` everything is computed: nothing is taken from earlier work and nothing left to it. Raises as
    `score_rows` does, and nothing is kept then.
    """
    answers = {
        (answer.output, row.target) for row in rows for answer in row.every_answer if answer.state is RowState.OK
    }
    long = [] if anew else [scorer for scorer in scorers if takes_long(scorer)]
    if not (long and answers):
        return score_rows(scorers, rows)
    keys = [score_key(digest, *answer) for digest in {scorer.digest for scorer in long} for answer in answers]
    with runtime.catalog.read() as reading:
        kept = KeptScores(reading.evidence.scores(keys))
    scored = score_rows([kept.looking(one) if takes_long(one) else one for one in scorers], rows)
    _keep(runtime, actor, kept)
    return scored


# ---------------------------------------------------------------------------------------------------------


def _keep(runtime: Runtime, actor: Actor, kept: KeptScores) -> None:
    new = iter(kept.new.items())
    while some := dict(islice(new, MANY)):
        transact_as(runtime, actor, partial(_add, some))


def _add(scores: Mapping[Digest, str], writing: Writing) -> None:
    writing.evidence.add_scores(scores)
