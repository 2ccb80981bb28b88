"""A base model's tokenizer with a chat template of ours: real files, as Transformers saves them."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

LLAMA = (
    "{{- bos_token }}{%- if not date_string is defined %}{%- set date_string = strftime_now('%d %b %Y') %}{%- endif %}"
    "{%- if messages[0]['role'] == 'system' %}{%- set system_message = messages[0]['content']|trim %}"
    "{%- set messages = messages[1:] %}{%- else %}{%- set system_message = '' %}{%- endif %}"
    "{{- '<|start|>system<|end|>\n\nToday: ' + date_string + '\n' }}"
    "{%- if tools %}{{- 'Tools:\n' }}"
    "{%- for t in tools %}{{- t | tojson(indent=4) }}{{- '\n\n' }}{%- endfor %}{%- endif %}"
    "{{- system_message }}{{- '<|eot|>' }}"
    "{%- for message in messages %}"
    "{{- '<|start|>' + message['role'] + '<|end|>\n\n' + message.content | trim + '<|eot|>' }}"
    "{%- endfor %}{%- if add_generation_prompt %}{{- '<|start|>assistant<|end|>\n\n' }}{%- endif %}\n"
)
CHATML = (
    "{%- if tools %}\n    {{- '<|start|>system\n' }}\n    {%- for tool in tools %}\n        {{- tool | tojson }}\n"
    "    {%- endfor %}\n{%- endif %}\n"
    "{% for message in messages %}\n"
    "{{ '<|start|>' + message['role'] + '\n' + message['content'] + '<|end|>' + '\n' }}\n"
    "{% endfor %}\n{% if add_generation_prompt %}{{ '<|start|>assistant\n' }}{% endif %}"
)
MISTRAL = (
    "{{ bos_token }}{% for message in messages %}"
    "{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}"
    "{{ raise_exception('roles must alternate user/assistant') }}{% endif %}"
    "{% if message['role'] == 'user' %}{{ '[INST] ' + message['content'] + ' [/INST]' }}"
    "{% elif message['role'] == 'assistant' %}{{ message['content'] + eos_token }}{% endif %}{% endfor %}"
)
GEMMA = (
    "{{ bos_token }}"
    "{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    "{%- macro turn(role, text) -%}\n<|start|>{{ role }}\n{{ text | trim }}<|end|>\n{% endmacro -%}"
    "{% set ns = namespace(n=0) %}"
    "{% for message in messages %}{% set ns.n = ns.n + 1 %}{% if ns.n > 9 %}{% break %}{% endif %}"
    "{% set role = 'model' if message['role'] == 'assistant' else message['role'] %}"
    "{{ turn(role, message['content']) }}"
    "{% generation %}{% endgeneration %}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|start|>model\n' }}{% endif %}{{ '%02d' % ns.n }}{{ ns.n|string|wordwrap(9) }}"
)
TEMPLATES = {"llama": LLAMA, "chatml": CHATML, "mistral": MISTRAL, "gemma": GEMMA}

TOOLS = json.dumps(
    [
        {
            "name": "lookup",
            "description": "finds <an> order",
            "parameters": {"properties": {"id": {"type": "string"}}, "type": "object"},
        },
        {"name": "now"},
    ]
)


def save_tokenizer(folder: Path, template: str | None, *, adds_bos: bool = True, window: int | None = 300) -> Any:
    """A tokenizer of bytes with a few special tokens, saved; returns it as Transformers loads it."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors
    from transformers import AutoTokenizer, PreTrainedTokenizerFast

    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    backend = Tokenizer(models.BPE(vocab={letter: n for n, letter in enumerate(letters)}, merges=[]))
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    backend.add_special_tokens(["<s>", "</s>"])
    if adds_bos:
        backend.post_processor = processors.TemplateProcessing(
            single="<s> $A", special_tokens=[("<s>", backend.token_to_id("<s>"))]
        )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tokenizer = PreTrainedTokenizerFast(
            tokenizer_object=backend,
            bos_token="<s>",
            eos_token="</s>",
            additional_special_tokens=["<|start|>", "<|end|>", "<|eot|>"],
            chat_template=template,
            **({} if window is None else {"model_max_length": window}),
        )
        tokenizer.save_pretrained(folder)
        return AutoTokenizer.from_pretrained(folder)
