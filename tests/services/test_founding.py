"""Making a registry on a server: one of many wins, an interrupted one is taken up, nothing is overwritten."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from registry.bootstrap import LOG_KEY, Local, initialise, open_registry
from registry.config import FOLDER, Settings
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError
from tests.crashes import dump, problems
from tests.postgres import MARK, POSTGRESQL, close_doors, connected, doors, new_database
from tests.world import ANA, BEN, World

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def address() -> str:
    return new_database()


def settings(folder: Path, address: str, account: str = ANA) -> Settings:
    """As the command line makes them."""
    environment = {"TANDEM_REGISTRY": address, "TANDEM_BLOBS": str(folder), "TANDEM_ACTOR": account}
    return Settings.load(None, environment, folder.parent)


def opened(settings: Settings) -> Local:
    door = open_registry(settings)
    doors.append(door)
    return door


def test_a_registry_on_a_server_is_made_with_key_and_owner(tmp_path: Path, address: str) -> None:
    made = initialise(tmp_path, settings(tmp_path / "files", address))
    assert made.owner == "ana"
    assert made.root.startswith("postgresql://postgres@127.0.0.1:")
    assert sorted(path.name for path in (tmp_path / "files").iterdir()) == ["blobs", "keys"]
    assert (tmp_path / "files" / LOG_KEY).stat().st_mode & 0o777 == 0o600
    assert [p.accounts for p in opened(settings(tmp_path / "files", address)).members().people] == [(ANA,)]
    with pytest.raises(ConflictError, match="holds a registry already"):
        initialise(tmp_path, settings(tmp_path / "files", address))
    with pytest.raises(ConflictError, match="holds a registry already"):
        initialise(tmp_path, settings(tmp_path / "other", address))
    assert not (tmp_path / "other" / LOG_KEY).exists()


def test_where_none_was_made_there_is_none(tmp_path: Path, address: str) -> None:
    door = opened(settings(tmp_path / "files", address))
    with pytest.raises(NotFoundError):
        door.members()
    (tmp_path / "files").mkdir()
    for look in (door.members, door.status, lambda: door.resolve("bot@dev")):
        with pytest.raises(NotFoundError, match="no registry here") as told:
            look()
        assert "tandem init" in told.value.fix


def test_a_folder_of_another_registry_is_left_alone(tmp_path: Path, address: str) -> None:
    world = World(tmp_path / "w", database=POSTGRESQL).stock()
    key = (world.folder / FOLDER / LOG_KEY).read_bytes()
    with pytest.raises(ConflictError, match="blobs of another registry"):
        initialise(tmp_path, settings(world.folder / FOLDER, address))
    assert (world.folder / FOLDER / LOG_KEY).read_bytes() == key


def test_a_database_of_somebody_else_is_left_alone(tmp_path: Path, address: str) -> None:
    with connected(address) as connection:
        connection.execute("CREATE TABLE theirs (value TEXT)")
    with pytest.raises(ConflictError, match="in use for something else"):
        initialise(tmp_path, settings(tmp_path / "files", address))
    with connected(address) as connection:
        assert connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall() == [
            ("theirs",)
        ]


INIT = """
import os, signal, sys
from pathlib import Path
from registry.bootstrap import initialise
from registry.domain.errors import ConflictError
from registry.storage.catalog.work import Write
from tests.services.test_founding import settings
if sys.argv[3:]:
    record, left = Write.record, int(sys.argv[3])
    def deadly(self, *words):
        global left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return record(self, *words)
    Write.record = deadly
folder = Path(sys.argv[1])
try:
    initialise(folder, settings(folder, sys.argv[2]))
except ConflictError:
    sys.exit(12)
"""


@pytest.mark.parametrize("folders", [("one", "one"), ("one", "two")])
def test_of_two_inits_at_once_one_wins(tmp_path: Path, address: str, folders: tuple[str, str]) -> None:
    """Also from two machines, which do not see each other's folders."""
    command = [sys.executable, "-c", INIT]
    started = [subprocess.Popen([*command, tmp_path / folder, address], cwd=ROOT) for folder in folders]
    codes = [process.wait() for process in started]
    assert sorted(codes) == [0, 12]
    winner = tmp_path / folders[codes.index(0)]
    assert [str(path.parent.parent) for path in tmp_path.rglob("log.pem")] == [str(winner)]
    assert [p.accounts for p in opened(settings(winner, address)).members().people] == [(ANA,)]


@pytest.mark.parametrize("moment", [0, 1])
def test_an_init_that_was_killed_is_taken_up_by_the_next_one(tmp_path: Path, address: str, moment: int) -> None:
    """Promise (4): there is no registry, and everybody can tell; running init again makes a whole one."""
    folder = tmp_path / "files"
    killed = subprocess.run([sys.executable, "-c", INIT, folder, address, str(moment)], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    with pytest.raises(NotFoundError, match="no registry here") as told:
        opened(settings(folder, address)).members()
    assert "interrupted" in told.value.found
    initialise(folder, settings(folder, address, BEN))
    (tmp_path / MARK).write_text(address)
    (tmp_path / FOLDER).symlink_to(folder)
    assert [row["idx"] for row in dump(tmp_path)["log"]] == [0, 1]
    assert problems(tmp_path) == []


def test_a_login_that_may_only_add_rows_can_do_everything_but_change_the_schema(tmp_path: Path) -> None:
    """The roles that the decision record advises: no trigger can be dropped, no table emptied."""
    world = World(tmp_path / "w", database=POSTGRESQL).stock()
    owner = (world.folder / MARK).read_text()
    with connected(owner) as connection:
        connection.execute("CREATE ROLE adding LOGIN")
        connection.execute("GRANT USAGE ON SCHEMA public TO adding")
        connection.execute("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO adding")
        connection.execute("GRANT UPDATE ON stage, promotion TO adding")
    own = owner.replace("postgres@", "adding@")
    try:
        (world.folder / MARK).write_text(own)
        assert world.as_(ANA).promote(world.release(100), "dev").deployment is not None
        with connected(own) as connection:
            for statement in (b"DROP TRIGGER log_dense ON log", b"CREATE TABLE mine (x int)", b"TRUNCATE log"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    connection.execute(statement)
    finally:
        close_doors()
        with connected(owner) as connection:
            connection.execute("DROP OWNED BY adding")
            connection.execute("DROP ROLE adding")


def test_settings_of_a_server_need_a_folder_for_blobs_and_never_show_a_password(tmp_path: Path) -> None:
    address = "postgresql+psycopg://me:secret@host/db"
    with pytest.raises(InvalidInputError, match="where the blobs") as told:
        Settings.load(address, {}, tmp_path)
    assert told.value.fix == "export TANDEM_BLOBS=/path/to/folder"
    found = Settings.load(None, {"TANDEM_REGISTRY": address, "TANDEM_BLOBS": "files"}, tmp_path)
    assert found.root == tmp_path / "files"
    assert "secret" not in f"{told.value.faults} {found!r}"
    for wrong in ("postgres://me:secret@host/db", "https://me:secret@host", "postgresql://me:secret@host"):
        with pytest.raises(InvalidInputError) as told:
            Settings.load(wrong, {"TANDEM_BLOBS": "files"}, tmp_path)
        assert "secret" not in str(told.value.faults)
