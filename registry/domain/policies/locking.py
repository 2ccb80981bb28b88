"""Pinning the suites that a policy file names, in its text: nothing else of it changes, comments least of all.

A pin is the suite's whole digest. What `required` stands for is pinned by the application and stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from registry.domain.documents import Path, load_yaml
from registry.domain.errors import InvalidInputError
from registry.domain.names import check_name, parse_version_ref
from registry.domain.policies.fields import REQUIRED


@dataclass(frozen=True, slots=True)
class Mention:
    """A suite that is named and not pinned by digest: at `text[start:end]`, quotes included, on `line`."""

    reference: str
    line: int
    start: int
    end: int
    quote: str


def unpinned(text: str, source: str) -> tuple[Mention, ...]:
    """The suites of a policy file to pin, in the order they stand there: `answers`, `answers@latest`, `answers@3`.

    Raises InvalidInputError for what is no document. What is no reference is left for the linter to refuse.
    """
    load_yaml(text, source)  # refuses what the walk below does not expect: aliases, tags, great depth
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    found = [_mention(node) for path, node in _scalars(root, ()) if _names_suite(path) and _open(node.value)]
    return tuple(sorted(found, key=lambda mention: mention.start))


def pin(text: str, source: str, pins: Mapping[str, str]) -> str:
    """The text with every unpinned suite replaced by its pin (`answers@3` to `answers@sha256:…`).

    Raises KeyError for a mention without a pin, InvalidInputError as `unpinned` does.
    """
    for mention in reversed(unpinned(text, source)):
        written = f"{mention.quote}{pins[mention.reference]}{mention.quote}"
        text = text[: mention.start] + written + text[mention.end :]
    return text


def _scalars(node: yaml.Node | None, path: Path) -> Iterator[tuple[Path, yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        yield path, node
    elif isinstance(node, yaml.SequenceNode):
        for i, item in enumerate(node.value):
            yield from _scalars(item, (*path, i))
    elif isinstance(node, yaml.MappingNode):
        for key, item in node.value:
            yield from _scalars(item, (*path, str(key.value)))


def _names_suite(path: Path) -> bool:
    """Whether a path is that of a rule's or a check's suite."""
    if path[:1] != ("stages",) or path[-1] not in {"suite", "trained"}:
        return False
    inner = path[2:-2]
    return inner in {("rules",), ("verify", "checks")} and isinstance(path[-2], int)


def _open(value: str) -> bool:
    """Whether a value names a suite that can be pinned and is not."""
    name, mark, given = value.partition("@")
    if value == REQUIRED:
        return False
    try:
        if not mark or given == "latest":
            return bool(check_name(name))
        return parse_version_ref(value).number is not None
    except InvalidInputError:
        return False


def _mention(node: yaml.ScalarNode) -> Mention:
    quote = node.style if node.style in {'"', "'"} else ""
    return Mention(node.value, node.start_mark.line + 1, node.start_mark.index, node.end_mark.index, quote)
