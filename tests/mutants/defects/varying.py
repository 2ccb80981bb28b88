"""Variants of prompts: what they change, which rows they ask, how they are measured and judged."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_SETS, _VARIANTS = "registry/domain/perturbations/sets.py", "registry/domain/perturbations/variants.py"
_MEASURING, _RULE = "registry/domain/measuring_brittleness.py", "registry/domain/policies/rules/brittleness.py"
_MADE = ("tests/domain/test_perturbations.py",)
_MEASURED = ("tests/domain/test_measuring_brittleness.py",)
_JUDGED = ("tests/domain/policies/test_rules_brittleness.py",)
_STORED = ("tests/services/test_perturbing.py",)

DEFECTS = (
    Defect(
        "a replacement may make or break a variable",
        _VARIANTS,
        'return "" if _has_its_variables(made, read) else',
        'return "" if True else',
        _MADE,
    ),
    Defect(
        "answers of assistants are varied, too",
        _SETS,
        'segments if role == "assistant" else changed(segments, change)',
        "changed(segments, change)",
        _MADE,
    ),
    Defect(
        "a tag of Jinja passes for fixed text",
        "registry/integrations/template_segments.py",
        'kind == "data"',
        'kind in {"data", "string"}',
        ("tests/integrations/test_template_segments.py",),
    ),
    Defect(
        "the first rows are asked by variants, not drawn ones",
        "registry/domain/perturbations/choosing.py",
        "key=lambda sample: (_place(seed, sample), sample))",
        "key=str)",
        _MADE,
    ),
    Defect(
        "variants are asked at every run of one that serves again",
        "registry/services/evaluating.py",
        "varied = [] if deployment else varied_requests(",
        "varied = varied_requests(",
        _STORED,
    ),
    Defect(
        "a variant that was not measured is left out",
        _MEASURING,
        "worst = _weighed(tables, asked, lambda pair: pair.differences(asked.scale, better=False))",
        "worst = _weighed(tables, asked, lambda pair: pair.differences(asked.scale, better=True))",
        _MEASURED,
    ),
    Defect(
        "what was not measured agrees with everything",
        _MEASURING,
        "worst = theirs.disagreements(worst=False) - ours.disagreements(worst=True)",
        "worst = theirs.disagreements(worst=False) - ours.disagreements(worst=False)",
        _MEASURED,
    ),
    Defect(
        "the last answer to a prompt counts",
        _MEASURING,
        "first.setdefault(draw.variant, draw)",
        "first[draw.variant] = draw",
        _MEASURED,
    ),
    Defect(
        "a variant that is said to pass is taken at its word",
        _RULE,
        "return found.lower is not None and exact(found.lower) > -exact(rule.max_worst_drop)",
        "return True",
        _JUDGED,
    ),
    Defect(
        "a variant that is unclear stands in nobody's way",
        _RULE,
        'if statuses == {"pass"}:',
        'if "pass" in statuses and "fail" not in statuses:',
        _JUDGED,
    ),
    Defect(
        "a stage may rest on steadiness alone",
        "registry/domain/policies/rule_types.py",
        "NO_QUALITY = (BudgetRule, BrittlenessRule)",
        "NO_QUALITY = (BudgetRule,)",
        _JUDGED,
    ),
    Defect(
        "what cannot be filled in is not counted",
        "registry/services/perturbing.py",
        'TOO_LONG = Generation(Digest(""), "", TRUNCATED, 0, 0, 0)',
        'TOO_LONG = Generation(Digest(""), "", "unanswered", 0, 0, 0)',
        _STORED,
    ),
)
