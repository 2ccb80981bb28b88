"""Datasets: rows as JSON Lines or CSV, read in one pass, and a digest that does not depend on the order of the rows.

What a row is does not depend on the file that it came in: the same values make the same dataset, whether they were
written as JSON Lines, as CSV (where every value is text) or as Parquet, which `integrations.dataset_files` reads.
"""

from __future__ import annotations

from registry.domain.datasets.formats import Format, format_of, iter_rows
from registry.domain.datasets.rows import MAX_COLUMNS, MAX_DEPTH, MAX_LINE, MAX_ROWS, Row, row_digest, sample_id
from registry.domain.datasets.scanning import MAX_FAULTS, DatasetScanner, Each, RowScanner

__all__ = [
    "MAX_COLUMNS",
    "MAX_DEPTH",
    "MAX_FAULTS",
    "MAX_LINE",
    "MAX_ROWS",
    "DatasetScanner",
    "Each",
    "Format",
    "Row",
    "RowScanner",
    "format_of",
    "iter_rows",
    "row_digest",
    "sample_id",
]
