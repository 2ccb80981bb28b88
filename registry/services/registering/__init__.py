"""Registering artifacts: read and check outside, store blobs, then add the version in one transaction.

A hostile or malformed file is refused before any reference in the same command is looked up. A crash leaves at
worst an unreferenced blob; running the command again gives the same version.
"""
