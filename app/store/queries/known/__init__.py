"""What the house knows of one person: found by following every pointer that leads to her."""
