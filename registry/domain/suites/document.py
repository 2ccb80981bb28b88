"""A suite's document: the YAML that people write, and its JSON Schema for editors."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator

from registry.domain.documents import Located, load_yaml, validate
from registry.domain.names import check_name, parse_version_ref
from registry.domain.prompts.variables import VariableName
from registry.domain.suites.declarations import AnyScorer, Scorer, measures_of
from registry.domain.suites.parts import Column, Part, ScorerName, checked_by
from registry.domain.suites.slices import AnySlices, Slices, name_of

DEFAULT_SEED = 17


def _named(value: object) -> object:
    """A list of columns as the mapping that it stands for."""
    if not isinstance(value, list) or not all(isinstance(column, str) for column in value):
        return value
    columns = list(value)
    names = [column.rpartition(".")[2] for column in columns]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f"two columns would become the variable {twice!r}: write a mapping `variable: column`")
    return dict(zip(names, columns, strict=True))


def _one_seed(value: tuple[int, ...]) -> tuple[int, ...]:
    if len(value) != 1:
        raise ValueError(f"must name exactly one seed, not {len(value)}: more are not supported by this version")
    return value


def _told_apart(value: tuple[Slices, ...]) -> tuple[Slices, ...]:
    names = [name_of(slices) for slices in value]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f"two slices are called {twice!r}: give one of them a `name`")
    return value


class SuiteDataset(Part):
    """Where rows come from. `inputs` maps variables to columns; without `cluster` each row stands alone."""

    ref: Annotated[str, checked_by(parse_version_ref)]
    id: Column | None = None
    inputs: Annotated[
        dict[VariableName, Column],
        BeforeValidator(_named, json_schema_input_type=dict[VariableName, Column] | list[Column]),
        Field(min_length=1),
    ]
    target: Column
    cluster: Column | None = None
    slices: (
        Annotated[tuple[AnySlices, ...], Field(min_length=1, max_length=100), AfterValidator(_told_apart)] | None
    ) = None


class Sampling(Part):
    """How often each row is asked: once, with one seed."""

    seeds: Annotated[tuple[Annotated[int, Field(ge=0, le=2**31 - 1)], ...], AfterValidator(_one_seed)]


class SuiteDocument(Part):
    """A suite file. `primary` is the scorer of single rows that stands for the suite."""

    name: Annotated[str, checked_by(check_name)] | None = None
    dataset: SuiteDataset
    scorers: Annotated[tuple[AnyScorer, ...], Field(min_length=1, max_length=100)]
    primary: ScorerName
    sampling: Sampling = Sampling(seeds=(DEFAULT_SEED,))

    @field_validator("scorers")
    @classmethod
    def _each_once(cls, scorers: tuple[Scorer, ...]) -> tuple[Scorer, ...]:
        names = [scorer.name for scorer in scorers]
        twice = next((name for name in names if names.count(name) > 1), None)
        if twice is not None:
            raise ValueError(f"two scorers are called {twice!r}")
        return scorers

    @field_validator("primary")
    @classmethod
    def _scores_rows(cls, primary: str, info: ValidationInfo) -> str:
        scorers = info.data.get("scorers", ())
        chosen = next((scorer for scorer in scorers if scorer.name == primary), None)
        if scorers and chosen is None:
            raise ValueError(f"no scorer is called {primary!r}: there are {', '.join(s.name for s in scorers)}")
        if chosen is not None and measures_of(chosen) == "corpus":
            raise ValueError(f"{primary} ({chosen.type}) scores all rows together: name a scorer of single rows")
        return primary


def parse_suite(text: str, source: str) -> SuiteDocument:
    """The suite in a YAML file. Raises InvalidInputError with every fault and its line and column."""
    return suite_document(load_suite(text, source))


def load_suite(text: str, source: str) -> Located:
    """The YAML of a suite file, each part with its line and column."""
    return load_yaml(text, source, columns=True)


def suite_document(located: Located) -> SuiteDocument:
    """The suite that a loaded file holds. Raises as `parse_suite` does."""
    return validate(SuiteDocument, located)


def suite_schema() -> dict[str, Any]:
    """JSON Schema of the document's shape, for editors. Its sense is checked by linting and registering."""
    schema = SuiteDocument.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "Tandem suite"}
