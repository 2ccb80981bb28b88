"""Adapter directories that have to be refused, each a small change of a good one, by groups that a reader would name.

`docs/adapters.md` lists them all with what is said of them, and a test keeps the page true.
"""

from __future__ import annotations

import io
import json
import pickle
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

from tests.tensors import Shapes, framed, llama_shapes, lora_shapes, safetensors_bytes

HIDDEN, LAYERS, WORDS = 8, 2, 16
BASE = llama_shapes(HIDDEN, LAYERS, WORDS)
BASE_CONFIG = {
    "model_type": "llama",
    "hidden_size": HIDDEN,
    "num_hidden_layers": LAYERS,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
}
VOCABULARY = {f"w{i}": i for i in range(WORDS - 4)} | {"<s>": WORDS - 4}
TEMPLATE = "{{ messages[0].content }}"
CONFIG = {"peft_type": "LORA", "r": 2, "lora_alpha": 4, "target_modules": ["q_proj", "v_proj"]}
TENSORS = lora_shapes(BASE)
Q0 = "base_model.model.model.layers.0.self_attn.q_proj.lora_"

CONFIG_FILE, WEIGHTS_FILE = "adapter_config.json", "adapter_model.safetensors"


@dataclass(frozen=True, slots=True)
class Case:
    """`what` is wrong with a directory, and `spoil` makes it so."""

    group: str
    what: str
    spoil: Callable[[Path], None]


def write_base(folder: Path) -> Path:
    """The base model that the adapters are for."""
    folder.mkdir(parents=True)
    (folder / "config.json").write_text(json.dumps(BASE_CONFIG))
    (folder / "tokenizer.json").write_bytes(tokenizer())
    (folder / "chat_template.jinja").write_text(TEMPLATE)
    (folder / "model.safetensors").write_bytes(safetensors_bytes(BASE))
    return folder


def write_adapter(folder: Path) -> Path:
    """A good adapter for it."""
    folder.mkdir(parents=True)
    configure()(folder)
    hold(TENSORS)(folder)
    return folder


def tokenizer(added: Mapping[str, int] | None = None) -> bytes:
    listed = [{"id": index, "content": token, "special": True} for token, index in (added or {}).items()]
    return json.dumps({"added_tokens": listed, "model": {"type": "WordLevel", "vocab": VOCABULARY}}).encode()


# What changes a directory -----------------------------------------------------------------------------------


def add(name: str, data: bytes = b"anything") -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        (folder / name).write_bytes(data)

    return spoil


