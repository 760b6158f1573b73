"""Disclosure control, and the readers who attack what it prints."""
