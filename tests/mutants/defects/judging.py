"""What a policy decides: the evaluator and its rules."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_RULES = "registry/domain/policies/rules/"
_POLICIES = ("tests/domain/policies",)

DEFECTS = (
    Defect(
        "a metric passes by its point, not its bound",
        _RULES + "metric.py",
        "passes, fails = lower >= threshold, upper < threshold",
        "passes, fails = upper >= threshold, upper < threshold",
        _POLICIES,
    ),
    Defect(
        "a comparison passes at the margin itself",
        _RULES + "compare.py",
        "passes = lower > limit if",
        "passes = lower >= limit if",
        _POLICIES,
    ),
    Defect(
        "too few samples do not matter",
        _RULES + "bounds.py",
        "if (n := measurement.n // unit.times) < rule.min_samples:",
        "if (n := measurement.n // unit.times) < 0:",
        _POLICIES,
    ),
    Defect(
        "the best run counts instead of the worst",
        _RULES + "findings.py",
        "status = min((f.status for f in findings), key=_WORST_FIRST.index)",
        "status = max((f.status for f in findings), key=_WORST_FIRST.index)",
        _POLICIES,
    ),
    Defect(
        "an expired approval counts",
        _RULES + "approval.py",
        "if moment >= parse_time(expires_at):",
        "if False:",
        _POLICIES,
    ),
    Defect(
        "an approval counts at the very moment it expires",
        _RULES + "approval.py",
        "if moment >= parse_time(expires_at):",
        "if moment > parse_time(expires_at):",
        _POLICIES,
    ),
    Defect(
        "an approval given in the future counts",
        _RULES + "approval.py",
        "if moment < parse_time(approval.given_at):",
        "if False:",
        _POLICIES,
    ),
    Defect(
        "an approval for other evidence counts",
        _RULES + "approval.py",
        "if approval.binding != facts.binding:",
        "if False:",
        _POLICIES,
    ),
    Defect(
        "a used approval counts again",
        _RULES + "approval.py",
        "if approval.used_by is not None:",
        "if False:",
        _POLICIES,
    ),
    Defect(
        "the requester approves",
        _RULES + "approval.py",
        "return contributor.changed or contributor.requester",
        "return contributor.changed",
        _POLICIES,
    ),
    Defect(
        "the editor of the policy is its only approver",
        _RULES + "approval.py",
        "if not counted.people or not set(counted.people) <= editors:",
        "if True:",
        _POLICIES,
    ),
    Defect(
        "a hard rule can be waived",
        _RULES + "waivers.py",
        'if result.level is not Level.SOFT or result.status not in OVERCOME or result.type == "approval":',
        'if result.status not in OVERCOME or result.type == "approval":',
        _POLICIES,
    ),
    Defect(
        "a waiver outlives its time",
        _RULES + "waivers.py",
        "if now < waiver.expires_at]",
        "if True]",
        _POLICIES,
    ),
    Defect(
        "the floor of a waiver does not hold",
        _RULES + "waivers.py",
        "return min(bounds) >= floor if higher_is_better(rule) else max(bounds) <= floor",
        "return True",
        _POLICIES,
    ),
    Defect(
        "who asks for a waiver grants it",
        _RULES + "waivers.py",
        "apart = {waiver.person, *barred(stage, facts, waiver.rule)}",
        "apart = {*barred(stage, facts, waiver.rule)}",
        _POLICIES,
    ),
    Defect(
        "a waiver serves a rule that was changed since",
        _RULES + "waivers.py",
        "if rules.get(waiver.rule) == waiver.rule_digest and not missing_grants(stage, facts, waiver)",
        "if waiver.rule in rules and not missing_grants(stage, facts, waiver)",
        _POLICIES,
    ),
    Defect(
        "a critical quarantine can be waived",
        _RULES + "built_in.py",
        "kept_out = Level.HARD if critical else Level.SOFT",
        "kept_out = Level.SOFT",
        _POLICIES,
    ),
    Defect(
        "a clock set back is not noticed",
        _RULES + "built_in.py",
        "if recorded is None or parse_time(now) >= parse_time(recorded) - TOLERANCE:",
        "if True:",
        _POLICIES,
    ),
    Defect(
        "a hold of the auto-promoter does not hold it",
        _RULES + "built_in.py",
        "return not (resumes and newer and hold.cause in _MENDED_BY_A_NEWER)",
        "return False",
        _POLICIES,
    ),
    Defect(
        "an older release lifts a hold",
        _RULES + "built_in.py",
        "newer = hold.release is not None and hold.release < facts.release",
        "newer = hold.release is not None",
        _POLICIES,
    ),
    Defect(
        "a stage without evidence lets pass",
        "registry/domain/policies/evaluator.py",
        "return results + _without_evidence(stage, results)",
        "return results",
        _POLICIES,
    ),
    Defect(
        "facts of another policy are judged",
        "registry/domain/policies/evaluator.py",
        "        if own != found:\n            raise IntegrityError(",
        "        if False:\n            raise IntegrityError(",
        _POLICIES,
    ),
    Defect(
        "a failed verification leaves what was soaked",
        "registry/domain/stages.py",
        "                found, start = [], None",
        "                found, start = [Interval(start, event.at)] if start else [], None",
        ("tests/domain/test_stages.py",),
    ),
)
