"""A git repository as a witness of a log that a server has: the same commits as at hand, and no lie is committed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from registry.bootstrap import LOG_KEY
from registry.client.remote import Remote
from registry.client.transport import Transport
from registry.config import FOLDER
from registry.domain.errors import IntegrityError
from registry.domain.transparency.audits import SignedCheckpoint
from registry.domain.transparency.notes import Checkpoint, Verifier, parse_verifier, signed
from registry.integrations.receipting import Receipts
from registry.integrations.receipts import ReceiptFolder
from registry.integrations.signing import LogKey, create_key
from tests.git_repos import GitRepository, commit_as_ana
from tests.serving_live import remote, served
from tests.world import World

NOBODY = "nobody@example.com"
"""Whom the registry does not know, and who may read."""


class Shown(Remote):
    """What somebody has of a server that shows the log of a registry, with a lie if there is one."""

    def __init__(self, world: World, receipts: Receipts | None = None) -> None:
        super().__init__(Transport("https://far", None), lambda: receipts)
        self.world = world
        self.lie: Callable[[SignedCheckpoint], SignedCheckpoint] = lambda told: told
        self.proves: Callable[[tuple[str, ...]], tuple[str, ...]] = lambda path: path

    def checkpoint(self) -> SignedCheckpoint:
        return self.lie(self.world.ana.checkpoint())

    def log_consistency(self, first: int, second: int) -> tuple[str, ...]:
        return self.proves(self.world.ana.log_consistency(first, second))

    def log_proof(self, index: int) -> str:
        return self.world.ana.log_proof(index)


@pytest.fixture(autouse=True)
def _as_somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    commit_as_ana(monkeypatch)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry as it was, and `grown` into what it became."""
    folder = tmp_path_factory.mktemp("founded")
    World(folder / "early").ana.close()
    shutil.copytree(folder / "early", folder / "grown")
    world = World.at(folder / "grown")
    for name in ("a", "b", "c"):
        world.ana.create_application(name)
    world.ana.close()
    return folder


@pytest.fixture
def open_copy(founded: Path, tmp_path: Path) -> Iterator[Callable[[str, str], World]]:
    opened: list[World] = []

    def copied(state: str, name: str = "registry") -> World:
        shutil.copytree(founded / state, tmp_path / name)
        opened.append(World.at(tmp_path / name))
        return opened[-1]

    yield copied
    for world in opened:
        world.ana.close()


@pytest.fixture
def grown(open_copy: Callable[..., World]) -> World:
    return open_copy("grown")


@pytest.fixture
def repo(tmp_path: Path) -> GitRepository:
    made = GitRepository(tmp_path / "repo")
    made.commit("a", "1")
    return made


def refused(door: Shown, repo: GitRepository) -> IntegrityError:
    """How a server is refused, with nothing committed, and nothing written but evidence."""
    before = repo.git("for-each-ref")
    with pytest.raises(IntegrityError) as told:
        door.witness_in_git(repo.place)
    assert repo.git("for-each-ref") == before
    assert all(line.endswith(".found") for line in repo.git("status", "--porcelain", "-uall").splitlines())
    assert not (repo.place.parent / "outside").exists()
    return told.value


# Honest servers --------------------------------------------------------------------------------------------


def test_who_may_only_read_commits_what_is_committed_at_hand(grown: World, repo: GitRepository) -> None:
    with served(grown.ana) as address, remote(address, NOBODY) as far:
        first = far.witness_in_git(repo.place)
        assert (first.first, first.commit, first.size) == (True, repo.head, grown.ana.checkpoint().size)
        assert repo.git("show", f"HEAD:{first.path}") == grown.ana.checkpoint().note.strip()
        assert grown.ana.witness_in_git(repo.place).commit is None
        grown.ana.create_application("more")
        assert grown.ana.witness_in_git(repo.place).commit
        assert far.witness_in_git(repo.place).commit is None
        assert far.verify_git_witness(repo.place) == grown.ana.verify_git_witness(repo.place)
        assert far.verify_git_witness(repo.place).checkpoints == 2


def test_a_log_that_a_server_wrote_anew_is_told_by_every_commit_that_it_does_not_fit(
    open_copy: Callable[..., World], grown: World, repo: GitRepository
) -> None:
    fork = open_copy("early", "fork")
    assert fork.ana.witness_in_git(repo.place).commit
    assert grown.ana.witness_in_git(repo.place).commit
    for name in ("x", "y", "z", "more"):
        fork.ana.create_application(name)
    [fault] = Shown(fork).verify_git_witness(repo.place).faults
    assert fault.startswith(f"commit {repo.head[:12]}: the log is not what it was at a checkpoint")


# Lies ------------------------------------------------------------------------------------------------------


def test_a_server_that_shows_a_shorter_log_is_refused_and_the_evidence_kept(
    open_copy: Callable[..., World], grown: World, repo: GitRepository
) -> None:
    path = grown.ana.witness_in_git(repo.place).path
    early = open_copy("early", "back")
    error = refused(Shown(early), repo)
    assert "not what the repository is a witness of" in error.message
    found = repo.place / f"{path}.found"
    assert str(found) in error.fix
    assert found.read_text() == early.ana.checkpoint().note


