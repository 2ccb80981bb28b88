"""Drafts of safetensors files, and the kinds of change that are made to them."""

from __future__ import annotations

import json
import random
import struct
from collections.abc import Callable
from dataclasses import dataclass, field

from registry.domain.adapters.safetensors_header import DTYPE_BYTES

NAMES = ("a", "b.weight", "base_model.model.l.0.lora_A.weight", "é", "c", "d", "z-1", "深")
ODD_NUMBERS = ("-1", "-0", "1.0", "1e0", "1E2", "01", "+1", "true", "null", '"1"', "[]", "0x1", "9" * 20, "NaN")
HUGE_NUMBERS = (2**31, 2**53 - 1, 2**53, 2**63, 2**64 - 1, 2**64, 10**30)
ODD_VALUES = ("1", "null", "{}", '{"a":"b"}', "[]", "true", '"x', "1.5e400")
RAW = b'{}[]",:0123456789-. \n\t\\aFeu\x00\x80\xff'


@dataclass
class Draft:
    """A file in the making: texts of JSON, so that a document can be written that no writer would write."""

    pairs: list[tuple[str, dict[str, str]]]
    """For each tensor its name as written, and its fields."""
    metadata: list[str]
    data: int
    """Bytes after the header."""
    before: str = ""
    after: str = ""
    more: list[str] = field(default_factory=list)
    """Further members of the header's object."""
    raw: list[tuple[float, int]] = field(default_factory=list)
    """Bytes to be overwritten, each by where it is (0 to 1) and what comes there."""
    length: int = 0
    """How much the length before the header is off."""

    def encoded(self) -> bytes:
        tensors = [
            f"{name}:{{" + ",".join(f'"{k}":{v}' for k, v in fields.items()) + "}" for name, fields in self.pairs
        ]
        members = [*(f'"__metadata__":{m}' for m in self.metadata), *tensors, *self.more]
        text = bytearray((self.before + "{" + ",".join(members) + "}" + self.after).encode("utf-8", "surrogatepass"))
        for place, byte in self.raw:
            text[int(place * len(text))] = byte
        return struct.pack("<Q", max(0, len(text) + self.length)) + bytes(text) + bytes(max(0, self.data))


def good_draft(chance: random.Random) -> Draft:
    pairs, end = [], 0
    for name in chance.sample(NAMES, chance.randint(1, 4)):
        dtype = chance.choice(tuple(DTYPE_BYTES))
        shape = [chance.choice((0, 1, 1, 2, 3)) for _ in range(chance.randint(0, 3))]
        size = DTYPE_BYTES[dtype]
        for count in shape:
            size *= count
        pairs.append((json.dumps(name, ensure_ascii=chance.random() < 0.5), _fields(dtype, shape, end, end + size)))
        end += size
    chance.shuffle(pairs)
    return Draft(pairs, ['{"format":"pt"}'] if chance.random() < 0.5 else [], end)


def _fields(dtype: str, shape: list[int], start: int, end: int) -> dict[str, str]:
    return {"dtype": f'"{dtype}"', "shape": json.dumps(shape), "data_offsets": f"[{start},{end}]"}


def _extent(fields: dict[str, str]) -> tuple[int, int] | None:
    try:
        start, end = json.loads(fields["data_offsets"])
        return (start, end) if type(start) is int and type(end) is int else None
    except (KeyError, ValueError, TypeError):
        return None


def _one(draft: Draft, chance: random.Random) -> dict[str, str]:
    return chance.choice(draft.pairs)[1]


def _with_bytes(draft: Draft, chance: random.Random) -> dict[str, str] | None:
    found = [f for _, f in draft.pairs if (extent := _extent(f)) and extent[1] > extent[0] >= 0]
    return chance.choice(found) if found else None


def moved_offset(draft: Draft, chance: random.Random) -> bool:
    fields = _one(draft, chance)
    extent = list(_extent(fields) or (0, 0))
    extent[chance.randint(0, 1)] += chance.choice((-8, -4, -1, 1, 2, 4, 8, 2**32, 2**63))
    fields["data_offsets"] = json.dumps(extent)
    return True


