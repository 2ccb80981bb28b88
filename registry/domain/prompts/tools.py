"""Tools that a prompt offers to the model, in the form in which chat templates take them."""

from __future__ import annotations

import json
from typing import Any


def functions(tools: str) -> list[dict[str, Any]]:
    """The tools of a manifest, each as the JSON Schema of a function: the form that Transformers documents.

    Keys stand in one order, since a chat template that prints them prints them as they stand.
    """
    return [
        {
            "type": "function",
            "function": {
                "name": tool["name"],
                **({"description": tool["description"]} if "description" in tool else {}),
                "parameters": tool.get("parameters", {"type": "object", "properties": {}}),
            },
        }
        for tool in json.loads(tools)
    ]
