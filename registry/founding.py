"""Founding a registry: in a folder, or in a database on a server with a folder of blobs beside it."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from registry.config import FOLDER, Settings
from registry.domain.errors import ConflictError, InfrastructureError
from registry.wiring import BLOBS, DATABASE, LOG_KEY, account_of, engine_of, wired

if TYPE_CHECKING:
    from registry.domain.addresses import ServerAddress
    from registry.domain.outcomes import Initialised, Upgraded
    from registry.ports import Clock


def initialise(folder: Path, settings: Settings, clock: Clock | None = None) -> Initialised:
    """Make a registry in `folder/.tandem`: database, blobs, log key, and the actor as its owner.

    It is made beside its place and moved there as a whole, so an interrupted run leaves no half registry. Where the
    settings name a database server, it is made there, see `_found_on_server`. Raises ConflictError if there is one
    already or `folder` itself is one, InvalidInputError if nobody says who acts.
    """
    if settings.database is not None:
        return _found_on_server(settings, settings.database, clock)
    place = folder.absolute() / FOLDER
    _refuse_registry(folder.absolute())
    _refuse_second(place)
    account_of(settings)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _alone_in(place.parent):
            _refuse_second(place)
            return _make(place, settings, clock)
    except OSError as error:
        raise InfrastructureError(f"cannot make {place}", found=str(error.strerror), where=str(folder)) from error


def modernise(settings: Settings) -> Upgraded:
    """Bring the database of an older Tandem to this build's schema, in one transaction; facts stay as they are.

    Raises NotFoundError where there is no registry, InfrastructureError for one of a newer Tandem.
    """
    from registry.domain.outcomes import Upgraded
    from registry.storage.engine import read_connection
    from registry.storage.schema import HEAD, demand_founded, upgrade

    root = settings.demand_root()
    engine = engine_of(settings.database or root / DATABASE)
    try:
        with read_connection(engine) as connection:
            demand_founded(connection)
        before = upgrade(engine)
    finally:
        engine.dispose()
    return Upgraded(settings.database.shown if settings.database else str(root), before or HEAD, HEAD)


def _refuse_registry(folder: Path) -> None:
    if (folder / DATABASE).is_file():
        raise ConflictError(
            f"{folder} is a registry already",
            expected=f"a folder to make {FOLDER}/ in",
            found=str(folder / DATABASE),
            fix="use it as it is, or choose another folder",
        )


def _refuse_second(place: Path) -> None:
    if place.exists():
        raise ConflictError(
            f"{place} exists already",
            expected=f"a folder without {FOLDER}/",
            found=str(place),
            fix="use it as it is, or choose another folder",
        )


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Wait until nobody else makes a registry in this folder. The lock ends with the process that holds it."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _make(place: Path, settings: Settings, clock: Clock | None) -> Initialised:
    from registry.domain.outcomes import Initialised
    from registry.integrations.signing import create_key
    from registry.services.membership import found_registry
    from registry.storage.schema import upgrade

    draft = place.with_name(f"{FOLDER}.draft")
    shutil.rmtree(draft, ignore_errors=True)  # of a run that was killed: we are alone here
    try:
        (draft / BLOBS).mkdir(parents=True)
        (draft / LOG_KEY).parent.mkdir(mode=0o700)
        key_id = create_key(draft / LOG_KEY)
        engine = engine_of(draft / DATABASE)
        upgrade(engine)
        owner = found_registry(wired(engine, draft, settings, None, clock), key_id)
        engine.dispose()
        _put_in_place(draft, place)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return Initialised(str(place), owner, key_id)


def _put_in_place(draft: Path, place: Path) -> None:
    """Move the finished registry to its place, durably."""
    draft.rename(place)
    descriptor = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _found_on_server(settings: Settings, address: ServerAddress, clock: Clock | None) -> Initialised:
    """Make a registry in a database, with its blobs and log key in the folder beside it.

    Schema first, then the entries that found the registry, in one transaction: until that is committed there is no
    registry, and another init takes up what an interrupted one left, its key too. Raises ConflictError if the
    database holds a registry or somebody else's tables, or the folder the blobs of another registry.
    """
    root = settings.root or settings.here
    account_of(settings)
    try:
        root.mkdir(parents=True, exist_ok=True)
        with _alone_in(root):
            return _found(root, settings, address, clock)
    except OSError as error:
        raise InfrastructureError(f"cannot make {root}", found=str(error.strerror), where=str(root)) from error


def _found(root: Path, settings: Settings, address: ServerAddress, clock: Clock | None) -> Initialised:
    from registry.domain.outcomes import Initialised
    from registry.services.membership import found_registry
    from registry.storage.engine import read_connection
    from registry.storage.schema import demand_unused, upgrade

    engine = engine_of(address)
    try:
        with read_connection(engine) as connection:
            demand_unused(connection)
        with _log_key(root) as key:
            upgrade(engine)
            owner = found_registry(wired(engine, root, settings, None, clock), key)
    finally:
        engine.dispose()
    return Initialised(address.shown, owner, key)


@contextmanager
def _log_key(root: Path) -> Iterator[str]:
    """The key of a registry that is being made; one made here is removed if another init was first."""
    from registry.integrations.signing import create_key, key_id

    if (root / BLOBS).is_dir() and any(path.is_file() for path in (root / BLOBS).rglob("*")):
        raise ConflictError(
            f"{root} holds the blobs of another registry",
            expected="an empty folder, or one that an interrupted init left",
            found=str(root / BLOBS),
            fix="name another folder with TANDEM_BLOBS",
        )
    path = root / LOG_KEY
    (root / BLOBS).mkdir(exist_ok=True)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    left = path.exists()
    key = key_id(path) if left else create_key(path)
    try:
        yield key
    except ConflictError:
        if not left:
            path.unlink()
        raise
