"""Perturbations: the same prompt, worded or laid out a little differently, to see how much hangs on that.

The rules of the room: only the fixed text of a prompt changes, never a variable or a tag of its template language, and
never what an assistant says in an example. What changes how, and which rows are asked by variants, depends on nothing
but the prompt and the suite. What a built-in set does to a prompt never changes: another set has another number.
"""

from __future__ import annotations

from registry.domain.perturbations.choosing import chosen
from registry.domain.perturbations.fixed_text import Reader, Segment, simple_segments
from registry.domain.perturbations.sets import SETS, names_in
from registry.domain.perturbations.variants import LeftOut, Perturbed, Replacements, Variant, perturbed

__all__ = [
    "SETS",
    "LeftOut",
    "Perturbed",
    "Reader",
    "Replacements",
    "Segment",
    "Variant",
    "chosen",
    "names_in",
    "perturbed",
    "simple_segments",
]
