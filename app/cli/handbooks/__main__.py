"""Takes the pictures anew, and prints each handbook. What cannot be made stops it in one line."""

from pathlib import Path

import click
from playwright.sync_api import Browser

from app.cli.handbooks import camera, papers
from app.cli.handbooks.town import served

HOME = Path("docs/handbooks")
MADE = Path("var/handbooks")
INDEX = "README.md"  # for anyone who looks into the folder


@click.command()
@click.option("--no-pictures", is_flag=True, help="Only print; the pictures stay as they are.")
@click.option("--same-towns", is_flag=True, help="Do not tell the demo towns again.")
def main(no_pictures: bool, same_towns: bool) -> None:
    """Writes docs/handbooks/pictures/*.png, and var/handbooks/*.pdf."""
    MADE.mkdir(parents=True, exist_ok=True)
    with camera.chromium() as browser:
        if not no_pictures:
            _take_pictures(browser, anew=not same_towns)
        for paper in sorted(HOME.glob("*.md")):
            if paper.name != INDEX:
                _print(browser, paper)


def _take_pictures(browser: Browser, *, anew: bool) -> None:
    folder = HOME / "pictures"
    folder.mkdir(exist_ok=True)
    with served((MADE / "towns").resolve(), anew=anew) as towns:
        taken = {
            picture.name: camera.take(browser, towns, picture)
            for picture in camera.pictures(HOME / "pictures.toml")
        }
    for old in folder.glob("*.png"):
        old.unlink()
    for name, png in taken.items():
        (folder / f"{name}.png").write_bytes(png)
    click.echo(f"{len(taken)} pictures in {folder}")


def _print(browser: Browser, paper: Path) -> None:
    html, pdf = ((MADE / paper.name).with_suffix(kind) for kind in (".html", ".pdf"))
    html.write_text(papers.page(paper), encoding="utf-8")
    pages = papers.print_on_paper(browser, html, pdf)
    click.echo(f"{pdf}: {pages} {'page' if pages == 1 else 'pages'}")


if __name__ == "__main__":
    main()
