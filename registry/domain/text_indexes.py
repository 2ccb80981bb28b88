"""Indexes of the texts of datasets, and what of other rows was found in them."""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.digests import Digest

SEEN_AND_UNSEEN = "8-words/1"
"""The first method, for which characters that nobody sees part words."""
METHOD = "8-words/2"
"""How texts become hashes. A change of any of them needs another name, or old indexes would be asked in vain."""
METHODS = (METHOD, SEEN_AND_UNSEEN)
"""Those that indexes were made by, the newest first. An old index is asked as it was made: the data may be gone."""


@dataclass(frozen=True, slots=True)
class TextIndex:
    """The index of a dataset's texts, as it was recorded. `digest` and `size` are those of the blob with its hashes."""

    dataset: Digest
    method: str
    salt: str
    digest: Digest
    size: int
    texts: int
    hashes: int
    at: str
    actor: str


@dataclass(frozen=True, slots=True)
class Found:
    """What of a row is in the training data.

    `share` is that of its runs of eight words, rounded down to four places; for a row without any, 1 or 0.
    """

    sample_id: str
    share: str
    whole: bool
    """Its longest text is there, word for word."""
    contaminated: bool


@dataclass(frozen=True, slots=True)
class Overlap:
    """The rows of a dataset or suite that are in training data too: a page of them, by id.

    `contaminated` counts all of them, among `rows`.
    """

    training: str
    evaluated: str
    columns: tuple[str, ...]
    index: Digest
    rows: int
    contaminated: int
    items: tuple[Found, ...]
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Indexed:
    """The index that a dataset version has now. `created` is False if it was there already."""

    dataset: str
    index: TextIndex
    created: bool
