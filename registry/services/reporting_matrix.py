"""The matrix of an application: finding the releases and runs of its four cells, and what makes those that are missing.

A cell's release has exactly its parts: the base model, one of both prompts, and the adapter alone at weight 1, or none.
Runs must be of the one suite and of one runner class, the one that measured most cells.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from registry.domain.digests import decimal_text
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.evaluations import EvaluationRun
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Kind, Version
from registry.domain.names import parse_version_ref
from registry.domain.prices import Price
from registry.domain.prompts.document import prompt_of
from registry.domain.releases import Release
from registry.domain.reports import CellName, Matrix, Missing, Prices, incomplete, matrix
from registry.domain.reports.bare import bare_text, is_bare
from registry.domain.reports.choosing import Told
from registry.domain.reports.matrix import Measured, Parts, Subject
from registry.domain.suites import Scorer, span_of, suite_of
from registry.domain.suites.drawing import asked_by_all
from registry.domain.training import cost_told
from registry.services.pricing import price_now
from registry.services.reporting import chosen_scorer, suite_version
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading


@dataclass(frozen=True, slots=True)
class Asked:
    """What a matrix is asked of, by reference."""

    application: str
    suite: str
    base: str
    prompt: str
    adapter: str
    plain_prompt: str | None = None
    scorer: str | None = None
    margin: str = "0.02"
    prices: Prices | None = None


def matrix_of(runtime: Runtime, asked: Asked) -> Matrix:
    """The matrix, or what there is of it with the commands that make the rest.

    Raises NotFoundError for a part that does not exist, InvalidInputError for a plain prompt that says something.
    """
    for reference in (asked.base, asked.prompt, asked.adapter):
        parse_version_ref(reference)
    with runtime.catalog.read() as reading:
        reading.applications.demand(asked.application)
        search = _search(reading, asked)
        found = {name: _candidates(reading, search, name) for name in CellName}
        chosen = _chosen(found)
        suite = suite_of(search.suite.manifest)
        plain = search.plain.reference if search.plain is not None else None
        scorer = chosen_scorer(suite, asked.scorer)
        _refuse_margin(scorer, asked.margin)
        parts = Parts(search.base.reference, search.prompt.reference, search.adapter.reference, plain)
        subject = Subject(
            asked.application,
            search.suite.reference,
            suite.dataset,
            suite,
            scorer,
            parts,
            _price(reading, asked.prices, chosen),
        )
        prices = _with_training(asked.prices, subject, search.adapter)
        cells = [(name, picked) for name in CellName if (picked := chosen.get(name)) is not None]
        rows = asked_by_all(suite.seed, [reading.evidence.whole_rows(picked.run.id) for _, picked in cells])
        measured: list[Measured] = [
            (name, picked.run, asked, picked.release.manifest["generation"])
            for (name, picked), asked in zip(cells, rows, strict=True)
        ]
        missing = tuple(_missing(reading, search, found, chosen))
    if missing:
        return incomplete(subject, measured, missing)
    return matrix(subject, measured, asked.margin, prices)


def _refuse_margin(scorer: Scorer, margin: str) -> None:
    low, high = span_of(scorer)
    if Decimal(margin) >= Decimal(high) - Decimal(low):
        raise InvalidInputError(
            "a margin as wide as the scorer's range finds every cell as good as every other",
            where="--margin",
            expected=f"less than {decimal_text(Decimal(high) - Decimal(low))}",
            found=margin,
        )


def _price(reading: Reading, prices: Prices | None, chosen: Mapping[CellName, _Picked]) -> Price | None:
    """The price in force, the same for all cells, unless others were given."""
    if prices is not None and prices.tokens_in is not None:
        return None
    return next((price_now(reading, picked.run) for picked in chosen.values()), None)


def _with_training(prices: Prices | None, subject: Subject, adapter: Version) -> Prices | None:
    """The prices with what is on record of the adapter's training, where nobody gave its cost.

    It counts beside a price in the same currency. Raises InvalidInputError where a training is to be weighed and
    nothing is known of what requests cost.
    """
    given = prices or Prices()
    if given.tokens_in is None and subject.price is None:
        if given.training is None and given.volume is None:
            return prices
        raise InvalidInputError(
            "nobody can tell what a request costs",
            where="--training-cost",
            expected="--price-in and --price-out, or a price in force",
            found="neither",
            fix=f"tandem price set {parse_version_ref(subject.parts.base).name} --prompt AMOUNT --completion AMOUNT "
            "--currency CODE",
        )
    cost = cost_told(adapter.relations) if given.training is None and given.tokens_in is None else None
    if given.volume is not None and given.training is None and cost is None:
        raise InvalidInputError(
            "nobody told what the training cost",
            where="--volume",
            expected="--training-cost, or cost.amount and cost.currency with the adapter",
            found=adapter.reference,
        )
    if cost is None or subject.price is None:
        return prices
    told = Told(adapter.reference, Decimal(cost.amount), cost.currency)
    return replace(given, told=told, training=told.amount if cost.currency == subject.price.currency else None)


# Finding -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Search:
    """The versions that cells are made of."""

    application: str
    suite: Version
    base: Version
    prompt: Version
    adapter: Version
    plain: Version | None

    def prompt_for(self, cell: CellName) -> Version | None:
        return self.prompt if cell.has_prompt else self.plain

    def adapters_for(self, cell: CellName) -> list[tuple[str, str | None]]:
        return [(self.adapter.digest, "1")] if cell.has_adapter else []


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A release that is a cell, with its newest run of each runner class."""

    release: Release
    runs: Mapping[str, EvaluationRun]

    @property
    def generation(self) -> str:
        return repr(sorted(self.release.manifest["generation"].items()))


