"""Jobs that come in by the word of a CI system, and those that strangers set off in a repository of ours."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from registry.domain.issuers import Admission, read_issuers

DOCUMENT = (Path(__file__).parents[2] / "docs" / "server.md").read_text(encoding="utf-8")
MAIN, MERGE = "refs/heads/main", "refs/pull/7/merge"
WORKFLOW = "acme/bot/.github/workflows/ship.yml"
OURS = {
    "repository": "acme/bot",
    "repository_id": "4711",
    "repository_owner": "acme",
    "repository_owner_id": "815",
    "ref": MAIN,
    "ref_type": "branch",
    "event_name": "push",
    "sub": f"repo:acme/bot:ref:{MAIN}",
    "job_workflow_ref": f"{WORKFLOW}@{MAIN}",
    "workflow_ref": f"{WORKFLOW}@{MAIN}",
    "runner_environment": "github-hosted",
}
"""What GitHub says of a job that a push to the branch set off."""
DEPLOYED = {"environment": "production", "sub": "repo:acme/bot:environment:production"}
FORK = {"repository": "eve/bot", "repository_id": "9999", "repository_owner": "eve", "repository_owner_id": "666"}
REQUESTED = {"head_ref": "patch-1", "base_ref": "main", "actor": "eve"}

JOBS: Mapping[str, Mapping[str, Any]] = {
    "a push": OURS,
    "a deployment": OURS | DEPLOYED,
    "a push to another branch": OURS | {"ref": "refs/heads/try", "sub": "repo:acme/bot:ref:refs/heads/try"},
    "a tag": OURS | {"ref": "refs/tags/main", "ref_type": "tag", "sub": "repo:acme/bot:ref:refs/tags/main"},
    "a fork's own push": OURS | FORK | {"sub": f"repo:eve/bot:ref:{MAIN}"},
    "a fork's own deployment": OURS | FORK | DEPLOYED | {"sub": "repo:eve/bot:environment:production"},
    "a fork's own job by our workflow": OURS | FORK | {"sub": f"repo:eve/bot:ref:{MAIN}", "event_name": "push"},
    "a repository that took the name": OURS | {"repository_id": "9999", "repository_owner_id": "666"},
    "a repository whose name begins so": OURS
    | {"repository": "acme/bot-of-eve", "repository_id": "47110", "sub": f"repo:acme/bot-of-eve:ref:{MAIN}"},
    "a pull request": OURS
    | REQUESTED
    | {
        "event_name": "pull_request",
        "ref": MERGE,
        "sub": "repo:acme/bot:pull_request",
        "job_workflow_ref": f"{WORKFLOW}@{MERGE}",
    },
    "a pull request's target": OURS | REQUESTED | {"event_name": "pull_request_target"},
    "a comment": OURS | {"event_name": "issue_comment", "actor": "eve"},
    "what follows a pull request's run": OURS | {"event_name": "workflow_run", "actor": "eve"},
}
"""Jobs as GitHub tells of them; there is no claim that names the fork of a pull request."""
IN_OURS = {"a pull request", "a pull request's target", "a comment", "what follows a pull request's run"}
"""Those that run in our repository and that somebody with a fork sets off."""
STRANGERS = IN_OURS | {name for name in JOBS if "fork" in name or name.startswith("a repository")}

NUMBERED = {"repository_id": "4711", "repository_owner_id": "815"}
RULES: Mapping[str, tuple[Mapping[str, str], set[str]]] = {
    "the number alone": (NUMBERED, IN_OURS),
    "the name alone": ({"repository": "acme/bot"}, IN_OURS | {"a repository that took the name"}),
    "the branch": (NUMBERED | {"ref": MAIN}, IN_OURS - {"a pull request"}),
    "the workflow": (NUMBERED | {"job_workflow_ref": f"{WORKFLOW}@{MAIN}"}, IN_OURS - {"a pull request"}),
    "the branch and the event": (NUMBERED | {"ref": MAIN, "event_name": "push"}, set()),
    "the subject of the branch": (
        NUMBERED | {"sub": f"repo:acme/bot:ref:{MAIN}"},
        IN_OURS - {"a pull request"},
    ),
    "any subject": (NUMBERED | {"sub": "repo:acme/bot:*"}, IN_OURS),
    "the environment": (NUMBERED | {"environment": "production"}, set()),
    "a name that ends nowhere": (
        {"repository": "acme/bot*"},
        IN_OURS | {"a repository that took the name", "a repository whose name begins so"},
    ),
    "a number that ends nowhere": (
        {"repository_id": "4711*"},
        IN_OURS | {"a repository whose name begins so"},
    ),
}
"""What a rule pins, and which jobs of strangers it lets in all the same."""


def admission(claims: Mapping[str, str]) -> Admission:
    return Admission(account="ci@example.com", claims=dict(claims), scopes=())


def let_in(rule: Admission) -> set[str]:
    return {name for name, said in JOBS.items() if rule.is_of(said)}


@pytest.mark.parametrize("name", RULES)
def test_a_rule_lets_in_the_jobs_of_strangers_that_say_what_it_pins_and_no_others(name: str) -> None:
    claims, strangers = RULES[name]
    found = let_in(admission(claims))
    assert found & STRANGERS == strangers
    assert found - STRANGERS, "the rule lets in some job of ours"


def test_the_rule_that_the_documentation_shows_lets_in_a_deployment_of_ours_and_no_stranger() -> None:
    text = DOCUMENT.partition("```yaml\nkind: issuers\n")[2].partition("```")[0]
    [issuer] = read_issuers(f"kind: issuers\n{text}", "server.md").issuers
    [rule] = issuer.admit
    assert let_in(rule) == {"a deployment"}
    for event in ("pull_request_target", "issue_comment", "workflow_run"):
        assert not rule.is_of({**JOBS["a deployment"], "event_name": event}), "whatever environment it names"


@pytest.mark.parametrize("odd", [None, True, 4711.0, ["4711"], {"id": "4711"}, "4711 ", "04711", "４７１１"])
def test_a_claim_counts_as_text_or_a_number_that_is_written_so(odd: Any) -> None:
    rule = admission({"repository_id": "4711"})
    assert rule.is_of({"repository_id": "4711"})
    assert rule.is_of({"repository_id": 4711})
    assert not rule.is_of({"repository_id": odd})
    assert not rule.is_of({})


@pytest.mark.parametrize("odd", [True, None, 7.0, ["a"], {"a": 1}])
def test_what_is_neither_text_nor_a_number_is_no_claim_however_it_would_be_written(odd: Any) -> None:
    assert not admission({"said": str(odd)}).is_of({"said": odd})
