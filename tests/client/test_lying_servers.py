"""A client and a server that lies: what it is told is refused, and the release that runs goes on running."""

from __future__ import annotations

import json
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from registry.client.sdk.client import Client
from registry.client.sdk.fetching import Fetcher
from registry.client.sdk.keeping import Cache
from registry.client.sdk.placing import Placer
from registry.client.sdk.resolved import Resolved
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError, RegistryError
from registry.domain.times import time_text
from registry.domain.transparency.following import ForkError, Known, StageKnown, pinned_by_key, pinned_by_lock
from registry.domain.transparency.locks import parse_lock, verified
from registry.integrations.signing import verifies
from tests.lies import dated, new
from tests.lies_mixed import LIES
from tests.lying import STAGE, Answer, Liar, States, lying, nobody

HOUR = 3600.0
DAY = 24 * HOUR


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    return States(tmp_path_factory.mktemp("states"))


@pytest.fixture(scope="module")
def server() -> Iterator[Liar]:
    with lying() as liar:
        yield liar


@pytest.fixture
def liar(server: Liar) -> Liar:
    server.asked.clear()
    return server


def client(liar: Liar, folder: Path, pin: Known | None = None, *, later: float = 0.0, refresh: float = HOUR) -> Client:
    """A client of the liar. `later` puts its clock forward, in seconds."""

    def nothing(reference: str, place: Path) -> object:
        raise AssertionError("nothing is fetched")

    placer = Placer(folder / "adapters", nothing, lambda: None)
    fetcher = Fetcher(liar.address, nobody)
    return Client(fetcher, Cache(folder), placer, pin, refresh=refresh, clock=lambda: time.time() + later)


def running(liar: Liar, states: States, folder: Path) -> Client:
    """A client that runs bot@1 by an honest server, and knows the log's key."""
    liar.answering = states.honest("old")
    found = client(liar, folder, pinned_by_key(states.key))
    assert found.resolve(STAGE).reference == "bot@1"
    return found


def lock_pin(states: States, state: str) -> Known:
    return pinned_by_lock(verified(parse_lock(states.locks[state], "x"), verifies, "x"))


# Honest servers --------------------------------------------------------------------------------------------


def test_a_promotion_a_rollback_and_clearing_a_quarantine_are_followed(
    states: States, liar: Liar, tmp_path: Path
) -> None:
    found = running(liar, states, tmp_path)
    for state, release in (("new", "bot@2"), ("back", "bot@1")):
        liar.answering = states.honest(state)
        assert (found.refresh(STAGE).reference, found.resolve(STAGE).source) == (release, "cache")
    other = running(liar, states, tmp_path / "other")
    for state in ("new", "stopped", "cleared"):
        liar.answering = states.honest(state)
        told = other.refresh(STAGE)
        assert (told.reference, told.quarantined) == ("bot@2", state == "stopped")


def test_a_release_that_is_quarantined_but_not_stopped_serves_and_says_so(
    states: States, liar: Liar, tmp_path: Path
) -> None:
    found = running(liar, states, tmp_path)
    liar.answering = states.honest("doubted")
    told = found.refresh(STAGE)
    assert (told.reference, told.quarantined) == ("bot@2", True)


@pytest.mark.parametrize("state", ["old", "new"])
def test_the_first_answer_is_held_to_a_lock(states: States, liar: Liar, tmp_path: Path, state: str) -> None:
    liar.answering = states.honest(state)
    assert client(liar, tmp_path, lock_pin(states, "old")).resolve(STAGE).epoch == (1 if state == "old" else 2)


# Lies ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", LIES)
def test_a_lie_is_refused_and_what_runs_goes_on(states: States, liar: Liar, tmp_path: Path, name: str) -> None:
    found = running(liar, states, tmp_path)
    before = (tmp_path / "state").read_bytes()
    told = LIES[name](states)
    body = told if isinstance(told, bytes) else json.dumps(told).encode() if isinstance(told, dict) else told
    liar.answering = lambda query: body if isinstance(body, Answer) else Answer(body)
    with pytest.raises((IntegrityError, InfrastructureError)):
        found.refresh(STAGE)
    assert found.resolve(STAGE).reference == "bot@1"
    assert (tmp_path / "state").read_bytes() == before
    assert client(liar, tmp_path, pinned_by_key(states.key)).resolve(STAGE).reference == "bot@1"