@dataclass(frozen=True, slots=True)
class _Picked:
    release: Release
    run: EvaluationRun = field(repr=False)


def _search(reading: Reading, asked: Asked) -> _Search:
    def part(reference: str, kind: Kind) -> Version:
        return reading.artifacts.version(parse_version_ref(reference), kind)

    base, prompt = part(asked.base, Kind.BASE_MODEL), part(asked.prompt, Kind.PROMPT)
    adapter = part(asked.adapter, Kind.ADAPTER)
    if adapter.manifest["base"] != base.digest:
        raise InvalidInputError(
            f"{adapter.reference} was made for another base model than {base.reference}",
            where="--adapter",
            expected=f"an adapter of {base.reference}",
            found=str(adapter.manifest["base"])[:19],
        )
    if is_bare(prompt_of(prompt.manifest)):
        raise InvalidInputError(
            f"{prompt.reference} says nothing but its variables",
            where="--prompt",
            expected="the prompt whose effect is asked for; the bare one is --plain-prompt",
            found=prompt.reference,
        )
    suite = suite_version(reading, asked.suite)
    plain = _plain(reading, asked, base, prompt)
    return _Search(asked.application, suite, base, prompt, adapter, plain)


def _plain(reading: Reading, asked: Asked, base: Version, prompt: Version) -> Version | None:
    """The bare prompt that is named; else that of the newest release on the base, else `NAME-bare`."""
    if asked.plain_prompt is not None:
        named = reading.artifacts.version(parse_version_ref(asked.plain_prompt), Kind.PROMPT)
        if not is_bare(prompt_of(named.manifest)):
            raise InvalidInputError(
                f"{named.reference} is no plain prompt: it says more than its variables",
                where="--plain-prompt",
                expected="one user message of nothing but variables",
                found=named.reference,
            )
        return named
    for release in reading.releases.with_part(asked.application, base.digest):
        used = reading.artifacts.version(parse_version_ref(release.prompt.reference), Kind.PROMPT)
        if is_bare(prompt_of(used.manifest)):
            return used
    try:
        own = reading.artifacts.newest(_bare_name(prompt), Kind.PROMPT)
    except NotFoundError:
        return None
    return own if is_bare(prompt_of(own.manifest)) else None


def _bare_name(prompt: Version) -> str:
    return f"{prompt.name}-bare"


def _candidates(reading: Reading, search: _Search, cell: CellName) -> list[_Candidate]:
    """The releases that are the cell, newest first."""
    prompt = search.prompt_for(cell)
    if prompt is None:
        return []
    return [
        _Candidate(release, dict(_runs(reading, release, search.suite)))
        for release in reading.releases.with_part(search.application, prompt.digest)
        if release.prompt.digest == prompt.digest
        and release.base.digest == search.base.digest
        and [(c.digest, c.weight) for c in release.adapters] == search.adapters_for(cell)
    ]


def _runs(reading: Reading, release: Release, suite: Version) -> Iterator[tuple[str, EvaluationRun]]:
    for run in sorted(reading.evidence.runs_of(release.digest), key=lambda r: (r.ended_at, r.id)):
        if run.suite_digest == suite.digest:
            yield run.runner.digest, run


