"""Examining a registry at hand while it runs: the folder, the database, the blobs, and what is on record.

It changes nothing, takes a second or two, and goes on whatever it finds: what cannot be looked at is a finding, too.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from registry.config import Settings
from registry.domain.checkups.databases import (
    judged_connections,
    judged_file,
    judged_rights,
    judged_server,
    judged_writer,
)
from registry.domain.checkups.duties import judged_stages
from registry.domain.checkups.findings import Check, Checkup, guarded, ok, unlooked
from registry.domain.checkups.machines import (
    FolderFacts,
    Unwritable,
    judged_blobs,
    judged_bucket,
    judged_folder,
    judged_room,
    judged_skew,
    judged_unwritable,
)
from registry.domain.errors import RegistryError
from registry.domain.times import time_text
from registry.founding import IMPORTING
from registry.wiring import BLOBS, BLOBS_ELSEWHERE, DATABASE, EXCHANGES, LOG_KEY, blobs_of, engine_of, wired

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from registry.domain.addresses import ServerAddress
    from registry.ports import BlobStore, Clock
    from registry.services.runtime import Runtime


def examine(settings: Settings, clock: Clock | None = None) -> Checkup:
    """Look at the registry that the settings name. Raises NotFoundError where there is none at all."""
    root = settings.demand_root()
    checks = [*_places(settings, root), *_database(settings, root)]
    checks += _on_record(settings, root, clock)
    shown = settings.database.shown if settings.database is not None else str(root)
    return Checkup(shown, time_text(datetime.now(UTC)), version("tandem-registry"), tuple(checks))


# Places ------------------------------------------------------------------------------------------------------


def _places(settings: Settings, root: Path) -> Iterator[Check]:
    yield from guarded("folder", partial(_folder, settings, root))
    yield from guarded("writable", partial(_writable, settings, root))
    yield from guarded("room", partial(_room, settings, root))
    yield from guarded("blobs", partial(_blobs, settings, root))


def _folder(settings: Settings, root: Path) -> Iterator[Check]:
    from registry.integrations.disks import is_far, kind_at, written_by_others

    kind = kind_at(root)
    far, interrupted = kind is not None and is_far(kind), (root / IMPORTING).exists()
    facts = FolderFacts(str(root), kind, far, written_by_others(root), interrupted, settings.database is None)
    yield judged_folder("folder", facts)


def _writable(settings: Settings, root: Path) -> Iterator[Check]:
    """Nothing where all that has to be written may be: a probe of its own would not touch what others have made."""
    from registry.storage.blobs.probing import blob_places, unwritable, user_named

    rows = () if settings.database is not None else (root, *sorted(root.glob(f"{DATABASE}*")))
    stuck = unwritable(chain(rows, blob_places(root / BLOBS)))
    if stuck is not None:
        facts = Unwritable(str(stuck), user_named(stuck.stat().st_uid), user_named(os.geteuid()))
        yield judged_unwritable("writable", str(root), facts)


def _room(settings: Settings, root: Path) -> Iterator[Check]:
    import tempfile

    from registry.integrations.disks import room_at

    yield judged_room("room", room_at(root))
    temporary = Path(tempfile.gettempdir())
    # Blobs on their way to a bucket are copied there first.
    if settings.blobs is not None and temporary.stat().st_dev != root.stat().st_dev:
        yield judged_room("room", room_at(temporary))


def _blobs(settings: Settings, root: Path) -> Iterator[Check]:
    store = blobs_of(settings, root)
    if (root / BLOBS_ELSEWHERE).exists():
        yield from _bucket(store, root)
        return
    from registry.storage.blobs.folder import FolderBlobs
    from registry.storage.blobs.probing import probe_folder

    assert isinstance(store, FolderBlobs)
    left = probe_folder(store.root)
    yield judged_blobs("blobs", str(store.root), left.files, left.bytes)
    yield from _waiting(root / EXCHANGES)


def _bucket(store: BlobStore, root: Path) -> Iterator[Check]:
    from registry.integrations.signing import key_id
    from registry.storage.blobs.object_store import ObjectBlobs
    from registry.storage.blobs.probing import probe_bucket

    assert isinstance(store, ObjectBlobs)
    keeps = probe_bucket(store.bucket, key_id(root / LOG_KEY))
    yield judged_bucket("blobs", str(store.bucket), keeps=keeps)
    yield from _waiting(root / EXCHANGES)


def _waiting(folder: Path) -> Iterator[Check]:
    """What callers of a server have sent and nobody has used yet."""
    found = [path for path in folder.glob("*/*") if path.is_dir()] if folder.is_dir() else []
    if found:
        yield ok("exchanges", f"{len(found)} hold files of callers; an hour after their last use they are removed")


# The database ------------------------------------------------------------------------------------------------


def _database(settings: Settings, root: Path) -> Iterator[Check]:
    if settings.database is not None:
        yield from guarded("database", partial(_on_server, settings.database))
    else:
        yield from guarded("database", partial(_in_file, root / DATABASE))


def _in_file(path: Path) -> Iterator[Check]:
    from registry.integrations.disks import written_by_others
    from registry.storage.examining_sqlite import file_facts

    facts = file_facts(path)
    yield judged_file("database", str(path), facts, written_by_others(path))


def _on_server(address: ServerAddress) -> Iterator[Check]:
    from registry.storage.engine_postgresql import SERVER_TAKES
    from registry.storage.examining_postgresql import server_facts

    facts = server_facts(address)
    yield judged_server("database", facts)
    yield judged_connections("connections", facts.seats, facts.taken, SERVER_TAKES)
    yield from judged_rights("rights", facts.login, facts.rights)
    yield from judged_writer("writers", facts.holder)
    yield judged_skew("clocks", facts.moment - datetime.now(UTC), "the database's server")


# What is on record -------------------------------------------------------------------------------------------


def _on_record(settings: Settings, root: Path, clock: Clock | None) -> Iterator[Check]:
    """What the database says, if it is of this schema; and what it says even if it is not."""
    engines: list[Engine] = []
    yield from guarded("schema", partial(_schema, settings, root, engines))
    runtime = _wired(settings, root, clock, engines[0]) if engines else None
    if runtime is None:
        yield unlooked("record", "what is above has to be mended first", "mend that, then look again")
        return
    from registry.services import examining

    looks: tuple[tuple[str, Callable[[], Iterable[Check]]], ...] = (
        ("key", partial(examining.key, runtime, root / LOG_KEY)),
        ("log", partial(examining.log, runtime)),
        ("receipts", partial(examining.receipts, runtime)),
        ("clock", partial(examining.clock, runtime)),
        ("stages", partial(_stages, settings, root, clock)),
        ("live", partial(examining.live, runtime)),
        ("uploads", partial(examining.uploads, runtime)),
        ("scheduler", partial(examining.due, runtime)),
        ("people", partial(examining.people, runtime)),
        ("tokens", partial(examining.tokens, runtime)),
    )
    try:
        for name, look in looks:
            yield from guarded(name, look)
    finally:
        runtime.catalog.close()


def _schema(settings: Settings, root: Path, engines: list[Engine]) -> Iterator[Check]:
    """Hold the schema to this build's; an engine is left where it fits."""
    from registry.storage.engine import read_connection
    from registry.storage.schema import HEAD, check_current, demand_founded

    engine = engine_of(settings.database or root / DATABASE)
    try:
        with read_connection(engine) as connection:
            if settings.database is not None:
                demand_founded(connection)
            check_current(connection)
    except BaseException:
        engine.dispose()
        raise
    engines.append(engine)
    yield ok("schema", f"{HEAD}, that of this Tandem, with every guard in place")


def _wired(settings: Settings, root: Path, clock: Clock | None, engine: Engine) -> Runtime | None:
    """The parts; None where they cannot be wired, of which looking at the blobs has told already."""
    try:
        return wired(engine, root, settings, None, clock)
    except RegistryError:
        engine.dispose()
        return None


def _stages(settings: Settings, root: Path, clock: Clock | None) -> Iterator[Check]:
    from registry.storage import reading

    stages = reading.status(settings.database or root / DATABASE, None, clock.now() if clock else None)
    yield from judged_stages("stages", stages)
