"""What a suite says of perturbations: by which variants of the prompt some of its rows are asked, too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, TypeAdapter, field_validator, model_validator

from registry.domain.digests import without_nothing
from registry.domain.perturbations import SETS, names_in
from registry.domain.suites.parts import Part

DEFAULT_ON = 200
"""Rows that are asked by variants, unless the suite says otherwise."""

VariantName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,63}$")]


def _vouched(value: object) -> object:
    if value is not True:
        raise ValueError("must be true: say so by reading the variant, or leave the variant out")
    return value


def _known(value: object) -> object:
    if not isinstance(value, str) or value not in SETS:
        raise ValueError(f"there is no such set: write {' or '.join(SETS)}")
    return value


class Replacement(Part):
    """Wherever the fixed text of a prompt says `find`, the variant says `with`."""

    find: Annotated[str, Field(min_length=1, max_length=1000)]
    with_: Annotated[str, Field(max_length=1000, alias="with")]


class ExtraVariant(Part):
    """A variant of the suite's own. Who writes it says that it means the same: nothing here could tell."""

    name: VariantName
    replace: Annotated[tuple[Replacement, ...], Field(min_length=1, max_length=100)]
    meaning_preserving: Annotated[Literal[True], BeforeValidator(_vouched, json_schema_input_type=Literal[True])]


class Perturbations(Part):
    """Variants of every prompt, by a built-in set, `extra` ones, or both, on so many rows."""

    set: Annotated[Literal["builtin/format-v1"] | None, BeforeValidator(_known)] = None
    extra: Annotated[tuple[ExtraVariant, ...], Field(min_length=1, max_length=50)] | None = None
    on: Annotated[int, Field(ge=1, le=1_000_000)] = DEFAULT_ON

    @field_validator("extra")
    @classmethod
    def _told_apart(cls, extra: tuple[ExtraVariant, ...] | None) -> tuple[ExtraVariant, ...] | None:
        names = [one.name for one in extra or ()]
        if twice := next((name for name in names if names.count(name) > 1), None):
            raise ValueError(f"two variants are called {twice!r}")
        built_in = {name for variants in SETS.values() for name in variants}
        if taken := next((name for name in names if name in built_in), None):
            raise ValueError(f"a built-in variant is called {taken!r}: give this one another name")
        return extra

    @model_validator(mode="after")
    def _asks_something(self) -> Perturbations:
        if self.set is None and self.extra is None:
            raise ValueError("name a `set`, such as builtin/format-v1, or write `extra` variants")
        return self

    @property
    def names(self) -> tuple[str, ...]:
        """Every variant, whatever a prompt has of it."""
        return (*names_in(self.set), *(one.name for one in self.extra or ()))

    @property
    def replacements(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """What the extra variants replace, by name."""
        return {one.name: tuple((pair.find, pair.with_) for pair in one.replace) for one in self.extra or ()}


PERTURBATIONS: TypeAdapter[Perturbations] = TypeAdapter(Perturbations)


def sealed_perturbations(perturbations: Perturbations) -> dict[str, Any]:
    """As a suite's manifest holds them: what is not said is absent, and the order of variants tells nothing."""
    content = without_nothing(perturbations.model_dump(mode="json", by_alias=True))
    if perturbations.extra is not None:
        content["extra"] = sorted(content["extra"], key=lambda one: str(one["name"]))
    return content
