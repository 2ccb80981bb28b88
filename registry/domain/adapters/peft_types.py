"""The kinds of PEFT adapter that are admitted, one model each: what decides how they compute, and what does not.

PEFT's file is not stable: sets are written in hash order, and the path of the base model, the library's version and
its mode stand beside what decides. `canonical` holds only what changes what the adapter computes, and leaves out what
is neutral, so that a file of an older PEFT that lacks a key means the same.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr

from registry.domain.adapters.peft_values import (
    MAX_LAYERS,
    MAX_NAMES,
    MAX_SAVED,
    MAX_TOKENS,
    MAX_WIDTH,
    DecimalText,
    Index,
    ModuleName,
    Names,
    OneOrMany,
    PatternKey,
    Rank,
    Targets,
    TokenIds,
    nothing_is,
    sorted_set,
)


class PeftConfig(BaseModel):
    """What every kind has. Build one with `parse_peft_config`."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    peft_type: str
    task_type: Literal["CAUSAL_LM"] | None = None
    base_model_name_or_path: StrictStr | None = None
    revision: StrictStr | None = None
    peft_version: StrictStr | None = None
    inference_mode: StrictBool | None = None

    def canonical(self) -> dict[str, Any]:
        """What decides how the adapter computes, sets sorted, neutral keys absent, decimals as strings."""
        return {"peft_type": self.peft_type, **{key: value for key, value in self.acting().items() if value}}

    def acting(self) -> dict[str, Any]:
        """What may act, under the keys that are sealed; what is empty, false or null is neutral."""
        return {"task_type": self.task_type}


class LayerConfig(PeftConfig):
    """An adapter that puts something on layers of the base model."""

    target_modules: Targets
    exclude_modules: Names | ModuleName = ()
    modules_to_save: Annotated[Names, Field(max_length=MAX_SAVED)] = ()
    fan_in_fan_out: Annotated[StrictBool, nothing_is(False)] = False

    def acting(self) -> dict[str, Any]:
        return {
            **super().acting(),
            "target_modules": sorted_set(self.target_modules),
            "exclude_modules": sorted_set(self.exclude_modules),
            "modules_to_save": sorted_set(self.modules_to_save),
            "fan_in_fan_out": self.fan_in_fan_out,
        }


class LoraConfig(LayerConfig):
    """Low-rank additions to weights, with DoRA, rsLoRA and patterns of rank and scale.

    Not sealed besides the record of the base: dropout and initialisation, which act only while training.
    """

    peft_type: Literal["LORA"]
    r: Rank
    lora_alpha: DecimalText
    rank_pattern: Annotated[dict[PatternKey, Rank], Field(max_length=MAX_NAMES), nothing_is({})] = {}
    alpha_pattern: Annotated[dict[PatternKey, DecimalText], Field(max_length=MAX_NAMES), nothing_is({})] = {}
    layers_to_transform: Annotated[tuple[Index, ...], OneOrMany] = ()
    layers_pattern: Annotated[tuple[ModuleName, ...], OneOrMany] = ()
    bias: Literal["none", "all", "lora_only"] = "none"
    use_rslora: Annotated[StrictBool, nothing_is(False)] = False
    use_dora: Annotated[StrictBool, nothing_is(False)] = False
    trainable_token_indices: Annotated[
        tuple[Index, ...] | dict[ModuleName, TokenIds], Field(max_length=MAX_TOKENS), nothing_is(())
    ] = ()
    """Tokens whose rows of an embedding are replaced; row n of the tensor belongs to the n-th index, so order acts."""
    lora_dropout: DecimalText = "0"
    init_lora_weights: StrictBool | StrictStr = True

    def acting(self) -> dict[str, Any]:
        tokens = self.trainable_token_indices
        return {
            **super().acting(),
            "r": self.r,
            "lora_alpha": self.lora_alpha,
            "rank_pattern": dict(self.rank_pattern),
            "alpha_pattern": dict(self.alpha_pattern),
            "layers_to_transform": sorted(set(self.layers_to_transform)),
            "layers_pattern": sorted_set(self.layers_pattern),
            "bias": "" if self.bias == "none" else self.bias,
            "use_rslora": self.use_rslora,
            "use_dora": self.use_dora,
            "trainable_token_indices": {name: list(ids) for name, ids in tokens.items()}
            if isinstance(tokens, dict)
            else list(tokens),
        }


