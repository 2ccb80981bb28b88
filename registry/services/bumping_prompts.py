"""Proposals to include newer versions. Nothing is changed by proposing; registering one makes a new version of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.manifests import Kind, Version
from registry.domain.names import VersionRef, check_name, parse_version_ref
from registry.domain.prompts.bumping import Bump, Newer, with_references
from registry.domain.prompts.differences import PromptComparison, prompt_differences
from registry.domain.prompts.document import prompt_of
from registry.domain.prompts.parsing import decode_prompt
from registry.integrations.prompt_files import PromptFile, prompt_in
from registry.services.including import INCLUDES, whole
from registry.services.registering.prompts import register_read
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading


def bump(runtime: Runtime, name: str | None, register: bool) -> tuple[Bump, ...]:
    """What newer includes there are for the newest version of a prompt, or (without a name) of every prompt.

    With `register`, each proposal that can be made is registered as a new version of its prompt. Raises NotFoundError
    for a name that stands for no prompt.
    """
    return tuple(_proposed(runtime, version, newer, register) for version, newer in _outdated(runtime, name))


# ---------------------------------------------------------------------------------------------------------


def _outdated(runtime: Runtime, name: str | None) -> list[tuple[Version, tuple[Newer, ...]]]:
    with runtime.catalog.read() as reading:
        if name is not None:
            versions: Iterator[Version] = iter([reading.artifacts.newest(check_name(name), Kind.PROMPT)])
        else:
            refs = list(reading.impact.including())
            versions = (reading.artifacts.version(VersionRef(n, number=number), Kind.PROMPT) for n, number in refs)
        found = [(version, _newer(reading, version)) for version in versions]
    return [(version, newer) for version, newer in found if newer]


def _newer(reading: Reading, version: Version) -> tuple[Newer, ...]:
    found = []
    for relation in version.relations:
        if relation.kind == INCLUDES:
            ref = parse_version_ref(relation.target)
            newest = _newest(reading, ref)
            if newest is not None:
                found.append(Newer(relation.target, newest))
    return tuple(found)


def _newest(reading: Reading, ref: VersionRef) -> str | None:
    """The newest version of a prompt that is not yanked, if it is newer than this one."""
    after: str | None = None
    while True:
        page = reading.searching.page_of(ref.name, Kind.PROMPT, after, 100)
        newer = [version for version in page.items if version.number > (ref.number or 0)]
        yanked = {yank.reference for yank in reading.yanks.among([version.reference for version in newer])}
        for version in newer:
            if version.reference not in yanked:
                return version.reference
        after = page.next
        if after is None or len(newer) < len(page.items):
            return None


def _proposed(runtime: Runtime, version: Version, newer: tuple[Newer, ...], register: bool) -> Bump:
    (file,) = version.files
    text = decode_prompt(runtime.blobs.get(file.digest), f"{version.reference} {file.path}")
    plan = Bump(version.reference, newer, f"{version.name}{_ending(file.path)}", text)
    try:
        prompt = _rewritten(runtime, text, Path(file.path), newer)
        made = whole(runtime, prompt.draft, version.name)
        differences = prompt_differences(prompt_of(version.manifest), made.document)
        comparison = PromptComparison(version.reference, f"{version.name} with newer includes", differences)
        plan = replace(plan, text=prompt.data.decode(), comparison=comparison)
        if register:
            plan = replace(plan, registered=register_read(runtime, prompt, version.name).version)
    except (InvalidInputError, ConflictError) as error:
        plan = replace(plan, problem="; ".join(fault.message for fault in error.faults))
    return plan


def _ending(path: str) -> str:
    return ".prompt.md" if path.endswith(".prompt.md") else PurePosixPath(path).suffix


def _rewritten(runtime: Runtime, text: str, path: Path, newer: tuple[Newer, ...]) -> PromptFile:
    """The file with newer references. Raises InvalidInputError if it includes one of them in no place of its own."""
    after = {change.before: change.after for change in newer}
    draft = prompt_in(text.encode(), path).draft
    with runtime.catalog.read() as reading:
        named = {name: reading.artifacts.version(parse_version_ref(name)).reference for name in draft.references()}
    missing = after.keys() - set(named.values())
    if missing:
        raise InvalidInputError(
            f"the file that was registered does not include {', '.join(sorted(missing))} itself",
            where=str(path),
            fix="change its text, and register it",
        )
    wanted = {name: after[reference] for name, reference in named.items() if reference in after}
    first = min(block.line for block in draft.blocks)
    return prompt_in(with_references(text, first, wanted).encode(), path)
