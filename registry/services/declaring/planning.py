"""Holding declared documents against the registry: what each would create or change, in the order of applying.

Nothing is written. What a step before it will make is foreseen with its number; where content depends on such a thing,
its digest is not known before it is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from registry.domain.declared import (
    Action,
    ApplicationDocument,
    DatasetDocument,
    Document,
    Plan,
    PolicyDocument,
    PromotionDocument,
    PromptDocument,
    ReleaseDocument,
    Step,
    SuiteDocument,
)
from registry.domain.digests import Digest, digest_of_chunks
from registry.domain.errors import Fault, InvalidInputError, NotFoundError
from registry.domain.exports.made import licence_of
from registry.domain.generation import overlay
from registry.domain.licences import licence_id
from registry.domain.manifests import Kind, Version
from registry.domain.names import VersionRef, parse_version_ref
from registry.domain.prompts.document import prompt_of
from registry.domain.releases import Release, differences, seal_release
from registry.integrations.dataset_files import take_in
from registry.integrations.declared_files import Given, read_declared
from registry.integrations.files import read_text
from registry.integrations.prompt_files import PromptFile, read_prompt
from registry.services import governing
from registry.services.registering.prompts import checked
from registry.services.registering.suites import SuiteFile, read_suite, sealed
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

NOTHING = "nothing yet"


@dataclass(frozen=True, slots=True)
class Made:
    """A name that is declared: the version it has, or the reference that it will have, and whether that is so now."""

    reference: str
    version: Version | None
    pending: bool


@dataclass(slots=True)
class View:
    """What the steps so far will have made, by kind and subject."""

    made: dict[tuple[str, str], Made] = field(default_factory=dict)

    @property
    def pending(self) -> set[str]:
        return {made.reference for made in self.made.values() if made.pending}


@dataclass(frozen=True, slots=True)
class Planned:
    """A step with the document that asks for it."""

    given: Given
    step: Step


def plan(runtime: Runtime, path: Path) -> tuple[Planned, ...]:
    """The steps of what is declared at a path. Raises InvalidInputError with every fault of every document."""
    view, found, faults = View(), list[Planned](), list[Fault]()
    for given in ordered(read_declared(path)):
        try:
            found.append(Planned(given, _step(runtime, given, view)))
        except (InvalidInputError, NotFoundError) as error:
            faults += [_placed(given, fault) for fault in error.faults]
            document = given.declared.document  # what refers to it is not wrong for that
            view.made.setdefault((document.kind, document.subject), Made(document.subject, None, pending=True))
    if faults:
        raise InvalidInputError.of(str(path), faults)
    return tuple(found)


def planned(runtime: Runtime, path: Path) -> Plan:
    """The same without the documents."""
    return Plan(tuple(found.step for found in plan(runtime, path)))


def ordered(documents: Sequence[Given]) -> list[Given]:
    """Documents in the order of applying: by kind, in the order they stand; a prompt after those it includes.

    Prompts that include one another in a ring keep their order, which registering refuses then.
    """
    prompts = {g.declared.document.subject: g for g in documents if isinstance(g.declared.document, PromptDocument)}
    placed: dict[str, Given] = {}

    def place(name: str, above: frozenset[str]) -> None:
        if name not in placed and name not in above:
            for other in _included(prompts[name]):
                if other in prompts:
                    place(other, above | {name})
            placed[name] = prompts[name]

    for name in prompts:
        place(name, frozenset())
    positions = {id(given): position for position, given in enumerate(placed.values())}
    order = {id(given): position for position, given in enumerate(documents)}
    return sorted(documents, key=lambda g: (g.declared.document.rank, positions.get(id(g), order[id(g)])))


# ---------------------------------------------------------------------------------------------------------


def _included(given: Given) -> list[str]:
    document = given.declared.document
    try:
        assert isinstance(document, PromptDocument)
        return [name.partition("@")[0] for name in read_prompt(given.file(document.file)).draft.references()]
    except InvalidInputError:
        return []  # told when it is planned


def _placed(given: Given, fault: Fault) -> Fault:
    """A fault that tells the document, where it does not tell a place of its own."""
    document = given.declared.document
    message = f"{document.kind} {document.subject}: {fault.message}"
    return replace(fault, message=message, where=fault.where or given.declared.where())


def _step(runtime: Runtime, given: Given, view: View) -> Step:
    document = given.declared.document
    return _PLANNERS[type(document)](runtime, given, document, view)


def _made(
    runtime: Runtime, given: Given, view: View, kind: Kind, digest: Digest | None, foreseen: Callable[[int], Version]
) -> Step:
    """The step of a version with this digest; None where it depends on what is not there yet."""
    document = given.declared.document
    name = document.subject
    with runtime.catalog.read() as reading:
        newest = _newest(reading, name, kind)
        same = reading.artifacts.versions_by_digest(digest) if digest else ()
    known = next((version for version in same if version.name == name), None)
    if known is not None:
        said = (f"{newest.reference} is newer",) if newest is not None and newest.number != known.number else ()
        view.made[document.kind, name] = Made(known.reference, known, pending=False)
        return Step(document.kind, name, Action.UNCHANGED, known.reference, digest, said, given.declared.where())
    number = (newest.number if newest else 0) + 1
    version = foreseen(number) if digest else None
    view.made[document.kind, name] = Made(f"{name}@{number}", version, pending=True)
    said = (f"differs from {newest.reference}",) if newest is not None else ()
    return Step(document.kind, name, Action.CREATE, f"{name}@{number}", digest, said, given.declared.where())


def _newest(reading: Reading, name: str, kind: Kind) -> Version | None:
    taken = reading.artifacts.kind_of(name)
    if taken is None:
        return None
    if taken != kind.value:
        raise InvalidInputError(f"{name} is taken", expected=f"a free name or one of a {kind.value}", found=taken)
    return reading.artifacts.newest(name, kind)


def _dataset(runtime: Runtime, given: Given, document: DatasetDocument, view: View) -> Step:
    manifest, _, _ = take_in(given.file(document.file), document.id, digest_of_chunks)
    step = _made(runtime, given, view, Kind.DATASET, manifest.digest, _foreseen(document.name, Kind.DATASET, manifest))
    known = view.made[document.kind, document.name].version
    if document.licence is None or known is None:
        return step
    told, last = licence_id(document.licence), licence_of(known)
    if step.action is not Action.UNCHANGED or told == last:
        return step
    return replace(step, action=Action.CHANGE, said=(*step.said, f"licence: {last or 'none'} → {told}"))


def _prompt(runtime: Runtime, given: Given, document: PromptDocument, view: View) -> Step:
    file: PromptFile = read_prompt(given.file(document.file))
    examples = file.draft.front.examples
    refers = {*file.draft.references(), *([examples.dataset] if examples and examples.dataset else [])}
    if refers & view.pending:
        return _made(runtime, given, view, Kind.PROMPT, None, _never)
    manifest = checked(runtime, file, document.name, ()).manifest
    return _made(runtime, given, view, Kind.PROMPT, manifest.digest, _foreseen(document.name, Kind.PROMPT, manifest))


def _suite(runtime: Runtime, given: Given, document: SuiteDocument, view: View) -> Step:
    file: SuiteFile = read_suite(given.file(document.file), document.name)
    refers = {file.document.dataset.ref, *(file.document.dataset.held_out_from or ())}
    if refers & view.pending:
        return _made(runtime, given, view, Kind.SUITE, None, _never)
    with runtime.catalog.read() as reading:
        manifest, _ = sealed(reading, file)
    return _made(runtime, given, view, Kind.SUITE, manifest.digest, _foreseen(document.name, Kind.SUITE, manifest))


def _foreseen(name: str, kind: Kind, manifest: Any) -> Callable[[int], Version]:
    return lambda number: Version(name, kind, number, manifest.digest, manifest.content, "", "")


def _never(number: int) -> Version:
    raise AssertionError("what depends on a step before it is not foreseen")


def _application(runtime: Runtime, given: Given, document: ApplicationDocument, view: View) -> Step:
    wanted = [_referred(given, view, "Suite", name, "suites", i) for i, name in enumerate(document.suites)]
    step = Step(
        document.kind, document.name, Action.CREATE, document.name, None,
        tuple(f"requires {made.reference}" for made in wanted), given.declared.where(),
    )  # fmt: skip
    with runtime.catalog.read() as reading:
        if reading.applications.find(document.name) is None:
            for made in wanted:
                if not made.pending:
                    reading.artifacts.version(parse_version_ref(made.reference), Kind.SUITE)
            view.made[document.kind, document.name] = Made(document.name, None, pending=True)
            return step
        suites = reading.applications.required_suites(document.name)
    required = {suite.name: f"{suite.name}@{suite.number}" for suite in suites}
    missing = [made.reference for made in wanted if made.reference.partition("@")[0] not in required]
    if missing:
        raise InvalidInputError(
            "an application that is there requires other suites",
            where=given.declared.where("suites"),
            expected=", ".join(required.values()) or "none: the first one that it is evaluated on",
            found=", ".join(missing),
            fix="what it requires was set by `tandem app create --suite`, or by its first run, and stays: declare "
            "these, and put rules that name others in force, by a Policy here or by "
            f"`tandem policy activate FILE --app {document.name}`",
        )
    return replace(step, action=Action.UNCHANGED, said=tuple(_otherwise_required(wanted, required)))


def _otherwise_required(wanted: Sequence[Made], required: Mapping[str, str]) -> Iterator[str]:
    """What an application requires for good, where it is not what is declared."""
    declared = {made.reference.partition("@")[0]: made.reference for made in wanted}
    for name, reference in required.items():
        if name not in declared:
            yield f"requires {reference}, too"
        elif declared[name] != reference:
            yield f"requires {reference}, not {declared[name]}, and always will: a rule of its policy can name that one"


def _referred(given: Given, view: View, kind: str, name: str, *path: str | int) -> Made:
    """What a name stands for that is declared in the same files, or a version that is named with its number."""
    if "@" in name:
        return Made(name, None, pending=name in view.pending)
    made = view.made.get((kind, name))
    if made is None:
        raise InvalidInputError(
            f"no {kind} {name} is declared in these files",
            where=given.declared.where(*path),
            expected="one that is, or a version with its number",
            found=name,
            fix=f"write {name}@N for a version that is there",
        )
    return made


def _policy(runtime: Runtime, given: Given, document: PolicyDocument, view: View) -> Step:
    path, name = given.file(document.file), document.application
    needed = any(made.pending for (kind, _), made in view.made.items() if kind in {"Suite", "Application"})
    report = governing.lint(path, None if needed else runtime, name)
    view.made[document.kind, document.subject] = Made(path.name, None, pending=False)
    where = given.declared.where()
    step = Step(document.kind, document.subject, Action.CHANGE, path.name, report.digest, (), where)
    if ("Application", document.subject) in view.made:
        return step
    current = _in_force(runtime, name)
    if current is None:
        return step
    if current == read_text(path):
        return replace(step, action=Action.UNCHANGED)
    changed = governing.diff(runtime, path, name)
    said = tuple(f"{c.where}: {c.before} → {c.after} ({c.effect})" for c in changed)
    return replace(step, said=said or ("nothing that decides anything",))


def _in_force(runtime: Runtime, application: str | None) -> str | None:
    """The text of the policy that governs an application; of the registry's own, None where it has none."""
    try:
        return governing.shown(runtime, application).text
    except NotFoundError:
        if application is None:
            return None
        raise


