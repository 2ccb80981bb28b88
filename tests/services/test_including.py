"""Includes and examples that stand in a registry: pinned, put in their place when a prompt is registered, and noted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError
from registry.domain.manifests import Version
from registry.domain.prompts.formats import Format
from tests.world import World

PERSONA = """---
name: team/persona
variables:
  tone: {type: string, enum: [plain, warm], default: plain}
---
Be {{tone}}.
"""
MAIN = "# system\n{{> team/persona@1}} Sell {{product}}.\n# user\n{{question}}\n"


def register(world: World, text: str, name: str | None = None, file: str = "p.prompt.md") -> Version:
    return world.ana.register_prompt(world.write(file, text), name).version


def contents(version: Version) -> list[str]:
    return [message["content"] for message in version.manifest["messages"]]


@pytest.fixture
def persona(world: World) -> Version:
    return register(world, PERSONA)


def test_an_include_is_put_in_its_place_and_noted(world: World, persona: Version) -> None:
    made = register(world, MAIN, "main")
    assert contents(made) == ["Be {{tone}}. Sell {{product}}.", "{{question}}"]
    assert made.manifest["variables"]["tone"] == persona.manifest["variables"]["tone"]
    assert [(r.kind, r.target, dict(r.detail)) for r in made.relations] == [
        ("includes", "team/persona@1", {"digest": persona.digest})
    ]


def test_what_is_sealed_is_the_text_and_not_how_it_was_put_together(world: World, persona: Version) -> None:
    """The same prompt written out is the same version; where it was included from is told of it later."""
    written = MAIN.replace("{{> team/persona@1}}", "Be {{tone}}.")
    front = "---\nvariables:\n  tone: {type: string, enum: [plain, warm], default: plain}\n"
    front += "  product: {type: string}\n  question: {type: string}\n---\n"
    first = register(world, front + written, "main")
    again = world.ana.register_prompt(world.write("p.prompt.md", MAIN), "main")
    assert (again.version.digest, again.created) == (first.digest, False)
    assert again.notes == ("this content was registered before; noted of it: includes team/persona@1",)
    register(world, PERSONA.replace("Be", "Do be"))
    assert contents(world.ana.version("main@1")) == contents(first)


def test_a_version_is_named_by_its_digest_as_well(world: World, persona: Version) -> None:
    made = register(world, MAIN.replace("@1", f"@{persona.digest[:19]}"), "main")
    assert [r.target for r in made.relations] == ["team/persona@1"]


def test_what_is_wrong_with_the_file_is_told_before_anything_is_looked_up(world: World) -> None:
    with pytest.raises(InvalidInputError) as caught:
        register(world, "# user\n{{> gone@1}}\n{{> team/persona}} {{> x@production}}\n{{1}}\n", "main")
    assert [(f.where.rpartition("/")[2], f.message) for f in caught.value.faults] == [
        ("p.prompt.md:4", "not a placeholder of the template language simple"),
        ("p.prompt.md:3", "an include is pinned: 'team/persona' is not a version reference"),
        ("p.prompt.md:3", "an include is pinned: 'x@production' is not a version reference"),
    ]
    with pytest.raises(NotFoundError):
        register(world, "{{> gone@1}}", "main")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# system\nx\n# user\ny\n", "it is more than a text"),
        ("# system\nx\n", "it is more than a text"),
        ("---\noutput: {type: string}\n---\nx", "it has an output schema, which would be lost"),
        ("---\ntools: [{name: find}]\n---\nx", "it has tools, which would be lost"),
        (
            "---\nexamples: {user: '{{a}}', assistant: b, rows: [{a: x}]}\n---\nx",
            "it has few-shot examples, which would be lost",
        ),
        ("---\ntemplate: jinja\n---\n{% if a %}x{% endif %}", "its text is of the template language jinja"),
    ],
)
def test_only_a_text_can_be_included(world: World, text: str, message: str) -> None:
    register(world, text, "part")
    with pytest.raises(InvalidInputError) as caught:
        register(world, "\nx {{> part@1}}", "main")
    assert caught.value.message == f"part@1 cannot be included: {message}"
    assert caught.value.where.endswith("p.prompt.md:2")


def test_a_version_of_another_kind_is_no_text(world: World) -> None:
    with pytest.raises(InvalidInputError, match="tiny@1 is no prompt"):
        register(world, "{{> tiny@1}}", "main")


def test_a_completion_can_be_included(world: World) -> None:
    register(world, "---\nmode: completion\n---\nOnce", "part")
    assert contents(register(world, "{{> part@1}} upon a time", "main")) == ["Once upon a time"]


def test_a_prompt_includes_no_version_of_itself_at_any_depth(world: World) -> None:
    register(world, "one", "a")
    register(world, "{{> a@1}} b", "b")
    register(world, "{{> b@1}} c", "c")
    with pytest.raises(InvalidInputError) as caught:
        register(world, "{{> c@1}} a", "a")
    assert caught.value.message == "a would include a version of itself"
    assert caught.value.found == "a includes c@1 includes b@1 includes a@1"
    with pytest.raises(InvalidInputError, match="would include a version of itself"):
        register(world, "{{> a@1}} again", "a")


def test_includes_nest_eight_deep_and_no_deeper(world: World) -> None:
    register(world, "x", "p1")
    for number in range(2, 9):
        register(world, f"{{{{> p{number - 1}@1}}}} y", f"p{number}")
    with pytest.raises(InvalidInputError, match="nested too deeply"):
        register(world, "{{> p8@1}} y", "p9")


def test_variables_of_includes_agree(world: World, persona: Version) -> None:
    other = PERSONA.replace("team/persona", "team/other").replace("default: plain", "default: warm")
    register(world, other)
    with pytest.raises(InvalidInputError, match="declared otherwise by team/persona@1 and team/other@1"):
        register(world, "{{> team/persona@1}} {{> team/other@1}}", "main")
    declared = "---\nvariables: {tone: {type: string}}\n---\n{{> team/persona@1}} {{tone}}"
    with pytest.raises(InvalidInputError, match="declared otherwise by team/persona@1") as caught:
        register(world, declared, "main")
    assert caught.value.where.endswith("p.prompt.md:2 variables.tone")


def test_a_yanked_version_is_not_included_anew(world: World, persona: Version) -> None:
    world.ana.yank("team/persona@1", "rude")
    with pytest.raises(ConflictError, match="team/persona@1 is yanked"):
        register(world, MAIN, "main")
    with pytest.raises(NotFoundError):
        world.ana.version("main@1")


def test_a_file_that_includes_is_rendered_linted_and_compared_with_its_registry(world: World, persona: Version) -> None:
    register(world, MAIN, "main")
    file = world.write("p.prompt.md", MAIN.replace("Sell", "Buy"))
    rendered = world.ana.render_prompt(file, {"product": "tea", "question": "Why?"})
    assert [message["content"] for message in rendered.messages] == ["Be plain. Buy tea.", "Why?"]
    assert not [f for f in world.ana.lint_prompt(file).findings if f.level.value == "error"]
    assert len(world.ana.compare_prompts("main@1", file).differences.messages) == 1


EXAMPLES = """---
examples:
  user: "{{text}}"
  assistant: "{{target}}"
  dataset: tickets-eval@1
  %s
