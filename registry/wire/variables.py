"""Values of a prompt's variables in JSON: as they are, but for texts that are read by the declared type.

A text of a command line (`Spelled`) is `{"spelled": "12"}`; an object that looks so is `{"value": {…}}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer

from registry.domain.prompts.variables import Spelled

_SPELLED, _VALUE = "spelled", "value"


def _written(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _one_written(value) for name, value in values.items()}


def _one_written(value: Any) -> Any:
    if isinstance(value, Spelled):
        return {_SPELLED: value.text}
    return {_VALUE: value} if isinstance(value, Mapping) and _is_marked(value) else value


def _read(values: Any) -> Any:
    return {name: _one_read(value) for name, value in values.items()} if isinstance(values, Mapping) else values


def _one_read(value: Any) -> Any:
    if not isinstance(value, Mapping) or not _is_marked(value):
        return value
    if _VALUE in value:
        return value[_VALUE]
    if not isinstance(value[_SPELLED], str):
        raise ValueError("what is spelled is a text")
    return Spelled(value[_SPELLED])


def _is_marked(value: Mapping[str, Any]) -> bool:
    return len(value) == 1 and value.keys() <= {_SPELLED, _VALUE}


Variables = Annotated[Mapping[str, Any], PlainSerializer(_written), BeforeValidator(_read)]
