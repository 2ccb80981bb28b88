"""What a prompt file refers to: texts of other prompts and rows of datasets, looked up and put in their place.

A version includes versions, which are there before it: it can never include itself. That no version of its own name is
among them, at any depth, keeps two prompts from being made of each other in turns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from registry.domain.datasets import Row
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import Kind, Relation, Version
from registry.domain.names import parse_version_ref
from registry.domain.prompts.document import PromptDocument, prompt_of
from registry.domain.prompts.drafts import Draft, check, finish
from registry.domain.prompts.front_matter import ExampleSection
from registry.domain.prompts.inclusion import MAX_DEPTH, unfit
from registry.integrations.prompt_files import read_prompt
from registry.integrations.templates_jinja import language_of
from registry.services.rows import dataset_rows
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

INCLUDES, EXAMPLES = "includes", "examples"


@dataclass(frozen=True, slots=True)
class Whole:
    """A prompt with everything in its place, and what it was made from."""

    document: PromptDocument
    relations: tuple[Relation, ...]


def document_at(runtime: Runtime | None, path: Path) -> PromptDocument:
    """The prompt in a file. Without a runtime, one that refers to a registry is refused."""
    prompt = read_prompt(path)
    return prompt.document if runtime is None else whole(runtime, prompt.draft, prompt.name).document


def whole(runtime: Runtime, draft: Draft, name: str | None) -> Whole:
    """The prompt of a draft, and relations to what was put into it. `name` is the one it is to have, if that is known.

    What is wrong with the file itself is told first. Raises InvalidInputError with every fault, NotFoundError for a
    version that is not there.
    """
    language = language_of(draft.front.template)
    check(draft, language)
    references, examples = draft.references(), draft.front.examples
    with runtime.catalog.read() as reading:
        found = {reference: reading.artifacts.version(parse_version_ref(reference)) for reference in references}
        _refuse_unfit(draft, references, found)
        _refuse_rings(reading, references, found, name)
        source = None
        if examples is not None and examples.dataset is not None:
            source = reading.artifacts.version(parse_version_ref(examples.dataset), Kind.DATASET)
    included = {reference: prompt_of(version.manifest) for reference, version in found.items()}
    rows = _rows(runtime, draft, examples, source) if examples is not None and source is not None else None
    document = finish(draft, language, included, rows)
    made_from = [(INCLUDES, version) for version in found.values()] + ([(EXAMPLES, source)] if source else [])
    relations = {(kind, v.reference): Relation(kind, v.reference, {"digest": v.digest}) for kind, v in made_from}
    return Whole(document, tuple(relations.values()))


# ---------------------------------------------------------------------------------------------------------


def _refuse_unfit(draft: Draft, references: Mapping[str, str], found: Mapping[str, Version]) -> None:
    faults: list[Fault] = []
    for reference, version in found.items():
        where = references[reference]
        if version.kind is not Kind.PROMPT:
            faults.append(Fault(f"{reference} is no prompt", where, expected="a prompt", found=version.kind.value))
        else:
            faults.extend(unfit(reference, prompt_of(version.manifest), draft.front.template, where))
    if faults:
        raise InvalidInputError.of(draft.source, faults)


def _refuse_rings(
    reading: Reading, references: Mapping[str, str], found: Mapping[str, Version], name: str | None
) -> None:
    """Raise InvalidInputError if a version of the prompt's own name is included at any depth, or too many in a row."""
    for reference, version in found.items():
        level: dict[str, tuple[Version, ...]] = {version.reference: (version,)}
        for depth in range(2, MAX_DEPTH + 2):
            chain = next((chain for chain in level.values() if chain[-1].name == name), None)
            if chain is not None:
                raise InvalidInputError(
                    f"{name} would include a version of itself",
                    where=references[reference],
                    expected="texts that are not made of this prompt",
                    found=" includes ".join([name or "", *(link.reference for link in chain)]),
                )
            if level and depth > MAX_DEPTH:
                raise InvalidInputError(
                    "includes are nested too deeply",
                    where=references[reference],
                    expected=f"at most {MAX_DEPTH} prompts that include one another",
                    found=" includes ".join(link.reference for link in next(iter(level.values()))),
                )
            level = _below(reading, level)


def _below(reading: Reading, level: Mapping[str, tuple[Version, ...]]) -> dict[str, tuple[Version, ...]]:
    """What those of a level include, each with the way to it."""
    found: dict[str, tuple[Version, ...]] = {}
    for chain in level.values():
        for relation in chain[-1].relations:
            if relation.kind == INCLUDES and relation.target not in found:
                version = reading.artifacts.version(parse_version_ref(relation.target))
                found[relation.target] = (*chain, version)
    return found


def _rows(runtime: Runtime, draft: Draft, examples: ExampleSection, source: Version) -> Sequence[Mapping[str, Any]]:
    """The rows that a prompt asks for, in its order."""
    rows = dataset_rows(runtime, source)
    if examples.ids is None:
        found = [row for _, row in islice(rows, examples.take or 0)]
        if len(found) < (examples.take or 0):
            raise InvalidInputError(
                f"{source.reference} has fewer rows than are taken",
                where=draft.located.where(("examples", "take")),
                expected=f"take: {len(found)}, or less",
                found=f"take: {examples.take}",
            )
        return found
    return _named(rows, draft, examples.ids, source)


def _named(rows: Any, draft: Draft, ids: Sequence[str], source: Version) -> Sequence[Row]:
    where = draft.located.where(("examples", "ids"))
    column = source.manifest.get("id")
    if column is None:
        fix = "use take, or register the dataset with --id"
        raise InvalidInputError(f"the rows of {source.reference} have no ids", where=where, fix=fix)
    wanted = dict.fromkeys(ids)
    by_id = {str(row[column]): row for _, row in rows if str(row.get(column)) in wanted}
    missing = [name for name in wanted if name not in by_id]
    if missing:
        faults = [Fault(f"{source.reference} has no row {name!r}", where, found=name) for name in missing]
        raise InvalidInputError.of(draft.source, faults)
    return [by_id[name] for name in ids]
