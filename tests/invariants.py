"""What holds of the rows of any registry, whoever did what: looked at after every step, in the words of the database.

Nothing here asks a service or an evaluator. Two looks at one registry also show what must not happen between them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

from registry.domain.times import parse_time
from tests.crashes import Dump, dump, log_problems, stage_problems

Row: TypeAlias = dict[str, Any]

FINAL = frozenset({"succeeded", "failed", "denied", "rejected", "cancelled", "expired", "aborted"})
AUTOMATIC = ("system:verifier", "system:scheduler")
MOVING = frozenset({"stage", "alembic_version", "blob_lease", "blob_tombstone"})
"""Tables whose rows come and go as others say."""
VOLUMINOUS = frozenset(
    {
        *("evaluation_row", "evaluation_score", "evaluation_draw", "evaluation_label"),
        *("generation", "score", "measurement"),
    }
)
"""Tables of which only the number of rows is compared from step to step."""


@dataclass(frozen=True)
class Look:
    """Every row of a registry at a moment, and what they say of decisions."""

    tables: Dump

    def rows(self, table: str, **having: Any) -> list[Row]:
        """Rows in the order in which they were written."""
        found = [r for r in self.tables[table] if all(r[key] == value for key, value in having.items())]
        return sorted(found, key=lambda r: (r["log_index"], r.get("sequence", 0), r.get("position", 0)))

    def decision(self, row: Row) -> Row:
        document: Row = json.loads(row["document"])
        return document

    def facts(self, row: Row) -> Row:
        document: Row = json.loads(row["facts"])
        return document

    def events(self, deployment: str, before: int | None = None) -> list[Row]:
        found = self.rows("deployment_event", deployment_id=deployment)
        return [e for e in found if before is None or e["log_index"] < before]


def look(folder: Path) -> Look:
    return Look(dump(folder))


def breaches(before: Look, after: Look) -> list[str]:
    """Which invariants are broken by what happened between two looks, each with its id."""
    found = [
        *_changed(before, after),
        *(f"I-3, I-4: {line}" for line in stage_problems(after.tables)),
        *(f"I-59: {line}" for line in log_problems(after.tables)),
        *_reopened(before, after),
        *_ended_twice(after),
        *_crowded(after),
        *_reused(after),
    ]
    for row in _new(before, after, "decision"):
        found += _of_decision(after, row)
    for row in _new(before, after, "deployment"):
        found += [f"{line}: {row['kind']} of bot@{row['release']} at {row['stage']}" for line in _of_move(after, row)]
    return found


def _new(before: Look, after: Look, table: str) -> list[Row]:
    known = len(before.tables[table])
    return after.rows(table)[known:]


# What was written stays -------------------------------------------------------------------------------------------


def _changed(before: Look, after: Look) -> Iterator[str]:
    for table, rows in before.tables.items():
        if table in VOLUMINOUS:
            if len(after.tables[table]) < len(rows):
                yield f"I-2: rows of {table} are gone"
        elif table not in MOVING:
            now = {_frozen(table, row) for row in after.tables[table]}
            yield from (f"I-2: a row of {table} changed: {row}" for row in rows if _frozen(table, row) not in now)


def _frozen(table: str, row: Row) -> tuple[tuple[str, Any], ...]:
    return tuple((k, v) for k, v in row.items() if (table, k) != ("promotion", "state"))


def _reopened(before: Look, after: Look) -> Iterator[str]:
    now = {row["id"]: row["state"] for row in after.tables["promotion"]}
    for row in before.tables["promotion"]:
        if row["state"] in FINAL and now[row["id"]] != row["state"]:
            yield f"I-26: promotion {row['id']} went from {row['state']} to {now[row['id']]}"


def _ended_twice(after: Look) -> Iterator[str]:
    ends = {"denied", "verified", "failed", "cancelled", "expired", "rejected", "aborted"}
    for what in (ends, {"executed"}, {"executed", "denied", "cancelled", "expired", "rejected"}):
        steps = Counter(r["promotion"] for r in after.tables["promotion_event"] if r["kind"] in what)
        found = [promotion for promotion, count in steps.items() if count > 1]
        yield from (f"I-26: promotion {promotion} ended more than once: {sorted(what)}" for promotion in found)


def _crowded(after: Look) -> Iterator[str]:
    verifying = Counter(r["stage"] for r in after.tables["promotion"] if r["state"] == "verifying")
    yield from (f"I-28: {count} promotions are being verified at {stage}" for stage, count in verifying.items()
                if count > 1)  # fmt: skip


def _reused(after: Look) -> Iterator[str]:
    for table, key in (("approval_use", "approval"), ("waiver_event", "waiver")):
        uses = Counter(r[key] for r in after.tables[table] if r.get("step", "used") == "used")
        yield from (f"I-22: {key} {i} was used {count} times" for i, count in uses.items() if count > 1)


# Decisions ---------------------------------------------------------------------------------------------------


def _of_decision(after: Look, row: Row) -> Iterator[str]:
    decided, facts = after.decision(row), after.facts(row)
    if row["verdict"] != "ALLOW":
        yield from _unexplained(decided)
    if row["action"] not in {"promote", "break-glass"} or row["verdict"] != "ALLOW":
        return
    status = {r["id"]: r["status"] for r in decided["rules"]}
    conditions = facts["conditions"]
    hard = [r["id"] for r in decided["rules"] if r["level"] == "hard" and r["status"] in {"waived", "unsatisfied"}]
    if hard:
        yield f"I-16: allowed past the hard rules {hard}"
    if any(i["stage"] != row["stage"] and i["cause"] == "break-glass" for i in conditions.get("incidents", ())):
        yield "I-51: something was promoted out of a stage under broken glass"
    newest = max(json.loads(e["leaf"])["time"] for e in after.tables["log"] if e["idx"] < row["log_index"])
    if parse_time(row["at"]) < parse_time(newest) - timedelta(seconds=1):
        yield f"I-53: allowed at {row['at']}, and {newest} was recorded before"
    if row["action"] == "promote":
        if conditions.get("rejections") and status["rejected"] != "waived":
            yield "I-21: allowed past somebody's no"
        if conditions.get("verification") == "pending":
            yield "I-29: what was being verified was replaced by an ordinary promotion"
        yield from _of_people(after, row, decided, facts)


def _unexplained(decided: Row) -> Iterator[str]:
    passing = {"satisfied", "not-applicable", "waived"}
    failing = [r for r in decided["rules"] if r["level"] in {"hard", "soft"} and r["status"] not in passing]
    if not failing:
        yield f"I-60: {decided['verdict']} without a rule that stands in the way"
    for rule in failing:
        if not (rule["summary"] and rule["required"] and rule["remedy"]):
            yield f"I-60: {rule['id']} is {rule['status']} and does not say why, or what would help"


def _of_people(after: Look, row: Row, decided: Row, facts: Row) -> Iterator[str]:
    """Who filled the slots of an allowed promotion."""
    services = {p["human_id"] for p in _members(after, row["log_index"]) if p.get("kind") == "service"}
    used = {r["approval"] for r in after.rows("approval_use", promotion=row["promotion"])}
    for rule in decided["rules"]:
        if rule["type"] != "approval":
            continue
        people = [person for slot in rule["measured"]["slots"] for person in slot["by"]]
        excluded = {c["person"] for c in facts["contributors"] if _excluded(rule["measured"]["separation"], c)}
        if set(people) & excluded:
            yield f"I-19: {set(people) & excluded} had a hand in it and filled a slot"
        if len(set(people)) != len(people):
            yield f"I-20: one person filled two slots: {people}"
        if set(people) & services:
            yield f"I-23: a service filled a slot: {people}"
        given = [a for a in after.rows("approval") if a["id"] in used]
        stray = [a["id"] for a in given if a["binding"] != decided["binding"] or a["release"] != row["release"]]
        if stray or not set(people) <= {a["person"] for a in given}:
            yield f"I-17: {people} filled slots, by approvals {sorted(used)} of which {stray} bind to something else"


def _excluded(separation: str, contributor: Row) -> bool:
    asked: bool = contributor["requester"]
    told: dict[str, bool] = {
        "none": False,
        "requester_only": asked,
        "changed_components": asked or contributor["changed"],
        "all_components": True,
    }
    return told[separation]


def _members(after: Look, before: int) -> list[Row]:
    newest = [r for r in after.rows("members_document") if r["log_index"] < before][-1]
    people: list[Row] = json.loads(newest["document"])["people"]
    return people


# Moves -------------------------------------------------------------------------------------------------------


def _of_move(after: Look, row: Row) -> Iterator[str]:
    """What a new deployment must not be, given everything that was written before it."""
    older = [d for d in after.rows("deployment", stage=row["stage"]) if d["sequence"] < row["sequence"]]
    replaced = older[-1] if older else None
    if row["replaces"] != (replaced and replaced["id"]):
        yield f"I-39: it is not linked to what it replaces, {replaced and replaced['id']}"
    decision = next((d for d in after.tables["decision"] if d["id"] == row["decision"]), None)
    if decision is None or decision["verdict"] != "ALLOW" or decision["action"] != row["kind"]:
        yield "I-30: it has no decision that allows it"
        return
    if row["kind"] == "promote" and replaced is not None:
        judged = [e for e in after.events(replaced["id"], row["log_index"]) if e["kind"] in {"verified", "failed"}]
        if not judged:
            yield "I-29: it replaced something whose verification had not ended"
    if row["kind"] == "break-glass":
        incidents = after.rows("incident", deployment=row["id"], cause="break-glass")
        if [bool(i["approve_by"]) for i in incidents] != [True]:
            yield "I-50: it left no incident with a deadline"
    if row["kind"] == "rollback":
        yield from _of_rollback(after, row, older)
    else:
        yield from _of_kept_out(after, row, decision)


def _of_rollback(after: Look, row: Row, older: list[Row]) -> Iterator[str]:
    target = [d for d in older if d["digest"] == row["digest"] and _known_good(after, d, row["log_index"])]
    if not target:
        yield "I-38: it restores what was not known good at that stage"
    if row["digest"] == older[-1]["digest"]:
        yield "I-38: it restores what served already"
    if row["actor"] not in AUTOMATIC:
        return
    if row["actor"] == "system:verifier" and older[-1]["kind"] == "rollback":
        yield "I-44: a rollback was rolled back automatically"
    since = parse_time(row["at"]) - timedelta(hours=24)
    recent = [d for d in older if d["actor"] in AUTOMATIC and d["kind"] == "rollback" and _time(d) >= since]
    if len(recent) >= 2:
        yield f"I-44: the registry rolled back by itself {len(recent) + 1} times in a day"


def _known_good(after: Look, deployment: Row, before: int) -> bool:
    kinds = [e["kind"] for e in after.events(deployment["id"], before)]
    judged = [kind for kind in kinds if kind in {"verified", "failed"}]
    approved = deployment["kind"] != "break-glass" or "approved" in kinds
    return judged[-1:] == ["verified"] and "rolled-back" not in kinds and approved


def _of_kept_out(after: Look, row: Row, decision: Row) -> Iterator[str]:
    """Quarantines and holds that stood when something went forward, as the rows tell, not the facts."""
    statuses = {r["id"]: r["status"] for r in after.decision(decision)["rules"]}
    digests = {c["digest"] for c in after.rows("release_component", release=row["release"])} | {row["digest"]}
    above = {row["stage"], None, *(["staging"] if row["stage"] == "production" else [])}
    cleared = {c["quarantine"] for c in after.tables["quarantine_clearing"] if c["log_index"] < row["log_index"]}
    reaching = [
        q
        for q in after.rows("quarantine")
        if q["digest"] in digests and q["stage"] in above and q["log_index"] < row["log_index"]
    ]
    active = [q for q in reaching if q["id"] not in cleared]
    if any(q["severity"] == "critical" for q in active):
        yield "I-41, I-42: it was under a critical quarantine"
    if active and row["kind"] == "promote" and statuses["not-quarantined"] != "waived":
        yield f"I-41, I-42: it was quarantined ({active[0]['reference']}) and nobody waived that"
    released = {h["hold"] for h in after.tables["hold_release"] if h["log_index"] < row["log_index"]}
    held = [h for h in after.rows("hold", stage=row["stage"])
            if h["log_index"] < row["log_index"] and h["id"] not in released]  # fmt: skip
    if row["actor"] == "system:auto-promoter":
        newer = all(h["mode"] == "auto" and h["cause"] != "manual" and h["release"] < row["release"] for h in held)
        if active or not newer:
            yield "I-43: the registry promoted what is quarantined, or under a hold"
    elif row["kind"] == "promote" and any(h["mode"] == "all" for h in held):
        yield "I-43: it was promoted under a hold of everything"


def _time(row: Row) -> datetime:
    return parse_time(row["at"])