def _release(runtime: Runtime, given: Given, document: ReleaseDocument, view: View) -> Step:
    prompt = _referred(given, view, "Prompt", document.prompt, "prompt")
    with runtime.catalog.read() as reading:
        exists = reading.applications.find(document.application) is not None
        newest = reading.releases.page(document.application, None, 1).items if exists else ()
        foreseen = _foreseen_release(reading, document, prompt)
        same = reading.releases.with_digest(foreseen.digest) if foreseen else ()
    known = next((release for release in same if release.application == document.application), None)
    if known is not None:
        return _known_release(given, document, view, known, newest)
    number = (newest[0].number if newest else 0) + 1
    reference = f"{document.application}@{number}"
    view.made[document.kind, document.application] = Made(reference, None, pending=True)
    changed = differences(newest[0], foreseen) if newest and foreseen else ()
    said = tuple(f"{c.what}: {c.before} → {c.after}" for c in changed)
    digest, where = foreseen.digest if foreseen else None, given.declared.where()
    return Step(document.kind, document.subject, Action.CREATE, reference, digest, said, where)


def _foreseen_release(reading: Reading, document: ReleaseDocument, prompt: Made) -> Release | None:
    """The release as it will be sealed; None where its prompt is not there yet."""
    base = reading.artifacts.version(parse_version_ref(document.base), Kind.BASE_MODEL)
    adapters = [
        (reading.artifacts.version(parse_version_ref(part.ref), Kind.ADAPTER), part.weight)
        for part in document.adapters
    ]
    version = prompt.version
    if version is None and not prompt.pending:
        version = reading.artifacts.version(parse_version_ref(prompt.reference), Kind.PROMPT)
    if version is None:
        return None
    parameters = {key: str(value) for key, value in document.parameters.items()}
    generation = overlay(prompt_of(version.manifest).generation, parameters)
    manifest, components = seal_release(version, adapters, base, generation)
    return Release(document.application, 0, manifest.digest, manifest.content, components, "", "")


