"""What the desk does in the neighbourhood, beside its lists."""

from app.texts.marking import N_

AROUND = (
    (
        "kwartiermaker.cafes_page",
        N_("Koffie"),
        N_("Wanneer is er koffie, en hoeveel mensen waren er?"),
    ),
    (
        "kwartiermaker.evening_page",
        N_("Vragen op papier"),
        N_("Open vragen zonder namen, voor de matchingsavond."),
    ),
    (
        "kwartiermaker.invitations_page",
        N_("Uitnodigen"),
        N_("Posters en kaartjes om uit te delen."),
    ),
    (
        "kwartiermaker.leaflets_page",
        N_("Bladzijden"),
        N_("Pas de teksten aan op jullie buurt."),
    ),
)