def _chosen(found: Mapping[CellName, Sequence[_Candidate]]) -> dict[CellName, _Picked]:
    """A run for each cell, all by the runner class that measured most cells; if possible of equal parameters."""
    newest: dict[str, str] = {}
    for candidate in (c for candidates in found.values() for c in candidates):
        for runner, run in candidate.runs.items():
            newest[runner] = max(newest.get(runner, ""), run.ended_at)
    if not newest:
        return {}

    def cells_by(runner: str) -> int:
        return sum(any(runner in c.runs for c in candidates) for candidates in found.values())

    runner = max(newest, key=lambda r: (cells_by(r), newest[r], r))
    measured = {cell: [c for c in candidates if runner in c.runs] for cell, candidates in found.items()}
    usual = _usual_generation(measured)
    picked = {}
    for cell, candidates in measured.items():
        if candidates:
            best = max(candidates, key=lambda c: (c.generation == usual, c.runs[runner].ended_at))
            picked[cell] = _Picked(best.release, best.runs[runner])
    return picked


def _usual_generation(measured: Mapping[CellName, Sequence[_Candidate]]) -> str | None:
    """The parameters that most cells have a release with; of equals those of the newest release."""
    counts: dict[str, tuple[int, int]] = {}
    for candidates in measured.values():
        for generation in {c.generation for c in candidates}:
            numbers = [c.release.number for c in candidates if c.generation == generation]
            count, newest = counts.get(generation, (0, 0))
            counts[generation] = (count + 1, max([newest, *numbers]))
    return max(counts, key=lambda g: counts[g], default=None)


# What is missing ---------------------------------------------------------------------------------------------


def _missing(
    reading: Reading,
    search: _Search,
    found: Mapping[CellName, Sequence[_Candidate]],
    chosen: Mapping[CellName, _Picked],
) -> Iterator[Missing]:
    """What each cell without a run lacks. Numbers of releases to come are those that the commands will give them."""
    following = reading.releases.count(search.application) + 1
    generation = next((picked.release.manifest["generation"] for picked in chosen.values()), None)
    made = False
    for cell in CellName:
        if cell in chosen:
            continue
        run = ["tandem", "eval", "run", "", "--suite", search.suite.reference]
        if found[cell]:
            run[3] = found[cell][0].release.reference
            yield Missing(cell, "run", run[3], (shlex.join(run),))
            continue
        commands: list[str] = []
        lacks, prompt = "release", search.prompt_for(cell)
        if prompt is None and not made:
            commands, lacks, made = list(_bare_prompt(search)), "prompt", True
        reference = prompt.reference if prompt is not None else _bare_reference(reading, search)
        parameters = prompt_of(prompt.manifest).generation if prompt is not None else GenerationParameters()
        wanted = generation or prompt_of(search.prompt.manifest).generation.content()
        commands.append(_compose(search, cell, reference, parameters.content(), wanted))
        run[3] = f"{search.application}@{following}"
        yield Missing(cell, lacks, None, (*commands, shlex.join(run)))
        following += 1


def _bare_prompt(search: _Search) -> Iterator[str]:
    name = _bare_name(search.prompt)
    variables = prompt_of(search.prompt.manifest).variables
    file = f"{name.rpartition('/')[2]}.txt"
    text = bare_text(name for name in variables).replace("\n", "\\n")
    yield f"printf {shlex.quote(text)} > {shlex.quote(file)}"
    yield shlex.join(["tandem", "prompt", "register", file, "--name", name])


def _bare_reference(reading: Reading, search: _Search) -> str:
    name = _bare_name(search.prompt)
    try:
        return f"{name}@{reading.artifacts.newest(name, Kind.PROMPT).number + 1}"
    except NotFoundError:
        return f"{name}@1"


def _compose(search: _Search, cell: CellName, prompt: str, given: Mapping[str, Any], wanted: Mapping[str, Any]) -> str:
    words = ["tandem", "release", "compose", search.application, "--prompt", prompt]
    words += ["--adapter", search.adapter.reference] if cell.has_adapter else []
    words += ["--base", search.base.reference]
    for key in sorted(wanted):
        if _values(wanted[key]) != _values(given[key]):
            words += ["--param", f"{key}={'|'.join(map(str, _values(wanted[key])))}"]
    return shlex.join(words)


def _values(value: Any) -> list[Any]:
    """`stop` holds several texts, the others one value."""
    return list(value) if isinstance(value, list | tuple) else [value]
