"""The page of a report of the log: what was live when, what happened, and what proves it, a piece at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cli.output import instant
from cli.pages.elements import Element, Row, element, facts, mark, section, streamed, table

if TYPE_CHECKING:
    from registry.domain.transparency.reports import Change, LogReport, PolicyThen, Served

_PLAIN = frozenset(
    {"approval", "rejection", "run", "deployment", "waiver", "quarantine", "hold", "freeze", "incident", "policy"}
)
"""What a change tells that is shown as names and values."""
_STATUS = {"satisfied": "better", "unsatisfied": "worse", "error": "worse", "waived": "doubt", "inconclusive": "doubt"}
_VERDICT = {"ALLOW": "better", "WAIT": "doubt", "DENY": "worse"}
_NOTHING = "nothing"


def log_report_page(
    report: LogReport, live: Callable[[str], Iterable[Change]], changes: Iterable[Change]
) -> Iterator[str]:
    """The page, piece by piece. `live` gives the changes by which a stage came to serve something."""
    title = f"{report.application}: what happened"
    return streamed(title, _parts(title, report, live, changes))


# ---------------------------------------------------------------------------------------------------------


def _parts(
    title: str, report: LogReport, live: Callable[[str], Iterable[Change]], changes: Iterable[Change]
) -> Iterator[Element]:
    yield element("h1", title)
    yield element("p", _span(report), class_="faint")
    yield _verified(report)
    yield facts(
        [
            ("Policy before", _policy(report.policy_before)),
            ("Policy after", _policy(report.policy_after)),
            ("Written", " by ".join(filter(None, (instant(report.written_at), report.written_by)))),
        ]
    )
    yield element("h2", "What was live")
    for then in report.stages:
        yield element("h3", then.stage)
        yield _timeline(then.before, live(then.stage))
    yield element("h2", "What happened")
    counted: Counter[str] = Counter()
    for change in changes:
        counted[change.type] += 1
        yield _change(change)
    if not counted:
        yield element("p", "Nothing was changed in this span of time.")
    else:
        rows = [[type_, f"{count:,}"] for type_, count in sorted(counted.items())]
        yield section("In all", table(["Type", "Changes"], rows, [1]))
    yield _proof(report)


def _span(report: LogReport) -> str:
    """`from … to …: entries 12 to 59 of the log`."""
    start = "the beginning" if report.since is None else instant(report.since)
    end = "the end" if report.until is None else instant(report.until)
    entries = (
        f"entries {report.first:,} to {report.end - 1:,} of the log" if report.end > report.first else "no entries"
    )
    return f"from {start} to {end}: {entries}"


def _verified(report: LogReport) -> Element:
    audit = report.audit
    if not audit.faults:
        told = mark(f"All {audit.entries:,} entries of the log are as recorded.", "better")
        return element("div", element("p", told), class_="verdict")
    faults = [element("p", fault) for fault in audit.faults]
    return element(
        "div", element("p", mark("The record is NOT as it was written.", "worse")), *faults, class_="verdict"
    )


def _policy(policy: PolicyThen | None) -> str:
    if policy is None:
        return "none"
    return f"{policy.name}, {policy.digest}, in force since {instant(policy.at)} (entry {policy.index}, {policy.actor})"


def _timeline(before: Served | None, live: Iterable[Change]) -> Element:
    """What a stage served, each until the next. Of the first, only its end is in the span."""
    rows: list[list[str]] = [_served(before)] if before is not None else []
    for change in live:
        if rows:
            rows[-1][1] = instant(change.time)
        rows.append(_placed(change))
    if not rows:
        return element("p", _NOTHING, class_="faint")
    return table(["From", "To", "Release", "How", "Who", "Entry"], rows, [5])


def _served(served: Served) -> list[str]:
    marks = ", ".join((served.kind, *served.marks))
    return [instant(served.at), "", served.release, marks, f"{served.actor} ({served.person})", f"{served.index}"]


def _placed(change: Change) -> list[str]:
    told = change.told.get("deployment", {})
    how = ", ".join((told.get("kind", "damaged"), *told.get("marks", ())))
    who = f"{change.actor} ({told.get('person', '?')}, {change.assurance})"
    return [instant(change.time), "", told.get("release") or change.release or "?", how, who, f"{change.index}"]


def _change(change: Change) -> Element:
    where = "@".join(filter(None, (change.application, change.stage)))
    head = element(
        "h3",
        element("span", f"{change.index}", class_="faint"),
        f" {change.type} ",
        element("span", " ".join(filter(None, (where, change.release))), class_="faint"),
    )
    by = element("div", f"{instant(change.time)} by {change.actor} ({change.assurance})", class_="faint")
    told = [element("p", change.reason)] if change.reason else []
    told += [_told(key, value) for key, value in change.told.items()]
    return element("article", head, by, *told, _ids(change))


def _ids(change: Change) -> Element:
    """What names the change, and what it is about, to programs: folded away."""
    named = {"op_id": change.op_id, **change.subjects}
    if change.decision:
        named["decision id"] = change.decision
    for key, told in change.told.items():
        if key in _PLAIN:
            named |= {f"{key} {name}": value for name, value in told.items() if _is_name(name, value)}
    return element("details", element("summary", "ids", class_="faint"), facts(list(named.items())))


def _is_name(name: str, value: object) -> bool:
    return name == "id" or (isinstance(value, str) and value.startswith("sha256:"))


def _told(key: str, value: Any) -> Element:
    if key == "decision":
        return _decision(value)
    if key == "damaged":
        return element("div", mark(f"damaged: {value}", "worse"))
    if key == "members":
        return element("div", *(element("div", line) for line in _people(value)))
    if key == "components":
        return element("p", ", ".join(map(_part, value)))
    shown = {name: item for name, item in value.items() if name != "reason" and not _is_name(name, item)}
    return facts([(name, _text(item)) for name, item in shown.items()])


def _part(part: Mapping[str, Any]) -> str:
    weight = f" (weight {part['weight']})" if "weight" in part else ""
    return f"{part['role']} {part['version']}{weight}"


def _decision(decision: Mapping[str, Any]) -> Element:
    rows: list[Row] = [
        [
            rule["id"],
            mark(rule["status"], _STATUS.get(rule["status"], "")),
            rule["level"],
            rule["summary"],
            rule["required"],
        ]
        for rule in decision["rules"]
    ]
    verdict = mark(decision["verdict"], _VERDICT.get(decision["verdict"], ""))
    marks = ", ".join(decision.get("marks", ()))
    head = element("div", verdict, f" {decision['action']} {marks}".rstrip(), f" by policy {decision['policy'][:19]}")
    return element("div", head, table(["Rule", "Status", "Level", "Measured", "Required"], rows))


def _people(members: Mapping[str, Any]) -> Iterator[str]:
    for person in members["added"]:
        yield f"added {_person(person)}"
    for person in members["removed"]:
        yield f"removed {_person(person)}"
    for change in members["changed"]:
        yield f"changed {_person(change['before'])} to {_person(change['after'])}"


def _person(person: Mapping[str, Any]) -> str:
    slots = "; ".join(f"{where}: {', '.join(names)}" for where, names in sorted(person["slots"].items()))
    accounts, roles = ", ".join(person["accounts"]), ", ".join(person["roles"])
    return f"{person['human_id']} ({accounts}), roles {roles or 'none'}, slots {slots or 'none'}"


def _text(value: Any) -> str:
    """A value of a told change in a line."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_text(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(_text, value))
    return str(value)


def _proof(report: LogReport) -> Element:
    signed = report.checkpoint
    return section(
        "Proof",
        element("p", "Whoever keeps this checkpoint finds out if anything above is ever altered:", class_="faint"),
        element("pre", signed.note),
        facts([("Key", signed.key), ("Entries", f"{signed.size:,}"), ("Root", signed.root)]),
        element(
            "p",
            "“tandem log verify --since FILE” holds the log to it; “tandem log prove ENTRY” proves an entry to whoever "
            "has the key and no registry.",
            class_="faint",
        ),
    )
