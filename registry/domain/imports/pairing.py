"""Pairing: which row of a suite's dataset an answer answers.

A row is known by its id or, without one, by what it holds. What is not a row of the dataset is refused, because results
on other rows say nothing about the suite; rows that nobody answered are unmeasured, and counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from registry.domain.datasets import MAX_FAULTS, row_digest
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.evaluations import UNANSWERED, Case, Draw, EvaluatedRow, RowState, row_of, state_of
from registry.domain.imports.results import Answer
from registry.domain.scorers import mean_scores
from registry.domain.suites import Suite
from registry.domain.suites.columns import reach, text_of
from registry.domain.text import check_text
from registry.domain.wording import short

MISSING = "missing"
"""How a row ended that the file does not have."""
SAMPLE_ID = "sample_id"
"""The name under which tools without ids are told them."""
_OURS = frozenset({MISSING, UNANSWERED})
"""How a row ended that has no text: a tool that says so of one that has keeps it out of no count."""
MAX_OUTPUT = 1024 * 1024
"""Characters of an answer."""


@dataclass(frozen=True, slots=True)
class Paired:
    """Every row of the suite with what was answered, unscored, and the answers by sample id.

    Of a row that was asked several times, the answer is the first, with the means of the tool's scores.
    """

    rows: tuple[EvaluatedRow, ...]
    answers: Mapping[str, Answer]
    missing: int
    errors: int
    repeated: int
    """Answers that stood there more than once and were counted once."""
    fewer: int = 0
    """Rows that were answered, but not as often as the suite asks."""


def paired(suite: Suite, cases: Sequence[Case], answers: Sequence[Answer], source: str) -> Paired:
    """The suite's rows with their answers.

    Raises InvalidInputError, with every fault up to a limit, for answers to rows that the dataset does not have or has
    otherwise, for rows that are answered more often than the suite asks, or twice by a tool that does not tell repeats
    apart, for texts that cannot be kept, and where nothing holds a text.
    """
    if not answers:
        raise InvalidInputError("there are no results in it", where=source, expected="answers, one for each row")
    by_sample, faults = _by_sample(_Index(suite, cases), answers)
    wanted = len(suite.turns)
    found: dict[str, list[Answer]] = {}
    for sample, several in by_sample.items():
        left = _told_apart(several)
        found[sample] = sorted(left, key=lambda answer: answer.turn or 0)
        kept = [fault for answer in left for fault in _unkept(sample, answer)]
        faults += [_twice(sample, left, wanted)] if len(left) > 1 and not _repeats(left, wanted) else kept
        if len(faults) >= MAX_FAULTS:
            break
    if faults:
        raise InvalidInputError.of(source, faults[:MAX_FAULTS])
    _refuse_scores_alone(suite, answers, source)
    rows = tuple(_row(case, found.get(case.sample_id, ()), wanted) for case in cases)
    return Paired(
        rows,
        {sample: _together(several) for sample, several in found.items()},
        missing=sum(case.sample_id not in found for case in cases),
        errors=sum(row.finish_reason == UNANSWERED for row in rows),
        repeated=len(answers) - sum(map(len, found.values())),
        fewer=sum(len(several) < wanted for several in found.values()),
    )


# ---------------------------------------------------------------------------------------------------------


class _Index:
    """The rows of a suite by id and by what they hold."""

    def __init__(self, suite: Suite, cases: Sequence[Case]) -> None:
        self._suite = suite
        self._cases = {case.sample_id: case for case in cases}
        self._by_inputs: dict[tuple[str, ...], list[str]] = {}
        for case in cases:
            key = tuple(_text(case.variables[name]) for name in suite.inputs)
            self._by_inputs.setdefault(key, []).append(case.sample_id)

    def sample_of(self, answer: Answer) -> str | Fault:
        """The id of the row that was answered, or why there is none."""
        for given in self._candidates(answer):
            if given in self._cases:
                return self._differs(answer, given) or given
            return Fault(
                "the dataset has no such row",
                answer.where,
                expected=f"a row of the suite's dataset ({len(self._cases)} rows)",
                found=short(given),
                fix="measure on the rows of the dataset, or register the rows that were measured",
            )
        return self._by_content(answer)

    def _candidates(self, answer: Answer) -> Iterator[str]:
        """What may be meant as the id, the surest first."""
        if answer.sample is not None:
            yield answer.sample
        column = self._suite.id
        for name in (SAMPLE_ID,) if column is None else (column, SAMPLE_ID):
            yield from _identifier(answer.marks.get(name))
        if column is not None:
            yield from _identifier(answer.values.get(column))

    def _by_content(self, answer: Answer) -> str | Fault:
        if self._suite.id is None and answer.values:
            digest = _digest(answer.values)
            if digest in self._cases:
                return digest
        key = tuple(self._given(answer, variable) for variable in self._suite.inputs)
        matching = self._by_inputs.get(tuple(text for text in key if text is not None), [])
        if None in key or not matching:
            return Fault(
                "the dataset has no such row",
                answer.where,
                expected=f"{SAMPLE_ID}, or the values of {', '.join(self._suite.inputs.values())} as the dataset has",
                found=short(dict(answer.values)) if answer.values else "neither",
            )
        if len(matching) > 1:
            return Fault(
                "several rows of the dataset have these values",
                answer.where,
                expected=f"{SAMPLE_ID}, which tells them apart",
                found=", ".join(matching[:5]),
            )
        return self._differs(answer, matching[0]) or matching[0]

    def _given(self, answer: Answer, variable: str) -> str | None:
        """What the tool filled a variable with; a row of the dataset has it by column."""
        for name in (self._suite.inputs[variable], variable):
            value = reach(answer.values, name)
            if value is not None:
                return _text(value)
        return None

    def _differs(self, answer: Answer, sample: str) -> Fault | None:
        """The fault of an answer to a row that has the id but not the content of the dataset's."""
        case = self._cases[sample]
        for variable in self._suite.inputs:
            given, wanted = self._given(answer, variable), _text(case.variables[variable])
            if given is not None and given != wanted:
                return _other(answer, sample, self._suite.inputs[variable], wanted, given)
        told = reach(answer.values, self._suite.target)
        target = answer.target if told is None else _text(told)
        if target is not None and target != case.target:
            return _other(answer, sample, self._suite.target, case.target, target)
        return None


