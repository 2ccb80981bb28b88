"""Covering: whether what somebody names is something that their token is for.

Artifacts belong to no application, and every token covers them. What is of another application is answered like what is
nowhere, so that nobody learns that it is there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.errors import NotFoundError
from registry.domain.tokens import Grant
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

Find = Callable[[Reading, Grant, Any, str], None]
"""Raises NotFoundError unless what is named is within what is granted; the last one is where it is named."""


@dataclass(frozen=True, slots=True)
class Named:
    """What somebody names, and how it tells of which application it is."""

    find: Find
    given: Any
    where: str


def demand_covered(runtime: Runtime, grant: Grant, named: Iterable[Named]) -> None:
    """Raise NotFoundError for what a token is not for, as for what there is not."""
    with runtime.catalog.read() as reading:
        for each in named:
            each.find(reading, grant, each.given, each.where)


def application(reading: Reading, grant: Grant, given: str, where: str) -> None:
    """The application of a name, or of `NAME@…`, which has to be there."""
    name = given.partition("@")[0]
    if not grant.covers(name) or reading.artifacts.kind_of(name) != "application":
        raise _nowhere(given, where)


def new_application(reading: Reading, grant: Grant, given: str, where: str) -> None:
    """The application of a name, which may be made."""
    if not grant.covers(given):
        raise _nowhere(given, where)


def application_if_any(reading: Reading, grant: Grant, given: str | None, where: str) -> None:
    """The application of a name, where one is given."""
    if given is not None:
        application(reading, grant, given, where)


def artifact_or_release(reading: Reading, grant: Grant, given: str, where: str) -> None:
    """What has a name: an artifact, which is everybody's, or a release of an application."""
    name = given.partition("@")[0]
    if reading.artifacts.kind_of(name) in {None, "application"} and not grant.covers(name):
        raise _nowhere(given, where)


def record(reading: Reading, grant: Grant, given: str | int, where: str) -> None:
    """What has an id: of the application of the entry by which it came. Or what has a name, by its reference."""
    if isinstance(given, str) and "@" in given:
        artifact_or_release(reading, grant, given, where)
        return
    index = given if isinstance(given, int) else reading.log.firsts((given,)).get(given)
    entries = [] if index is None else list(reading.log.leaves(index, index + 1))
    of = _application_of(entries[0]) if entries else None
    if of is None or not grant.covers(of):
        raise _nowhere(str(given), where)


def each(find: Find) -> Find:
    """The same of several."""

    def held(reading: Reading, grant: Grant, given: Sequence[Any], where: str) -> None:
        for one in given:
            find(reading, grant, one, where)

    return held


# ---------------------------------------------------------------------------------------------------------


def _application_of(leaf: bytes) -> str | None:
    """The application that an entry of the log is about; None for one about none."""
    found = json.loads(leaf).get("application")
    return found if isinstance(found, str) else None


def _nowhere(given: str, where: str) -> NotFoundError:
    """The same error for what is not there and for what is not the caller's."""
    return NotFoundError(
        "there is nothing by that name for this token",
        where=where,
        expected="an application that the token is for, or something of one",
        found=repr(given[:100]),
        fix="`tandem token list` shows what it is for",
    )
