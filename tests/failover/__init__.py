"""A primary killed while people work, its replica promoted: what was acknowledged is there."""
