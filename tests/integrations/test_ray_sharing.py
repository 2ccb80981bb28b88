"""Sessions of one process that share a cluster: a cluster of so many places, and threads that want some of them."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from registry.domain.errors import InfrastructureError
from registry.domain.evaluations import RunnerClass
from registry.domain.generation import GenerationParameters
from registry.integrations.runners.ray_session import RaySession
from registry.integrations.runners.ray_sharing import Connection, Sharing
from registry.ports import Setup

SETUP = Setup(Path("base"), (), GenerationParameters(max_new_tokens=2))
LOCAL = RunnerClass("transformers", {"device": "cpu"})


@dataclass
class Places:
    """A cluster with room for so many workers, which tells how many it has and refuses one too many."""

    total: int
    taken: int = 0
    most: int = 0
    lock: Any = field(default_factory=threading.Lock)
    exceptions = SimpleNamespace(RayTaskError=KeyError, RayError=OSError, GetTimeoutError=TimeoutError)

    def remote(self, worker: type) -> Any:
        def made() -> Any:
            with self.lock:
                self.taken += 1
                self.most = max(self.most, self.taken)
                assert self.taken <= self.total, "a worker for which there is no room"
            calls = {"node": "here", "load": None}
            return SimpleNamespace(
                **{name: SimpleNamespace(remote=lambda *_, a=answer: a) for name, answer in calls.items()}
            )

        return SimpleNamespace(options=lambda **_: SimpleNamespace(remote=made))

    def get(self, answer: Any, timeout: float = 0) -> Any:
        return answer

    def cluster_resources(self) -> dict[str, float]:
        return {"CPU": float(self.total * 4)}

    def available_resources(self) -> dict[str, float]:
        return self.cluster_resources()  # what it tells is old: nothing was taken yet

    def get_runtime_context(self) -> Any:
        return SimpleNamespace(get_node_id=lambda: "here")

    def kill(self, worker: Any) -> None:
        with self.lock:
            self.taken -= 1


def sessions(places: Places, count: int, monkeypatch: Any) -> list[RaySession]:
    monkeypatch.setattr("registry.integrations.runners.ray_session.THREADS", 4)
    sharing = Sharing()
    return [RaySession(places, SETUP, LOCAL, lambda: None, sharing) for _ in range(count)]


def test_each_of_several_sessions_has_its_share(monkeypatch: Any) -> None:
    places = Places(6)
    opened = sessions(places, 3, monkeypatch)
    for session in opened:
        session.start()
    for session in opened:
        session._grow(100)
    assert [len(session.workers) for session in opened] == [2, 2, 2]
    for session in opened[:2]:
        session.close()
    opened[2]._grow(100)
    assert (len(opened[2].workers), places.taken) == (6, 6)


def test_one_alone_has_all_of_it_and_no_more_workers_than_batches(monkeypatch: Any) -> None:
    alone = sessions(Places(6), 1, monkeypatch)[0]
    alone.start()
    alone._grow(4)
    assert len(alone.workers) == 4
    alone._grow(100)
    assert len(alone.workers) == 6


def test_a_session_without_room_waits_for_another_to_end(monkeypatch: Any) -> None:
    places = Places(2)
    opened = sessions(places, 5, monkeypatch)
    ended: list[int] = []

    def run(session: RaySession) -> None:
        session.start()
        session._grow(100)
        time.sleep(0.02)
        ended.append(len(session.workers))
        session.close()

    threads = [threading.Thread(target=run, args=(session,)) for session in opened]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert (len(ended), places.taken, places.most) == (5, 0, 2)


def test_a_session_that_could_not_begin_leaves_no_trace(monkeypatch: Any) -> None:
    places = Places(1)
    one, other = sessions(places, 2, monkeypatch)
    monkeypatch.setattr(places, "get", _no_worker)
    with pytest.raises(InfrastructureError, match="gives no worker"):
        one.start()
    one.close()
    monkeypatch.undo()
    assert other.sharing.opened == {}


def _no_worker(*_: Any, **__: Any) -> Any:
    raise TimeoutError


def test_a_connection_ends_with_the_last_that_needs_it() -> None:
    begun: list[str] = []

    def take() -> Any:
        return connection.taken(lambda: bool(begun), lambda: begun.append("here"), begun.clear)

    connection = Connection()
    first, second = take(), take()
    first()
    assert begun == ["here"]
    second()
    assert begun == []


def test_a_connection_of_somebody_else_is_left_to_them() -> None:
    ended: list[str] = []
    let_go = Connection().taken(lambda: True, lambda: ended.append("begun"), lambda: ended.append("ended"))
    let_go()
    assert ended == []
