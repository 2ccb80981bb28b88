"""Witnessing: a model on a server is held against the one in the registry, where that can be run here in a moment.

Only this tells an adapter, or a base alone, from another that the server has under its name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError
from registry.domain.evaluations import Generation, GenerationRequest, RowState, state_of
from registry.domain.generation import GenerationParameters
from registry.domain.likeness import FARTHEST, PARTING, distance, parted_too_often
from registry.ports import Runner, Session, Setup, Telling

ROWS, TOKENS = 64, 16
"""What is run here as well; what comes first are rows that are missing, whose texts are asked only once."""
TOLD_ROWS = 32
"""Rows of which probabilities are compared: each is a pass of its own here."""


@dataclass(frozen=True, slots=True)
class _Witness:
    """What the model here says: texts, and log-probabilities of the next token if its session tells them."""

    texts: Mapping[Digest, Generation]
    tops: Mapping[Digest, Mapping[str, float]]


def refuse_unlike(
    whose: tuple[str, str],
    engines: tuple[Runner, Runner],
    setup: Setup,
    requests: Sequence[GenerationRequest],
    loadable: Callable[[], AbstractContextManager[Setup]],
) -> None:
    """Raise InfrastructureError if the server answers as another model does.

    `whose` is the release and its part that is named there, `engines` are the server's and ours, and `loadable` gives
    what ours loads. Without an engine, the weights or memory here there is no witness, and nothing is told.
    """
    rows = requests[:ROWS]
    short = _greedy(setup.parameters)
    try:
        with loadable() as here:
            witness = _witness(engines[1].load(replace(here, parameters=short)), rows)
    except InfrastructureError:
        return
    session = engines[0].load(replace(setup, parameters=short))
    _refuse_other_texts(whose, witness, _texts(session, rows))
    _refuse_other_numbers(whose, witness, session, [row for row in rows if row.key in witness.tops])


# ---------------------------------------------------------------------------------------------------------


def _greedy(parameters: GenerationParameters) -> GenerationParameters:
    fewer = min(TOKENS, parameters.max_new_tokens)
    return parameters.model_copy(update={"temperature": "0", "max_new_tokens": fewer})


def _witness(session: Session, rows: Sequence[GenerationRequest]) -> _Witness:
    return _Witness(_texts(session, rows), session.tops(rows[:TOLD_ROWS]) if isinstance(session, Telling) else {})


def _texts(session: Session, rows: Sequence[GenerationRequest]) -> dict[Digest, Generation]:
    """The texts that there are; a row that failed says nothing of the model."""
    every = (text for batch in session.generate(rows) for text in batch)
    return {text.key: text for text in every if state_of(text.finish_reason) is RowState.OK}


def _refuse_other_texts(whose: tuple[str, str], witness: _Witness, there: Mapping[Digest, Generation]) -> None:
    both = [key for key in witness.texts if key in there]
    parted = sum(there[key].output.strip() != witness.texts[key].output.strip() for key in both)
    if parted_too_often(parted, [witness.texts[key].completion_tokens for key in both]):
        raise _unlike(
            whose,
            f"the texts of {whose[1]}, as run here, but for those that part by arithmetic ({PARTING:.0%} of tokens)",
            f"{parted} of {len(both)} texts are others",
        )


def _refuse_other_numbers(
    whose: tuple[str, str], witness: _Witness, session: Session, rows: Sequence[GenerationRequest]
) -> None:
    if not rows or not isinstance(session, Telling):
        return
    told = session.tops(rows)
    apart = distance([told.get(row.key, {}) for row in rows], [witness.tops[row.key] for row in rows])
    if apart is not None and apart > FARTHEST:
        raise _unlike(
            whose,
            f"log-probabilities of {whose[1]}, as run here, to within {FARTHEST:g}",
            f"they differ by {apart:.2f} in the middle of {len(rows)} rows",
        )


def _unlike(whose: tuple[str, str], expected: str, found: str) -> InfrastructureError:
    return InfrastructureError(
        f"the server does not answer as {whose[0]} does",
        expected=expected,
        found=found,
        fix="unload it there, and load it again from a folder of its own",
    )
