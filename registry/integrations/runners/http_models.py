"""Which of a server's models is a release: found by digest, and refused where the server's own words speak against it.

What a server says of itself proves nothing by itself; that the adapter really acts is for the probe to show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.manifests import Version
from registry.domain.serving import (
    FULL_WEIGHT,
    ServingAddress,
    base_names,
    is_repository,
    named_digest,
    served_name,
)
from registry.integrations.runners.http_answers import Card


@dataclass(frozen=True, slots=True)
class Served:
    """The models of a server that a release consists of; without an adapter, both are the base."""

    base: Card
    model: Card


def refuse_unservable(adapters: Sequence[tuple[Version, str]]) -> None:
    """Raise InvalidInputError for adapters that no server can be asked for: sums, and scaled ones."""
    weighted = [f"{adapter.reference}={weight}" for adapter, weight in adapters]
    if len(adapters) > 1 or any(weight != FULL_WEIGHT for _, weight in adapters):
        raise InvalidInputError(
            "a server cannot be asked for adapters that are summed or scaled",
            expected="a release with one adapter of weight 1, or with none",
            found=", ".join(weighted),
            fix="run it here, without --runner",
        )


def find(
    cards: Sequence[Card], base: Version, adapters: Sequence[tuple[Version, str]], address: ServingAddress
) -> Served:
    """The release among the models of a server.

    Raises InfrastructureError if it is not there, telling how it gets there, or if it was loaded from something else.
    """
    refuse_unservable(adapters)
    _refuse_two_of_a_name(cards, address)
    below = _base(cards, base, address)
    if not adapters:
        return Served(below, below)
    adapter = adapters[0][0]
    card = _adapter(cards, adapter, base, address)
    _refuse_strange_parent(card, below, cards, address)
    _refuse_shared_root(card, below, cards, address)
    return Served(below, card)


# ---------------------------------------------------------------------------------------------------------


def _refuse_two_of_a_name(cards: Sequence[Card], address: ServingAddress) -> None:
    told: dict[str, Card] = {}
    for card in cards:
        if told.setdefault(card.name, card) != card:
            raise InfrastructureError(
                "the server has two models of one name",
                where=f"{address.url}/models",
                expected="each name once, so that it says which is meant",
                found=card.name,
            )


def _base(cards: Sequence[Card], base: Version, address: ServingAddress) -> Card:
    names = base_names(base.name, base.digest, base.manifest)
    by_name = {card.name: card for card in cards}
    ending = named_digest(names[0])
    same = (card for card in cards if named_digest(card.name) == ending and not card.parent)
    card = next((by_name[name] for name in names if name in by_name), None) or next(same, None)
    if card is None:
        raise InfrastructureError(
            f"the server does not have {base.reference}",
            where=f"{address.url}/models",
            expected=" or ".join(names),
            found=_listed(cards),
            fix=f"`vllm serve FOLDER --served-model-name {names[0]}`, with FOLDER made by "
            f"`tandem pull {base.reference} FOLDER`",
        )
    repository = base.manifest.get("repository")
    if repository and is_repository(card.root) and card.root != repository:
        raise _loaded_from(card, f"{base.reference} comes from {repository}", address)
    return card


def _adapter(cards: Sequence[Card], adapter: Version, base: Version, address: ServingAddress) -> Card:
    name = served_name(adapter.name, adapter.digest)
    by_name = {card.name: card for card in cards}
    same = (card for card in cards if named_digest(card.name) == named_digest(name))
    card = by_name.get(name) or next(same, None)
    if card is None:
        folder = f"/srv/{name}"
        raise InfrastructureError(
            f"the server does not have {adapter.reference}",
            where=f"{address.url}/models",
            expected=name,
            found=_listed(cards),
            fix=f"`tandem pull {adapter.reference} {folder}`, then `vllm serve … --enable-lora --lora-modules "
            f"{name}={folder}`, or POST {address.url}/load_lora_adapter "
            f'{{"lora_name": "{name}", "lora_path": "{folder}"}}',
        )
    other = named_digest(card.root)
    if other is not None and other != named_digest(name):
        raise _loaded_from(card, f"{adapter.reference} is {name}", address)
    return card


def _refuse_strange_parent(card: Card, base: Card, cards: Sequence[Card], address: ServingAddress) -> None:
    # A base may be served under several names, and the first of them is everybody's parent.
    family = {base.name, *(other.name for other in cards if base.root and other.root == base.root)}
    if card.parent and card.parent not in family:
        raise InfrastructureError(
            "the server has the adapter on another base model",
            where=f"{address.url}/models",
            expected=f"parent {base.name}",
            found=f"parent {card.parent}",
        )


def _refuse_shared_root(card: Card, base: Card, cards: Sequence[Card], address: ServingAddress) -> None:
    """One folder cannot hold two versions: one of the two names tells something that is not so any more."""
    if card.root in ("", base.root):  # a server that names the base as everybody's root tells nothing by it
        return
    shared = [c.name for c in cards if c.root == card.root and named_digest(c.name) != named_digest(card.name)]
    if shared:
        raise _loaded_from(card, f"so was {shared[0]}", address)


def _loaded_from(card: Card, expected: str, address: ServingAddress) -> InfrastructureError:
    return InfrastructureError(
        f"the server loaded {card.name} from something else",
        where=f"{address.url}/models",
        expected=expected,
        found=f"loaded from {card.root}",
        fix="load each version from a folder of its own, under its own name",
    )


def _listed(cards: Sequence[Card]) -> str:
    names = [card.name for card in cards]
    return (", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "")) or "no models"
