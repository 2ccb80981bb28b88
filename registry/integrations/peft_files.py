"""An adapter as a directory: only files of known names, and none that could be unpickled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.peft_types import PeftConfig
from registry.domain.adapters.safetensors_header import LENGTH_BYTES, Header
from registry.domain.adapters.tensors import TensorScanner
from registry.domain.bases import CHAT_TEMPLATE_FILE, TOKENIZER_FILES
from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.training import TRAINING_FILE
from registry.integrations.files import (
    GivenFile,
    Target,
    directory_of,
    entries_of,
    opened,
    read_header,
    read_small,
    read_start,
    safe_target,
    size_of,
)
from registry.integrations.scanning import ParallelScanner
from registry.integrations.tokenizer_files import chat_template_of

CONFIG_FILE = "adapter_config.json"
WEIGHTS_FILE = "adapter_model.safetensors"
README_FILE = "README.md"
MAX_WEIGHTS = 8 * 1024**3
"""Bytes of an adapter's weights."""

ALLOWED = frozenset({CONFIG_FILE, WEIGHTS_FILE, README_FILE, TRAINING_FILE, CHAT_TEMPLATE_FILE, *TOKENIZER_FILES})

_IGNORED = frozenset({".gitattributes", ".DS_Store"})
_PICKLES = frozenset(
    {
        *(".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt", ".joblib", ".npy", ".npz", ".dill", ".msgpack"),
        *(".h5", ".hdf5", ".keras", ".mar", ".nemo", ".pdparams"),
        *(".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar"),
    }
)
OF_THE_TRAINER = frozenset(
    {"training_args.bin", "optimizer.pt", "scheduler.pt", "rng_state.pth", "scaler.pt", "trainer_state.json"}
)
"""What a trainer leaves beside an adapter. None of it is weights, so converting it would be the wrong advice."""
_MAGIC = {
    b"\x93NUMPY": "content of a NumPy file",
    b"\x89HDF": "content of an HDF5 file",
    b"\x1f\x8b": "content of a gzip archive",
    b"BZh": "content of a bzip2 archive",
    b"\xfd7zXZ": "content of an xz archive",
    b"\x28\xb5\x2f\xfd": "content of a Zstandard archive",
    b"7z\xbc\xaf": "content of a 7-Zip archive",
    b"Rar!": "content of a RAR archive",
}
_ZIP_END = b"PK\x05\x06"
_ZIP_END_SIZE = 22
_ZIP_TAIL = _ZIP_END_SIZE + 0xFFFF
"""Bytes within which an archive's last record lies."""
_CONVERT = (
    "convert to safetensors where you trust the file: PeftModel.from_pretrained(…).save_pretrained(…), "
    "which writes adapter_model.safetensors"
)


@dataclass(frozen=True, slots=True)
class AdapterDirectory:
    """An adapter whose configuration and header were read. Its tensors are read when it is copied."""

    directory: Path
    config: PeftConfig
    header: Header
    weights: Target
    weights_size: int
    files: tuple[GivenFile, ...]
    """Everything but the weights, by path: what was parsed is what is to be stored."""
    chat_template: Digest | None

    def weights_scanner(self) -> TensorScanner:
        """Stands between `read_chunks(weights)` and the store."""
        return ParallelScanner(self.weights_size, WEIGHTS_FILE, self.header)


def read_adapter(directory: Path) -> AdapterDirectory:
    """Read a PEFT directory. Raises InvalidInputError for whatever is missing, unknown, hostile or malformed.

    Reads the header of the weights, not the tensors.
    """
    directory_of(directory, "an adapter directory")
    found = _known_files(directory)
    weights = found.pop(WEIGHTS_FILE)
    files = {name: GivenFile(name, read_small(path)) for name, path in found.items()}
    _refuse_no_json(files)
    config = parse_peft_config(files[CONFIG_FILE].data, CONFIG_FILE)
    size = size_of(weights)
    if size > MAX_WEIGHTS:
        raise InvalidInputError(
            "the weights are too large for an adapter",
            where=WEIGHTS_FILE,
            expected=f"at most {MAX_WEIGHTS} bytes",
            found=f"{size} bytes",
        )
    header = read_header(weights, WEIGHTS_FILE)
    if ends_like_zip(_tail(weights, size)):
        fault = _pickle(WEIGHTS_FILE, "a zip archive at its end, behind a good header")
        raise InvalidInputError.of(WEIGHTS_FILE, [fault])
    template = chat_template_of(files, directory.name)
    return AdapterDirectory(
        directory=directory,
        config=config,
        header=header,
        weights=weights,
        weights_size=size,
        files=tuple(files.values()),
        chat_template=digest_of_bytes(template.encode()) if template else None,
    )