def drop(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def configure(**changes: Any) -> Callable[[Path], None]:
    return add(CONFIG_FILE, json.dumps({**CONFIG, **changes}).encode())


def hold(shapes: Shapes, **changes: Any) -> Callable[[Path], None]:
    return add(WEIGHTS_FILE, safetensors_bytes(shapes, **changes))


def header(text: str | bytes, data: bytes = b"") -> Callable[[Path], None]:
    return add(WEIGHTS_FILE, framed(text, data))


def both(*spoils: Callable[[Path], None]) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        for one in spoils:
            one(folder)

    return spoil


def virtual(shape: tuple[int, ...], peft_type: str = "PROMPT_TUNING", **changes: Any) -> Callable[[Path], None]:
    config = {
        "peft_type": peft_type,
        "task_type": "CAUSAL_LM",
        "num_virtual_tokens": 3,
        "token_dim": HIDDEN,
        "num_layers": LAYERS,
        "num_attention_heads": 4,
        **changes,
    }
    return both(add(CONFIG_FILE, json.dumps(config).encode()), hold({"prompt_embeddings": ("F32", shape)}))


def ia3(value: float, shape: tuple[int, int] = (HIDDEN, 1)) -> Callable[[Path], None]:
    config = {"peft_type": "IA3", "target_modules": ["q_proj"], "feedforward_modules": []}
    numbers = {f"base_model.model.model.layers.{i}.self_attn.q_proj.ia3_l": shape for i in range(LAYERS)}
    return both(add(CONFIG_FILE, json.dumps(config).encode()), numbered(numbers, value))


def numbered(shapes: Mapping[str, tuple[int, ...]], value: float, at: int | None = None) -> Callable[[Path], None]:
    """Tensors of one number; with `at`, of ones with that number at one place."""
    described, data = {}, b""
    for name, shape in shapes.items():
        count = prod(shape)
        numbers = [value if at is None or place == at else 1.0 for place in range(count)]
        described[name] = {"dtype": "F32", "shape": list(shape), "data_offsets": [len(data), len(data) + 4 * count]}
        data += struct.pack(f"<{count}f", *numbers)
    return header(json.dumps(described), data)


def zip_of(name: str, data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


def polyglot(folder: Path) -> None:
    """Good weights whose last bytes are an archive as well, so that readers of archives open them too."""
    good, archive = safetensors_bytes(TENSORS), zip_of("d", b"\x80\x02.")
    (folder / WEIGHTS_FILE).write_bytes(good[: -len(archive)] + archive)
    assert zipfile.is_zipfile(folder / WEIGHTS_FILE)


def linked(folder: Path) -> None:
    (folder.parent / "secret").write_text("key")
    (folder / "README.md").unlink(missing_ok=True)
    (folder / "README.md").symlink_to(folder.parent / "secret")


# The corpus -------------------------------------------------------------------------------------------------

PICKLE = pickle.dumps({"a": 1}, 4)
PICKLE_NAMES = (
    *(f"adapter_model{end}" for end in (".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt", ".joblib", ".dill")),
    *("pytorch_model.bin", "model.npy", "weights.npz", "flax_model.msgpack", "tf_model.h5", "model.keras"),
    *("model.mar", "model.nemo", "model.pdparams", "weights.zip", "weights.tar", "weights.tar.gz", "weights.7z"),
    *("ADAPTER_MODEL.BIN", "adapter_model.safetensors.pt", "adapter_model.safetensors.zip"),
)
NOT_PICKLES = ("notes.txt", "modeling_evil.py", "adapter_model.safetensors.bak", "config.json", ".env")
EXPLOITS: dict[str, dict[str, Any]] = {
    "a module to import, by `auto_mapping`": {
        "auto_mapping": {"base_model_class": "system", "parent_library": "os"},
        "task_type": None,
    },
    "a module to import, by `megatron_core`": {"megatron_core": "evil.core", "megatron_config": {"a": 1}},
    "code of a tokenizer, by `tokenizer_kwargs`": {"tokenizer_kwargs": {"trust_remote_code": True}},
    "code of a model, by `auto_map`": {"auto_map": {"AutoModel": "evil.Model"}},
    "`trust_remote_code`": {"trust_remote_code": True},
}


def cases() -> Iterator[Case]:
    """All of them, in the order of the page."""
    yield from _files()
    yield from _weights()
    yield from _configuration()
    yield from _fit()
    yield from _values()
    yield from _tokenizers()


def _files() -> Iterator[Case]:
    for name in ("adapter_config.json", "adapter_model.safetensors"):
        yield Case("Files", f"no `{name}`", drop(name))
    for name in PICKLE_NAMES:
        yield Case("Files", f"`{name}`", add(name))
    for name in ("training_args.bin", "optimizer.pt"):
        yield Case("Files", f"`{name}`", add(name))
    for name in NOT_PICKLES:
        yield Case("Files", f"`{name}`", add(name))
    yield Case("Files", "a directory `checkpoint-10`", lambda folder: (folder / "checkpoint-10").mkdir())
    yield Case("Files", "a link out of the directory", linked)
    yield Case("Files", "a pickle named `tokenizer.json`", add("tokenizer.json", PICKLE))
    yield Case("Files", "an old pickle named `vocab.json`", add("vocab.json", pickle.dumps({"a": 1}, 0)))
    yield Case("Files", "an archive named `README.md`", add("README.md", zip_of("a.zip", zip_of("b.pkl", PICKLE))))


def _weights() -> Iterator[Case]:
    one = '{"dtype":"F32","shape":[1],"data_offsets":[0,4]}'
    yield Case("Weights", "a pickle", add(WEIGHTS_FILE, PICKLE))
    yield Case("Weights", "a pickle within an archive", add(WEIGHTS_FILE, zip_of("archive/data.pkl", PICKLE)))
    yield Case("Weights", "a NumPy file", add(WEIGHTS_FILE, b"\x93NUMPY\x01\x00v\x00"))
    yield Case("Weights", "an archive behind good tensors", both(hold(TENSORS), _appended(b"PK\x05\x06" + bytes(18))))
    yield Case("Weights", "an archive within the last tensors", polyglot)
    yield Case("Weights", "nothing", add(WEIGHTS_FILE, b""))
    yield Case("Weights", "a header of 2^63 bytes", add(WEIGHTS_FILE, struct.pack("<Q", 2**63) + b"{}"))
    yield Case("Weights", "a header of 100 MB", add(WEIGHTS_FILE, struct.pack("<Q", 100_000_000) + b"{}"))
    yield Case("Weights", "a header that was cut", add(WEIGHTS_FILE, struct.pack("<Q", 100) + b'{"a":'))
    yield Case("Weights", "a header that is no object", header("[]"))
    yield Case("Weights", "no tensor", header("{}"))
    yield Case("Weights", "a name twice", header(f'{{"a":{one},"a":{one}}}', bytes(4)))
    yield Case("Weights", "tensors that overlap", header(f'{{"a":{one},"b":{one}}}', bytes(4)))
    yield Case("Weights", "bytes that no tensor owns", header(f'{{"a":{one.replace("[0,4]", "[4,8]")}}}', bytes(8)))
    yield Case("Weights", "a tensor beyond the end", header(f'{{"a":{one}}}'))
    yield Case("Weights", "an unknown dtype", header(f'{{"a":{one.replace("F32", "F31")}}}', bytes(4)))
    yield Case("Weights", "a shape that its bytes do not fit", header(f'{{"a":{one.replace("[1]", "[2]")}}}', bytes(4)))
    yield Case("Weights", "a name that cannot be printed", header(f'{{"a\\u0007":{one}}}', bytes(4)))


def _configuration() -> Iterator[Case]:
    group = "Configuration"
    for what, changes in EXPLOITS.items():
        yield Case(group, what, configure(**changes))
    yield Case(group, "a key twice", add(CONFIG_FILE, b'{"peft_type": "LORA", "peft_type": "LORA"}'))
    yield Case(group, "`NaN`", add(CONFIG_FILE, b'{"peft_type": "LORA", "lora_alpha": NaN}'))
    yield Case(group, "lists within lists", add(CONFIG_FILE, b'{"peft_type": ' + b"[" * 40 + b"]" * 40 + b"}"))
    yield Case(group, "no `peft_type`", configure(peft_type=None))
    for kind in ("LOHA", "XLORA", "VERA", "A_KIND_OF_TOMORROW"):
        yield Case(group, f"`peft_type` `{kind}`", configure(peft_type=kind))
    yield Case(group, "`task_type` `SEQ_CLS`", configure(task_type="SEQ_CLS"))
    yield Case(group, "`r` 0", configure(r=0))
    yield Case(group, "`r` 1000000", configure(r=1_000_000))
    yield Case(group, "`lora_alpha` 0", configure(lora_alpha=0))
    yield Case(group, "an expression as `target_modules`", configure(target_modules="(a+)+$"))
    yield Case(group, "`target_modules` `all-linear`", configure(target_modules="all-linear"))
    yield Case(group, "an expression in `rank_pattern`", configure(rank_pattern={".*": 4}))
    yield Case(group, "`init_lora_weights` `pissa`", configure(init_lora_weights="pissa"))
    yield Case(group, "`layer_replication`", configure(layer_replication=[[0, 2]]))
    yield Case(group, "`lora_bias`", configure(lora_bias=True))
    yield Case(group, "`target_parameters`", configure(target_parameters=["experts.gate"]))
    yield Case(group, "a key that nobody knows", configure(a_key_of_tomorrow="on"))
    yield Case(group, "virtual tokens without `task_type`", virtual((3, HIDDEN), task_type=None))
    yield Case(group, "no virtual tokens", virtual((3, HIDDEN), num_virtual_tokens=0))
    yield Case(group, "virtual tokens with `modules_to_save`", virtual((3, HIDDEN), modules_to_save=["lm_head"]))


def _fit() -> Iterator[Case]:
    group = "Fit to the base model"
    yield Case(group, "another width", hold(lora_shapes(llama_shapes(12))))
    yield Case(group, "another rank than configured", configure(r=4))
    yield Case(group, "another architecture", _renamed("model.layers", "transformer.h"))
    yield Case(group, "a layer without tensors", hold({n: s for n, s in TENSORS.items() if "layers.1" not in n}))
    yield Case(group, "half a pair", hold({n: s for n, s in TENSORS.items() if n != f"{Q0}B.weight"}))
    yield Case(group, "a target that the base lacks", configure(target_modules=["q_proj", "v_proj", "gate_proj"]))
    yield Case(group, "a tensor that nothing asks for", hold({**TENSORS, "base_model.model.x": ("F32", (2,))}))
    yield Case(group, "a tensor that is not PEFT's", hold({**TENSORS, "x.weight": ("F32", (2,))}))
    yield Case(group, "whole numbers", hold({**TENSORS, f"{Q0}A.weight": ("I32", (2, HIDDEN))}))
    yield Case(group, "more words than the base has", _grown)
    yield Case(group, "a trained token that the base lacks", _trained_token(WORDS))
    yield Case(group, "IA3 of another size", ia3(2.0, (HIDDEN + 1, 1)))
    yield Case(group, "virtual tokens of another width", virtual((3, 12), token_dim=12))
    yield Case(
        group,
        "a prefix for more layers",
        virtual((3, 24), "PREFIX_TUNING", token_dim=4, num_layers=3, num_attention_heads=2),
    )


def _values() -> Iterator[Case]:
    group = "Values"
    shapes = {name: shape for name, (_, shape) in TENSORS.items()}
    yield Case(group, "`NaN` in the weights", numbered(shapes, float("nan"), at=3))
    yield Case(group, "an infinity in the weights", numbered(shapes, float("-inf"), at=0))
    yield Case(group, "LoRA that was never trained", hold(TENSORS, zero=[n for n in TENSORS if "lora_B" in n]))
    yield Case(group, "IA3 that was never trained", ia3(1.0))


def _tokenizers() -> Iterator[Case]:
    group = "Tokenizer and chat template"
    yield Case(group, "tokens beyond the embedding", add("tokenizer.json", tokenizer({"<x>": WORDS, "<y>": WORDS + 1})))
    yield Case(group, "the same, by `added_tokens.json`", add("added_tokens.json", b'{"<x>": 16}'))
    yield Case(group, "a token that the base lacks", add("tokenizer.json", tokenizer({"<x>": WORDS - 1})))
    yield Case(group, "a token under another number", add("added_tokens.json", b'{"<s>": 3}'))
    yield Case(group, "numbers for lists", add("tokenizer.json", b'{"added_tokens": 5, "model": []}'))
    yield Case(group, "a word that is a number", add("tokenizer.json", b'{"model": {"vocab": [[5, 0.5]]}}'))
    yield Case(
        group, "thousands of words too many", add("tokenizer.json", tokenizer({f"<{i}>": i for i in range(2000)}))
    )
    yield Case(group, "a file of 5 MiB for a few words", add("tokenizer.json", tokenizer() + b" " * 5 * 1024**2))
    yield Case(
        group, "code to import", add("tokenizer_config.json", b'{"auto_map": {"AutoTokenizer": ["evil.T", null]}}')
    )
    yield Case(group, "another chat template", add("chat_template.jinja", b"another"))


def _appended(data: bytes) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        with (folder / WEIGHTS_FILE).open("ab") as weights:
            weights.write(data)

    return spoil


def _renamed(before: str, after: str) -> Callable[[Path], None]:
    return hold({name.replace(before, after): shape for name, shape in TENSORS.items()})


def _grown(folder: Path) -> None:
    configure(modules_to_save=["embed_tokens"])(folder)
    rows: Shapes = {**TENSORS, "base_model.model.model.embed_tokens.weight": ("F32", (WORDS + 2, HIDDEN))}
    hold(rows)(folder)


def _trained_token(index: int) -> Callable[[Path], None]:
    rows: Shapes = {
        **TENSORS,
        "base_model.model.model.embed_tokens.token_adapter.trainable_tokens_delta": ("F32", (1, HIDDEN)),
    }
    return both(configure(trainable_token_indices=[index]), hold(rows))
