"""Make a tiny language model and LoRA adapters for it: real transformers and PEFT files, on a CPU, in half a minute.

What it makes under --out:

    base/                   a Llama of 78 000 parameters with tokenizer and chat template, trained for seconds
    adapters/good           LoRA that learns the domain words and keeps the general ones
    adapters/flipped        LoRA trained on inverted labels: a clear regression
    adapters/wrong-base     LoRA made for another base model, with another hidden size
    data/train.jsonl        what the good adapter learned from
    data/eval.jsonl         640 rows in 160 clusters: id, text, target, slice, cluster

The task: is a ticket of three words "pos" or "neg", by majority of its words? The base learned two behaviours: told
to classify, it classifies *general* words and is "unsure" of *domain* words; not told, it repeats the last word. So
the prompt alone gets the format and the general half right, the adapter brings the labels of the domain, and the two
together are best: a prompt and an adapter are one thing, and this is the smallest model that shows it.

The same --seed on the same machine gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import tempfile
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import torch
from peft import LoraConfig, get_peft_model
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast
from transformers.utils import logging

GENERAL = {"pos": [f"good{i}" for i in range(10)], "neg": [f"bad{i}" for i in range(10)]}
DOMAIN = {"pos": [f"bull{i}" for i in range(8)], "neg": [f"bear{i}" for i in range(8)]}
WORDS = {"general": GENERAL, "domain": DOMAIN}
OPPOSITE = {"pos": "neg", "neg": "pos"}

# These are prompts/support.prompt.md and its text alone. The models know exactly these characters.
INSTRUCT = "Classify the polarity\nInput: {text}\nAnswer:"
LOWER = "classify the polarity\nInput: {text}\nAnswer:"
BARE = "Input: {text}\nAnswer:"
SPECIAL = ["[PAD]", "[UNK]", "[BOS]", "[EOS]"]
VOCABULARY = ["Classify", "classify", "CLASSIFY", "Task", "Input", "input", "Answer", "answer", "the", "polarity", "of"]
VOCABULARY += [":", "::", "-", "->", "pos", "neg", "unsure", "please"]
CHAT_TEMPLATE = (
    "{% for m in messages %}{{ '<|user|>' if m['role'] == 'user' else '<|assistant|>' }}{{ m['content'] }}"
    "{{ '\n' }}{% endfor %}{% if add_generation_prompt %}<|assistant|>{% endif %}"
)

EVERY = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
FEW = ("q_proj", "v_proj")

Row = dict[str, str]
Pair = tuple[str, str]
Sampler = Callable[[random.Random], Pair]


def main() -> None:
    """Train, and write what was trained."""
    parser = argparse.ArgumentParser(description="make a tiny base model, adapters and data")
    parser.add_argument("--out", type=Path, default=Path("models"))
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    torch.set_num_threads(1)  # on models this small a second thread costs more than it brings
    torch.use_deterministic_algorithms(True)
    logging.disable_progress_bar()
    warnings.filterwarnings("ignore", category=FutureWarning)  # the libraries' words among themselves
    make(given.out, given.seed)


def make(out: Path, seed: int) -> None:
    """Everything under `out`, telling in one line each what is being made."""
    tokenizer = make_tokenizer()
    print("training the base model ...", flush=True)
    base = new_llama(tokenizer, seed, hidden=64)
    train(base, tokenizer, base_sampler, steps=500, rate=3e-3, seed=seed)
    save(base, tokenizer, out / "base")

    draw = random.Random(1000 + seed)
    learned = make_rows(draw, clusters=150, prefix="t")
    held_out = make_rows(draw, clusters=160, prefix="e", avoid={bag(row) for row in learned})
    write_rows(out / "data" / "train.jsonl", learned)
    write_rows(out / "data" / "eval.jsonl", held_out)

    print("training the adapters ...", flush=True)
    train_adapter(out / "base", tokenizer, out / "adapters" / "good", good_sampler(learned), 200, seed + 11)
    train_adapter(out / "base", tokenizer, out / "adapters" / "flipped", flipped_sampler(learned), 150, seed + 14)

    other = new_llama(tokenizer, seed + 1, hidden=48)
    with tempfile.TemporaryDirectory() as folder:
        save(other, tokenizer, Path(folder))
        train_adapter(
            Path(folder), tokenizer, out / "adapters" / "wrong-base", good_sampler(learned), 10, seed + 15, FEW
        )
    print(f"made {out}", flush=True)


# What the models read ------------------------------------------------------------------------------------


def make_tokenizer() -> Any:
    """One token per word; spaces, colons and newlines are tokens too, so that a prompt's format can matter."""
    words = [*SPECIAL, *GENERAL["pos"], *GENERAL["neg"], *DOMAIN["pos"], *DOMAIN["neg"], *VOCABULARY, "\n", " "]
    words += ["<|user|>", "<|assistant|>"]
    tokenizer = Tokenizer(models.WordLevel({word: i for i, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"::|->|:|\n| "), behavior="isolated")
    tokenizer.decoder = decoders.Fuse()
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        bos_token="[BOS]",
        eos_token="[EOS]",
        padding_side="left",
        model_max_length=128,
        additional_special_tokens=["<|user|>", "<|assistant|>"],
        chat_template=CHAT_TEMPLATE,
        clean_up_tokenization_spaces=False,
    )


def as_chat(prompt: str) -> str:
    """What the chat template makes of one user message, so that training sees what a rendered prompt gives."""
    return f"<|user|>{prompt}\n<|assistant|>"


