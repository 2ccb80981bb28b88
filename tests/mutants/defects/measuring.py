"""Slices and budgets: measured, judged, and bound to timings."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_SLICES, _BUDGETS = "registry/domain/measuring_slices.py", "registry/domain/measuring_budgets.py"
_MEASURED = ("tests/domain/test_measuring_slices.py", "tests/domain/test_measuring_budgets.py")
_RULES = ("tests/domain/policies/test_rules_slices.py", "tests/domain/policies/test_rules_budget.py")
_STORED = ("tests/services/test_slices_and_budgets.py",)
_ORDER = ("tests/domain/policies/test_slices_and_budgets_never_loosen.py",)

DEFECTS = (
    Defect(
        "rows that were not measured make a slice large enough",
        _SLICES,
        "few = int(known.sum()) < least and",
        "few = int(within.sum()) < least and",
        _MEASURED,
    ),
    Defect(
        "a row that nobody answered hides harm",
        _SLICES,
        "< least and status not in HARM",
        "< least",
        _MEASURED,
    ),
    Defect(
        "slices of which none could be looked at show no harm",
        "registry/domain/policies/rules/slices.py",
        ' or found == {"insufficient"}',
        "",
        _RULES,
    ),
    Defect(
        "two rows that changed alike bound a ratio",
        _BUDGETS,
        "if bounds.clusters < fewest_rows(_HALF, alpha):",
        "if bounds.clusters < 1:",
        _MEASURED,
    ),
    Defect(
        "an answer that failed is a cheap one",
        _BUDGETS,
        '(metric == "prompt_tokens" or row.state is RowState.OK)',
        "bool(metric)",
        _MEASURED,
    ),
    Defect(
        "a slice is judged as if what was not measured had gone badly only",
        _SLICES,
        "best = worst if rows.known.all() else _weighed(rows, names, asked, rows.best)",
        "best = worst",
        _MEASURED,
    ),
    Defect(
        "a slice that is said to pass is taken at its word",
        "registry/domain/policies/rules/slices.py",
        "return exact(found.lower) > -exact(rule.margin)",
        "return True",
        _RULES,
    ),
    Defect(
        "rows that went unanswered leave a quantile",
        _BUDGETS,
        "slow, quick = np.where(known, values, inf)",
        "slow, quick = np.where(known, values, 0.0)",
        _MEASURED,
    ),
    Defect(
        "rows of a cluster are taken for independent ones in a quantile",
        "registry/domain/statistics/quantiles.py",
        "worth = max(1, int(binary_mean(numbers <= middle, codes, alpha).effective))",
        "worth = n",
        _MEASURED,
    ),
    Defect(
        "only one of several timings of a run is judged",
        "registry/domain/policies/rules/budget.py",
        "[f for unit in ours for f in judged(unit, None)] or",
        "[f for unit in ours for f in judged(unit, None)[:1]] or",
        (*_RULES, *_STORED),
    ),
    Defect(
        "the rows of any timing stand for those of all",
        "registry/services/situation/whole_rows.py",
        "evidence.evaluated_rows(run) if timings is None else evidence.timed_rows(run, timings)",
        "evidence.evaluated_rows(run)",
        _STORED,
    ),
    Defect(
        "the timings of repeats are lost where these are told as one run",
        "registry/domain/policies/matching.py",
        'known = {**known, "timings": tuple(timings)}',
        "pass",
        _RULES,
    ),
    Defect(
        "a registry's budget asks an ungated stage for evidence",
        "registry/domain/policies/layers.py",
        "isinstance(rule, EVIDENCE) and not isinstance(rule, NO_QUALITY) and",
        "isinstance(rule, EVIDENCE) and",
        _ORDER,
    ),
)
