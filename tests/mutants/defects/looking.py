"""Looking again: shorter runs, their extensions, and rows that are left out."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_LOOKS = ("tests/domain/policies/test_looks.py",)
_DRAWING = ("tests/domain/test_drawing.py",)
_EXTENDING = ("tests/services/test_extending.py",)
_HOLDING_OUT = ("tests/services/test_holding_out.py",)
_MATCHING = "registry/domain/policies/matching.py"
_LEAVING_OUT = "registry/domain/policies/rules/leaving_out.py"

DEFECTS = (
    Defect(
        "what is live may be extended without costing a look",
        _MATCHING,
        "look=unit.look + other.look - 1",
        "look=unit.look",
        _LOOKS,
    ),
    Defect(
        "both sides of a comparison have all looks",
        _MATCHING,
        "alone(baselines, looks - unit.look + 1)",
        "alone(baselines, looks)",
        _LOOKS,
    ),
    Defect(
        "an extension beyond the last look takes a place",
        _MATCHING,
        "if numbers[run.evidence] <= looks for",
        "if looks > 1 for",
        _LOOKS,
    ),
    Defect(
        "every look is taken at the whole level",
        "registry/domain/statistics/looks.py",
        "halvings = number if number < of else of - 1",
        "halvings = 0",
        _LOOKS,
    ),
    Defect(
        "whatever rows were asked are the beginning of a longer run",
        "registry/domain/suites/drawing.py",
        "return first if {row.sample_id for row in first} == planned else rows",
        "return first",
        _DRAWING,
    ),
    Defect(
        "an extension of a run that counts no more counts",
        "registry/services/situation/evidence.py",
        "if run.extends is None or run.extends in found:",
        "if True:",
        _EXTENDING,
    ),
    Defect(
        "missing rows are planned at the level of this look",
        "registry/services/situation/bounds.py",
        "return found if need.planned is None else _planned",
        "return found if True else _planned",
        _EXTENDING,
    ),
    Defect(
        "the rest of a run is measured by whatever runner",
        "registry/services/extending.py",
        "self.extended is None or runner == self.extended.runner",
        "True",
        _EXTENDING,
    ),
    Defect(
        "leaving out what a release gets wrong lets it pass",
        _LEAVING_OUT,
        "status = worst([Finding(r.status, r.summary) for r in (whole, rest)]).status",
        "status = rest.status",
        _HOLDING_OUT,
    ),
    Defect(
        "a bound of all rows stands in for one that was not computed",
        _LEAVING_OUT,
        "elif asked is not None and m.without == asked:",
        "elif asked is not None and m.without in {asked, None}:",
        _HOLDING_OUT,
    ),
    Defect(
        "an advisory rule has rows left out",
        "registry/domain/policies/rules/contamination.py",
        " and rule.level in {Level.HARD, Level.SOFT}",
        "",
        _HOLDING_OUT,
    ),
)
