"""The routes of a server, by what they are about."""
