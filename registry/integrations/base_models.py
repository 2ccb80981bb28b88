"""A base model as a Transformers directory. Its small files are stored; its weights are hashed where they lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from registry.domain.adapters.safetensors_header import Header
from registry.domain.adapters.strict_json import parse_object
from registry.domain.architectures import OUTPUT, rule_shapes
from registry.domain.bases import (
    CHAT_TEMPLATE_FILE,
    TOKENIZER_FILES,
    ShapesFrom,
    is_licence,
    parse_shapes,
    seal_base,
    shapes_document,
    write_shapes,
)
from registry.domain.digests import Digest, canonical_json, digest_of_bytes, digest_of_chunks
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import File, Manifest
from registry.domain.training import TRAINING_FILE
from registry.integrations.files import (
    GivenFile,
    Target,
    directory_of,
    entries_of,
    read_chunks,
    read_header,
    read_small,
    read_weights,
    refuse_changed,
    safe_target,
    size_of,
)
from registry.integrations.hub_cache import Repository, damage_of
from registry.integrations.tokenizer_files import chat_template_of, refuse_remote_code

CONFIG_FILE = "config.json"
GENERATION_FILE = "generation_config.json"
SINGLE_FILE = "model.safetensors"
INDEX_FILE = "model.safetensors.index.json"

_SMALL = frozenset({CONFIG_FILE, GENERATION_FILE, INDEX_FILE, CHAT_TEMPLATE_FILE, *TOKENIZER_FILES})
_PICKLED = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.h5", "*.msgpack")
_MAX_CONFIG = 16 * 1024 * 1024
_MAX_INDEX = 64 * 1024 * 1024
_MAX_LICENCE = 1024 * 1024
_BUFFERS = (".rotary_emb.inv_freq", ".attn.bias", ".attn.masked_bias")
"""What older releases of Transformers saved besides the weights; it can be computed, and no adapter touches it."""


@dataclass(frozen=True, slots=True)
class BaseDirectory:
    """A base model that was read whole: every byte of its weights went into a digest, if they were at hand."""

    directory: Path
    manifest: Manifest
    files: tuple[GivenFile, ...]
    """The small files to be stored; what was parsed is what is to be stored."""
    weights: tuple[File, ...]
    """Not stored; `path` is relative to `directory`. Empty where only a repository's small files are here."""
    shapes: bytes
    """The shapes document, to be stored as SHAPES_FILE."""
    chat_template: str | None

    @property
    def licences(self) -> tuple[GivenFile, ...]:
        """The files that say under which terms the model may be used."""
        return tuple(f for f in self.files if is_licence(f.path))


@dataclass(frozen=True, slots=True)
class _Weights:
    files: tuple[File, ...]
    shapes: bytes
    told: ShapesFrom | None = None


def read_base(directory: Path) -> BaseDirectory:
    """Read a base model, hashing its weights.

    Raises InvalidInputError for a directory that is not one model with safetensors weights, or that brings code.
    """
    files, config = _described_by(directory)
    return _sealed(directory, files, config, _weights(directory, files))


def files_of_base(directory: Path) -> dict[str, Target]:
    """Where the files of a base model lie, by name, without hashing its weights. Raises as `read_base` does."""
    files, _ = _described_by(directory)
    weights = _weight_files(directory, files)
    return {**{name: safe_target(directory, directory / name) for name in files}, **weights}


def read_snapshot(snapshot: Path, repository: Repository, shapes: Path | None = None) -> BaseDirectory:
    """Read a repository's commit from the Hub's local cache, whose weights may be missing.

    Then the shapes are those of the file `shapes`, else what the configuration says by the rule of its architecture;
    a weight index must name the same tensors. Raises InvalidInputError as `read_base` does, for a download that is
    not complete, and for a cached file that is not what the Hub published.
    """
    files = _small_files(snapshot, _SMALL)  # what others tell of their training names nothing of this registry
    config = _config(snapshot, files)
    if _has_weights(snapshot):
        if shapes is not None:
            raise InvalidInputError(
                "the weights themselves say their shapes",
                where="--shapes",
                expected="no --shapes where the weights are at hand",
                found=f"weights in {snapshot}",
            )
        weights = _complete_weights(snapshot, files, repository)
    else:
        weights = _told_weights(files, config, shapes)
    read = _sealed(snapshot, files, config, weights, repository)
    found = [damage_of(snapshot / f.path, digest_of_bytes(f.data), f.data) for f in read.files]
    found += [damage_of(snapshot / w.path, w.digest) for w in read.weights]
    if faults := [fault for fault in found if fault is not None]:
        raise InvalidInputError.of(repository.reference, faults)
    return read


