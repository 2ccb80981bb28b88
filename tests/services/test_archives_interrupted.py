"""Exporting and importing broken off at any point: nothing half made is left under a name that anybody looks at."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from registry import founding
from registry.bootstrap import import_registry
from registry.config import FOLDER
from registry.domain.archives import Imported
from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, InfrastructureError, NotFoundError
from registry.services import importing
from registry.storage.blobs.folder import FolderBlobs
from tests.archiving import door_of, imported
from tests.crashes import points, problems, walk
from tests.postgres import MARK, POSTGRESQL, new_database, settings_of
from tests.world import ANA, World


@pytest.mark.parametrize("share", [0.3, pytest.param(1.0, marks=pytest.mark.nightly)])
def test_a_killed_import_leaves_no_registry_or_all_of_it(share: float, archive: Path, tmp_path: Path) -> None:
    """At any statement, commit, sync and rename: what is there is whole, and another import makes what is not."""
    place = tmp_path / "place"
    place.mkdir()
    moments = walk(place, lambda: imported(archive, place / "in"), tmp_path / "moments", share=share)
    whole = [moment for moment in moments if (moment.folder / "in" / FOLDER).exists()]
    halves = [moment for moment in moments if moment not in whole]
    assert len(halves) > 50
    assert whole
    for moment in whole:
        assert problems(moment.folder / "in") == [], moment.about
        with pytest.raises(ConflictError):
            imported(archive, moment.folder / "in")
    for moment in halves[:: len(halves) // 5]:
        imported(archive, moment.folder / "in")
        assert problems(moment.folder / "in") == [], moment.about
        assert {path.name for path in (moment.folder / "in").iterdir()} == {FOLDER}


def test_a_killed_export_leaves_no_archive_or_all_of_it(archive: Path, lived: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    place.mkdir()
    moments = walk(place, lambda: World.at(lived).ana.export(place / "one.tandem"), tmp_path / "moments")
    found = [moment.folder / "one.tandem" for moment in moments]
    assert {path.read_bytes() for path in found if path.exists()} == {archive.read_bytes()}
    assert not found[0].exists()


def test_an_error_anywhere_leaves_nothing(archive: Path, tmp_path: Path) -> None:
    """A full disk, at one point after another."""
    count = 0

    def counting(_: str) -> None:
        nonlocal count
        count += 1

    with points(counting, raising=True):
        imported(archive, tmp_path / "counted")
    for failing in range(1, count, count // 8):
        reached = 0

        def fail(about: str, failing: int = failing) -> None:
            nonlocal reached
            reached += 1
            if reached == failing and not about.startswith("after"):
                raise OSError(28, "No space left on device")

        with points(fail, raising=True):
            try:
                imported(archive, tmp_path / f"{failing}")
            except InfrastructureError:
                assert list((tmp_path / f"{failing}").iterdir()) == []
    assert problems(tmp_path / "counted") == []


_CHILD = """
import sys
from pathlib import Path
from registry.bootstrap import import_registry, open_registry
from registry.config import Settings
what, archive, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
if what == "import":
    import_registry(archive, folder, Settings(None, "ana@example.com", folder))
else:
    open_registry(Settings(folder / ".tandem", "ana@example.com", folder)).export(archive)
"""


@pytest.mark.parametrize("what", ["import", "export"])
def test_sigkill_leaves_nothing_half_made(what: str, archive: Path, lived: Path, tmp_path: Path) -> None:
    for attempt in range(3):
        place = tmp_path / f"{attempt}"
        place.mkdir()
        target = archive if what == "import" else place / "one.tandem"
        folder = place if what == "import" else lived
        child = subprocess.Popen([sys.executable, "-c", _CHILD, what, str(target), str(folder)])
        time.sleep(0.4 + 0.25 * attempt)
        child.send_signal(signal.SIGKILL)
        child.wait()
        if what == "export":
            assert not target.exists() or target.read_bytes() == archive.read_bytes()
        elif (place / FOLDER).exists():
            assert problems(place) == []
        else:
            imported(archive, place)
            assert problems(place) == []


# On a server ---------------------------------------------------------------------------------------------------


def test_a_killed_import_into_a_server_s_database_is_cleared_by_the_next(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a kill between two blobs leaves: blobs, a key and the mark that they belong to nothing."""
    folder = tmp_path / "in"
    put, count = FolderBlobs.put, iter(range(100))

    def killed(self: FolderBlobs, chunks: Iterator[bytes], expected: Digest | None = None) -> tuple[Digest, int]:
        if next(count) == 7:
            raise KeyboardInterrupt
        return put(self, chunks, expected)

    with monkeypatch.context() as patch:
        patch.setattr(FolderBlobs, "put", killed)
        patch.setattr(founding, "_clear_killed_import", lambda root, address: None)
        with pytest.raises(KeyboardInterrupt):
            imported(archive, folder, database=POSTGRESQL)
    assert (folder / FOLDER / founding.IMPORTING).exists()
    with pytest.raises(NotFoundError):
        door_of(folder).members()
    assert import_registry(archive, folder, settings_of(folder, ANA)).blobs
    assert problems(folder) == []
    assert not (folder / FOLDER / founding.IMPORTING).exists()


def test_an_interruption_after_the_commit_removes_nothing(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring = importing.bring

    def interrupted(*args: object) -> Imported:
        bring(*args)  # type: ignore[arg-type]  # passed on as they came
        raise KeyboardInterrupt

    monkeypatch.setattr(importing, "bring", interrupted)
    with pytest.raises(KeyboardInterrupt):
        imported(archive, tmp_path / "in", database=POSTGRESQL)
    assert problems(tmp_path / "in") == []


def test_blobs_of_an_import_into_another_database_are_left(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    imported(archive, folder, database=POSTGRESQL)
    (folder / FOLDER / founding.IMPORTING).write_text("postgresql+psycopg://elsewhere/other")
    (folder / MARK).write_text(new_database())
    with pytest.raises(ConflictError, match="blobs of another registry"):
        import_registry(archive, folder, settings_of(folder, ANA))
    assert list((folder / FOLDER / "blobs" / "sha256").rglob("*"))
