"""What the parts of a suite's document say of each other that cannot be, told whatever else is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from registry.domain.documents import Located
from registry.domain.errors import Fault
from registry.domain.suites.checks import fault_of_judges, fault_of_names, fault_of_primary, fault_of_slices
from registry.domain.suites.declarations import CORPUS
from registry.domain.wording import short


def faults_between(located: Located) -> list[Fault]:
    """Each of them with its line and column.

    The model finds the same in what it can read, and checks nothing against a part whose own shape is wrong.
    """
    found = [(path, given, said) for path, given, said in _between(located.value) if said]
    return [Fault(said, located.where(path), found=short(given)) for path, given, said in found]


def _between(value: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], object, str]]:
    scorers = [one for one in _list(value.get("scorers")) if isinstance(one, Mapping)]
    names = [one["name"] for one in scorers if isinstance(one.get("name"), str)]
    yield ("scorers",), value.get("scorers"), fault_of_names(names)
    primary = value.get("primary")
    if names and len(names) == len(_list(value.get("scorers"))) and isinstance(primary, str):
        types = {str(one["name"]): str(one.get("type")) for one in scorers}
        types |= {name: "" for name in names if names.count(name) > 1}  # which of them is meant is another fault
        yield ("primary",), primary, fault_of_primary(primary, types, CORPUS)
    dataset = value.get("dataset")
    slices = [one for one in _list(_of(dataset, "slices")) if isinstance(one, Mapping)]
    called = [name for one in slices if isinstance(name := one.get("name", one.get("column")), str)]
    yield ("dataset", "slices"), _of(dataset, "slices"), fault_of_slices(called)
    judges = [str(one.get("name")) for one in scorers if one.get("type") == "judge"]
    sampling = value.get("sampling")
    repeats, seeds = _of(sampling, "repeats"), len(_list(_of(sampling, "seeds"))) or 1
    answers = seeds * repeats if isinstance(repeats, int) else seeds
    yield ("sampling",), sampling, fault_of_judges(judges, answers)


def _of(part: object, key: str) -> object:
    return part.get(key) if isinstance(part, Mapping) else None


def _list(value: object) -> Sequence[Any]:
    return value if isinstance(value, list) else ()
