"""How much an adapter changes, and how much one version differs from another, without forming a single product.

LoRA adds D = s·B·A to a weight, with B (out, r) and A (r, in). By the cyclic property of the trace (Golub and Van
Loan, "Matrix Computations", 2.3: the Frobenius norm is induced by <X, Y> = trace(Xᵀ·Y)), everything follows from
r x r matrices:

    ||B·A||²       = trace((A·Aᵀ)·(Bᵀ·B))
    <B₁·A₁, B₂·A₂> = trace((A₁·A₂ᵀ)·(B₂ᵀ·B₁))

A difference is not taken from these, where nearly equal numbers would cancel, but from factors of its own:
D₂ - D₁ = (s₂B₂ - s₁B₁)·A₂ + s₁B₁·(A₂ - A₁), ranks filled up with zeros. So a change of one bit is told as what it is.

Memory holds the tensors of one unit of each version, and blocks of them as float64.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, TypeAlias

from registry.domain.adapters.decoding import as_floats, flat_array, raw_array
from registry.domain.adapters.facts import Measure, Unit, significant
from registry.domain.adapters.safetensors_header import DTYPE_BYTES

if TYPE_CHECKING:
    from registry.domain.adapters.decoding import Floats

Read: TypeAlias = Callable[[int, int], bytes]
"""Bytes of the data area of a weights file, from `start` up to `end`."""

BLOCK = 1 << 20
"""Elements that are float64 at a time."""

PRIMARY = frozenset({Measure.DELTA, Measure.SCALE, Measure.TOKENS})
"""What an adapter consists of, rather than what it brings beside that."""


@dataclass(frozen=True, slots=True)
class UnitNorm:
    """The Frobenius norm of a unit, by its measure."""

    module: str
    measure: Measure
    norm: str


@dataclass(frozen=True, slots=True)
class Norms:
    """Norms of all units, and of the primary ones together. Whole tensors and magnitudes are not in `total`."""

    units: tuple[UnitNorm, ...]
    total: str


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A unit in two versions. Absent where there is no such number: of a unit that only one version has, of shapes
    that differ, of a direction or a ratio where a norm is zero."""

    module: str
    measure: Measure
    before: str | None
    after: str | None
    cosine: str | None = None
    change: str | None = None
    """||after - before|| / ||before||."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChangeSummary:
    """All units together. `cosine` and `change` are of all primary units as one vector, where all can be compared."""

    added: int
    removed: int
    changed: int
    unchanged: int
    incomparable: int
    largest: str | None
    median: str | None
    cosine: str | None
    change: str | None


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of every unit, sorted by name."""

    units: tuple[UnitChange, ...]
    summary: ChangeSummary

    def most_changed(self, count: int) -> tuple[UnitChange, ...]:
        """Those with the largest relative change, the largest first."""
        moved = [u for u in self.units if u.change not in {None, "0"}]
        return tuple(sorted(moved, key=lambda u: (-_number(u.change), u.module))[:count])


def norms_of(units: Sequence[Unit], read: Read) -> Norms:
    """The norm of every unit, read in the order of the file."""
    squares = [_measured(unit, read) for unit in units]
    told = [UnitNorm(u.module, u.measure, significant(_root(s))) for u, s in zip(units, squares, strict=True)]
    total = math.fsum(s for u, s in zip(units, squares, strict=True) if u.measure in PRIMARY)
    return Norms(tuple(sorted(told, key=lambda u: (u.module, u.measure))), significant(_root(total)))


def changes_of(before: Sequence[Unit], read_before: Read, after: Sequence[Unit], read_after: Read) -> Changes:
    """What became of every unit from one version to another, each file read in its own order where these agree."""
    found = list(_compared(before, read_before, after, read_after))
    found.sort(key=lambda pair: (pair[0].module, pair[0].measure))
    return Changes(tuple(change for change, _ in found), _summary(found))


# ---------------------------------------------------------------------------------------------------------


_NOISE = 1e-13
"""What is left of a sum whose terms cancel is rounding, below this part of them: other factors, the same product."""


@dataclass(frozen=True, slots=True)
class _Numbers:
    """Squares and inner product of a unit in two versions."""

    before: float
    after: float
    inner: float
    difference: float


def _compared(
    before: Sequence[Unit], read_before: Read, after: Sequence[Unit], read_after: Read
) -> Iterator[tuple[UnitChange, _Numbers | None]]:
    later = {_key(unit): unit for unit in after}
    known = {_key(unit) for unit in before}
    new = [unit for unit in after if _key(unit) not in known]
    for unit in before:
        partner = later.get(_key(unit))
        while partner is not None and new and _start(new[0]) < _start(partner):
            yield _added(new.pop(0), read_after)
        if partner is None:
            square = _measured(unit, read_before)
            change = UnitChange(unit.module, unit.measure, significant(_root(square)), None, note="removed")
            yield change, _Numbers(square, 0, 0, square)
        else:
            yield _moved(unit, read_before, partner, read_after)
    for unit in new:
        yield _added(unit, read_after)


