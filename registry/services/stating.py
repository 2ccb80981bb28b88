"""Stating: what the registry has on record, as in-toto statements that are signed with its key; and reading such ones.

Nothing is recorded: the same record under the same key is the same envelope, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from registry.domain.attestations import key_bytes, key_text, said_in
from registry.domain.digests import Digest, digest_of, digest_of_bytes, parse_digest
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError
from registry.domain.evaluations import EvaluationRun
from registry.domain.manifests import Kind, Version
from registry.domain.names import VersionRef, parse_stage_ref, parse_version_ref
from registry.domain.outcomes import RecordedDecision
from registry.domain.policies.decision import Status
from registry.domain.policies.evidence_rules import MetricRule
from registry.domain.policies.facts import Facts
from registry.domain.policies.measured_facts import RunFact
from registry.domain.policies.needs import metric_needs
from registry.domain.policies.rules.metric import judge
from registry.domain.releases import Release
from registry.domain.signing.keys import PublicKey, parse_line
from registry.domain.signing.statements import APPROVAL_NAMESPACE
from registry.domain.statements.decisions import input_of, of_decision, refuse_undecided, summary_of
from registry.domain.statements.documents import Place
from registry.domain.statements.outcomes import Verified
from registry.domain.statements.releases import of_release
from registry.domain.statements.runs import Requirement, Tested, of_run, requirement
from registry.domain.suites import suite_of
from registry.domain.transparency.entries import subject_term, type_term
from registry.domain.transparency.notes import parse_verifier
from registry.integrations.dsse import MAX_ENVELOPE, Envelope, parse_envelope, sealed, signers
from registry.integrations.files import read_small
from registry.services import signatures
from registry.services.checkpointing import origin_of
from registry.services.evaluating import told
from registry.services.rows import dataset_of
from registry.services.runtime import Runtime
from registry.services.situation import Rows, measure, rows_for
from registry.services.situation.suites import suite_fact, suite_with
from registry.storage.catalog import Reading

_PAGE = 100
_SSH = ("ssh-", "ecdsa-", "sk-")
"""What the line of an SSH key begins with."""


def release(runtime: Runtime, reference: str) -> str:
    """What a release is made of."""
    with runtime.catalog.read() as reading:
        found = reading.releases.get(parse_version_ref(reference))
        place = _place(reading, found.reference, "release.sealed")
    return _sealed(runtime, of_release(found, place))


def run(runtime: Runtime, identifier: str, required: Sequence[str] = ()) -> str:
    """What an evaluation run measured. Each of `required` (`exact >= 0.9`) is held to its bound, and passes or fails.

    Raises ConflictError for a run that was invalidated, InvalidInputError for what its scorers have no bound for.
    """
    asked = [requirement(text) for text in required]
    with runtime.catalog.read() as reading:
        found = told(reading, reading.evidence.run(identifier))
        if found.invalidated is not None:
            raise ConflictError(
                f"run {found.id} was invalidated, and is no evidence",
                expected="a run that counts",
                found=f"invalidated by {found.invalidated}",
            )
        stated, alone = _stated(reading, found), _alone(reading, found)
        rules = [_rule(found, one) for one in asked]
        rows = rows_for(reading, metric_needs(rules, (), alone.other_suites, alone.runs))
    # Bounds may take as long as there are rows, and whoever writes should not wait for them.
    return _sealed(runtime, stated([_tested(one, rule, alone, rows) for one, rule in zip(asked, rules, strict=True)]))


def decision(runtime: Runtime, identifier: str) -> str:
    """What was decided, with what came of each rule."""
    with runtime.catalog.read() as reading:
        recorded = reading.requests.decision(identifier)
        payload = of_decision(recorded, _decided(reading, recorded), _decided_at(reading, recorded))
    return _sealed(runtime, payload)


def opinion(runtime: Runtime, identifier: str) -> str:
    """What a person signed when they said yes or no, as it was kept: their statement, with their signature.

    Raises NotFoundError for an opinion that nobody signed.
    """
    with runtime.catalog.read() as reading:
        kept = _signed_opinion(reading, identifier)
    if kept is None:
        raise NotFoundError(
            f"{identifier} is not signed",
            expected="an approval or a rejection that was given with --sign",
            found="one that the registry took somebody's word for",
            fix="`tandem approval list` tells which are signed",
        )
    return _line(kept)


def summary(runtime: Runtime, subject: str) -> str:
    """The SLSA verification summary of a decision, or of the one by which a stage (`APP@STAGE`) serves what it does.

    Raises ConflictError for a decision that verified nothing, NotFoundError for a stage without one.
    """
    with runtime.catalog.read() as reading:
        identifier = _placing(reading, subject) if "@" in subject else subject
        recorded = reading.requests.decision(identifier)
        refuse_undecided(recorded)
        facts = reading.requests.facts(identifier)
        made, place = _decided(reading, recorded), _decided_at(reading, recorded)
        inputs = list(_inputs(reading, made, facts, lambda payload: _sealed(runtime, payload)))
        payload = summary_of(recorded, made, place, facts, inputs)
    return _sealed(runtime, payload)


def verified(path: Path, keys: Sequence[str], about: Callable[[], Digest] | None = None) -> Verified:
    """What a file says, and which of the keys signed it: lines of a log's key, `ed25519:` and base64, or SSH keys.

    With `about`, which is asked last, it must be about that release. Raises InvalidInputError if it is malformed,
    signed by none of the keys, or about something else.
    """
    where = str(path)
    ours = [_known(key) for key in keys]
    envelope = parse_envelope(read_small(path, MAX_ENVELOPE), where)
    by = _signed_by(envelope, ours)
    if not by:
        raise InvalidInputError(
            "none of the keys signed this statement",
            where=where,
            expected="a signature by " + (" or ".join(keys) or "a key that you name"),
            found=f"{len(envelope.signatures)} signatures by others",
            fix="get the key from whoever keeps the registry (`tandem log key`), by a way of its own",
        )
    said = said_in(envelope.payload, where)
    if about is not None and (wanted := about()) not in said.subjects:
        raise InvalidInputError(
            "the statement is not about that release",
            where=where,
            expected=f"a subject with the digest {wanted}",
            found=", ".join(said.subjects),
        )
    return Verified(said.predicate_type, said.subjects, by, _without_decimals(said.predicate))


def digest_of_release(reference: str, runtime: Callable[[], Runtime]) -> Digest:
    """The digest that is meant: as it is given, or that of a release of a registry, which is then opened."""
    if reference.startswith("sha256:"):
        return parse_digest(reference, "--release")
    with runtime().catalog.read() as reading:
        return reading.releases.get(parse_version_ref(reference)).digest


# ---------------------------------------------------------------------------------------------------------


def _without_decimals(value: Any) -> Any:
    """A value of a stranger with its numbers that are not whole as text, digit by digit."""
    if isinstance(value, dict):
        return {key: _without_decimals(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_without_decimals(item) for item in value]
    return str(value) if isinstance(value, Decimal) else value


def _sealed(runtime: Runtime, payload: bytes) -> str:
    """A statement in its envelope, as a line: what a digest of it is over, and what is written into a file."""
    key = runtime.log_key
    return _line(sealed(payload, digest_of_bytes(key.public()), key.sign))


def _line(envelope: bytes) -> str:
    return envelope.decode() + "\n"


@dataclass(frozen=True, slots=True)
class _Known:
    """A key that counts: as it was written, and what it is, of a registry or of a person."""

    line: str
    log: str | None = None
    person: PublicKey | None = None


def _known(key: str) -> _Known:
    if key.startswith(_SSH):
        return _Known(key, person=parse_line(key, "--key"))
    raw = key if key.startswith("ed25519:") else key_text(parse_verifier(key, "--key").key)
    key_bytes(raw, "--key")
    return _Known(key, log=raw)


def _signed_by(envelope: Envelope, keys: Sequence[_Known]) -> tuple[str, ...]:
    """The keys that signed an envelope, as they were written: registries sign it plainly, people for approvals."""
    logs = set(signers(envelope, [key.log for key in keys if key.log is not None]))
    people = {found.id for found, _ in signatures.signers(envelope, APPROVAL_NAMESPACE)}
    return tuple(
        dict.fromkeys(
            key.line for key in keys if key.log in logs or (key.person is not None and key.person.id in people)
        )
    )


def _signed_opinion(reading: Reading, identifier: str) -> bytes | None:
    refused = (no for no in reading.requests.signed_rejections() if no.rejection.id == identifier)
    signed = next((no.signed for no in refused), None) or reading.requests.approval(identifier).signed
    return None if signed is None else signed.envelope


def _place(reading: Reading, subject: str, type_: str) -> Place:
    """Where the log has the first entry of this type about a subject."""
    terms, after, index = [subject_term(subject), type_term(type_)], None, -1
    while True:
        page = reading.log.found(terms, (0, reading.log.size()), after, _PAGE)
        index = page.items[-1].index if page.items else index
        after = page.next
        if after is None:
            break
    if index < 0:
        raise NotFoundError(f"the log has no entry about {subject}", expected=f"an entry of type {type_}")
    return _at(reading, index)


def _at(reading: Reading, index: int) -> Place:
    return Place(origin_of(reading.log.leaf(0)), index)


def _decided_at(reading: Reading, recorded: RecordedDecision) -> Place:
    return _at(reading, reading.requests.log_index(recorded.id))


def _decided(reading: Reading, recorded: RecordedDecision) -> Release:
    made = recorded.decision
    return reading.releases.get(VersionRef(made.application, number=made.release))


def _stated(reading: Reading, found: EvaluationRun) -> Callable[[Sequence[Tested]], bytes]:
    """The statement of a run, but for what is required of it."""
    measured = reading.releases.get(VersionRef(found.application, number=found.release_number))
    version = _suite(reading, found)
    index = found.log_index
    place = _place(reading, found.id, "eval.completed") if index is None else _at(reading, index)
    rows = dataset_of(reading, version).reference
    return partial(of_run, found, measured, rows, suite_of(version.manifest), place)


def _suite(reading: Reading, found: EvaluationRun) -> Version:
    return reading.artifacts.version(parse_version_ref(found.suite), Kind.SUITE)


def _alone(reading: Reading, found: EvaluationRun) -> Facts:
    """A run by itself, as a rule looks at it: at no stage, and under no policy."""
    measured = reading.releases.get(VersionRef(found.application, number=found.release_number))
    suite = suite_fact(reading, parse_version_ref(found.suite), measured)
    fact = RunFact(
        id=found.id,
        evidence=found.evidence,
        suite=found.suite_digest,
        runner=found.runner.digest,
        rows=found.rows,
        failed=found.failed,
        unmeasured=found.unmeasured,
        log_index=found.log_index,
        unsteady=len(suite_with(reading, found.suite_digest).turns) if found.deterministic == "no" else None,
    )
    nothing = digest_of({})
    return Facts(
        application=found.application,
        stage="",
        release=found.release_number,
        digest=found.release_digest,
        required_suites=(),
        other_suites=(suite,),
        runs=(fact,),
        policy=nothing,
        policy_document=nothing,
        evidence_set=nothing,
        binding=nothing,
    )


def _rule(found: EvaluationRun, asked: Requirement) -> MetricRule:
    document = {"id": "required", "type": "metric", "suite": found.suite, "metric": asked.scorer}
    return MetricRule.model_validate({**document, "require": asked.require})


def _tested(asked: Requirement, rule: MetricRule, alone: Facts, rows: Rows) -> Tested:
    """A requirement as a rule of a policy judges it. Raises InvalidInputError for one that no rule could ask."""
    bounds = measure(metric_needs([rule], (), alone.other_suites, alone.runs), rows)
    judged = judge(rule, alone.model_copy(update={"measurements": tuple(bounds.values())}), "")
    if judged.status is Status.ERROR:
        raise InvalidInputError(judged.summary, where="--require", found=str(asked), fix="; ".join(judged.remedy))
    return Tested(asked, judged)


def _inputs(
    reading: Reading, made: Release, facts: Mapping[str, Any], seal: Callable[[bytes], str]
) -> Iterator[Mapping[str, Any]]:
    """Every attestation that a decision rests on: of its runs, as they are stated, and those that were kept."""
    baselines = [run for one in facts.get("baselines") or () for run in one.get("runs", ())]
    weighed = (*facts["runs"], *facts.get("baseline_runs", ()), *baselines)  # several rules may ask for the same
    for run in dict.fromkeys(str(run_fact["id"]) for run_fact in weighed):
        payload = _stated(reading, told(reading, reading.evidence.run(run)))(())
        yield input_of("run", run, digest_of_bytes(seal(payload).encode()))
    for given in (reading.requests.approval(a["id"]) for a in facts.get("approvals", ())):
        if given.signed is not None:
            yield input_of("approval", given.approval.id, digest_of_bytes(_line(given.signed.envelope).encode()))
    counted = {a["id"] for a in (facts.get("conditions") or {}).get("attestations", ()) if a["keys"]}
    for stored in reading.attestations.of(made.digest):
        if stored.id in counted:
            yield input_of("attestation", stored.id, digest_of_bytes(stored.envelope))


def _placing(reading: Reading, subject: str) -> str:
    """The decision by which a stage serves what it does; of what a rollback brought back, the newest that placed it."""
    stage = parse_stage_ref(subject)
    live = reading.stages.pointer(stage.application, stage.stage).deployment
    placed = reading.stages.deployments(stage.application, stage.stage) if live is not None else ()
    same = [d for d in placed if live is not None and d.digest == live.digest and d.kind != "rollback" and d.decision]
    if not same:
        raise NotFoundError(
            f"no decision placed what {stage} serves",
            expected="a stage that serves a release which a decision placed",
            found="nothing is live there" if live is None else f"{stage.application}@{live.release}",
        )
    return str(max(same, key=lambda d: d.sequence).decision)
