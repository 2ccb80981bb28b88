"""Counting what rules ask of rows and prompts, with no transaction open: what bounds are for other rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import partial

from registry.domain.bases import is_hosted
from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import IntegrityError
from registry.domain.evaluations import TRUNCATED, EvaluatedRow, EvaluationRun
from registry.domain.manifests import Kind, Version
from registry.domain.measuring_gap import measure_gap
from registry.domain.measuring_studies import OutcomeAsked, measure_study
from registry.domain.names import VersionRef
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import Need
from registry.domain.prompts.document import prompt_of
from registry.domain.studies import Arm, Study, Unit
from registry.domain.suites.drawing import asked_by_both
from registry.domain.text_indexes import TextIndex
from registry.integrations.chat_templates import CONFIG, model_view
from registry.integrations.tokenizer_files import TOKENIZER_CONFIG
from registry.services.declared_lengths import declared_tokens
from registry.services.overlapping import Rows, found_in, suite_rows
from registry.services.runtime import Runtime
from registry.services.situation import measure, need_key, rows_for
from registry.services.situation.judges import held_to_verdicts, judge_rows_for
from registry.storage.catalog import Reading

_PLACES = Decimal("1e-12")
_UNMEASURED_PERCENT = 5


def counts(runtime: Runtime, needs: Sequence[Need]) -> dict[Digest, Measurement]:
    """Count what is lacking, by need. Raises what reading the rows raises if they are damaged or gone."""
    found = {}
    shared, studies = Contaminated(runtime), dict[Digest, tuple[Study, Sequence[Unit]]]()
    for need in needs:
        if need.without is not None:
            found[need_key(need)] = _without(runtime, need, shared)
        elif need.kind == "overlap":
            found[need_key(need)] = _overlap(runtime, need)
        elif need.kind == "room":
            found[need_key(need)] = _room(runtime, need)
        elif need.kind == "gap":
            found[need_key(need)] = _gap(runtime, need)
        elif need.kind == "declared":
            found[need_key(need)] = _declared(runtime, need)
        elif need.kind == "outcome":
            found[need_key(need)] = _outcome(runtime, need, studies)
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


# Rows left out -------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Contaminated:
    """The rows of suites that are in indexes of training data, looked up once for all bounds that leave them out."""

    runtime: Runtime
    known: dict[tuple[Digest, Digest], frozenset[str]] = field(default_factory=dict)

    def of(self, suite: Digest, index: Digest) -> frozenset[str]:
        if (suite, index) not in self.known:
            texts, rows = _both(self.runtime, suite, index)
            found = found_in(self.runtime, texts, rows)
            self.known[suite, index] = frozenset(one.sample_id for one in found if one.contaminated)
        return self.known[suite, index]


def _without(runtime: Runtime, need: Need, shared: Contaminated) -> Measurement:
    """The bound of the rows that are in none of the indexes."""
    gone = frozenset[str]().union(*(shared.of(need.suite, index) for index in need.without or ()))
    plain = replace(need, without=None)
    with runtime.catalog.read() as reading:
        rows = rows_for(reading, [plain])
    (found,) = measure([plain], rows.without(gone)).values()
    return found.model_copy(update={"without": need.without})


# Overlap -------------------------------------------------------------------------------------------------


def _overlap(runtime: Runtime, need: Need) -> Measurement:
    index, rows = _both(runtime, need.suite, need.baseline)
    n = contaminated = 0
    with_words = Counter[bool]()
    for found in found_in(runtime, index, rows, lambda asked: with_words.update([bool(asked.wholes)])):
        n += 1
        contaminated += found.contaminated
    if not n:
        return _measurement(need, index.method, n, "no_data")()
    # Nothing is found where nothing can be looked for, which tells nobody that it is not there.
    if not contaminated and (not index.texts or with_words[False] * 100 > n * _UNMEASURED_PERCENT):
        return _measurement(need, index.method, n, "no_rows_with_words" if index.texts else "no_texts")()
    # Rounded up: rounding never favours passing.
    share = decimal_text((Decimal(contaminated) / n).quantize(_PLACES, ROUND_CEILING))
    return _measurement(need, index.method, n)(value=share, lower=share, upper=share)


def _both(runtime: Runtime, asked: Digest, digest: Digest | None) -> tuple[TextIndex, Rows]:
    """An index, and the rows of a suite."""
    with runtime.catalog.read() as reading:
        suite = _by_digest(reading, asked, Kind.SUITE)
        index = reading.text_indexes.with_digest(digest) if digest is not None else None
        if index is None:
            raise IntegrityError("an index that a decision asks for is gone", expected=str(digest), found="no index")
        return index, suite_rows(reading, suite)


def _by_digest(reading: Reading, digest: Digest, kind: Kind) -> Version:
    return next(v for v in reading.artifacts.versions_by_digest(digest) if v.kind is kind)


# Gap -----------------------------------------------------------------------------------------------------


def _gap(runtime: Runtime, need: Need) -> Measurement:
    with runtime.catalog.read() as reading:
        four = [reading.evidence.run_with(run) for run in need.pool or ()]
        seen, seen_without, unseen, unseen_without = (
            reading.evidence.scored_rows(run.evidence, need.scorer) for run in four
        )
        judges = judge_rows_for(reading.evidence, [need])
    learnt = asked_by_both(four[0].seed, seen, seen_without)
    held_out = asked_by_both(four[2].seed, unseen, unseen_without)
    found = measure_gap(
        need.rule, need.run, learnt, held_out, need.scale, level=need.level, limit=need.threshold or "0"
    )
    return held_to_verdicts(need, found, judges)


# Outcome -------------------------------------------------------------------------------------------------


def _outcome(runtime: Runtime, need: Need, known: dict[Digest, tuple[Study, Sequence[Unit]]]) -> Measurement:
    """What production showed. Studies that came to the same have the same units, whoever imported them."""
    if need.run not in known:
        with runtime.catalog.read() as reading:
            same = reading.studies.with_evidence(need.run)
            if not same:
                raise IntegrityError("a study that a decision asks for is gone", expected=need.run, found="no study")
            known[need.run] = same[0], reading.studies.units(same[0])
    study, units = known[need.run]
    asked = OutcomeAsked(
        need.level,
        need.operator,
        need.threshold,
        need.margin,
        superior=bool(need.superior),
        split=need.split,
        anytime=need.anytime,
    )
    return measure_study(need.rule, study, units, Arm(need.by or Arm.CANDIDATE), asked)


# Room ----------------------------------------------------------------------------------------------------


def _room(runtime: Runtime, need: Need) -> Measurement:
    with runtime.catalog.read() as reading:
        run = reading.evidence.run_with(need.run)
        release = reading.releases.get(VersionRef(run.application, number=run.release_number))
        base = reading.artifacts.version(VersionRef(release.base.name, number=release.base.number), Kind.BASE_MODEL)
        rows = reading.evidence.evaluated_rows(need.run)
    answer, limit = int(release.manifest["generation"]["max_new_tokens"]), _limit(runtime, base, run)
    told = [row for row in rows if row.prompt_tokens > 0 or row.finish_reason == TRUNCATED]
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


def _declared(runtime: Runtime, need: Need) -> Measurement:
    """The room that the prompt leaves with the longest values that it declares, at least, and with the shortest."""
    with runtime.catalog.read() as reading:
        run = reading.evidence.run_with(need.run)
        release = reading.releases.get(VersionRef(run.application, number=run.release_number))
        base, prompt = (
            reading.artifacts.version(VersionRef(part.name, number=part.number), kind)
            for part, kind in ((release.base, Kind.BASE_MODEL), (release.prompt, Kind.PROMPT))
        )
    limit, none = _limit(runtime, base, run), partial(_measurement, need, "declared-lengths", 0)
    if is_hosted(base):
        return none("hosted")()
    if limit is None:
        return none("no_window")()
    told = declared_tokens(runtime, prompt_of(prompt.manifest), base, limit)
    if told.least is None or told.most is None:
        return none(told.reason)()
    answer = int(release.manifest["generation"]["max_new_tokens"])
    least, most = (
        decimal_text((1 - Decimal(tokens + answer) / limit).quantize(_PLACES, ROUND_FLOOR))
        for tokens in (told.most, told.least)
    )
    return _measurement(need, "declared-lengths", 1)(value=least, lower=least, upper=most)


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