def verify_weights(directory: Path, weights: Sequence[Mapping[str, Any]]) -> list[Fault]:
    """Hash the weights at a recorded place again and compare with the manifest's `weights`; empty if all agree."""
    faults: list[Fault] = []
    for entry in weights:
        name, expected = str(entry["path"]), str(entry["digest"])
        try:
            path = safe_target(directory, directory / name)
            found = digest_of_chunks(read_chunks(path))[0] if size_of(path) == entry["size"] else None
        except InvalidInputError as error:
            faults += error.faults
            continue
        if found != expected:
            text = found or f"{size_of(path)} bytes instead of {entry['size']}"
            fix = "restore the file, or register the changed base model as a new version"
            faults.append(
                Fault("a weights file is not the one that was registered", str(directory / name), expected, text, fix)
            )
    return faults


def _described_by(directory: Path) -> tuple[dict[str, GivenFile], dict[str, Any]]:
    """The small files of a base model, and its configuration."""
    if not directory.exists():
        raise InvalidInputError(
            "not a base model's directory",
            where=str(directory),
            expected="a directory, or ORG/NAME@COMMIT for a repository of the Hub",
            found="nothing there",
        )
    directory_of(directory, "a base model's directory")
    files = _small_files(directory, _SMALL | {TRAINING_FILE})
    return files, _config(directory, files)


def _sealed(
    directory: Path,
    files: dict[str, GivenFile],
    config: dict[str, Any],
    weights: _Weights,
    repository: Repository | None = None,
) -> BaseDirectory:
    template = chat_template_of(files, directory.name)
    manifest = seal_base(
        model_type=config["model_type"],
        architectures=config.get("architectures") or [],
        config=digest_of_bytes(files[CONFIG_FILE].data),
        tokenizer=[_described(f) for f in files.values() if f.path in TOKENIZER_FILES],
        weights=weights.files,
        shapes=digest_of_bytes(weights.shapes),
        chat_template=digest_of_bytes(template.encode()) if template else None,
        generation_config=_digest_if_there(files, GENERATION_FILE),
        repository=(repository.name, repository.commit) if repository else None,
        weight_index=_digest_if_there(files, INDEX_FILE) if repository else None,
        shapes_from=weights.told,
    )
    return BaseDirectory(directory, manifest, tuple(files.values()), weights.files, weights.shapes, template)


def _weights(directory: Path, files: dict[str, GivenFile]) -> _Weights:
    """Weights that are at hand, with the shapes of their own headers."""
    paths = _weight_files(directory, files)
    headers = {name: read_header(path, name) for name, path in paths.items()}
    _check_index(files, headers)  # before gigabytes are hashed
    shapes = shapes_document(headers.values())
    return _Weights(tuple(_hashed(name, path, headers[name]) for name, path in paths.items()), shapes)


def _has_weights(snapshot: Path) -> bool:
    return bool(_safetensors(snapshot)) or any(any(snapshot.glob(pattern)) for pattern in _PICKLED)


def _complete_weights(snapshot: Path, files: dict[str, GivenFile], repository: Repository) -> _Weights:
    wanted = set(_weight_map(files).values()) if INDEX_FILE in files else {SINGLE_FILE}
    if (present := _safetensors(snapshot)) and wanted - present:
        raise InvalidInputError(
            "the download of the weights is not complete",
            where=str(snapshot),
            expected=_some(wanted),
            found=_some(present),
            fix=f"`{repository.download(weights=True)}`, or remove the weights from the cache to register without them",
        )
    return _weights(snapshot, files)


def _told_weights(files: dict[str, GivenFile], config: dict[str, Any], given: Path | None) -> _Weights:
    """No weights, and shapes from elsewhere."""
    if given is None:
        told, shapes = ShapesFrom.RULE, write_shapes(rule_shapes(config, CONFIG_FILE))
    else:
        told, shapes = ShapesFrom.GIVEN, canonical_json(parse_object(read_small(given), str(given), _MAX_INDEX))
    named = set(parse_shapes(shapes))
    if not named:
        raise InvalidInputError("no shapes are given", where=str(given), expected="dtype and shape of every tensor")
    if INDEX_FILE in files:
        listed = {name for name in _weight_map(files) if not name.endswith(_BUFFERS)}
        # a tied output layer is the embedding, saved or not
        if apart := (named ^ listed) - ({OUTPUT} if OUTPUT not in named else set()):
            raise InvalidInputError(
                "the weight index names other tensors than "
                + ("the configuration tells" if given is None else "the shapes that were given"),
                where=INDEX_FILE,
                expected=f"{len(named)} tensors; {len(apart)} differ",
                found=_some(apart),
                fix="download the weights" + (", or give the shapes with --shapes" if given is None else ""),
            )
    return _Weights((), shapes, told)


