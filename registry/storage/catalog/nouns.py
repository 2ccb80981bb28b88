"""The nouns of a transaction, each imported when it is asked for: one command has to do with few of them, and to map
the tables and put together the queries of all takes longer than most commands."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Generic, Protocol, Self, TypeVar, overload

N = TypeVar("N")


class Transaction(Protocol):
    """What has nouns: its work is what each of them is made of."""

    _work: Any


class Noun(Generic[N]):
    """A noun of a transaction, made when it is first asked for. Its class is the one that it is annotated with, in the
    module of this package that has its name, or in `module`."""

    def __init__(self, module: str | None = None) -> None:
        self._module = module

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._name = name
        self._module = self._module or name
        self._class = str(owner.__annotations__[name]).removeprefix("Noun[").removesuffix("]")

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Self: ...
    @overload
    def __get__(self, instance: Transaction, owner: type[Any]) -> N: ...
    def __get__(self, instance: Transaction | None, owner: type[Any]) -> Self | N:
        if instance is None:
            return self
        made: N = getattr(import_module(f"{__package__}.{self._module}"), self._class)(instance._work)
        vars(instance)[self._name] = made  # found there from now on
        return made
