"""What the desk does for the neighbourhood, beside its lists: seldom, and not from a hurry. What
belongs together stands together, under a few words."""

from app.texts.marking import N_

Row = tuple[str, str, str]
"""Where it leads, what it is called, and what it is for."""

AROUND: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (
        N_("Deze week"),
        (
            (
                "kwartiermaker.cafes_page",
                N_("Koffie"),
                N_("Wanneer is er koffie, en hoeveel mensen waren er?"),
            ),
            (
                "kwartiermaker.needs_on_paper_page",
                N_("Vragen op papier"),
                N_("Open vragen zonder namen, voor de matchingsavond."),
            ),
            (
                "kwartiermaker.invitations_page",
                N_("Uitnodigen"),
                N_("Posters en kaartjes om uit te delen."),
            ),
        ),
    ),
    (
        N_("Onze woorden"),
        (
            (
                "kwartiermaker.leaflets_page",
                N_("Bladzijden"),
                N_("Pas de teksten aan op jullie buurt."),
            ),
            (
                "kwartiermaker.examples_page",
                N_("Voorbeelden"),
                N_("Vragen waar iemand uit kan kiezen, in jullie woorden."),
            ),
            (
                "kwartiermaker.sentences_page",
                N_("Zinnen"),
                N_("Om mee te beginnen als je iemand schrijft."),
            ),
            (
                "kwartiermaker.languages_page",
                N_("Talen"),
                N_("Welke talen er zijn, en wie ze al las."),
            ),
        ),
    ),
    (
        N_("Cijfers en verhalen"),
        (
            (
                "municipality.newest_page",
                N_("Cijfers"),
                N_("Wat de gemeente leest. Jij leest het eerst."),
            ),
            (
                "kwartiermaker.stories_page",
                N_("Verhalen"),
                N_("Wat iemand beleefde, met een ja. Voor bij de cijfers."),
            ),
            (
                "kwartiermaker.lookbacks_page",
                N_("Terugkijken"),
                N_("Uren van een kwartaal, en wat jullie leerden."),
            ),
            (
                "kwartiermaker.comments_page",
                N_("Klankbord"),
                N_("Wat mensen vinden van onze teksten en cijfers."),
            ),
            (
                "kwartiermaker.comparing_page",
                N_("Naast elkaar"),
                N_("Jullie cijfers naast die van andere plaatsen, of niet."),
            ),
            (
                "kwartiermaker.exports_page",
                N_("Voor onderzoek"),
                N_("Wat een onderzoeker krijgt van wie daar ja op zei."),
            ),
        ),
    ),
    (
        N_("Wie erin mag"),
        (
            (
                "kwartiermaker.staff_page",
                N_("Sleutels"),
                N_("Wie hier werkt, en hoe die binnenkomt."),
            ),
            (
                "kwartiermaker.look_checks_page",
                N_("Nakijken"),
                N_("Wie van ons keek bij wie? Elke maand een paar."),
            ),
            (
                "kwartiermaker.programs_page",
                N_("Andere programma’s"),
                N_("Welke systemen hier binnenkomen, en wat ze mogen."),
            ),
        ),
    ),
)
