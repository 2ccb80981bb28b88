from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import canonical_json
from registry.domain.errors import InvalidInputError
from registry.domain.training import (
    Code,
    Cost,
    TrainingDocument,
    TrainingRecord,
    clean_remote,
    completed,
    parse_training,
    training_text,
    with_settings,
)

WHOLE = """
datasets: [tickets-train@1, "extra@sha256:0123456789ab"]
code:
  commit: 27a4b655dc5cc583d54fed7449374a03cf760fb9
  remote: git@example.com:team/training.git
  path: support
  dirty: true
  patch: sha256:4b2f1617098de5434c4f3f29b77038c7c5f0654f200ae6e8500af5662d96a1db
  untracked: {files: 2, size: 10}
  submodules: [vendored]
hyperparameters: {learning_rate: "2e-4", epochs: 3, optim: adamw_torch, bf16: false, pad_token: "<pad>"}
seed: 17
hardware: 1 x NVIDIA H100 80GB HBM3
wall_seconds: "5400.50"
cost: {amount: "12.50", currency: EUR}
parent: support-lora@1
run_url: https://wandb.ai/team/support/runs/abc#overview
frameworks: {peft: 0.21.2, transformers: 5.23.0}
"""


def refused(text: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as caught:
        parse_training(text, "t.yaml")
    return [(fault.where.removeprefix("t.yaml:"), fault.message) for fault in caught.value.faults]


def test_a_whole_document_is_read_with_every_number_in_its_one_spelling() -> None:
    document = parse_training(WHOLE, "t.yaml")
    assert document.hyperparameters == {
        "learning_rate": "0.0002",
        "epochs": "3",
        "optim": "adamw_torch",
        "bf16": "false",
        "pad_token": "<pad>",
    }
    assert (document.wall_seconds, document.cost) == ("5400.5", Cost(amount="12.5", currency="EUR"))
    assert document.content().keys() == TrainingDocument.model_fields.keys()
    canonical_json(document.content())


def test_what_is_written_is_read_back_as_the_same() -> None:
    document = parse_training(WHOLE, "t.yaml")
    assert parse_training(training_text(document), "again.yaml") == document


def test_the_example_of_the_page_holds_every_key_but_those_of_changed_code() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "training.md").read_text()
    (example,) = re.findall(r"^```yaml\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    told = parse_training(example, "page").content()
    assert told.keys() == TrainingDocument.model_fields.keys()
    assert told["code"].keys() == Code.model_fields.keys() - {"patch", "untracked", "submodules"}


WORD = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=12)


@given(st.dictionaries(st.from_regex(r"\A[a-z_]{1,8}\Z").filter(lambda n: "token" not in n and "key" not in n), WORD))
def test_any_hyperparameters_survive_the_file(values: dict[str, str]) -> None:
    try:
        document = TrainingDocument(hyperparameters=values)
    except ValueError:
        return  # a name that looks like a secret, or a character that nobody sees
    if document.content():
        assert parse_training(training_text(document), "t.yaml") == document


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("learning_rate: 1", "1 learning_rate", "unknown key 'learning_rate'"),
        ("hyperparameters: {lr: 0.1}", "1 hyperparameters.lr", 'write this number in quotes: "0.1"'),
        (
            "hyperparameters: {modules: [q_proj]}",
            "1 hyperparameters.modules",
            "must be a single value: text, a number in quotes, true or false",
        ),
        (
            "hyperparameters:\n  hub_token: hf_abc",
            "1 hyperparameters",
            "hub_token looks like a secret: leave it out, for what is recorded stays",
        ),
        ("seed: -1", "1 seed", "must be greater than or equal to 0"),
        ('seed: "17"', "1 seed", "must be a whole number"),
        ("wall_seconds: -1", "1 wall_seconds", "must not be negative"),
        ('cost: {amount: "1"}', "1 cost.currency", "currency is missing"),
        ("run_url: http://example.com/1", "1 run_url", "must be an address that begins with https://"),
        ("run_url: https://ana:pw@example.com/1", "1 run_url", "holds credentials: write the address without them"),
        ("run_url: https://example.com/?api_key=1", "1 run_url", "holds credentials: write the address without them"),
        ("datasets: [train]", "1 datasets[0]", None),
        ("parent: [a@1]", "1 parent", "must be text"),
        ("code: {path: src}", "1 code.commit", "commit is missing"),
        (
            "code: {commit: 27a4b65}",
            "1 code.commit",
            "must be a whole commit: 40 or 64 hexadecimal digits in lower case",
        ),
        ('hardware: "a\\u202eb"', "1 hardware", "holds a character that nobody sees: U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("frameworks: {peft: 0.21}", "1 frameworks.peft", "must be text"),
        ("seed: &a 1\ndatasets: *a", "1 seed", "anchors and aliases are not allowed"),
    ],
)
def test_what_is_not_a_training_is_refused_with_its_place(text: str, where: str, message: str | None) -> None:
    found = refused(text)
    assert found[0][0] == where
    assert message is None or found[0][1] == message


