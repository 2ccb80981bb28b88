"""A transaction has its nouns, each of the class that it is annotated with, and makes it when it is asked for."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import create_engine

from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.nouns import Noun
from registry.storage.catalog.work import Write


def nouns(transaction: type[Any]) -> dict[str, str]:
    told = {
        name: str(transaction.__annotations__[name]) for name, v in vars(transaction).items() if isinstance(v, Noun)
    }
    return {name: annotation.removeprefix("Noun[").removesuffix("]") for name, annotation in told.items()}


@pytest.mark.parametrize("kind", [Reading, Writing])
def test_every_noun_is_of_the_class_that_it_is_annotated_with(kind: type[Any]) -> None:
    with create_engine("sqlite://").connect() as connection:
        work = Write(connection, "", "")
        transaction = Reading(connection) if kind is Reading else Writing(work, lambda: datetime.now(UTC))
        found = {name: getattr(transaction, name) for name in nouns(kind)}
        assert {name: type(noun).__name__ for name, noun in found.items()} == nouns(kind)
        assert all(getattr(transaction, name) is noun for name, noun in found.items())
    assert len(found) > 25
