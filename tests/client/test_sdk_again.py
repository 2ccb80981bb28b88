"""The SDK after something went wrong: refused, killed, tampered with, or older than what lies in its cache."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from registry.client.sdk import client as module
from registry.client.sdk import connecting, placing
from registry.client.sdk.client import Client
from registry.client.sdk.fetching import Fetcher
from registry.client.sdk.keeping import Cache
from registry.client.sdk.placing import Placer
from registry.client.sdk.resolved import Adapter, Resolved
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InfrastructureError, IntegrityError, RegistryError, UnauthenticatedError
from registry.domain.problems import problem_of
from tests.lying import STAGE, Answer, Liar, States, lying, nobody
from tests.serving_live import served
from tests.world import ANA, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")
DAY = 24 * 3600.0
_OPEN: list[Client] = []


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Closes every client of a test."""
    yield
    while _OPEN:
        _OPEN.pop().close()


@pytest.fixture(scope="module")
def liar() -> Iterator[Liar]:
    with lying() as found:
        yield found


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    return States(tmp_path_factory.mktemp("states"))


class Clock:
    now = 0.0

    def __init__(self) -> None:
        self.now = time.time()

    def __call__(self) -> float:
        return self.now


def asking(
    liar: Liar, folder: Path, clock: Callable[[], float] = time.time, token: Callable[[], str | None] = nobody
) -> Client:
    placer = Placer(folder / "adapters", lambda reference, place: None, lambda: None)
    _OPEN.append(Client(Fetcher(liar.address, token), Cache(folder), placer, None, refresh=30.0, clock=clock))
    return _OPEN[-1]


def refusing(query: object) -> Answer:
    told = problem_of(UnauthenticatedError("no token came with the request"))
    return Answer(json.dumps(told).encode(), 401)


def aged(path: Path, seconds: float = DAY) -> Path:
    for each in [path, *path.rglob("*")]:
        os.utime(each, (time.time() - seconds,) * 2)
    return path


# Refused ---------------------------------------------------------------------------------------------------


def test_a_server_that_refuses_is_asked_less_and_less_while_there_is_nothing_to_serve(
    liar: Liar, states: States, tmp_path: Path
) -> None:
    clock = Clock()
    liar.answering = refusing
    liar.asked.clear()
    client = asking(liar, tmp_path, clock)
    begun, asked_at = clock.now, list[float]()
    for _ in range(3000):
        with pytest.raises(UnauthenticatedError, match="no token"):
            client.resolve(STAGE)
        if len(liar.asked) > len(asked_at):
            asked_at.append(clock.now - begun)
        clock.now += 0.1
    waits = [later - before for before, later in pairwise(asked_at)]
    assert 10 <= len(waits) <= 30
    assert waits[0] <= module.FIRST_PAUSE + 0.2 < max(waits) <= 30.2
    liar.answering = states.honest("old")
    clock.now += 31
    assert client.resolve(STAGE).reference == "bot@1"


def test_a_new_token_is_let_through_at_once(liar: Liar, states: States, tmp_path: Path) -> None:
    clock, tokens = Clock(), ["old"]
    liar.answering = refusing
    client = asking(liar, tmp_path, clock, lambda: tokens[-1])
    for _ in range(8):
        with pytest.raises(UnauthenticatedError):
            client.resolve(STAGE)
        clock.now += 31
    with pytest.raises(UnauthenticatedError):
        client.resolve(STAGE)
    liar.answering = states.honest("old")
    with pytest.raises(UnauthenticatedError):
        client.resolve(STAGE)
    tokens.append("new")
    assert client.resolve(STAGE).reference == "bot@1"


def test_a_refusal_of_one_stage_keeps_nobody_from_another_nor_from_asking_now(
    liar: Liar, states: States, tmp_path: Path
) -> None:
    liar.answering = refusing
    client = asking(liar, tmp_path, Clock())
    with pytest.raises(UnauthenticatedError):
        client.resolve("bot@dev")
    liar.answering = states.honest("old")
    assert client.resolve(STAGE).reference == "bot@1"
    liar.asked.clear()
    with pytest.raises(RegistryError):
        client.refresh("bot@dev")
    assert len(liar.asked) == 1


def test_a_clock_that_was_set_back_does_not_make_a_pause_longer(liar: Liar, states: States, tmp_path: Path) -> None:
    clock = Clock()
    liar.answering = refusing
    client = asking(liar, tmp_path, clock)
    with pytest.raises(UnauthenticatedError):
        client.resolve(STAGE)
    liar.answering = states.honest("old")
    clock.now -= 3600
    with pytest.raises(RegistryError) as caught:  # asked again: the head is from the future of this clock
        client.resolve(STAGE)
    assert not isinstance(caught.value, UnauthenticatedError)