def test_there_are_lies_enough_and_the_truth_is_none() -> None:
    assert len(LIES) >= 60


def test_what_the_lies_are_made_of_is_followed(states: States, liar: Liar, tmp_path: Path) -> None:
    found = running(liar, states, tmp_path)
    liar.answering = lambda query: Answer(
        json.dumps(dated(states, new(states), datetime.now(UTC), timedelta(hours=1))).encode()
    )
    assert found.refresh(STAGE).reference == "bot@2"


@pytest.mark.parametrize(
    "seen", [StageKnown(9, "01" + "A" * 24, "sha256:" + "0" * 64), StageKnown(2, "other", "other")]
)
def test_an_epoch_never_goes_back_though_all_of_it_is_proven(
    states: States, liar: Liar, tmp_path: Path, seen: StageKnown
) -> None:
    """The log's key could sign anything; what the client saw of a stage, it holds it to."""
    liar.answering = states.honest("new")
    pin = replace(lock_pin(states, "old"), stages={STAGE: seen})
    with pytest.raises(IntegrityError, match=r"went back|within one epoch"):
        client(liar, tmp_path, pin).resolve(STAGE)


def test_a_clock_that_is_behind_the_newest_head_makes_nobody_follow_an_older_one(
    states: States, liar: Liar, tmp_path: Path
) -> None:
    pin = replace(lock_pin(states, "old"), issued=time_text(datetime.now(UTC) + timedelta(days=1)))
    liar.answering = states.honest("new")
    with pytest.raises(IntegrityError, match="older head"):
        client(liar, tmp_path, pin).resolve(STAGE)


def test_who_lies_with_every_answer_does_not_fill_the_disk(states: States, liar: Liar, tmp_path: Path) -> None:
    found = running(liar, states, tmp_path)
    told = json.dumps({**states.bundle("fork", 0), "since": states.sizes["old"]}).encode()
    for n in range(20):
        body = told + b" " * n
        liar.answering = lambda query, body=body: Answer(body)  # type: ignore[misc]  # mypy takes the default for an argument
        with pytest.raises(ForkError):
            found.refresh(STAGE)
    assert len(list(tmp_path.glob("evidence-*"))) == 16


# Forks, clocks and memory ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("first", "second"), [("new", "fork"), ("new", "further"), ("further", "back")])
def test_a_fork_is_an_alarm_with_evidence(states: States, liar: Liar, tmp_path: Path, first: str, second: str) -> None:
    liar.answering = states.honest(first)
    found = client(liar, tmp_path, pinned_by_key(states.key))
    was = found.resolve(STAGE)
    size = states.sizes[first]
    told = states.bundle(second, "fork" if states.sizes[second] >= size else 0)
    liar.answering = lambda query: Answer(json.dumps({**told, "since": size}).encode())
    with pytest.raises(ForkError):
        found.refresh(STAGE)
    (evidence,) = tmp_path.glob("evidence-*")
    kept = json.loads(evidence.read_text())
    assert kept["known"]["size"] == size
    assert json.loads(kept["answer"])["lock"]["checkpoint"] == told["lock"]["checkpoint"]
    assert found.resolve(STAGE).digest == was.digest


def test_a_server_that_was_set_back_is_not_followed(states: States, liar: Liar, tmp_path: Path) -> None:
    liar.answering = states.honest("new")
    found = client(liar, tmp_path, pinned_by_key(states.key))
    assert found.resolve(STAGE).reference == "bot@2"
    liar.answering = states.honest("old")
    with pytest.raises(InvalidInputError, match="fewer entries"):
        found.refresh(STAGE)
    assert found.resolve(STAGE).reference == "bot@2"


def test_an_expired_head_serves_on_as_stale(states: States, liar: Liar, tmp_path: Path) -> None:
    running(liar, states, tmp_path)
    liar.answering = lambda query: Answer(status=503)
    told = client(liar, tmp_path, later=2 * HOUR).resolve(STAGE)
    assert (told.source, told.reference, told.alarm) == ("stale", "bot@1", "the server does not answer")
    assert client(liar, tmp_path, later=60).resolve(STAGE).source == "disk"


