"""Counting what rules ask of rows and prompts, with no transaction open: what bounds are for other rules."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import partial

from registry.domain.bases import is_hosted
from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import IntegrityError
from registry.domain.evaluations import TRUNCATED, EvaluatedRow, EvaluationRun
from registry.domain.manifests import Kind, Version
from registry.domain.measuring_gap import measure_gap
from registry.domain.names import VersionRef
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import Need
from registry.domain.text_indexes import METHOD, TextIndex
from registry.integrations.chat_templates import CONFIG, model_view
from registry.integrations.tokenizer_files import TOKENIZER_CONFIG
from registry.services.overlapping import Rows, found_in, suite_rows
from registry.services.runtime import Runtime
from registry.services.situation import need_key
from registry.storage.catalog import Reading

_PLACES = Decimal("1e-12")
_UNMEASURED_PERCENT = 5


def counts(runtime: Runtime, needs: Sequence[Need]) -> dict[Digest, Measurement]:
    """Count what is lacking, by need. Raises what reading the rows raises if they are damaged or gone."""
    found = {}
    for need in needs:
        if need.kind == "overlap":
            found[need_key(need)] = _overlap(runtime, need)
        elif need.kind == "room":
            found[need_key(need)] = _room(runtime, need)
        elif need.kind == "gap":
            found[need_key(need)] = _gap(runtime, need)
    return found


# ---------------------------------------------------------------------------------------------------------


def _measurement(need: Need, method: str, n: int, reason: str = "") -> partial[Measurement]:
    return partial(
        Measurement,
        rule=need.rule,
        run=need.run,
        baseline=need.baseline,
        n=n,
        clusters=n,
        level="1",
        method=method,
        reason=reason,
    )


# Overlap -------------------------------------------------------------------------------------------------


def _overlap(runtime: Runtime, need: Need) -> Measurement:
    index, rows = _both(runtime, need)
    n = contaminated = 0
    for found in found_in(runtime, index, rows):
        n += 1
        contaminated += found.contaminated
    if not n:
        return _measurement(need, METHOD, n, "no_data")()
    # Rounded up: rounding never favours passing.
    share = decimal_text((Decimal(contaminated) / n).quantize(_PLACES, ROUND_CEILING))
    return _measurement(need, METHOD, n)(value=share, lower=share, upper=share)


def _both(runtime: Runtime, need: Need) -> tuple[TextIndex, Rows]:
    """The index of a need, and the rows of its suite."""
    with runtime.catalog.read() as reading:
        suite = _by_digest(reading, need.suite, Kind.SUITE)
        index = reading.text_indexes.with_digest(need.baseline) if need.baseline is not None else None
        if index is None:
            raise IntegrityError(
                "an index that a decision asks for is gone", expected=str(need.baseline), found="no index"
            )
        return index, suite_rows(reading, suite)


def _by_digest(reading: Reading, digest: Digest, kind: Kind) -> Version:
    return next(v for v in reading.artifacts.versions_by_digest(digest) if v.kind is kind)


# Gap -----------------------------------------------------------------------------------------------------


def _gap(runtime: Runtime, need: Need) -> Measurement:
    with runtime.catalog.read() as reading:
        seen, seen_without, unseen, unseen_without = (
            reading.evidence.scored_rows(run, need.scorer) for run in need.pool or ()
        )
    return measure_gap(
        need.rule, need.run, (seen, seen_without), (unseen, unseen_without), need.scale, level=need.level
    )


# Room ----------------------------------------------------------------------------------------------------


def _room(runtime: Runtime, need: Need) -> Measurement:
    with runtime.catalog.read() as reading:
        run = reading.evidence.run_with(need.run)
        release = reading.releases.get(VersionRef(run.application, number=run.release_number))
        base = reading.artifacts.version(VersionRef(release.base.name, number=release.base.number), Kind.BASE_MODEL)
        rows = reading.evidence.evaluated_rows(need.run)
    answer, limit = int(release.manifest["generation"]["max_new_tokens"]), _limit(runtime, base, run)
    told = [row for row in rows if row.prompt_tokens > 0]
    method = "first-percentile"
    if not told:
        return _measurement(need, method, 0, "no_data")()
    if limit is None:
        return _measurement(need, method, len(told), "no_window")()
    room = sorted(_left(row, answer, limit) for row in told)
    # A prompt that did not fit is known not to, however many others were not measured.
    if (len(rows) - len(told)) * 100 > len(rows) * _UNMEASURED_PERCENT and room[0] >= 0:
        return _measurement(need, method, len(told), "too_many_unmeasured")()
    first = room[(len(room) - 1) // 100]
    least, value, most = (decimal_text(n.quantize(_PLACES, ROUND_FLOOR)) for n in (room[0], first, room[-1]))
    return _measurement(need, method, len(told))(value=value, lower=least, upper=most)


def _left(row: EvaluatedRow, answer: int, limit: int) -> Decimal:
    """The share of the context that a row leaves; of one that was refused as too long, always less than nothing."""
    left = 1 - Decimal(row.prompt_tokens + answer) / limit
    return min(left, -_PLACES) if row.finish_reason == TRUNCATED else left


def _limit(runtime: Runtime, base: Version, run: EvaluationRun) -> int | None:
    """Tokens that prompt and answer may have together: by the base model's files, and by the server that ran it."""
    served = run.runner.details.get("window", "")
    known = [int(served)] if served.isascii() and served.isdigit() and int(served) > 0 else []
    if not is_hosted(base):
        wanted = {f.path: f.digest for f in base.files if f.stored and f.path in (CONFIG, TOKENIZER_CONFIG)}
        files = {path: runtime.blobs.get(digest) for path, digest in wanted.items()}
        window = model_view(base.reference, files).window
        known += [] if window is None else [window]
    return min(known, default=None)