def test_the_token_of_the_environment_is_read_whenever_the_server_is_asked(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World.at(folder)
    with served(world.ana) as url:
        monkeypatch.setenv("TANDEM_TOKEN", "")
        client = connecting.connect(url, cache=tmp_path)
        _OPEN.append(client)
        with pytest.raises(UnauthenticatedError):
            client.resolve(STAGE)
        monkeypatch.setenv("TANDEM_TOKEN", ANA)
        told = client.resolve(STAGE)
        assert told.adapter_path().is_dir()
    world.ana.close()


# Killed ----------------------------------------------------------------------------------------------------


def test_what_a_killed_process_left_is_swept_when_it_is_old(liar: Liar, states: States, tmp_path: Path) -> None:
    liar.answering = states.honest("old")
    asking(liar, tmp_path).resolve(STAGE)
    before = sorted(path.name for path in tmp_path.rglob("*"))
    for above in (tmp_path, tmp_path / "adapters"):
        above.mkdir(exist_ok=True)
        (above / ".part.old").write_bytes(b"half")
        (above / ".part.folder" / "came").mkdir(parents=True)
        (above / ".part.folder" / "came" / "weights").write_bytes(b"half")
        aged(above / ".part.old")
        aged(above / ".part.folder")
        (above / ".part.new").write_bytes(b"half")
        (above / ".part.growing").mkdir()
        (above / ".part.growing" / "weights").write_bytes(b"half")
        os.utime(above / ".part.growing", (time.time() - DAY,) * 2)
    orphan = tmp_path / f"{'0' * 64}.json"
    orphan.write_bytes(b"{}")
    fresh = tmp_path / f"{'1' * 64}.json"
    fresh.write_bytes(b"{}")
    (evidence := tmp_path / "evidence-0.json").write_bytes(b"{}")
    aged(orphan), aged(evidence)
    (bundle,) = (p for p in tmp_path.glob("*.json") if p not in {orphan, fresh, evidence})
    aged(bundle)
    asking(liar, tmp_path)
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")} - set(before)
    new = {".part.new", ".part.growing", ".part.growing/weights"}
    wanted = new | {f"adapters/{name}" for name in new} | {"adapters", fresh.name, evidence.name}
    assert left == wanted - set(before)
    assert bundle.exists()


# Tampered with ---------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry in which bot@1, with an adapter, serves production."""
    world = World(tmp_path_factory.mktemp("sdk") / "registry").stock()
    world.place(world.release(90, adapter=True))
    world.ana.close()
    return world.folder


@pytest.fixture(scope="module")
def told(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Resolved]:
    world = World.at(folder)
    with served(world.ana) as url, connecting.connect(url, ANA, cache=tmp_path_factory.mktemp("c")) as client:
        found = client.resolve(STAGE)
        found.adapter_path()
        yield found
    world.ana.close()


class Pulls:
    """What brings the files of an adapter, as they were given; `came` is how often."""

    def __init__(self, given: Path) -> None:
        self.given, self.came, self.down = given, 0, False

    def __call__(self, reference: str, place: Path) -> None:
        if self.down:
            raise InfrastructureError("the server does not answer")
        self.came += 1
        place.mkdir()
        for each in self.given.iterdir():
            (place / each.name).write_bytes(each.read_bytes())


@pytest.fixture
def pulls(folder: Path) -> Pulls:
    return Pulls(World.at(folder).folder / "lora")


def placer(pulls: Pulls, folder: Path) -> Placer:
    return Placer(folder, pulls, lambda: None)


CHANGES: dict[str, Callable[[Path], Any]] = {
    "other weights": lambda p: flip(p / "adapter_model.safetensors"),
    "cut weights": lambda p: os.truncate(p / "adapter_model.safetensors", 40),
    "another configuration": lambda p: replace(p / "adapter_config.json", '"r": 2', '"r": 4'),
    "a base model to fetch": lambda p: replace(p / "adapter_config.json", "{", '{"base_model_name_or_path": "evil",'),
    "no configuration": lambda p: (p / "adapter_config.json").unlink(),
    "one file more": lambda p: (p / "adapter_model.bin").write_bytes(b"pickle"),
    "a link": lambda p: link(p / "adapter_config.json"),
}


def flip(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))


