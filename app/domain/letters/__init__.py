"""What leaves the house: the kinds of letter, whether one still leaves, by which way."""
