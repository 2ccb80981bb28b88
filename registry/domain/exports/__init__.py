"""Records of a registry in the formats of other tools."""
