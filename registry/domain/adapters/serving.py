"""Whether vLLM or SGLang would serve an adapter as it was trained: their own limits, told before anything is loaded.

Read in the released sources of vLLM 0.33.0 (`vllm/config/lora.py`, `vllm/lora/peft_helper.py`, `lora_model.py`,
`utils.py`) and SGLang 0.5.23 (`srt/lora/lora_config.py`, `lora.py`, `lora_manager.py`, `mem_pool.py`, `utils.py`,
`srt/utils/common.py`). vLLM refuses what it does not implement. SGLang refuses some of it and does not read the rest of
the configuration: it would then serve another adapter than was trained, without a word, which is a fault here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any, TypeAlias

from registry.domain.adapters.safetensors_header import Header
from registry.domain.errors import InvalidInputError


class Engine(StrEnum):
    """What serves."""

    VLLM = "vllm"
    SGLANG = "sglang"


SOURCES = {Engine.VLLM: "vLLM 0.33.0", Engine.SGLANG: "SGLang 0.5.23"}
"""The releases whose sources the rules were read in."""

VLLM_RANKS = (1, 8, 16, 32, 64, 128, 256, 320, 512)
"""What vLLM takes as `--max-lora-rank`."""
VLLM_DEFAULT_RANK = 16

WEIGHTS_FILE = "adapter_model.safetensors"


class Outcome(StrEnum):
    """What a rule says. `DEPENDS` is for what only the served model or its options decide."""

    OK = "ok"
    DEPENDS = "depends"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Ruling:
    """One rule, judged: what was found, why that matters, and what to do."""

    rule: str
    outcome: Outcome
    found: str
    reason: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class ServingReport:
    """Every rule of an engine for one adapter. `options` are those that the engine must be started with."""

    engine: Engine
    source: str
    rulings: tuple[Ruling, ...]
    options: tuple[str, ...]

    @property
    def faults(self) -> tuple[Ruling, ...]:
        return tuple(r for r in self.rulings if r.outcome is Outcome.FAULT)


@dataclass(frozen=True, slots=True)
class Served:
    """What an engine would be given: the configuration as it was written, not as it was understood here."""

    document: Mapping[str, Any]
    header: Header
    files: frozenset[str]
    added_tokens: tuple[str, ...] = ()
    """Tokens beyond the base model's vocabulary, of `added_tokens.json`."""


def serving_report(engine: Engine, served: Served, max_rank: int | None = None) -> ServingReport:
    """Judge every rule of `engine`. `max_rank` is what it would be started with as `--max-lora-rank`.

    Without it: vLLM's default, 16; SGLang takes the largest rank of the adapters that it is started with.
    Raises InvalidInputError for a rank that the engine could not be started with.
    """
    _check_max_rank(engine, max_rank)
    if served.document.get("peft_type") != "LORA":
        return ServingReport(engine, SOURCES[engine], (_not_lora(engine, served),), ())
    rules = _VLLM if engine is Engine.VLLM else _SGLANG
    rulings = (_rank(engine, served, max_rank), *(rule(served) for rule in rules))
    return ServingReport(engine, SOURCES[engine], rulings, _options(engine, served))


def starts_with(engine: Engine, max_rank: int) -> bool:
    """Whether an engine can be started with this as `--max-lora-rank`."""
    return max_rank in VLLM_RANKS if engine is Engine.VLLM else max_rank > 0


def ranks_of(engine: Engine) -> str:
    """What an engine takes as `--max-lora-rank`, in words."""
    return f"one of {', '.join(map(str, VLLM_RANKS))}" if engine is Engine.VLLM else "at least 1"


def smallest_rank(served: Served) -> int | None:
    """The smallest `--max-lora-rank` with which vLLM takes a LoRA adapter; None if there is none."""
    return next((rank for rank in VLLM_RANKS if rank >= _largest_rank(served)), None)


# ---------------------------------------------------------------------------------------------------------

