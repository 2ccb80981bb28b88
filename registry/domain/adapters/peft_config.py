"""A LoRA configuration as PEFT writes it, read strictly: each key is understood, or must be neutral.

PEFT's file is not stable: sets are written in hash order, and the path of the base model, the library's version and
its mode stand beside what decides. `LoraConfig.canonical` holds only what changes what the adapter computes, and
leaves out what is neutral, so that a file of an older PEFT that lacks a key means the same.
Keys that could import code, match by regular expression, or rewrite the base model are refused by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StrictInt, StrictStr, ValidationError

from registry.domain.adapters.strict_json import parse_object
from registry.domain.digests import decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.wording import faults_of, path_text

MAX_RANK = 4096
MAX_NAMES = 2048
"""Names in one list or pattern; PEFT shortens longer lists of targets itself."""
MAX_SAVED = 64

SUPPORTED = "LORA"

_MODULE = re.compile(r"[A-Za-z0-9_\-]+(\.[A-Za-z0-9_\-]+)*")
_PLAIN_STARTS = {"gaussian", "eva", "orthogonal"}
_FIXES = {
    # written where no task_type is given; AutoPeftModel imports the module that it names
    "auto_mapping": 'set it to null and task_type to "CAUSAL_LM"; nothing that the adapter computes changes',
}
# what PEFT writes for a feature that is off, where that is not null, false or empty
_IDLE_DEFAULTS: dict[str, Any] = {"megatron_core": "megatron.core", "qalora_group_size": 16}


def _module_name(value: Any) -> str:
    if not isinstance(value, str) or not _MODULE.fullmatch(value):
        raise ValueError("not the literal name of a module (letters, digits, '_', '-', joined by '.')")
    return value


def _pattern_key(value: Any) -> str:
    """PEFT reads these keys as regular expressions; a literal name, perhaps anchored by '^', means what it says."""
    return ("^" if str(value).startswith("^") else "") + _module_name(str(value).removeprefix("^"))


def _decimal(value: Any) -> str:
    if not isinstance(value, int | Decimal | str) or isinstance(value, bool):
        raise ValueError("not a number")
    return decimal_text(value)


_T = TypeVar("_T")


def _nothing_is(empty: _T) -> Any:
    """A validator that reads null as `empty`; PEFT writes either."""
    return BeforeValidator(lambda value: empty if value is None else value)


def _one_or_many(value: Any) -> Any:
    return () if value is None or value == "" else [value] if isinstance(value, int | str) else value


ModuleName = Annotated[str, BeforeValidator(_module_name)]
PatternKey = Annotated[str, BeforeValidator(_pattern_key)]
Rank = Annotated[StrictInt, Field(ge=1, le=MAX_RANK)]
DecimalText = Annotated[str, BeforeValidator(_decimal)]
Names = Annotated[tuple[ModuleName, ...], Field(max_length=MAX_NAMES), _nothing_is(())]


class LoraConfig(BaseModel):
    """What a LoRA adapter is, besides its tensors. Build it with `parse_lora_config`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    peft_type: Literal["LORA"]
    r: Rank
    lora_alpha: DecimalText
    target_modules: Annotated[tuple[ModuleName, ...], Field(min_length=1, max_length=MAX_NAMES)] | ModuleName
    """Names that match the end of a module's path; a single name, not in a list, matches the whole path."""
    exclude_modules: Names | ModuleName = ()
    modules_to_save: Annotated[Names, Field(max_length=MAX_SAVED)] = ()
    rank_pattern: Annotated[dict[PatternKey, Rank], Field(max_length=MAX_NAMES), _nothing_is({})] = {}
    alpha_pattern: Annotated[dict[PatternKey, DecimalText], Field(max_length=MAX_NAMES), _nothing_is({})] = {}
    layers_to_transform: Annotated[tuple[Annotated[StrictInt, Field(ge=0)], ...], BeforeValidator(_one_or_many)] = ()
    layers_pattern: Annotated[tuple[ModuleName, ...], BeforeValidator(_one_or_many)] = ()
    fan_in_fan_out: Annotated[StrictBool, _nothing_is(False)] = False
    bias: Literal["none", "all", "lora_only"] = "none"
    use_rslora: Annotated[StrictBool, _nothing_is(False)] = False
    use_dora: Annotated[StrictBool, _nothing_is(False)] = False
    task_type: Literal["CAUSAL_LM"] | None = None
    lora_dropout: DecimalText = "0"
    init_lora_weights: StrictBool | StrictStr = True
    base_model_name_or_path: StrictStr | None = None
    revision: StrictStr | None = None
    peft_version: StrictStr | None = None
    inference_mode: StrictBool | None = None

    def canonical(self) -> dict[str, Any]:
        """What decides how the adapter computes, sets sorted, neutral keys absent, decimals as strings.

        Left out besides the record of the base: dropout and initialisation, which act only while training.
        """
        whole = {
            "target_modules": _sorted_set(self.target_modules),
            "exclude_modules": _sorted_set(self.exclude_modules),
            "modules_to_save": _sorted_set(self.modules_to_save),
            "rank_pattern": dict(self.rank_pattern),
            "alpha_pattern": dict(self.alpha_pattern),
            "layers_to_transform": sorted(set(self.layers_to_transform)),
            "layers_pattern": _sorted_set(self.layers_pattern),
            "fan_in_fan_out": self.fan_in_fan_out,
            "bias": "" if self.bias == "none" else self.bias,
            "use_rslora": self.use_rslora,
            "use_dora": self.use_dora,
            "task_type": self.task_type,
        }
        acting = {key: value for key, value in whole.items() if value}
        return {"peft_type": self.peft_type, "r": self.r, "lora_alpha": self.lora_alpha, **acting}


