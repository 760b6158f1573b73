"""What people with bad intentions try: the eighteen abuse cases, each file named by its number.

1. A predator as giver (SE-20).
2. Money and loans (SE-13).
3. Askers are scraped (SE-21).
4. Who is here is found out by asking (SE-22).
5. Somebody is looked for by a person she fled (SE-23).
6. A colleague's account is taken over (SE-24; also `test_stolen_sessions.py`).
7. A curious colleague (SE-25).
8. A need is used to insult or sell (SE-26).
9. The municipality learns too much (SE-09).
10. Text messages are pumped (SE-27).
11. A number came to another (SE-28).
12. A locked screen or a history tells (SE-29; also `test_shared_phones.py`).
13. Somebody says she is the kwartiermaker, or answers by mail as another (SE-30).
14. A BSN, IBAN, number or address in what somebody writes (SE-14).
15. An organisation looks for customers (SE-31).
16. Mail servers follow the links in letters (SE-06).
17. One person is two (SE-32).
18. The desk is flooded (SE-33).

What a case shares with the rest of the house is tested there: sign-in by code and its timing in
`tests/web/signin` and `tests/actions/people`, the words that triage holds in `tests/domain/triage`,
the wall in `tests/store/wall`, figures in `tests/domain/disclosure`.
"""
