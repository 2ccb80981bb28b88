"""Registering artifacts: read and check outside, store blobs, then add the version in one transaction.

A hostile or malformed file is refused before any reference in the same command is looked up. A crash leaves at
worst an unreferenced blob; running the command again gives the same version.
"""

from __future__ import annotations

from registry.services.registering.adapters import register_adapter
from registry.services.registering.bases import register_base, register_hosted, register_repository
from registry.services.registering.datasets import register_dataset
from registry.services.registering.prompts import register_prompt
from registry.services.registering.suites import register_suite

__all__ = [
    "register_adapter",
    "register_base",
    "register_dataset",
    "register_hosted",
    "register_prompt",
    "register_repository",
    "register_suite",
]
