"""Checkups: what was looked at in a running installation, what was found, and what mends it.

Nothing is looked at here. `findings` are the words of a checkup; the other modules judge what was seen of a machine, of
a database, and of what is on record: whether it is good, doubtful or bad.
"""
