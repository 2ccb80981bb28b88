"""How pages look: colours for light and dark, one column, tables with figures below each other."""

from __future__ import annotations

STYLE = """
:root {
  color-scheme: light dark;
  --paper: #fcfcfb; --ink: #1b1b1a; --faint: #66645f; --line: #dedcd6; --panel: #f3f2ef;
  --better: #0b7a50; --worse: #c0362c; --doubt: #94620a; --plain: #6b6963;
  --one: #8a8780; --two: #2a68c8; --three: #c2571a; --four: #6a4bb5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191918; --ink: #eceae4; --faint: #a3a099; --line: #3a3935; --panel: #232321;
    --better: #4cc38a; --worse: #f0776c; --doubt: #e0a83c; --plain: #a3a099;
    --one: #a3a099; --two: #6ea2f5; --three: #ec9257; --four: #ab93ee;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.05rem; margin: 2.25rem 0 .5rem; }
h3 { font-size: .95rem; margin: 1.25rem 0 .4rem; }
p { margin: .4rem 0; max-width: 46rem; }
.faint { color: var(--faint); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 1rem 0 0; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .92rem; }
th { text-align: left; font-weight: 600; color: var(--faint); font-size: .82rem; white-space: nowrap; }
th, td { padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.number { text-align: right; white-space: nowrap; }
td .mark { white-space: nowrap; }
.mark { color: var(--plain); }
.mark.better { color: var(--better); font-weight: 600; }
.mark.worse { color: var(--worse); font-weight: 600; }
.mark.doubt { color: var(--doubt); font-weight: 600; }
.verdict { background: var(--panel); border-radius: 6px; padding: .8rem 1rem; margin: 1rem 0 0; }
.verdict strong { font-size: 1.1rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 16em; overflow-y: auto; min-width: 14rem;
  font: .84rem/1.45 ui-monospace, "DejaVu Sans Mono", monospace; }
td .text.short { min-width: 5rem; }
article { border-top: 1px solid var(--line); padding: .5rem 0 .6rem; overflow-wrap: anywhere; }
article h3 { margin: 0; }
article dl { margin: .3rem 0 0; }
summary { cursor: pointer; width: max-content; }
pre { overflow-x: auto; }
code, pre { font: .86rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
td:first-child { min-width: 9rem; }
svg { display: block; width: 100%; min-width: 36rem; max-width: 50rem; height: auto;
  margin: .75rem 0; font: 12px system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
svg text { fill: var(--ink); }
svg text.faint { fill: var(--faint); }
svg .grid { stroke: var(--line); stroke-width: 1; }
svg .zero { stroke: var(--faint); stroke-width: 1.2; stroke-dasharray: 3 3; }
svg .plain { stroke: var(--plain); fill: var(--plain); }
svg .better { stroke: var(--better); fill: var(--better); }
svg .worse { stroke: var(--worse); fill: var(--worse); }
svg .doubt { stroke: var(--doubt); fill: var(--doubt); }
svg .one { stroke: var(--one); fill: var(--one); }
svg .two { stroke: var(--two); fill: var(--two); }
svg .three { stroke: var(--three); fill: var(--three); }
svg .four { stroke: var(--four); fill: var(--four); }
svg .bar { stroke-width: 2; }
svg .curve { stroke-width: 2; fill: none; }
footer { margin-top: 3rem; color: var(--faint); font-size: .85rem;
  border-top: 1px solid var(--line); padding-top: .75rem; }
@media print { :root { color-scheme: light; } .text { max-height: none; } }
""".strip()
