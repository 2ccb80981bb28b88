"""Coming in by the word of an issuer: what a CI system says of a job, or an identity provider of a person."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from registry.client import fast
from registry.client.transport import Transport
from registry.config import Settings
from registry.domain.errors import InfrastructureError
from registry.domain.logins import WayIn

MACHINES, PEOPLE = "/v1/token-exchange", "/v1/login"


def token_for(settings: Settings, word: str) -> str:
    """The token that the server gives for the word of an issuer about a machine. Raises what the server raises."""
    return _given(settings, MACHINES, {"word": word})


def token_for_person(settings: Settings, word: str, proof: str | None) -> str:
    """The same for a word about a person, and its proof where it has one."""
    return _given(settings, PEOPLE, {"word": word} | ({} if proof is None else {"proof": proof}))


def ways_in(settings: Settings) -> tuple[WayIn, ...]:
    """The issuers by which people log in at the server; none at one from before there were any. Raises what the server
    raises, and InfrastructureError if what it tells is something else."""
    told = fast.asked(settings, None, "login", {}, absent={"issuers": []})
    try:
        return tuple(WayIn.model_validate(each) for each in told["issuers"])
    except (KeyError, TypeError, ValueError) as error:
        raise InfrastructureError(
            "the server tells of issuers in a way that this version does not know",
            where=str(settings.remote),
            found=type(error).__name__,
            fix="pip install --upgrade tandem-registry",
        ) from error


def _given(settings: Settings, path: str, document: Mapping[str, Any]) -> str:
    assert settings.remote is not None
    transport = Transport(settings.remote.url, None)
    try:
        answer = transport.post(path, document)
    finally:
        transport.close()
    return str(json.loads(answer.body)["secret"])
