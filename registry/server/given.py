"""The paths of a request: what a caller names is what they sent, and every message names it as they did."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from registry.bootstrap import Local
from registry.domain.errors import ConflictError, InvalidInputError, RegistryError
from registry.domain.problems import problem_of
from registry.integrations.hub_cache import default_cache
from registry.server.exchanges import Exchange
from registry.server.parts import Parts
from registry.server.straight import leave
from registry.services.pulling import Leave, pull
from registry.wire.codec import Sent
from registry.wire.files import EXCHANGE, checked_place, entry_of, refuse_here_only
from registry.wire.operations import Operation, Travels

BASES = "bases"
"""The folder of the registry in which weights of base models stay that were sent to a server, by what they are."""

REGISTRY, CACHE = "SERVER-REGISTRY", "SERVER-HUB-CACHE"
"""What callers are told instead of where these lie."""


@dataclass(frozen=True, slots=True)
class Given:
    """The arguments of a request with paths of this machine."""

    arguments: Mapping[str, Any]
    names: list[tuple[str, str]] = field(default_factory=list)
    """Paths of this machine, and what the caller calls them."""
    leave: Leave | None = None
    """Notes a blob that the caller fetches from where it lies."""

    def carried_out(self, registry: Local, operation: Operation, arguments: Mapping[str, Any]) -> Any:
        """What an operation of the registry comes to. What is pulled for somebody to fetch stays where it lies, if that
        is another machine."""
        if operation.name == "pull" and self.leave is not None:
            return pull(registry.runtime, **arguments, leave=self.leave)
        return getattr(registry, operation.name)(**arguments)

    def answer(self, encoded: bytes) -> bytes:
        """An answer in JSON that names no path of this machine."""
        if not any(json.dumps(here)[1:-1].encode() in encoded or here.encode() in encoded for here, _ in self.names):
            return encoded
        return json.dumps(self._renamed(json.loads(encoded)), ensure_ascii=False, separators=(",", ":")).encode()

    def problem(self, error: RegistryError, registry: Path) -> dict[str, Any]:
        """The document of an error that names no path of this machine, be it of what was sent, of the registry's folder
        or of the cache of the Hub."""
        ours = [(str(registry), REGISTRY), (os.path.realpath(registry), REGISTRY), (str(default_cache()), CACHE)]
        renamed: dict[str, Any] = Given({}, self.names + ours)._renamed(problem_of(error))
        return renamed

    def _renamed(self, value: Any) -> Any:
        if isinstance(value, str):
            for here, theirs in self.names:
                value = value.replace(here, theirs)
        elif isinstance(value, list | tuple):
            value = [self._renamed(each) for each in value]
        elif isinstance(value, dict):
            value = {self._renamed(key): self._renamed(each) for key, each in value.items()}
        return value


@contextmanager
def given(
    parts: Parts, account: str, operation: Operation, arguments: Mapping[str, Any], exchange: str | None
) -> Iterator[Given]:
    """The arguments of a request as the registry takes them, for as long as it works on it.

    Raises InvalidInputError for what cannot be done with files from elsewhere, NotFoundError for no exchange of theirs.
    """
    refuse_here_only(operation.name, arguments)
    if not any(_all_sent(value) for value in arguments.values()):
        yield Given(_as_here(operation, arguments))
        return
    if exchange is None:
        raise InvalidInputError(
            "files are named, but no exchange", where=EXCHANGE, expected="the exchange that they were sent to"
        )
    places = [sent.place for value in arguments.values() for sent in _all_sent(value)]
    with ExitStack() as stack:
        held = stack.enter_context(parts.exchanges.held(account, exchange))
        if parts.straight is not None:
            stack.enter_context(parts.straight.brought(held, operation.name, places))
        found = Given(_as_here(operation, arguments))
        put = {name: _placed(held, operation, name, value, found.names) for name, value in arguments.items()}
        names = sorted(found.names, key=lambda pair: -len(pair[0]))
        found = Given({**found.arguments, **put}, names, _leaving(held, operation, arguments))
        if operation.name == "register_base":
            with _kept(held, arguments["path"], found) as moved:
                yield moved
        else:
            yield found


# ---------------------------------------------------------------------------------------------------------


def _all_sent(value: Any) -> list[Sent]:
    """What was sent of an argument."""
    return [each for each in (value if isinstance(value, list | tuple) else [value]) if isinstance(each, Sent)]


def _leaving(held: Exchange, operation: Operation, arguments: Mapping[str, Any]) -> Leave | None:
    if operation.name != "pull" or not isinstance(sent := arguments.get("place"), Sent):
        return None
    within = entry_of(sent.path)
    return lambda file: leave(held, sent.place, f"{within}/{file.path}", file.digest, file.size)


def _as_here(operation: Operation, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """What is pulled for somebody to fetch need not be copied for that."""
    return {**arguments, "link": True} if operation.name == "pull" else dict(arguments)


def _placed(held: Exchange, operation: Operation, name: str, value: Any, names: list[tuple[str, str]]) -> Any:
    if isinstance(value, list | tuple):
        return [_placed(held, operation, name, each, names) for each in value]
    if not isinstance(value, Sent):
        return value
    checked_place(value.place, entry_of(value.path))
    place = held.place(value.place)
    path = place / entry_of(value.path)
    above = str(PurePosixPath(value.path).parent)
    names += [(str(path), value.path), (f"{place}/", "" if above == "." else f"{above.rstrip('/')}/")]
    if operation.paths.get(name, Travels.THERE) is not Travels.THERE:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


@contextmanager
def _kept(held: Exchange, sent: Sent, found: Given) -> Iterator[Given]:
    """A base model that was sent, at a place where it stays: its weights are read from there.

    The place is named by what lies there, so that the same model is kept once; one that is refused is removed again.
    Whoever sends the same meanwhile waits.
    """
    files = held.sent(sent.place)
    if not files:
        yield found
        return
    told = "".join(f"{path}\0{each.size}\0{each.digest}\n" for path, each in files)
    bases = held.folder.parents[2] / BASES
    bases.mkdir(mode=0o700, exist_ok=True)
    # beneath the digest, the directory has the name that its owner gave it
    place = bases / hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
    here = Path(found.arguments["path"])
    stays = place / here.name
    with _alone(place.with_suffix(".lock")):
        new = not place.exists()
        if new:
            for path, each in files:
                if (here.parent / path).stat().st_size != each.size:
                    raise ConflictError("a file of the model is not what was told of it", where=str(path))
            here.parent.rename(place)
        try:
            yield Given({**found.arguments, "path": stays}, [(str(stays), sent.path), *found.names])
        except BaseException:
            if new:
                shutil.rmtree(place, ignore_errors=True)
            raise


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
