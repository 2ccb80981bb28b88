from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.generation import GenerationParameters, overlay


def test_a_parameter_out_of_range_is_told_in_plain_words() -> None:
    with pytest.raises(InvalidInputError) as caught:
        overlay(GenerationParameters(), {"temperature": "1e99"})
    assert caught.value.message == "must lie between 0 and 5"
    assert (caught.value.where, caught.value.found) == ("param.temperature", "'1e99'")


def test_values_from_a_command_line_take_the_type_of_their_parameter() -> None:
    made = overlay(GenerationParameters(), {"temperature": "0.70", "top_k": "5", "stop": "END|\n"})
    assert (made.temperature, made.top_k, made.stop) == ("0.7", 5, ("END", "\n"))
