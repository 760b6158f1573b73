"""How what is kept is parted, by the name of its table; and what our own people did with it."""

from app.texts.marking import N_

CHAPTERS: dict[str, str] = {
    "people": N_("Over jou"),
    "needs": N_("Je vragen"),
    "photos": N_("Je foto’s"),
    "offers": N_("Wie helpt wie"),
    "messages": N_("Berichten"),
    "blocks": N_("Met wie je geen contact wilt"),
    "loans": N_("Wat je leent"),
    "first_talks": N_("Kennismaken"),
    "consents": N_("Waar je ja op zei"),
    "answers": N_("Wat je antwoordde"),
    "research_parts": N_("Wat een onderzoeker kreeg"),
    "notes": N_("Wat wij schreven"),
    "measures": N_("Of je meedoet"),
    "decisions": N_("Wat wij kozen"),
    "wordings": N_("Andere woorden voor je vraag"),
    "handovers": N_("Wat iemand anders mag weten"),
    "handover_sentences": N_("Wat wij vertellen"),
    "looked_at": N_("Wie van ons keek"),
    "claims": N_("Wie van ons bezig is"),
    "tasks": N_("Wat bij ons klaarlag"),
    "letters": N_("Wat wij je stuurden"),
    "followups": N_("Wat wij later vragen"),
    "rounds": N_("Wanneer je vraag rondging"),
    "partings": N_("Wie gestopt is"),
    "givers": N_("Jij als gever"),
    "giver_themes": N_("Waar je mee helpt"),
    "giver_neighbourhoods": N_("Waar je helpt"),
    "giver_languages": N_("Talen die je spreekt"),
    "invitations": N_("Wie je uitnodigde"),
    "giver_settings": N_("Wat wij je mogen vragen"),
    "push_phones": N_("Berichten op je scherm"),
    "card_looks": N_("Welke vragen je opende"),
    "hats": N_("Wat je hier doet"),
    "duties": N_("Wanneer je werkt"),
    "absences": N_("Wanneer je weg bent"),
    "sessions": N_("Waar je binnen bent"),
    "codes": N_("Je codes"),
    "paper_codes": N_("Je code op papier"),
    "sittings": N_("Samen aan tafel"),
    "board_members": N_("Of je meeleest"),
    "comments": N_("Wat je schreef bij het meelezen"),
    "stories": N_("Jouw verhaal bij de cijfers"),
    "came_along": N_("Wie hoort of het klaar is"),
    "journal": N_("Wat je deed"),
}
"""By table: what matters most comes first."""

LOOKED_AT = N_("%(name)s keek op %(day)s.")
DID = N_("%(name)s %(did)s op %(day)s.")
