"""Quarantine: keeping out a release, or an artifact version and every release that contains it.

Setting one moves nothing, not even what is live: it tells which stages serve what it keeps out, and rolling them
back is somebody's decision. It starts a new evidence epoch, and clearing it takes evidence of that epoch.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.manifests import Kind, Version
from registry.domain.members import Permission
from registry.domain.names import StageRef, VersionRef, check_name, parse_stage_ref, parse_version_ref
from registry.domain.outcomes import Cleared
from registry.domain.policies.decision import Status
from registry.domain.policies.matching import baseline_of
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.rule_types import EVIDENCE, EVIDENCE_TYPES, Comparing
from registry.domain.safety import Cause, Quarantine, Severity, check_reason
from registry.services.repeating import Kept, once, operation, repeated
from registry.services.reviewing import barred, demand_stage, measured, own_work, refuse_service
from registry.services.ruling import in_force, policy_in_force
from registry.services.runtime import Runtime, acting
from registry.services.situation import Situation, gather, reaches
from registry.storage.catalog import Reading, Writing


def quarantine(
    runtime: Runtime, subject: str, reason: str, stage: str | None, critical: bool, op_id: str | None
) -> Quarantine:
    """Keep out a release or a version.

    Set twice the same, by one person for one reason, it is one; any other is a quarantine of its own, with its own
    evidence epoch. Raises NotFoundError for what is not there, InvalidInputError for a stage of another application
    and for a version that is no part of a release.
    """
    ref, why = parse_version_ref(subject), check_reason(reason)
    place = parse_stage_ref(stage) if stage is not None else None
    severity = Severity.CRITICAL if critical else Severity.STANDARD

    def work(writing: Writing) -> Quarantine:
        what, digest, reference = _subject(writing, ref, place)
        application, where = (place.application, place.stage) if place else (None, None)
        asked = application, where, severity, writing.actor.human_id, why
        for old in writing.quarantines.reaching((digest,)):
            if (old.application, old.stage, old.severity, old.person, old.reason) == asked:
                return _told(writing, old)
        added = writing.quarantines.add(what, digest, reference, application, where, severity, Cause.MANUAL, None, why)
        return _told(writing, added)

    return once(
        runtime,
        Permission.QUARANTINE,
        operation(op_id, "quarantine", subject=subject, stage=stage, severity=severity.value, reason=why),
        work,
        keep=lambda found: {"quarantine": found.id},
        again=lambda reading, kept: _told(reading, reading.quarantines.get(kept["quarantine"])),
    )


def listed(runtime: Runtime, application: str | None, everything: bool) -> tuple[Quarantine, ...]:
    """The quarantines that are active, or all there ever were; with `application`, those that concern it."""
    if application is not None:
        check_name(application, "application name")
    with runtime.catalog.read() as reading:
        if application is not None:
            reading.applications.demand(application)
        return standing(reading, application, everything)


def standing(reading: Reading, application: str | None, everything: bool = False) -> tuple[Quarantine, ...]:
    """The same within a transaction at hand."""
    found = reading.quarantines.listed(application, everything)
    return tuple(_told(reading, q) if q.cleared is None else q for q in found)


def clear(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> Cleared:
    """Lift a quarantine, or tell what is missing.

    A release has to satisfy the rules about evidence again, by runs that started after it was quarantined: at the
    stage it is kept out of, or at every gated one. Raises PermissionDeniedError for whoever the stage's separation
    excludes, for a version its uploader (unless nobody else is there, or the stage lets people approve their own work),
    and for services. A comparison of the release with itself shows nothing.
    """
    why = check_reason(reason)
    asked = operation(op_id, "quarantine clear", identifier=identifier, reason=why)
    acting(runtime, Permission.QUARANTINE)
    earlier = repeated(runtime, asked, _cleared_again)
    if earlier is not None:
        return earlier
    known = _bounds(runtime, identifier)
    return once(
        runtime,
        Permission.QUARANTINE,
        asked,
        lambda writing: _clear(writing, identifier, why, known),
        keep=lambda outcome: {"quarantine": outcome.quarantine.id, "missing": list(outcome.missing)},
        again=_cleared_again,
    )


# ---------------------------------------------------------------------------------------------------------


def _subject(reading: Reading | Writing, ref: VersionRef, place: StageRef | None) -> tuple[str, Digest, str]:
    """What a reference names, as (`release` or `version`, digest, reference)."""
    if place is not None:
        demand_stage(reading, place)
    if reading.artifacts.kind_of(ref.name) != "application":
        version = reading.artifacts.version(ref)
        _refuse_no_part(version)
        return "version", version.digest, version.reference
    release = reading.releases.get(ref)
    if place is not None and place.application != release.application:
        raise InvalidInputError(
            f"{release.reference} is no release of {place.application}",
            where="--stage",
            expected=f"a stage of {release.application}",
            found=str(place),
        )
    return "release", release.digest, release.reference


def _refuse_no_part(version: Version) -> None:
    """Refuse what no release contains: its quarantine would keep out nothing and be thought to protect."""
    instead = {
        Kind.DATASET: "quarantine the adapters that were trained on it, and invalidate the runs that used it: "
        "`tandem eval invalidate RUN --reason WHY`",
        Kind.SUITE: "invalidate the runs that used it: `tandem eval invalidate RUN --reason WHY`",
    }
    if version.kind in instead:
        raise InvalidInputError(
            f"a {version.kind} cannot be quarantined: no release contains it",
            expected="a release, or a version of a prompt, an adapter or a base model",
            found=f"{version.reference}, a {version.kind}",
            fix=instead[version.kind],
        )


def _told(reading: Reading | Writing, found: Quarantine) -> Quarantine:
    """With the stages that serve what it keeps out."""
    return replace(found, at_risk=tuple(_serving(reading, found)))


def _serving(reading: Reading | Writing, found: Quarantine) -> Iterator[str]:
    applications = (found.application,) if found.application else reading.applications.names()
    for application in applications:
        policy = in_force(reading, application)
        for stage in reading.stages.names(application):
            serving = reading.stages.pointer(application, stage).deployment
            if serving is None or not reaches(found, policy, application, stage):
                continue
            release = reading.releases.get(parse_version_ref(f"{application}@{serving.release}"))
            if found.digest in {release.digest, *(c.digest for c in release.components)}:
                yield f"{application}@{stage}"


def _bounds(runtime: Runtime, identifier: str) -> dict[Digest, Measurement]:
    """The bounds that judging it again lacks, computed with no transaction open."""
    with runtime.catalog.read() as reading:
        found = reading.quarantines.get(identifier)
        stages = () if found.cleared else _stages(reading, found)
    ref = parse_version_ref(found.reference)
    return {key: bound for stage in stages for key, bound in measured(runtime, ref, stage)[1].items()}


def _stages(reading: Reading | Writing, found: Quarantine) -> tuple[str, ...]:
    """Where a quarantined release has to show evidence again; nowhere for a version."""
    if found.subject != "release":
        return ()
    if found.stage is not None:
        return (found.stage,)
    return tuple(policy_in_force(reading, parse_version_ref(found.reference).name).stages)


def _clear(writing: Writing, identifier: str, reason: str, known: Mapping[Digest, Measurement]) -> Cleared:
    found = writing.quarantines.get(identifier)
    if found.cleared is not None:
        return Cleared(found, found.cleared)
    refuse_service(writing.actor, "clear a quarantine")
    if found.subject == "version":
        _refuse_uploader(writing, found)
    missing = tuple(line for stage in _stages(writing, found) for line in _missing(writing, found, stage, known))
    if missing:
        return Cleared(_told(writing, found), None, missing)
    settled = writing.quarantines.clear(found, reason)
    return Cleared(replace(found, cleared=settled), settled)


def _cleared_again(reading: Reading | Writing, kept: Kept) -> Cleared:
    found = reading.quarantines.get(kept["quarantine"])
    missing = tuple(kept["missing"])
    return Cleared(_told(reading, found), None, missing) if missing else Cleared(found, found.cleared)


def _refuse_uploader(writing: Writing, found: Quarantine) -> None:
    """Raise if the actor registered the version, unless people may approve their own work or nobody else is there."""
    uploaders = writing.artifacts.uploaders(found.digest)
    if writing.actor.human_id in uploaders and not (_own_work(writing, found) or _alone(writing)):
        raise _denied(writing, found, f"registered {found.reference}", uploaders)


def _own_work(writing: Writing, found: Quarantine) -> bool:
    """Whether people may approve what they made, wherever one application's stages ask for approval of what is kept
    out of them."""
    if found.application is None:
        return False
    policy = in_force(writing, found.application)
    reached = [stage for name, stage in policy.stages.items() if reaches(found, policy, found.application, name)]
    return own_work([rule for stage in reached for rule in stage.approval_rules])


def _alone(writing: Writing) -> bool:
    """Whether the actor is the only person of the registry: there is nobody whom they could ask."""
    people = writing.people.members().people
    return {p.human_id for p in people if p.kind is None} == {writing.actor.human_id}


def _missing(writing: Writing, found: Quarantine, stage: str, known: Mapping[Digest, Measurement]) -> Iterator[str]:
    """What the evidence of the new epoch does not show at one stage. Raises for whoever may not clear it there."""
    release = writing.releases.get(parse_version_ref(found.reference))
    situation = gather(writing, release, stage, None, known, now=writing.now)
    if situation.lacking:
        raise ConflictError(
            f"the evidence of {found.reference} changed while it was judged",
            expected="evidence that stands still for a moment",
            found="a new run",
            fix="run it again",
        )
    excluded = barred(situation.demands.approval_rules, situation.facts)
    if writing.actor.human_id in excluded:
        raise _denied(writing, found, excluded[writing.actor.human_id], excluded)
    itself = _against_itself(situation)
    for result in situation.judged(writing.now).rules:
        about_evidence = result.type in EVIDENCE_TYPES or result.id == "evidence"
        if not about_evidence or not result.counts:
            continue
        if result.id in itself:
            yield f"{found.reference} at {stage}, {result.id}: {itself[result.id]}"
        elif result.status not in {Status.SATISFIED, Status.NOT_APPLICABLE}:
            yield f"{found.reference} at {stage}, {result.id}: {result.summary}"


def _against_itself(situation: Situation) -> dict[str, str]:
    """The rules about evidence that hold the release against itself, which shows nothing, each with the way out."""
    facts, live = situation.facts, situation.facts.current
    serves = live is not None and live.digest == facts.digest
    moved = f"`tandem rollback {facts.application}@{facts.stage}`, or promote another release, first"
    found = {}
    for rule in situation.demands.rules:
        baseline = baseline_of(rule, facts) if isinstance(rule, Comparing) else None
        if baseline is not None and baseline.digest == facts.digest:
            way = moved if serves else f"change what {rule.id} compares with"
            found[rule.id] = f"inconclusive: it compares the release with itself; {way}"
        elif serves and rule.applies_when is not None and isinstance(rule, EVIDENCE):
            found[rule.id] = f"inconclusive: it does not apply to what {facts.stage} serves; {moved}"
    return found


def _denied(writing: Writing, found: Quarantine, why: str, away: Collection[str]) -> PermissionDeniedError:
    """`away` are all who may not clear it, so that the fix names only those who may, or how there comes to be one."""
    members = writing.people.members()
    may = members.with_permission(Permission.QUARANTINE)
    able = sorted({p.human_id for p in members.people if p.kind is None and p.human_id in may} - set(away))
    return PermissionDeniedError(
        f"{writing.actor.human_id} may not clear the quarantine of {found.reference}",
        expected="somebody who had no hand in it",
        found=f"{writing.actor.human_id} {why}",
        fix=f"ask {' or '.join(able)}: tandem quarantine clear {found.id} --reason WHY"
        if able
        else "add a person who may: tandem member add ACCOUNT --role approver",
    )
