"""What a file of results says, whichever tool wrote it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from registry.domain.errors import Fault, InvalidInputError
from registry.domain.evaluations import RunnerClass
from registry.domain.wording import short

if TYPE_CHECKING:
    from registry.domain.evaluations import EvaluationRun
    from registry.domain.imports.comparing import MetricAgreement

IMPORTED = "imported_declared"
"""The binding of an imported run: somebody declares that this release gave these answers, and nobody saw it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one row of a dataset, as a tool recorded it."""

    where: str
    """The file, and the place within it."""
    origin: str
    """What tells this record from every other: the same one met twice is one answer."""
    sample: str | None = None
    """The id of the row, where the tool keeps one."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What the tool filled its prompt from, by column or variable."""
    marks: Mapping[str, Any] = field(default_factory=dict)
    """What the author noted on the row; may name its id."""
    target: str | None = None
    output: str | None = None
    """None where the file holds no text."""
    error: str = ""
    """Why the tool got no answer. Such a row is unmeasured, whatever else the record holds."""
    finish_reason: str = ""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    latency_us: int = 0
    scores: Mapping[str, str] = field(default_factory=dict)
    """The tool's own scores by metric, as decimals."""
    facets: Mapping[str, str] = field(default_factory=dict)
    """Which of several things that one file may hold it belongs to, such as the prompt."""
    turn: int | None = None
    """Tells the repeats of a row apart; None where the tool has none."""
    cached: bool = False
    """Whether the tool took the text from its cache: then it is no second answer of the model."""


@dataclass(frozen=True, slots=True)
class Results:
    """What one file, or several of one tool, hold. `details` say which tool of which version asked which model."""

    tool: str
    details: Mapping[str, str]
    answers: tuple[Answer, ...]
    notes: tuple[str, ...] = ()
    source: str = ""

    @property
    def runner(self) -> RunnerClass:
        """The machinery as the tool tells it: results of it are comparable with no other's."""
        return RunnerClass(f"import:{self.tool}", dict(self.details))


@dataclass(frozen=True, slots=True)
class ImportedRun:
    """A recorded import, how the tool's scores compare with ours, and what else was noticed, a sentence each."""

    run: EvaluationRun
    agreements: tuple[MetricAgreement, ...]
    notes: tuple[str, ...]


def joined(parts: Sequence[Results]) -> Results:
    """Several files as one. Raises InvalidInputError if they are of several tools, or tell of several models."""
    first = parts[0]
    faults = [
        Fault("results of another tool", part.source, expected=f"{first.tool}, as in {first.source}", found=part.tool)
        for part in parts
        if part.tool != first.tool
    ]
    details: dict[str, str] = {}
    for part in parts:
        for key, value in part.details.items():
            if details.setdefault(key, value) != value:
                message = f"results of another run: its {key} differs"
                faults.append(Fault(message, part.source, expected=short(details[key]), found=short(value)))
    if faults:
        raise InvalidInputError.of("results", faults)
    answers = tuple(answer for part in parts for answer in part.answers)
    return Results(first.tool, details, answers, tuple(dict.fromkeys(n for p in parts for n in p.notes)), first.source)