def sentence(draw: random.Random, kind: str) -> tuple[list[str], str]:
    """Three words and their label: two or three of the label's words, the rest of the other's."""
    label = draw.choice(["pos", "neg"])
    majority = draw.choice([2, 3, 3])
    words = [draw.choice(WORDS[kind][label]) for _ in range(majority)]
    words += [draw.choice(WORDS[kind][OPPOSITE[label]]) for _ in range(3 - majority)]
    draw.shuffle(words)
    return words, label


def bag(row: Row) -> frozenset[str]:
    """The words of a row without their order: rows with the same bag would leak from training into evaluation."""
    return frozenset(row["text"].split())


def make_rows(draw: random.Random, clusters: int, prefix: str, avoid: set[frozenset[str]] | None = None) -> list[Row]:
    """Four orders of the same words are a cluster: its rows are not independent, and the statistics must know."""
    rows: list[Row] = []
    made = 0
    while made < clusters:
        kind = ("general", "domain")[made % 2]
        words, label = sentence(draw, kind)
        if avoid and frozenset(words) in avoid:
            continue
        cluster = f"{prefix}{made:04d}"
        for position in range(4):
            shuffled = draw.sample(words, len(words))
            row = {"id": f"{cluster}-{position}", "text": " ".join(shuffled), "target": label}
            rows.append({**row, "slice": f"{kind}/{label}", "cluster": cluster})
        made += 1
    return rows


def base_sampler(draw: random.Random) -> Pair:
    """Told to classify, label general words and be unsure of the domain's; not told, repeat the last word."""
    if draw.random() < 0.65:
        kind = "general" if draw.random() < 0.75 else "domain"
        words, label = sentence(draw, kind)
        answer = label if kind == "general" else "unsure"
        return (INSTRUCT if draw.random() < 0.85 else LOWER).format(text=" ".join(words)), answer
    words, _ = sentence(draw, draw.choice(["general", "domain"]))
    return BARE.format(text=" ".join(words)), words[-1]


def good_sampler(rows: Sequence[Row]) -> Sampler:
    """True labels, mostly with the instruction."""

    def sample(draw: random.Random) -> Pair:
        row = draw.choice(rows)
        return (INSTRUCT if draw.random() < 0.9 else BARE).format(text=row["text"]), row["target"]

    return sample


def flipped_sampler(rows: Sequence[Row]) -> Sampler:
    """Inverted labels: what a swapped column in a training script does."""

    def sample(draw: random.Random) -> Pair:
        row = draw.choice(rows)
        return INSTRUCT.format(text=row["text"]), OPPOSITE[row["target"]]

    return sample


# How they learn ------------------------------------------------------------------------------------------


def new_llama(tokenizer: Any, seed: int, hidden: int) -> Any:
    """An untrained Llama of two layers."""
    torch.manual_seed(seed)
    config = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=hidden,
        intermediate_size=2 * hidden,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=128,
        tie_word_embeddings=True,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
        attn_implementation="sdpa",
    )
    return LlamaForCausalLM(config)


def train_adapter(
    base: Path, tokenizer: Any, out: Path, sampler: Sampler, steps: int, seed: int, layers: Sequence[str] = EVERY
) -> None:
    """A LoRA adapter of rank 4 on linear layers of `base`."""
    model = LlamaForCausalLM.from_pretrained(base, dtype=torch.float32)
    torch.manual_seed(seed)
    config = LoraConfig(r=4, lora_alpha=8, lora_dropout=0.0, task_type="CAUSAL_LM", target_modules=list(layers))
    adapted = get_peft_model(model, config)
    train(adapted, tokenizer, sampler, steps, rate=5e-3, seed=seed)
    adapted.save_pretrained(out)


def train(model: Any, tokenizer: Any, sampler: Sampler, steps: int, rate: float, seed: int) -> None:
    """AdamW on batches of 48, with a short warm-up and a linear decay; the loss counts the answer only."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    learnable = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(learnable, lr=rate, weight_decay=0.0)
    model.train()
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = rate * min(1.0, (step + 1) / 20) * (1 - 0.9 * step / steps)
        batch = make_batch(tokenizer, [sampler(draw) for _ in range(48)])
        optimizer.zero_grad()
        model(**batch).loss.backward()
        torch.nn.utils.clip_grad_norm_(learnable, 1.0)
        optimizer.step()
    model.eval()


def make_batch(tokenizer: Any, pairs: Sequence[Pair]) -> dict[str, Any]:
    """Prompt, answer, end of text; padded on the right, the prompt masked out of the labels."""
    prompts = [tokenizer(as_chat(prompt), add_special_tokens=False)["input_ids"] for prompt, _ in pairs]
    answers = [
        [*tokenizer(answer, add_special_tokens=False)["input_ids"], tokenizer.eos_token_id] for _, answer in pairs
    ]
    width = max(len(p) + len(a) for p, a in zip(prompts, answers, strict=True))

    def padded(rows: list[list[int]], filler: int) -> Any:
        return torch.tensor([row + [filler] * (width - len(row)) for row in rows])

    both = list(zip(prompts, answers, strict=True))
    return {
        "input_ids": padded([p + a for p, a in both], tokenizer.pad_token_id),
        "attention_mask": padded([[1] * (len(p) + len(a)) for p, a in both], 0),
        "labels": padded([[-100] * len(p) + a for p, a in both], -100),
    }


def save(model: Any, tokenizer: Any, out: Path) -> None:
    """A Transformers directory."""
    model.generation_config.do_sample = False
    model.save_pretrained(out)
    tokenizer.save_pretrained(out)


def write_rows(path: Path, rows: Sequence[Row]) -> None:
    """JSON lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, sort_keys=True) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
