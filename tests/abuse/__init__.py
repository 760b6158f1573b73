"""What people with bad intentions try: the eighteen abuse cases, by number.

What a case shares with the rest of the house is tested there: sign-in by code and its timing in
`tests/web/signin` and `tests/actions/people`, the words that triage holds in `tests/domain/triage`,
the wall in `tests/store/wall`, figures in `tests/domain/disclosure`.
"""
