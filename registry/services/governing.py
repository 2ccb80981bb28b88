"""Policies: linting a file, pinning its suites, comparing it with what is in force, and putting it in force.

Putting a policy in force never touches what is live; approvals given under the one before it are void, because they
bind to its digest (I-49). Whose yes it takes is what the policy in force says, never the new one.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from registry.domain.approvals import fill_slots
from registry.domain.digests import Digest, parse_digest
from registry.domain.documents import MAX_DOCUMENT, Located
from registry.domain.errors import (
    ConflictError,
    Fault,
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
)
from registry.domain.manifests import Kind
from registry.domain.members import ANY, Permission
from registry.domain.names import check_name, parse_version_ref
from registry.domain.policies.changes import changes
from registry.domain.policies.document import Policy, policy_of, read_policy
from registry.domain.policies.lint import remarks
from registry.domain.policies.locking import pin, unpinned
from registry.domain.policies.outcomes import ActivePolicy, LintReport, OpenProposal, PolicyChange, PolicyProposal
from registry.domain.policies.settings import Slot
from registry.integrations import git_history
from registry.integrations.files import read_text, text_of
from registry.services import vetting
from registry.services.reviewing import counted, lines_of, refuse_service, reviewers, serves, slots_of
from registry.services.runtime import Runtime, actor_of, transact
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.policies import FIRST_BY_PERSON, Activation, Proposal

FIRST = "first activation: no quorum asked"


def lint(path: Path, runtime: Runtime | None = None, application: str | None = None) -> LintReport:
    """What a policy file says; with `application`, held against that application as well.

    Raises InvalidInputError with every fault, each with its line.
    """
    policy, located = read_policy(read_text(path), str(path))
    faults = list(vetting.expression_faults(policy, located))
    said = [*remarks(policy), *vetting.expression_notes(policy)]
    if runtime is not None and application is not None:
        name = _governed(policy, located, application)
        with runtime.catalog.read() as reading:
            reading.applications.demand(name)
            faults += vetting.faults(reading, policy, located, name)
            said += vetting.notes(reading, policy, name) if not faults else ()
    if faults:
        raise InvalidInputError.of(str(path), faults)
    return LintReport(policy.digest(), tuple(policy.stages), tuple(said))


def lock(runtime: Runtime, path: Path) -> tuple[str, str]:
    """The text of a policy file with every suite pinned by digest, and what was pinned, a line each.

    A name stands for its newest version. Nothing is written. Raises InvalidInputError naming every suite that is not
    there, with its line.
    """
    text = read_text(path)
    pins: dict[str, str] = {}
    told: dict[str, None] = {}
    faults: list[Fault] = []
    with runtime.catalog.read() as reading:
        for mention in unpinned(text, str(path)):
            name, _, number = mention.reference.partition("@")
            try:
                newest = number in {"", "latest"}
                suites = reading.artifacts
                suite = (
                    suites.newest(name, Kind.SUITE)
                    if newest
                    else suites.version(parse_version_ref(mention.reference), Kind.SUITE)
                )
            except NotFoundError as error:
                where = f"{path}:{mention.line}"
                faults.append(Fault(error.message, where, error.expected, error.found, "register the suite first"))
                continue
            pins[mention.reference] = f"{suite.name}@{suite.digest}"
            told[f"{suite.reference} is {suite.name}@{suite.digest}"] = None
    if faults:
        raise InvalidInputError.of(str(path), faults)
    return pin(text, str(path), pins), "\n".join(told)


def diff(runtime: Runtime, path: Path, application: str | None) -> tuple[PolicyChange, ...]:
    """What a file would change of the policy in force; of the registry's own where `application` is None."""
    policy, located = read_policy(read_text(path), str(path))
    name = _governed(policy, located, application)
    with runtime.catalog.read() as reading:
        current = _in_force(reading, name)
        before = _policy(reading, current) if current else policy.model_copy(update={"stages": {}, "activation": None})
    return changes(before, policy)


def activate(
    runtime: Runtime, path: Path, application: str | None, reason: str = "", revision: str | None = None
) -> PolicyProposal:
    """Put a policy in force for an application (for the registry where None), or propose it to those who must agree.

    The first that a person activates needs nobody else, and the log says so; later ones need the `activation` slots
    of the policy in force. Raises InvalidInputError with every fault, ConflictError if the policy drops a stage that
    serves something.

    With `revision` the text is that of the commit of the work tree around it, and the commit is kept with its source.
    """
    text, source = _given(path, revision)
    policy, located = read_policy(text, str(path))
    name = _governed(policy, located, application)

    def work(writing: Writing) -> PolicyProposal:
        if name != ANY:
            writing.applications.demand(name)
        _admit(writing, policy, located, name)
        current = _in_force(writing, name)
        if current is not None and current.text == text:
            return PolicyProposal(policy.digest(), replace(_active(current), first=False), already=True)
        if not _quorum(writing, current, policy):
            return _put_in_force(writing, name, policy, source, text, None, reason)
        proposal = _open_proposal(writing, name, policy.digest(), current)
        if proposal is None:
            base = current.digest if current else None
            proposal = writing.applications.add_proposal(name, policy, source, text, base, reason)
        return _settled(writing, proposal, current)

    return transact(runtime, Permission.POLICY, work)


