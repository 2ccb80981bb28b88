"""Rows that are asked several times, and runs whose texts depend on their batches."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_DOMAIN, _STORED = ("tests/domain/test_repeats.py",), ("tests/services/test_repeats.py",)
_BOUNDS, _ROWS = "registry/domain/statistics/bounds.py", "registry/services/asking_rows.py"

DEFECTS = (
    Defect(
        "every answer to a row counts as a row",
        "registry/domain/statistics/paired.py",
        "effect *= averaging_effect(rows, b + c, 1 if whole else answers)",
        "effect /= answers",
        _DOMAIN,
    ),
    Defect(
        "means that vary little count for more rows than there are answers",
        _BOUNDS,
        "max(rows.squares / single, 1 / answers)",
        "rows.squares / single",
        _DOMAIN,
    ),
    Defect(
        "a correlation that is assumed changes nothing where all rows agree",
        "registry/domain/statistics/proportions.py",
        "return float(rows.clusters) if assumed_icc is None else most",
        "return float(rows.clusters)",
        _DOMAIN,
    ),
    Defect(
        "only the first answer counts in a metric of all rows",
        "registry/domain/measuring_corpus.py",
        "(row.output, *row.again)]",
        "(row.output,)]",
        _DOMAIN,
    ),
    Defect(
        "variants of the prompt take part in a row's score",
        "registry/domain/evaluations.py",
        "return tuple(draw for draw in self.draws if not draw.variant)",
        "return self.draws",
        _DOMAIN,
    ),
    Defect(
        "a greedy repeat is a copy of the first answer",
        _ROWS,
        "seed, runner, tools, repeat)",
        "seed, runner, tools)",
        _STORED,
    ),
    Defect(
        "rules do not know how often a suite asks",
        "registry/services/situation/bounds.py",
        "sampled = {digest: suite.sampled for digest, suite in suites.items()}",
        "sampled = dict.fromkeys(suites, Sampled())",
        _STORED,
    ),
    Defect(
        "what a run repeats makes it steadier",
        "registry/domain/policies/matching.py",
        "next((run.unsteady for run in repeats if run.unsteady is not None), None)",
        "repeats[-1].unsteady",
        _STORED,
    ),
    Defect(
        "two answers are enough for a run that is not deterministic",
        "registry/domain/policies/rules/determinism.py",
        "answers >= FEWEST_ANSWERS",
        "answers > 1",
        _STORED,
    ),
)
