"""An `adapter_config.json`, read strictly: a kind that is admitted, and each key understood or neutral.

Keys that could import code, match by regular expression, or rewrite the base model are refused by name, whatever the
kind: what a library of tomorrow does with a key that is nothing to this kind today is not known.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from registry.domain.adapters.peft_types import (
    ADMITTED,
    Ia3Config,
    LoraConfig,
    PeftConfig,
    PTuningConfig,
    VirtualTokenConfig,
)
from registry.domain.adapters.peft_values import MAX_SCALE, MODULE, is_decimal
from registry.domain.adapters.strict_json import parse_document
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.wording import faults_of, path_text

_PLAIN_STARTS = {"gaussian", "eva", "orthogonal"}
_REASONS = {
    "auto_mapping": "AutoPeftModel imports the module that it names",
    "auto_map": "it names code to import",
    "megatron_config": "PEFT imports a module for it",
    "megatron_core": "PEFT imports the module that it names",
    "tokenizer_kwargs": "PEFT hands it to a tokenizer's loader, which may run code",
    "trust_remote_code": "code of a model's author is never run",
    "runtime_config": "it is a setting of a running process, not of an adapter",
    "layer_replication": "it changes which layers the base model has",
    "loftq_config": "it changes the base model's own weights",
    "corda_config": "it changes the base model's own weights",
    "lora_ga_config": "it changes the base model's own weights",
    "target_parameters": "it puts LoRA on parameters that are no module of their own",
    "alora_invocation_tokens": "the adapter would act on parts of a prompt only",
    "arrow_config": "it mixes other adapters by their names",
}
_FIXES = {
    # written where no task_type is given
    "auto_mapping": 'set it to null and task_type to "CAUSAL_LM"; nothing that the adapter computes changes',
    "tokenizer_kwargs": "set it to null; it acts only while training",
    "modules_to_save": "train without it: virtual tokens are admitted alone",
}
# what PEFT writes for a feature that is off, where that is not null, false or empty
_IDLE_DEFAULTS: dict[str, Any] = {"megatron_core": "megatron.core", "qalora_group_size": 16}

_NOT_ADMITTED = {
    "XLORA": "it mixes other adapters, which it names by their paths",
    "POLY": "it chooses among adapters by a task that prompts do not have",
    "MULTITASK_PROMPT_TUNING": "it chooses among prompts by a task that prompts do not have",
    "ADAPTION_PROMPT": "it takes the place of attention layers in a way that depends on PEFT's version",
    "CPT": "it needs token ids of the training's prompt beside the vectors",
    "TRAINABLE_TOKENS": "train a LoRA with trainable_token_indices, which is admitted",
    "OSF": "it takes the base model's own weights apart",
    **dict.fromkeys(
        ("VERA", "PVERA", "RANDLORA", "VBLORA", "UNILORA", "TINYLORA", "FOURIERFT", "SHIRA", "WAVEFT"),
        "part of what it computes is drawn from a seed by the library that loads it and is not in the file",
    ),
}


def parse_peft_config(data: bytes, where: str = "adapter_config.json") -> PeftConfig:
    """The configuration in `data`. Raises InvalidInputError with all faults of the document."""
    document = parse_document(data, where)
    kind = _kind(document, where)
    faults = [*_unsupported(document, kind, where), *_unusable_targets(document, kind, where)]
    faults += [*_odd_start(document, where), *_without_task(document, kind, where)]
    named = {fault.where for fault in faults}
    known = {key: value for key, value in document.items() if key in kind.model_fields}
    try:
        config = kind.model_validate(known)
    except ValidationError as error:
        told = faults_of(kind, known, error, lambda path: f"{where}: {path_text(path)}")
        faults += [fault for fault in _deepest(told) if fault.where not in named]
        raise InvalidInputError.of(where, faults) from error
    faults += [*_unusable_numbers(config, where), *_stray_feedforward(config, where)]
    if faults:
        raise InvalidInputError.of(where, faults)
    return config


def _kind(document: dict[str, Any], where: str) -> type[PeftConfig]:
    given = document.get("peft_type")
    if isinstance(given, str) and given in ADMITTED:
        return ADMITTED[given]
    reason = "no rule here says which tensors it must have to fit a base model"
    if isinstance(given, str):
        reason = _NOT_ADMITTED.get(given, reason)
    raise InvalidInputError(
        f"adapters of type {given[:40]!r} are not admitted: {reason}"
        if isinstance(given, str)
        else "the type of adapter is not named",
        where=f"{where}: peft_type",
        expected=", ".join(ADMITTED),
        found=repr(given)[:60],
        fix="train or convert to one of these; PEFT converts many kinds to LoRA",
    )


def _unsupported(document: dict[str, Any], kind: type[PeftConfig], where: str) -> list[Fault]:
    """Keys that PEFT may write and that are not understood here, where they are not neutral."""
    return [
        Fault(
            f"{key[:80]!r} is not supported" + (f": {_REASONS[key]}" if key in _REASONS else ""),
            where=f"{where}: {key[:80]}",
            expected="absent, null, false or empty",
            found=repr(value)[:80],
            fix=_FIXES.get(key, "train without it, or merge what it does into a plain LoRA adapter"),
        )
        for key, value in document.items()
        if key not in kind.model_fields and not _is_neutral(key, value)
    ]


def _is_neutral(key: str, value: Any) -> bool:
    nothing = value is None or value is False or value in ({}, [], "")
    return nothing or (key in _IDLE_DEFAULTS and value == _IDLE_DEFAULTS[key] and type(value) is not bool)


def _unusable_targets(document: dict[str, Any], kind: type[PeftConfig], where: str) -> list[Fault]:
    faults = []
    for key in ("target_modules", "feedforward_modules"):
        value = document.get(key)
        empty_is_fine = key == "feedforward_modules" and value == []
        if key not in kind.model_fields or empty_is_fine:
            continue
        if value == "all-linear":
            fix = "save the adapter again with PEFT, which writes the names that it matched"
        elif value is None or value in ([], ""):
            fix = "name the modules; which ones PEFT would choose depends on its version"
        elif isinstance(value, str) and not MODULE.fullmatch(value):
            fix = "write the list of module names that the expression matches"
        else:
            continue
        faults.append(
            Fault(
                f"{key.replace('_', ' ')} must be named",
                where=f"{where}: {key}",
                expected='a list of names such as ["q_proj", "v_proj"]; regular expressions are not run',
                found=repr(value)[:80],
                fix=fix,
            )
        )
    return faults


def _odd_start(document: dict[str, Any], where: str) -> list[Fault]:
    start = document.get("init_lora_weights", True)
    if not isinstance(start, str) or start.lower() in _PLAIN_STARTS:
        return []
    return [
        Fault(
            "this initialisation changes the base model's own weights",
            where=f"{where}: init_lora_weights",
            expected="true, false, " + ", ".join(sorted(_PLAIN_STARTS)),
            found=repr(start)[:60],
            fix="convert when saving: save_pretrained(…, path_initial_model_for_weight_conversion=…)",
        )
    ]


def _without_task(document: dict[str, Any], kind: type[PeftConfig], where: str) -> list[Fault]:
    if document.get("task_type") is not None or not issubclass(kind, VirtualTokenConfig):
        return []
    return [
        Fault(
            "virtual tokens without a task are never put before a prompt",
            where=f"{where}: task_type",
            expected="CAUSAL_LM",
            found="nothing",
            fix='write "task_type": "CAUSAL_LM"; PEFT loads the vectors without it, and does not use them',
        )
    ]


def _unusable_numbers(config: PeftConfig, where: str) -> list[Fault]:
    scales: dict[str, str] = {}
    chances: dict[str, str] = {}
    if isinstance(config, LoraConfig):
        scales = {"lora_alpha": config.lora_alpha}
        scales |= {f"alpha_pattern.{key}": alpha for key, alpha in config.alpha_pattern.items()}
        chances = {"lora_dropout": config.lora_dropout}
    elif isinstance(config, PTuningConfig):
        chances = {"encoder_dropout": config.encoder_dropout}
    faults = [
        Fault("the scale is out of bounds", f"{where}: {key}", f"above 0, at most {MAX_SCALE}", text[:40])
        for key, text in scales.items()
        if not is_decimal(text, 0, MAX_SCALE, above=True)
    ]
    return faults + [
        Fault("not a probability", f"{where}: {key}", "0 to 1", text[:40])
        for key, text in chances.items()
        if not is_decimal(text, 0, 1)
    ]


def _stray_feedforward(config: PeftConfig, where: str) -> list[Fault]:
    """PEFT refuses lists of which one is not within the other."""
    if not isinstance(config, Ia3Config) or str in {type(config.target_modules), type(config.feedforward_modules)}:
        return []
    stray = sorted(set(config.feedforward_modules) - set(config.target_modules))
    return [
        Fault(
            f"{name} is a feed-forward module, but not a target",
            where=f"{where}: feedforward_modules",
            expected="names from target_modules",
            found=name,
        )
        for name in stray
    ]


def _deepest(faults: list[Fault]) -> list[Fault]:
    """Without what the other branch of a union says of the list, where an item of it is at fault."""
    places = [fault.where for fault in faults]
    return [f for f in faults if not any(p.startswith(f"{f.where}[") for p in places)]
