"""Git repositories of this machine, and a registry that a server has: what is read here is taken in there, and what was
placed there is tagged here, as where both are at hand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from registry.api import Registry
from registry.client import mirroring
from registry.client.moving import Exchange
from registry.domain.commits import ImportedHistory, Revision
from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError, PermissionDeniedError, RegistryError
from registry.domain.file_states import FileState, Unread, tell_states, told_states
from registry.domain.live import StageStatus
from registry.domain.outcomes import Application, Page
from registry.domain.problems import problem_of
from registry.domain.releases import Release
from registry.domain.stages import Deployment
from registry.server.access import Caller
from registry.server.app import create_app
from registry.wire.files import EXCHANGE
from tests.exchanging import digest
from tests.git_repos import PROMPT, GitRepository
from tests.importing import entries
from tests.serving_live import by_name, remote, served
from tests.world import ANA, EVE, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")

FILE = "support.prompt.md"


@pytest.fixture
def near(tmp_path: Path) -> World:
    return World(tmp_path / "near")


@pytest.fixture
def away(tmp_path: Path) -> World:
    return World(tmp_path / "away")


@pytest.fixture
def address(away: World) -> Iterator[str]:
    with served(away.ana) as found:
        yield found


@pytest.fixture
def far(address: str) -> Iterator[Registry]:
    with remote(address, ANA) as door:
        yield door


@pytest.fixture
def repo(tmp_path: Path) -> GitRepository:
    return GitRepository(tmp_path / "repo")


def told(door: Registry, repo: GitRepository, path: str = FILE, **named: Any) -> ImportedHistory | dict[str, Any]:
    """What a door answers, or the document of what it refuses with."""
    try:
        return door.import_history(repo.place, path, **named)
    except RegistryError as error:
        return problem_of(error)


def states(repo: GitRepository) -> None:
    """A history with a state of every kind."""
    repo.prompt("One", GIT_AUTHOR_NAME="An\x1b[0ma")
    repo.commit(FILE, "---\nname: [\n---\n", "broken\n\nin two ways")
    repo.prompt("One")
    (repo.place / FILE).unlink()
    (repo.place / FILE).symlink_to("/etc/passwd")
    repo.git("add", FILE)
    repo.committed("a link")
    repo.git("rm", "-qf", FILE)
    repo.committed("gone")
    repo.commit(FILE, "x" * 1_100_000)
    repo.commit("other.md", "no business of anybody")
    repo.git("remote", "add", "origin", "https://ana:secret@example.com/team/prompts.git")
    repo.prompt("Use AKIAIOSFODNN7EXAMPLE")


def test_a_history_is_imported_from_afar_as_at_hand(
    near: World, away: World, far: Registry, repo: GitRepository
) -> None:
    states(repo)
    for named in (
        {},
        {"skip_invalid": True},
        {"skip_invalid": True, "allowed": ["secret"], "dry_run": True},
        {"skip_invalid": True, "allowed": ["secret"]},
        {"skip_invalid": True, "allowed": ["secret"]},
        {"name": "other"},
        {"name": "no name"},
        {"revisions": "nothing"},
        {"revisions": "HEAD~1..HEAD", "allowed": ["secret"], "follow": True},
        {"path": "missing.md"},
        {"path": "../etc/passwd"},
    ):
        before = entries(away)
        found = told(far, repo, **named)
        assert found == told(near.ana, repo, **named), named
        assert entries(away) == entries(near)
        if not isinstance(found, ImportedHistory) or found.dry_run or not found.count("new"):
            assert entries(away) == before
    assert entries(away) > 1
    for reference in ("support@1", "support@2"):
        here, there = near.ana.version(reference), away.ana.version(reference)
        assert (here.digest, here.relations, here.files) == (there.digest, there.relations, there.files)
        assert near.ana.original_prompt(reference) == away.ana.original_prompt(reference)


def test_of_the_repository_nothing_is_sent_but_the_states_of_the_file(
    far: Registry, repo: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    states(repo)
    passed = list[bytes]()
    send: Any = Exchange.send

    def noted(self: Exchange, files: Mapping[Any, Any], **named: Any) -> None:
        passed.extend(b"".join(file.read(0)) for file in files.values())
        send(self, files, **named)

    monkeypatch.setattr(Exchange, "send", noted)
    far.import_history(repo.place, FILE, dry_run=True, skip_invalid=True, allowed=["secret"])
    (file,) = passed
    assert b"no business" not in file
    assert b"ana:secret@" not in file
    assert str(repo.place).encode() not in file
    assert repo.head.encode() in file
    assert len(file) < 10_000  # what is too large is not sent: only how large it is


def test_reading_is_enough_to_look_and_not_to_import(away: World, address: str, repo: GitRepository) -> None:
    repo.prompt("One")
    before = entries(away)
    with remote(address, EVE) as door:
        assert door.import_history(repo.place, FILE, dry_run=True).count("new") == 1
        with pytest.raises(PermissionDeniedError):
            door.import_history(repo.place, FILE)
    assert entries(away) == before


LINE = {"commit": "a" * 40, "path": FILE, "author": "x", "authored": "", "message": "", "data": "SGVsbG8ge3t0fX0K"}
HEAD = {"format": "tandem-states", "v": 1}


def lines(*told: object) -> bytes:
    return b"".join(json.dumps(line).encode() + b"\n" for line in told)


HOSTILE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "lines of JSON"),
    "no-json": (b"\x00\xff\n", "lines of JSON"),
    "no-object": (lines([1], LINE), "must be a mapping"),
    "another-format": (lines({**HEAD, "format": "tandem-lock"}, LINE), "tandem-states"),
    "another-version": (lines({**HEAD, "v": 2}, LINE), "v"),
    "no-states": (lines(HEAD), "number of states"),
    "too-many-states": (lines(HEAD) + b"{}\n" * 10_001, "number of states"),
    "states-before-the-head": (lines(LINE, HEAD), "format"),
    "a-head-between-states": (lines(HEAD, LINE, HEAD), "is missing"),
    "an-unknown-key": (lines(HEAD, {**LINE, "rights": "all"}), "unknown key 'rights'"),
    "a-key-is-missing": (lines(HEAD, {k: v for k, v in LINE.items() if k != "author"}), "author is missing"),
    "no-base64": (lines(HEAD, {**LINE, "data": "!!"}), "data"),
    "a-number-for-data": (lines(HEAD, {**LINE, "data": 7}), "data"),
    "neither-data-nor-why": (lines(HEAD, {k: v for k, v in LINE.items() if k != "data"}), "one of data"),
    "data-and-why-not": (lines(HEAD, {**LINE, "size": 1}), "one of data"),
    "another-why": (lines(HEAD, {**LINE, "data": None, "unread": "is hidden"}), "unread"),
    "a-negative-size": (lines(HEAD, {**LINE, "data": None, "size": -1}), "size"),
    "no-commit": (lines(HEAD, {**LINE, "commit": "HEAD"}), "whole commit"),
    "a-commit-in-capitals": (lines(HEAD, {**LINE, "commit": "A" * 40}), "whole commit"),
    "a-commit-of-a-page": (lines(HEAD, {**LINE, "commit": "a" * 4000}), "commit"),
    "a-commit-twice": (lines(HEAD, LINE, LINE), "told of twice"),
    "a-path-that-nobody-sees": (lines(HEAD, {**LINE, "path": "a\u202eb.md"}), "character that nobody sees"),
    "a-path-out-of-the-repository": (lines(HEAD, {**LINE, "path": "../x.md"}), "from the top of a repository"),
    "a-path-of-the-machine": (lines(HEAD, {**LINE, "path": "/etc/x.md"}), "from the top of a repository"),
    "a-path-that-is-endless": (lines(HEAD, {**LINE, "path": "a" * 5000}), "path"),
    "a-remote-with-a-password": (lines(HEAD, {**LINE, "remote": "https://a:b@c/d"}), "credentials"),
    "a-message-without-end": (lines(HEAD, {**LINE, "message": "m" * 4001}), "message"),
    "an-author-without-end": (lines(HEAD, {**LINE, "author": "m" * 501}), "author"),
    "half-a-character": (lines(HEAD) + json.dumps({**LINE, "author": "\ud800"}).encode(), "line"),
    "a-prompt-that-is-too-large": (lines(HEAD, {**LINE, "data": "QUFB" * 400_000}), "too large"),
    "no-prompt": (lines(HEAD, {**LINE, "path": "a.exe"}), "not a prompt file"),
}


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, TestClient]]:
    world = World(tmp_path_factory.mktemp("hostile"))
    with TestClient(create_app(world.ana, by_name), headers={"Authorization": f"Bearer {ANA}"}) as client:
        yield world, client


def asked(client: TestClient, body: bytes, **arguments: Any) -> Any:
    exchange = client.post("/v1/exchanges").json()["id"]
    client.put(f"/v1/exchanges/{exchange}/p0/states.jsonl", content=body, headers=digest(body)).raise_for_status()
    told = {"path": {"path": "states.jsonl", "place": "p0"}, "name": "support", **arguments}
    answer = client.post("/v1/import-states", json=told, headers={EXCHANGE: exchange})
    client.delete(f"/v1/exchanges/{exchange}")
    return answer


@pytest.mark.parametrize("name", HOSTILE)
def test_states_that_nobody_read_from_git_are_refused_by_name(line: tuple[World, TestClient], name: str) -> None:
    world, client = line
    body, said = HOSTILE[name]
    before = entries(world)
    answer = asked(client, body)
    assert (answer.status_code, answer.json()["code"]) == (400, "invalid-input"), answer.text
    assert said in answer.text
    assert entries(world) == before


def test_what_the_hostile_states_are_made_of_is_taken_in_once(line: tuple[World, TestClient]) -> None:
    world, client = line
    body, before = lines(HEAD, LINE), entries(world)
    assert asked(client, body, dry_run=True).json()["revisions"][0]["state"] == "new"
    assert entries(world) == before
    for state in ("new", "known"):
        answer = asked(client, body, allowed=[])
        assert (answer.status_code, answer.json()["revisions"][0]["state"]) == (200, state), answer.text
        assert entries(world) == before + 1


def test_no_more_is_sent_and_taken_at_once_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from registry.domain import file_states

    state = FileState(Revision("a" * 40, FILE, "x", "", "m"), b"x" * 1000)
    monkeypatch.setattr(file_states, "MAX_TOLD", 1000)
    with pytest.raises(RegistryError, match="too large to be sent at once") as refused:
        tell_states([state])
    assert "--rev FROM..TO" in refused.value.fix
    monkeypatch.setattr(file_states, "MAX_TOLD", 2000)
    assert told_states(tell_states([state]), "x") == (state,)


@pytest.mark.parametrize("held", [b"", b"\x00\xff\n", *Unread, 0, 2**40])
def test_a_state_comes_back_as_it_was_told(held: bytes | Unread | int) -> None:
    said = Revision("a" * 64, "päth/a b.md", "Ana <a@b>", "2026-01-01T00:00:00+01:00", "one\n\ntwo\u2028x", "g@h:i")
    found = (FileState(said, held), FileState(Revision("b" * 40, FILE, "", "", ""), b"x"))
    assert told_states(tell_states(found), "x") == found


@pytest.mark.nightly
def test_thousands_of_states_are_imported_from_afar(near: World, away: World, far: Registry) -> None:
    said = [Revision(f"{n:040x}", FILE, "Ana", "2026-01-01T00:00:00Z", f"state {n}") for n in range(2000)]
    path = near.folder / "states.jsonl"
    path.write_bytes(tell_states(FileState(each, PROMPT.format(words=each.message).encode()) for each in said))
    found = far.import_states(path)
    assert (found.count("new"), found.revisions[-1].version) == (2000, "support@2000")
    assert far.import_states(path).count("known") == 2000
    assert away.ana.version("support@1500").relations[0].target == f"{1499:040x}"


# Tags ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A registry with placements, a rollback, two applications, and one that the format has no words for."""
    world = World(tmp_path_factory.mktemp("placed") / "w").stock()
    for right in (100, 90, 80):
        world.ana.compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": str(right)})
        world.ana.compose("bot2", "support@1", "tiny@1", [], {"max_new_tokens": str(right)})
    for reference, why in (("bot@1", "first"), ("bot@2", "next\x1b[31m one"), ("bot2@2", "")):
        world.ana.promote(reference, "dev", why)
    world.ana.roll_back("bot@dev", "worse")
    world.ana.promote("bot@3", "dev", "better now")
    world.ana.create_application("bot.v3")
    return world


