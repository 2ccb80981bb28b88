"""A registry that a server has: the same interface over HTTP, with domain values and no database."""
