"""A registry over HTTP: the same use cases for many callers at once, each known by a token."""
