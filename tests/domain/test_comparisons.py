"""Votes: what raters prefer does not depend on sides, on their order, or on which release is called the candidate."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from registry.domain.comparisons import (
    WHOLE,
    Answer,
    Choice,
    Item,
    Pair,
    Side,
    answer_rows,
    answers_digest,
    draw,
    share,
    taken,
    votes_of,
)
from registry.domain.comparisons.files import _marked, plain
from registry.domain.comparisons.intake import ANSWERS
from registry.domain.comparisons.votes import Share, failing, fails
from registry.domain.digests import digest_of
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.statistics.means import mean_bounds
from registry.domain.statistics.scales import BINARY

_TEXT = digest_of("text")


def item(number: int, side: Side = Side.LEFT, cluster: str | None = None) -> Item:
    return Item(f"i{number}", _TEXT, _TEXT, f"s{number}", cluster or f"s{number}", side)


def answer(number: int, choice: Choice, rater: str = "r1") -> Answer:
    return Answer(f"i{number}", rater, WHOLE, choice)


def shared(items: list[Item], answers: list[Answer], *, swapped: bool = False) -> Share:
    return share(votes_of(items, answers, ()), min_raters=1, level="0.95", threshold="0.5", swapped=swapped)


votes = st.lists(st.lists(st.sampled_from(Choice), min_size=1, max_size=3), min_size=8, max_size=30)


@given(votes, st.randoms())
@settings(deadline=None)  # the first bound imports scipy
def test_the_share_does_not_depend_on_sides_or_order(given_votes: list[list[Choice]], random: object) -> None:
    items = [item(n) for n in range(len(given_votes))]
    answers = [answer(n, c, f"r{i}") for n, cs in enumerate(given_votes) for i, c in enumerate(cs)]
    turned = [item(n, Side.RIGHT) for n in reversed(range(len(given_votes)))]
    mirrored = [Answer(a.item, a.rater, WHOLE, a.choice.swapped) for a in reversed(answers) if a.choice]
    assert shared(items, answers) == shared(turned, mirrored)


@given(votes)
@settings(deadline=None)  # the first bound imports scipy
def test_swapping_candidate_and_baseline_mirrors_the_share(given_votes: list[list[Choice]]) -> None:
    items = [item(n) for n in range(len(given_votes))]
    answers = [answer(n, c, f"r{i}") for n, cs in enumerate(given_votes) for i, c in enumerate(cs)]
    ours, theirs = shared(items, answers), shared(items, answers, swapped=True)
    assert ours.lower is not None
    assert theirs.upper is not None
    assert float(ours.value or 2) == pytest.approx(1 - float(theirs.value or 2), abs=1e-11)
    assert float(ours.lower) == pytest.approx(1 - float(theirs.upper), abs=1e-11)


def test_votes_on_one_item_are_one_row_and_items_of_one_cluster_count_for_fewer() -> None:
    once = [answer(n, Choice.LEFT if n % 2 else Choice.RIGHT) for n in range(20)]
    twice = [*once, *(answer(n, Choice.LEFT if n % 2 else Choice.RIGHT, "r2") for n in range(20))]
    items = [item(n) for n in range(20)]
    assert shared(items, once) == shared(items, twice)
    clustered = [item(n, cluster=f"c{n % 10}") for n in range(20)]
    found = shared(clustered, once)
    assert (found.n, found.clusters, found.lower is not None) == (20, 10, True)
    assert Decimal(found.lower or 1) < Decimal(shared(items, once).lower or 0)


@given(st.lists(st.sampled_from(Choice), min_size=8, max_size=40))
@settings(deadline=None)  # the first bound imports scipy
def test_bounds_are_rounded_away_from_passing(choices: list[Choice]) -> None:
    points = {Choice.LEFT: 1.0, Choice.TIE: 0.5, Choice.RIGHT: 0.0}
    exactly = mean_bounds([points[c] for c in choices], list(range(len(choices))), 0.05, BINARY)
    found = shared([item(n) for n in range(len(choices))], [answer(n, c) for n, c in enumerate(choices)])
    if exactly.lower is None or exactly.upper is None:
        assert (found.lower, found.upper, found.reason) == (None, None, exactly.reason)
        return
    assert Decimal(0) <= Decimal(exactly.lower) - Decimal(found.lower or "1") < Decimal("2e-12")
    assert Decimal(0) <= Decimal(found.upper or "0") - Decimal(exactly.upper) < Decimal("2e-12")


def test_too_few_items_have_no_bounds() -> None:
    items = [item(n) for n in range(7)]
    assert shared(items, [answer(n, Choice.LEFT if n else Choice.TIE) for n in range(7)]).reason == "few_clusters"


def test_a_choice_goes_before_ratings_and_one_rating_is_no_vote() -> None:
    items = [item(0), item(1), item(2)]
    said = [
        Answer("i0", "r1", "left", rating=1, scale="1-5"),
        Answer("i0", "r1", "right", rating=5, scale="1-5"),
        answer(0, Choice.LEFT),
        Answer("i1", "r1", "left", rating=5, scale="1-5"),
        Answer("i2", "r1", "left", rating=3, scale="1-5"),
        Answer("i2", "r1", "right", rating=3, scale="1-5"),
    ]
    assert votes_of(items, said, ()).preferences() == {"i0": ("win",), "i2": ("tie",)}
    assert votes_of(items, said, {"r1"}).preferences() == {}


def test_gold_items_tell_of_raters_and_never_of_releases() -> None:
    gold = Item("g", _TEXT, _TEXT, gold=Choice.RIGHT)
    said = [Answer("g", "r1", WHOLE, Choice.LEFT), Answer("g", "r2", WHOLE, Choice.RIGHT)]
    assert failing([gold], said) == {"r1": (1, 1), "r2": (0, 1)}
    assert votes_of([gold], said, ()).preferences() == {}
    assert [fails(failed, 10) for failed in (0, 2, 3)] == [False, False, True]


def test_another_answer_another_rater_removed_and_another_comparison_are_other_evidence() -> None:
    said = [answer(0, Choice.LEFT), answer(1, Choice.TIE)]
    found = {
        answers_digest("c", said, ()),
        answers_digest("c", [said[0], answer(1, Choice.LEFT)], ()),
        answers_digest("c", said, {"r1"}),
        answers_digest("d", said, ()),
    }
    assert len(found) == 4
    assert answers_digest("c", said[::-1], ()) == answers_digest("c", said, ())


@given(st.integers(0, 2**53 - 1))
def test_a_draw_is_of_the_pairs_each_at_most_once(seed: int) -> None:
    pairs = [Pair(f"s{n}", f"s{n}", {}, f"ours {n}", f"theirs {n}") for n in range(20)]
    shown = draw(pairs, (), 12, seed)
    assert len({one.item.sample_id for one in shown}) == len({one.item.id for one in shown}) == 12
    for one in shown:
        ours = one.left if one.item.candidate is Side.LEFT else one.right
        assert ours == f"ours {(one.item.sample_id or '')[1:]}"


@given(st.text(max_size=5) | st.sampled_from(["'", "''", "'=1", "=1", "-", "+x", "@a", "'a", "\uff1d1", "\n=1"]))
def test_the_mark_of_a_cell_comes_off_again(text: str) -> None:
    assert plain(_marked(text)) == text
    assert not _marked(text).startswith(("=", "+", "-", "@", "\t", "\r"))


scalars = (
    st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from(["", "left", "tie", "i0", "r", "1-5", "\x00"])
)
values = scalars | st.text(max_size=4) | st.lists(scalars, max_size=2) | st.dictionaries(st.text(max_size=2), scalars)
rows = st.dictionaries(st.sampled_from([*ANSWERS, "other"]), values) | values
files = st.binary(max_size=60) | st.lists(rows, max_size=4).map(
    lambda lines: "\n".join(json.dumps(line) for line in lines).encode()
)


@given(files, st.sampled_from(["a.jsonl", "a.csv"]))
@example(b'{"item_id": "i0", "rater_id": "r", "choice": ["left"]}', "a.jsonl")
@example(b'{"item_id": "i0", "rater_id": "r", "rating": true, "side": "left", "scale": "1-5"}', "a.jsonl")
def test_whatever_comes_back_is_answers_or_refused(data: bytes, name: str) -> None:
    faults: tuple[Fault, ...] = ()
    answers: tuple[Answer, ...] = ()
    try:
        answers = taken(answer_rows([data], name), name, "c", {"i0": item(0)}, ()).answers
    except InvalidInputError as error:
        faults = error.faults
    assert all(fault.where.startswith(name) for fault in faults)
    assert all(answer.item == "i0" and answer.rater for answer in answers)