LISTING = ("for-each-ref", "--format=%(refname) %(objectname) %(*objectname)")


@pytest.mark.parametrize("page", [2, 200])
def test_tags_made_from_afar_are_the_same_objects_as_those_made_at_hand(
    placed: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(mirroring, "_PAGE", page)
    here, there = GitRepository(tmp_path / "here"), GitRepository(tmp_path / "there")
    with served(placed.ana) as address, remote(address, EVE) as door:
        made = door.mirror_tags(there.place)
        at_hand = placed.ana.mirror_tags(here.place)
        assert (made.created, made.left_out) == (at_hand.created, at_hand.left_out) == (made.created, ("bot.v3",))
        assert len(made.created) == 9
        assert there.git(*LISTING) == here.git(*LISTING)
        again = door.mirror_tags(there.place, "bot")
        assert (again.created, again.kept) == ((), 7)
        for wrong in (("bot.v3",), ("nobody",), ("no name",), ("bot", "nowhere")):
            asked = dict(zip(("application", "push"), wrong, strict=False))
            refused = [_refused(each, there.place, asked) for each in (door, placed.ana)]
            assert refused[0] == refused[1]
        other = GitRepository(tmp_path / "other")
        other.git("tag", "bot#dev#2", other.commit("README", "words"))
        assert _refused(door, other.place, {}) == _refused(placed.ana, other.place, {})
        assert other.git("tag") == "bot#dev#2"


def _refused(door: Registry, place: Path, asked: Mapping[str, str]) -> dict[str, Any]:
    with pytest.raises(RegistryError) as refused:
        door.mirror_tags(place, **asked)
    return problem_of(refused.value)


def test_a_token_for_one_application_mirrors_that_one(placed: World, tmp_path: Path) -> None:
    made = placed.ana.create_token("mirror", scopes=(), applications=["bot"])

    def confined(headers: Mapping[str, str]) -> Caller:
        return Caller(ANA, made.token.grant)

    repo = GitRepository(tmp_path / "repo")
    with served(placed.ana, identify=confined) as address, remote(address, ANA) as door:
        assert len(door.mirror_tags(repo.place, "bot").created) == 7
        with pytest.raises(PermissionDeniedError, match="whole registry"):
            door.mirror_tags(repo.place)


class Lying:
    """Tells what a registry tells, but for what it lies about."""

    def __init__(self, honest: Registry, **lies: Any) -> None:
        self._honest, self._lies = honest, lies

    def applications(self, *, after: str | None = None, limit: int = 50) -> Page[Application]:
        page = self._honest.applications(after=after, limit=limit)
        items = (*page.items, *(replace(page.items[0], name=name) for name in self._lies.get("names", ())))
        return replace(page, items=items, next=self._lies.get("next", page.next))

    def status(self, application: str | None = None) -> tuple[StageStatus, ...]:
        told = self._honest.status(application)
        return (*told, *(replace(told[0], stage=stage) for stage in self._lies.get("stages", ())))

    def placements(self, application: str, *, after: str | None = None, limit: int = 50) -> Page[Deployment]:
        page = self._honest.placements(application, after=after, limit=limit)
        which, lie = self._lies.get("which", 2), self._lies.get("placement", {})
        items = [replace(d, **lie) if d.sequence == which else d for d in page.items]
        return replace(page, items=tuple(items)[self._lies.get("first", 0) :])

    def releases(self, application: str, *, after: str | None = None, limit: int = 50) -> Page[Release]:
        page = self._honest.releases(application, after=after, limit=limit)
        items = [replace(r, **self._lies.get("release", {})) if r.number == 2 else r for r in page.items]
        return replace(page, items=tuple(items))


COMMAND = "dev#1\ndelete refs/heads/main"
LIES: dict[str, dict[str, Any]] = {
    "another-manifest": {"release": {"manifest": {"kind": "release", "schema": 1}}},
    "another-digest": {"release": {"digest": Digest("sha256:" + "0" * 64)}},
    "another-digest-placed": {"placement": {"digest": Digest("sha256:" + "0" * 64)}},
    "no-such-release": {"placement": {"release": 9}},
    "a-release-of-another": {"release": {"application": "other"}},
    "a-placement-of-another": {"placement": {"application": "other"}},
    "a-placement-is-missing": {"first": 1},
    "a-placement-again": {"placement": {"sequence": 1}},
    "a-stage-that-is-a-command": {"which": 4, "placement": {"stage": COMMAND, "sequence": 1}},
    "a-stage-that-no-stage-can-be": {"which": 4, "placement": {"stage": COMMAND, "sequence": 1}, "stages": (COMMAND,)},
    "an-application-that-none-can-be": {"names": ("bot//dev",)},
    "a-release-before-the-first": {"placement": {"release": -1}},
    "a-time-that-git-cannot-tell": {"placement": {"at": "1900-01-01T00:00:00.000000Z"}},
    "a-time-of-a-release-that-git-cannot-tell": {"release": {"created_at": "1900-01-01T00:00:00.000000Z"}},
    "a-manifest-that-nobody-could-seal": {"release": {"manifest": {"weight": 0.5}}},
    "no-time-of-a-placement": {"placement": {"at": "yesterday"}},
    "no-time-of-a-release": {"release": {"created_at": ""}},
    "no-end": {"next": "bot"},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_server_that_lies_has_no_tag_made(placed: World, tmp_path: Path, lie: str) -> None:
    repo = GitRepository(tmp_path / "repo")
    with pytest.raises(IntegrityError, match="does not hold"):
        mirroring.mirror_tags(Lying(placed.ana, **LIES[lie]), "http://far", repo.place, None, None)
    assert repo.git("for-each-ref") == ""
    assert repo.git("count-objects") == "0 objects, 0 kilobytes"


def test_what_the_lies_are_made_of_is_mirrored(placed: World, tmp_path: Path) -> None:
    repo = GitRepository(tmp_path / "repo")
    assert len(mirroring.mirror_tags(Lying(placed.ana), "http://far", repo.place, None, None).created) == 9
