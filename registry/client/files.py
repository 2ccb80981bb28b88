"""What a use case takes from this machine: files and folders, which are sent, and where a working tree stands, which is
told. What it would read where the registry is at hand is what is sent, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from registry.client.given import GivenBytes, GivenPath, Readable
from registry.client.moving import Exchange, exchange
from registry.client.transport import Transport
from registry.domain.documents import MAX_DOCUMENT
from registry.domain.prompts.parsing import MAX_PROMPT
from registry.integrations.files import Target
from registry.wire.codec import Sent
from registry.wire.files import EXCHANGE, STRAIGHT, entry_of, refuse_here_only
from registry.wire.operations import Operation, Travels

_WHOLE = """
    register_base.path register_dataset.path register_adapter.path register_repository_base.shapes pull.place
    export.place import_evaluation.files export_pairs.path attest.envelope write_tiles.folder
"""
"""The paths that use cases tell from the root on, wherever they were given from."""
_CHECKPOINT = "checkpoint"


@dataclass(slots=True)
class Journey:
    """A request with its files: the arguments as the server takes them, and where what comes back is fetched."""

    arguments: dict[str, Any]
    exchange: Exchange | None = None
    places: dict[str, str] = field(default_factory=dict)
    """The place of each argument that is a path, by its name."""

    @property
    def headers(self) -> dict[str, str]:
        return {} if self.exchange is None else {EXCHANGE: self.exchange.identifier}


@dataclass(frozen=True, slots=True)
class NamedBytes:
    """Bytes that are sent as a file of this name: as a commit holds them, or put together here."""

    path: Path
    data: bytes


@contextmanager
def travelling(transport: Transport, operation: Operation, arguments: Mapping[str, Any]) -> Iterator[Journey]:
    """Send the files of a request, for as long as it is worked on. Raises what the registry would for files that cannot
    be read, and InvalidInputError for what only the registry's own machine can do."""
    refuse_here_only(operation.name, arguments)
    here = _told_here(operation.name, arguments)
    journey = Journey({}, places={})
    files: dict[tuple[str, str], Readable] = {}
    for name, value in here.items():
        if name not in operation.parameters:
            continue  # it stays here
        journey.arguments[name] = _sent(operation, name, value, journey, files)
    if not journey.places:
        yield journey
        return
    with exchange(transport) as journey.exchange:
        journey.exchange.send(files, straight=operation.name in STRAIGHT)
        yield journey


def spelled(operation: Operation, name: str, path: Path) -> Path:
    """A path as the use case tells it."""
    return Path.cwd() / path if f"{operation.name}.{name}" in _WHOLE.split() and str(path) != "-" else path


# ---------------------------------------------------------------------------------------------------------


def _told_here(name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The same arguments with what has to be looked up in a repository of this machine."""
    found = dict(arguments)
    if isinstance(source := found.get("source"), Path):
        from registry.integrations import git

        found["source"] = git.provenance(Path.cwd() / source)
    revision = found.get("revision")
    if isinstance(revision, str):
        from registry.integrations import git_history

        most = MAX_PROMPT if name == "register_prompt" else MAX_DOCUMENT
        committed = git_history.committed(found["path"], revision, most)
        found["revision"], found["path"] = committed.revision, NamedBytes(found["path"], committed.data)
    return found


def _sent(operation: Operation, name: str, value: Any, journey: Journey, files: dict[tuple[str, str], Readable]) -> Any:
    """An argument as it is sent; what it names is noted as a file to send."""
    if isinstance(value, list | tuple):
        return [_sent(operation, name, each, journey, files) for each in value]
    if not isinstance(value, Path | NamedBytes):
        return value
    path = spelled(operation, name, value.path if isinstance(value, NamedBytes) else value)
    place = f"p{len(journey.places)}"
    journey.places[f"{name}{len(journey.places)}" if name in journey.places else name] = place
    if isinstance(value, NamedBytes):
        files[place, entry_of(str(path))] = GivenBytes(value.data)
    elif operation.paths[name] is not Travels.BACK:
        for within, file in _files_of(operation.name, path).items():
            files[place, within] = GivenPath(file)
    return Sent(path=str(path), place=place)


def _files_of(name: str, path: Path) -> dict[str, Path | Target]:
    """What a use case reads of a path, by its name in the place. What is not there is not sent: so it is missed where
    it is looked for."""
    entry = entry_of(str(path))
    if name == "register_base":
        from registry.integrations.base_models import files_of_base

        return {f"{entry}/{within}": file for within, file in files_of_base(path).items()}
    if name == "register_adapter":
        from registry.integrations.peft_files import files_of_adapter

        return {f"{entry}/{within}": file for within, file in files_of_adapter(path).items()}
    if name in {"plan_declared", "apply_declared"}:
        return _declared(path, entry)
    if name == "write_tiles":
        path, entry = path / _CHECKPOINT, f"{entry}/{_CHECKPOINT}"
    return {entry: path} if path.exists() or path.is_symlink() else {}


def _declared(path: Path, entry: str) -> dict[str, Path | Target]:
    """The documents at a path, and the files that they name."""
    from registry.integrations.declared_files import files_of_declared

    if not path.exists():
        return {}
    found = files_of_declared(path)
    return {f"{entry}/{within}" if path.is_dir() else within: file for within, file in found.items()}
