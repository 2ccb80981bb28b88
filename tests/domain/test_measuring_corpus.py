"""Measuring metrics of all rows together, by the bootstrap of clusters."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import digest_of
from registry.domain.measuring_corpus import Answer, Drawn, measure_corpus, measure_corpus_gain
from registry.domain.policies.measured_facts import Measurement
from registry.domain.scorers import CorpusScorer
from registry.domain.scorers.f1 import macro_counts, micro_counts
from registry.domain.statistics.corpus import bootstrap_seed, by_cluster, corpus_difference
from registry.domain.suites import F1, Bleu, Chrf
from registry.integrations.scorers import ready_one

RULE, RUN, LIVE = digest_of("rule"), digest_of("run"), digest_of("live")
DRAWN = Drawn(digest_of("candidate"), digest_of("baseline"), digest_of("dataset"))
LABELS = ("billing", "refund", "access")


def macro(average: str = "macro") -> CorpusScorer:
    found = ready_one(F1.model_validate({"name": "f1", "type": "f1", "average": average}))
    assert isinstance(found, CorpusScorer)
    return found


def answers(share: float, n: int = 120, seed: int = 1, per_cluster: int = 1) -> list[Answer]:
    random, found = Random(seed), []
    for i in range(n):
        target = LABELS[i % 3]
        output = target if random.random() < share else random.choice(LABELS)
        found.append(Answer(f"r{i:03}", f"c{i // per_cluster}", target, output))
    return found


def value(rows: list[Answer], operator: str = ">=", threshold: str = "0.7") -> Measurement:
    return measure_corpus(RULE, RUN, rows, macro(), DRAWN, level="0.95", operator=operator, threshold=threshold)


def gain(ours: list[Answer], theirs: list[Answer], margin: str = "0.05", *, better: bool = False) -> Measurement:
    return measure_corpus_gain(
        RULE, RUN, LIVE, ours, theirs, macro(), DRAWN, level="0.95", margin=margin, superior=better
    )


def ends(found: Measurement) -> tuple[Decimal, Decimal]:
    return Decimal(found.lower or "nan"), Decimal(found.upper or "nan")


def test_a_difference_is_that_of_the_metric_and_bounded_by_the_bootstrap() -> None:
    ours, theirs = answers(0.9, per_cluster=2), answers(0.8, seed=2, per_cluster=2)
    found = gain(ours, theirs)
    counts, clusters = macro_counts([a.target for a in ours]), [a.cluster for a in ours]
    left, right = (by_cluster([counts.of(a.output, a.target) for a in side], clusters) for side in (ours, theirs))
    seed = bootstrap_seed(RULE, DRAWN.candidate, DRAWN.live, DRAWN.dataset)
    exact = corpus_difference(
        left, right, lambda s: counts.metric(np.rint(s).astype(np.int64)), seed=seed, alpha=0.05
    ).bounds
    own = macro().value([a.output for a in theirs], [a.target for a in theirs])
    assert (found.method, found.n, found.clusters) == ("bca", 120, 60)
    assert float(found.lower or "nan") == pytest.approx(exact.lower)
    assert float(found.upper or "nan") == pytest.approx(exact.upper)
    assert float(found.baseline_value or "nan") == pytest.approx(float(own), abs=1e-6)


def test_the_same_runs_give_the_same_bounds_whatever_the_order_of_their_rows() -> None:
    ours, theirs = answers(0.9), answers(0.8, seed=2)
    found = gain(ours, theirs)
    assert gain(Random(5).sample(ours, len(ours)), Random(6).sample(theirs, len(theirs))) == found
    other = replace(DRAWN, live=digest_of("another baseline"))
    again = measure_corpus_gain(RULE, RUN, LIVE, ours, theirs, macro(), other, level="0.95", margin="0.05")
    assert again.value == found.value
    assert again.lower != found.lower


def test_swapping_the_sides_mirrors_the_difference() -> None:
    ours, theirs = answers(0.9), answers(0.7, seed=2)
    one, other = gain(ours, theirs), gain(theirs, ours)
    assert Decimal(one.value or "nan") == -Decimal(other.value or "nan")
    assert float(ends(one)[0]) == pytest.approx(-float(ends(other)[1]), abs=0.01)


def test_unmeasured_rows_are_the_worst_on_one_side_and_right_on_the_other() -> None:
    ours, theirs = answers(0.9), answers(0.8, seed=2)
    chosen = [a for a in ours if a.output != a.target][:2] + [a for a in ours if a.output == a.target][:2]
    hidden = [replace(a, measured=False, output=None) if a in chosen else a for a in ours]
    missing = {i for i, a in enumerate(ours) if a in chosen}
    narrow, wide = gain(ours, theirs), gain(hidden, theirs)
    assert wide.n == 116
    assert ends(wide)[0] < ends(narrow)[0]
    assert ends(wide)[1] > ends(narrow)[1]
    assert gain([a for a in hidden if a.measured], theirs) == wide
    neither = [replace(a, measured=False, output=None) if i in missing else a for i, a in enumerate(theirs)]
    assert ends(gain(hidden, neither))[0] < ends(wide)[0]  # live would have been right
    low, high = ends(value(hidden))
    assert low < ends(value(ours))[0]
    assert high > ends(value(ours))[1]
    assert (
        value([replace(a, measured=False) if i < 7 else a for i, a in enumerate(ours)]).reason == "too_many_unmeasured"
    )


@settings(deadline=None)
@given(
    outputs=st.lists(st.sampled_from([*LABELS, "else", None]), min_size=3, max_size=12),
    hidden=st.sampled_from([*LABELS, "else", None]),
    average=st.sampled_from(["macro", "micro"]),
)
def test_no_answer_is_worse_than_the_worst(outputs: list[str | None], hidden: str | None, average: str) -> None:
    targets = [LABELS[i % 3] for i in range(len(outputs) + 1)]
    counts = macro_counts(targets) if average == "macro" else micro_counts(targets)
    rows = [counts.of(o, t) for o, t in zip(outputs, targets[1:], strict=True)]
    (least,) = counts.worst(targets[0], [])
    worst = counts.metric(np.sum([*rows, least], axis=0))
    really = counts.metric(np.sum([*rows, counts.of(hidden, targets[0])], axis=0))
    best = counts.metric(np.sum([*rows, counts.of(targets[0], targets[0])], axis=0))
    assert worst <= really <= best


WORDS = ("the", "ticket", "is", "closed", "now", "again", "refund")


@settings(deadline=None)
@given(
    given_=st.lists(st.lists(st.sampled_from(WORDS), max_size=12), min_size=3, max_size=10),
    hidden=st.lists(st.sampled_from(("other", *WORDS)), max_size=12),
    declared=st.sampled_from([Bleu(name="b", type="bleu"), Chrf(name="c", type="chrf")]),
    repeated=st.integers(1, 4),
)
def test_no_text_of_that_length_is_worse_than_the_worst(
    given_: list[list[str]], hidden: list[str], declared: Bleu | Chrf, repeated: int
) -> None:
    scorer = ready_one(declared)
    assert isinstance(scorer, CorpusScorer)
    target = "the ticket is closed now " * repeated
    counts = scorer.counts([target])
    rows = [counts.of(" ".join(words), target) for words in [*given_, ["refund"] * 12]]
    really = counts.metric(np.sum([*rows, counts.of(" ".join(hidden), target)], axis=0))
    least = [counts.metric(np.sum([*rows, worst], axis=0)) for worst in counts.worst(target, np.max(rows, axis=0))]
    assert min(least) <= really + 1e-9


def test_an_unmeasured_text_may_have_been_a_long_wrong_one() -> None:
    target, wrong = "the ticket is closed now", "xy " * 60
    rows = [Answer(f"r{i:03}", f"c{i}", target, wrong if i % 20 == 0 else target) for i in range(120)]
    hidden = [replace(row, measured=False, output=None) if row.sample_id == "r001" else row for row in rows]
    long = [replace(row, output=wrong) if row.sample_id == "r001" else row for row in rows]
    live = [replace(row, output=wrong if i % 20 == 7 else target) for i, row in enumerate(rows)]
    for declared in (Bleu(name="b", type="bleu"), Chrf(name="c", type="chrf")):
        scorer = ready_one(declared)
        assert isinstance(scorer, CorpusScorer)
        found, really = (
            measure_corpus(RULE, RUN, given_, scorer, DRAWN, level="0.95", operator=">=", threshold="50")
            for given_ in (hidden, long)
        )
        assert ends(found)[0] <= ends(really)[0]
        pair = [
            measure_corpus_gain(RULE, RUN, LIVE, given_, live, scorer, DRAWN, level="0.95", margin="2")
            for given_ in (hidden, long)
        ]
        assert ends(pair[0])[0] <= ends(pair[1])[0]


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([], "no_data"),
        (answers(0.8, n=19), "few_clusters"),
        (answers(0.8, n=120, per_cluster=7), "few_clusters"),
        (answers(2.0), "degenerate"),
    ],
)
def test_why_there_is_no_bound_is_told(rows: list[Answer], reason: str) -> None:
    found = value(rows)
    assert (found.lower, found.upper, found.reason) == (None, None, reason)


def test_rows_that_do_not_go_together_are_not_compared() -> None:
    ours = answers(0.8)
    assert gain(ours, answers(0.8, per_cluster=2)).reason == "not_comparable"
    assert gain(ours, [replace(a, target="access") for a in ours]).reason == "not_comparable"
    assert gain(ours, [replace(a, sample_id=f"x{a.sample_id}") for a in ours]).reason == "no_data"


def test_a_plan_tells_how_many_rows_would_show_it() -> None:
    ours, theirs = answers(0.9), answers(0.86, seed=4)
    found = gain(ours, theirs, "0.01")
    assert found.needed is not None
    assert found.needed > 120
    assert gain(ours, theirs, "0.5").needed is None
    assert gain(theirs, ours, "0", better=True).needed is None
    floor = value(ours, threshold="0.9")
    assert ends(floor)[0] < Decimal("0.9") < ends(floor)[1]
    ceiling = value(ours, "<=", "0.95")
    assert (floor.needed, ceiling.needed) == (199, 5579)  # at 0.942: further from the floor than from the ceiling
    assert value(ours, threshold="0.96").needed is None


def test_how_a_library_computed_it_is_kept() -> None:
    scorer = ready_one(Bleu(name="b", type="bleu"))
    assert isinstance(scorer, CorpusScorer)
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    rows = [
        Answer(f"r{i}", f"c{i}", " ".join(Random(i).sample(words, 6)), " ".join(Random(i + i % 3).sample(words, 6)))
        for i in range(40)
    ]
    found = measure_corpus(RULE, RUN, rows, scorer, DRAWN, level="0.95", operator=">=", threshold="10")
    assert found.signature == scorer.signature
    assert float(found.value or "nan") == pytest.approx(
        float(scorer.value([r.output for r in rows], [r.target for r in rows])), abs=1e-6
    )
    assert "signature" not in value(answers(0.8)).model_dump(mode="json")
