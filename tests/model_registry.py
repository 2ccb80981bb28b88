"""The registry of the proof by model: everybody in it, three policies, four releases; what both hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from registry.bootstrap import Local
from registry.domain.errors import InfrastructureError
from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.times import parse_time
from registry.ports import Setup
from tests.fakes import FixedClock
from tests.invariants import Look
from tests.model import PEOPLE, POLICIES, Rules, Who
from tests.model_verbs import Model
from tests.world import CannedRunner, CannedSession, World

START = datetime(2090, 3, 2, 9, tzinfo=UTC)
"""Later than any machine's clock says: a registry is founded at the time of the real one."""

# Policies as files -----------------------------------------------------------------------------------------------

_RULES = {
    "evaluated": "{id: evaluated, type: evaluated, level: hard, suite: required}",
    "good": '{id: good, type: metric, suite: required, metric: primary, require: ">= 0.70"}',
    "close": "{id: close, type: compare, suite: required, metric: primary, against: stage_current, margin: '0.12'}",
}
_NIGHT = """{id: night, type: freeze, windows:
          [{name: night, kind: deny, tz: UTC, rrule: FREQ=DAILY, start: "18:00", end: "20:00"}]}"""


def _span(span: timedelta) -> str:
    return f"{int(span.total_seconds()) // 3600}h"


def _listed(asked: Rules) -> Iterator[str]:
    yield from (text for name, text in _RULES.items() if getattr(asked, name))
    if asked.upstream:
        soak = f", soak: {{duration: {_span(asked.soak)}}}" if asked.soak else ""
        yield f"{{id: upstream, type: upstream, level: hard, stages: [staging]{soak}}}"
    if asked.night:
        yield _NIGHT
    if asked.reviewers:
        ends = "terminal" if asked.terminal else "blocking"
        slots = f"slots: [{{slot: reviewer, count: {asked.reviewers}}}], separation: {asked.separation}"
        yield f"{{id: approval, type: approval, {slots}, ttl: {_span(asked.ttl)}, reject: {ends}}}"


def _stage(asked: Rules) -> Iterator[str]:
    listed = list(_listed(asked))
    if not listed:
        yield "ungated: true"
        return
    yield from ("rules:", *(f"  - {line}" for line in listed))
    if not asked.binds_base:
        yield "bind_base: false"
    yield f"promotion_ttl: {_span(asked.request_ttl)}"
    if asked.on_fail:
        yield 'verify: {checks: [{suite: required, metric: primary, require: ">= 0.50", min_samples: 100}],'
        yield f"         deadline: 1h, on_fail: {asked.on_fail}, on_timeout: {asked.on_timeout}}}"
    if asked.automatic:
        yield "auto_promote: {enabled: true, resume: newer_release}"
    if asked.waivable:
        allowed = ", ".join(sorted(asked.waivable))
        yield f"waivers: {{allow: [{allowed}], slots: [{{slot: risk}}], max_ttl: {_span(asked.waiver_ttl)}}}"
    if asked.retro:
        retro = f"retro: {{slots: [{{slot: reviewer}}], deadline: {_span(asked.retro_deadline)}}}"
        yield f"break_glass: {{{retro}, on_overdue: {asked.on_overdue}}}"


def policy_text(name: str) -> str:
    lines = ["kind: policy", f"name: {name}"]
    if name == "strict":
        lines.append("activation: {slots: [{slot: risk}]}")
    lines.append("stages:")
    for stage, asked in POLICIES[name].items():
        lines += [f"  {stage}:", *(f"    {line}" for line in _stage(asked))]
    return "\n".join(lines) + "\n"


# The registry ----------------------------------------------------------------------------------------------------


class Served(CannedRunner):
    """Answers as many rows rightly as a release is made for, by its kind; `live` says how many while it serves."""

    def __init__(self) -> None:
        super().__init__()
        self.live: int | None = None

    def load(self, setup: Setup) -> CannedSession:
        if self.live == -1:
            raise InfrastructureError("the model does not answer", found="nothing")
        return _Session(self, setup)


class _Session(CannedSession):
    _runner: Served

    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        made_for = self._setup.parameters.max_new_tokens
        right = {"canned": made_for, "harsh": made_for - 60, "kind": 120}[self._runner.name]
        right = right if self._runner.live is None else self._runner.live
        for request in requests:
            row, answer = request.messages[-1]["content"].split()
            yield [Generation(request.key, answer if int(row) < right else "wrong", "eos", 2, 1, 1000)]


ROLES = {
    "ben": ("approver", "promoter"),
    "cid": ("author", "approver", "promoter"),
    "eve": ("approver", "promoter"),
    "dee": ("oncall",),
    "gus": ("admin",),
    "robot": ("author", "promoter"),
}


def admit(owner: Local, who: Who) -> None:
    """Make somebody the member that the model knows."""
    owner.add_member(
        who.account,
        human_id=who.person,
        roles=ROLES[who.person],
        slots=tuple(sorted(who.slots)),
        service=not who.human,
    )


