"""Tandem: registry and release system for prompts and adapters shipped in tandem."""
