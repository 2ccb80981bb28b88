"""ROUGE by the package rouge-score, over Unicode words: its own tokenizer knows ASCII only, and gives 0 to two equal
texts in Cyrillic."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from importlib.metadata import version

from registry.domain.errors import InfrastructureError
from registry.domain.scorers import RowScorer
from registry.domain.scorers.words import words
from registry.domain.suites import Rouge

INSTALL = 'pip install "tandem-registry[rouge]"'
MAX_PAIRS = 4_000_000
"""Words of the answer times words of the target that the longest common subsequence is sought for, in seconds."""
_DIGITS = Decimal("0.000001")


class _Words:
    """What the package asks a tokenizer for."""

    def tokenize(self, text: str) -> list[str]:
        return words(text)


def ready(declared: Rouge) -> RowScorer:
    """The scorer. Raises InfrastructureError if the extra is not installed."""
    try:
        from rouge_score.rouge_scorer import RougeScorer
    except ImportError as error:
        raise InfrastructureError(
            "rouge-score is needed for ROUGE",
            where=f"scorer {declared.name}",
            expected="the extra `rouge`",
            fix=INSTALL,
        ) from error
    scorer = RougeScorer([declared.variant], tokenizer=_Words())
    longest = declared.variant.startswith("rougeL")

    def score(output: str, target: str) -> Decimal:
        # An answer that babbles on without end scores worst rather than holding up everybody else's.
        if longest and len(words(output)) * len(words(target)) > MAX_PAIRS:
            return Decimal(0)
        found: float = scorer.score(target, output)[declared.variant].fmeasure
        return Decimal(found).quantize(_DIGITS, ROUND_HALF_EVEN)

    return RowScorer(declared, score, {"rouge-score": version("rouge-score")})