def _known_release(
    given: Given, document: ReleaseDocument, view: View, known: Release, newest: Sequence[Release]
) -> Step:
    view.made[document.kind, document.application] = Made(known.reference, None, pending=False)
    said = (f"{newest[0].reference} is newer",) if newest and newest[0].number != known.number else ()
    where = given.declared.where()
    return Step(document.kind, document.subject, Action.UNCHANGED, known.reference, known.digest, said, where)


def _promotion(runtime: Runtime, given: Given, document: PromotionDocument, view: View) -> Step:
    name = document.application
    if document.release is not None:
        reference = f"{name}@{document.release}"
        wanted = Made(reference, None, pending=reference in view.pending)
    else:
        wanted = _referred(given, view, "Release", name, "application")
    serves, digest = NOTHING, None
    with runtime.catalog.read() as reading:
        if reading.applications.find(name) is not None:
            if not wanted.pending:
                digest = reading.releases.get(VersionRef(name, number=int(wanted.reference.rpartition("@")[2]))).digest
            serves = _serves(reading, name, document.stage, depends=("Policy", name) in view.made)
        elif not wanted.pending:
            raise NotFoundError(f"no release {wanted.reference!r}", where=given.declared.where("release"))
    action = Action.UNCHANGED if serves == wanted.reference else Action.PROMOTE
    said = () if action is Action.UNCHANGED else (f"serves {serves}",)
    return Step(document.kind, document.subject, action, wanted.reference, digest, said, given.declared.where())


def _serves(reading: Reading, application: str, stage: str, *, depends: bool) -> str:
    if stage not in reading.stages.names(application) and depends:
        return NOTHING  # a stage of the policy that is declared beside it
    serving = reading.stages.pointer(application, stage).deployment
    return f"{application}@{serving.release}" if serving else NOTHING


_PLANNERS: dict[type[Document], Callable[[Runtime, Given, Any, View], Step]] = {
    DatasetDocument: _dataset,
    PromptDocument: _prompt,
    SuiteDocument: _suite,
    ApplicationDocument: _application,
    PolicyDocument: _policy,
    ReleaseDocument: _release,
    PromotionDocument: _promotion,
}
