"""Choosing among what one file holds: a file may have the answers of several prompts, models, tasks or filters.

A release is one of each. What is not unambiguous is refused with what there is to choose from, because a mixture of
two prompts' answers is the result of neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from shlex import quote

from registry.domain.errors import Fault, InvalidInputError
from registry.domain.imports.results import Answer, Results
from registry.domain.wording import short, unknown

_SHOWN = 10


def chosen(results: Results, select: Mapping[str, str]) -> tuple[Answer, ...]:
    """The answers that `select` names, facet by facet (`{"prompt": "candidate"}`).

    Raises InvalidInputError for a facet or value that the file does not have, and where several are left.
    """
    facets = _facets(results.answers)
    faults = [unknown("choice", key, facets or ["none"], "--select") for key in select if key not in facets]
    faults += [
        unknown(key, value, facets[key], f"--select {key}")
        for key, value in select.items()
        if key in facets and value not in facets[key]
    ]
    if faults:
        raise InvalidInputError.of(results.source, faults)
    kept = [a for a in results.answers if all(a.facets.get(key) == value for key, value in select.items())]
    faults = [_several(results.source, key, values) for key, values in _facets(kept).items() if len(values) > 1]
    if faults:
        raise InvalidInputError.of(results.source, faults)
    return tuple(kept)


def _facets(answers: Sequence[Answer]) -> dict[str, list[str]]:
    """The values of each facet, in the order in which they are met."""
    found: dict[str, dict[str, None]] = {}
    for answer in answers:
        for key, value in answer.facets.items():
            found.setdefault(key, {})[value] = None
    return {key: list(values) for key, values in found.items()}


def _several(source: str, key: str, values: Sequence[str]) -> Fault:
    named = ", ".join(short(value) for value in values[:_SHOWN])
    more = f" and {len(values) - _SHOWN} more" if len(values) > _SHOWN else ""
    return Fault(
        f"the results are of more than one {key}",
        source,
        expected=f"those of one {key}, which is the release's",
        found=f"{named}{more}",
        fix=f"choose: --select {quote(f'{key}={values[0]}')}",
    )