@pytest.mark.parametrize("more", [3, 4])
def test_a_server_that_shows_a_log_which_went_another_way_is_refused(
    open_copy: Callable[..., World], grown: World, repo: GitRepository, more: int
) -> None:
    grown.ana.witness_in_git(repo.place)
    fork = open_copy("early", "fork")
    for number in range(more):
        fork.ana.create_application(f"other{number}")
    refused(Shown(fork), repo)


def test_a_server_with_another_key_is_refused(
    open_copy: Callable[..., World], grown: World, repo: GitRepository
) -> None:
    grown.ana.witness_in_git(repo.place)
    other = open_copy("grown", "other")
    other.ana.create_application("more")
    (other.folder / FOLDER / LOG_KEY).unlink()
    create_key(other.folder / FOLDER / LOG_KEY)
    assert "another key" in refused(Shown(World.at(other.folder)), repo).found


@pytest.mark.parametrize(
    "lie",
    [
        lambda told: replace(told, note=""),
        lambda told: replace(told, note="tandem\n1\nx\n"),
        lambda told: replace(told, note=told.note.replace(told.origin, "tandem/log/" + "0" * 32)),
        lambda told: replace(told, note="\n".join([told.origin, "99", *told.note.split("\n")[2:]])),
        lambda told: replace(told, key="x"),
        lambda told: replace(told, key=Verifier(told.origin, bytes(32)).text()),
        lambda told: replace(told, key=Verifier("other", parse_verifier(told.key).key).text()),
    ],
    ids=["nothing", "no note", "another log", "another size", "no key", "another key", "another name"],
)
@pytest.mark.parametrize("known", [True, False])
def test_a_checkpoint_that_its_own_key_did_not_sign_is_refused(
    grown: World, repo: GitRepository, lie: Callable[[SignedCheckpoint], SignedCheckpoint], known: bool
) -> None:
    if known:
        grown.ana.witness_in_git(repo.place)
        grown.ana.create_application("more")
    door = Shown(grown)
    door.lie = lie
    assert "does not hold" in refused(door, repo).message


@pytest.mark.parametrize(
    "proves",
    [
        lambda path: (),
        lambda path: path[:-1],
        lambda path: (*path, "00" * 32),
        lambda path: ("zz",),
        lambda path: ("",),
    ],
)
def test_a_server_that_does_not_prove_that_its_log_only_grew_is_refused(
    grown: World, repo: GitRepository, proves: Callable[[tuple[str, ...]], tuple[str, ...]]
) -> None:
    grown.ana.witness_in_git(repo.place)
    grown.ana.create_application("more")
    door = Shown(grown)
    door.proves = proves
    refused(door, repo)
    [fault] = door.verify_git_witness(repo.place).faults
    assert "not what it was at a checkpoint" in fault


@pytest.mark.parametrize("origin", ["../../outside", "../.git/hooks/post-commit", "README.md", "tandem/log/..", "x"])
def test_a_log_whose_name_leads_elsewhere_is_refused(grown: World, repo: GitRepository, origin: str) -> None:
    """Its server signs it with its own key, so that nothing is wrong with it but the name."""
    key = LogKey(grown.folder / FOLDER / LOG_KEY)
    named = Verifier(origin, key.public())

    def lie(told: SignedCheckpoint) -> SignedCheckpoint:
        text = Checkpoint(origin, told.size, bytes.fromhex(told.root.removeprefix("sha256:"))).text()
        return replace(told, note=signed(text, named, key.sign(text.encode())), key=named.text())

    door = Shown(grown)
    door.lie = lie
    assert "a name that no registry gives" in refused(door, repo).message
    with pytest.raises(IntegrityError, match="a name that no registry gives"):
        door.verify_git_witness(repo.place)


# What whoever acts knows of the log ------------------------------------------------------------------------


def test_the_first_commit_is_held_to_the_receipts_of_whoever_makes_it(
    open_copy: Callable[..., World], grown: World, repo: GitRepository, tmp_path: Path
) -> None:
    """A repository that has nothing of the log tells no forged one from it; who changed something there does."""
    folder = ReceiptFolder(tmp_path / "state", "https://far")
    Receipts(folder).keep(Shown(grown)._log(), grown.ana.checkpoint().size - 1)
    early, another = open_copy("early", "back"), World(tmp_path / "another")
    for world in (early, another):
        error = refused(Shown(world, Receipts(folder)), repo)
        assert "not what it was when you last changed something" in error.message
        assert (folder.path / "found.checkpoint").read_text() == world.ana.checkpoint().note
    assert Shown(grown, Receipts(folder)).witness_in_git(repo.place).commit
    another.ana.close()


def test_receipts_that_cannot_be_read_keep_nobody_from_witnessing(
    grown: World, repo: GitRepository, tmp_path: Path
) -> None:
    (tmp_path / "state").write_text("a file")
    receipts = Receipts(ReceiptFolder(tmp_path / "state", "https://far"))
    assert Shown(grown, receipts).witness_in_git(repo.place).commit
