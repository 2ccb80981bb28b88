"""What a server and its clients have in common: which operations there are, and how values are written between them."""
