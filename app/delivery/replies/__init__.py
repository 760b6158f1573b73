"""What somebody wrote back by e-mail: whether a person did, who, and her own words of it.

Pure: bytes in, words out; nothing of the rest of a letter is kept. Parsed with the older rules of
Python's e-mail package, which read whatever comes; its newer ones raise on what servers really
write. What is done with the words is `actions/matches/replies.py`.
"""
