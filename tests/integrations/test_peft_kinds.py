"""Every kind of adapter that is admitted, as PEFT trains and saves it on a tiny model: admitted, loaded and acting."""

from __future__ import annotations

import json
import shutil
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from registry.domain.adapters.admission import seal_adapter
from registry.domain.adapters.compatibility import check_compatible
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.peft_types import ADMITTED
from registry.domain.adapters.vocabulary import FILES, Tokens, read_tokens, token_faults
from registry.domain.bases import parse_shapes
from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Kind, Manifest, Version
from registry.integrations.base_models import read_base
from registry.integrations.files import read_chunks
from registry.integrations.peft_files import read_adapter
from registry.integrations.runners.local import LocalRunner
from registry.ports import Setup

pytestmark = pytest.mark.models

TRAINED: dict[str, dict[str, Any]] = {
    "LORA": {"r": 4, "target_modules": ["q_proj", "v_proj"]},
    "LORA dora": {"r": 4, "target_modules": ["q_proj", "down_proj"], "use_dora": True},
    "LORA rank patterns": {
        "r": 4,
        "target_modules": ["q_proj", "v_proj"],
        "rank_pattern": {"layers.0.self_attn.q_proj": 2},
        "alpha_pattern": {"v_proj": 32},
        "use_rslora": True,
    },
    "LORA every linear layer": {"r": 2, "target_modules": "all-linear"},
    "LORA trained tokens": {"r": 2, "target_modules": ["q_proj"], "trainable_token_indices": [5, 3]},
    "LORA saved head": {"r": 2, "target_modules": ["q_proj"], "modules_to_save": ["norm"]},
    "IA3": {"target_modules": ["k_proj", "v_proj", "down_proj"], "feedforward_modules": ["down_proj"]},
    "IA3 by PEFT's own choice": {},
    "PREFIX_TUNING": {"num_virtual_tokens": 4},
    "PREFIX_TUNING projected": {"num_virtual_tokens": 4, "prefix_projection": True, "encoder_hidden_size": 16},
    "PROMPT_TUNING": {"num_virtual_tokens": 4},
    "P_TUNING": {"num_virtual_tokens": 4, "encoder_hidden_size": 16},
    "P_TUNING lstm": {
        "num_virtual_tokens": 4,
        "encoder_hidden_size": 16,
        "encoder_reparameterization_type": "LSTM",
    },
}


@contextmanager
def quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def a_config(name: str) -> Any:
    import peft

    classes = {
        "LORA": peft.LoraConfig,
        "IA3": peft.IA3Config,
        "PREFIX_TUNING": peft.PrefixTuningConfig,
        "PROMPT_TUNING": peft.PromptTuningConfig,
        "P_TUNING": peft.PromptEncoderConfig,
    }
    return classes[name.split(" ")[0]](task_type="CAUSAL_LM", **TRAINED[name])


def train(base: Any, config: Any, folder: Path, steps: int = 3) -> None:
    """A few steps on nonsense, so that every parameter has moved, and what PEFT saves of them."""
    import torch
    from peft import get_peft_model

    torch.manual_seed(3)
    model = get_peft_model(base, config)
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.5)
    words = torch.tensor([[5, 3, 9, 12, 4, 3], [5, 9, 3, 5, 12, 2]])
    for _ in range(steps):
        optimizer.zero_grad()
        model(input_ids=words, attention_mask=torch.ones_like(words), labels=words).loss.backward()
        optimizer.step()
    model.save_pretrained(folder)


@pytest.fixture(scope="module")
def base(models: Path) -> Version:
    read = read_base(models / "base")
    return Version("tiny", Kind.BASE_MODEL, 1, read.manifest.digest, read.manifest.content, "", "")


