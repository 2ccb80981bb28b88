"""YAML as our loader reads it back: text in double quotes wherever a bare word might be taken for something else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

_BARE = re.compile(r"[A-Za-z][A-Za-z0-9_/()'-]*(?:[ .,]+[A-Za-z0-9_/()'-]+)*\.?")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def yaml_text(value: Mapping[str, Any]) -> str:
    """A mapping as block YAML, its keys in their order; nested lists and mappings of plain values stay on one line."""
    text: str = yaml.dump(
        dict(value), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10**9, default_flow_style=None
    )
    return text


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, data: str) -> yaml.ScalarNode:
    bare = _BARE.fullmatch(data) and data.lower() not in _WORDS
    return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=None if bare else '"')


_Dumper.add_representer(str, _text)
