"""What is true of a need: what it is about, when it suits, how it is worded."""
