"""A photo on its way in, made small at the door, and on its way out."""
