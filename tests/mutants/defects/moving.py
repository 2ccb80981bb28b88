"""How a stage moves: the transition, what a release is made of, rollback, and what follows a failure."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_SERVICES = "registry/services/"
_PROMOTING = ("tests/services/test_promoting.py", "tests/services/test_promoting_races.py", "-k", "not postgresql")
_ROLLING = (
    "tests/services/test_rolling_back.py",
    "tests/services/test_rolling_back_consequences.py",
    "-k",
    "not postgresql",
)

DEFECTS = (
    # The transition.
    Defect(
        "a document is replaced whatever is in force",
        "registry/services/expecting.py",
        "    if current is not None and expect != NONE and current.startswith(expect):\n",
        "    if current is not None:\n",
        ("tests/services/test_governing.py", "-k", "its_author_looked_at"),
    ),
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
    Defect(
        "a yanked version enters a release",
        _SERVICES + "composing.py",
        "            refuse_yanked(writing.yanks.among([c.reference for c in components])",
        "            refuse_yanked(writing.yanks.among([])",
        ("tests/services/test_yanking.py", "-k", "not postgresql"),
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
)
