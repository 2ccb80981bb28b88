"""Statements of a registry: what it has on record, in the words that other tools read, to be signed with its key."""
