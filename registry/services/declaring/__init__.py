"""What is declared in files: read, held against the registry, and carried out by the ordinary use cases."""
