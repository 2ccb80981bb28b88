"""Indexes of texts: made while rows go by, sorted on disk, and read as a stream.

Whatever the size of the dataset, memory holds two million hashes: what does not fit is sorted and put into a temporary
file, from which one part of all hashes after another is merged. Looking up reads an index once from its beginning to
its end for every million hashes that are asked for, and holds a piece of it at a time.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any

from registry.domain.contamination import WIDTH, Asked, Hashing, index_header, judged, texts_of
from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError, IntegrityError
from registry.domain.text_indexes import METHOD, Found, TextIndex

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Hashes = npt.NDArray[np.uint64]

HELD = 1 << 20
"""Hashes that are gathered before they are sorted, and asked for at once."""

_STORED = ">u8"
"""Hashes lie in the order of their bytes, so that an index is the same on every machine."""


class TextIndexBuilder:
    """Gathers the hashes of rows, each taken once, in any order. A context: its temporary file goes with it."""

    def __init__(self, salt: bytes, held: int = HELD, method: str = METHOD) -> None:
        self.texts = 0
        self.hashes = 0
        """How many different ones there are, known once `chunks` came to its end."""
        self._salt, self._hashing, self._held, self._method = salt, Hashing(salt, method), held, method
        self._gathered = bytearray()
        self._runs: list[int] = []
        self._file: IO[bytes] | None = None

    def __enter__(self) -> TextIndexBuilder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            with suppress(OSError):  # what could not be written is not wanted any more
                self._file.close()

    @property
    def salt(self) -> str:
        return self._salt.hex()

    @property
    def method(self) -> str:
        return self._method

    def add(self, row: Mapping[str, Any], id_column: str | None) -> None:
        """Take the texts of a row. Raises InfrastructureError if there is no room to sort them."""
        for text in texts_of(row, id_column):
            found = self._hashing.of_text(text)
            self.texts += bool(found)
            self._gathered += found
            if len(self._gathered) >= self._held * WIDTH:
                self._spill()

    def chunks(self, dataset: Digest) -> Iterator[bytes]:
        """The index as it is stored: its header, then every hash once, in order."""
        yield index_header(dataset, self._salt, self._method)
        self.hashes = 0
        for part in self._parts():
            self.hashes += len(part)
            yield part.astype(_STORED).tobytes()

    def _parts(self) -> Iterator[Hashes]:
        if self._file is None:
            yield _distinct(self._gathered)
            return
        import numpy as np

        self._spill()
        # Hashes are spread evenly, so that as many parts as there are runs have the size of one.
        count = len(self._runs)
        edges = np.array([(part << 64) // count for part in range(1, count)], dtype=np.uint64)
        cuts = [[0, *(int(cut) for cut in np.searchsorted(self._run(i, 0, n), edges)), n] for i, n in self._numbered()]
        for part in range(count):
            pieces = [self._run(i, cuts[i][part], cuts[i][part + 1]) for i, _ in self._numbered()]
            yield np.unique(np.concatenate(pieces))

    def _numbered(self) -> list[tuple[int, int]]:
        return list(enumerate(self._runs))

    def _spill(self) -> None:
        found = _distinct(self._gathered)
        self._gathered = bytearray()
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(prefix="tandem-")  # noqa: SIM115  closed by `__exit__`
            self._file.write(found.tobytes())
            self._file.flush()
        except OSError as error:
            raise InfrastructureError(
                "no room to sort the index",
                where=tempfile.gettempdir(),
                found=error.strerror or str(error),
                fix="free space there, or point TMPDIR at a larger disk",
            ) from error
        self._runs.append(len(found))

    def _run(self, number: int, start: int, end: int) -> Hashes:
        """The hashes of a sorted run from one place to another."""
        import numpy as np

        assert self._file is not None
        self._file.seek((sum(self._runs[:number]) + start) * WIDTH)
        data = self._file.read((end - start) * WIDTH)
        self._file.seek(0, 2)
        return np.frombuffer(data, dtype=np.uint64)


def look_up(index: TextIndex, opened: Callable[[], Iterable[bytes]], rows: Iterable[Asked]) -> Iterator[Found]:
    """What of each row is in an index, in the order of the rows.

    Raises IntegrityError if what is `opened` is not the index that was recorded.
    """
    batch: list[Asked] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += len(row.wholes) + len(row.runs)
        if size >= HELD * WIDTH:
            yield from _looked_up(index, opened, batch)
            batch, size = [], 0
    yield from _looked_up(index, opened, batch)


# ---------------------------------------------------------------------------------------------------------


def _distinct(data: bytearray) -> Hashes:
    import numpy as np

    return np.unique(np.frombuffer(bytes(data), dtype=_STORED).astype(np.uint64))


def _looked_up(index: TextIndex, opened: Callable[[], Iterable[bytes]], batch: Sequence[Asked]) -> Iterator[Found]:
    import numpy as np

    if not batch:
        return
    every = b"".join(part for row in batch for part in (row.wholes, row.runs))
    asked, places = np.unique(np.frombuffer(every, dtype=_STORED).astype(np.uint64), return_inverse=True)
    known = _known(index, opened(), asked)[places]
    start = 0
    for row in batch:
        middle = start + len(row.wholes) // WIDTH
        end = middle + len(row.runs) // WIDTH
        yield judged(row, int(known[start:middle].sum()), int(known[middle:end].sum()))
        start = end


def _known(index: TextIndex, chunks: Iterable[bytes], asked: Hashes) -> npt.NDArray[np.bool_]:
    """Which of the sorted hashes an index has. Nothing is believed of it until all of it was hashed."""
    import numpy as np

    found = np.zeros(len(asked), dtype=bool)
    hasher, rest = hashlib.sha256(), b""
    header = True
    for chunk in chunks:
        hasher.update(chunk)
        rest += chunk
        if header:
            _, newline, after = rest.partition(b"\n")
            if not newline:
                continue
            header, rest = False, after
        whole = len(rest) - len(rest) % WIDTH
        if whole:
            _mark(found, asked, np.frombuffer(rest[:whole], dtype=_STORED).astype(np.uint64))
        rest = rest[whole:]
    digest = "sha256:" + hasher.hexdigest()
    if digest != index.digest:
        raise IntegrityError(
            "the stored index of a dataset no longer verifies",
            where=index.dataset,
            expected=index.digest,
            found=digest,
            fix="`tandem dataset index NAME@N` makes it again from the same rows",
        )
    return found


def _mark(found: npt.NDArray[np.bool_], asked: Hashes, block: Hashes) -> None:
    """Note which of the asked hashes are in a sorted block."""
    import numpy as np

    low, high = np.searchsorted(asked, block[0]), np.searchsorted(asked, block[-1], side="right")
    wanted = asked[low:high]
    if len(wanted):
        found[low:high] |= block[np.searchsorted(block, wanted)] == wanted
