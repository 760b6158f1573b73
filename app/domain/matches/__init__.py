"""What follows between two: a loan, several weeks together, how it went."""
