"""A tiny model that judges: shown an answer, it says 1 if that commits itself and 0 if it is unsure. Really trained.

    python -m tests.tiny_judge OUT

What is made is a folder with a base model of its own, whose words are those of the tiny models' answers. It is made by
the code of `examples/quickstart/make_models.py`.
"""

from __future__ import annotations

import random
import sys
import warnings
from pathlib import Path
from typing import Any

from tests.tiny import SCRIPT, made_once, recipe_key, run

ROOT = Path(__file__).parent.parent
ASKED = "Answer: {answer}\nVerdict:"
"""What it was taught to be asked; its prompt is this text."""
ANSWERS = {"pos": "1", "neg": "1", "unsure": "0"}
STEPS = 60


def tiny_judge(cache: Path | None = None) -> Path:
    """The folder of the model. Made once per machine, and read-only by agreement."""
    return made_once(recipe_key(SCRIPT, Path(__file__)), _make, cache)


def make(out: Path) -> None:
    """Train it."""
    from tests.tiny_more import _recipe

    recipe = _recipe()
    recipe.torch.set_num_threads(1)
    recipe.torch.use_deterministic_algorithms(True)
    recipe.logging.disable_progress_bar()
    warnings.filterwarnings("ignore", category=FutureWarning)  # the libraries' words among themselves
    tokenizer = _tokenizer(recipe)
    model = recipe.new_llama(tokenizer, 3, hidden=32)
    recipe.train(model, tokenizer, _asked, STEPS, rate=5e-3, seed=3)
    recipe.save(model, tokenizer, out)


# ---------------------------------------------------------------------------------------------------------


def _make(out: Path) -> None:
    run(["-m", __name__, str(out)], ROOT)


def _asked(draw: random.Random) -> tuple[str, str]:
    answer, verdict = draw.choice(list(ANSWERS.items()))
    return ASKED.format(answer=answer), verdict


def _tokenizer(recipe: Any) -> Any:
    words = [*recipe.SPECIAL, *ANSWERS, "Answer", "Verdict", "0", "1", ":", "\n", " "]
    words += ["<|user|>", "<|assistant|>"]
    made = recipe.Tokenizer(recipe.models.WordLevel({word: i for i, word in enumerate(words)}, unk_token="[UNK]"))
    made.pre_tokenizer = recipe.pre_tokenizers.Split(recipe.Regex(r":|\n| "), behavior="isolated")
    made.decoder = recipe.decoders.Fuse()
    return recipe.PreTrainedTokenizerFast(
        tokenizer_object=made,
        pad_token="[PAD]",
        unk_token="[UNK]",
        bos_token="[BOS]",
        eos_token="[EOS]",
        padding_side="left",
        model_max_length=64,
        additional_special_tokens=["<|user|>", "<|assistant|>"],
        chat_template=recipe.CHAT_TEMPLATE,
        clean_up_tokenization_spaces=False,
    )


if __name__ == "__main__":
    make(Path(sys.argv[1]))
