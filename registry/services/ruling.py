"""The policies that rule an application now."""

from __future__ import annotations

from registry.domain.policies.document import Policy
from registry.domain.policies.layers import effective
from registry.storage.catalog import Reading, Writing


def policy_in_force(reading: Reading | Writing, application: str) -> Policy:
    """The policy an application is governed by now. Raises IntegrityError if its stored content was changed."""
    return reading.applications.policy(reading.applications.activation(application))


def registry_layer(reading: Reading | Writing) -> Policy | None:
    """The registry's own policy, beneath that of every application; None until one is put in force."""
    activation = reading.applications.registry_activation()
    return None if activation is None else reading.applications.policy(activation)


def in_force(reading: Reading | Writing, application: str) -> Policy:
    """What an application is governed by now: its own policy, tightened by the registry's."""
    return effective(policy_in_force(reading, application), registry_layer(reading))