def _by_sample(index: _Index, answers: Sequence[Answer]) -> tuple[dict[str, list[Answer]], list[Fault]]:
    found: dict[str, list[Answer]] = {}
    faults: list[Fault] = []
    for answer in answers:
        sample = index.sample_of(answer)
        if isinstance(sample, Fault):
            if sample not in faults:  # the repeats of a row stand in one place
                faults.append(sample)
            if len(faults) >= MAX_FAULTS:
                break
        else:
            found.setdefault(sample, []).append(answer)
    return found, faults


def _told_apart(answers: Sequence[Answer]) -> list[Answer]:
    """The answers without those met twice, and without cached ones that say again what another says."""
    # A tool that resumes may write a record twice; under one id with another text it is another answer.
    once = list({(answer.origin, answer.output, answer.error): answer for answer in answers}.values())
    asked = {answer.output for answer in once if not answer.cached}
    kept: list[Answer] = []
    for answer in once:
        if answer.cached and (answer.output in asked or any(answer.output == other.output for other in kept)):
            continue
        kept.append(answer)
    return kept


def _repeats(answers: Sequence[Answer], wanted: int) -> bool:
    """Whether several answers are those that a suite asks for, told apart by the tool itself."""
    return len(answers) <= wanted and _numbered(answers)


def _numbered(answers: Sequence[Answer]) -> bool:
    turns = {answer.turn for answer in answers}
    return None not in turns and len(turns) == len(answers)


def _twice(sample: str, answers: Sequence[Answer], wanted: int) -> Fault:
    if _numbered(answers):
        return Fault(
            f"row {sample} was asked {len(answers)} times, which is more often than the suite asks",
            answers[1].where,
            expected="one answer for each row, as the suite asks" if wanted == 1 else f"{wanted} for each row",
            found=f"also {answers[0].where}",
            fix=f"run the tool again with so many repeats, or register a suite with `repeats: {len(answers)}`",
        )
    return Fault(
        f"row {sample} is answered twice, and differently",
        answers[1].where,
        expected="one answer for each row",
        found=f"also {answers[0].where}",
    )


def _unkept(sample: str, answer: Answer) -> list[Fault]:
    if answer.output is None:
        return []
    if len(answer.output) > MAX_OUTPUT:
        return [Fault(f"the answer to row {sample} is too long", answer.where, f"at most {MAX_OUTPUT} characters")]
    try:
        check_text(answer.output, f"the answer to row {sample}", answer.where, "mend the file")
    except InvalidInputError as error:
        return list(error.faults)
    return []


def _refuse_scores_alone(suite: Suite, answers: Sequence[Answer], source: str) -> None:
    """Every scorer of a suite reads the text of an answer: what somebody else computed stands for none of them."""
    if any(answer.output is not None for answer in answers) or all(answer.error for answer in answers):
        return
    names = ", ".join(scorer.name for scorer in suite.scorers)
    raise InvalidInputError(
        "the file holds scores, and no texts",
        where=source,
        expected=f"the text of each answer, from which this is computed here: {names}",
        found="scores alone",
        fix="run the tool so that it keeps outputs (lm-eval: generate_until tasks with --log_samples)",
    )


def _together(answers: Sequence[Answer]) -> Answer:
    """The first of several answers, with the means of the tool's scores that all of them have."""
    if len(answers) == 1:
        return answers[0]
    shared = set.intersection(*(set(answer.scores) for answer in answers))
    return replace(answers[0], scores=mean_scores([{name: a.scores[name] for name in shared} for a in answers]))


def _row(case: Case, answers: Sequence[Answer], wanted: int) -> EvaluatedRow:
    """The row with as many draws as the suite asks for; those that the tool does not have are unmeasured."""
    lacking = [None] * (wanted - len(answers))
    return row_of(case, [_draw(turn, answer) for turn, answer in enumerate((*answers, *lacking))])


def _draw(repeat: int, answer: Answer | None) -> Draw:
    state, reason, output = RowState.UNMEASURED, MISSING, ""
    if answer is not None and (answer.error or answer.output is None):
        reason = UNANSWERED
    elif answer is not None and answer.output is not None:
        reason, output = "" if answer.finish_reason in _OURS else answer.finish_reason, answer.output
        state = state_of(reason)
    return Draw(
        "",
        repeat,
        state,
        output,
        reason,
        answer.prompt_tokens if answer else 0,
        answer.completion_tokens if answer else 0,
        answer.latency_us if answer else 0,
        {},
    )


def _other(answer: Answer, sample: str, column: str, wanted: str, given: str) -> Fault:
    return Fault(f"row {sample} is not the dataset's: its {column} differs", answer.where, short(wanted), short(given))


def _identifier(value: object) -> Iterator[str]:
    if isinstance(value, str | int) and not isinstance(value, bool):
        yield str(value)


def _digest(values: Mapping[str, Any]) -> str | None:
    try:
        return row_digest(values)
    except InvalidInputError:
        return None


def _text(value: Any) -> str:
    """A value as a suite sees it. What is no single value equals no value of a dataset."""
    try:
        return text_of(value) if isinstance(value, str | int | Decimal) else repr(value)
    except InvalidInputError:  # a number that no dataset holds
        return str(value)
