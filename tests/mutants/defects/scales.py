"""Scorers that are not simply 1 for right, metrics of all rows together, and being better."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_MEANS, _CORPUS = "registry/domain/measuring_means.py", "registry/domain/measuring_corpus.py"
_MEASURED = ("tests/domain/test_measuring_means.py", "tests/domain/test_measuring_corpus.py")
_RULES = ("tests/domain/policies/test_rules_scales.py",)
_GATES = ("tests/services/test_bounded_gates.py",)

DEFECTS = (
    Defect(
        "what is unmeasured is at the low end where less is better",
        _MEANS,
        "least = gains(span.worst, span.best)",
        "least = gains(span.low, span.high)",
        _MEASURED,
    ),
    Defect(
        "a spread that was hardly seen is planned with",
        "registry/domain/statistics/sizes.py",
        "bounds.n * TRUSTED_MOVING",
        "bounds.n * 1",
        _MEASURED,
    ),
    Defect(
        "an unmeasured row is won in the exact test where 1 is wrong",
        "registry/domain/measuring.py",
        "bad, good = (1, 0) if lower_is_better else (0, 1)",
        "bad, good = (0, 1)",
        _MEASURED,
    ),
    Defect(
        "clustered rows are tested as if they stood alone",
        "registry/domain/measuring.py",
        "if superior and limit == 0 and worst.clusters == worst.n else None",
        "if superior and limit == 0 else None",
        _MEASURED,
    ),
    Defect(
        "an answer that was not measured raises no false alarm",
        "registry/domain/scorers/f1.py",
        "(0, int(place == wanted), 1)",
        "(0, int(place == wanted), 0)",
        _MEASURED,
    ),
    Defect(
        "what live was not asked is wrong as well",
        _CORPUS,
        "*((at, None) for at in ends), *((None, at) for at in ends)",
        "*((at, at) for at in ends), (None, None)",
        _MEASURED,
    ),
    Defect(
        "a text that was not measured was none",
        "registry/integrations/scorers/ngrams.py",
        "return nothing, (*nothing[:_ORDER], *most[_ORDER:-1], nothing[-1])",
        "return (nothing,)",
        _MEASURED,
    ),
    Defect(
        "what only one of both cases bounds is bounded",
        _MEANS,
        "    if reason := worst.reason or best.reason:\n        return measured.measurement(worst.method, value",
        "    if reason := worst.reason:\n        return measured.measurement(worst.method, value",
        _MEASURED,
    ),
    Defect(
        "what is drawn does not depend on what it is compared with",
        _CORPUS,
        "drawn.candidate, drawn.live",
        "drawn.candidate, drawn.candidate",
        _MEASURED,
    ),
    Defect(
        "being better is judged by the bound where the exact test was asked",
        "registry/domain/policies/rules/compare.py",
        "exact(m.p) < 1 - exact(m.level)",
        "lower > limit",
        _RULES,
    ),
    Defect(
        "a number that tells nothing apart is computed with",
        "registry/domain/policies/matching.py",
        "and asks_within_range(rule, suite) else ()",
        "else ()",
        _RULES,
    ),
    Defect(
        "a larger margin of being better passes for looser",
        "registry/domain/policies/strictness.py",
        "_MORE(*least)",
        "_LESS(*least)",
        _RULES,
    ),
    Defect(
        "a scorer of which less is better is gated as if more were",
        "registry/services/situation/suites.py",
        "lower_is_better=not better",
        "lower_is_better=False",
        _GATES,
    ),
    Defect(
        "a comparison of wrongs is not turned",
        "registry/services/situation/bounds.py",
        "lower_is_better=bool(scale and scale.lower_is_better)",
        "lower_is_better=False",
        _GATES,
    ),
)
