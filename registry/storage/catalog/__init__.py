"""The catalog: queries by noun, rows in and domain values out.

Facts are added, never edited. Every `add_…` writes its log entry in the same transaction, so no use case can
forget it; the one thing that moves is a stage's pointer, inside `WritableStages.place`.
"""

from registry.domain.transparency.receipts import Receipt
from registry.storage.catalog.catalog import Catalog, Reading, Writing

__all__ = ["Catalog", "Reading", "Receipt", "Writing"]
