"""Suites: which rows of which dataset are asked, by which scorers an answer is judged, and with which seed.

A row's columns become variables by name; a dotted path such as `ticket.text` reaches into nested columns, and its
last part names the variable unless the suite maps it otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationInfo,
    field_validator,
)

from registry.domain.datasets import MAX_FAULTS, row_digest, sample_id
from registry.domain.digests import Digest, decimal_text, without_nothing
from registry.domain.documents import load_yaml, validate
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.evaluations import Case
from registry.domain.manifests import Kind, Manifest, Version, seal
from registry.domain.names import check_name, parse_version_ref
from registry.domain.prompts.variables import VariableName
from registry.domain.wording import short

DEFAULT_SEED = 17

Column = Annotated[str, Field(min_length=1, max_length=512)]
ScorerName = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_.-]{0,63}$")]


def _named(value: object) -> object:
    """A list of columns as the mapping that it stands for."""
    if not isinstance(value, list):
        return value
    columns = [str(column) for column in value]
    names = [column.rpartition(".")[2] for column in columns]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f"two columns would become the variable {twice!r}: write a mapping `variable: column`")
    return dict(zip(names, columns, strict=True))


def _one_seed(value: tuple[int, ...]) -> tuple[int, ...]:
    if len(value) != 1:
        raise ValueError(f"must name exactly one seed, not {len(value)}: more are not supported by this version")
    return value


def _checked_by(check: Any) -> BeforeValidator:
    """A name or reference, with the refusal of its own parser as the fault."""

    def look(value: object) -> object:
        if isinstance(value, str):
            try:
                check(value)
            except InvalidInputError as error:
                raise ValueError(f"{error.message}: expected {error.expected}") from error
        return value

    return BeforeValidator(look)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class ExactMatch(_Part):
    """1 if the answer equals the target after the steps of `normalize`, applied in their order; else 0."""

    name: ScorerName
    type: Literal["exact_match"]
    normalize: tuple[Literal["strip", "casefold", "collapse_spaces"], ...] = ()


class MacroF1(_Part):
    """The mean over all labels of F1. It has no bound, so it informs and never gates."""

    name: ScorerName
    type: Literal["f1"]
    average: Literal["macro"] = "macro"


Scorer = Annotated[ExactMatch | MacroF1, Field(discriminator="type")]
_SCORERS: TypeAdapter[tuple[ExactMatch | MacroF1, ...]] = TypeAdapter(tuple[Scorer, ...])


class SuiteDataset(_Part):
    """Where rows come from. `inputs` maps variables to columns; without `cluster` each row stands alone."""

    ref: Annotated[str, _checked_by(parse_version_ref)]
    id: Column | None = None
    inputs: Annotated[dict[VariableName, Column], BeforeValidator(_named), Field(min_length=1)]
    target: Column
    cluster: Column | None = None


class Sampling(_Part):
    """How often each row is asked: once, with one seed."""

    seeds: Annotated[tuple[Annotated[int, Field(ge=0, le=2**31 - 1)], ...], AfterValidator(_one_seed)]


class SuiteDocument(_Part):
    """A suite file. `primary` is the scorer that stands for the suite; higher is better."""

    name: Annotated[str, _checked_by(check_name)] | None = None
    dataset: SuiteDataset
    scorers: Annotated[tuple[Scorer, ...], Field(min_length=1)]
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
    def _can_gate(cls, primary: str, info: ValidationInfo) -> str:
        scorers = info.data.get("scorers", ())
        chosen = next((scorer for scorer in scorers if scorer.name == primary), None)
        if scorers and chosen is None:
            raise ValueError(f"no scorer is called {primary!r}: there are {', '.join(s.name for s in scorers)}")
        if isinstance(chosen, MacroF1):
            raise ValueError(f"{primary} ({chosen.type}) has no exact bound and cannot gate: name an exact_match")
        return primary


@dataclass(frozen=True, slots=True)
class Suite:
    """A sealed suite. `inputs` maps variables to columns; without `id`, rows are known by their digests."""

    dataset: Digest
    inputs: Mapping[str, str]
    target: str
    scorers: tuple[ExactMatch | MacroF1, ...]
    primary: str
    seed: int
    id: str | None = None
    cluster: str | None = None

    def kinds(self) -> dict[str, str]:
        """Each scorer's kind: `binary` has an exact bound, `corpus` is advisory."""
        return {s.name: "binary" if isinstance(s, ExactMatch) else "corpus" for s in self.scorers}


def parse_suite(text: str, source: str) -> SuiteDocument:
    """The suite in a YAML file. Raises InvalidInputError with every fault and its line."""
    return validate(SuiteDocument, load_yaml(text, source))


