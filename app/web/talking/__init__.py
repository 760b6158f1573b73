"""What two people of an offer do together, whichever of them looks: talk, report, want no contact.

No door of its own: the asker's and the giver's each show a `Pair` as their own query found it, so
that what one sees of the other still stands in her own folder.
"""
