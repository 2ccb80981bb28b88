"""Templates filled in by the process with limits, as prompts and as chat templates are."""

from __future__ import annotations

from registry.domain.prompts.document import Message, PromptDocument
from registry.domain.prompts.rendering import pieces
from registry.domain.prompts.variables import Variable
from registry.integrations.limited_child import LimitedChild
from registry.integrations.templates_jinja import answered, filled

DECLARED = {
    "a": Variable(type="string"),
    "t": Variable(type="string", default="a" * 1000),
    "n": Variable(type="integer", default=3),
    "d": Variable(type="number", default="0.2"),
    "b": Variable(type="boolean", default=True),
}


def said(child: LimitedChild, template: str, **values: object) -> str:
    document = PromptDocument(template="jinja", variables=DECLARED, messages=(Message(role="user", content=template),))
    (text,) = filled(child, pieces(document, {"a": "A", **values}))
    return text


def unchecked(child: LimitedChild, template: str) -> str:
    """The same template in the hands of what renders chat templates, which refuses none before."""
    values = {"a": "A", "t": "a" * 1000, "messages": [{"role": "user", "content": "hi"}]}
    return answered(child, [{"language": "chat", "template": template, "values": values}], ["it"])[0]
