"""Sealed suites: a document on the dataset version that it names, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.digests import Digest, without_nothing
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import Kind, Manifest, Version, seal
from registry.domain.statistics.bounds import Sampled
from registry.domain.suites.declarations import SCORERS, Measures, Scorer, has_exact_bound, measures_of
from registry.domain.suites.document import SuiteDataset, SuiteDocument
from registry.domain.suites.perturbing import PERTURBATIONS, Perturbations, sealed_perturbations
from registry.domain.suites.slices import SLICES, ColumnSlices, Slices, column_of, name_of, sealed_slices

_NUMBERS = frozenset({"integer", "number"})


@dataclass(frozen=True, slots=True)
class Suite:
    """A sealed suite. `inputs` maps variables to columns; without `id`, rows are known by their digests."""

    dataset: Digest
    inputs: Mapping[str, str]
    target: str
    scorers: tuple[Scorer, ...]
    primary: str
    seed: int
    id: str | None = None
    cluster: str | None = None
    slices: tuple[Slices, ...] = ()
    perturbations: Perturbations | None = None
    more_seeds: tuple[int, ...] = ()
    """Those after the first, `seed`."""
    repeats: int = 1
    assumed_icc: str | None = None
    held_out_from: tuple[Digest, ...] = ()
    """Training data that have none of its rows, as it says, sorted."""

    @property
    def turns(self) -> tuple[tuple[int, int], ...]:
        """The seed of every answer that a row is asked for, and its number among those with that seed: first all with
        the first seed, then all with the second. Their places here number the answers."""
        return tuple((seed, again) for seed in (self.seed, *self.more_seeds) for again in range(self.repeats))

    @property
    def sampled(self) -> Sampled:
        return Sampled(len(self.turns), None if self.assumed_icc is None else float(self.assumed_icc))

    def kinds(self) -> dict[str, str]:
        """Each scorer's kind, as rules see it.

        `binary` has an exact bound, `bounded` gives each row a number within its range, `corpus` is a function of all
        rows. A scorer of 0 and 1 of which lower is better is `bounded`, because the exact bounds take 1 for right.
        """
        return {s.name: kind_for_rules(s) for s in self.scorers}


def kind_for_rules(scorer: Scorer) -> Measures:
    """See `Suite.kinds`."""
    measures = measures_of(scorer)
    return "bounded" if measures == "binary" and not has_exact_bound(scorer) else measures


def seal_suite(document: SuiteDocument, dataset: Version, held_out_from: Sequence[Version] = ()) -> Manifest:
    """The manifest of a suite on the dataset version that its `ref` names, held out from those that it names besides.

    Raises InvalidInputError if the dataset lacks a column, has no number where one is compared with (a CSV file holds
    nothing but text), or is known by another id column.
    """
    if dataset.kind is not Kind.DATASET:
        raise InvalidInputError(
            f"{dataset.reference} is not a dataset", where="dataset.ref", expected="a dataset", found=dataset.kind
        )
    wanted, columns = document.dataset, dataset.manifest["columns"]
    faults = [*_missing(wanted, columns, dataset.reference), *_without_numbers(wanted, columns, dataset.reference)]
    known = dataset.manifest.get("id")
    if wanted.id is not None and wanted.id != known:
        expected = f"id: {known}" if known else f"no id: {dataset.reference} was registered without an id column"
        faults.append(Fault("not the id column of the dataset", "dataset.id", expected=expected, found=wanted.id))
    if any(version.digest == dataset.digest for version in held_out_from):
        expected = "training data that are others than the rows themselves"
        faults.append(Fault("the suite is held out from its own rows", "dataset.held_out_from", expected=expected))
    if faults:
        raise InvalidInputError.of("suite", faults)
    content = {
        "dataset": dataset.digest,
        "id": known,
        "inputs": wanted.inputs,
        "target": wanted.target,
        "cluster": wanted.cluster,
        "slices": sealed_slices(wanted.slices) if wanted.slices else None,
        "scorers": [s.content() for s in sorted(document.scorers, key=lambda s: s.name)],
        "primary": document.primary,
        "seed": document.sampling.seeds[0],
        "more_seeds": list(document.sampling.seeds[1:]) or None,
        "repeats": document.sampling.repeats if document.sampling.repeats > 1 else None,
        "assumed_icc": wanted.assumed_icc,
        "held_out_from": sorted({version.digest for version in held_out_from}) or None,
        "perturbations": sealed_perturbations(document.perturbations) if document.perturbations else None,
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
        scorers=SCORERS.validate_json(json.dumps(content["scorers"])),
        primary=content["primary"],
        seed=content["seed"],
        id=content.get("id"),
        cluster=content.get("cluster"),
        slices=SLICES.validate_json(json.dumps(content.get("slices", []))),
        perturbations=_perturbations(content.get("perturbations")),
        more_seeds=tuple(content.get("more_seeds", ())),
        repeats=content.get("repeats", 1),
        assumed_icc=content.get("assumed_icc"),
        held_out_from=tuple(Digest(digest) for digest in content.get("held_out_from", ())),
    )


def _perturbations(content: Mapping[str, Any] | None) -> Perturbations | None:
    return None if content is None else PERTURBATIONS.validate_json(json.dumps(content))


def _missing(wanted: SuiteDataset, columns: Mapping[str, Any], reference: str) -> Iterator[Fault]:
    named = [(f"dataset.inputs.{variable}", column) for variable, column in wanted.inputs.items()]
    named.append(("dataset.target", wanted.target))
    if wanted.cluster is not None:
        named.append(("dataset.cluster", wanted.cluster))
    named += [(f"dataset.slices.{name_of(s)}", column_of(s)) for s in wanted.slices or ()]
    for where, column in named:
        if column not in columns and column.partition(".")[0] not in columns:
            known = ", ".join(sorted(columns))
            yield Fault(f"{reference} has no column {column!r}", where, expected=f"one of {known}", found=column)


def _without_numbers(wanted: SuiteDataset, columns: Mapping[str, Any], reference: str) -> Iterator[Fault]:
    """Conditions that would hold of no row, whatever the rows say."""
    for one in wanted.slices or ():
        if isinstance(one, ColumnSlices) or (one.where.above is None and one.where.below is None):
            continue
        kinds = columns.get(one.where.column)
        if kinds is not None and not _NUMBERS & set(kinds):
            yield Fault(
                f"{reference} has no numbers in the column {one.where.column!r}",
                f"dataset.slices.{one.name}",
                expected="numbers, which `above` and `below` compare",
                found=", ".join(kinds),
                fix="register the rows as JSON Lines with numbers, or say `equals` or `one_of`",
            )
