"""The in-process runner on the tiny models: what it measures, and that a row's text is its own."""

from __future__ import annotations

import dataclasses
import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from registry.domain.digests import digest_of
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.generation import GenerationParameters
from registry.integrations.runners import local
from registry.integrations.runners.local import LocalRunner
from registry.integrations.runners.local_session import LocalSession
from registry.ports import Setup
from tests.asking_here import BARE, GREEDY, INSTRUCT, answers, request, requests, rewrite, session
from tests.tiny import run

pytestmark = pytest.mark.models


def accuracy(loaded: LocalSession, rows: Sequence[dict[str, str]], template: str = INSTRUCT) -> float:
    given = answers(loaded, requests(rows, template))
    return sum(a.output.strip() == row["target"] for a, row in zip(given, rows, strict=True)) / len(rows)


def test_prompt_and_adapter_together_beat_either_alone(
    models: Path, rows: list[dict[str, str]], good: LocalSession
) -> None:
    base = session(models)
    bare, instructed = accuracy(base, rows, BARE), accuracy(base, rows)
    assert bare < 0.05 < instructed < 0.80 < accuracy(good, rows)
    assert accuracy(session(models, "flipped"), rows) < 0.30


def test_texts_do_not_depend_on_order_or_company(good: LocalSession, rows: list[dict[str, str]]) -> None:
    asked = requests(rows[:70])
    forwards = {a.key: (a.output, a.finish_reason, a.completion_tokens) for a in answers(good, asked)}
    backwards = {a.key: (a.output, a.finish_reason, a.completion_tokens) for a in answers(good, asked[::-1])}
    alone = {one.key: answers(good, [one])[0] for one in asked[::7]}
    assert forwards == backwards
    assert {key: a.output for key, a in alone.items()} == {key: forwards[key][0] for key in alone}