@pytest.mark.parametrize("days", [-400, 400])
def test_a_clock_that_is_wrong_is_an_alarm_and_no_reason_to_trust(
    states: States, liar: Liar, tmp_path: Path, days: int
) -> None:
    liar.answering = states.honest("new")
    with pytest.raises(IntegrityError, match="clock"):
        client(liar, tmp_path, pinned_by_key(states.key), later=days * DAY).resolve(STAGE)


def test_a_clock_that_is_set_back_does_not_keep_a_client_from_looking(
    states: States, liar: Liar, tmp_path: Path
) -> None:
    """Its clock was a year ahead while it started, so that nothing but the disk served; then it was put right."""
    running(liar, states, tmp_path)
    now = [time.time() + 365 * DAY]
    placer = Placer(tmp_path / "adapters", lambda reference, place: None, lambda: None)
    found = Client(Fetcher(liar.address, nobody), Cache(tmp_path), placer, None, refresh=HOUR, clock=lambda: now[0])
    assert found.resolve(STAGE).alarm is not None
    liar.answering = states.honest("new")
    now[0] = time.time()
    assert _seen(found, lambda told: told.reference == "bot@2").alarm is None


def test_what_was_looked_at_in_the_future_is_looked_at_again(states: States, liar: Liar, tmp_path: Path) -> None:
    running(liar, states, tmp_path)
    for bundle in tmp_path.glob("*.json"):
        os.utime(bundle, (time.time() + DAY, time.time() + DAY))
    liar.answering = states.honest("new")
    assert client(liar, tmp_path).resolve(STAGE).reference == "bot@2"


def test_what_was_seen_to_be_stopped_is_stopped_on_disk_as_well(states: States, liar: Liar, tmp_path: Path) -> None:
    """The bundle on disk is older than the quarantine, of which the client learnt by another stage."""
    liar.answering = states.honest("new")
    client(liar, tmp_path, pinned_by_key(states.key)).resolve(STAGE)
    cache = Cache(tmp_path)
    kept = cache.read()
    assert kept is not None
    bundle = cache.bundle(kept.bundles[STAGE])
    assert bundle is not None
    stopped = {"01" + "A" * 24: states.bundle("new", 0)["parts"][1]["digest"]}
    assert cache.keep(kept, replace(kept.known, stopped=stopped), STAGE, bundle[0])
    told = client(liar, tmp_path).resolve(STAGE)
    assert (told.source, told.quarantined) == ("disk", True)


def test_a_tag_that_cannot_be_sent_back_is_left_out(states: States, liar: Liar, tmp_path: Path) -> None:
    honest = states.honest("old")
    liar.answering = lambda query: replace(honest(query), headers={"ETag": '"\u00e9"'})
    found = client(liar, tmp_path, pinned_by_key(states.key))
    for _ in range(3):
        assert found.refresh(STAGE).reference == "bot@1"