def approve(runtime: Runtime, digest: str, application: str | None, reason: str = "") -> PolicyProposal:
    """Agree to a proposed policy, and put it in force once all whose yes it takes have agreed.

    A yes counts for exactly this policy in place of exactly the one in force, and only of somebody who did not propose
    it and may fill a slot.
    """
    name = ANY if application is None else check_name(application, "application name")
    wanted = parse_digest(digest, "DIGEST")

    def work(writing: Writing) -> PolicyProposal:
        if name != ANY:
            writing.applications.demand(name)
        current = _in_force(writing, name)
        if current is not None and current.digest == wanted:
            return PolicyProposal(wanted, replace(_active(current), first=False), already=True)
        proposal = _open_proposal(writing, name, wanted, current)
        if proposal is None:
            raise _not_proposed(name, wanted)
        person = _reviewer(runtime, writing, proposal, current)
        given = writing.applications.policy_approvals(name, wanted, proposal.base)
        members = writing.people.members()
        if person not in {a.person for a in given if members.belongs(a.account, a.person)}:
            writing.applications.add_policy_approval(name, wanted, proposal.base, reason)
        return _settled(writing, proposal, current)

    return transact(runtime, Permission.APPROVE, work)


def drafted(text: str, source: str) -> Policy:
    """The draft of a policy of either sort. Raises InvalidInputError with every fault that the file alone tells."""
    policy, located = read_policy(text, source)
    if faults := list(vetting.expression_faults(policy, located)):
        raise InvalidInputError.of(source, faults)
    return policy


def proposals(runtime: Runtime, application: str | None) -> tuple[OpenProposal, ...]:
    """What was proposed for an application, or (None) for the registry, and waits for people's yes."""
    name = ANY if application is None else check_name(application, "application name")
    with runtime.catalog.read() as reading:
        if name != ANY:
            reading.applications.demand(name)
        current = _in_force(reading, name)
        base = current.digest if current else None
        found = [p for p in reading.applications.proposals(name) if p.base == base and p.digest != base]
        return tuple(_open(reading, proposal, current) for proposal in found)


def shown(runtime: Runtime, application: str | None) -> ActivePolicy:
    """The policy in force for an application, or (None) the registry's own. Raises NotFoundError."""
    name = ANY if application is None else check_name(application, "application name")
    with runtime.catalog.read() as reading:
        current = _in_force(reading, name)
    if current is None:
        raise NotFoundError(
            "the registry has no policy of its own",
            expected="a policy with `layer: registry` in force",
            found="none",
            fix="`tandem policy activate FILE` puts one in force, beneath those of all applications",
        )
    return _active(current)


# ---------------------------------------------------------------------------------------------------------


def _given(path: Path, revision: str | None) -> tuple[str, str]:
    """The text of a policy, and where it is from: the name of its file, and the commit where it was taken from one."""
    if revision is None:
        return read_text(path), path.name
    found = git_history.committed(path, revision, MAX_DOCUMENT)
    return text_of(found.data, found.revision.place), f"{found.revision.path}@{found.revision.commit}"


def _governed(policy: Policy, located: Located, application: str | None) -> str:
    """What a policy is to govern: an application, or `*` for the registry. Raises InvalidInputError where the file is
    of the other sort."""
    if application is not None:
        check_name(application, "application name")
    if (policy.layer is None) == (application is not None):
        return application or ANY
    if application is None:
        raise InvalidInputError(
            "this is the policy of an application",
            where=located.where(("kind",)),
            expected="`layer: registry`, or an application",
            found="neither",
            fix="say which one with --app APP",
        )
    raise InvalidInputError(
        "this is the registry's own policy, which lies beneath those of all applications",
        where=located.where(("layer",)),
        expected="the policy of an application",
        found="layer: registry",
        fix="leave out --app",
    )


def _admit(writing: Writing, policy: Policy, located: Located, name: str) -> None:
    faults = [*vetting.expression_faults(policy, located), *vetting.faults(writing, policy, located, name)]
    if faults:
        raise InvalidInputError.of(located.source, faults)
    if name != ANY:
        _refuse_dropping_live_stages(writing, policy, name)


def _refuse_dropping_live_stages(writing: Writing, policy: Policy, application: str) -> None:
    for stage in writing.stages.names(application):
        pointer = writing.stages.pointer(application, stage)
        if stage not in policy.stages and pointer.deployment is not None:
            raise ConflictError(
                f"the policy has no stage {stage}, which serves {application}@{pointer.deployment.release}",
                expected=f"rules for {stage}",
                found=f"stages {', '.join(policy.stages)}",
                fix=f"keep the stage {stage} in the policy",
            )


def _in_force(reading: Reading | Writing, name: str) -> Activation | None:
    """The activation of what governs an application; None for a registry without a policy of its own."""
    return reading.applications.registry_activation() if name == ANY else reading.applications.activation(name)


