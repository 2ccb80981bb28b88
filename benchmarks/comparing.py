"""The bounds of a comparison on 100 000 paired rows: what a gate computes before it says yes or no.

Metrics of all rows together are bounded by 9999 draws of 100 000 clusters, which takes seconds: they are timed once.
"""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

from benchmarks.figures import Figure, in_turn, timed, times
from registry.domain.digests import digest_of
from registry.domain.evaluations import EvaluatedRow, RowState, results_digest
from registry.domain.measuring import ScoredRow, measure_difference
from registry.domain.measuring_corpus import Answer, Drawn, measure_corpus_gain
from registry.domain.measuring_means import measure_gain
from registry.domain.policies.measured_facts import ScaleFact
from registry.domain.scorers import CorpusScorer, Scores
from registry.domain.suites import F1, Bleu, Chrf, Scorer
from registry.integrations.scorers import ready_one

ROWS = 100_000
RUNS = 5
GAIN_LIMIT, CORPUS_LIMIT = 1.0, 30.0
HUNDRED = ScaleFact(measures="bounded", low="0", high="100", lower_is_better=False)
LABELS = [f"label {n}" for n in range(20)]
WORDS = ["send", "the", "invoice", "again", "to", "my", "new", "address", "please", "today", "or", "never"]


def measure(folder: Path) -> list[Figure]:
    """Rows that stand alone, and rows in clusters of ten, beside pairing the rows by their ids and nothing else."""
    alone = _rows(1, 10), _rows(1, 11)
    clustered = _rows(10, 10), _rows(10, 11)
    bounded = _percentages(1), _percentages(2)
    recorded = [
        EvaluatedRow(r.sample_id, r.cluster, RowState.OK, "up", "up", "eos", 20, 1, 900, {"exact": r.value or "0"})
        for r in alone[0]
    ]
    taken = in_turn(
        {
            "pair": lambda: _only_pair(*alone),
            "verify": lambda: results_digest(recorded),
            "alone": lambda: _bounds(*alone),
            "clustered": lambda: _bounds(*clustered),
            "bounded": lambda: _gain(*bounded),
        },
        RUNS,
    )
    return [
        timed("pairing 100 000 rows by id, in plain Python", taken["pair"]),
        timed(
            "the results digest of 100 000 rows", taken["verify"], times(taken["verify"], taken["pair"], "pairing them")
        ),
        timed("bounds of 100 000 pairs", taken["alone"], times(taken["alone"], taken["pair"], "pairing them")),
        timed(
            "bounds of 100 000 pairs in 10 000 clusters",
            taken["clustered"],
            times(taken["clustered"], taken["pair"], "pairing them"),
        ),
        timed(
            "bounds of 100 000 pairs of scores from 0 to 100",
            taken["bounded"],
            times(taken["bounded"], taken["pair"], "pairing them"),
            GAIN_LIMIT,
        ),
        *_whole(),
    ]


def _whole() -> list[Figure]:
    """Each once: of most of it the first time is as good as any."""
    labels = [_labels(seed) for seed in (1, 2)]
    texts = [_texts(seed) for seed in (1, 2)]
    scorers: tuple[tuple[Scorer, list[list[Answer]]], ...] = (
        (F1(name="f1", type="f1"), labels),
        (Bleu(name="bleu", type="bleu"), texts),
        (Chrf(name="chrf", type="chrf"), texts),
    )
    found = []
    for scorer, (candidate, live) in scorers:
        start = time.perf_counter()
        _corpus(ready_one(scorer), candidate, live)
        taken = [time.perf_counter() - start]
        found.append(timed(f"first bounds of {scorer.name} over 100 000 pairs of answers", taken, "", CORPUS_LIMIT))
    return found


def _rows(per_cluster: int, wrong_every: int) -> list[ScoredRow]:
    return [
        ScoredRow(f"row-{i:06}", f"cluster-{i // per_cluster}", "0" if i % wrong_every == 0 else "1")
        for i in range(ROWS)
    ]


def _bounds(candidate: list[ScoredRow], live: list[ScoredRow]) -> None:
    found = measure_difference(
        digest_of("rule"), digest_of("run"), digest_of("live"), candidate, live, level="0.95", margin="0.02"
    )
    if found.lower is None or found.n != ROWS:
        raise RuntimeError(f"no bounds: {found.reason}")


def _percentages(seed: int) -> list[ScoredRow]:
    random = Random(seed)
    return [ScoredRow(f"row-{i:06}", f"row-{i:06}", str(random.randint(0, 100))) for i in range(ROWS)]


def _labels(seed: int) -> list[Answer]:
    random = Random(seed)
    rows = ((LABELS[i % 20], LABELS[i % 20] if random.random() < 0.9 else random.choice(LABELS)) for i in range(ROWS))
    return [Answer(f"row-{i:06}", f"row-{i:06}", *row) for i, row in enumerate(rows)]


def _texts(seed: int) -> list[Answer]:
    random = Random(seed)
    targets = (Random(i).choices(WORDS, k=10) for i in range(ROWS))
    rows = ((words, words if random.random() < 0.7 else random.sample(words, 10)) for words in targets)
    return [Answer(f"row-{i:06}", f"row-{i:06}", " ".join(t), " ".join(o)) for i, (t, o) in enumerate(rows)]


def _gain(candidate: list[ScoredRow], live: list[ScoredRow]) -> None:
    found = measure_gain(
        digest_of("rule"), digest_of("run"), digest_of("live"), candidate, live, HUNDRED, level="0.95", margin="2"
    )
    if found.lower is None or found.n != ROWS:
        raise RuntimeError(f"no bounds: {found.reason}")


def _corpus(scorer: Scores, candidate: list[Answer], live: list[Answer]) -> None:
    if not isinstance(scorer, CorpusScorer):
        raise TypeError(f"{scorer.declared.name} scores single rows")
    rule, run, baseline = (digest_of(name) for name in ("rule", "run", "live"))
    drawn = Drawn(run, baseline, digest_of("dataset"))
    found = measure_corpus_gain(rule, run, baseline, candidate, live, scorer, drawn, level="0.95", margin="0.02")
    if found.lower is None or found.n != ROWS:
        raise RuntimeError(f"no bounds: {found.reason}")


def _only_pair(candidate: list[ScoredRow], live: list[ScoredRow]) -> list[tuple[ScoredRow, ScoredRow]]:
    others = {row.sample_id: row for row in live}
    return [(row, others[row.sample_id]) for row in sorted(candidate, key=lambda row: row.sample_id)]
