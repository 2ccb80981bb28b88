"""Adapters for people: what one is, how two differ, what an engine says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cli.output import fields, table, visible
from cli.versions import version_text

if TYPE_CHECKING:
    from registry.domain.adapters.facts import AdapterFacts
    from registry.domain.adapters.inspection import AdapterDiff, AdapterInspection
    from registry.domain.adapters.norms import Norms, UnitChange
    from registry.domain.adapters.serving import ServingReport

SHOWN = 10
"""Modules that a difference lists; the JSON has all."""


def inspection_text(inspection: AdapterInspection, width: int | None = None) -> str:
    """Identity, content, files and lineage, then what it is, how much it changes and what serves it."""
    parts = [version_text(inspection.version), "facts", _facts(inspection), "serving", _limits(inspection.serving)]
    if inspection.norms is not None:
        parts += [f"norms  {inspection.norms.total} in all", _norms(inspection.norms, width)]
    return "\n".join(parts)


def diff_text(diff: AdapterDiff, width: int | None = None, top: int = SHOWN) -> str:
    """What a reviewer reads: the base first, then configuration, then how far the weights moved."""
    base = "the same" if diff.same_base else "not the same, so that these changes are of different weights"
    bases = visible(diff.base_before.name) if diff.same_base else _arrow(diff.base_before.name, diff.base_after.name)
    parts = [
        f"{visible(diff.before)} → {visible(diff.after)}",
        fields([("base", f"{base}: {bases}"), *_about(diff)]),
    ]
    if diff.config:
        changed = [(visible(c.key), _arrow(c.before, c.after)) for c in diff.config]
        parts += ["configuration", fields(changed)]
    else:
        parts.append("configuration  no difference")
    parts += ["weights", fields(_summary(diff))]
    most = diff.changes.most_changed(top)
    if most:
        parts += [f"most changed ({len(most)} of {len(diff.changes.units)})", _changes(most, width)]
    odd = [u for u in diff.changes.units if u.note in {"added", "removed", "shapes differ"}]
    if odd:
        parts += ["on one side only, or of another shape", _changes(odd[:top], width)]
        parts += [f"  and {len(odd) - top} more"] if len(odd) > top else []
    return "\n".join(parts)


def report_text(report: ServingReport, reference: str) -> str:
    """Each rule a line, below it why and what to do."""
    count = len(report.faults)
    said = f"{count} {'fault' if count == 1 else 'faults'}" if count else "would be served"
    marks = {"ok": "✓", "depends": "?", "fault": "✗"}
    lines = [f"{visible(reference)}  {said} by the rules of {report.source}"]
    for ruling in report.rulings:
        lines.append(f"  {marks[ruling.outcome]} {ruling.rule}: {visible(ruling.found)}")
        lines += [f"      {visible(ruling.reason)}"] if ruling.reason else []
        lines += [f"      fix  {visible(ruling.fix)}"] if ruling.fix else []
    if not count:
        lines += [f"  start it with  {visible(option)}" for option in report.options]
    return "\n".join(lines)


# ---------------------------------------------------------------------------------------------------------


def _facts(inspection: AdapterInspection) -> str:
    facts = inspection.facts
    share = f", {facts.share} % of {facts.base_parameters:,} in the base" if facts.base_parameters else ""
    dtypes = facts.dtypes
    scalings = [
        (
            "scaling" if not position else " ",
            f"rank {s.rank}, alpha {visible(s.alpha)}: {s.scaling}, {_counted(s.modules, 'module')}",
        )
        for position, s in enumerate(facts.scalings)
    ]
    targets = [
        ("targets" if not position else " ", f"{visible(t.module)} ×{t.modules}")
        for position, t in enumerate(facts.targets)
    ]
    return fields(
        [
            ("type", facts.kind),
            ("base", visible(inspection.base.name)),
            *scalings,
            *targets,
            ("layers", facts.layers),
            ("virtual tokens", str(facts.virtual_tokens or "")),
            ("whole tensors", visible(", ".join(facts.whole))),
            ("parameters", f"{facts.parameters:,}{share}"),
            ("tensors", f"{facts.tensors:,}, {facts.size:,} bytes"),
            ("dtype", ", ".join(d if len(dtypes) == 1 else f"{d} ({dtypes[d]:,} parameters)" for d in dtypes)),
        ]
    )


def _limits(reports: tuple[ServingReport, ...]) -> str:
    return fields([(report.source, _limit(report)) for report in reports])


def _limit(report: ServingReport) -> str:
    if report.faults:
        return "refused or served wrongly: " + "; ".join(f"{f.rule} ({visible(f.found)})" for f in report.faults)
    depends = [r.rule for r in report.rulings if r.outcome == "depends"]
    return visible(" ".join(report.options)) + (f"  (depends: {', '.join(depends)})" if depends else "")


def _norms(norms: Norms, width: int | None) -> str:
    return table(["MODULE", "OF", "NORM"], [[visible(u.module), u.measure.value, u.norm] for u in norms.units], width)


def _about(diff: AdapterDiff) -> list[tuple[str, str]]:
    pairs = [("type", _kind(diff.facts_before), _kind(diff.facts_after))]
    pairs.append(("parameters", f"{diff.facts_before.parameters:,}", f"{diff.facts_after.parameters:,}"))
    pairs.append(("bytes", f"{diff.facts_before.size:,}", f"{diff.facts_after.size:,}"))
    pairs.append(("dtype", ", ".join(diff.facts_before.dtypes), ", ".join(diff.facts_after.dtypes)))
    return [(label, f"{a} → {b}" if a != b else a) for label, a, b in pairs]


def _kind(facts: AdapterFacts) -> str:
    ranks = sorted({s.rank for s in facts.scalings})
    return f"{facts.kind}, rank {', '.join(map(str, ranks))}" if ranks else facts.kind


def _summary(diff: AdapterDiff) -> list[tuple[str, str]]:
    told = diff.changes.summary
    counts = {
        "changed": told.changed,
        "unchanged": told.unchanged,
        "added": told.added,
        "removed": told.removed,
        "of another shape": told.incomparable,
    }
    return [
        ("modules", ", ".join(f"{count} {word}" for word, count in counts.items() if count) or "none"),
        ("relative change", _of(told.change, "in all", told.largest, "at most", told.median, "in the middle")),
        ("cosine", told.cosine or ""),
    ]


def _of(*pairs: str | None) -> str:
    return ", ".join(f"{value} {word}" for value, word in zip(pairs[::2], pairs[1::2], strict=True) if value)


def _changes(units: tuple[UnitChange, ...] | list[UnitChange], width: int | None) -> str:
    rows = [
        [
            visible(u.module),
            u.measure.value,
            u.change or u.note or "-",
            u.cosine or "-",
            u.before or "-",
            u.after or "-",
        ]
        for u in units
    ]
    return table(["MODULE", "OF", "CHANGE", "COSINE", "NORM BEFORE", "AFTER"], rows, width)


def _arrow(before: str, after: str) -> str:
    return f"{visible(before)} → {visible(after)}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
