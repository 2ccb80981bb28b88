"""Adapters on disk: fetched once, and kept under their digest only when they are what it says.

What PEFT reads is written anew from what the digest covers. All else that came with an adapter, such as the name of a
base model to fetch from somewhere, is nobody's word and left out. What lies there already is held to the digest again
when a process first asks for it, and whenever its files have changed since; after that, asking looks at the times of
two files.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from registry.client.sdk.leftovers import PART, sweep_parts
from registry.client.sdk.resolved import Adapter
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.tensors import TensorScanner
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError

_CONFIG, _WEIGHTS = "adapter_config.json", "adapter_model.safetensors"
_MAX_CONFIG = 1024 * 1024
_CHUNK = 1024 * 1024
_UNPROVEN = ("base_model_name_or_path", "revision", "auto_mapping")
_LOG = logging.getLogger("tandem.client")
Stamp = tuple[tuple[str, int, int, int, int], ...]
"""What changes with a file: its name, number, size, and the times of its bytes and of itself."""


class Pull(Protocol):
    """Puts the files of a version into a folder that is not there yet, as `registry.api.Registry.pull` does."""

    def __call__(self, reference: str, place: Path) -> object: ...


class Placer:
    """Puts adapters into a folder."""

    def __init__(self, folder: Path, pull: Pull, close: Any) -> None:
        self._folder, self._pull, self.close = folder, pull, close
        self._checked: dict[str, Stamp] = {}
        sweep_parts(folder)

    def place(self, adapter: Adapter) -> Path:
        """The folder of an adapter. Raises IntegrityError if what the server sends is another than was proven, or what
        lies here is, and cannot be fetched again."""
        place = self._folder / adapter.digest.removeprefix("sha256:")
        try:
            if not place.is_dir():
                self._fetch(adapter, place)
            elif self._checked.get(adapter.digest) != (stamp := _stamp(place)):
                self._check(adapter, place)
                self._checked[adapter.digest] = stamp
        except OSError as error:
            raise InfrastructureError(
                "the adapter cannot be kept",
                where=str(place),
                found=error.strerror or str(error),
                fix="check the folder, its rights and free space; connect(…, cache=FOLDER) names another one",
            ) from error
        return place

    def _check(self, adapter: Adapter, place: Path) -> None:
        """Hold what lies in a folder to the adapter, and put what the server has in its place if it is another."""
        try:
            _hold_placed(place, adapter)
            return
        except IntegrityError as error:
            changed = error
        _LOG.error("%s: %s (%s); it is fetched again", place, changed.message, changed.found)
        try:
            self._fetch(adapter, place)
        except InfrastructureError as error:
            raise changed from error

    def _fetch(self, adapter: Adapter, place: Path) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self._folder, prefix=PART) as draft:
            came, ready = Path(draft) / "came", Path(draft) / "ready"
            self._pull(f"{adapter.name}@{adapter.number}", came)
            ready.mkdir()
            _take(came, ready, adapter)
            stamp = _stamp(ready)
            if place.is_dir():  # what was changed; whoever has its files open keeps them
                place.rename(Path(draft) / "changed")
            if _put(ready, place):
                self._checked[adapter.digest] = stamp


def _stamp(place: Path) -> Stamp:
    """What lies in a folder, as far as a look at its files tells."""
    found = [(each.name, each.lstat()) for each in sorted(place.iterdir())]
    return tuple((name, s.st_ino, s.st_size, s.st_mtime_ns, s.st_ctime_ns) for name, s in found)


def _hold_placed(place: Path, adapter: Adapter) -> None:
    """Raise IntegrityError for anything but what `_take` made of the adapter."""
    here = sorted(each.name for each in place.iterdir() if each.is_file() and not each.is_symlink())
    if here != sorted(each.name for each in place.iterdir()) or here != [_CONFIG, _WEIGHTS]:
        raise _changed(f"{_CONFIG} and {_WEIGHTS} alone", ", ".join(sorted(p.name for p in place.iterdir())), place)
    try:
        config = _small(place / _CONFIG)
        scanner = TensorScanner((place / _WEIGHTS).stat().st_size, _WEIGHTS)
        with (place / _WEIGHTS).open("rb") as source:
            for _ in scanner.tee(iter(lambda: source.read(_CHUNK), b"")):
                pass
        found = (parse_peft_config(config, _CONFIG).canonical(), scanner.finish().digest)
    except InvalidInputError as error:
        raise _changed("files of an adapter", str(error), place) from error
    wanted = (adapter.manifest["peft"], adapter.manifest["tensors"]["digest"])
    if found != wanted or any(key in json.loads(config) for key in _UNPROVEN):
        raise _changed(adapter.digest, "another adapter", place)


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


def _put(ready: Path, place: Path) -> bool:
    """Whether the folder is at its place; if not, another process was quicker, with the same."""
    try:
        ready.rename(place)
    except OSError:
        if not place.is_dir():
            raise
        shutil.rmtree(ready)
        return False
    return True


def _hold(what: str, found: str | Mapping[str, Any], wanted: str | Mapping[str, Any], where: str) -> None:
    if found != wanted:
        raise _other(f"{what}: {wanted}", str(found), where)


def _changed(expected: str, found: str, place: Path) -> IntegrityError:
    return IntegrityError(
        "the adapter in the cache was changed",
        where=str(place),
        expected=expected,
        found=found,
        fix="find out by whom; it is fetched again when the server answers",
    )


def _other(expected: str, found: str, where: str) -> IntegrityError:
    return IntegrityError(
        "the server sent another adapter than the release was sealed with",
        where=where,
        expected=expected,
        found=found,
        fix="do not use it, and find out who answers at this address",
    )
