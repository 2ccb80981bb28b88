"""Asking the command line as a person at a terminal does, and reading the JSON that it answers."""

from __future__ import annotations

import json
from typing import Any

from click.testing import CliRunner, Result

from cli.main import tandem


def ask(*words: str) -> Result:
    return CliRunner().invoke(tandem, list(words))


def document(*words: str) -> Any:
    """The JSON that a command answers; nothing else may have been written."""
    answer = ask(*words, "--json")
    assert answer.stderr == ""
    return json.loads(answer.stdout)
