"""Asking is easy: how light, how fast, how few taps, and for whom, measured in a real browser."""
