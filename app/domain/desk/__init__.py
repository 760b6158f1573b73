"""What is true at the kwartiermaker's desk: what presses, who is there, how fast we answer."""
