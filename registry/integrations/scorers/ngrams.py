"""BLEU and chrF by sacreBLEU, and the counts that they are made of.

BLEU: Papineni et al. 2002, with the `exp` smoothing of mteval-v13a; chrF: Popović 2015. Both are sums of n-gram counts
over rows, which is what a bootstrap needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from registry.domain.digests import decimal_text
from registry.domain.scorers import CorpusScorer, Counts, RowScorer
from registry.domain.suites import Bleu, Chrf, SentenceChrf

if TYPE_CHECKING:
    from registry.domain.scorers.shapes import Integers, Numbers

_ORDER = 4
_CHARACTERS = 6
_BETA_SQUARED = 4
_DIGITS = Decimal("0.000001")


def ready(declared: SentenceChrf | Bleu | Chrf) -> RowScorer | CorpusScorer:
    from sacrebleu import __version__

    libraries = {"sacrebleu": __version__}
    if isinstance(declared, Bleu):
        return _corpus(declared, _bleu(declared, alone=False), bleu_counts(declared), libraries)
    metric = _chrf(declared)
    if isinstance(declared, Chrf):
        return _corpus(declared, metric, chrf_counts(declared), libraries)

    def score(output: str, target: str) -> Decimal:
        return _rounded(metric.sentence_score(output, [target]).score)

    return RowScorer(declared, score, libraries)


def bleu_counts(declared: Bleu) -> Counts:
    """Ten counts a row: matches and totals for n-grams of 1 to 4 words, words of the answer, words of the target."""
    metric = _bleu(declared, alone=True)

    def of(output: str | None, target: str) -> tuple[int, ...]:
        found = metric.sentence_score(output or "", [target])
        return (*map(int, found.counts), *map(int, found.totals), int(found.sys_len), int(found.ref_len))

    def worst(target: str, most: Sequence[int]) -> tuple[tuple[int, ...], ...]:
        """No answer, or a long one of which nothing is right: while answers are too short, any word makes up for it."""
        nothing = of(None, target)
        return nothing, (*nothing[:_ORDER], *most[_ORDER:-1], nothing[-1])

    return Counts(2 * _ORDER + 2, of, _bleu_of, worst)


def chrf_counts(declared: Chrf) -> Counts:
    """Three counts a row for each length of n-gram: in the answer, in the target, in both."""
    metric = _chrf(declared)

    # sacreBLEU has no public names for the counts of chrF; a test holds them against its public score. Counting n-grams
    # takes most of the time, and the texts of a row are often the same: answers of both sides, or answer and target.
    @lru_cache(maxsize=8)
    def ngrams(text: str) -> Sequence[Any]:
        (found,) = metric._extract_reference_info([metric._preprocess_segment(text)])["ref_ngrams"]
        return tuple(found)

    def of(output: str | None, target: str) -> tuple[int, ...]:
        pairs = zip(ngrams(output or ""), ngrams(target), strict=True)
        return tuple(int(count) for pair in pairs for count in metric._get_match_statistics(*pair))

    def worst(target: str, most: Sequence[int]) -> tuple[tuple[int, ...], ...]:
        """A long answer of which nothing is right."""
        nothing = of(None, target)
        return (tuple(most[at] if at % 3 == 0 else n for at, n in enumerate(nothing)),)

    return Counts(3 * (_CHARACTERS + declared.word_order), of, _chrf_of, worst)


def _corpus(declared: Bleu | Chrf, metric: Any, counts: Counts, libraries: dict[str, str]) -> CorpusScorer:
    def value(outputs: Sequence[str | None], targets: Sequence[str]) -> str:
        found: float = metric.corpus_score([output or "" for output in outputs], [list(targets)]).score
        return decimal_text(_rounded(found))

    # A signature tells how many targets a row has only once something was scored.
    metric.corpus_score(["a"], [["a"]])
    return CorpusScorer(declared, lambda _: counts, value, libraries, metric.get_signature().format())


def _bleu(declared: Bleu, *, alone: bool) -> Any:
    from sacrebleu.metrics.bleu import BLEU

    return BLEU(lowercase=declared.lowercase, tokenize=declared.tokenize, effective_order=alone)


def _chrf(declared: Chrf | SentenceChrf) -> Any:
    from sacrebleu.metrics.chrf import CHRF

    return CHRF(char_order=_CHARACTERS, word_order=declared.word_order, lowercase=declared.lowercase)


def _bleu_of(sums: Integers) -> Numbers:
    import numpy as np

    right, given = sums[..., :_ORDER], sums[..., _ORDER : 2 * _ORDER]
    answer, target = sums[..., -2], sums[..., -1]
    none = right == 0
    halved = 100 / (np.exp2(np.cumsum(none, axis=-1)) * np.maximum(given, 1))
    precisions = np.where(none, halved, 100 * right / np.maximum(given, 1))
    brevity = np.where(answer < target, np.exp(1 - target / np.maximum(answer, 1)), 1.0)
    score = brevity * np.exp(np.log(precisions).mean(axis=-1))
    return np.asarray(np.where(none.all(axis=-1) | (given == 0).any(axis=-1), 0.0, score), dtype=np.float64)


def _chrf_of(sums: Integers) -> Numbers:
    import numpy as np

    answer, target, both = sums[..., 0::3], sums[..., 1::3], sums[..., 2::3]
    counts = (answer > 0) & (target > 0)
    lengths = np.maximum(counts.sum(axis=-1), 1)
    precision = (both / np.maximum(answer, 1)).sum(axis=-1) / lengths
    recall = (both / np.maximum(target, 1)).sum(axis=-1) / lengths
    below = _BETA_SQUARED * precision + recall
    score = 100 * (1 + _BETA_SQUARED) * precision * recall / np.where(below > 0, below, 1.0)
    return np.asarray(score, dtype=np.float64)


def _rounded(score: float) -> Decimal:
    return min(Decimal(score).quantize(_DIGITS, ROUND_HALF_EVEN), Decimal(100))
