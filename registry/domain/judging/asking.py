"""What a judge is asked: the variables of its prompt, and the values that they are given."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from registry.domain.errors import Fault
from registry.domain.prompts.variables import Variable
from registry.domain.suites import Judge
from registry.domain.wording import nearest

ANSWER, TARGET, FIRST, SECOND = "answer", "target", "first", "second"


def variable_faults(declared: Judge, variables: Mapping[str, Variable], inputs: Collection[str]) -> Iterator[Fault]:
    """Why the prompt of a judge, which has these `variables`, cannot be filled in for a suite with these `inputs`."""
    of_two = declared.against is not None
    for name in (FIRST, SECOND) if of_two else (ANSWER,):
        if name not in variables:
            shown = "the two answers it tells apart" if of_two else "the answer that it judges"
            expected = f"a variable {name!r}: {shown}"
            yield Fault(f"the prompt of {declared.release} does not ask for {name!r}", expected=expected)
    for name in sorted(_own(declared) & variables.keys()):
        if variables[name].type != "string":
            yield Fault(
                f"the prompt of {declared.release} wants {name!r} as {variables[name].type}",
                expected="a variable of type string: answers are texts",
            )
    for name, variable in variables.items():
        source = _source(declared, name)
        if name not in _own(declared) and source not in inputs and variable.default is None:
            yield Fault(
                f"nothing is given for the variable {name!r} of {declared.release}",
                expected=f"one of {', '.join(sorted({*inputs, *_own(declared)}))}",
                found=source,
                fix=f"say `inputs: {{{name}: VARIABLE}}` with a variable of the suite",
            )
    for name in sorted((declared.inputs or {}).keys() - variables.keys()):
        fix = nearest(name, sorted(variables))
        yield Fault(f"the prompt of {declared.release} has no variable {name!r}", found=name, fix=fix)
    for name, source in sorted((declared.inputs or {}).items()):
        if source not in inputs:
            expected = f"one of {', '.join(sorted(inputs))}"
            yield Fault(f"the suite has no variable {source!r} for {name!r}", expected=expected, found=source)


def questions(
    declared: Judge, variables: Mapping[str, Variable], inputs: Mapping[str, Any], answer: str, target: str
) -> tuple[dict[str, Any], ...]:
    """The values that the judge's prompt is filled in with: once, or with the answer first and then second."""
    given = {name: inputs[source] for name in variables if (source := _source(declared, name)) in inputs}
    if declared.against is not None:
        return {**given, FIRST: answer, SECOND: target}, {**given, FIRST: target, SECOND: answer}
    own = {ANSWER: answer, TARGET: target}
    return ({**given, **{name: text for name, text in own.items() if name in variables}},)


def asked_columns(
    declared: Judge, variables: Mapping[str, Variable], inputs: Mapping[str, str], target: str
) -> tuple[dict[str, str], str | None]:
    """The columns that rows with labels must have: of each input that the judge asks for, by the suite's variable, and
    that of the target if it is shown. A variable with a default that the suite does not fill in needs none."""
    sources = {_source(declared, name) for name in variables if name not in _own(declared)}
    wanted = {source: inputs[source] for source in sorted(sources) if source in inputs}
    return wanted, target if declared.against is not None or TARGET in variables else None


# ---------------------------------------------------------------------------------------------------------


def _own(declared: Judge) -> frozenset[str]:
    """The variables that what is judged is given as."""
    return frozenset({FIRST, SECOND} if declared.against is not None else {ANSWER, TARGET})


def _source(declared: Judge, name: str) -> str:
    """The suite's variable that one of the judge's prompt is filled in with."""
    return (declared.inputs or {}).get(name, name)
