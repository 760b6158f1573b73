"""What makes heavy words light: a story, a game, an animal, a word list, what is long over."""

STORY = """
    musical|toneel*|toneelstuk|rol|film*|boek|boeken|serie|detective|game|games|spel|spelletje*
    spreekbeurt|quiz|verkleed*|kostuum|theater|escaperoom|escape|halloween|cosplay|playmobil|lego
    speelt .. de|een .. rol|musical|heks|boef
    book|movie|costume|novel|play
"""
WORD_LIST = """
    woord|woorden|woordjes|betekenis
    oefenen|leren .. woord*
    words|vocabulary
"""
OVER = """
    vrij|schuldenvrij
    gelukkig ~ voorbij|opgelost|over
    is|zijn .. voorbij|opgelost|verleden
    nooit meer .. schuld*
"""
ANIMAL = "{pet}"
OFFERING = """
    ik wil|kan .. helpen|vrijwillig*
    vrijwilliger .. worden|bij
    bied* .. aan
"""
