"""What the command after a leak says, in Dutch: it goes into the notice to the authority."""

KINDS: dict[str, str] = {
    "need": "vraag en buurt",
    "offer": "aanbod van hulp",
    "loan": "wat geleend is",
    "message": "bericht",
    "talk": "alle berichten van een koppel",
    "block": "met wie iemand geen contact wil",
    "photo": "foto",
    "wording": "voorgestelde woorden",
    "handover": "wat iemand anders mocht weten",
    "task": "wat bij ons klaarlag",
    "giver": "gegevens als gever",
    "invitation": "uitnodiging",
    "person": "voornaam, nummer of e-mailadres, notities",
    "note": "notitie",
    "look_check": "controle of wij bij haar mochten kijken",
    "sitting": "samen aan tafel",
    "paper_code": "code op papier",
    "board_member": "meelezen",
    "comment": "wat een meelezer schreef",
    "first_talk": "kennismaking",
    "consent": "waar iemand ja op zei",
    "story": "verhaal",
    "passkey": "haar sleutel om binnen te komen",
    "token": "toegangscode van een ander programma",
    "staff_invitation": "uitnodiging voor een sleutel",
}
"""By the thing that was touched: which data of her that opens."""

HOW: dict[str, str] = {
    "looked": "geopend door een van ons",
    "done": "iets mee gedaan",
    "was_inside": "zij of iemand anders was binnen als haar",
    "wrote_to": "brief aan haar verstuurd",
    "wrote_about": "brief over haar vraag verstuurd",
    "asked_code": "code naar haar nummer of e-mailadres gestuurd",
}

TOTAL = "{community}: {people} mensen"
NOBODY = "Niemand: in deze tijd is niets van iemand aangeraakt."
SEARCHES = "{times} keer een lijst met voornamen bekeken; van wie, wordt niet bewaard."
GONE = "{times} keer iets dat er nu niet meer is; van wie, weet niemand meer."
