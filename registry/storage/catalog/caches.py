"""Caches: texts that were generated and scores that were computed before. No log entry lists them.

They only save work: a run records what it took from them among its own rows, which its digests bind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from registry.domain.digests import Digest
from registry.domain.evaluations import Generation
from registry.storage.catalog.work import Write, table
from registry.storage.tables.evidence import GenerationRow, ScoreRow

_MANY = 500
"""Keys per query: well below the variable limits of the databases."""

_TEXT, _SCORE = table(GenerationRow), table(ScoreRow)


def kept_texts(connection: Connection, keys: Sequence[Digest]) -> dict[Digest, Generation]:
    """Those of the texts that were generated before."""
    found: dict[Digest, Generation] = {}
    for some in _portions(keys):
        # Plain columns: entities take four times as long, which is most of a run whose texts are all here.
        for r in connection.execute(select(_TEXT).where(_TEXT.c.key.in_(some))):
            key = Digest(r.key)
            found[key] = Generation(key, r.output, r.finish_reason, r.prompt_tokens, r.completion_tokens, r.latency_us)
    return found


def oldest_text(connection: Connection, keys: Sequence[Digest]) -> str | None:
    """When the oldest of the texts was kept; None if there is none, or one whose time nobody noted."""
    oldest: list[str] = []
    known = select(func.min(_TEXT.c.at), func.count(_TEXT.c.at), func.count()).select_from(_TEXT)
    for some in _portions(keys):
        found: Any = connection.execute(known.where(_TEXT.c.key.in_(some)))
        at, noted, texts = found.one()
        if noted < texts:
            return None
        oldest += [at] if texts else []
    return min(oldest, default=None)


def add_texts(work: Write, texts: Iterable[Generation]) -> None:
    """Keep texts. One that is there already stays: the first one counts."""
    new = {text.key: text for text in texts}
    for known in kept_texts(work.connection, list(new)):
        del new[known]
    work.insert_many(GenerationRow, (_text_values(text, work.now) for text in new.values()))


def kept_scores(connection: Connection, keys: Sequence[Digest]) -> dict[Digest, str]:
    """Those of the scores that were computed before."""
    found: dict[Digest, str] = {}
    for some in _portions(keys):
        rows = connection.execute(select(_SCORE.c.key, _SCORE.c.value).where(_SCORE.c.key.in_(some)))
        found.update((Digest(key), value) for key, value in rows)
    return found


def add_scores(work: Write, scores: Mapping[Digest, str]) -> None:
    """Keep scores. One that is there already stays."""
    known = kept_scores(work.connection, list(scores))
    work.insert_many(ScoreRow, ({"key": key, "value": value} for key, value in scores.items() if key not in known))


# ---------------------------------------------------------------------------------------------------------


def _portions(keys: Sequence[Digest]) -> Iterator[Sequence[Digest]]:
    for start in range(0, len(keys), _MANY):
        yield keys[start : start + _MANY]


def _text_values(text: Generation, now: str) -> dict[str, Any]:
    return {
        "key": text.key,
        "output": text.output,
        "finish_reason": text.finish_reason,
        "prompt_tokens": text.prompt_tokens,
        "completion_tokens": text.completion_tokens,
        "latency_us": text.latency_us,
        "at": now,
    }
