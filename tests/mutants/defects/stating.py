"""Defects in what a registry states to others, and in what it exports."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

SERVICE = "registry/services/stating.py"
RUNS = "registry/domain/statements/runs.py"
DECISIONS = "registry/domain/statements/decisions.py"
BOMS = "registry/domain/exports/boms.py"
MADE = "registry/domain/exports/made.py"
EVENTS = "registry/domain/exports/open_lineage.py"
MODELS = "registry/services/signing_models.py"
STATING = "tests/services/test_stating.py"
VERIFYING = "tests/services/test_verifying_statements.py"
SUMMED = ("tests/domain/test_statements.py",)
DESCRIBED = "tests/services/test_describing.py"
EXPORTED = ("tests/domain/test_exports.py",)
SIGNING = ("tests/services/test_signing_models.py",)
SIGNING_AFAR = ("tests/client/test_signing_far_away.py",)

DEFECTS = (
    Defect(
        "a run of which nothing is required is stated as passed",
        RUNS,
        "    warned = said[Result.WARNED] if tested else [score.scorer for score in run.scores]",
        "    warned = said[Result.WARNED]",
        (STATING, "-k", "nothing_is_required and sqlite"),
    ),
    Defect(
        "an import that nobody confirmed is stated as passed",
        RUNS,
        "    if run.binding not in {None, REPLAYED}:",
        "    if False:",
        (STATING, "-k", "import_that_nobody and sqlite"),
    ),
    Defect(
        "a requirement that the run does not show is stated as passed",
        RUNS,
        "        return _RESULTS.get(self.judged.status, Result.WARNED)",
        "        return _RESULTS.get(self.judged.status, Result.PASSED)",
        (STATING, "-k", "held_to_the_bound and sqlite"),
    ),
    Defect(
        "a requirement that the run misses is only warned of",
        RUNS,
        "_RESULTS = {Status.SATISFIED: Result.PASSED, Status.UNSATISFIED: Result.FAILED}",
        "_RESULTS = {Status.SATISFIED: Result.PASSED}",
        (STATING, "-k", "held_to_the_bound and sqlite"),
    ),
    Defect(
        "what no rule could ask is stated",
        SERVICE,
        "    if judged.status is Status.ERROR:",
        "    if False:",
        (STATING, "-k", "cannot_be_required and sqlite"),
    ),
    Defect(
        "what was placed by breaking glass is summed up as passed",
        DECISIONS,
        "    passed = made.verdict is Verdict.ALLOW and all(rule.passes for rule in made.rules if rule.counts)",
        "    passed = made.verdict is Verdict.ALLOW",
        SUMMED,
    ),
    Defect(
        "what was denied without a rule is summed up as passed",
        DECISIONS,
        "    passed = made.verdict is Verdict.ALLOW and all(rule.passes for rule in made.rules if rule.counts)",
        "    passed = all(rule.passes for rule in made.rules if rule.counts)",
        SUMMED,
    ),
    Defect(
        "a decision that waits has a summary",
        DECISIONS,
        "    if made.verdict is Verdict.WAIT:",
        "    if False:",
        SUMMED,
    ),
    Defect(
        "a summary leaves out what the release was compared with",
        SERVICE,
        '    weighed = (*facts["runs"], *facts.get("baseline_runs", ()), *baselines)',
        '    weighed = (*facts["runs"],)',
        (STATING, "-k", "was_denied and sqlite"),
    ),
    Defect(
        "a summary leaves out the statements of other systems",
        SERVICE,
        "        if stored.id in counted:",
        "        if False:",
        (STATING, "-k", "another_registry_promotes and sqlite"),
    ),
    Defect(
        "a summary leaves out the approvals that were signed",
        SERVICE,
        "        if given.signed is not None:",
        "        if False:",
        (STATING, "-k", "person_signed_is_given_as and sqlite"),
    ),
    Defect(
        "a run that was invalidated is stated",
        SERVICE,
        "        if found.invalidated is not None:",
        "        if False:",
        (STATING, "-k", "was_invalidated and sqlite"),
    ),
    Defect(
        "a rollback is what a stage is summed up by",
        SERVICE,
        ' and d.kind != "rollback" and d.decision]',
        " and d.decision]",
        (STATING, "-k", "rollback_brought and sqlite"),
    ),
    Defect(
        "a statement that nobody known signed is believed",
        SERVICE,
        "    if not by:",
        "    if False:",
        (VERIFYING, "-k", "without_a_key and sqlite"),
    ),
    Defect(
        "a statement is believed of a release that it is not about",
        SERVICE,
        "    if about is not None and (wanted := about()) not in said.subjects:",
        "    if False:",
        (VERIFYING, "-k", "another_release and sqlite"),
    ),
    Defect(
        "a statement is signed without its type",
        "registry/integrations/dsse.py",
        "    return envelope_text(payload, [(key, sign(pae(PAYLOAD_TYPE, payload)))])",
        "    return envelope_text(payload, [(key, sign(payload))])",
        (VERIFYING, "-k", "another_type and sqlite or other_implementations and sqlite"),
    ),
    Defect(
        "a bill of materials has runs that count no more",
        "registry/services/describing.py",
        "reading.evidence.runs_of(release.digest)",
        "reading.evidence.every_run_of(release.digest)",
        (DESCRIBED, "-k", "counts_no_more and sqlite"),
    ),
    Defect(
        "a bill of materials takes the first licence that was told",
        MADE,
        "for r in reversed(version.relations) if r.kind == LICENCE",
        "for r in version.relations if r.kind == LICENCE",
        EXPORTED,
    ),
    Defect(
        "every bill of materials of a release has one serial number",
        BOMS,
        "uuid_of('bom', digest_of(body))",
        "uuid_of('bom', release.digest)",
        (DESCRIBED, "-k", "counts_no_more and sqlite"),
    ),
    Defect(
        "a licence of one's own is written as one of the list",
        BOMS,
        '[{"expression": licence, "acknowledgement": "declared"}]',
        '[{"license": {"id": licence, "acknowledgement": "declared"}}]',
        (DESCRIBED, "-k", "hosted and sqlite"),
    ),
    Defect(
        "events go by the clock alone",
        EVENTS,
        "        if name in opened or not below:",
        "        if True:",
        EXPORTED,
    ),
    Defect(
        "a run has the same id in every registry",
        EVENTS,
        "digest_of([made.origin, thing.reference, thing.digest])",
        "digest_of([thing.reference, thing.digest])",
        (DESCRIBED, "-k", "same_id and sqlite"),
    ),
    Defect(
        "a repository without an address is told as one",
        EVENTS,
        "        if isinstance(remote, str) and _ADDRESS.fullmatch(remote):",
        "        if isinstance(remote, str):",
        EXPORTED,
    ),
    Defect(
        "a model is signed without looking at its files",
        MODELS,
        "    pull(runtime, version.reference, folder)\n",
        "    folder.mkdir(exist_ok=True)\n",
        SIGNING,
    ),
    Defect(
        "the record of a pull is not signed",
        "registry/domain/pulling.py",
        " | {RECORD: digest_of_bytes(self.record)}",
        "",
        SIGNING,
    ),
    Defect(
        "a server is believed what a version is that it tells of",
        "registry/client/signing_models.py",
        "    _refuse_another(version, wanted, address)\n",
        "",
        (*SIGNING_AFAR, "-k", "what_it_says"),
    ),
    Defect(
        "a version is signed whose digest names other files",
        "registry/client/signing_models.py",
        "    refuse_other_content(version, folder)\n",
        "",
        (*SIGNING_AFAR, "-k", "same_digest"),
    ),
    Defect(
        "a server may send other files of a version than it told of",
        "registry/client/placing.py",
        "    if plan is not None and wanted != plan.whole:\n",
        "    if False:\n",
        SIGNING_AFAR,
    ),
    Defect(
        "a key on another curve signs models",
        "registry/integrations/ec_keys.py",
        "    if not isinstance(key.curve, ec.SECP256R1):",
        "    if False:",
        SIGNING,
    ),
)  # fmt: skip
