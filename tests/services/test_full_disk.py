"""A full disk, and a write that the kernel cuts short: told, and nothing is left half written."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from registry.bootstrap import Local
from registry.domain.errors import InfrastructureError
from registry.storage import engine_sqlite
from tests.crashes import Dump, dump, opened, problems
from tests.damaging import raw
from tests.postgres import duplicate, on_a_file
from tests.world import ANA

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(three_releases: Path, tmp_path: Path) -> Path:
    return duplicate(three_releases, tmp_path / "w")


WRITES: dict[str, Callable[[Local, Path], object]] = {
    "register": lambda door, folder: door.register_prompt(folder / "p.prompt.md", "new"),
    "compose": lambda door, _: door.compose("other", "support@1", "tiny@1"),
    "evaluate": lambda door, _: door.evaluate("bot@3", "support-suite"),
    "promote": lambda door, _: door.promote("bot@3", "production"),
    "roll-back": lambda door, _: door.roll_back("bot@production"),
}


def kept(folder: Path) -> Dump:
    """What a registry records. A lease or a cached answer may find room where what it is for does not.

    Leases run out by themselves, and nothing rests on a cache.
    """
    return {table: rows for table, rows in dump(folder).items() if table not in {"blob_lease", "generation", "score"}}


def attempt(name: str, folder: Path) -> InfrastructureError | None:
    try:
        WRITES[name](opened(folder, ANA), folder)
    except InfrastructureError as error:
        return error
    return None


@on_a_file
@pytest.mark.parametrize("room", [0, 1, 2, 4])
@pytest.mark.parametrize("name", WRITES)
def test_a_full_disk_is_told_and_leaves_nothing_half_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, room: int
) -> None:
    """Promise (4): what was not acknowledged is not there; with space again, it works."""
    with closing(raw(folder)) as connection:
        connection.execute("VACUUM")  # no free page is left to write to
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    state, pragmas = kept(folder), engine_sqlite._pragmas

    def narrow(**options: Any) -> list[str]:
        return [*pragmas(**options), f"max_page_count={pages + room}"]

    with monkeypatch.context() as patch:
        patch.setattr(engine_sqlite, "_pragmas", narrow)
        told = attempt(name, folder)
    if told is None:
        assert room > 0 or name not in {"evaluate", "promote"}, "there was room for it"
    else:
        assert told.message == "the disk is full; nothing was changed"
        assert kept(folder) == state
    assert problems(folder) == []
    WRITES[name](opened(folder, ANA), folder)
    assert problems(folder) == []


LIMITED = """
import resource, signal, sys
from pathlib import Path
from registry.domain.errors import InfrastructureError
from tests.crashes import opened
from tests.services.test_full_disk import WRITES
from tests.world import ANA
folder, name = Path(sys.argv[1]), sys.argv[2]
door = opened(folder, ANA)
door.members()
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    WRITES[name](door, folder)
except InfrastructureError as error:
    print(error.code, error.fix and "with a fix")
"""


@on_a_file
@pytest.mark.parametrize(("name", "size"), [("register", 20), ("promote", 2000), ("promote", 9000), ("compose", 9000)])
def test_a_write_that_the_kernel_cuts_short_is_told_and_leaves_nothing(folder: Path, name: str, size: int) -> None:
    """Promise (4): the kernel takes a part of a write and refuses the rest, as a full disk does."""
    state = kept(folder)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, folder, name, str(size)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("infrastructure with a fix\n", "")
    assert (kept(folder), problems(folder)) == (state, [])
    WRITES[name](opened(folder, ANA), folder)
    assert problems(folder) == []