def _policy(reading: Reading | Writing, activation: Activation) -> Policy:
    return policy_of(reading.applications.policy_content(activation.digest), activation.name)


def _quorum(reading: Reading | Writing, current: Activation | None, policy: Policy) -> tuple[Slot, ...]:
    """Whose yes replacing the policy in force takes. Nobody's, where nothing that decides would change."""
    if current is None or current.digest == policy.digest():
        return ()
    activation = _policy(reading, current).activation
    return activation.slots if activation else ()


def _open_proposal(
    reading: Reading | Writing, name: str, digest: Digest, current: Activation | None
) -> Proposal | None:
    """The proposal to put a policy in force in place of exactly what is in force now."""
    proposal = reading.applications.proposal(name, digest)
    base = current.digest if current else None
    return proposal if proposal is not None and proposal.base == base else None


def _settled(writing: Writing, proposal: Proposal, current: Activation | None) -> PolicyProposal:
    """The proposal, in force if everybody has agreed; else what is still missing."""
    policy, located = read_policy(proposal.text, proposal.source)
    agreed, missing = _agreed(writing, proposal, current, policy)
    if missing:
        return PolicyProposal(proposal.digest, None, missing)
    _admit(writing, policy, located, proposal.application)
    why = "agreed by " + ", ".join(agreed)
    return _put_in_force(
        writing, proposal.application, policy, proposal.source, proposal.text, proposal.person,
        "; ".join(filter(None, [proposal.reason, why])),
    )  # fmt: skip


def _agreed(
    reading: Reading | Writing, proposal: Proposal, current: Activation | None, policy: Policy
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who agreed to a proposal and fills a place of the quorum; and a line for every place that is empty."""
    members = reading.people.members()
    able = reviewers(members, proposal.application)
    given = reading.applications.policy_approvals(proposal.application, proposal.digest, proposal.base)
    counting = {a.person for a in given if a.person in able and members.belongs(a.account, a.person)}
    agreed = {person: able[person] for person in sorted(counting - {proposal.person})}
    slots = _quorum(reading, current, policy)
    filled = fill_slots(counted(slots), agreed)
    missing = {name: n - len(filled[name]) for name, n in counted(slots) if len(filled[name]) < n}
    people = tuple(sorted({p for seated in filled.values() for p in seated}))
    return people, lines_of(missing, able, {*agreed, proposal.person}) if missing else ()


def _open(reading: Reading, proposal: Proposal, current: Activation | None) -> OpenProposal:
    policy, _ = read_policy(proposal.text, proposal.source)
    agreed, missing = _agreed(reading, proposal, current, policy)
    return OpenProposal(
        proposal.application,
        proposal.digest,
        proposal.source,
        proposal.text,
        proposal.person,
        proposal.reason,
        proposal.at,
        agreed,
        missing,
    )


def _put_in_force(
    writing: Writing, name: str, policy: Policy, source: str, text: str, person: str | None, reason: str
) -> PolicyProposal:
    """`person` is whose policy it is, where somebody else completes the quorum."""
    if name == ANY:
        first = FIRST if writing.applications.registry_activation() is None else ""
        why = "; ".join(filter(None, [first, reason]))
        writing.applications.add_registry_activation(policy, source, text, person, why)
    else:
        writing.applications.add_activation(name, policy, source, text, person, reason)
    current = _in_force(writing, name)
    return PolicyProposal(policy.digest(), _active(current) if current else None)


def _reviewer(runtime: Runtime, writing: Writing, proposal: Proposal, current: Activation | None) -> str:
    """The person who acts, if their yes counts here. Raises PermissionDeniedError."""
    actor = actor_of(runtime, writing.people.members())
    refuse_service(actor, "approve policies")
    if actor.human_id == proposal.person:
        raise PermissionDeniedError(
            f"{actor.human_id} proposed this policy and cannot approve it",
            expected="somebody else",
            found=actor.human_id,
            fix="ask another person who may fill a slot",
        )
    slots = _policy(writing, current).activation if current else None
    asked = slots.slots if slots else ()
    if asked and not serves(asked, slots_of(actor, proposal.application)):
        raise PermissionDeniedError(
            f"{actor.human_id} may fill no slot that this activation asks for",
            expected=", ".join(f"{slot.count} × {slot.slot}" for slot in asked),
            found=", ".join(slots_of(actor, proposal.application)) or "no slot",
            fix="ask somebody who may, or for the slot: tandem member add ACCOUNT --slot SLOT",
        )
    return actor.human_id


def _not_proposed(name: str, digest: Digest) -> NotFoundError:
    where = "the registry" if name == ANY else name
    return NotFoundError(
        f"nobody proposed {digest} for {where}, in place of the policy that is in force now",
        expected="the digest of an open proposal; one is void as soon as another policy is in force",
        found=digest,
        fix="`tandem policy activate FILE` proposes it",
    )


def _active(activation: Activation) -> ActivePolicy:
    first = 1 if activation.application == ANY else FIRST_BY_PERSON
    return ActivePolicy(
        activation.application,
        activation.digest,
        activation.source,
        activation.text,
        activation.at,
        activation.actor,
        activation.sequence == first,
    )