_Rule: TypeAlias = Callable[[Served], Ruling]
_PLAIN_STARTS = {"gaussian", "eva", "orthogonal", "mica", "lora_ga"}
"""Ways to start that leave the base model's weights alone; `_init_is_supported` of vLLM's `peft_helper.py`."""
_PAIRED = (".lora_A.weight", ".lora_B.weight", ".lora_embedding_A", ".lora_embedding_B")
_HEADS = ("classifier", "score")
_HEAD_TENSORS = tuple(f".{head}.{part}" for head in _HEADS for part in ("weight", "bias"))
_SKIPPED = (".embed_tokens.base_layer.weight", ".lm_head.base_layer.weight")
_EMBEDDINGS = frozenset({"embed_tokens", "lm_head", "wte", "word_embeddings", "embed_in", "embed_out"})
_SGLANG_TARGETS = frozenset(
    {"q_proj", "k_proj", "v_proj", "o_proj", "q_a_proj", "kv_a_proj_with_mqa", "q_b_proj", "kv_b_proj", "qkv_proj"}
    | {"gate_proj", "up_proj", "down_proj", "gate_up_proj", "embed_tokens", "lm_head"}
    | {"wq_b", "wk", "weights_proj", "qkvr", "wo_ud"}
)
"""What SGLang offers for `--lora-target-modules`."""
_VARIANTS = {
    "alora_invocation_tokens": "activated LoRA",
    "layer_replication": "layer replication",
    "use_bdlora": "block-diagonal LoRA",
    "use_qalora": "QALoRA",
}
_RETRAIN = "train a plain LoRA adapter"
_MERGE = "merge it into the base model, and serve that"


def _not_lora(engine: Engine, served: Served) -> Ruling:
    found = str(served.document.get("peft_type"))
    return Ruling("type", Outcome.FAULT, found, f"{SOURCES[engine]} serves LoRA only", f"{_RETRAIN}, or {_MERGE}")


def _check_max_rank(engine: Engine, max_rank: int | None) -> None:
    if max_rank is None or starts_with(engine, max_rank):
        return
    raise InvalidInputError(
        f"{SOURCES[engine]} cannot be started with this rank",
        where="--max-lora-rank",
        expected=ranks_of(engine),
        found=str(max_rank),
    )


def _rank(engine: Engine, served: Served, max_rank: int | None) -> Ruling:
    largest = _largest_rank(served) if engine is Engine.VLLM else int(served.document["r"])
    if engine is Engine.SGLANG and max_rank is None:
        return Ruling("rank", Outcome.OK, f"rank {largest}", "at start, SGLang takes the largest rank of --lora-paths")
    limit = VLLM_DEFAULT_RANK if max_rank is None else max_rank
    if largest <= limit:
        return Ruling("rank", Outcome.OK, f"rank {largest}, at most {limit}")
    enough = smallest_rank(served) if engine is Engine.VLLM else largest
    fix = f"start it with --max-lora-rank {enough}" if enough else f"train with a rank of at most {VLLM_RANKS[-1]}"
    default = " (the default)" if max_rank is None else ""
    return Ruling("rank", Outcome.FAULT, f"rank {largest}", f"--max-lora-rank is {limit}{default}", fix)


def _modules_to_save(engine: Engine, served: Served) -> Ruling:
    saved = [str(name) for name in served.document.get("modules_to_save") or []]
    admitted = _HEADS if engine is Engine.VLLM else ()
    wrong = [name for name in saved if name not in admitted]
    if wrong:
        says = "vLLM refuses modules that were trained whole" if engine is Engine.VLLM else _ignores("modules_to_save")
        fix = f"train without modules_to_save, or {_MERGE}"
        return Ruling("modules_to_save", Outcome.FAULT, ", ".join(wrong), says, fix)
    if len(saved) > 1:
        says = "vLLM loads one classification head for each adapter"
        return Ruling("modules_to_save", Outcome.FAULT, ", ".join(saved), says, "train one head")
    return Ruling("modules_to_save", Outcome.OK, ", ".join(saved) or "none")


def _dora(served: Served) -> Ruling:
    if served.document.get("use_dora"):
        return Ruling("DoRA", Outcome.FAULT, "use_dora is true", "adapters with DoRA are refused", _retrain("DoRA"))
    return Ruling("DoRA", Outcome.OK, "none")


def _bias(engine: Engine, served: Served) -> Ruling:
    bias = str(served.document.get("bias") or "none")
    if bias == "none":
        return Ruling("bias", Outcome.OK, "none")
    says = "adapters that bring biases are refused" if engine is Engine.VLLM else _ignores("biases")
    return Ruling("bias", Outcome.FAULT, bias, says, 'train with bias="none"')


def _lora_bias(engine: Engine, served: Served) -> Ruling:
    if not served.document.get("lora_bias"):
        return Ruling("lora_bias", Outcome.OK, "none")
    says = "a bias on lora_B is refused" if engine is Engine.VLLM else _ignores("the bias on lora_B")
    return Ruling("lora_bias", Outcome.FAULT, "lora_bias is true", says, "train with lora_bias=False")


