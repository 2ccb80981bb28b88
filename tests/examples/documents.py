"""What documents show: the commands of their console blocks, each with what the document shows of its answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Step:
    """A command of a document, with what the document shows of its answer."""

    command: str
    shown: list[str] = field(default_factory=list)
    exit_code: int = 0


def steps(document: Path) -> list[Step]:
    """The commands of all console blocks, in order."""
    found: list[Step] = []
    for block in fenced(document, "console"):
        for line in block.splitlines():
            code = re.fullmatch(r"\(exit code (\d+)\)", line)
            if line.startswith("$ "):
                found.append(Step(line[2:]))
            elif code:
                found[-1].exit_code = int(code[1])
            elif line.strip():
                found[-1].shown.append(line)
    return found


def fenced(document: Path, language: str) -> list[str]:
    """The blocks in a language, in order."""
    return re.findall(rf"```{language}\n(.*?)```", document.read_text(encoding="utf-8"), re.DOTALL)


def like(line: str) -> str:
    """A line with what differs from run to run taken out: ids, digests, times, paths and figures."""
    line = re.sub(r"sha256:(…|[0-9a-f]+)|\b[0-9A-HJKMNP-TV-Z]{26}\b|…(/\S*)?|(?<= )/\S+", "*", line)
    return re.sub(r"\s+", " ", re.sub(r"-?\d+(\.\d+)?", "#", line)).strip()


def missing(step: Step, output: str) -> list[str]:
    """What the document shows and the answer lacks."""
    printed = {like(line) for line in output.splitlines()}
    return [line for line in step.shown if like(line) not in printed]