def overlap(draft: Draft, chance: random.Random) -> bool:
    """A tensor more, of the same kind, over bytes that another one owns."""
    fields = _with_bytes(draft, chance)
    if fields is None:
        return False
    draft.pairs.append((f'"over{len(draft.pairs)}"', dict(fields)))
    return True


def partial_overlap(draft: Draft, chance: random.Random) -> bool:
    """A tensor more whose bytes begin within another's; the file is as long as both need."""
    fields = _with_bytes(draft, chance)
    extent = _extent(fields) if fields else None
    if extent is None or extent[1] - extent[0] < 2 or extent[1] > 2**20:
        return False
    start, end = extent[1] - 1, extent[1] + 7
    draft.pairs.append((f'"across{len(draft.pairs)}"', _fields("U8", [8], start, end)))
    draft.data = max(draft.data, end)
    return True


def gap(draft: Draft, chance: random.Random) -> bool:
    """A tensor more, behind bytes that none owns."""
    if draft.data > 2**20:
        return False
    start = draft.data + chance.choice((1, 4, 8))
    draft.pairs.append((f'"far{len(draft.pairs)}"', _fields("U8", [4], start, start + 4)))
    draft.data = start + 4
    return True


def trailing_bytes(draft: Draft, chance: random.Random) -> bool:
    draft.data += chance.choice((1, 2, 8, 22))
    return True


def cut_bytes(draft: Draft, chance: random.Random) -> bool:
    if draft.data == 0:
        return False
    draft.data -= chance.randint(1, min(draft.data, 8))
    return True


def name_twice(draft: Draft, chance: random.Random) -> bool:
    """The same tensor again: the library takes the last one of a name."""
    name, fields = chance.choice(draft.pairs)
    draft.pairs.append((name, dict(fields)))
    return True


def name_twice_escaped(draft: Draft, chance: random.Random) -> bool:
    name, fields = chance.choice(draft.pairs)
    text = json.loads(name) if name.startswith('"') else ""
    if not text or any(ord(c) > 0xFFFF for c in text):
        return False
    draft.pairs.append(('"' + "".join(f"\\u{ord(c):04x}" for c in text) + '"', dict(fields)))
    return True


def field_twice(draft: Draft, chance: random.Random) -> bool:
    fields = _one(draft, chance)
    key = chance.choice(sorted(fields))
    fields[f'{key}":{fields[key]},"{key}'] = fields[key]
    return True


def missing_field(draft: Draft, chance: random.Random) -> bool:
    fields = _one(draft, chance)
    fields.pop(chance.choice(sorted(fields)))
    return bool(fields)


def further_field(draft: Draft, chance: random.Random) -> bool:
    _one(draft, chance)[chance.choice(("x", "strides", "Shape", ""))] = chance.choice(ODD_VALUES[:6])
    return True


def unknown_dtype(draft: Draft, chance: random.Random) -> bool:
    _one(draft, chance)["dtype"] = chance.choice(('"F31"', '"f32"', '"F8_E4M3FNUZ"', '""', "1", "null", '["F32"]'))
    return True


def other_dtype(draft: Draft, chance: random.Random) -> bool:
    _one(draft, chance)["dtype"] = f'"{chance.choice(tuple(DTYPE_BYTES))}"'
    return True


def other_shape(draft: Draft, chance: random.Random) -> bool:
    _one(draft, chance)["shape"] = json.dumps([chance.randint(0, 4) for _ in range(chance.randint(0, 4))])
    return True


def odd_number(draft: Draft, chance: random.Random) -> bool:
    key = chance.choice(("shape", "data_offsets"))
    number = chance.choice(ODD_NUMBERS)
    _one(draft, chance)[key] = f"[{number},{number}]" if key == "data_offsets" else f"[{number}]"
    return True


def huge_number(draft: Draft, chance: random.Random) -> bool:
    fields, number = _one(draft, chance), chance.choice(HUGE_NUMBERS)
    if chance.random() < 0.5:
        fields["shape"] = json.dumps([number, chance.choice((0, 1, number)), chance.choice((0, 1))])
    else:
        fields["data_offsets"] = json.dumps([chance.choice((0, number)), number])
    return True