def _added(unit: Unit, read: Read) -> tuple[UnitChange, _Numbers]:
    square = _measured(unit, read)
    change = UnitChange(unit.module, unit.measure, None, significant(_root(square)), note="added")
    return change, _Numbers(0, square, 0, square)


def _moved(one: Unit, read_one: Read, two: Unit, read_two: Read) -> tuple[UnitChange, _Numbers | None]:
    if _size(one) != _size(two):
        first, second = significant(_root(_measured(one, read_one))), significant(_root(_measured(two, read_two)))
        return UnitChange(one.module, one.measure, first, second, note="shapes differ"), None
    numbers = (
        _pair(one, read_one, two, read_two) if one.measure is Measure.DELTA else _flat(one, read_one, two, read_two)
    )
    n1, n2, apart = _root(numbers.before), _root(numbers.after), _root(numbers.difference)
    return (
        UnitChange(
            one.module,
            one.measure,
            significant(n1),
            significant(n2),
            _cosine(numbers),
            significant(apart / n1) if n1 > 0 else "0" if apart == 0 else None,
            note="unchanged" if apart == 0 else "",
        ),
        numbers,
    )


def _measured(unit: Unit, read: Read) -> float:
    """The square of a unit's norm."""
    if unit.measure is Measure.DELTA:
        return _measured_pair(unit, _load(unit, read))
    return math.fsum(_dot(x, x) for x in _values(unit, read))


def _measured_pair(unit: Unit, data: Sequence[bytes]) -> float:
    import numpy as np

    rank = unit.tensors[0].shape[0]
    inputs, outputs = np.zeros((rank, rank)), np.zeros((rank, rank))
    for block in _columns(unit, data, rank):
        inputs += block @ block.T
    for block in _rows(unit, data, rank):
        outputs += block.T @ block
    return _trace(inputs, outputs) * unit.scaling**2


def _pair(one: Unit, read_one: Read, two: Unit, read_two: Read) -> _Numbers:
    """Two low-rank products. Equal bytes are equal without arithmetic."""
    import numpy as np

    first, second = _load(one, read_one), _load(two, read_two)
    if first == second and (_dtypes(one), one.scaling) == (_dtypes(two), two.scaling):
        square = _measured_pair(one, first)
        return _Numbers(square, square, square, 0.0)
    rank = max(one.tensors[0].shape[0], two.tensors[0].shape[0])
    inputs, outputs = _Grams(rank), _Grams(rank)
    for x, y in zip(_columns(one, first, rank), _columns(two, second, rank), strict=True):
        inputs.add(np.concatenate([x, y, y - x]))
    for x, y in zip(_rows(one, first, rank), _rows(two, second, rank), strict=True):
        x, y = x * one.scaling, y * two.scaling
        outputs.add(np.concatenate([x, y, y - x], axis=1).T)
    moved_b, moved_a = _trace(inputs.second, outputs.apart), _trace(inputs.apart, outputs.first)
    both = 2 * _trace(inputs.second_apart, outputs.apart_first)
    difference = moved_b + moved_a + both
    return _Numbers(
        before=_trace(inputs.first, outputs.first),
        after=_trace(inputs.second, outputs.second),
        inner=_trace(inputs.cross, outputs.cross),
        difference=0.0 if difference <= _NOISE * (moved_b + moved_a + abs(both)) else difference,
    )


class _Grams:
    """Of a factor in two versions, x and y, and of their difference d = y - x: what the sums need of them, r x r."""

    def __init__(self, rank: int) -> None:
        import numpy as np

        self._rank = rank
        self._whole = np.zeros((3 * rank, 3 * rank))

    def add(self, stacked: Floats) -> None:
        """Take in a block: the rows of x, of y and of d, one below the other."""
        # a matrix times its own transpose is one call that forms half of it; six products are far slower
        self._whole += stacked @ stacked.T

    @property
    def first(self) -> Floats:
        return self._part(0, 0)

    @property
    def second(self) -> Floats:
        return self._part(1, 1)

    @property
    def cross(self) -> Floats:
        return self._part(0, 1)

    @property
    def apart(self) -> Floats:
        return self._part(2, 2)

    @property
    def second_apart(self) -> Floats:
        return self._part(1, 2)

    @property
    def apart_first(self) -> Floats:
        return self._part(2, 0)

    def _part(self, row: int, column: int) -> Floats:
        r = self._rank
        return self._whole[row * r : (row + 1) * r, column * r : (column + 1) * r]


def _flat(one: Unit, read_one: Read, two: Unit, read_two: Read) -> _Numbers:
    """Two tensors, number by number."""
    blocks = zip(_values(one, read_one), _values(two, read_two), strict=True)
    sums = [(_dot(x, x), _dot(y, y), _dot(x, y), _dot(y - x, y - x)) for x, y in blocks]
    before, after, inner, difference = (math.fsum(column) for column in zip(*sums, strict=True))
    return _Numbers(before, after, inner, difference)


