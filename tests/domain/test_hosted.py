from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.hosted import HostedModel, seal_hosted

TUNED = "ft:gpt-4o-mini-2024-07-18:acme::abc123"


def refusal(*given: str | None) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as refused:
        seal_hosted(HostedModel(*given))  # type: ignore[arg-type]  # as many as the case gives
    return refused.value


def test_the_manifest_of_a_hosted_model_has_a_digest_that_never_changes() -> None:
    sealed = seal_hosted(HostedModel("openai", TUNED, "ftjob-123", "gpt-4o-mini-2024-07-18"))
    assert sealed.content == {
        "kind": "base-model",
        "schema": 1,
        "source": "hosted",
        "provider": "openai",
        "model": TUNED,
        "job": "ftjob-123",
        "parent_model": "gpt-4o-mini-2024-07-18",
    }
    assert sealed.digest == "sha256:f90a75449087e634b1097854ff6bc25deff460eac6d7503f6d8a9e87bf28b724"


def test_what_is_not_told_is_absent_and_everything_told_is_in_the_digest() -> None:
    bare = seal_hosted(HostedModel("openai", TUNED))
    assert set(bare.content) == {"kind", "schema", "source", "provider", "model"}
    others = [
        HostedModel("azure", TUNED),
        HostedModel("openai", TUNED + "4"),
        HostedModel("openai", TUNED, "ftjob-1"),
        HostedModel("openai", TUNED, None, "gpt-4o-mini-2024-07-18"),
    ]
    assert len({bare.digest, *(seal_hosted(other).digest for other in others)}) == 5


@pytest.mark.parametrize(
    "model",
    [
        TUNED,
        "ft:gpt-4o-mini:acme:support:abc123",
        "gpt-4o-2024-08-06",
        "gpt-4-0613",
        "gpt-4-0125-preview",
        "claude-3-5-sonnet-20241022",
        "mistral-large-2407",
        "gemini-1.5-pro-002",
        "text-bison@001",
        "anthropic.claude-3-sonnet-20240229-v1:0",
    ],
)
def test_an_id_with_a_date_a_version_or_a_fine_tune_is_taken(model: str) -> None:
    assert seal_hosted(HostedModel("somebody", model)).content["model"] == model


@pytest.mark.parametrize(
    "model",
    [
        "gpt-4o",
        "gpt-4o-mini",
        "ft:gpt-4o-mini",
        "ft:gpt-4o-mini-2024-07-18:acme::",
        "claude-3-5-sonnet-latest",
        "gpt-4o-2024-08-06-latest",
        "acme/support:latest",
        "gpt-4-turbo-preview",
        "model-12345678",
    ],
)
def test_an_id_that_may_move_on_is_refused(model: str) -> None:
    error = refusal("somebody", model)
    assert (error.where, error.found) == ("--model", model)
    assert error.message == "this id may stand for another model tomorrow"


def test_a_job_fixes_an_id_without_a_date_except_where_its_models_are_marked_and_never_an_alias() -> None:
    assert seal_hosted(HostedModel("together", "acme/Llama-3-8B-support", "job-1")).content["job"] == "job-1"
    assert refusal("openai", "gpt-4o", "ftjob-1").where == "--model"
    assert refusal("together", "acme/support:latest", "job-1").where == "--model"


def test_a_parent_that_may_move_on_and_a_model_that_is_its_own_parent_are_refused() -> None:
    assert refusal("openai", TUNED, None, "gpt-4o-mini").where == "--parent-model"
    assert refusal("openai", TUNED, None, TUNED).message == "a model is not its own parent"


@pytest.mark.parametrize(
    "key",
    [
        "sk-proj-abcdefghijklmnop1234",
        "hf_abcdefghijklmnopqrstuvwx",
        "AKIAIOSFODNN7EXAMPLE",
        "gpt-4o-2024-08-06:sk-abcdefghijklmnop1234",
    ],
)
@pytest.mark.parametrize("position", [0, 1, 2, 3])
def test_what_looks_like_a_key_is_refused_and_never_repeated(key: str, position: int) -> None:
    given: list[str | None] = ["openai", TUNED, None, None]
    given[position] = key
    error = refusal(*given)
    assert "looks like a secret" in error.message
    assert key not in f"{error.message}{error.found}{error.expected}{error.fix}"


@pytest.mark.parametrize("model", ["", "a b", "mödel-2024-01-01", "m" * 257, "-2024-01-01", "x\n-2024-01-01"])
def test_what_is_no_identifier_is_refused(model: str) -> None:
    assert refusal("openai", model).message == "--model is not an identifier"


def test_an_address_is_refused_without_being_repeated_and_all_faults_are_told() -> None:
    error = refusal("OpenAI", "https://u:secret@host/m-2024-01-01?key=1", "a b")
    assert [fault.where for fault in error.faults] == ["--provider", "--model", "--job"]
    assert "secret" not in "".join(fault.found for fault in error.faults)
    assert refusal("openai", "https://ana:word@host/m-2024-01-01").found == "an address"
    assert refusal("openai", "https://ana:word@host/m-2024-01-01").found == "an address"
