"""Policies: what a stage demands, and the one evaluator that judges it."""
