"""How arguments and answers are written in JSON: as the annotations of the interface say, both ways.

What is decoded equals what was encoded, so that a caller cannot tell a registry far away from one at hand.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, RootModel, TypeAdapter, ValidationError, create_model

from registry.api.parts import method
from registry.domain.digests import MAX_INTEGER
from registry.domain.errors import Fault, InfrastructureError, InvalidInputError
from registry.domain.wording import short
from registry.wire.operations import Operation

if TYPE_CHECKING:
    from registry.domain.outlook import Outlook

_ENCODED = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64", ser_json_inf_nan="strings")
_CLOSED = ConfigDict(**_ENCODED, extra="forbid", frozen=True)
"""Bytes are Base64, and numbers that JSON has no word for are text: nothing is lost on the way."""

_ANSWER = ConfigDict(**_ENCODED, defer_build=True)
_MARK = "_"
"""Added to the names of arguments inside, where pydantic has names of its own."""


class Sent(BaseModel):
    """A path that a caller gave: as they spelled it, and the place in their exchange where what it names lies."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    path: Annotated[str, Field(max_length=4096)]
    place: Annotated[str, Field(max_length=64, pattern=r"^[a-z0-9]+$")]


@cache
def arguments_of(operation: Operation) -> type[BaseModel]:
    """What an operation takes, as a model: paths are `Sent`, and a source is where its working tree stands."""
    hints = get_type_hints(method(operation.name))
    fields: dict[str, Any] = {}
    for name, parameter in operation.parameters.items():
        default = ... if parameter.default is inspect.Parameter.empty else parameter.default
        annotation = hints[name]
        if name == "source":
            from registry.domain.training import Code

            annotation = _sent(annotation, Code)
        elif name == "revision":  # what a commit holds is read where its repository is
            from registry.domain.commits import Revision

            annotation = Revision | None
        elif name == "variables":
            from registry.wire.variables import Variables

            annotation = Variables | None
        else:
            annotation = _sent(annotation, Sent)
        if operation.asked_by_query and default is ... and type(None) in get_args(annotation):
            default = None  # a query has no word for nothing but to leave it out
        fields[name + _MARK] = (annotation, Field(default, alias=name))
    return create_model(_title(operation) + "Arguments", __config__=_CLOSED, **fields)


@cache
def answer_of(operation: Operation) -> type[RootModel[Any]]:
    """What an operation answers, as a model."""
    attributes = {
        "__annotations__": {"root": get_type_hints(method(operation.name))["return"]},
        "__module__": __name__,
        "model_config": _ANSWER,
    }
    answer: type[RootModel[Any]] = type(_title(operation) + "Answer", (RootModel,), attributes)
    if not answer.model_rebuild(raise_errors=False):
        answer.model_rebuild(_types_namespace=_types_only())
    return answer


@cache
def _types_only() -> Mapping[str, Any]:
    """What modules of the domain import for the type checker only, where each would else import the other."""
    from registry.domain.evaluations import EvaluationRun
    from registry.domain.imports.comparing import MetricAgreement
    from registry.domain.imports.replays import Replay
    from registry.domain.perturbations.steadiness import Steadiness
    from registry.domain.prices import RunCost
    from registry.domain.reports.repeats import Repeats

    return {t.__name__: t for t in (EvaluationRun, MetricAgreement, Repeats, Replay, RunCost, Steadiness)}


@cache
def _outlook() -> TypeAdapter[Outlook]:
    from registry.domain.outlook import Outlook

    return TypeAdapter(Outlook)


def encode_arguments(operation: Operation, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Arguments as JSON has them; what is left out has its default."""
    given = {name + _MARK: value for name, value in arguments.items()}
    model = arguments_of(operation).model_construct(set(given), **given)
    document: dict[str, Any] = model.model_dump(mode="json", include=set(given), by_alias=True)
    return document


def decode_arguments(operation: Operation, document: object) -> dict[str, Any]:
    """Arguments from JSON, or from the texts of a query. Raises InvalidInputError that names every fault."""
    model = arguments_of(operation)
    try:
        read = model.model_validate(document)
    except ValidationError as error:
        raise InvalidInputError.of(f"the arguments of {operation.path}", list(_faults(error))) from error
    found = {name.removesuffix(_MARK): getattr(read, name) for name in read.model_fields_set}
    demanded = [name for name, told in operation.parameters.items() if told.default is inspect.Parameter.empty]
    found = dict.fromkeys(demanded) | found  # nothing, in a query
    for name, value in found.items():
        for number in value if isinstance(value, list | tuple) else (value,):
            if isinstance(number, int) and abs(number) > MAX_INTEGER:
                raise InvalidInputError("no such large number is anywhere", where=name, found=str(number)[:40])
    return found


def encode_answer(operation: Operation, answer: object) -> bytes:
    """An answer as JSON."""
    return answer_of(operation).model_construct(answer).model_dump_json().encode()


def decode_answer(operation: Operation, data: bytes) -> Any:
    """An answer from JSON. Raises InfrastructureError if it is none that this version knows."""
    try:
        return answer_of(operation).model_validate_json(data).root
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)[0]
        raise InfrastructureError(
            "the server answers in a way that this version does not know",
            where=f"{operation.path}: {'.'.join(map(str, found['loc']))}",
            expected="an answer of the same version of Tandem",
            found=found["msg"],
            fix="install the version of Tandem that the server has",
        ) from error


def encode_outlook(outlook: Outlook) -> bytes:
    """What an evaluation is about to ask, as JSON."""
    return _outlook().dump_json(outlook)


def decode_outlook(document: object) -> Outlook:
    """The same from JSON. Raises InfrastructureError if it is none that this version knows."""
    try:
        return _outlook().validate_python(document)
    except ValidationError as error:
        raise InfrastructureError("the server tells an outlook in a way that this version does not know") from error


def _title(operation: Operation) -> str:
    return "".join(part.capitalize() for part in operation.name.split("_"))


def _sent(annotation: Any, instead: type[BaseModel]) -> Any:
    """An annotation with `instead` where it says Path."""
    if annotation is Path:
        return instead
    parts = get_args(annotation)
    if not parts or Path not in _flat(annotation):
        return annotation
    changed = tuple(_sent(part, instead) for part in parts)
    if get_origin(annotation) in (Union, UnionType):
        return Union[changed]  # noqa: UP007  put together at run time
    return get_origin(annotation)[changed]


def _flat(annotation: Any) -> set[Any]:
    return {annotation} | {found for part in get_args(annotation) for found in _flat(part)}


def _faults(error: ValidationError) -> Iterator[Fault]:
    for told in error.errors(include_url=False):
        where = ".".join(map(str, told["loc"]))
        unknown = told["type"] == "extra_forbidden"
        message = "there is no such argument" if unknown else told["msg"][:1].lower() + told["msg"][1:]
        yield Fault(message, where=where, found="" if told["type"] == "missing" else short(told["input"]))
