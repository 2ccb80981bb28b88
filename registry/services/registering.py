"""Registering artifacts: read and check outside, store blobs, then add the version in one transaction.

A hostile or malformed file is refused before any reference in the same command is looked up. A crash leaves at
worst an unreferenced blob; running the command again gives the same version.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from registry.domain.adapters.admission import seal_adapter
from registry.domain.adapters.compatibility import check_compatible
from registry.domain.bases import SHAPES_FILE, parse_shapes
from registry.domain.datasets import DatasetScanner, check_format
from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.licences import licence_id
from registry.domain.manifests import File, Kind, Manifest, Relation, Version
from registry.domain.members import Permission
from registry.domain.names import check_name, parse_version_ref
from registry.domain.outcomes import Registered
from registry.domain.prompts.document import seal_prompt
from registry.domain.suites import parse_suite, seal_suite
from registry.integrations import git
from registry.integrations.base_models import read_base
from registry.integrations.files import GivenFile, read_chunks, read_text
from registry.integrations.peft_files import AdapterDirectory, read_adapter
from registry.integrations.prompt_files import read_prompt
from registry.services.runtime import Runtime, acting, transact
from registry.storage.catalog import Writing

LICENCE = "licence"
AGAIN = "this content was registered before; nothing new was made"


def register_base(runtime: Runtime, path: Path, name: str) -> Registered:
    """Pin a base model by the digests of its files. Weights stay where they are; their place is noted."""
    check_name(name)
    base = read_base(path)
    acting(runtime, Permission.REGISTER)
    files = [_put(runtime, given) for given in base.files]
    digest, size = runtime.blobs.put([base.shapes])
    files.append(File(SHAPES_FILE, digest, size))
    files += base.weights
    runtime.blobs.put([base.manifest.data], base.manifest.digest)

    def work(writing: Writing) -> Registered:
        version, created = writing.artifacts.add_version(name, base.manifest, files)
        moved = writing.artifacts.add_location(version, str(path.resolve()))
        notes = (f"weights are now read from {path.resolve()}",) if moved and not created else ()
        return Registered(version, created, notes)

    return transact(runtime, Permission.REGISTER, work)


def register_dataset(
    runtime: Runtime, path: Path, name: str, id_column: str | None, licence: str | None = None
) -> Registered:
    """Take in rows: parsed, hashed and copied in one pass.

    The licence may be told later, and corrected, by registering the same rows again: the one told last counts, those
    before it stay recorded. Raises ConflictError if these rows were told another under another name only.
    """
    check_name(name)
    check_format(path.name)
    told = None if licence is None else licence_id(licence)
    acting(runtime, Permission.REGISTER)
    scanner = DatasetScanner(str(path), id_column)
    digest, size = runtime.blobs.put(scanner.tee(read_chunks(path)))
    manifest, files = scanner.finish(), [File(path.name, digest, size)]
    if told is None:
        return _add(runtime, name, manifest, files)
    return _add_licensed(runtime, name, manifest, files, told)


def register_prompt(runtime: Runtime, path: Path, name: str | None) -> Registered:
    """Take in a prompt file under its own name or the one given, which must agree."""
    prompt = read_prompt(path)
    chosen = _agreed_name(name, prompt.name, path)
    return _add_bytes(runtime, chosen, seal_prompt(prompt.document), path.name, prompt.data)


def register_suite(runtime: Runtime, path: Path, name: str | None) -> Registered:
    """Take in a suite over a registered dataset, whose digest enters its own."""
    text = read_text(path)
    document = parse_suite(text, str(path))
    chosen = _agreed_name(name, document.name, path)
    with runtime.catalog.read() as reading:
        dataset = reading.artifacts.version(parse_version_ref(document.dataset.ref), Kind.DATASET)
    return _add_bytes(runtime, chosen, seal_suite(document, dataset), path.name, text.encode())


def register_adapter(
    runtime: Runtime, path: Path, name: str, base: str, trained_on: Sequence[str], source: Path | None
) -> Registered:
    """Admit an adapter: strict header, known kind, shapes that fit the base model it is bound to."""
    check_name(name)
    directory = read_adapter(path)
    provenance = git.provenance(source) if source is not None else None
    with runtime.catalog.read() as reading:
        base_version = reading.artifacts.version(parse_version_ref(base), Kind.BASE_MODEL)
        datasets = [reading.artifacts.version(parse_version_ref(ref), Kind.DATASET) for ref in trained_on]
    _refuse_misfit(runtime, directory, base_version)
    acting(runtime, Permission.REGISTER)
    scanner = directory.weights_scanner()
    digest, size = runtime.blobs.put(scanner.tee(read_chunks(directory.weights)))
    manifest = seal_adapter(directory.config, scanner.finish(), base_version, directory.chat_template)
    files = [File(directory.weights.name, digest, size)]
    files += [_put(runtime, given) for given in directory.files]
    relations = [Relation("trained-on", d.reference, {"digest": d.digest}) for d in datasets]
    if provenance is not None:
        relations.append(Relation("source", provenance["commit"], provenance))
    return _add(runtime, name, manifest, files, relations)


# ---------------------------------------------------------------------------------------------------------


def _add(
    runtime: Runtime,
    name: str,
    manifest: Manifest,
    files: Sequence[File],
    relations: Sequence[Relation] = (),
) -> Registered:
    runtime.blobs.put([manifest.data], manifest.digest)

    def work(writing: Writing) -> Registered:
        known = _known(writing, name, manifest)
        version, created = writing.artifacts.add_version(name, manifest, files, relations)
        if known is None:
            return Registered(version, created)
        more = [f"{r.kind} {r.target}" for r in version.relations if r not in known.relations]
        noted = f"this content was registered before; noted of it: {', '.join(more)}"
        return Registered(version, created, (noted if more else AGAIN,))

    return transact(runtime, Permission.REGISTER, work)


def _add_licensed(runtime: Runtime, name: str, manifest: Manifest, files: Sequence[File], licence: str) -> Registered:
    """The same for rows whose licence is told: it is noted on them under every name that they were told one under."""
    runtime.blobs.put([manifest.data], manifest.digest)

    def work(writing: Writing) -> Registered:
        own, same = _known(writing, name, manifest), writing.artifacts.versions_by_digest(manifest.digest)
        told = {v.name: licences for v in same if (licences := _licences(v))}
        if name not in told:
            _refuse_another_licence(told, licence)
        version, created = writing.artifacts.add_version(name, manifest, files, _noted(told.get(name, ()), licence))
        for other in told.keys() - {name}:
            writing.artifacts.add_version(other, manifest, files, _noted(told[other], licence))
        if own is None:
            return Registered(version, created)
        if not (more := _noted(told.get(name, ()), licence)):
            return Registered(version, created, (AGAIN,))
        instead = f" instead of {told[name][-1]}" if more[0].detail else ""
        return Registered(
            version, created, (f"this content was registered before; noted of it: licence {licence}{instead}",)
        )

    return transact(runtime, Permission.REGISTER, work)


def _known(writing: Writing, name: str, manifest: Manifest) -> Version | None:
    """The version of a name that has this content already."""
    return next((v for v in writing.artifacts.versions_by_digest(manifest.digest) if v.name == name), None)


def _licences(version: Version) -> tuple[str, ...]:
    """The licences that were told of a dataset; the last one counts."""
    return tuple(relation.target for relation in version.relations if relation.kind == LICENCE)


def _noted(told: Sequence[str], licence: str) -> list[Relation]:
    """The relation that makes `licence` the one that counts, naming those it comes after; none if it is that now."""
    if told and told[-1] == licence:
        return []
    return [Relation(LICENCE, licence, {"after": list(told)} if told else {})]


def _add_bytes(runtime: Runtime, name: str, manifest: Manifest, path: str, data: bytes) -> Registered:
    acting(runtime, Permission.REGISTER)
    digest, size = runtime.blobs.put([data])
    return _add(runtime, name, manifest, [File(path, digest, size)])


def _put(runtime: Runtime, given: GivenFile) -> File:
    digest, size = runtime.blobs.put([given.data])
    return File(given.path, digest, size)


def _agreed_name(given: str | None, written: str | None, path: Path) -> str:
    if given is not None and written is not None and given != written:
        raise InvalidInputError(
            "the file names itself otherwise",
            where=str(path),
            expected=f"name: {given}",
            found=f"name: {written}",
            fix="make --name and the file agree, or leave one out",
        )
    chosen = given or written
    if chosen is None:
        raise InvalidInputError("no name was given", where=str(path), expected="--name, or `name:` in the file")
    return check_name(chosen)


def _refuse_another_licence(told: Mapping[str, Sequence[str]], licence: str) -> None:
    """Raise ConflictError if these rows have another licence under another name, where it has to be corrected."""
    for name, licences in sorted(told.items()):
        if licences[-1] != licence:
            raise ConflictError(
                f"these rows have another licence already, as {name}",
                expected=f"{licences[-1]}, as it was told there",
                found=licence,
                where="--licence",
                fix=f"if that one is wrong, correct it there: tandem dataset register FILE --name {name} "
                f"--licence {licence}",
            )


def _refuse_misfit(runtime: Runtime, directory: AdapterDirectory, base: Version) -> None:
    shapes = next(f for f in base.files if f.path == SHAPES_FILE)
    faults = check_compatible(
        directory.config, directory.header, parse_shapes(runtime.blobs.get(shapes.digest)), base.reference
    )
    if faults:
        raise InvalidInputError.of(f"adapter {directory.directory} does not fit {base.reference}", faults)