@pytest.fixture(scope="module")
def trained(models: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The directory of an adapter by its name in TRAINED, trained when it is first asked for."""
    made: dict[str, Path] = {}

    def get(name: str) -> Path:
        if name not in made:
            made[name] = tmp_path_factory.mktemp("adapter")
            with quiet():
                train(new_base(models), a_config(name), made[name])
        return made[name]

    return get


def new_base(models: Path) -> Any:
    import torch
    from transformers import AutoModelForCausalLM

    return AutoModelForCausalLM.from_pretrained(models / "base", dtype=torch.float32)


def admit(folder: Path, base: Version, models: Path) -> Manifest:
    read, model = read_adapter(folder), read_base(models / "base")
    settings = json.loads((models / "base" / "config.json").read_text())
    assert check_compatible(read.config, read.header, parse_shapes(model.shapes), "tiny@1", settings) == []
    scanner = read.weights_scanner()
    for _ in scanner.tee(read_chunks(read.weights)):
        pass
    return seal_adapter(read.config, scanner.finish(), base, read.chat_template)


@pytest.mark.parametrize("name", TRAINED)
def test_what_peft_saves_is_admitted_loaded_and_acts(
    name: str, models: Path, base: Version, trained: Callable[[str], Path]
) -> None:
    folder = trained(name)
    manifest = admit(folder, base, models)
    assert manifest.content["peft"]["peft_type"] == name.split(" ")[0]
    session = LocalRunner().load(Setup(models / "base", ((folder, "1"),), GenerationParameters(max_new_tokens=2)))
    rows = [json.loads(line) for line in (models / "data" / "eval.jsonl").read_text().splitlines()[:5]]
    asked = [
        GenerationRequest(digest_of(row["id"]), row["id"], ({"role": "user", "content": row["text"]},), 0)
        for row in rows
    ]
    assert session.probe(asked) == ""
    answers: dict[str, Generation] = {g.key: g for batch in session.generate(asked) for g in batch}
    alone = [next(iter(session.generate([one])))[0].output for one in asked]
    assert [answers[one.key].output for one in asked] == alone


@pytest.mark.parametrize("name", ["LORA", "LORA trained tokens", "IA3", "PREFIX_TUNING", "PROMPT_TUNING", "P_TUNING"])
def test_the_digest_is_that_of_the_content_and_one_bit_is_enough(
    name: str, models: Path, base: Version, trained: Callable[[str], Path], tmp_path: Path
) -> None:
    folder = shutil.copytree(trained(name), tmp_path / "adapter")
    first = admit(folder, base, models)
    path = folder / "adapter_config.json"
    written = json.loads(path.read_text())
    other = {"base_model_name_or_path": "/elsewhere", "peft_version": "0.9.0", "inference_mode": False}
    for key in ("target_modules", "feedforward_modules"):
        if isinstance(written.get(key), list):
            other[key] = written[key][::-1]
    path.write_text(json.dumps(dict(reversed({**written, **other}.items()))))
    assert admit(folder, base, models).digest == first.digest

    weights = folder / "adapter_model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-4] ^= 1
    weights.write_bytes(data)
    assert admit(folder, base, models).digest != first.digest


@pytest.mark.parametrize("name", ["LORA", "LORA dora", "IA3"])
def test_what_was_never_trained_is_refused(name: str, models: Path, base: Version, tmp_path: Path) -> None:
    with quiet():
        train(new_base(models), a_config(name), tmp_path, steps=0)
    with pytest.raises(InvalidInputError, match="changes nothing"):
        admit(tmp_path, base, models)


def test_virtual_tokens_of_zeros_change_what_the_model_says(models: Path, tmp_path: Path, base: Version) -> None:
    import peft

    with quiet():
        config = peft.PrefixTuningConfig(task_type="CAUSAL_LM", num_virtual_tokens=4, init_weights="zero")
        train(new_base(models), config, tmp_path, steps=0)
    admit(tmp_path, base, models)
    session = LocalRunner().load(Setup(models / "base", ((tmp_path, "1"),), GenerationParameters(max_new_tokens=1)))
    request = GenerationRequest(digest_of("one"), "one", ({"role": "user", "content": "good1 bad2"},), 0)
    assert session.probe([request]) == ""


@pytest.mark.parametrize("name", ["IA3", "PREFIX_TUNING", "PROMPT_TUNING", "LORA trained tokens"])
def test_the_runner_refuses_to_scale_what_is_no_plain_lora(
    name: str, models: Path, trained: Callable[[str], Path]
) -> None:
    with pytest.raises(InvalidInputError, match="cannot be scaled or summed"):
        LocalRunner().load(Setup(models / "base", ((trained(name), "0.5"),), GenerationParameters()))


def test_a_tokenizer_that_is_saved_again_adds_nothing_and_new_words_are_told_with_the_numbers(
    models: Path, tmp_path: Path
) -> None:
    from transformers import AutoTokenizer

    def read(folder: Path) -> Tokens:
        return read_tokens({name: (folder / name).read_bytes() for name in FILES if (folder / name).exists()}, "x")

    base = models / "base"
    rows = json.loads((base / "config.json").read_text())["vocab_size"]
    tokenizer = AutoTokenizer.from_pretrained(base)
    tokenizer.save_pretrained(tmp_path / "again")
    assert token_faults(read(tmp_path / "again"), read(base), rows, "tiny@1") == []
    tokenizer.add_tokens(["<|im_start|>", "<|im_end|>"])
    tokenizer.save_pretrained(tmp_path / "more")
    (fault,) = token_faults(read(tmp_path / "more"), read(base), rows, "tiny@1")
    assert fault.message == f"the adapter's tokenizer needs {rows + 2} tokens, tiny@1 has {rows}"


def test_an_adapter_of_each_kind_of_peft_that_is_not_admitted_is_refused_with_a_reason() -> None:
    from peft import PeftType

    others = sorted({str(kind.value) for kind in PeftType} - set(ADMITTED))
    assert len(others) > 30
    for kind in others:
        with pytest.raises(InvalidInputError, match=f"{kind!r} are not admitted: .{{20}}"):
            parse_peft_config(json.dumps({"peft_type": kind}).encode())


@pytest.mark.parametrize("kind", ADMITTED)
def test_every_key_that_peft_has_is_understood_or_refused_by_name(kind: str) -> None:
    """A key with a value that means something is either sealed, known not to act, or refused: never passed over."""
    written = json.loads(json.dumps(a_config(kind).to_dict(), default=sorted))
    names = {field.name for field in fields(a_config(kind))}
    extra = {"num_layers": 2, "num_attention_heads": 4, "token_dim": 8} if "num_layers" in names else {}
    written |= {**extra, "num_transformer_submodules": 1} if extra else {}
    plain = parse_peft_config(json.dumps(written).encode())
    for key in sorted(names | {"a_key_of_tomorrow", "runtime_config", "auto_map", "trust_remote_code"}):
        if key in type(plain).model_fields:
            continue
        for value in ({"x": 1}, ["x"], "x", 7, True):
            with pytest.raises(InvalidInputError, match=f"{key!r} is not supported"):
                parse_peft_config(json.dumps({**written, key: value}).encode())
