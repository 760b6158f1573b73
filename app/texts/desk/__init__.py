"""What the desk reads, as far as Python must name it."""
