"""Vragen & Geven: a town's small questions, answered by the people who live there.

Layers below, an audience at each door, the same noun on every shelf:

    you ask                            you go to
    what is true, what is allowed?     domain/    pure: states, policies, triage, disclosure
    what do we say?                    texts/     sentences that Python must name
    what do we keep, how is it found?  store/     db <- tables/ <- queries/
    what can be done?                  actions/   one function per deed; never commits, never sends
    how do words leave the house?      delivery/  renders a letter from the outbox and carries it
    who is at the door?                web/       one door per audience, and what they share
    what happens by itself?            jobs/      the timetable and its runner
    what can staff type?               cli/       `flask` commands

``factory.py`` is the roof: the only place where everything meets.
"""