---
# user
{{text}}
"""


@pytest.mark.parametrize(("chosen", "rows"), [("take: 2", ["0 no", "1 yes"]), ("ids: [r5, r3]", ["5 yes", "3 yes"])])
def test_examples_are_taken_from_a_dataset_in_their_order(world: World, chosen: str, rows: list[str]) -> None:
    made = register(world, EXAMPLES % chosen, "main")
    assert [row["text"] for row in made.manifest["examples"]["rows"]] == rows
    dataset = world.ana.version("tickets-eval@1")
    assert [(r.kind, r.target, dict(r.detail)) for r in made.relations] == [
        ("examples", "tickets-eval@1", {"digest": dataset.digest})
    ]
    said = [message["content"] for message in world.ana.render_prompt("main@1", {"text": "x"}).messages]
    assert said == [rows[0], rows[0].split()[1], rows[1], rows[1].split()[1], "x"]


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ("take: 100\n  ids: [r1]", "which rows of the dataset is not clear"),
        ("ids: [r5, gone, r3]", "tickets-eval@1 has no row 'gone'"),
    ],
)
def test_rows_that_are_not_there_are_refused(world: World, chosen: str, message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        register(world, EXAMPLES % chosen, "main")


def test_a_dataset_that_is_too_short_or_has_no_ids_is_refused(world: World) -> None:
    short = world.write("rows.jsonl", json.dumps({"text": "a", "target": "b"}) + "\n")
    world.ana.register_dataset(short, "short")
    with pytest.raises(InvalidInputError, match="fewer rows than are taken"):
        register(world, (EXAMPLES % "take: 2").replace("tickets-eval", "short"), "main")
    with pytest.raises(InvalidInputError, match="have no ids"):
        register(world, (EXAMPLES % "ids: [r1]").replace("tickets-eval", "short"), "main")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("p.json", '[{"role": "user", "content": "a\\u202eb"}]'),
        ("p.prompt.md", '---\ndescription: "a\\u202eb"\n---\nx'),
        ("p.prompty", '---\ninputs: {a: {type: string, description: "\\u202e"}}\n---\nuser:\n{{a}}'),
    ],
)
def test_what_an_escape_hides_from_the_bytes_is_refused_as_well(world: World, file: str, text: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        register(world, text, "main", file)
    assert "as it is read" in caught.value.where
    linted = world.ana.lint_prompt(world.write(file, text)).findings
    assert [finding.rule for finding in linted if finding.level.value == "error"] == ["hidden-text"]
    allowed = world.ana.register_prompt(world.write(file, text), "main", allowed=["hidden-text"])
    assert allowed.created


def test_what_a_file_says_that_is_not_kept_is_told(world: World, tmp_path: Path) -> None:
    text = "---\nauthors: [somebody]\nsample: {a: b}\n---\nuser:\nHello {{a}}\n"
    done = world.ana.register_prompt(world.write("p.prompty", text), "main")
    assert done.notes == ("not kept: authors", "not kept: sample values")
    assert [file.path for file in done.version.files] == ["p.prompty"]


def test_a_prompty_file_of_jinja_is_registered_and_goes_out_as_it_came(world: World) -> None:
    text = "---\ninputs: {loud: {type: boolean}}\n---\nuser:\n{% if loud %}Hey!{% endif %} {{ '{{' }}\n"
    made = register(world, text, "main", "p.prompty")
    assert made.manifest["template"] == "jinja"
    said = world.ana.render_prompt("main@1", {"loud": True}).messages
    assert [message["content"] for message in said] == ["Hey! {{"]
    done = world.ana.export_prompt("main@1", Format.PROMPTY)
    assert done.losses == ()
    assert register(world, done.text, "main", "again.prompty").number == 1


def test_a_completion_prompt_is_registered_and_rendered(world: World) -> None:
    register(world, "---\nmode: completion\ntechnique: [zero-shot]\n---\n# user\nOnce {{a}}", "story")
    said = world.ana.render_prompt("story@1", {"a": "upon"}).messages
    assert [dict(message) for message in said] == [{"role": "text", "content": "# user\nOnce upon"}]
