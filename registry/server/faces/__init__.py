"""Faces: protocols that tools speak already, each translated to the registry's own use cases."""
