"""Values that are never changed: a copy with other values computes anew what it had computed."""

from __future__ import annotations

from functools import cached_property

import pytest
from pydantic import ValidationError

from registry.domain.frozen import Frozen


class Square(Frozen):
    side: int

    @cached_property
    def area(self) -> int:
        return self.side**2


def test_a_changed_copy_forgets_what_was_computed() -> None:
    square = Square(side=2)
    assert square.area == 4
    assert square.model_copy(update={"side": 3}).area == 9
    assert square.area == 4


def test_nothing_is_changed_and_nothing_unknown_is_read() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Square(side=2).side = 3
    with pytest.raises(ValidationError, match="not permitted"):
        Square.model_validate({"side": 2, "colour": "red"})
