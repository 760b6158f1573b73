"""How things are said on a page of any audience."""
