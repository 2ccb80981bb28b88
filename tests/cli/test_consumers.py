"""Consumers and contracts, as people and programs meet them at the command line."""

from __future__ import annotations

import json
import re

from tests.cli.playground import EVE, HOSTILE, SHOWN, Playground
from tests.world import PROMPT

AT = r"\d{4}-\d\d-\d\d \d\d:\d\d"
BROKEN = "support@2 breaks web-shop: variable product is not sent, and has no default"


def renamed(play: Playground) -> str:
    """`bot@6`, whose prompt wants something else."""
    text = PROMPT.replace("text: {type: string}", "product: {type: string}").replace("{{text}}", "{{product}}")
    file = play.folder / "renamed.prompt.md"
    file.write_text(text)
    play.text("prompt", "register", str(file), "--name", "support")
    play.text("release", "compose", "bot", "--prompt", "support@2", "--base", "tiny@1")
    return "bot@6"


def test_a_consumer_is_declared_listed_shown_and_withdrawn(play: Playground) -> None:
    told = play.text(
        *("app", "consumer", "add", "bot", "web-shop", "--sends", "text:string<=200", "--sends", "tone?=plain|warm"),
        *("--reads", "answer", "--reads", "citations[].url:string", "--reason", HOSTILE),
    )
    assert re.fullmatch(
        r"web-shop\n"
        r"  sends     text:string<=200, tone\?:string=plain\|warm\n"
        r"  reads     answer, citations\[\].url:string\n"
        rf"  declared  {AT} by ana@example.com\n",
        told,
    )
    assert play.text("app", "consumer", "list", "bot") == told
    assert re.search(r"^  consumers +web-shop$", play.text("app", "show", "bot"), re.MULTILINE)
    (found,) = play.document("app", "show", "bot")["consumers"]
    assert (found["id"], found["reads"]) == ("web-shop/1", ["answer", "citations[].url:string"])
    assert found["sends"] == {
        "text": {"type": "string", "max_length": 200},
        "tone": {"type": "string", "enum": ["plain", "warm"], "sometimes": True},
    }
    assert play.document("app", "consumer", "list", "bot") == {"items": [found]}

    assert play.text("app", "consumer", "remove", "bot", "web-shop") == "withdrawn: web-shop of bot\n"
    assert play.told("app", "consumer", "list", "bot") == "bot has no declared consumer\n"
    assert "consumers" not in play.text("app", "show", "bot")
    assert play.document("app", "show", "bot")["consumers"] == []


def test_a_promotion_that_breaks_a_consumer_is_denied_by_name(play: Playground) -> None:
    play.text("app", "consumer", "add", "bot", "web-shop", "--like", "bot@2")
    told = play.text("promote", renamed(play), "--to", "dev", code=10)
    assert f"✗ contract  {BROKEN}, variable text is sent, and there is no such variable\n" in told
    assert "→ once web-shop is ready for it: `tandem app consumer add bot web-shop --like bot@6`" in told
    play.text("app", "consumer", "add", "bot", "web-shop", "--like", "bot@6")
    assert "bot@6 is live at dev" in play.text("promote", "bot@6", "--to", "dev")


def test_a_check_tells_what_the_contract_changes_against_what_is_live(play: Playground) -> None:
    release = renamed(play)
    changes = [
        {"effect": "breaking", "where": "variables.product", "said": "new, and must be sent: it has no default"},
        {"effect": "breaking", "where": "variables.text", "said": "removed: sending it is refused"},
    ]
    told = play.text("check", release, "--stage", "staging", code=10)
    assert told.endswith(
        "contract of the prompt, against what staging serves:\n"
        "✗ breaking  variables.product  new, and must be sent: it has no default\n"
        "✗ breaking  variables.text  removed: sending it is refused\n"
    )
    assert json.loads(play.ask("check", release, "--stage", "staging", "--json").stdout)["contract"] == changes
    assert "contract" not in play.text("check", "bot@4", "--stage", "staging")


def test_two_prompts_are_compared(play: Playground) -> None:
    renamed(play)
    told = play.text("prompt", "contract", "support@1", "support@2", code=10)
    assert told.splitlines()[1] == "✗ breaking  variables.text  removed: sending it is refused"
    assert play.text("prompt", "contract", "support@1", "support@1") == "the contract is the same\n"
    assert play.document("prompt", "contract", "support@1", "support@1") == {"breaks": False, "changes": []}


def test_what_does_not_say_what_is_sent_is_refused_with_how_it_is_said(play: Playground) -> None:
    answer = play.ask("app", "consumer", "add", "bot", "web-shop", "--sends", "the tone")
    assert answer.exit_code == 15
    assert "NAME=VALUE|VALUE" in answer.stderr
    answer = play.ask("app", "consumer", "add", "bot", "web-shop", "--reads", "answer..text")
    assert answer.exit_code == 15
    assert play.ask("app", "consumer", "add", "bot", "web-shop").exit_code == 2
    assert play.ask("app", "consumer", "remove", "bot", "web-shop").exit_code == 14
    assert play.ask("app", "consumer", "add", "bot", "web-shop", "--sends", "text", who=EVE).exit_code == 13


def test_what_would_deceive_is_shown_as_it_is(play: Playground) -> None:
    hostile = json.dumps(HOSTILE, ensure_ascii=False)
    told = play.text(
        "app", "consumer", "add", "bot", "web-shop", "--sends", f"tone={HOSTILE}", "--reads", "a." + hostile
    )
    assert f"tone:string={SHOWN}" in told
    assert "\u202e" not in told
