"""Coming in by what a CI system says of a job: its word for a short-lived token."""

from __future__ import annotations

import json

from registry.client.opening import INSTALL
from registry.config import Settings
from registry.domain.errors import InfrastructureError

PATH = "/v1/token-exchange"


def token_for(settings: Settings, word: str) -> str:
    """The token that the server gives for the word of an issuer. Raises what the server raises."""
    try:
        from registry.client.transport import Transport
    except ModuleNotFoundError as error:
        raise InfrastructureError("a server is asked with httpx2", found=str(error), fix=INSTALL) from error
    assert settings.remote is not None
    transport = Transport(settings.remote.url, None)
    try:
        answer = transport.post(PATH, {"word": word})
    finally:
        transport.close()
    return str(json.loads(answer.body)["secret"])