def _load(unit: Unit, read: Read) -> list[bytes]:
    """The bytes of a unit's tensors, read in the order of the file."""
    found = {tensor.name: read(tensor.start, tensor.end) for tensor in sorted(unit.tensors, key=lambda t: t.start)}
    return [found[tensor.name] for tensor in unit.tensors]


def _columns(unit: Unit, data: Sequence[bytes], rank: int) -> Iterator[Floats]:
    """A in blocks of columns, rows of zeros below it up to `rank`."""
    import numpy as np

    tensor = unit.tensors[0]
    raw, width = raw_array(data[0], tensor), max(1, BLOCK // rank)
    for start in range(0, tensor.shape[1], width):
        block = as_floats(raw[:, start : start + width], tensor.dtype)
        yield np.pad(block, ((0, rank - len(block)), (0, 0)))


def _rows(unit: Unit, data: Sequence[bytes], rank: int) -> Iterator[Floats]:
    """B in blocks of rows, columns of zeros beside it up to `rank`."""
    import numpy as np

    tensor = unit.tensors[1]
    raw, height = raw_array(data[1], tensor), max(1, BLOCK // rank)
    for start in range(0, tensor.shape[0], height):
        block = as_floats(raw[start : start + height], tensor.dtype)
        yield np.pad(block, ((0, 0), (0, rank - block.shape[1])))


def _values(unit: Unit, read: Read) -> Iterator[Floats]:
    """The numbers of a tensor in blocks; of IA3's vectors, how far they are from one. At least one block."""
    (tensor,) = unit.tensors
    step = BLOCK * DTYPE_BYTES[tensor.dtype]
    for start in range(tensor.start, tensor.end, step) or (tensor.start,):
        values = as_floats(flat_array(read(start, min(start + step, tensor.end)), tensor), tensor.dtype)
        yield values - 1 if unit.measure is Measure.SCALE else values


def _dot(x: Floats, y: Floats) -> float:
    return float(x @ y)


def _trace(left: Floats, right: Floats) -> float:
    """trace(L·Rᵀ)."""
    return float((left * right).sum())


def _root(square: float) -> float:
    """Of a square that rounding may have made less than zero."""
    return square if math.isnan(square) else math.sqrt(max(square, 0.0))


def _cosine(numbers: _Numbers) -> str | None:
    if numbers.difference == 0 and numbers.before > 0:
        return "1"
    length = _root(numbers.before) * _root(numbers.after)
    if not length > 0:
        return None
    return significant(max(-1.0, min(1.0, numbers.inner / length)))


def _summary(found: Sequence[tuple[UnitChange, _Numbers | None]]) -> ChangeSummary:
    changes = [change for change, _ in found]
    ratios = [_number(change.change) for change in changes if change.change is not None]
    primary = [numbers for change, numbers in found if change.measure in PRIMARY]
    whole = _sum([n for n in primary if n is not None])
    alike = None not in primary and len({c.measure for c in changes if c.measure in PRIMARY}) == 1
    apart, length = _root(whole.difference), _root(whole.before)
    return ChangeSummary(
        added=sum(c.note == "added" for c in changes),
        removed=sum(c.note == "removed" for c in changes),
        changed=sum(not c.note for c in changes),
        unchanged=sum(c.note == "unchanged" for c in changes),
        incomparable=sum(c.note == "shapes differ" for c in changes),
        largest=significant(max(ratios)) if ratios else None,
        median=significant(median(ratios)) if ratios else None,
        cosine=_cosine(whole) if alike else None,
        change=significant(apart / length) if alike and length > 0 else None,
    )


def _sum(numbers: Sequence[_Numbers]) -> _Numbers:
    return _Numbers(
        math.fsum(n.before for n in numbers),
        math.fsum(n.after for n in numbers),
        math.fsum(n.inner for n in numbers),
        math.fsum(n.difference for n in numbers),
    )


def _number(text: str | None) -> float:
    """A told number again; `undefined` counts as the largest, because it has to be looked at."""
    return math.inf if text in {None, "undefined", "infinite"} else float(str(text))


def _size(unit: Unit) -> tuple[int, ...]:
    """What two units must share to be compared: of a delta its outer sizes, whatever the rank."""
    if unit.measure is Measure.DELTA:
        a, b = unit.tensors
        return (a.shape[1], b.shape[0])
    return unit.tensors[0].shape


def _dtypes(unit: Unit) -> list[str]:
    return [tensor.dtype for tensor in unit.tensors]


def _key(unit: Unit) -> tuple[str, Measure]:
    return unit.module, unit.measure


def _start(unit: Unit) -> int:
    return min(tensor.start for tensor in unit.tensors)
