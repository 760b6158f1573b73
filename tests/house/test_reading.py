"""How a page is read: which of its words are ours, and where they stand."""

from tests.house.reading import read


def test_the_reading_leaves_out_what_people_wrote() -> None:
    page = read(
        "<title>Stel je vraag</title><header>Terug</header><main><h1>Is het <bdi>Ömer</bdi>?</h1>"
        '<p dir="auto">Helaas, uw account.</p><p class="hint">Kort.</p><p class="error">Kies.</p>'
        '<button>Ja</button><p><a href="/">Naar huis</a></p><p>Een <a href="/">link</a> erin.</p>'
        '<span lang="en">English</span></main><footer>Bel Karin</footer>'
    )
    assert [(piece.place, piece.words) for piece in page] == [
        ("title", "Stel je vraag"),
        ("frame", "Terug"),
        ("h1", "Is het Karin ?"),
        ("hint", "Kort."),
        ("error", "Kies."),
        ("row", "Ja"),
        ("row", "Naar huis"),
        ("body", "Een link erin."),
        ("frame", "Bel Karin"),
    ]
