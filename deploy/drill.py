"""Backups of a registry, and the drill that shows that they can be relied on.

    python deploy/drill.py backup BACKUP               a backup of the running registry; nobody has to stop working
    python deploy/drill.py restore BACKUP INTO         a registry of it somewhere else, verified; what it lacks is told
    python deploy/drill.py drill BACKUP INTO           both, one after the other

Run it with the Python that has Tandem, with the same TANDEM_… variables as the servers. On PostgreSQL, `restore` and
`drill` need an empty database to restore into (--database), and pg_dump and pg_restore of the server's version, or
newer. Blobs in a bucket stay where they are: the copy reads them there, and the store has to keep them.

Exits 0 if the copy is whole; 12 if it is, and older than what receipts tell of; 20 if anything is wrong with it; 15 or
12 for a backup or a place that cannot be used.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from registry.bootstrap import open_registry
from registry.config import FOLDER, Settings
from registry.domain.addresses import parse_address
from registry.domain.errors import RegistryError
from registry.domain.transparency.receipts import KeptReceipt
from registry.storage.schema import HEAD

DONE, CONFLICT, INVALID, BROKEN = 0, 12, 15, 20
DATABASE, DUMP, CHECKPOINT, ABOUT = "registry.db", "registry.dump", "checkpoint", "backup.json"
TAKEN = ("blobs", "keys", "bases", "blobs.url")
"""What of a registry's folder is copied. Exchanges and receipts are nobody's but those of who works just now."""
PASSING = shutil.ignore_patterns("tmp", "lock", "put-*")


class Stop(Exception):
    """Why it cannot go on, and with which exit code it ends."""

    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)
        self.code = code


@dataclass(frozen=True)
class Tools:
    """Where pg_dump and pg_restore are; None for wherever the shell finds them."""

    folder: Path | None

    def run(self, program: str, conninfo: str, *words: str) -> None:
        """Run a program of PostgreSQL; the password goes by the environment, which other users cannot list."""
        from psycopg.pq import Conninfo

        given = {option.envvar: option.val for option in Conninfo.parse(conninfo.encode()) if option.val}
        environment = {key.decode(): value.decode() for key, value in given.items() if key and value}
        path = str(self.folder / program) if self.folder else program
        try:
            done = subprocess.run(
                [path, *words], env=os.environ | environment, capture_output=True, text=True, check=False
            )
        except OSError as error:
            raise Stop(
                BROKEN, f"{path} cannot be run: {error.strerror}; name its folder with --postgres-bin"
            ) from error
        if done.returncode:
            raise Stop(BROKEN, f"{program}: {done.stderr.strip()[-2000:]}")


# Backup ------------------------------------------------------------------------------------------------------


def backup(settings: Settings, to: Path, tools: Tools) -> None:
    """Copy a running registry. First the database, then the folder: a blob is there before the row that names it."""
    root = settings.demand_root()
    if to.exists():
        raise Stop(CONFLICT, f"{to} exists already: name another folder for the backup")
    draft = to.with_name(f".{to.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True, mode=0o700)
    try:
        size = _backed_up(settings, root, draft, tools)
        os.sync()
        draft.rename(to)
    except BaseException:
        # Rows and the log's key are in it, and nobody looks for a hidden folder.
        shutil.rmtree(draft, ignore_errors=True)
        raise
    print(f"backed up {settings.database.shown if settings.database else root} to {to}: {size} entries or more")


def _backed_up(settings: Settings, root: Path, draft: Path, tools: Tools) -> int:
    """Fill the folder of a backup; how many entries the log had before."""
    # Before the database: the copy then begins with all that this tells of, or it is not the copy.
    registry = open_registry(settings)
    try:
        signed = registry.checkpoint()
    finally:
        registry.close()
    (draft / CHECKPOINT).write_text(signed.note)
    if settings.database is None:
        name = DATABASE
        _copy_file(root / DATABASE, draft / DATABASE)
    else:
        name = DUMP
        tools.run("pg_dump", settings.database.conninfo, "--format=custom", "--no-owner", f"--file={draft / DUMP}")
    (draft / "folder").mkdir(mode=0o700)
    for each in TAKEN:
        if (root / each).is_dir():
            shutil.copytree(root / each, draft / "folder" / each, ignore=PASSING, copy_function=_copy_if_there)
        elif (root / each).is_file():
            shutil.copy2(root / each, draft / "folder" / each)
    about = {
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "entries": signed.size,
        "schema": HEAD,
        "database": name,
        "sha256": _hashed(draft / name),
        "key": signed.key,
    }
    (draft / ABOUT).write_text(json.dumps(about, indent=2) + "\n")
    return signed.size


def _copy_if_there(source: str, target: str) -> str:
    """What somebody throws away meanwhile is garbage; `tandem scrub` sees to it that nothing else is missing."""
    with contextlib.suppress(FileNotFoundError):
        shutil.copy2(source, target)
    return target


def _copy_file(source: Path, target: Path) -> None:
    """SQLite's own online backup: what is committed meanwhile is in the copy as a whole, or not at all."""
    with contextlib.closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=rw", uri=True)) as running:
        running.execute("PRAGMA query_only=ON")
        with contextlib.closing(sqlite3.connect(target)) as copy:
            running.backup(copy)


