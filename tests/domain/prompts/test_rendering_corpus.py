"""The corpus that every renderer of prompts has to pass: here the function of the language `simple` by itself."""

from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.rendering import render
from tests.rendering import CASES, Case


def test_the_corpus_has_what_rendering_goes_wrong_with() -> None:
    assert len(CASES) >= 80
    assert len({case.name for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", [c for c in CASES if c.document.template == "simple"], ids=lambda c: c.name)
def test_the_function_gives_exactly_these_bytes(case: Case) -> None:
    if case.messages is None:
        with pytest.raises(InvalidInputError) as refused:
            render(case.document, case.values)
        assert sorted(fault.where for fault in refused.value.faults) == case.where
    else:
        assert render(case.document, case.values) == case.messages
