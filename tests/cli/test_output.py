"""What is written for people is aligned and harmless; what is written for programs is plain JSON."""

from __future__ import annotations

import json
from textwrap import dedent

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.output import fields, instant, moment, outline, plain, short, table, to_json, visible
from registry.domain.digests import Digest
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import File, Kind, Version
from registry.domain.outcomes import Page

DIGEST = Digest("sha256:" + "ab" * 32)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
        ("\x9b2J", "\\x9b2J"),
        ("safe\u202etxt.exe", "safe\\u202etxt.exe"),
        ("zero\u200bwidth", "zero\\u200bwidth"),
        ("a\nb\tc\rd", "a\\nb\\tc\\rd"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("lone \udc80", "lone \\udc80"),
        ("Grüße, 世界 😀", "Grüße, 世界 😀"),
    ],
)
def test_what_a_terminal_would_obey_or_hide_is_made_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_text_of_several_lines_keeps_them_and_nothing_else() -> None:
    assert visible("a\n\tb\r\x07", lines=True) == "a\n\tb\\r\\x07"


@given(st.text(st.characters(categories=("Cc", "Cf", "Cs", "L", "Zl", "Zp"))))
def test_nothing_shown_moves_the_cursor(text: str) -> None:
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or 0xD800 <= ord(c) < 0xE000 for c in visible(text))


def test_columns_align_whatever_colours_and_widths_their_cells_have() -> None:
    text = table(["NAME", "N", "REST"], [[click.style("ab", fg="red"), "1", "x"], ["世界x", "22", ""]])

    assert click.unstyle(text) == dedent("""\
        NAME   N   REST
        ab     1   x
        世界x  22""")


def test_the_last_column_is_cut_to_the_terminal_and_never_elsewhere() -> None:
    rows = [["a", "x" * 100]]

    assert max(map(len, click.unstyle(table(["K", "LONG"], rows, width=40)).splitlines())) == 40
    assert "x" * 100 in table(["K", "LONG"], rows)


def test_an_empty_table_has_no_header() -> None:
    assert table(["A", "B"], []) == ""


def test_fields_align_and_leave_out_what_is_empty() -> None:
    assert fields([("a", "1"), ("long", "2"), ("none", "")]) == "  a     1\n  long  2"


def test_an_outline_shows_nested_documents_and_texts_of_several_lines() -> None:
    document = {
        "name": "x",
        "messages": [{"role": "user", "text": "one\ntwo\x1b"}],
        "stop": [],
        "technique": ["few-shot", "persona"],
    }

    assert outline(document) == (
        "  name: x\n  messages:\n    -\n      role: user\n      text:\n        one\n        two\\x1b\n  stop: none\n"
        "  technique: few-shot, persona"
    )


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        ("2026-11-21T01:42:09.000000Z", "2026-11-21 01:42:09Z"),
        ("2026-11-21T01:42:09.000001Z", "2026-11-21 01:42:10Z"),
        ("2026-12-31T23:59:59.999999Z", "2027-01-01 00:00:00Z"),
    ],
)
def test_an_instant_is_never_shown_before_it_comes(time: str, shown: str) -> None:
    assert instant(time) == shown


def test_times_and_digests_are_shortened_for_people() -> None:
    assert moment("2026-11-21T01:42:09.123456Z") == "2026-11-21 01:42"
    assert moment(None) == "-"
    assert short(DIGEST) == "sha256:abababababab"


def test_domain_values_become_plain_json_with_their_reference() -> None:
    version = Version(
        "support", Kind.PROMPT, 1, DIGEST, {"kind": "prompt", "x": ["é"]}, "2026-11-21T01:42:09Z", "ana@example.org",
        files=(File("a.md", DIGEST, 3),),
    )  # fmt: skip

    text = to_json(Page((version,), next="1"))

    assert json.loads(text) == {
        "items": [
            {
                "name": "support",
                "kind": "prompt",
                "number": 1,
                "digest": DIGEST,
                "manifest": {"kind": "prompt", "x": ["é"]},
                "created_at": "2026-11-21T01:42:09Z",
                "created_by": "ana@example.org",
                "files": [{"path": "a.md", "digest": DIGEST, "size": 3, "stored": True}],
                "relations": [],
                "yanked": None,
                "tags": [],
                "reference": "support@1",
            }
        ],
        "next": "1",
    }
    assert "é" in text
    assert text.index('"created_at"') < text.index('"digest"') < text.index('"name"')


def test_what_has_a_canonical_content_is_shown_as_that() -> None:
    parameters = GenerationParameters(temperature="0.50")

    assert plain(parameters) == parameters.content()
    assert plain(parameters)["temperature"] == "0.5"


def test_bytes_have_no_json_form() -> None:
    with pytest.raises(TypeError, match="bytes has no JSON form"):
        plain({"data": b"\x00"})


def test_truth_is_spelled_as_documents_spell_it() -> None:
    assert outline({"dirty": False, "bf16": True}) == "  dirty: false\n  bf16: true"


def test_a_long_value_goes_on_below_itself_and_a_long_word_stays_whole() -> None:
    told = fields([("rows", "3"), ("because", "one two three four"), ("digest", "x" * 30)], width=20)
    assert told.splitlines() == [
        "  rows     3",
        "  because  one two",
        "           three",
        "           four",
        f"  digest   {'x' * 30}",
    ]
    assert fields([("because", "one two three four")]) == "  because  one two three four"
