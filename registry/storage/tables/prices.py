"""Prices of base models and of kinds of runners."""

from __future__ import annotations

from sqlalchemy import Text
from sqlmodel import Field

from registry.storage.tables.base import Row


class PriceRow(Row, table=True):
    """A price as it was set; the one of a subject with the highest number is in force. Amounts are decimals."""

    __tablename__ = "price"
    subject: str = Field(primary_key=True, sa_type=Text)
    number: int = Field(primary_key=True)
    currency: str = Field(sa_type=Text)
    prompt: str | None = Field(default=None, sa_type=Text)
    completion: str | None = Field(default=None, sa_type=Text)
    hour: str | None = Field(default=None, sa_type=Text)
    account: str = Field(sa_type=Text)
    person: str = Field(sa_type=Text)
    at: str = Field(sa_type=Text)
    log_index: int
