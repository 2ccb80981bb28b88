"""Points that are public keys: of prime order, in their one spelling.

Of a point of small order, somebody can make signatures that hold for many messages, and one with such a point added to
it is a second name for the same key. Both are told by one question: whether the order of the group's large subgroup
takes the point to nothing (RFC 8032, section 5.1). Asked once, when a key comes in; takes milliseconds.
"""

from __future__ import annotations

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
"""The order of the large subgroup of Curve25519."""
_D = -121665 * pow(121666, -1, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)
"""A square root of -1."""

_Point = tuple[int, int, int, int]
"""Extended coordinates (X, Y, Z, T): x = X/Z, y = Y/Z, x y = T/Z."""
_NOTHING: _Point = (0, 1, 1, 0)

_P256 = 2**256 - 2**224 + 2**192 + 2**96 - 1
_B256 = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B


def is_ed25519_key(data: bytes) -> bool:
    """Whether 32 bytes are a point that somebody can have the private key of, and its one spelling."""
    point = _decoded(data) if len(data) == 32 else None
    return point is not None and not _is_nothing(point) and _is_nothing(_times(_L, point))


def is_p256_key(data: bytes) -> bool:
    """Whether 65 bytes are a point of the curve P-256 (whose order is prime), written in full."""
    x, y = int.from_bytes(data[1:33], "big"), int.from_bytes(data[33:], "big")
    whole = len(data) == 65 and data[0] == 4 and x < _P256 and y < _P256
    return whole and (y * y - x**3 + 3 * x - _B256) % _P256 == 0


def _decoded(data: bytes) -> _Point | None:
    y, sign = int.from_bytes(data, "little") & (2**255 - 1), data[31] >> 7
    if y >= _P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _ROOT % _P
    if (x * x - square) % _P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = _P - x
    return x, y, 1, x * y % _P


def _sum(one: _Point, other: _Point) -> _Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % _P
    b = (one[1] + one[0]) * (other[1] + other[0]) % _P
    c = 2 * one[3] * other[3] * _D % _P
    d = 2 * one[2] * other[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _times(factor: int, point: _Point) -> _Point:
    found = _NOTHING
    while factor:
        if factor & 1:
            found = _sum(found, point)
        point, factor = _sum(point, point), factor >> 1
    return found


def _is_nothing(point: _Point) -> bool:
    return point[0] % _P == 0 and (point[1] - point[2]) % _P == 0
