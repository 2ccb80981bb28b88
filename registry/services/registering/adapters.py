"""Adapters: admitted only if they are what they say and fit their base model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from registry.domain.adapters.admission import seal_adapter
from registry.domain.adapters.base_view import MAX_CONFIG, BaseView
from registry.domain.adapters.compatibility import check_compatible
from registry.domain.adapters.strict_json import parse_object
from registry.domain.adapters.vocabulary import FILES as TOKEN_FILES
from registry.domain.adapters.vocabulary import TOKENIZER, read_tokens, token_faults, words_allowed
from registry.domain.bases import parse_shapes, shapes_file
from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import File, Kind, Version
from registry.domain.members import Permission
from registry.domain.names import check_name, parse_version_ref
from registry.domain.outcomes import Registered
from registry.domain.training import Code
from registry.integrations.base_models import CONFIG_FILE as BASE_CONFIG
from registry.integrations.files import read_chunks
from registry.integrations.peft_files import AdapterDirectory, read_adapter
from registry.services.registering.adding import put_file
from registry.services.registering.lineage import add_traced, resolved, told_of
from registry.services.runtime import Runtime
from registry.services.uploading import uploading


def register_adapter(
    runtime: Runtime,
    path: Path,
    name: str,
    base: str,
    trained_on: Sequence[str] = (),
    source: Path | Code | None = None,
    *,
    parent: str | None = None,
    settings: Mapping[str, str] | None = None,
) -> Registered:
    """Admit an adapter: strict header, known kind, shapes that fit the base model it is bound to.

    Where it comes from is told by the command, by `tandem-training.yaml` beside it, or by both; see `lineage`.
    """
    check_name(name)
    directory = read_adapter(path)
    told = told_of(directory.files, trained_on, source, parent, settings or {})
    with runtime.catalog.read() as reading:
        base_version = reading.artifacts.version(parse_version_ref(base), Kind.BASE_MODEL)
        record = resolved(reading, told.document)
    _refuse_misfit(runtime, directory, base_version)
    upload = uploading(runtime, Permission.REGISTER)
    scanner = directory.weights_scanner()
    digest, size = upload.blobs.putter(directory.weights)(scanner.tee(read_chunks(directory.weights)))
    manifest = seal_adapter(directory.config, scanner.finish(), base_version, directory.chat_template)
    files = [File(directory.weights.name, digest, size)]
    files += [put_file(upload, given) for given in directory.files]
    return add_traced(upload, name, manifest, files, record, told.notes, [base_version])


# ---------------------------------------------------------------------------------------------------------


def _refuse_misfit(runtime: Runtime, directory: AdapterDirectory, base: Version) -> None:
    """Hold the adapter against what is stored of its base model: shapes, configuration, tokenizer."""
    shapes = parse_shapes(runtime.blobs.get(shapes_file(base).digest))
    stored = {file.path: file.digest for file in base.files if file.stored}

    def read(name: str) -> bytes:
        return runtime.blobs.get(stored[name])

    settings = parse_object(read(BASE_CONFIG), BASE_CONFIG, MAX_CONFIG) if BASE_CONFIG in stored else {}
    faults = check_compatible(directory.config, directory.header, shapes, base.reference, settings)
    faults += _token_faults(directory, BaseView(base.reference, shapes, settings), stored, read)
    if faults:
        raise InvalidInputError.of(f"adapter {directory.directory} does not fit {base.reference}", faults)


def _token_faults(
    directory: AdapterDirectory, view: BaseView, stored: Mapping[str, Digest], read: Callable[[str], bytes]
) -> list[Fault]:
    given = {file.path: file.data for file in directory.files if file.path in TOKEN_FILES}
    if all(stored.get(name) == digest_of_bytes(data) for name, data in given.items()):
        return []  # the base's own files, or none
    known = {name: read(name) for name in TOKEN_FILES if name in stored}
    base = read_tokens(known, view.name) if TOKENIZER in known else None
    ours = read_tokens(given, str(directory.directory), words_allowed(base, view.tokens()))
    return token_faults(ours, base, view.tokens(), view.name)