def seal_suite(document: SuiteDocument, dataset: Version) -> Manifest:
    """The manifest of a suite on the dataset version that its `ref` names.

    Raises InvalidInputError if the dataset lacks a column or is known by another id column.
    """
    if dataset.kind is not Kind.DATASET:
        raise InvalidInputError(
            f"{dataset.reference} is not a dataset", where="dataset.ref", expected="a dataset", found=dataset.kind
        )
    wanted, columns = document.dataset, dataset.manifest["columns"]
    faults = list(_missing(wanted, columns, dataset.reference))
    known = dataset.manifest.get("id")
    if wanted.id is not None and wanted.id != known:
        expected = f"id: {known}" if known else f"no id: {dataset.reference} was registered without an id column"
        faults.append(Fault("not the id column of the dataset", "dataset.id", expected=expected, found=wanted.id))
    if faults:
        raise InvalidInputError.of("suite", faults)
    content = {
        "dataset": dataset.digest,
        "id": known,
        "inputs": wanted.inputs,
        "target": wanted.target,
        "cluster": wanted.cluster,
        "scorers": [s.model_dump(mode="json") for s in sorted(document.scorers, key=lambda s: s.name)],
        "primary": document.primary,
        "seed": document.sampling.seeds[0],
    }
    return seal(Kind.SUITE, without_nothing(content))


def suite_of(content: Mapping[str, Any]) -> Suite:
    """The suite that a manifest holds. Raises InvalidInputError if it holds none."""
    if content.get("kind") != Kind.SUITE:
        raise InvalidInputError("not a suite", expected="a manifest of kind suite", found=repr(content.get("kind")))
    return Suite(
        dataset=Digest(content["dataset"]),
        inputs=dict(content["inputs"]),
        target=content["target"],
        scorers=_SCORERS.validate_json(json.dumps(content["scorers"])),
        primary=content["primary"],
        seed=content["seed"],
        id=content.get("id"),
        cluster=content.get("cluster"),
    )


def cases(suite: Suite, rows: Iterable[tuple[int, dict[str, Any]]], source: str) -> list[Case]:
    """The rows as cases, in their order. Raises InvalidInputError naming the line of every missing value."""
    found: list[Case] = []
    lines: dict[str, int] = {}
    faults: list[Fault] = []
    for number, row in rows:
        try:
            case = _case(suite, row, f"{source}:{number}")
            if case.sample_id in lines:
                raise _repeated(suite, lines[case.sample_id], f"{source}:{number}")
        except InvalidInputError as error:
            faults.extend(error.faults)
            if len(faults) >= MAX_FAULTS:
                break
        else:
            lines[case.sample_id] = number
            found.append(case)
    if faults:
        raise InvalidInputError.of(source, faults)
    return found


def _missing(wanted: SuiteDataset, columns: Mapping[str, Any], reference: str) -> Iterator[Fault]:
    named = [(f"dataset.inputs.{variable}", column) for variable, column in wanted.inputs.items()]
    named.append(("dataset.target", wanted.target))
    if wanted.cluster is not None:
        named.append(("dataset.cluster", wanted.cluster))
    for where, column in named:
        if column not in columns and column.partition(".")[0] not in columns:
            known = ", ".join(sorted(columns))
            yield Fault(f"{reference} has no column {column!r}", where, expected=f"one of {known}", found=column)


def _case(suite: Suite, row: Mapping[str, Any], where: str) -> Case:
    faults: list[Fault] = []

    def take(column: str) -> Any:
        value = _reach(row, column)
        if value is None or not isinstance(value, str | int | Decimal):
            message = f"no value in column {column!r}" if value is None else f"{column!r} is not a single value"
            found = "" if value is None else short(value)
            faults.append(Fault(message, where, expected="text, a number, true or false", found=found))
            return ""
        return value

    sample = row_digest(row) if suite.id is None else sample_id(row, suite.id, where)
    variables = {variable: take(column) for variable, column in suite.inputs.items()}
    target = _text(take(suite.target))
    cluster = sample if suite.cluster is None else _text(take(suite.cluster))
    if faults:
        raise InvalidInputError.of(where, faults)
    return Case(sample, variables, target, cluster)


def _repeated(suite: Suite, first: int, where: str) -> InvalidInputError:
    return InvalidInputError(
        "the same row twice" if suite.id is None else "the same id twice",
        where=where,
        found=f"also on line {first}",
        fix="register the dataset with an id column, so that equal rows can be told apart" if suite.id is None else "",
    )


def _reach(row: Mapping[str, Any], column: str) -> Any:
    """The value of a column; a column that has the dots in its own name wins over the path."""
    if column in row:
        return row[column]
    value: Any = row
    for step in column.split("."):
        value = value.get(step) if isinstance(value, Mapping) else None
    return value


def _text(value: str | int | Decimal) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return decimal_text(value) if isinstance(value, Decimal) else str(value)