def _variants(engine: Engine, served: Served) -> Ruling:
    used = [text for key, text in _VARIANTS.items() if served.document.get(key)]
    if not used:
        return Ruling("variants", Outcome.OK, "none")
    says = "variants of LoRA are refused" if engine is Engine.VLLM else _ignores("variants of LoRA")
    return Ruling("variants", Outcome.FAULT, ", ".join(used), says, _RETRAIN)


def _initialisation(engine: Engine, served: Served) -> Ruling:
    start = served.document.get("init_lora_weights", True)
    if not isinstance(start, str) or start.lower() in _PLAIN_STARTS:
        return Ruling("init_lora_weights", Outcome.OK, str(start).lower())
    says = "it changed the base model's own weights, which "
    says += "vLLM refuses" if engine is Engine.VLLM else "SGLang does not notice"
    fix = "convert when saving: save_pretrained(…, path_initial_model_for_weight_conversion=…)"
    return Ruling("init_lora_weights", Outcome.FAULT, start, says, fix)


def _tensor_names(served: Served) -> Ruling:
    names = [tensor.name for tensor in served.header.tensors]
    wrong = [n for n in names if not n.endswith((*_PAIRED, *_SKIPPED, *_HEAD_TENSORS))]
    skipped = [n for n in names if n.endswith(_SKIPPED)]
    if wrong:
        says = "vLLM refuses a file with tensors other than pairs of lora_A and lora_B"
        return Ruling("tensors", Outcome.FAULT, _some(wrong), says, f"train without them, or {_MERGE}")
    if skipped:
        says = "vLLM leaves these copies of the embedding out: right only if they are as in the served model"
        return Ruling("tensors", Outcome.DEPENDS, _some(skipped), says, "save with save_embedding_layers=False")
    return Ruling("tensors", Outcome.OK, f"{len(names)} tensors of pairs")


def _vllm_targets(served: Served) -> Ruling:
    leaves = _leaves(served)
    special = sorted(_EMBEDDINGS.intersection(leaves))
    if special:
        says = "every linear layer takes LoRA; embeddings only in models that name them in embedding_modules"
        return Ruling("target_modules", Outcome.DEPENDS, ", ".join(special), says, "try it with the model to be served")
    return Ruling("target_modules", Outcome.OK, ", ".join(leaves))


def _sglang_targets(served: Served) -> Ruling:
    if isinstance(served.document.get("target_modules"), str):
        found, says = str(served.document["target_modules"]), "SGLang takes a list of names, not one name"
        return Ruling("target_modules", Outcome.FAULT, found, says, "write the list of module names")
    leaves = _leaves(served)
    if "q_proj" in leaves and "v_proj" not in leaves:
        says = "SGLang joins q_proj with v_proj, and fails where one is missing"
        return Ruling("target_modules", Outcome.FAULT, "q_proj without v_proj", says, "train on both q_proj and v_proj")
    if {"k_proj", "v_proj"}.intersection(leaves) and "q_proj" not in leaves:
        says = "SGLang joins k_proj and v_proj to q_proj, and fails without it"
        fix = "train on q_proj and v_proj, with or without k_proj"
        return Ruling("target_modules", Outcome.FAULT, "no q_proj", says, fix)
    unknown = [leaf for leaf in leaves if leaf not in _SGLANG_TARGETS]
    if unknown:
        says = "not among the choices of --lora-target-modules: served only by a model that names them"
        return Ruling("target_modules", Outcome.DEPENDS, ", ".join(unknown), says, "try it with the model to be served")
    return Ruling("target_modules", Outcome.OK, ", ".join(leaves))


def _overridden(key: str, default: str, consequence: str, served: Served) -> Ruling:
    pattern = served.document.get(key) or {}
    usual = served.document.get(default)
    other = [f"{name}: {value}" for name, value in pattern.items() if value != usual]
    if other:
        return Ruling(
            key, Outcome.FAULT, _some(other), f"SGLang does not read {key}: {consequence}", f"train without {key}"
        )
    return Ruling(key, Outcome.OK, "none")


