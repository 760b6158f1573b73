"""What staff type about figures."""
