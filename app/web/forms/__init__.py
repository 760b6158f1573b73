"""What somebody typed: read, kept when it is good, else shown again with a kind sentence."""