def test_credentials_in_a_remote_are_refused() -> None:
    for remote in ("https://ana:pw@example.com/x", "https://token@example.com/x", "ssh://ana:pw@example.com/x"):
        assert refused(f"code: {{commit: {'a' * 40}, remote: '{remote}'}}") == [
            ("1 code.remote", "holds credentials: write the address without them")
        ]
    assert Code(commit="a" * 40, remote="ssh://git@example.com/x").remote == "ssh://git@example.com/x"


def test_too_much_is_refused() -> None:
    lines = "\n".join(f'  h{i}: "{"x" * 900}"' for i in range(100))
    assert refused(f"hyperparameters:\n{lines}")[0][1] == "too much is told of the training"


@pytest.mark.parametrize(
    ("remote", "clean"),
    [
        ("https://ana:p@ss@example.com/x.git", "https://example.com/x.git"),
        ("https://oauth2:tok@en@example.com:8443/x.git?private_token=1#a", "https://example.com:8443/x.git"),
        ("ssh://git@example.com/x.git", "ssh://example.com/x.git"),
        ("git@example.com:team/x.git", "git@example.com:team/x.git"),
        ("https://example.com/a@b/x.git", "https://example.com/a@b/x.git"),
        ("/srv/git/x.git", "/srv/git/x.git"),
    ],
)
def test_a_remote_is_recorded_without_what_could_be_secret(remote: str, clean: str) -> None:
    assert clean_remote(remote) == clean
    assert Code(commit="a" * 40, remote=clean).remote == clean


def test_settings_complete_and_correct_a_document() -> None:
    document = parse_training(WHOLE, "t.yaml")
    settings = {
        "seed": "18",
        "cost.amount": "13",
        "hyperparameters.learning_rate": "1e-4",
        "hyperparameters.rank": "8",
        "hardware": "8 x H100",
        "frameworks.torch": "2.13.0",
    }
    told = with_settings(document, settings)
    assert (told.seed, told.cost, told.hardware) == (18, Cost(amount="13", currency="EUR"), "8 x H100")
    assert told.hyperparameters == {**document.hyperparameters, "learning_rate": "0.0001", "rank": "8"}
    assert told.frameworks == {"peft": "0.21.2", "transformers": "5.23.0", "torch": "2.13.0"}
    assert (told.datasets, told.parent, told.code) == (document.datasets, document.parent, document.code)


@pytest.mark.parametrize(
    ("settings", "where", "fix"),
    [
        (
            {"learning_rate": "1"},
            "--set learning_rate",
            "a hyperparameter is set as hyperparameters.learning_rate=VALUE",
        ),
        ({"sed": "1"}, "--set sed", "did you mean seed?"),
        ({"parent": "a@1"}, "--set parent", "use --parent REF"),
        ({"code.commit": "a" * 40}, "--set code.commit", "use --source PATH"),
        ({"seed": "1.5"}, "--set seed", ""),
        ({"hyperparameters.": "1"}, "--set hyperparameters.", ""),
        ({"cost.amount": "1"}, "--set cost.currency", ""),
        ({"cost.total": "1", "cost.currency": "EUR", "cost.amount": "1"}, "--set cost.total", ""),
        ({"hyperparameters.api_key": "x"}, "--set hyperparameters", ""),
    ],
)
def test_a_setting_that_is_none_is_refused_by_its_key(settings: Mapping[str, str], where: str, fix: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        with_settings(TrainingDocument(), settings)
    assert caught.value.faults[0].where == where
    assert caught.value.faults[0].fix.startswith(fix)


def test_a_seed_of_thousands_of_digits_is_refused_as_any_other_that_is_too_large() -> None:
    with pytest.raises(InvalidInputError):
        with_settings(TrainingDocument(), {"seed": "9" * 5000})


def test_what_is_told_later_completes_what_was_told_before() -> None:
    def record(**values: Any) -> TrainingRecord:
        return TrainingRecord.model_validate(values, strict=False)

    one, two = ({"ref": f"{name}@1", "digest": "sha256:" + name * 64} for name in "ab")
    before = record(datasets=[one], seed=1, hyperparameters={"lr": "1", "rank": "2"}, hardware="cpu")
    told = record(datasets=[two, one], seed=2, hyperparameters={"lr": "3"}, cost={"amount": "1", "currency": "EUR"})
    assert completed(before, told) == record(
        datasets=[one, two],
        seed=2,
        hyperparameters={"lr": "3", "rank": "2"},
        hardware="cpu",
        cost={"amount": "1", "currency": "EUR"},
    )
    assert completed(before, record()) == before == completed(record(), before)
    assert before.tells
    assert not record(datasets=[one], code={"commit": "a" * 40}).tells
