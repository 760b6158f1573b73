"""What stands around every page: the language, the theme, the scripts, who is looking."""
