"""Plug-ins: scorers of other installed distributions, found by name in the entry point group `tandem.scorers`.

An entry point is a function that is given the suite's `settings` and answers with another, which is given answer and
target and answers with a number. Nothing of a plug-in is imported before a suite names it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from decimal import Decimal
from importlib.metadata import EntryPoint, entry_points
from typing import TypeAlias

from registry.domain.errors import Fault, InfrastructureError
from registry.domain.scorers import RowScorer
from registry.domain.suites import Plugin
from registry.domain.wording import nearest

GROUP = "tandem.scorers"

Value: TypeAlias = "str | int | float | Decimal"
Made: TypeAlias = Callable[[str, str], Value]
Maker: TypeAlias = Callable[[Mapping[str, str]], Made]


def ready(declared: Plugin) -> RowScorer:
    """The plug-in, made with its settings.

    Raises InfrastructureError if it is missing, another one than the suite names, or fails.
    """
    if fault := plugin_fault(declared):
        raise InfrastructureError(
            fault.message, where=f"scorer {declared.name}", expected=fault.expected, found=fault.found, fix=fault.fix
        )
    (point,) = _points(declared.plugin)
    made = _made(declared, point)

    def score(output: str, target: str) -> str:
        try:
            with redirect_stdout(sys.stderr):  # results alone go there, and programs read them
                return str(made(output, target))
        except (Exception, SystemExit) as error:
            raise _failed(declared, error) from error

    return RowScorer(declared, score, {distribution_of(point): version_of(point)})


def plugin_fault(declared: Plugin) -> Fault | None:
    """Why a plug-in cannot score for the suite here, or None if it can. Imports nothing of it."""
    found = _points(declared.plugin)
    if not found:
        known = sorted({point.name for point in entry_points(group=GROUP)})
        return Fault(
            f"no scorer plug-in is called {declared.plugin!r}",
            expected=f"one of {', '.join(known)}" if known else f"an installed distribution with it in {GROUP}",
            found=declared.plugin,
            fix=nearest(declared.plugin, known) or "install the distribution that has it",
        )
    if len(found) > 1:
        whose = ", ".join(sorted(distribution_of(point) for point in found))
        return Fault(f"several distributions have a scorer plug-in {declared.plugin!r}", found=whose, fix="keep one")
    return _other_fault(declared, distribution_of(found[0]), version_of(found[0]))


def installed(declared: Plugin) -> tuple[str, str]:
    """The distribution that has the plug-in, and its version."""
    (point, *_) = _points(declared.plugin)
    return distribution_of(point), version_of(point)


def distribution_of(point: EntryPoint) -> str:
    """Its name in the one spelling that package indexes compare."""
    return re.sub(r"[-_.]+", "-", point.dist.name).lower() if point.dist is not None else "unknown"


def version_of(point: EntryPoint) -> str:
    return point.dist.version if point.dist is not None else "unknown"


def _other_fault(declared: Plugin, name: str, version: str) -> Fault | None:
    """The fault of a plug-in that is not the one that the suite was made with. Anybody may give theirs its name."""
    wanted = declared.distribution or name, declared.version or version
    if wanted == (name, version):
        return None
    return Fault(
        f"the scorer plug-in {declared.plugin!r} is another one than the suite was made with",
        expected=" ".join(wanted),
        found=f"{name} {version}",
        fix=f"install {wanted[0]}=={wanted[1]}, or register the suite again for a version of its own",
    )


def _points(name: str) -> list[EntryPoint]:
    """Its entry points, one for each distribution: a folder that is on the path twice is found twice."""
    found = {(distribution_of(p), version_of(p), p.value): p for p in entry_points(group=GROUP, name=name)}
    return list(found.values())


def _made(declared: Plugin, point: EntryPoint) -> Made:
    try:
        with redirect_stdout(sys.stderr):
            maker: Maker = point.load()
            return maker(dict(declared.settings or {}))
    except (Exception, SystemExit) as error:
        raise _failed(declared, error) from error


def _failed(declared: Plugin, error: BaseException) -> InfrastructureError:
    return InfrastructureError(
        f"the scorer plug-in {declared.plugin!r} failed",
        where=f"scorer {declared.name}",
        found=f"{type(error).__name__}: {error}"[:300],
        fix="mend the plug-in; texts that were generated are kept",
    )
