"""Nothing of the corpus of hostile adapters is admitted, and the page of refusals says what each is told."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError
from tests.corpora.hostile_adapters import PICKLE_NAMES, Case, cases, write_adapter, write_base
from tests.world import World

PAGE = Path(__file__).parents[2] / "docs" / "adapters.md"
BEGIN, END = "<!-- refusals: begin -->", "<!-- refusals: end -->"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Case], str]]:
    """What is said of a case at the registry's door, where it was; nothing of it may stay."""
    folder = tmp_path_factory.mktemp("corpus")
    world = World(folder / "registry")
    world.ana.register_base(write_base(folder / "base"), "tiny")
    known: dict[tuple[str, str], str] = {}

    def tell(case: Case) -> str:
        key = (case.group, case.what)
        if key not in known:
            known[key] = _told(world, folder / f"case-{len(known)}", case)
        return known[key]

    yield tell
    assert world.ana.register_adapter(write_adapter(folder / "good"), "good", "tiny@1").created


def _told(world: World, place: Path, case: Case) -> str:
    place.mkdir()
    adapter = write_adapter(place / "adapter")
    case.spoil(adapter)
    with pytest.raises(InvalidInputError) as refused:
        world.ana.register_adapter(adapter, "hostile", "tiny@1")
    faults = refused.value.faults
    assert all(fault.message and (fault.expected or fault.found) for fault in faults)
    # places and long texts differ from machine to machine; what is said does not
    return "; ".join(dict.fromkeys(fault.message.replace(str(adapter), "DIRECTORY") for fault in faults))


@pytest.mark.parametrize("case", tuple(cases()), ids=lambda case: f"{case.group}: {case.what}")
def test_it_is_refused_with_a_reason(case: Case, told: Callable[[Case], str]) -> None:
    assert told(case)


def test_a_pickle_is_refused_under_twenty_names() -> None:
    assert len(set(PICKLE_NAMES)) >= 20


def test_the_page_of_refusals_says_what_is_really_said(told: Callable[[Case], str]) -> None:
    """Written anew with TANDEM_UPDATE_GOLDENS=1."""
    groups: dict[str, list[str]] = {}
    for case in cases():
        groups.setdefault(case.group, []).append(f"| {case.what} | {_cell(told(case))} |")
    tables = [
        f"### {group}\n\n| What is given | What is said |\n| --- | --- |\n" + "\n".join(rows)
        for group, rows in groups.items()
    ]
    text = "\n\n".join(tables)
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    written, _, after = rest.partition(END)
    if os.environ.get("TANDEM_UPDATE_GOLDENS") == "1":
        PAGE.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")
        return
    assert written.strip() == text


def _cell(text: str) -> str:
    escaped = text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")
    return re.sub(r"\s+", " ", escaped)
