"""One example of every format that is fixed for ever, made by the code itself, as one small story.

The examples hang together (the release names the prompt's digest, the decision the facts', and so on), so that a
change anywhere shows. `docs/formats.md` shows the same values.
"""

from __future__ import annotations

from pathlib import Path

from tests.formats.artifacts import add_artifacts, add_release
from tests.formats.evidence import add_evidence
from tests.formats.example import Example
from tests.formats.governance import add_decision, add_facts, add_members, add_policy
from tests.formats.log import add_log


def examples(folder: Path) -> dict[str, Example]:
    """Every format by name. Model files are written to `folder`, which must be empty."""
    found: dict[str, Example] = {}
    versions = add_artifacts(folder, found)
    release = add_release(versions, found)
    suite = versions["support-suite@1"]
    evidence, runner = add_evidence(versions, release, found)
    policy, policy_digest = add_policy(suite, found)
    facts = add_facts(release, suite, policy, policy_digest, evidence, runner, found)
    add_decision(facts, found)
    add_members(found)
    add_log(release, found)
    return found