@pytest.mark.parametrize("piece", [b"X", b"HTTP/1.1 100 Continue\r\n\r\n"], ids=["a letter", "a promise"])
def test_a_server_that_never_comes_to_the_point_is_hung_up_on(
    tmp_path: Path, piece: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each piece comes in time, and the answer never begins."""
    monkeypatch.setattr("registry.client.sdk.fetching.DEADLINE", 0.5)

    def dribble(listening: socket.socket) -> None:
        connection, _ = listening.accept()
        with connection, suppress(OSError):
            connection.sendall(b"HTTP/1.1 200 OK\r\nX: " if piece == b"X" else b"")
            for _ in range(500):
                connection.sendall(piece)
                time.sleep(0.02)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=dribble, args=(listening,))
        thread.start()
        began = time.monotonic()
        with pytest.raises(InfrastructureError, match="does not answer"):
            Fetcher(f"http://127.0.0.1:{listening.getsockname()[1]}", nobody).fetch(STAGE, 0)
        assert time.monotonic() - began < 5
        thread.join()


def _seen(found: Client, wanted: Callable[[Resolved], bool]) -> Resolved:
    until = time.monotonic() + 10
    while not wanted(found.resolve(STAGE)) and time.monotonic() < until:
        time.sleep(0.01)
    return found.resolve(STAGE)


def test_a_log_that_is_shorter_than_the_lock_says_is_refused(states: States, liar: Liar, tmp_path: Path) -> None:
    told = states.bundle("old", 0)
    pin = lock_pin(states, "new")
    for since in (0, pin.size):
        body = json.dumps({**told, "since": since}).encode()
        liar.answering = lambda query, body=body: Answer(body)  # type: ignore[misc]  # mypy takes the default for an argument
        with pytest.raises(IntegrityError):
            client(liar, tmp_path / str(since), pin).resolve(STAGE)


def test_a_client_without_its_state_falls_back_to_the_lock(states: States, liar: Liar, tmp_path: Path) -> None:
    liar.answering = states.honest("back")
    assert client(liar, tmp_path, lock_pin(states, "new")).resolve(STAGE).epoch == 3
    (tmp_path / "state").unlink()
    liar.answering = states.honest("old")
    with pytest.raises(RegistryError):
        client(liar, tmp_path, lock_pin(states, "new")).resolve(STAGE)


def test_another_key_than_the_pinned_one_is_refused_from_the_first_answer_on(
    states: States, liar: Liar, tmp_path: Path
) -> None:
    other = "tandem/log/other+" + "0" * 8
    with pytest.raises(InvalidInputError):
        pinned_by_key(other)
    from registry.domain.transparency.notes import Verifier

    liar.answering = states.honest("old")
    pin = pinned_by_key(Verifier(states.key.split("+")[0], bytes(32)).text())
    with pytest.raises(IntegrityError, match="another key"):
        client(liar, tmp_path, pin).resolve(STAGE)


def test_a_state_that_was_damaged_is_never_made_anew(states: States, liar: Liar, tmp_path: Path) -> None:
    running(liar, states, tmp_path)
    path = tmp_path / "state"
    whole = path.read_bytes()
    for damaged in (b"", whole[:-1], whole.replace(b'"epoch": 1', b'"epoch": 0'), b"{}"):
        path.write_bytes(damaged)
        with pytest.raises(IntegrityError, match="damaged"):
            client(liar, tmp_path).resolve(STAGE)
        assert path.read_bytes() == damaged


def test_a_stopped_release_stays_stopped_when_the_server_forgets_it(states: States, liar: Liar, tmp_path: Path) -> None:
    """bot@2 runs, is stopped, and is rolled back; a server that has the key cannot bring it back by silence."""
    liar.answering = states.honest("new")
    found = client(liar, tmp_path, pinned_by_key(states.key))
    found.resolve(STAGE)
    liar.answering = states.honest("stopped")
    assert found.refresh(STAGE).quarantined
    silent = states.bundle("stopped", "stopped")
    silent["kept_out"] = []
    liar.answering = lambda query: Answer(json.dumps(silent).encode())
    assert found.refresh(STAGE).quarantined


def test_a_folder_that_cannot_be_written_serves_from_memory(
    states: States, liar: Liar, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    liar.answering = states.honest("old")
    found = client(liar, tmp_path / "file" / "cache", pinned_by_key(states.key))
    assert found.resolve(STAGE).reference == "bot@1"
    assert "nothing is kept" in caplog.text
    liar.answering = states.honest("new")
    assert found.refresh(STAGE).reference == "bot@2"
    liar.answering = lambda query: Answer(
        json.dumps({**states.bundle("old", 0), "since": states.sizes["new"]}).encode()
    )
    with pytest.raises(ForkError):
        found.refresh(STAGE)


@pytest.mark.parametrize("step", range(4))
def test_what_breaks_off_while_it_is_kept_switches_nothing(
    states: States, liar: Liar, tmp_path: Path, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk at each write: bundle and state, each as it is written and as it gets its name."""
    found = running(liar, states, tmp_path)
    before = (tmp_path / "state").read_bytes()
    liar.answering = states.honest("new")
    calls = iter(range(100))
    for name in ("fsync", "replace"):
        real = getattr(os, name)

        def full(*given: Any, real: Any = real) -> Any:
            if next(calls) == (0, 1, 3, 4)[step]:
                raise OSError(28, "No space left on device")
            return real(*given)

        monkeypatch.setattr(os, name, full)
    with pytest.raises(InfrastructureError, match="kept"):
        found.refresh(STAGE)
    monkeypatch.undo()
    assert found.resolve(STAGE).reference == "bot@1"
    assert (tmp_path / "state").read_bytes() == before
    assert client(liar, tmp_path).resolve(STAGE).reference == "bot@1"
    assert found.refresh(STAGE).reference == "bot@2"
