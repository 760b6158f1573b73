"""What `make run` says when everything serves: where, and as whom one can come in."""

from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from app.cli.demo_town.cast import address_of, read_file
from app.cli.demo_town.tell import TALES
from app.domain.ids import show_id
from app.store.queries.people import accounts as people
from app.store.queries.town import communities
from app.store.sealing import seals

COME_IN = "/dev/binnen"
POST = "/dev/post"


def welcome(console: Console, public_url: str) -> None:
    for slug in TALES:
        community = communities.by_slug(slug)
        if community is not None:
            console.print("", _table(community.id, slug, at_host(public_url, community.host)))
    console.print(f"\nServing on [bold]{public_url}[/] (127.0.0.1 answers too). Ctrl-C stops it.")
    console.print(f"What left by e-mail and text message: {public_url}{POST}")


def at_host(public_url: str, host: str) -> str:
    port = urlsplit(public_url).port
    return f"http://{host}:{port}" if port else f"http://{host}"


def _table(community_id: int, slug: str, url: str) -> Table:
    """One link for each role; whoever is gone meanwhile is left out."""
    told = read_file(slug)
    table = Table(
        title=f"{told['town']}: {url}",
        title_justify="left",
        title_style="bold",
        box=None,
        pad_edge=False,
    )
    table.add_column("Sign in as", no_wrap=True)
    table.add_column("with this link", no_wrap=True)
    for one in told["sign_in"]:
        fingerprint = seals().fingerprint(address_of(slug, one["first_name"]))
        person = people.by_fingerprint(community_id, fingerprint)
        if person is not None:
            link = f"{url}{COME_IN}/{show_id(person.id)}"
            table.add_row(f"{one['first_name']}, {one['role']}", link)
    return table
