"""What each thing adds to a sentence's score, chosen by hand and tried on `tests/texts/plain/`.

A word's points are shared over the sentence: its sum divided by (number of words) ** SHARED. So
one strange word among ten weighs less than one in two, but does not vanish.
"""

from app.texts.plain.words import Level

SCALE = 10.0
SHARED = 0.6

LEVELS = {
    Level.EVERYDAY: 0.0,
    Level.MISSPELT: 0.25,
    Level.KNOWN: 0.5,
    Level.DERIVED: 0.6,
    Level.STIFF: 0.9,
    Level.FOREIGN: 1.1,
    Level.RARE: 1.1,
    Level.OFFICIALESE: 1.6,
}
NAME = 0.1
LONG_WORD = 0.08  # each letter above LETTERS, up to MOST_LETTERS of them
LETTERS = 8
MOST_LETTERS = 12
COMPOUND = 0.1  # each part after the first
NOUN_OF_DEED = 0.3

PHRASE = 1.6
FIGURE_OF_SPEECH = 1.3
ABBREVIATION = 1.3
CAPITALS = 0.9
PERCENTAGE = 1.0
DATE_IN_DIGITS = 0.5
AMOUNT = 0.3

EACH_WORD = 0.02
EASY_LENGTH = 8
LONG_LENGTH = 15
EACH_WORD_OVER = 0.06
EACH_WORD_FAR_OVER = 0.04

SUBCLAUSE = 0.12
HEAVY_SUBCLAUSE = 0.3
LONG_SUBCLAUSE = 0.05  # each word above SUBCLAUSE_LENGTH
SUBCLAUSE_LENGTH = 8
TANG = 0.07  # each word above TANG_LENGTH between the verb and its partner
TANG_LENGTH = 5
NOUN_TANG = 0.5
PASSIVE = 0.5
SECOND_NEGATION = 0.7
NEGATION = 0.05
DEED_OF = 0.3  # het invullen van
PREPOSITION = 0.08  # each above PREPOSITIONS
PREPOSITIONS = 2
BRACKET = 0.25
FORMAL_YOU = 0.12
SYLLABLES = 0.5  # each syllable that words have on average above EASY_SYLLABLES
EASY_SYLLABLES = 1.5
ENOUGH_TO_AVERAGE = 6  # in fewer words than this, one long word says little about the rest
EACH_SENTENCE = 0.03  # each after the first, up to MOST_SENTENCES
MOST_SENTENCES = 5
