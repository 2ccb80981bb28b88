"""Putting tags on versions and taking them off."""

from __future__ import annotations

from registry.domain.members import Permission
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Tagged
from registry.domain.tags import TagOn, check_tag
from registry.services.runtime import Runtime, transact
from registry.storage.catalog import Writing


def tag(runtime: Runtime, reference: str, tag: str) -> Tagged:
    """Put a tag on a version; one that it has already stays, and nothing is recorded."""
    return _changed(runtime, reference, check_tag(tag), added=True)


def untag(runtime: Runtime, reference: str, tag: str) -> Tagged:
    """Take a tag off a version; where it has none such, nothing is recorded."""
    return _changed(runtime, reference, check_tag(tag), added=False)


def tags(runtime: Runtime, reference: str) -> tuple[TagOn, ...]:
    """The tags that a version has now, in order."""
    named = parse_version_ref(reference)
    with runtime.catalog.read() as reading:
        return reading.tags.told(reading.artifacts.version(named))


# ---------------------------------------------------------------------------------------------------------


def _changed(runtime: Runtime, reference: str, tag: str, *, added: bool) -> Tagged:
    named = parse_version_ref(reference)

    def work(writing: Writing) -> Tagged:
        version = writing.artifacts.version(named)
        change = writing.tags.add if added else writing.tags.remove
        changed = change(version, tag)
        return Tagged(version.reference, tag, changed, writing.tags.of(version))

    return transact(runtime, Permission.REGISTER, work)
