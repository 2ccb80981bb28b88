"""Training data: what the parts of a release were trained on, and which of it is indexed."""

from __future__ import annotations

from registry.domain.digests import Digest
from registry.domain.manifests import Kind
from registry.domain.names import VersionRef, parse_version_ref
from registry.domain.policies.evidence_rules import ContaminationRule, OverfitRule
from registry.domain.policies.facts import TrainedOnFact, TrainingFact
from registry.domain.releases import Release
from registry.domain.training import PARENT, TRAINED_ON, TRAINING
from registry.services.situation.case import Case
from registry.storage.catalog import Reading, Writing

_ROLES = {Kind.ADAPTER: "adapter", Kind.BASE_MODEL: "base"}


def training(case: Case) -> tuple[TrainingFact, ...] | None:
    """What the release was trained on, as far as somebody told; None where no rule asks."""
    if not any(isinstance(rule, ContaminationRule | OverfitRule) for rule in case.demands.rules):
        return None
    return trained_parts(case.reading, case.release)


def trained_parts(reading: Reading | Writing, release: Release) -> tuple[TrainingFact, ...]:
    """Every adapter of a release, every base model that was trained from another, and all that these came from.

    What was told of the same weights under another name counts as well: no further name hides training data.
    """
    ahead = [VersionRef(part.name, number=part.number) for part in (*release.adapters, release.base)]
    found: dict[Digest, TrainingFact | None] = {}
    while ahead:
        version = reading.artifacts.version(ahead.pop())
        if version.digest in found:
            continue
        told = [r for same in reading.artifacts.versions_by_digest(version.digest) for r in same.relations]
        names = sorted({r.target for r in told if r.kind == TRAINED_ON})
        datasets = tuple(_dataset(reading, name) for name in names)
        fact = TrainingFact(role=_ROLES[version.kind], part=version.reference, datasets=datasets)
        trained = version.kind is Kind.ADAPTER or bool({r.kind for r in told} & {TRAINED_ON, TRAINING, PARENT})
        found[version.digest] = fact if trained else None
        ahead += [parse_version_ref(r.target) for r in told if r.kind == PARENT]
    return tuple(sorted((fact for fact in found.values() if fact is not None), key=lambda fact: fact.part))


# ---------------------------------------------------------------------------------------------------------


def _dataset(reading: Reading | Writing, name: str) -> TrainedOnFact:
    version = reading.artifacts.manifest(parse_version_ref(name), Kind.DATASET)
    index = reading.text_indexes.of(version.digest)
    return TrainedOnFact(dataset=name, digest=version.digest, index=index.digest if index else None)
