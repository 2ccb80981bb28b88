"""What evaluating costs beside the model: a runner in this process, and a run of which every text is kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.figures import Figure, in_turn, timed, times
from registry.domain.digests import digest_of
from registry.domain.evaluations import GenerationRequest
from registry.domain.generation import GenerationParameters
from registry.integrations.runners.local import LocalRunner
from registry.integrations.runners.local_session import BATCH, THREADS
from registry.ports import Setup
from tests.world import World

RUNS, AGAIN = 15, 5
ASKED, NEW_TOKENS = 64, 16
OVERHEAD = 1.10
"""How many times what the bare loop takes the runner may take: of both the least, since two threads that wait for each
other take many times as long where something else runs."""
KEPT, KEPT_LIMIT = 10_000, 2.0
SUITE = """name: many-suite
primary: exact
dataset: {ref: many@1, id: id, inputs: [text], target: target}
scorers:
  - {name: exact, type: exact_match, normalize: [strip]}
  - {name: overlap, type: rouge, variant: rougeL}
"""


def measure(folder: Path) -> list[Figure]:
    """The runner beside a bare loop with the same batches, and a kept run beside its bare reads and writes."""
    return [*_generating(folder / "model"), *_again(folder / "kept")]


# ---------------------------------------------------------------------------------------------------------


def _generating(folder: Path) -> list[Figure]:
    """Both on one model that is loaded once, so that nothing but what is done around it can differ."""
    setup = Setup(*_model(folder), GenerationParameters(max_new_tokens=NEW_TOKENS))
    session = LocalRunner().load(setup)
    requests = _requests()

    def ours() -> None:
        texts.update({text.key: text.output for batch in session.generate(requests) for text in batch})

    def bare() -> None:
        plain.update(_bare_loop(session.model, session.tokenizer, requests))

    texts: dict[str, str] = {}
    plain: dict[str, str] = {}
    taken = in_turn({"bare": bare, "ours": ours}, RUNS)
    if texts != plain:
        raise RuntimeError("the runner and the bare loop do not say the same")
    what = f"{ASKED} rows of {NEW_TOKENS} new tokens, in batches of {BATCH}"
    least = {name: [min(seconds)] for name, seconds in taken.items()}
    beside = times(least["ours"], least["bare"], "the least of the bare loop", 2)
    figure = timed(f"the runner in this process, {what}", taken["ours"], beside, OVERHEAD * min(taken["bare"]))
    return [timed(f"a bare loop over generate, {what}", taken["bare"]), replace(figure, seconds=min(taken["ours"]))]


def _bare_loop(model: Any, tokenizer: Any, requests: Sequence[GenerationRequest]) -> dict[str, str]:
    """What anybody would write: templates, one sort by length, padding on the left, greedy decoding."""
    import torch

    torch.set_num_threads(THREADS)
    prompts = [
        tokenizer.apply_chat_template(
            [dict(message) for message in request.messages], tokenize=False, add_generation_prompt=True
        )
        for request in requests
    ]
    tokens = [tokenizer(prompt, add_special_tokens=False)["input_ids"] for prompt in prompts]
    order = sorted(range(len(requests)), key=lambda i: (len(tokens[i]), requests[i].sample_id))
    said: dict[str, str] = {}
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        inputs = tokenizer.pad({"input_ids": [tokens[i] for i in batch]}, padding_side="left", return_tensors="pt")
        width = inputs["input_ids"].shape[1]
        with torch.inference_mode():
            drawn = model.generate(
                input_ids=inputs["input_ids"],
                attention_mask=inputs["attention_mask"],
                max_new_tokens=NEW_TOKENS,
                do_sample=False,
                pad_token_id=tokenizer.pad_token_id,
                eos_token_id=tokenizer.eos_token_id,
            )
        for i, text in zip(batch, tokenizer.batch_decode(drawn[:, width:], skip_special_tokens=True), strict=True):
            said[requests[i].key] = text
    return said


def _model(folder: Path) -> tuple[Path, tuple[tuple[Path, str], ...]]:
    """A Llama of 4 layers and 256 dimensions with an adapter, both of random numbers: large enough that generating is
    most of what a run does, as it is with any model that is of use."""
    import torch
    from peft import LoraConfig, get_peft_model
    from transformers import LlamaConfig, LlamaForCausalLM

    from examples.quickstart.make_models import make_tokenizer

    torch.manual_seed(1)
    tokenizer = make_tokenizer()
    config = LlamaConfig(
        vocab_size=len(tokenizer),
        hidden_size=256,
        intermediate_size=512,
        num_hidden_layers=4,
        num_attention_heads=4,
        num_key_value_heads=4,
        max_position_embeddings=128,
        pad_token_id=tokenizer.pad_token_id,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
    )
    base = LlamaForCausalLM(config)
    base.save_pretrained(folder / "base")
    tokenizer.save_pretrained(folder / "base")
    adapted = get_peft_model(base, LoraConfig(r=8, target_modules=["q_proj", "v_proj"], init_lora_weights=False))
    adapted.save_pretrained(str(folder / "adapter"))
    return folder / "base", ((folder / "adapter", "1"),)


def _requests() -> list[GenerationRequest]:
    draw = Random(1)
    words = [f"{kind}{i}" for kind in ("good", "bad", "bull", "bear") for i in range(8)]
    texts = [" ".join(draw.choices(words, k=draw.randint(5, 20))) for _ in range(ASKED)]
    return [
        GenerationRequest(digest_of(i), f"r{i:03}", ({"role": "user", "content": text},), 0)
        for i, text in enumerate(texts)
    ]


def _again(folder: Path) -> list[Figure]:
    """A run of which every text and score is kept, beside reading as many rows and writing as many, and no more."""
    world = World(folder).stock()
    rows = world.rows("many.jsonl", KEPT)
    world.ana.register_dataset(rows, "many")
    world.ana.register_suite(world.write("many.yaml", SUITE))
    composed = world.ana.compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": str(KEPT * 9 // 10)})
    release = composed.release.reference
    first = world.ana.evaluate(release, "many-suite")

    def again() -> None:
        run = world.ana.evaluate(release, "many-suite")
        if (run.reused, run.evidence) != (KEPT, first.evidence):
            raise RuntimeError("this is not the same run")

    taken = in_turn({"bare": _bare_rows(rows, folder / "bare.db"), "again": again}, AGAIN)
    beside = times(taken["again"], taken["bare"], "that")
    return [
        timed("reading 10 000 rows of JSON, and writing them with two scores", taken["bare"]),
        timed("a run of 10 000 rows, every text and score kept", taken["again"], beside, KEPT_LIMIT),
    ]


def _bare_rows(rows: Path, database: Path) -> Callable[[], None]:
    """The least that recording rows can be: one transaction of plain SQLite, with the syncs that it waits for."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("CREATE TABLE row (run, sample, output, target, PRIMARY KEY (run, sample))")
        connection.execute("CREATE TABLE score (run, sample, scorer, value, PRIMARY KEY (run, sample, scorer))")
    runs = iter(range(1_000))

    def write() -> None:
        run = next(runs)
        read = [json.loads(line) for line in rows.read_text().splitlines()]
        with closing(sqlite3.connect(database)) as connection, connection:
            values = [(run, row["id"], row["target"], row["target"]) for row in read]
            connection.executemany("INSERT INTO row VALUES (?, ?, ?, ?)", values)
            for scorer in ("exact", "overlap"):
                scores = [(run, row["id"], scorer, "1") for row in read]
                connection.executemany("INSERT INTO score VALUES (?, ?, ?, ?)", scores)

    return write