def files_of_adapter(directory: Path) -> dict[str, Target]:
    """Where the files of an adapter lie, by name. Raises as `read_adapter` does."""
    read = read_adapter(directory)
    return {WEIGHTS_FILE: read.weights, **{f.path: safe_target(directory, directory / f.path) for f in read.files}}


def _known_files(directory: Path) -> dict[str, Target]:
    """The allowed files by name, where they really lie. Raises with a fault for each other entry."""
    found: dict[str, Target] = {}
    faults: list[Fault] = []
    for entry in entries_of(directory):
        if entry.name in _IGNORED or (entry.name.startswith(".") and entry.is_dir() and not entry.is_symlink()):
            continue
        fault = _fault_of(directory, entry)
        if fault:
            faults.append(fault)
        else:
            found[entry.name] = safe_target(directory, entry)
    faults += _missing(found, faults)
    if faults:
        raise InvalidInputError.of(f"adapter {directory}", faults)
    return found


def _fault_of(directory: Path, entry: Path) -> Fault | None:
    allowed = ", ".join(sorted(ALLOWED))
    if entry.name in OF_THE_TRAINER:
        fix = "leave it out: copy the adapter's own files into a directory of their own"
        return Fault("a file of the training run, not of the adapter", entry.name, f"one of {allowed}", entry.name, fix)
    if _is_pickle_name(entry.name):
        return _pickle(entry.name, "the file's name")
    if entry.is_dir():
        fix = "register the directory that holds adapter_config.json, without checkpoints beside it"
        return Fault("a directory inside the adapter", entry.name, f"files only: {allowed}", "a directory", fix)
    kind = pickle_like(read_start(safe_target(directory, entry), 16))
    if kind:
        return _pickle(entry.name, kind)
    if entry.name not in ALLOWED:
        fix = "copy the adapter's own files into a directory of their own"
        return Fault("an unknown file in the adapter", entry.name, f"one of {allowed}", entry.name, fix)
    return None


def pickle_like(start: bytes) -> str:
    """What a file that begins so really is, if loading it could run code or unpack others; empty if neither.

    The length at the start of a safetensors file has zeros from its fourth byte on, which none of these has.
    """
    if start[3:LENGTH_BYTES] == bytes(LENGTH_BYTES - 3):
        return ""
    if start[:1] == b"\x80" and start[1:2] in {b"\x02", b"\x03", b"\x04", b"\x05"}:
        return "content of a pickle"
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "content of a zip archive, as torch.save writes"
    return next((what for magic, what in _MAGIC.items() if start.startswith(magic)), "")


def ends_like_zip(tail: bytes) -> bool:
    """Whether the end of a file is that of a zip archive, whatever it begins with.

    Readers of zip archives look for them from the end, so that one file can be weights to one library and a pickle to
    another. Its last record ends with the length of a comment, which reaches exactly to the end of the file.
    """
    place = tail.rfind(_ZIP_END)
    while place >= 0:
        rest = len(tail) - place - _ZIP_END_SIZE
        if rest >= 0 and int.from_bytes(tail[place + 20 : place + 22], "little") == rest:
            return True
        place = tail.rfind(_ZIP_END, 0, place)
    return False


def _pickle(name: str, found: str) -> Fault:
    return Fault(
        "pickled or archived weights are refused: loading them can run code",
        where=name,
        expected=WEIGHTS_FILE,
        found=found,
        fix=_CONVERT,
    )


def _refuse_no_json(files: Mapping[str, GivenFile]) -> None:
    """Raise InvalidInputError for files that are named as JSON and do not even begin like it; faults of all of them."""
    faults = [
        Fault("a file named as JSON is something else", name, "one JSON object", repr(file.data[:16]))
        for name, file in files.items()
        if name.endswith(".json") and not file.data.lstrip().startswith(b"{")
    ]
    if faults:
        raise InvalidInputError.of("adapter", faults)


def _tail(path: Target, size: int) -> bytes:
    with opened(path) as file:
        file.seek(max(0, size - _ZIP_TAIL))
        return file.read(_ZIP_TAIL)


def _is_pickle_name(name: str) -> bool:
    return Path(name).suffix.lower() in _PICKLES


def _missing(found: dict[str, Target], refused: list[Fault]) -> list[Fault]:
    """A fault for each required file that is not there; one that was refused is not missing as well."""
    there = {*found, *(f.where for f in refused), *(WEIGHTS_FILE for f in refused if f.expected == WEIGHTS_FILE)}
    return [
        Fault(f"{name} is missing", name, "a PEFT directory", ", ".join(sorted(found)) or "no file", fix)
        for name, fix in (
            (CONFIG_FILE, "save the adapter with save_pretrained"),
            (WEIGHTS_FILE, "save the adapter with save_pretrained, which writes safetensors"),
        )
        if name not in there
    ]
