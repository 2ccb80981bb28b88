"""Arguments of operations as somebody would write them, for the description of a server."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

from registry.wire.operations import Operation

_ID = "01JD2Z3N9Q6W8R5T4Y7V1X0C2B"
_DIGEST = "sha256:" + "0123456789abcdef" * 4
_FILE = {"path": "support.md", "place": "prompt"}
_BY_NAME: Mapping[str, Any] = {
    "about": "policy",
    "account": "ci@example.com",
    "adapter": "support-lora@3",
    "after": "support-lora@3",
    "application": "support-bot",
    "base": "llama@1",
    "baseline": "support-bot@6",
    "before": "support-lora@2",
    "candidate": "support-bot@7",
    "comparison": _ID,
    "currency": "EUR",
    "digest": _DIGEST,
    "end": 20,
    "engine": "vllm",
    "evaluated": "support-suite@1",
    "first": 10,
    "hosted": {"provider": "example", "model": "gpt-large"},
    "identifier": _ID,
    "index": 10,
    "key": "SHA256:0123456789abcdefghijklmnopqrstuvwxyzABCDEFG",
    "kind": "adapter",
    "line": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA ana@example.com",
    "metric": "resolved",
    "name": "support-lora",
    "prompt": "support@3",
    "rater": "ben@example.com",
    "reason": "CHG-7",
    "records": [_ID],
    "reference": "support-lora@3",
    "release": "support-bot@7",
    "repository": "meta-llama/Llama-3.2-1B",
    "rule": "quality",
    "run": _ID,
    "scope": "support-bot@production",
    "second": 20,
    "stage": "support-bot@production",
    "stages": ["support-bot@production"],
    "subject": "llama",
    "suite": "support-suite@1",
    "tag": "candidate",
    "ticket": "CHG-7",
    "time": "2026-01-31T12:00:00Z",
    "token": "0123456789AB",
    "training": "support-rows@1",
    "variables": {"question": "Where is my parcel?"},
}
_BY_OPERATION: Mapping[str, Mapping[str, Any]] = {
    "diff_releases": {"before": "support-bot@6", "after": "support-bot@7"},
    "compare_evaluations": {"before": _ID, "after": _ID},
    "create_token": {"name": "laptop"},
    "create_application": {"name": "support-bot"},
    "application": {"name": "support-bot"},
    "export_prompt": {"kind": "chat-json"},
    "promote": {"stage": "production"},
    "break_glass": {"stage": "production"},
    "check": {"stage": "production"},
    "review": {"stage": "production"},
    "approve": {"stage": "production"},
    "reject": {"stage": "production"},
    "pull": {"place": {"path": "pulled", "place": "there"}},
}


def example(operation: Operation) -> dict[str, Any]:
    """What an operation cannot do without, as an example that it would read."""
    here = _BY_OPERATION.get(operation.name, {})
    needed = [n for n, p in operation.parameters.items() if p.default is inspect.Parameter.empty]
    return {name: here.get(name, _value(operation, name)) for name in needed}


def _value(operation: Operation, name: str) -> Any:
    annotation = str(operation.parameters[name].annotation)
    if name in operation.paths:
        return [_FILE] if annotation.startswith("Sequence") else _FILE
    return "ZXhhbXBsZQ==" if annotation == "bytes" else _BY_NAME[name]