def stock(folder: Path, database: str) -> None:
    """A registry with everybody in it, three policies beside it, and four releases, evaluated."""
    world = World(folder, FixedClock(START), database=database)
    world.stock()
    ana = world.ana
    ana.remove_member("ben@example.com")
    for who in PEOPLE:
        if who.person in ROLES:
            admit(ana, who)
    for name in POLICIES:
        world.write(f"{name}.yaml", policy_text(name))
    ana.activate_policy(folder / "plain.yaml", "bot")
    for right in (110, 113, 84, 40):
        world.release(right, adapter=right == 113)


def stocked_model(now: datetime) -> Model:
    model = Model(now, now)
    for right in (110, 113, 84, 40):
        model.compose(PEOPLE[0], right, adapter=right == 113)
        model.evaluate(PEOPLE[0], len(model.releases), "canned")
    for run in model.runs:
        run.at = START
    return model


# What both hold --------------------------------------------------------------------------------------------------


def held(model: Model) -> dict[str, Any]:
    """What the model holds, in the shape of what is stored."""
    return {
        "placed": [(p.stage, p.epoch, p.release, p.kind, p.by, p.state, p.ended, p.approved) for p in model.placed],
        "requests": [(r.release, r.stage, r.person, r.state, r.expires) for r in model.requests],
        "approvals": [(a.release, a.stage, a.person, a.expires, a.used, a.withdrawn) for a in model.approvals],
        "rejections": [(n.release, n.stage, n.person, n.withdrawn) for n in model.rejections],
        "quarantines": [
            (_named(q.subject), q.stage, q.critical, q.cause, q.person, q.cleared) for q in model.quarantines
        ],
        "holds": [(h.stage, h.mode, h.cause, h.release, h.person, h.released) for h in model.holds],
        "freezes": [(f.scope, f.person, f.lifted) for f in model.freezes],
        "waivers": [
            (w.release, w.stage, w.rule, w.person, w.expires, len(w.grants), w.used, w.revoked) for w in model.waivers
        ],
        "incidents": [
            (i.stage, i.placed.epoch, i.cause, i.person, i.approve_by, len(i.approvals), i.closed, i.overdue)
            for i in model.incidents
        ],
    }


def _named(subject: int | str) -> str:
    return f"bot@{subject}" if isinstance(subject, int) else subject


def stored(seen: Look) -> dict[str, Any]:
    """The same from the rows."""
    epochs = {d["id"]: d["sequence"] for d in seen.tables["deployment"]}
    steps = partial(_steps, seen)
    return {
        "placed": [_placed(seen, d) for d in seen.rows("deployment")],
        "requests": [
            (r["release"], r["stage"], r["person"], r["state"], _time(r, "expires_at")) for r in seen.rows("promotion")
        ],
        "approvals": [
            (a["release"], a["stage"], a["person"], _time(a, "expires_at"),
             *_joined(seen, a, "approval", "use", "withdrawal"))
            for a in seen.rows("approval")
        ],
        "rejections": [
            (n["release"], n["stage"], n["person"], *_joined(seen, n, "rejection", "withdrawal"))
            for n in seen.rows("rejection")
        ],
        "quarantines": [
            (q["reference"], q["stage"], q["severity"] == "critical", q["cause"], q["person"],
             *_joined(seen, q, "quarantine", "clearing"))
            for q in seen.rows("quarantine")
        ],
        "holds": [
            (h["stage"], h["mode"], h["cause"], h["release"], h["person"], *_joined(seen, h, "hold", "release"))
            for h in seen.rows("hold")
        ],
        "freezes": [(_scope(f), f["person"], *_joined(seen, f, "freeze", "lifting")) for f in seen.rows("freeze")],
        "waivers": [
            (w["release"], w["stage"], w["rule"], w["person"], _time(w, "expires_at"),
             len(steps("waiver", w, "granted")), bool(steps("waiver", w, "used")),
             bool(steps("waiver", w, "revoked")))
            for w in seen.rows("waiver")
        ],
        "incidents": [
            (i["stage"], epochs[i["deployment"]], i["cause"], i["person"],
             _time(i, "approve_by"), len(steps("incident", i, "approved")), bool(steps("incident", i, "closed")),
             bool(steps("incident", i, "overdue")))
            for i in seen.rows("incident")
        ],
    }  # fmt: skip


def _time(row: dict[str, Any], column: str) -> datetime | None:
    return None if row[column] is None else parse_time(row[column])


def _placed(seen: Look, row: dict[str, Any]) -> tuple[Any, ...]:
    kinds = [e["kind"] for e in seen.events(row["id"])]
    state = [kind for kind in kinds if kind in {"verified", "failed"}][-1:] or ["pending"]
    ended = [kind for kind in kinds if kind in {"superseded", "rolled-back"}] or [""]
    return (
        row["stage"],
        row["sequence"],
        row["release"],
        row["kind"],
        row["person"],
        state[0],
        ended[0],
        "approved" in kinds,
    )


def _scope(row: dict[str, Any]) -> str | None:
    return f"{row['application']}@{row['stage']}" if row["stage"] else row["application"]


def _joined(seen: Look, row: dict[str, Any], table: str, *endings: str) -> tuple[bool, ...]:
    return tuple(any(r[table] == row["id"] for r in seen.tables[f"{table}_{ending}"]) for ending in endings)


def _steps(seen: Look, table: str, row: dict[str, Any], step: str) -> list[dict[str, Any]]:
    return [r for r in seen.tables[f"{table}_event"] if (r[table], r["step"]) == (row["id"], step)]
