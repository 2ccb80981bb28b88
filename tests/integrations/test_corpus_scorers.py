"""Corpus scorers: what all rows come to, and counts that add up to the same."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.evaluations import EvaluatedRow, RowState
from registry.domain.scorers import CorpusScorer, summaries
from registry.domain.suites import F1, Bleu, Chrf
from registry.domain.suites.declarations import Scorer
from registry.integrations.scorers import ready_one

unhurried = settings(deadline=None)
LABELLED = st.lists(
    st.tuples(st.sampled_from(["a", "b", "c", "none"]), st.sampled_from("abc")), min_size=1, max_size=30
)
TEXT = st.lists(st.sampled_from(["the", "cat", "sat", "on", "mat.", "Ünder", "x,y", "3.5", "東京"]), max_size=9).map(
    " ".join
)
TEXTS = st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=8)


def corpus(declared: Scorer) -> CorpusScorer:
    found = ready_one(declared)
    assert isinstance(found, CorpusScorer)
    return found


def by_counts(scorer: CorpusScorer, outputs: list[str | None], targets: list[str]) -> float:
    counts = scorer.counts(targets)
    rows = np.array([counts.of(o, t) for o, t in zip(outputs, targets, strict=True)], dtype=np.int64)
    assert rows.shape == (len(targets), counts.width)
    found = counts.metric(rows.sum(axis=0))
    assert found.shape == ()
    return float(found)


@unhurried
@given(LABELLED, st.sampled_from(["macro", "micro"]))
def test_f1_is_that_of_scikit_learn_over_the_labels_that_occur(rows: list[tuple[str, str]], average: str) -> None:
    from sklearn.metrics import f1_score

    outputs, targets = [o for o, _ in rows], [t for _, t in rows]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = f1_score(targets, outputs, labels=sorted(set(targets)), average=average, zero_division=0)
    scorer = corpus(F1(name="f1", type="f1", average="macro" if average == "macro" else "micro"))
    assert float(scorer.value(outputs, targets)) == pytest.approx(theirs, abs=1e-6)
    assert by_counts(scorer, list(outputs), targets) == pytest.approx(theirs, abs=1e-12)


def test_f1_of_worked_rows() -> None:
    outputs: list[str | None] = ["a", "a", "b", None, "I think a"]
    targets = ["a", "b", "b", "b", "a"]
    # a: 1 hit of 2 targets and 2 answers; b: 1 hit of 3 targets and 1 answer
    assert corpus(F1(name="f", type="f1")).value(outputs, targets) == "0.5"
    assert corpus(F1(name="f", type="f1", average="micro")).value(outputs, targets) == "0.5"
    folded = F1(name="f", type="f1", average="micro", normalize=("strip", "casefold"))
    assert corpus(folded).value([" A", "B"], ["a", "b"]) == "1"


def test_labels_that_a_choice_of_rows_does_not_ask_for_are_left_out_of_its_mean() -> None:
    counts = corpus(F1(name="f", type="f1")).counts(["a", "b"])
    rows = np.array([counts.of("a", "a"), counts.of("a", "b")])
    assert counts.metric(rows[0]) == 1.0
    assert counts.metric(rows.sum(axis=0)) == pytest.approx((2 / 3 + 0) / 2)


@unhurried
@given(TEXTS, st.sampled_from(["13a", "char", "none", "intl", "zh"]), st.booleans())
def test_bleu_is_that_of_sacrebleu_and_so_is_the_sum_of_its_counts(
    rows: list[tuple[str, str]], tokenize: str, lowercase: bool
) -> None:
    import sacrebleu

    outputs, targets = [o for o, _ in rows], [t for _, t in rows]
    theirs = sacrebleu.corpus_bleu(outputs, [targets], tokenize=tokenize, lowercase=lowercase).score
    declared = Bleu.model_validate({"name": "b", "type": "bleu", "tokenize": tokenize, "lowercase": lowercase})
    scorer = corpus(declared)
    assert float(scorer.value(outputs, targets)) == pytest.approx(theirs, abs=1e-6)
    assert by_counts(scorer, list(outputs), targets) == pytest.approx(theirs, abs=1e-9)


@unhurried
@given(TEXTS, st.sampled_from([0, 2]), st.booleans())
def test_chrf_is_that_of_sacrebleu_and_so_is_the_sum_of_its_counts(
    rows: list[tuple[str, str]], order: int, lowercase: bool
) -> None:
    from sacrebleu.metrics.chrf import CHRF

    outputs, targets = [o for o, _ in rows], [t for _, t in rows]
    theirs = CHRF(word_order=order, lowercase=lowercase).corpus_score(outputs, [targets]).score
    declared = Chrf.model_validate({"name": "c", "type": "chrf", "word_order": order, "lowercase": lowercase})
    scorer = corpus(declared)
    assert float(scorer.value(outputs, targets)) == pytest.approx(theirs, abs=1e-6)
    assert by_counts(scorer, list(outputs), targets) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize(
    "declared",
    [
        F1(name="f", type="f1"),
        F1(name="f", type="f1", average="micro"),
        Bleu(name="b", type="bleu"),
        Chrf(name="c", type="chrf"),
    ],
)
def test_many_choices_of_rows_are_scored_at_once_as_each_alone(declared: Scorer) -> None:
    targets = ["the cat sat on the mat", "a dog", "the cat sat on the mat", "x"]
    outputs = ["the cat sat on a mat", "a dog", "", "the cat sat on the mat"]
    counts = corpus(declared).counts(targets)
    rows = np.array([counts.of(o, t) for o, t in zip(outputs, targets, strict=True)], dtype=np.int64)
    chosen = np.random.default_rng(5).integers(0, 4, size=(3, 7, 4))
    sums = rows[chosen].sum(axis=2)
    together = counts.metric(sums)
    assert together.shape == (3, 7)
    alone = [[float(counts.metric(sums[i, j])) for j in range(7)] for i in range(3)]
    assert np.allclose(together, alone)
    assert np.isfinite(counts.metric(np.zeros((2, counts.width), dtype=np.int64))).all()


def test_a_failed_row_counts_as_an_empty_answer_and_the_signature_is_kept() -> None:
    def row(sample: str, state: RowState, output: str, target: str) -> EvaluatedRow:
        return EvaluatedRow(sample, sample, state, output, target, "stop", 1, 1, 1, {})

    rows = [
        row("1", RowState.OK, "the cat sat on the mat", "the cat sat on the mat"),
        row("2", RowState.FAILED, "a dog barks at night", "a dog barks at night"),
        row("3", RowState.UNMEASURED, "", "whatever"),
    ]
    (bleu, chrf) = summaries([corpus(Bleu(name="b", type="bleu")), corpus(Chrf(name="c", type="chrf"))], rows)
    assert bleu.n == 2
    assert float(bleu.value) < 60
    assert bleu.signature == "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0"
    assert chrf.signature == "nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0"