class Ia3Config(LayerConfig):
    """Vectors that scale what layers give, or what feed-forward layers take in."""

    peft_type: Literal["IA3"]
    feedforward_modules: Annotated[tuple[ModuleName, ...], Field(max_length=MAX_NAMES)] | ModuleName
    """Which targets have their inputs scaled. Required: which ones PEFT would choose depends on its version."""
    init_ia3_weights: Annotated[StrictBool, nothing_is(True)] = True

    def acting(self) -> dict[str, Any]:
        return {**super().acting(), "feedforward_modules": sorted_set(self.feedforward_modules)}


class VirtualTokenConfig(PeftConfig):
    """An adapter that puts virtual tokens before the prompt and leaves the base model's layers alone.

    PEFT saves only the finished vectors; what made them while training (an encoder, an initialisation) acts no more.
    """

    task_type: Literal["CAUSAL_LM"]
    """Required: without it PEFT loads the vectors and never puts them before a prompt."""
    num_virtual_tokens: Annotated[StrictInt, Field(ge=1, le=MAX_TOKENS)]
    token_dim: Annotated[StrictInt, Field(ge=1, le=MAX_WIDTH)]
    num_layers: Annotated[StrictInt, Field(ge=1, le=MAX_LAYERS)]
    num_attention_heads: Annotated[StrictInt, Field(ge=1, le=MAX_WIDTH)]
    num_transformer_submodules: Literal[1] = 1
    encoder_hidden_size: Annotated[StrictInt, Field(ge=1, le=MAX_WIDTH)] | None = None

    per_layer: ClassVar[bool] = False
    """Whether the vectors are keys and values of every layer, rather than embeddings before the first."""

    def acting(self) -> dict[str, Any]:
        return {**super().acting(), "num_virtual_tokens": self.num_virtual_tokens, "token_dim": self.token_dim}

    def shape(self) -> tuple[int, int]:
        """Of the one tensor that there must be."""
        per_token = self.token_dim * (2 * self.num_layers if self.per_layer else 1)
        return (self.num_virtual_tokens, per_token)


class PrefixTuningConfig(VirtualTokenConfig):
    """Keys and values put before those of every layer's attention."""

    peft_type: Literal["PREFIX_TUNING"]
    prefix_projection: Annotated[StrictBool, nothing_is(False)] = False
    init_weights: Literal["zero"] | None = None

    per_layer: ClassVar[bool] = True

    def acting(self) -> dict[str, Any]:
        # how many heads and layers share a row decides where each number goes
        return {**super().acting(), "num_layers": self.num_layers, "num_attention_heads": self.num_attention_heads}


class PromptTuningConfig(VirtualTokenConfig):
    """Embeddings put before those of the prompt."""

    peft_type: Literal["PROMPT_TUNING"]
    prompt_tuning_init: Literal["RANDOM", "TEXT", "SAMPLE_VOCAB"] | None = None
    prompt_tuning_init_text: StrictStr | None = None
    tokenizer_name_or_path: StrictStr | None = None


class PTuningConfig(VirtualTokenConfig):
    """Embeddings put before those of the prompt, which a small encoder made while training."""

    peft_type: Literal["P_TUNING"]
    encoder_reparameterization_type: Literal["MLP", "LSTM"] | None = None
    encoder_num_layers: Annotated[StrictInt, Field(ge=1, le=MAX_LAYERS)] | None = None
    encoder_dropout: DecimalText = "0"


ADMITTED: dict[str, type[PeftConfig]] = {
    "LORA": LoraConfig,
    "IA3": Ia3Config,
    "PREFIX_TUNING": PrefixTuningConfig,
    "PROMPT_TUNING": PromptTuningConfig,
    "P_TUNING": PTuningConfig,
}