def parse_lora_config(data: bytes, where: str = "adapter_config.json") -> LoraConfig:
    """The configuration in `data`. Raises InvalidInputError with all faults of the document."""
    document = parse_object(data, where)
    _check_type(document, where)
    faults = [*_unsupported(document, where), *_unusable_targets(document, where), *_odd_start(document, where)]
    named = {fault.where for fault in faults}
    known = {key: value for key, value in document.items() if key in LoraConfig.model_fields}
    try:
        config = LoraConfig.model_validate(known)
    except ValidationError as error:
        told = faults_of(LoraConfig, known, error, lambda path: f"{where}: {path_text(path)}")
        faults += [fault for fault in _deepest(told) if fault.where not in named]
        raise InvalidInputError.of(where, faults) from error
    faults += _unusable_numbers(config, where)
    if faults:
        raise InvalidInputError.of(where, faults)
    return config


def _check_type(document: dict[str, Any], where: str) -> None:
    if document.get("peft_type") != SUPPORTED:
        raise InvalidInputError(
            "this kind of adapter is not supported",
            where=f"{where}: peft_type",
            expected=SUPPORTED,
            found=repr(document.get("peft_type"))[:60],
            fix="train or convert to a LoRA adapter",
        )


def _unsupported(document: dict[str, Any], where: str) -> list[Fault]:
    """Keys that PEFT may write and that are not understood here, where they are not neutral."""
    return [
        Fault(
            f"{key[:80]!r} is not supported",
            where=f"{where}: {key[:80]}",
            expected="absent, null, false or empty",
            found=repr(value)[:80],
            fix=_FIXES.get(key, "train without it, or merge what it does into a plain LoRA adapter"),
        )
        for key, value in document.items()
        if key not in LoraConfig.model_fields and not _is_neutral(key, value)
    ]


def _is_neutral(key: str, value: Any) -> bool:
    nothing = value is None or value is False or value in ({}, [], "")
    return nothing or (key in _IDLE_DEFAULTS and value == _IDLE_DEFAULTS[key] and type(value) is not bool)


def _unusable_targets(document: dict[str, Any], where: str) -> list[Fault]:
    value = document.get("target_modules")
    if value == "all-linear":
        fix = "save the adapter again with PEFT, which writes the names that it matched"
    elif value is None or value in ([], ""):
        fix = "name the modules; which ones PEFT would choose depends on its version"
    elif isinstance(value, str) and not _MODULE.fullmatch(value):
        fix = "write the list of module names that the expression matches"
    else:
        return []
    return [
        Fault(
            "target modules must be named",
            where=f"{where}: target_modules",
            expected='a list of names such as ["q_proj", "v_proj"]; regular expressions are not run',
            found=repr(value)[:80],
            fix=fix,
        )
    ]


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


def _unusable_numbers(config: LoraConfig, where: str) -> list[Fault]:
    scales = {"lora_alpha": config.lora_alpha}
    scales |= {f"alpha_pattern.{key}": alpha for key, alpha in config.alpha_pattern.items()}
    faults = [
        Fault("the scale is out of bounds", f"{where}: {key}", "above 0, at most 1000000", text[:40])
        for key, text in scales.items()
        if not 0 < Decimal(text) <= 1_000_000
    ]
    if not 0 <= Decimal(config.lora_dropout) <= 1:
        faults.append(Fault("not a probability", f"{where}: lora_dropout", "0 to 1", config.lora_dropout[:40]))
    return faults


def _deepest(faults: list[Fault]) -> list[Fault]:
    """Without what the other branch of a union says of the list, where an item of it is at fault."""
    places = [fault.where for fault in faults]
    return [f for f in faults if not any(p.startswith(f"{f.where}[") for p in places)]


def _sorted_set(names: Iterable[str] | str) -> list[str] | str:
    return names if isinstance(names, str) else sorted(set(names))
