"""What people sign with keys of theirs: keys, signatures, statements, and when a key counts."""
