"""Runs a release on a server that speaks the OpenAI protocol, such as vLLM.

The rules of the room: a server is believed nothing that can be checked. It has the adapter under a name with its
digest, and says so; it is asked one short question first, and what it tells of itself then is the runner class, so
that nothing kept of one server answers for another, nor for the same server after it changed. That a server gives the
same text twice is never assumed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.bases import is_hosted
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.evaluations import RunnerClass
from registry.domain.manifests import Version
from registry.domain.serving import EXTENDED, PROTOCOL, ServingAddress, refuse_untold
from registry.integrations.runners.http_answers import Card, Said, read_models, read_said
from registry.integrations.runners.http_client import Client, Patience, Unanswered
from registry.integrations.runners.http_many import closed, each
from registry.integrations.runners.http_models import Served, find, refuse_unservable
from registry.integrations.runners.http_session import Agreed, HttpSession
from registry.integrations.runners.http_tokens import counter_of
from registry.ports import Setup

REVISION = "1"
"""Of how we ask and read. A change that may change a text needs the next one."""
GREETING = "Hello"


class HttpServer:
    """A server at an address. `key` goes to it as a bearer token, and is kept and shown nowhere."""

    def __init__(self, address: ServingAddress, key: str | None = None, patience: Patience | None = None) -> None:
        self._client = closed(address, patience or Patience(), key)

    def serving(self, base: Version, adapters: tuple[tuple[Version, str], ...]) -> HttpRunner:
        """The runner for a release of these parts, as the server has them now.

        Raises InvalidInputError for what no server can be asked for, and InfrastructureError if this one cannot be
        reached, does not have the parts, or answers with something else.
        """
        refuse_unservable(adapters)
        chat = is_hosted(base) or bool(base.manifest.get("chat_template"))
        batches = each(self._client, lambda client, _: _looked(client, base, adapters, chat), [None])
        agreed, version = next(iter([found for batch in batches for found in batch]))
        return HttpRunner(self._client, agreed, version, chat)


@dataclass(frozen=True, slots=True)
class HttpRunner:
    """A server as the runner of one release."""

    client: Client
    agreed: Agreed
    version: str
    chat: bool

    def describe(self) -> RunnerClass:
        """The server, what it told of itself, and how it is asked. The adapter is the release's, and not in it."""
        base, patience = self.agreed.served.base, self.client.patience
        told = {
            "version": self.version,
            "fingerprint": self.agreed.fingerprint,
            "root": base.root,
            "window": str(base.window or ""),
        }
        return RunnerClass(
            PROTOCOL,
            {
                "server": self.client.address.url,
                "engine": self.agreed.engine or "unknown",
                "base": base.name,
                **{key: value for key, value in told.items() if value},
                "deterministic": "unknown",
                "tokens": "counted by the server" if self.agreed.counts else "estimated with the release's tokenizer",
                "asked": f"{patience.at_once} at once, {patience.seconds:g} s each",
                "revision": REVISION,
            },
        )

    def load(self, setup: Setup) -> HttpSession:
        """The session; nothing is loaded but the tokenizer that the server's counting is held against.

        Raises InvalidInputError for parameters that this server cannot be told.
        """
        refuse_untold(setup.parameters, setup.tools, self.agreed.engine)
        counter = counter_of(setup.base)
        if counter is None and not self.agreed.counts:
            raise InvalidInputError(
                "nobody can count tokens for this release",
                where=self.client.address.url,
                expected="a server that tells `usage`, or a base model with its tokenizer here",
                found="neither",
            )
        if counter is not None and counter.dated and self.agreed.engine not in EXTENDED:
            raise InvalidInputError(
                "the base model's chat template prints a date that this server cannot be told",
                where="chat template",
                expected=f"a server that takes `chat_template_kwargs`: {', '.join(sorted(EXTENDED))}",
                found=self.agreed.engine or "a server that does not tell what it is",
            )
        return HttpSession(self.client, self.agreed, setup.parameters, counter, self.chat)


# ---------------------------------------------------------------------------------------------------------


async def _looked(
    client: Client, base: Version, adapters: tuple[tuple[Version, str], ...], chat: bool
) -> tuple[Agreed, str]:
    """What the server tells of itself: its models, its version, and one short answer of the release's."""
    served = find(await _models(client), base, adapters, client.address)
    said = await _greeted(client, served, chat)
    if said.model != served.model.name:
        raise _fault(client, "the server answers with another model than it was asked for", said.model)
    version = (await client.glance(f"{client.address.origin}/version")).get("version")
    engine = served.base.owner.lower()
    agreed = Agreed(served, engine, said.fingerprint, said.usage is not None)
    return agreed, version[:100] if isinstance(version, str) else ""


async def _models(client: Client) -> Sequence[Card]:
    found = await client.ask("models")
    if isinstance(found, Unanswered):
        raise _fault(client, "the server does not tell which models it has", found.why)
    cards = read_models(found.document)
    if cards is None:
        raise _fault(client, "the server does not tell which models it has", "another document than a list of models")
    return cards


async def _greeted(client: Client, served: Served, chat: bool) -> Said:
    body: dict[str, Any] = {"model": served.model.name, "max_tokens": 1, "temperature": 0.0, "stream": False}
    if chat:
        path, body = "chat/completions", {**body, "messages": [{"role": "user", "content": GREETING}]}
    else:
        path, body = "completions", {**body, "prompt": GREETING}
    found = await client.ask(path, body)
    said = found.why if isinstance(found, Unanswered) else read_said(found.document, ())
    if isinstance(said, str):
        raise _fault(client, "the server does not answer", said)
    return said


def _fault(client: Client, message: str, found: str) -> InfrastructureError:
    return InfrastructureError(
        message,
        where=client.address.url,
        expected="a server that speaks the OpenAI protocol",
        found=client.clean(found),
        fix="check the address, and that the server runs",
    )
