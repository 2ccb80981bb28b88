"""The defects that are seeded, each with the tests that have to notice it. One line each says what would go wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Defect:
    """`old` stands in `file` exactly once; with `new` in its place, one of `tests` has to fail."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


_RULES = "registry/domain/policies/rules/"
_SERVICES = "registry/services/"
_POLICIES = ("tests/domain/policies",)
_PROMOTING = ("tests/services/test_promoting.py", "tests/services/test_promoting_races.py", "-k", "not postgresql")
_ROLLING = (
    "tests/services/test_rolling_back.py",
    "tests/services/test_rolling_back_consequences.py",
    "-k",
    "not postgresql",
)

DEFECTS = (
    # The evaluator and its rules.
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
        "if lower > limit:",
        "if lower >= limit:",
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
    # The transition.
    Defect(
        "a stage that moved meanwhile is overwritten",
        _SERVICES + "transition.py",
        "    if served(pointer) == attempt.seen:\n        return",
        "    if True:\n        return",
        ("tests/services/test_promoting.py", "tests/services/test_promoting_races.py", "-k", "not postgresql"),
    ),
    Defect(
        "what the caller expects to be live is not looked at",
        _SERVICES + "transition.py",
        "    refuse_unexpected(pointer, attempt.expect)\n",
        "",
        _PROMOTING,
    ),
    Defect(
        "waivers are not used up",
        _SERVICES + "transition.py",
        "    for waiver in _used_waivers(judged):",
        "    for waiver in ():",
        ("tests/services", "-k", "waiv and not postgresql"),
    ),
    Defect(
        "approvals are not used up",
        _SERVICES + "transition.py",
        "    return tuple(a.id for a in live if asked)",
        "    return ()",
        ("tests/services/test_approving.py", "-k", "used and not postgresql"),
    ),
    Defect(
        "damaged blobs are placed",
        _SERVICES + "transition.py",
        "    refuse_broken(runtime, sealed, begun.files)",
        "    pass",
        ("tests/services/test_damage.py", "-k", "not postgresql"),
    ),
    Defect(
        "the same person breaks the glass again and again",
        _SERVICES + "transition.py",
        "        _refuse_second_glass(writing, pointer)",
        "        pass",
        ("tests/services", "-k", "glass and not postgresql"),
    ),
    Defect(
        "an operation that was carried out is carried out again",
        _SERVICES + "repeating.py",
        "    record = reading.operations.find(account, asked.key)\n    if record is None:\n        return None",
        "    record = reading.operations.find(account, asked.key)\n    if True:\n        return None",
        ("tests/services", "-k", "(key or op_id or operation) and not postgresql"),
    ),
    # Rollback and what follows a failure.
    Defect(
        "a rollback returns to a release that was rolled back",
        "registry/domain/stages.py",
        "            condemned.add(deployment.digest)",
        "            pass",
        ("tests/domain/test_stages.py", "tests/services/test_rolling_back.py", "-k", "not postgresql"),
    ),
    Defect(
        "a rollback does not quarantine what left",
        _SERVICES + "restoring.py",
        "    return replace(outcome, quarantine=quarantine.id, hold=hold.id, incident=incident)",
        "    return replace(outcome, quarantine=None, hold=hold.id, incident=incident)",
        _ROLLING,
    ),
    Defect(
        "a target that was never hashed is brought back",
        _SERVICES + "restoring.py",
        "    if facts.target is not None and facts.target.deployment not in hashed.verified:",
        "    if False:",
        ("tests/services/test_promoting_races.py", "-k", "hashed and not postgresql"),
    ),
    Defect(
        "a rollback that fails is rolled back automatically",
        _SERVICES + "failing.py",
        "    if failure.deployment.kind is DeploymentKind.ROLLBACK:",
        "    if False:",
        ("tests/services", "-k", "(verif or failing) and not postgresql"),
    ),
    Defect(
        "there is no end to automatic rollbacks",
        _SERVICES + "failing.py",
        "since) < limit.count:",
        "since) < 1000:",
        ("tests/services", "-k", "(verif or failing) and not postgresql"),
    ),
    # People, evidence and time.
    Defect(
        "an approval outlives the request it was given for",
        "registry/storage/catalog/promotions.py",
        "(e for e in found.values() if e.how in _ENDS)",
        "(e for e in found.values() if e.how == 'nothing')",
        ("tests/services/test_approvals_ending.py",),
    ),
    Defect(
        "an approval of before a quarantine counts after it",
        _SERVICES + "situation/gathering.py",
        "        epoch=max(case.quarantines, key=lambda q: q.log_index).id if case.quarantines else None,",
        "        epoch=None,",
        ("tests/services/test_approvals_ending.py",),
    ),
    Defect(
        "a waiver passes over quarantines that came later",
        _RULES + "waivers.py",
        "built_in_digest(identifier, in_the_way(identifier, facts.conditions))",
        "built_in_digest(identifier)",
        ("tests/domain/policies", "tests/services/test_waiving.py", "-k", "not postgresql"),
    ),
    Defect(
        "a statement that is signed again is new again",
        _SERVICES + "situation/statements.py",
        "        at = first.setdefault((envelope.payload_type, envelope.payload), stored.at)",
        "        at = stored.at",
        ("tests/services", "-k", "(attest or statement or signed) and not postgresql"),
    ),
    Defect(
        "anybody's runs count where the stage names its runners",
        "registry/domain/policies/document.py",
        "        return self.trusted is None or account.lower()",
        "        return True or account.lower()",
        ("tests/services/test_gathering.py", "tests/services/test_verifying_trust.py", "-k", "not postgresql"),
    ),
    Defect(
        "whoever made a release takes its bad runs away",
        _SERVICES + "invalidating.py",
        "        _refuse_contributor(writing, found)",
        "        pass",
        ("tests/services/test_invalidating.py", "-k", "not postgresql"),
    ),
    Defect(
        "somebody leaves and comes back as another",
        _SERVICES + "membership.py",
        "            _refuse_second_id(account, before, new.person_of(account))",
        "            pass",
        ("tests/services/test_membership.py", "-k", "not postgresql"),
    ),
    Defect(
        "whoever broke the glass approves it where today's policy lets them",
        _SERVICES + "incidents.py",
        "if _own_glass(stage) and _own_glass(today) else",
        "if _own_glass(today) else",
        ("tests/services/test_incidents.py", "-k", "not postgresql"),
    ),
    Defect(
        "whoever may not verify runs the checks by running the scheduler",
        _SERVICES + "verifying.py",
        "return who_else(reading, deployment, actor.account) or may_not(deployment, actor, members)",
        "return who_else(reading, deployment, actor.account)",
        ("tests/services/test_who_verifies.py", "-k", "not postgresql"),
    ),
    Defect(
        "an application that adds an approval rule lets its author waive the registry's rule",
        _RULES + "waivers.py",
        "if above.waivers is not None and rule.removeprefix(PREFIX) in above.waivers.allow:",
        "if False:",
        ("tests/services/test_layers_of_people.py", "-k", "not postgresql"),
    ),
    Defect(
        "a yes to a policy counts after its account was taken away",
        _SERVICES + "governing.py",
        "counting = {a.person for a in given if a.person in able and members.belongs(a.account, a.person)}",
        "counting = {a.person for a in given if a.person in able}",
        ("tests/services/test_coming_back.py", "-k", "not postgresql"),
    ),
    Defect(
        "a stored bound that was changed is believed",
        "registry/storage/catalog/bounds.py",
        "    if found != expected:",
        "    if False:",
        ("tests/services/test_damage.py", "-k", "bound and not postgresql"),
    ),
    Defect(
        "a run that repeats old texts is fresh",
        _SERVICES + "situation/evidence.py",
        "    if run.oldest_text is not None:",
        "    if False:",
        ("tests/services/test_gathering.py", "-k", "not postgresql"),
    ),
)
