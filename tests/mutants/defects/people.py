"""Who counts, what counts as evidence, and when."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_RULES = "registry/domain/policies/rules/"
_SERVICES = "registry/services/"

DEFECTS = (
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
        "others are asked until they say what is wanted",
        "registry/domain/comparisons/votes.py",
        "return _upto(answers, imports[last])",
        "return answers",
        ("tests/services/test_comparing_people.py", "-k", "not postgresql"),
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
        "(asked_by_registry(stage), asked_by_application(stage))",
        "(asked_by_application(stage),)",
        ("tests/services/test_layers_of_people.py", "-k", "not postgresql"),
    ),
    Defect(
        "a registry that adds an approval rule lets the author waive the application's rule",
        _RULES + "waivers.py",
        "(asked_by_registry(stage), asked_by_application(stage))",
        "(asked_by_registry(stage),)",
        ("tests/domain/policies/test_layers.py",),
    ),
    Defect(
        "a yes to a policy counts after its account was taken away",
        _SERVICES + "agreeing.py",
        "if members.belongs(given.account, given.person) and not why_void(reading, yes):",
        "if not why_void(reading, yes):",
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