def _rslora(served: Served) -> Ruling:
    if not served.document.get("use_rslora") or served.document.get("r") == 1:
        return Ruling("rsLoRA", Outcome.OK, "none")
    says = "SGLang does not read use_rslora: it would scale by alpha/r instead of alpha/sqrt(r)"
    fix = "write lora_alpha times sqrt(r) and use_rslora false into the configuration, which computes the same"
    return Ruling("rsLoRA", Outcome.FAULT, "use_rslora is true", says, fix)


def _trained_tokens(engine: Engine, served: Served) -> Ruling:
    if not served.document.get("trainable_token_indices"):
        return Ruling("trained tokens", Outcome.OK, "none")
    says = "rows of the embedding that were trained are refused"
    says = says if engine is Engine.VLLM else _ignores("trainable_token_indices")
    return Ruling("trained tokens", Outcome.FAULT, "trainable_token_indices", says, f"train without, or {_MERGE}")


def _vocabulary(engine: Engine, served: Served) -> Ruling:
    if not served.added_tokens:
        return Ruling("vocabulary", Outcome.OK, "no added tokens")
    says = "vLLM has no room for tokens of an adapter" if engine is Engine.VLLM else "added tokens are refused"
    fix = "train without adding tokens, or merge the adapter into a base model that has them"
    return Ruling("vocabulary", Outcome.FAULT, _some(served.added_tokens), says, fix)


def _weights(engine: Engine, served: Served) -> Ruling:
    found = sorted(f for f in served.files if f.endswith(".safetensors"))
    if WEIGHTS_FILE in found:
        return Ruling("weights", Outcome.OK, WEIGHTS_FILE)
    says = f"vLLM looks for {WEIGHTS_FILE}" if engine is Engine.VLLM else "SGLang looks for *.safetensors"
    if engine is Engine.SGLANG and found:
        return Ruling("weights", Outcome.OK, ", ".join(found))
    return Ruling("weights", Outcome.FAULT, _some(found) or "none", says, f"save the weights as {WEIGHTS_FILE}")


def _dtype(served: Served) -> Ruling:
    found = sorted({tensor.dtype for tensor in served.header.tensors})
    if set(found) <= {"F16", "BF16"} and len(found) == 1:
        return Ruling("dtype", Outcome.OK, found[0])
    says = "the weights are converted to the dtype of the served model, which rounds them"
    return Ruling("dtype", Outcome.DEPENDS, ", ".join(found), says, "evaluate with the dtype that is served")


def _options(engine: Engine, served: Served) -> tuple[str, ...]:
    """What the engine must be told at start, where its defaults do not do."""
    if engine is Engine.SGLANG:
        # without --lora-paths at start, SGLang asks for both
        return (f"--max-lora-rank {served.document['r']}", f"--lora-target-modules {' '.join(_leaves(served))}")
    rank = smallest_rank(served)
    needed = rank is not None and rank > VLLM_DEFAULT_RANK
    return ("--enable-lora", *((f"--max-lora-rank {rank}",) if needed else ()))


def _largest_rank(served: Served) -> int:
    return int(max([served.document["r"], *(served.document.get("rank_pattern") or {}).values()]))


def _leaves(served: Served) -> list[str]:
    """The last segment of every adapted module, by the tensors, as both engines tell modules."""
    ends = ((tensor.name, end) for tensor in served.header.tensors for end in _PAIRED)
    return sorted({name.removesuffix(end).rpartition(".")[2] for name, end in ends if name.endswith(end)})


def _ignores(what: str) -> str:
    return f"SGLang does not read {what}: it would serve the adapter without"


def _retrain(what: str) -> str:
    return f"train without {what}, or {_MERGE}"


def _some(names: list[str] | tuple[str, ...]) -> str:
    rest = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + rest


def _by(engine: Engine, *rules: Callable[[Engine, Served], Ruling]) -> tuple[_Rule, ...]:
    return tuple(partial(rule, engine) for rule in rules)


_SHARED = (_modules_to_save, _bias, _lora_bias, _variants, _initialisation, _trained_tokens, _vocabulary, _weights)
_VLLM: tuple[_Rule, ...] = (_dora, *_by(Engine.VLLM, *_SHARED), _tensor_names, _vllm_targets, _dtype)
_SGLANG: tuple[_Rule, ...] = (
    partial(_overridden, "rank_pattern", "r", "a layer of another rank does not fit"),
    partial(_overridden, "alpha_pattern", "lora_alpha", "it would scale every layer alike"),
    _rslora,
    _dora,
    *_by(Engine.SGLANG, *_SHARED),
    _sglang_targets,
    _dtype,
)
