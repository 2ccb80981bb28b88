"""What lint finds about prompts, and what it leaves alone."""

from __future__ import annotations

import pytest

from registry.domain.prompts.lint import Finding, Level, document_findings, errors, text_findings
from registry.domain.prompts.parsing import parse_prompt
from registry.integrations.secrets import secrets_in
from tests.hidden_text import HIDDEN_TEXTS, HONEST_TEXTS, TAGS

PASTED = {
    *("zero width space", "zero width non-joiner", "zero width joiner", "left-to-right mark", "right-to-left mark"),
    *("byte order mark inside", "variation selector 15 on a letter", "variation selector 16 on a letter"),
    *("line separator", "paragraph separator", "soft hyphen"),
}
"""What editors leave behind: told, and no reason to refuse."""

SECRETS = {
    "AWS Access Key": "key AKIA" + "IOSFODNN7EXAMPLE",
    "GitHub Token": "ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx",
    "Slack Token": "xoxb-" + "123456789012-1234567890123-abcdEFGHijklMNOPqrstUVWX",
    "Private Key": "-----BEGIN RSA " + "PRIVATE KEY-----",
    "Basic Auth Credentials": "https://user:" + "hunter2hunter@example.org/",
    "JSON Web Token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
    + "eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
    "Hugging Face Token": "hf_" + "abcdefghijklmnopqrstuvwxyzABCDEF12",
    "Anthropic Key": "sk-ant-" + "api03-abcdefghijklmnopqrstuvwxyz",
    "OpenAI Project Key": "sk-proj-" + "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP",
}


def found_in(text: str) -> list[Finding]:
    _, document = parse_prompt(text, "p.md")
    return document_findings(document)


def rules(findings: list[Finding]) -> set[str]:
    return {finding.rule for finding in findings}


@pytest.mark.parametrize("name", HIDDEN_TEXTS)
def test_hidden_text_is_told_and_refuses_unless_editors_leave_it_behind(name: str) -> None:
    found = text_findings(HIDDEN_TEXTS[name], "p.md")
    assert "hidden-text" in rules(found)
    assert bool(errors(found)) == (name not in PASTED)
    assert not errors(found, allowed=["hidden-text"])


@pytest.mark.parametrize("text", HONEST_TEXTS.values(), ids=HONEST_TEXTS)
def test_what_writing_needs_is_a_note(text: str) -> None:
    assert {f.level for f in text_findings(text, "p.md")} == {Level.NOTE}


def test_a_finding_names_its_line_and_character() -> None:
    [found] = text_findings("one\ntwo\u202e\n", "p.md")
    assert (found.where, found.found) == ("p.md:2", "U+202E RIGHT-TO-LEFT OVERRIDE")


def test_a_flood_of_hidden_characters_is_counted_and_not_told_one_by_one() -> None:
    found = text_findings(TAGS * 100, "p.md")
    assert len(found) == 21
    assert (found[-1].level, found[-1].message) == (Level.ERROR, f"{len(TAGS) * 100 - 20} more like these")


def test_what_is_grave_is_not_lost_behind_a_flood_of_what_is_not() -> None:
    found = text_findings("a\u00a0" * 50 + "\u202e", "p.md")
    assert errors(found)


def test_a_word_in_two_alphabets_is_told() -> None:
    [found] = text_findings("Log in at pаypal", "p.md")
    assert (found.rule, found.level) == ("mixed-scripts", Level.WARNING)
    assert "Cyrillic and Latin" in found.message
    assert not text_findings("Привет, world; Ελλάδα", "p.md")


@pytest.mark.parametrize("kind", SECRETS)
def test_secrets_are_found_and_never_shown_whole(kind: str) -> None:
    found = secrets_in(f"first line\n{SECRETS[kind]}\n")
    assert [(secret.kind, secret.line) for secret in found] == [(kind, 2)]
    assert len(found[0].shown) <= 5


@pytest.mark.parametrize(
    "text",
    [
        "Reset your password with the key that we sent; the token ring is a network.",
        "postgres://{{user}}:{{password}}@example.org/db",
        "order 4f3c2b1a-9d8e-47aa-b1c2-0f1e2d3c4b5a, SHA-256 " + "ab" * 32,
        '{"api_key": "<your key>", "secret": "{{secret}}"}',
    ],
)
def test_prose_placeholders_and_digests_are_no_secrets(text: str) -> None:
    assert not secrets_in(text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Hi ${name}", "${name}"),
        ("Hi {name}!", "{name}"),
        ("Hi <%= name %>", "<%= name %>"),
        ("Hi %(name)s", "%(name)s"),
        ("{% if x %}Hi{% endif %}", "{% … %}"),
        ("Dear <YOUR NAME>", "<name>"),
    ],
)
def test_placeholders_of_other_languages_are_told(text: str, form: str) -> None:
    [found] = [f for f in found_in(text) if f.rule == "placeholders"]
    assert f"({form})" in found.message


@pytest.mark.parametrize(
    "text", ["{{name}}", '{"name": {{name}}}', "{}", "f(x) { return 1 }", "\\{{name}}", "100 %", "$5 {a, b}", "x < 3"]
)
def test_braces_that_are_no_placeholders_are_left_alone(text: str) -> None:
    assert "placeholders" not in rules(found_in(text))


def test_labels_are_held_against_what_the_prompt_has() -> None:
    examples = 'examples: {user: "{{q}}", assistant: "{{a}}", rows: [{q: a, a: b}]}'
    assert "technique" in rules(found_in("---\ntechnique: [few-shot]\n---\nHi"))
    assert "technique" not in rules(found_in(f"---\ntechnique: [few-shot]\n{examples}\n---\nHi"))
    assert "technique" not in rules(
        found_in("---\ntechnique: [few-shot]\n---\n# user\nHi\n# assistant\nHo\n# user\nHi")
    )
    assert "technique" in rules(found_in(f"---\ntechnique: [zero-shot]\n{examples}\n---\nHi"))


def test_a_missing_schema_matters_more_where_the_format_is_promised() -> None:
    levels = {
        head: [f.level for f in found_in(f"---\n{head}\n---\nHi") if f.rule == "output-schema"]
        for head in ("description: d", "technique: [output-format]", "output: {type: string}")
    }
    assert list(levels.values()) == [[Level.NOTE], [Level.WARNING], []]
