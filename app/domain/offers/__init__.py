"""What a giver can answer to a need."""