def overflow_behind_zero(draft: Draft, chance: random.Random) -> bool:
    """A product that is zero, after it was larger than any file."""
    draft.pairs.append((f'"deep{len(draft.pairs)}"', _fields("F32", [2**40, 2**40, 0], draft.data, draft.data)))
    return True


def odd_value(draft: Draft, chance: random.Random) -> bool:
    _one(draft, chance)[chance.choice(("dtype", "shape", "data_offsets"))] = chance.choice(ODD_VALUES)
    return True


def odd_name(draft: Draft, chance: random.Random) -> bool:
    names = ('""', '"a\\u0007"', '"' + "n" * 513 + '"', '"\\ud800"', '"\x7f"', '"a\\nb"', '"\\u202e"')
    draft.pairs[chance.randrange(len(draft.pairs))] = (chance.choice(names), _one(draft, chance))
    return True


def odd_metadata(draft: Draft, chance: random.Random) -> bool:
    wrong = ('{"a":1}', '{"a":null}', "[]", "null", '"x"', '{"a":{"b":"c"}}', '{"a":"\\ud800"}', '{"a":"b","a":"b"}')
    draft.metadata = [chance.choice(wrong)]
    return True


def metadata_twice(draft: Draft, chance: random.Random) -> bool:
    draft.metadata = ['{"a":"b"}', '{"a":"b"}']
    return True


def not_a_tensor(draft: Draft, chance: random.Random) -> bool:
    draft.more.append(f'"more{len(draft.more)}":{chance.choice(ODD_VALUES)}')
    return True


def text_before(draft: Draft, chance: random.Random) -> bool:
    draft.before = chance.choice((" ", "\n", "\ufeff", "[", "x"))
    return True


def text_after(draft: Draft, chance: random.Random) -> bool:
    draft.after = chance.choice(("\n", "\t ", "{}", "\x00", ",", "]"))
    return True


def raw_byte(draft: Draft, chance: random.Random) -> bool:
    draft.raw.append((chance.random(), chance.choice(RAW)))
    return True


def wrong_length(draft: Draft, chance: random.Random) -> bool:
    draft.length = chance.choice((-8, -1, 1, 2, 8, 2**20, 2**62))
    return True


def padding(draft: Draft, chance: random.Random) -> bool:
    draft.after = " " * chance.randint(1, 8)
    return True


def more_metadata(draft: Draft, chance: random.Random) -> bool:
    draft.metadata = [json.dumps({"format": "pt", "k": chance.choice(("v", "é", ""))})]
    return True


def shuffled(draft: Draft, chance: random.Random) -> bool:
    chance.shuffle(draft.pairs)
    return True


def empty_tensor(draft: Draft, chance: random.Random) -> bool:
    if draft.data > 2**20:
        return False
    draft.pairs.append((f'"empty{len(draft.pairs)}"', _fields("F32", [0, 4], draft.data, draft.data)))
    return True


_FATAL: tuple[Callable[[Draft, random.Random], bool], ...] = (
    overlap,
    name_twice,
    name_twice_escaped,
    field_twice,
    overflow_behind_zero,
    odd_name,
)
_JUDGED: tuple[Callable[[Draft, random.Random], bool], ...] = (
    partial_overlap,
    gap,
    trailing_bytes,
    cut_bytes,
    missing_field,
    further_field,
    unknown_dtype,
    odd_number,
    odd_metadata,
    metadata_twice,
    not_a_tensor,
    text_before,
    text_after,
    moved_offset,
    other_dtype,
    other_shape,
    huge_number,
    odd_value,
    raw_byte,
    wrong_length,
)
_NEUTRAL: tuple[Callable[[Draft, random.Random], bool], ...] = (padding, more_metadata, shuffled, empty_tensor)

CHANGES = {change.__name__: change for change in (*_FATAL, *_JUDGED, *_NEUTRAL)}

KINDS = tuple(CHANGES)

NEUTRAL = frozenset(change.__name__ for change in _NEUTRAL)
FATAL = frozenset(change.__name__ for change in _FATAL)
"""Where the library does not say so, it is known: it takes the last tensor of a name, for one."""