# Restore -----------------------------------------------------------------------------------------------------


def restore(settings: Settings, source: Path, into: Path, database: str | None, tools: Tools) -> int:
    """Make a registry of a backup, verify all of it, and tell what it lacks."""
    about = _about(source)
    if into.exists():
        raise Stop(CONFLICT, f"{into} exists already: restore into a folder that is not there yet")
    if (about["database"] == DUMP) != (database is not None):
        needs = "an empty database: --database postgresql+psycopg://…" if about["database"] == DUMP else "no --database"
        raise Stop(INVALID, f"this backup needs {needs}")
    if database is not None:
        _demand_empty(database)
    try:
        environment = _restored(settings, source, into, database, tools)
    except BaseException:
        shutil.rmtree(into, ignore_errors=True)
        raise
    print(f"restored {source} of {about['made']} into {into}")
    faults = _verified(environment, source / CHECKPOINT, about["entries"])
    lost = _lost(environment, settings.state)
    for receipt in lost:
        print(f"LOST  entry {receipt.index}  {receipt.type}  {receipt.time[:19]}Z  operation {receipt.op_id}")
    if lost:
        operations = "1 operation" if len(lost) == 1 else f"{len(lost)} operations"
        print(f"{operations} of which there are receipts came after this backup; of others nobody here knows")
    if faults:
        return BROKEN
    print("the copy is whole")
    return CONFLICT if lost else DONE


def _demand_empty(database: str) -> None:
    """Raise Stop if somebody's tables are in the database that a copy is to be restored into."""
    from registry.storage import server

    address = parse_address(database)
    with contextlib.closing(server.connect(address)) as connection:
        query = b"SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace)"
        row = connection.execute(query).fetchone()
    if row is not None and row[0]:
        raise Stop(CONFLICT, f"the database {address.shown} is not empty: name one that is, as --database")


def _restored(settings: Settings, source: Path, into: Path, database: str | None, tools: Tools) -> Mapping[str, str]:
    """Put everything in its place; the environment that leads there."""
    root = into / FOLDER if database is None else into
    shutil.copytree(source / "folder", root)
    root.chmod(0o700)
    environment = {"TANDEM_REGISTRY": database or str(into), "TANDEM_ACTOR": settings.account or "drill@example.com"}
    if (root / "blobs.url").exists():
        environment |= {"TANDEM_BLOBS": (root / "blobs.url").read_text().strip(), "TANDEM_KEYS": str(root)}
    elif database is not None:
        environment["TANDEM_BLOBS"] = str(root)
    if database is None:
        shutil.copy2(source / DATABASE, root / DATABASE)
    else:
        words = ("--no-owner", "--no-privileges", "--single-transaction", "--exit-on-error", "--dbname=")
        tools.run("pg_restore", parse_address(database).conninfo, *words, str(source / DUMP))
    return environment


def _about(source: Path) -> dict[str, Any]:
    try:
        about: Any = json.loads((source / ABOUT).read_text())
        if not isinstance(about, dict):
            raise Stop(INVALID, f"{source / ABOUT} is not of this kind: it is no JSON object")
        name, told = about["database"], about["sha256"]
        found = _hashed(source / name)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Stop(INVALID, f"{source} is no whole backup: {error}") from error
    if found != told:
        raise Stop(INVALID, f"{source / name} was damaged: it hashes to {found}, and not to {told}")
    return dict(about)


