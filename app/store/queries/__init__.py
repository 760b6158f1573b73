"""Named questions. Each takes the community first; none crosses two of them, and none writes."""
