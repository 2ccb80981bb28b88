"""What a release was trained on: indexes of its texts, and the rules that ask of them."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_RULES = ("tests/domain/policies/test_rules_training.py",)
_GAPS = ("tests/domain/policies/test_rules_overfit.py",)
_TEXTS = ("tests/domain/test_contamination.py",)
_INDEX = ("tests/integrations/test_text_index.py",)
_LEAKING = ("tests/services/test_leaking.py", "-k", "sqlite")

DEFECTS = (
    Defect(
        "half of a row may be in the training data",
        "registry/domain/contamination.py",
        "2 * runs >= total",
        "2 * runs > total",
        _TEXTS,
    ),
    Defect(
        "a label that both sides have contaminates a row",
        "registry/domain/contamination.py",
        "if len(found) == longest",
        "if found",
        _TEXTS,
    ),
    Defect(
        "an index that was damaged is believed",
        "registry/integrations/text_index.py",
        "    if digest != index.digest:",
        "    if not digest:",
        _INDEX,
    ),
    Defect(
        "what lies across two chunks of an index is not found",
        "registry/integrations/text_index.py",
        "        rest = rest[whole:]\n",
        '        rest = b""\n',
        _INDEX,
    ),
    Defect(
        "a row of an index that was changed is believed",
        "registry/storage/catalog/text_indexes.py",
        "    if found != expected:",
        "    if not found:",
        _LEAKING,
    ),
    Defect(
        "what a parent was trained on does not count",
        "registry/services/situation/training.py",
        "for r in told if r.kind == PARENT]",
        "for r in told if r.kind == TRAINING]",
        _LEAKING,
    ),
    Defect(
        "another name of the same weights hides what they were trained on",
        "registry/services/situation/training.py",
        "for same in reading.artifacts.versions_by_digest(version.digest)",
        "for same in [version]",
        _LEAKING,
    ),
    Defect(
        "one row more than allowed is no leak",
        "registry/domain/policies/rules/contamination.py",
        "    if Decimal(found.value) <= Decimal(rule.max_fraction):",
        "    if Decimal(found.value) <= Decimal(rule.max_fraction) + Decimal('1e-9'):",
        _RULES,
    ),
    Defect(
        "a prompt that does not fit passes",
        "registry/domain/policies/rules/headroom.py",
        '    if exact(found.lower) < 0:\n        said = f"a prompt',
        '    if exact(found.lower) < -1:\n        said = f"a prompt',
        _RULES,
    ),
    Defect(
        "a gap that may be too large passes",
        "registry/domain/policies/rules/overfit.py",
        "exact(found.upper) <= exact(rule.gap)",
        "exact(found.lower) <= exact(rule.gap)",
        _GAPS,
    ),
    Defect(
        "rows that nothing was trained on show no gap",
        "registry/domain/policies/rules/overfit.py",
        "any(m.value is None or exact(m.value) > 0 for m in found)",
        "found",
        _GAPS,
    ),
    Defect(
        "what could not be looked for is not there",
        "registry/services/counting.py",
        "if not contaminated and (not index.texts or",
        "if contaminated and (not index.texts or",
        _LEAKING,
    ),
    Defect(
        "an import tells how much room its prompts leave",
        "registry/domain/policies/rules/headroom.py",
        "executed = [run for run in runs if run.binding is None]",
        "executed = list(runs)",
        ("tests/domain/policies/test_rules_training.py", "-k", "import"),
    ),
)
