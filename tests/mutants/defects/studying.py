"""What production showed: who counts what, which arms are held against each other, and which studies count."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_STUDIES = ("tests/domain/test_studies.py",)
_ARMS = ("tests/domain/statistics/test_arms.py",)
_RULE = ("tests/domain/policies/test_rules_outcome.py",)
_SERVICE = ("tests/services/test_studying.py", "-k", "sqlite")

DEFECTS = (
    Defect(
        "an answer of 8 makes a promoter",
        "registry/domain/studies/records.py",
        "_PROMOTER, _PASSIVE = 9, 7",
        "_PROMOTER, _PASSIVE = 8, 7",
        _STUDIES,
    ),
    Defect(
        "an answer of 6 makes nobody a detractor",
        "registry/domain/studies/records.py",
        "_PROMOTER, _PASSIVE = 9, 7",
        "_PROMOTER, _PASSIVE = 9, 6",
        _STUDIES,
    ),
    Defect(
        "arms change places",
        "registry/domain/studies/bounds.py",
        "if unit.arm is arm]\n    counts",
        "if unit.arm is not arm]\n    counts",
        _STUDIES,
    ),
    Defect(
        "a release is always the candidate",
        "registry/domain/studies/records.py",
        "return known.get(release)",
        "return Arm.CANDIDATE",
        _SERVICE,
    ),
    Defect(
        "a unit may be in both arms",
        "registry/domain/studies/intake.py",
        "        if before is None:\n",
        "        if before is None or before.arm is not unit.arm:\n",
        _STUDIES,
    ),
    Defect(
        "a cluster is no part of what a study came to",
        "registry/domain/studies/records.py",
        'unit.value, unit.cluster or ""]',
        'unit.value, ""]',
        _STUDIES,
    ),
    Defect(
        "clustered units of one arm count in full",
        "registry/domain/statistics/arms.py",
        "first.value * first.effective, first.effective",
        "first.value * first.n, first.n",
        _ARMS,
    ),
    Defect(
        "a few who differ are believed by their spread",
        "registry/domain/statistics/arms.py",
        "TRUSTED_APART = 20",
        "TRUSTED_APART = 0",
        _ARMS,
    ),
    Defect(
        "arms that were not filled as declared are read",
        "registry/domain/measuring_studies.py",
        "        return MISMATCH\n",
        '        return ""\n',
        _SERVICE,
    ),
    Defect(
        "a split of the policy is that of the candidate's arm, whichever arm the release is in",
        "registry/domain/measuring_studies.py",
        "if wanted is not None and arm is Arm.BASELINE:",
        "if False:",
        ("tests/domain/test_studies_anytime.py",),
    ),
    Defect(
        "a bound that holds at any time is as narrow as one for a fixed number of units",
        "registry/domain/studies/anytime.py",
        "lower=min(found.lower, found.value - reach)",
        "lower=found.lower",
        ("tests/domain/test_studies_anytime.py",),
    ),
    Defect(
        "a study stands for an earlier one of whose units it lacks some",
        "registry/services/situation/studies.py",
        "if units(one) < units(study)",
        "if True",
        ("tests/services/test_studying.py", "-k", "takes_no_place"),
    ),
    Defect(
        "a larger study mends one whose split did not hold",
        "registry/domain/policies/rules/outcome.py",
        " or _bound(rule, facts, fact, MISMATCH)",
        "",
        ("tests/services/test_studying.py", "-k", "mends"),
    ),
    Defect(
        "withdrawn outcomes come back without their split",
        "registry/services/studying.py",
        "_refuse_withdrawn(_told_otherwise(writing, ours, theirs, outcomes))",
        "pass",
        ("tests/services/test_studying.py", "-k", "other_way_round"),
    ),
    Defect(
        "a withdrawn study is judged",
        "registry/domain/policies/rules/outcome.py",
        "for fact in told if fact.withdrawn is None]",
        "for fact in told]",
        _RULE,
    ),
    Defect(
        "a study beside another release tells of what is live",
        "registry/domain/policies/matching.py",
        "(live is not None and fact.other == live)",
        "live is not None",
        _RULE,
    ),
    Defect(
        "values that may be too long for the context pass",
        "registry/domain/policies/rules/headroom.py",
        '    if exact(found.lower) < 0:\n        said = "the prompt',
        '    if exact(found.lower) < -1:\n        said = "the prompt',
        ("tests/services/test_headroom_declared.py", "-k", "sqlite"),
    ),
    Defect(
        "outcomes of before a quarantine count after it",
        "registry/services/situation/studies.py",
        "all(study.log_index > q.log_index for q in case.quarantines)",
        "True",
        _SERVICE,
    ),
)
