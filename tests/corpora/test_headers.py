"""The strict header parser against the library, over files that are right, nearly right, or hostile."""

from __future__ import annotations

import pytest

from tests.corpora.changed_headers import FATAL, KINDS, NEUTRAL
from tests.corpora.headers import Tally, judged

SAMPLE = 6_000
NIGHTLY = 1_000_000
SHARDS = 8


def check(tally: Tally, made: int) -> None:
    assert tally.wrong == []
    assert tally.made == tally.accepted + tally.refused == made
    # a corpus that is all good or all bad would find nothing
    assert tally.accepted > made // 10
    assert tally.stricter > made // 100
    assert set(tally.kinds) == set(KINDS)


def test_no_header_crashes_the_parser_and_none_is_accepted_that_the_library_refuses() -> None:
    check(judged(range(SAMPLE)), SAMPLE)


@pytest.mark.nightly
@pytest.mark.slow
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_million_headers(shard: int) -> None:
    each = NIGHTLY // SHARDS
    tally = judged(range(10**9 + shard * each, 10**9 + (shard + 1) * each))
    print(
        f"{tally.made} headers: {tally.accepted} accepted, {tally.refused} refused, {tally.stricter} of them only here"
    )
    check(tally, each)


def test_every_kind_of_change_is_one_thing_only() -> None:
    assert FATAL.isdisjoint(NEUTRAL)
    assert {*FATAL, *NEUTRAL} < set(KINDS)
