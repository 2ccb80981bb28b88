"""Names and shapes of a model's tensors, told from its configuration alone, for architectures that are common.

Gated or remote weights need not be at hand to know what an adapter must fit. What is said here is what Transformers
saves of such a model: an output layer that is tied to the embedding is not saved again. Where the configuration
leaves out a size, nothing is guessed: classes fill it in each in their own way, and may do so otherwise tomorrow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from registry.domain.adapters.safetensors_header import MAX_TENSORS, TensorShape
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.wording import short

Shapes: TypeAlias = dict[str, tuple[int, ...]]

MAX_SIZE = 2**31
"""Of anything that a configuration counts."""
OUTPUT = "lm_head.weight"

_DTYPES = {"float64": "F64", "float32": "F32", "float16": "F16", "bfloat16": "BF16"}


def rule_shapes(config: Mapping[str, Any], where: str) -> dict[str, TensorShape]:
    """Dtype and shape of every tensor that Transformers saves for a model of this configuration.

    Raises InvalidInputError for an architecture without a rule, for quantised weights, and for a configuration that
    does not say every size.
    """
    architecture = _architecture(config, where)
    sizes = _Sizes(config, where)
    shapes = RULES[architecture](sizes)
    dtype = sizes.dtype()
    sizes.refuse_faults()
    if len(shapes) > MAX_TENSORS:
        raise InvalidInputError(
            "too many tensors", where=where, expected=f"at most {MAX_TENSORS}", found=str(len(shapes))
        )
    return {name: TensorShape(dtype, shape) for name, shape in shapes.items()}


# ---------------------------------------------------------------------------------------------------------


class _Sizes:
    """The numbers of a configuration. What is missing or senseless is collected, and counts as 1 meanwhile."""

    def __init__(self, config: Mapping[str, Any], where: str) -> None:
        self._config, self._where = config, where
        self._faults: list[Fault] = []

    def number(self, key: str, otherwise: int | None = None, limit: int = MAX_SIZE) -> int:
        """A whole number above 0; `otherwise` stands for one that is absent or null."""
        value = self._config.get(key)
        if value is None and otherwise is not None:
            return otherwise
        if type(value) is not int or not 0 < value <= limit:
            what = f"{key} is missing" if value is None else f"{key} is not a size"
            expected = f"a whole number from 1 to {limit}"
            self._faults.append(Fault(what, f"{self._where}: {key}", expected, short(value)))
            return 1
        return value

    def flag(self, key: str, otherwise: bool = False) -> bool:
        value = self._config.get(key)
        if value is None:
            return otherwise
        if not isinstance(value, bool):
            self._faults.append(Fault(f"{key} is not true or false", f"{self._where}: {key}", found=short(value)))
        return bool(value)

    def layers(self, key: str) -> range:
        return range(self.number(key, limit=1024))

    def shared(self, whole: int, parts: int) -> int:
        """`whole` by `parts`, without remainder; nothing is said of numbers that are wrong already."""
        if whole % parts and not self._faults:
            fault = "hidden_size is not a multiple of num_attention_heads"
            self._faults.append(Fault(fault, self._where, found=f"{whole} and {parts}", fix="state head_dim"))
        return whole // parts

    def dtype(self) -> str:
        """As the configuration names it, under its old name or its new one; Transformers takes float32 otherwise."""
        named = self._config.get("dtype") or self._config.get("torch_dtype") or "float32"
        if not isinstance(named, str) or named not in _DTYPES:
            self._faults.append(
                Fault("unknown dtype", f"{self._where}: dtype", expected=", ".join(_DTYPES), found=short(named))
            )
            return "F32"
        return _DTYPES[named]

    def refuse_faults(self) -> None:
        if self._faults:
            raise InvalidInputError.of(f"{self._where} does not say the shapes of the model", self._faults)


@dataclass(frozen=True, slots=True)
class _Decoder:
    """A family that is built as Llama is, and in what it differs."""

    tied: bool = False
    """Whether the output layer is the embedding where the configuration does not say."""
    norms: tuple[str, ...] = ("input_layernorm", "post_attention_layernorm")
    bias: str = ""
    """Biases of attention: `asked` for by attention_bias, on `inputs` always, or none."""
    mlp_bias: bool = False
    """Whether `mlp_bias` may ask for biases of the perceptron."""
    head_norms: bool = False
    head_dim: bool = False
    """Whether the class has a width of heads of its own that a configuration must then state."""
    groups: bool = False
    """Whether the class has a number of key-value heads of its own that a configuration must then state."""

    def __call__(self, sizes: _Sizes) -> Shapes:
        hidden, vocabulary = sizes.number("hidden_size"), sizes.number("vocab_size")
        shapes: Shapes = {"model.embed_tokens.weight": (vocabulary, hidden), "model.norm.weight": (hidden,)}
        layer: Shapes = {f"{norm}.weight": (hidden,) for norm in self.norms}
        layer |= self._attention(sizes, hidden) | self._perceptron(sizes, hidden)
        for i in sizes.layers("num_hidden_layers"):
            shapes |= {f"model.layers.{i}.{name}": shape for name, shape in layer.items()}
        return _with_output(sizes, shapes, (vocabulary, hidden), self.tied)

    def _attention(self, sizes: _Sizes, hidden: int) -> Shapes:
        heads = sizes.number("num_attention_heads")
        width = _head_width(sizes, hidden, heads, stated=self.head_dim)
        groups = sizes.number("num_key_value_heads", None if self.groups else heads)
        asked = self.bias == "asked" and sizes.flag("attention_bias")
        inputs = asked or self.bias == "inputs"
        shapes: Shapes = {
            **_linear("self_attn.q_proj", heads * width, hidden, bias=inputs),
            **_linear("self_attn.k_proj", groups * width, hidden, bias=inputs),
            **_linear("self_attn.v_proj", groups * width, hidden, bias=inputs),
            **_linear("self_attn.o_proj", hidden, heads * width, bias=asked),
        }
        if self.head_norms:
            shapes |= {"self_attn.q_norm.weight": (width,), "self_attn.k_norm.weight": (width,)}
        return shapes

    def _perceptron(self, sizes: _Sizes, hidden: int) -> Shapes:
        inner, bias = sizes.number("intermediate_size"), self.mlp_bias and sizes.flag("mlp_bias")
        return {
            **_linear("mlp.gate_proj", inner, hidden, bias=bias),
            **_linear("mlp.up_proj", inner, hidden, bias=bias),
            **_linear("mlp.down_proj", hidden, inner, bias=bias),
        }


def _phi3(sizes: _Sizes) -> Shapes:
    """Queries, keys and values in one layer, and so are gate and input of the perceptron."""
    hidden, vocabulary = sizes.number("hidden_size"), sizes.number("vocab_size")
    heads, inner = sizes.number("num_attention_heads"), sizes.number("intermediate_size")
    width = _head_width(sizes, hidden, heads, stated=False)
    groups = sizes.number("num_key_value_heads", heads)
    layer: Shapes = {
        "input_layernorm.weight": (hidden,),
        "post_attention_layernorm.weight": (hidden,),
        "self_attn.qkv_proj.weight": ((heads + 2 * groups) * width, hidden),
        "self_attn.o_proj.weight": (hidden, heads * width),
        "mlp.gate_up_proj.weight": (2 * inner, hidden),
        "mlp.down_proj.weight": (hidden, inner),
    }
    shapes: Shapes = {"model.embed_tokens.weight": (vocabulary, hidden), "model.norm.weight": (hidden,)}
    for i in sizes.layers("num_hidden_layers"):
        shapes |= {f"model.layers.{i}.{name}": shape for name, shape in layer.items()}
    return _with_output(sizes, shapes, (vocabulary, hidden), tied=False)


def _gpt2(sizes: _Sizes) -> Shapes:
    """Its layers are convolutions of width 1, which keep (inputs, outputs)."""
    hidden, vocabulary = sizes.number("n_embd"), sizes.number("vocab_size")
    inner = sizes.number("n_inner", 4 * hidden)
    layer: Shapes = {
        **_conv("attn.c_attn", hidden, 3 * hidden),
        **_conv("attn.c_proj", hidden, hidden),
        **_conv("mlp.c_fc", hidden, inner),
        **_conv("mlp.c_proj", inner, hidden),
        **{f"{norm}.{part}": (hidden,) for norm in ("ln_1", "ln_2") for part in ("weight", "bias")},
    }
    shapes: Shapes = {
        "transformer.wte.weight": (vocabulary, hidden),
        "transformer.wpe.weight": (sizes.number("n_positions"), hidden),
        "transformer.ln_f.weight": (hidden,),
        "transformer.ln_f.bias": (hidden,),
    }
    for i in sizes.layers("n_layer"):
        shapes |= {f"transformer.h.{i}.{name}": shape for name, shape in layer.items()}
    return _with_output(sizes, shapes, (vocabulary, hidden), tied=True)


_FOUR_NORMS = (
    "input_layernorm",
    "post_attention_layernorm",
    "pre_feedforward_layernorm",
    "post_feedforward_layernorm",
)

RULES: Mapping[str, Callable[[_Sizes], Shapes]] = {
    "LlamaForCausalLM": _Decoder(bias="asked", mlp_bias=True),
    "MistralForCausalLM": _Decoder(groups=True),
    "GraniteForCausalLM": _Decoder(bias="asked", mlp_bias=True),
    "Qwen2ForCausalLM": _Decoder(bias="inputs", groups=True),
    "Qwen3ForCausalLM": _Decoder(bias="asked", head_norms=True, head_dim=True, groups=True),
    "GemmaForCausalLM": _Decoder(bias="asked", tied=True, head_dim=True, groups=True),
    "Gemma2ForCausalLM": _Decoder(bias="asked", tied=True, head_dim=True, groups=True, norms=_FOUR_NORMS),
    "Gemma3ForCausalLM": _Decoder(
        bias="asked", tied=True, head_dim=True, groups=True, norms=_FOUR_NORMS, head_norms=True
    ),
    "Phi3ForCausalLM": _phi3,
    "GPT2LMHeadModel": _gpt2,
}
"""By the name that stands in `architectures`; each is compared with a model that Transformers saved."""


def _architecture(config: Mapping[str, Any], where: str) -> str:
    named = config.get("architectures")
    name = named[0] if isinstance(named, list) and len(named) == 1 else None
    fix = "download the weights, or give the shapes with --shapes"
    if not isinstance(name, str) or name not in RULES:
        raise InvalidInputError(
            "the shapes of this architecture cannot be told without its weights",
            where=f"{where}: architectures",
            expected=f"one of {', '.join(RULES)}",
            found=short(named),
            fix=fix,
        )
    for key in ("quantization_config", "add_cross_attention"):
        if config.get(key):
            raise InvalidInputError(
                f"the shapes of a model with {key} cannot be told without its weights",
                where=f"{where}: {key}",
                expected="absent",
                found=short(config[key]),
                fix=fix,
            )
    return name


def _head_width(sizes: _Sizes, hidden: int, heads: int, *, stated: bool) -> int:
    width = sizes.number("head_dim", None if stated else 0)
    return width or sizes.shared(hidden, heads)


def _with_output(sizes: _Sizes, shapes: Shapes, shape: tuple[int, int], tied: bool) -> Shapes:
    return shapes if sizes.flag("tie_word_embeddings", tied) else {**shapes, OUTPUT: shape}


def _linear(name: str, outputs: int, inputs: int, *, bias: bool) -> Shapes:
    weight: Shapes = {f"{name}.weight": (outputs, inputs)}
    return {**weight, f"{name}.bias": (outputs,)} if bias else weight


def _conv(name: str, inputs: int, outputs: int) -> Shapes:
    return {f"{name}.weight": (inputs, outputs), f"{name}.bias": (outputs,)}
