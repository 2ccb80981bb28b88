"""A suite's document: the YAML that people write, and its JSON Schema for editors."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, field_validator

from registry.domain.documents import DecimalText, Located, load_yaml, validate
from registry.domain.errors import InvalidInputError
from registry.domain.names import check_name, parse_version_ref
from registry.domain.prompts.variables import VariableName
from registry.domain.suites.between import faults_between
from registry.domain.suites.checks import (
    correlation,
    distinct_seeds,
    fault_of_judges,
    fault_of_names,
    fault_of_primary,
    named_columns,
    refuse,
    slices_told_apart,
    training_data,
)
from registry.domain.suites.declarations import CORPUS, AnyScorer, Judge, Scorer
from registry.domain.suites.parts import Column, Part, ScorerName, checked_by
from registry.domain.suites.perturbing import Perturbations
from registry.domain.suites.slices import AnySlices

DEFAULT_SEED = 17
MAX_REPEATS = 20
"""Repeats, and seeds: a row may be asked so many times with each of so many."""
TrainingData = Annotated[str, AfterValidator(training_data)]


class SuiteDataset(Part):
    """Where rows come from. `inputs` maps variables to columns; without `cluster` each row stands alone.

    `assumed_icc` is the least correlation of the rows of one cluster to reckon with, whatever a run shows.
    `held_out_from` names training data that have none of the rows, besides those of the release that is judged.
    """

    ref: Annotated[str, checked_by(parse_version_ref)]
    id: Column | None = None
    inputs: Annotated[
        dict[VariableName, Column],
        BeforeValidator(named_columns, json_schema_input_type=dict[VariableName, Column] | list[Column]),
        Field(min_length=1),
    ]
    target: Column
    cluster: Column | None = None
    slices: (
        Annotated[tuple[AnySlices, ...], Field(min_length=1, max_length=100), AfterValidator(slices_told_apart)] | None
    ) = None
    assumed_icc: Annotated[DecimalText, AfterValidator(correlation)] | None = None
    held_out_from: Annotated[tuple[TrainingData, ...], Field(min_length=1, max_length=100)] | None = None

    @field_validator("assumed_icc")
    @classmethod
    def _has_clusters(cls, assumed_icc: str | None, info: ValidationInfo) -> str | None:
        if assumed_icc is not None and info.data.get("cluster", "not readable") is None:
            raise ValueError("is a correlation within clusters: name the `cluster` column, too, or leave it out")
        return assumed_icc


class Sampling(Part):
    """How often each row is asked: `repeats` times with every seed, once with one seed where nothing is said."""

    seeds: Annotated[
        tuple[Annotated[int, Field(ge=0, le=2**31 - 1)], ...],
        Field(min_length=1, max_length=MAX_REPEATS),
        AfterValidator(distinct_seeds),
    ] = (DEFAULT_SEED,)
    repeats: Annotated[int, Field(ge=1, le=MAX_REPEATS)] = 1


class SuiteDocument(Part):
    """A suite file. `primary` is the scorer of single rows that stands for the suite."""

    name: Annotated[str, checked_by(check_name)] | None = None
    dataset: SuiteDataset
    scorers: Annotated[tuple[AnyScorer, ...], Field(min_length=1, max_length=100)]
    primary: ScorerName
    sampling: Sampling = Sampling()
    perturbations: Perturbations | None = None

    @field_validator("sampling")
    @classmethod
    def _no_judge_of_many(cls, sampling: Sampling, info: ValidationInfo) -> Sampling:
        judges = [scorer.name for scorer in info.data.get("scorers", ()) if isinstance(scorer, Judge)]
        refuse(fault_of_judges(judges, len(sampling.seeds) * sampling.repeats))
        return sampling

    @field_validator("scorers")
    @classmethod
    def _each_once(cls, scorers: tuple[Scorer, ...]) -> tuple[Scorer, ...]:
        refuse(fault_of_names([scorer.name for scorer in scorers]))
        return scorers

    @field_validator("primary")
    @classmethod
    def _scores_rows(cls, primary: str, info: ValidationInfo) -> str:
        if scorers := info.data.get("scorers", ()):
            refuse(fault_of_primary(primary, {scorer.name: scorer.type for scorer in scorers}, CORPUS))
        return primary


def parse_suite(text: str, source: str) -> SuiteDocument:
    """The suite in a YAML file. Raises InvalidInputError with every fault and its line and column."""
    return suite_document(load_suite(text, source))


def load_suite(text: str, source: str) -> Located:
    """The YAML of a suite file, each part with its line and column."""
    return load_yaml(text, source, columns=True)


def suite_document(located: Located) -> SuiteDocument:
    """The suite that a loaded file holds. Raises as `parse_suite` does."""
    try:
        return validate(SuiteDocument, located)
    except InvalidInputError as error:
        told = {(fault.message, fault.where) for fault in error.faults}
        more = [fault for fault in faults_between(located) if (fault.message, fault.where) not in told]
        raise InvalidInputError.of(located.source, [*error.faults, *more]) from error


def suite_schema() -> dict[str, Any]:
    """JSON Schema of the document's shape, for editors. Its sense is checked by linting and registering."""
    schema = SuiteDocument.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema, "title": "Tandem suite"}
