"""Logging in by an issuer of people's words (OpenID Connect): with a browser, or with the one of another machine."""
