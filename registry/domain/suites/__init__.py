"""Suites: which rows of which dataset are asked, by which scorers an answer is judged, and with which seed.

A row's columns become variables by name; a dotted path such as `ticket.text` reaches into nested columns, and its
last part names the variable unless the suite maps it otherwise.
"""

from __future__ import annotations

from registry.domain.suites.asking import cases
from registry.domain.suites.declarations import (
    F1,
    Bleu,
    Calibration,
    Chrf,
    Contains,
    ExactMatch,
    FormatFailure,
    JsonSchema,
    JsonValid,
    Judge,
    Measures,
    Numeric,
    Plugin,
    Refusal,
    Regex,
    Rouge,
    Scorer,
    SentenceChrf,
    best_of,
    has_exact_bound,
    higher_is_better,
    measures_of,
    span_of,
    worst_of,
)
from registry.domain.suites.document import (
    Sampling,
    SuiteDataset,
    SuiteDocument,
    load_suite,
    parse_suite,
    suite_document,
    suite_schema,
)
from registry.domain.suites.outcomes import ScorerLint, SuiteLint, SuiteUse
from registry.domain.suites.perturbing import Perturbations
from registry.domain.suites.sealed import Suite, kind_for_rules, seal_suite, suite_of
from registry.domain.suites.slices import ColumnSlices, Condition, ConditionSlice, Slices, least_of, slice_values

__all__ = [
    "F1",
    "Bleu",
    "Calibration",
    "Chrf",
    "ColumnSlices",
    "Condition",
    "ConditionSlice",
    "Contains",
    "ExactMatch",
    "FormatFailure",
    "JsonSchema",
    "JsonValid",
    "Judge",
    "Measures",
    "Numeric",
    "Perturbations",
    "Plugin",
    "Refusal",
    "Regex",
    "Rouge",
    "Sampling",
    "Scorer",
    "ScorerLint",
    "SentenceChrf",
    "Slices",
    "Suite",
    "SuiteDataset",
    "SuiteDocument",
    "SuiteLint",
    "SuiteUse",
    "best_of",
    "cases",
    "has_exact_bound",
    "higher_is_better",
    "kind_for_rules",
    "least_of",
    "load_suite",
    "measures_of",
    "parse_suite",
    "seal_suite",
    "slice_values",
    "span_of",
    "suite_document",
    "suite_of",
    "suite_schema",
    "worst_of",
]
