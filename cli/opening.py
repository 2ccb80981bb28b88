"""What every command shares: the options `--json` and `--registry`, opening the registry, showing the result."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

import click

from cli.output import note, plain, say, to_json, visible
from cli.places import with_places
from cli.receipts import acknowledge, first_taken
from registry.domain.errors import PermissionDeniedError, RegistryError

if TYPE_CHECKING:
    from registry.api import Registry
    from registry.client.opening import Opened
    from registry.config import Settings
    from registry.domain.outcomes import Page
    from registry.domain.transparency.receipts import Receipt

P = ParamSpec("P")
Function = TypeVar("Function", bound=Callable[..., object])

PATH = click.Path(path_type=Path)
"""A path as it was typed: whether it exists is for the registry to say, with its own exit code."""
EXPECTED_DOCUMENT = click.option(
    "--expect-current",
    "expect",
    metavar="DIGEST",
    help="Only if what is in force has this digest now (`none`: if nothing is), else 12.",
)
"""The precondition of what replaces a document."""


@dataclass(frozen=True, slots=True)
class Door:
    """How this command was asked: which registry, and whether a program reads the answer."""

    registry: str | None
    as_json: bool
    written: list[Receipt] = field(default_factory=list, compare=False)
    """What the command has written in the log so far."""
    opened: list[Opened] = field(default_factory=list, compare=False)
    """The registry that the command asked last."""

    def settings(self) -> Settings:
        from registry.config import Settings

        return Settings.load(self.registry)

    @contextmanager
    def open(self) -> Iterator[Registry]:
        """The registry, closed at the end. Raises NotFoundError where there is none.

        What somebody may not do tells the command that they tried. What they changed, they keep a receipt of, and an
        error tells where in the log that is.
        """
        opened = self._opened()
        self.opened[:] = [opened]
        try:
            with self._acknowledged(opened):
                yield opened
        except RegistryError as error:
            if isinstance(error, PermissionDeniedError):
                attempted = click.get_current_context().command_path
                error.faults = tuple(replace(fault, where=fault.where or attempted) for fault in error.faults)
            error.log = self._log()
            raise

    @contextmanager
    def _acknowledged(self, opened: Opened) -> Iterator[None]:
        """What is written meanwhile is kept, however it ends, and the registry closed."""
        try:
            yield
        finally:
            try:
                written = opened.written()
                self.written.extend(written)
                acknowledge(opened, written)
            finally:
                opened.close()

    def _opened(self) -> Opened:
        settings = self.settings()
        if settings.remote is not None:
            from registry.client.opening import open_remote

            return open_remote(settings)
        from registry.bootstrap import open_registry

        return open_registry(settings)

    def found(self, folder: Path) -> None:
        """Keep what there is to know of a registry that was made just now, in a folder or where this door leads."""
        from registry.bootstrap import open_registry
        from registry.config import FOLDER

        settings = self.settings()
        made = open_registry(settings if settings.database else replace(settings, root=folder / FOLDER))
        try:
            self.written.extend(first_taken(made))
        finally:
            made.close()

    def show(self, value: object, text: Callable[[], str]) -> None:
        """Write the result: `value` as one JSON document, or `text()` for people (nothing if it is empty).

        Its document tells where in the log its records are, and what the command changed.
        """
        if self.as_json:
            say(to_json(self._placed(plain(value))))
        elif shown := text():
            say(shown)

    def _placed(self, document: object) -> object:
        """The answer with the places in the log of its records, and of what the command wrote."""
        if self.opened:
            registry = self.opened[-1]
            try:
                document = with_places(document, registry)
            finally:
                registry.close()
        if isinstance(document, dict) and (log := self._log()):
            document["log"] = log
        return document

    def _log(self) -> dict[str, Any] | None:
        """Where the log has what the command wrote so far."""
        if not self.written:
            return None
        from registry.domain.transparency.receipts import log_of

        return log_of(self.written)


def with_json(function: Callable[Concatenate[bool, P], int | None]) -> Callable[..., int | None]:
    """Give a command that needs no registry the option `--json`, as its first argument."""

    @click.option("--json", "as_json", is_flag=True, help="Print one JSON document on stdout and nothing else.")
    @functools.wraps(function)
    def run(*args: Any, as_json: bool, **options: Any) -> int | None:
        return function(as_json, *args, **options)

    return run


def with_door(function: Callable[Concatenate[Door, P], int | None]) -> Callable[..., int | None]:
    """Give a command the options that all commands share; it is called with its `Door` first."""

    @click.option("--json", "as_json", is_flag=True, help="Print one JSON document on stdout and nothing else.")
    @click.option(
        "--registry",
        metavar="PATH",
        help="Use this registry: a folder, https://… of a server, or postgresql+psycopg://… with its blobs in "
        "TANDEM_BLOBS. "
        "Default: TANDEM_REGISTRY, else the nearest .tandem/ upwards.",
    )
    @functools.wraps(function)
    def run(*args: Any, registry: str | None, as_json: bool, **options: Any) -> int | None:
        return function(Door(registry, as_json), *args, **options)

    return run


def paged(function: Function) -> Function:
    """Give a listing `--after` and `--limit`."""
    limit = click.option(
        "--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="Show at most this many."
    )
    after = click.option("--after", metavar="KEY", help="Continue after this key, which the page before ended with.")
    return after(limit(function))


def repeatable(function: Function) -> Function:
    """Give a command that changes something `--op-id`, which makes it safe to run again."""
    return click.option(
        "--op-id",
        metavar="KEY",
        help="A key of your own: run again with the same one, it answers the same and does nothing twice.",
    )(function)


def tell_page(door: Door, page: Page[Any], noun: str) -> None:
    """Tell on stderr what a listing for people cannot say itself: that it is empty, or that it goes on."""
    if door.as_json:
        return
    if not page.items:
        note(f"no {noun}" if noun.startswith("such ") else f"no {noun} yet")
    if page.next is not None:
        note(f"there is more: add --after {visible(page.next)}")


def assignments(ctx: click.Context, option: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """`KEY=VALUE` options as a mapping. A value may be empty or contain `=`; a key given twice is a usage error."""
    result: dict[str, str] = {}
    for text in given:
        key, mark, value = text.partition("=")
        if not mark or not key:
            raise click.BadParameter(f"{text!r} is not {option.make_metavar(ctx)}.", ctx, option)
        if key in result:
            raise click.BadParameter(f"{key!r} is given twice.", ctx, option)
        result[key] = value
    return result


def weighted(ctx: click.Context, option: click.Parameter, given: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """`REF` or `REF=WEIGHT` options as (reference, weight) in order; the weight is 1 unless given."""
    result = []
    for text in given:
        reference, mark, weight = text.partition("=")
        if not reference or (mark and not weight):
            raise click.BadParameter(f"{text!r} is not REF or REF=WEIGHT, such as support-lora@1=0.5.", ctx, option)
        result.append((reference, weight or "1"))
    return tuple(result)
