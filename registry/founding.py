"""Founding a registry, empty or from an archive: in a folder, or in a database on a server with a folder of blobs
beside it."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from registry.config import FOLDER, Settings
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, UnknownOutcomeError
from registry.wiring import BLOBS, BLOBS_ELSEWHERE, DATABASE, LOG_KEY, account_of, bucket_of, engine_of, wired

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from registry.domain.addresses import ServerAddress
    from registry.domain.archives import Caps, Imported
    from registry.domain.outcomes import Initialised, Upgraded
    from registry.ports import Clock, Progress
    from registry.services.runtime import Runtime

Made = TypeVar("Made")

IMPORTING = "importing"
"""The file beside blobs and key that is there while a registry on a server is imported: should the import be killed,
the next one knows that they belong to nothing."""


def initialise(folder: Path, settings: Settings, clock: Clock | None = None) -> Initialised:
    """Make a registry in `folder/.tandem`: database, blobs, log key, and the actor as its owner.

    Where the settings name a bucket, the blobs are there, and `.tandem` remembers that.
    It is made beside its place and moved there as a whole, so an interrupted run leaves no half registry. Where the
    settings name a database server, it is made there, see `_found_on_server`. Raises ConflictError if there is one
    already or `folder` itself is one, InvalidInputError if nobody says who acts.
    """
    from registry.domain.outcomes import Initialised
    from registry.services.membership import found_registry

    def begin(runtime: Runtime, place: str, key: str) -> Initialised:
        return Initialised(place, found_registry(runtime, key), key)

    settings.refuse_remote()
    if settings.database is not None:
        return _found_on_server(settings, settings.database, clock, begin)
    return _found_in_folder(settings.at(folder), settings, clock, begin)


def import_registry(
    archive: Path,
    folder: Path,
    settings: Settings,
    *,
    human_id: str | None = None,
    caps: Caps | None = None,
    progress: Progress | None = None,
    clock: Clock | None = None,
) -> Imported:
    """Make a registry of an archive, or of what comes on standard input (`-`), where `initialise` would make one.

    Everything is verified before the registry is there: it appears whole, or not at all. `caps` bound what is taken
    in, `human_id` says who its owner is where the history does not. Raises InvalidInputError for an archive that is
    not whole and sound, ConflictError where a registry is already.
    """
    from registry.domain.archives import Caps
    from registry.integrations.archives import reading
    from registry.services.importing import Bringing, announced, bring

    settings.refuse_remote()
    _refuse_bucket(settings)
    folder = settings.at(folder)
    with reading(settings.at(archive) if str(archive) != "-" else archive) as reader:
        bringing = Bringing(reader, announced(reader, caps or Caps()), human_id, progress)

        def begin(runtime: Runtime, place: str, key: str) -> Imported:
            return bring(runtime, bringing, place, key)

        if settings.database is not None:
            return _found_on_server(settings, settings.database, clock, begin, importing=True)
        return _found_in_folder(folder, settings, clock, begin)


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


Begin = Callable[["Runtime", str, str], Made]
"""What makes a registry of an empty database, given its place and the id of its log key."""


def _found_in_folder(folder: Path, settings: Settings, clock: Clock | None, begin: Begin[Made]) -> Made:
    place = folder.absolute() / FOLDER
    _refuse_registry(place.parent)
    _refuse_second(place)
    account_of(settings)
    try:
        with _folder(place.parent), _alone_in(place.parent):
            _refuse_second(place)
            return _make(place, settings, clock, begin)
    except OSError as error:
        raise InfrastructureError(f"cannot make {place}", found=str(error.strerror), where=str(folder)) from error


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """Make a folder with those above it; if what follows fails, those that it made are removed again."""
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        with suppress(OSError):
            for path in missing:
                path.rmdir()
        raise


def _make(place: Path, settings: Settings, clock: Clock | None, begin: Begin[Made]) -> Made:
    from registry.integrations.signing import create_key
    from registry.storage.schema import upgrade

    draft = place.with_name(f"{FOLDER}.draft")
    shutil.rmtree(draft, ignore_errors=True)  # of a run that was killed: we are alone here
    try:
        draft.mkdir()
        (draft / LOG_KEY).parent.mkdir(mode=0o700)
        key_id = create_key(draft / LOG_KEY)
        with _place_for_blobs(draft, settings, key_id):
            engine = engine_of(draft / DATABASE)
            try:
                upgrade(engine)
                made = begin(_founding(engine, draft, settings, clock), str(place), key_id)
            finally:
                engine.dispose()
            _put_in_place(draft, place)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return made


def _founding(engine: Engine, root: Path, settings: Settings, clock: Clock | None) -> Runtime:
    """The parts that make a registry; what was kept of another one in this place holds them to nothing."""
    return wired(engine, root, replace(settings, state=None), None, clock)


@contextmanager
def _place_for_blobs(root: Path, settings: Settings, key: str) -> Iterator[None]:
    """A folder for the blobs, or a bucket that belongs to this registry from now on, unless making it fails."""
    if settings.blobs is None:
        (root / BLOBS).mkdir(exist_ok=True)
        yield
        return
    bucket = bucket_of(settings.blobs, root)
    new = bucket.claim(key)
    try:
        with (root / BLOBS_ELSEWHERE).open("w", encoding="utf-8") as file:
            file.write(f"{settings.blobs}\n")
            file.flush()
            os.fsync(file.fileno())
        _sync_names(root)
        yield
    except BaseException:
        if new:
            bucket.disclaim()
        raise


def _put_in_place(draft: Path, place: Path) -> None:
    """Move the finished registry to its place, durably; or back, where that it is there may not last."""
    draft.rename(place)
    try:
        _sync_names(place.parent)
    except OSError:
        place.rename(draft)
        raise


def _sync_names(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _found_on_server(
    settings: Settings, address: ServerAddress, clock: Clock | None, begin: Begin[Made], *, importing: bool = False
) -> Made:
    """Make a registry in a database, with its blobs and log key in the folder beside it.

    Schema first, then the entries that found the registry, in one transaction: until that is committed there is no
    registry, and another init takes up what an interrupted one left, its key too. Raises ConflictError if the
    database holds a registry or somebody else's tables, or the folder the blobs of another registry.
    """
    root = settings.root or settings.here
    account_of(settings)
    try:
        with _folder(root), _alone_in(root):
            return _found(root, settings, address, clock, begin, importing)
    except OSError as error:
        raise InfrastructureError(f"cannot make {root}", found=str(error.strerror), where=str(root)) from error


def _found(
    root: Path,
    settings: Settings,
    address: ServerAddress,
    clock: Clock | None,
    begin: Begin[Made],
    importing: bool,
) -> Made:
    from registry.storage.engine import read_connection
    from registry.storage.schema import demand_unused, upgrade

    engine = engine_of(address)
    try:
        with read_connection(engine) as connection:
            demand_unused(connection)
        _clear_killed_import(root, address)
        with _log_key(root) as key, _on_trial(root, engine, address, importing), _place_for_blobs(root, settings, key):
            upgrade(engine)
            return begin(_founding(engine, root, settings, clock), address.shown, key)
    finally:
        engine.dispose()


def _refuse_bucket(settings: Settings) -> None:
    if settings.blobs is not None:
        raise InvalidInputError(
            "an archive is imported into a folder; this version does not import into a bucket",
            where="TANDEM_BLOBS",
            expected="a folder, or nothing",
            found=str(settings.blobs),
            fix="unset TANDEM_BLOBS, or name a folder",
        )


@contextmanager
def _on_trial(root: Path, engine: Engine, address: ServerAddress, importing: bool) -> Iterator[None]:
    """While an import lasts, blobs and key are marked as those of no registry; if it fails, they are removed.

    Not if nobody knows whether it was committed, or it was (and somebody interrupted what comes after).
    """
    if not importing:
        yield
        return
    with (root / IMPORTING).open("w", encoding="utf-8") as mark:
        mark.write(address.shown)
        mark.flush()
        os.fsync(mark.fileno())
    _sync_names(root)
    try:
        yield
    except UnknownOutcomeError:
        raise
    except BaseException:
        if _is_unused(engine):
            _clear_killed_import(root, address)
        raise
    (root / IMPORTING).unlink()


def _is_unused(engine: Engine) -> bool:
    """Whether it is known that the database holds no registry."""
    from registry.storage.engine import read_connection
    from registry.storage.schema import demand_unused

    with suppress(ConflictError, InfrastructureError), read_connection(engine) as connection:
        demand_unused(connection)
        return True
    return False


def _clear_killed_import(root: Path, address: ServerAddress) -> None:
    """Remove what an import into this database left, which holds no registry: that was looked at before."""
    with suppress(FileNotFoundError):
        if (root / IMPORTING).read_text(encoding="utf-8") != address.shown:
            return  # the blobs may be those of a registry in another database
        shutil.rmtree(root / BLOBS, ignore_errors=True)
        (root / LOG_KEY).unlink(missing_ok=True)
        with suppress(OSError):
            (root / LOG_KEY).parent.rmdir()
        (root / IMPORTING).unlink()


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
    path.parent.mkdir(mode=0o700, exist_ok=True)
    left = path.exists()
    key = key_id(path) if left else create_key(path)
    try:
        yield key
    except ConflictError:
        if not left:
            path.unlink(missing_ok=True)
        raise
