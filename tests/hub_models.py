"""What model libraries do with repositories, in a process of its own: `python hub_models.py BASE REPOSITORY NEW`.

BASE is a folder with the base model. The logits by which each way of loading REPOSITORY answers are printed as JSON.
NEW is the repository that the adapter is pushed to.
"""

from __future__ import annotations

import json
import sys
from typing import Any


def main(base: str, repository: str, new: str) -> None:
    import torch
    from huggingface_hub import HfApi, snapshot_download
    from peft import AutoPeftModelForCausalLM, PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    def logits(model: Any) -> list[float]:
        with torch.no_grad():
            found: list[float] = model(torch.tensor([[1, 2, 3]])).logits[0, -1, :4].tolist()
        return found

    def plain() -> Any:
        return AutoModelForCausalLM.from_pretrained(base)

    adapted = PeftModel.from_pretrained(plain(), repository, revision="production")
    ways = {
        "plain": logits(plain()),
        "stage": logits(adapted),
        "folder": logits(PeftModel.from_pretrained(plain(), snapshot_download(repository, revision="v1"))),
        "automatic": logits(AutoPeftModelForCausalLM.from_pretrained(repository, revision="production")),
        "tokens": AutoTokenizer.from_pretrained("tandem/tiny").vocab_size,
    }
    adapted.push_to_hub(new)
    HfApi().create_tag(new, tag="v1")
    ways["pushed"] = logits(PeftModel.from_pretrained(plain(), new, revision="v1"))
    print(json.dumps(ways))


if __name__ == "__main__":
    main(*sys.argv[1:])
