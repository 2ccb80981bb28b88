"""What makes the log tamper-evident: its tree, proofs, checkpoints and tiles."""
