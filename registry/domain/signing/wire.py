"""The wire format of SSH (RFC 4251, section 5): lengths and bytes, read strictly, of what a stranger wrote."""

from __future__ import annotations

from collections.abc import Callable

from registry.domain.errors import InvalidInputError

Parts = tuple[bytes, ...]


class Wire:
    """Bytes that are read from their beginning. What does not fit is refused by `fault`."""

    def __init__(self, data: bytes, fault: Callable[[str], InvalidInputError]) -> None:
        self._data, self._at, self._fault = data, 0, fault

    def take(self, count: int) -> bytes:
        """The next bytes, exactly so many."""
        end = self._at + count
        if end > len(self._data):
            raise self._fault(f"{len(self._data)} bytes, and {end} are announced")
        taken, self._at = self._data[self._at : end], end
        return taken

    def number(self) -> int:
        return int.from_bytes(self.take(4), "big")

    def string(self) -> bytes:
        """Bytes after their length."""
        return self.take(self.number())

    def word(self) -> str:
        """A string of printable ASCII."""
        found = self.string()
        if not found.isascii() or not found.decode("ascii").isprintable():
            raise self._fault(f"{found[:40]!r} where a word belongs")
        return found.decode("ascii")

    def integer(self) -> int:
        """A positive integer of at most 256 bits (`mpint`), in its one spelling."""
        found = self.string()
        value = int.from_bytes(found, "big")
        if not found or found[0] & 0x80 or len(found) > 33 or integer_text(value) != found:
            raise self._fault(f"{found[:40]!r} where a positive number belongs")
        return value

    def end(self) -> None:
        """Refuse what is left over."""
        if self._at != len(self._data):
            raise self._fault(f"{len(self._data) - self._at} bytes more than belong there")


def string(data: bytes) -> bytes:
    """Bytes with their length before them."""
    return len(data).to_bytes(4, "big") + data


def strings(*parts: bytes) -> bytes:
    return b"".join(string(part) for part in parts)


def integer_text(value: int) -> bytes:
    """The bytes of a positive integer, with a zero before them where the first bit would be a sign."""
    return value.to_bytes(value.bit_length() // 8 + 1, "big") if value else b""
