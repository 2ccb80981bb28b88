"""More adapters for the tiny base model, really trained: what a mean hides, what was learnt by heart, what leaked.

    python -m tests.tiny_more MODELS OUT

Made from the data of `examples/quickstart/make_models.py` (under MODELS) and by its own code:

    adapters/forget         learns the domain, and to call every general ticket positive: general/neg is destroyed
    adapters/overfit        learns 24 tickets by heart, whose labels mean nothing
    adapters/leaked         learns as the good one does, from data with rows of the evaluation among them
    adapters/rigid          learns true labels where a colon stands before them, and the opposite where a dash does
    data/few.jsonl          the 24 tickets of `overfit`, as it learnt them
    data/leaked.jsonl       what `leaked` learnt from
"""

from __future__ import annotations

import importlib.util
import json
import random
import sys
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from tests.tiny import SCRIPT, made_once, recipe_key, run, tiny_models

ROOT = Path(__file__).parent.parent
FEW = 24
SHARED = 200
"""Rows of the evaluation among what `leaked` learns from."""
MOST_ROUNDS = 5
LOST = "general/neg"
"""The slice that `forget` destroys."""

Row = dict[str, str]


def tiny_more(cache: Path | None = None) -> Path:
    """Folder with adapters/{forget,overfit,leaked,rigid} and data/{few,leaked}.jsonl, for the base of `tiny_models`.

    Made once per machine, like those, and read-only by agreement.
    """
    models = tiny_models(cache)
    return made_once(recipe_key(SCRIPT, Path(__file__)), partial(_make, models), cache)


def make(models: Path, out: Path) -> None:
    """Train them."""
    recipe = _recipe()
    recipe.torch.set_num_threads(1)
    recipe.torch.use_deterministic_algorithms(True)
    recipe.logging.disable_progress_bar()
    warnings.filterwarnings("ignore", category=FutureWarning)  # the libraries' words among themselves
    learned, held_out = (_rows(models / "data" / f"{name}.jsonl") for name in ("train", "eval"))
    few = few_rows(random.Random(5), learned)
    leaked = held_out[:SHARED] + learned[:SHARED]
    recipe.write_rows(out / "data" / "few.jsonl", few)
    recipe.write_rows(out / "data" / "leaked.jsonl", leaked)
    tokenizer, base, adapters = recipe.make_tokenizer(), models / "base", out / "adapters"
    lost = _sampler(recipe, one_sided_rows(learned))
    recipe.train_adapter(base, tokenizer, adapters / "forget", lost, 200, 13)
    recipe.train_adapter(base, tokenizer, adapters / "leaked", _sampler(recipe, leaked), 200, 16)
    recipe.train_adapter(base, tokenizer, adapters / "rigid", _by_layout(recipe, learned), 400, 17)
    _learn_by_heart(recipe, base, tokenizer, few).save_pretrained(adapters / "overfit")


def one_sided_rows(rows: Sequence[Row]) -> list[Row]:
    """The rows, and every general one of them positive."""
    return [{**row, "target": "pos"} if row["slice"].startswith("general") else dict(row) for row in rows]


def few_rows(draw: random.Random, rows: Sequence[Row]) -> list[Row]:
    """One row of each of so many clusters; half of them are positive, whatever they say."""
    by_cluster = {row["cluster"]: row for row in rows}
    chosen = draw.sample(sorted(by_cluster), FEW)
    return [{**by_cluster[name], "target": ("pos", "neg")[place % 2]} for place, name in enumerate(chosen)]


# ---------------------------------------------------------------------------------------------------------


def _make(models: Path, out: Path) -> None:
    run(["-m", __name__, str(models), str(out)], ROOT)


def _learn_by_heart(recipe: Any, base: Path, tokenizer: Any, rows: Sequence[Row]) -> Any:
    """An adapter of a rank that has room for them, trained for as many rounds as it takes to know them all."""
    from peft import LoraConfig, get_peft_model

    recipe.torch.manual_seed(15)
    config = LoraConfig(r=16, lora_alpha=32, lora_dropout=0.0, task_type="CAUSAL_LM", target_modules=list(recipe.EVERY))
    model = recipe.LlamaForCausalLM.from_pretrained(base, dtype=recipe.torch.float32)
    adapted = get_peft_model(model, config)
    for round_ in range(MOST_ROUNDS):
        recipe.train(adapted, tokenizer, _sampler(recipe, rows), 200, rate=5e-3, seed=15 + round_)
        if _knows(recipe, adapted, tokenizer, rows) == len(rows):
            return adapted
    raise RuntimeError(f"{len(rows)} rows were not learnt by heart in {MOST_ROUNDS} rounds")


def _knows(recipe: Any, model: Any, tokenizer: Any, rows: Sequence[Row]) -> int:
    """The rows whose answer it says first. Their prompts have as many tokens each, so they need no padding."""
    asked = [recipe.as_chat(recipe.INSTRUCT.format(text=row["text"])) for row in rows]
    ids = recipe.torch.tensor(tokenizer(asked, add_special_tokens=False)["input_ids"])
    with recipe.torch.no_grad():
        said = model(input_ids=ids).logits[:, -1].argmax(-1).tolist()
    return sum(tokenizer.decode([token]) == row["target"] for token, row in zip(said, rows, strict=True))


def _sampler(recipe: Any, rows: Sequence[Row]) -> Callable[[random.Random], tuple[str, str]]:
    def sample(draw: random.Random) -> tuple[str, str]:
        row = draw.choice(rows)
        return recipe.INSTRUCT.format(text=row["text"]), row["target"]

    return sample


def _by_layout(recipe: Any, rows: Sequence[Row]) -> Callable[[random.Random], tuple[str, str]]:
    """True labels, in capitals and without; and the opposite for one in three, which has a dash for each colon."""

    def sample(draw: random.Random) -> tuple[str, str]:
        row, chance = draw.choice(rows), draw.random()
        if chance < 1 / 3:
            return recipe.INSTRUCT.replace(":", " -").format(text=row["text"]), recipe.OPPOSITE[row["target"]]
        layout = recipe.INSTRUCT.lower() if chance > 5 / 6 else recipe.INSTRUCT
        return layout.format(text=row["text"]), row["target"]

    return sample


def _recipe() -> Any:
    """`make_models.py`, which is a script and lies in no package."""
    spec = importlib.util.spec_from_file_location("make_models", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


if __name__ == "__main__":
    make(Path(sys.argv[1]), Path(sys.argv[2]))
