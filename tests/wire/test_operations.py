from __future__ import annotations

import inspect
import json

import pytest

from registry.api.parts import method, parts
from registry.client.remote import Remote
from registry.client.transport import Transport
from registry.domain.errors import ConflictError, Fault, InvalidInputError, NotFoundError
from registry.domain.problems import error_of, problem_of
from registry.domain.prompts.variables import Spelled
from registry.wire import operations as table
from registry.wire.codec import answer_of, arguments_of, decode_arguments, encode_arguments
from registry.wire.operations import AT_HOME, operations, use_cases
from registry.wire.receipts import read_receipts, told_receipts


def test_every_use_case_is_an_operation_or_stays_at_home_for_a_reason() -> None:
    assert set(operations()) | set(AT_HOME) == set(use_cases())
    assert not set(operations()) & set(AT_HOME)


def test_a_use_case_that_is_declared_nowhere_stops_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "use_cases", lambda: {**use_cases(), "forgotten": "live.Live"})
    with pytest.raises(AssertionError, match="forgotten"):
        table.operations.__wrapped__()


def test_a_use_case_that_is_listed_in_another_part_stops_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "parts", lambda: {**parts(), "search": "live.Live"})
    with pytest.raises(AssertionError, match="not in the list of the part that has it: search"):
        table.operations.__wrapped__()


def test_a_client_has_every_use_case_as_the_interface_has_it() -> None:
    door = Remote(Transport("http://127.0.0.1:1", None))
    for name in use_cases():
        signature = inspect.signature(method(name))
        promised = signature.replace(parameters=list(signature.parameters.values())[1:])
        assert inspect.signature(getattr(door, name)) == promised, name
    with pytest.raises(AttributeError, match="no use case 'promot'"):
        door.promot  # noqa: B018  that it is not there is what is asked


def test_what_changes_something_is_never_asked_for_with_a_get() -> None:
    assert not [o.name for o in operations().values() if o.any_of and o.asked_by_query]


def test_every_argument_and_answer_has_a_schema() -> None:
    for operation in operations().values():
        assert arguments_of(operation).model_json_schema()
        assert answer_of(operation).model_json_schema(mode="serialization")


def test_arguments_come_back_as_they_were() -> None:
    compose = operations()["compose"]
    given = {
        "application": "bot",
        "prompt": "support@1",
        "base": "tiny@1",
        "adapters": (("lora@1", "0.5"),),
        "parameters": {"temperature": "0"},
    }
    assert decode_arguments(compose, encode_arguments(compose, given)) == given | {"adapters": [("lora@1", "0.5")]}


def test_an_argument_that_is_called_like_something_of_pydantic_comes_back_too() -> None:
    bump = operations()["bump_prompts"]
    assert decode_arguments(bump, encode_arguments(bump, {"register": True})) == {"register": True}


@pytest.mark.parametrize(
    "value", [Spelled("12"), "12", 12, {"spelled": "12"}, {"value": {"spelled": 1}}, {"spelled": "1", "value": 2}, None]
)
def test_values_of_variables_come_back_as_they_were(value: object) -> None:
    render = operations()["render_prompt"]
    given = {"prompt": "support@1", "variables": {"text": value}}
    assert decode_arguments(render, json.loads(json.dumps(encode_arguments(render, given)))) == given


def test_every_fault_of_arguments_is_named() -> None:
    with pytest.raises(InvalidInputError) as caught:
        decode_arguments(operations()["compose"], {"application": 3, "prompt": "p@1", "colour": "red"})
    assert [(fault.where, fault.message) for fault in caught.value.faults] == [
        ("application", "input should be a valid string"),
        ("base", "field required"),
        ("colour", "there is no such argument"),
    ]


@pytest.mark.parametrize(
    "error",
    [
        NotFoundError("no such release", expected="bot@1", found="nothing", fix="compose it", where="bot"),
        InvalidInputError("two faults", faults=(Fault("one", where="a"), Fault("two", found="x"))),
        ConflictError("taken"),
    ],
)
def test_an_error_is_the_same_at_the_other_end(error: NotFoundError) -> None:
    back = error_of(problem_of(error))
    assert (type(back), back.message, back.faults) == (type(error), error.message, error.faults)
    assert (back.where, back.expected, back.found, back.fix) == (error.where, error.expected, error.found, error.fix)


def test_receipts_are_told_in_a_header_and_read_again() -> None:
    text = "7:01M809S6TH8S50WVNFVRK8CR1S, 8-12:deploy-of-monday"
    assert told_receipts(read_receipts(text)) == text


@pytest.mark.parametrize(
    ("name", "arguments"),
    [("recorded", {"records": [1, 2**53]}), ("search", {"words": ["a"], "limit": str(-(2**63))})],
)
def test_numbers_that_no_database_has_are_refused(name: str, arguments: dict[str, object]) -> None:
    with pytest.raises(InvalidInputError, match="large number"):
        decode_arguments(operations()[name], arguments)
