"""The reference of the files that people write: its examples parse and fit each other, and no key is left out."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.peft_types import ADMITTED
from registry.domain.datasets import DatasetScanner, iter_rows
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Kind, Version
from registry.domain.prompts.document import PromptDocument, Technique
from registry.domain.prompts.parsing import FrontMatter, parse_prompt
from registry.domain.prompts.rendering import render
from registry.domain.prompts.variables import Variable
from registry.domain.scorers.exact_match import STEPS
from registry.domain.suites import (
    F1,
    ExactMatch,
    Sampling,
    SuiteDataset,
    SuiteDocument,
    cases,
    parse_suite,
    seal_suite,
    suite_of,
)
from registry.integrations.peft_files import ALLOWED
from tests.world import World

PAGE = Path(__file__).resolve().parents[2] / "docs" / "files.md"
_FENCE = re.compile(r"^```([a-z]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROSE = _FENCE.sub("", PAGE.read_text())


def example(language: str, holding: str = "") -> str:
    """The one block in a language that holds a text."""
    (found,) = [text for kind, text in _FENCE.findall(PAGE.read_text()) if kind == language and holding in text]
    return str(found)


def words_of(title: str) -> set[str]:
    """Whatever stands in backticks under a `##` heading, dotted paths also by their parts."""
    (section,) = [s for s in re.split(r"^## ", PROSE, flags=re.MULTILINE) if s.startswith(f"{title}\n")]
    quoted = re.findall(r"`([^`]+)`", section)
    return {*quoted, *(part for word in quoted for part in word.split("."))}


@pytest.mark.parametrize(
    ("title", "keys"),
    [
        ("Prompt file", [*PromptDocument.model_fields, *FrontMatter.model_fields]),
        ("Prompt file", [*Variable.model_fields, *get_args(Variable.model_fields["type"].annotation)]),
        ("Prompt file", list(GenerationParameters.model_fields)),
        ("Prompt file", list(get_args(Technique))),
        ("Suite", [*SuiteDocument.model_fields, *SuiteDataset.model_fields, *Sampling.model_fields]),
        ("Suite", [key for scorer in (ExactMatch, F1) for key in scorer.model_fields if key != "type"]),
        ("Suite", [get_args(scorer.model_fields["type"].annotation)[0] for scorer in (ExactMatch, F1)]),
        ("Suite", list(STEPS)),
        ("Adapter directory", sorted(ALLOWED)),
        *(("Adapter directory", [name, *kind.model_fields]) for name, kind in ADMITTED.items()),
    ],
)
def test_whatever_a_file_may_hold_is_named_on_the_page(title: str, keys: list[str]) -> None:
    assert set(keys) - words_of(title) == set()


def test_the_defaults_and_ranges_of_generation_are_those_of_the_code() -> None:
    rows = re.findall(r"^\| `(\w+)` \| ([^|]+) \| `?([^|`]+)`? \|", PROSE, re.MULTILINE)
    told = {key: (limits, default) for key, limits, default in rows if key in GenerationParameters.model_fields}
    assert set(told) == set(GenerationParameters.model_fields)
    for key, value in GenerationParameters().content().items():
        limits, default = told[key]
        assert default.strip('"') == str(value), key
        if key != "stop":
            _refuses_beyond(key, [edge.strip('`" ') for edge in limits.split(" to ")])


def _refuses_beyond(key: str, edges: list[str]) -> None:
    whole = GenerationParameters.model_fields[key].annotation is int

    def accepted(value: float, text: str) -> bool:
        given = int(value) if whole else text
        try:
            GenerationParameters.model_validate({key: given})
        except ValueError:
            return False
        return True

    low, high = edges
    assert accepted(float(low), low)
    assert accepted(float(high), high)
    assert not accepted(float(low) - 1, f"-{low}" if float(low) else "-1")
    assert not accepted(float(high) + 1, f"{high}.5")


def test_the_prompt_of_the_page_shows_every_key_there_is() -> None:
    name, prompt = parse_prompt(example("markdown"), "support.prompt.md")
    assert name == "support"
    assert {"description", "technique", "variables", "output", "generation"} <= prompt.model_fields_set
    shown = {key for variable in prompt.variables.values() for key in variable.model_fields_set}
    assert shown == set(Variable.model_fields)
    assert {variable.type for variable in prompt.variables.values()} == {"string", "integer", "number", "boolean"}
    assert {message.role for message in prompt.messages} == {"system", "user", "assistant"}


def test_the_suite_of_the_page_asks_the_rows_of_the_page_with_the_prompt_of_the_page() -> None:
    rows = example("json", '"thread"').encode()
    scanner = DatasetScanner("eval.jsonl")
    scanner.feed(rows)
    manifest = scanner.finish()
    dataset = Version("tickets-eval", Kind.DATASET, 1, manifest.digest, manifest.content, "", "")
    document = parse_suite(example("yaml"), "suite.yaml")
    suite = suite_of(seal_suite(document, dataset).content)
    assert document.dataset.ref == dataset.reference
    assert {scorer.type for scorer in suite.scorers} == {"exact_match", "f1"}
    found = cases(suite, iter_rows([rows], "eval.jsonl"), "eval.jsonl")
    assert [(case.sample_id, case.cluster, case.target) for case in found] == [
        ("t1", "c1", "billing"),
        ("t2", "c1", "billing"),
        ("t3", "c2", "technical"),
    ]
    _, prompt = parse_prompt(example("markdown"), "support.prompt.md")
    system, *_, last = render(prompt, found[2].variables)
    assert "surer than 0.5" in system["content"]
    assert "Text such as {{name}} in" in system["content"]
    assert last["content"] == "Visits: 0. VIP: false.\nThe app crashes."


def test_the_adapter_configuration_of_the_page_is_understood() -> None:
    assert parse_peft_config(example("json", "peft_type").encode()).canonical() == {
        "peft_type": "LORA",
        "r": 8,
        "lora_alpha": "16",
        "target_modules": ["q_proj", "v_proj"],
        "task_type": "CAUSAL_LM",
    }


def test_the_program_of_the_page_reads_a_real_registry_and_notices_damage(tmp_path: Path) -> None:
    world = World(tmp_path / "world").stock()
    world.ana.promote(world.release(100, adapter=True, evaluated=False), "dev")
    script = tmp_path / "read.py"
    telling = "print(messages, generation['temperature'], generation['stop'], [(w, sorted(f)) for w, f in adapters])"
    script.write_text(example("python").replace("support-bot@production", "bot@dev") + telling)

    def read() -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        environment = {**os.environ, "PATH": path, "TANDEM_ACTOR": "ana@example.com"}
        return subprocess.run(
            [sys.executable, str(script)], cwd=world.folder, env=environment, capture_output=True, text=True
        )

    files = "['adapter_config.json', 'adapter_model.safetensors']"
    done = read()
    assert done.stdout.strip() == f"[('user', '{{{{text}}}}')] 0.0 [] [(1.0, {files})]", done.stderr
    weights = next(f for f in world.ana.version("support-lora@1").files if f.path == "adapter_model.safetensors")
    stored = world.folder / ".tandem" / "blobs" / "sha256" / weights.digest[7:9] / weights.digest[9:]
    stored.chmod(0o644)
    stored.write_bytes(stored.read_bytes()[:-1] + b"!")
    assert "adapter_model.safetensors is damaged" in read().stderr
