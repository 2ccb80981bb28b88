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
from registry.domain.checkups import (
    Check,
    Checkup,
    fail,
    guarded,
    judged_room,
    judged_skew,
    judged_stages,
    ok,
    unlooked,
    warn,
)
from registry.domain.errors import RegistryError
from registry.domain.sizes import size_text
from registry.domain.times import time_text
from registry.founding import IMPORTING
from registry.wiring import BLOBS, BLOBS_ELSEWHERE, DATABASE, EXCHANGES, LOG_KEY, blobs_of, engine_of, wired

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from registry.domain.addresses import ServerAddress
    from registry.ports import BlobStore, Clock
    from registry.services.runtime import Runtime
    from registry.storage.examining_postgresql import ServerFacts

STILL = 10.0
"""Seconds for which a transaction may keep all others from writing."""
GRANTS = "as the owner of the tables: "


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

    others, kind = written_by_others(root), kind_at(root)
    on = f" on {kind}" if kind else ""
    if (root / IMPORTING).exists():
        yield fail("folder", f"an import into {root} was interrupted", "run the same tandem import again")
    elif settings.database is None and kind is not None and is_far(kind):
        mend = "move it to a disk of this machine, or the rows to PostgreSQL"
        yield warn("folder", f"{root} is{on}, where SQLite cannot rely on locks", mend)
    elif others:
        # The group of a folder beside a server's database may be those who run Tandem.
        shared = settings.database is not None and others == "its group"
        found = f"{others} may write in {root}{on}"
        yield ok("folder", found) if shared else warn("folder", found, f"chmod go-w {root}")
    else:
        yield ok("folder", f"{root}{on}, where its owner alone may write")


def _writable(settings: Settings, root: Path) -> Iterator[Check]:
    """Nothing where all that has to be written may be: a probe of its own would not touch what others have made."""
    from registry.storage.blobs.probing import blob_places, unwritable, user_named

    rows = () if settings.database is not None else (root, *sorted(root.glob(f"{DATABASE}*")))
    stuck = unwritable(chain(rows, blob_places(root / BLOBS)))
    if stuck is not None:
        owner, me = user_named(stuck.stat().st_uid), user_named(os.geteuid())
        found = f"{stuck} belongs to {owner}, and {me} may not write it"
        mend = (
            f"chmod u+rwX {stuck}" if owner == me else f"chown -R {me} {root}; or run as its owner: sudo -u {owner} …"
        )
        yield fail("writable", found, mend)


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
    found = f"{store.root} takes a file and gives it back"
    if left.files:
        found += f"; {left.files} files of broken uploads ({size_text(left.bytes)}), which the next upload removes"
    yield ok("blobs", found)
    yield from _waiting(root / EXCHANGES)


def _bucket(store: BlobStore, root: Path) -> Iterator[Check]:
    from registry.integrations.signing import key_id
    from registry.storage.blobs.object_store import ObjectBlobs
    from registry.storage.blobs.probing import probe_bucket

    assert isinstance(store, ObjectBlobs)
    if probe_bucket(store.bucket, key_id(root / LOG_KEY)):
        yield ok("blobs", f"{store.bucket} takes an object, gives it back, and keeps it from being replaced unasked")
    else:
        found = f"{store.bucket} writes over an object although it was told not to"
        yield warn("blobs", found, "run tandem init for it on one machine at a time; nothing else relies on it")
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
    from registry.storage.examining_sqlite import PATIENCE, file_facts

    facts = file_facts(path)
    found = f"{size_text(facts.size)}, SQLite {facts.sqlite}"
    if facts.faults:
        yield fail("database", f"{path} is damaged: {facts.faults}", "restore the newest good copy; keep this one")
    elif facts.locked:
        mend = "see who has it open (fuser registry.db), and let them end"
        yield warn("database", f"somebody has been writing for {PATIENCE:g} seconds; {found}", mend)
    elif others := written_by_others(path):
        yield warn("database", f"{others} may write {path}", f"chmod go-w {path}")
    elif facts.faults is None:
        yield ok("database", found + "; too large to be looked through here")
    else:
        yield ok("database", found + ", sound")


def _on_server(address: ServerAddress) -> Iterator[Check]:
    from registry.storage.examining_postgresql import server_facts

    facts = server_facts(address)
    yield _server(facts)
    yield _connections(facts)
    yield from _rights(facts)
    if facts.holder is not None and (facts.holder.seconds or 0) > STILL:
        held = f"process {facts.holder.pid} ({facts.holder.state}) has kept all others from writing"
        mend = f"SELECT pg_terminate_backend({facts.holder.pid}), if it belongs to nobody who still works"
        yield warn("writers", f"{held} for {facts.holder.seconds:.0f} seconds", mend)
    yield judged_skew("clocks", facts.moment - datetime.now(UTC), "the database's server")


def _server(facts: ServerFacts) -> Check:
    found = f"PostgreSQL {facts.version}, as {facts.login}"
    if facts.standby:
        return fail("database", f"{found}: a standby, which takes no changes", "name the primary in TANDEM_REGISTRY")
    if facts.encoding != "UTF8":
        return fail("database", f"{found}: its encoding is {facts.encoding}", "make a database with ENCODING 'UTF8'")
    if not facts.durable:
        mend = "ALTER SYSTEM SET fsync = on; ALTER SYSTEM SET full_page_writes = on; then restart it"
        return fail("database", f"{found}: a power cut may cost what was reported as done", mend)
    if not (facts.encrypted or facts.nearby):
        mend = "add ?sslmode=verify-full to TANDEM_REGISTRY, and give the server a certificate"
        return warn("database", f"{found}, over a network without encryption", mend)
    return ok("database", found + (", encrypted" if facts.encrypted else ", on this machine"))


def _connections(facts: ServerFacts) -> Check:
    from registry.storage.engine_postgresql import SERVER_TAKES

    left = facts.seats - facts.taken
    found = f"{facts.taken} of {facts.seats} are taken"
    if left < SERVER_TAKES:
        mend = f"raise max_connections: each process of tandem serve may open {SERVER_TAKES}"
        return fail("connections", found, mend) if left < 1 else warn("connections", found, mend)
    return ok("connections", found)


def _rights(facts: ServerFacts) -> Iterator[Check]:
    rights = facts.rights
    if rights.lacking:
        found = f"{facts.login} lacks {len(rights.lacking)} that commands need"
        yield fail("rights", found, GRANTS + "; ".join(rights.lacking[:3]) + (" …" if len(rights.lacking) > 3 else ""))
    if rights.owner:
        mend = "give everything but init and upgrade a role of its own, as docs/postgresql.md says"
        yield warn("rights", f"{facts.login} owns the tables, and could switch off what guards them", mend)
    elif rights.beyond:
        mend = f"{GRANTS}REVOKE UPDATE, DELETE, TRUNCATE ON {', '.join(rights.beyond[:3])} FROM {facts.login}"
        yield fail("rights", f"{facts.login} may edit what was recorded, in {len(rights.beyond)} tables", mend)
    elif not rights.lacking:
        yield ok("rights", f"{facts.login} may do what commands need, and edit nothing that was recorded")


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
