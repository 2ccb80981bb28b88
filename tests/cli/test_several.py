"""Several releases at once: what is told of them, and what becomes of those that fail."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from cli.cost_text import Foretold
from cli.several import Asked, at_once, one_by_one
from registry.domain.errors import InfrastructureError, InvalidInputError


def asked(name: str, run: Any) -> Asked:
    return Asked(name, run, Foretold(quiet=True))


def test_all_run_at_once_and_are_told_in_the_order_that_was_asked_for() -> None:
    together = threading.Barrier(3, timeout=30)

    def run(name: str) -> Any:
        def work(progress: Any, announce: Any) -> str:
            together.wait()
            progress(0, 10)
            progress(10, 10)
            return name

        return work

    names = ["bot@3", "bot@1", "bot@3"]
    found: list[Any] = [run for _, run in at_once([asked(name, run(name)) for name in names])]
    assert found == names


def test_one_that_fails_ends_no_other_and_is_told_after_them(capsys: pytest.CaptureFixture[str]) -> None:
    def fails(error: Exception) -> Any:
        def work(progress: Any, announce: Any) -> Any:
            raise error

        return work

    found: list[Any] = []
    runs = at_once(
        [
            asked("bot@1", fails(InvalidInputError("an adapter that does nothing"))),
            asked("bot@2", lambda progress, announce: "done"),
            asked("bot@3", fails(InfrastructureError("no room"))),
        ]
    )
    with pytest.raises(InvalidInputError, match="does nothing"):
        found.extend(run for _, run in runs)
    assert found == ["done"]
    assert capsys.readouterr().err.splitlines() == ["bot@3 failed: no room", "bot@1 failed"]


def test_the_rows_of_all_are_told_together(monkeypatch: pytest.MonkeyPatch) -> None:
    from cli import several

    told: list[tuple[int, int]] = []
    first, second = several._tellers(lambda done, total: told.append((done, total)), 2)
    first(0, 10)
    second(5, 20)
    first(10, 10)
    assert told == [(0, 10), (5, 30), (15, 30)]


def test_one_after_another_ends_with_the_first_that_fails() -> None:
    def fails(progress: Any, announce: Any) -> Any:
        raise InvalidInputError("no")

    runs = one_by_one([asked("bot@1", lambda *_, **__: "done"), asked("bot@2", fails), asked("bot@3", fails)])
    first: Any = next(runs)[1]
    assert first == "done"
    with pytest.raises(InvalidInputError):
        next(runs)
