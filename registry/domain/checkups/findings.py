"""Findings: the words of a checkup, and how everything that looking comes to is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from registry.domain.errors import RegistryError


class State(StrEnum):
    """How what was looked at is: as it should be, to be looked after, or broken."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `mend` is the command or setting that mends it; empty where nothing is wrong."""

    name: str
    state: State
    found: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Checkup:
    """All that was looked at, in the order in which it was."""

    registry: str
    """Which one, without any password."""
    at: str
    """When, by the clock of the machine that looked."""
    version: str
    """Of the Tandem that looked."""
    checks: tuple[Check, ...]

    @property
    def state(self) -> State:
        """The worst of all."""
        states = {check.state for check in self.checks}
        return next((state for state in (State.FAIL, State.WARN) if state in states), State.OK)

    def content(self) -> dict[str, object]:
        """As programs are told it."""
        checks = [{"name": c.name, "state": c.state.value, "found": c.found, "mend": c.mend} for c in self.checks]
        return {
            "registry": self.registry,
            "at": self.at,
            "version": self.version,
            "state": self.state.value,
            "checks": checks,
        }


def ok(name: str, found: str) -> Check:
    return Check(name, State.OK, found)


def warn(name: str, found: str, mend: str) -> Check:
    return Check(name, State.WARN, found, mend)


def fail(name: str, found: str, mend: str) -> Check:
    return Check(name, State.FAIL, found, mend)


def unlooked(name: str, why: str, mend: str) -> Check:
    """What could not be looked at, since something else is wrong."""
    return warn(name, f"not looked at: {why}", mend)


def told(name: str, error: RegistryError) -> Check:
    """An error that looking came to."""
    parts = [error.message, error.where, f"expected {error.expected}" if error.expected else "", error.found]
    return fail(name, "; ".join(filter(None, parts)), error.fix or "tandem log verify")


def guarded(name: str, look: Callable[[], Iterable[Check]]) -> Iterator[Check]:
    """What looking finds; whatever goes wrong meanwhile is a finding, and keeps nothing else from being looked at."""
    try:
        yield from look()
    except RegistryError as error:
        yield told(name, error)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        yield fail(name, f"{where}{error.strerror or error}", "check the path, the rights on it, and the disk")
    except Exception as error:  # noqa: BLE001  told in a line, never passed over
        said = f"unexpected {type(error).__name__}: {error}".rstrip(": ")
        yield fail(name, said, "report this; TANDEM_DEBUG=1 does not tell more of it")