def test_rows_come_out_the_same_in_smaller_batches(
    good: LocalSession, models: Path, rows: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = requests(rows[:40])
    told = {a.key: a.output for a in answers(good, asked)}
    sizes: list[int] = []
    answer = LocalSession._answer

    def counted(self: LocalSession, batch: Sequence[Any]) -> list[Generation]:
        sizes.append(len(batch))
        return answer(self, batch)

    monkeypatch.setattr(LocalSession, "_answer", counted)
    assert {a.key: a.output for a in good.again(asked[:8])} == {one.key: told[one.key] for one in asked[:8]}
    assert sizes == [4, 4]
    hot = session(models, parameters=GenerationParameters(temperature="2", max_new_tokens=6))
    drawn = {a.key: a.output for a in answers(hot, asked[:3])}
    assert {a.key: a.output for a in hot.again(asked[:3])} == drawn


def test_every_request_is_answered_once_in_batches_of_thirty_two(
    good: LocalSession, rows: list[dict[str, str]]
) -> None:
    asked = requests(rows[:70])
    batches = list(good.generate(asked))
    assert [len(batch) for batch in batches] == [32, 32, 6]
    assert sorted(a.key for batch in batches for a in batch) == sorted(one.key for one in asked)
    assert all(a.finish_reason == "eos" and a.latency_us > 0 and a.prompt_tokens > 8 for b in batches for a in b)


def test_a_sampled_text_depends_on_the_seed_of_its_row_alone(models: Path, rows: list[dict[str, str]]) -> None:
    hot = session(models, parameters=GenerationParameters(temperature="3", max_new_tokens=12))
    text = INSTRUCT.format(text=rows[0]["text"])
    mixed = [request(text, f"r{seed}", seed) for seed in range(12)]
    together, reversed_ = answers(hot, mixed), answers(hot, mixed[::-1])[::-1]
    assert [a.output for a in together] == [a.output for a in reversed_]
    assert answers(hot, [request(text, "other", 5)])[0].output == together[5].output
    assert len({a.output for a in together}) > 6


def test_top_k_of_one_draws_what_greedy_takes(models: Path, rows: list[dict[str, str]]) -> None:
    narrow = session(models, parameters=GenerationParameters(temperature="2", top_k=1, max_new_tokens=2))
    greedy = session(models)
    asked = requests(rows[:6])
    assert [a.output for a in answers(narrow, asked)] == [a.output for a in answers(greedy, asked)]


def test_defaults_of_the_base_model_do_not_leak_into_a_release(
    models: Path, rows: list[dict[str, str]], tmp_path: Path
) -> None:
    base = shutil.copytree(models / "base", tmp_path / "base")
    config = json.loads((base / "generation_config.json").read_text())
    (base / "generation_config.json").write_text(
        json.dumps({**config, "do_sample": True, "temperature": 5.0, "repetition_penalty": 9.0, "max_length": 21})
    )
    spoiled = LocalRunner().load(Setup(base, (), GenerationParameters(max_new_tokens=6)))
    plain = session(models, parameters=GenerationParameters(max_new_tokens=6))
    asked = requests(rows[:40], BARE)
    assert [a.output for a in answers(spoiled, asked)] == [a.output for a in answers(plain, asked)]


def test_a_stop_string_ends_the_text_before_itself(models: Path) -> None:
    asked = [request(BARE.format(text="good1 bad2 bull3"))]
    whole = answers(session(models), asked)[0]
    said = whole.output  # one word of the vocabulary, the base's own choice
    assert (whole.finish_reason, whole.completion_tokens, len(said) > 3) == ("eos", 2, True)
    for stop, left in ((said[2:4], said[:2]), (said, ""), ("never", said)):
        cut = answers(session(models, parameters=GenerationParameters(max_new_tokens=2, stop=(stop,))), asked)[0]
        reason, used = ("eos", 2) if stop == "never" else ("stop", 1)
        assert (cut.output, cut.finish_reason, cut.completion_tokens) == (left, reason, used)


def test_a_text_that_meets_the_limit_says_so(models: Path) -> None:
    asked = [request(BARE.format(text="good1 bad2 bull3"))]
    whole = answers(session(models), asked)[0]
    short = answers(session(models, parameters=GenerationParameters(max_new_tokens=1)), asked)[0]
    assert (short.output, short.finish_reason, short.completion_tokens) == (whole.output, "length", 1)


def test_a_prompt_beyond_the_context_fails_its_row_and_no_other(good: LocalSession) -> None:
    long = request(INSTRUCT.format(text="good1 " * 80), "long")
    fine = request(INSTRUCT.format(text="good1 good2 bad3"), "fine")
    failed, kept = answers(good, [long, fine])
    assert (failed.output, failed.finish_reason, failed.completion_tokens) == ("", "truncated_prompt", 0)
    assert failed.prompt_tokens > 128
    assert kept.output == "pos"


def test_the_last_room_of_the_context_is_used_and_not_exceeded(models: Path, tmp_path: Path) -> None:
    from transformers import GPT2Config, GPT2LMHeadModel

    base = shutil.copytree(models / "base", tmp_path / "base")  # learned positions: one too many is a crash
    words = json.loads((base / "config.json").read_text())["vocab_size"]
    GPT2LMHeadModel(GPT2Config(vocab_size=words, n_positions=40, n_embd=8, n_layer=1, n_head=1)).save_pretrained(base)
    roomy = LocalRunner().load(Setup(base, (), GenerationParameters(max_new_tokens=20)))
    endless = LocalSession(roomy.model, roomy.tokenizer, (), roomy.parameters, roomy.device, ends=(), limit=40)
    asked = [request("good1 " * words_in_prompt, f"r{words_in_prompt}") for words_in_prompt in (4, 8, 10, 16, 18)]
    for answer in answers(endless, asked):
        assert answer.completion_tokens == min(20, 40 - answer.prompt_tokens)
        assert answer.finish_reason == "length"


def test_rows_under_a_repetition_penalty_run_alone_because_it_counts_padding(
    models: Path, rows: list[dict[str, str]]
) -> None:
    strict = session(models, parameters=GenerationParameters(max_new_tokens=6, repetition_penalty="1.5"))
    asked = [*requests(rows[:4]), request(INSTRUCT.format(text="good1 " * 20), "long")]
    assert [len(batch) for batch in strict.generate(asked)] == [1] * 5
    assert [a.output for a in answers(strict, asked)] == [answers(strict, [one])[0].output for one in asked]


def test_a_base_with_a_tensor_missing_is_refused_instead_of_filled_with_noise(models: Path, tmp_path: Path) -> None:
    base = shutil.copytree(models / "base", tmp_path / "base")
    rewrite(base / "model.safetensors", lambda name, tensor: None if name == "model.norm.weight" else tensor)
    with pytest.raises(InvalidInputError, match="not complete") as caught:
        LocalRunner().load(Setup(base, (), GREEDY))
    assert "model.norm.weight" in caught.value.found


def test_a_base_without_chat_template_takes_one_plain_text(
    models: Path, rows: list[dict[str, str]], tmp_path: Path
) -> None:
    base = shutil.copytree(models / "base", tmp_path / "base")
    (base / "chat_template.jinja").unlink()
    plain = LocalRunner().load(Setup(base, (), GREEDY))
    wanted = answers(session(models), requests(rows[:20]))
    asked = [request("<|user|>" + INSTRUCT.format(text=row["text"]) + "\n<|assistant|>") for row in rows[:20]]
    assert [a.output for a in answers(plain, asked)] == [a.output for a in wanted]
    messages = ({"role": "system", "content": "be brief"}, {"role": "user", "content": "hello"})
    with pytest.raises(InvalidInputError, match="no chat template") as caught:
        list(plain.generate([GenerationRequest(digest_of({}), "r", messages, 0)]))
    assert caught.value.found == "system, user"


def test_a_chat_template_that_refuses_the_roles_is_reported(models: Path, tmp_path: Path) -> None:
    base = shutil.copytree(models / "base", tmp_path / "base")
    (base / "chat_template.jinja").write_text("{{ raise_exception('only users here') }}")
    with pytest.raises(InvalidInputError, match="refuses these messages") as caught:
        list(LocalRunner().load(Setup(base, (), GREEDY)).generate([request("hello")]))
    assert "only users here" in caught.value.found


def test_code_in_a_model_folder_is_never_run(models: Path, tmp_path: Path) -> None:
    base = shutil.copytree(models / "base", tmp_path / "base")
    config = json.loads((base / "config.json").read_text())
    own = {"model_type": "mine", "auto_map": {"AutoConfig": "own.Own", "AutoModelForCausalLM": "own.Own"}}
    (base / "config.json").write_text(json.dumps({**config, **own}))
    (base / "own.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    with pytest.raises(InvalidInputError, match="cannot load"):
        LocalRunner().load(Setup(base, (), GREEDY))
    assert not (tmp_path / "ran").exists()


def test_running_says_nothing_on_the_terminal(models: Path, capfd: pytest.CaptureFixture[str]) -> None:
    answers(session(models, "good"), [request("hello")])
    assert capfd.readouterr() == ("", "")


def test_the_runner_class_names_engines_device_and_batches_without_importing_torch() -> None:
    details = LocalRunner().describe().details
    engines = {"torch", "transformers", "peft", "tokenizers", "jinja2"}
    assert set(details) == engines | {"device", "dtype", "batch", "processor", "date", "revision"}
    assert details["batch"] == "sorted by length, 32"
    if details["torch"].endswith("+cpu"):
        assert (details["device"], details["dtype"]) == ("cpu", "float32")
        program = (
            "import sys\n"
            "from registry.integrations.runners.local import LocalRunner\n"
            "LocalRunner().describe()\n"
            "print(sorted({'torch', 'transformers', 'peft'} & set(sys.modules)))"
        )
        assert run(["-c", program], Path(__file__).parent.parent.parent).strip() == "[]"


def test_a_chat_template_that_prints_the_date_of_the_day_is_refused(models: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="today's date"):
        answers(dated(models, tmp_path, "{{ strftime_now('%d %b %Y') }}"), [request("hello")])


def test_a_chat_template_that_takes_the_date_is_told_one_that_stands_still(models: Path, tmp_path: Path) -> None:
    takes = "{% if not date_string is defined %}{% set date_string = strftime_now('%d') %}{% endif %}{{ date_string }}"
    loaded = dated(models, tmp_path, takes)
    told: list[str] = []
    tokenize = loaded.tokenizer.__class__.__call__

    class Listening:
        chat_template = loaded.tokenizer.chat_template

        def __getattr__(self, name: str) -> object:
            return getattr(loaded.tokenizer, name)

        def __call__(self, text: str, **options: object) -> object:
            told.append(text)
            return tokenize(loaded.tokenizer, text, **options)

    answers(dataclasses.replace(loaded, tokenizer=Listening()), [request("hello")])
    assert told[0].startswith("01 Jan 2026")


def dated(models: Path, folder: Path, start: str) -> LocalSession:
    """The tiny base with a chat template that starts otherwise."""
    base = folder / "base"
    shutil.copytree(models / "base", base)
    template = (base / "chat_template.jinja").read_text()
    (base / "chat_template.jinja").write_text(start + template)
    return LocalRunner().load(Setup(base, (), GREEDY))


def test_a_missing_library_answers_with_the_line_to_type(monkeypatch: pytest.MonkeyPatch, models: Path) -> None:
    monkeypatch.setitem(sys.modules, "peft", None)
    with pytest.raises(InfrastructureError, match="needs peft") as caught:
        session(models)
    assert caught.value.fix == local.INSTALL == "pip install 'tandem-registry[eval]'"
