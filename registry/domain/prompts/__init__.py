"""Prompt templates: the document, its variables, and how a prompt is rendered."""