def _small_files(directory: Path, wanted: frozenset[str]) -> dict[str, GivenFile]:
    names = {entry.name for entry in entries_of(directory)}
    if "adapter_config.json" in names:
        raise InvalidInputError(
            "this directory holds an adapter",
            where=str(directory / "adapter_config.json"),
            expected="a base model alone; Transformers would load the adapter with it",
            fix="register the adapter with tandem adapter register, and the base model from its own directory",
        )
    given = {name: read_small(safe_target(directory, directory / name)) for name in names & wanted}
    for name in filter(is_licence, names - wanted):
        if (directory / name).is_file():  # a folder of licences is left alone
            given[name] = read_small(safe_target(directory, directory / name), _MAX_LICENCE)
    return {name: GivenFile(name, data) for name, data in sorted(given.items())}


def _config(directory: Path, files: dict[str, GivenFile]) -> dict[str, Any]:
    if CONFIG_FILE not in files:
        raise InvalidInputError(
            "config.json is missing", where=str(directory), expected="a directory that Transformers saved"
        )
    config = parse_object(files[CONFIG_FILE].data, CONFIG_FILE, _MAX_CONFIG)
    refuse_remote_code(config, CONFIG_FILE)
    if not isinstance(config.get("model_type"), str) or not config["model_type"]:
        raise InvalidInputError(
            "the kind of model is not named", where=f"{CONFIG_FILE}: model_type", found=repr(config.get("model_type"))
        )
    architectures = config.get("architectures") or []
    if not isinstance(architectures, list) or not all(isinstance(a, str) for a in architectures):
        raise InvalidInputError(
            "malformed", where=f"{CONFIG_FILE}: architectures", expected="a list of names", found=repr(architectures)
        )
    return config


def _weight_files(directory: Path, files: dict[str, GivenFile]) -> dict[str, Target]:
    """The weights that Transformers would load, by name. Raises if there are none, or more than one set."""
    present = _safetensors(directory)
    if not present:
        pickled = sorted(p.name for pattern in _PICKLED for p in directory.glob(pattern))
        raise InvalidInputError(
            "pickled weights are refused: loading them can run code" if pickled else "the base model has no weights",
            where=str(directory),
            expected=f"{SINGLE_FILE}, or shards with {INDEX_FILE}",
            found=", ".join(pickled[:5]) or "no weights",
            fix="convert where you trust the files: AutoModelForCausalLM.from_pretrained(…).save_pretrained(…)",
        )
    wanted = set(_weight_map(files).values()) if INDEX_FILE in files else {SINGLE_FILE}
    if wanted != present:
        raise InvalidInputError(
            "the weights files are not one complete set",
            where=str(directory / INDEX_FILE) if INDEX_FILE in files else str(directory),
            expected=_some(wanted),
            found=_some(present),
            fix=f"missing: {_some(wanted - present)}; not part of the model: {_some(present - wanted)}",
        )
    return {name: safe_target(directory, directory / name) for name in sorted(wanted)}


def _safetensors(directory: Path) -> set[str]:
    return {p.name for p in entries_of(directory) if p.name.startswith("model") and p.suffix == ".safetensors"}


def _weight_map(files: dict[str, GivenFile]) -> dict[str, str]:
    index = parse_object(files[INDEX_FILE].data, INDEX_FILE, _MAX_INDEX)
    names = index.get("weight_map")
    if not isinstance(names, dict) or not names or not all(isinstance(f, str) for f in names.values()):
        raise InvalidInputError(
            "malformed",
            where=f"{INDEX_FILE}: weight_map",
            expected="tensor names to file names",
            found=repr(names)[:80],
        )
    return names


def _check_index(files: dict[str, GivenFile], headers: dict[str, Header]) -> None:
    if INDEX_FILE not in files:
        return
    listed = set(_weight_map(files).items())
    held = {(tensor.name, name) for name, header in headers.items() for tensor in header.tensors}
    if listed != held:
        tensor, name = min(listed ^ held)
        raise InvalidInputError(
            "the index does not agree with the weights files",
            where=INDEX_FILE,
            expected=f"every tensor where the index says; {len(listed ^ held)} differ",
            found=f"{tensor} is {'listed' if (tensor, name) in listed else 'held, not listed,'} in {name}",
        )


def _hashed(name: str, path: Target, header: Header) -> File:
    """The file, which is hashed in the same reading as its header: that must be the one whose shapes are sealed."""
    found, digest, size = read_weights(path, name)
    if found != header:
        refuse_changed(path, f"{len(header.tensors)} tensors, as it began", f"{len(found.tensors)} other tensors")
    return File(name, digest, size, stored=False)


def _described(file: GivenFile) -> File:
    return File(file.path, digest_of_bytes(file.data), len(file.data))


def _digest_if_there(files: dict[str, GivenFile], name: str) -> Digest | None:
    return digest_of_bytes(files[name].data) if name in files else None


def _some(names: set[str]) -> str:
    shown = ", ".join(sorted(names)[:4]) or "none"
    return shown if len(names) <= 4 else f"{shown} and {len(names) - 4} more"
