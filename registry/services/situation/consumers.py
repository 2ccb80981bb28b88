"""Consumers: what the prompt of the release breaks of what each of them declared."""

from __future__ import annotations

from registry.domain.consumers import breaches
from registry.domain.manifests import Kind
from registry.domain.names import VersionRef
from registry.domain.policies.facts import BreachFact, ConsumerFact, ContractFact
from registry.domain.prompts.document import PromptDocument, prompt_of
from registry.domain.releases import Release
from registry.services.situation.case import Case
from registry.storage.catalog import Reading, Writing


def contract(case: Case) -> ContractFact | None:
    """None where nobody declared that they use the application."""
    declared = case.reading.consumers.of(case.application)
    if not declared:
        return None
    prompt = prompt_in(case.reading, case.release)
    return ContractFact(
        prompt=case.release.prompt.reference,
        consumers=tuple(
            ConsumerFact(
                id=consumer.id,
                name=consumer.name,
                breaches=tuple(
                    BreachFact(on=breach.on, name=breach.name, why=breach.why)
                    for breach in breaches(prompt, consumer.sends, consumer.reads)
                ),
            )
            for consumer in declared
        ),
    )


def prompt_in(reading: Reading | Writing, release: Release) -> PromptDocument:
    """The prompt of a release."""
    part = release.prompt
    return prompt_of(reading.artifacts.manifest(VersionRef(part.name, number=part.number), Kind.PROMPT).manifest)
