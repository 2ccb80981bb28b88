"""Adapters on disk: fetched once, and kept under their digest only when they are what it says.

What PEFT reads is written anew from what the digest covers. All else that came with an adapter, such as the name of a
base model to fetch from somewhere, is nobody's word and left out.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from registry.client.sdk.resolved import Adapter
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.tensors import TensorScanner
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError

_CONFIG, _WEIGHTS = "adapter_config.json", "adapter_model.safetensors"
_MAX_CONFIG = 1024 * 1024
_CHUNK = 1024 * 1024
_UNPROVEN = ("base_model_name_or_path", "revision", "auto_mapping")


class Pull(Protocol):
    """Puts the files of a version into a folder that is not there yet, as `registry.api.Registry.pull` does."""

    def __call__(self, reference: str, place: Path) -> object: ...


class Placer:
    """Puts adapters into a folder."""

    def __init__(self, folder: Path, pull: Pull, close: Any) -> None:
        self._folder, self._pull, self.close = folder, pull, close

    def place(self, adapter: Adapter) -> Path:
        """The folder of an adapter. Raises IntegrityError if what the server sends is another than was proven."""
        place = self._folder / adapter.digest.removeprefix("sha256:")
        if place.is_dir():
            return place
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self._folder, prefix=".part.") as draft:
                came, ready = Path(draft) / "came", Path(draft) / "ready"
                self._pull(f"{adapter.name}@{adapter.number}", came)
                ready.mkdir()
                _take(came, ready, adapter)
                _put(ready, place)
        except OSError as error:
            raise InfrastructureError(
                "the adapter cannot be kept",
                where=str(place),
                found=error.strerror or str(error),
                fix="check the folder, its rights and free space; connect(…, cache=FOLDER) names another one",
            ) from error
        return place


def _take(came: Path, ready: Path, adapter: Adapter) -> None:
    """Put together what PEFT loads from what came, each part held to the manifest."""
    where = f"{adapter.name}@{adapter.number}"
    try:
        config = _small(came / _CONFIG)
        _hold("peft", parse_peft_config(config, _CONFIG).canonical(), adapter.manifest["peft"], where)
        size = (came / _WEIGHTS).stat().st_size
        scanner = TensorScanner(size, _WEIGHTS)
        with (came / _WEIGHTS).open("rb") as source, (ready / _WEIGHTS).open("wb") as target:
            target.writelines(scanner.tee(iter(lambda: source.read(_CHUNK), b"")))
            target.flush()
            os.fsync(target.fileno())
        found = scanner.finish()
    except (InvalidInputError, FileNotFoundError) as error:
        raise _other("files of an adapter", str(error), where) from error
    _hold("tensors", found.digest, adapter.manifest["tensors"]["digest"], where)
    told = {key: value for key, value in json.loads(config).items() if key not in _UNPROVEN}
    with (ready / _CONFIG).open("w") as file:
        file.write(json.dumps(told, indent=2, sort_keys=True))
        file.flush()
        os.fsync(file.fileno())


def _small(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MAX_CONFIG + 1)


def _put(ready: Path, place: Path) -> None:
    try:
        ready.rename(place)
    except OSError:
        if not place.is_dir():  # else another process was quicker, with the same
            raise
        shutil.rmtree(ready)


def _hold(what: str, found: str | Mapping[str, Any], wanted: str | Mapping[str, Any], where: str) -> None:
    if found != wanted:
        raise _other(f"{what}: {wanted}", str(found), where)


def _other(expected: str, found: str, where: str) -> IntegrityError:
    return IntegrityError(
        "the server sent another adapter than the release was sealed with",
        where=where,
        expected=expected,
        found=found,
        fix="do not use it, and find out who answers at this address",
    )