def replace(path: Path, old: str, new: str) -> None:
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))


def link(path: Path) -> None:
    path.rename(path.parents[1] / "elsewhere.json")
    path.symlink_to(path.parents[1] / "elsewhere.json")


@pytest.mark.parametrize("what", CHANGES)
@pytest.mark.parametrize("when", ["before the process", "meanwhile"])
def test_an_adapter_that_was_changed_on_disk_is_fetched_again(
    what: str, when: str, told: Resolved, pulls: Pulls, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    adapter = told.adapters[0]
    first = placer(pulls, tmp_path)
    place = first.place(adapter)
    good = contents(place)
    CHANGES[what](place)
    then = placer(pulls, tmp_path) if when == "before the process" else first
    assert contents(then.place(adapter)) == good
    assert "was changed" in caplog.text
    assert pulls.came == 2
    assert not list(tmp_path.glob(".part.*"))


@pytest.mark.parametrize("what", CHANGES)
def test_an_adapter_that_was_changed_is_not_used_though_nobody_has_another(
    what: str, told: Resolved, pulls: Pulls, tmp_path: Path
) -> None:
    adapter = told.adapters[0]
    place = placer(pulls, tmp_path).place(adapter)
    CHANGES[what](place)
    pulls.down = True
    again = placer(pulls, tmp_path)
    for _ in range(2):
        with pytest.raises(IntegrityError, match="the adapter in the cache was changed"):
            again.place(adapter)
    pulls.down = False
    assert again.place(adapter) == place


def contents(place: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in place.iterdir()}


def test_an_adapter_that_is_as_it_was_is_read_once_by_each_process(
    told: Resolved, pulls: Pulls, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adapter: Adapter = told.adapters[0]
    placer(pulls, tmp_path).place(adapter)
    held, hold = list[Path](), placing._hold_placed

    def noted(place: Path, of: Adapter) -> None:
        held.append(place)
        hold(place, of)

    monkeypatch.setattr(placing, "_hold_placed", noted)
    other = placer(pulls, tmp_path)
    for _ in range(200):
        other.place(adapter)
    assert len(held) == 1
    assert pulls.came == 1


# Newer -----------------------------------------------------------------------------------------------------


def test_a_bundle_that_a_newer_version_kept_is_none_with_a_warning(
    liar: Liar, states: States, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    liar.answering = states.honest("old")
    asking(liar, tmp_path).resolve(STAGE)
    rewritten(tmp_path, lambda bundle: bundle | {"v": 2, "something": "new"})
    liar.asked.clear()
    with caplog.at_level(logging.WARNING, "tandem.client"):
        assert asking(liar, tmp_path).resolve(STAGE).source == "live"
    assert "is not served" in caplog.text
    assert len(liar.asked) == 1
    rewritten(tmp_path, lambda bundle: bundle | {"v": 2, "something": "new"})
    liar.answering = lambda query: Answer(status=503)
    with pytest.raises(InfrastructureError, match="does not answer"):
        asking(liar, tmp_path).resolve(STAGE)


def rewritten(folder: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Replace the one bundle, as whoever may write there does it: under its digest, and named by the state."""
    (path,) = folder.glob("*.json")
    body = json.dumps(change(json.loads(path.read_bytes()))).encode()
    path.unlink()
    digest = digest_of_bytes(body)
    (folder / f"{digest.removeprefix('sha256:')}.json").write_bytes(body)
    state = json.loads((folder / "state").read_bytes().partition(b"\n")[2])
    keep(folder, state | {"bundles": {STAGE: digest}})


def keep(folder: Path, state: dict[str, Any]) -> None:
    body = json.dumps(state).encode()
    (folder / "state").write_bytes(digest_of_bytes(body).encode() + b"\n" + body)


def test_a_state_that_a_newer_version_wrote_is_neither_read_nor_replaced(
    liar: Liar, states: States, tmp_path: Path
) -> None:
    liar.answering = states.honest("old")
    asking(liar, tmp_path).resolve(STAGE)
    state = json.loads((tmp_path / "state").read_bytes().partition(b"\n")[2])
    keep(tmp_path, state | {"v": 2, "known": {"another": "form"}})
    before = (tmp_path / "state").read_bytes()
    with pytest.raises(InfrastructureError, match="newer version") as caught:
        asking(liar, tmp_path).resolve(STAGE)
    assert "cache=FOLDER" in caught.value.fix
    assert (tmp_path / "state").read_bytes() == before
