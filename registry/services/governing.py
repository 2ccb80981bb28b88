"""Policies: linting a file, pinning its suites, comparing it with what is in force, and putting it in force.

Putting a policy in force never touches what is live; approvals given under the one before it are void, because they
bind to its digest (I-49). Whose yes it takes is what the policy in force says, never the new one.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from registry.domain.commits import Revision, told_again
from registry.domain.digests import Digest, parse_digest
from registry.domain.documents import MAX_DOCUMENT, Located
from registry.domain.errors import (
    ConflictError,
    Fault,
    InvalidInputError,
    NotFoundError,
)
from registry.domain.manifests import Kind
from registry.domain.members import ANY, Permission
from registry.domain.names import check_name, parse_version_ref
from registry.domain.policies.changes import changes
from registry.domain.policies.document import Policy, read_policy
from registry.domain.policies.lint import remarks
from registry.domain.policies.locking import pin, unpinned
from registry.domain.policies.outcomes import (
    ActivePolicy,
    LintReport,
    OpenProposal,
    PolicyChange,
    PolicyProposal,
)
from registry.domain.signing.agreements import about_policy
from registry.domain.times import time_text
from registry.integrations import git_history
from registry.integrations.files import read_small, read_text, text_of
from registry.services import vetting
from registry.services.agreeing import activated, agreed, given, quorum_of, reviewer, said_of
from registry.services.expecting import check_expected_document, refuse_replaced
from registry.services.runtime import Runtime, acting, transact
from registry.services.signing_agreements import signed_yes, statement, unsigned
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
        before = (
            activated(reading, current) if current else policy.model_copy(update={"stages": {}, "activation": None})
        )
    return changes(before, policy)


def activate(
    runtime: Runtime,
    path: Path,
    application: str | None,
    reason: str = "",
    revision: str | Revision | None = None,
    expect: str | None = None,
) -> PolicyProposal:
    """Put a policy in force for an application (for the registry where None), or propose it to those who must agree.

    The first that a person activates needs nobody else, and the log says so; later ones need the `activation` slots
    of the policy in force. Raises InvalidInputError with every fault, ConflictError if the policy drops a stage that
    serves something, StaleError if another policy is in force than `expect` says.

    With `revision` the text is that of the commit of the work tree around it, and the commit is kept with its source.
    """
    check_expected_document(expect)
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
        refuse_replaced(
            "the policy in force", current.digest if current else None, expect, f"tandem policy show{_whose(name)}"
        )
        if not quorum_of(writing, current, policy.digest()).asked:
            return _put_in_force(writing, name, policy, source, text, None, reason)
        proposal = _open_proposal(writing, name, policy.digest(), current)
        if proposal is None:
            base = current.digest if current else None
            proposal = writing.applications.add_proposal(name, policy, source, text, base, reason)
        return _settled(writing, proposal, current)

    return transact(runtime, Permission.POLICY, work)


def approve(
    runtime: Runtime, digest: str, application: str | None, reason: str = "", signature: bytes | None = None
) -> PolicyProposal:
    """Agree to a proposed policy, and put it in force once all whose yes it takes have agreed.

    A yes counts for exactly this policy in place of exactly the one in force, and only of somebody who did not propose
    it and may fill a slot. `signature` is an envelope around what `to_sign` gave. Where the policy in force counts only
    signed yeses of anything, so does its replacement; with no slots, one of anybody who may put policies in force.
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
        person, quorum = reviewer(runtime, writing, proposal, current)
        signed = None
        if signature is not None:
            signed = signed_yes(writing, partial(about_policy, name, wanted, proposal.base), reason, signature)
        elif quorum.signed:
            raise unsigned("another policy", f"tandem policy approve {wanted}{_of(name)}")
        said = said_of(writing, proposal)
        if person not in said or (signed is not None and not said[person]):
            writing.applications.add_policy_approval(name, wanted, proposal.base, reason, signed)
        return _settled(writing, proposal, current)

    return transact(runtime, Permission.APPROVE, work)


def to_sign(runtime: Runtime, digest: str, application: str | None, reason: str = "") -> bytes:
    """The statement that is signed to agree to a proposed policy now; changes nothing. Raises what `approve` would
    raise, and ConflictError for one that is in force."""
    name = ANY if application is None else check_name(application, "application name")
    wanted = parse_digest(digest, "DIGEST")
    acting(runtime, Permission.APPROVE)
    with runtime.catalog.read() as reading:
        if name != ANY:
            reading.applications.demand(name)
        current = _in_force(reading, name)
        proposal = _open_proposal(reading, name, wanted, current)
        if current is not None and current.digest == wanted:
            raise ConflictError("this policy is in force: there is nothing to agree to", found=wanted)
        if proposal is None:
            raise _not_proposed(name, wanted)
        reviewer(runtime, reading, proposal, current)
        now = time_text(runtime.clock.now())
        return statement(reading, partial(about_policy, name, wanted, proposal.base), reason, now)


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


def _given(path: Path, revision: str | Revision | None) -> tuple[str, str]:
    """The text of a policy, and where it is from: the name of its file, and the commit where it was taken from one."""
    if revision is None:
        return read_text(path), path.name
    if isinstance(revision, Revision):
        told, data = told_again(revision), read_small(path, MAX_DOCUMENT)
    else:
        found = git_history.committed(path, revision, MAX_DOCUMENT)
        told, data = found.revision, found.data
    return text_of(data, told.place), f"{told.path}@{told.commit}"


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
    people, missing = agreed(writing, proposal, current)
    if missing:
        return PolicyProposal(proposal.digest, None, missing)
    _admit(writing, policy, located, proposal.application)
    why = "agreed by " + ", ".join(people)
    return _put_in_force(
        writing, proposal.application, policy, proposal.source, proposal.text, proposal.person,
        "; ".join(filter(None, [proposal.reason, why])),
    )  # fmt: skip


def _open(reading: Reading, proposal: Proposal, current: Activation | None) -> OpenProposal:
    people, missing = agreed(reading, proposal, current)
    return OpenProposal(
        proposal.application,
        proposal.digest,
        proposal.source,
        proposal.text,
        proposal.person,
        proposal.reason,
        proposal.at,
        people,
        missing,
        given(reading, proposal),
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


def _of(name: str) -> str:
    return "" if name == ANY else f" --app {name}"


def _whose(name: str) -> str:
    return "" if name == ANY else f" {name}"


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
        activation.log_index,
    )
