"""Reading stored decisions back: the inverse of `Decision.content`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from registry.domain.digests import Digest
from registry.domain.policies.decision import Decision, Level, RuleResult, Status, Verdict


def decision_of(content: Mapping[str, Any]) -> Decision:
    """The decision a stored document tells of; its own `content()` is that document again."""
    return Decision(
        verdict=Verdict(content["verdict"]),
        action=content["action"],
        application=content["application"],
        stage=content["stage"],
        release=int(content["release"].rpartition("@")[2]),
        digest=Digest(content["release_digest"]),
        at=content["at"],
        policy=Digest(content["policy"]),
        evidence_set=Digest(content["evidence_set"]),
        binding=Digest(content["binding"]),
        facts=Digest(content["facts"]),
        current=content.get("current"),
        rules=tuple(_rule(item) for item in content["rules"]),
        marks=tuple(content["marks"]),
        tzdata=content.get("tzdata"),
        next_change_at=content.get("next_change_at"),
    )


def _rule(item: Mapping[str, Any]) -> RuleResult:
    return RuleResult(
        id=item["id"],
        type=item["type"],
        level=Level(item["level"]),
        status=Status(item["status"]),
        summary=item["summary"],
        required=item["required"],
        measured=item["measured"],
        origin=item["origin"],
        remedy=tuple(item["remedy"]),
        eta=item.get("eta"),
    )