def _verified(environment: Mapping[str, str], checkpoint: Path, entries: int) -> int:
    """Verify a copy as anybody would, and nothing less; how many of the commands found a fault."""
    faults = 0
    for words in (("log", "verify", "--since", str(checkpoint)), ("scrub",), ("doctor",)):
        with tempfile.TemporaryDirectory() as state:
            # Receipts are told of below: a copy that is older than they are is what a backup always is.
            code, told = typed(words, {**environment, "TANDEM_STATE": state})
        faults += code != DONE
        print(f"{'ok  ' if code == DONE else 'FAIL'}  tandem {' '.join(words)}")
        if code != DONE:
            print(told.rstrip())
    if not faults:
        print(f"      it begins with the {entries} entries that there were when the backup was begun")
    return faults


def _lost(environment: Mapping[str, str], state: Path | None) -> Sequence[KeptReceipt]:
    """What receipts of whoever runs this tell of, and the copy does not have."""
    from registry.integrations.receipting import Receipts
    from registry.integrations.receipts import ReceiptFolder
    from registry.services.receipting import LogAtHand

    if state is None:
        print("there are no receipts to hold it to: TANDEM_STATE is not set, and there is no home folder")
        return ()
    with tempfile.TemporaryDirectory() as nowhere:
        registry = open_registry(Settings.load(None, {**environment, "TANDEM_STATE": nowhere}))
        try:
            runtime = registry.runtime
            with runtime.catalog.read() as reading:
                return Receipts(ReceiptFolder(state, "")).beyond(LogAtHand(reading.log, runtime.log_key))
        finally:
            registry.close()


# ---------------------------------------------------------------------------------------------------------


def typed(words: Sequence[str], environment: Mapping[str, str]) -> tuple[int, str]:
    """What `tandem` with these words answers, in this environment: its exit code, and all that it printed."""
    from cli.main import tandem

    said = io.StringIO()
    with _in(environment), contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            tandem.main(list(words))
        except SystemExit as end:
            return int(end.code or 0), said.getvalue()
    raise AssertionError("unreachable")


@contextlib.contextmanager
def _in(environment: Mapping[str, str]) -> Iterator[None]:
    """Another TANDEM_… environment, for as long as the block lasts."""
    before = dict(os.environ)
    for name in [name for name in os.environ if name.startswith("TANDEM_")]:
        del os.environ[name]
    os.environ.update(environment)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _hashed(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="drill.py", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=["backup", "restore", "drill"])
    parser.add_argument("backup", type=Path, help="the folder of the backup")
    parser.add_argument("into", type=Path, nargs="?", help="the folder of the copy")
    parser.add_argument("--database", help="an empty database to restore into: postgresql+psycopg://…")
    parser.add_argument("--postgres-bin", type=Path, help="the folder of pg_dump and pg_restore")
    asked = parser.parse_args(words)
    if (asked.into is None) != (asked.what == "backup"):
        parser.error("restore and drill need BACKUP and INTO, backup needs BACKUP alone")
    tools = Tools(asked.postgres_bin)
    try:
        settings = Settings.load()
        if asked.what == "drill" and settings.database is not None and asked.database is None:
            raise Stop(INVALID, "a drill on PostgreSQL needs an empty database: --database postgresql+psycopg://…")
        if asked.what == "drill":
            # What would stop the second half is told before the first one is done.
            if asked.into.exists():
                raise Stop(CONFLICT, f"{asked.into} exists already: restore into a folder that is not there yet")
            if settings.database is not None:
                _demand_empty(asked.database)
        if asked.what in {"backup", "drill"}:
            backup(settings, asked.backup, tools)
        if asked.what in {"restore", "drill"}:
            return restore(settings, asked.backup, asked.into, asked.database, tools)
    except Stop as stop:
        print(f"error: {stop}", file=sys.stderr)
        return stop.code
    except RegistryError as error:
        print(f"error: {error.message}: {error.found or error.where}", file=sys.stderr)
        return BROKEN
    except shutil.Error as error:
        # Of a whole tree: each file, where it was to go, and why it did not.
        failed = error.args[0]
        more = f" (and {len(failed) - 1} more)" if len(failed) > 1 else ""
        reason = str(failed[0][2]).partition(": ")[0]
        print(f"error: {failed[0][0]}: {reason}{more}; run it as who may read all of it", file=sys.stderr)
        return BROKEN
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        print(f"error: {where}{error.strerror or error}", file=sys.stderr)
        return BROKEN
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
